// SPDX-License-Identifier: GPL-3.0-or-later
// Is a tier set by hand with a reason and an end, ended early, and refused where it makes no sense?
#include "core/command/tiers.h"
#include "core/snapshot/apply.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using counterpart::testing::Sample;

namespace {

Date dayOf(std::string_view text) { return *parseDate(text); }

Rulebook bookWith(std::string_view partnerType) {
    Rulebook book;
    for (const char* key : {"registered", "silver"}) {
        book.ladder.tiers.emplace_back().key = Symbol(key);
    }
    Ladder club = book.ladder;
    club.key = Symbol("club");
    club.partnerTypes = {Symbol(partnerType)};
    book.otherLadders = {club};
    return book;
}

} // namespace

class TiersCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTierIsSetByHandAndEndedEarly() {
        Sample sample;
        const RecordId partner = sample.partner("P").id;
        SnapshotPtr snapshot = sample.snapshot();
        IdSource ids(9, 1);
        const OverrideTier command{partner, {},  Symbol("silver"), dayOf("2026-01-01"), dayOf("2026-07-01"),
                                   " why ", "me"};
        const auto planned = plan(*snapshot, ids, bookWith("reseller"), command);
        QVERIFY(planned.has_value());
        QCOMPARE(planned->intent.reason, std::string("why"));
        snapshot = apply(*snapshot, planned->changes, 2);
        const TierOverride& made = snapshot->table<TierOverride>().at(0);
        QVERIFY(made.partner.value == partner && made.tier == Symbol("silver") && made.ladder.empty());
        QVERIFY(made.since == command.since && made.until == command.until && made.reason == "why");
        QVERIFY(!plan(*snapshot, ids, bookWith("reseller"), command)); // one begins on that day already
        const auto later = plan(*snapshot, EndOverride{made.id, dayOf("2026-07-01"), "done"});
        QVERIFY(!later && later.error().code == ErrorCode::NothingChanged);
        const auto ended = plan(*snapshot, EndOverride{made.id, dayOf("2026-03-01"), "done"});
        QVERIFY(ended.has_value());
        QVERIFY(ended->changes.of<TierOverride>().updated.front().after.until == dayOf("2026-03-01"));
        const auto never = plan(*snapshot, EndOverride{made.id, dayOf("2026-01-01"), "a mistake"});
        QVERIFY(never.has_value());
        QCOMPARE(never->changes.of<TierOverride>().deleted.size(), std::size_t{1});
    }

    void whatMakesNoSenseIsRefused() {
        Sample sample;
        const RecordId partner = sample.partner("P", "var").id;
        const SnapshotPtr snapshot = sample.snapshot();
        const OverrideTier good{partner, {}, Symbol("silver"), dayOf("2026-01-01"), dayOf("2026-07-01"), "why", ""};
        const auto refusal = [&](auto&& change) {
            OverrideTier command = good;
            change(command);
            IdSource ids(9, 1);
            const auto planned = plan(*snapshot, ids, bookWith("reseller"), command);
            return planned ? std::string("taken") : planned.error().column;
        };
        QCOMPARE(refusal([](OverrideTier&) {}), std::string("taken"));
        QCOMPARE(refusal([](OverrideTier& c) { c.partner = 5; }), std::string("partner"));
        QCOMPARE(refusal([](OverrideTier& c) { c.tier = Symbol("brass"); }), std::string("tier"));
        QCOMPARE(refusal([](OverrideTier& c) { c.ladder = Symbol("nowhere"); }), std::string("ladder"));
        QCOMPARE(refusal([](OverrideTier& c) { c.ladder = Symbol("club"); }), std::string("ladder")); // not for a var
        QCOMPARE(refusal([](OverrideTier& c) { c.until = c.since; }), std::string("until"));
        QCOMPARE(refusal([](OverrideTier& c) { c.until = Date(); }), std::string("until"));
        QCOMPARE(refusal([](OverrideTier& c) { c.reason = "  "; }), std::string("reason"));
    }
};

COUNTERPART_TEST(TiersCommandTest)
#include "tiers_test.moc"
