// SPDX-License-Identifier: GPL-3.0-or-later
// One record, changed on two sides: what is it now, and in which fields do the sides differ? Custom fields count as
// fields of their own.
#pragma once

#include "core/domain/value.h"

#include <functional>
#include <string>
#include <vector>

namespace counterpart::packet {

enum class Side : std::uint8_t { Mine, Theirs };

// A field by its position in the description, or a custom field by its name.
struct FieldName {
    std::size_t index = 0;
    std::string custom;
    friend auto operator<=>(const FieldName&, const FieldName&) = default;
};
std::string nameOf(Kind kind, const FieldName& field); // "amount", "custom.TaxId"

bool isCustomJson(const Text& text); // else it is taken as it stands

// The side that counts where both changed a custom field.
using CustomFavour = std::function<Side(const std::string& name)>;
// The custom fields that both sides changed, each in its own way; `merged` takes what only one of them changed and
// otherwise what `favour` says.
std::vector<std::string> mergeCustom(const Text& base, const Text& mine, const Text& theirs, const CustomFavour& favour,
                                     Text& merged);

// Fields changed on one side only are taken from it. Where both changed a field in different ways it is named in the
// result, and `merged` has it from the side that favour(FieldName) gives. Without a base, every difference is one that
// both made.
template <class Record, class Favour>
std::vector<FieldName> mergeFields(const Record* base, const Record& mine, const Record& theirs, Favour&& favour,
                                   Record& merged) {
    std::vector<FieldName> both;
    merged = mine;
    std::size_t index = 0;
    forEachField<Record>([&](const auto& f) {
        const std::size_t at = index++;
        if (f.of(mine) == f.of(theirs)) {
            return;
        }
        if constexpr (std::is_same_v<std::decay_t<decltype(f.of(mine))>, Text>) {
            if (f.name == "custom" && isCustomJson(f.of(mine)) && isCustomJson(f.of(theirs))) {
                const Text none;
                const CustomFavour custom = [&](const std::string& name) { return favour(FieldName{at, name}); };
                for (std::string& name : mergeCustom(base != nullptr ? f.of(*base) : none, f.of(mine), f.of(theirs),
                                                     custom, f.of(merged))) {
                    both.push_back({at, std::move(name)});
                }
                return;
            }
        }
        if (base != nullptr && f.of(*base) == f.of(theirs)) {
            return;
        }
        if (base != nullptr && f.of(*base) == f.of(mine)) {
            f.of(merged) = f.of(theirs);
            return;
        }
        both.push_back({at, {}});
        if (favour(both.back()) == Side::Theirs) {
            f.of(merged) = f.of(theirs);
        }
    });
    return both;
}

} // namespace counterpart::packet
