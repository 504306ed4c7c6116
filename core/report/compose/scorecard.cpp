// SPDX-License-Identifier: GPL-3.0-or-later
// The scorecard against the quarter before: points by dimension, and the metrics behind them.
#include "core/report/compose/sections.h"

#include <algorithm>

namespace counterpart::report {

namespace {

using scorecard::kNoData;
using Card = scorecard::CardExplanation;

constexpr std::int64_t kPointCents = scorecard::kPoint / 100; // points are shown with two places at most

std::int64_t percentOf(std::int64_t points, Micros most) { // one place; rounded down, as scores are
    if (points == kNoData || most.value <= 0) {
        return kNoValue;
    }
    return static_cast<std::int64_t>(Int128{points} * 1000 / (Int128{most.value} * (scorecard::kPoint / Micros::kOne)));
}

class CardPages {
public:
    explicit CardPages(const Scene& scene)
        : m(scene), m_now(explainCard(scene.j, scene.partner)), m_before(explainCardBefore(scene.j, scene.partner)) {}

    Part make() {
        Page one = page(std::string(keyOf(Section::Scorecard)), "scorecard.card", title(), subtitle());
        if (m_now.score == kNoData) {
            one.rows.push_back(prose({}, {paragraph(m.say(Phrase::NoScoreHow))}));
            return {{std::move(one)}, false};
        }
        one.rows.push_back(row({{chart(), 2}, {metrics(), 3}}));
        std::vector<Paragraph> notes = remarks();
        if (!notes.empty()) {
            one.rows.push_back(prose({}, std::move(notes)));
        }
        one.notes = action();
        return {{std::move(one)}, true};
    }

private:
    std::string bandName(std::int16_t band) const {
        return band == scorecard::kNoBand ? std::string()
                                          : m.w.name(m.j.scorecard.bands[static_cast<std::size_t>(band)].name);
    }
    std::string action() const {
        return m_now.band == scorecard::kNoBand
                   ? std::string()
                   : m.w.name(m.j.scorecard.bands[static_cast<std::size_t>(m_now.band)].action);
    }
    std::string subtitle() const {
        return m.say(Phrase::SubtitleScorecard, {m.periodName(m.j.period), m.periodName(m.j.periodBefore)});
    }

    std::string title() const {
        if (m_now.score == kNoData) {
            return m.say(Phrase::NoScore, {m.periodName(m.j.period)});
        }
        const std::string score = m.w.score(m_now.score);
        if (m_before.score == kNoData) {
            return m.say(Phrase::ScoreAlone, {score, bandName(m_now.band)});
        }
        const std::int64_t change = m_now.score - m_before.score;
        const Phrase phrase = change > 0 ? Phrase::ScoreUp : change < 0 ? Phrase::ScoreDown : Phrase::ScoreSame;
        return m.say(phrase,
                     {score, bandName(m_now.band), m.w.score(std::abs(change)), m.periodName(m.j.periodBefore)});
    }

    Point bullet(std::int64_t points, Micros most, const Why& why) const {
        if (points == kNoData) {
            return {kNoValue, {}, Tone::Neutral, why};
        }
        return {percentOf(points, most), m.say(Phrase::PointsOf, {m.w.score(points), m.w.decimal(most.value, 6, 1)}),
                Tone::Neutral, why};
    }

    Chart chart() const {
        Bullets bullets;
        for (std::size_t i = 0; i < m_now.dimensions.size(); ++i) {
            const Card::Dimension& d = m_now.dimensions[i];
            const std::string figure = "score." + d.key;
            bullets.rows.push_back({m.w.name(d.name),
                                    bullet(d.points, d.most, m.whyOf(figure, m.j.period)),
                                    {},
                                    bullet(m_before.dimensions[i].points, m_before.dimensions[i].most,
                                           m.whyOf(figure, m.j.periodBefore))});
        }
        for (std::size_t i = 0; i < m.j.scorecard.bands.size(); ++i) {
            const bool last = i + 1 == m.j.scorecard.bands.size();
            const std::int64_t until = last ? 1000 : m.j.scorecard.bands[i + 1].from.value / 100'000;
            bullets.bands.push_back({m.w.name(m.j.scorecard.bands[i].name), until,
                                     i == 0 ? Tone::Bad
                                     : last ? Tone::Good
                                            : Tone::Neutral});
        }
        bullets.valueName = m.periodName(m.j.period);
        bullets.beforeName = m.periodName(m.j.periodBefore);
        Chart made;
        made.title = chartTitle();
        made.caption = m.say(Phrase::CaptionScorecard);
        made.measure = {m.say(Phrase::PercentOfPoints), 1, "0.0"};
        made.alt = m.say(Phrase::AltScorecard, {title()});
        made.nothing = m.say(Phrase::NoScoreHow);
        made.body = std::move(bullets);
        return made;
    }

