// SPDX-License-Identifier: GPL-3.0-or-later
// How do parts, their types and their relations become one file? The same parts give the same bytes.
#pragma once

#include "core/base/result.h"

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace counterpart::report::pptx {

class Package {
public:
    // `path` without a leading slash: "ppt/slides/slide1.xml".
    void add(const std::string& path, const std::string& type, std::string bytes);
    void add(const std::string& path, const std::string& type, const pugi::xml_document& document);
    bool has(const std::string& path) const { return m_parts.contains(path); }
    // The id by which the part `from` ("" = the package) speaks of `to`. `type`: the last word of its address, or all
    // of it.
    std::string relate(const std::string& from, const std::string& type, const std::string& to);
    Result<std::string> bytes() const;

private:
    struct Part {
        std::string type, bytes;
    };
    struct Relation {
        std::string type, to;
    };
    std::string contentTypes() const;
    std::string relationsOf(const std::string& from) const;

    std::map<std::string, Part> m_parts;
    std::map<std::string, std::vector<Relation>> m_relations;
};

} // namespace counterpart::report::pptx
