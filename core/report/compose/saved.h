// SPDX-License-Identifier: GPL-3.0-or-later
// Which plan does a review begin with, and what was presented? (mission I2: saved as the quarter's review, frozen once
// presented; the next quarter starts from it)
#pragma once

#include "core/report/compose/plan_document.h"
#include "core/report/compose/qbr.h"
#include "core/report/document/document.h"
#include "core/snapshot/snapshot.h"

namespace counterpart::report {

// Of the programme: which sections its reviews have, as a plan's JSON. A review that was saved has its own.
inline constexpr std::string_view kPlanSetting = "report.qbr.plan";

struct StartingPlan {
    enum class From : std::uint8_t { Own, Earlier, Programme, Built };
    QbrPlan plan;
    From from = From::Built;
    RecordId review = 0;       // Own: itself; Earlier: the one it starts from
    std::vector<Error> faults; // of a plan that could not be read in full: what could be is used
};

// The review's own plan; else that of the partner's last review of an earlier period, with its sections, what it hides
// and what was added to its pages, without its titles, which said what the figures of that time were; else the
// programme's; else the built-in one.
StartingPlan startingPlan(const Snapshot& snapshot, RecordId partner, std::string_view report, const Period& period,
                          int fiscalFirstMonth);
QbrPlan carriedOn(QbrPlan plan); // what the next period takes over

// The review of that partner and period; null where none was saved.
const Review* reviewIn(const Snapshot& snapshot, RecordId partner, std::string_view report, const Period& period,
                       int fiscalFirstMonth);
// As it was presented; none for a draft. An error for one that cannot be read.
std::optional<Result<Document>> presentedDocument(const Snapshot& snapshot, const Review& review);
// The words and figures of what was presented in the brand of `inputs`; else, or `anew`, composed by the starting plan.
struct SavedQbr {
    Document document;
    bool presented = false;
};
Result<SavedQbr> savedQbr(const QbrInputs& inputs, const Wording& wording, bool anew);

std::string frozen(const Snapshot& snapshot, const Document& document); // for Review::document

} // namespace counterpart::report
