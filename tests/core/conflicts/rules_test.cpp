// SPDX-License-Identifier: GPL-3.0-or-later
// Does each rule of conflicts say what the policy means, at its bounds too?
#include "core/engine/conflicts/rules.h"
#include "core/engine/conflicts/tasks.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace counterpart;
using namespace counterpart::conflicts;
using counterpart::testing::Sample;

namespace {

const Time kNow = *parseTime("2026-09-01T12:00:00Z");

struct Scene {
    Sample sample;
    RecordId first = sample.partner("P-1").id;
    RecordId second = sample.partner("P-2").id;
    RecordId account = customer("A-1", "Ravensworth Logistics Ltd", "ravensworth.com");
    Rulebook rulebook;

    RecordId customer(std::string_view key, std::string_view name, std::string_view domain) {
        Account& one = sample.add<Account>(key);
        one.name = name;
        one.domain = domain;
        return one.id;
    }
    Registration& registration(std::string_view key, RecordId partner, std::string_view submitted,
                               std::string_view status = "submitted") {
        Registration& one = sample.add<Registration>(key);
        one.name = "Ravensworth Logistics";
        one.partner.value = partner;
        one.submitted = *parseTime(submitted);
        one.status = Symbol(status);
        return one;
    }
    ConflictBook book() const { return {sample.snapshot(), nullptr, rulebook, kNow}; }
    // What a registration has, by key.
    std::vector<Conflict> of(std::string_view key) const {
        const ConflictBook made = book();
        return made.of(made.snapshot().table<Registration>().findKey(key)->id);
    }
    std::vector<Conflict> of(std::string_view key, ConflictRule rule) const {
        std::vector<Conflict> all = of(key);
        std::erase_if(all, [&](const Conflict& conflict) { return conflict.rule != rule; });
        return all;
    }
};

} // namespace

class RulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoPartnersWithOneCustomerAreADuplicateAndTheFirstWins() {
        Scene scene;
        scene.registration("R-2", scene.second, "2026-08-02");
        scene.registration("R-1", scene.first, "2026-08-01");
        const auto late = scene.of("R-2");
        QCOMPARE(late.size(), std::size_t{1});
        QVERIFY(late[0].rule == ConflictRule::Duplicate && late[0].outcome == ConflictOutcome::FirstWins);
        QVERIFY(late[0].first == First::Other);
        QVERIFY(late[0].partner.value == scene.first);
        QVERIFY(late[0].due == *parseTime("2026-08-03"));
        const auto early = scene.of("R-1");
        QCOMPARE(early.size(), std::size_t{1});
        QVERIFY(early[0].first == First::This && early[0].due == late[0].due);
        QVERIFY(!hasTask(early[0]) && hasTask(late[0]));
    }
    void atTheSameMomentTheSmallerKeyIsFirst() {
        Scene scene;
        scene.registration("R-2", scene.second, "2026-08-01");
        scene.registration("R-1", scene.first, "2026-08-01");
        QVERIFY(scene.of("R-1")[0].first == First::This);
        QVERIFY(scene.of("R-2")[0].first == First::Other);
    }
    void otherProductsAreNoDuplicateButAMissingListIs() {
        for (const auto& [mine, theirs, isConflict] : {std::tuple("X;Y", "Y;Z", true), std::tuple("X", "Y", false),
                                                       std::tuple("X", "", true), std::tuple(" ; ", "Y", true)}) {
            Scene scene;
            scene.registration("R-1", scene.first, "2026-08-01").products = mine;
            scene.registration("R-2", scene.second, "2026-08-02").products = theirs;
            QCOMPARE(!scene.of("R-2").empty(), isConflict);
            const ConflictBook book = scene.book();
            const auto compared = book.compared(book.snapshot().table<Registration>().findKey("R-2")->id);
            const auto other = std::ranges::find(compared, Against::Registration, &Compared::against);
            QVERIFY(other != compared.end());
            QVERIFY(other->verdict == (isConflict ? Verdict::Conflict : Verdict::OtherProducts));
        }
    }
    void whatIsDecidedAgainstOrNotSubmittedDoesNotCount() {
        for (const char* status : {"draft", "rejected", "cancelled", "expired", "lost"}) {
            Scene scene;
            scene.registration("R-1", scene.first, "2026-08-01", status);
            scene.registration("R-2", scene.second, "2026-08-02");
            QVERIFY2(scene.of("R-2").empty() && scene.of("R-1").empty(), status);
        }
        Scene later;
        later.registration("R-1", later.first, "2026-08-01");
        later.registration("R-2", later.second, "2026-09-02"); // after now
        QVERIFY(later.of("R-1").empty() && later.of("R-2").empty());
    }
    void whatIsHistoryIsShownForAWhile() {
        for (const auto& [decided, isShown] : {std::pair("2026-07-01", true), std::pair("2024-07-01", false)}) {
            Scene scene;
            Registration& old = scene.registration("R-1", scene.first, "2024-06-01", "rejected");
            old.decided = *parseTime(decided);
            scene.registration("R-2", scene.second, "2026-08-02");
            const ConflictBook book = scene.book();
            const auto compared = book.compared(book.snapshot().table<Registration>().findKey("R-2")->id);
            const bool shown = std::ranges::any_of(compared, [](const Compared& one) {
                return one.against == Against::Registration && one.verdict == Verdict::NotLive;
            });
            QCOMPARE(shown, isShown);
        }
    }
    void anEmptyNameOrAFreeMailAddressFindsNobody() {
        Scene scene;
        for (const char* key : {"R-1", "R-2"}) {
            Registration& one = scene.registration(key, key[2] == '1' ? scene.first : scene.second, "2026-08-01");
            one.name = key[2] == '1' ? "" : " ... ";
            one.domain = "sales@gmail.com";
        }
        QVERIFY(scene.of("R-1").empty() && scene.of("R-2").empty());
        QVERIFY(scene.book().compared(scene.sample.snapshot()->table<Registration>().at(0).id, 1).empty());
    }
    void theSamePartnerTwiceIsAQuestion() {
        Scene scene;
        scene.registration("R-1", scene.first, "2026-08-01").name = "";
        scene.sample.changes().of<Registration>().created.back().domain = "mail.ravensworth.com";
        scene.registration("R-2", scene.first, "2026-08-02").domain = "https://www.ravensworth.com/contact";
        const auto found = scene.of("R-2");
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found[0].rule == ConflictRule::SamePartner && found[0].outcome == ConflictOutcome::Ask);
        QVERIFY(found[0].match == Rule::Domain);
    }
    void aDirectRelationshipBeforeIsSharedSixtyForty() {
        for (const auto& [since, isConflict] :
             {std::pair("2026-07-31", true), std::pair("2026-08-01", false), std::pair("2026-08-02", false)}) {
            Scene scene;
            scene.sample.changes().of<Account>().created[0].directSince = *parseDate(since);
            scene.registration("R-1", scene.first, "2026-08-01T10:00");
            const auto found = scene.of("R-1");
            QCOMPARE(!found.empty(), isConflict);
            if (isConflict) {
                QVERIFY(found[0].rule == ConflictRule::DirectDeal && found[0].outcome == ConflictOutcome::Split);
                QVERIFY(found[0].partnerShare == Rate::percent(40) && found[0].against == Against::Account);
                QVERIFY(found[0].due == *parseTime("2026-08-03T10:00"));
            }
        }
    }
    void aDealOfTheDirectTeamCountsUnlessAPartnerIsInIt() {
        for (const bool withPartner : {false, true}) {
            Scene scene;
            Deal& deal = scene.sample.deal("D-1", 100, "open");
            deal.account.value = scene.account;
            const RecordId id = deal.id;
            scene.sample.touch(id, 0, "2026-07-01");
            if (withPartner) {
                scene.sample.touch(id, scene.second, "2026-07-02");
            }
            scene.registration("R-1", scene.first, "2026-08-01");
            const auto found = scene.of("R-1");
            QCOMPARE(found.size(), withPartner ? std::size_t{0} : std::size_t{1});
            QVERIFY(withPartner || (found[0].against == Against::Deal && found[0].other == id &&
                                    found[0].theirs == *parseTime("2026-07-01")));
        }
    }
    void aLeadThatWasThereIsRefusedWithinItsTime() {
        for (const auto& [created, isConflict] : {std::pair("2026-07-31", true), std::pair("2026-08-01", false),
                                                  std::pair("2025-08-01", true), std::pair("2025-07-31", false)}) {
            for (const bool byDomain : {false, true}) {
                Scene scene;
                Lead& lead = scene.sample.add<Lead>("L-1");
                lead.account.value = byDomain ? 0 : scene.account;
                lead.domain = byDomain ? "ravensworth.com" : "";
                lead.created = *parseTime(created);
                scene.registration("R-1", scene.first, "2026-08-01").domain = "ravensworth.com";
                const auto found = scene.of("R-1");
                QCOMPARE(!found.empty(), isConflict);
                QVERIFY(!isConflict ||
                        (found[0].rule == ConflictRule::LeadInCrm && found[0].outcome == ConflictOutcome::Refuse));
                lead.partner.value = scene.first; // its own lead stands against nobody
                scene.sample.changes().of<Lead>().created[0].partner.value = scene.first;
                QVERIFY(scene.of("R-1").empty());
            }
        }
    }
    void anothersProtectedCustomerIsPoachedUntilItExpires() {
        for (const auto& [expires, isPoached] :
             {std::pair("2026-08-02", true), std::pair("2026-09-30", true), std::pair("2026-08-01", false)}) {
            Scene scene;
            Registration& held = scene.registration("R-1", scene.first, "2026-05-01", "approved");
            held.decided = *parseTime("2026-05-02");
            held.expires = *parseDate(expires);
            scene.registration("R-2", scene.second, "2026-08-02");
            const ConflictBook book(scene.sample.snapshot(), nullptr, scene.rulebook, *parseTime("2026-08-02T01:00"));
            const auto all = book.of(scene.sample.snapshot()->table<Registration>().findKey("R-2")->id);
            const bool poached = std::ranges::any_of(all, [](const Conflict& conflict) {
                return conflict.rule == ConflictRule::Poaching && conflict.sanction == Sanction::Warning &&
                       conflict.due == conflict.mine;
            });
            QCOMPARE(poached, isPoached);
            QCOMPARE(all.empty(), !isPoached);
        }
    }
    void eachUpheldPoachingRaisesTheNextSanction() {
        Scene scene;
        Deal& deal = scene.sample.deal("D-1", 100, "won", "2026-06-30");
        deal.account.value = scene.account;
        deal.partner.value = scene.first;
        const char* const keys[] = {"R-1", "R-2", "R-3", "R-4"};
        for (const char* key : keys) {
            const RecordId id = scene.registration(key, scene.second, std::string("2026-08-0") + key[2]).id;
            Task& task = scene.sample.add<Task>(std::string("T-") + key);
            task.source = Symbol("conflict");
            task.rule = "poaching";
            task.partner.value = scene.second;
            task.registration.value = id;
            task.status = Symbol(key[2] == '2' ? "dismissed" : "done");
        }
        const Sanction expected[] = {Sanction::Warning, Sanction::Probation, Sanction::Probation,
                                     Sanction::Termination};
        for (std::size_t i = 0; i < 4; ++i) {
            const auto found = scene.of(keys[i], ConflictRule::Poaching);
            QCOMPARE(found.size(), std::size_t{1});
            QVERIFY(found[0].sanction == expected[i]);
        }
    }
    void theDirectTeamIsBlockedOnAProtectedAccount() {
        for (const auto& [at, isConflict] :
             {std::pair("2026-08-10", true), std::pair("2026-08-02", false), std::pair("2026-09-10", false)}) {
            Scene scene;
            Deal& deal = scene.sample.deal("D-1", 100, "open");
            deal.account.value = scene.account;
            deal.created = *parseDate("2026-07-20");
            const RecordId id = deal.id;
            scene.sample.touch(id, 0, at);
            Registration& held = scene.registration("R-1", scene.first, "2026-07-01", "approved");
            held.decided = *parseTime("2026-08-02");
            held.expires = *parseDate("2026-10-31");
            const auto found = scene.of("R-1");
            QCOMPARE(!found.empty(), isConflict);
            QVERIFY(!isConflict || (found[0].rule == ConflictRule::DirectOnPartnerAccount &&
                                    found[0].outcome == ConflictOutcome::Block && found[0].first == First::This &&
                                    found[0].due == *parseTime("2026-08-11")));
        }
    }
    void aDraftIsJudgedAsIfItWereSubmittedNow() {
        Scene scene;
        scene.registration("R-1", scene.first, "2026-08-01");
        const ConflictBook book = scene.book();
        Registration draft;
        draft.partner.value = scene.second;
        draft.name = "Ravensworth Logistics Inc.";
        draft.status = Symbol("draft");
        const auto found = book.ofDraft(draft);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found[0].mine == kNow && found[0].first == First::Other);
        QVERIFY(!book.comparedDraft(draft).empty());
    }
    void whatIsOnlySimilarIsListedAndIsNoConflict() {
        Scene scene;
        scene.registration("R-1", scene.first, "2026-08-01").name = "Ravensworth Foods";
        scene.registration("R-2", scene.second, "2026-08-02").name = "Ravensworth";
        const ConflictBook book = scene.book();
        const RecordId id = book.snapshot().table<Registration>().findKey("R-2")->id;
        QVERIFY(book.of(id).empty());
        const auto compared = book.compared(id, 1);
        const auto other = std::ranges::find(compared, Against::Registration, &Compared::against);
        QVERIFY(other != compared.end() && other->verdict == Verdict::TooWeak);
        QVERIFY(other->evidence.findings[0].rule == Rule::PartOfName);
    }
    void anIndexIsKeptWhileAccountsStayAsTheyAre() {
        Scene scene;
        scene.registration("R-1", scene.first, "2026-08-01");
        const SnapshotPtr snapshot = scene.sample.snapshot();
        const ConflictBook book(snapshot, nullptr, scene.rulebook, kNow);
        ChangeSet change;
        Registration more = snapshot->table<Registration>().at(0);
        more.id = scene.sample.nextId();
        more.key = "R-9";
        more.partner.value = scene.second;
        change.of<Registration>().created.push_back(more);
        const SnapshotPtr next = apply(*snapshot, change, 2);
        const ConflictBook kept(next, nullptr, scene.rulebook, kNow, book.customers());
        QVERIFY(kept.customers() == book.customers());
        QCOMPARE(kept.of(more.id).size(), std::size_t{1});
        ChangeSet renamed;
        Account after = next->table<Account>().at(0);
        after.name = "Somebody Else";
        renamed.of<Account>().updated.push_back({next->table<Account>().at(0), after});
        const ConflictBook fresh(apply(*next, renamed, 3), nullptr, scene.rulebook, kNow, kept.customers());
        QVERIFY(fresh.customers() != kept.customers());
    }
};

COUNTERPART_TEST(RulesTest)
#include "rules_test.moc"
