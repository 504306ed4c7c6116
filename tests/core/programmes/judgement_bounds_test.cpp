// SPDX-License-Identifier: GPL-3.0-or-later
// Does each built-in programme judge partners as the mission says (C1, C2, C3, H2): points, bands, flags, clubs and
// segments at, just under and just over every figure, by the unrounded score?
#include "tests/core/engine/judgement_office.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <functional>
#include <set>

using namespace counterpart;
using namespace counterpart::testing;
using scorecard::Holds;

namespace {

constexpr const char* kAsOf = "2026-12-31"; // the last day of a quarter, a half and a year

Office officeOf(std::string_view programme) {
    Office office(2, kAsOf);
    office.rulebook = readRulebook(builtInProgram(programme)).rulebook;
    return office;
}

std::string daysBefore(int days) { return toString(dayOf(kAsOf).plusDays(-days)); }

// What C2 gives points for: full at `full`, and the records that make a value of it.
struct Points {
    const char* dimension;
    int most;
    int full;
    std::function<void(Office&, int)> make; // of the first partner
    bool mayPass = true;                    // there is something beyond full
};

std::vector<Points> pointsOfTheMission() {
    const auto did = [](const char* kind) {
        return [kind](Office& office, int times) {
            office.activity(0, "call", daysBefore(1)); // it is heard of
            for (int i = 0; i < times; ++i) {
                office.activity(0, kind, daysBefore(i));
            }
        };
    };
    return {
        {"revenue", 30, 1'000,
         [](Office& office, int cents) {
             office.quota(0, "2026-Q4", 1'000);
             office.won(0, cents, daysBefore(0));
         }},
        {"pipeline", 20, 5,
         [](Office& office, int deals) {
             office.opened(1, daysBefore(1), true);
             for (int i = 0; i < deals; ++i) {
                 office.opened(0, daysBefore(i), true);
             }
         }},
        {"certification", 15, 4,
         [](Office& office, int current) {
             for (int i = 0; i < 4; ++i) {
                 office.certified(0, std::to_string(i), "2026-01-01", i < current ? kAsOf : daysBefore(1));
             }
         },
         false},
        {"satisfaction", 20, 400,
         [](Office& office, int above) { // of 100 answers, the points above one
             for (int i = 0; i < 100; ++i) {
                 office.rated(0, daysBefore(i % 90), 1 + above / 100 + (i < above % 100 ? 1 : 0));
             }
         },
         false},
        {"engagement", 5, 12, did("login")},
        {"engagement", 5, 2, did("training")},
        {"engagement", 5, 1, did("event")},
    };
}

// C3 and its action; `make` brings the first partner to the bound, `step` of the smallest units beyond it.
struct Flagged {
    const char* key;
    std::function<void(Office&, int)> make;
    bool under;
    bool at;
    bool over;
    bool restricts;
};

std::vector<Flagged> flagsOfTheMission() {
    return {
        {"inactive", [](Office& o, int step) { o.registration(0, daysBefore(90 + step)); }, false, true, true, false},
        {"lapsed", [](Office& o, int step) { o.certified(0, "Ada", "2025-01-01", daysBefore(step)); }, false, false,
         true, true},
        {"dissatisfied",
         [](Office& o, int step) {
             for (int i = 0; i < 100; ++i) {
                 o.rated(0, daysBefore(i % 80), i < 50 + step ? 4 : 3);
             }
         },
         true, false, false, false},
        {"competes",
         [](Office& o, int step) { // 20 of 100 deals that it wins or competes for
             for (int i = 0; i < 100; ++i) {
                 o.sample.dealOf("C" + std::to_string(i), o.ids[i < 20 + step ? 1 : 0], 100, daysBefore(i)).competitor =
                     Symbol(i < 20 + step ? "P0" : "");
             }
         },
         false, false, true, false},
        {"under_quota",
         [](Office& o, int step) {
             o.quota(0, "2026-Q3", 500'000); // a cent of both is a millionth, the finest that a metric says
             o.quota(0, "2026-Q4", 500'000);
             o.won(0, 499'999 + step, "2026-07-01");
             o.won(0, 1, daysBefore(0));
         },
         true, false, false, false},
    };
}

std::string bandAt(std::string_view programme, Minor cents) { // of a quota of 10^13 cents: 10^11 are a point
    Office office = officeOf(programme);
    office.quota(0, "2026-Q4", 10'000'000'000'000);
    office.won(0, cents, "2026-11-11");
    const auto judged = judge(*office.programme());
    const auto band = judged->cards.band[0];
    return band < 0 ? "" : judged->scorecard.bands[static_cast<std::size_t>(band)].key;
}

template <class Rules>
std::set<std::string> keysOf(const Rules& rules) {
    std::set<std::string> keys;
    for (const auto& rule : rules) {
        keys.insert(rule.key);
    }
    return keys;
}

} // namespace

class JudgementBoundsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theUnroundedScoreDecidesTheBandOfEveryProgramme() {
        const std::pair<int, const char*> bands[] = {{40, "maintain"}, {60, "grow"}, {80, "invest"}};
        for (const std::string_view name : builtInPrograms()) {
            const auto& all = officeOf(name).rulebook.scorecard.bands;
            QCOMPARE(all.size(), std::size_t{4});
            std::string below = "probation";
            QCOMPARE(bandAt(name, 0), below);
            for (const auto& [from, key] : bands) {
                const Minor bound = from * Minor{100'000'000'000};
                QCOMPARE(bandAt(name, bound - 1), below); // 39.99999999999 of 100
                QCOMPARE(bandAt(name, bound), std::string(key));
                QCOMPARE(bandAt(name, bound + 1), std::string(key));
                below = key;
            }
            QCOMPARE(bandAt(name, 10'000'000'000'001), std::string("invest"));
        }
    }

    void everyDimensionIsFullWhereTheMissionSays() {
        for (const std::string_view name : builtInPrograms()) {
            std::map<std::string, int> most;
            for (const Points& points : pointsOfTheMission()) {
                most[points.dimension] += points.most;
                for (const int step : {-1, 0, 1}) {
                    if (step > 0 && !points.mayPass) {
                        continue;
                    }
                    Office office = officeOf(name);
                    points.make(office, points.full + step);
                    const auto card = explainCard(*judge(*office.programme()), 0);
                    const auto found = std::ranges::find(card.dimensions, points.dimension,
                                                         &scorecard::CardExplanation::Dimension::key);
                    QVERIFY2(found != card.dimensions.end(), points.dimension);
                    const std::int64_t reached = std::min(points.full, points.full + step);
                    const auto expected =
                        static_cast<std::int64_t>(Int128{scorecard::kPoint} * points.most * reached / points.full);
                    QVERIFY2(found->points == expected, points.dimension);
                }
            }
            const auto& dimensions = officeOf(name).rulebook.scorecard.dimensions;
            QCOMPARE(dimensions.size(), most.size());
            for (const ScoreDimension& dimension : dimensions) {
                std::int64_t sum = 0;
                for (const ScorePart& part : dimension.parts) {
                    sum += part.curve.back().points.value;
                }
                QVERIFY2(sum == Micros::of(most[dimension.key]).value, dimension.key.c_str());
            }
        }
    }

    void everyFlagIsRaisedWhereTheMissionSays() {
        const auto wanted = flagsOfTheMission();
        for (const std::string_view name : builtInPrograms()) {
            const Rulebook book = officeOf(name).rulebook;
            std::set<std::string> keys;
            for (const Flagged& flag : wanted) {
                keys.insert(flag.key);
            }
            QVERIFY2(keysOf(book.flags) == keys, name.data());
            for (const Flagged& flag : wanted) {
                const auto rule = static_cast<std::size_t>(std::ranges::find(book.flags, flag.key, &FlagRule::key) -
                                                           book.flags.begin());
                for (const auto& [step, raised] : {std::pair{-1, flag.under}, {0, flag.at}, {1, flag.over}}) {
                    Office office = officeOf(name);
                    flag.make(office, step);
                    const auto judged = judge(*office.programme());
                    QVERIFY2((judged->flags[rule][0] == Holds::Yes) == raised, flag.key);
                    QVERIFY2(judged->flags[rule][0] != Holds::NoData, flag.key);
                    const auto restricted = restrictedPartners(*judged);
                    QVERIFY2((std::ranges::count(restricted, Index{0}) == 1) == (raised && flag.restricts), flag.key);
                }
            }
        }
    }

    void theClubsBeginWhereTheMissionSays() {
        const std::pair<const char*, Minor> clubs[] = {
            {"club_10k", 10'000'00}, {"club_50k", 50'000'00}, {"club_100k", 100'000'00}};
        for (const std::string_view name : builtInPrograms()) {
            const auto& badges = officeOf(name).rulebook.badges;
            for (const auto& [key, bound] : clubs) {
                const auto rule =
                    static_cast<std::size_t>(std::ranges::find(badges, key, &BadgeRule::key) - badges.begin());
                QVERIFY2(rule < badges.size(), key);
                for (const int step : {-1, 0, 1}) {
                    Office office = officeOf(name);
                    office.won(0, bound + step, "2021-02-03"); // of all time
                    QVERIFY2((judge(*office.programme())->badges[rule][0] == Holds::Yes) == (step >= 0), key);
                }
            }
        }
    }

    void segmentsOfRevenueBeginWhereTheMissionSays() {
        const std::pair<const char*, Minor> segments[] = {
            {"tier-3", 500'000'00}, {"tier-2", 2'000'000'00}, {"tier-1", 10'000'000'00}};
        std::string below = "develop";
        for (const auto& [key, bound] : segments) {
            for (const int step : {-1, 0, 1}) {
                Office office = officeOf("revenue-segments");
                office.won(0, bound + step, "2026-05-05");
                const auto judged = judge(*office.programme());
                QCOMPARE(office.rulebook.segments.at(static_cast<std::size_t>(judged->segment[0])).key,
                         step < 0 ? below : std::string(key));
            }
            below = key;
        }
    }
};

COUNTERPART_TEST(JudgementBoundsTest)
#include "judgement_bounds_test.moc"
