// SPDX-License-Identifier: GPL-3.0-or-later
// In which group of a breakdown does a fact stand?
#pragma once

#include "core/domain/metric.h"
#include "core/engine/tiering/standing.h"
#include "core/snapshot/columns/columns.h"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace counterpart::metrics {

// Where a fact belongs; whatever does not apply is kNoRecord or no date.
struct Place {
    Index deal = kNoRecord;
    Index partner = kNoRecord; // kDirect is nobody's
    Index product = kNoRecord;
    Date date;
};

// One number per combination of codes, in the order in which they are met. A value that can be copied.
class Numbering {
public:
    explicit Numbering(std::size_t width = 1) : m_width(width) {}
    std::uint32_t of(std::span<const std::uint32_t> codes); // `width` of them
    std::size_t size() const { return m_codes.size() / std::max<std::size_t>(m_width, 1); }
    std::span<const std::uint32_t> codesOf(std::size_t group) const {
        return std::span(m_codes).subspan(group * m_width, m_width);
    }
    std::size_t find(std::span<const std::uint32_t> codes) const; // size() when it was never met

private:
    std::size_t m_width;
    std::vector<std::uint32_t> m_codes;                                     // group x dimension
    std::vector<std::uint32_t> m_dense;                                     // width 1: code -> group + 1
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_groups; // wider: hash -> groups
};

// What the places of one snapshot are called, and by which codes they are numbered. Codes of partners, products, words
// and dates stay the same from one snapshot to the next as long as no partner or product is deleted.
class Grouping {
public:
    Grouping(const Snapshot& snapshot, const Columns& columns, const tiering::Standings& standings,
             const Ladder& ladder, int fiscalFirstMonth, std::vector<Dimension> dimensions);

    std::uint32_t groupOf(const Place& place) {
        for (std::size_t i = 0; i < m_dimensions.size(); ++i) {
            m_place[i] = codeOf(m_dimensions[i], place);
        }
        return m_numbers->of(m_place);
    }
    void numberBy(Numbering& numbers) { m_numbers = &numbers; } // kept by the caller; before the first groupOf
    const std::vector<Dimension>& dimensions() const { return m_dimensions; }
    bool byProduct() const { return m_byProduct; }
    // What a code is called in one dimension: a key, a word, a period; "" for facts without a value there.
    std::string label(std::uint32_t code, std::size_t dimension) const;
    // Of a single Dimension::Partner.
    static Index partnerOf(std::uint32_t code) { return code == 0 ? kNoRecord : code - 1; }
    static std::uint32_t codeOfPartner(Index partner) { return partner + 1; }
    static constexpr std::uint32_t kTotal = 1; // the code of Dimension::Total

private:
    std::uint32_t codeOf(Dimension dimension, const Place& place) const;
    std::uint32_t timeCode(Dimension dimension, Date date) const;

    const Snapshot& m_snapshot;
    const Columns& m_columns;
    const tiering::Standings& m_standings;
    const Ladder& m_ladder;
    int m_fiscalFirstMonth;
    std::vector<Dimension> m_dimensions;
    bool m_byProduct = false;
    Numbering* m_numbers = nullptr;
    std::vector<std::uint32_t> m_place; // codes of the place at hand
};

} // namespace counterpart::metrics
