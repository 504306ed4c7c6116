// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the registrations.
#include "core/engine/commission/registrations.h"

#include "core/domain/rulebook.h"
#include "core/snapshot/columns/by_deal.h"

namespace counterpart::commission {

RegistrationFacts factsOf(const Registration& registration, const Columns& columns) {
    static const Symbol approved("approved");
    static const Symbol won("won");
    const Symbol status = registration.status;
    return {columns.partnerOf.find(registration.partner.value), registration.submitted.seconds,
            sameWord(status, approved) || sameWord(status, won)};
}

std::shared_ptr<const Registrations> registrationsOf(const Snapshot& snapshot, const Columns& columns) {
    const auto& table = snapshot.table<Registration>();
    auto facts = std::make_shared<Registrations>(table.size());
    columns::forEachInParallel(table, [&](const Registration& registration, std::size_t position) {
        (*facts)[position] = factsOf(registration, columns);
    });
    return facts;
}

} // namespace counterpart::commission
