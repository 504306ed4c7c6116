// SPDX-License-Identifier: GPL-3.0-or-later
// Which stretches of time does a judgement look at, which metrics does it need of each, and how much are they?
#pragma once

#include "core/engine/programme/judgement.h"

namespace counterpart {

class JudgementWindows {
public:
    explicit JudgementWindows(const Programme& programme) : m_programme(programme) {}

    // The number of the window; the same one for the same stretch.
    std::size_t add(const Period& period, Date asOf);
    void need(std::size_t window, const expression::Program& condition);
    void needExact(std::size_t window, const Scorecard& card);
    // One pass over the facts per different as_of.
    std::vector<Judgement::Window> counted() const;

private:
    struct Wanted {
        Period period;
        Date asOf;
        std::vector<std::size_t> columns;
        std::vector<std::size_t> exact;
    };
    std::vector<metrics::Id> metricsOf(const Wanted& wanted) const;
    void countAt(Date asOf, std::vector<Judgement::Window>& windows) const;

    const Programme& m_programme;
    std::vector<Wanted> m_wanted;
};

// The lens of a window: the programme's, in the rulebook's currency.
Lens lensOf(const Programme& programme, const Period& period, Date asOf);
metrics::Inputs inputsUnder(const Programme& programme, const Lens& lens); // of such a lens, which must outlive them

} // namespace counterpart
