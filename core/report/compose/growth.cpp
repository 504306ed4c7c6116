// SPDX-License-Identifier: GPL-3.0-or-later
// The way to the next tier: where the partner stands on the ladder, what each way up asks for, and until when.
#include "core/engine/tiering/record.h"
#include "core/report/compose/needs_text.h"
#include "core/report/compose/sections.h"

#include <algorithm>

namespace counterpart::report {

namespace {

using tiering::Need;

class Growth {
public:
    explicit Growth(const Scene& scene)
        : m(scene), m_facts(scene.p.standings.facts[scene.partner]),
          m_outlook(tiering::outlookOf(scene.p.history, scene.partner, scene.f.asOf(), m_facts)) {}

    Part make() {
        Page one = page(std::string(keyOf(Section::Growth)), "growth.next", title(),
                        m.say(Phrase::AsOf, {m.w.date(m.f.asOf())}));
        std::vector<Block> blocks;
        if (auto chart = ladderChart()) {
            blocks.push_back({std::move(*chart), 1});
        }
        blocks.push_back({needs(), 1.4});
        one.rows.push_back(row(std::move(blocks), 2));
        one.rows.push_back(prose(m.say(Phrase::HeadingTimeline), timeline()));
        if (std::vector<Paragraph> gives = benefits(); !gives.empty()) {
            one.rows.push_back(prose(m.say(Phrase::HeadingBenefits, {m.tierName(next())}), std::move(gives)));
        }
        return {{std::move(one)}, true};
    }

private:
    std::size_t tiers() const { return m.ladder().tiers.size(); }
    std::size_t next() const { return m.tier() + std::size_t{1}; }
    bool onTop() const { return next() >= tiers(); }

    std::string title() const {
        if (onTop()) {
            return m.say(Phrase::GrowthTop, {m.tierName(m.tier())});
        }
        const std::string missing = missingWords(m, tiering::needsOf(m.ladder(), next(), m_facts));
        return missing.empty() ? m.say(Phrase::GrowthReached, {m.tierName(next())})
                               : m.say(Phrase::GrowthGap, {missing, m.tierName(next())});
    }

    // The metric that most tiers ask for, the ladder's order on a tie.
    std::optional<LadderMetric> measured() const {
        std::optional<LadderMetric> best;
        std::int64_t most = 0;
        for (const LadderMetric metric : kLadderMetrics) {
            std::int64_t count = 0;
            for (std::size_t tier = 0; tier < tiers(); ++tier) {
                count += boundOf(tier, metric) != kNoValue ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = metric;
            }
        }
        return best;
    }
    std::int64_t boundOf(std::size_t tier, LadderMetric metric) const {
        for (const Need& need : tiering::needsOf(m.ladder(), tier, m_facts)) {
            if (need.metric == metric && need.level.empty()) {
                return need.atLeast;
            }
        }
        return kNoValue;
    }

    std::string shortWords(LadderMetric metric, std::int64_t value) const {
        if (value == kNoValue) {
            return {};
        }
        if (isMoney(metric)) {
            return m.w.amountShort(value, m.ladderCurrency());
        }
        return isCount(metric)                ? m.w.count(value)
               : metric == LadderMetric::Csat ? m.w.decimal(value, 6, 2)
                                              : m.w.ratio(value);
    }
    Point pointOf(LadderMetric metric, std::int64_t value) const {
        return {value, shortWords(metric, value), Tone::Neutral, m.whyOf("tier")};
    }

    std::optional<Chart> ladderChart() const {
        const auto metric = measured();
        if (!metric) {
            return std::nullopt;
        }
        Ladder ladder;
        for (std::size_t tier = 0; tier < tiers(); ++tier) {
            std::int64_t bound = boundOf(tier, *metric);
            bound = tier == 0 && bound == kNoValue ? 0 : bound;
            ladder.rungs.push_back({m.tierName(tier), pointOf(*metric, bound)});
        }
        ladder.standing = m.tier();
        ladder.value = pointOf(*metric, tiering::valueOf(*metric, {}, m_facts));
        Chart chart;
        Need named;
        named.metric = *metric;
        chart.title = m.say(Phrase::StandsOn, {m.tierName(m.tier()), amountWords(m, *metric, {}, ladder.value.value)});
        chart.caption = m.say(Phrase::CaptionLadder, {criterionName(m, named), m.w.count(m.ladder().windowMonths)});
        chart.measure =
            isMoney(*metric)
                ? Measure{m.say(Phrase::InCurrency, {criterionName(m, named), m.ladderCurrency().code()}),
                          m.ladderCurrency().digits(), "#,##0"}
                : Measure{criterionName(m, named), isCount(*metric) ? 0 : 6, isCount(*metric) ? "#,##0" : "0.00"};
        chart.nothing = m.say(Phrase::NoData);
        chart.alt = m.say(Phrase::AltLadder, {chart.title});
        chart.body = std::move(ladder);
        return chart;
    }

