// SPDX-License-Identifier: GPL-3.0-or-later
// The translations of a mapping, loaded: by table or by another file.
#pragma once

#include "core/base/parallel.h"
#include "core/io/mapping/mapping.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace counterpart::mapping {

class Lookups {
public:
    // Files are sought beside the mapping file, then in `folders` (those of the sources). FileNotFound names the file
    // and the JSON path of the lookup; BadMapping a column that it does not have.
    static Result<Lookups> load(const Mapping& mapping, const std::vector<std::string>& folders,
                                Progress* progress = nullptr);

    enum class Found : std::uint8_t { Yes, No, Several };
    Found find(std::size_t lookup, std::string_view key, std::string_view& value) const;
    Missing missing(std::size_t lookup) const { return m_tables[lookup].missing; }
    const std::string& name(std::size_t lookup) const { return m_tables[lookup].name; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    struct Value {
        std::string text;
        bool several = false; // rows of the file disagree
    };
    struct Table {
        std::string name;
        Missing missing = Missing::Reject;
        std::unordered_map<std::string, Value, Hash, std::equal_to<>> values;
    };
    static Result<void> loadFile(const Lookup& lookup, const std::string& path, const Lookups& loaded, Table& table,
                                 Progress* progress);

    std::vector<Table> m_tables; // parallel to Mapping::lookups
};

} // namespace counterpart::mapping
