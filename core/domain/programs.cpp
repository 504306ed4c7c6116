// SPDX-License-Identifier: GPL-3.0-or-later
// A programme is its file and the parts that the file names under "parts": objects are merged member by member, of
// lists of keyed items those follow that the programme has no item of that key for; of everything else the programme's
// stands.
#include "core/domain/programs.h"

#include "core/domain/program_files.h"
#include "core/domain/rulebook_json.h"
#include "core/domain/rulebook_parts.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <mutex>

namespace counterpart {

namespace {

using rulebook::Member;
using rulebook::Node;

Node* childOf(Node& node, std::string_view name) {
    const auto found = std::ranges::find(node.members, name, &Member::name);
    return found == node.members.end() ? nullptr : &found->value;
}

std::string keyOf(const Node& item) {
    const auto found = std::ranges::find(item.members, "key", &Member::name);
    return found == item.members.end() ? std::string() : found->value.text;
}

void takeIn(Node& programme, Node part) {
    if (programme.type == Node::Type::Array) {
        for (Node& item : part.items) {
            const std::string key = keyOf(item);
            if (!key.empty() && std::ranges::find(programme.items, key, &keyOf) == programme.items.end()) {
                programme.items.push_back(std::move(item));
            }
        }
        return;
    }
    for (Member& member : part.members) {
        if (Node* own = childOf(programme, member.name)) {
            takeIn(*own, std::move(member.value));
        } else {
            programme.members.push_back(std::move(member));
        }
    }
}

std::string composed(std::string_view file) {
    Result<Node> programme = rulebook::parseTree(file);
    assert(programme);
    std::vector<std::string> parts;
    if (const Node* named = childOf(*programme, "parts")) {
        for (const Node& part : named->items) {
            parts.push_back(part.text);
        }
        std::erase_if(programme->members, [](const Member& member) { return member.name == "parts"; });
    }
    for (const std::string& part : parts) {
        Result<Node> tree = rulebook::parseTree(programPart(part));
        assert(tree);
        takeIn(*programme, std::move(*tree));
    }
    const RulebookReading reading = rulebook::readTree(*programme);
    assert(reading.ok());
    return writeRulebook(reading.rulebook);
}

} // namespace

std::span<const std::string_view> builtInPrograms() { return programFiles(); }

std::string_view builtInProgram(std::string_view name) {
    static std::mutex guard;
    static std::map<std::string, std::string, std::less<>> known;
    const std::string_view file = programFile(name);
    if (file.empty()) {
        return {};
    }
    const std::lock_guard lock(guard);
    const auto found = known.find(name);
    return found != known.end() ? found->second : known.emplace(name, composed(file)).first->second;
}

} // namespace counterpart
