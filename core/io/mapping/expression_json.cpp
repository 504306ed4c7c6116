// SPDX-License-Identifier: GPL-3.0-or-later
// Expressions, conditions, formats and tables in JSON.
#include "core/io/mapping/expression_json.h"

#include "core/base/date.h"
#include "core/io/mapping/expression.h"

#include <algorithm>
#include <array>

namespace counterpart::mapping {

namespace {

char readMark(const ObjectWalk& walk, std::string_view name, char fallback, std::string_view allowed) {
    const std::string text = walk.text(name, fallback != '\0' ? std::string(1, fallback) : std::string());
    if (walk.find(name) == nullptr) {
        return fallback;
    }
    if (text.empty()) {
        return '\0';
    }
    if (text.size() != 1 || allowed.find(text) == std::string_view::npos) {
        walk.faults().add(walk.pathOf(name), text, "one of " + std::string(allowed));
        return fallback;
    }
    return text.front();
}

// How many of these members the object has.
std::size_t countOf(const ObjectWalk& walk, std::initializer_list<std::string_view> names) {
    return static_cast<std::size_t>(
        std::ranges::count_if(names, [&](std::string_view name) { return walk.find(name) != nullptr; }));
}

} // namespace

Format readFormat(const ObjectWalk& walk, const Format& outer) {
    Format format = outer;
    format.dates = walk.text("dates", outer.dates);
    if (format.dates != outer.dates && !format.dates.empty() && !isDatePattern(format.dates)) {
        walk.faults().add(walk.pathOf("dates"), format.dates, "a date pattern, e.g. M/d/yy or dd.MM.yyyy HH:mm");
        format.dates.clear();
    }
    format.strip = walk.text("strip", outer.strip);
    if (const auto* decimals = walk.find("decimals")) {
        const ObjectWalk marks(*decimals, walk.pathOf("decimals"), walk.faults(), {"point", "group"});
        format.decimals.point = readMark(marks, "point", '.', ".,");
        format.decimals.group = readMark(marks, "group", '\0', ",.' ");
        if (format.decimals.point == '\0') {
            walk.faults().add(marks.pathOf("point"), marks.find("point"), "one of .,");
            format.decimals.point = '.';
        }
        if (format.decimals.point == format.decimals.group) {
            walk.faults().add(marks.path(), decimals, "a point and a group that differ");
            format.decimals.group = '\0';
        }
    }
    return format;
}

Missing readMissing(const ObjectWalk& walk, Missing fallback) {
    static constexpr std::array<std::string_view, 3> names = {"reject", "keep", "empty"};
    const std::string text = walk.text("missing");
    const auto found = std::ranges::find(names, text);
    if (found != names.end()) {
        return static_cast<Missing>(found - names.begin());
    }
    if (walk.find("missing") != nullptr) {
        walk.faults().add(walk.pathOf("missing"), text, "reject, keep or empty");
    }
    return fallback;
}

std::map<std::string, std::string, std::less<>> readTable(const boost::json::value& value, const std::string& path,
                                                          Faults& faults) {
    std::map<std::string, std::string, std::less<>> table;
    const ObjectWalk walk(value, path, faults, {});
    for (const auto& member : walk.object()) {
        table[std::string(trimmed(member.key()))] = walk.text(member.key());
    }
    return table;
}

Expression ExpressionReader::read(const ObjectWalk& walk, std::string_view name) {
    const auto* value = walk.find(name);
    if (value == nullptr) {
        return {};
    }
    if (!value->is_object()) {
        return readSimple(*value, walk.pathOf(name), walk.faults());
    }
    return readObject(ObjectWalk(*value, walk.pathOf(name), walk.faults(),
                                 {"column", "template", "constant", "lookup", "values", "missing", "otherwise"}));
}

// A column, or several of which the first that is not empty counts.
Expression ExpressionReader::readSimple(const boost::json::value& value, const std::string& path, Faults& faults) {
    Expression expression;
    expression.from = Expression::From::Columns;
    expression.path = path;
    const boost::json::object wrapped{{"column", value}};
    const boost::json::value wrapper(wrapped);
    std::vector<Error> found;
    Faults inner(found, {});
    expression.columns = ObjectWalk(wrapper, {}, inner, {}).texts("column");
    if (!found.empty() || expression.columns.empty()) {
        faults.add(path, &value, "the name of a column, a list of names, or an object");
    }
    return expression;
}

Expression ExpressionReader::readObject(const ObjectWalk& walk) {
    Expression expression;
    expression.path = walk.path();
    if (walk.wasObject() && countOf(walk, {"column", "template", "constant", "sum"}) != 1) {
        walk.faults().add(walk.path(), std::string(), "exactly one of column, template, constant, sum");
    }
    if (walk.find("column") != nullptr || walk.find("sum") != nullptr) {
        expression.from = Expression::From::Columns;
        expression.columns = walk.texts(walk.find("column") != nullptr ? "column" : "sum");
    } else if (walk.find("template") != nullptr) {
        expression.from = Expression::From::Template;
        expression.text = walk.text("template");
        if (templatePieces(expression.text).empty()) {
            walk.faults().add(walk.pathOf("template"), expression.text,
                              "columns in braces that pair, e.g. {Order}-{Line}");
        }
    } else {
        expression.text = walk.text("constant");
    }
    expression.otherwise = walk.text("otherwise");
    addLookups(expression, walk);
    return expression;
}

void ExpressionReader::addLookups(Expression& expression, const ObjectWalk& walk) {
    for (const std::string& name : walk.texts("lookup")) {
        const auto found = std::ranges::find(m_mapping.lookups, name, &Lookup::name);
        if (found != m_mapping.lookups.end() && !name.empty()) {
            expression.lookups.push_back(static_cast<std::size_t>(found - m_mapping.lookups.begin()));
            continue;
        }
        std::vector<std::string> known;
        for (const Lookup& lookup : m_mapping.lookups) {
            if (!lookup.name.empty()) {
                known.push_back(lookup.name);
            }
        }
        walk.faults().add(walk.pathOf("lookup"), name,
                          known.empty() ? "a name in lookups" : "one of " + joinedNames(known));
    }
    const Missing missing = readMissing(walk, Missing::Keep);
    if (const auto* values = walk.find("values")) {
        Lookup table;
        table.table = readTable(*values, walk.pathOf("values"), walk.faults());
        table.missing = missing;
        table.path = walk.pathOf("values");
        expression.lookups.push_back(m_mapping.lookups.size());
        m_mapping.lookups.push_back(std::move(table));
    } else if (walk.find("missing") != nullptr) {
        walk.faults().add(walk.pathOf("missing"), walk.find("missing"), "values beside it");
    }
}

void ExpressionReader::readField(FieldMapping& field, const ObjectWalk& walk, const std::string& name,
                                 const Format& format) {
    field.format = format;
    const auto* value = walk.find(name);
    if (!value->is_object()) {
        field.from = readSimple(*value, walk.pathOf(name), walk.faults());
        return;
    }
    const ObjectWalk object(*value, walk.pathOf(name), walk.faults(),
                            {"column", "template", "constant", "sum", "lookup", "values", "missing", "otherwise",
                             "dates", "decimals", "strip"});
    field.format = readFormat(object, format);
    field.from = readObject(object);
    field.sum = object.find("sum") != nullptr;
}

Condition ExpressionReader::readCondition(const boost::json::value& value, const std::string& path, Faults& faults) {
    const ObjectWalk walk(
        value, path, faults,
        {"column", "template", "constant", "lookup", "values", "missing", "otherwise", "equals", "in", "not", "empty"});
    Condition condition;
    condition.of = readObject(walk);
    if (walk.wasObject() && countOf(walk, {"equals", "in", "not", "empty"}) != 1) {
        faults.add(path, std::string(), "exactly one of equals, in, not, empty");
        return condition;
    }
    if (walk.find("empty") != nullptr) {
        condition.test = walk.flag("empty") ? Condition::Test::Empty : Condition::Test::NotEmpty;
        return condition;
    }
    const bool excludes = walk.find("not") != nullptr;
    condition.test = excludes ? Condition::Test::NotIn : Condition::Test::In;
    condition.values = walk.texts(excludes ? "not" : walk.find("in") != nullptr ? "in" : "equals");
    return condition;
}

} // namespace counterpart::mapping
