// SPDX-License-Identifier: GPL-3.0-or-later
// Record ids: 64 bits, unique across workspaces that may be merged later (semantics 1, "Keys").
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace counterpart {

// 31 random bits of the workspace that made the record, then a counter of 32 bits. 0 = no record. Positive, so that it
// is an SQLite rowid.
using RecordId = std::int64_t;

constexpr RecordId makeRecordId(std::uint32_t origin, std::uint32_t counter) {
    return (static_cast<RecordId>(origin & 0x7fffffffU) << 32) | counter;
}

// An id that knows the kind of its record.
template <class Record>
struct Id {
    RecordId value = 0;
    constexpr bool has() const { return value != 0; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

} // namespace counterpart

template <class Record>
struct std::hash<counterpart::Id<Record>> {
    std::size_t operator()(counterpart::Id<Record> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
