// SPDX-License-Identifier: GPL-3.0-or-later
// Does another implementation read the same formulas the same way? Random trees of what both languages share.
#include "core/base/expression/expression.h"
#include "tests/core/base/expression_sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <array>
#include <cmath>
#ifdef COUNTERPART_HAS_MUPARSER
#include <muParser.h>
#endif

using namespace counterpart;
using namespace counterpart::expression;
using namespace counterpart::testing;

namespace {

#ifdef COUNTERPART_HAS_MUPARSER

constexpr std::size_t kRows = 16;

// Text with few parentheses, so that binding is compared as well.
class SharedText {
public:
    explicit SharedText(Random& random) : m_random(random) {}

    std::string number(int depth) {
        constexpr std::array<const char*, 7> kLeaves = {"x", "y", "z", "2", "0.5", "3.25", "17"};
        const auto sub = [&] { return number(depth - 1); };
        if (depth <= 0) {
            return kLeaves[below(m_random, kLeaves.size())];
        }
        constexpr std::array<const char*, 7> kOne = {"sqrt", "exp", "ln", "log2", "log10", "abs", "-"};
        constexpr std::array<const char*, 4> kInfix = {" + ", " - ", " * ", " / "};
        switch (below(m_random, 8)) {
        case 0:
            return std::string(kOne[below(m_random, kOne.size())]) + "(" + sub() + ")";
        case 1:
            return (below(m_random, 2) == 0 ? "min(" : "max(") + sub() + ", " + sub() + ", " + sub() + ")";
        case 2:
            return "(" + truth(depth - 1) + " ? " + sub() + " : " + sub() + ")";
        case 3:
            return "(" + sub() + ")";
        case 4:
            return "(" + sub() + ") ^ " + number(0);
        default:
            return sub() + kInfix[below(m_random, kInfix.size())] + sub();
        }
    }
    std::string truth(int depth) {
        constexpr std::array<const char*, 6> kSigns = {" < ", " <= ", " > ", " >= ", " == ", " != "};
        if (depth > 1 && below(m_random, 3) == 0) {
            return truth(depth - 1) + (below(m_random, 2) == 0 ? " && " : " || ") + truth(depth - 1);
        }
        return number(depth - 1) + kSigns[below(m_random, kSigns.size())] + number(depth - 1);
    }

private:
    Random& m_random;
};

bool isNear(double mine, double theirs) {
    return mine == theirs || std::fabs(mine - theirs) <= 1e-12 * std::max(std::fabs(mine), std::fabs(theirs));
}

#endif

} // namespace

class ExpressionPeerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherImplementationComesToTheSameNumbers() {
#ifndef COUNTERPART_HAS_MUPARSER
        QSKIP("muParser is not installed (purpose `test` of packaging/setup)");
#else
        Random random(11);
        const Schema schema{
            {{"x", Type::Real, 0, false, {}}, {"y", Type::Real, 0, false, {}}, {"z", Type::Real, 0, false, {}}}};
        std::array<std::array<double, kRows>, 3> columns{};
        mu::Parser peer;
        std::array<double, 3> row3{};
        peer.DefineVar("x", &row3[0]);
        peer.DefineVar("y", &row3[1]);
        peer.DefineVar("z", &row3[2]);
        const std::array<Column, 3> mine = {Column::reals(columns[0].data()), Column::reals(columns[1].data()),
                                            Column::reals(columns[2].data())};
        std::size_t compared = 0;
        for (int i = 0; i < 6000; ++i) {
            for (auto& column : columns) {
                for (double& value : column) {
                    value = static_cast<double>(static_cast<int>(below(random, 2000)) - 1000) / 64;
                }
            }
            const std::string text = SharedText(random).number(1 + static_cast<int>(below(random, 5)));
            const auto program = compile("real(" + text + ")", schema);
            QVERIFY2(program.has_value(), text.c_str());
            Values out;
            program->run(mine, kRows, out);
            std::array<bool, kRows> found{};
            for (const RowFinding& finding : out.findings) {
                found[finding.row] = true;
            }
            peer.SetExpr(text);
            for (std::size_t row = 0; row < kRows; ++row) {
                if (found[row]) {
                    continue; // the peer goes on with infinities
                }
                ++compared;
                row3 = {columns[0][row], columns[1][row], columns[2][row]};
                const double theirs = peer.Eval(); // one by one: its threads would cost more than the rows
                QVERIFY2(isNear(out.reals[row], theirs), qPrintable(QStringLiteral("%1: %2 and %3")
                                                                        .arg(QString::fromStdString(text))
                                                                        .arg(out.reals[row], 0, 'g', 17)
                                                                        .arg(theirs, 0, 'g', 17)));
            }
        }
        QVERIFY(compared > 50'000);
#endif
    }
};

COUNTERPART_TEST(ExpressionPeerTest)
#include "expression_peer_test.moc"
