// SPDX-License-Identifier: GPL-3.0-or-later
// Which plan and which rule covers a line? The rulebook compiled for millions of lines.
#pragma once

#include "core/engine/commission/explain.h"

#include <vector>

namespace counterpart::commission {

struct LineFacts {
    Symbol partnerType;
    Symbol dealType;
    Symbol region; // the deal's, else the partner's
    Symbol family; // of the product
    Index product = kNoRecord;
    Currency currency;
    bool registered = false;
    int termYear = 1;
    std::uint8_t tier = 0;
};

// A list of words of the rulebook as a table over all words; an empty list covers everything.
class WordSet {
public:
    explicit WordSet(std::span<const Symbol> words);
    bool covers(Symbol word) const { return m_everything || (word.index() < m_has.size() && m_has[word.index()] != 0); }

private:
    bool m_everything;
    std::vector<std::uint8_t> m_has;
};

class CompiledPlans {
public:
    CompiledPlans(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook);

    // kNoRule when no plan takes the partner on that day. A plan that names the partner's type comes before one for
    // everyone.
    std::uint16_t planOf(Index partner, Date closed) const;
    // The first rule that covers the line; kNoRule.
    std::uint16_t ruleOf(std::uint16_t plan, const LineFacts& facts) const;

private:
    struct Rule {
        WordSet partnerTypes;
        WordSet dealTypes;
        WordSet families;
        WordSet regions;
        std::vector<Index> products; // sorted
        bool anyProduct;
        std::vector<Currency> currencies;
        std::optional<bool> registered;
        int firstYear;
        int lastYear;
        std::vector<std::uint8_t> tiers; // by index in the ladder; empty = all
    };
    static bool covers(const Rule& rule, const LineFacts& facts);
    static Rule compiled(const Coverage& covers, const Snapshot& snapshot, const Columns& columns,
                         const Ladder& ladder);

    std::vector<std::vector<Rule>> m_rules;          // by plan
    std::vector<Period> m_inForce;                   // by plan
    std::vector<std::vector<std::uint16_t>> m_plans; // candidates in order, by distinct partner type
    std::vector<std::uint32_t> m_candidatesOf;       // partner -> m_plans
};

} // namespace counterpart::commission
