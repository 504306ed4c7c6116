// SPDX-License-Identifier: GPL-3.0-or-later
// What the rulebook's expression weighs each touch with: the variables of a batch of touches as columns, one run over
// them, the weights summed per party. One per thread.
#pragma once

#include "core/base/expression/expression.h"
#include "core/engine/attribution/division.h"
#include "core/engine/attribution/weighing.h"

#include <memory>
#include <vector>

namespace counterpart::attribution {

class CustomWeighing {
public:
    CustomWeighing(const Columns& columns, const Cast& cast, const Rules& rules, const expression::Program& program);
    ~CustomWeighing();

    // Weighs and divides the first deals of `list`, as many as make a good batch; says how many. A deal with a touch
    // whose weight is no weight (negative, not finite, not computable) goes to the house as a whole and is noted.
    std::size_t weigh(std::span<const Index> list, Division& division, std::vector<WeightFault>& faults);

private:
    struct Batch;
    void fill(Index i);
    WeightFault faultOf(Index i, std::size_t firstTouch, std::size_t& nextFinding) const;
    void divideDeal(Index i, std::size_t firstTouch, Division& division);

    const Columns& m_columns;
    const Cast& m_cast;
    const Rules& m_rules;
    const expression::Program& m_program;
    std::unique_ptr<Batch> m_batch;
};

} // namespace counterpart::attribution
