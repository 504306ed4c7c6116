// SPDX-License-Identifier: GPL-3.0-or-later
// How is an element with its attributes written in one line?
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <pugixml.hpp>
#include <string>

namespace counterpart::report::pptx {

struct Attribute {
    Attribute(const char* attribute, const char* text) : name(attribute), value(text) {}
    Attribute(const char* attribute, std::string text) : name(attribute), value(std::move(text)) {}
    Attribute(const char* attribute, std::integral auto number)
        : name(attribute), value(std::to_string(static_cast<std::int64_t>(number))) {}
    const char* name;
    std::string value;
};

using Attributes = std::initializer_list<Attribute>;

// Appends in the order of the calls, which is the order of the schema.
inline pugi::xml_node add(pugi::xml_node parent, const char* name, Attributes attributes = {}) {
    pugi::xml_node out = parent.append_child(name);
    for (const Attribute& each : attributes) {
        out.append_attribute(each.name).set_value(each.value.c_str());
    }
    return out;
}

inline pugi::xml_node addText(pugi::xml_node parent, const char* name, const std::string& text) {
    pugi::xml_node out = parent.append_child(name);
    out.append_child(pugi::node_pcdata).set_value(text.c_str());
    return out;
}

// The root of a part with the namespaces of presentations.
pugi::xml_node root(pugi::xml_document& document, const char* name);
std::string textOf(const pugi::xml_document& document);

} // namespace counterpart::report::pptx
