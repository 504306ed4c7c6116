// SPDX-License-Identifier: GPL-3.0-or-later
// The sums of one part of a table, by group. Exact, so that the facts of a deal can be taken out and put in again.
#pragma once

#include "core/engine/fx/notes.h"
#include "core/engine/metrics/counts.h"
#include "core/engine/metrics/grouping.h"
#include "core/engine/metrics/metrics.h"
#include "core/engine/metrics/quotas.h"
#include "core/engine/metrics/terms.h"

#include <memory>

namespace counterpart::metrics {

// A value: a copy is O(groups). Terms of other parts, or not in `wanted`, are ignored.
class Cube {
public:
    Cube() = default;
    Cube(Part part, const TermSet& wanted, bool medians, std::size_t dimensions);

    bool wants(Term term) const { return m_slot[static_cast<std::size_t>(term)] != kIgnored; }
    void add(Term term, std::uint32_t group, Int128 value, int sign);
    void addProduct(std::uint32_t group, Index product, int sign);
    void add(const Cube& other); // of the same part and terms
    Int128 attributedAll() const { return m_attributedAll; }
    bool has(std::size_t group) const { return group < m_facts.size() && m_facts[group] != 0; } // any fact at all
    // What the group has of this part.
    void read(std::size_t group, Sums& sums, TermSet& seen) const;
    std::int64_t medianOf(std::size_t group) const;
    std::int64_t shortestOf(std::size_t group) const; // sales cycle

    Numbering numbers;
    fx::Notes notes;

private:
    static constexpr std::uint8_t kIgnored = 0xff;
    void grow(std::uint32_t group);
    Counts& edit(std::vector<std::shared_ptr<Counts>>& counts, std::uint32_t group);

    bool m_medians = false;
    bool m_products = false;
    std::array<std::uint8_t, kTermCount> m_slot{};
    std::vector<Term> m_terms;  // by slot
    std::vector<Int128> m_sums; // group x slot
    std::vector<std::int32_t> m_seen;
    std::vector<std::int64_t> m_facts;                 // of a group, of all terms
    std::vector<std::shared_ptr<Counts>> m_days;       // sales cycles; copied before they are written to
    std::vector<std::shared_ptr<Counts>> m_productsOf; // sold
    Int128 m_attributedAll = 0;
};

// Writes facts into a cube, or takes them out of it.
class CubeSink {
public:
    CubeSink(Cube& cube, int sign, const QuotaHolders& quotas, std::vector<std::uint32_t>* touched = nullptr)
        : m_cube(cube), m_sign(sign), m_quotas(quotas), m_touched(touched) {}

    bool wants(Term term) const { return m_cube.wants(term); }
    void add(Term term, std::uint32_t group, Int128 value, Kind, RecordId) {
        m_cube.add(term, group, value, m_sign);
        touch(group);
    }
    void addAttributedTo(Index party, Date on, Minor value, std::uint32_t group, RecordId) {
        if (m_quotas.counted[party]) {
            m_cube.add(Term::QuotaAttributed, group, value, m_sign);
        }
        if (m_quotas.covers(party, on)) {
            m_cube.add(Term::QuotaAttributedToDate, group, value, m_sign);
        }
    }
    void addProduct(std::uint32_t group, Index product) {
        m_cube.addProduct(group, product, m_sign);
        touch(group);
    }
    void noteConversion(const fx::Converted& result, RecordId deal, Money amount) {
        m_cube.notes.note(result, deal, amount, m_sign);
    }

private:
    void touch(std::uint32_t group) {
        if (m_touched != nullptr) {
            m_touched->push_back(group);
        }
    }

    Cube& m_cube;
    int m_sign;
    const QuotaHolders& m_quotas;
    std::vector<std::uint32_t>* m_touched;
};

} // namespace counterpart::metrics
