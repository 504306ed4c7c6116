// SPDX-License-Identifier: GPL-3.0-or-later
// Is the registration machine the one that its README prints, at the moments that the policy says, whenever it is
// asked?
#include "core/engine/registration/desk.h"
#include "tests/core/engine/registration_model.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::registration;
using counterpart::testing::RegistrationModel;
using counterpart::testing::Sample;

namespace {

Time at(const char* text) { return *parseTime(text); }

RegistrationPolicy standard() { return {}; }

Case approved(const char* decided, int days = 90) {
    Case file;
    file.record.status = Symbol("approved");
    file.record.submitted = at("2026-01-05T09:00:00Z");
    file.record.decided = at(decided);
    file.record.expires = file.record.decided.date().plusDays(days);
    return file;
}

Case waiting(const char* submitted, const char* state = "submitted") {
    Case file;
    file.record.status = Symbol(state);
    file.record.submitted = at(submitted);
    file.clockFrom = file.record.submitted;
    return file;
}

std::string told(const std::vector<Transition>& transitions) {
    std::string out;
    for (const Transition& one : transitions) {
        out += (out.empty() ? "" : "; ") + std::string(nameOf(one.event)) + ' ' + toString(one.at);
    }
    return out;
}

Deed deed(Event event, const char* when, const char* text = "because", const char* role = "") {
    return {event, at(when), Symbol("jo"), text, Symbol(role), Symbol("pat")};
}

} // namespace

class RegistrationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theReadmePrintsTheTable() {
        QFile file(QStringLiteral(COUNTERPART_SOURCE_DIR "/core/engine/registration/README.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string readme = file.readAll().toStdString();
        QVERIFY2(readme.find(tableText()) != std::string::npos, tableText().c_str());
    }

    // Cells read the README's text only: the promise is the document's.
    void everyStateTakesEveryEventAsTheTableSays() {
        const std::string table = tableText();
        Desk desk = *Desk::make(standard());
        int moved = 0;
        for (std::size_t e = 0; e < kEvents; ++e) {
            const auto event = static_cast<Event>(e);
            const auto row = table.find("| " + std::string(nameOf(event)) + " |");
            QVERIFY(row != std::string::npos);
            const QStringList cells =
                QString::fromStdString(table.substr(row, table.find('\n', row) - row)).split(QLatin1String(" | "));
            for (std::size_t s = 0; s < kRegistrationStates; ++s) {
                const auto state = static_cast<State>(s);
                const QString cell = cells.at(static_cast<int>(s) + 1);
                Case file = waiting("2026-01-05T09:00:00Z", std::string(nameOf(state)).c_str());
                Deed one = deed(event, "2026-01-06T09:00:00Z");
                if (state == State::Approved) {
                    file.record.decided = at("2026-01-05T10:00:00Z");
                    const bool answers = (needsOf(event) & needs::Asked) != 0;
                    file.record.extension = Symbol(answers ? "pending" : "");
                    file.extensionAsked = answers ? at("2026-01-05T11:00:00Z") : Time{};
                }
                prepare(desk, file, one);
                const Refused refused = desk.check(file, one);
                if (cell == QLatin1String("-")) {
                    QCOMPARE(refused.refusal, Refusal::NotInThisState);
                } else if (cell == QLatin1String("locked")) {
                    QCOMPARE(refused.refusal, Refusal::LockedForSubmitter);
                } else {
                    QVERIFY2(refused.refusal == Refusal::None,
                             (std::string(nameOf(event)) + " in " + std::string(nameOf(state)) + ": " +
                              std::string(nameOf(refused.refusal)))
                                 .c_str());
                    desk.carryOut(file, one);
                    const std::string now(nameOf(file.state()));
                    QCOMPARE(cell == QLatin1String("stays") ? QString::fromStdString(std::string(nameOf(state))) : cell,
                             QString::fromStdString(now));
                    ++moved;
                }
            }
        }
        QVERIFY(moved > 40);
    }

    void aWordOfTheSourceRefusesAllButComments() {
        const Desk desk = *Desk::make(standard());
        const Case file = waiting("2026-01-05T09:00:00Z", "with legal");
        for (std::size_t e = 0; e < kEvents; ++e) {
            const auto event = static_cast<Event>(e);
            QCOMPARE(desk.check(file, deed(event, "2026-01-06")).refusal,
                     event == Event::Comment ? Refusal::None : Refusal::UnknownStatus);
        }
        QVERIFY(desk.dueTransitions(file, at("2030-01-01")).empty());
        QCOMPARE(effectiveState(file, desk, at("2030-01-01")).record.status.str(), std::string("with legal"));
    }

    void silenceDecidesAtTheDueMomentAndNotASecondSooner() {
        const Desk desk = *Desk::make(standard());
        const Case file = waiting("2026-03-06T15:30:07Z", "in_review");
        QCOMPARE(told(desk.dueTransitions(file, at("2026-03-08T15:30:06Z"))), std::string());
        QCOMPARE(told(desk.dueTransitions(file, at("2026-03-08T15:30:07Z"))),
                 std::string("auto_approve 2026-03-08T15:30:07Z"));
        const Standing later = effectiveState(file, desk, at("2026-12-01"));
        QCOMPARE(told(later.due), std::string("auto_approve 2026-03-08T15:30:07Z; expire 2026-06-07T00:00:00Z"));
        QCOMPARE(toString(later.record.expires), toString(Date::of(2026, 6, 6))); // 90 days after 8 March: the last protected day
        QCOMPARE(later.record.decidedBy.str(), std::string("counterpart"));
    }

    void businessHoursAndRejectionAndOffAreThePolicys() {
        RegistrationPolicy policy;
        policy.clock = DecisionClock::BusinessHours;
        policy.decisionHours = 16;
        policy.silence = Silence::Reject;
        policy.calendar.zone = "Europe/Berlin";
        const Case file = waiting("2026-03-27T15:00:00Z"); // Friday 16:00 there; the clocks shift on Sunday
        QCOMPARE(told(Desk::make(policy)->dueTransitions(file, at("2026-12-01"))),
                 std::string("auto_reject 2026-03-31T14:00:00Z"));
        policy.clock = DecisionClock::Off;
        QVERIFY(Desk::make(policy)->dueTransitions(file, at("2036-12-01")).empty());
        QVERIFY(!Desk::make(policy)->decisionDue(file));
    }

    void theClockStandsStillWhileReturnedAndStartsAnew() {
        const Desk desk = *Desk::make(standard());
        Case file = waiting("2026-03-02T09:00:00Z");
        desk.carryOut(file, deed(Event::Return, "2026-03-04T08:59:59Z", "Which product?"));
        QCOMPARE(file.record.reason.str(), std::string("Which product?"));
        QVERIFY(desk.dueTransitions(file, at("2027-01-01")).empty());
        desk.carryOut(file, deed(Event::Resubmit, "2026-03-20T10:00:00Z", ""));
        QCOMPARE(toString(*desk.decisionDue(file)), std::string("2026-03-22T10:00:00Z"));
        QCOMPARE(toString(file.record.submitted), std::string("2026-03-02T09:00:00Z")); // it stays the first
    }

    void theDaysOfTheProtectionAreTheDesks() {
        RegistrationPolicy policy;
        policy.calendar.zone = "Pacific/Auckland"; // 13 hours ahead in January
        const Desk desk = *Desk::make(policy);
        Case file = waiting("2026-01-05T09:00:00Z");
        desk.carryOut(file, deed(Event::Approve, "2026-01-05T12:00:00Z", ""));
        QCOMPARE(toString(file.record.expires), toString(Date::of(2026, 4, 6))); // approved on the 6th there
        QCOMPARE(told(desk.dueTransitions(file, at("2027-01-01"))), std::string("expire 2026-04-06T12:00:00Z"));
    }

    void anExtensionIsAnsweredOnceAndTheProtectionWaitsForTheAnswer() {
        const Desk desk = *Desk::make(standard());
        Case file = approved("2026-01-06T09:00:00Z");
        QCOMPARE(desk.check(file, deed(Event::RequestExtension, "2026-04-05", " ")).refusal,
                 Refusal::JustificationMissing);
        desk.carryOut(file, deed(Event::RequestExtension, "2026-04-06T12:00:00Z")); // the last day
        QCOMPARE(desk.check(file, deed(Event::RequestExtension, "2026-04-06T13:00:00Z")).refusal,
                 Refusal::ExtensionPending);
        Case silent = file;
        QCOMPARE(told(desk.advance(silent, at("2027-01-01"))),
                 std::string("auto_grant_extension 2026-04-08T12:00:00Z; expire 2026-05-07T00:00:00Z"));
        QVERIFY(desk.dueTransitions(file, at("2026-04-08T11:59:59Z")).empty());
        Case refused = file;
        desk.carryOut(refused, deed(Event::RefuseExtension, "2026-04-08T10:00:00Z"));
        QCOMPARE(told(desk.advance(refused, at("2027-01-01"))), std::string("expire 2026-04-08T10:00:00Z"));
        desk.carryOut(file, deed(Event::GrantExtension, "2026-04-07T10:00:00Z", ""));
        QCOMPARE(toString(file.record.expires), toString(Date::of(2026, 5, 6)));
        QCOMPARE(desk.check(file, deed(Event::RequestExtension, "2026-04-20")).refusal, Refusal::ExtensionUsed);
        RegistrationPolicy none;
        none.extensionDays = 0;
        QCOMPARE(Desk::make(none)->check(approved("2026-01-06"), deed(Event::RequestExtension, "2026-02-01")).refusal,
                 Refusal::NoExtension);
    }

    void aDealThatClosesWithinTheProtectionEndsIt() {
        const Desk desk = *Desk::make(standard());
        Case file = approved("2026-01-06T09:00:00Z"); // until 6 April
        file.end = {DealEnd::How::Won, Date::of(2026, 4, 6)};
        QCOMPARE(told(desk.dueTransitions(file, at("2027-01-01"))), std::string("win 2026-04-06T23:59:59Z"));
        file.end.closed = Date::of(2026, 4, 7);
        QCOMPARE(told(desk.dueTransitions(file, at("2027-01-01"))), std::string("expire 2026-04-07T00:00:00Z"));
        file.end = {DealEnd::How::Lost, Date::of(2025, 12, 1)}; // before it was even approved
        QCOMPARE(told(desk.dueTransitions(file, at("2027-01-01"))), std::string("lose 2026-01-06T09:00:00Z"));
        file.end = {};
        desk.advance(file, at("2027-01-01"));
        file.end = {DealEnd::How::Won, Date::of(2026, 3, 1)}; // known only after the expiry
        QCOMPARE(told(desk.dueTransitions(file, at("2027-01-01"))), std::string("win 2026-03-01T23:59:59Z"));
    }

    void rolesAgreeInOrder() {
        const Desk desk = *Desk::make(standard());
        Case file = waiting("2026-03-02T09:00:00Z");
        file.must = {Symbol("finance"), Symbol("legal")};
        const auto refusal = [&](const char* role) {
            return desk.check(file, deed(Event::Approve, "2026-03-02T10:00:00Z", "", role)).refusal;
        };
        QCOMPARE(refusal(""), Refusal::NotTheApprover);
        QCOMPARE(refusal("sales"), Refusal::NotTheApprover);
        QCOMPARE(refusal("legal"), Refusal::ApprovalsMissing);
        QCOMPARE(desk.check(file, deed(Event::Approve, "2026-03-02T10:00:00Z", "", "legal")).about,
                 std::string("finance, legal"));
        QCOMPARE(refusal("Finance"), Refusal::None);
        QCOMPARE(desk.carryOut(file, deed(Event::Approve, "2026-03-02T10:00:00Z", "", "Finance")), Event::Agree);
        QCOMPARE(file.state(), State::InReview);
        QCOMPARE(refusal("finance"), Refusal::AgreedAlready);
        Case again = file;
        desk.carryOut(again, deed(Event::Return, "2026-03-02T11:00:00Z"));
        desk.carryOut(again, deed(Event::Resubmit, "2026-03-02T12:00:00Z"));
        QCOMPARE(again.nextRole().str(), std::string("finance")); // what was agreed to has changed
        QCOMPARE(desk.carryOut(file, deed(Event::Approve, "2026-03-02T11:00:00Z", "", "legal")), Event::Approve);
        QCOMPARE(file.state(), State::Approved);
    }

    void importedOnesWorkWithWhatTheyHave() {
        const Desk desk = *Desk::make(standard());
        Case file; // status and a submission: no decision, no expiry, no history
        file.record.status = Symbol("Accepted");
        file.record.submitted = at("2026-01-05T09:00:00Z");
        QCOMPARE(file.state(), State::Approved);
        QCOMPARE(told(desk.dueTransitions(file, at("2027-01-01"))), std::string("expire 2026-04-06T00:00:00Z"));
        file.record.extension = Symbol("Granted");
        QCOMPARE(toString(desk.protectedUntil(file)), toString(Date::of(2026, 5, 5)));
        file.record.extension = Symbol("pending"); // since when is not known: at the latest when it ran out
        QCOMPARE(told(desk.dueTransitions(file, at("2026-04-10"))),
                 std::string("auto_grant_extension 2026-04-08T00:00:00Z"));
        const Case nothing = [] {
            Case empty;
            empty.record.status = Symbol("approved");
            return empty;
        }();
        QVERIFY(desk.dueTransitions(nothing, at("2030-01-01")).empty());
        QVERIFY(!desk.protectedUntil(nothing).has());
    }

    void wordsOfOtherSystemsMeanOurStates() {
        const std::vector<std::pair<const char*, State>> words = {
            {"In Review", State::InReview},    {"in-review", State::InReview},
            {"UNDER REVIEW", State::InReview}, {"Pending", State::Submitted},
            {"accepted", State::Approved},     {"Auto-Approved", State::Approved},
            {"Declined", State::Rejected},     {"Not approved", State::Rejected},
            {"canceled", State::Cancelled},    {"Withdrawn", State::Cancelled},
            {"Closed Won", State::Won},        {"closed/lost", State::Lost},
            {"more info", State::Returned},    {"", State::Submitted},
            {"open", State::Unknown},          {"ganz neu", State::Unknown}};
        for (const auto& [word, state] : words) {
            QVERIFY2(registrationStateOf(std::string_view(word)) == state, word);
            QVERIFY2(registrationStateOf(Symbol(word)) == state, word);
        }
        QCOMPARE(registrationStatusOf(" Under Review ").str(), std::string("in_review"));
        QCOMPARE(registrationStatusOf(" Ganz neu ").str(), std::string("Ganz neu"));
        QVERIFY(registrationStatusOf("").empty());
    }

    void refusalsTravelThroughErrors() {
        for (std::size_t r = 1; r < kRefusals; ++r) {
            const Refused refused{static_cast<Refusal>(r), Event::Approve, State::InReview, "finance, legal"};
            const auto read = refusedOf(errorOf(refused, "R-1"));
            QVERIFY(read);
            QCOMPARE(read->refusal, refused.refusal);
            QCOMPARE(read->event, refused.event);
            QCOMPARE(read->state, refused.state);
            QCOMPARE(read->about, refused.about);
        }
        QVERIFY(!refusedOf(makeError(ErrorCode::NothingChanged)));
        QVERIFY(!refusedOf(makeError(ErrorCode::NoSuchRecord)));
    }

    void theChainDependsOnAmountAndRegion() {
        Sample sample;
        const Currency usd = *Currency::fromCode("USD");
        const Currency eur = *Currency::fromCode("EUR");
        Partner& partner = sample.partner("P-1");
        partner.region = Symbol("EMEA");
        FxRate& rate = sample.add<FxRate>("fx");
        rate.date = Date::of(2026, 1, 1);
        rate.base = eur;
        rate.quote = usd;
        rate.rate = *parseExchangeRate("1.25");
        const RecordId partnerId = sample.changes().of<Partner>().created.front().id;
        const SnapshotPtr snapshot = sample.snapshot();
        RegistrationPolicy policy;
        policy.approvers = {{"finance", {100'000'00, usd}, {}},
                            {"legal", {0, usd}, {Symbol("apac")}},
                            {"board", {0, usd}, {Symbol("emea")}},
                            {"Finance", {0, usd}, {Symbol("emea")}}};
        const fx::Rates rates(*snapshot, usd);
        Registration registration;
        registration.partner.value = partnerId;
        registration.submitted = at("2026-02-01");
        registration.currency = usd;
        const auto roles = [&] {
            std::string out;
            for (const Symbol role : rolesFor(registration, policy, *snapshot, rates)) {
                out += role.str() + ' ';
            }
            return out;
        };
        registration.amount = 99'999'99;
        QCOMPARE(roles(), std::string("board Finance "));
        registration.amount = 100'000'00; // reaching the bound is enough
        QCOMPARE(roles(), std::string("finance board "));
        registration.region = Symbol("APAC"); // its own comes before its partner's
        QCOMPARE(roles(), std::string("finance legal "));
        registration.currency = eur;
        registration.amount = 80'000'00;
        QCOMPARE(roles(), std::string("finance legal "));
        registration.amount = 79'999'99;
        QCOMPARE(roles(), std::string("legal "));
        registration.currency = *Currency::fromCode("JPY"); // no rate: rather one role too many
        QCOMPARE(roles(), std::string("finance legal "));
    }

    void casesBringHistoryAndDealsTogether() {
        Sample sample;
        Registration& registration = sample.add<Registration>("R-1");
        registration.submitted = at("2026-01-05T09:00:00Z");
        registration.status = Symbol("submitted");
        const RecordId id = registration.id;
        const auto event = [&](const char* what, const char* when, const char* custom = "") {
            RegistrationEvent& one = sample.add<RegistrationEvent>(std::string(what) + when);
            one.registration.value = id;
            one.event = Symbol(what);
            one.at = at(when);
            one.custom = custom;
        };
        event("agree", "2026-02-03", R"({"role":"legal"})"); // entered out of order
        event("resubmit", "2026-02-01");
        event("agree", "2026-01-06", R"({"role":"finance"})");
        event("their own word", "2026-02-04");
        for (const auto& [key, stage, closed] :
             {std::tuple("D-1", "lost", "2026-03-01"), {"D-2", "lost", "2026-04-01"}}) {
            sample.deal(key, 100, stage, closed).registration.value = id;
        }
        const auto only = [&](const SnapshotPtr& snapshot) {
            const Policies policies = *Policies::make(*snapshot);
            const RecordId ids[] = {id};
            return Cases(*snapshot, policies, ids).all().front();
        };
        Case file = only(sample.snapshot());
        QCOMPARE(toString(file.clockFrom), std::string("2026-02-01T00:00:00Z"));
        QCOMPARE(toString(file.last), std::string("2026-02-04T00:00:00Z"));
        QCOMPARE(file.agreed.size(), std::size_t{1});
        QCOMPARE(file.agreed.front().str(), std::string("legal"));
        QVERIFY((file.end == DealEnd{DealEnd::How::Lost, Date::of(2026, 4, 1)}));
        sample.deal("D-3", 100, "open").registration.value = id;
        QVERIFY(only(sample.snapshot()).end.how == DealEnd::How::Open);
        sample.deal("D-4", 100, "won", "2026-05-01").registration.value = id;
        QVERIFY((only(sample.snapshot()).end == DealEnd{DealEnd::How::Won, Date::of(2026, 5, 1)}));
    }

    void aLaterPolicyChangesNoClockThatRuns() {
        Sample sample;
        const auto version = [&](const char* key, const char* effective, int hours) {
            RulebookVersion& one = sample.add<RulebookVersion>(key);
            one.effective = *parseDate(effective);
            one.document =
                R"({"name":"x","currency":"USD","ladder":{"tiers":[{"key":"a","name":"A"}]},"registration":{"decision_hours":)" +
                std::to_string(hours) + "}}";
        };
        version("v1", "2026-01-01", 48);
        version("v2", "2026-03-01", 24);
        version("v3", "2026-03-01", 12); // the same day: it replaces v2
        const auto policies = Policies::make(*sample.snapshot());
        QVERIFY2(policies.has_value(), policies ? "" : (policies.error().column + policies.error().detail).c_str());
        const auto hours = [&](const char* day) { return policies->on(*parseDate(day)).policy().decisionHours; };
        QCOMPARE(hours("2025-01-01"), 48);
        QCOMPARE(hours("2026-02-28"), 48);
        QCOMPARE(hours("2026-03-01"), 12);
        RulebookVersion& bad = sample.add<RulebookVersion>("v4");
        bad.effective = Date::of(2026, 5, 1);
        bad.document =
            R"({"name":"x","currency":"USD","ladder":{"tiers":[{"key":"a","name":"A"}]},"registration":{"calendar":{"zone":"Europe/Atlantis"}}})";
        const auto refused = Policies::make(*sample.snapshot());
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().key, std::string("v4"));
        QCOMPARE(refused.error().value, std::string("Europe/Atlantis"));
    }

private:
    // Automatic events are due at their own moment only.
    static void prepare(Desk& desk, Case& file, Deed& one) {
        if (one.event == Event::Agree) { // the first of two
            file.must = {Symbol("finance"), Symbol("legal")};
            one.role = Symbol("finance");
        }
        if (!isAutomatic(one.event)) {
            return;
        }
        if (one.event == Event::Win || one.event == Event::Lose) {
            file.end = {one.event == Event::Win ? DealEnd::How::Won : DealEnd::How::Lost, Date::of(2026, 2, 1)};
            file.record.expires = Date::of(2026, 4, 1);
        }
        RegistrationPolicy policy;
        const bool refuses = one.event == Event::AutoReject || one.event == Event::AutoRefuseExtension;
        policy.silence = refuses ? Silence::Reject : Silence::Approve;
        desk = *Desk::make(policy);
        if (const auto due = desk.next(file)) {
            one.at = due->at;
        }
    }
};
COUNTERPART_TEST(RegistrationTest)
#include "registration_test.moc"
