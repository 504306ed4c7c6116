// SPDX-License-Identifier: GPL-3.0-or-later
// Scores by exact fractions of any size.
#include "core/engine/scorecard/card.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <numeric>

namespace counterpart::scorecard {

namespace {

using Big = boost::multiprecision::cpp_int;

// over / under, under > 0; in lowest terms only where somebody asks.
struct Ratio {
    Big over = 0;
    Big under = 1;

    void add(const Ratio& other) {
        if (under == other.under) {
            over += other.over;
        } else {
            over = over * other.under + other.over * under;
            under *= other.under;
        }
    }
    bool atLeast(std::int64_t bound) const { return over >= bound * under; }
    std::int64_t roundedDown(std::int64_t scale) const {
        Big quotient;
        Big rest;
        divide_qr(Big(over * scale), under, quotient, rest);
        return static_cast<std::int64_t>(rest < 0 ? quotient - 1 : quotient);
    }
};

Ratio ratioOf(Int128 over, Int128 under) {
    // Small common factors away, so that sums stay short: shares of few things are most of what there is.
    if (over >= INT64_MIN && over <= INT64_MAX && under <= INT64_MAX) {
        const std::int64_t common = std::gcd(static_cast<std::int64_t>(over), static_cast<std::int64_t>(under));
        if (common > 1) {
            over /= common;
            under /= common;
        }
    }
    return {Big(over), Big(under)};
}

// Where on its curve a value lies: between two points, or at one of them (then they are the same).
std::pair<const CurvePoint*, const CurvePoint*> stretchOf(const std::vector<CurvePoint>& curve, const Exact& value) {
    const auto isBelow = [&](const CurvePoint& point) { return Int128{point.at.value} * value.under <= value.over; };
    const auto above = std::partition_point(curve.begin(), curve.end(), isBelow); // the first beyond the value
    if (above == curve.begin()) {
        return {&curve.front(), &curve.front()};
    }
    const CurvePoint* const from = &*std::prev(above);
    return {from, above == curve.end() ? from : &*above};
}

// Points in millionths.
Ratio pointsAt(const std::vector<CurvePoint>& curve, const Exact& value) {
    const auto [from, to] = stretchOf(curve, value);
    if (from == to) {
        return {Big(from->points.value), Big(1)};
    }
    // from + (value - from.at) x (to - from) / (to.at - from.at)
    const Ratio past = ratioOf(value.over - Int128{from->at.value} * value.under, value.under);
    const std::int64_t rise = to->points.value - from->points.value;
    const std::int64_t run = to->at.value - from->at.value;
    const std::int64_t common = std::gcd(rise, run);
    Ratio points{past.over * (rise / common), past.under * (run / common)};
    points.over += points.under * from->points.value;
    return points;
}

std::int64_t mostOf(const std::vector<CurvePoint>& curve) {
    std::int64_t most = 0;
    for (const CurvePoint& point : curve) {
        most = std::max(most, point.points.value);
    }
    return most;
}

// One card's reckoning, its parts found by column once.
class Reckoner {
public:
    Reckoner(const Scorecard& by, const ExactRows& rows, std::span<const UserMetric> own) : m_by(by), m_rows(rows) {
        for (const ScoreDimension& dimension : by.dimensions) {
            std::int64_t most = 0;
            for (const ScorePart& part : dimension.parts) {
                m_columns.push_back(metricColumn(part.metric, own));
                most += mostOf(part.curve);
            }
            m_most.push_back(most);
        }
    }

