// SPDX-License-Identifier: GPL-3.0-or-later
// How fast are expressions over columns, beside a loop written by hand and beside muParser in its bulk mode? The best
// of several runs; ours on one core, muParser on all unless OMP_NUM_THREADS=1. Arguments: [rows] (default 1000000).
#include "core/base/expression/expression.h"

#ifdef COUNTERPART_HAS_MUPARSER
#include <muParser.h>
#endif

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <functional>
#include <limits>
#include <random>
#include <string>
#include <vector>

using namespace counterpart;
using namespace counterpart::expression;

namespace {

struct Rows {
    explicit Rows(std::size_t count) : size(count) {
        std::mt19937_64 random(1);
        const Symbol types[] = {Symbol("demo"), Symbol("referral"), Symbol("sourced"), Symbol("close support")};
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t kind = random() % 4;
            roleWeight.push_back(static_cast<std::int64_t>(random() % 5'000'000));
            amount.push_back(static_cast<std::int64_t>(random() % 20'000'000));
            position.push_back(static_cast<std::int64_t>(1 + random() % 9));
            age.push_back(static_cast<double>(random() % 18'000) / 100);
            type.push_back(types[kind]);
            isFirst.push_back(position.back() == 1 ? 1 : 0);
            roleReal.push_back(static_cast<double>(roleWeight.back()) / 1e6);
            amountReal.push_back(static_cast<double>(amount.back()) / 100);
            positionReal.push_back(static_cast<double>(position.back()));
            typeReal.push_back(static_cast<double>(kind));
            firstReal.push_back(isFirst.back());
        }
    }
    std::vector<Column> columns() const {
        return {Column::decimals(roleWeight.data()), Column::decimals(amount.data()), Column::decimals(position.data()),
                Column::reals(age.data()),           Column::words(type.data()),      Column::booleans(isFirst.data())};
    }
    std::size_t size;
    std::vector<std::int64_t> roleWeight, amount, position;
    std::vector<double> age;
    std::vector<Symbol> type;
    std::vector<std::uint8_t> isFirst;
    std::vector<double> roleReal, amountReal, positionReal, typeReal, firstReal; // muParser knows doubles alone
};

Schema schema() {
    return {{{"role_weight", Type::Decimal, 6, false, {}},
             {"deal_amount", Type::Decimal, 2, false, {}},
             {"position", Type::Decimal, 0, false, {}},
             {"age_days", Type::Real, 0, false, {}},
             {"type", Type::Word, 0, false, {}},
             {"is_first", Type::Boolean, 0, false, {}}}};
}

double best(const std::function<void()>& work) {
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < 9; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
        least = std::min(least, spent.count());
    }
    return least;
}

double ours(const std::string& text, const Rows& rows) {
    const auto program = compile(text, schema());
    if (!program) {
        fmt::print("{} is refused\n", text);
        std::exit(1);
    }
    Runner runner(*program);
    Values out;
    const auto columns = rows.columns();
    return best([&] { runner.run(columns, 0, rows.size, out); });
}

double peer(const std::string& text, Rows& rows) {
#ifdef COUNTERPART_HAS_MUPARSER
    mu::Parser parser;
    parser.DefineVar("role_weight", rows.roleReal.data());
    parser.DefineVar("deal_amount", rows.amountReal.data());
    parser.DefineVar("position", rows.positionReal.data());
    parser.DefineVar("age_days", rows.age.data());
    parser.DefineVar("type", rows.typeReal.data());
    parser.DefineVar("is_first", rows.firstReal.data());
    parser.SetExpr(text);
    std::vector<double> out(rows.size);
    return best([&] { parser.Eval(out.data(), static_cast<int>(rows.size)); });
#else
    static_cast<void>(text);
    static_cast<void>(rows);
    return std::numeric_limits<double>::quiet_NaN();
#endif
}

// The loop one would write for the expression, without any check.
template <class T, class F>
double byHand(const Rows& rows, F f) {
    std::vector<T> out(rows.size);
    return best([&] {
        for (std::size_t i = 0; i < rows.size; ++i) {
            out[i] = f(i);
        }
        asm volatile("" : : "r"(out.data()) : "memory");
    });
}

void line(const std::string& text, double mine, double theirs, double hand) {
    fmt::print("{:8.2f} {:9.2f} {:9.2f} {:8.1f} {:8.2f}   {}\n", mine, theirs, hand, theirs / mine, mine / hand, text);
}

} // namespace

