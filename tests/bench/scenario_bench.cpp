// SPDX-License-Identifier: GPL-3.0-or-later
// How long does a what-if take, from the assumption to every number of the programme (tiers, commissions, metrics)?
// bench_scenario FILE: a million deals are made by `counterpart demo FILE --deals 1000000`.
#include "core/engine/scenario/cases.h"
#include "core/engine/scenario/policy.h"
#include "core/engine/scenario/rulebook_effect.h"
#include "core/workspace/workspace.h"
#include "tests/bench/memory.h"
#include "tests/bench/sql_peer.h"

using namespace counterpart;
using namespace counterpart::bench;

namespace {

void print(const std::string& what, const Spent& spent) {
    fmt::print("{:<58}{:>9.1f} ms{:>9.1f} ms on all cores\n", what, spent.wall * 1e3, spent.cores * 1e3);
}

// Best of three, from nothing but the facts' programme.
void ask(const Programme& facts, const std::string& what, const scenario::Change& change) {
    std::string refused;
    const Spent spent = bestOf(3, [&] {
        const auto one = scenario::caseOf(facts, {"q", {{change}}});
        refused = one ? std::string() : one.error().column + " " + one.error().value;
    });
    print(refused.empty() ? what : what + ": " + refused, spent);
}

// What the rulebook's editor shows beside the form, from a changed value to what it moves; then how partners are
// judged.
void effect(const std::shared_ptr<const Programme>& facts, const std::string& what, const std::string& path,
            const std::string& value) {
    const auto draft = scenario::applyPolicy(*facts->rulebook, {scenario::SetPolicy{path, value}});
    if (!draft) {
        fmt::print("{}: {} {}\n", what, draft.error().column, draft.error().value);
        return;
    }
    const auto rulebook = std::make_shared<const Rulebook>(draft->rulebook);
    scenario::RulebookEffect moved;
    const Spent spent = bestOf(3, [&] { moved = scenario::effectOfRulebook(facts, rulebook); });
    print(
        fmt::format("{} ({} change tier, {} are paid otherwise)", what, moved.tiers.size(), moved.paidOtherwise.size()),
        spent);
    const auto judged = judge(*facts);
    print("  and judgements beside it", bestOf(3, [&] { scenario::withJudgements(moved, *judged); }));
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "bench_scenario FILE\n");
        return 2;
    }
    auto opened = Workspace::open(argv[1], OpenMode::ReadOnly, {[] { return Time{0}; }, "bench"});
    if (!opened) {
        fmt::print(stderr, "{} cannot be opened\n", argv[1]);
        return 1;
    }
    const SnapshotPtr snapshot = (*opened)->snapshot();
    fmt::print("{} deals, {} touchpoints, {} partners\n", snapshot->table<Deal>().size(),
               snapshot->table<Touchpoint>().size(), snapshot->table<Partner>().size());
    const auto rulebook = rulebookOf(*snapshot, {});
    std::shared_ptr<const Programme> facts;
    print("the facts, first",
          bestOf(1, [&] { facts = computeProgramme(snapshot, rulebook, defaultLens(*snapshot, *rulebook)); }));
    const Deal& deal = snapshot->table<Deal>().at(snapshot->table<Deal>().size() / 2);
    const Partner& partner = snapshot->table<Partner>().at(0);
    const Touchpoint& touch = snapshot->table<Touchpoint>().at(snapshot->table<Touchpoint>().size() / 2);
    ask(*facts, "half-life 14 days (the lens follows another model)",
        scenario::SetPolicy{"attribution.half_life_days", "14"});
    ask(*facts, "model: time decay", scenario::SetPolicy{"attribution.model", "\"decay\""});
    ask(*facts, "position: first touch 50", scenario::SetPolicy{"attribution.position.first", "50"});
    ask(*facts, "lookback 60 days", scenario::SetPolicy{"attribution.lookback_days", "60"});
    ask(*facts, "direct team included", scenario::SetPolicy{"attribution.direct", "\"include\""});
    ask(*facts, "margin of a tier", scenario::SetPolicy{"ladder.tiers[gold].margin", "\"28%\""});
    ask(*facts, "bound of a tier",
        scenario::SetPolicy{"ladder.tiers[gold].criteria[\"revenue.attributed\"]", "150000"});
    ask(*facts, "another amount of a deal", scenario::EditDeal{deal.key.str(), {{"amount", "12345"}}});
    ask(*facts, "without a touch", scenario::RemoveTouch{touch.key.str()});
    ask(*facts, "100 more demos by a partner", scenario::AddTouches{partner.key.str(), "demo", 100, {}, {}});
    effect(facts, "effect of a bound: tiers, commission, credit", "ladder.tiers[gold].criteria[\"revenue.attributed\"]",
           "150000");
    effect(facts, "effect of a margin", "ladder.tiers[gold].margin", "\"28%\"");
    std::size_t moves = 0;
    const auto other = scenario::caseOf(*facts, {"q", {{scenario::SetPolicy{"attribution.model", "\"decay\""}}}});
    if (other) {
        const Spent spent = bestOf(3, [&] { moves = scenario::dealMoves(*facts, *other->programme).size(); });
        print(fmt::format("the difference of {} deals", moves), spent);
    }
    fmt::print("{} MB at most\n", megabytes("VmHWM:"));
    return 0;
}
