// SPDX-License-Identifier: GPL-3.0-or-later
// Does each built-in programme put partners where the mission's table says: at, just under and just over every bound of
// every tier, and at the edge of every rank?
#include "core/engine/programme/programme.h"
#include "core/engine/tiering/record.h"
#include "tests/core/programmes/partner_life.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <fmt/format.h>
#include <set>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

Rulebook programmeNamed(const std::string& name) { return readRulebook(builtInProgram(name)).rulebook; }

std::string inWords(const Asks& asks) {
    return fmt::format("{}{}{}>={}", nameOf(asks.metric), asks.level.empty() ? "" : ":", asks.level, asks.atLeast);
}

// A criterion of a document in the unit of the table.
Asks asked(const Criterion& criterion) {
    const auto named = criterionNamed(criterion.metric);
    const std::int64_t bound = isCount(named->metric) ? criterion.atLeast / Micros::kOne : criterion.atLeast;
    return {named->metric, bound, std::string(named->level)};
}

// What a table asks for, in words, tier by tier.
std::vector<std::string> inWords(const MissionTable& table) {
    std::vector<std::string> lines;
    for (const Stands& tier : table.tiers) {
        std::string line = tier.name;
        for (const Asks& asks : tier.asks) {
            line += " " + inWords(asks);
        }
        lines.push_back(
            line + (tier.topPercent > 0 ? fmt::format(" top {}% by {}", tier.topPercent, nameOf(tier.rankedBy)) : ""));
    }
    return lines;
}

