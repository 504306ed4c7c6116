// SPDX-License-Identifier: GPL-3.0-or-later
// Do the run over columns, the evaluation of one row and numbers without bounds agree, whatever the expression?
#include "core/base/expression/evaluate.h"
#include "core/base/expression/tree.h"
#include "tests/core/base/expression_sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <boost/multiprecision/cpp_int.hpp>
#include <optional>
#include <set>

using namespace counterpart;
using namespace counterpart::expression;
using namespace counterpart::testing;
using boost::multiprecision::cpp_int;

namespace {

// The first row in which both ways differ, said in words; empty when they agree.
std::string difference(const Program& program, const SampleRows& sample, std::size_t begin, std::size_t end,
                       std::set<Finding>& met) {
    Values out;
    program.run(sample.columns(), begin, end, out);
    std::vector<Finding> findings(end - begin, Finding::None);
    for (const RowFinding& each : out.findings) {
        findings[each.row] = each.finding;
        met.insert(each.finding);
    }
    for (std::size_t i = begin; i < end; ++i) {
        const Evaluated one = program.evaluate(sample.row(i));
        const Value many = out.at(i - begin);
        if (one.finding != findings[i - begin] || (one.finding == Finding::None && !(one.value == many))) {
            return program.source() + "\nrow " + std::to_string(i) + ": one " + toString(one.value) + " finding " +
                   std::to_string(int(one.finding)) + ", many " + toString(many) + " finding " +
                   std::to_string(int(findings[i - begin]));
        }
    }
    return {};
}

std::string anyText(SampleText& text, Random& random, int depth) {
    switch (below(random, 6)) {
    case 0:
        return text.boolean(depth);
    case 1:
        return text.date(depth);
    case 2:
        return text.word(depth);
    case 3:
    case 4:
        return text.decimal(depth);
    default:
        return text.number(depth);
    }
}

cpp_int wide(Int128 value) {
    const bool negative = value < 0;
    auto rest = static_cast<unsigned __int128>(value);
    rest = negative ? -rest : rest;
    cpp_int result = static_cast<std::uint64_t>(rest >> 64);
    result = (result << 64) + static_cast<std::uint64_t>(rest);
    return negative ? cpp_int(-result) : result;
}

} // namespace

class ExpressionRunTest : public QObject {
    Q_OBJECT

    // Counts what was met, so that a silent sample is noticed.
    void tryMany(std::uint64_t seed, int programs, std::size_t rows, int depth, bool extreme) {
        Random random(seed);
        const Schema schema = sampleSchema();
        std::set<Finding> met;
        int compiled = 0;
        for (int i = 0; i < programs; ++i) {
            const SampleRows sample(random, rows, extreme);
            SampleText text(random);
            const std::string source = anyText(text, random, 1 + static_cast<int>(below(random, std::size_t(depth))));
            const auto program = compile(source, schema);
            if (!program) { // the sample is well typed; only its size may be too much
                const Problem problem = program.error().problem;
                QVERIFY2(problem == Problem::TooManyPlaces || problem == Problem::TooComplex ||
                             problem == Problem::TooLong || problem == Problem::TooDeep,
                         source.c_str());
                continue;
            }
            ++compiled;
            const std::string wrong = difference(*program, sample, rows / 7, rows, met);
            QVERIFY2(wrong.empty(), wrong.c_str());
        }
        QVERIFY(compiled > programs / 2);
        QVERIFY(met.size() == 4); // every kind of finding
    }

private Q_SLOTS:
    void manyRowsAgreeWithOneOnUsualValues() { tryMany(1, 3000, 60, 4, false); }
    void manyRowsAgreeWithOneOnExtremeValues() { tryMany(2, 3000, 60, 4, true); }
    void manyRowsAgreeWithOneOverSeveralBlocks() { tryMany(3, 120, 3000, 3, true); }

    void whatIsPrintedIsTheSameProgram() {
        Random random(4);
        const Schema schema = sampleSchema();
        SampleText text(random);
        for (int i = 0; i < 4000; ++i) {
            const auto program = compile(anyText(text, random, 4), schema);
            if (!program) {
                continue;
            }
            const std::string printed = program->canonical();
            const auto again = compile(printed, schema);
            if (!again && again.error().problem == Problem::TooLong) {
                continue;
            }
            QVERIFY2(again.has_value(), (program->source() + "\n" + printed).c_str());
            QVERIFY2(*again == *program, (program->source() + "\n" + printed).c_str());
            QCOMPARE(again->canonical(), printed);
        }
    }

