// SPDX-License-Identifier: GPL-3.0-or-later
// Field, value, what stands now, what would move; the command is planned off the window's thread.
#include "ui/dialogs/record/bulk_edit.h"

#include "core/snapshot/render.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/dialogs/record/effect_view.h"
#include "ui/dialogs/record/field_editor.h"
#include "ui/dialogs/record/form_facts.h"
#include "ui/dialogs/record/form_notice.h"
#include "ui/dialogs/record/reference_search.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/background.h"
#include "ui/widgets/form_field.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <map>

namespace counterpart {

namespace {

constexpr std::size_t kFew = 5000; // more are neither counted by value nor worked through before saving
constexpr int kMostValues = 4;
constexpr int kWidth = 480;

} // namespace

BulkEdit::BulkEdit(Session& session, Kind kind, std::vector<RecordId> ids, QWidget* parent)
    : QDialog(parent), m_session(session), m_kind(kind), m_ids(std::move(ids)), m_notice(new FormNotice(this)),
      m_title(new QLabel(this)), m_form(new ui::FormLayout(this)), m_fields(new ChoiceBox(this)),
      m_now(new QLabel(this)), m_effect(new EffectView(session, this)), m_save(new QPushButton(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &QDialog::finished, this, &QObject::deleteLater);
    layOut();
    fillFields();
    m_effect->setPlan([this]() -> std::optional<ChangeSet> {
        if (m_ids.size() > kFew || m_value->hasError()) {
            return std::nullopt;
        }
        const std::string field(fieldsOf(m_kind)[fieldNumber()].name);
        auto planned = plan(*m_session.snapshot(), EditRecords{m_kind, m_ids, {{field, m_editor->text()}}});
        return planned ? std::optional(std::move(planned->changes)) : std::nullopt;
    });
    connect(m_fields, &QComboBox::activated, this, &BulkEdit::showField);
    connect(m_form, &ui::FormLayout::saveRequested, this, &BulkEdit::save);
    connect(m_effect, &EffectView::settled, this, [this] { growToFit(*this); });
    connect(&session, &Session::snapshotChanged, this, [this] {
        m_editor->setSnapshot(m_session.snapshot());
        showNow();
    });
    connect(&session, &Session::closed, this, &QDialog::reject);
    connect(&session, &Session::opened, this, &QDialog::reject);
    showField();
    m_fields->setFocus();
}

BulkEdit::~BulkEdit() {
    if (m_editor != nullptr) {
        m_editor->disconnect(this);
    }
}

void BulkEdit::layOut() {
    const QString title = tr("Edit %1").arg(kindPlural(m_kind, static_cast<qint64>(m_ids.size())));
    setWindowTitle(title);
    m_title->setText(title);
    ui::setTextStyle(m_title, ui::Type::Heading, ui::Ink::Text, ui::Weight::Strong);
    ui::setTextStyle(m_now, ui::Type::Caption, ui::Ink::Secondary);
    m_now->setWordWrap(true);
    m_now->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, ui::space::l);
    column->setSpacing(ui::space::m);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(ui::space::xl, ui::space::m, ui::space::xl, 0);
    body->setSpacing(ui::space::m);
    column->addWidget(m_notice);
    column->addLayout(body, 1);
    body->addWidget(m_title);
    body->addWidget(m_form, 1);
    body->addWidget(m_effect);
    m_form->addField(tr("Field"), m_fields);
    auto* verbs = new QHBoxLayout;
    verbs->setSpacing(ui::space::s);
    auto* hint = new QLabel(tr("One step to undo"), this);
    ui::setTextStyle(hint, ui::Type::Caption, ui::Ink::Secondary);
    auto* cancel = new QPushButton(tr("&Cancel"), this);
    verbs->addWidget(hint, 1);
    verbs->addWidget(cancel);
    verbs->addWidget(m_save);
    body->addLayout(verbs);
    cancel->setAutoDefault(false);
    m_save->setAutoDefault(false);
    m_save->setProperty("kind", QStringLiteral("primary"));
    setTabOrder(cancel, m_save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &BulkEdit::save);
    resize(static_cast<int>(kWidth * ui::theme().textScale()), sizeHint().height());
}

// Every field but the key, which is unique, and texts of the source that have no field.
void BulkEdit::fillFields() {
    const auto fields = fieldsOf(m_kind);
    int first = -1;
    for (std::size_t i = 1; i + 1 < fields.size(); ++i) {
        m_fields->addItem(fieldName(m_kind, i), static_cast<int>(i));
        if (first < 0 && fields[i].type == FieldType::Word && fields[i].is(Shown)) {
            first = m_fields->count() - 1; // what one most likely wants to change in many
        }
    }
    m_fields->setCurrentIndex(std::max(0, first));
}

std::size_t BulkEdit::fieldNumber() const { return static_cast<std::size_t>(m_fields->currentData().toInt()); }

void BulkEdit::chooseField(const std::string& field) {
    if (const auto index = fieldIndex(m_kind, field)) {
        m_fields->setCurrentIndex(m_fields->findData(static_cast<int>(*index)));
        showField();
    }
}

