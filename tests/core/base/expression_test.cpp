// SPDX-License-Identifier: GPL-3.0-or-later
// Does an expression mean what it says, and is a wrong one refused at the right character with the right hint?
#include "core/base/expression/editing.h"
#include "core/base/expression/expression.h"
#include "tests/core/base/expression_sample.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::expression;
using namespace counterpart::testing;

namespace {

constexpr const char* kFindings[] = {"ok", "division by zero", "overflow", "not finite", "missing"};

// whole 7, amount 12.34, role.weight 0.5, gaps and ratio missing, age_days 2.5, is_first, type demo, region missing,
// closed 2026-03-31, created missing.
std::vector<Value> sampleRow() {
    return {Value::ofDecimal(7),
            Value::ofDecimal(1234, 2),
            Value::ofDecimal(500'000, 6),
            Value::none(Type::Decimal, 3),
            Value::ofReal(2.5),
            Value::none(Type::Real),
            Value::ofBoolean(true),
            Value::ofBoolean(false),
            Value::ofWord(Symbol("demo")),
            Value::ofWord(Symbol()),
            Value::ofDate(Date::of(2026, 3, 31)),
            Value::ofDate(Date{})};
}

std::string valueOf(const std::string& text) {
    const auto program = compile(text, sampleSchema());
    if (!program) {
        return "refused";
    }
    const Evaluated result = program->evaluate(sampleRow());
    return result.finding == Finding::None ? toString(result.value) : kFindings[static_cast<int>(result.finding)];
}

} // namespace

class ExpressionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesAreAsWritten_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("value");
        const std::pair<const char*, const char*> rows[] = {
            {"0.1 + 0.2 == 0.3", "true"},
            {"amount * 3", "37.02"},
            {"amount * role.weight", "6.17000000"},
            {"1 + 2 * 3 ^ 2", "1.9e+01"},
            {"-2 ^ 2", "-4e+00"},
            {"2 ^ 3 ^ 2", "5.12e+02"},
            {"2 ^ -1", "5e-01"},
            {"10 - 4 - 3", "3"},
            {"7 % 4", "3"},
            {"-7.5 % 2", "-1.5"},
            {"1 / 4", "2.5e-01"},
            {"round(2.5)", "2"},
            {"round(-3.5)", "-4"},
            {"round(2.675, 2)", "2.68"},
            {"round(2.675e0, 2)", "2.67"},
            {"round(2.665, 2)", "2.66"},
            {"floor(-2.5)", "-3"},
            {"ceil(-2.5)", "-2"},
            {"floor(age_days)", "2"},
            {"min(3, 1.50, 2)", "1.5"},
            {"clamp(12, 0, 10)", "10"},
            {"between(3, 3, 5)", "true"},
            {"abs(-1.25)", "1.25"},
            {"sqrt(16)", "4e+00"},
            {"log2(8)", "3e+00"},
            {"IF(is_first, 3, 1)", "3"},
            {"is_first ? 3 : 1.5", "3.0"},
            {"type == \"demo\" and not `is last`", "true"},
            {"type in ('demo', \"referral\")", "true"},
            {"type not in (\"x\")", "true"},
            {"closed - 2026-03-01", "30"},
            {"closed + 1", "2026-04-01"},
            {"closed >= date(\"2026-03-31\")", "true"},
            {"year(closed) * 100 + month(closed)", "202603"},
            {"1000 - 10 - 1", "989"},
            // what is not there
            {"has(gaps)", "false"},
            {"has(type)", "true"},
            {"gaps < 5", "false"},
            {"gaps == 5", "false"},
            {"gaps != 5", "true"},
            {"region != \"demo\"", "true"},
            {"region == region", "false"},
            {"created < closed", "false"},
            {"created > closed", "false"},
            {"gaps + 1", "missing"},
            {"gaps", "missing"},
            {"if(has(gaps), gaps, 0)", "0.000"},
            {"closed - created", "missing"},
            // what cannot be worked out, and what need not be
            {"1 / (whole - 7)", "division by zero"},
            {"whole % 0", "division by zero"},
            {"if(whole == 7, 0, 1 / (whole - 7))", "0e+00"},
            {"whole == 7 or 1 / (whole - 7) > 1", "true"},
            {"whole != 7 and 1 / (whole - 7) > 1", "false"},
            {"1 / (whole - 7) > 1 or true", "division by zero"},
            {"sqrt(-1)", "not finite"},
            {"ln(whole - 7)", "not finite"},
            {"1e308 * 10", "not finite"},
            {"999999999999999999 * 999999999999999999 * 999", "overflow"},
            {"closed + 99999999", "overflow"},
        };
        for (const auto& [text, value] : rows) {
            QTest::newRow(text) << std::string(text) << std::string(value);
        }
    }
    void valuesAreAsWritten() {
        QFETCH(std::string, text);
        QFETCH(std::string, value);
        QCOMPARE(valueOf(text), value);
    }

    void faultsPointAtTheirCharacter_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<int>("problem");
        QTest::addColumn<int>("column");
        QTest::addColumn<std::string>("found");
        QTest::addColumn<std::string>("expected");
        QTest::addColumn<std::string>("suggestion");
        struct Row {
            const char* text;
            Problem problem;
            int column;
            const char* found;
            const char* expected;
            const char* suggestion;
        };
        const Row rows[] = {
            {"", Problem::Empty, 1, "", "", ""},
            {" \n ", Problem::Empty, 1, "", "", ""},
            {"1 = 2", Problem::UnknownCharacter, 3, "=", "", "=="},
            {"whole <> 2", Problem::UnknownCharacter, 7, "<>", "", "!="},
            {"type == \u201cdemo\u201d", Problem::UnknownCharacter, 9, "\u201c", "", "\""},
            {"\"\u00e4\u00f6\" == type # x", Problem::UnknownCharacter, 14, "#", "", ""},
            {"type == \"demo", Problem::UnterminatedWord, 9, "\"demo", "", ""},
            {"type == \"a\\n\"", Problem::BadEscape, 9, "\"a\\n\"", "", ""},
            {"type == \"\"", Problem::EmptyWord, 9, "\"\"", "", "has"},
            {"12abc + 1", Problem::BadNumber, 1, "12abc", "", ""},
            {"1.2.3", Problem::BadNumber, 1, "1.2.3", "", ""},
            {"1 + 007", Problem::BadNumber, 5, "007", "", ""},
            {"12345678901234567890123", Problem::NumberTooLong, 1, "12345678901234567890123", "", ""},
            {"1e999", Problem::NumberTooLong, 1, "1e999", "", ""},
            {"closed > 2026-02-30", Problem::BadDate, 10, "2026-02-30", "", ""},
            {"date(\"soon\")", Problem::BadDate, 6, "\"soon\"", "", ""},
            {"1 +", Problem::ValueExpected, 4, "", "", ""},
            {"1 + * 2", Problem::ValueExpected, 5, "*", "", ""},
            {"whole amount", Problem::OperatorExpected, 7, "amount", "", ""},
            {"(1 + 2", Problem::ClosingExpected, 7, "", ")", ""},
            {"1 + 2)", Problem::UnexpectedClosing, 6, ")", "", ""},
            {"type in \"demo\"", Problem::OpeningExpected, 9, "\"demo\"", "(", ""},
            {"sqrt + 1", Problem::OpeningExpected, 5, "", "(", ""},
            {"is_first ? 1", Problem::ColonExpected, 13, "", ":", ""},
            {"1 < whole < 3", Problem::ChainedComparison, 11, "<", "", ""},
            {"ammount + 1", Problem::UnknownName, 1, "ammount", "", "amount"},
            {"1 +\n  rolle.weight", Problem::UnknownName, 3, "rolle.weight", "", "role.weight"},
            {"Whole", Problem::UnknownName, 1, "Whole", "", "whole"},
            {"frobnicate", Problem::UnknownName, 1, "frobnicate", "", ""},
            {"sqr(2)", Problem::UnknownFunction, 1, "sqr", "", "sqrt"},
            {"if(is_first, 1)", Problem::WrongArguments, 1, "if", "3", "condition, then, else"},
            {"round(1, 2, 3)", Problem::WrongArguments, 1, "round", "1-2", "x, places"},
            {"max()", Problem::WrongArguments, 1, "max", "1+", "x, y, ..."},
            {"is_first * 2", Problem::WrongType, 1, "boolean", "number", ""},
            {"whole and true", Problem::WrongType, 1, "number", "boolean", ""},
            {"type < \"x\"", Problem::WrongType, 1, "word", "number", ""},
            {"closed + 1.5", Problem::WrongType, 10, "number", "whole number", "round"},
            {"round(1.5, whole)", Problem::WrongType, 12, "whole", "number of places", ""},
            {"type == 3", Problem::TypesDiffer, 9, "number", "word", ""},
            {"if(is_first, 1, \"x\")", Problem::TypesDiffer, 17, "word", "number", ""},
            {"role.weight * role.weight * role.weight * role.weight * role.weight * 0.1", Problem::TooManyPlaces, 1,
             "31", "30", "round"},
        };
        for (const Row& row : rows) {
            QTest::newRow(row.text) << std::string(row.text) << static_cast<int>(row.problem) << row.column
                                    << std::string(row.found) << std::string(row.expected)
                                    << std::string(row.suggestion);
        }
    }
    void faultsPointAtTheirCharacter() {
        QFETCH(std::string, text);
        QFETCH(int, problem);
        QFETCH(int, column);
        QFETCH(std::string, found);
        QFETCH(std::string, expected);
        QFETCH(std::string, suggestion);
        const auto program = compile(text, sampleSchema());
        QVERIFY(!program.has_value());
        const Fault fault = program.error();
        QCOMPARE(static_cast<int>(fault.problem), problem);
        QCOMPARE(static_cast<int>(fault.column), column);
        QCOMPARE(fault.found, found);
        QCOMPARE(fault.expected, expected);
        QCOMPARE(fault.suggestion, suggestion);
        QVERIFY(fault.span.end() <= text.size());
        QVERIFY((faultOf(toError(fault)) == fault));
    }

    void theWantedTypeIsHeldTo() {
        QVERIFY(compile("whole > 1", sampleSchema(), Wanted::Boolean).has_value());
        QVERIFY(compile("whole", sampleSchema(), Wanted::Number).has_value());
        const auto wrong = compile("whole > 1", sampleSchema(), Wanted::Number);
        QVERIFY(!wrong.has_value());
        QVERIFY(wrong.error().problem == Problem::WrongType);
        QCOMPARE(wrong.error().expected, std::string("number"));
    }

    void hostileTextIsRefusedClearly() {
        const auto problemOf = [](const std::string& text) {
            const auto program = compile(text, sampleSchema());
            return program ? Problem::Empty : program.error().problem;
        };
        const auto repeated = [](const std::string& piece, int times) {
            std::string all;
            for (int i = 0; i < times; ++i) {
                all += piece;
            }
            return all;
        };
        QVERIFY(problemOf(repeated("(", 9000)) == Problem::TooDeep);
        QVERIFY(problemOf(repeated("-", 9000)) == Problem::TooDeep);
        QVERIFY(problemOf(repeated("not ", 2400)) == Problem::TooDeep);
        QVERIFY(problemOf(repeated("1^", 4000) + "1") == Problem::TooDeep);
        QVERIFY(problemOf(repeated("true?1:", 1400) + "1") == Problem::TooDeep);
        QVERIFY(problemOf(repeated("min(", 2400)) == Problem::TooDeep);
        QVERIFY(problemOf(repeated("1+", 4000) + "1") == Problem::TooComplex);
        QVERIFY(problemOf(repeated(" ", 10'001)) == Problem::TooLong);
        QVERIFY(problemOf(repeated("9", 9000)) == Problem::NumberTooLong);
        QVERIFY(problemOf(repeated("a", 9000)) == Problem::UnknownName);
        QVERIFY(problemOf(std::string("1\0+1", 4)) == Problem::UnknownCharacter);
        QVERIFY(problemOf("\"\xff\"") == Problem::NotUtf8);
        QVERIFY(problemOf("\xe2\x80") == Problem::NotUtf8);
        // At the edge: what is long, but not too long.
        QVERIFY(compile(repeated("(", 99) + "1" + repeated(")", 99), sampleSchema()).has_value());
        const auto sum = compile(repeated("whole+", 999) + "whole", sampleSchema());
        QVERIFY(sum.has_value());
        QCOMPARE(toString(sum->evaluate(sampleRow()).value), std::string("7000"));
    }

    void oneRowIsExplainedFromTheWholeToItsParts() {
        const std::string text = "role.weight * if(type == \"demo\", 3, 1 / whole)";
        const auto program = compile(text, sampleSchema());
        QVERIFY(program.has_value());
        std::string told;
        for (const Step& step : program->explain(sampleRow())) {
            told += std::string(step.depth, '.') + text.substr(step.span.begin, step.span.length) + " = " +
                    toString(step.value) + (step.used ? "" : " (left aside)") + "\n";
        }
        QCOMPARE(told, std::string("role.weight * if(type == \"demo\", 3, 1 / whole) = 1.5e+00\n"
                                   ".role.weight = 0.500000\n"
                                   ".if(type == \"demo\", 3, 1 / whole) = 3e+00\n"
                                   "..type == \"demo\" = true\n"
                                   "...type = \"demo\"\n"
                                   "..1 / whole = 1.4285714285714285e-01 (left aside)\n"
                                   "...whole = 7 (left aside)\n"));
    }

    void theVariablesInUseAreKnown() {
        const auto program = compile("amount + amount * role.weight", sampleSchema());
        QVERIFY(program.has_value());
        QVERIFY((program->variables() == std::vector<std::uint32_t>{1, 2}));
        QCOMPARE(compile("if( (A) ,1 , (2))", Schema{{{"A", Type::Boolean, 0, false, {}}}})->canonical(),
                 std::string("if(A, 1, 2)"));
        QCOMPARE(compile("-(1 - (whole - 3)) * 2 ^ -(1 + 2)", sampleSchema())->canonical(),
                 std::string("-(1 - (whole - 3)) * 2 ^ -(1 + 2)"));
    }

    void tokensCoverTheTextInOrder() {
        const std::string text = "if(type == \"demo\", 3.5, `is last`) and 2026-03-31 = #";
        std::string kinds;
        std::uint32_t end = 0;
        for (const Token& token : tokens(text)) {
            QVERIFY(token.span.begin >= end && token.span.length > 0);
            end = token.span.end();
            kinds += "NWDnFKOB,x."[static_cast<int>(token.kind)];
        }
        QCOMPARE(kinds, std::string("FBnOW,N,nBKDxx"));
        QVERIFY(end == text.size());
    }

    void completionFitsThePlace() {
        const auto offered = [](const std::string& text, std::size_t cursor) {
            std::string all;
            for (const Suggestion& each : suggestionsAt(text, cursor, sampleSchema())) {
                all += each.text + " ";
            }
            return all;
        };
        QCOMPARE(offered("ty", 2), std::string("type "));
        QCOMPARE(offered("1 + ro", 6), std::string("role.weight round( "));
        QCOMPARE(offered("1 + IS_", 7), std::string("is_first "));
        QCOMPARE(offered("type == ", 8), std::string("\"demo\" \"referral\" "));
        QCOMPARE(offered("type == \"d", 10), std::string("\"demo\" "));
        QCOMPARE(offered("type in (\"demo\", \"re", 20), std::string("\"referral\" "));
        QVERIFY(offered("1 ", 2).find("and") != std::string::npos);
        QVERIFY(offered("1 ", 2).find("type") == std::string::npos);
        QVERIFY(offered("", 0).find("closed") != std::string::npos);
        const auto word = suggestionsAt("x + ty + 1", 6, sampleSchema());
        QCOMPARE(word.size(), std::size_t(1));
        QVERIFY((word[0].replaces == Span{4, 2}));
    }
};

COUNTERPART_TEST(ExpressionTest)
#include "expression_test.moc"
