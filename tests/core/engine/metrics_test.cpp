// SPDX-License-Identifier: GPL-3.0-or-later
// Do metrics add up, whatever they are broken down by, and say "no data" where there is none?
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "core/engine/programme/model_credits.h"
#include "core/engine/programme/model_matrix.h"
#include "core/engine/programme/programme.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::metrics;
using counterpart::testing::Sample;

namespace {

Currency currency(std::string_view code) { return *Currency::fromCode(code); }

std::shared_ptr<const Programme> programmeOf(const SnapshotPtr& snapshot, std::string_view period = "all") {
    const auto rulebook = rulebookOf(*snapshot, {});
    Lens lens;
    lens.model = Model::Linear;
    lens.asOf = *parseDate("2026-09-30");
    lens.reporting = currency("USD");
    lens.period = *parsePeriod(period);
    return computeProgramme(snapshot, rulebook, lens);
}

metrics::Table tableOf(const Programme& programme, std::vector<Dimension> dimensions,
                       std::vector<metrics::Id> wanted = {}) {
    return compute(programme.inputs(), dimensions, wanted);
}

Int128 sumOf(const metrics::Table& table, metrics::Id metric) {
    Int128 sum = 0;
    for (std::size_t group = 0; group < table.groups(); ++group) {
        const std::int64_t value = table.value(metric, group);
        sum += value == kNoData ? 0 : value;
    }
    return sum;
}

FxRate& rate(Sample& sample, std::string_view date, std::string_view base, std::string_view value) {
    FxRate& made = sample.add<FxRate>(std::string(date) + "/" + std::string(base));
    made.date = *parseDate(date);
    made.base = currency(base);
    made.quote = currency("USD");
    made.rate = *parseExchangeRate(value);
    return made;
}

} // namespace

class MetricsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDealBelongsToThePartnerItNamesElseToTheOneThatSourcedIt() {
        Sample sample;
        const RecordId named = sample.partner("named").id;
        const RecordId first = sample.partner("first").id;
        Deal& one = sample.deal("D-1", 10'000);
        one.partner.value = named;
        const RecordId oneId = one.id;
        sample.touch(oneId, first, "2026-02-01");
        const RecordId two = sample.deal("D-2", 500).id;
        sample.touch(two, first, "2026-02-01");
        const auto programme = programmeOf(sample.snapshot());
        const metrics::Table table = tableOf(*programme, {Dimension::Partner});
        QCOMPARE(table.valueOf(metrics::Id::RevenueWon, {"named"}), std::int64_t{10'000});
        QCOMPARE(table.valueOf(metrics::Id::RevenueWon, {"first"}), std::int64_t{500});
        QCOMPARE(table.valueOf(metrics::Id::RevenueAttributed, {"first"}), std::int64_t{10'500});
        QCOMPARE(table.valueOf(metrics::Id::RevenueSourced, {"first"}), std::int64_t{10'500});
    }

    void aPeriodThatRunsIsComparedWithAsMuchOfTheOneBefore() {
        // Written half-open.
        const auto at = [](std::string_view period, std::string_view day) {
            return toString(comparable(*parsePeriod(period), *parseDate(day)));
        };
        QCOMPARE(at("2026", "2026-09-30"), std::string("2025-01-01..2025-10-01"));
        QCOMPARE(at("2026", "2026-12-31"), std::string("2025"));
        QCOMPARE(at("2026", "2027-02-01"), std::string("2025"));
        QCOMPARE(at("2026-Q3", "2026-08-31"), std::string("2026-04-01..2026-06-01"));
        QCOMPARE(at("2026-03", "2026-03-30"), std::string("2026-02")); // no 30 February: all of it
        const Period never = comparable({}, *parseDate("2026-09-30"));
        QVERIFY((never.from == never.to));
    }

    void coarserGroupsAreSumsOfFinerOnes() {
        Sample sample;
        for (const char* key : {"A", "B", "C"}) {
            sample.touch(sample.deal(std::string("D-") + key, 100).id, sample.partner(key).id, "2026-02-01");
        }
        const auto programme = programmeOf(sample.snapshot());
        const metrics::Table coarse =
            rollUp(programme->byPartner, {Dimension::Type}, {metrics::Id::RevenueAttributed}, [&](std::size_t row) {
                return std::vector<std::string>{programme->byPartner.labels[row][0] == "C" ? "one" : "two"};
            });
        QCOMPARE(coarse.valueOf(metrics::Id::RevenueAttributed, {"one"}), std::int64_t{100});
        QCOMPARE(coarse.valueOf(metrics::Id::RevenueAttributed, {"two"}), std::int64_t{200});
    }

    void anEmptyDenominatorIsNoDataNotZero() {
        Sample sample;
        sample.partner("P");
        const auto programme = programmeOf(sample.snapshot());
        const metrics::Table table = tableOf(*programme, {Dimension::Total});
        QCOMPARE(table.value(metrics::Id::WinRate, 0), kNoData);
        QCOMPARE(table.value(metrics::Id::CsatMean, 0), kNoData);
        QCOMPARE(table.value(metrics::Id::CycleDaysMedian, 0), kNoData);
        QCOMPARE(table.value(metrics::Id::RevenueWon, 0), std::int64_t{0});
        QCOMPARE(table.value(metrics::Id::DealsWon, 0), std::int64_t{0});
    }

    void moneyIsConvertedDealByDealAndTheRestIsListed() {
        Sample sample;
        rate(sample, "2026-06-30", "EUR", "1.1");
        sample.deal("euro", 333).currency = currency("EUR");
        sample.deal("yen", 100).currency = currency("JPY");
        sample.deal("dollar", 50);
        const auto programme = programmeOf(sample.snapshot());
        const metrics::Table table = tableOf(*programme, {Dimension::Total});
        QCOMPARE(table.value(metrics::Id::RevenueWon, 0), std::int64_t{366 + 50}); // 366.3 rounds to 366
        QCOMPARE(table.value(metrics::Id::DealsWon, 0), std::int64_t{3});
        QCOMPARE(table.warnings.unconverted.size(), std::size_t{1});
        QVERIFY((table.warnings.unconverted.front().amount == Money{100, currency("JPY")}));
    }

    void aBreakdownByProductKeepsTheDealsAmount() {
        Sample sample;
        rate(sample, "2026-06-30", "EUR", "1.0333");
        const RecordId p1 = sample.add<Product>("A").id;
        const RecordId p2 = sample.add<Product>("B").id;
        Deal& deal = sample.deal("D-1", 10'001);
        deal.currency = currency("EUR");
        const RecordId dealId = deal.id;
        for (const auto& [line, product, amount] : {std::tuple{"1", p1, 3'333}, {"2", p2, 3'333}, {"3", p1, 3'000}}) {
            DealLine& made = sample.add<DealLine>(std::string("D-1/") + line);
            made.deal.value = dealId;
            made.line = line;
            made.product.value = product;
            made.amount = amount;
        }
        const auto programme = programmeOf(sample.snapshot());
        const metrics::Table table = tableOf(*programme, {Dimension::Product});
        QCOMPARE(table.groups(), std::size_t{3}); // A, B and what no line stands for
        QVERIFY(sumOf(table, metrics::Id::RevenueWon) == programme->total.value(metrics::Id::RevenueWon, 0));
        QCOMPARE(table.valueOf(metrics::Id::DealsWon, {"A"}), std::int64_t{1});
        QCOMPARE(programme->total.value(metrics::Id::ProductsCoveredShare, 0), std::int64_t{1'000'000});
    }

    void influencedRevenueCountsADealOncePerGroup() {
        Sample sample;
        const RecordId a = sample.partner("a").id;
        const RecordId b = sample.partner("b").id;
        const RecordId c = sample.partner("c").id;
        const RecordId deal = sample.deal("D-1", 900).id;
        sample.touch(deal, a, "2026-02-01");
        sample.touch(deal, b, "2026-02-02");
        sample.touch(deal, c, "2026-02-03");
        const auto programme = programmeOf(sample.snapshot());
        const metrics::Table byType = tableOf(*programme, {Dimension::Type});
        QCOMPARE(byType.valueOf(metrics::Id::RevenueInfluenced, {"reseller"}), std::int64_t{900});
        QCOMPARE(byType.valueOf(metrics::Id::RevenueSourced, {"reseller"}), std::int64_t{900});
        QCOMPARE(tableOf(*programme, {Dimension::Partner}).valueOf(metrics::Id::RevenueInfluenced, {"c"}),
                 std::int64_t{900});
    }

    void growthComparesWithTheYearBefore() {
        Sample sample;
        const RecordId partner = sample.partner("P").id;
        sample.deal("old", 1'000, "won", "2025-08-10").partner.value = partner;
        sample.deal("new", 1'500, "won", "2026-08-11").partner.value = partner;
        sample.deal("other", 7'000, "won", "2026-02-11").partner.value = partner;
        const auto programme = programmeOf(sample.snapshot(), "2026-Q3");
        QCOMPARE(programme->byPartner.valueOf(metrics::Id::RevenueGrowth, {"P"}), std::int64_t{500'000});
        QCOMPARE(programme->byPartner.valueOf(metrics::Id::RevenueWon, {"P"}), std::int64_t{1'500});
    }

    void theMedianOfAnEvenNumberLiesBetween() {
        Sample sample;
        sample.deal("a", 1, "won", "2026-01-11");
        sample.deal("b", 1, "won", "2026-01-21");
        const auto programme = programmeOf(sample.snapshot());
        QCOMPARE(programme->total.value(metrics::Id::CycleDaysMedian, 0), std::int64_t{15'000'000});
        QCOMPARE(programme->total.value(metrics::Id::CycleDays, 0), std::int64_t{15'000'000});
    }

    void breakdownsPartitionTheTotal() {
        QVERIFY(rc::check("every breakdown sums to the total, and credits to the revenue", [] {
            Sample sample;
            rate(sample, "2024-01-01", "EUR", "1.08");
            rate(sample, "2025-05-05", "EUR", "1.12");
            std::vector<RecordId> partners;
            for (int i = 0; i < *rc::gen::inRange(1, 5); ++i) {
                Partner& partner = sample.partner("P" + std::to_string(i), i % 2 == 0 ? "reseller" : "referral");
                partner.region = Symbol(i % 3 == 0 ? "EMEA" : "");
                partners.push_back(partner.id);
            }
            for (int i = 0; i < *rc::gen::inRange(0, 30); ++i) {
                const char* stage = *rc::gen::element("won", "lost", "open");
                Deal& deal = sample.deal("D" + std::to_string(i), *rc::gen::inRange(-50'000, 500'000), stage);
                deal.currency = *rc::gen::element(currency("USD"), currency("EUR"));
                deal.source = Symbol(*rc::gen::element("web", "event", ""));
                if (deal.closed.has()) {
                    deal.closed = Date::of(2025, 1, 1).plusDays(*rc::gen::inRange(0, 600));
                }
                const RecordId id = deal.id;
                for (int t = 0; t < *rc::gen::inRange(0, 4); ++t) {
                    sample.touch(id, *rc::gen::elementOf(partners),
                                 "2024-12-0" + std::to_string(*rc::gen::inRange(1, 9)));
                }
            }
            const auto programme = programmeOf(sample.snapshot());
            const metrics::Table total = tableOf(*programme, {Dimension::Total});
            for (const Dimension dimension :
                 {Dimension::Partner, Dimension::Type, Dimension::Region, Dimension::Source, Dimension::Tier,
                  Dimension::Currency, Dimension::Month, Dimension::Product}) {
                const metrics::Table table = tableOf(*programme, {dimension});
                for (const metrics::Id id :
                     {metrics::Id::RevenueWon, metrics::Id::RevenueAttributed, metrics::Id::RevenueSourced,
                      metrics::Id::DealsWon, metrics::Id::DealsLost, metrics::Id::DealsOpen, metrics::Id::PipelineOpen,
                      metrics::Id::CommissionAccrued}) {
                    RC_ASSERT(sumOf(table, id) == Int128{total.value(id, 0)});
                }
            }
            // What no partner is credited with: deals without any touch.
            Int128 house = 0;
            const auto& deals = programme->columns->deals;
            for (Index d = 0; d < deals.size(); ++d) {
                if (programme->credits.bulk().offsets[d] == programme->credits.bulk().offsets[d + 1] &&
                    deals.outcome[d] == Outcome::Won && deals.closed[d] <= programme->lens.asOf) {
                    house +=
                        programme->rates.convert({deals.amount[d], deals.currency[d]}, currency("USD"), deals.closed[d])
                            .money.minor;
                }
            }
            RC_ASSERT(Int128{total.value(metrics::Id::RevenueAttributed, 0)} + house ==
                      Int128{total.value(metrics::Id::RevenueWon, 0)});
            // The explanation of any number says the same as the table, and its items sum to it.
            for (const auto& dimensions : {std::vector{Dimension::Total}, std::vector{Dimension::Partner},
                                           std::vector{Dimension::Source, Dimension::Currency}}) {
                const metrics::Table table = tableOf(*programme, dimensions);
                for (std::size_t group = 0; group < table.groups(); ++group) {
                    for (const Metric& metric : catalogue()) {
                        const metrics::Explanation e =
                            explain(programme->inputs(), dimensions, table.labels[group], metric.id);
                        RC_ASSERT(e.value == table.value(metric.id, group));
                        Int128 adds = 0;
                        for (const metrics::Item& item : e.items) {
                            adds += item.adds;
                        }
                        RC_ASSERT(metric.id == metrics::Id::RegistrationsDaysSince || adds == Int128{e.numerator});
                    }
                }
            }
            const metrics::Table byPartner = tableOf(*programme, {Dimension::Partner});
            const ModelMatrix matrix = modelMatrix(*programme);
            for (Index partner = 0; partner < programme->columns->partners.size(); ++partner) {
                const std::string key = programme->snapshot->table<Partner>().at(partner).key.str();
                const std::int64_t shown = byPartner.valueOf(metrics::Id::RevenueAttributed, {key});
                const ModelCredits credits = creditsUnderModels(*programme, partner);
                RC_ASSERT(credits.attributed[static_cast<std::size_t>(programme->lens.model)] ==
                          (shown == kNoData ? 0 : shown));
                RC_ASSERT(credits.attributed == matrix.attributed[partner]);
                RC_ASSERT(credits.deals == matrix.deals[partner]);
            }
            for (std::size_t model = 0; model < matrix.models.size(); ++model) {
                Int128 sum = Int128{matrix.direct[model]} + matrix.house[model];
                for (const auto& attributed : matrix.attributed) {
                    sum += attributed[model];
                }
                RC_ASSERT(sum == Int128{matrix.revenue});
            }
            const metrics::Table two = tableOf(*programme, {Dimension::Type, Dimension::Currency});
            RC_ASSERT(sumOf(two, metrics::Id::RevenueWon) == Int128{total.value(metrics::Id::RevenueWon, 0)});
        }));
    }
};

COUNTERPART_TEST(MetricsTest)
#include "metrics_test.moc"
