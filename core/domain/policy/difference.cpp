// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the canonical documents of two rulebooks side by side, along their shape.
#include "core/domain/policy/difference.h"

#include "core/domain/policy/shape.h"
#include "core/domain/rulebook_json.h"
#include "core/domain/rulebook_writer.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace counterpart::rulebook {

namespace {

using What = PolicyChange::What;

std::string jsonOf(const Node& node) {
    std::string json;
    switch (node.type) {
    case Node::Type::String:
        return quoted(node.text);
    case Node::Type::Array:
        for (const Node& item : node.items) {
            json += (json.empty() ? "" : ", ") + jsonOf(item);
        }
        return "[" + json + "]";
    case Node::Type::Object:
        for (const Member& member : node.members) {
            json += fmt::format("{}{}: {}", json.empty() ? "" : ", ", quoted(member.name), jsonOf(member.value));
        }
        return "{" + json + "}";
    case Node::Type::Null:
    case Node::Type::Bool:
    case Node::Type::Number:
        break;
    }
    return shownValue(node);
}

const Node* childOf(const Node* node, std::string_view name) {
    if (node == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(node->members, name, &Member::name);
    return found == node->members.end() ? nullptr : &found->value;
}

std::string textOf(const Node& item, std::string_view member) {
    const Node* node = childOf(&item, member);
    return node == nullptr ? std::string() : node->text;
}

// The places (by number in `order`) that stay while the others are moved around them: a longest ascending run.
std::set<std::size_t> staying(const std::vector<std::size_t>& order) {
    std::vector<std::size_t> length(order.size(), 1);
    std::vector<std::size_t> before(order.size(), order.size());
    std::size_t last = order.size();
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (order[j] < order[i] && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                before[i] = j;
            }
        }
        if (last == order.size() || length[i] > length[last]) {
            last = i;
        }
    }
    std::set<std::size_t> stay;
    for (; last < order.size(); last = before[last]) {
        stay.insert(last);
    }
    return stay;
}

class Comparison {
public:
    std::vector<PolicyChange> changes;

    void compare(const MemberShape& shape, const PolicyChange& at, const Node* a, const Node* b) {
        if (shape.form == Form::Object) {
            for (const MemberShape& member : shape.members) {
                PolicyChange inner = at;
                inner.path += (at.path.empty() ? "" : ".") + member.name;
                inner.member = member.name;
                compare(member, inner, childOf(a, member.name), childOf(b, member.name));
            }
        } else if (shape.form == Form::List) {
            compareItems(shape, at, a, b);
        } else if (shape.form == Form::Criteria || shape.form == Form::Weights) {
            compareBounds(shape, at, a, b);
        } else {
            note(shape, at, a == nullptr ? shape.fallback : jsonOf(*a), b == nullptr ? shape.fallback : jsonOf(*b));
        }
    }

private:
    void note(const MemberShape& shape, PolicyChange at, std::string before, std::string after) {
        if (before == after) {
            return;
        }
        at.what = before.empty() ? What::Added : after.empty() ? What::Removed : What::Changed;
        at.before = std::move(before);
        at.after = std::move(after);
        at.shape = &shape;
        changes.push_back(std::move(at));
    }

    void compareBounds(const MemberShape& shape, const PolicyChange& at, const Node* a, const Node* b) {
        const auto each = [&](const Node* of, bool onlyNew) {
            for (const Member& member : of == nullptr ? std::vector<Member>() : of->members) {
                const Node* was = childOf(a, member.name);
                const Node* is = childOf(b, member.name);
                if (onlyNew && was != nullptr) {
                    continue;
                }
                PolicyChange inner = at;
                inner.path += fmt::format("[\"{}\"]", member.name);
                inner.member = member.name;
                note(shape, inner, was == nullptr ? "" : jsonOf(*was), is == nullptr ? "" : jsonOf(*is));
            }
        };
        each(a, false);
        each(b, true);
    }

    struct Keyed {
        std::vector<std::string> keys; // in the order of the document
        std::map<std::string, const Node*> byKey;
    };
    static Keyed keyed(const MemberShape& shape, const Node* list) {
        Keyed found;
        for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
            const Node& item = list->items[i];
            const std::string stem = shape.key.empty() ? std::to_string(i + 1) : textOf(item, shape.key);
            std::string key = stem;
            for (int again = 2; found.byKey.contains(key); ++again) {
                key = fmt::format("{} #{}", stem, again);
            }
            found.byKey.emplace(key, &item);
            found.keys.push_back(std::move(key));
        }
        return found;
    }
    static PolicyChange itemAt(const PolicyChange& list, const std::string& key, const Node& item) {
        PolicyChange at = list;
        at.list.clear();
        bool within = false; // brackets
        for (const char c : list.path) {
            within = c == '[' || (within && c != ']');
            if (!within && c != ']') {
                at.list += c;
            }
        }
        at.path += fmt::format("[\"{}\"]", key);
        for (const std::string_view name : {"name", "title"}) {
            if (const std::string text = textOf(item, name); !text.empty()) {
                at.item = text;
                return at;
            }
        }
        at.item = key;
        return at;
    }

    void compareItems(const MemberShape& shape, const PolicyChange& at, const Node* a, const Node* b) {
        const Node defaults =
            a == nullptr || b == nullptr ? *parseTree(shape.fallback.empty() ? "[]" : shape.fallback) : Node();
        const Keyed was = keyed(shape, a == nullptr ? &defaults : a);
        const Keyed is = keyed(shape, b == nullptr ? &defaults : b);
        for (const std::string& key : was.keys) {
            if (!is.byKey.contains(key)) {
                note(shape, itemAt(at, key, *was.byKey.at(key)), jsonOf(*was.byKey.at(key)), "");
            }
        }
        std::vector<std::size_t> order; // of those that stay, by their place before
        for (const std::string& key : is.keys) {
            if (was.byKey.contains(key)) {
                order.push_back(static_cast<std::size_t>(std::ranges::find(was.keys, key) - was.keys.begin()));
            }
        }
        const std::set<std::size_t> stay = staying(order);
        std::size_t common = 0;
        for (std::size_t i = 0; i < is.keys.size(); ++i) {
            const Node* now = is.byKey.at(is.keys[i]);
            const PolicyChange inner = itemAt(at, is.keys[i], *now);
            const auto before = was.byKey.find(is.keys[i]);
            if (before == was.byKey.end()) {
                note(shape, inner, "", jsonOf(*now));
                continue;
            }
            if (!stay.contains(common)) {
                PolicyChange moved = inner;
                moved.what = What::Moved;
                moved.before = std::to_string(order[common] + 1);
                moved.after = std::to_string(i + 1);
                moved.shape = &shape;
                changes.push_back(std::move(moved));
            }
            ++common;
            compareMembers(shape, inner, before->second, now);
        }
    }
    void compareMembers(const MemberShape& shape, const PolicyChange& at, const Node* a, const Node* b) {
        for (const MemberShape& member : shape.members) {
            PolicyChange inner = at;
            inner.path += "." + member.name;
            inner.member = member.name;
            compare(member, inner, childOf(a, member.name), childOf(b, member.name));
        }
    }
};

} // namespace

std::vector<PolicyChange> differenceOf(const Rulebook& before, const Rulebook& after) {
    const Result<Node> a = parseTree(writeRulebook(before));
    const Result<Node> b = parseTree(writeRulebook(after));
    Comparison comparison;
    if (a && b) {
        comparison.compare(rulebookShape(), {}, &*a, &*b);
    }
    return std::move(comparison.changes);
}

} // namespace counterpart::rulebook
