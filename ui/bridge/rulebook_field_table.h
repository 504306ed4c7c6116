// SPDX-License-Identifier: GPL-3.0-or-later
// The words of rulebook_field_text as tables.
#pragma once

#include <span>
#include <string_view>

namespace counterpart::fieldtable {

struct FieldWords {
    std::string_view parent; // "" = anywhere
    std::string_view member;
    const char* label;
    const char* hint = "";
};
struct ChoiceWords {
    std::string_view member; // "" = of any
    std::string_view word;
    const char* text;
};
struct ListWords {
    std::string_view list;
    const char* add;
};
std::span<const FieldWords> fields(); // those with a parent first
std::span<const ChoiceWords> choices();
std::span<const ListWords> lists();

} // namespace counterpart::fieldtable
