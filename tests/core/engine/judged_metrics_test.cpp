// SPDX-License-Identifier: GPL-3.0-or-later
// Do the metrics that judgements need count what they say, and do their explanations agree?
#include "core/engine/programme/programme.h"
#include "tests/core/engine/policy_case.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;
using metrics::Dimension;
using MetricId = metrics::Id;

namespace {

std::shared_ptr<const Programme> programmeOf(const Sample& sample, std::string_view period, std::string_view asOf) {
    Lens lens = lensOn(asOf);
    lens.period = *parsePeriod(period);
    return computeProgramme(sample.snapshot(), std::make_shared<const Rulebook>(classicFour()), lens);
}

// The value by partner, after its explanation has said the same.
std::int64_t valueOf(const Programme& p, MetricId id, const std::string& partner) {
    const metrics::Table table = metrics::compute(p.inputs(), {Dimension::Partner}, {id});
    const std::int64_t value = table.valueOf(id, {partner});
    return metrics::explain(p.inputs(), {Dimension::Partner}, {partner}, id).value == value ? value : -77;
}

} // namespace

class JudgedMetricsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCompetitorIsKnownByKeyOrName() {
        PolicySample sample;
        const RecordId p = sample.partner("P-1").id;
        sample.partner("P-2").name = "Blue Harbour";
        sample.dealOf("a", p, 100, "2026-05-01").competitor = Symbol("blue harbour");
        sample.dealOf("b", p, 100, "2026-05-01").competitor = Symbol("P-1"); // odd, and counted once
        sample.dealOf("c", p, 100, "2026-05-01").competitor = Symbol("somebody else");
        sample.dealOf("d", p, 100, "2024-05-01").competitor = Symbol("P-2");
        const auto programme = programmeOf(sample, "2026", "2026-09-30");
        QCOMPARE(valueOf(*programme, MetricId::CompetingShare, "P-2"), std::int64_t{1'000'000});
        QCOMPARE(valueOf(*programme, MetricId::CompetingShare, "P-1"), std::int64_t{333'333});
        QCOMPARE(programme->total.value(MetricId::CompetingShare, 0), std::int64_t{666'667});
    }

    void customersComeBackAndBuyOfSeveralFamilies() {
        PolicySample sample;
        const RecordId p = sample.partner("P-1").id;
        std::vector<RecordId> products;
        for (const char* key : {"A", "B", "C"}) {
            Product& product = sample.add<Product>(key);
            product.family = Symbol(std::string_view(key) == "C" ? "other" : "one");
            products.push_back(product.id);
        }
        const RecordId once = sample.add<Account>("once").id;
        const RecordId twice = sample.add<Account>("twice").id;
        Deal& first = sample.dealOf("d1", p, 300, "2026-05-01");
        first.account.value = once;
        const RecordId d1 = first.id;
        sample.line(d1, "1", 100, products[0]);
        sample.line(d1, "2", 100, products[1]); // of the same family
        for (const char* key : {"d2", "d3"}) {
            Deal& deal = sample.dealOf(key, p, 100, "2026-06-01");
            deal.account.value = twice;
            const RecordId id = deal.id;
            sample.line(id, "1", 100, products[std::string_view(key) == "d2" ? 0 : 2]);
        }
        const auto programme = programmeOf(sample, "2026", "2026-09-30");
        QCOMPARE(valueOf(*programme, MetricId::CustomersBuying, "P-1"), std::int64_t{2});
        QCOMPARE(valueOf(*programme, MetricId::CustomersRepeatShare, "P-1"), std::int64_t{500'000});
        QCOMPARE(valueOf(*programme, MetricId::CustomersCrossSold, "P-1"), std::int64_t{1});
        QCOMPARE(valueOf(*programme, MetricId::ProductsMostSold, "P-1"), std::int64_t{2}); // A
        QCOMPARE(valueOf(*programme, MetricId::CycleDaysMin, "P-1"), std::int64_t{30'000'000});
    }

    void whatWasRenewedHasNotLapsed() {
        PolicySample sample;
        const RecordId p = sample.partner("P-1").id;
        sample.certify(p, "Ana", "2024-01-01", "2025-01-01");
        sample.certify(p, "Ana", "2025-01-01", "2027-01-01");
        sample.certify(p, "Ben", "2024-01-01", "2025-01-01");
        const auto programme = programmeOf(sample, "2026", "2026-09-30");
        QCOMPARE(valueOf(*programme, MetricId::CertsLapsed, "P-1"), std::int64_t{1});
        QCOMPARE(valueOf(*programme, MetricId::CertsCurrentShare, "P-1"), std::int64_t{500'000});
        QCOMPARE(valueOf(*programme, MetricId::CertsPeople, "P-1"), std::int64_t{1});
    }

    void quotasToDateCountByDays() {
        PolicySample sample;
        const RecordId p = sample.partner("P-1").id;
        Quota& quota = sample.add<Quota>("q");
        quota.partner.value = p;
        quota.period = Symbol("2026-Q3");
        quota.amount = 9'200;
        quota.currency = currencyOf("USD");
        sample.dealOf("a", p, 1'500, "2026-07-10");
        sample.dealOf("b", p, 7'000, "2026-06-10");                                    // on a day that no quota covers
        const auto half = programmeOf(sample, "2026-04-01..2026-10-01", "2026-07-30"); // 30 of 92 days
        QCOMPARE(valueOf(*half, MetricId::QuotaAttainmentToDate, "P-1"), std::int64_t{500'000});
        QCOMPARE(valueOf(*half, MetricId::QuotaAttainment, "P-1"), std::int64_t{923'913});
        const auto whole = programmeOf(sample, "2026-Q3", "2026-09-30");
        QCOMPARE(valueOf(*whole, MetricId::QuotaAttainmentToDate, "P-1"),
                 valueOf(*whole, MetricId::QuotaAttainment, "P-1"));
    }

    void answersAndDecisionsAreShares() {
        PolicySample sample;
        const RecordId p = sample.partner("P-1").id;
        for (const int score : {3, 4, 5, 2}) {
            Survey& survey = sample.add<Survey>("s" + std::to_string(score));
            survey.partner.value = p;
            survey.kind = Symbol("csat");
            survey.at = *parseTime("2026-05-01");
            survey.score = Micros::of(score);
        }
        for (const char* status : {"approved", "expired", "rejected", "submitted"}) {
            sample.registration(p, status, "2026-05-01");
        }
        Activity& story = sample.add<Activity>("story");
        story.partner.value = p;
        story.kind = Symbol("success_story");
        story.at = *parseTime("2026-05-01");
        const auto programme = programmeOf(sample, "2026", "2026-09-30");
        QCOMPARE(valueOf(*programme, MetricId::CsatSatisfied, "P-1"), std::int64_t{500'000});
        QCOMPARE(valueOf(*programme, MetricId::RegistrationsApprovalRate, "P-1"), std::int64_t{666'667});
        QCOMPARE(valueOf(*programme, MetricId::SuccessStories, "P-1"), std::int64_t{1});
    }
};

COUNTERPART_TEST(JudgedMetricsTest)
#include "judged_metrics_test.moc"
