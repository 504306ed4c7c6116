// SPDX-License-Identifier: GPL-3.0-or-later
// Planning of the kinds that deals build on.
#include "core/io/import/kind_import.h"
#include "core/io/import/plan_kinds.h"

namespace counterpart::importing {

bool planMasterKinds(Planning& planning) {
    return KindImport<Setting>(planning).run() && KindImport<RulebookVersion>(planning).run() &&
           KindImport<Product>(planning).run() && KindImport<Account>(planning).run() &&
           KindImport<Partner>(planning).run() && KindImport<FxRate>(planning).run() &&
           KindImport<Quota>(planning).run() && KindImport<Certification>(planning).run();
}

} // namespace counterpart::importing
