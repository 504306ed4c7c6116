// SPDX-License-Identifier: GPL-3.0-or-later
// Puts fields, effect and verbs together; saves through the session; follows what happens elsewhere meanwhile.
#include "ui/dialogs/record/record_form.h"

#include "core/snapshot/render.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/dialogs/record/effect_view.h"
#include "ui/dialogs/record/form_notice.h"
#include "ui/dialogs/record/reference_search.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/background.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr std::size_t kAtOnce = 20'000; // records that are looked through while the window opens
constexpr int kWidth = 560;
constexpr int kHeight = 720;
constexpr int kMostShown = 5; // differences told in full

std::size_t recordsRead(const Snapshot& snapshot, Kind kind) {
    std::size_t count = recordCount(snapshot, kind);
    for (const FieldInfo& field : fieldsOf(kind)) {
        count += field.type == FieldType::Reference ? recordCount(snapshot, field.target) : 0;
    }
    return count;
}

QString sentenceOf(const RecordFields::Divergence& one) {
    return one.conflict ? RecordForm::tr("%1: now %2, you typed %3").arg(one.label, one.now, one.typed)
                        : RecordForm::tr("%1: %2, was %3").arg(one.label, one.now, one.before);
}

} // namespace

RecordForm::RecordForm(Session& session, Kind kind, RecordId id, const FieldTexts& preset, QWidget* parent)
    : QDialog(parent), m_session(session), m_kind(kind), m_notice(new FormNotice(this)), m_title(new QLabel(this)),
      m_scroll(new QScrollArea(this)), m_fields(new RecordFields(kind, id, nullptr)),
      m_effect(new EffectView(session, this)), m_save(new QPushButton(tr("&Save"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &QDialog::finished, this, &QObject::deleteLater);
    layOut();
    m_effect->setPlan([this]() -> std::optional<ChangeSet> {
        auto result = m_fields->hasFaults() ? std::nullopt : planned();
        return result && *result ? std::optional(std::move((*result)->changes)) : std::nullopt;
    });
    connect(m_fields, &RecordFields::edited, this, &RecordForm::refreshEffect);
    connect(m_fields, &ui::FormLayout::saveRequested, this, &RecordForm::save);
    connect(&session, &Session::snapshotChanged, this, [this] { followSnapshot(false); });
    const auto leave = [this] { QDialog::reject(); };
    connect(&session, &Session::closed, this, leave);
    connect(&session, &Session::opened, this, leave);
    prepare(preset);
}

RecordForm::~RecordForm() { m_fields->disconnect(this); }

RecordForm* RecordForm::open(Session& session, Kind kind, RecordId id, const FieldTexts& preset, QWidget* parent) {
    RecordForm* form = nullptr;
    if (parent != nullptr && id != 0) {
        for (RecordForm* one : parent->findChildren<RecordForm*>()) {
            form = one->m_kind == kind && one->m_fields->id() == id && one->isVisible() ? one : form;
        }
    }
    if (form == nullptr) {
        form = new RecordForm(session, kind, id, preset, parent);
    }
    form->show();
    form->raise();
    form->activateWindow();
    return form;
}

void RecordForm::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    ui::setTextStyle(m_title, ui::Type::Heading, ui::Ink::Text, ui::Weight::Strong);
    m_title->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::s);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_fields->setContentsMargins(ui::space::xl, ui::space::s, ui::space::xl, ui::space::l);
    m_scroll->setWidget(m_fields);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(ui::space::xl, ui::space::m, ui::space::xl, ui::space::l);
    foot->setSpacing(ui::space::m);
    foot->addWidget(m_effect);
    auto* verbs = new QHBoxLayout;
    verbs->setSpacing(ui::space::s);
    auto* hint = new QLabel(tr("Ctrl+Enter saves"), this);
    ui::setTextStyle(hint, ui::Type::Caption, ui::Ink::Secondary);
    auto* cancel = new QPushButton(tr("&Cancel"), this);
    verbs->addWidget(hint, 1);
    verbs->addWidget(cancel);
    verbs->addWidget(m_save);
    foot->addLayout(verbs);
    cancel->setAutoDefault(false);
    m_save->setAutoDefault(false);
    m_save->setProperty("kind", QStringLiteral("primary"));
    auto* line = new QFrame(this);
    line->setProperty("kind", QStringLiteral("line"));
    column->addWidget(m_notice);
    column->addWidget(m_title);
    column->addWidget(m_scroll, 1);
    column->addWidget(line);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &RecordForm::reject);
    connect(m_save, &QPushButton::clicked, this, &RecordForm::save);
    setTabOrder(cancel, m_save);
    const QSize room = screen()->availableSize() * 0.9;
    const int wide = std::min(static_cast<int>(kWidth * ui::theme().textScale()), room.width());
    const int wanted = m_fields->sizeHint().height() + layout()->sizeHint().height() - m_scroll->sizeHint().height() +
                       ui::space::xxl; // for a fault or two
    resize(wide, std::min({wanted, static_cast<int>(kHeight * ui::theme().textScale()), room.height()}));
}

