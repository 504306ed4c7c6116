// SPDX-License-Identifier: GPL-3.0-or-later
// Paths, types and unknown members of JSON documents.
#include "core/io/mapping/json_walk.h"

#include <algorithm>

namespace counterpart::mapping {

namespace {

const boost::json::object& emptyObject() {
    static const boost::json::object empty;
    return empty;
}

std::string shortened(std::string text) {
    constexpr std::size_t kMost = 80;
    if (text.size() > kMost) {
        std::size_t cut = kMost;
        while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) {
            --cut;
        }
        text.resize(cut);
    }
    return text;
}

} // namespace

Result<boost::json::value> parseJson(std::string_view text) {
    boost::json::stream_parser parser;
    boost::system::error_code code;
    const std::size_t read = parser.write_some(text.data(), text.size(), code);
    if (!code && read == text.size()) {
        parser.finish(code);
    }
    if (code || read != text.size()) {
        Error error = makeError(ErrorCode::BadJson, {}, code ? code.message() : "text after the document");
        error.line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(read), '\n');
        return error;
    }
    return parser.release();
}

void Faults::add(const std::string& path, const boost::json::value* value, std::string expected) {
    add(path, value != nullptr ? shortened(boost::json::serialize(*value)) : std::string(), std::move(expected));
}

void Faults::add(const std::string& path, std::string value, std::string expected) {
    Error error = makeError(ErrorCode::BadMapping, std::move(value), std::move(expected));
    error.file = m_file;
    error.column = path;
    m_errors.push_back(std::move(error));
}

ObjectWalk::ObjectWalk(const boost::json::value& value, std::string path, Faults& faults,
                       std::initializer_list<std::string_view> known)
    : m_object(value.if_object()), m_path(std::move(path)), m_faults(faults) {
    if (m_object == nullptr) {
        m_faults.add(m_path, &value, "an object");
        m_object = &emptyObject();
        m_wasObject = false;
    }
    std::vector<std::string> names(known.begin(), known.end());
    for (const auto& member : *m_object) {
        const std::string_view name = member.key();
        if (known.size() != 0 && name != "note" && std::ranges::find(known, name) == known.end()) {
            m_faults.add(pathOf(name), std::string(name), "one of " + joinedNames(names));
        }
    }
}

const boost::json::value* ObjectWalk::find(std::string_view name) const { return m_object->if_contains(name); }

std::string ObjectWalk::pathOf(std::string_view name) const {
    return m_path.empty() ? std::string(name) : m_path + "." + std::string(name);
}

std::string ObjectWalk::text(std::string_view name, std::string fallback) const {
    const boost::json::value* value = find(name);
    if (value == nullptr) {
        return fallback;
    }
    if (!value->is_string()) {
        m_faults.add(pathOf(name), value, "a text");
        return fallback;
    }
    return std::string(value->get_string());
}

bool ObjectWalk::flag(std::string_view name) const {
    const boost::json::value* value = find(name);
    if (value != nullptr && !value->is_bool()) {
        m_faults.add(pathOf(name), value, "true or false");
    }
    return value != nullptr && value->is_bool() && value->get_bool();
}

std::vector<std::string> ObjectWalk::texts(std::string_view name) const {
    const boost::json::value* value = find(name);
    std::vector<std::string> all;
    if (value == nullptr) {
        return all;
    }
    if (value->is_string()) {
        all.emplace_back(value->get_string());
        return all;
    }
    const boost::json::array* list = value->if_array();
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        if ((*list)[i].is_string()) {
            all.emplace_back((*list)[i].get_string());
        } else {
            m_faults.add(pathOf(name) + "[" + std::to_string(i) + "]", &(*list)[i], "a text");
        }
    }
    if (list == nullptr || list->empty()) {
        m_faults.add(pathOf(name), value, "a text or a list of texts");
    }
    return all;
}

void ObjectWalk::require(std::string_view name, std::string expected) const {
    if (m_wasObject && find(name) == nullptr) {
        m_faults.add(pathOf(name), nullptr, std::move(expected));
    }
}

std::string joinedNames(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) {
        all += (all.empty() ? "" : ", ") + name;
    }
    return all;
}

} // namespace counterpart::mapping
