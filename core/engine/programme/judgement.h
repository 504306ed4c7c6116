// SPDX-License-Identifier: GPL-3.0-or-later
// How does every partner stand in the eyes of the programme: scorecard, red flags, badges, segment, health (mission C2,
// C3, C8, C11, H2; semantics 6)?
#pragma once

#include "core/engine/programme/programme.h"
#include "core/engine/scorecard/card.h"
#include "core/engine/scorecard/condition.h"

namespace counterpart {

struct JudgeBy {
    std::optional<Period> period; // of the scorecard; none: the fiscal quarter that holds as_of
};

// Months over which health is looked at.
inline constexpr int kHealthMonths = 6;
inline constexpr int kSegmentMonths = 12;

// Immutable; read from any thread. Positions of partners are those of the programme's columns, rules those of
// `rulebook`. Money is in the rulebook's currency, whatever the lens reports in: bounds are written in it.
struct Judgement {
    // The metrics of one stretch of time, counted once for all that look at it.
    struct Window {
        Period period;
        Date asOf; // of a card: the period's last day, once that is past
        scorecard::MetricRows rows;
        scorecard::ExactRows exact;       // of those that a score needs
        std::vector<metrics::Id> metrics; // that were counted
        std::vector<scorecard::OwnMetric> own;
    };
    // A rule that cannot be read (the reader of rulebooks refuses such): it holds for nobody.
    struct Unreadable {
        enum class Of : std::uint8_t { Metric, Flag, Badge, Segment } of = Of::Flag;
        std::size_t rule = 0;
        expression::Fault fault;
    };

    std::shared_ptr<const Rulebook> rulebook;
    Date asOf;
    Currency currency;
    Scorecard scorecard;           // the rulebook's, else the built-in one
    Scorecard health;              // likewise
    bool builtInScorecard = false; // the rulebook has none
    bool builtInHealth = false;

    Period period;       // of the cards
    Period periodBefore; // of the cards before: the stretch of equal kind just before, whole
    int daysSeen = 0;    // of the period, up to as_of
    int days = 0;        // it has; more than were seen: it still runs, and quotas count in full all the same
    scorecard::Cards cards;
    scorecard::Cards cardsBefore;
    scorecard::Cards healthCards; // band = churn risk

    std::vector<std::vector<scorecard::Holds>> flags;  // rule x partner
    std::vector<std::vector<scorecard::Holds>> badges; // rule x partner
    std::vector<std::int16_t> segment;                 // by partner: rule, or -1
    std::vector<std::int64_t> flagsOpen;               // by partner: raised
    std::vector<Unreadable> unreadable;

    std::vector<Window> windows;
    std::size_t cardWindow = 0; // of windows
    std::size_t cardWindowBefore = 0;
    std::size_t healthWindow = 0;
    std::size_t segmentWindow = 0;
    std::size_t badgeWindow = 0;         // all time up to as_of
    std::vector<std::size_t> flagWindow; // by rule

    std::size_t partners() const { return segment.size(); }
    bool runs() const { return daysSeen < days; }
    // Score less the score before, in scorecard::kPoint; kNoData where either is missing.
    std::int64_t trend(Index partner) const;
};

// O(facts): one pass over them for all windows together. The programme must outlive nothing: what is needed is copied.
std::shared_ptr<const Judgement> judge(const Programme& programme, const JudgeBy& by = {});

// Who may not register deals now: with a raised flag that restricts registration; ascending.
std::vector<Index> restrictedPartners(const Judgement& judgement);
std::vector<std::size_t> restrictionsOf(const Judgement& judgement, Index partner); // the flags that do it

scorecard::CardExplanation explainCard(const Judgement& judgement, Index partner);
scorecard::CardExplanation explainCardBefore(const Judgement& judgement, Index partner);
scorecard::CardExplanation explainHealth(const Judgement& judgement, Index partner);
scorecard::ConditionExplanation explainFlag(const Judgement& judgement, std::size_t flag, Index partner);
scorecard::ConditionExplanation explainBadge(const Judgement& judgement, std::size_t badge, Index partner);
scorecard::ConditionExplanation explainSegment(const Judgement& judgement, std::size_t rule, Index partner);
// One of the metrics behind a judgement, down to its records, in the judgement's currency. `window` of
// Judgement::windows.
metrics::Explanation explainMetric(const Programme& programme, const Judgement& judgement, std::size_t window,
                                   metrics::Id metric, Index partner);

// What another judgement says differently of the partners that both know (by id). Where rules differ they are compared
// by key. Ascending by position in `after`.
struct JudgementDifference {
    struct Moved {
        Index partner = 0; // in `after`
        std::string from;  // keys of bands, segments; empty: none
        std::string to;
    };
    struct FlagMove {
        Index partner = 0;
        std::string flag;    // key
        bool raised = false; // else it is no longer
    };
    std::vector<Moved> bands;
    std::vector<Moved> risks; // health
    std::vector<Moved> segments;
    std::vector<FlagMove> flags;
    std::size_t flaggedBefore = 0; // partners with any flag
    std::size_t flaggedAfter = 0;
    bool empty() const { return bands.empty() && risks.empty() && segments.empty() && flags.empty(); }
};
JudgementDifference difference(const Programme& before, const Judgement& judgedBefore, const Programme& after,
                               const Judgement& judgedAfter);

} // namespace counterpart
