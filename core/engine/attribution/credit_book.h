// SPDX-License-Identifier: GPL-3.0-or-later
// What is a deal's part of the credits, also after an edit has replaced some? The form in which other engines take
// them.
#pragma once

#include "core/base/layered.h"
#include "core/engine/attribution/credits.h"

#include <algorithm>
#include <iterator>

namespace counterpart::attribution {

// The rows of one deal.
struct DealCredits {
    std::span<const Index> party;
    std::span<const std::uint64_t> share;
    std::span<const Minor> amount;
    std::span<const Minor> converted;  // empty where Credits has none
    std::span<const RowOrigin> origin; // empty = all touched
    Currency convertedTo;
    Minor unattributed = 0;
    Index sourcedBy = kNoRecord;
    bool implicit = false;
    DirectTeam direct = DirectTeam::Exclude;

    DealCredits(const Credits& of, Index deal)
        : unattributed(of.unattributed[deal]), sourcedBy(of.sourcedBy[deal]), implicit(of.implicit[deal] != 0),
          direct(of.direct) {
        const std::size_t begin = of.offsets[deal];
        const std::size_t count = of.offsets[deal + 1] - begin;
        party = std::span(of.party).subspan(begin, count);
        share = std::span(of.share).subspan(begin, count);
        amount = std::span(of.amount).subspan(begin, count);
        if (!of.origin.empty()) {
            origin = std::span(of.origin).subspan(begin, count);
        }
        if (!of.converted.empty()) {
            converted = std::span(of.converted).subspan(begin, count);
            convertedTo = of.convertedTo;
        }
    }
    std::size_t size() const { return party.size(); }
    bool sourced(std::size_t row) const { return party[row] == sourcedBy; }
    bool influenced(std::size_t row) const {
        return !sourced(row) && (party[row] != kDirect || direct != DirectTeam::Fixed) &&
               (origin.empty() || origin[row] != RowOrigin::Passed);
    }
};

// The credits of all deals, of which an edit replaces a few (see layered.h). What other engines take.
class CreditBook {
public:
    CreditBook() = default;
    explicit CreditBook(Credits all) : m_deals(all.deals()), m_layers(std::move(all)) {}

    DealCredits operator[](Index deal) const {
        const auto [in, at] = m_layers[deal];
        return {in, at};
    }
    // `anew` holds the credits of these deals, in their order; `size` deals in all.
    CreditBook replaced(std::span<const Index> deals, Credits anew, std::size_t size) const {
        CreditBook next = *this;
        next.m_deals = size;
        next.m_layers = m_layers.replaced(deals, std::move(anew), size);
        return next;
    }
    std::size_t deals() const { return m_deals; }
    Model model() const { return bulk().model; } // that is followed
    std::vector<WeightFault> faults() const {    // by deal
        std::vector<WeightFault> all;
        m_layers.forEachLayer([&](const Credits& layer) {
            std::ranges::copy_if(layer.faults, std::back_inserter(all),
                                 [&](const WeightFault& fault) { return &m_layers[fault.deal].in == &layer; });
        });
        std::ranges::sort(all);
        return all;
    }
    bool isFlat() const { return m_layers.isFlat(); }
    std::size_t layers() const { return m_layers.layers(); }
    const Credits& bulk() const { return m_layers.bulk(); } // everything as long as isFlat()

private:
    std::size_t m_deals = 0;
    Layered<Credits> m_layers;
};

} // namespace counterpart::attribution
