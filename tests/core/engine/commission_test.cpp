// SPDX-License-Identifier: GPL-3.0-or-later
// What does a partner earn on a deal, line by line, and what do refunds take back?
#include "tests/core/engine/policy_case.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;
using commission::LineKind;
using commission::Problem;
using commission::Reason;

namespace {

// One rule for everyone, as JSON members beside key and name.
Rulebook withRules(std::string_view rules) {
    const std::string text = R"({"name": "X", "currency": "USD", "ladder": {"tiers": [
        {"key": "low", "name": "Low", "margin": "10%"},
        {"key": "high", "name": "High", "margin": "20%", "criteria": {"revenue.attributed": "1000.00"}}]},
        "plans": [{"key": "all", "name": "All", "rules": [)" +
                             std::string(rules) + "]}]}";
    const RulebookReading reading = readRulebook(text);
    return reading.ok() ? reading.rulebook : Rulebook();
}

std::string rule(std::string_view key, std::string_view members) {
    return R"({"key": ")" + std::string(key) + R"(", "name": "R", )" + std::string(members) + "}";
}

const std::string kTenPercent = rule("ten", R"("pay": "rate", "rate": "10%")");

std::vector<Minor> amountsOf(const PolicyCase& of) { return of.accruals.lines.amount.toVector(); }

Minor sum(const std::vector<Minor>& values) {
    Minor total = 0;
    for (const Minor value : values) {
        total += value;
    }
    return total;
}

bool hasFinding(const PolicyCase& of, Problem problem, Minor amount) {
    return std::ranges::any_of(of.accruals.findings, [&](const commission::Finding& finding) {
        return finding.problem == problem && finding.amount.minor == amount;
    });
}

} // namespace

class CommissionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRegisteredDealEarnsTheTierMarginAnotherOneTenPercent_data() {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("submitted");
        QTest::addColumn<bool>("own");
        QTest::addColumn<qlonglong>("amount");
        QTest::newRow("approved") << "approved"
                                  << "2026-06-01" << true << 15'000LL;
        QTest::newRow("won") << "Won"
                             << "2026-06-01" << true << 15'000LL;
        QTest::newRow("on the close date") << "approved"
                                           << "2026-06-30T23:59:59" << true << 15'000LL;
        QTest::newRow("after the close date") << "approved"
                                              << "2026-07-01" << true << 10'000LL;
        QTest::newRow("submitted") << "submitted"
                                   << "2026-06-01" << true << 10'000LL;
        QTest::newRow("expired") << "expired"
                                 << "2026-06-01" << true << 10'000LL;
        QTest::newRow("of somebody else") << "approved"
                                          << "2026-06-01" << false << 10'000LL;
    }

    void aRegisteredDealEarnsTheTierMarginAnotherOneTenPercent() {
        QFETCH(QString, status);
        QFETCH(QString, submitted);
        QFETCH(bool, own);
        QFETCH(qlonglong, amount);
        PolicySample sample;
        const RecordId p = sample.partner("P").id;
        const RecordId other = sample.partner("Q").id;
        const RecordId registration =
            sample.registration(own ? p : other, status.toStdString(), submitted.toStdString());
        sample.dealOf("D", p, 100'000, "2026-06-30").registration.value = registration;
        const PolicyCase of(sample.snapshot(), classicFour(), dayOf("2026-07-01"));
        QCOMPARE(amountsOf(of), (std::vector<Minor>{amount}));
        QCOMPARE(of.key(0), amount == 15'000 ? std::string("D/*/P/reseller.registered")
                                             : std::string("D/*/P/reseller.unregistered"));
    }

    void theTierOfTheCloseDatePays() {
        PolicySample sample;
        const RecordId p = sample.partner("P").id;
        sample.dealOf("A", p, 99'999, "2025-01-10"); // a cent below
        sample.dealOf("B", p, 1, "2025-02-10");      // reaches the bound exactly, by itself
        sample.dealOf("C", p, 50'000, "2025-03-10");
        sample.dealOf("D", p, 50'000, "2026-03-11"); // all others have left the window
        const PolicyCase of(sample.snapshot(), withRules(rule("margin", R"("pay": "tier_margin")")),
                            dayOf("2026-12-31"));
        const auto& lines = of.accruals.lines;
        QCOMPARE(lines.amount.toVector(), (std::vector<Minor>{10'000, 0, 10'000, 5'000}));
        QCOMPARE(lines.tier.toVector(), (std::vector<std::uint8_t>{0, 1, 1, 0}));
        QVERIFY(lines.rate[1] == Rate::percent(20));
    }

    void halvesGoToTheEvenCent_data() {
        QTest::addColumn<qlonglong>("base");
        QTest::addColumn<qlonglong>("amount");
        QTest::newRow("5") << 5LL << 0LL;
        QTest::newRow("15") << 15LL << 2LL;
        QTest::newRow("25") << 25LL << 2LL;
        QTest::newRow("35") << 35LL << 4LL;
        QTest::newRow("-25") << -25LL << -2LL;
        QTest::newRow("-35") << -35LL << -4LL;
    }

    void halvesGoToTheEvenCent() {
        QFETCH(qlonglong, base);
        QFETCH(qlonglong, amount);
        for (const char* currency : {"USD", "JPY", "KWD"}) { // minor units are minor units
            PolicySample sample;
            sample.dealOf("D", sample.partner("P").id, base, "2026-06-30").currency = currencyOf(currency);
            const PolicyCase of(sample.snapshot(), withRules(kTenPercent), dayOf("2026-07-01"));
            QCOMPARE(amountsOf(of), (std::vector<Minor>{amount}));
        }
    }

    void theFirstRuleThatCoversPays_data() {
        QTest::addColumn<QString>("covers");
        QTest::addColumn<bool>("yes");
        const auto row = [](const char* covers, bool yes) { QTest::newRow(covers) << covers << yes; };
        row(R"("deal_types": ["expansion"])", true);
        row(R"("deal_types": ["new", "renewal"])", false);
        row(R"("partner_types": ["RESELLER"])", true);
        row(R"("partner_types": ["oem"])", false);
        row(R"("products": ["widget"])", true);
        row(R"("products": ["Widget"])", false);
        row(R"("families": ["Hard"])", true);
        row(R"("families": ["soft"])", false);
        row(R"("regions": ["emea"])", true);
        row(R"("regions": ["amer"])", false);
        row(R"("currencies": ["EUR", "USD"])", true);
        row(R"("currencies": ["EUR"])", false);
        row(R"("registered": false)", true);
        row(R"("registered": true)", false);
        row(R"("first_term_year": 1, "last_term_year": 1)", true);
        row(R"("first_term_year": 2)", false);
        row(R"("tiers": ["high"])", true);
        row(R"("tiers": ["low"])", false);
        row(R"("tiers": ["low"], "regions": ["emea"])", false);
    }

    void theFirstRuleThatCoversPays() {
        QFETCH(QString, covers);
        QFETCH(bool, yes);
        PolicySample sample;
        Partner& partner = sample.partner("P");
        partner.region = Symbol("EMEA"); // the deal names none
        const RecordId p = partner.id;
        Product& product = sample.add<Product>("widget");
        product.family = Symbol("hard");
        const RecordId widget = product.id;
        Deal& deal = sample.dealOf("D", p, 100'000, "2026-06-30");
        deal.type = Symbol("expansion");
        sample.line(deal.id, "1", 100'000, widget);
        const std::string first =
            rule("first", R"("pay": "rate", "rate": "50%", "covers": {)" + covers.toStdString() + "}");
        const PolicyCase of(sample.snapshot(), withRules(first + "," + kTenPercent), dayOf("2026-07-01"));
        QCOMPARE(amountsOf(of), (std::vector<Minor>{yes ? 50'000 : 10'000}));
        const auto explained = commission::explainLine(of.context, of.accruals.lines, 0);
        QCOMPARE(explained->tried.size(), std::size_t{yes ? 1U : 2U});
        QCOMPARE(explained->tried[0].failed == commission::Condition::None, yes);
    }

    void renewalsAreCountedAlongTheChain() {
        PolicySample sample;
        const RecordId p = sample.partner("P", "referral").id;
        const RecordId first = sample.dealOf("1", p, 100'000, "2023-06-30").id;
        Deal& second = sample.dealOf("2", p, 100'000, "2024-06-30");
        second.renewalOf.value = first;
        const RecordId secondId = second.id;
        Deal& third = sample.dealOf("3", p, 100'000, "2025-06-30");
        third.renewalOf.value = secondId;
        sample.dealOf("orphan", p, 100'000, "2025-06-30").type = Symbol("renewal");
        const PolicyCase of(sample.snapshot(), classicFour(), dayOf("2026-07-01"));
        QCOMPARE(amountsOf(of), (std::vector<Minor>{15'000, 5'000, 5'000, 5'000}));
        QCOMPARE(commission::explainLine(of.context, of.accruals.lines, 2)->termYear, 3);
        QCOMPARE(commission::explainLine(of.context, of.accruals.lines, 3)->termYear, 2);
    }

    void aChainThatBitesItsTailEnds() {
        PolicySample sample;
        const RecordId p = sample.partner("P").id;
        Deal& deal = sample.dealOf("1", p, 100'000, "2023-06-30");
        deal.renewalOf.value = deal.id;
        const PolicyCase of(sample.snapshot(), withRules(kTenPercent), dayOf("2026-07-01"));
        QCOMPARE(amountsOf(of), (std::vector<Minor>{10'000}));
    }

    void linesThatEarnNothingSayWhy() {
        PolicySample sample;
        const RecordId p = sample.partner("P", "technology").id;
        sample.dealOf("renewal", p, 100'000, "2026-06-30").type = Symbol("renewal");
        Rulebook noPlan = classicFour();
        const PolicyCase of(sample.snapshot(), noPlan, dayOf("2026-07-01"));
        QVERIFY(of.accruals.lines.reason[0] == Reason::RuleSaysNothing);
        noPlan.plans.clear();
        const PolicyCase none(sample.snapshot(), noPlan, dayOf("2026-07-01"));
        QVERIFY(none.accruals.lines.reason[0] == Reason::NoPlan);
        QCOMPARE(none.key(0), std::string("renewal/*/P/none"));
        QCOMPARE(none.accruals.lines.base[0], Minor{100'000});
        const PolicyCase noRule(sample.snapshot(),
                                withRules(rule("r", R"("pay": "rate", "rate": "5%", "covers": {"registered": true})")),
                                dayOf("2026-07-01"));
        QVERIFY(noRule.accruals.lines.reason[0] == Reason::NoRule);
        QVERIFY(commission::explainLine(noRule.context, noRule.accruals.lines, 0)->reason == Reason::NoRule);
    }

    void plansFollowThePartnerTypeAndTheCloseDate() {
        Rulebook book = withRules(kTenPercent);
        book.plans.push_back({"old", "Old", {Symbol("VAR")}, {}, dayOf("2026-01-01"), book.plans[0].rules});
        book.plans.push_back({"new", "New", {Symbol("var")}, dayOf("2026-02-01"), {}, book.plans[0].rules});
        PolicySample sample;
        const RecordId p = sample.partner("P", "var").id;
        sample.dealOf("a", p, 100, "2025-12-31");
        sample.dealOf("b", p, 100, "2026-01-01");
        sample.dealOf("c", p, 100, "2026-02-01");
        const PolicyCase of(sample.snapshot(), book, dayOf("2026-07-01"));
        QCOMPARE(of.accruals.lines.plan.toVector(), (std::vector<std::uint16_t>{1, 0, 2}));
    }

    void onlyDealsWonByTheDateAccrueAndTheDirectTeamEarnsNothing() {
        PolicySample sample;
        const RecordId p = sample.partner("P").id;
        Deal& shared = sample.dealOf("shared", 0, 99, "2026-06-30");
        const RecordId sharedId = shared.id;
        sample.touch(sharedId, p, "2026-06-01");
        sample.touch(sharedId, 0, "2026-06-02");
        sample.dealOf("lost", p, 1'000, "2026-06-30").stage = stageLost();
        sample.dealOf("later", p, 1'000, "2026-07-02");
        sample.dealOf("undated", p, 1'000, "2026-06-30").closed = Date();
        Rulebook book = withRules(kTenPercent);
        book.attribution.direct = DirectTeam::Include;
        const PolicyCase of(sample.snapshot(), book, dayOf("2026-07-01"));
        QCOMPARE(of.accruals.lines.size(), std::size_t{1});
        QCOMPARE(of.accruals.lines.base[0], Minor{50}); // half a cent each: "P" stands before "direct"
        QVERIFY(hasFinding(of, Problem::WonWithoutCloseDate, 1'000));
    }

    void whatTheLinesLeaveHasALineOfItsOwn_data() {
        QTest::addColumn<qlonglong>("second");
        QTest::addColumn<qlonglong>("rest");
        QTest::newRow("they sum") << 40LL << 0LL;
        QTest::newRow("less than the deal") << 30LL << 10LL;
        QTest::newRow("more than the deal") << 70LL << -30LL;
    }

    void whatTheLinesLeaveHasALineOfItsOwn() {
        QFETCH(qlonglong, second);
        QFETCH(qlonglong, rest);
        PolicySample sample;
        const RecordId p = sample.partner("P").id;
        const RecordId q = sample.partner("Q").id;
        const RecordId deal = sample.dealOf("D", 0, 100, "2026-06-30").id;
        sample.touch(deal, p, "2026-06-01");
        sample.touch(deal, q, "2026-06-02");
        sample.line(deal, "1", 60);
        sample.line(deal, "2", second);
        const PolicyCase of(sample.snapshot(), withRules(kTenPercent), dayOf("2026-07-01"));
        const auto& lines = of.accruals.lines;
        QCOMPARE(lines.size(), std::size_t{rest == 0 ? 4U : 6U});
        QCOMPARE(sum(lines.base.toVector()), Minor{100});
        QCOMPARE(hasFinding(of, Problem::LinesDoNotSum, rest), rest != 0);
        if (rest != 0) {
            QCOMPARE(lines.item[2], commission::kRestOfDeal);
            QCOMPARE(of.key(2), std::string("D/*rest/P/all.ten"));
        }
        QCOMPARE(of.key(0), std::string("D/1/P/all.ten"));
    }

    void aFlatAmountIsPaidOncePerDealAndPartner() {
        PolicySample sample;
        const RecordId p = sample.partner("P").id;
        const RecordId q = sample.partner("Q").id;
        Deal& deal = sample.dealOf("D", 0, 1'000, "2026-06-30");
        deal.currency = currencyOf("EUR");
        const RecordId dealId = deal.id;
        sample.touch(dealId, p, "2026-06-01");
        sample.touch(dealId, q, "2026-06-02");
        sample.line(dealId, "1", 400);
        sample.line(dealId, "2", 600);
        sample.dealOf("credit note", p, -1'000, "2026-06-30");
        const std::string flat = rule("bonus", R"("pay": "flat", "flat": "500.00")");
        const PolicyCase unconverted(sample.snapshot(), withRules(flat), dayOf("2026-07-01"));
        QVERIFY(unconverted.accruals.lines.reason[0] == Reason::FlatNoRate);
        sample.rate("2026-06-29", "EUR", "USD", "1.25");
        const PolicyCase of(sample.snapshot(), withRules(flat), dayOf("2026-07-01"));
        QCOMPARE(amountsOf(of), (std::vector<Minor>{40'000, 0, 40'000, 0, 0}));
        QVERIFY(of.accruals.lines.reason[1] == Reason::FlatElsewhere);
        QVERIFY(of.accruals.lines.reason[4] == Reason::FlatNeedsBase);
    }

    void aRefundTakesBackAtTheOriginalRateThoughTheTierChanged() {
        PolicySample sample;
        const RecordId p = sample.partner("P").id;
        const RecordId deal = sample.dealOf("A", p, 100'000, "2025-01-10").id;
        sample.refund(deal, "2026-06-15", 25'000); // long out of the window: the tier is low again
        const PolicyCase of(sample.snapshot(), withRules(rule("margin", R"("pay": "tier_margin")")),
                            dayOf("2026-12-31"));
        const auto& lines = of.accruals.lines;
        QCOMPARE(of.history.tierOn(0, dayOf("2026-06-15")), std::uint8_t{0});
        QCOMPARE(lines.amount.toVector(), (std::vector<Minor>{20'000, -5'000}));
        QCOMPARE(lines.base.toVector(), (std::vector<Minor>{100'000, -25'000}));
        QVERIFY(lines.kind[1] == LineKind::Refund);
        QCOMPARE(lines.original[1], Index{0});
        QVERIFY(lines.date[1] == dayOf("2026-06-15"));
        QCOMPARE(of.key(1), std::string("A/*/P/all.margin/refund/2026-06-15/1"));
    }

    void refundsNeverTakeBackMoreThanTheDeal() {
        PolicySample sample;
        const RecordId deal = sample.dealOf("A", sample.partner("P").id, 1'000, "2026-01-10").id;
        sample.refund(deal, "2026-02-01", 333);
        sample.refund(deal, "2026-02-01", 333);
        sample.refund(deal, "2026-03-01", 5'000);
        sample.refund(deal, "2026-03-02", 1);
        sample.refund(deal, "2026-03-03", -7);
        sample.refund(deal, "2027-01-01", 9); // after the date: not known yet
        const RecordId open = sample.deal("O", 100, "proposal").id;
        sample.refund(open, "2026-03-01", 4);
        const PolicyCase of(sample.snapshot(), withRules(kTenPercent), dayOf("2026-12-31"));
        QCOMPARE(amountsOf(of), (std::vector<Minor>{100, -33, -34, -33}));
        QCOMPARE(sum(of.accruals.lines.base.toVector()), Minor{0});
        QCOMPARE(of.key(2), std::string("A/*/P/all.ten/refund/2026-02-01/2"));
        QVERIFY(hasFinding(of, Problem::RefundBeyondDeal, 4'666));
        QVERIFY(hasFinding(of, Problem::RefundBeyondDeal, 1));
        QVERIFY(hasFinding(of, Problem::RefundNotPositive, -7));
        QVERIFY(hasFinding(of, Problem::RefundOfUnwonDeal, 4));
        QCOMPARE(of.accruals.findings.size(), std::size_t{4});
    }

    void aFullRefundTakesBackFlatAmountsAndOpposingLines() {
        PolicySample sample;
        const RecordId p = sample.partner("P").id;
        const RecordId deal = sample.dealOf("A", p, 1'000, "2026-01-10").id;
        sample.line(deal, "1", 1'500);
        sample.line(deal, "2", -300); // a discount; the rest is -200
        sample.refund(deal, "2026-02-01", 400);
        sample.refund(deal, "2026-02-02", 600);
        for (const std::string& paid : {kTenPercent, rule("bonus", R"("pay": "flat", "flat": "77.77")")}) {
            const PolicyCase of(sample.snapshot(), withRules(paid), dayOf("2026-12-31"));
            QCOMPARE(sum(amountsOf(of)), Minor{0});
            QVERIFY(of.accruals.lines.size() > 4);
        }
    }

    void keysAreFoundAgainWhateverStandsInThem() {
        PolicySample sample;
        const RecordId p = sample.partner("P/%*").id;
        const RecordId deal = sample.dealOf("A/B", p, 1'000, "2026-01-10").id;
        sample.line(deal, "*", 600);
        sample.line(deal, "x/y", 300);
        sample.refund(deal, "2026-02-01", 400);
        sample.refund(deal, "2026-02-01", 100);
        const PolicyCase of(sample.snapshot(), withRules(kTenPercent), dayOf("2026-12-31"));
        QCOMPARE(of.key(0), std::string("A%2FB/%2A/P%2F%25*/all.ten"));
        QVERIFY(of.accruals.lines.size() == 9);
        for (std::size_t row = 0; row < of.accruals.lines.size(); ++row) {
            QCOMPARE(*commission::findLine(of.context, of.accruals.lines, of.key(row)), row);
        }
        for (const char* unknown : {"", "/", "A", "A%2FB/%2A", "A%XX/1/P/all.ten", "Z/*/P/all.ten"}) {
            QVERIFY(!commission::findLine(of.context, of.accruals.lines, unknown));
        }
    }

    void totalsAddUpPerPartnerCurrencyAndMonth() {
        PolicySample sample;
        const RecordId p = sample.partner("P").id;
        const RecordId euros = [&] {
            Deal& deal = sample.dealOf("E", p, 10'050, "2026-01-10");
            deal.currency = currencyOf("EUR");
            return deal.id;
        }();
        sample.line(euros, "1", 5'000);
        sample.line(euros, "2", 5'050);
        sample.refund(euros, "2026-02-05", 10'050);
        sample.dealOf("U", p, 10'000, "2026-01-31");
        sample.dealOf("Y", p, 10'000, "2026-01-31").currency = currencyOf("JPY");
        sample.rate("2026-01-09", "EUR", "USD", "1.1");
        sample.rate("2026-02-05", "EUR", "USD", "2");
        const PolicyCase of(sample.snapshot(), withRules(kTenPercent), dayOf("2026-12-31"));
        const auto totals = commission::totalsOf(of.context, of.accruals, *parsePeriod("2026"), currencyOf("USD"));
        QCOMPARE(totals.rows.size(), std::size_t{4}); // EUR January, EUR February, JPY, USD
        QCOMPARE(totals.rows[0].accrued, Minor{1'005});
        QCOMPARE(totals.rows[0].accruedReporting, Minor{1'106}); // 1105.5, once
        QCOMPARE(totals.rows[0].lines, std::int64_t{2});
        QCOMPARE(totals.rows[1].refunded, Minor{-1'005});
        QCOMPARE(totals.rows[1].refundedReporting, Minor{-1'106}); // at the deal's rate: it cancels
        QVERIFY(totals.rows[2].currency == currencyOf("JPY"));
        QCOMPARE(totals.rows[2].accruedReporting, Minor{0});
        QCOMPARE(totals.warnings.unconverted.size(), std::size_t{1});
        QCOMPARE(totals.reportingSum, Minor{1'000});
        const auto january = commission::totalsOf(of.context, of.accruals, *parsePeriod("2026-01"), currencyOf("USD"));
        QCOMPARE(january.rows.size(), std::size_t{3});
    }
};

COUNTERPART_TEST(CommissionTest)
#include "commission_test.moc"
