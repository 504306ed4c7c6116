// SPDX-License-Identifier: GPL-3.0-or-later
// Custom fields, one by one.
#include "core/packet/three_way.h"

#include "core/domain/custom_fields.h"

#include <map>
#include <set>

namespace counterpart::packet {

std::string nameOf(Kind kind, const FieldName& field) {
    return field.custom.empty() ? std::string(fieldsOf(kind)[field.index].name)
                                : std::string(kCustomPrefix) + field.custom;
}

bool isCustomJson(const Text& text) { return text.empty() || customJson(customFields(text)) == text.view(); }

std::vector<std::string> mergeCustom(const Text& base, const Text& mine, const Text& theirs, const CustomFavour& favour,
                                     Text& merged) {
    using Fields = std::map<std::string, std::string>;
    const auto fieldsIn = [](const Text& json) {
        const auto list = customFields(json);
        return Fields(list.begin(), list.end());
    };
    const Fields was = fieldsIn(base);
    const Fields here = fieldsIn(mine);
    const Fields there = fieldsIn(theirs);
    const auto valueIn = [](const Fields& fields, const std::string& name) {
        const auto found = fields.find(name);
        return found == fields.end() ? std::string() : found->second;
    };
    std::set<std::string> names;
    for (const Fields* fields : {&here, &there}) {
        for (const auto& [name, value] : *fields) {
            names.insert(name);
        }
    }
    std::vector<std::string> both;
    std::vector<std::pair<std::string, std::string>> result;
    for (const std::string& name : names) {
        const std::string b = valueIn(was, name);
        const std::string m = valueIn(here, name);
        const std::string t = valueIn(there, name);
        const bool clash = m != t && m != b && t != b;
        if (clash) {
            both.push_back(name);
        }
        result.emplace_back(name, clash ? (favour(name) == Side::Mine ? m : t) : m == b ? t : m);
    }
    merged = customJson(std::move(result));
    return both;
}

} // namespace counterpart::packet
