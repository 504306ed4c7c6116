// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of single values, ladders and commission plans.
#include "tests/core/domain/rulebook_fault_parts.h"

namespace counterpart::testing {

using enum ErrorCode;

void addValueFaults(FaultCases& cases) {
    const std::string items = "[{'key': 'a', 'name': 'A'}]";
    cases.with("'fiscal_first_month': 1, 'fx_rule': 'as_of'",
               {{"'name': 'X', ", "", "name", RequiredFieldEmpty, kShape},
                {"'X'", "' '", "name", RequiredFieldEmpty, kShape},
                {"'X'", "5", "name", BadRulebook, kShape},
                {"'currency': 'USD', ", "", "currency", RequiredFieldEmpty, kShape},
                {"'USD'", "'US$'", "currency", NotACurrency, kShape},
                {"'USD'", "840", "currency", NotACurrency, kShape},
                {"'ladder': {'tiers': " + items + "}, ", "", "ladder", RequiredFieldEmpty, kShape},
                {"{'tiers': " + items + "}", "5", "ladder", BadRulebook, kShape},
                {"{'tiers': " + items + "}", "{}", "ladder.tiers", RequiredFieldEmpty},
                {items, "[]", "ladder.tiers", RequiredFieldEmpty, kShape},
                {items, "'a'", "ladder.tiers", BadRulebook, kShape},
                {items, "[7]", "ladder.tiers[0]", BadRulebook, kShape},
                {"'key': 'a', ", "", "ladder.tiers[0].key", RequiredFieldEmpty, kShape},
                {"'key': 'a'", "'key': ''", "ladder.tiers[0].key", RequiredFieldEmpty, kShape},
                {"'key': 'a'", "'key': ' a'", "ladder.tiers[0].key", BadRulebook},
                {": 1,", ": 0,", "fiscal_first_month", OutOfRange, kShape},
                {": 1,", ": 13,", "fiscal_first_month", OutOfRange, kShape},
                {": 1,", ": 1.5,", "fiscal_first_month", TooManyDecimals, kShape},
                {": 1,", ": 1.0000001,", "fiscal_first_month", TooManyDecimals, kShape},
                {": 1,", ": 'x',", "fiscal_first_month", NotANumber},
                {": 1,", ": true,", "fiscal_first_month", NotANumber, kShape},
                {": 1,", ": [],", "fiscal_first_month", NotANumber, kShape},
                {": 1,", ": null,", "fiscal_first_month", NotANumber, kShape},
                {": 1,", ": 1e999,", "fiscal_first_month", NotANumber},
                {": 1,", ": 1, 'fiscal_first_month': 1,", "fiscal_first_month", BadRulebook},
                {"fiscal_first_month", "first_month", "first_month", BadRulebook, kShape},
                {"fiscal_first_month", "first month", "['first month']", BadRulebook, kShape},
                {"fiscal_first_month", "", "['']", BadRulebook, kShape},
                {"'as_of'", "'never'", "fx_rule", BadRulebook, kShape},
                {"'as_of'", "5", "fx_rule", BadRulebook, kShape}});
}

void addLadderFaults(FaultCases& cases) {
    const auto two = [](const std::string& second) {
        return "'ladder': {'tiers': [{'key': 'a', 'name': 'A'}, {'key': 'b', 'name': 'B', " + second + "}]}";
    };
    const std::string at = "ladder.tiers[1].";
    cases.with(
        two("'criteria': {'revenue.attributed': '5.00', 'certs.people': 2}, 'margin': '15%', 'mdf_amount': "
            "'7.00 EUR', 'places_from': 5, 'places_to': 9"),
        {{"'b'", "'a'", at + "key", KeyTaken},
         {"'15%'", "15", at + "margin", NotANumber, kShape},
         {"'15%'", "'15x'", at + "margin", NotANumber, kShape},
         {"'15%'", "'101%'", at + "margin", OutOfRange, kShape},
         {"'15%'", "'-1%'", at + "margin", OutOfRange, kShape},
         {"'15%'", "'1.23456%'", at + "margin", TooManyDecimals, kShape},
         {"7.00 EUR", "7.00 XXY", at + "mdf_amount", NotACurrency},
         {"7.00 EUR", "7.001 EUR", at + "mdf_amount", TooManyDecimals},
         {"7.00 EUR", "-7.00 EUR", at + "mdf_amount", OutOfRange, kShape},
         {"7.00 EUR", "99999999999999999999 EUR", at + "mdf_amount", OutOfRange},
         {"7.00 EUR", "much", at + "mdf_amount", NotANumber, kShape},
         {"'7.00 EUR'", "true", at + "mdf_amount", NotANumber, kShape},
         {"'places_to': 9", "'places_to': 4", at + "places_to", OutOfRange},
         {"{'revenue.attributed': '5.00', 'certs.people': 2}", "[]", at + "criteria", BadRulebook, kShape},
         {"'5.00'", "'5.001'", at + "criteria['revenue.attributed']", TooManyDecimals},
         {"'5.00'", "'5.00 EUR'", at + "criteria['revenue.attributed']", NotANumber, kShape},
         {"'5.00'", "'-5.00'", at + "criteria['revenue.attributed']", OutOfRange, kShape},
         {"'5.00'", "false", at + "criteria['revenue.attributed']", NotANumber, kShape},
         {": 2", ": 2.5", at + "criteria['certs.people']", TooManyDecimals},
         {": 2", ": '2%'", at + "criteria['certs.people']", OutOfRange},
         {": 2", ": 'x%'", at + "criteria['certs.people']", NotANumber},
         {": 2", ": -1", at + "criteria['certs.people']", OutOfRange, kShape},
         {"certs.people", "certs", at + "criteria.certs", BadRulebook, kShape},
         {"certs.people", "certs.people:x", at + "criteria['certs.people:x']", UnknownReference},
         {"certs.people': 2", "certs.people': 2, 'certs.people': 2", at + "criteria['certs.people']", BadRulebook}});
    cases.with(two("'criteria': {'csat.mean': 4}"),
               {{": 4", ": '4%'", at + "criteria['csat.mean']", OutOfRange},
                {"'criteria': {'csat.mean': 4}", "'criteria': {}", at + "criteria", OutOfRange},
                {"'A'}", "'A', 'criteria': {'csat.mean': 3}}", "ladder.tiers[0].criteria", BadRulebook}});
    const std::string three = "'ladder': {'tiers': [{'key': 'a', 'name': 'A'}, {'key': 'b', 'name': 'B', 'criteria': "
                              "{'commitment': '10.00', 'deals.won': 1}, 'top': {'share': '50%'}}, {'key': 'c', 'name': "
                              "'C', 'criteria': {'commitment': '20.00', 'deals.won': 1}, 'top': {'share': '40%'}}]}";
    cases.with(three,
               {{"'20.00'", "'9.99'", "ladder.tiers[2].criteria.commitment", OutOfRange},
                {"'20.00', 'deals.won': 1", "'20.00'", "ladder.tiers[2].criteria['deals.won']", RequiredFieldEmpty},
                {"'20.00', 'deals.won': 1}, 'top': {'share': '40%'}",
                 "'10.00', 'deals.won': 1}, 'top': "
                 "{'share': '50%'}",
                 "ladder.tiers[2].criteria", OutOfRange},
                {", 'top': {'share': '40%'}", "", "ladder.tiers[2].top", RequiredFieldEmpty},
                {"'40%'", "'60%'", "ladder.tiers[2].top.share", OutOfRange},
                {"'40%'", "'40%', 'metric': 'deals.won'", "ladder.tiers[2].top.metric", BadRulebook},
                {"'A'}", "'A', 'top': {'share': '60%'}}", "ladder.tiers[0].top", BadRulebook},
                {"'40%'", "40", "ladder.tiers[2].top.share", NotANumber, kShape}});
    cases.with(two("'top': {'share': '50%', 'metric': 'deals.won'}"),
               {{"deals.won", "deals.wun", at + "top.metric", UnknownReference}});
    const std::string others =
        "'ladder': {'window_months': 12, 'cycle': 'daily', 'tiers': [{'key': 'a', 'name': 'A'}]}, "
        "'other_ladders': [{'key': 'x', 'tiers': [{'key': 'b', 'name': 'B'}]}, {'key': 'y', "
        "'tiers': [{'key': 'c', 'name': 'C'}]}]";
    cases.with(others, {{"'window_months'", "'key': 'k', 'window_months'", "ladder.key", BadRulebook},
                        {"'key': 'x', ", "", "other_ladders[0].key", RequiredFieldEmpty},
                        {"'y'", "'x'", "other_ladders[1].key", KeyTaken},
                        {": 12", ": 0", "ladder.window_months", OutOfRange, kShape},
                        {"'daily'", "'hourly'", "ladder.cycle", BadRulebook, kShape},
                        {"'C'}", "'C'}, {'key': 'c', 'name': 'D', 'criteria': {'deals.won': 1}}",
                         "other_ladders[1].tiers[1].key", KeyTaken}});
}

void addPlanFaults(FaultCases& cases) {
    const std::string plans =
        "'plans': [{'key': 'p', 'name': 'P', 'partner_types': ['var', 'msp'], 'from': '2026-01-01', 'until': "
        "'2026-12-31', 'rules': [{'key': 'r', 'name': 'R', 'covers': {'tiers': ['a'], 'products': ['s'], 'currencies': "
        "['EUR'], 'registered': true, 'first_term_year': 1, 'last_term_year': 2}, 'pay': 'rate', 'rate': '10%'}]}]";
    const std::string rule = "plans[0].rules[0].";
    cases.with(plans, {{"'msp'", "'var'", "plans[0].partner_types[1]", BadRulebook},
                       {"'msp'", "5", "plans[0].partner_types[1]", BadRulebook, kShape},
                       {"'msp'", "''", "plans[0].partner_types[1]", RequiredFieldEmpty, kShape},
                       {"'msp'", "' msp'", "plans[0].partner_types[1]", RequiredFieldEmpty},
                       {"['var', 'msp']", "'var'", "plans[0].partner_types", BadRulebook, kShape},
                       {"'2026-01-01'", "'2026-02-30'", "plans[0].from", NotADate},
                       {"'2026-01-01'", "20260101", "plans[0].from", NotADate, kShape},
                       {"'2026-12-31'", "'2026-01-01'", "plans[0].until", OutOfRange},
                       {"'tiers': ['a']", "'tiers': ['z']", rule + "covers.tiers[0]", UnknownReference},
                       {"['s']", "['s', 's']", rule + "covers.products[1]", BadRulebook, kShape},
                       {"'EUR'", "'EUX'", rule + "covers.currencies[0]", NotACurrency},
                       {"'EUR'", "'EUR', 'EUR'", rule + "covers.currencies[1]", BadRulebook, kShape},
                       {"true", "'yes'", rule + "covers.registered", NotABool, kShape},
                       {"'first_term_year': 1", "'first_term_year': 3", rule + "covers.last_term_year", OutOfRange},
                       {"'pay': 'rate'", "'pay': 'much'", rule + "pay", BadRulebook, kShape},
                       {"'pay': 'rate', ", "", rule + "pay", RequiredFieldEmpty, kShape},
                       {", 'rate': '10%'", "", rule + "rate", RequiredFieldEmpty, kShape},
                       {"'rate': '10%'", "'rate': '10%', 'flat': '5'", rule + "flat", BadRulebook, kShape},
                       {"'rate': '10%'", "'rate': '10%', 'why': 'so'", rule + "why", BadRulebook, kShape},
                       {"'pay': 'rate', 'rate': '10%'", "'pay': 'tier_margin', 'rate': '10%'", rule + "rate",
                        BadRulebook, kShape},
                       {"'pay': 'rate', 'rate': '10%'", "'pay': 'flat'", rule + "flat", RequiredFieldEmpty, kShape},
                       {"'pay': 'rate', 'rate': '10%'", "'pay': 'nothing'", rule + "why", RequiredFieldEmpty, kShape},
                       {"'rate': '10%'}", "'rate': '10%'}, {'key': 'r', 'name': 'S', 'pay': 'tier_margin'}",
                        "plans[0].rules[1].key", KeyTaken}});
    const std::string list = "'plans': [{'key': 'p', 'name': 'P', 'rules': [{'key': 'r', 'name': 'R', 'pay': "
                             "'tier_margin'}]}, {'key': 'q', 'name': 'Q', 'partner_types': ['oem'], 'rules': [{'key': "
                             "'s', 'name': 'S', 'pay': 'tier_margin'}]}]";
    cases.with(list, {{"'q'", "'p'", "plans[1].key", KeyTaken},
                      {"'partner_types': ['oem'], ", "", "plans[1].partner_types", BadRulebook},
                      {"[{'key': 's', 'name': 'S', 'pay': 'tier_margin'}]", "[]", "plans[1].rules", RequiredFieldEmpty,
                       kShape}});
}

} // namespace counterpart::testing
