// SPDX-License-Identifier: GPL-3.0-or-later
// Patches the document that the rulebook writes of itself, and reads it again.
#include "core/engine/scenario/policy.h"

#include "core/domain/rulebook_json.h"
#include "core/engine/scenario/tree.h"

namespace counterpart::scenario {

namespace {

Error about(Error error, const std::string& path) {
    error.line = 0; // of a text that nobody sees
    if (error.column.empty()) {
        error.column = path;
    }
    return error;
}

// What one change does to the document; no move = it stands there already.
Result<std::optional<PolicyMove>> patch(rulebook::Node& root, const std::string& path, const std::string* value) {
    const auto steps = stepsOf(path);
    if (!steps) {
        return steps.error();
    }
    const rulebook::Node* present = nodeAt(root, *steps);
    PolicyMove move{path, present != nullptr ? jsonOf(*present) : std::string(), {}};
    if (value == nullptr) {
        if (!removeAt(root, *steps)) {
            return std::optional<PolicyMove>();
        }
        return std::optional(std::move(move));
    }
    auto node = rulebook::parseTree(*value);
    if (!node) {
        return about(node.error(), path);
    }
    move.after = jsonOf(*node);
    if (present != nullptr && move.after == move.before) {
        return std::optional<PolicyMove>();
    }
    if (auto put = putAt(root, *steps, std::move(*node)); !put) {
        return about(put.error(), path);
    }
    return std::optional(std::move(move));
}

} // namespace

Result<Repoliced> applyPolicy(const Rulebook& rulebook, const std::vector<Change>& changes) {
    auto root = rulebook::parseTree(writeRulebook(rulebook));
    if (!root) {
        return root.error();
    }
    Repoliced result;
    for (const Change& change : changes) {
        const auto* set = std::get_if<SetPolicy>(&change);
        const auto* unset = std::get_if<UnsetPolicy>(&change);
        if (set == nullptr && unset == nullptr) {
            continue;
        }
        auto move = patch(*root, set != nullptr ? set->path : unset->path, set != nullptr ? &set->value : nullptr);
        if (!move) {
            return move.error();
        }
        if (*move) {
            result.moves.push_back(std::move(**move));
        }
    }
    if (result.moves.empty()) {
        result.rulebook = rulebook;
        return result;
    }
    RulebookReading reading = readRulebook(jsonOf(*root));
    if (!reading.ok()) {
        return about(reading.errors.front(), result.moves.front().path);
    }
    result.rulebook = std::move(reading.rulebook);
    return result;
}

Result<std::string> policyAt(const Rulebook& rulebook, std::string_view path) {
    const auto steps = stepsOf(path);
    if (!steps) {
        return steps.error();
    }
    const auto root = rulebook::parseTree(writeRulebook(rulebook));
    if (!root) {
        return root.error();
    }
    const rulebook::Node* node = nodeAt(*root, *steps);
    return node != nullptr ? jsonOf(*node) : std::string();
}

} // namespace counterpart::scenario
