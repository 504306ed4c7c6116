// SPDX-License-Identifier: GPL-3.0-or-later
// How columns of any type become one kind of number that sorts.
#pragma once

#include "ui/models/row_source.h"

#include <QCollator>

namespace counterpart::ui {

// Smaller number = earlier in the language's order; equal texts share a rank; empty is missing. For columns of few or
// of many distinct texts.
std::vector<std::uint32_t> ranksOf(const std::vector<QString>& texts, const QCollator& collator);
std::vector<std::uint32_t> ranksOf(const std::vector<std::string_view>& utf8, const QCollator& collator);
QCollator tableCollator(); // the locale's order, case-insensitive, "2" before "10"

inline constexpr std::uint64_t missingKey = 0xFFFFFFFFFFFFFFFF;
std::vector<std::uint64_t> orderedKeys(const SortKeys& keys); // ascending unsigned order = the order of the values

} // namespace counterpart::ui
