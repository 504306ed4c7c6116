// SPDX-License-Identifier: GPL-3.0-or-later
// Planning of deals and what belongs to them.
#include "core/io/import/kind_import.h"
#include "core/io/import/plan_kinds.h"

namespace counterpart::importing {

bool planJourneyKinds(Planning& planning) {
    return KindImport<Activity>(planning).run() && KindImport<Registration>(planning).run() &&
           KindImport<Deal>(planning).run() && KindImport<DealLine>(planning).run() &&
           KindImport<Touchpoint>(planning).run() && KindImport<Refund>(planning).run() &&
           KindImport<Survey>(planning).run() && KindImport<Lead>(planning).run() &&
           KindImport<Scenario>(planning).run() && KindImport<LearnedModel>(planning).run() &&
           KindImport<RegistrationEvent>(planning).run() && KindImport<Task>(planning).run() &&
           KindImport<Exam>(planning).run() && KindImport<TierOverride>(planning).run() &&
           KindImport<RulebookDraft>(planning).run() && KindImport<Meeting>(planning).run() &&
           KindImport<Review>(planning).run();
}

bool planKinds(Planning& planning) { return planMasterKinds(planning) && planJourneyKinds(planning); }

} // namespace counterpart::importing
