// SPDX-License-Identifier: GPL-3.0-or-later
// A model as a JSON document. Doubles are written in the shortest form that reads back to the same bits.
#pragma once

#include "core/base/result.h"
#include "core/engine/learned/model.h"

#include <string>
#include <string_view>

namespace counterpart::learned {

std::string writeModel(const Model& model);
// BadJson: no JSON, a member that is missing or of another kind (its path in `column`), lists that do not fit
// each other, or the version of a later program.
Result<Model> readModel(std::string_view json);

} // namespace counterpart::learned