void BulkEdit::showField() {
    const FieldInfo& info = fieldsOf(m_kind)[fieldNumber()];
    if (m_value != nullptr) {
        m_editor->disconnect(this);
        m_value->hide();
        m_value->deleteLater();
        m_now->setParent(this);
    }
    m_editor = makeFieldEditor(info, EditorShape::Line, m_form);
    m_editor->setSnapshot(m_session.snapshot());
    m_editor->load({});
    m_value = new ui::FormField(tr("New value"), m_editor->widget(), m_form);
    m_value->setRequired(info.is(Required));
    m_form->addWidget(m_value);
    m_form->addWidget(m_now);
    setTabOrder(m_fields, m_editor->widget());
    connect(m_editor, &FieldEditor::edited, this, [this] {
        check();
        m_effect->ask();
    });
    const bool money = movesMoney(m_kind, {{std::string(info.name), {}}}) && m_ids.size() <= kFew;
    m_effect->setVisible(money);
    m_effect->ask();
    refreshVerb();
    showNow();
    ui::inBackground(
        m_editor,
        [snapshot = m_session.snapshot(), kind = m_kind, rulebook = m_session.rulebook()] {
            return formFacts(*snapshot, kind, rulebook);
        },
        [editor = m_editor, name = std::string(info.name)](const FormFacts& facts) {
            if (const auto words = facts.words.find(name); words != facts.words.end()) {
                editor->setWords(words->second);
            }
        });
}

void BulkEdit::showNow() {
    const Snapshot& snapshot = *m_session.snapshot();
    m_now->setVisible(m_ids.size() <= kFew);
    if (m_ids.size() > kFew) {
        return;
    }
    const FieldInfo& info = fieldsOf(m_kind)[fieldNumber()];
    std::map<std::string, int> counts;
    for (const RecordId id : m_ids) {
        ++counts[textOf(snapshot, m_kind, id, fieldNumber())];
    }
    std::vector<std::pair<int, std::string>> sorted;
    for (const auto& [text, count] : counts) {
        sorted.emplace_back(-count, text);
    }
    std::ranges::sort(sorted);
    QStringList parts;
    for (const auto& [minus, text] : sorted) {
        if (parts.size() == kMostValues) {
            parts << tr("and %n other value(s)", nullptr, static_cast<int>(sorted.size()) - kMostValues);
            break;
        }
        QString shown = QString::fromStdString(text);
        if (info.type == FieldType::Reference && !text.empty()) {
            shown = referenceTitle(snapshot, info.target, shown);
        }
        parts << tr("%1 (%2)").arg(shown.isEmpty() ? tr("empty") : shown, formatCount(-minus));
    }
    m_now->setText(tr("Now: %1").arg(parts.join(QStringLiteral(", "))));
}

// The value alone; what it does to each record is found out when the command is planned.
std::optional<Error> BulkEdit::fault() const {
    const FieldInfo& info = fieldsOf(m_kind)[fieldNumber()];
    const Snapshot& snapshot = *m_session.snapshot();
    if (info.type == FieldType::Amount && m_editor->text().empty() && info.is(Required)) {
        return makeError(ErrorCode::RequiredFieldEmpty);
    }
    FieldTexts others; // amounts are read in the currency of the first
    if (const auto currency = fieldIndex(m_kind, "currency"); currency && info.type == FieldType::Amount) {
        others.emplace_back("currency", textOf(snapshot, m_kind, m_ids.front(), *currency));
    }
    const auto checked = checkField(snapshot, m_kind, info.name, m_editor->text(), others);
    const bool later = !checked && (checked.error().code == ErrorCode::ClosedDealNeedsCloseDate ||
                                    checked.error().code == ErrorCode::CloseBeforeCreation);
    return checked || later ? std::nullopt : std::optional(checked.error());
}

void BulkEdit::check() {
    QString why = m_editor->isSettled() ? m_editor->problem() : QString();
    if (const auto wrong = fault(); why.isEmpty() && wrong && m_editor->isSettled()) {
        why = errorSentence(*wrong);
    }
    m_value->setError(why);
    m_notice->hide();
    refreshVerb();
}

void BulkEdit::refreshVerb() {
    const QString name = fieldName(m_kind, fieldNumber());
    m_save->setText(m_editor->text().empty() ? tr("&Empty %1").arg(name) : tr("&Set %1").arg(name));
}

QString BulkEdit::problem() const { return m_value->errorText(); }
QString BulkEdit::nowText() const { return m_now->text(); }

void BulkEdit::save() {
    if (m_saving || !m_session.isOpen() || m_ids.empty()) {
        return;
    }
    check();
    if (const auto wrong = fault(); wrong && !m_value->hasError()) {
        m_value->setError(errorSentence(*wrong));
    }
    if (m_value->hasError()) {
        m_editor->widget()->setFocus();
        return;
    }
    m_saving = true;
    const std::string field(fieldsOf(m_kind)[fieldNumber()].name);
    using Plan = std::shared_ptr<Result<Planned>>;
    ui::inBackground(
        this,
        [snapshot = m_session.snapshot(), command = EditRecords{m_kind, m_ids, {{field, m_editor->text()}}}] {
            return std::make_shared<Result<Planned>>(plan(*snapshot, command));
        },
        [this](const Plan& planned) {
            if (!*planned) {
                refuse(planned->error());
            } else if (m_session.isOpen()) {
                m_session.execute(std::move(**planned), [dialog = QPointer(this)](const Result<Revision>& done) {
                    if (dialog) {
                        dialog->finish(done);
                    }
                });
            }
        });
}

void BulkEdit::finish(const Result<Revision>& result) {
    if (!result) {
        refuse(result.error());
        return;
    }
    Q_EMIT saved();
    QDialog::accept();
}

void BulkEdit::refuse(const Error& error) {
    m_saving = false;
    if (error.code == ErrorCode::NothingChanged) {
        m_notice->say(ui::Tone::Neutral, tr("Nothing would change"), tr("All of them say that already."));
    } else {
        m_notice->say(ui::Tone::Negative, tr("Not saved, none of them was changed"), errorText(error));
    }
    growToFit(*this);
}

void BulkEdit::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier) != 0) {
        save();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace counterpart
