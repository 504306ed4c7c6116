// SPDX-License-Identifier: GPL-3.0-or-later
// Do chains pass on at most all there is, and does none lead back to where it came from?
#include "core/domain/rulebook_parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace counterpart::rulebook {

namespace {

bool holdsOn(const ChainLink& link, Date day) { // no day = before every other one
    const bool begun = !link.since.has() || (day.has() && link.since <= day);
    return begun && (!link.until.has() || !day.has() || day < link.until);
}

const Node& linkNode(const Node& attribution, std::size_t i) {
    for (const Member& member : attribution.members) {
        if (member.name == "chains" && i < member.value.items.size()) {
            return member.value.items[i];
        }
    }
    return attribution;
}

// What the links of one day say, partners as numbers.
struct Day {
    std::unordered_map<std::string_view, std::size_t> partnerOf;
    std::vector<std::int64_t> passes; // millionths, by partner
    std::vector<std::vector<std::size_t>> next;
    std::vector<int> arrivals;

    std::size_t number(std::string_view key) {
        const auto [at, isNew] = partnerOf.emplace(key, passes.size());
        if (isNew) {
            passes.push_back(0);
            next.emplace_back();
            arrivals.push_back(0);
        }
        return at->second;
    }
    // Partners that lie on a circle, or behind one.
    std::vector<bool> circular() const {
        std::vector<bool> left(passes.size(), true);
        std::vector<int> waiting = arrivals;
        std::vector<std::size_t> free;
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            if (waiting[i] == 0) {
                free.push_back(i);
            }
        }
        while (!free.empty()) {
            const std::size_t at = free.back();
            free.pop_back();
            left[at] = false;
            for (const std::size_t to : next[at]) {
                if (--waiting[to] == 0) {
                    free.push_back(to);
                }
            }
        }
        return left;
    }
};

// False after the first fault, so that one mistake is told once.
bool checkDay(const std::vector<ChainLink>& chains, Date date, const Node& attribution, Faults& faults) {
    Day day;
    for (std::size_t i = 0; i < chains.size(); ++i) {
        if (!holdsOn(chains[i], date)) {
            continue;
        }
        const std::size_t from = day.number(chains[i].from.view());
        const std::size_t to = day.number(chains[i].to.view());
        day.next[from].push_back(to);
        ++day.arrivals[to];
        day.passes[from] += chains[i].share.ppm;
        if (day.passes[from] > Micros::kOne) {
            addFault(faults, ErrorCode::OutOfRange, linkNode(attribution, i),
                     indexed("attribution.chains", i) + ".share",
                     fmt::format("that {} passes on at most 100% on any day", chains[i].from.view()));
            return false;
        }
    }
    const std::vector<bool> circular = day.circular();
    for (std::size_t i = 0; i < chains.size(); ++i) {
        if (holdsOn(chains[i], date) && circular[day.number(chains[i].from.view())] &&
            circular[day.number(chains[i].to.view())]) {
            addFault(faults, ErrorCode::BadRulebook, linkNode(attribution, i), indexed("attribution.chains", i) + ".to",
                     fmt::format("a chain that does not lead back to {}", chains[i].from.view()));
            return false;
        }
    }
    return true;
}

} // namespace

// A circle of links that hold on one day holds on the day on which the last of them begins.
void checkChains(const std::vector<ChainLink>& chains, const Node& attribution, Faults& faults) {
    std::vector<Date> days;
    for (const ChainLink& link : chains) {
        days.push_back(link.since);
    }
    std::ranges::sort(days, {}, [](Date date) { return std::pair(date.has(), date.days); });
    days.erase(std::unique(days.begin(), days.end()), days.end());
    for (const Date day : days) {
        if (!checkDay(chains, day, attribution, faults)) {
            return;
        }
    }
}

} // namespace counterpart::rulebook