void RecordForm::prepare(const FieldTexts& preset) {
    const SnapshotPtr snapshot = m_session.snapshot();
    if (recordsRead(*snapshot, m_kind) <= kAtOnce) {
        begin(preset);
        m_fields->setFacts(formFacts(*snapshot, m_kind, m_session.rulebook()));
        return;
    }
    m_scroll->setEnabled(false);
    ui::inBackground(
        this,
        [snapshot, kind = m_kind] {
            indexKeys(*snapshot, kind);
            return snapshot;
        },
        [this, preset](const SnapshotPtr& indexed) {
            if (m_session.isOpen()) {
                m_scroll->setEnabled(true);
                begin(preset);
                prepareFacts(indexed);
            }
        });
}

void RecordForm::prepareFacts(const SnapshotPtr& snapshot) {
    ui::inBackground(
        this,
        [snapshot, kind = m_kind, rulebook = m_session.rulebook()] { return formFacts(*snapshot, kind, rulebook); },
        [this](const FormFacts& facts) {
            m_fields->setFacts(facts);
            Q_EMIT ready();
        });
}

void RecordForm::begin(const FieldTexts& preset) {
    FieldTexts texts;
    if (m_fields->id() == 0) {
        texts = firstTexts(*m_session.snapshot(), m_kind, QDate::currentDate());
    }
    texts.insert(texts.end(), preset.begin(), preset.end());
    m_fields->load(m_session.snapshot(), texts);
    refreshTitle();
    refreshEffect();
    m_fields->focusFirst();
}

void RecordForm::refreshTitle() {
    QString subject;
    if (m_fields->id() != 0) {
        const QString key = QString::fromStdString(keyOf(*m_session.snapshot(), m_kind, m_fields->id()));
        subject = referenceTitle(*m_session.snapshot(), m_kind, key);
    }
    const bool named = !fieldsOf(m_kind)[0].is(Hidden) && m_kind != Kind::Touchpoint;
    const QString title = m_fields->id() == 0 ? tr("New %1").arg(kindName(m_kind))
                          : named             ? tr("Edit %1 %2").arg(kindName(m_kind), subject)
                                              : tr("Edit %1").arg(kindName(m_kind));
    m_title->setText(title);
    setWindowTitle(title);
}

void RecordForm::refreshEffect() {
    const bool money = movesMoney(m_kind, m_fields->changedTexts());
    m_effect->setVisible(money);
    if (money) {
        m_effect->ask();
    }
}

std::optional<Result<Planned>> RecordForm::planned() const {
    const Snapshot& snapshot = *m_session.snapshot();
    if (m_fields->id() == 0) {
        IdSource ids = m_session.ids();
        return plan(snapshot, ids, AddRecord{m_kind, m_fields->texts()});
    }
    const FieldTexts changed = m_fields->changedTexts();
    if (changed.empty()) {
        return std::nullopt;
    }
    auto result = plan(snapshot, EditRecord{m_kind, m_fields->id(), changed});
    if (!result && result.error().code == ErrorCode::NothingChanged) {
        return std::nullopt;
    }
    return result;
}

