// SPDX-License-Identifier: GPL-3.0-or-later
// What conversions have to say, in a form from which single deals can be taken out again.
#pragma once

#include "core/engine/fx/fx.h"

#include <map>

namespace counterpart::fx {

// Adds up to the same Warnings whatever the order of the notes of different deals.
class Notes {
public:
    void note(const Converted& result, RecordId deal, Money amount, int sign = 1); // sign -1 takes one such note back
    void add(const Notes& other);
    Warnings warnings() const; // by deal, those of one deal in the order they were noted

private:
    std::map<int, std::int64_t> m_stale; // age in days -> amounts
    std::map<RecordId, std::vector<Warnings::Unconverted>> m_unconverted;
};

} // namespace counterpart::fx
