// SPDX-License-Identifier: GPL-3.0-or-later
// Trees of JSON values: members, paths, text, differences.
#include "ui/panels/rulebook/document_tree.h"

#include "core/domain/rulebook_writer.h"
#include "core/engine/scenario/tree.h"

#include <algorithm>
#include <charconv>

namespace counterpart {

namespace {

using Type = DocumentNode::Type;

bool isJsonNumber(std::string_view text) {
    const auto digits = [&] {
        const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
        const std::string_view read = text.substr(0, end);
        text.remove_prefix(end);
        return read;
    };
    text.remove_prefix(text.starts_with('-') ? 1 : 0);
    const std::string_view whole = digits();
    if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) {
        return false;
    }
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        return !digits().empty() && text.empty();
    }
    return text.empty();
}

bool isPlainName(std::string_view name) {
    return !name.empty() && name.find_first_of(".[]\"") == std::string_view::npos;
}

bool isFlat(const DocumentNode& node) { // fits on a line: no object inside
    return node.type != Type::Object &&
           std::ranges::all_of(node.items, [](const DocumentNode& item) { return isFlat(item); });
}

void write(const DocumentNode& node, int depth, std::string& out) {
    const std::string indent(static_cast<std::size_t>(depth + 1) * 2, ' ');
    const std::string closing(static_cast<std::size_t>(depth) * 2, ' ');
    if (node.type == Type::Object && !node.members.empty()) {
        out += "{\n";
        for (const rulebook::Member& member : node.members) {
            out += indent + rulebook::quoted(member.name) + ": ";
            write(member.value, depth + 1, out);
            out += &member == &node.members.back() ? "\n" : ",\n";
        }
        out += closing + "}";
    } else if (node.type == Type::Array && !isFlat(node)) {
        out += "[\n";
        for (const DocumentNode& item : node.items) {
            out += indent;
            write(item, depth + 1, out);
            out += &item == &node.items.back() ? "\n" : ",\n";
        }
        out += closing + "]";
    } else {
        out += scenario::jsonOf(node);
    }
}

// What an item of a list is known by; "" = nothing.
std::string_view keyOf(const DocumentNode& item) {
    for (const std::string_view name : {"key", "rule"}) {
        const DocumentNode* key = memberOf(item, name);
        if (key != nullptr && key->type == Type::String) {
            return key->text;
        }
    }
    return {};
}

bool sameItems(const DocumentNode& a, const DocumentNode& b) {
    return a.items.size() == b.items.size() && std::equal(a.items.begin(), a.items.end(), b.items.begin(),
                                                          [](const DocumentNode& x, const DocumentNode& y) {
                                                              return x.type == Type::Object && y.type == Type::Object &&
                                                                     keyOf(x) == keyOf(y);
                                                          });
}

void compare(const std::string& path, const DocumentNode& before, const DocumentNode& after,
             std::vector<DocumentChange>& out) {
    if (before.type == Type::Object && after.type == Type::Object) {
        const auto pathOf = [&](const std::string& name) {
            return !isPlainName(name) ? path + "[\"" + name + "\"]" : path.empty() ? name : path + "." + name;
        };
        for (const rulebook::Member& member : before.members) {
            if (const DocumentNode* now = memberOf(after, member.name)) {
                compare(pathOf(member.name), member.value, *now, out);
            } else {
                out.push_back({pathOf(member.name), member.value, std::nullopt});
            }
        }
        for (const rulebook::Member& member : after.members) {
            if (memberOf(before, member.name) == nullptr) {
                out.push_back({pathOf(member.name), std::nullopt, member.value});
            }
        }
    } else if (before.type == Type::Array && after.type == Type::Array && sameItems(before, after)) {
        for (std::size_t i = 0; i < before.items.size(); ++i) {
            compare(path + "[" + std::to_string(i) + "]", before.items[i], after.items[i], out);
        }
    } else if (scenario::jsonOf(before) != scenario::jsonOf(after) || before.type != after.type) {
        out.push_back({path, before, after});
    }
}

} // namespace

DocumentNode emptyNode(Type type) {
    DocumentNode node;
    node.type = type;
    return node;
}

DocumentNode textNode(std::string text) {
    DocumentNode node = emptyNode(Type::String);
    node.text = std::move(text);
    return node;
}

DocumentNode numberNode(std::string digits) {
    DocumentNode node = emptyNode(isJsonNumber(digits) ? Type::Number : Type::String);
    node.text = std::move(digits);
    return node;
}

DocumentNode flagNode(bool flag) {
    DocumentNode node = emptyNode(Type::Bool);
    node.flag = flag;
    return node;
}

const DocumentNode* memberOf(const DocumentNode& object, std::string_view name) {
    const auto found = std::ranges::find(object.members, name, &rulebook::Member::name);
    return found == object.members.end() ? nullptr : &found->value;
}

void setMember(DocumentNode& object, std::string_view name, std::optional<DocumentNode> value,
               const std::vector<std::string_view>& order) {
    object.type = Type::Object;
    const auto found = std::ranges::find(object.members, name, &rulebook::Member::name);
    if (!value) {
        if (found != object.members.end()) {
            object.members.erase(found);
        }
        return;
    }
    if (found != object.members.end()) {
        found->value = std::move(*value);
        return;
    }
    const auto rank = [&](std::string_view of) { return std::ranges::find(order, of) - order.begin(); };
    const auto behind = std::ranges::find_if(
        object.members, [&](const rulebook::Member& member) { return rank(member.name) > rank(name); });
    const auto at = rank(name) == std::ssize(order) ? object.members.end() : behind;
    object.members.insert(at, {std::string(name), std::move(*value)});
}

PathHead headOf(std::string_view path) {
    PathHead head;
    const auto item = [&]() -> std::optional<std::size_t> { // "[3]" at the beginning
        std::size_t place = 0;
        const auto [end, code] = std::from_chars(path.data() + 1, path.data() + path.size(), place);
        if (code != std::errc() || end == path.data() + path.size() || *end != ']') {
            return std::nullopt;
        }
        path.remove_prefix(static_cast<std::size_t>(end - path.data()) + 1);
        return place;
    };
    if (path.starts_with("[\"")) {
        const std::size_t end = std::min(path.find("\"]"), path.size() - 1);
        head.name = path.substr(2, end - 2);
        path.remove_prefix(std::min(end + 2, path.size()));
    } else {
        const std::size_t end = std::min(path.find_first_of(".["), path.size());
        head.name = path.substr(0, end);
        path.remove_prefix(end);
    }
    if (path.starts_with('[') && !path.starts_with("[\"")) {
        head.item = item();
    }
    path.remove_prefix(path.starts_with('.') ? 1 : 0);
    head.rest = path;
    return head;
}

const DocumentNode* nodeAtPath(const DocumentNode& root, std::string_view path) {
    const DocumentNode* at = &root;
    std::string rest(path);
    while (at != nullptr && !rest.empty()) {
        PathHead head = headOf(rest);
        at = head.name.empty() ? at : memberOf(*at, head.name);
        if (at != nullptr && head.item) {
            at = *head.item < at->items.size() ? &at->items[*head.item] : nullptr;
        }
        if (head.rest.size() >= rest.size()) {
            return nullptr; // no path
        }
        rest = std::move(head.rest);
    }
    return at;
}

std::string jsonText(const DocumentNode& node) {
    std::string out;
    write(node, 0, out);
    return out + "\n";
}

std::vector<DocumentChange> changesBetween(const DocumentNode& before, const DocumentNode& after) {
    std::vector<DocumentChange> changes;
    compare({}, before, after, changes);
    return changes;
}

} // namespace counterpart
