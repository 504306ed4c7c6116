// SPDX-License-Identifier: GPL-3.0-or-later
// Commission lines of random programmes against a plain recomputation, and against their own explanations.
#include "tests/core/engine/commission_chance.h"
#include "tests/core/engine/commission_oracle.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <map>

using namespace counterpart;
using namespace counterpart::testing;
using commission::LineKind;
using commission::Reason;

namespace {

std::string nameOf(const PolicyCase& of, std::size_t row) { // the key without its rule
    std::string key = of.key(row);
    return key.substr(0, key.rfind('/'));
}

} // namespace

class CommissionRandomTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void accrualsEqualAPlainRecomputation() {
        std::size_t lines = 0;
        std::map<Reason, std::size_t> reasons;
        for (unsigned seed = 1; seed <= 40; ++seed) {
            Chance chance(seed);
            const SnapshotPtr snapshot = randomSnapshot(chance);
            const PolicyCase of(snapshot, randomRulebook(chance), Date{19'850});
            std::map<std::string, PlainLine> expected = Plainly(of).accruals();
            const auto& rows = of.accruals.lines;
            for (std::size_t row = 0; row < rows.size(); ++row) {
                if (rows.kind[row] != LineKind::Accrual) {
                    continue;
                }
                const auto found = expected.find(nameOf(of, row));
                QVERIFY2(found != expected.end(), of.key(row).c_str());
                const PlainLine line{rows.base[row], rows.amount[row], rows.reason[row]};
                QVERIFY2(line == found->second, of.key(row).c_str());
                expected.erase(found);
                ++reasons[line.reason];
                ++lines;
            }
            QVERIFY(expected.empty());
        }
        QVERIFY(lines > 5'000);
        for (const Reason reason : {Reason::Earned, Reason::NoPlan, Reason::NoRule, Reason::RuleSaysNothing,
                                    Reason::FlatElsewhere, Reason::FlatNeedsBase, Reason::FlatNoRate}) {
            QVERIFY2(reasons[reason] > 10, std::to_string(int(reason)).c_str());
        }
    }

    void theExplanationOfEveryLineEqualsTheBulk() {
        std::size_t refunds = 0;
        for (unsigned seed = 101; seed <= 120; ++seed) {
            Chance chance(seed);
            const SnapshotPtr snapshot = randomSnapshot(chance);
            const PolicyCase of(snapshot, randomRulebook(chance), Date{19'850});
            const auto& rows = of.accruals.lines;
            for (std::size_t row = 0; row < rows.size(); ++row) {
                const auto why = commission::explainLine(of.context, rows, row);
                QVERIFY2(why.has_value(), of.key(row).c_str());
                QCOMPARE(why->base, rows.base[row]);
                QCOMPARE(why->amount, rows.amount[row]);
                QVERIFY(why->rate == rows.rate[row] && why->reason == rows.reason[row] && why->kind == rows.kind[row]);
                QCOMPARE(why->plan, rows.plan[row]);
                QCOMPARE(why->rule, rows.rule[row]);
                QCOMPARE(why->tier, rows.tier[row]);
                Minor parts = 0;
                for (const auto& part : why->parts) {
                    parts += part.base;
                }
                QCOMPARE(parts, why->itemAmount);
                QCOMPARE(*commission::findLine(of.context, rows, of.key(row)), row);
                refunds += rows.kind[row] == LineKind::Refund ? 1 : 0;
            }
        }
        QVERIFY(refunds > 300);
    }

    void refundsStayWithinTheirAccruals() {
        std::size_t full = 0;
        for (unsigned seed = 201; seed <= 240; ++seed) {
            Chance chance(seed);
            const SnapshotPtr snapshot = randomSnapshot(chance);
            const PolicyCase of(snapshot, randomRulebook(chance), Date{19'850});
            const auto& rows = of.accruals.lines;
            std::map<std::size_t, std::pair<Minor, Minor>> taken; // base, amount, by accrual
            for (std::size_t row = 0; row < rows.size(); ++row) {
                if (rows.kind[row] != LineKind::Refund) {
                    continue;
                }
                const std::size_t original = rows.original[row];
                QVERIFY(rows.kind[original] == LineKind::Accrual && rows.reason[original] == Reason::Earned);
                QVERIFY(rows.deal[original] == rows.deal[row] && rows.item[original] == rows.item[row] &&
                        rows.partner[original] == rows.partner[row] && rows.rate[original] == rows.rate[row]);
                auto& [base, amount] = taken[original];
                base -= rows.base[row];
                amount -= rows.amount[row];
                QVERIFY(std::abs(base) <= std::abs(rows.base[original]));
                QVERIFY(base == 0 || (base < 0) == (rows.base[original] < 0));
                QVERIFY(std::abs(amount) <= std::abs(rows.amount[original]));
                if (rows.rate[row].ppm != 0) {
                    QCOMPARE(amount, halfEven(Wide(base) * rows.rate[row].ppm, 1'000'000));
                }
            }
            of.snapshot->table<Deal>().forEach([&](const Deal& deal) {
                Minor given = 0;
                of.snapshot->table<Refund>().forEach([&](const Refund& refund) {
                    given +=
                        refund.deal.value == deal.id && refund.at <= of.asOf ? std::max<Minor>(0, refund.amount) : 0;
                });
                const auto [begin, end] = rows.ofDeal(of.columns->dealOf.find(deal.id));
                for (std::size_t row = begin; row < end && deal.amount > 0 && given >= deal.amount; ++row) {
                    if (rows.kind[row] == LineKind::Accrual && rows.reason[row] == Reason::Earned) {
                        QCOMPARE(taken[row], (std::pair(rows.base[row], rows.amount[row])));
                        ++full;
                    }
                }
            });
        }
        QVERIFY(full > 100);
    }

    void theFirstRefundOfAWholeDealFollowsItsShares() {
        std::size_t compared = 0;
        for (unsigned seed = 301; seed <= 330; ++seed) {
            Chance chance(seed);
            const SnapshotPtr snapshot = randomSnapshot(chance);
            const PolicyCase of(snapshot, randomRulebook(chance), Date{19'850});
            const auto& rows = of.accruals.lines;
            for (std::size_t row = 0; row < rows.size(); ++row) {
                const bool isFirst = rows.kind[row] == LineKind::Refund && rows.kind[row - 1] == LineKind::Accrual;
                if (!isFirst || rows.item[row] != commission::kWholeDeal) {
                    continue;
                }
                const Index d = rows.deal[row];
                std::vector<Wide> shares;
                std::vector<std::string> keys;
                Wide left = 1'000'000'000'000;
                std::size_t mine = 0;
                for (Index i = of.credits.bulk().offsets[d]; i < of.credits.bulk().offsets[d + 1]; ++i) {
                    const Index party = of.credits.bulk().party[i];
                    mine = party == rows.partner[row] ? shares.size() : mine;
                    shares.push_back(of.credits.bulk().share[i]);
                    keys.push_back(party == kDirect ? "direct" : snapshot->table<Partner>().at(party).key.str());
                    left -= shares.back();
                }
                shares.push_back(left);
                keys.push_back("\xff\xff");
                const Minor given = std::min(snapshot->table<Refund>().at(rows.refund[row]).amount,
                                             snapshot->table<Deal>().at(d).amount);
                QCOMPARE(-rows.base[row], shareOut(given, shares, keys)[mine]);
                ++compared;
            }
        }
        QVERIFY(compared > 20);
    }

    void theRowsStandInTheStatedOrder() {
        Chance chance(401);
        const SnapshotPtr snapshot = randomSnapshot(chance);
        const PolicyCase of(snapshot, randomRulebook(chance), Date{19'850});
        const auto& rows = of.accruals.lines;
        for (std::size_t row = 1; row < rows.size(); ++row) {
            QVERIFY(rows.deal[row - 1] <= rows.deal[row]);
            if (rows.deal[row - 1] == rows.deal[row]) {
                QVERIFY(rows.kind[row - 1] <= rows.kind[row]);
            }
            const auto& rank = of.columns->partners.keyRank;
            if (rows.deal[row - 1] == rows.deal[row] && rows.kind[row] == LineKind::Accrual) {
                QVERIFY(rank[rows.partner[row - 1]] <= rank[rows.partner[row]]);
            }
        }
    }
};

COUNTERPART_TEST(CommissionRandomTest)
#include "commission_random_test.moc"
