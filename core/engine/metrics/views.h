// SPDX-License-Identifier: GPL-3.0-or-later
// Several tables counted in one pass, part by part, so that what a change does not touch is not counted again.
#pragma once

#include "core/engine/metrics/account_facts.h"
#include "core/engine/metrics/cube.h"
#include "core/engine/metrics/tabulate.h"

#include <memory>

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

    void count(const Inputs& in, Part part);     // anew, in one pass on all cores; O(facts of the part)
    void take(const Views& other, Part part);    // of the same specs and facts
    Table table(const Inputs& in, std::size_t view, std::vector<std::uint32_t>* codes = nullptr) const;
    const std::vector<ViewSpec>& specs() const { return m_specs; }

private:
    struct Work; // of one thread
    using CubePtr = std::shared_ptr<Cube>;
    Cube emptyCube(std::size_t view, Part part) const;
    Lens lensOf(const Inputs& in, std::size_t view) const;
    void walkBlock(Work& work, Part part, std::size_t begin, std::size_t end) const;
    std::size_t itemsOf(const Inputs& in, Part part) const;

    std::vector<ViewSpec> m_specs;
    std::vector<TermSet> m_terms;
    std::vector<std::shared_ptr<const std::vector<bool>>> m_hasQuota;
    std::vector<std::array<CubePtr, kPartCount>> m_cubes; // by view; written only while nobody else has them
    std::shared_ptr<const DealsByAccount> m_byAccount;
};

} // namespace counterpart::metrics
