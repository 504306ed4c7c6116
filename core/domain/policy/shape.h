// SPDX-License-Identifier: GPL-3.0-or-later
// Which members has each part of a rulebook, of what kind, within which bounds, with which defaults? At run time, out
// of the description that reads and writes it: for forms, for the JSON Schema, for comparing two versions.
#pragma once

#include "core/domain/policy/describe.h"

namespace counterpart::rulebook {

enum class Form : std::uint8_t {
    Text,
    Word,  // a text without white space around it, not empty where it is required
    Words, // each once
    Texts,
    Whole,
    Decimal,
    Rate,  // "12.5%", from 0% to 100%
    Money, // "500.00" of the rulebook's currency, or "500.00 EUR"; not below 0
    Flag,
    Choice,
    Date,
    Dates,
    Clock,    // "09:30"
    Weekdays, // ["mon", "tue"]
    Currency,
    Currencies,
    Expression,
    Criteria, // {"revenue.attributed": "50000.00", "certs.people": 1}: bounds by the names of LadderMetric
    Weights,  // {"demo": 20, "default": 5}: decimals from 0 by word
    Curve,    // [[0, 0], [1, 30]]: at least one pair [value, points], values ascending
    List,     // of objects with `members`
    Object,   // of `members`
};

struct MemberShape {
    std::string name;
    Form form = Form::Text;
    bool required = false;
    bool nullable = false; // "null" says that there is none
    Names names = Names::Nothing;
    Speaks speaks = Speaks::Number;      // of Form::Expression
    std::vector<std::string_view> words; // of Form::Choice; an empty one among them is not
    Micros least = Micros::none();       // of Whole, Decimal and Weights, both included
    Micros most = Micros::none();
    std::size_t leastItems = 0; // of List
    std::size_t mostItems = 0;
    std::string fallback; // the default as JSON; "" where there is none
    std::string goesWith; // a choice beside it: with `word` this member is required, else absent
    std::string word;
    std::vector<MemberShape> members; // of Object, of each item of List
    std::string_view key;             // of List: the member by which its items are told apart, "" = by their place

    const MemberShape* member(std::string_view called) const;
};

const MemberShape& rulebookShape(); // the document: a nameless Object

// The shape of what stands at a path as faults name it, "plans[1].rules[0].rate"; an item of a list has the shape of
// the list. nullptr where nothing is described.
const MemberShape* shapeAt(std::string_view path);

} // namespace counterpart::rulebook
