// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the metrics of a judgement by partner.
#include "core/engine/programme/judgement_windows.h"

#include "core/engine/programme/recorded.h"

#include <algorithm>
#include <iterator>

namespace counterpart {

namespace {

using scorecard::Exact;
using scorecard::kNoData;

constexpr std::int64_t kTens[] = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

// To millionths of what curves are written in.
Exact exactOf(metrics::Id id, const metrics::Fraction& fraction, Currency currency) {
    switch (metrics::metric(id).unit) {
    case metrics::Unit::Money:
        return {fraction.over * kTens[6 - currency.digits()], fraction.under};
    case metrics::Unit::Count:
        return {fraction.over * Micros::kOne, fraction.under};
    default:
        return {fraction.over, fraction.under};
    }
}

void sortDistinct(std::vector<std::size_t>& numbers) {
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

// Every partner's values of the metrics of one view.
void readPartners(const metrics::Views& views, const metrics::Inputs& in, std::size_t view, const Recorded& recorded,
                  Judgement::Window& window, const std::vector<std::size_t>& exactColumns) {
    const std::size_t partners = in.columns.partners.size();
    const auto& ids = views.specs()[view].metrics;
    std::vector<std::vector<std::int64_t>> columns(ids.size(), std::vector<std::int64_t>(partners, kNoData));
    for (const std::size_t column : exactColumns) {
        window.exact.columns[column].resize(partners);
    }
    std::vector<std::int64_t> values;
    std::vector<metrics::Fraction> exact;
    bool overflow = false;
    for (Index partner = 0; partner < partners; ++partner) {
        views.read(in, view, metrics::Grouping::codeOfPartner(partner), values, exact, overflow);
        for (std::size_t m = 0; m < ids.size(); ++m) {
            columns[m][partner] = values[m];
            auto& into = window.exact.columns[static_cast<std::size_t>(ids[m])];
            if (recorded.has(ids[m]) && !into.empty() && values[m] != kNoData) {
                into[partner] = exactOf(ids[m], exact[m], in.lens.reporting);
            }
        }
    }
    for (std::size_t m = 0; m < ids.size(); ++m) {
        if (recorded.has(ids[m])) {
            window.rows.set(ids[m], std::move(columns[m]));
        }
    }
}

void addOwn(const Rulebook& rulebook, const std::vector<std::size_t>& exactColumns, Judgement::Window& window) {
    window.own = scorecard::ownMetrics(rulebook.metrics, window.rows);
    for (const std::size_t column : exactColumns) {
        if (column < metrics::kMetricCount) {
            continue;
        }
        const std::size_t metric = column - metrics::kMetricCount;
        const Int128 factor = kTens[6 - ownMetricScale(rulebook.metrics[metric])];
        auto& into = window.exact.columns[column];
        for (const std::int64_t value : window.own[metric].values) {
            into.push_back(value == kNoData ? Exact() : Exact{value * factor, 1});
        }
    }
}

} // namespace

Lens lensOf(const Programme& p, const Period& period, Date asOf) {
    Lens lens = p.lens;
    lens.period = period;
    lens.asOf = asOf;
    lens.reporting = p.rulebook->currency;
    return lens;
}

metrics::Inputs inputsUnder(const Programme& p, const Lens& lens) {
    // Amounts at the rate of as_of are those of the programme's as_of only.
    const bool holds = lens.asOf == p.lens.asOf || p.rulebook->fxRule != FxRule::AsOf;
    return {*p.snapshot,
            *p.columns,
            p.credits,
            p.standings,
            p.accruals.lines,
            p.rates,
            *p.rulebook,
            lens,
            holds ? &p.ladderAmounts : nullptr};
}

std::size_t JudgementWindows::add(const Period& period, Date asOf) {
    const auto found = std::ranges::find_if(
        m_wanted, [&](const Wanted& wanted) { return wanted.period == period && wanted.asOf == asOf; });
    if (found != m_wanted.end()) {
        return static_cast<std::size_t>(found - m_wanted.begin());
    }
    m_wanted.push_back({period, asOf, {}, {}});
    return m_wanted.size() - 1;
}

void JudgementWindows::need(std::size_t window, const expression::Program& condition) {
    const std::size_t all = metrics::kMetricCount + m_programme.rulebook->metrics.size();
    std::ranges::copy_if(condition.variables(), std::back_inserter(m_wanted[window].columns),
                         [&](std::size_t variable) { return variable < all; });
}

void JudgementWindows::needExact(std::size_t window, const Scorecard& card) {
    for (const ScoreDimension& dimension : card.dimensions) {
        for (const ScorePart& part : dimension.parts) {
            if (const auto column = metricColumn(part.metric, m_programme.rulebook->metrics)) {
                m_wanted[window].columns.push_back(*column);
                m_wanted[window].exact.push_back(*column);
            }
        }
    }
}

std::vector<metrics::Id> JudgementWindows::metricsOf(const Wanted& wanted) const {
    return scorecard::catalogueBehind(m_programme.rulebook->metrics, wanted.columns);
}

std::vector<Judgement::Window> JudgementWindows::counted() const {
    const Programme& p = m_programme;
    const auto& own = p.rulebook->metrics;
    std::vector<Judgement::Window> windows;
    std::vector<Date> days;
    for (const Wanted& wanted : m_wanted) {
        Judgement::Window& window =
            windows.emplace_back(Judgement::Window{wanted.period,
                                                   wanted.asOf,
                                                   {p.columns->partners.size(), p.rulebook->currency, wanted.asOf, own},
                                                   {},
                                                   metricsOf(wanted),
                                                   {}});
        window.rows.setPartners(p.columns->partners);
        window.exact.columns.resize(metrics::kMetricCount + own.size());
        window.exact.known = knownPartners(p, wanted.asOf);
        if (std::ranges::find(days, wanted.asOf) == days.end()) {
            days.push_back(wanted.asOf);
        }
    }
    for (const Date day : days) {
        countAt(day, windows);
    }
    return windows;
}

void JudgementWindows::countAt(Date asOf, std::vector<Judgement::Window>& windows) const {
    const Programme& p = m_programme;
    const Lens lens = lensOf(p, {}, asOf);
    const metrics::Inputs in = inputsUnder(p, lens);
    std::vector<metrics::ViewSpec> specs;
    std::vector<std::size_t> ofSpec;
    std::vector<metrics::Id> all;
    for (std::size_t w = 0; w < windows.size(); ++w) {
        if (windows[w].asOf == asOf && !windows[w].metrics.empty()) { // an empty list would be all metrics
            specs.push_back({windows[w].period, metrics::Dimension::Partner, windows[w].metrics});
            ofSpec.push_back(w);
            all.insert(all.end(), windows[w].metrics.begin(), windows[w].metrics.end());
        }
    }
    metrics::Views views(in, specs);
    const metrics::TermSet terms = metrics::termsOf(all);
    for (std::size_t part = 0; part < metrics::kPartCount; ++part) {
        bool wanted = false;
        for (std::size_t term = 1; term < terms.size(); ++term) {
            wanted = wanted || (terms[term] &&
                                metrics::partOf(static_cast<metrics::Term>(term)) == static_cast<metrics::Part>(part));
        }
        if (wanted && !specs.empty()) {
            views.count(in, static_cast<metrics::Part>(part));
        }
    }
    const Recorded recorded(p);
    for (std::size_t view = 0; view < specs.size(); ++view) {
        std::vector<std::size_t> exact = m_wanted[ofSpec[view]].exact;
        sortDistinct(exact);
        std::vector<std::size_t> counted;
        std::ranges::copy_if(exact, std::back_inserter(counted),
                             [](std::size_t column) { return column < metrics::kMetricCount; });
        readPartners(views, in, view, recorded, windows[ofSpec[view]], counted);
        addOwn(*p.rulebook, exact, windows[ofSpec[view]]);
    }
}

} // namespace counterpart
