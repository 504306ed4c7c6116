// SPDX-License-Identifier: GPL-3.0-or-later
// The words for the choices of a rulebook, in files and on the command line.
#include "core/domain/rulebook.h"

#include <iterator>

namespace counterpart {

namespace {

constexpr std::string_view kModelNames[] = {"equal",    "linear", "first",  "last", "decay",
                                            "position", "role",   "custom", "ai"};
static_assert(std::size(kModelNames) == std::size(kModels));

} // namespace

bool AttributionPolicy::operator==(const AttributionPolicy& other) const = default;

std::string_view nameOf(Model model) { return kModelNames[static_cast<std::size_t>(model)]; }

std::optional<Model> modelNamed(std::string_view name) {
    for (const Model model : kModels) {
        if (nameOf(model) == name) {
            return model;
        }
    }
    return std::nullopt;
}

} // namespace counterpart
