// SPDX-License-Identifier: GPL-3.0-or-later
// Several tables counted in one pass, part by part, so that what a change does not touch is not counted again.
#pragma once

#include "core/engine/metrics/account_facts.h"
#include "core/engine/metrics/cube.h"
#include "core/engine/metrics/tabulate.h"

#include <memory>
#include <optional>
#include <span>

namespace counterpart::metrics {

// A table by one dimension.
struct ViewSpec {
    Period period;
    Dimension dimension = Dimension::Total;
    std::vector<Id> metrics; // empty = all
    friend bool operator==(const ViewSpec&, const ViewSpec&) = default;
};

// A value that shares its parts with its copies.
class Views {
public:
    Views() = default;
    // `in.lens` gives everything but the periods. Nothing is counted yet.
    Views(const Inputs& in, std::vector<ViewSpec> specs);
    static std::vector<ViewSpec> filled(std::vector<ViewSpec> specs); // with all metrics where none are named
    Views carriedOn() const; // the same counts; what is updated from now on is remembered for table()

    // Anew, in one pass on all cores; O(facts of the part). OfPartners: only the tables whose groups depend on a deal's
    // partner, when nothing else of the part has changed.
    enum class Which : std::uint8_t { All, OfPartners };
    void count(const Inputs& in, Part part, Which which = Which::All);
    // Takes the facts of these deals (ascending) out as they were and puts them in as they are; O(facts of the deals,
    // of their accounts, groups). Not for Part::Partners.
    void update(const Inputs& was, const Inputs& is, Part part, std::span<const Index> deals);
    Table table(const Inputs& in, std::size_t view, std::vector<std::uint32_t>& codes) const; // codes: row by row
    // The same from the table before this object was updated; nullopt when rows come or go.
    std::optional<Table> table(const Inputs& in, std::size_t view, const Table& before,
                               std::span<const std::uint32_t> codes, bool wholeChanged) const;
    // One group of it, known or not: the metrics of the view in their order, rounded and exact.
    void read(const Inputs& in, std::size_t view, std::uint32_t code, std::vector<std::int64_t>& values,
              std::vector<Fraction>& exact, bool& overflow) const;
    Int128 attributedAll(std::size_t view) const;
    const std::vector<ViewSpec>& specs() const { return m_specs; }

private:
    struct Work; // of one thread
    CubesOf cubesOf(std::size_t view) const;
    using CubePtr = std::shared_ptr<Cube>;
    Cube emptyCube(std::size_t view, Part part) const;
    Lens lensOf(const Inputs& in, std::size_t view) const;
    void walkBlock(Work& work, Part part, std::size_t begin, std::size_t end) const;
    std::size_t itemsOf(const Inputs& in, Part part) const;

    std::vector<ViewSpec> m_specs;
    std::vector<TermSet> m_terms;
    std::vector<std::shared_ptr<const QuotaHolders>> m_quotas;
    std::vector<std::array<CubePtr, kPartCount>> m_cubes; // by view; written only while nobody else has them
    Layered<DealsByAccount> m_byAccount;
    bool m_hasAccounts = false;                        // m_byAccount is filled
    std::vector<std::vector<std::uint32_t>> m_touched; // by view: codes
};

} // namespace counterpart::metrics
