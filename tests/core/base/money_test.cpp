// SPDX-License-Identifier: GPL-3.0-or-later
// Is money added, multiplied, converted, read and written exactly, in the digits of its currency?
#include "core/base/money.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QHash>
#include <QTest>
#include <QXmlStreamReader>

#include <boost/multiprecision/cpp_int.hpp>
#include <rapidcheck.h>
#include <set>

using namespace counterpart;
using boost::multiprecision::cpp_int;

namespace {

constexpr auto kMax = std::numeric_limits<Minor>::max();
constexpr auto kMin = std::numeric_limits<Minor>::min();

Currency currency(std::string_view code) { return Currency::fromCode(code).value(); }

cpp_int powerOfTen(int exponent) { return boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(exponent)); }

// The conversion as one fraction of whole numbers, rounded half to even.
cpp_int referenceConvert(Money amount, Currency to, ExchangeRate times, ExchangeRate over) {
    cpp_int top = cpp_int(amount.minor) * powerOfTen(to.digits());
    cpp_int bottom = powerOfTen(amount.currency.digits());
    if (times.has()) {
        top *= times.mantissa;
        bottom *= powerOfTen(times.scale);
    }
    if (over.has()) {
        bottom *= over.mantissa;
        top *= powerOfTen(over.scale);
    }
    cpp_int quotient = abs(top) / bottom;
    const cpp_int twice = (abs(top) - quotient * bottom) * 2;
    if (twice > bottom || (twice == bottom && quotient % 2 == 1)) {
        ++quotient;
    }
    return top < 0 ? cpp_int(-quotient) : quotient;
}

rc::Gen<ExchangeRate> anyRate() {
    return rc::gen::build<ExchangeRate>(
        rc::gen::set(&ExchangeRate::mantissa,
                     rc::gen::oneOf(rc::gen::inRange<std::int64_t>(1, 2'000'000'000),
                                    rc::gen::inRange<std::int64_t>(1, 1'000'000'000'000'000'000))),
        rc::gen::set(&ExchangeRate::scale, rc::gen::inRange<std::int8_t>(0, kMaxExchangeScale + 1)));
}

rc::Gen<Currency> anyCurrency() {
    return rc::gen::elementOf(std::vector<Currency>(Currency::all().begin(), Currency::all().end()));
}

rc::Gen<Minor> anyMinor() {
    return rc::gen::oneOf(rc::gen::inRange<Minor>(-1'000'000'000'000, 1'000'000'000'000), rc::gen::arbitrary<Minor>());
}

} // namespace

class MoneyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void currenciesHaveTheDigitsOfTheStandard() {
        for (const auto& [code, digits] : {std::pair{"JPY", 0},
                                           {"KRW", 0},
                                           {"ISK", 0},
                                           {"UGX", 0},
                                           {"XOF", 0},
                                           {"UYI", 0},
                                           {"USD", 2},
                                           {"EUR", 2},
                                           {"HUF", 2},
                                           {"CHE", 2},
                                           {"KWD", 3},
                                           {"BHD", 3},
                                           {"IQD", 3},
                                           {"TND", 3},
                                           {"CLF", 4},
                                           {"UYW", 4}}) {
            QCOMPARE(currency(code).digits(), digits);
            QCOMPARE(currency(code).code(), std::string_view(code));
        }
        QCOMPARE(currency("TOP").name(), std::string_view("Pa\u2019anga"));
        QCOMPARE(currency("CHF").name(), std::string_view("Swiss Franc"));
    }

    void everyCurrencyIsFoundByItsCode() {
        QCOMPARE(Currency::all().size(), std::size_t{166});
        std::set<std::string_view> codes;
        for (const Currency one : Currency::all()) {
            QVERIFY(one.has());
            QVERIFY(Currency::fromCode(one.code()) == one);
            QVERIFY(Currency::fromIndex(one.index()) == one);
            QVERIFY(!one.name().empty());
            QVERIFY(codes.empty() || *codes.rbegin() < one.code());
            codes.insert(one.code());
        }
    }

    void theTableIsTheOneOfTheStandard() {
        const QString shared =
            qEnvironmentVariable("COUNTERPART_SHARED", QStringLiteral(COUNTERPART_SOURCE_DIR "/../shared"));
        QFile file(shared + QStringLiteral("/data/reference/iso-4217-list-one.xml"));
        if (!file.open(QIODevice::ReadOnly)) {
            QSKIP("The standard's list is not here");
        }
        std::set<std::string> codes;
        QXmlStreamReader xml(&file);
        QHash<QString, QString> entry;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"CcyNtry") {
                entry.clear();
            } else if (xml.isStartElement() && xml.name().startsWith(u"Ccy") && xml.name() != u"CcyTbl") {
                const QString name = xml.name().toString();
                entry[name] = xml.readElementText();
            } else if (xml.isEndElement() && xml.name() == u"CcyNtry") {
                bool hasDigits = false;
                const int digits = entry.value(QStringLiteral("CcyMnrUnts")).toInt(&hasDigits);
                const std::string code = entry.value(QStringLiteral("Ccy")).toStdString();
                const auto known = Currency::fromCode(code);
                QCOMPARE(known.has_value(), hasDigits);
                if (known) {
                    QCOMPARE(known->digits(), digits);
                    QCOMPARE(std::string(known->name()), entry.value(QStringLiteral("CcyNm")).trimmed().toStdString());
                    codes.insert(code);
                }
            }
        }
        QVERIFY(!xml.hasError());
        QCOMPARE(codes.size(), Currency::all().size());
    }

    void whatIsNoCurrencyIsRefused() {
        for (const char* code : {"", "US", "USDX", "usd", "XAU", "XXX", "XTS", "AAA", "ZZZ", "U$D", "\xC3\x84U"}) {
            QVERIFY2(!Currency::fromCode(code), code);
        }
        QVERIFY(!Currency().has());
        QCOMPARE(Currency().code(), std::string_view());
        QCOMPARE(Currency().digits(), 2);
        QCOMPARE(Currency::fromIndex(65535).name(), std::string_view());
    }

    void addingIsCheckedAndNeverMixes() {
        const Currency usd = currency("USD");
        QVERIFY(*add({150, usd}, {-50, usd}) == (Money{100, usd}));
        QVERIFY(add({1, usd}, {1, currency("CAD")}).error().code == ErrorCode::CurrencyMismatch);
        QVERIFY(add({kMax, usd}, {1, usd}).error().code == ErrorCode::OutOfRange);
        QVERIFY(add({kMin, usd}, {-1, usd}).error().code == ErrorCode::OutOfRange);
        QVERIFY(*negate({5, usd}) == (Money{-5, usd}));
        QVERIFY(negate({kMin, usd}).error().code == ErrorCode::OutOfRange);
    }

    void multipliesByARateHalfToEven() {
        const Currency usd = currency("USD");
        QCOMPARE(multiply({25, usd}, Rate::percent(10))->minor, Minor{2});
        QCOMPARE(multiply({35, usd}, Rate::percent(10))->minor, Minor{4});
        QCOMPARE(multiply({-25, usd}, Rate::percent(10))->minor, Minor{-2});
        QCOMPARE(multiply({kMax, usd}, Rate::percent(100))->minor, kMax);
        QVERIFY(multiply({kMax, usd}, Rate::percent(101)).error().code == ErrorCode::OutOfRange);
    }

    void readsAmountsAndSaysWhatItRounded() {
        const auto exact = parseMoney("1,234.50", currency("USD"), {'.', ','});
        QVERIFY(exact && !exact->rounded && exact->money == (Money{123450, currency("USD")}));
        const auto rounded = parseMoney("20.5625", currency("USD"));
        QVERIFY(rounded && rounded->rounded && rounded->money.minor == 2056);
        QVERIFY(rounded->written.mantissa == 205625 && rounded->written.scale == 4);
        QCOMPARE(parseMoney("2.5", currency("JPY"))->money.minor, Minor{2});
        QCOMPARE(parseMoney("1.2345", currency("CLF"))->money.minor, Minor{12345});
        QCOMPARE(parseMoney("-1.2345", currency("KWD"))->money.minor, Minor{-1234});
        QVERIFY(parseMoney("abc", currency("USD")).error().code == ErrorCode::NotANumber);
        QVERIFY(parseMoney("922337203685477580.7", currency("USD")).error().code == ErrorCode::OutOfRange);
        QVERIFY(parseMoney("1", Currency()).error().code == ErrorCode::NotACurrency);
    }

    void whatIsWrittenReadsBackTheSame() {
        QCOMPARE(toString(Money{123450, currency("USD")}), std::string("1234.50 USD"));
        QCOMPARE(amountString(-5, currency("KWD")), std::string("-0.005"));
        QVERIFY(rc::check("amounts round trip in every currency", [] {
            const Money money{*anyMinor(), *anyCurrency()};
            const auto parsed = parseMoney(amountString(money.minor, money.currency), money.currency);
            RC_ASSERT(parsed.has_value() && !parsed->rounded && parsed->money == money);
        }));
    }

    void exchangeRatesAreExactAndPositive() {
        QVERIFY(*parseExchangeRate("1.0850") == (ExchangeRate{1085, 3}));
        QVERIFY(*parseExchangeRate("0.000012345678901") == (ExchangeRate{12345678901, 15}));
        QVERIFY(*parseExchangeRate("150") == (ExchangeRate{150, 0}));
        QCOMPARE(toString(ExchangeRate{1085, 3}), std::string("1.085"));
        for (const char* text : {"0", "0.00", "-1", "0.0000000000000000000000000000001"}) {
            QVERIFY2(parseExchangeRate(text).error().code == ErrorCode::OutOfRange, text);
        }
        QVERIFY(parseExchangeRate("").error().code == ErrorCode::NotANumber);
        QVERIFY(rc::check("rates round trip", [] {
            auto rate = *anyRate();
            while (rate.scale > 0 && rate.mantissa % 10 == 0) {
                rate.mantissa /= 10;
                --rate.scale;
            }
            RC_ASSERT(*parseExchangeRate(toString(rate)) == rate);
        }));
    }

    void convertsBetweenDigits() {
        const Money hundred{10000, currency("USD")};
        QCOMPARE(convert(hundred, currency("JPY"), {1505, 1})->minor, Minor{15050});
        QCOMPARE(convert(hundred, currency("KWD"), {307, 3})->minor, Minor{30700});
        QCOMPARE(convert({100, currency("JPY")}, currency("CLF"), {}, {3, 0})->minor, Minor{333333});
        QCOMPARE(convert(hundred, currency("USD"), {})->minor, Minor{10000});
        QCOMPARE(convert({5, currency("USD")}, currency("JPY"), {10, 0})->minor, Minor{0}); // exactly 0.5
        QCOMPARE(convert({15, currency("USD")}, currency("JPY"), {10, 0})->minor, Minor{2});
        // two legs: EUR -> USD -> CAD as one fraction
        QCOMPARE(convert({100, currency("EUR")}, currency("CAD"), {11, 1}, {75, 2})->minor, Minor{147});
    }

    void conversionWithoutItsFactsIsRefused() {
        const Money one{1, currency("USD")};
        QVERIFY(convert(one, currency("EUR"), {}).error().code == ErrorCode::CurrencyMismatch);
        QVERIFY(convert(one, Currency(), {1, 0}).error().code == ErrorCode::NotACurrency);
        QVERIFY(convert({kMax, currency("USD")}, currency("KWD"), {1, 0}).error().code == ErrorCode::OutOfRange);
    }

    void conversionBeyond128BitsIsNothingOrTooMuch() {
        const Money most{kMax, currency("USD")};
        const ExchangeRate tiny{999'999'999'999'999'999, kMaxExchangeScale};
        const ExchangeRate large{999'999'999'999'999'999, 0};
        QCOMPARE(convert(most, currency("JPY"), tiny, large)->minor, Minor{0});
        QVERIFY(convert(most, currency("CLF"), large, tiny).error().code == ErrorCode::OutOfRange);
        QCOMPARE(convert({0, currency("USD")}, currency("CLF"), large, tiny)->minor, Minor{0});
        QCOMPARE(convert(most, currency("USD"), large, large)->minor, kMax);
    }

    void conversionEqualsUnboundedArithmetic() {
        QVERIFY(rc::check("convert equals the reference", [] {
            const Money amount{*anyMinor(), *anyCurrency()};
            const Currency to = *anyCurrency();
            const ExchangeRate times = *anyRate();
            const ExchangeRate over = *rc::gen::oneOf(rc::gen::just(ExchangeRate{}), anyRate());
            const cpp_int expected = referenceConvert(amount, to, times, over);
            const auto result = convert(amount, to, times, over);
            RC_ASSERT(result.has_value() == (expected >= kMin && expected <= kMax));
            if (result) {
                RC_ASSERT(cpp_int(result->minor) == expected);
                RC_ASSERT(result->currency == to);
            }
        }));
    }
};

COUNTERPART_TEST(MoneyTest)
#include "money_test.moc"
