// SPDX-License-Identifier: GPL-3.0-or-later
// Everything computed of a programme under one lens: what the window's panels and the command line read.
#pragma once

#include "core/engine/attribution/credit_book.h"
#include "core/engine/certification/certification.h"
#include "core/engine/commission/lines.h"
#include "core/engine/fx/amounts.h"
#include "core/engine/metrics/metrics.h"
#include "core/engine/metrics/views.h"
#include "core/engine/programme/learned_use.h"
#include "core/engine/tiering/standing.h"

#include <memory>

namespace counterpart {

// Immutable once made; read from any thread. Positions (Index) are those of `columns`, which belong to `snapshot`.
struct Programme {
    SnapshotPtr snapshot;
    std::shared_ptr<const Rulebook> rulebook;
    Lens lens;
    std::shared_ptr<const Columns> columns;
    fx::Rates rates;
    fx::Amounts amounts;                           // deals in the reporting currency
    fx::Amounts ladderAmounts;                     // in the rulebook's
    LearnedUse learned;                            // what Model::Ai follows
    std::shared_ptr<const attribution::Cast> cast; // of the columns; nullptr after an edit that was followed
    std::shared_ptr<const commission::Registrations> registrations; // likewise
    attribution::CreditBook credits;
    tiering::History history;
    tiering::Standings standings;
    std::vector<tiering::History> otherHistories; // of the rulebook's other ladders, in their order
    std::vector<tiering::Standings> otherStandings;
    certification::Statuses certifications;
    commission::Accruals accruals;
    metrics::Table total;                // of the lens' period
    Period before;                       // what the lens' period is compared with
    metrics::Table totalBefore;          // of that
    metrics::Table byPartner;            // of the lens' period
    metrics::Table byMonth;              // money and counts of the 24 months up to as_of
    metrics::Table byStage;              // open pipeline
    metrics::Table byTierAndType;        // attributed revenue of the lens' period
    std::vector<std::size_t> partnerRow; // partner -> row of byPartner; byPartner.groups() when it has none
    metrics::Views views;                // what the tables are made from
    std::vector<std::vector<std::uint32_t>> rowCodes; // of the tables of the views: row -> code of its group

    // A partner without a fact in the period has no row: sums and counts are 0 then, the rest is no data.
    std::int64_t valueOf(metrics::Id metric, Index partner) const {
        const std::size_t row = partnerRow[partner];
        const metrics::Unit unit = metrics::metric(metric).unit;
        const bool adds = unit == metrics::Unit::Money || unit == metrics::Unit::Count;
        return row < byPartner.groups() ? byPartner.value(metric, row) : adds ? 0 : metrics::kNoData;
    }
    attribution::Aids aids() const { return {cast, learned.weightsUsed()}; }
    metrics::Inputs inputs() const {
        return {*snapshot, *columns, credits, standings, accruals.lines, rates, *rulebook, lens, &amounts};
    }
    commission::Context commissionContext() const {
        return {*snapshot, *columns, credits, *rulebook, history, rates, lens.asOf, registrations.get()};
    }
};

// The stretch before a period that is as long as what as_of has seen of it: 2026 on 30 September against the first nine
// months of 2025. The whole period before once as_of is past its end; an empty one of an open period.
Period comparable(const Period& period, Date asOf);

// Takes over from `before` whatever depends on nothing that has changed since, and where few deals, touches, lines or
// refunds have, recomputes what depends on them: O(partners + what the partners of those deals have). The same numbers
// as from scratch, rows of replaced commission lines aside (see commission::Lines). At most linear in the facts.
std::shared_ptr<const Programme> computeProgramme(SnapshotPtr snapshot, std::shared_ptr<const Rulebook> rulebook,
                                                  const Lens& lens, const Programme* before = nullptr,
                                                  std::shared_ptr<const learned::Model> model = nullptr);

// The version in force on a date (no date = the latest): the latest effective one not after it, the later version on a
// tie; the earliest one when all lie ahead. nullptr = there is none.
const RulebookVersion* versionInForce(const Snapshot& snapshot, Date asOf);

// The policy in force on a date (no date = the latest), read from the workspace's versions; an empty workspace has the
// built-in classic four.
std::shared_ptr<const Rulebook> rulebookOf(const Snapshot& snapshot, Date asOf);

// Where a window or a command starts that says nothing: the rulebook's model, the workspace's currency, as_of = the
// last day on which anything happened (semantics 1: no clock), the fiscal year of that day.
Lens defaultLens(const Snapshot& snapshot, const Rulebook& rulebook);

} // namespace counterpart
