// SPDX-License-Identifier: GPL-3.0-or-later
// A "what if" (A7) as data: typed changes to facts and to policy that are assumed, never written.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace counterpart::scenario {

// Fields by their native CSV names with their texts, each once.
using Fields = std::vector<std::pair<std::string, std::string>>;

// A value of the rulebook document: "attribution.half_life_days", "attribution.role_weights.demo",
// "ladder.tiers[gold].margin" (an item by its key), "plans[0].rules[2].rate" (by its place), "attribution.chains[+]"
// (one more item), "custom[\"a.b\"]" (a name with other characters).
struct SetPolicy {
    std::string path;
    std::string value; // JSON
    friend bool operator==(const SetPolicy&, const SetPolicy&) = default;
};
struct UnsetPolicy { // taken out of the document: what the rulebook says by default holds
    std::string path;
    friend bool operator==(const UnsetPolicy&, const UnsetPolicy&) = default;
};

// More touches of one type by a partner, one by one to each of `deals` in turn. Without deals: to those that the
// partner touches (or that name it) and that are not lost, latest touched first. Each stands beside the partner's last
// touch on the deal, at the same time; where it has none, at the start of the close date, of an open deal at its last
// touch, else at the start of the day of its creation.
struct AddTouches {
    std::string partner; // key; "" = the direct team
    std::string type;
    int count = 1;
    std::vector<std::string> deals; // keys
    std::string at;                 // a time for all of them
    friend bool operator==(const AddTouches&, const AddTouches&) = default;
};

struct EditTouch { // moved to another time, partner or deal, of another type, excluded with a reason
    std::string touch;
    Fields fields;
    friend bool operator==(const EditTouch&, const EditTouch&) = default;
};

struct RemoveTouch {
    std::string touch;
    friend bool operator==(const RemoveTouch&, const RemoveTouch&) = default;
};

// All touches of a deal's journey that are of this partner and of this type ("" = of any).
struct RemoveTouches {
    std::string deal;
    std::string partner; // "direct" = the direct team
    std::string type;
    friend bool operator==(const RemoveTouches&, const RemoveTouches&) = default;
};

struct EditDeal { // amount, close date, stage, partner ...
    std::string deal;
    Fields fields;
    friend bool operator==(const EditDeal&, const EditDeal&) = default;
};

using Change = std::variant<SetPolicy, UnsetPolicy, AddTouches, EditTouch, RemoveTouch, RemoveTouches, EditDeal>;

// All are about the facts as they are: which touches are added or removed does not depend on the other changes. Of two
// values for one field the later holds; what is removed stays removed.
struct Assumptions {
    std::vector<Change> changes;
    bool empty() const { return changes.empty(); }
    friend bool operator==(const Assumptions&, const Assumptions&) = default;
};

inline constexpr std::string_view kDirectTeam = "direct"; // as a partner of RemoveTouches
inline constexpr int kMostTouches = 100'000;              // of one AddTouches
inline constexpr std::size_t kMostChanges = 10'000;

} // namespace counterpart::scenario
