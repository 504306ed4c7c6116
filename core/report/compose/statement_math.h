// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of a commission line in words: what it is about, by which rule, and how its amount comes about.
#pragma once

#include "core/engine/programme/programme.h"
#include "core/report/wording.h"

namespace counterpart::report {

class StatementMath {
public:
    StatementMath(const Programme& programme, const Wording& wording) : m_p(programme), m_w(wording) {}

    std::string itemName(std::size_t row) const; // the product, the whole deal, or the rest of it
    std::string ruleName(std::size_t row) const; // "Reseller margin: registered deal"; "" without one
    std::string rate(Rate rate) const;           // "12.25 %", all its places
    // "34.0 % of 12,000.00 USD = 4,080.00 USD; x 20 % = 816.00 USD", from the line's explanation.
    std::string of(std::size_t row) const;
    std::string reason(std::size_t row) const; // why a line earns nothing

private:
    std::string ofRefund(std::size_t row) const;
    const Programme& m_p;
    const Wording& m_w;
};

} // namespace counterpart::report
