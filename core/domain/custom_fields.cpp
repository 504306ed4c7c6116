// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing the JSON text of custom fields.
#include "core/domain/custom_fields.h"

#include <algorithm>
#include <boost/json.hpp>

namespace counterpart {

std::vector<std::pair<std::string, std::string>> customFields(std::string_view json) {
    std::vector<std::pair<std::string, std::string>> fields;
    if (json.empty()) {
        return fields;
    }
    boost::system::error_code error;
    const boost::json::value value = boost::json::parse(json, error);
    if (error || !value.is_object()) {
        return fields;
    }
    for (const auto& member : value.get_object()) {
        if (const auto* text = member.value().if_string()) {
            fields.emplace_back(member.key(), std::string(text->begin(), text->end()));
        }
    }
    std::ranges::sort(fields);
    return fields;
}

std::string customJson(std::vector<std::pair<std::string, std::string>> fields) {
    std::erase_if(fields, [](const auto& field) { return field.second.empty(); });
    if (fields.empty()) {
        return {};
    }
    std::ranges::sort(fields);
    boost::json::object object;
    for (const auto& [name, value] : fields) {
        object[name] = value;
    }
    return boost::json::serialize(object);
}

Text withCustomField(const Text& json, std::string_view name, std::string_view value) {
    auto fields = customFields(json.view());
    std::erase_if(fields, [&](const auto& field) { return field.first == name; });
    fields.emplace_back(name, value);
    return customJson(std::move(fields));
}

} // namespace counterpart
