// SPDX-License-Identifier: GPL-3.0-or-later
// Do totals and comparisons add up to the credits they are made of?
#include "core/engine/attribution/compare.h"
#include "tests/core/engine/attribution_facts.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <map>

using namespace counterpart;
using namespace counterpart::attribution;
using namespace counterpart::testing;

namespace {

constexpr std::int64_t kDay = 86400;

FactDeal deal(const char* key, const char* stage, Minor amount, const char* currency, int closed,
              std::initializer_list<const char*> partners) {
    FactDeal fact;
    fact.key = key;
    fact.stage = stage;
    fact.amount = amount;
    fact.currency = currency;
    fact.closed = Date{closed};
    for (const char* partner : partners) {
        const auto number = static_cast<std::int64_t>(fact.touches.size());
        fact.touches.push_back({std::string(key) + std::to_string(number), number * kDay, partner, "demo"});
    }
    return fact;
}

// Amounts that do not overflow when they are added up.
Facts moderateFacts(unsigned seed) {
    std::mt19937_64 random(seed);
    Facts facts = randomFacts(random, 400);
    for (FactDeal& fact : facts.deals) {
        fact.amount %= 1'000'000'000;
    }
    return facts;
}

} // namespace

class AttributionTotalsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sourcedAndInfluencedAreToldApart() {
        const Facts facts{{"B", "A"},
                          {deal("1", "won", 1000, "USD", 100, {"B", "A", "B"}),
                           deal("2", "won", 500, "USD", 101, {"A"}), deal("3", "won", 300, "JPY", 102, {"A", "B"}),
                           deal("4", "lost", 7000, "USD", 103, {"A"})}};
        const auto columns = columnsOf(snapshotOf(facts));
        const Totals totals = byPartner(*columns, attribute(*columns, {}, Model::First, kAsOf));
        const Currency usd = *Currency::fromCode("USD");
        const Currency jpy = *Currency::fromCode("JPY");
        const Index b = 0;
        const Index a = 1;
        const std::vector<PartyTotal> expected = {{a, jpy, 1, 300, 1, 300, 0, 0},
                                                  {a, usd, 1, 500, 1, 500, 1, 1000},
                                                  {b, jpy, 0, 0, 0, 0, 1, 300},
                                                  {b, usd, 1, 1000, 1, 1000, 0, 0}};
        QVERIFY(totals.parties == expected);
        const std::vector<CurrencyTotal> currencies = {{jpy, 1, 300, 300, 0}, {usd, 2, 1500, 1500, 0}};
        QVERIFY(totals.currencies == currencies);
        QVERIFY(!totals.exceeded);
    }

    void theFixedPartOfTheDirectTeamNeitherSourcesNorInfluences() {
        AttributionPolicy policy;
        policy.direct = DirectTeam::Fixed;
        policy.partnersShare = Rate::percent(60);
        const auto columns = columnsOf(snapshotOf({{"A"}, {deal("1", "won", 1000, "USD", 100, {"", "A"})}}));
        const Totals totals = byPartner(*columns, attribute(*columns, policy, Model::Linear, kAsOf));
        QCOMPARE(totals.parties.size(), std::size_t{2});
        QCOMPARE(totals.parties[0].sourced, Minor{1000});
        QCOMPARE(totals.parties[1].party, kDirect);
        QCOMPARE(totals.parties[1].attributed, Minor{400});
        QCOMPARE(totals.parties[1].sourcedDeals + totals.parties[1].influencedDeals, std::int64_t{0});
    }

    void aSelectionTakesOutcomesAndClosePeriods() {
        const Facts facts{{"A"},
                          {deal("1", "won", 1, "USD", 100, {"A"}), deal("2", "won", 10, "USD", 110, {"A"}),
                           deal("3", "lost", 100, "USD", 100, {"A"}), deal("4", "proposal", 1000, "USD", 100, {"A"})}};
        const auto columns = columnsOf(snapshotOf(facts));
        const Credits credits = attribute(*columns, {}, Model::Linear, kAsOf);
        const auto sum = [&](const Selection& selection) {
            const Totals totals = byPartner(*columns, credits, selection);
            return totals.parties.empty() ? Minor{0} : totals.parties[0].attributed;
        };
        QCOMPARE(sum({}), Minor{11});
        QCOMPARE(sum({true, true, true, {}}), Minor{1111});
        QCOMPARE(sum({true, true, false, {Date{100}, Date{110}}}), Minor{101});
        QCOMPARE(sum({false, false, true, {Date{500}, Date{501}}}), Minor{1000});
        QCOMPARE(sum({false, false, false, {}}), Minor{0});
    }

    void sumsBeyondSixtyFourBitsStopAndSaySo() {
        const Minor most = std::numeric_limits<Minor>::max();
        const auto columns = columnsOf(snapshotOf(
            {{"A"}, {deal("1", "won", most, "USD", 100, {"A"}), deal("2", "won", most, "USD", 100, {"A"})}}));
        const Totals totals = byPartner(*columns, attribute(*columns, {}, Model::Linear, kAsOf));
        QVERIFY(totals.exceeded);
        QCOMPARE(totals.parties[0].attributed, most);
        QCOMPARE(saturatingSum(-most, -most), std::numeric_limits<Minor>::min());
    }

    void everyDealIsSourcedOnceAndNothingIsLost() {
        const auto columns = columnsOf(snapshotOf(moderateFacts(3)));
        for (const DirectTeam direct : {DirectTeam::Exclude, DirectTeam::Include, DirectTeam::Fixed}) {
            AttributionPolicy policy;
            policy.direct = direct;
            const Credits credits = attribute(*columns, policy, Model::Position, kAsOf);
            const Totals totals = byPartner(*columns, credits, {true, true, true, {}});
            std::map<std::uint16_t, Minor> attributed;
            std::int64_t sourced = 0;
            for (const PartyTotal& party : totals.parties) {
                attributed[party.currency.index()] += party.attributed;
                sourced += party.sourcedDeals;
            }
            for (const CurrencyTotal& currency : totals.currencies) {
                QCOMPARE(currency.attributed, attributed[currency.currency.index()]);
                QCOMPARE(currency.amount, currency.attributed + currency.unattributed);
            }
            const auto nobody = std::ranges::count(credits.sourcedBy, kNoRecord);
            QCOMPARE(sourced + nobody, static_cast<std::int64_t>(columns->deals.size()));
        }
    }

    void comparisonsShowEveryModelsOwnResult() {
        const auto columns = columnsOf(snapshotOf(moderateFacts(4)));
        AttributionPolicy policy;
        policy.direct = DirectTeam::Include;
        policy.roleWeights = {{Symbol("demo"), Micros::of(3)}, {Symbol("sourced"), Micros::of(5)}};
        const Selection selection{true, true, false, {Date{19'600}, Date{20'200}}};
        const ProgrammeComparison programme = compareProgramme(*columns, policy, kAsOf, selection);
        const PartnerComparison partner = comparePartner(*columns, policy, kAsOf, 2, selection);
        QVERIFY(partner.deals.size() > 10);
        for (std::size_t m = 0; m < std::size(kRuleModels); ++m) {
            const Credits credits = attribute(*columns, policy, kModels[m], kAsOf);
            const Totals totals = byPartner(*columns, credits, selection);
            QCOMPARE(programme.parties.size(), totals.parties.size());
            std::size_t ofPartner = 0;
            for (std::size_t i = 0; i < totals.parties.size(); ++i) {
                QCOMPARE(programme.parties[i].attributed[m], totals.parties[i].attributed);
                QCOMPARE(programme.parties[i].deals[m], totals.parties[i].deals);
                if (totals.parties[i].party == 2) {
                    QCOMPARE(partner.totals[ofPartner].attributed[m], totals.parties[i].attributed);
                    QCOMPARE(partner.totals[ofPartner].deals[m], totals.parties[i].deals);
                    ++ofPartner;
                }
            }
            QCOMPARE(partner.totals.size(), ofPartner);
            for (std::size_t i = 0; i < totals.currencies.size(); ++i) {
                QCOMPARE(programme.house[i].unattributed[m], totals.currencies[i].unattributed);
            }
            for (const auto& row : partner.deals) {
                const DealComparison comparison = compareDeal(*columns, policy, kAsOf, row.deal);
                const auto found = std::ranges::find(comparison.rows, Index{2}, &DealComparison::Row::party);
                QVERIFY(found != comparison.rows.end());
                QCOMPARE(found->amount[m], row.amount[m]);
                QCOMPARE(found->share[m], row.share[m]);
            }
        }
    }

    void anEmptyWorkspaceHasEmptyResults() {
        const Snapshot empty;
        const auto columns = columnsOf(empty);
        const Credits credits = attribute(*columns, {}, Model::Decay, kAsOf);
        QCOMPARE(credits.deals(), std::size_t{0});
        QCOMPARE(credits.offsets.size(), std::size_t{1});
        QVERIFY(byPartner(*columns, credits).parties.empty());
        QVERIFY(compareProgramme(*columns, {}, kAsOf).parties.empty());
    }
};

COUNTERPART_TEST(AttributionTotalsTest)
#include "attribution_totals_test.moc"
