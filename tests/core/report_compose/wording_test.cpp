// SPDX-License-Identifier: GPL-3.0-or-later
// Does a phrase become the sentence that it documents, and does English write numbers as people read them?
#include "core/report/english.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <set>

using namespace counterpart;
using namespace counterpart::report;

namespace {

std::string expanded(std::string_view pattern, std::vector<Argument> arguments) { return expand(pattern, arguments); }

} // namespace

class WordingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void argumentsStandWhereTheyAreNamed() {
        QCOMPARE(expanded("{1} of {0}", {"ten", "three"}), std::string("three of ten"));
        QCOMPARE(expanded("{{{0}}}", {"x"}), std::string("{x}"));
        QCOMPARE(expanded("{3}.", {"x"}), std::string("."));
        QCOMPARE(expanded("open { brace", {}), std::string("open { brace"));
    }
    void whatAnArgumentSaysIsNotLookedInto() {
        QCOMPARE(expanded("{0} and {1}", {"{1}", "{0}"}), std::string("{1} and {0}"));
    }
    void aWordFollowsTheNumber() {
        const English english;
        QCOMPARE(english.say(Phrase::CountOfDeals, {english.counted(1)}), std::string("1 deal"));
        QCOMPARE(english.say(Phrase::CountOfDeals, {english.counted(0)}), std::string("0 deals"));
        QCOMPARE(english.say(Phrase::CountOfDeals, {english.counted(1200)}), std::string("1,200 deals"));
        const std::vector<Argument> arguments = {"x", english.counted(7)};
        QVERIFY(countOf(arguments) == 7);
        QVERIFY(countOf({}) == kNotCounted);
    }
    // An opened brace is closed, names an argument by one digit, and two forms stand in it or none.
    void everyPatternIsWellFormed() {
        std::set<std::string_view> names;
        for (std::size_t i = 0; i < patterns().size(); ++i) {
            const auto phrase = static_cast<Phrase>(i);
            QVERIFY2(names.insert(nameOf(phrase)).second, nameOf(phrase).data());
            const std::string_view pattern = patternOf(phrase);
            QVERIFY2(!pattern.empty(), nameOf(phrase).data());
            for (std::size_t at = 0; (at = pattern.find('{', at)) != std::string_view::npos; ++at) {
                const std::size_t end = pattern.find('}', at);
                QVERIFY2(end != std::string_view::npos, pattern.data());
                const std::string_view slot = pattern.substr(at + 1, end - at - 1);
                QVERIFY2(!slot.empty() && slot[0] >= '0' && slot[0] <= '4', pattern.data());
                QVERIFY2(std::ranges::count(slot, '|') == (slot.size() == 1 ? 0 : 2), pattern.data());
            }
        }
    }
    void moneyIsExactOrShort() {
        const English english;
        const Currency usd = *Currency::fromCode("USD");
        const Currency yen = *Currency::fromCode("JPY");
        QCOMPARE(english.money(-123456, usd), std::string("\u22121,234.56\u00a0USD"));
        QCOMPARE(english.amountShort(123456789, usd), std::string("1.2\u202fM"));
        QCOMPARE(english.amountShort(99'999'999, usd), std::string("1.0\u202fM"));
        QCOMPARE(english.amountShort(25'040'00, usd), std::string("25.0\u202fK"));
        QCOMPARE(english.amountShort(250'400'00, usd), std::string("250\u202fK"));
        QCOMPARE(english.amountShort(-999, yen), std::string("\u2212999"));
        QCOMPARE(english.amountShort(0, usd), std::string("0"));
        QCOMPARE(english.money(std::numeric_limits<Minor>::min() + 1, usd),
                 std::string("\u221292,233,720,368,547,758.07\u00a0USD"));
    }
    void numbersAndDatesReadWell() {
        const English english;
        QCOMPARE(english.ratio(125'000), std::string("12.5\u202f%"));
        QCOMPARE(english.signedRatio(125'000), std::string("+12.5\u202f%"));
        QCOMPARE(english.signedRatio(-125'000), std::string("\u221212.5\u202f%"));
        QCOMPARE(english.decimal(4'500'000, 6, 2), std::string("4.5"));
        QCOMPARE(english.score(59'999'999'999'999), std::string("59.9"));
        QCOMPARE(english.score(-150'000'000'000), std::string("\u22120.2"));
        QCOMPARE(english.scoreChange(-6'430'000'000'000), std::string("\u22126.4"));
        QCOMPARE(english.scoreChange(6'430'000'000'000), std::string("+6.4"));
        QCOMPARE(english.days(1), std::string("1 day"));
        QCOMPARE(english.date(Date::of(2026, 5, 12)), std::string("12 May 2026"));
        QCOMPARE(english.period(*parsePeriod("2026-Q3"), 1), std::string("Q3 2026"));
        QCOMPARE(english.period(*parsePeriod("2026-09"), 1), std::string("September 2026"));
        QCOMPARE(english.period(*parsePeriod("2026"), 1), std::string("2026"));
        QCOMPARE(english.period({}, 1), std::string("all time"));
        QCOMPARE(english.period(*parsePeriod("2026-01-01..2026-01-15"), 1), std::string("1 Jan 2026 to 14 Jan 2026"));
        QCOMPARE(english.period(*parsePeriod("2026-01-01..2026-10-01"), 1), std::string("Jan 2026 to Sep 2026"));
        QCOMPARE(english.period(*parsePeriod("2025-10-01..2026-04-01"), 1), std::string("Oct 2025 to Mar 2026"));
        const std::vector<std::string> items = {"a", "b", "c"};
        QCOMPARE(english.list(items), std::string("a, b and c"));
        QCOMPARE(english.word(Kind::Certification, "level", "implementation_specialist"),
                 std::string("Implementation specialist"));
    }
};

COUNTERPART_TEST(WordingTest)

#include "wording_test.moc"