    Table needs() const {
        Table table;
        table.heading = m.say(Phrase::HeadingWays);
        table.nothing = m.say(onTop() ? Phrase::TopTier : Phrase::NothingAsked);
        table.columns = {column(m.say(Phrase::LabelTier), 1.2), column(m.say(Phrase::ColumnRequirement), 2),
                         column(m.say(Phrase::ColumnAsked), 1.4), column(m.say(Phrase::ColumnHave), 1.4),
                         column(m.say(Phrase::ColumnMissing), 1.4)};
        std::vector<std::size_t> shown;
        if (onTop()) {
            shown.push_back(m.tier());
        } else {
            shown.push_back(next());
        }
        for (const tiering::Way& way : m_outlook.ways) {
            if (std::ranges::find(shown, std::size_t{way.tier}) == shown.end() && way.tier > m.tier()) {
                shown.push_back(way.tier);
            }
        }
        for (const std::size_t tier : shown) {
            for (const Need& need : tiering::needsOf(m.ladder(), tier, m_facts)) {
                table.rows.push_back(lineOf(tier, need));
            }
        }
        return table;
    }

    std::vector<TableCell> lineOf(std::size_t tier, const Need& need) const {
        TableCell have = text(need.have == kNoValue ? m.say(Phrase::NoData) : shortWords(need.metric, need.have));
        have.why = m.whyOf("tier");
        TableCell missing = text(need.met() ? m.say(Phrase::Met) : shortWords(need.metric, need.missing()),
                                 need.met() ? Tone::Good : Tone::Bad);
        missing.why = m.whyOf("tier");
        return {text(m.tierName(tier)), text(criterionName(m, need)), text(shortWords(need.metric, need.atLeast)),
                std::move(have), std::move(missing)};
    }

    std::vector<Paragraph> timeline() const {
        std::vector<Paragraph> lines;
        const auto add = [&](std::string words, Tone tone = Tone::Neutral) {
            lines.push_back(paragraph(std::move(words), Paragraph::Style::Bullet, tone));
        };
        if (m.p.history.calendar().isDaily()) {
            add(m.say(Phrase::EvaluatedDaily));
        } else if (m_outlook.evaluation.has()) {
            add(m.say(Phrase::EvaluatedOn, {m.w.date(m_outlook.evaluation), m.w.date(m_outlook.inForce)}));
        }
        const auto events = tiering::historyOf(m.p.history, m.partner);
        if (const tiering::TierEvent* threat = tiering::threatOn(events, m.f.asOf())) {
            add(threat->until.has()
                    ? m.say(Phrase::NoticeUntil, {m.tierName(m.tier()), m.w.date(threat->until)})
                    : m.say(Phrase::InGrace, {m.tierName(m.tier()), m.w.count(threat->count), m.w.count(threat->of)}),
                Tone::Warning);
        }
        for (const tiering::Way& way : m_outlook.ways) {
            if (way.byItself.has()) {
                add(m.say(Phrase::ComesByItself, {m.tierName(way.tier), m.w.date(way.byItself)}), Tone::Good);
            }
        }
        leaving(add);
        return lines;
    }

    // What the window loses must be earned again beside what is missing.
    template <class Add>
    void leaving(const Add& add) const {
        if (m_outlook.leaving.empty()) {
            return;
        }
        Minor sum = 0;
        for (const auto& one : m_outlook.leaving) {
            sum += one.revenue;
        }
        const Date until = m_outlook.leaving.back().on;
        if (sum <= 0) {
            return;
        }
        add(m.say(Phrase::LeavesWindow, {m.w.moneyShort(sum, m.ladderCurrency()), m.w.date(until)}), Tone::Warning);
        if (onTop()) {
            return;
        }
        for (const Need& need : tiering::needsOf(m.ladder(), next(), m_facts)) {
            if (need.metric == LadderMetric::AttributedRevenue && need.missing() > 0) {
                add(m.say(Phrase::ToEarnUntil, {m.w.moneyShort(need.missing() + sum, m.ladderCurrency()),
                                                m.w.date(until), m.tierName(next())}));
            }
        }
    }

    std::vector<Paragraph> benefits() const {
        std::vector<Paragraph> lines;
        if (onTop()) {
            return lines;
        }
        const auto& has = m.ladder().tiers[m.tier()].benefits;
        for (const std::string& benefit : m.ladder().tiers[next()].benefits) {
            if (std::ranges::find(has, benefit) == has.end()) {
                lines.push_back(paragraph(m.w.name(benefit), Paragraph::Style::Bullet));
            }
        }
        const Rate margin = m.ladder().tiers[next()].margin;
        if (margin.ppm > m.ladder().tiers[m.tier()].margin.ppm) {
            lines.insert(lines.begin(),
                         paragraph(m.say(Phrase::MarginOf,
                                         {m.w.ratio(margin.ppm), m.w.ratio(m.ladder().tiers[m.tier()].margin.ppm)}),
                                   Paragraph::Style::Bullet));
        }
        return lines;
    }

    const Scene& m;
    tiering::Facts m_facts;
    tiering::Outlook m_outlook;
};

} // namespace

Part growthPages(const Scene& scene) {
    if (!scene.onLadder()) {
        Page one = page(std::string(keyOf(Section::Growth)), "growth.next", scene.say(Phrase::NotOnLadder));
        one.rows.push_back(prose({}, {paragraph(scene.say(Phrase::NotOnLadderHow))}));
        return {{std::move(one)}, false};
    }
    return Growth(scene).make();
}

} // namespace counterpart::report
