// SPDX-License-Identifier: GPL-3.0-or-later
// Walking a JSON document with its paths, so that every fault names where it stands and what is expected there.
#pragma once

#include "core/base/result.h"

#include <boost/json.hpp>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::mapping {

// The value of a document, or one BadJson with the line of its fault.
Result<boost::json::value> parseJson(std::string_view text);

// Collects faults.
class Faults {
public:
    explicit Faults(std::vector<Error>& errors, std::string file) : m_errors(errors), m_file(std::move(file)) {}
    void add(const std::string& path, const boost::json::value* value, std::string expected);
    void add(const std::string& path, std::string value, std::string expected);

private:
    std::vector<Error>& m_errors;
    std::string m_file;
};

// An object whose members are taken one by one.
class ObjectWalk {
public:
    // Another type than an object is a fault; the walk is then over an empty one. Members not in `known` are faults
    // ("note" is always allowed); an empty list allows any.
    ObjectWalk(const boost::json::value& value, std::string path, Faults& faults,
               std::initializer_list<std::string_view> known);

    const boost::json::value* find(std::string_view name) const;
    std::string pathOf(std::string_view name) const;
    const std::string& path() const { return m_path; }
    const boost::json::object& object() const { return *m_object; }
    bool wasObject() const { return m_wasObject; }
    Faults& faults() const { return m_faults; }

    // Missing ones give the fallback; of another type is a fault.
    std::string text(std::string_view name, std::string fallback = {}) const;
    bool flag(std::string_view name) const;
    std::vector<std::string> texts(std::string_view name) const; // one text or a list
    void require(std::string_view name, std::string expected) const;

private:
    const boost::json::object* m_object;
    std::string m_path;
    Faults& m_faults;
    bool m_wasObject = true;
};

std::string joinedNames(const std::vector<std::string>& names);

} // namespace counterpart::mapping
