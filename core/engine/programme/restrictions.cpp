// SPDX-License-Identifier: GPL-3.0-or-later
// Brings flags and lapses together.
#include "core/engine/programme/restrictions.h"

#include <algorithm>

namespace counterpart {

std::vector<Index> mayNotRegister(const Programme& programme, const Judgement* judgement) {
    std::vector<Index> restricted = judgement != nullptr ? restrictedPartners(*judgement) : std::vector<Index>();
    for (const certification::Restriction& one :
         certification::restrictionsOf(*programme.columns, *programme.rulebook, programme.certifications)) {
        restricted.push_back(one.partner);
    }
    std::ranges::sort(restricted);
    restricted.erase(std::ranges::unique(restricted).begin(), restricted.end());
    return restricted;
}

bool mayRegister(const Programme& programme, const Judgement* judgement, Index partner) {
    return !std::ranges::binary_search(mayNotRegister(programme, judgement), partner);
}

} // namespace counterpart
