// SPDX-License-Identifier: GPL-3.0-or-later
// How fast is attribution? Columns and every model over a million deals, beside a copy of the same columns and the same
// attribution as SQL. Arguments: [deals] (default 1000000; five touches to a deal, a partner to a hundred).
#include "core/base/parallel.h"
#include "core/engine/attribution/cast.h"
#include "core/engine/attribution/compare.h"
#include "core/engine/attribution/explanation.h"
#include "tests/bench/sql_peer.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <functional>
#include <random>
#include <string>
#include <vector>

using namespace counterpart;
using namespace counterpart::attribution;
using namespace counterpart::bench;

namespace {

constexpr Date kAsOf{20'600};

// Touches in the order of time, as an activity export gives them: those of a deal lie far apart.
Snapshot makeSnapshot(std::size_t dealCount) {
    std::mt19937_64 random(1);
    const auto below = [&](std::uint64_t n) { return random() % n; };
    RecordId next = makeRecordId(21, 1);
    std::vector<Partner> partners(std::max<std::size_t>(dealCount / 100, 10));
    for (Partner& partner : partners) {
        partner.id = next++;
        partner.key = fmt::format("P-{:05}", below(1'000'000'000));
    }
    const Symbol stages[] = {stageWon(), stageWon(), stageLost(), Symbol("proposal")};
    const Symbol types[] = {Symbol("sourced"), Symbol("referral"), Symbol("demo"), Symbol("technical validation"),
                            Symbol("close support")};
    std::vector<Deal> deals(dealCount);
    std::vector<Touchpoint> touches;
    touches.reserve(dealCount * 5 + 10);
    for (Deal& deal : deals) {
        deal.id = next++;
        deal.key = fmt::format("D-{:07}", deal.id & 0xffffffff);
        deal.amount = static_cast<Minor>(below(20'000'000));
        deal.currency = *Currency::fromCode("USD");
        deal.stage = stages[below(4)];
        deal.closed = Date{static_cast<std::int32_t>(19'000 + below(1'500))};
        deal.created = deal.closed.plusDays(-static_cast<int>(below(200)));
        const std::size_t circle[] = {below(partners.size()), below(partners.size()), below(partners.size())};
        for (std::uint64_t left = 1 + below(9); left > 0; --left) {
            Touchpoint& touch = touches.emplace_back();
            touch.deal = {deal.id};
            touch.at = {Time::startOf(deal.closed).seconds - static_cast<std::int64_t>(below(180 * 24)) * 3600};
            touch.partner = below(6) == 0 ? Id<Partner>{} : Id<Partner>{partners[circle[below(3)]].id};
            touch.type = types[below(5)];
        }
    }
    std::ranges::sort(touches, {}, &Touchpoint::at);
    for (Touchpoint& touch : touches) {
        touch.id = next++;
        touch.key = fmt::format("T{}", touch.id & 0xffffffff);
    }
    Snapshot snapshot;
    snapshot.edit<Partner>() = Table<Partner>::fromSorted(std::move(partners));
    snapshot.edit<Deal>() = Table<Deal>::fromSorted(std::move(deals));
    snapshot.edit<Touchpoint>() = Table<Touchpoint>::fromSorted(std::move(touches));
    return snapshot;
}

AttributionPolicy policyWithRoles() {
    AttributionPolicy policy;
    policy.expression = "role_weight * if(is_first, 2, 1)";
    policy.roleWeights = {{Symbol("sourced"), Micros::of(40)},
                          {Symbol("referral"), Micros::of(25)},
                          {Symbol("demo"), Micros::of(20)},
                          {Symbol("technical validation"), Micros::of(10)},
                          {Symbol("close support"), Micros::of(5)}};
    return policy;
}

// Copies the columns that attribution reads, on all cores.
Spent copySpent(const Columns& columns) {
    std::vector<std::vector<char>> copies;
    std::vector<std::pair<const void*, std::size_t>> sources;
    const auto add = [&](const auto& column) {
        sources.emplace_back(column.data(), column.size() * sizeof(column[0]));
        copies.emplace_back(sources.back().second);
    };
    const JourneyColumns& journeys = columns.journeys.bulk();
    add(journeys.offsets);
    add(journeys.partner);
    add(journeys.seconds);
    add(journeys.type);
    const auto plain = [](const auto& blocks) { return std::vector(blocks.begin(), blocks.end()); };
    const auto amount = plain(columns.deals.amount);
    const auto outcome = plain(columns.deals.outcome);
    const auto closed = plain(columns.deals.closed);
    const auto partner = plain(columns.deals.partner);
    add(amount);
    add(outcome);
    add(closed);
    add(partner);
    return bestOf(5, [&] {
        for (std::size_t i = 0; i < sources.size(); ++i) {
            parallelBlocks(sources[i].second, 1 << 20, [&](std::size_t begin, std::size_t end, std::size_t) {
                std::memcpy(copies[i].data() + begin, static_cast<const char*>(sources[i].first) + begin, end - begin);
            });
        }
    });
}

double attributedSum(const Credits& credits) {
    double sum = 0;
    for (const Minor amount : credits.amount) {
        sum += static_cast<double>(amount);
    }
    return sum;
}

void benchModels(const Columns& columns, const Spent& copy) {
    const AttributionPolicy policy = policyWithRoles();
    const Spent casting = bestOf(3, [&] { (void)castOf(columns, policy, kAsOf); });
    fmt::print("cast      {:>9.1f}{:>10.1f}\n", casting.wall * 1e3, casting.cores * 1e3);
    const Aids aids{castOf(columns, policy, kAsOf), nullptr};
    fmt::print("{:<10}{:>9}{:>10}{:>13}{:>14}{:>16}{:>14}\n", "switch to", "ms", "cores ms", "M deals/s", "M touches/s",
               "x copy (cores)", "with cast ms");
    std::vector<Model> models(std::begin(kRuleModels), std::end(kRuleModels));
    models.push_back(Model::Custom);
    for (const Model model : models) {
        const Spent spent = bestOf(7, [&] { (void)attribute(columns, policy, model, kAsOf, aids); });
        const Spent whole = bestOf(3, [&] { (void)attribute(columns, policy, model, kAsOf); });
        fmt::print("{:<10}{:>9.1f}{:>10.1f}{:>13.1f}{:>14.1f}{:>16.1f}{:>14.1f}\n", nameOf(model), spent.wall * 1e3,
                   spent.cores * 1e3, static_cast<double>(columns.deals.size()) / spent.wall / 1e6,
                   static_cast<double>(columns.journeys.bulk().touch.size()) / spent.wall / 1e6,
                   spent.cores / copy.cores, whole.wall * 1e3);
    }
    const Credits credits = attribute(columns, policy, Model::Position, kAsOf);
    fmt::print("{:<10}{:>9.1f}\n", "totals", bestOf(3, [&] { (void)byPartner(columns, credits); }).wall * 1e3);
    fmt::print("{:<10}{:>9.1f}\n", "compare",
               bestOf(1, [&] { (void)compareProgramme(columns, policy, kAsOf); }).wall * 1e3);
}

void benchSql(const Columns& columns, Sql& sql) {
    const std::pair<Model, const char*> peers[] = {
        {Model::Linear, "1.0 / n"},
        {Model::First, "i = 1"},
        {Model::Position,
         "CASE WHEN n = 1 THEN 1.0 WHEN n = 2 THEN 0.5 WHEN i = 1 OR i = n THEN 0.4 ELSE 0.2 / (n - 2) END"}};
    fmt::print("{:<10}{:>9}{:>12}{:>10}{:>15}{:>17}{:>22}\n", "SQL", "ms", "switch ms", "x faster", "x less cores",
               "x, with cast", "attributed, relative");
    const Aids aids{castOf(columns, {}, kAsOf), nullptr};
    for (const auto& [model, weight] : peers) {
        const Spent own = bestOf(5, [&, m = model] { (void)attribute(columns, {}, m, kAsOf, aids); });
        const Spent whole = bestOf(5, [&, m = model] { (void)attribute(columns, {}, m, kAsOf); });
        const Sql::Outcome peer = sql.run(weight);
        const double sum = attributedSum(attribute(columns, {}, model, kAsOf));
        fmt::print("{:<10}{:>9.0f}{:>12.1f}{:>10.1f}{:>15.1f}{:>17.1f}{:>22.9f}\n", nameOf(model),
                   peer.spent.wall * 1e3, own.wall * 1e3, peer.spent.wall / own.wall, peer.spent.cores / own.cores,
                   peer.spent.wall / whole.wall, peer.attributed / sum);
    }
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t dealCount = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const Snapshot snapshot = makeSnapshot(dealCount);
    std::shared_ptr<const Columns> columns;
    const Spent building = bestOf(3, [&] { columns = columnsOf(snapshot); });
    fmt::print("{} deals, {} touches, {} partners, {} cores\n", columns->deals.size(),
               columns->journeys.bulk().touch.size(), columns->partners.size(), workerCount());
    const Spent copy = copySpent(*columns);
    fmt::print("columns   {:>9.1f}{:>10.1f} ms (wall, cores)\ncopy      {:>9.1f}{:>10.1f}\n", building.wall * 1e3,
               building.cores * 1e3, copy.wall * 1e3, copy.cores * 1e3);
    benchModels(*columns, copy);
    const Id<Deal> some{columns->deals.id[columns->deals.size() / 2]};
    const auto explaining = [&](const Columns* with) {
        return bestOf(3, [&] { (void)explainDeal(snapshot, some, {}, Model::Position, kAsOf, with); }).wall * 1e3;
    };
    fmt::print("explain   {:>9.3f} ms with columns, {:.1f} ms without\n", explaining(columns.get()),
               explaining(nullptr));
    Sql sql(snapshot, kAsOf);
    benchSql(*columns, sql);
    return 0;
}
