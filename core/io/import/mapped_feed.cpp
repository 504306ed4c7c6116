// SPDX-License-Identifier: GPL-3.0-or-later
// Rows through the expressions of a mapping.
#include "core/io/import/mapped_feed.h"

#include <algorithm>

namespace counterpart::importing {

namespace {

Result<std::vector<mapping::BoundCondition>> bindAll(const std::vector<mapping::Condition>& conditions,
                                                     const csv::Document& document, const mapping::Lookups& lookups,
                                                     std::set<std::size_t>& used) {
    std::vector<mapping::BoundCondition> bound;
    for (const mapping::Condition& condition : conditions) {
        auto one = mapping::BoundCondition::bind(condition, document.header(), lookups, &used);
        if (!one) {
            return one.error();
        }
        bound.push_back(std::move(*one));
    }
    return bound;
}

} // namespace

Result<std::shared_ptr<const Feed>> MappedFeed::bind(const mapping::SourceMapping& entry,
                                                     const mapping::RecordMapping& record, std::size_t source,
                                                     const csv::Document& document, const mapping::Lookups& lookups,
                                                     std::set<std::size_t>& usedColumns) {
    std::shared_ptr<MappedFeed> feed(new MappedFeed(record.kind, source));
    feed->setMappedBy(entry.name);
    if (record.group) {
        feed->setGrouped();
    }
    auto sourceWhere = bindAll(entry.where, document, lookups, usedColumns);
    if (!sourceWhere) {
        return sourceWhere.error();
    }
    auto where = bindAll(record.where, document, lookups, usedColumns);
    if (!where) {
        return where.error();
    }
    feed->m_sourceWhere = std::move(*sourceWhere);
    feed->m_where = std::move(*where);
    const auto added = feed->addFields(record, document, lookups, usedColumns);
    if (!added) {
        return added.error();
    }
    return std::shared_ptr<const Feed>(std::move(feed));
}

Result<void> MappedFeed::addFields(const mapping::RecordMapping& record, const csv::Document& document,
                                   const mapping::Lookups& lookups, std::set<std::size_t>& usedColumns) {
    for (const mapping::FieldMapping& field : record.fields) {
        auto from = mapping::BoundExpression::bind(field.from, document.header(), lookups, &usedColumns);
        if (!from) {
            return from.error();
        }
        if (field.custom) {
            m_parts.push_back({m_customNames.size(), true, std::move(*from)});
            m_customNames.push_back(field.field);
            continue;
        }
        const std::size_t index = fieldIndex(record.kind, field.field).value();
        const std::string label = from->label();
        give(index, label.empty() ? field.field : label, field.format, field.sum);
        m_parts.push_back({index, false, std::move(*from)});
    }
    const auto fields = fieldsOf(record.kind);
    const auto rank = [&](const Part& part) {
        return part.custom ? 2 : part.to == 0 || fields[part.to].is(Identity) ? 0 : 1;
    };
    std::ranges::stable_sort(m_parts, {}, rank);
    return {};
}

bool MappedFeed::passes(const std::vector<mapping::BoundCondition>& conditions, const csv::Row& row, Cells& cells,
                        bool& holds, Error& error) const {
    holds = true;
    for (const mapping::BoundCondition& condition : conditions) {
        if (!condition.evaluate(row, cells.scratch, holds, error)) {
            return false;
        }
        if (!holds) {
            break;
        }
    }
    return true;
}

Cut MappedFeed::cut(const csv::Row& row, Cells& cells, Error& error) const {
    cells.fields.fill({});
    cells.custom.assign(m_customNames.size(), {});
    bool holds = true;
    if (!passes(m_sourceWhere, row, cells, holds, error)) {
        return Cut::Faulty;
    }
    if (!holds) {
        return Cut::Filtered;
    }
    if (!passes(m_where, row, cells, holds, error)) {
        return Cut::Faulty;
    }
    if (!holds) {
        return Cut::NotMine;
    }
    for (const Part& part : m_parts) {
        std::string_view text;
        if (!part.from.evaluate(row, cells.scratch, text, error)) {
            return Cut::Faulty;
        }
        (part.custom ? cells.custom[part.to] : cells.fields[part.to]) = text;
    }
    return Cut::Row;
}

} // namespace counterpart::importing
