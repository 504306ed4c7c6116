// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON text as a tree that keeps what a fault report needs: the line of each value, numbers as written, members that
// occur twice.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::rulebook {

struct Member;

struct Node {
    enum class Type : std::uint8_t { Null, Bool, Number, String, Array, Object };
    Type type = Type::Null;
    bool flag = false;
    std::int64_t line = 0; // 1-based
    std::string text;      // of a string, or of a number as it was written
    std::vector<Node> items;
    std::vector<Member> members; // in the order of the text
};

struct Member {
    std::string name;
    Node value;
};

// BadJson with the line. Values nest at most 32 deep.
Result<Node> parseTree(std::string_view json);
std::string shownValue(const Node& node); // short, for Error::value

} // namespace counterpart::rulebook
