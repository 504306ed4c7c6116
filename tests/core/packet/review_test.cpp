// SPDX-License-Identifier: GPL-3.0-or-later
// A part handed out for review: what is in it and what is not, and do the decisions come home?
#include "tests/core/packet/two_copies.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;
using packet::Side;

namespace {

// Two regions: R-1 of Alpha (EMEA) on Acme, where Beta (APAC) has a deal too; R-2 of Beta on Zenith.
ChangeSet programme() {
    Sample sample;
    Partner& alpha = sample.partner("P-ALPHA");
    alpha.region = Symbol("EMEA");
    alpha.manager = Symbol("Kim");
    alpha.email = "alpha@example.test";
    const RecordId alphaId = alpha.id;
    Partner& beta = sample.partner("P-BETA");
    beta.region = Symbol("APAC");
    beta.manager = Symbol("Lee-confidential-manager");
    beta.email = "secret-beta@example.test";
    beta.domain = "secret-beta-domain.test";
    beta.tags = "secret-tag";
    beta.custom = R"({"CommissionRate":"secret-17.5","TaxId":"secret-DE123456789"})";
    const RecordId betaId = beta.id;
    const RecordId acme = sample.add<Account>("A-ACME").id;
    const RecordId zenith = sample.add<Account>("A-ZENITH").id;
    const auto registration = [&](const char* key, RecordId partner, RecordId account) {
        Registration& made = sample.add<Registration>(key);
        made.partner.value = partner;
        made.account.value = account;
        made.submitted = Time{1'789'000'000};
        made.status = Symbol("submitted");
        made.justification = std::string("because of ") + key;
    };
    registration("R-1", alphaId, acme);
    registration("R-2", betaId, zenith);
    Deal& own = sample.deal("D-ALPHA", 100'00);
    own.account.value = acme;
    own.partner.value = alphaId;
    const RecordId ownId = own.id;
    Deal& other = sample.deal("D-BETA-ON-ACME", 200'00);
    other.account.value = acme;
    other.partner.value = betaId;
    other.custom = R"({"Split":"secret-split"})";
    Deal& away = sample.deal("D-BETA-SECRET", 300'00);
    away.account.value = zenith;
    away.partner.value = betaId;
    sample.touch(ownId, alphaId, "2026-03-01T10:00:00Z").key = "T-1";
    sample.touch(ownId, betaId, "2026-03-02T10:00:00Z").key = "T-2";
    Certification& mine = sample.add<Certification>("C-ALPHA");
    mine.partner.value = alphaId;
    mine.person = "Alex";
    Certification& theirs = sample.add<Certification>("C-BETA");
    theirs.partner.value = betaId;
    theirs.person = "Secret Person";
    for (Certification* certification :
         {&sample.changes().of<Certification>().created[0], &sample.changes().of<Certification>().created[1]}) {
        certification->track = Symbol("sales");
        certification->level = Symbol("foundation");
        certification->issued = *parseDate("2026-01-01");
    }
    Quota& quota = sample.add<Quota>("Q-BETA");
    quota.partner.value = betaId;
    quota.period = Symbol("2026");
    quota.amount = 9'876'543'21;
    sample.add<RulebookVersion>("v1").document = "{}";
    Scenario& scenario = sample.add<Scenario>("secret-scenario");
    scenario.document = "{}";
    return sample.changes();
}

struct Office {
    Scratch scratch;
    std::unique_ptr<Workspace> owner;
    Office() : owner(created(scratch.path("owner"))) { (void)owner->commit(programme(), intent()).has_value(); }

    std::unique_ptr<Workspace> hand(const packet::Scope& scope, const char* name = "review") {
        const auto made = reviewPacket(*owner, scope, note("Owner"));
        if (!made) {
            return nullptr;
        }
        auto opened = openPacket(sent(*made), scratch.path(name), "Owner", surroundings("Reviewer"));
        return opened ? std::move(*opened) : nullptr;
    }
};

packet::Scope emea() {
    packet::Scope scope;
    scope.region = "EMEA";
    return scope;
}

template <class Record>
ChangeSet with(const Workspace& workspace, std::string_view key, const std::function<void(Record&)>& edit) {
    ChangeSet changes;
    const Record* before = workspace.snapshot()->table<Record>().findKey(key);
    Record after = *before;
    edit(after);
    changes.of<Record>().updated.push_back({*before, after});
    return changes;
}

ChangeSet decided(const Workspace& workspace, std::string_view key, std::string_view status) {
    return with<Registration>(workspace, key, [&](Registration& r) { r.status = Symbol(status); });
}

template <class Record>
const Record* found(const Workspace& workspace, std::string_view key) {
    static SnapshotPtr held;
    held = workspace.snapshot();
    return held->table<Record>().findKey(key);
}

} // namespace

class ReviewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsOutsideTheScopeDoesNotLeave() {
        Office office;
        const auto made = reviewPacket(*office.owner, emea(), note("Owner"));
        const std::string file = *packet::encoded(*made, keysOf(1));
        const std::string bytes = *packet::unpacked(file);
        for (const char* secret :
             {"secret", "Secret", "confidential", "D-BETA-SECRET", "A-ZENITH", "R-2", "C-BETA", "Q-BETA"}) {
            QVERIFY2(bytes.find(secret) == std::string::npos, secret);
        }
        for (const char* needed : {"R-1", "P-ALPHA", "alpha@example.test", "P-BETA", "APAC", "A-ACME", "D-ALPHA",
                                   "D-BETA-ON-ACME", "T-1", "T-2", "C-ALPHA", "v1", "because of R-1"}) {
            QVERIFY2(bytes.find(needed) != std::string::npos, needed);
        }
        QCOMPARE(made->scope, std::string("region=EMEA"));
    }

    void scopesAreByKeyManagerOwnerAndStatus() {
        Office office;
        const auto count = [&](const packet::Scope& scope) {
            const auto records = packet::recordsFor(*office.owner->snapshot(), scope);
            return records ? static_cast<int>(records->of<Registration>().created.size()) : -1;
        };
        packet::Scope scope;
        scope.registrations = {"R-2"};
        QCOMPARE(count(scope), 1);
        scope.registrations = {"R-9"};
        QCOMPARE(count(scope), -1);
        scope = {};
        scope.manager = "Kim";
        QCOMPARE(count(scope), 1);
        scope.status = "approved";
        QCOMPARE(count(scope), -1);
        scope = {};
        scope.status = "submitted";
        QCOMPARE(count(scope), 2);
        scope = {};
        scope.everything = true;
        QCOMPARE(packet::recordsFor(*office.owner->snapshot(), scope)->of<Scenario>().created.size(), std::size_t{1});
    }

    void decisionsComeHomeAndNothingElseChanges() {
        Office office;
        auto reviewer = office.hand(emea());
        QVERIFY(reviewer != nullptr);
        QVERIFY(!reviewer->nextUndo()); // the opening stays
        QVERIFY(reviewer->commit(decided(*reviewer, "R-1", "approved"), intent()));
        QVERIFY(office.owner->commit(
            with<Registration>(*office.owner, "R-1", [](Registration& r) { r.justification = "more words"; }),
            intent()));
        const auto home = sent(*changesPacket(*reviewer, *sinceLastPacket(*reviewer), note("Reviewer")));
        const auto before = office.owner->snapshot();
        const auto done = applyPacket(*office.owner, home, {});
        QVERIFY(done.has_value());
        QVERIFY(done->conflicts.empty());
        QCOMPARE(found<Registration>(*office.owner, "R-1")->status.str(), std::string("approved"));
        QCOMPARE(found<Registration>(*office.owner, "R-1")->justification.str(), std::string("more words"));
        const ChangeSet changed = difference(*before, *office.owner->snapshot());
        QCOMPARE(changed.of<Registration>().size(), std::size_t{1});
        QCOMPARE(changed.size(), std::size_t{2}); // and what it remembers
        QCOMPARE(found<Partner>(*office.owner, "P-BETA")->email.str(), std::string("secret-beta@example.test"));
        QVERIFY(applyPacket(*office.owner, home, {})->known);
        QVERIFY(office.owner->undo());
        QVERIFY(sameRecords(*before, *office.owner->snapshot()));
    }

    void conflictsShowBaseMineAndTheirs() {
        Office office;
        auto reviewer = office.hand(emea());
        QVERIFY(reviewer->commit(decided(*reviewer, "R-1", "approved"), intent()));
        QVERIFY(office.owner->commit(decided(*office.owner, "R-1", "rejected"), intent()));
        const auto home = sent(*changesPacket(*reviewer, *sinceLastPacket(*reviewer), note("Reviewer")));
        const auto preview = previewPacket(*office.owner, home, {});
        QCOMPARE(preview->open, std::size_t{1});
        const packet::Conflict& conflict = preview->conflicts.front();
        QVERIFY(conflict.kind == Kind::Registration && conflict.clash == packet::Clash::BothChanged);
        QCOMPARE(conflict.key, std::string("R-1"));
        QCOMPARE(conflict.fields.size(), std::size_t{1});
        QCOMPARE(conflict.fields.front().field, std::string("status"));
        QCOMPARE(conflict.fields.front().base, std::string("submitted"));
        QCOMPARE(conflict.fields.front().mine, std::string("rejected"));
        QCOMPARE(conflict.fields.front().theirs, std::string("approved"));
        packet::Resolutions decisions;
        decisions.fields[{Kind::Registration, "R-1", "status"}] = Side::Theirs;
        QVERIFY(applyPacket(*office.owner, home, decisions).has_value());
        QCOMPARE(found<Registration>(*office.owner, "R-1")->status.str(), std::string("approved"));
    }

    void newRecordsOfTheReviewKeepTheirReferences() {
        Office office;
        auto reviewer = office.hand(emea());
        ChangeSet changes;
        IdSource ids = reviewer->ids();
        Account& account = changes.of<Account>().created.emplace_back();
        account.id = ids.take();
        account.key = account.name = "A-NEW";
        Registration& made = changes.of<Registration>().created.emplace_back();
        made.id = ids.take();
        made.key = "R-NEW";
        made.submitted = Time{1'789'000'000};
        made.account.value = account.id;
        made.partner.value = found<Partner>(*reviewer, "P-ALPHA")->id;
        QVERIFY(reviewer->commit(std::move(changes), intent()));
        QVERIFY(office.owner->commit(newPartners(*office.owner, 30, "P-"), intent())); // takes ids meanwhile
        QVERIFY(applyPacket(*office.owner, sent(*changesPacket(*reviewer, 1, note("R"))), {}).has_value());
        const SnapshotPtr now = office.owner->snapshot();
        const Registration* arrived = now->table<Registration>().findKey("R-NEW");
        QVERIFY(arrived != nullptr);
        QCOMPARE(now->find(arrived->account)->key.str(), std::string("A-NEW"));
        QCOMPARE(now->find(arrived->partner)->key.str(), std::string("P-ALPHA"));
        QCOMPARE(firstFinding(office.scratch.path("owner")), std::string());
    }

    // What the reviewer never saw is not emptied by what comes back, round after round.
    void blanksOfTheReviewAreNoChanges() {
        Office office;
        auto reviewer = office.hand(emea());
        const Revision handed = office.owner->snapshot()->revision();
        QVERIFY(reviewer->commit(decided(*reviewer, "R-1", "approved"), intent()));
        QVERIFY(applyPacket(*office.owner, sent(*changesPacket(*reviewer, 1, note("R"))), {}).has_value());
        QVERIFY(office.owner->commit(renamed(*office.owner->snapshot(), "P-BETA", "Beta Limited"), intent()));
        const auto news = sent(*changesPacket(*office.owner, handed, note("Owner")));
        const auto taken = applyPacket(*reviewer, news, {});
        QVERIFY(taken.has_value());
        QCOMPARE(nameOfPartner(*reviewer, "P-BETA"), std::string("Beta Limited"));
        QVERIFY(reviewer->commit(with<Partner>(*reviewer, "P-BETA", [](Partner& p) { p.region = Symbol("LATAM"); }),
                                 intent()));
        QVERIFY(applyPacket(*office.owner, sent(*changesPacket(*reviewer, 1, note("R"))), {}).has_value());
        const Partner* beta = found<Partner>(*office.owner, "P-BETA");
        QCOMPARE(beta->region.str(), std::string("LATAM"));
        QCOMPARE(beta->email.str(), std::string("secret-beta@example.test"));
        QVERIFY(beta->custom.view().find("secret-17.5") != std::string_view::npos);
        QCOMPARE(firstFinding(office.scratch.path("review")), std::string());
    }

    // Changes to what was never handed out are left out, and counted.
    void recordsOutsideAPartAreLeftOut() {
        Office office;
        auto reviewer = office.hand(emea());
        const Revision handed = office.owner->snapshot()->revision();
        QVERIFY(office.owner->commit(decided(*office.owner, "R-2", "approved"), intent()));
        QVERIFY(office.owner->commit(decided(*office.owner, "R-1", "rejected"), intent()));
        const auto taken = applyPacket(*reviewer, sent(*changesPacket(*office.owner, handed, note("Owner"))), {});
        QVERIFY(taken.has_value());
        QCOMPARE(taken->outside, std::size_t{1});
        QVERIFY(found<Registration>(*reviewer, "R-2") == nullptr);
        QCOMPARE(found<Registration>(*reviewer, "R-1")->status.str(), std::string("rejected"));
    }

    void packetsThatDoNotBelongAreRefused() {
        Office office;
        auto reviewer = office.hand(emea());
        QVERIFY(reviewer->commit(decided(*reviewer, "R-1", "approved"), intent()));
        const auto home = sent(*changesPacket(*reviewer, 1, note("R")));
        const auto stranger = created(office.scratch.path("stranger"), 99);
        QVERIFY(stranger->commit(newPartners(*stranger, 3, "P-"), intent()));
        QCOMPARE(codeOf(previewPacket(*stranger, home, {})), ErrorCode::UnrelatedPacket);
        const auto review = sent(*reviewPacket(*office.owner, emea(), note("Owner")));
        QCOMPARE(codeOf(previewPacket(*office.owner, review, {})), ErrorCode::BadArgument);
        QCOMPARE(codeOf(openPacket(home, office.scratch.path("x"), "R", surroundings())), ErrorCode::BadArgument);
        QCOMPARE(codeOf(openPacket(review, office.scratch.path("owner"), "O", surroundings())), ErrorCode::FileExists);
        QCOMPARE(codeOf(changesPacket(*reviewer, 2, note("R"))), ErrorCode::NothingChanged);
        QCOMPARE(codeOf(changesPacket(*reviewer, 77, note("R"))), ErrorCode::BadArgument);
        // A packet that begins after what is known here.
        QVERIFY(reviewer->commit(decided(*reviewer, "R-1", "returned"), intent()));
        const auto late = previewPacket(*office.owner, sent(*changesPacket(*reviewer, 2, note("R"))), {});
        QCOMPARE(codeOf(late), ErrorCode::PacketGap);
        QCOMPARE(late.error().detail, std::string("1"));
        QVERIFY(applyPacket(*office.owner, home, {}).has_value());
        QVERIFY(applyPacket(*office.owner, sent(*changesPacket(*reviewer, 2, note("R"))), {}).has_value());
        QCOMPARE(found<Registration>(*office.owner, "R-1")->status.str(), std::string("returned"));
    }
};

COUNTERPART_TEST(ReviewTest)
#include "review_test.moc"
