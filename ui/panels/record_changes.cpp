// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the trail of the chosen record and shows it newest first.
#include "ui/panels/record_changes.h"

#include "ui/bridge/changes_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/shell/theme/theme.h"

#include <QHeaderView>

namespace counterpart {

namespace {

constexpr int kMostEntries = 30;
constexpr std::int64_t kMostRowsRead = 20'000; // of one entry: a large import is not unpacked for one record

QString whatText(RecordEvent::What what) {
    switch (what) {
    case RecordEvent::What::Created:
        return RecordChanges::tr("created");
    case RecordEvent::What::Updated:
        return RecordChanges::tr("changed");
    case RecordEvent::What::Deleted:
        return RecordChanges::tr("deleted");
    }
    return {};
}

} // namespace

RecordChanges::RecordChanges(Session& session, QWidget* parent) : QTreeWidget(parent), m_session(session) {
    setColumnCount(2);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Changes of this record"));
    setWordWrap(true);
}

QSize RecordChanges::sizeHint() const { return {320, 480}; }

void RecordChanges::setRecord(Kind kind, RecordId id) {
    m_kind = kind;
    m_id = id;
    m_stale = true;
    if (isVisible()) {
        read();
    }
}

void RecordChanges::showEvent(QShowEvent* event) {
    QTreeWidget::showEvent(event);
    if (m_stale) {
        read();
    }
}

void RecordChanges::read() {
    m_stale = false;
    clear();
    if (!m_session.isOpen() || m_id == 0) {
        return;
    }
    const Workspace& workspace = *m_session.workspace();
    const auto events = workspace.historyOf(m_kind, m_id, kMostEntries);
    if (!events) {
        return;
    }
    for (const RecordEvent& event : *events) {
        const auto entries = workspace.log(event.entry, event.entry);
        if (!entries || entries->empty()) {
            continue;
        }
        const Entry& entry = entries->front();
        auto* item = new QTreeWidgetItem(this, {entryText(entry), formatTime(entry.at)});
        item->setFont(0, ui::theme().font(ui::Type::Body, ui::Weight::Strong));
        item->setToolTip(0, entryText(entry));
        new QTreeWidgetItem(item, {tr("By"), QString::fromStdString(entry.intent.author)});
        if (!entry.intent.reason.empty()) {
            new QTreeWidgetItem(item, {tr("Why"), QString::fromStdString(entry.intent.reason)});
        }
        if (event.what != RecordEvent::What::Updated) {
            new QTreeWidgetItem(item, {tr("Record"), whatText(event.what)});
        } else if (entry.total().all() <= kMostRowsRead) {
            if (const auto changes = workspace.changesOf(event.entry)) {
                for (const ChangedField& field : changedFields(*m_session.snapshot(), *changes, m_kind, m_id)) {
                    auto* line = new QTreeWidgetItem(
                        item, {field.field, tr("%1 -> %2")
                                                .arg(field.before.isEmpty() ? tr("empty") : field.before,
                                                     field.after.isEmpty() ? tr("empty") : field.after)});
                    line->setToolTip(1, line->text(1));
                }
            }
        } else {
            new QTreeWidgetItem(item,
                                {tr("Record"), tr("changed among %1 rows").arg(formatCount(entry.total().all()))});
        }
        item->setExpanded(true);
    }
    resizeColumnToContents(0);
    setColumnWidth(0, std::min(columnWidth(0), 220));
}

} // namespace counterpart
