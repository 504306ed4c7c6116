// SPDX-License-Identifier: GPL-3.0-or-later
// Rules from figures to sentences, each with a weight; the weightiest are said.
#include "core/report/compose/findings.h"

#include "core/engine/tiering/record.h"
#include "core/report/compose/needs_text.h"

#include <algorithm>

namespace counterpart::report {

using metrics::Id;

namespace {

constexpr std::int64_t kPercent = 10'000;

struct Finding {
    bool good = false;
    int weight = 0;
    std::string words;
};

class Finder {
public:
    explicit Finder(const Scene& scene) : m(scene) {}

    std::vector<Finding> all() {
        revenue();
        quota();
        score();
        tier();
        deals();
        customers();
        people();
        money();
        tasks();
        std::ranges::stable_sort(m_found, std::ranges::greater(), &Finding::weight);
        return std::move(m_found);
    }

private:
    void say(bool good, int weight, Phrase phrase, std::initializer_list<Argument> arguments) {
        m_found.push_back({good, weight, m.say(phrase, arguments)});
    }

    void revenue() {
        const std::int64_t growth = m.now(Id::RevenueGrowth);
        if (growth == metrics::kNoData) {
            if (m.now(Id::RevenueAttributed) > 0) {
                say(true, 40, Phrase::FindingFirstRevenue,
                    {m.money(m.now(Id::RevenueAttributed)), m.periodName(m.f.yearAgo)});
            }
            return;
        }
        const int weight = static_cast<int>(std::min<std::int64_t>(std::abs(growth / kPercent), 60)) + 20;
        if (growth >= 5 * kPercent) {
            say(true, weight, Phrase::FindingGrew, {m.w.ratio(growth), m.periodName(m.f.yearAgo)});
        } else if (growth <= -5 * kPercent) {
            say(false, weight, Phrase::FindingFell, {m.w.ratio(-growth), m.periodName(m.f.yearAgo)});
        }
    }

    void quota() {
        const std::int64_t attainment = m.now(Id::QuotaAttainment);
        if (attainment == metrics::kNoData) {
            return;
        }
        if (attainment >= 100 * kPercent) {
            say(true, 70, Phrase::FindingQuotaMet, {m.w.ratio(attainment)});
        } else if (attainment < 80 * kPercent && !m.f.runs()) {
            say(false, 75, Phrase::FindingQuotaMissed,
                {m.w.ratio(attainment),
                 m.money(std::max<Minor>(m.now(Id::QuotaAmount) - m.now(Id::RevenueAttributed), 0))});
        }
    }

    void score() {
        const std::int64_t score = m.j.cards.score[m.partner];
        const std::int16_t band = m.j.cards.band[m.partner];
        if (score == scorecard::kNoData) {
            return;
        }
        const std::int64_t trend = m.j.trend(m.partner);
        if (trend != scorecard::kNoData && std::abs(trend / scorecard::kPoint) >= 5) {
            say(trend > 0, 45, trend > 0 ? Phrase::FindingScoreUp : Phrase::FindingScoreDown,
                {m.w.score(std::abs(trend)), m.w.score(score)});
        }
        const auto bands = static_cast<std::int16_t>(m.j.scorecard.bands.size());
        if (band == 0 && bands > 1) {
            say(false, 80, Phrase::FindingLowestBand, {m.w.name(m.j.scorecard.bands[0].name), m.w.score(score)});
        } else if (band + 1 == bands && bands > 1) {
            say(true, 50, Phrase::FindingHighestBand,
                {m.w.name(m.j.scorecard.bands[static_cast<std::size_t>(band)].name), m.w.score(score)});
        }
        for (std::size_t flag = 0; flag < m.j.flags.size(); ++flag) {
            if (m.j.flags[flag][m.partner] == scorecard::Holds::Yes) {
                say(false, 65, Phrase::FindingFlag, {m.w.name(m.j.rulebook->flags[flag].name)});
            }
        }
    }

    void tier() {
        if (!m.onLadder()) {
            return;
        }
        const auto events = tiering::historyOf(m.p.history, m.partner);
        if (const tiering::TierEvent* threat = tiering::threatOn(events, m.f.asOf())) {
            if (threat->until.has()) {
                say(false, 85, Phrase::NoticeUntil, {m.tierName(m.tier()), m.w.date(threat->until)});
            } else {
                say(false, 60, Phrase::InGrace,
                    {m.tierName(m.tier()), m.w.count(threat->count), m.w.count(threat->of)});
            }
        }
        const tiering::TierEvent& reason = tiering::reasonOn(events, m.f.asOf());
        const bool recent = reason.from.has() && m.f.period.contains(reason.from);
        if (recent && (reason.why == tiering::Why::Promoted || reason.why == tiering::Why::Demoted)) {
            const bool up = reason.why == tiering::Why::Promoted;
            say(up, 60, up ? Phrase::FindingPromoted : Phrase::FindingDemoted,
                {m.tierName(reason.tier), m.w.date(reason.from)});
        }
        const std::size_t next = m.tier() + std::size_t{1};
        if (next < m.ladder().tiers.size()) {
            const auto needs = tiering::needsOf(m.ladder(), next, m.p.standings.facts[m.partner]);
            if (tiering::progressOf(needs) >= 75 * kPercent && !missingWords(m, needs).empty()) {
                say(true, 35, Phrase::FindingNearTier, {m.tierName(next), missingWords(m, needs)});
            }
        }
    }

