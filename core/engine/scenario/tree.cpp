// SPDX-License-Identifier: GPL-3.0-or-later
// Paths through a JSON tree; see the header.
#include "core/engine/scenario/tree.h"

#include "core/domain/rulebook_writer.h"

#include <algorithm>
#include <charconv>

namespace counterpart::scenario {

namespace {

using rulebook::Member;
using rulebook::Node;

constexpr std::size_t kMostSteps = 16;

Error noPath(std::string_view path, std::string expected) {
    Error error = makeError(ErrorCode::BadArgument, std::string(path), std::move(expected));
    error.column = path;
    return error;
}

// The text in brackets that begin at `at`; moves behind them. Nothing = they never close.
std::optional<Step> bracketed(std::string_view path, std::size_t& at) {
    const bool quotes = path.substr(at).starts_with("[\"");
    const std::size_t begin = at + (quotes ? 2 : 1);
    const std::size_t end = path.find(quotes ? "\"]" : "]", begin);
    if (end == std::string_view::npos || end == begin) {
        return std::nullopt;
    }
    const std::string text(path.substr(begin, end - begin));
    at = end + (quotes ? 2 : 1);
    if (quotes) {
        return Step{Step::Kind::Name, text};
    }
    return Step{text == "+" ? Step::Kind::Append : Step::Kind::Item, text};
}

std::optional<std::size_t> placeOf(std::string_view text) {
    std::size_t place = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), place);
    return code == std::errc() && end == text.data() + text.size() ? std::optional(place) : std::nullopt;
}

// The item of a list by its place, else by its member "key"; the member of an object by its name.
Node* stepInto(Node& node, const Step& step) {
    if (node.type == Node::Type::Object && step.kind != Step::Kind::Append) {
        const auto member = std::ranges::find(node.members, step.text, &Member::name);
        return member != node.members.end() ? &member->value : nullptr;
    }
    if (node.type != Node::Type::Array || step.kind == Step::Kind::Append) {
        return nullptr;
    }
    const auto keyed = std::ranges::find_if(node.items, [&](const Node& item) {
        return std::ranges::any_of(
            item.members, [&](const Member& member) { return member.name == "key" && member.value.text == step.text; });
    });
    if (keyed != node.items.end()) {
        return &*keyed;
    }
    const auto place = placeOf(step.text);
    return place && *place < node.items.size() ? &node.items[*place] : nullptr;
}

} // namespace

Result<std::vector<Step>> stepsOf(std::string_view path) {
    std::vector<Step> steps;
    std::size_t at = 0;
    while (at < path.size() && steps.size() <= kMostSteps) {
        if (path[at] == '[') {
            auto step = bracketed(path, at);
            if (!step) {
                return noPath(path, "a bracket that closes around a place, a key or +");
            }
            steps.push_back(std::move(*step));
            continue;
        }
        at += path[at] == '.' && !steps.empty() ? 1 : 0;
        const std::size_t end = std::min(path.find_first_of(".[", at), path.size());
        if (end == at) {
            return noPath(path, "a name between the dots");
        }
        steps.push_back({Step::Kind::Name, std::string(path.substr(at, end - at))});
        at = end;
        if (at + 1 == path.size() && path[at] == '.') {
            return noPath(path, "a name after the dot");
        }
    }
    if (steps.empty() || steps.size() > kMostSteps) {
        return noPath(path, "a path like attribution.half_life_days");
    }
    return steps;
}

const Node* nodeAt(const Node& root, const std::vector<Step>& steps) {
    auto* node = const_cast<Node*>(&root); // stepInto changes nothing
    for (const Step& step : steps) {
        if (node = stepInto(*node, step); node == nullptr) {
            return nullptr;
        }
    }
    return node;
}

Result<void> putAt(Node& root, const std::vector<Step>& steps, Node value) {
    Node* node = &root;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        Node* next = stepInto(*node, step);
        if (next == nullptr && node->type == Node::Type::Object && step.kind == Step::Kind::Name) {
            Node made;
            made.type = Node::Type::Object;
            if (i + 1 < steps.size() && steps[i + 1].kind == Step::Kind::Append) {
                made.type = Node::Type::Array;
            }
            node->members.push_back({step.text, std::move(made)});
            next = &node->members.back().value;
        } else if (next == nullptr && node->type == Node::Type::Array && step.kind == Step::Kind::Append) {
            Node made;
            made.type = Node::Type::Object;
            node->items.push_back(std::move(made));
            next = &node->items.back();
        }
        if (next == nullptr) {
            const bool list = node->type == Node::Type::Array;
            return makeError(ErrorCode::BadArgument, step.text,
                             list ? "the place or the key of an item, or + for one more"
                                  : "a name that the rulebook has (nothing can stand inside of a single value)");
        }
        node = next;
    }
    *node = std::move(value);
    return {};
}

bool removeAt(Node& root, const std::vector<Step>& steps) {
    const std::vector<Step> above(steps.begin(), steps.end() - 1);
    auto* parent = const_cast<Node*>(nodeAt(root, above));
    const Node* node = parent != nullptr ? stepInto(*parent, steps.back()) : nullptr;
    if (node == nullptr) {
        return false;
    }
    if (parent->type == Node::Type::Array) {
        parent->items.erase(parent->items.begin() + (node - parent->items.data()));
    } else {
        std::erase_if(parent->members, [&](const Member& member) { return &member.value == node; });
    }
    return true;
}

std::string jsonOf(const Node& node) {
    std::string json;
    switch (node.type) {
    case Node::Type::Array:
        for (const Node& item : node.items) {
            json += (json.empty() ? "" : ", ") + jsonOf(item);
        }
        return "[" + json + "]";
    case Node::Type::Object:
        for (const Member& member : node.members) {
            json += (json.empty() ? "" : ", ") + rulebook::quoted(member.name) + ": " + jsonOf(member.value);
        }
        return "{" + json + "}";
    case Node::Type::String:
        return rulebook::quoted(node.text);
    default:
        return rulebook::shownValue(node);
    }
}

} // namespace counterpart::scenario
