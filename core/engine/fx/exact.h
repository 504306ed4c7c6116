// SPDX-License-Identifier: GPL-3.0-or-later
// An amount carried over one or two quoted rates in exact integers, rounded once.
#pragma once

#include "core/engine/fx/fx.h"

#include <optional>
#include <span>

namespace counterpart::fx {

// Minor units of `to`, half to even; nullopt when they do not fit. Also where both legs multiply or both divide, which
// counterpart::convert cannot say.
std::optional<Minor> exactProduct(Money amount, Currency to, std::span<const Leg> legs);

} // namespace counterpart::fx
