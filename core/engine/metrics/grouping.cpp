// SPDX-License-Identifier: GPL-3.0-or-later
// Codes per dimension, and the numbering of their combinations.
#include "core/engine/metrics/grouping.h"

#include <algorithm>

namespace counterpart::metrics {

namespace {
constexpr std::uint32_t kNone = 0; // every code is shifted by one, so that 0 is "no value"

std::uint64_t hashOf(std::span<const std::uint32_t> codes) {
    std::uint64_t hash = 0;
    for (const std::uint32_t code : codes) {
        hash = (hash ^ code) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29;
    }
    return hash;
}
} // namespace

Grouping::Grouping(const Snapshot& snapshot, const Columns& columns, const tiering::Standings& standings,
                   const Ladder& ladder, int fiscalFirstMonth, std::vector<Dimension> dimensions)
    : m_snapshot(snapshot), m_columns(columns), m_standings(standings), m_ladder(ladder),
      m_fiscalFirstMonth(fiscalFirstMonth), m_dimensions(std::move(dimensions)), m_place(m_dimensions.size()) {
    m_byProduct = std::ranges::any_of(m_dimensions,
                                      [](Dimension d) { return d == Dimension::Product || d == Dimension::Family; });
}

std::uint32_t Grouping::timeCode(Dimension dimension, Date date) const {
    if (!date.has()) {
        return kNone;
    }
    if (dimension == Dimension::Month) {
        const auto civil = date.civil();
        return static_cast<std::uint32_t>(int(civil.year()) * 12 + static_cast<int>(unsigned(civil.month()))) + 1;
    }
    const Period period =
        dimension == Dimension::Year ? yearOf(date, m_fiscalFirstMonth) : quarterOf(date, m_fiscalFirstMonth);
    return static_cast<std::uint32_t>(period.from.days + 1'000'000) + 1; // the first day names the period
}

std::uint32_t Grouping::codeOf(Dimension dimension, const Place& place) const {
    const DealColumns& deals = m_columns.deals;
    const PartnerColumns& partners = m_columns.partners;
    const bool hasDeal = place.deal != kNoRecord;
    const bool hasPartner = place.partner != kNoRecord && place.partner != kDirect;
    const auto word = [](Symbol symbol) { return symbol.empty() ? kNone : symbol.index() + 1; };
    const auto ofPartner = [&](const std::vector<Symbol>& column) {
        return hasPartner ? word(column[place.partner]) : kNone;
    };
    const auto ofDeal = [&](const Blocks<Symbol>& column) { return hasDeal ? word(column[place.deal]) : kNone; };
    const auto firstOf = [](std::uint32_t a, std::uint32_t b) { return a != kNone ? a : b; };
    switch (dimension) {
    case Dimension::Total:
        return kTotal;
    case Dimension::Partner:
        return hasPartner ? place.partner + 1 : kNone;
    case Dimension::Tier:
        return hasPartner ? m_standings.tiers[place.partner] + 1u : kNone;
    case Dimension::Type:
        return ofPartner(partners.type);
    case Dimension::Region:
        return firstOf(ofDeal(deals.region), ofPartner(partners.region));
    case Dimension::Country:
        return ofPartner(partners.country);
    case Dimension::Product:
        return place.product != kNoRecord ? place.product + 1 : kNone;
    case Dimension::Family:
        return place.product != kNoRecord ? word(m_columns.products.family[place.product]) : kNone;
    case Dimension::Owner:
        return firstOf(ofDeal(deals.owner), ofPartner(partners.manager));
    case Dimension::Source:
        return ofDeal(deals.source);
    case Dimension::DealType:
        return ofDeal(deals.type);
    case Dimension::Stage:
        return ofDeal(deals.stage);
    case Dimension::Currency:
        return hasDeal && deals.currency[place.deal].has() ? deals.currency[place.deal].index() + 1u : kNone;
    case Dimension::Year:
    case Dimension::Quarter:
    case Dimension::Month:
        return timeCode(dimension, place.date);
    }
    return kNone;
}

std::uint32_t Numbering::of(std::span<const std::uint32_t> codes) {
    if (m_width == 1) {
        const std::uint32_t code = codes.front();
        if (code >= m_dense.size()) {
            m_dense.resize(code + std::size_t{1}, 0);
        }
        if (m_dense[code] == 0) {
            m_codes.push_back(code);
            m_dense[code] = static_cast<std::uint32_t>(m_codes.size());
        }
        return m_dense[code] - 1;
    }
    auto& candidates = m_groups[hashOf(codes)];
    for (const std::uint32_t group : candidates) {
        if (std::ranges::equal(codesOf(group), codes)) {
            return group;
        }
    }
    candidates.push_back(static_cast<std::uint32_t>(size()));
    m_codes.insert(m_codes.end(), codes.begin(), codes.end());
    return candidates.back();
}

std::size_t Numbering::find(std::span<const std::uint32_t> codes) const {
    if (m_width == 1) {
        const bool known = codes.front() < m_dense.size() && m_dense[codes.front()] != 0;
        return known ? m_dense[codes.front()] - 1 : size();
    }
    const auto candidates = m_groups.find(hashOf(codes));
    if (candidates != m_groups.end()) {
        for (const std::uint32_t group : candidates->second) {
            if (std::ranges::equal(codesOf(group), codes)) {
                return group;
            }
        }
    }
    return size();
}

std::string Grouping::label(std::uint32_t code, std::size_t dimension) const {
    if (code == kNone) {
        return {};
    }
    const std::uint32_t value = code - 1;
    switch (m_dimensions[dimension]) {
    case Dimension::Total:
        return "all";
    case Dimension::Partner:
        return m_snapshot.table<Partner>().at(value).key.str();
    case Dimension::Product:
        return m_snapshot.table<Product>().at(value).key.str();
    case Dimension::Tier:
        return m_ladder.tiers[value].key.str();
    case Dimension::Currency:
        return std::string(Currency::fromIndex(static_cast<std::uint16_t>(value)).code());
    case Dimension::Month: {
        const int month = static_cast<int>(value - 1);
        return toString(monthOf(Date::of(month / 12, static_cast<unsigned>(month % 12) + 1, 1)));
    }
    case Dimension::Year:
        return toString(yearOf(Date{static_cast<std::int32_t>(value) - 1'000'000}, m_fiscalFirstMonth),
                        m_fiscalFirstMonth);
    case Dimension::Quarter:
        return toString(quarterOf(Date{static_cast<std::int32_t>(value) - 1'000'000}, m_fiscalFirstMonth),
                        m_fiscalFirstMonth);
    default:
        return Symbol::fromIndex(value).str();
    }
}

} // namespace counterpart::metrics
