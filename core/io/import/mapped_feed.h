// SPDX-License-Identifier: GPL-3.0-or-later
// A source that a mapping describes: expressions of its columns are fields.
#pragma once

#include "core/io/import/feed.h"

#include <memory>

namespace counterpart::importing {

class MappedFeed : public Feed {
public:
    // The error of an expression that names a column the source does not have.
    static Result<std::shared_ptr<const Feed>> bind(const mapping::SourceMapping& entry,
                                                    const mapping::RecordMapping& record, std::size_t source,
                                                    const csv::Document& document, const mapping::Lookups& lookups,
                                                    std::set<std::size_t>& usedColumns);

    Cut cut(const csv::Row& row, Cells& cells, Error& error) const override;

private:
    using Feed::Feed;
    struct Part {
        std::size_t to; // field, or number of the custom field
        bool custom;
        mapping::BoundExpression from;
    };
    Result<void> addFields(const mapping::RecordMapping& record, const csv::Document& document,
                           const mapping::Lookups& lookups, std::set<std::size_t>& usedColumns);
    bool passes(const std::vector<mapping::BoundCondition>& conditions, const csv::Row& row, Cells& cells, bool& holds,
                Error& error) const;

    std::vector<mapping::BoundCondition> m_sourceWhere;
    std::vector<mapping::BoundCondition> m_where;
    std::vector<Part> m_parts; // what tells records apart first
};

} // namespace counterpart::importing
