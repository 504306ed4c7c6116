// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps decisions by record and field, and shows them before the merge has answered.
#include "ui/dialogs/packets/packet_decisions.h"

#include "core/domain/value.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/packet_text.h"
#include "ui/dialogs/import/import_cells.h"

#include <QCoreApplication>

#include <algorithm>

namespace counterpart {

namespace {

using packet::Clash;
using packet::Side;

QString tr(const char* text) { return QCoreApplication::translate("Packets", text); }

QString fieldText(const ConflictRow& row) {
    if (row.field.field.empty()) {
        return tr("the whole record");
    }
    const auto index = fieldIndex(row.kind, row.field.field);
    return index ? fieldName(row.kind, *index) : toQString(row.field.field).remove(QStringLiteral("custom."));
}

Cell cellOf(const ConflictRow& row, int column) {
    const auto text = [](const std::string& value) { return Cell{toQString(value), {}, ui::Tone::Neutral}; };
    switch (column) {
    case 0:
        return {kindName(row.kind) + u' ' + toQString(row.key), {}, ui::Tone::Neutral};
    case 1:
        return {fieldText(row), clashText(row.clash), ui::Tone::Neutral};
    case 2:
        return text(row.field.base);
    case 3:
        return text(row.field.mine);
    case 4:
        return text(row.field.theirs);
    case 5:
        return row.field.resolution ? Cell{sideText(*row.field.resolution), {}, ui::Tone::Positive}
                                    : Cell{tr("to decide"), {}, ui::Tone::Warning};
    default:
        return {clashText(row.clash), {}, ui::Tone::Neutral};
    }
}

} // namespace

bool PacketDecisions::take(const std::vector<packet::Conflict>& conflicts) {
    m_rows.clear();
    const auto add = [&](const packet::Conflict& of, packet::FieldClash field) {
        const auto [id, isNew] = m_ids.try_emplace({of.kind, of.key, of.clash, field.field}, m_ids.size() + 1);
        m_rows.push_back({of.kind, of.key, of.clash, std::move(field), id->second});
    };
    for (const packet::Conflict& conflict : conflicts) {
        for (const packet::FieldClash& field : conflict.fields) {
            add(conflict, field);
        }
        if (conflict.fields.empty()) {
            add(conflict, {{}, {}, {}, {}, conflict.resolution});
        }
    }
    bool again = false;
    for (const ConflictRow& row : m_rows) {
        const auto said = m_resolutions.fields.find({row.kind, row.key, row.field.field});
        if (said != m_resolutions.fields.end() && row.field.resolution != said->second) {
            m_whole.insert({row.kind, row.key});
            m_resolutions.records.insert_or_assign({row.kind, row.key}, m_latest.at({row.kind, row.key}));
            again = true;
        }
    }
    std::erase_if(m_resolutions.fields, [&](const auto& said) {
        return m_whole.contains({std::get<0>(said.first), std::get<1>(said.first)});
    });
    refresh();
    return again;
}

// A record that one side deleted, or two records of one key, have no fields to choose from one by one.
bool PacketDecisions::isWhole(const ConflictRow& row) const {
    return row.field.field.empty() || (row.clash != Clash::BothChanged && row.clash != Clash::BothCreated) ||
           m_whole.contains({row.kind, row.key});
}

void PacketDecisions::decide(std::uint64_t id, Side side) {
    const auto row = std::ranges::find(m_rows, id, &ConflictRow::id);
    if (row == m_rows.end()) {
        return;
    }
    m_latest.insert_or_assign({row->kind, row->key}, side);
    if (isWhole(*row)) {
        m_resolutions.records.insert_or_assign({row->kind, row->key}, side);
    } else {
        m_resolutions.fields.insert_or_assign({row->kind, row->key, row->field.field}, side);
    }
    refresh();
}

void PacketDecisions::decideRest(Side side) {
    m_resolutions.all = side;
    refresh();
}

void PacketDecisions::refresh() {
    for (ConflictRow& row : m_rows) {
        row.field.resolution = row.field.field.empty() ? m_resolutions.of(row.kind, row.key)
                                                       : m_resolutions.of(row.kind, row.key, row.field.field);
    }
}

std::size_t PacketDecisions::open() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(m_rows, [](const auto& row) { return !row.field.resolution; }));
}

bool PacketDecisions::isOpen(std::uint64_t id) const {
    const auto row = std::ranges::find(m_rows, id, &ConflictRow::id);
    return row != m_rows.end() && !row->field.resolution;
}

std::shared_ptr<const ui::RowSource> PacketDecisions::table() const {
    using ui::ColumnKind;
    std::vector<ui::ColumnSpec> columns{cellColumn(QStringLiteral("record"), tr("Record"), ColumnKind::Text, 150),
                                        cellColumn(QStringLiteral("field"), tr("Field"), ColumnKind::Text, 110),
                                        cellColumn(QStringLiteral("base"), tr("Was"), ColumnKind::Text, 120),
                                        cellColumn(QStringLiteral("mine"), tr("Mine"), ColumnKind::Text, 120),
                                        cellColumn(QStringLiteral("theirs"), tr("Theirs"), ColumnKind::Text, 120),
                                        cellColumn(QStringLiteral("decision"), tr("Decision"), ColumnKind::Status, 120),
                                        cellColumn(QStringLiteral("conflict"), tr("Conflict"), ColumnKind::Text, 200)};
    auto rows = std::make_shared<CellRows>(
        std::move(columns), static_cast<std::uint32_t>(m_rows.size()),
        [rows = m_rows](std::uint32_t row, int column) { return cellOf(rows[row], column); });
    std::vector<std::uint64_t> keys;
    for (const ConflictRow& row : m_rows) {
        keys.push_back(row.id);
    }
    rows->setKeys(std::move(keys));
    return rows;
}

} // namespace counterpart
