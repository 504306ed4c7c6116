// SPDX-License-Identifier: GPL-3.0-or-later
// Do chains pass on at most all there is, and does none lead back to where it came from?
#include "core/domain/rulebook_parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace counterpart::rulebook {

namespace {

constexpr std::int64_t kBefore = std::numeric_limits<std::int64_t>::min(); // every day

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
    std::int64_t add(const ChainLink& link) { // what its partner passes on by then
        const std::size_t from = number(link.from.view());
        const std::size_t to = number(link.to.view());
        next[from].push_back(to);
        ++arrivals[to];
        return passes[from] += link.share.ppm;
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

// The first day on which a partner passes on more than there is, if there is one. O(links log links).
std::optional<Date> firstOverspent(const std::vector<ChainLink>& chains) {
    struct Event {
        std::int64_t day;
        std::int64_t share; // less than 0 where a link ends
        std::string_view from;
        Date since;
    };
    std::vector<Event> events;
    for (const ChainLink& link : chains) {
        events.push_back({link.since.has() ? link.since.days : kBefore, link.share.ppm, link.from.view(), link.since});
        if (link.until.has()) {
            events.push_back({link.until.days, -link.share.ppm, link.from.view(), {}});
        }
    }
    std::ranges::sort(events, {},
                      [](const Event& event) { return std::pair(event.day, event.share > 0); }); // ends first
    std::unordered_map<std::string_view, std::int64_t> passes;
    for (const Event& event : events) {
        if ((passes[event.from] += event.share) > Micros::kOne) {
            return event.since;
        }
    }
    return std::nullopt;
}

// Those of all days that lie on a circle, or behind one: only these can ever do so on one day.
std::vector<std::size_t> suspects(const std::vector<ChainLink>& chains) {
    Day all;
    for (const ChainLink& link : chains) {
        all.add(link);
    }
    const std::vector<bool> circular = all.circular();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < chains.size(); ++i) {
        if (circular[all.number(chains[i].from.view())] && circular[all.number(chains[i].to.view())]) {
            found.push_back(i);
        }
    }
    return found;
}

// False after the first fault, so that one mistake is told once.
bool checkDay(const std::vector<ChainLink>& chains, const std::vector<std::size_t>& links, Date date,
              const Node& attribution, Faults& faults) {
    Day day;
    for (const std::size_t i : links) {
        if (!holdsOn(chains[i], date)) {
            continue;
        }
        if (day.add(chains[i]) > Micros::kOne) {
            addFault(faults, ErrorCode::OutOfRange, linkNode(attribution, i),
                     indexed("attribution.chains", i) + ".share",
                     fmt::format("that {} passes on at most 100% on any day", chains[i].from.view()));
            return false;
        }
    }
    const std::vector<bool> circular = day.circular();
    for (const std::size_t i : links) {
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
    const std::vector<std::size_t> suspected = suspects(chains);
    const std::optional<Date> overspent = firstOverspent(chains);
    std::vector<Date> days;
    for (const std::size_t i : suspected) {
        days.push_back(chains[i].since);
    }
    if (overspent) {
        days.push_back(*overspent);
    }
    std::ranges::sort(days, {}, [](Date date) { return std::pair(date.has(), date.days); });
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::vector<std::size_t> all(chains.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    for (const Date day : days) {
        if (!checkDay(chains, overspent == day ? all : suspected, day, attribution, faults)) {
            return;
        }
    }
}

} // namespace counterpart::rulebook
