// SPDX-License-Identifier: GPL-3.0-or-later
// Places, offers and keys of the form; certify_judgement.cpp says what the answers come to.
#include "ui/dialogs/enablement/certify_form.h"

#include "core/engine/certification/exams.h"
#include "ui/bridge/certification_text.h"
#include "ui/bridge/fact_steps.h"
#include "ui/bridge/format.h"
#include "ui/dialogs/enablement/certify_offers.h"
#include "ui/dialogs/record/reference_picker.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/form_field.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kWidth = 440;

} // namespace

CertifyForm* CertifyForm::recordExam(Session& session, const CertifyPreset& preset, QWidget* window) {
    auto* form = new CertifyForm(session, Deed::Exam, window);
    form->setWindowTitle(tr("Record an exam"));
    form->askForWhom(preset);
    form->m_module = new ChoiceBox(form);
    form->m_module->setObjectName(QStringLiteral("module"));
    form->field("module", tr("Exam"), form->m_module);
    connect(form->m_module, &QComboBox::activated, form, [form] { form->m_touched[QStringLiteral("module")] = true; });
    connect(form->m_module, &QComboBox::currentIndexChanged, form, &CertifyForm::changed);
    form->askWhen();
    form->offerModules();
    form->finish(tr("Record"));
    return form;
}

CertifyForm* CertifyForm::issue(Session& session, const CertifyPreset& preset, QWidget* window) {
    auto* form = new CertifyForm(session, Deed::Issue, window);
    form->setWindowTitle(tr("Issue a certification"));
    form->askForWhom(preset);
    form->m_byExams = new QCheckBox(tr("Only if all its exams are passed"), form);
    form->m_byExams->setObjectName(QStringLiteral("byExams"));
    form->field("module", tr("Exams"), form->m_byExams);
    connect(form->m_byExams, &QCheckBox::toggled, form, &CertifyForm::changed);
    form->askWhen();
    form->finish(tr("Issue"));
    return form;
}

CertifyForm* CertifyForm::renew(Session& session, RecordId certification, QWidget* window) {
    const Certification* old = session.facts()->table<Certification>().find(certification);
    if (old == nullptr) {
        return nullptr;
    }
    auto* form = new CertifyForm(session, Deed::Renew, window);
    form->m_renewed = certification;
    form->setWindowTitle(tr("Renew a certification"));
    auto* whose = new QLabel(tr("%1, %2\n%3")
                                 .arg(toQString(old->person), partnerTitle(*session.facts(), old->partner),
                                      levelTitle(session.rulebook().certification, old->track, old->level)),
                             form);
    whose->setTextFormat(Qt::PlainText);
    whose->setWordWrap(true);
    form->m_form->addWidget(whose);
    form->askWhen();
    form->finish(tr("Renew"));
    return form;
}

CertifyForm::CertifyForm(Session& session, Deed deed, QWidget* window)
    : QDialog(window), m_session(session), m_deed(deed), m_form(new ui::FormLayout(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("certifyForm"));
    connect(&session, &Session::closed, this, &QDialog::close);
    connect(&session, &Session::snapshotChanged, this, &CertifyForm::follow);
}

ui::FormField* CertifyForm::field(const char* column, const QString& label, QWidget* editor) {
    ui::FormField* made = m_form->addField(label, editor);
    m_fields.insert(QLatin1String(column), made);
    return made;
}

void CertifyForm::askForWhom(const CertifyPreset& preset) {
    m_filling = true;
    m_partner = new ReferencePicker(Kind::Partner, this);
    m_partner->setObjectName(QStringLiteral("partner"));
    m_partner->setSnapshot(m_session.facts());
    if (const Partner* known = m_session.facts()->table<Partner>().find(preset.partner)) {
        m_partner->setKey(toQString(known->key));
    }
    field("partner", tr("Partner"), m_partner)->setRequired(true);
    m_person = new WordBox(this);
    m_person->setObjectName(QStringLiteral("person"));
    field("person", tr("Person"), m_person)->setRequired(true);
    offerPersons();
    m_person->setWord(preset.person);
    const CertificationPolicy& policy = m_session.rulebook().certification;
    m_track = newWordChoice(!policy.tracks.empty(), this);
    m_track->setObjectName(QStringLiteral("track"));
    offerTracks(*m_track, policy, *m_session.facts(), preset.track);
    field("track", tr("Track"), m_track)->setRequired(true);
    m_level = newWordChoice(!policy.tracks.empty(), this);
    m_level->setObjectName(QStringLiteral("level"));
    field("level", tr("Level"), m_level)->setRequired(true);
    offerLevels();
    chooseWord(*m_level, preset.level);
    connect(m_partner, &ReferencePicker::keyEdited, this, [this] {
        m_touched[QStringLiteral("partner")] = true;
        offerPersons();
        offerModules();
        changed();
    });
    connect(m_person, &WordBox::wordEdited, this, [this] {
        m_touched[QStringLiteral("person")] = true;
        offerModules();
        changed();
    });
    connect(m_track, &QComboBox::currentTextChanged, this, [this] {
        offerLevels();
        changed();
    });
    connect(m_level, &QComboBox::currentTextChanged, this, [this] {
        offerModules();
        changed();
    });
    m_filling = false;
}

