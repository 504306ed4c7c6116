// SPDX-License-Identifier: GPL-3.0-or-later
// Entries newest first; the chosen one's rows field by field.
#include "ui/panels/history/history_panel.h"

#include "core/snapshot/render.h"
#include "ui/bridge/changes_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/panels/history/entry_rows.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/section_header.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace counterpart {

namespace {

constexpr std::size_t kMostRows = 500;      // of one entry
constexpr std::int64_t kMostRead = 200'000; // rows; a larger import is not unpacked to show the first of them

QString shown(const QString& value) { return value.isEmpty() ? HistoryPanel::tr("empty") : value; }

// A record per step, its fields below.
void addRecords(Step& root, const Snapshot& snapshot, const std::vector<ChangedField>& rows) {
    RecordId last = 0;
    for (const ChangedField& row : rows) {
        if (row.id != last || root.parts.empty()) {
            root.parts.push_back({row.record, row.change, {}});
            root.parts.back().kind = row.kind;
            root.parts.back().record = keyOf(snapshot, row.kind, row.id).empty() ? 0 : row.id; // gone: nothing to open
            last = row.id;
        }
        if (!row.field.isEmpty()) {
            root.parts.back().parts.push_back(
                {row.field, HistoryPanel::tr("%1 -> %2").arg(shown(row.before), shown(row.after)), {}});
        }
    }
}

} // namespace

HistoryPanel::HistoryPanel(Session& session, QWidget* parent)
    : TablePanel(session, parent), m_undo(new QPushButton(ui::icon(ui::Icon::Undo), tr("Undo this change"), this)) {
    begin();
    head()->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this,
            [this] { this->session().undoEntry(static_cast<qint64>(table()->currentKey())); });
    connect(table(), &ui::DataTable::currentKeyChanged, this, &HistoryPanel::refreshUndo);
    connect(&session, &Session::closed, this, &HistoryPanel::refreshUndo);
    refreshUndo();
}

TablePanel::RowMaker HistoryPanel::rowMaker() const {
    auto entries = session().workspace()->log();
    return [entries = entries ? std::move(*entries) : std::vector<Entry>()](const auto&) {
        return makeEntryRows(entries);
    };
}

std::vector<ui::SortBy> HistoryPanel::firstSort() const { return {{0, true}}; }

Step HistoryPanel::entrySteps(RecordId id) const {
    const auto entries = session().workspace()->log(id, id);
    if (!entries || entries->empty()) {
        return {tr("No entry selected"), {}, {}};
    }
    const Entry& entry = entries->front();
    const RowCounts rows = entry.total();
    Step root{entryText(entry), tr("Entry %1, %2 UTC").arg(formatCount(entry.number), formatTime(entry.at)), {}};
    root.parts.push_back({tr("By"), QString::fromStdString(entry.intent.author), {}});
    if (!entry.intent.reason.empty()) {
        root.parts.push_back({tr("Why"), QString::fromStdString(entry.intent.reason), {}});
    }
    root.parts.push_back({tr("Records"),
                          tr("%1 created, %2 changed, %3 deleted")
                              .arg(formatCount(rows.created), formatCount(rows.updated), formatCount(rows.deleted)),
                          {}});
    const std::int64_t all = rows.all();
    if (all <= kMostRead) {
        if (const auto changes = session().workspace()->changesOf(entry.number)) {
            const auto fields = changedFields(*session().snapshot(), *changes, kMostRows);
            addRecords(root, *session().snapshot(), fields);
            if (fields.size() == kMostRows) {
                root.parts.push_back(
                    {tr("And more"), tr("only the first %1 rows are shown").arg(formatCount(kMostRows)), {}});
            }
        }
    } else {
        root.parts.push_back({tr("Too many to list"), tr("%1 rows").arg(formatCount(all)), {}});
    }
    root.parts.push_back({tr("Hash"), QString::fromStdString(entry.hash), {}});
    return root;
}

Step HistoryPanel::headOf(RecordId id) const {
    const auto entries = session().workspace()->log(id, id);
    if (!entries || entries->empty()) {
        return {tr("No entry selected"), {}, {}};
    }
    const Entry& entry = entries->front();
    return {entryText(entry), tr("Entry %1, %2 UTC").arg(formatCount(entry.number), formatTime(entry.at)), {}};
}

TablePanel::StepMaker HistoryPanel::explanationOf(RecordId id, const QString& column) const {
    Step steps = entrySteps(id);
    const auto& columns = model()->source()->columns();
    const auto at = std::ranges::find(columns, column, &ui::ColumnSpec::id);
    const std::uint32_t row = model()->source()->rowOf(static_cast<std::uint64_t>(id));
    if (!column.isEmpty() && at != columns.end() && row < model()->source()->rowCount()) {
        const QString figure = model()->source()->plainText(row, static_cast<int>(at - columns.begin()));
        steps.parts.push_front({tr("Entry"), steps.label, {}});
        steps.label = tr("%1 by entry %2").arg(at->title, formatCount(id));
        steps.value = figure;
    }
    return [steps] { return steps; };
}

QString HistoryPanel::status() const {
    if (!model()->source()) {
        return {};
    }
    const QString all = formatCount(static_cast<qint64>(model()->totalCount()));
    return model()->rowCount() == static_cast<int>(model()->totalCount())
               ? tr("%1 entries").arg(all)
               : tr("%1 of %2 entries").arg(formatCount(model()->rowCount()), all);
}

void HistoryPanel::addToMenu(QMenu& menu, RecordId id) {
    QAction* undo =
        menu.addAction(ui::icon(ui::Icon::Undo), m_undo->text(), this, [this, id] { session().undoEntry(id); });
    undo->setEnabled(canUndo(id));
}

// The first entry makes the workspace: there would be nothing left.
bool HistoryPanel::canUndo(qint64 entry) const {
    return entry > 1 && session().isOpen() && session().workspace()->mode() == OpenMode::ReadWrite;
}

void HistoryPanel::refreshUndo() { m_undo->setEnabled(canUndo(static_cast<qint64>(table()->currentKey()))); }

} // namespace counterpart
