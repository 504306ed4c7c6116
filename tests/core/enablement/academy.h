// SPDX-License-Identifier: GPL-3.0-or-later
// A small programme of tracks and levels, and random people who take part in it.
#pragma once

#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "core/snapshot/columns/columns.h"
#include "tests/support/sample.h"

#include <random>

namespace counterpart::testing {

inline Date dayOf(std::string_view text) { return text.empty() ? Date() : *parseDate(text); }
inline Money moneyOf(std::string_view amount, std::string_view code) {
    return parseMoney(amount, *Currency::fromCode(code))->money;
}

// sales: foundation (12 months, 3 modules), advanced (24 months), master (for good); technical: specialist, architect.
inline Rulebook academy() {
    Rulebook rulebook = readRulebook(builtInProgram("classic-four")).rulebook;
    const auto level = [](std::string_view key, int months, int credits, Money fee, int mark) {
        CertificationLevel made;
        made.key = Symbol(key);
        made.name = key;
        made.validMonths = months;
        made.credits = credits;
        made.fee = fee;
        made.passMark = mark;
        return made;
    };
    CertificationTrack sales{Symbol("sales"), "Sales", {}};
    sales.levels.push_back(level("foundation", 12, 16, moneyOf("299.00", "USD"), 70));
    for (const char* module : {"value", "pricing", "demo"}) {
        sales.levels.back().modules.push_back({Symbol(module), module, {}});
    }
    sales.levels.back().modules[1].passMark = 80;
    sales.levels.push_back(level("advanced", 24, 24, moneyOf("599.00", "USD"), 75));
    sales.levels.push_back(level("master", 0, 40, moneyOf("90000", "JPY"), 0));
    CertificationTrack technical{Symbol("technical"), "Technical", {}};
    technical.levels.push_back(level("specialist", 24, 24, moneyOf("450.50", "EUR"), 60));
    technical.levels.push_back(level("architect", 36, 40, moneyOf("0", "EUR"), 80));
    rulebook.certification.tracks = {sales, technical};
    return rulebook;
}

struct Roll : Sample {
    Certification& holds(RecordId partner, std::string_view person, std::string_view track, std::string_view level,
                         std::string_view issued, std::string_view expires = "") {
        Certification& c = add<Certification>(std::to_string(nextId()));
        c.partner.value = partner;
        c.person = person;
        c.track = Symbol(track);
        c.level = Symbol(level);
        c.issued = dayOf(issued);
        c.expires = dayOf(expires);
        return c;
    }
    Exam& tries(RecordId partner, std::string_view person, std::string_view track, std::string_view level,
                std::string_view module, std::string_view at, std::string_view score) {
        Exam& exam = add<Exam>(std::to_string(nextId()));
        exam.partner.value = partner;
        exam.person = person;
        exam.track = Symbol(track);
        exam.level = Symbol(level);
        exam.module = Symbol(module);
        exam.at = dayOf(at);
        exam.score = score.empty() ? Micros::none() : *parseMicros(score);
        return exam;
    }
};

struct Chance {
    std::mt19937_64 random;
    explicit Chance(std::uint64_t seed) : random(seed) {}
    int upTo(int most) { return static_cast<int>(random() % static_cast<std::uint64_t>(most + 1)); }
    bool oneIn(int n) { return upTo(n - 1) == 0; }
    template <class List>
    const auto& oneOf(const List& list) {
        return list[static_cast<std::size_t>(upTo(static_cast<int>(std::size(list)) - 1))];
    }
};

// Partners A to E with people of theirs, known and unknown words in every spelling, dates around 2026.
inline Roll randomRoll(Chance& chance) {
    static constexpr std::string_view tracks[] = {"sales", "Sales", "technical", "TECHNICAL", "legacy", "Legacy"};
    static constexpr std::string_view levels[] = {"foundation", "Advanced", "master",   "specialist",
                                                  "architect",  "gone",     "ADVANCED", "advanced"};
    static constexpr std::string_view modules[] = {"value", "Pricing", "demo", "", "extra"};
    Roll roll;
    std::vector<RecordId> partners;
    for (const char* key : {"E", "B", "A", "D", "C"}) {
        partners.push_back(roll.partner(key).id);
    }
    const auto person = [&] { return std::string(1, static_cast<char>('p' + chance.upTo(4))); };
    const auto day = [&](int span) { return toString(Date{20'000 + chance.upTo(span)}); }; // from 2024-10-04 on
    for (int i = chance.upTo(60); i > 0; --i) {
        roll.holds(chance.oneOf(partners), person(), chance.oneOf(tracks), chance.oneOf(levels), day(900),
                   chance.oneIn(2) ? "" : day(1'400));
    }
    for (int i = chance.upTo(60); i > 0; --i) {
        roll.tries(chance.oneOf(partners), person(), chance.oneOf(tracks), chance.oneOf(levels), chance.oneOf(modules),
                   day(900), chance.oneIn(6) ? "" : std::to_string(55 + 5 * chance.upTo(8)));
    }
    return roll;
}

} // namespace counterpart::testing
