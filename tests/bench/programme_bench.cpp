// SPDX-License-Identifier: GPL-3.0-or-later
// How long until the first numbers of a workspace are there, and how long does a change of the lens take?
// bench_programme FILE|DEALS [sql]: opens the workspace, or makes the demo programme with that many deals; computes
// everything, switches the lens; with `sql` the linear model as SQL over the same records beside it.
#include "core/engine/programme/judgement.h"
#include "core/engine/programme/programme.h"
#include "core/io/demo/demo.h"
#include "core/snapshot/apply.h"
#include "core/workspace/workspace.h"
#include "tests/bench/memory.h"
#include "tests/bench/sql_peer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <vector>

using namespace counterpart;
using namespace counterpart::bench;

namespace {

void print(const char* what, const Spent& spent) {
    fmt::print("{:<34}{:>9.1f} ms{:>9.1f} ms on all cores{:>8} MB resident\n", what, spent.wall * 1e3,
               spent.cores * 1e3, megabytes("VmRSS:"));
}

SnapshotPtr demoOf(int deals) {
    demo::Options options;
    options.deals = deals;
    options.partners = std::max(60, deals / 500);
    IdSource ids(1, 1);
    const auto changes = demo::make(options, ids);
    return changes ? apply(Snapshot(), *changes, 1) : nullptr;
}

// Each engine alone.
void stages(const Programme& p) {
    const Rulebook& rulebook = *p.rulebook;
    print("  attribution", bestOf(3, [&] {
              (void)attribution::attribute(*p.columns, rulebook.attribution, p.lens.model, p.lens.asOf);
          }));
    print("  amounts",
          bestOf(3, [&] { (void)fx::Amounts(*p.columns, p.rates, p.lens.reporting, rulebook.fxRule, p.lens.asOf); }));
    const tiering::Sources sources{*p.columns, p.credits, rulebook, p.rates, p.ladderAmounts};
    print("  tiers", bestOf(3, [&] { (void)tiering::History(*p.snapshot, sources, p.lens.asOf); }));
    Ladder combined = rulebook.ladder;
    combined.cycle = Cycle::Quarterly;
    combined.tiers.back().top.share = Rate::percent(5);
    combined.tiers.back().criteria.push_back({"deals.won", Micros::of(3).value});
    const tiering::History revenue(*p.snapshot, sources, p.lens.asOf);
    print("  tiers of a quarterly ladder that ranks",
          bestOf(3, [&] { (void)tiering::History(*p.snapshot, sources, combined, revenue); }));
    print("  certification", bestOf(3, [&] {
              (void)certification::evaluate(*p.snapshot, *p.columns, rulebook, p.lens.asOf, p.standings.tiers);
          }));
    print("  commission", bestOf(3, [&] { (void)commission::accrue(p.commissionContext()); }));
    const std::array<const char*, metrics::kPartCount> parts = {"  metrics: deals", "  metrics: parties",
                                                                "  metrics: credits", "  metrics: commissions",
                                                                "  metrics: partners"};
    for (std::size_t part = 0; part < metrics::kPartCount; ++part) {
        print(parts[part], bestOf(3, [&] {
                  metrics::Views views(p.inputs(), p.views.specs());
                  views.count(p.inputs(), static_cast<metrics::Part>(part));
              }));
    }
    fmt::print("{} credit rows, {} commission lines\n", p.credits.bulk().party.size(), p.accruals.lines.size());
}

// From one lens or rulebook to the next and back, so that nothing can be taken over that differs.
void whatIf(const char* what, const std::shared_ptr<const Programme>& from, const Lens& lens,
            const Rulebook& rulebook) {
    const auto changed = std::make_shared<const Rulebook>(rulebook);
    std::vector<double> wall;
    std::vector<double> cores;
    for (int run = 0; run < 5; ++run) {
        const Spent spent = bestOf(1, [&] { (void)computeProgramme(from->snapshot, changed, lens, from.get()); });
        wall.push_back(spent.wall);
        cores.push_back(spent.cores);
    }
    std::ranges::sort(wall);
    std::ranges::sort(cores);
    print(what, {wall[2], cores[2]});
}

void whatIfs(const std::shared_ptr<const Programme>& from) {
    const Rulebook& rulebook = *from->rulebook;
    const auto policy = [&](const char* what, auto change) {
        Rulebook changed = rulebook;
        change(changed);
        whatIf(what, from, from->lens, changed);
    };
    const auto lensed = [&](const char* what, auto change) {
        Lens lens = from->lens;
        change(lens);
        whatIf(what, from, lens, rulebook);
    };
    lensed("another model", [](Lens& lens) { lens.model = Model::Linear; });
    lensed("another model: decay", [](Lens& lens) { lens.model = Model::Decay; });
    policy("lookback", [](Rulebook& r) { r.attribution.lookbackDays = 90; });
    policy("direct share", [](Rulebook& r) {
        r.attribution.direct = DirectTeam::Fixed;
        r.attribution.partnersShare = Rate::percent(80);
    });
    policy("bound of a tier", [](Rulebook& r) { r.ladder.tiers.back().criteria.front().atLeast /= 2; });
    policy("commission rate", [](Rulebook& r) { r.plans.front().rules.front().rate.ppm += 10'000; });
    lensed("another period", [](Lens& lens) { lens.period = previous(lens.period); });
    lensed("another as-of date", [](Lens& lens) { lens.asOf = lens.asOf.plusDays(-90); });
}

// The same edit again and again, each on the results of the one before; medians.
template <class Record>
void edit(const char* what, std::shared_ptr<const Programme> programme,
          const std::function<void(Record&, int)>& change) {
    std::vector<double> wall;
    std::vector<double> cores;
    for (int run = 0; run < 25; ++run) {
        const auto& table = programme->snapshot->table<Record>();
        const Record& before = table.at((table.size() / 27) * static_cast<std::size_t>(run + 1));
        Record after = before;
        change(after, run);
        ChangeSet changes;
        if (after.id == before.id) {
            changes.of<Record>().updated.push_back({before, after});
        } else {
            changes.of<Record>().created.push_back(after);
        }
        const SnapshotPtr next = apply(*programme->snapshot, changes, programme->snapshot->revision() + 1);
        const auto then = programme;
        const Spent spent = bestOf(
            1, [&] { programme = computeProgramme(next, programme->rulebook, programme->lens, programme.get()); });
        wall.push_back(spent.wall);
        cores.push_back(spent.cores);
    }
    std::ranges::sort(wall);
    std::ranges::sort(cores);
    print(what, {wall[12], cores[12]});
}

void edits(const std::shared_ptr<const Programme>& from) {
    edit<Touchpoint>("edit a touch", from, [](Touchpoint& touch, int run) { touch.at.seconds -= 86'400 * (run + 1); });
    edit<Touchpoint>("create a touch", from, [](Touchpoint& touch, int run) {
        touch.id = makeRecordId(1, 0x7f000000U + static_cast<std::uint32_t>(run));
        touch.key = "bench" + std::to_string(run);
    });
    edit<Deal>("edit a deal", from, [](Deal& deal, int) { deal.amount += deal.amount / 2 + 100; });
    edit<Deal>("create a deal", from, [](Deal& deal, int run) {
        deal.id = makeRecordId(1, 0x7f000000U + static_cast<std::uint32_t>(run));
        deal.key = "bench" + std::to_string(run);
    });
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "bench_programme FILE|DEALS [sql]\n");
        return 2;
    }
    std::unique_ptr<Workspace> workspace;
    SnapshotPtr snapshot;
    const int deals = std::atoi(argv[1]);
    const Spent opening = bestOf(1, [&] {
        if (deals > 0) {
            snapshot = demoOf(deals);
            return;
        }
        auto opened = Workspace::open(argv[1], OpenMode::ReadOnly, {[] { return Time{0}; }, "bench"});
        workspace = opened ? std::move(*opened) : nullptr;
        snapshot = workspace ? workspace->snapshot() : nullptr;
    });
    if (!snapshot) {
        fmt::print(stderr, "{} cannot be opened\n", argv[1]);
        return 1;
    }
    fmt::print("{} deals, {} touchpoints, {} partners\n", snapshot->table<Deal>().size(),
               snapshot->table<Touchpoint>().size(), snapshot->table<Partner>().size());
    print("open", opening);
    const auto rulebook = rulebookOf(*snapshot, {});
    const Lens lens = defaultLens(*snapshot, *rulebook);
    print("columns", bestOf(1, [&] { (void)columnsOf(*snapshot); }));
    std::shared_ptr<const Programme> programme;
    print("first numbers, after opening",
          bestOf(1, [&] { programme = computeProgramme(snapshot, rulebook, lens, nullptr); }));
    print("judge everyone", bestOf(3, [&] { (void)judge(*programme); }));
    stages(*programme);
    whatIfs(programme);
    edits(programme);
    const Spent whole = bestOf(1, [&] { (void)computeProgramme(snapshot, rulebook, lens); });
    const Spent attributing = bestOf(
        5, [&] { (void)attribution::attribute(*programme->columns, rulebook->attribution, Model::Linear, lens.asOf); });
    print("attribution alone", attributing);
    fmt::print("{:<34}{:>9} MB\n", "most memory", megabytes("VmHWM:"));
    if (argc > 2 && std::strcmp(argv[2], "sql") == 0) {
        Sql sql(*snapshot, lens.asOf);
        const Sql::Outcome peer = sql.run("1.0 / n");
        fmt::print(
            "the same attribution as SQL: {:.0f} ms; attribution alone is {:.1f} x faster, all numbers anew {:.1f} x\n",
            peer.spent.wall * 1e3, peer.spent.wall / attributing.wall, peer.spent.wall / whole.wall);
    }
    return 0;
}
