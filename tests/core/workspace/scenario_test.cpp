// SPDX-License-Identifier: GPL-3.0-or-later
// Is what assumptions say exactly what two programmes differ in when the changes are really made? Held against
// commands carried out on a copy, computed from scratch, and a subtraction of its own.
#include "core/command/policy.h"
#include "core/command/scenario.h"
#include "core/domain/programs.h"
#include "core/engine/scenario/cases.h"
#include "core/engine/scenario/document.h"
#include "core/io/demo/demo.h"
#include "tests/core/workspace/office.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <map>
#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::scenario;
using namespace counterpart::testing;

namespace {

// The demo programme, computed once.
const std::shared_ptr<const Programme>& facts() {
    static const std::shared_ptr<const Programme> made = [] {
        IdSource ids(7, 1);
        demo::Options options;
        options.partners = 12;
        options.deals = 150;
        ChangeSet changes = *demo::make(options, ids);
        const SnapshotPtr snapshot = apply(Snapshot(), changes, 1);
        const auto rulebook = std::make_shared<const Rulebook>(readRulebook(builtInProgram("classic-four")).rulebook);
        Lens lens = defaultLens(*snapshot, *rulebook);
        lens.period = {};
        lens.model = rulebook->attribution.model;
        return computeProgramme(snapshot, rulebook, lens);
    }();
    return made;
}

template <class Record>
const Record& anyOf() {
    const auto& table = facts()->snapshot->table<Record>();
    return table.at(*rc::gen::inRange<std::size_t>(0, table.size()));
}

std::string keyOfAny(bool partner) { return partner ? anyOf<Partner>().key.str() : anyOf<Deal>().key.str(); }

Change anyChange() {
    const std::string day = toString(Date::of(2026, 1, 1).plusDays(*rc::gen::inRange(0, 250)));
    switch (*rc::gen::inRange(0, 8)) {
    case 0:
        return AddTouches{keyOfAny(true), "demo", *rc::gen::inRange(1, 6), {keyOfAny(false)}, day};
    case 1:
        return EditTouch{anyOf<Touchpoint>().key.str(), {{"at", day}, {"partner", keyOfAny(true)}}};
    case 2:
        return EditTouch{anyOf<Touchpoint>().key.str(), {{"deal", keyOfAny(false)}}};
    case 3:
        return EditTouch{anyOf<Touchpoint>().key.str(), {{"excluded", "not so"}}};
    case 4:
        return RemoveTouch{anyOf<Touchpoint>().key.str()};
    case 5:
        return EditDeal{keyOfAny(false), {{"amount", std::to_string(*rc::gen::inRange(0, 900'000))}}};
    case 6:
        return EditDeal{keyOfAny(false), {{"stage", "won"}, {"created", "2025-01-01"}, {"closed", day}}};
    default:
        return SetPolicy{"attribution.half_life_days", std::to_string(*rc::gen::inRange(1, 400))};
    }
}

Change anyPolicy() {
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        return SetPolicy{"attribution.model", *rc::gen::elementOf(std::vector<std::string>{
                                                  "\"linear\"", "\"first\"", "\"decay\"", "\"role\"", "\"equal\""})};
    case 1:
        return SetPolicy{"attribution.lookback_days", std::to_string(*rc::gen::inRange(0, 200))};
    case 2:
        return SetPolicy{"attribution.direct", "\"include\""};
    case 3:
        return SetPolicy{"attribution.position.first", std::to_string(*rc::gen::inRange(0, 100))};
    case 4:
        return SetPolicy{"plans[reseller].rules[unregistered].rate", "\"7.5%\""};
    default:
        return SetPolicy{"ladder.tiers[1].margin", "\"31%\""};
    }
}

// One change, made by the command that a form would give; removed touches come last, as assumptions have them.
SnapshotPtr carriedOut(const SnapshotPtr& before, IdSource& ids, const Change& change) {
    const auto done = [&](const Result<Planned>& planned) {
        return planned ? apply(*before, planned->changes, before->revision() + 1) : before; // nothing changed
    };
    if (const auto* add = std::get_if<AddTouches>(&change)) {
        SnapshotPtr now = before;
        for (int n = 0; n < add->count; ++n) {
            const auto planned = plan(
                *now, ids,
                AddRecord{
                    Kind::Touchpoint,
                    {{"deal", add->deals.front()}, {"partner", add->partner}, {"type", add->type}, {"at", add->at}}});
            now = apply(*now, planned->changes, now->revision() + 1);
        }
        return now;
    }
    if (const auto* edit = std::get_if<EditTouch>(&change)) {
        const Touchpoint* touch = before->table<Touchpoint>().findKey(edit->touch);
        return done(plan(*before, EditRecord{Kind::Touchpoint, touch->id, edit->fields}));
    }
    if (const auto* edit = std::get_if<EditDeal>(&change)) {
        const Deal* deal = before->table<Deal>().findKey(edit->deal);
        return done(plan(*before, EditRecord{Kind::Deal, deal->id, edit->fields}));
    }
    if (const auto* removal = std::get_if<RemoveTouch>(&change)) {
        const Touchpoint* touch = before->table<Touchpoint>().findKey(removal->touch);
        return touch == nullptr ? before : done(plan(*before, DeleteRecords{Kind::Touchpoint, {touch->id}}));
    }
    return before;
}

std::shared_ptr<const Programme> really(const std::vector<Change>& changes, const Lens& lens) {
    SnapshotPtr snapshot = facts()->snapshot;
    IdSource ids(8, 1);
    for (const bool removals : {false, true}) {
        for (const Change& change : changes) {
            if (std::holds_alternative<RemoveTouch>(change) == removals) {
                snapshot = carriedOut(snapshot, ids, change);
            }
        }
    }
    const auto policy = applyPolicy(*facts()->rulebook, changes);
    const auto rulebook = std::make_shared<const Rulebook>(readRulebook(writeRulebook(policy->rulebook)).rulebook);
    return computeProgramme(snapshot, rulebook, lens);
}

// Attributed per deal and party, by id: nothing is shared with the code under test.
std::map<std::pair<RecordId, RecordId>, Minor> partsOf(const Programme& programme) {
    std::map<std::pair<RecordId, RecordId>, Minor> parts;
    const auto credits = attribution::attribute(*columnsOf(*programme.snapshot), programme.rulebook->attribution,
                                                programme.lens.model, programme.lens.asOf);
    for (Index d = 0; d < credits.deals(); ++d) {
        const RecordId deal = programme.columns->deals.id[d];
        for (Index row = credits.offsets[d]; row < credits.offsets[d + 1]; ++row) {
            const Index party = credits.party[row];
            parts[{deal, party == kDirect ? 0 : programme.columns->partners.id[party]}] += credits.amount[row];
        }
        parts[{deal, -1}] += credits.unattributed[d];
    }
    return parts;
}

void holdAgainst(const Programme& before, const Programme& after, const Case& one) {
    auto expected = partsOf(after);
    for (const auto& [place, amount] : partsOf(before)) {
        expected[place] -= amount;
    }
    std::erase_if(expected, [](const auto& entry) { return entry.second == 0; });
    std::map<std::pair<RecordId, RecordId>, Minor> found;
    for (const DealMove& move : dealMoves(before, *one.programme)) {
        RC_ASSERT(move.before.currency == move.after.currency);
        for (const PartMove& part : move.parts) {
            found[{move.deal, part.partner}] = part.after.minor - part.before.minor;
        }
        if (move.houseAfter.minor != move.houseBefore.minor) {
            found[{move.deal, -1}] = move.houseAfter.minor - move.houseBefore.minor;
        }
    }
    RC_ASSERT(found == expected);
}

Cases caseWith(std::vector<Change> changes) {
    const Named question{"q", {std::move(changes)}};
    const auto cases = casesOf(facts(), std::span(&question, 1));
    if (!cases) {
        RC_FAIL(cases.error().column + " " + cases.error().value + " " + cases.error().detail);
    }
    return *cases;
}

} // namespace

class ScenarioInWorkspaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDifferenceIsThatOfTheChangesReallyMade() {
        QVERIFY(rc::check([] {
            std::vector<Change> changes;
            const int count = *rc::gen::inRange(0, 6);
            for (int i = 0; i < count; ++i) {
                changes.push_back(*rc::gen::arbitrary<bool>() ? anyChange() : anyPolicy());
            }
            const Cases cases = caseWith(changes);
            const Case& one = cases.cases.front();
            const auto made = really(changes, one.programme->lens);
            const auto before = computeProgramme(facts()->snapshot, facts()->rulebook, cases.facts->lens);
            holdAgainst(*before, *made, one);
            for (const MetricRow& row : compareTotals(cases)) {
                RC_ASSERT(row.values[0] == before->total.value(row.metric, 0));
                RC_ASSERT(row.values[1] == made->total.value(row.metric, 0));
            }
            for (const PartnerRow& row : comparePartners(cases)) {
                const Index p = made->columns->partnerOf.find(row.partner);
                RC_ASSERT(row.cells[1].attributed == made->valueOf(metrics::Id::RevenueAttributed, p));
                RC_ASSERT(row.cells[1].commission == made->valueOf(metrics::Id::CommissionAccrued, p));
                RC_ASSERT(row.cells[1].tier == made->rulebook->ladder.tiers[made->standings.tiers[p]].key);
            }
        }));
    }

    void theOrderOfIndependentChangesDoesNotMatter() {
        QVERIFY(rc::check([] {
            std::vector<Change> changes = {anyPolicy(),
                                           AddTouches{keyOfAny(true), "demo", 3, {}, "2026-05-01"},
                                           RemoveTouch{anyOf<Touchpoint>().key.str()},
                                           EditTouch{anyOf<Touchpoint>().key.str(), {{"excluded", "why"}}},
                                           EditDeal{keyOfAny(false), {{"amount", "1234.56"}}},
                                           AddTouches{keyOfAny(true), "proposal", 2, {keyOfAny(false)}, "2026-04-01"}};
            const Named some{"q", {changes}};
            std::ranges::reverse(changes);
            const Named other{"q", {changes}};
            const auto a = casesOf(facts(), std::span(&some, 1));
            const auto b = casesOf(facts(), std::span(&other, 1));
            RC_ASSERT(a.has_value() == b.has_value());
            if (a) {
                RC_ASSERT(dealMoves(*a->cases[0].programme, *b->cases[0].programme).empty());
                RC_ASSERT(a->cases[0].programme->total.values == b->cases[0].programme->total.values);
            }
        }));
    }

    void theFactsAreNeverTouched() {
        const SnapshotPtr copy = std::make_shared<Snapshot>(*facts()->snapshot);
        QVERIFY(rc::check([&] {
            (void)caseWith({anyChange(), anyChange(), anyPolicy()});
            RC_ASSERT(difference(*copy, *facts()->snapshot).empty());
        }));
    }

    void oneIsKeptWithTheWorkspaceAndTakenBack() {
        const Scratch scratch;
        const auto workspace = created(scratch.path("w.counterpart"));
        QVERIFY(workspace != nullptr);
        IdSource ids = workspace->ids();
        const std::string document = writeAssumptions({{SetPolicy{"attribution.half_life_days", "14"}}});
        auto planned = plan(*workspace->snapshot(), ids, SaveScenario{"half", "shorter", document});
        QVERIFY(planned.has_value());
        QVERIFY(workspace->commit(planned->changes, planned->intent).has_value());
        QVERIFY(
            opened(scratch.path("w.counterpart"), OpenMode::ReadOnly)->snapshot()->table<Scenario>().findKey("half"));
        QVERIFY(workspace->undo().has_value());
        QVERIFY(workspace->snapshot()->table<Scenario>().empty());
        QVERIFY(workspace->redo().has_value());
        QCOMPARE(workspace->snapshot()->table<Scenario>().findKey("half")->document.str(), document);
    }
};

COUNTERPART_TEST(ScenarioInWorkspaceTest)
#include "scenario_test.moc"
