// SPDX-License-Identifier: GPL-3.0-or-later
// What the checks of a whole document share: a place in it, keys that stand twice.
#pragma once

#include "core/domain/rulebook_fields.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace counterpart::rulebook {

// A value of the document that was read, with its path. A member that is not said stands where its object stands.
struct Place {
    const Node* node;
    std::string path;

    Place member(std::string_view name) const {
        const auto found = std::ranges::find(node->members, name, &Member::name);
        return {found == node->members.end() ? node : &found->value, memberPath(path, name)};
    }
    Place item(std::size_t i) const { return {i < node->items.size() ? &node->items[i] : node, indexed(path, i)}; }
    Place item(std::string_view list, std::size_t i) const { return member(list).item(i); }
};

inline void addFault(Faults& faults, ErrorCode code, const Place& at, std::string expected) {
    addFault(faults, code, *at.node, at.path, std::move(expected));
}

// Notes every key that stood before in that list.
template <class T, class Key>
void checkDistinct(const std::vector<T>& items, Key T::*key, const Place& list, Faults& faults) {
    std::unordered_map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::string word;
        if constexpr (std::is_same_v<Key, Symbol>) {
            word = (items[i].*key).str();
        } else {
            word = items[i].*key;
        }
        const auto [at, isNew] = first.emplace(std::move(word), i);
        if (!isNew) {
            addFault(faults, ErrorCode::KeyTaken, list.item(i).member("key"),
                     fmt::format("a key of its own; {} has it", list.item(at->second).path));
        }
    }
}

// By part; each expects that the part was read without faults.
void checkLadders(const Rulebook& book, const Place& root, Faults& faults);
void checkPlans(const Rulebook& book, bool ladderStands, const Place& root, Faults& faults);
void checkMetrics(const Rulebook& book, const Place& list, Faults& faults);
void checkScorecard(const Rulebook& book, const Scorecard& card, const Place& place, Faults& faults);
void checkSegments(const Rulebook& book, const Place& list, Faults& faults);
void checkCertification(const Rulebook& book, bool ladderStands, const Place& place, Faults& faults);
void checkPlanTemplates(const Rulebook& book, const Place& list, Faults& faults);
void checkRegistration(const Rulebook& book, const Place& place, Faults& faults);
void checkConflicts(const Rulebook& book, const Place& place, Faults& faults);
void checkPartnerTypes(const Rulebook& book, const Place& list, Faults& faults);

} // namespace counterpart::rulebook
