// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the parts of a mapping that fields, lookups and conditions share.
#pragma once

#include "core/base/text.h"
#include "core/io/mapping/json_walk.h"
#include "core/io/mapping/mapping.h"

namespace counterpart::mapping {

// "dates", "decimals" and "strip" of an object; what it does not say is as in `outer`.
Format readFormat(const ObjectWalk& walk, const Format& outer);
Missing readMissing(const ObjectWalk& walk, Missing fallback);
std::map<std::string, std::string, std::less<>> readTable(const boost::json::value& value, const std::string& path,
                                                          Faults& faults);

class ExpressionReader {
public:
    explicit ExpressionReader(Mapping& mapping) : m_mapping(mapping) {}

    // A column's name, a list of names, or an object with column, template or constant, lookup, values, otherwise.
    Expression read(const ObjectWalk& walk, std::string_view name);
    // The same with sum, dates, decimals and strip.
    void readField(FieldMapping& field, const ObjectWalk& walk, const std::string& name, const Format& format);
    Condition readCondition(const boost::json::value& value, const std::string& path, Faults& faults);

private:
    Expression readSimple(const boost::json::value& value, const std::string& path, Faults& faults);
    Expression readObject(const ObjectWalk& walk);
    void addLookups(Expression& expression, const ObjectWalk& walk);

    Mapping& m_mapping; // tables that stand inside a field join its lookups
};

} // namespace counterpart::mapping