    // The dimension that moved most.
    std::string chartTitle() const {
        const Card::Dimension* moved = nullptr;
        std::int64_t most = 0;
        for (std::size_t i = 0; i < m_now.dimensions.size(); ++i) {
            const std::int64_t is = m_now.dimensions[i].points;
            const std::int64_t was = m_before.dimensions[i].points;
            if (is != kNoData && was != kNoData && std::abs(is - was) > std::abs(most)) {
                most = is - was;
                moved = &m_now.dimensions[i];
            }
        }
        if (moved == nullptr) {
            return m.say(Phrase::NoDimensionMoved);
        }
        return m.say(most > 0 ? Phrase::DimensionRose : Phrase::DimensionFell,
                     {m.w.name(moved->name), m.w.score(std::abs(most))});
    }

    std::string partName(const Card::Part& part) const {
        if (!part.column) {
            return part.metric == kFlagsOpen ? m.say(Phrase::FlagsRaised) : part.metric;
        }
        const std::size_t own = *part.column - metrics::kMetricCount;
        return *part.column < metrics::kMetricCount ? m.w.metricName(static_cast<metrics::Id>(*part.column))
                                                    : m.w.name(m.j.rulebook->metrics[own].name);
    }
    metrics::Good goodOf(const Card::Part& part) const {
        if (!part.column) {
            return metrics::Good::Less;
        }
        return *part.column < metrics::kMetricCount ? metrics::metric(static_cast<metrics::Id>(*part.column)).good
                                                    : m.j.rulebook->metrics[*part.column - metrics::kMetricCount].good;
    }
    std::int64_t valueOf(const Card::Part& part, std::size_t window) const {
        if (!part.column) {
            return part.metric == kFlagsOpen && window == m.j.cardWindow ? m.j.flagsOpen[m.partner] : kNoData;
        }
        return m.j.windows[window].rows.value(*part.column, m.partner);
    }
    std::string valueText(const Card::Part& part, std::int64_t value, bool change) const {
        if (value == kNoData) {
            return change ? std::string() : m.say(Phrase::NoData);
        }
        if (!part.column) {
            return change ? m.w.withPlus(m.w.count(value), value) : m.w.count(value);
        }
        if (*part.column >= metrics::kMetricCount) {
            const UserMetric& own = m.j.rulebook->metrics[*part.column - metrics::kMetricCount];
            const std::string figure = m.w.decimal(value, ownMetricScale(own), 2);
            return change ? m.w.withPlus(figure, value) : figure;
        }
        const metrics::Unit unit = metrics::metric(static_cast<metrics::Id>(*part.column)).unit;
        return change ? m.w.change(unit, value, m.j.currency) : m.w.valueShort(unit, value, m.j.currency);
    }

    std::vector<TableCell> lineOf(const Card::Dimension& dimension, const Card::Part& part) const {
        const std::string figure = "score." + dimension.key;
        const std::int64_t is = valueOf(part, m.j.cardWindow);
        const std::int64_t was = valueOf(part, m.j.cardWindowBefore);
        const std::int64_t change = is == kNoData || was == kNoData ? kNoData : is - was;
        TableCell changed =
            text(valueText(part, change, true), change == kNoData ? Tone::Neutral : toneOf(goodOf(part), change));
        TableCell now = text(valueText(part, is, false));
        TableCell then = text(valueText(part, was, false), Tone::Muted);
        now.why = m.whyOf(figure, m.j.period);
        then.why = m.whyOf(figure, m.j.periodBefore);
        const bool left = part.points == kNoData;
        return {text(partName(part)), now, then, changed,
                cell(left ? m.say(Phrase::LeftOut)
                          : m.say(Phrase::PointsOf, {m.w.score(part.points), m.w.decimal(part.most.value, 6, 1)}),
                     left ? kNoValue : part.points / kPointCents, m.whyOf(figure, m.j.period))};
    }

    Table metrics() const {
        Table table;
        table.columns = {column(m.say(Phrase::ColumnMetric), 2.4), column(m.periodName(m.j.period), 1.3),
                         column(m.periodName(m.j.periodBefore), 1.3), column(m.say(Phrase::ColumnChange), 1.3),
                         numbers(m.say(Phrase::ColumnPoints), {m.say(Phrase::ColumnPoints), 2, "0.00"}, 1.3)};
        for (const Card::Dimension& dimension : m_now.dimensions) {
            for (const Card::Part& part : dimension.parts) {
                table.rows.push_back(lineOf(dimension, part));
            }
        }
        return table;
    }

    std::vector<Paragraph> remarks() const {
        std::vector<Paragraph> notes;
        std::vector<std::string> left;
        for (const Card::Dimension& d : m_now.dimensions) {
            if (d.points == kNoData) {
                left.push_back(m.w.name(d.name));
            }
        }
        if (!left.empty()) {
            notes.push_back(
                paragraph(m.say(Phrase::DimensionsLeftOut, {m.w.list(left)}), Paragraph::Style::Small, Tone::Muted));
        }
        if (m.j.runs()) {
            notes.push_back(paragraph(m.say(Phrase::PeriodStillRuns, {m.w.count(m.j.daysSeen), m.w.counted(m.j.days)}),
                                      Paragraph::Style::Small, Tone::Muted));
        }
        return notes;
    }

    const Scene& m;
    Card m_now;
    Card m_before;
};

} // namespace

Part scorecardPages(const Scene& scene) { return CardPages(scene).make(); }

} // namespace counterpart::report
