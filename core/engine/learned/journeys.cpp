// SPDX-License-Identifier: GPL-3.0-or-later
// From columns to journeys in a canonical order; folds and digests of them.
#include "core/engine/learned/journeys.h"

#include "core/base/sha256.h"
#include "core/domain/custom_fields.h"
#include "core/engine/attribution/counted.h"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>

namespace counterpart::learned {

std::uint64_t splitMix(std::uint64_t number) {
    number += 0x9E3779B97F4A7C15;
    number = (number ^ number >> 30) * 0xBF58476D1CE4E5B9;
    number = (number ^ number >> 27) * 0x94D049BB133111EB;
    return number ^ number >> 31;
}

namespace {

void addNames(Sha256& digest, const std::vector<std::string>& names) {
    digest.add(names.size());
    for (const std::string& name : names) {
        digest.add(name.size());
        digest.add(std::string_view(name));
    }
}

} // namespace

std::string digestOf(const Journeys& journeys) {
    Sha256 digest;
    addNames(digest, journeys.partners);
    addNames(digest, journeys.types);
    digest.add(journeys.deals());
    digest.add(journeys.segmentations.size());
    for (const Segmentation& segmentation : journeys.segmentations) {
        addNames(digest, {segmentation.name});
        addNames(digest, segmentation.levels);
        for (const std::uint32_t level : segmentation.of) {
            digest.add(level);
        }
    }
    for (std::size_t d = 0; d < journeys.deals(); ++d) {
        digest.add(journeys.won[d]);
        digest.add(static_cast<std::uint64_t>(journeys.closed[d]));
        digest.add(journeys.number[d]);
        digest.add(journeys.offsets[d + 1] - journeys.offsets[d]);
        for (std::uint32_t t = journeys.offsets[d]; t < journeys.offsets[d + 1]; ++t) {
            digest.add(std::uint64_t{journeys.partner[t]} << 32 | journeys.type[t]);
            digest.add(std::bit_cast<std::uint64_t>(journeys.age[t]));
        }
    }
    return digest.hex();
}

namespace {

constexpr std::size_t kMostLevels = 20;
constexpr std::size_t kFewestOfLevel = 20; // deals; rarer ones are "other" together

Segmentation segmentationOf(std::string name, const std::vector<std::string>& values) {
    std::map<std::string, std::size_t> counts;
    for (const std::string& value : values) {
        ++counts[value];
    }
    std::vector<std::pair<std::size_t, std::string>> common;
    for (const auto& [value, count] : counts) {
        if (count >= kFewestOfLevel) {
            common.emplace_back(count, value);
        }
    }
    std::ranges::stable_sort(common, std::ranges::greater(), &std::pair<std::size_t, std::string>::first);
    if (common.size() > kMostLevels || (common.size() == kMostLevels && counts.size() > kMostLevels)) {
        common.resize(kMostLevels - 1);
    }
    Segmentation segmentation{std::move(name), {}, {}};
    for (const auto& [count, value] : common) {
        segmentation.levels.push_back(value);
    }
    std::ranges::sort(segmentation.levels);
    const auto named = static_cast<std::uint32_t>(segmentation.levels.size());
    if (counts.size() > named) {
        segmentation.levels.emplace_back("other");
    }
    for (const std::string& value : values) {
        const auto found = std::lower_bound(segmentation.levels.begin(), segmentation.levels.begin() + named, value);
        const bool isNamed = found != segmentation.levels.begin() + named && *found == value;
        segmentation.of.push_back(isNamed ? static_cast<std::uint32_t>(found - segmentation.levels.begin()) : named);
    }
    return segmentation;
}

void addSegmentations(const Snapshot& snapshot, const Columns& columns, const std::vector<Index>& deals,
                      Journeys& journeys) {
    journeys.segmentations = {{"none", {""}, std::vector<std::uint32_t>(deals.size(), 0)}};
    for (const char* name : {"segment", "type", "region", "source"}) {
        std::vector<std::string> values;
        for (const Index deal : deals) {
            values.push_back(segmentOf(name, snapshot, columns, deal));
        }
        Segmentation segmentation = segmentationOf(name, values);
        if (segmentation.levels.size() > 1) {
            journeys.segmentations.push_back(std::move(segmentation));
        }
    }
}

std::vector<Index> dealsInOrder(const Snapshot& snapshot, const Columns& columns, Date asOf) {
    std::vector<Index> deals = attribution::closedDeals(columns);
    std::erase_if(deals, [&](Index d) { return asOf.has() && columns.deals.closed[d] > asOf; });
    const auto& records = snapshot.table<Deal>();
    std::ranges::sort(deals, {}, [&](Index d) { return records.at(d).key.view(); });
    return deals;
}

// Names what occurs in `codes` in the order of the names, and gives back the position of each code (or of none).
std::vector<std::uint32_t> numbered(const auto& codes, std::size_t codeCount, const auto& codeOf, const auto& nameOf,
                                    std::vector<std::string>& names) {
    constexpr std::uint32_t unused = 0xffffffff;
    std::vector<std::uint32_t> position(codeCount, unused);
    std::vector<std::pair<std::string, std::size_t>> used;
    for (const auto& code : codes) {
        if (position[codeOf(code)] == unused) {
            position[codeOf(code)] = 0;
            used.emplace_back(nameOf(code), codeOf(code));
        }
    }
    std::ranges::sort(used);
    for (auto& [name, code] : used) {
        position[code] = static_cast<std::uint32_t>(names.size());
        names.push_back(std::move(name));
    }
    std::vector<std::uint32_t> positions;
    for (const auto& code : codes) {
        positions.push_back(position[codeOf(code)]);
    }
    return positions;
}

} // namespace

std::string segmentOf(std::string_view segmentation, const Snapshot& snapshot, const Columns& columns, Index deal) {
    if (segmentation == "type") {
        return columns.deals.type[deal].str();
    }
    if (segmentation == "region") {
        return columns.deals.region[deal].str();
    }
    if (segmentation == "source") {
        return columns.deals.source[deal].str();
    }
    const std::string_view custom = snapshot.table<Deal>().at(deal).custom.view();
    if (segmentation == "segment" && custom.find("segment") != std::string_view::npos) {
        for (auto& [name, value] : customFields(custom)) {
            if (name == "segment") {
                return std::move(value);
            }
        }
    }
    return {};
}

Journeys journeysOf(const Snapshot& snapshot, const Columns& columns, const AttributionPolicy& policy, Date asOf) {
    Journeys journeys;
    const std::vector<Index> deals = dealsInOrder(snapshot, columns, asOf);
    const auto counted = attribution::countedTouches(columns, policy, asOf, deals);
    const auto& records = snapshot.table<Deal>();
    const auto& partners = snapshot.table<Partner>();
    journeys.offsets = counted.offsets;
    for (std::size_t i = 0; i < deals.size(); ++i) {
        journeys.won.push_back(columns.deals.outcome[deals[i]] == Outcome::Won ? 1 : 0);
        journeys.closed.push_back(counted.reference[i]);
        journeys.number.push_back(fnv1a(records.at(deals[i]).key.view()));
        for (Index t = counted.offsets[i]; t < counted.offsets[i + 1]; ++t) {
            const std::int64_t age = std::max<std::int64_t>(counted.reference[i] - counted.seconds[t], 0);
            journeys.age.push_back(static_cast<double>(age) / 86400);
        }
    }
    journeys.partner = numbered(
        counted.party, columns.partners.size() + 1,
        [&](Index party) { return party == kDirect ? columns.partners.size() : party; },
        [&](Index party) { return party == kDirect ? std::string() : partners.at(party).key.str(); },
        journeys.partners);
    journeys.type = numbered(
        counted.type, Symbol::count(), [](Symbol type) { return type.index(); }, [](Symbol type) { return type.str(); },
        journeys.types);
    addSegmentations(snapshot, columns, deals, journeys);
    return journeys;
}

} // namespace counterpart::learned