    struct Sum {
        std::vector<std::optional<Ratio>> dimensions; // millionths; none: left out
        Ratio points;
        std::int64_t most = 0;
        std::optional<Ratio> score; // whole points
    };
    Sum sumOf(std::size_t partner) const {
        Sum sum;
        std::size_t part = 0;
        for (std::size_t d = 0; d < m_by.dimensions.size(); ++d) {
            std::optional<Ratio> points = Ratio();
            const auto& parts = m_by.dimensions[d].parts;
            for (std::size_t i = 0; i < parts.size(); ++i, ++part) {
                const Exact value = valueOf(part, parts[i], partner);
                if (points && value.has() && !parts[i].curve.empty()) {
                    points->add(pointsAt(parts[i].curve, value));
                } else {
                    points.reset();
                }
            }
            if (parts.empty()) {
                points.reset();
            }
            if (points) {
                sum.points.add(*points);
                sum.most += m_most[d];
            }
            sum.dimensions.push_back(std::move(points));
        }
        if (sum.most > 0) {
            sum.score = Ratio{sum.points.over * 100, sum.points.under * sum.most};
        }
        return sum;
    }
    std::int16_t bandOf(const Ratio& score) const { // `from` is in millionths
        const Ratio millionths{score.over * Micros::kOne, score.under};
        std::int16_t band = kNoBand;
        for (std::size_t b = 0; b < m_by.bands.size() && millionths.atLeast(m_by.bands[b].from.value); ++b) {
            band = static_cast<std::int16_t>(b);
        }
        return band;
    }
    Exact valueOf(std::size_t part, const ScorePart& of, std::size_t partner) const {
        if (partner >= m_rows.known.size() || !m_rows.known[partner]) {
            return {};
        }
        if (const auto column = m_columns[part]) {
            const bool counted = *column < m_rows.columns.size() && partner < m_rows.columns[*column].size();
            return counted ? m_rows.columns[*column][partner] : Exact();
        }
        const bool flags = of.metric == kFlagsOpen && partner < m_rows.flagsOpen.size();
        return flags ? Exact{Int128{m_rows.flagsOpen[partner]} * Micros::kOne, 1} : Exact();
    }
    std::optional<std::size_t> columnOf(std::size_t part) const { return m_columns[part]; }
    std::int64_t mostOfDimension(std::size_t d) const { return m_most[d]; }

private:
    const Scorecard& m_by;
    const ExactRows& m_rows;
    std::vector<std::optional<std::size_t>> m_columns; // by part, through all dimensions
    std::vector<std::int64_t> m_most;                  // by dimension, millionths
};

std::int64_t inPlaces(const Ratio& millionths) { return millionths.roundedDown(kPoint / Micros::kOne); }

constexpr std::size_t kPartnersPerBlock = 256;

} // namespace

Cards cardsOf(const Scorecard& by, const ExactRows& rows, std::span<const UserMetric> own) {
    const std::size_t partners = rows.known.size();
    Cards cards;
    cards.dimensions = by.dimensions.size();
    cards.score.assign(partners, kNoData);
    cards.band.assign(partners, kNoBand);
    cards.points.assign(partners * cards.dimensions, kNoData);
    const Reckoner reckoner(by, rows, own);
    parallelBlocks(partners, kPartnersPerBlock, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t partner = begin; partner < end; ++partner) {
            const Reckoner::Sum sum = reckoner.sumOf(partner);
            for (std::size_t d = 0; d < cards.dimensions; ++d) {
                if (sum.dimensions[d]) {
                    cards.points[partner * cards.dimensions + d] = inPlaces(*sum.dimensions[d]);
                }
            }
            if (sum.score) {
                cards.score[partner] = sum.score->roundedDown(kPoint);
                cards.band[partner] = reckoner.bandOf(*sum.score);
            }
        }
    });
    return cards;
}

CardExplanation explainCard(const Scorecard& by, const ExactRows& rows, std::span<const UserMetric> own,
                            std::size_t partner) {
    const Reckoner reckoner(by, rows, own);
    const Reckoner::Sum sum = reckoner.sumOf(partner);
    CardExplanation out;
    std::size_t at = 0;
    for (std::size_t d = 0; d < by.dimensions.size(); ++d) {
        auto& dimension = out.dimensions.emplace_back();
        dimension.key = by.dimensions[d].key;
        dimension.name = by.dimensions[d].name;
        dimension.most = {reckoner.mostOfDimension(d)};
        dimension.points = sum.dimensions[d] ? inPlaces(*sum.dimensions[d]) : kNoData;
        out.mostOfAll.value += dimension.most.value;
        for (const ScorePart& of : by.dimensions[d].parts) {
            auto& part = dimension.parts.emplace_back();
            part.metric = of.metric;
            part.column = reckoner.columnOf(at);
            part.value = reckoner.valueOf(at, of, partner);
            part.most = {mostOf(of.curve)};
            if (part.value.has() && !of.curve.empty()) {
                const auto [from, to] = stretchOf(of.curve, part.value);
                part.from = *from;
                part.to = *to;
                part.points = inPlaces(pointsAt(of.curve, part.value));
            }
            ++at;
        }
    }
    out.most = {sum.most};
    out.points = inPlaces(sum.points);
    if (sum.score) {
        out.score = sum.score->roundedDown(kPoint);
        out.band = reckoner.bandOf(*sum.score);
        const Big common = gcd(sum.score->over, sum.score->under);
        out.over = Big(sum.score->over / common).str();
        out.under = Big(sum.score->under / common).str();
    }
    return out;
}

} // namespace counterpart::scorecard
