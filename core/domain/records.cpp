// SPDX-License-Identifier: GPL-3.0-or-later
// The few words that records give meaning to.
#include "core/domain/records.h"

namespace counterpart {

Symbol stageWon() {
    static const Symbol won("won");
    return won;
}

Symbol stageLost() {
    static const Symbol lost("lost");
    return lost;
}

} // namespace counterpart
