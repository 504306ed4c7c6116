// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what belongs to the records, asks where there is something, deletes in one step.
#include "ui/dialogs/record/delete_records.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/dialogs/record/effect_view.h"
#include "ui/dialogs/record/reference_search.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/background.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <numeric>

namespace counterpart {

namespace {

constexpr int kWidth = 460;
constexpr std::size_t kFew = 5000; // larger deletions are not worked through before they are made

using Planning = std::shared_ptr<const Result<Deletion>>;

// "2 certifications, 12 deals and 40 touchpoints"
QString alongText(const Deletion& deletion) {
    QStringList parts;
    for (std::size_t kind = 0; kind < kKindCount; ++kind) {
        if (deletion.along[kind] > 0) {
            parts << kindPlural(static_cast<Kind>(kind), static_cast<qint64>(deletion.along[kind]));
        }
    }
    if (parts.size() < 2) {
        return parts.join(QString());
    }
    const QString last = parts.takeLast();
    return DeleteDialog::tr("%1 and %2").arg(parts.join(QStringLiteral(", ")), last);
}

// By name where there is one; keys that are made from other fields say nothing.
QString titleOf(const Session& session, Kind kind, const std::string& key) {
    const bool derived = fieldsOf(kind)[0].is(Hidden) || kind == Kind::Touchpoint;
    return derived ? QString() : referenceTitle(*session.snapshot(), kind, QString::fromStdString(key));
}

Planned plannedOf(const Deletion& deletion) { return {deletion.changes, deletion.intent}; }

} // namespace

std::size_t Deletion::alongCount() const { return std::accumulate(along.begin(), along.end(), std::size_t{0}); }

Result<Deletion> planDeletion(const Snapshot& snapshot, Kind kind, const std::vector<RecordId>& ids) {
    auto planned = plan(snapshot, DeleteRecords{kind, ids, true});
    if (!planned) {
        return planned.error();
    }
    Deletion deletion;
    deletion.changes = std::move(planned->changes);
    deletion.intent = std::move(planned->intent);
    forEachKind([&]<class Record>() {
        deletion.along[static_cast<std::size_t>(Description<Record>::kind)] =
            deletion.changes.of<Record>().deleted.size();
    });
    deletion.along[static_cast<std::size_t>(kind)] -= ids.size();
    return deletion;
}

void deleteRecords(Session& session, Kind kind, std::vector<RecordId> ids, QWidget* parent,
                   std::function<void(QDialog*)> asked) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.empty() || !session.isOpen()) {
        return;
    }
    ui::inBackground(
        &session,
        [snapshot = session.snapshot(), kind, ids] {
            return std::make_shared<const Result<Deletion>>(planDeletion(*snapshot, kind, ids));
        },
        [&session, kind, ids, parent = QPointer(parent), asked](const Planning& planning) {
            if (!*planning || !session.isOpen()) {
                return; // they are gone already
            }
            if ((*planning)->alongCount() == 0) {
                session.execute(plannedOf(**planning));
                return;
            }
            auto* dialog =
                new DeleteDialog(session, kind, ids, std::make_shared<const Deletion>(**planning), parent.data());
            dialog->show();
            dialog->raise();
            dialog->activateWindow();
            if (asked) {
                asked(dialog);
            }
        });
}

DeleteDialog::DeleteDialog(Session& session, Kind kind, std::vector<RecordId> ids,
                           std::shared_ptr<const Deletion> deletion, QWidget* parent)
    : QDialog(parent), m_session(session), m_kind(kind), m_ids(std::move(ids)), m_deletion(std::move(deletion)),
      m_text(new QLabel(this)), m_effect(new EffectView(session, this)),
      m_delete(new QPushButton(tr("&Delete with them"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &QDialog::finished, this, &QObject::deleteLater);
    auto* title = new QLabel(this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    const QString what =
        m_ids.size() == 1
            ? QStringLiteral("%1 %2").arg(kindName(kind), titleOf(session, kind, m_deletion->intent.subject))
            : kindPlural(kind, static_cast<qint64>(m_ids.size()));
    title->setText(tr("Delete %1?").arg(what.trimmed()));
    setWindowTitle(title->text());
    ui::setTextStyle(title, ui::Type::Heading, ui::Ink::Text, ui::Weight::Strong);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto* cancel = new QPushButton(tr("&Cancel"), this);
    auto* verbs = new QHBoxLayout;
    verbs->setSpacing(ui::space::s);
    verbs->addStretch();
    verbs->addWidget(cancel);
    verbs->addWidget(m_delete);
    m_delete->setProperty("kind", QStringLiteral("primary"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->setSpacing(ui::space::m);
    column->addWidget(title);
    column->addWidget(m_text);
    column->addWidget(m_effect);
    column->addStretch();
    column->addLayout(verbs);
    m_effect->setPlan([this]() -> std::optional<ChangeSet> { return m_deletion->changes; });
    m_effect->setVisible(m_deletion->changes.size() <= kFew);
    connect(m_effect, &EffectView::settled, this, [this] { growToFit(*this); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_delete, &QPushButton::clicked, this, &DeleteDialog::carryOut);
    connect(&session, &Session::snapshotChanged, this, &DeleteDialog::refresh);
    connect(&session, &Session::closed, this, &QDialog::reject);
    connect(&session, &Session::opened, this, &QDialog::reject);
    say();
    resize(static_cast<int>(kWidth * ui::theme().textScale()), sizeHint().height());
    cancel->setFocus();
}

QString DeleteDialog::text() const { return m_text->text(); }

void DeleteDialog::say() {
    const QString along = alongText(*m_deletion);
    QString text = tr("Nothing refers to it any more. Undo brings it back.");
    if (!along.isEmpty()) {
        text = (m_ids.size() == 1 ? tr("%1 refer to it and would be deleted with it.")
                                  : tr("%1 refer to them and would be deleted with them."))
                   .arg(along) +
               u' ' + tr("It is one step; undo brings everything back.");
    }
    m_text->setText(text);
    m_delete->setText(along.isEmpty() ? tr("&Delete") : tr("&Delete with them"));
    if (!m_effect->isHidden()) {
        m_effect->ask();
    }
}

void DeleteDialog::refresh() {
    if (m_saving || !m_session.isOpen()) {
        return;
    }
    ui::inBackground(
        this,
        [snapshot = m_session.snapshot(), kind = m_kind, ids = m_ids] {
            return std::make_shared<const Result<Deletion>>(planDeletion(*snapshot, kind, ids));
        },
        [this](const Planning& planning) {
            if (!*planning) {
                QDialog::reject(); // one of them is gone
                return;
            }
            m_deletion = std::make_shared<const Deletion>(**planning);
            say();
        });
}

void DeleteDialog::carryOut() {
    if (m_saving || !m_session.isOpen()) {
        return;
    }
    m_saving = true;
    m_session.execute(plannedOf(*m_deletion), [dialog = QPointer(this)](const Result<Revision>& done) {
        if (dialog && done) {
            dialog->accept();
        } else if (dialog) { // said by the session; what belongs to it is counted anew
            dialog->m_saving = false;
            dialog->refresh();
        }
    });
}

} // namespace counterpart
