// SPDX-License-Identifier: GPL-3.0-or-later
// What do all documents of one programme and period stand on? Gathered once, read for every partner.
#pragma once

#include "core/engine/certification/certification.h"
#include "core/engine/certification/exams.h"
#include "core/engine/certification/needs.h"
#include "core/engine/conflicts/conflict.h"
#include "core/engine/plans/plans.h"
#include "core/engine/programme/judgement.h"
#include "core/engine/programme/model_matrix.h"
#include "core/engine/programme/programme.h"

#include <memory>
#include <span>
#include <vector>

namespace counterpart::report {

// Rows of something by partner, in the order in which they were given.
class ByPartner {
public:
    ByPartner() = default;
    explicit ByPartner(std::size_t partners) : m_rows(partners) {}
    void add(Index partner, std::size_t row) {
        if (partner < m_rows.size()) {
            m_rows[partner].push_back(row);
        }
    }
    std::span<const std::size_t> of(Index partner) const { return m_rows[partner]; }

private:
    std::vector<std::vector<std::size_t>> m_rows;
};

inline constexpr int kMonthsShown = 12;
inline constexpr int kRunsOutDays = 90;

// Immutable; read from any thread. Money of the tables is in the lens' reporting currency.
struct ReviewFacts {
    std::shared_ptr<const Programme> programme;
    std::shared_ptr<const Judgement> judgement;
    Period period;  // of the lens
    Period before;  // what the engine compares it with: the stretch before, as much of it as as_of has seen of this one
    Period yearAgo; // the same stretch a year earlier, whole
    Period months;  // the last kMonthsShown months of the period, and as many before them

    metrics::Table partnersBefore;  // by partner, of `before`
    metrics::Table partnersYearAgo; // of `yearAgo`
    metrics::Table byMonth;         // partner x month, of `months`
    metrics::Table byStage;         // partner x stage, open on as_of
    metrics::Table byType;          // partner x deal type
    metrics::Table byTypeBefore;
    metrics::Table byFamily; // partner x product family
    metrics::Table byFamilyBefore;

    ByPartner deals;     // of record, positions
    ByPartner lines;     // live rows of the accruals
    ByPartner quotas;    // positions in their table
    ByPartner tasks;     // likewise
    ByPartner expiring;  // rows of the certifications that run out within kRunsOutDays of as_of
    ByPartner lateSteps; // of `late`
    ByPartner conflicts; // of `allConflicts`: the partner's registration, or a claim of its own that stands against one

    std::vector<certification::PartnerNeeds> needs; // by partner
    std::vector<certification::ExamProgress> exams;
    std::vector<plans::PlanProgress> plans;
    std::vector<plans::LateStep> late;
    std::vector<conflicts::Conflict> allConflicts; // those that are not settled
    ModelMatrix models;

    const Snapshot& snapshot() const { return *programme->snapshot; }
    Date asOf() const { return programme->lens.asOf; }
    bool runs() const { return !period.to.has() || asOf().plusDays(1) < period.to; } // the period is not over yet
};

// The programme's period is the one that is reported; `judgement` should be of the same one (a card says its own).
// `open`: of conflicts::ConflictBook::all(); those whose task is closed are left out. O(facts), a few passes.
std::shared_ptr<const ReviewFacts> gatherFacts(std::shared_ptr<const Programme> programme,
                                               std::shared_ptr<const Judgement> judgement,
                                               std::span<const conflicts::Conflict> open = {});

// Whether a deal had begun by a day and was not closed yet: what was closed later counts as open.
bool isOpenOn(const DealColumns& deals, Index deal, Date asOf);

// Metrics of the programme in another period than the lens'.
metrics::Table tableOf(const Programme& programme, const Period& period,
                       const std::vector<metrics::Dimension>& dimensions, const std::vector<metrics::Id>& wanted);
// What a metric is where nothing is recorded: sums and counts are 0, the rest (a mean amount too) is no data.
std::int64_t withoutFacts(metrics::Id id);
// A value of a table by partner (and more), withoutFacts() for a group that is not there.
std::int64_t valueIn(const metrics::Table& table, metrics::Id id, const std::vector<std::string>& label);
// The rows of a table by partner and another dimension that are this partner's: labels and positions in the table.
std::vector<std::pair<std::string, std::size_t>> rowsOf(const metrics::Table& table, const std::string& partner);

} // namespace counterpart::report