int main(int argc, char** argv) {
    Rows rows(argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000);
    fmt::print("{} rows, best of 9\n    ms   muParser  by hand   faster  of hand   expression\n", rows.size);
    const Symbol demo("demo");
    const auto both = [&](const std::string& text, const std::string& forPeer, double hand) {
        line(text, ours(text, rows), peer(forPeer, rows), hand);
    };
    both("role_weight + deal_amount", "role_weight + deal_amount",
         byHand<std::int64_t>(rows, [&](std::size_t i) { return rows.roleWeight[i] + rows.amount[i] * 10'000; }));
    both("role_weight * deal_amount", "role_weight * deal_amount",
         byHand<std::int64_t>(rows, [&](std::size_t i) { return rows.roleWeight[i] * rows.amount[i]; }));
    both(
        "role_weight * if(type == \"demo\", 3, 1)", "role_weight * (type == 0 ? 3 : 1)",
        byHand<std::int64_t>(rows, [&](std::size_t i) { return rows.roleWeight[i] * (rows.type[i] == demo ? 3 : 1); }));
    both("max(role_weight, 1.5) - position * 0.25", "max(role_weight, 1.5) - position * 0.25",
         byHand<std::int64_t>(rows, [&](std::size_t i) {
             return std::max<std::int64_t>(rows.roleWeight[i], 1'500'000) - rows.position[i] * 250'000;
         }));
    both("2 ^ (-age_days / 14) * role_weight", "2 ^ (-age_days / 14) * role_weight",
         byHand<double>(rows, [&](std::size_t i) {
             return std::exp2(-rows.age[i] / 14) * (static_cast<double>(rows.roleWeight[i]) / 1e6);
         }));
    both("age_days / 14 * role_weight", "age_days / 14 * role_weight", byHand<double>(rows, [&](std::size_t i) {
             return rows.age[i] / 14 * (static_cast<double>(rows.roleWeight[i]) / 1e6);
         }));
    both("if(is_first and deal_amount > 50000, 2, 1) * (position <= 3 ? role_weight : 0.1) + "
         "min(sqrt(age_days), 5) / max(position, 2) - abs(role_weight - 1) * exp(-age_days / 30)",
         "(is_first && deal_amount > 50000 ? 2 : 1) * (position <= 3 ? role_weight : 0.1) + "
         "min(sqrt(age_days), 5) / max(position, 2) - abs(role_weight - 1) * exp(-age_days / 30)",
         byHand<double>(rows, [&](std::size_t i) {
             const double role = static_cast<double>(rows.roleWeight[i]) / 1e6;
             return (rows.isFirst[i] != 0 && rows.amount[i] > 5'000'000 ? 2 : 1) *
                        (rows.position[i] <= 3 ? role : 0.1) +
                    std::min(std::sqrt(rows.age[i]), 5.0) /
                        static_cast<double>(std::max<std::int64_t>(rows.position[i], 2)) -
                    std::fabs(role - 1) * std::exp(-rows.age[i] / 30);
         }));
    // Every block has rows that divide by zero on the side that does not count.
    both("if(position == 1, 0, role_weight / (position - 1))", "position == 1 ? 0 : role_weight / (position - 1)",
         byHand<double>(rows, [&](std::size_t i) {
             return rows.position[i] == 1
                        ? 0
                        : static_cast<double>(rows.roleWeight[i]) / 1e6 / static_cast<double>(rows.position[i] - 1);
         }));
    // More than 64 bits in every row.
    both("deal_amount * deal_amount * role_weight", "deal_amount * deal_amount * role_weight",
         byHand<Int128>(rows,
                        [&](std::size_t i) { return Int128{rows.amount[i]} * rows.amount[i] * rows.roleWeight[i]; }));
    return 0;
}
