// SPDX-License-Identifier: GPL-3.0-or-later
// Are decimals read strictly, rounded half to even and written back the same?
#include "core/base/decimal.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <boost/multiprecision/cpp_int.hpp>
#include <rapidcheck.h>

using namespace counterpart;
using boost::multiprecision::cpp_int;

namespace {

constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
constexpr auto kMin = std::numeric_limits<std::int64_t>::min();

// a x b / d by schoolbook rules on numbers without bounds.
cpp_int referenceMulDiv(std::int64_t a, std::int64_t b, std::int64_t divisor) {
    const cpp_int product = cpp_int(a) * b;
    const cpp_int twice = abs(product) * 2;
    cpp_int quotient = twice / (cpp_int(divisor) * 2);
    const cpp_int rest = twice - quotient * divisor * 2;
    if (rest > divisor || (rest == divisor && quotient % 2 == 1)) {
        ++quotient;
    }
    return product < 0 ? cpp_int(-quotient) : quotient;
}

std::optional<std::pair<std::int64_t, int>> read(std::string_view text, DecimalFormat format = {}) {
    const auto parsed = parseDecimal(text, format);
    return parsed ? std::optional(std::pair(parsed->mantissa, parsed->scale)) : std::nullopt;
}

ErrorCode failure(std::string_view text, DecimalFormat format = {}) {
    const auto parsed = parseDecimal(text, format);
    return parsed ? ErrorCode::Internal : parsed.error().code;
}

constexpr DecimalFormat kEnglish{'.', ','};
constexpr DecimalFormat kGerman{',', '.'};
constexpr DecimalFormat kSpaced{',', ' '};
constexpr DecimalFormat kSwiss{'.', '\''};

} // namespace

class DecimalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundsHalfToEven() {
        QCOMPARE(mulDivHalfEven(5, 1, 10), std::optional<std::int64_t>(0));
        QCOMPARE(mulDivHalfEven(15, 1, 10), std::optional<std::int64_t>(2));
        QCOMPARE(mulDivHalfEven(25, 1, 10), std::optional<std::int64_t>(2));
        QCOMPARE(mulDivHalfEven(-25, 1, 10), std::optional<std::int64_t>(-2));
        QCOMPARE(mulDivHalfEven(-35, 1, 10), std::optional<std::int64_t>(-4));
        QCOMPARE(mulDivHalfEven(26, 1, 10), std::optional<std::int64_t>(3));
        QCOMPARE(mulDivHalfEven(kMax, kMax, kMax), std::optional<std::int64_t>(kMax));
        QCOMPARE(mulDivHalfEven(kMin, kMax, kMax), std::optional<std::int64_t>(kMin));
        QVERIFY(!mulDivHalfEven(kMin, kMin, kMax));
        QVERIFY(!mulDivHalfEven(kMin, -1, 1));
    }

    void productsEqualUnboundedArithmetic() {
        QVERIFY(rc::check("mulDivHalfEven equals the reference", [] {
            const auto a = *rc::gen::arbitrary<std::int64_t>();
            const auto b = *rc::gen::arbitrary<std::int64_t>();
            const auto divisor = *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(1, 50),
                                                 rc::gen::suchThat<std::int64_t>([](auto d) { return d > 0; }));
            const cpp_int expected = referenceMulDiv(a, b, divisor);
            const auto result = mulDivHalfEven(a, b, divisor);
            RC_ASSERT(result.has_value() == (expected >= kMin && expected <= kMax));
            if (result) {
                RC_ASSERT(cpp_int(*result) == expected);
            }
        }));
    }

    void readsPlainDecimals() {
        QVERIFY(read("0") == std::pair(std::int64_t{0}, 0));
        QVERIFY(read("-0.00") == std::pair(std::int64_t{0}, 0));
        QVERIFY(read("1234.50") == std::pair(std::int64_t{12345}, 1));
        QVERIFY(read("+007") == std::pair(std::int64_t{7}, 0));
        QVERIFY(read(".5") == std::pair(std::int64_t{5}, 1));
        QVERIFY(read("5.") == std::pair(std::int64_t{5}, 0));
        QVERIFY(read("\xE2\x88\x92"
                     "3.25") == std::pair(std::int64_t{-325}, 2));
        QVERIFY(read("1.000000000000000000000000") == std::pair(std::int64_t{1}, 0));
        QVERIFY(read("9223372036854775807") == std::pair(kMax, 0));
        QVERIFY(read("-92233720368547758.08") == std::pair(kMin, 2));
    }

    void readsGroupsWhereAReaderWouldPutThem() {
        QVERIFY(read("1,234,567.89", kEnglish) == std::pair(std::int64_t{123456789}, 2));
        QVERIFY(read("12,34,567", kEnglish) == std::pair(std::int64_t{1234567}, 0));
        QVERIFY(read("-1.234,5", kGerman) == std::pair(std::int64_t{-12345}, 1));
        QVERIFY(read("1 234 567", kSpaced) == std::pair(std::int64_t{1234567}, 0));
        QVERIFY(read("1\xC2\xA0"
                     "234\xE2\x80\xAF"
                     "567,8",
                     kSpaced) == std::pair(std::int64_t{12345678}, 1));
        QVERIFY(read("1\xE2\x80\x99"
                     "234'567.5",
                     kSwiss) == std::pair(std::int64_t{12345675}, 1));
    }

    void refusesWhatIsNotANumber() {
        for (const char* text : {"", "-", "+", ".", "--1", "1-", "1e5", "1.2.3", " 1", "1 ", "$1", "1,5", "0x10", "NaN",
                                 "inf", "1\xC2\xA0", "\xE2\x88\x92", "\xD9\xA1"}) {
            QVERIFY2(failure(text) == ErrorCode::NotANumber, text);
        }
        for (const char* text : {",1", "1,", "1,,234", "12,5", "0,123", "1234,567", "1,2345", "1,234.5,6", "1.5,000",
                                 "1,23", "1,2,345", "-,123", "1 234"}) {
            QVERIFY2(failure(text, kEnglish) == ErrorCode::NotANumber, text);
        }
    }

    void refusesWhatDoesNotFit() {
        for (const char* text : {"9223372036854775808", "-9223372036854775809", "100000000000000000000",
                                 "0.12345678901234567891", "184467440737095516160"}) {
            QVERIFY2(failure(text) == ErrorCode::OutOfRange, text);
        }
        QVERIFY(failure("99999999999999999999999999x") == ErrorCode::NotANumber);
    }

    void scalesWithOneRounding() {
        QCOMPARE(*scaleTo({12345, 3}, 2), std::int64_t{1234});
        QCOMPARE(*scaleTo({12355, 3}, 2), std::int64_t{1236});
        QCOMPARE(*scaleTo({-5, 1}, 0), std::int64_t{0});
        QCOMPARE(*scaleTo({-15, 1}, 0), std::int64_t{-2});
        QCOMPARE(*scaleTo({7, 0}, 4), std::int64_t{70000});
        QCOMPARE(*scaleTo({kMax, 19}, 0), std::int64_t{1});
        QCOMPARE(*scaleTo({kMax, 20}, 0), std::int64_t{0});
        QCOMPARE(*scaleTo({kMax, 500}, 0), std::int64_t{0});
        QCOMPARE(*scaleTo({0, 0}, 40), std::int64_t{0});
        QVERIFY(scaleTo({kMax, 0}, 1).error().code == ErrorCode::OutOfRange);
        QVERIFY(scaleTo({1, 0}, 19).error().code == ErrorCode::OutOfRange);
        QVERIFY(isExactAt({1200, 3}, 1) && !isExactAt({1234, 3}, 2) && isExactAt({5, 1}, 1) && isExactAt({0, 9}, 0));
        QVERIFY(!isExactAt({kMax, 40}, 2) && !isExactAt({1, 5000}, 0) && !isExactAt({4, 20}, 1));
        QVERIFY(!isExactAt({8'446'744'073'709'551'616, 19}, 0)); // 2^64 away from 10^19
    }

    void whatIsWrittenReadsBackTheSame() {
        QCOMPARE(formatScaled(-5, 2), std::string("-0.05"));
        QCOMPARE(formatScaled(kMin, 0), std::string("-9223372036854775808"));
        QCOMPARE(formatScaledShort(1'200'000, 6), std::string("1.2"));
        QCOMPARE(formatScaledShort(0, 6), std::string("0"));
        QVERIFY(rc::check("format, then parse, gives the value", [] {
            const auto value = *rc::gen::arbitrary<std::int64_t>();
            const auto digits = *rc::gen::inRange(0, 19);
            for (const std::string& text : {formatScaled(value, digits), formatScaledShort(value, digits)}) {
                const auto parsed = parseDecimal(text);
                RC_ASSERT(parsed.has_value());
                RC_ASSERT(isExactAt(*parsed, digits));
                RC_ASSERT(*scaleTo(*parsed, digits) == value);
            }
        }));
    }

    void groupsDoNotChangeTheValue() {
        QVERIFY(rc::check("grouped text reads as the plain one", [] {
            const auto value = *rc::gen::inRange<std::int64_t>(1, kMax);
            std::string text = formatScaled(value, 2);
            for (auto at = static_cast<std::ptrdiff_t>(text.find('.')) - 3; at > 0; at -= 3) {
                text.insert(static_cast<std::size_t>(at), 1, ',');
            }
            RC_PRE(text[0] != '0');
            RC_ASSERT(*scaleTo(*parseDecimal(text, kEnglish), 2) == value);
        }));
    }

    void anyBytesAreReadOrRefusedWithoutHarm() {
        QVERIFY(rc::check("parseDecimal is total", [] {
            const auto text = *rc::gen::container<std::string>(
                rc::gen::element('0', '1', '9', '.', ',', '-', '\xC2', '\xA0', '\xE2', ' ', '\'', 'e'));
            for (const DecimalFormat format : {DecimalFormat{}, kEnglish, kGerman, kSpaced, kSwiss}) {
                const auto parsed = parseDecimal(text, format);
                if (parsed) { // canonical text means the same
                    const auto again = parseDecimal(formatScaled(parsed->mantissa, parsed->scale));
                    RC_ASSERT(again.has_value() && again->mantissa == parsed->mantissa &&
                              again->scale == parsed->scale);
                }
            }
        }));
    }

    void microsHaveSixPlacesAndNoMore() {
        QCOMPARE(parseMicros("4.5")->value, std::int64_t{4'500'000});
        QCOMPARE(toString(Micros{4'500'000}), std::string("4.5"));
        QCOMPARE(toString(Micros::none()), std::string());
        QVERIFY(!Micros::none().has() && Micros::of(3).has());
        QCOMPARE(parseMicros("0.1234560")->value, std::int64_t{123'456});
        QVERIFY(parseMicros("0.1234567").error().code == ErrorCode::TooManyDecimals);
        QVERIFY(parseMicros("9223372036855").error().code == ErrorCode::OutOfRange);
        QVERIFY(parseMicros("-9223372036854.775808").error().code == ErrorCode::OutOfRange); // stands for "none"
        QVERIFY(parseMicros("x").error().code == ErrorCode::NotANumber);
        QVERIFY(rc::check("micros round trip", [] {
            const Micros value{*rc::gen::arbitrary<std::int64_t>()};
            RC_PRE(value.has());
            RC_ASSERT(*parseMicros(toString(value)) == value);
        }));
    }

    void ratesAreReadAsPercentOrFactor() {
        QCOMPARE(parseRate("12.5%")->ppm, std::int64_t{125'000});
        QCOMPARE(parseRate("12.5 %")->ppm, std::int64_t{125'000});
        QCOMPARE(parseRate("0.125")->ppm, std::int64_t{125'000});
        QCOMPARE(parseRate("-1%")->ppm, std::int64_t{-10'000});
        QVERIFY(parseRate("12.34567%").error().code == ErrorCode::TooManyDecimals);
        QVERIFY(parseRate("0.1234567").error().code == ErrorCode::TooManyDecimals);
        QVERIFY(parseRate("%").error().code == ErrorCode::NotANumber);
        QCOMPARE(parseRate("ten %").error().value, std::string("ten %"));
        QVERIFY(parseRate("99999999999999999%").error().code == ErrorCode::OutOfRange);
        QVERIFY(rc::check("rates round trip", [] {
            const Rate rate{*rc::gen::arbitrary<std::int64_t>()};
            RC_ASSERT(*parseRate(toString(rate)) == rate);
        }));
    }
};

COUNTERPART_TEST(DecimalTest)
#include "decimal_test.moc"
