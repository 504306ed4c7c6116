// SPDX-License-Identifier: GPL-3.0-or-later
// How long until the first numbers of a workspace are there, and how long does a change of the lens take?
// bench_programme FILE [sql]: opens the workspace, computes everything, switches the lens; with `sql` the linear model
// as SQL over the same records beside it.
#include "core/engine/programme/programme.h"
#include "core/workspace/workspace.h"
#include "tests/bench/memory.h"
#include "tests/bench/sql_peer.h"

#include <cstring>

using namespace counterpart;
using namespace counterpart::bench;

namespace {

void print(const char* what, const Spent& spent) {
    fmt::print("{:<34}{:>9.0f} ms{:>9.0f} ms on all cores{:>8} MB resident\n", what, spent.wall * 1e3,
               spent.cores * 1e3, megabytes("VmRSS:"));
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "bench_programme FILE [sql]\n");
        return 2;
    }
    std::unique_ptr<Workspace> workspace;
    const Spent opening = bestOf(1, [&] {
        auto opened = Workspace::open(argv[1], OpenMode::ReadOnly, {[] { return Time{0}; }, "bench"});
        workspace = opened ? std::move(*opened) : nullptr;
    });
    if (!workspace) {
        fmt::print(stderr, "{} cannot be opened\n", argv[1]);
        return 1;
    }
    const SnapshotPtr snapshot = workspace->snapshot();
    fmt::print("{} deals, {} touchpoints, {} partners\n", snapshot->table<Deal>().size(),
               snapshot->table<Touchpoint>().size(), snapshot->table<Partner>().size());
    print("open", opening);
    const auto rulebook = rulebookOf(*snapshot, {});
    Lens lens = defaultLens(*snapshot, *rulebook);
    std::shared_ptr<const Programme> programme;
    const auto compute = [&](bool keep) {
        programme = computeProgramme(snapshot, rulebook, lens, keep ? programme.get() : nullptr);
    };
    print("first numbers, after opening", bestOf(1, [&] { compute(false); }));
    lens.model = Model::Linear;
    const Spent switching = bestOf(3, [&] { compute(true); });
    print("another model", switching);
    lens.period = previous(lens.period);
    print("another period", bestOf(3, [&] { compute(true); }));
    lens.asOf = lens.asOf.plusDays(-90);
    print("another as-of date", bestOf(3, [&] { compute(true); }));
    const Spent attributing = bestOf(
        5, [&] { (void)attribution::attribute(*programme->columns, rulebook->attribution, Model::Linear, lens.asOf); });
    print("attribution alone", attributing);
    fmt::print("{:<34}{:>9} MB\n", "most memory", megabytes("VmHWM:"));
    if (argc > 2 && std::strcmp(argv[2], "sql") == 0) {
        Sql sql(*snapshot, lens.asOf);
        const Sql::Outcome peer = sql.run("1.0 / n");
        fmt::print(
            "the same attribution as SQL: {:.0f} ms; attribution alone is {:.1f} x faster, all numbers anew {:.1f} x\n",
            peer.spent.wall * 1e3, peer.spent.wall / attributing.wall, peer.spent.wall / switching.wall);
    }
    return 0;
}
