// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of attribution, of how partners are judged, of the deal desk, of certifications and plans.
#include "tests/core/domain/rulebook_fault_parts.h"

namespace counterpart::testing {

using enum ErrorCode;

void addAttributionFaults(FaultCases& cases) {
    const std::string a = "attribution.";
    cases.with(
        "'attribution': {'model': 'position', 'half_life_days': 30, 'position': {'first': 40, 'middle': 20, 'last': "
        "40}, 'role_weights': {'demo': 5, 'default': 1}, 'direct': 'fixed', 'partners_share': '60%', 'lookback_days': "
        "90, 'post_decision': ['x'], 'renewals': {'credit': 'blended', 'rate': '50%'}, 'house_share': false, "
        "'segment': 'auto', 'fallback': 'linear'}",
        {{"'position', ", "'magic', ", a + "model", BadRulebook, kShape},
         {"'position', ", "'custom', ", a + "model", RequiredFieldEmpty},
         {"'position', ", "'linear', 'expression': 'age_days +', ", a + "expression", BadExpression},
         {"'position', ", "'linear', 'expression': 5, ", a + "expression", BadRulebook, kShape},
         {"'position', ", "'linear', 'organisation': 'acme', ", a + "organisation", BadRulebook, kShape},
         {": 30", ": 0", a + "half_life_days", OutOfRange, kShape},
         {": 30", ": 36501", a + "half_life_days", OutOfRange, kShape},
         {": 30", ": 0.0000001", a + "half_life_days", TooManyDecimals},
         {"{'first': 40, 'middle': 20, 'last': 40}", "40", a + "position", BadRulebook, kShape},
         {"'first': 40, 'middle': 20, 'last': 40", "'first': 0, 'last': 0", a + "position", OutOfRange},
         {"'middle'", "'centre'", a + "position.centre", BadRulebook, kShape},
         {"'middle': 20", "'middle': -1", a + "position.middle", OutOfRange, kShape},
         {"{'demo': 5, 'default': 1}", "[]", a + "role_weights", BadRulebook, kShape},
         {"'demo': 5", "'demo': -5", a + "role_weights.demo", OutOfRange, kShape},
         {"'demo': 5", "'demo': 'much'", a + "role_weights.demo", NotANumber},
         {"'demo': 5", "'demo': 5, 'demo': 6", a + "role_weights.demo", BadRulebook},
         {"'demo'", "' demo'", a + "role_weights[' demo']", BadRulebook},
         {"'demo'", "''", a + "role_weights['']", BadRulebook},
         {"'fixed'", "'some'", a + "direct", BadRulebook, kShape},
         {", 'partners_share': '60%'", "", a + "partners_share", RequiredFieldEmpty},
         {"'60%'", "'160%'", a + "partners_share", OutOfRange, kShape},
         {": 90", ": -1", a + "lookback_days", OutOfRange, kShape},
         {": 90", ": 'always'", a + "lookback_days", NotANumber},
         {"['x']", "['x', 'x']", a + "post_decision[1]", BadRulebook, kShape},
         {"{'credit': 'blended', 'rate': '50%'}", "'all'", a + "renewals", BadRulebook, kShape},
         {"'credit': 'blended', ", "", a + "renewals.credit", RequiredFieldEmpty, kShape},
         {"'blended'", "'mixed'", a + "renewals.credit", BadRulebook, kShape},
         {"'50%'", "0.5", a + "renewals.rate", NotANumber, kShape},
         {"'rate': '50%'}", "'rate': '50%'}, 'expansions': {'credit': 'more'}", a + "expansions.credit", BadRulebook,
          kShape},
         {"false", "'no'", a + "house_share", NotABool, kShape},
         {"'auto'", "1", a + "segment", BadRulebook, kShape},
         {"'linear'", "'ai'", a + "fallback", BadRulebook, kShape},
         {"'linear'", "'custom'", a + "fallback", RequiredFieldEmpty},
         {"'linear'", "'linear', 'fall_back': 'first'", a + "fall_back", BadRulebook, kShape}});
    cases.with("'attribution': {'chains': [{'from': 'A', 'to': 'B', 'share': '60%', 'since': '2026-01-01', 'until': "
               "'2027-01-01'}, {'from': 'B', 'to': 'C', 'share': '100%'}]}",
               {{"'from': 'A', ", "", a + "chains[0].from", RequiredFieldEmpty, kShape},
                {"'to': 'B', ", "", a + "chains[0].to", RequiredFieldEmpty, kShape},
                {"'to': 'B'", "'to': 'A'", a + "chains[0].to", BadRulebook},
                {"'share': '60%', ", "", a + "chains[0].share", RequiredFieldEmpty, kShape},
                {"'60%'", "60", a + "chains[0].share", NotANumber, kShape},
                {"'2026-01-01'", "'soon'", a + "chains[0].since", NotADate, kShape},
                {"'2027-01-01'", "'2026-01-01'", a + "chains[0].until", OutOfRange},
                {"'from': 'B'", "'from': 'A'", a + "chains[1].share", OutOfRange},
                {"'C'", "'A'", a + "chains[0].to", BadRulebook},
                {"'100%'}", "'100%', 'for': 'ever'}", a + "chains[1].for", BadRulebook, kShape}});
    cases.with("'attribution': {'by_family': [{'families': ['x'], 'model': 'linear'}]}",
               {{"'families': ['x'], ", "", a + "by_family[0].families", RequiredFieldEmpty},
                {"['x']", "[]", a + "by_family[0].families", RequiredFieldEmpty},
                {"'linear'", "'lin'", a + "by_family[0].model", BadRulebook, kShape},
                {"'linear'", "'linear', 'chains': []", a + "by_family[0].chains", BadRulebook, kShape}});
}

void addJudgementFaults(FaultCases& cases) {
    cases.with("'metrics': [{'key': 'own.a', 'name': 'A', 'unit': 'count', 'good': 'more', 'expression': 'deals.won + "
               "1'}, {'key': 'own.b', 'name': 'B', 'expression': 'own.a * 2'}]",
               {{"'own.b'", "'own.a'", "metrics[1].key", KeyTaken},
                {"'own.b'", "'b'", "metrics[1].key", BadRulebook},
                {"'own.b'", "'own.B'", "metrics[1].key", BadRulebook},
                {"'count'", "'tons'", "metrics[0].unit", BadRulebook, kShape},
                {"'more'", "'most'", "metrics[0].good", BadRulebook, kShape},
                {"own.a *", "own.b *", "metrics[1].expression", BadExpression},
                {"+ 1", "+", "metrics[0].expression", BadExpression},
                {", 'expression': 'own.a * 2'", "", "metrics[1].expression", RequiredFieldEmpty, kShape}});
    for (const std::string card : {"scorecard", "health"}) {
        const std::string d = card + ".dimensions";
        cases.with("'" + card +
                       "': {'dimensions': [{'key': 'r', 'name': 'R', 'parts': [{'metric': 'deals.won', 'curve': [[0, "
                       "0], [5, 60]]}]}, {'key': 's', 'name': 'S', 'parts': [{'metric': 'nps', 'curve': [[1, 40]]}]}], "
                       "'bands': [{'key': 'l', 'name': 'L', 'from': 0}, {'key': 'h', 'name': 'H', 'from': 50}]}",
                   {{"'key': 's'", "'key': 'r'", d + "[1].key", KeyTaken},
                    {"'deals.won'", "'deals.wun'", d + "[0].parts[0].metric", UnknownReference},
                    {"[5, 60]", "[5, 50]", d, OutOfRange},
                    {"[5, 60]", "[0, 60]", d + "[0].parts[0].curve[1]", OutOfRange},
                    {"[5, 60]", "[5]", d + "[0].parts[0].curve[1]", BadRulebook, kShape},
                    {"[5, 60]", "{}", d + "[0].parts[0].curve[1]", BadRulebook, kShape},
                    {"[5, 60]", "['x', 60]", d + "[0].parts[0].curve[1][0]", NotANumber},
                    {"[5, 60]", "[5, -60]", d + "[0].parts[0].curve[1][1]", OutOfRange, kShape},
                    {"[[1, 40]]", "[]", d + "[1].parts[0].curve", RequiredFieldEmpty, kShape},
                    {", 'curve': [[1, 40]]", "", d + "[1].parts[0].curve", RequiredFieldEmpty, kShape},
                    {"[[1, 40]]", "40", d + "[1].parts[0].curve", BadRulebook, kShape},
                    {"[0, 0], [5, 60]", "[0, 100]", d, OutOfRange},
                    {"'key': 'h'", "'key': 'l'", card + ".bands[1].key", KeyTaken},
                    {": 0}", ": 1}", card + ".bands[0].from", OutOfRange},
                    {": 50}", ": 0.0}", card + ".bands[1].from", OutOfRange},
                    {": 50}", ": -1}", card + ".bands[1].from", OutOfRange, kShape},
                    {", 'bands': [{'key': 'l', 'name': 'L', 'from': 0}, {'key': 'h', 'name': 'H', 'from': 50}]", "",
                     card + ".bands", RequiredFieldEmpty}});
        cases.with("'" + card +
                       "': {'dimensions': [{'key': 'r', 'name': 'R', 'parts': [{'metric': 'nps', 'curve': [[1, "
                       "100]]}]}, {'key': 's', 'name': 'S', 'parts': [{'metric': 'flags.open', 'curve': [[0, 0]]}]}], "
                       "'bands': [{'key': 'l', 'name': 'L', 'from': 0}]}",
                   {{"[{'metric': 'flags.open', 'curve': [[0, 0]]}]", "[]", d + "[1].parts", RequiredFieldEmpty}});
    }
    cases.with("'flags': [{'key': 'f', 'name': 'F', 'when': 'deals.won < 1', 'window_months': 3, 'due_days': 7, "
               "'restricts_registration': true}, {'key': 'g', 'name': 'G', 'when': 'nps < 0'}]",
               {{"'g'", "'f'", "flags[1].key", KeyTaken},
                {"deals.won < 1", "deals.won", "flags[0].when", BadExpression},
                {"deals.won < 1", "deals.wun < 1", "flags[0].when", BadExpression},
                {"'nps < 0'", "' '", "flags[1].when", RequiredFieldEmpty, kShape},
                {"'nps < 0'", "0", "flags[1].when", BadRulebook, kShape},
                {": 3,", ": 121,", "flags[0].window_months", OutOfRange, kShape},
                {": 7,", ": -1,", "flags[0].due_days", OutOfRange, kShape},
                {"true", "1", "flags[0].restricts_registration", NotABool, kShape}});
    cases.with("'badges': [{'key': 'b', 'name': 'B', 'when': 'deals.won >= 1'}, {'key': 'c', 'name': 'C', 'when': 'nps "
               "> 9'}]",
               {{"'c'", "'b'", "badges[1].key", KeyTaken}, {"nps >", "nsp >", "badges[1].when", BadExpression}});
    cases.with("'segments': [{'key': 's', 'name': 'S', 'when': 'deals.won >= 1'}, {'key': 't', 'name': 'T'}]",
               {{"'t'", "'s'", "segments[1].key", KeyTaken},
                {", 'when': 'deals.won >= 1'", "", "segments[0].when", RequiredFieldEmpty}});
}

void addDeskFaults(FaultCases& cases) {
    const std::string c = "registration.calendar";
    cases.with("'registration': {'valid_days': 90, 'clock': 'business_hours', 'silence': 'approve', 'calendar': "
               "{'opens': '09:00', 'closes': '17:00', 'days': ['mon', 'tue'], 'holidays': ['2026-12-25']}, "
               "'approvers': [{'role': 'boss', 'from': '500.00'}]}",
               {{": 90", ": 0", "registration.valid_days", OutOfRange, kShape},
                {"'business_hours'", "'hour'", "registration.clock", BadRulebook, kShape},
                {"'approve'", "'wait'", "registration.silence", BadRulebook, kShape},
                {"'09:00'", "'9 am'", c + ".opens", NotATime, kShape},
                {"'09:00'", "9", c + ".opens", NotATime, kShape},
                {"'17:00'", "'24:01'", c + ".closes", NotATime, kShape},
                {"'17:00'", "'09:00'", c + ".closes", OutOfRange},
                {"'tue'", "'today'", c + ".days[1]", BadRulebook, kShape},
                {"['mon', 'tue']", "[]", c + ".days", RequiredFieldEmpty},
                {"['mon', 'tue']", "'mon'", c + ".days", BadRulebook, kShape},
                {"'2026-12-25'", "'2026-12-32'", c + ".holidays[0]", NotADate},
                {"'2026-12-25'", "25", c + ".holidays[0]", NotADate, kShape},
                {"'role': 'boss', ", "", "registration.approvers[0].role", RequiredFieldEmpty, kShape},
                {"500.00", "500.123", "registration.approvers[0].from", TooManyDecimals}});
    cases.with(
        "'conflicts': {'similarity': 900, 'rules': [{'rule': 'direct_deal', 'watched': true, 'outcome': 'split', "
        "'partner_share': '40%'}, {'rule': 'poaching', 'deadline_hours': 1}]}",
        {{": 900", ": 1001", "conflicts.similarity", OutOfRange, kShape},
         {"'poaching'", "'direct_deal'", "conflicts.rules[1].rule", KeyTaken},
         {"'poaching'", "'theft'", "conflicts.rules[1].rule", BadRulebook, kShape},
         {"'split'", "'divide'", "conflicts.rules[0].outcome", BadRulebook, kShape},
         {", 'partner_share': '40%'", "", "conflicts.rules[0].partner_share", RequiredFieldEmpty},
         {"'40%'", "'0%'", "conflicts.rules[0].partner_share", RequiredFieldEmpty},
         {"true", "'yes'", "conflicts.rules[0].watched", NotABool, kShape},
         {": 1}", ": 9000}", "conflicts.rules[1].deadline_hours", OutOfRange, kShape}});
    cases.with("'partner_types': [{'key': 'v', 'name': 'V', 'compensation': 'reseller', 'from': '10%', 'to': '20%'}, "
               "{'key': 'w', 'name': 'W'}]",
               {{"'w'", "'v'", "partner_types[1].key", KeyTaken},
                {"'20%'", "'9%'", "partner_types[0].to", OutOfRange},
                {"'reseller'", "'gifts'", "partner_types[0].compensation", BadRulebook, kShape}});
}

void addEnablementFaults(FaultCases& cases) {
    const std::string t = "certification.tracks[0]";
    cases.with("'certification': {'expiring_days': 90, 'lapse_restricts_registration': true, 'tracks': [{'key': 't', "
               "'name': 'T', 'levels': [{'key': 'l', 'name': 'L', 'pass_mark': 70, 'fee': '5.00', 'modules': [{'key': "
               "'m', 'name': 'M'}, {'key': 'n', 'name': 'N'}]}, {'key': 'k', 'name': 'K'}]}, {'key': 'u', 'name': "
               "'U'}], 'required': [{'tier': 'a', 'track': 't', 'level': 'l', 'people': 1}]}",
               {{"'key': 'u'", "'key': 't'", "certification.tracks[1].key", KeyTaken},
                {"'key': 'k'", "'key': 'l'", t + ".levels[1].key", KeyTaken},
                {"'key': 'n'", "'key': 'm'", t + ".levels[0].modules[1].key", KeyTaken},
                {": 70", ": 101", t + ".levels[0].pass_mark", OutOfRange, kShape},
                {"'5.00'", "'free'", t + ".levels[0].fee", NotANumber, kShape},
                {"'tier': 'a'", "'tier': 'z'", "certification.required[0].tier", UnknownReference},
                {"'tier': 'a', ", "", "certification.required[0].tier", RequiredFieldEmpty, kShape},
                {"'track': 't'", "'track': 'z'", "certification.required[0].track", UnknownReference},
                {"'level': 'l'", "'level': 'z'", "certification.required[0].level", UnknownReference},
                {"'track': 't', 'level': 'l'", "'track': 'u', 'level': 'l'", "certification.required[0].level",
                 UnknownReference},
                {"'track': 't', 'level': 'l'", "'level': 'z'", "certification.required[0].level", UnknownReference},
                {"'people': 1", "'people': 0", "certification.required[0].people", OutOfRange, kShape},
                {": 90", ": true", "certification.expiring_days", NotANumber, kShape},
                {": true", ": 'true'", "certification.lapse_restricts_registration", NotABool, kShape}});
    const std::string p = "plan_templates[0].phases";
    cases.with("'plan_templates': [{'key': 'o', 'name': 'O', 'use': 'onboarding', 'phases': [{'name': 'F', 'from_day': "
               "0, 'until_day': 9, 'steps': [{'key': 's', 'title': 'S', 'due_day': 4}]}, {'name': 'G', 'from_day': 5, "
               "'until_day': 19, 'steps': [{'key': 'x', 'title': 'X', 'due_day': 14, 'after': ['s']}]}]}, {'key': 'q', "
               "'name': 'Q'}]",
               {{"'q'", "'o'", "plan_templates[1].key", KeyTaken},
                {"'onboarding'", "'party'", "plan_templates[0].use", BadRulebook, kShape},
                {"'from_day': 5, 'until_day': 19", "'from_day': 19, 'until_day': 14", p + "[1].until_day", OutOfRange},
                {"'from_day': 0, 'until_day': 9, 'steps': [{'key': 's', 'title': 'S', 'due_day': 4}]",
                 "'from_day': 6, 'until_day': 9, 'steps': [{'key': 's', 'title': 'S', 'due_day': 7}]",
                 p + "[1].from_day", OutOfRange},
                {"'key': 'x'", "'key': 's'", p + "[1].steps[0].key", KeyTaken},
                {"'due_day': 14", "'due_day': 20", p + "[1].steps[0].due_day", OutOfRange},
                {"'due_day': 14", "'due_day': 4", p + "[1].steps[0].due_day", OutOfRange},
                {"['s']", "['z']", p + "[1].steps[0].after[0]", UnknownReference},
                {"['s']", "['x']", p + "[1].steps[0].after", ReferenceCycle},
                {"'due_day': 4}", "'due_day': 4, 'after': ['x']}", p + "[0].steps[0].after", ReferenceCycle},
                {"'title': 'X', ", "", p + "[1].steps[0].title", RequiredFieldEmpty, kShape}});
}

} // namespace counterpart::testing
