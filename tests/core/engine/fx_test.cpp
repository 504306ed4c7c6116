// SPDX-License-Identifier: GPL-3.0-or-later
// Is the right rate found on every day, and is what it makes of an amount exact?
#include "core/engine/fx/fx.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <rapidcheck.h>

using namespace counterpart;
using counterpart::testing::Sample;

namespace {

Currency cur(std::string_view code) { return *Currency::fromCode(code); }
Date day(std::string_view text) { return *parseDate(text); }

FxRate& quoted(Sample& sample, std::string_view date, std::string_view base, std::string_view quote,
               std::string_view rate) {
    FxRate& record = sample.add<FxRate>(std::to_string(sample.nextId()));
    record.date = day(date);
    record.base = cur(base);
    record.quote = cur(quote);
    record.rate = *parseExchangeRate(rate);
    return record;
}

// Half to even by integers without bounds, straight from the legs.
Minor plainly(Money amount, const fx::Quote& quote) {
    using Wide = boost::multiprecision::cpp_int;
    const auto tens = [](int n) -> Wide { return boost::multiprecision::pow(Wide(10), static_cast<unsigned>(n)); };
    Wide above = Wide(amount.minor) * tens(quote.to.digits());
    Wide below = tens(amount.currency.digits());
    for (int i = 0; i < quote.legCount(); ++i) {
        const fx::Leg& leg = quote.legs[i];
        (leg.divide ? below : above) *= leg.rate.mantissa;
        (leg.divide ? above : below) *= tens(leg.rate.scale);
    }
    const bool negative = above < 0;
    above = abs(above);
    Wide whole = above / below;
    const Wide twice = 2 * (above % below);
    whole += twice > below || (twice == below && whole % 2 == 1) ? 1 : 0;
    return static_cast<Minor>(negative ? Wide(-whole) : whole);
}

} // namespace

class FxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastRateOnOrBeforeTheDayHolds() {
        Sample sample;
        quoted(sample, "2026-01-09", "EUR", "USD", "1.10"); // a Friday
        quoted(sample, "2026-01-12", "EUR", "USD", "1.20");
        const fx::Rates rates(*sample.snapshot(), cur("USD"));
        const auto on = [&](std::string_view date) {
            return rates.convert({10'000, cur("EUR")}, cur("USD"), day(date));
        };
        QVERIFY(!on("2026-01-08").has());
        QCOMPARE(on("2026-01-09").money.minor, Minor{11'000});
        QCOMPARE(on("2026-01-11").money.minor, Minor{11'000});
        QCOMPARE(on("2026-01-11").quote.ageDays(), 2);
        QVERIFY(!on("2026-01-11").quote.stale());
        QCOMPARE(on("2026-01-12").money.minor, Minor{12'000});
        QVERIFY(!on("2026-01-19").quote.stale());
        QVERIFY(on("2026-01-20").quote.stale());
        QCOMPARE(on("2026-01-20").money.minor, Minor{12'000});
        QVERIFY(on("2036-01-20").has());
        QVERIFY(!rates.find(cur("EUR"), cur("USD"), Date()).has());
    }

    void routesArePreferredInTheStatedOrder() {
        Sample sample;
        quoted(sample, "2026-01-02", "EUR", "CAD", "2");
        quoted(sample, "2026-01-02", "EUR", "USD", "4");
        quoted(sample, "2026-01-02", "AUD", "CAD", "10");
        quoted(sample, "2026-01-02", "AUD", "USD", "30");
        const auto route = [&](std::string_view preferred) {
            return fx::Rates(*sample.snapshot(), cur(preferred)).find(cur("CAD"), cur("USD"), day("2026-01-05"));
        };
        QVERIFY(route("USD").route == fx::Route::Cross);
        QVERIFY(route("USD").via == cur("AUD")); // the first by code
        QVERIFY(route("EUR").via == cur("EUR"));
        quoted(sample, "2026-01-02", "USD", "CAD", "0.5");
        QVERIFY(route("EUR").route == fx::Route::Inverse);
        quoted(sample, "2025-01-02", "CAD", "USD", "1.9");
        QVERIFY(route("EUR").route == fx::Route::Direct);
        QVERIFY(route("EUR").stale()); // the order does not bend to ages
        QVERIFY(fx::Rates(*sample.snapshot(), cur("EUR")).find(cur("CAD"), cur("CAD"), Date()).route ==
                fx::Route::Same);
    }

    void euroReferenceRatesCrossExactly() {
        Sample sample;
        quoted(sample, "2026-04-10", "EUR", "USD", "1.1711");
        quoted(sample, "2026-04-10", "EUR", "GBP", "0.87105");
        quoted(sample, "2026-04-10", "EUR", "JPY", "186.43");
        const fx::Rates rates(*sample.snapshot(), cur("USD"));
        const auto pounds = rates.convert({100'000, cur("GBP")}, cur("USD"), day("2026-04-12"));
        QVERIFY(pounds.quote.route == fx::Route::Cross && pounds.quote.via == cur("EUR"));
        QCOMPARE(pounds.money.minor, Minor{134'447}); // 1000 x 1.1711 / 0.87105 = 1344.469...
        QVERIFY(!pounds.quote.stale());
        const auto yen = rates.convert({1'000'000, cur("JPY")}, cur("USD"), day("2026-04-10"));
        QCOMPARE(yen.money.minor, Minor{628'171}); // 1171100 / 186.43 = 6281.714...
    }

    void theLaterRecordOfOneDayHolds() {
        Sample sample;
        quoted(sample, "2026-01-09", "EUR", "USD", "1.10");
        quoted(sample, "2026-01-09", "EUR", "USD", "1.30");
        const fx::Rates rates(*sample.snapshot(), cur("USD"));
        QCOMPARE(rates.convert({100, cur("EUR")}, cur("USD"), day("2026-01-09")).money.minor, Minor{130});
    }

    void whatDoesNotFitSaysSo() {
        Sample sample;
        quoted(sample, "2026-01-09", "EUR", "JPY", "1000000");
        const fx::Rates rates(*sample.snapshot(), cur("USD"));
        const auto result =
            rates.convert({std::numeric_limits<Minor>::max(), cur("EUR")}, cur("JPY"), day("2026-01-09"));
        QVERIFY(result.tooLarge && !result.has());
        fx::Warnings warnings;
        warnings.note(result, 7, {5, cur("EUR")});
        QCOMPARE(warnings.unconverted.size(), std::size_t{1});
        QCOMPARE(warnings.unconverted[0].deal, RecordId{7});
    }

    void theRateDayFollowsThePolicy() {
        const Date closed = day("2026-02-10");
        QVERIFY(fx::rateDay(FxRule::CloseDate, closed, day("2026-06-01")) == closed);
        QVERIFY(fx::rateDay(FxRule::PeriodEnd, closed, day("2026-06-01")) == day("2026-02-28"));
        QVERIFY(fx::rateDay(FxRule::PeriodEnd, closed, day("2026-02-20")) == day("2026-02-20"));
        QVERIFY(fx::rateDay(FxRule::AsOf, closed, day("2026-06-01")) == day("2026-06-01"));
        QVERIFY(fx::rateDay(FxRule::CloseDate, Date(), day("2026-06-01")) == day("2026-06-01"));
    }

    // Random series of four currencies, quoted either way with up to 18 digits: the lookup against a scan of all
    // records, the amount against integers without bounds.
    void lookupAndArithmeticEqualAPlainComputation() {
        QVERIFY(rc::check([] {
            const Currency used[] = {cur("EUR"), cur("JPY"), cur("KWD"), cur("USD")};
            Sample sample;
            std::vector<FxRate> all;
            for (int i = 0, n = *rc::gen::inRange(0, 25); i < n; ++i) {
                FxRate& rate = sample.add<FxRate>(std::to_string(i));
                rate.date = {*rc::gen::inRange(100, 140)};
                rate.base = used[*rc::gen::inRange(0, 4)];
                rate.quote = used[*rc::gen::inRange(0, 4)];
                const bool isLong = *rc::gen::inRange(0, 2) == 1;
                rate.rate = {*rc::gen::inRange<std::int64_t>(1, isLong ? 999'999'999'999'999'999 : 99'999),
                             static_cast<std::int8_t>(*rc::gen::inRange(0, 13))};
                all.push_back(rate);
            }
            const Currency preferred = used[*rc::gen::inRange(0, 4)];
            const fx::Rates rates(*sample.snapshot(), preferred);
            const Currency from = used[*rc::gen::inRange(0, 4)];
            const Currency to = used[*rc::gen::inRange(0, 4)];
            const Date on{*rc::gen::inRange(95, 150)};
            const auto last = [&](Currency base, Currency quote) {
                const FxRate* best = nullptr;
                for (const FxRate& rate : all) {
                    const bool fits = rate.base == base && rate.quote == quote && base != quote && rate.date <= on;
                    best = fits && (best == nullptr || rate.date >= best->date) ? &rate : best;
                }
                return best;
            };
            const auto either = [&](Currency a, Currency b) { return last(a, b) != nullptr ? last(a, b) : last(b, a); };
            const fx::Quote quote = rates.find(from, to, on);
            if (from == to) {
                RC_ASSERT(quote.route == fx::Route::Same);
                return;
            }
            std::vector<const FxRate*> expected;
            if (const FxRate* one = either(from, to)) {
                expected = {one};
            } else {
                std::vector<Currency> order(std::begin(used), std::end(used)); // by code
                std::ranges::stable_partition(order, [&](Currency c) { return c == preferred; });
                for (const Currency via : order) {
                    if (via != from && via != to && either(from, via) != nullptr && either(via, to) != nullptr) {
                        expected = {either(from, via), either(via, to)};
                        break;
                    }
                }
            }
            RC_ASSERT(quote.legCount() == static_cast<int>(expected.size()));
            for (std::size_t i = 0; i < expected.size(); ++i) {
                RC_ASSERT(quote.legs[i].record == expected[i]->id);
                RC_ASSERT(quote.legs[i].rate == expected[i]->rate);
            }
            const Money amount{*rc::gen::inRange<Minor>(-1'000'000, 1'000'001), from};
            const fx::Converted converted = rates.convert(amount, to, on);
            RC_ASSERT(quote.has() == !expected.empty());
            if (converted.has()) {
                RC_ASSERT(converted.money.minor == plainly(amount, quote));
            }
        }));
    }
};

COUNTERPART_TEST(FxTest)
#include "fx_test.moc"
