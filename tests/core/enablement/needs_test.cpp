// SPDX-License-Identifier: GPL-3.0-or-later
// Is what a tier asks for counted person by person, what it costs year by year, and does the explanation agree?
#include "core/engine/certification/explain.h"
#include "core/engine/certification/level_matrix.h"
#include "tests/core/enablement/academy.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <map>
#include <set>

using namespace counterpart;
using namespace counterpart::testing;
namespace cert = counterpart::certification;

namespace {

Rulebook demanding() { // classic four asks for 0, 1, 2 and 3 people
    Rulebook rulebook = academy();
    rulebook.certification.required = {{Symbol("GOLD"), Symbol("sales"), Symbol("advanced"), 2},
                                       {Symbol("gold"), Symbol(), Symbol("architect"), 1},
                                       {Symbol("platinum"), Symbol("technical"), Symbol(), 4}};
    rulebook.ladder.tiers[2].trainingHours = 50;
    rulebook.ladder.tiers[3].trainingHours = -1;
    return rulebook;
}

} // namespace

class CertificationNeedsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachPersonCountsOncePerNeed() {
        Roll roll;
        const RecordId p = roll.partner("P").id;
        roll.holds(p, "Ada", "sales", "master", "2025-01-01");
        roll.holds(p, "Ada", "sales", "advanced", "2025-01-01", "2026-02-01");
        roll.holds(p, "Ada", "technical", "architect", "2025-01-01", "2026-02-01");
        roll.holds(p, "Ben", "sales", "foundation", "2025-06-01", "2026-12-31"); // too low for advanced
        roll.holds(p, "Cy", "sales", "advanced", "2023-01-01", "2025-12-31");    // ran out
        const SnapshotPtr snapshot = roll.snapshot();
        const auto columns = columnsOf(*snapshot);
        const std::vector<std::uint8_t> tiers{2};
        const auto needs = cert::needsOf(*snapshot, *columns, demanding(), dayOf("2026-01-01"), tiers);
        QVERIFY(needs[0].held && needs[0].held->needs.size() == 3);
        const auto& gold = needs[0].held->needs;
        QVERIFY(gold[0].asked.byLadder && gold[0].asked.people == 2);
        QCOMPARE(gold[0].people, std::int64_t{2}); // Ada and Ben
        QCOMPARE(gold[1].people, std::int64_t{1}); // Ada's master
        QCOMPARE(gold[1].missing(), std::int64_t{1});
        QCOMPARE(gold[2].people, std::int64_t{1});
        QCOMPARE(gold[2].peopleAtHorizon, std::int64_t{0}); // it runs out within 90 days
        QCOMPARE(gold[2].missingAtHorizon(), std::int64_t{1});
        QVERIFY((cert::shareOf(*needs[0].held) == cert::RequiredShare{4, 5}));
        QCOMPARE(needs[0].next->needs.size(), std::size_t{2});
        QCOMPARE(needs[0].next->needs[1].missing(), std::int64_t{3});
        const auto top =
            cert::needsOf(*snapshot, *columns, demanding(), dayOf("2026-01-01"), std::vector<std::uint8_t>{3});
        QVERIFY(top[0].held && !top[0].next);
        QVERIFY(!cert::needsOf(*snapshot, *columns, demanding(), dayOf("2026-01-01"), {})[0].held);
    }

    void aCriterionOfTheLadderMayNameALevel() {
        Rulebook rulebook = academy();
        rulebook.ladder.tiers[1].criteria.push_back({"certs.people:advanced", Micros::of(1).value});
        const auto asked = cert::askedFor(rulebook, 1);
        QCOMPARE(asked.size(), std::size_t{2});
        QVERIFY(asked[0].level.empty());
        QVERIFY(asked[1].level == Symbol("advanced") && asked[1].track.empty() && asked[1].byLadder);
    }

    void onThatDayNothingIsRequiredOfWhoNeedsNothing() {
        Roll roll;
        roll.partner("P");
        const SnapshotPtr snapshot = roll.snapshot();
        const auto columns = columnsOf(*snapshot);
        const auto shares =
            cert::requiredShares(*snapshot, *columns, demanding(), dayOf("2026-01-01"), std::vector<std::uint8_t>{0});
        QVERIFY((shares[0] == cert::RequiredShare{0, 0}));
    }

    void theExplanationAgreesWithTheWhole() {
        Chance chance(17);
        const Rulebook rulebook = demanding();
        for (int round = 0; round < 300; ++round) {
            const SnapshotPtr snapshot = randomRoll(chance).snapshot();
            const auto columns = columnsOf(*snapshot);
            const Date asOf{20'000 + chance.upTo(1'100)};
            std::vector<std::uint8_t> tiers;
            for (std::size_t p = 0; p < columns->partners.size(); ++p) {
                tiers.push_back(static_cast<std::uint8_t>(chance.upTo(3)));
            }
            const auto statuses = cert::evaluate(*snapshot, *columns, rulebook, asOf, tiers);
            const auto needs = cert::needsOf(*snapshot, *columns, rulebook, asOf, tiers);
            const auto restrictions = cert::restrictionsOf(*columns, rulebook, statuses);
            const auto uses = cert::yearUses(*snapshot, *columns, rulebook, asOf);
            std::vector<cert::YearUse> one;
            for (const char* key : {"A", "B", "C", "D", "E"}) {
                const Index p = columns->partnerOf.find(snapshot->table<Partner>().findKey(key)->id);
                const auto explained = cert::explain(*snapshot, *columns, rulebook, asOf, p, tiers[p]);
                std::vector<cert::Row> rows;
                std::ranges::copy_if(statuses.rows, std::back_inserter(rows),
                                     [&](const cert::Row& row) { return row.partner == p; });
                QVERIFY(explained.rows == rows);
                const auto agrees = [](const auto& list, const std::optional<cert::TierNeeds>& tier) {
                    std::vector<cert::LevelNeed> plain;
                    for (const auto& need : list) {
                        plain.push_back(need.need);
                        if (std::int64_t(need.holders.size()) != need.need.people) {
                            return false;
                        }
                    }
                    return tier ? plain == tier->needs : plain.empty();
                };
                QVERIFY(agrees(explained.held, needs[p].held));
                QVERIFY(agrees(explained.next, needs[p].next));
                const auto restricted = std::ranges::find(restrictions, p, &cert::Restriction::partner);
                QVERIFY(explained.restricting ==
                        (restricted == restrictions.end() ? std::vector<Index>() : restricted->rows));
                const auto mine = cert::yearUsesOf(*snapshot, *columns, rulebook, asOf, p);
                one.insert(one.end(), mine.begin(), mine.end());
            }
            QVERIFY(uses == one);
        }
    }

    void feesAreExactAndNeverAddedAcrossCurrencies() {
        Roll roll;
        const RecordId p = roll.partner("P").id;
        roll.holds(p, "Ada", "sales", "foundation", "2025-01-01");
        roll.holds(p, "Ben", "Sales", "foundation", "2025-12-31");
        roll.holds(p, "Ben", "sales", "foundation", "2026-01-01"); // the renewal costs again, in another year
        roll.holds(p, "Ada", "sales", "master", "2025-05-05");
        roll.holds(p, "Ada", "technical", "specialist", "2025-06-06");
        roll.holds(p, "Ada", "technical", "architect", "2025-07-07"); // its fee is nothing
        roll.holds(p, "Cy", "legacy", "guru", "2025-08-08");
        roll.holds(p, "Dee", "sales", "advanced", "2026-07-01"); // after the day
        roll.holds(p, "Eve", "sales", "advanced", "");           // in no year
        const SnapshotPtr snapshot = roll.snapshot();
        const auto columns = columnsOf(*snapshot);
        Rulebook rulebook = demanding();
        const auto uses = cert::yearUses(*snapshot, *columns, rulebook, dayOf("2026-06-30"));
        QCOMPARE(uses.size(), std::size_t{2});
        QCOMPARE(uses[0].issued, std::int64_t{5});
        QCOMPARE(uses[0].unknown, std::int64_t{1});
        QCOMPARE(uses[0].credits, std::int64_t{16 + 16 + 40 + 24 + 40});
        QVERIFY((uses[0].fees ==
                 std::vector<Money>{moneyOf("450.50", "EUR"), moneyOf("90000", "JPY"), moneyOf("598.00", "USD")}));
        QVERIFY((uses[1].fees == std::vector<Money>{moneyOf("299.00", "USD")}));
        const std::vector<std::uint8_t> gold{2};
        const auto balances = cert::creditBalances(uses, *columns, rulebook, dayOf("2025-12-31"), gold);
        QCOMPARE(balances[0].left(), std::int64_t{50 - 136});
        QVERIFY(cert::creditBalances(uses, *columns, rulebook, dayOf("2026-06-30"), std::vector<std::uint8_t>{3})[0]
                    .unlimited());
        rulebook.fiscalFirstMonth = 7; // 2025-07-01 begins the year that holds both ends of December
        const auto fiscal = cert::yearUses(*snapshot, *columns, rulebook, dayOf("2026-06-30"));
        QCOMPARE(fiscal.size(), std::size_t{2});
        QVERIFY((fiscal[1].fees == std::vector<Money>{moneyOf("598.00", "USD")}));
        rulebook.certification.tracks[0].levels[0].fee.minor = std::numeric_limits<Minor>::max();
        const auto most = cert::yearUses(*snapshot, *columns, rulebook, dayOf("2026-06-30"));
        QCOMPARE(most[1].fees.front().minor, std::numeric_limits<Minor>::max()); // stays at the end of its range
    }

    void theMatrixShowsEveryLevelAndWhatIsNotInTheProgramme() {
        Roll roll;
        const RecordId p = roll.partner("P").id;
        roll.holds(p, "Ada", "sales", "advanced", "2025-06-01");
        roll.holds(p, "Ada", "sales", "foundation", "2020-01-01");
        roll.holds(p, "Ben", "legacy", "guru", "2025-01-01");
        roll.tries(p, "Ben", "sales", "foundation", "value", "2025-05-05", "70");
        roll.tries(p, "Cy", "technical", "specialist", "", "2025-05-05", "60");
        const SnapshotPtr snapshot = roll.snapshot();
        const auto columns = columnsOf(*snapshot);
        const Rulebook rulebook = academy();
        const Date asOf = dayOf("2026-01-01");
        const auto statuses = cert::evaluate(*snapshot, *columns, rulebook, asOf, {});
        const auto exams = cert::examProgress(*snapshot, *columns, rulebook.certification, asOf);
        const auto matrix = cert::levelMatrixOf(*snapshot, *columns, rulebook.certification, statuses, exams);
        QCOMPARE(matrix.columns.size(), std::size_t{6});
        QVERIFY(!matrix.columns[5].at && matrix.columns[5].level == Symbol("guru"));
        QCOMPARE(matrix.lines.size(), std::size_t{3});
        using State = cert::CellState;
        const auto states = [&](std::size_t line) {
            std::vector<State> list;
            for (const auto& cell : matrix.lines[line].cells) {
                list.push_back(cell.state);
            }
            return list;
        };
        QVERIFY((states(0) == std::vector<State>{State::Renewed, State::Current, State::None, State::None, State::None,
                                                 State::None}));
        QVERIFY((states(1) == std::vector<State>{State::Studying, State::None, State::None, State::None, State::None,
                                                 State::Current}));
        QCOMPARE(matrix.lines[1].cells[0].passed, 1);
        QCOMPARE(matrix.lines[1].cells[0].needed, 3);
        QCOMPARE(int(matrix.lines[2].cells[3].state), int(State::Earned));
    }

    void alreadyHoldingAHigherLevelCoversALowerOneThatWasNeverTaken() {
        Roll roll;
        const RecordId p = roll.partner("P").id;
        roll.holds(p, "Ada", "sales", "master", "2025-06-01");
        roll.holds(p, "Ben", "sales", "advanced", "2020-01-01"); // ran out: covers nothing
        roll.tries(p, "Ada", "sales", "foundation", "value", "2025-05-05", "10");
        const SnapshotPtr snapshot = roll.snapshot();
        const auto columns = columnsOf(*snapshot);
        const Rulebook rulebook = academy();
        const Date asOf = dayOf("2026-01-01");
        const auto statuses = cert::evaluate(*snapshot, *columns, rulebook, asOf, {});
        const auto exams = cert::examProgress(*snapshot, *columns, rulebook.certification, asOf);
        const auto matrix = cert::levelMatrixOf(*snapshot, *columns, rulebook.certification, statuses, exams, Index{0});
        QCOMPARE(int(matrix.lines[0].cells[0].state), int(cert::CellState::Covered));
        QCOMPARE(int(matrix.lines[0].cells[1].state), int(cert::CellState::Covered));
        QCOMPARE(int(matrix.lines[1].cells[0].state), int(cert::CellState::None));
        QCOMPARE(int(matrix.lines[1].cells[1].state), int(cert::CellState::Expired));
    }
};

COUNTERPART_TEST(CertificationNeedsTest)
#include "needs_test.moc"
