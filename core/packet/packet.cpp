// SPDX-License-Identifier: GPL-3.0-or-later
// Counting, runs of ids, and what stays at home.
#include "core/packet/packet.h"

#include <algorithm>

namespace counterpart::packet {

std::vector<IdRun> runsOf(IdPairs pairs) {
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    std::vector<IdRun> runs;
    for (const auto& [there, here] : pairs) {
        if (!runs.empty() && runs.back().there + runs.back().count == there &&
            runs.back().here + runs.back().count == here) {
            ++runs.back().count;
        } else {
            runs.push_back({there, here, 1});
        }
    }
    return runs;
}

IdLookup::IdLookup(std::vector<IdRun> runs) : m_runs(std::move(runs)) { std::ranges::sort(m_runs, {}, &IdRun::there); }

std::optional<RecordId> IdLookup::find(RecordId there) const {
    const auto after = std::ranges::upper_bound(m_runs, there, {}, &IdRun::there);
    if (after == m_runs.begin()) {
        return std::nullopt;
    }
    const IdRun& run = *std::prev(after);
    return there - run.there < run.count ? std::optional(run.here + (there - run.there)) : std::nullopt;
}

std::vector<IdRun> inverse(std::vector<IdRun> runs) {
    for (IdRun& run : runs) {
        std::swap(run.there, run.here);
    }
    return runs;
}

std::array<RowCounts, kKindCount> countsOf(const Packet& packet) {
    std::array<RowCounts, kKindCount> counts{};
    for (const PacketEntry& entry : packet.entries) {
        forEachKind([&]<class Record>() {
            const Changes<Record>& of = entry.changes.of<Record>();
            RowCounts& rows = counts[static_cast<std::size_t>(Description<Record>::kind)];
            rows.created += static_cast<std::int64_t>(of.created.size());
            rows.updated += static_cast<std::int64_t>(of.updated.size());
            rows.deleted += static_cast<std::int64_t>(of.deleted.size());
        });
    }
    return counts;
}

void dropLocalSettings(ChangeSet& changes) {
    const auto isLocal = [](const Setting& setting) { return setting.key.view().starts_with(kLocalSettings); };
    Changes<Setting>& settings = changes.of<Setting>();
    std::erase_if(settings.created, isLocal);
    std::erase_if(settings.deleted, isLocal);
    std::erase_if(settings.updated,
                  [&](const auto& update) { return isLocal(update.before) || isLocal(update.after); });
}

} // namespace counterpart::packet
