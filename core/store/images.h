// SPDX-License-Identifier: GPL-3.0-or-later
// What was every record at the end of the trail? A 64-bit digest of each, so that millions fit in memory.
#pragma once

#include "core/store/trail.h"

#include <boost/unordered/unordered_flat_map.hpp>

namespace counterpart::store {

using ImageDigests = boost::unordered_flat_map<RecordId, std::uint64_t>;

class Images {
public:
    // Plays one entry: its own chunks, or those of its target. Says what is wrong, if anything is; then the kinds that
    // the entry changed are not known any more.
    std::optional<std::string> play(Database& database, const EntryRow& entry, Progress* progress);

    bool known(Kind kind) const { return !m_lost[static_cast<std::size_t>(kind)]; }
    ImageDigests& of(Kind kind) { return m_digests[static_cast<std::size_t>(kind)]; }

private:
    void lose(const EntryRow& entry);
    void playChunk(const StoredChunk& stored, bool backwards);
    void playRow(ImageDigests& digests, const UnpackedChunk::Row& row, std::uint64_t before, std::uint64_t after);

    std::array<ImageDigests, kKindCount> m_digests;
    std::array<bool, kKindCount> m_lost{};
};

} // namespace counterpart::store
