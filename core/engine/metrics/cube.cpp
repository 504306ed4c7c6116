// SPDX-License-Identifier: GPL-3.0-or-later
// Sums and counts per group and term.
#include "core/engine/metrics/cube.h"

#include <algorithm>

namespace counterpart::metrics {

Cube::Cube(Part part, const TermSet& wanted, bool medians, std::size_t dimensions)
    : numbers(dimensions), m_medians(medians && part == Part::Deals) {
    m_slot.fill(kIgnored);
    for (std::size_t t = 1; t < kTermCount; ++t) {
        const auto term = static_cast<Term>(t);
        if (wanted[t] && partOf(term) == part && term != Term::ProductsAll && term != Term::ProductMost &&
            term != Term::AttributedAll) {
            m_slot[t] = static_cast<std::uint8_t>(m_terms.size());
            m_terms.push_back(term);
        }
    }
    m_products = wants(Term::ProductsSold);
}

void Cube::grow(std::uint32_t group) {
    if (group >= m_facts.size()) {
        m_facts.resize(group + std::size_t{1}, 0);
        m_sums.resize(m_facts.size() * m_terms.size(), 0);
        m_seen.resize(m_facts.size() * m_terms.size(), 0);
    }
}

Counts& Cube::edit(std::vector<std::shared_ptr<Counts>>& counts, std::uint32_t group) {
    if (group >= counts.size()) {
        counts.resize(group + std::size_t{1});
    }
    auto& own = counts[group];
    if (own == nullptr || own.use_count() > 1) {
        own = own ? std::make_shared<Counts>(*own) : std::make_shared<Counts>();
    }
    return *own;
}

void Cube::add(Term term, std::uint32_t group, Int128 value, int sign) {
    const std::uint8_t slot = m_slot[static_cast<std::size_t>(term)];
    if (slot == kIgnored) {
        return;
    }
    grow(group);
    const std::size_t at = group * m_terms.size() + slot;
    if (term == Term::DaysSince) { // the smallest; nothing is ever taken out of this part
        m_sums[at] = m_seen[at] > 0 ? std::min(m_sums[at], value) : value;
    } else {
        m_sums[at] += sign * value;
    }
    m_seen[at] += sign;
    m_facts[group] += sign;
    if (term == Term::CycleDays && m_medians) {
        edit(m_days, group).add(static_cast<std::uint32_t>(value), sign);
    }
    if (term == Term::Attributed) {
        m_attributedAll += sign * value;
    }
}

void Cube::addProduct(std::uint32_t group, Index product, int sign) {
    if (m_products && product != kNoRecord) {
        grow(group);
        m_facts[group] += sign;
        edit(m_productsOf, group).add(product, sign);
    }
}

void Cube::add(const Cube& other) {
    for (std::uint32_t theirs = 0; theirs < other.m_facts.size(); ++theirs) {
        const std::uint32_t group = numbers.of(other.numbers.codesOf(theirs));
        grow(group);
        m_facts[group] += other.m_facts[theirs];
        for (std::size_t slot = 0; slot < m_terms.size(); ++slot) {
            const std::size_t at = group * m_terms.size() + slot;
            const std::size_t from = theirs * m_terms.size() + slot;
            const bool smallest = m_terms[slot] == Term::DaysSince && m_seen[at] > 0;
            if (!smallest) {
                m_sums[at] += other.m_sums[from];
            } else if (other.m_seen[from] > 0) {
                m_sums[at] = std::min(m_sums[at], other.m_sums[from]);
            }
            m_seen[at] += other.m_seen[from];
        }
        if (theirs < other.m_days.size() && other.m_days[theirs]) {
            edit(m_days, group).add(*other.m_days[theirs]);
        }
        if (theirs < other.m_productsOf.size() && other.m_productsOf[theirs]) {
            edit(m_productsOf, group).add(*other.m_productsOf[theirs]);
        }
    }
    m_attributedAll += other.m_attributedAll;
    notes.add(other.notes);
}

void Cube::read(std::size_t group, Sums& sums, TermSet& seen) const {
    for (std::size_t slot = 0; slot < m_terms.size() && group < m_facts.size(); ++slot) {
        const auto term = static_cast<std::size_t>(m_terms[slot]);
        sums[term] = m_sums[group * m_terms.size() + slot];
        seen[term] = m_seen[group * m_terms.size() + slot] > 0;
    }
    if (m_products) {
        const bool sold = group < m_productsOf.size() && m_productsOf[group];
        sums[static_cast<std::size_t>(Term::ProductsSold)] = sold ? m_productsOf[group]->distinct() : 0;
        sums[static_cast<std::size_t>(Term::ProductMost)] = sold ? m_productsOf[group]->most() : 0;
    }
}

std::int64_t Cube::medianOf(std::size_t group) const {
    const bool any = group < m_days.size() && m_days[group];
    return any ? metrics::medianOf(*m_days[group]) : kNoData;
}

std::int64_t Cube::shortestOf(std::size_t group) const {
    const bool any = group < m_days.size() && m_days[group];
    return any ? metrics::shortestOf(*m_days[group]) : kNoData;
}

} // namespace counterpart::metrics
