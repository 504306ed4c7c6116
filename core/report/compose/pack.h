// SPDX-License-Identifier: GPL-3.0-or-later
// What is a partner handed about itself: its figures, its credits with the math of each, its deals, commissions,
// people, tiers, tasks (mission I10)? Nothing that is the vendor's own or another partner's.
#pragma once

#include "core/report/compose/facts.h"
#include "core/report/document/document.h"
#include "core/report/wording.h"

#include <memory>

namespace counterpart::report {

// What all packs of one programme and period read beside the facts of reviews.
struct PackFacts {
    std::shared_ptr<const ReviewFacts> review;
    ByPartner credited; // deals won in the period, by who has a row in their credits
    // The programme as if every deal that is open on as_of were won on that day at its amount, under the tiers of today:
    // its commission lines of these deals are what a pack projects.
    std::shared_ptr<const Programme> ifWon;
    ByPartner projected; // rows of its accruals, of those deals alone
};
// O(facts), a few passes.
std::shared_ptr<const PackFacts> gatherPackFacts(std::shared_ptr<const ReviewFacts> review);

struct PackInputs {
    const PackFacts& facts;
    Index partner = 0;
    Brand brand = {};
    std::vector<Image> images = {};
    std::string author = {};
};

// Other parties of a shared deal are "another partner" and "the direct team". No notes, no remarks, no blockers; of
// tasks those of packTaskSources() alone. Math of single credits and commission lines is on pages that are details.
Document composePack(const PackInputs& inputs, const Wording& wording);

// Sources of tasks that a partner is shown: what it shares with the vendor. Flags, conflicts and what people note for
// themselves ("hand") are the vendor's own.
std::span<const std::string_view> packTaskSources();

} // namespace counterpart::report