    // Sums, products, remainders and roundings of decimals, against integers without bounds.
    void decimalsAreExactOrFound() {
        Random random(5);
        const Schema schema{{{"a", Type::Decimal, 4, false, {}}, {"b", Type::Decimal, 9, false, {}}}};
        int overflowed = 0;
        for (int i = 0; i < 20'000; ++i) {
            const auto draw = [&] { return static_cast<std::int64_t>(random()) >> below(random, 63); };
            const std::int64_t a = std::max(draw(), -std::numeric_limits<std::int64_t>::max());
            const std::int64_t b = std::max(draw(), -std::numeric_limits<std::int64_t>::max());
            const cpp_int exactA = cpp_int(a) * 100'000; // in units of 10^-9
            struct Try {
                const char* text;
                int scale;
                std::optional<cpp_int> expected;
            };
            const Try tries[] = {{"a + b", 9, exactA + b},
                                 {"a - b", 9, exactA - b},
                                 {"a * b", 13, cpp_int(a) * b},
                                 {"a * b * a", 17, cpp_int(a) * b * a},
                                 {"a * b * a * b", 26, cpp_int(a) * b * a * b},
                                 {"-a * (b - a)", 13, -cpp_int(a) * (b - exactA)},
                                 {"a % b", 9, b == 0 ? std::nullopt : std::optional<cpp_int>(exactA % b)},
                                 {"max(a, b) + min(a, b)", 9, exactA + b}};
            const Column columns[] = {Column::decimals(&a), Column::decimals(&b)};
            for (const Try& each : tries) {
                const auto program = compile(each.text, schema);
                QVERIFY(program.has_value());
                QCOMPARE(program->scale(), each.scale);
                Values out;
                program->run(columns, 1, out);
                if (!each.expected) {
                    QVERIFY((out.findings == std::vector<RowFinding>{{0, Finding::DivisionByZero}}));
                } else if (out.findings.empty()) {
                    QVERIFY(wide(out.mantissa(0)) == *each.expected);
                } else {
                    QVERIFY(out.findings[0].finding == Finding::Overflow);
                    QVERIFY(abs(*each.expected) >= (cpp_int(1) << 106)); // below that, no intermediate is outside
                    ++overflowed;
                }
            }
        }
        QVERIFY(overflowed > 100);
    }

    void roundsToTheNearestAndTiesToEven() {
        Random random(6);
        const Schema schema{{{"a", Type::Decimal, 6, false, {}}}};
        const auto program = compile("round(a, 2)", schema);
        QVERIFY(program.has_value());
        for (int i = 0; i < 20'000; ++i) {
            const std::int64_t a = (static_cast<std::int64_t>(random()) >> below(random, 62)) / 5'000 * 5'000;
            Values out;
            const Column column = Column::decimals(&a);
            program->run({&column, 1}, 1, out);
            const Int128 twice = (out.mantissa(0) * 10'000 - a) * 2;
            QVERIFY(twice <= 10'000 && twice >= -10'000);
            QVERIFY((twice != 10'000 && twice != -10'000) || out.mantissa(0) % 2 == 0);
        }
    }

    // A double is a fraction over a power of two, so what it rounds to can be worked out exactly.
    void realsAreRoundedByTheirExactValue() {
        Random random(7);
        const Schema schema{{{"x", Type::Real, 0, false, {}}}};
        for (int i = 0; i < 20'000; ++i) {
            const int places = static_cast<int>(below(random, 7));
            int exponent = static_cast<int>(below(random, 80)) - 60;
            cpp_int digits = static_cast<std::int64_t>(random()) >> 11;
            if (below(random, 3) == 0) { // ties and their neighbours
                digits = cpp_int((digits >> 40) * 2 + 1) * 1024 + static_cast<int>(below(random, 3)) - 1;
                exponent = -11;
            }
            const double x = std::ldexp(digits.convert_to<double>(), exponent);
            const auto program = compile("round(x, " + std::to_string(places) + ")", schema);
            Values out;
            const Column column = Column::reals(&x);
            program->run({&column, 1}, 1, out);
            cpp_int up = digits * 2;
            for (int p = 0; p < places; ++p) {
                up *= 10;
            }
            cpp_int down = 2;
            (exponent < 0 ? down : up) <<= std::abs(exponent);
            const cpp_int off = wide(out.mantissa(0)) * down - up; // in halves of a unit: down
            QVERIFY(out.findings.empty());
            QVERIFY(abs(off) * 2 <= down);
            QVERIFY(abs(off) * 2 != down || out.mantissa(0) % 2 == 0);
        }
    }

    void runnersCanBeUsedAgainAndOnPieces() {
        Random random(8);
        const SampleRows sample(random, 5000, true);
        const auto program =
            compile("amount * role.weight * amount + if(is_first, gaps, whole) * amount", sampleSchema());
        QVERIFY(program.has_value());
        Values all;
        program->run(sample.columns(), 5000, all);
        QVERIFY(!all.wide.empty());
        Runner runner(*program);
        Values piece;
        for (std::size_t begin = 0; begin < 5000; begin += 617) {
            const std::size_t end = std::min<std::size_t>(begin + 617, 5000);
            runner.run(sample.columns(), begin, end, piece);
            QCOMPARE(piece.rows, end - begin);
            for (std::size_t i = begin; i < end; ++i) {
                QVERIFY(piece.mantissa(i - begin) == all.mantissa(i));
            }
        }
        runner.run(sample.columns(), 10, 10, piece);
        QVERIFY(piece.rows == 0 && piece.findings.empty());
    }
};

COUNTERPART_TEST(ExpressionRunTest)
#include "expression_run_test.moc"