void CertifyForm::askWhen() {
    m_day = new ui::DateEdit(this);
    m_day->setObjectName(QStringLiteral("day"));
    m_day->setDate(toQDate(m_session.now().date()));
    ui::FormField* day =
        field(m_deed == Deed::Exam ? "at" : "issued", m_deed == Deed::Exam ? tr("On") : tr("Issued"), m_day);
    day->setRequired(true);
    connect(m_day, &QLineEdit::textChanged, this, &CertifyForm::changed);
    if (m_deed != Deed::Exam) {
        m_expires = new ui::DateEdit(this);
        m_expires->setObjectName(QStringLiteral("expires"));
        field("expires", tr("Last day"), m_expires)->setHint(tr("Empty: as long as the rulebook says."));
        connect(m_expires, &QLineEdit::textChanged, this, &CertifyForm::changed);
    }
    m_score = new QLineEdit(this);
    m_score->setObjectName(QStringLiteral("score"));
    m_score->setAlignment(Qt::AlignRight);
    ui::FormField* score = field("score", tr("Score (%)"), m_score);
    if (m_deed == Deed::Exam) {
        score->setHint(tr("Empty: attended, without a score."));
    }
    connect(m_score, &QLineEdit::textEdited, this, &CertifyForm::changed);
}

void CertifyForm::finish(const QString& verb) {
    m_outcome = new QLabel(this);
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_outcome->setAccessibleName(tr("What saving leads to"));
    ui::setTextStyle(m_outcome, ui::Type::Body, ui::Ink::Secondary);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* keep = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    keep->setProperty("kind", QStringLiteral("primary"));
    keep->style()->unpolish(keep); // the box has polished it already
    keep->style()->polish(keep);
    keep->setDefault(true);
    keep->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    auto* page = new QScrollArea(this); // large texts on a small screen
    page->setWidgetResizable(true);
    page->setFrameShape(QFrame::NoFrame);
    page->setWidget(m_form);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->setSpacing(ui::space::m);
    column->addWidget(page, 1);
    column->addWidget(m_outcome);
    column->addWidget(buttons);
    connect(keep, &QPushButton::clicked, this, &CertifyForm::save);
    connect(m_form, &ui::FormLayout::saveRequested, this, &CertifyForm::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    changed();
    const double scale = ui::theme().textScale();
    const int height = m_form->sizeHint().height() + buttons->sizeHint().height() + static_cast<int>(96 * scale);
    resize(static_cast<int>(kWidth * scale), height);
    show();
    QWidget* first = m_partner == nullptr         ? static_cast<QWidget*>(m_day)
                     : m_partner->key().isEmpty() ? static_cast<QWidget*>(m_partner)
                     : m_person->word().isEmpty() ? static_cast<QWidget*>(m_person)
                     : m_deed == Deed::Exam       ? static_cast<QWidget*>(m_score)
                                                  : static_cast<QWidget*>(m_day);
    first->setFocus();
}

QLineEdit* CertifyForm::partnerEditor() const { return m_partner; }

void CertifyForm::offerPersons() { m_person->setWords(personsOf(*m_session.facts(), partner())); }

void CertifyForm::offerLevels() {
    const bool before = std::exchange(m_filling, true);
    counterpart::offerLevels(*m_level, m_session.rulebook().certification, *m_session.facts(), wordOf(*m_track));
    m_filling = before;
    offerModules();
}

// The next one that is not passed stands there until somebody chooses.
void CertifyForm::offerModules() {
    if (m_module == nullptr) {
        return;
    }
    const CertificationPolicy& policy = m_session.rulebook().certification;
    const Symbol track(wordOf(*m_track));
    const Symbol level(wordOf(*m_level));
    const bool before = std::exchange(m_filling, true);
    counterpart::offerModules(*m_module, policy, track, level);
    m_fields.value(QStringLiteral("module"))->setVisible(m_module->count() > 0);
    const auto progress = certification::examProgressOf(*m_session.facts(), policy, m_session.now().date(), {partner()},
                                                        m_person->word().trimmed().toStdString(), track, level);
    if (!m_touched.value(QStringLiteral("module")) && progress && progress->next) {
        chooseWord(*m_module, toQString(progress->modules[*progress->next].module.view()));
    }
    m_filling = before;
}

void CertifyForm::follow() {
    if (m_partner != nullptr) {
        m_partner->setSnapshot(m_session.facts());
        offerPersons();
        offerModules();
    }
    changed();
}

} // namespace counterpart
