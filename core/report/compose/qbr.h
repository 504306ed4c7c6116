// SPDX-License-Identifier: GPL-3.0-or-later
// A partner and a quarter as a quarterly business review (mission I2).
#pragma once

#include "core/report/compose/facts.h"
#include "core/report/compose/plan.h"
#include "core/report/document/document.h"
#include "core/report/wording.h"

namespace counterpart::report {

struct QbrInputs {
    const ReviewFacts& facts; // of the quarter: gatherFacts(), once for all partners
    Index partner = 0;
    Brand brand = {};
    std::vector<Image> images = {}; // those that the brand names
    std::string author = {};
    Format format = Format::Wide;
};

// The same inputs give the same document. O(what is recorded of the partner).
Document composeQbr(const QbrInputs& inputs, const Wording& wording, const QbrPlan& plan = defaultPlan());

// The same sections under another title: what standard reports of a partner are made by.
Document composeByPlan(const QbrInputs& inputs, const Wording& wording, const QbrPlan& plan, Phrase kind);

// The lens in words, on every page: "Position based · USD · as of 20 Nov 2026".
std::string frameOf(const ReviewFacts& facts, const Wording& wording);

} // namespace counterpart::report
