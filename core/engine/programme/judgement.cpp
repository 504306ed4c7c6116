// SPDX-License-Identifier: GPL-3.0-or-later
// Brings rules and windows together: which are needed, counted once, then judged.
#include "core/engine/programme/judgement.h"

#include "core/engine/programme/judgement_windows.h"

#include <algorithm>

namespace counterpart {

namespace {

using scorecard::Holds;
using scorecard::kNoData;
using Of = Judgement::Unreadable::Of;
using Conditions = std::vector<std::optional<expression::Program>>; // by rule; none: it cannot be read, or it has none

// Whole months that end with as_of: of 30 September six are April to September.
Period monthsUpTo(Date asOf, int months) {
    const Date next = asOf.plusDays(1);
    return {next.plusMonths(-months), next};
}

// A card of a past period is as of its last day.
Date dayOfCard(const Period& period, Date asOf) {
    return period.to.has() && (!period.from.has() || period.from <= asOf) ? std::min(asOf, period.to.plusDays(-1))
                                                                          : asOf;
}

template <class Rule>
Conditions compiled(const std::vector<Rule>& rules, const std::vector<UserMetric>& own, Of of, Judgement& judgement) {
    Conditions conditions;
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        auto& condition = conditions.emplace_back();
        if (rules[rule].when.empty()) {
            continue; // a segment for everyone else
        }
        if (auto program = compileCondition(rules[rule].when, own)) {
            condition = *program;
        } else {
            judgement.unreadable.push_back({of, rule, program.error()});
        }
    }
    return conditions;
}

std::vector<Holds> verdictsOf(const std::optional<expression::Program>& condition, const Judgement::Window& window,
                              std::size_t own) {
    return condition ? scorecard::verdicts(*condition, window.rows, own)
                     : std::vector<Holds>(window.rows.rows(), Holds::NoData);
}

class Judging {
public:
    Judging(const Programme& programme, const JudgeBy& by)
        : m_programme(programme), m_own(programme.rulebook->metrics.size()), m_windows(programme) {
        m_j->rulebook = programme.rulebook;
        m_j->asOf = programme.lens.asOf;
        m_j->currency = programme.rulebook->currency;
        chooseCards(by);
        compileRules();
        plan();
    }

    std::shared_ptr<const Judgement> judged() {
        Judgement& j = *m_j;
        const auto& own = j.rulebook->metrics;
        j.windows = m_windows.counted();
        j.cards = scorecard::cardsOf(j.scorecard, j.windows[j.cardWindow].exact, own);
        if (j.periodBefore.empty() || !j.periodBefore.from.has()) { // nothing lies before all time
            j.windows[j.cardWindowBefore].exact.known.assign(m_programme.columns->partners.size(), false);
        }
        j.cardsBefore = scorecard::cardsOf(j.scorecard, j.windows[j.cardWindowBefore].exact, own);
        raiseFlags();
        if (!j.rulebook->flags.empty()) {
            j.windows[j.healthWindow].exact.flagsOpen = j.flagsOpen;
        }
        j.healthCards = scorecard::cardsOf(j.health, j.windows[j.healthWindow].exact, own);
        for (const auto& badge : m_badges) {
            j.badges.push_back(verdictsOf(badge, j.windows[j.badgeWindow], m_own));
        }
        chooseSegments();
        return m_j;
    }

private:
    void chooseCards(const JudgeBy& by) {
        Judgement& j = *m_j;
        const Rulebook& rulebook = *j.rulebook;
        j.builtInScorecard = rulebook.scorecard.dimensions.empty();
        j.scorecard = j.builtInScorecard ? defaultScorecard() : rulebook.scorecard;
        j.builtInHealth = rulebook.health.dimensions.empty();
        j.health = j.builtInHealth ? defaultHealth() : rulebook.health;
        j.period = by.period.value_or(quarterOf(j.asOf, rulebook.fiscalFirstMonth));
        j.periodBefore = previous(j.period);
        if (j.period.from.has() && j.period.to.has()) {
            j.days = j.period.to.days - j.period.from.days;
            j.daysSeen = std::clamp(j.asOf.days + 1 - j.period.from.days, 0, j.days);
        }
    }

    void compileRules() {
        Judgement& j = *m_j;
        const Rulebook& rulebook = *j.rulebook;
        for (std::size_t i = 0; i < m_own; ++i) {
            const auto program = compileMetric(rulebook.metrics[i].expression, std::span(rulebook.metrics).first(i));
            if (!program) {
                j.unreadable.push_back({Of::Metric, i, program.error()});
            }
        }
        m_flags = compiled(rulebook.flags, rulebook.metrics, Of::Flag, j);
        m_badges = compiled(rulebook.badges, rulebook.metrics, Of::Badge, j);
        m_segments = compiled(rulebook.segments, rulebook.metrics, Of::Segment, j);
    }

    void plan() {
        Judgement& j = *m_j;
        const auto needAll = [&](std::size_t window, const Conditions& conditions) {
            for (const auto& condition : conditions) {
                if (condition) {
                    m_windows.need(window, *condition);
                }
            }
        };
        j.cardWindow = m_windows.add(j.period, dayOfCard(j.period, j.asOf));
        j.cardWindowBefore = m_windows.add(j.periodBefore, dayOfCard(j.periodBefore, j.asOf));
        j.healthWindow = m_windows.add(monthsUpTo(j.asOf, kHealthMonths), j.asOf);
        j.segmentWindow = m_windows.add(monthsUpTo(j.asOf, kSegmentMonths), j.asOf);
        j.badgeWindow = m_windows.add({}, j.asOf);
        m_windows.needExact(j.cardWindow, j.scorecard);
        m_windows.needExact(j.cardWindowBefore, j.scorecard);
        m_windows.needExact(j.healthWindow, j.health);
        needAll(j.segmentWindow, m_segments);
        needAll(j.badgeWindow, m_badges);
        for (std::size_t flag = 0; flag < m_flags.size(); ++flag) {
            j.flagWindow.push_back(m_windows.add(monthsUpTo(j.asOf, j.rulebook->flags[flag].windowMonths), j.asOf));
            if (m_flags[flag]) {
                m_windows.need(j.flagWindow.back(), *m_flags[flag]);
            }
        }
    }

