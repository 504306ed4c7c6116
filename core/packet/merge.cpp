// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions, and the door to the merge.
#include "core/packet/merge.h"

#include "core/packet/merger.h"

#include <algorithm>

namespace counterpart::packet {

bool Conflict::resolved() const {
    return fields.empty() ? resolution.has_value()
                          : std::ranges::all_of(fields, [](const FieldClash& f) { return f.resolution.has_value(); });
}

std::optional<Side> Resolutions::of(Kind kind, const std::string& key) const {
    const auto found = records.find({kind, key});
    return found != records.end() ? std::optional(found->second) : all;
}

std::optional<Side> Resolutions::of(Kind kind, const std::string& key, const std::string& field) const {
    const auto found = fields.find({kind, key, field});
    return found != fields.end() ? std::optional(found->second) : of(kind, key);
}

std::size_t Merged::open() const {
    return static_cast<std::size_t>(std::ranges::count_if(conflicts, [](const Conflict& c) { return !c.resolved(); }));
}

Merged merge(const Snapshot& mine, const ChangeSet& theirs, const ChangeSet& goneHere, const Resolutions& resolutions) {
    return Merger(mine, theirs, goneHere, resolutions).run();
}

} // namespace counterpart::packet