MissionTable tableOf(const Rulebook& book) {
    MissionTable table;
    for (const Tier& tier : book.ladder.tiers) {
        Stands& stands = table.tiers.emplace_back(Stands{tier.name, {}});
        for (const Criterion& criterion : tier.criteria) {
            stands.asks.push_back(asked(criterion));
        }
        if (tier.top.asked()) {
            stands.topPercent = int(tier.top.share.ppm / 10'000);
            stands.rankedBy = *ladderMetricNamed(tier.top.metric);
        }
    }
    return table;
}

// Where the programme's engine puts one of them; -1 when its ways to the answer differ.
int reached(const Rulebook& book, const Lives& lives, std::size_t who) {
    const auto programme =
        computeProgramme(lives.snapshot(), std::make_shared<const Rulebook>(book), lensOn("2027-01-01"));
    const auto partner = static_cast<Index>(who);
    const Date day = book.ladder.cycle == Cycle::Daily ? dayOf("2027-01-01") : dayOf("2026-12-31");
    const Programme& p = *programme;
    const auto explained =
        tiering::explain(*p.snapshot, *p.columns, p.credits, *p.rulebook, p.rates, partner, day, p.lens.asOf);
    const auto found = tiering::tierFor(book.ladder, p.history.everyonesFactsOn(day)[who]);
    const bool higherBefore = p.history.courseOf(partner).first > 0; // then grace holds the tier in force
    const bool same = explained.tier == found && (higherBefore || p.standings.tiers[partner] == found);
    return same ? int(found) : -1;
}

// Nobody of these meets a criterion; they only take places.
void crowd(Lives& lives, int number) {
    for (int i = 0; i < number; ++i) {
        lives.all.push_back(Life{.key = fmt::format("m{:03}", i), .revenue = 1});
    }
}

Life meeting(const MissionTable& table, std::size_t tier, std::string key) {
    Life life{.key = std::move(key), .revenue = 100'00};
    for (const Asks& asks : table.tiers[tier].asks) {
        bring(life, asks, 0, table);
    }
    return life;
}

} // namespace

class TierBoundsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyProgrammeAsksForWhatTheMissionSays() {
        const auto tables = missionTables();
        QCOMPARE(tables.size(), builtInPrograms().size());
        for (const MissionTable& table : tables) {
            const auto said = inWords(tableOf(programmeNamed(table.programme)));
            const auto wanted = inWords(table);
            QCOMPARE(said.size(), wanted.size());
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                QCOMPARE(QString::fromStdString(said[i]), QString::fromStdString(wanted[i]));
            }
        }
    }

    // Walks the documents: every criterion that one of them has is held against the table's figure.
    void everyBoundIsReachedAtItAndMissedUnderIt_data() {
        QTest::addColumn<QString>("programme");
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("criterion");
        int bounds = 0;
        for (const std::string_view name : builtInPrograms()) {
            const Rulebook book = programmeNamed(std::string(name));
            for (std::size_t tier = 0; tier < book.ladder.tiers.size(); ++tier) {
                for (std::size_t i = 0; i < book.ladder.tiers[tier].criteria.size(); ++i, ++bounds) {
                    const auto row = fmt::format("{} {} {}", name, book.ladder.tiers[tier].name,
                                                 book.ladder.tiers[tier].criteria[i].metric);
                    QTest::newRow(row.c_str()) << QString::fromStdString(std::string(name)) << int(tier) << int(i);
                }
            }
        }
        QVERIFY(bounds >= 20);
    }

    void everyBoundIsReachedAtItAndMissedUnderIt() {
        QFETCH(QString, programme);
        QFETCH(int, tier);
        QFETCH(int, criterion);
        const auto tables = missionTables();
        const auto table = std::ranges::find(tables, programme.toStdString(), &MissionTable::programme);
        QVERIFY(table != tables.end());
        const Rulebook book = programmeNamed(table->programme);
        const auto at = static_cast<std::size_t>(tier);
        const Asks inDocument = asked(book.ladder.tiers[at].criteria[static_cast<std::size_t>(criterion)]);
        const auto& all = table->tiers.at(at).asks;
        const auto asks = std::ranges::find_if(
            all, [&](const Asks& one) { return one.metric == inDocument.metric && one.level == inDocument.level; });
        QVERIFY2(asks != all.end(), "the mission does not ask for it");
        for (const int step : {-1, 0, 1}) {
            Lives lives;
            Life life = meeting(*table, at, "z");
            if (!bring(life, *asks, step, *table)) {
                QVERIFY2(step == 1, "only beyond the whole there is nothing");
                continue;
            }
            lives.all = {life};
            crowd(lives, 39);
            const int expected = tierOf(*table, lives, 0);
            QVERIFY(step < 0 ? expected < tier : expected >= tier); // the table itself
            QCOMPARE(reached(book, lives, 0), expected);
        }
    }

    // The partner has all that any tier asks for: its place alone decides. Its revenue is that of the last one who has
    // a place, a cent less, or a cent more; its key goes before or after theirs.
    void everyRankEndsWhereTheMissionSays_data() {
        QTest::addColumn<QString>("programme");
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("partners");
        int ranks = 0;
        for (const std::string_view name : builtInPrograms()) {
            const Rulebook book = programmeNamed(std::string(name));
            for (std::size_t tier = 0; tier < book.ladder.tiers.size(); ++tier) {
                if (!book.ladder.tiers[tier].top.asked()) {
                    continue;
                }
                ++ranks;
                for (const int partners : {2, 10, 40, 41}) {
                    const auto row = fmt::format("{} {} of {}", name, book.ladder.tiers[tier].name, partners);
                    QTest::newRow(row.c_str()) << QString::fromStdString(std::string(name)) << int(tier) << partners;
                }
            }
        }
        QCOMPARE(ranks, 4);
    }

    void everyRankEndsWhereTheMissionSays() {
        QFETCH(QString, programme);
        QFETCH(int, tier);
        QFETCH(int, partners);
        const auto tables = missionTables();
        const auto table = std::ranges::find(tables, programme.toStdString(), &MissionTable::programme);
        QVERIFY(table != tables.end());
        const Rulebook book = programmeNamed(table->programme);
        const Stands& stands = table->tiers.at(static_cast<std::size_t>(tier));
        const int places = (partners * stands.topPercent + 99) / 100;
        std::set<int> seen;
        for (const char* key : {"a", "z"}) {
            for (const int step : {-1, 0, 1}) {
                Lives lives;
                lives.all = {meeting(*table, table->tiers.size() - 1, key)};
                crowd(lives, partners - 1);
                constexpr Minor quota = 1'000'000; // a cent of it is a millionth
                const auto revenue = [](int place) { return Minor{2'000'000 - 1'000 * place}; };
                for (int i = 1; i < partners; ++i) {
                    lives.all[std::size_t(i)].revenue = revenue(i);
                    lives.all[std::size_t(i)].quota = quota;
                }
                lives.all[0].quota = quota;
                lives.all[0].revenue = revenue(places) + step;
                const int expected = tierOf(*table, lives, 0);
                QCOMPARE(reached(book, lives, 0), expected);
                seen.insert(expected >= tier ? 1 : 0);
            }
        }
        QCOMPARE(seen.size(), places < partners ? std::size_t{2} : std::size_t{1}); // the edge was crossed
    }

    // Nobody's place is another's: of equals exactly as many stand on the tier as it has places, first by key.
    void ofEqualsTheFirstByKeyTakeThePlaces() {
        for (const MissionTable& table : missionTables()) {
            for (std::size_t tier = 0; tier < table.tiers.size(); ++tier) {
                if (table.tiers[tier].topPercent == 0) {
                    continue;
                }
                Lives lives;
                for (int i = 0; i < 21; ++i) {
                    lives.all.push_back(meeting(table, table.tiers.size() - 1, fmt::format("k{:02}", (i * 8) % 21)));
                }
                const Rulebook book = programmeNamed(table.programme);
                const auto programme =
                    computeProgramme(lives.snapshot(), std::make_shared<const Rulebook>(book), lensOn("2027-01-01"));
                const auto facts = programme->history.everyonesFactsOn(dayOf("2026-12-31"));
                for (std::size_t i = 0; i < lives.all.size(); ++i) {
                    QCOMPARE(int(tiering::tierFor(book.ladder, facts[i])), tierOf(table, lives, i));
                }
            }
        }
    }
};

COUNTERPART_TEST(TierBoundsTest)
#include "tier_bounds_test.moc"