    void raiseFlags() {
        Judgement& j = *m_j;
        j.flagsOpen.assign(m_programme.columns->partners.size(), 0);
        for (std::size_t flag = 0; flag < m_flags.size(); ++flag) {
            j.flags.push_back(verdictsOf(m_flags[flag], j.windows[j.flagWindow[flag]], m_own));
            for (std::size_t partner = 0; partner < j.flagsOpen.size(); ++partner) {
                j.flagsOpen[partner] += j.flags.back()[partner] == Holds::Yes ? 1 : 0;
            }
        }
    }

    void chooseSegments() {
        Judgement& j = *m_j;
        j.segment.assign(m_programme.columns->partners.size(), -1);
        for (std::size_t rule = m_segments.size(); rule-- > 0;) { // the first that holds is written last
            const bool everyone = j.rulebook->segments[rule].when.empty();
            const auto holds = everyone ? std::vector<Holds>(j.segment.size(), Holds::Yes)
                                        : verdictsOf(m_segments[rule], j.windows[j.segmentWindow], m_own);
            for (std::size_t partner = 0; partner < holds.size(); ++partner) {
                if (holds[partner] == Holds::Yes) {
                    j.segment[partner] = static_cast<std::int16_t>(rule);
                }
            }
        }
    }

    const Programme& m_programme;
    std::size_t m_own;
    JudgementWindows m_windows;
    Conditions m_flags;
    Conditions m_badges;
    Conditions m_segments;
    std::shared_ptr<Judgement> m_j = std::make_shared<Judgement>();
};

scorecard::ConditionExplanation explained(const Judgement& j, const std::string& when, std::size_t window,
                                          Index partner) {
    const auto& own = j.rulebook->metrics;
    const auto condition = compileCondition(when, own);
    scorecard::ConditionExplanation nothing;
    nothing.holds = when.empty() ? Holds::Yes : Holds::NoData;
    return condition ? scorecard::explainCondition(*condition, j.windows[window].rows, own.size(), partner) : nothing;
}

} // namespace

std::int64_t Judgement::trend(Index partner) const {
    const std::int64_t now = cards.score[partner];
    const std::int64_t then = cardsBefore.score[partner];
    return now == kNoData || then == kNoData ? kNoData : now - then;
}

std::shared_ptr<const Judgement> judge(const Programme& programme, const JudgeBy& by) {
    return Judging(programme, by).judged();
}

std::vector<std::size_t> restrictionsOf(const Judgement& judgement, Index partner) {
    std::vector<std::size_t> rules;
    for (std::size_t flag = 0; flag < judgement.flags.size(); ++flag) {
        if (judgement.rulebook->flags[flag].restrictsRegistration && judgement.flags[flag][partner] == Holds::Yes) {
            rules.push_back(flag);
        }
    }
    return rules;
}

std::vector<Index> restrictedPartners(const Judgement& judgement) {
    std::vector<Index> restricted;
    for (Index partner = 0; partner < judgement.partners(); ++partner) {
        if (!restrictionsOf(judgement, partner).empty()) {
            restricted.push_back(partner);
        }
    }
    return restricted;
}

scorecard::CardExplanation explainCard(const Judgement& j, Index partner) {
    return scorecard::explainCard(j.scorecard, j.windows[j.cardWindow].exact, j.rulebook->metrics, partner);
}

scorecard::CardExplanation explainCardBefore(const Judgement& j, Index partner) {
    return scorecard::explainCard(j.scorecard, j.windows[j.cardWindowBefore].exact, j.rulebook->metrics, partner);
}

scorecard::CardExplanation explainHealth(const Judgement& j, Index partner) {
    return scorecard::explainCard(j.health, j.windows[j.healthWindow].exact, j.rulebook->metrics, partner);
}

scorecard::ConditionExplanation explainFlag(const Judgement& j, std::size_t flag, Index partner) {
    return explained(j, j.rulebook->flags[flag].when, j.flagWindow[flag], partner);
}

scorecard::ConditionExplanation explainBadge(const Judgement& j, std::size_t badge, Index partner) {
    return explained(j, j.rulebook->badges[badge].when, j.badgeWindow, partner);
}

scorecard::ConditionExplanation explainSegment(const Judgement& j, std::size_t rule, Index partner) {
    return explained(j, j.rulebook->segments[rule].when, j.segmentWindow, partner);
}

metrics::Explanation explainMetric(const Programme& programme, const Judgement& judgement, std::size_t window,
                                   metrics::Id metric, Index partner) {
    const Judgement::Window& of = judgement.windows[window];
    const Lens lens = lensOf(programme, of.period, of.asOf);
    metrics::Explanation made = metrics::explain(inputsUnder(programme, lens), {metrics::Dimension::Partner},
                                                 {programme.snapshot->table<Partner>().at(partner).key.str()}, metric);
    made.value = of.rows.value(static_cast<std::size_t>(metric), partner); // nothing of its kind recorded: no data
    return made;
}

} // namespace counterpart