void RecordForm::save() {
    if (m_saving || !m_session.isOpen() || !m_fields->isLoaded()) {
        return;
    }
    m_fields->check(true);
    if (m_fields->hasFaults()) {
        m_fields->focusFirstFault();
        return;
    }
    auto result = planned();
    if (!result) {
        QDialog::accept();
        return;
    }
    if (!*result) {
        if (!m_fields->showFault(result->error())) {
            m_notice->say(ui::Tone::Negative, tr("Not saved"), errorText(result->error()));
        }
        return;
    }
    m_saving = true;
    m_asking = false;
    m_notice->hide();
    m_save->setText(tr("Saving"));
    std::string key;
    withKind(m_kind, [&]<class Record>() {
        const auto& changes = (*result)->changes.of<Record>();
        key = changes.created.empty() ? changes.updated.front().after.key.str() : changes.created.front().key.str();
    });
    m_session.execute(std::move(**result), [form = QPointer(this), key](const Result<Revision>& done) {
        if (form) {
            form->finish(done, key);
        }
    });
}

void RecordForm::finish(const Result<Revision>& result, const std::string& key) {
    if (result) {
        RecordId id = 0;
        withKind(m_kind, [&]<class Record>() {
            const Record* record = m_session.snapshot()->table<Record>().findKey(key);
            id = record != nullptr ? record->id : 0;
        });
        Q_EMIT saved(m_kind, id);
        QDialog::accept();
        return;
    }
    m_saving = false;
    m_save->setText(tr("&Save"));
    const bool stale = result.error().code == ErrorCode::StaleWrite;
    if (!stale && !m_fields->showFault(result.error())) {
        m_notice->say(ui::Tone::Negative, tr("Not saved"), errorText(result.error()));
    }
    if (stale) {
        followSnapshot(true);
    }
}

// Nothing that was typed is lost: fields that were left alone show what stands now, the others say both.
void RecordForm::followSnapshot(bool refused) {
    if (m_saving || !m_session.isOpen() || !m_fields->isLoaded()) {
        return;
    }
    const bool existing = m_fields->id() != 0;
    const auto moved = m_fields->follow(m_session.snapshot());
    if (existing && keyOf(*m_session.snapshot(), m_kind, m_fields->id()).empty()) {
        m_fields->becomeNew();
        m_notice->say(ui::Tone::Warning, tr("It was deleted meanwhile"),
                      tr("What you see here is kept. Saving adds it again."));
        refreshTitle();
        return;
    }
    if (moved.empty() && !refused) {
        return;
    }
    QStringList lines;
    bool conflict = false;
    for (const auto& one : moved) {
        conflict = conflict || one.conflict;
        if (lines.size() < kMostShown) {
            lines << sentenceOf(one);
        }
    }
    if (const auto more = static_cast<int>(moved.size()) - kMostShown; more > 0) {
        lines << tr("and %n more", nullptr, more);
    }
    m_asking = false;
    m_notice->say(ui::Tone::Warning,
                  refused ? tr("Not saved: it was changed elsewhere meanwhile")
                          : tr("It was changed elsewhere meanwhile"),
                  lines.isEmpty() ? tr("Look at it and save again.") : lines.join(u'\n'));
    if (conflict) {
        connect(m_notice->addVerb(tr("&Keep mine"), true), &QPushButton::clicked, this,
                [this] { m_fields->focusFirst(); });
        connect(m_notice->addVerb(tr("Take &theirs")), &QPushButton::clicked, m_fields, &RecordFields::takeTheirs);
    } else {
        m_notice->addVerb(tr("&OK"));
    }
    refreshTitle();
    refreshEffect();
}

void RecordForm::askToDiscard() {
    m_asking = true;
    m_notice->say(ui::Tone::Warning, tr("Discard what you typed?"), tr("Nothing of it is saved yet."));
    QPointer<QWidget> before = m_fields->window()->focusWidget();
    QPushButton* keep = m_notice->addVerb(tr("&Keep editing"), true);
    connect(keep, &QPushButton::clicked, this, [this, before] {
        m_asking = false;
        if (before) {
            before->setFocus();
        }
    });
    connect(m_notice->addVerb(tr("&Discard")), &QPushButton::clicked, this, [this] { QDialog::reject(); });
    keep->setFocus();
}

void RecordForm::reject() {
    if (m_saving) {
        return;
    }
    if (m_asking && m_notice->isVisible()) { // Esc again goes back to the form
        m_asking = false;
        m_notice->hide();
        m_fields->focusFirst();
    } else if (m_fields->isChanged()) {
        askToDiscard();
    } else {
        QDialog::reject();
    }
}

void RecordForm::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier) != 0) {
        save();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace counterpart
