// SPDX-License-Identifier: GPL-3.0-or-later
// How does one look into a rulebook document, change it, write it down, and tell two of them apart?
#pragma once

#include "core/domain/rulebook_tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart {

using DocumentNode = rulebook::Node;

DocumentNode textNode(std::string text);
DocumentNode numberNode(std::string digits); // a text where the digits are no JSON number: the reader says so
DocumentNode flagNode(bool flag);
DocumentNode emptyNode(DocumentNode::Type type);

const DocumentNode* memberOf(const DocumentNode& object, std::string_view name);
// None takes the member away. A new one stands where `order` has it, or at the end.
void setMember(DocumentNode& object, std::string_view name, std::optional<DocumentNode> value,
               const std::vector<std::string_view>& order = {});

// A path as faults name it: "plans[1].rules[0].rate", "criteria[\"revenue.attributed\"]"; lists by place alone.
const DocumentNode* nodeAtPath(const DocumentNode& root, std::string_view path);

// Of "tiers[1].margin": "tiers", 1, "margin". `rest` of a plain member is what follows the dot.
struct PathHead {
    std::string name;
    std::optional<std::size_t> item;
    std::string rest;
};
PathHead headOf(std::string_view path);

std::string jsonText(const DocumentNode& node); // indented as rulebooks are, with a line break at the end

// The places where two documents differ: as deep as both have the same shape there, else the place above.
struct DocumentChange {
    std::string path;
    std::optional<DocumentNode> before;
    std::optional<DocumentNode> after;
};
std::vector<DocumentChange> changesBetween(const DocumentNode& before, const DocumentNode& after);

} // namespace counterpart