    void deals() {
        const std::int64_t rate = m.now(Id::WinRate);
        const std::int64_t was = m.before(Id::WinRate);
        const std::int64_t closed = m.now(Id::DealsWon) + m.now(Id::DealsLost);
        if (rate != metrics::kNoData && was != metrics::kNoData && closed >= 3 &&
            std::abs(rate - was) >= 10 * kPercent) {
            say(rate > was, 40, rate > was ? Phrase::FindingWinRateUp : Phrase::FindingWinRateDown,
                {m.w.ratio(rate), m.w.ratio(was), m.lastPeriod()});
        }
        if (m.now(Id::DealsOpen) == 0) {
            say(false, 55, Phrase::FindingNoPipeline, {});
        }
        const std::int64_t competing = m.now(Id::CompetingShare);
        if (competing != metrics::kNoData && competing >= 20 * kPercent) {
            say(false, 45, Phrase::FindingCompetes, {m.w.ratio(competing)});
        }
    }

    void customers() {
        if (const std::int64_t fresh = m.now(Id::CustomersNew); fresh > 0) {
            say(true, 30, Phrase::FindingNewCustomers, {m.w.counted(fresh)});
        }
        const std::int64_t csat = m.now(Id::CsatMean);
        if (csat != metrics::kNoData && csat >= 4'500'000) {
            say(true, 40, Phrase::FindingSatisfied, {m.w.decimal(csat, 6, 2)});
        } else if (csat != metrics::kNoData && csat < 3'500'000) {
            say(false, 60, Phrase::FindingUnsatisfied, {m.w.decimal(csat, 6, 2)});
        }
    }

    void people() {
        const auto expiring = m.f.expiring.of(m.partner);
        if (!expiring.empty()) {
            say(false, 35, Phrase::FindingRunsOut,
                {m.w.counted(static_cast<std::int64_t>(expiring.size())), m.w.days(kRunsOutDays)});
        }
        if (const std::int64_t lapsed = m.now(Id::CertsLapsed); lapsed > 0) {
            say(false, 50, Phrase::FindingLapsed, {m.w.counted(lapsed)});
        }
    }

    void money() {
        if (const Minor back = m.now(Id::ClawbackAmount); back > 0) {
            say(false, 40, Phrase::FindingClawback, {m.money(back)});
        }
    }

    void tasks() {
        const auto& table = m.f.snapshot().table<Task>();
        const Time end = Time::endOf(m.f.asOf());
        const auto late = std::ranges::count_if(m.f.tasks.of(m.partner), [&](std::size_t position) {
            const Task& task = table.at(position);
            return !(task.closed.has() && task.closed <= end) && task.due.has() && task.due <= end &&
                   task.due.date() < m.f.asOf();
        });
        if (late > 0) {
            say(false, 30, Phrase::FindingLateTasks, {m.w.counted(late)});
        }
    }

    const Scene& m;
    std::vector<Finding> m_found;
};

} // namespace

Course courseOf(std::int64_t millionths) {
    return millionths >= 500 ? Course::Up : millionths <= -500 ? Course::Down : Course::Level;
}

std::string revenueFinding(const Scene& scene) {
    const std::int64_t growth = scene.now(Id::RevenueGrowth);
    const Minor revenue = scene.now(Id::RevenueAttributed);
    const std::string money = scene.money(revenue);
    std::string said;
    if (growth == metrics::kNoData) {
        said = revenue == 0 ? scene.say(Phrase::NoRevenue, {scene.thisPeriod()})
                            : scene.say(Phrase::RevenueNoneBefore, {money, scene.periodName(scene.f.yearAgo)});
    } else {
        const Course course = courseOf(growth);
        const Phrase phrase = course == Course::Up     ? Phrase::RevenueGrew
                              : course == Course::Down ? Phrase::RevenueFell
                                                       : Phrase::RevenueHeld;
        said = scene.say(phrase, {money, scene.w.ratio(std::abs(growth)), scene.periodName(scene.f.yearAgo)});
    }
    const std::int64_t attainment = scene.now(Id::QuotaAttainment);
    return attainment == metrics::kNoData ? said : scene.say(Phrase::WithQuota, {said, scene.w.ratio(attainment)});
}

Findings findingsOf(const Scene& scene) {
    Findings findings;
    for (Finding& finding : Finder(scene).all()) {
        std::vector<std::string>& into = finding.good ? findings.highlights : findings.concerns;
        if (into.size() < kMostFindings) {
            into.push_back(std::move(finding.words));
        }
    }
    return findings;
}

} // namespace counterpart::report
