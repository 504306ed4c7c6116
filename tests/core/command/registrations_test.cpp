// SPDX-License-Identifier: GPL-3.0-or-later
// Do the deal desk's commands write the registration and its history, all or nothing, and never a step out of turn?
#include "core/command/registrations.h"
#include "core/snapshot/apply.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace counterpart;
using counterpart::registration::Refusal;
using counterpart::testing::Sample;

namespace {

Time at(const char* text) { return *parseTime(text); }

struct Scene {
    Sample sample;
    SnapshotPtr snapshot;
    IdSource ids{9, 1};
    Policies policies;
    explicit Scene(const RegistrationPolicy& policy = {}) : policies(policiesOf(policy)) { sample.partner("P-1"); }

    static Policies policiesOf(const RegistrationPolicy& policy) {
        Rulebook rulebook;
        rulebook.registration = policy;
        return *Policies::make(rulebook);
    }
    RecordId add(const char* key, const char* status, const char* submitted) {
        const RecordId partner = sample.changes().of<Partner>().created.front().id;
        Registration& one = sample.add<Registration>(key);
        one.partner.value = partner;
        one.status = Symbol(status);
        one.submitted = at(submitted);
        return one.id;
    }
    void start() { snapshot = sample.snapshot(); }
    const Registration& get(RecordId id) const { return *snapshot->table<Registration>().find(id); }
    std::string status(RecordId id) const { return get(id).status.str(); }
    template <class Command>
    Result<Planned> run(const Command& command) {
        auto planned = plan(*snapshot, ids, policies, command);
        if (planned) {
            const auto sound = check(*snapshot, planned->changes);
            if (!sound) {
                return sound.error();
            }
            snapshot = apply(*snapshot, planned->changes, snapshot->revision() + 1);
        }
        return planned;
    }
    std::string history(RecordId id) const {
        std::string out;
        for (const RegistrationEvent* event : registration::historyOf(*snapshot, id)) {
            out += (out.empty() ? "" : "; ") + event->event.str() + ' ' + toString(event->at) + ' ' + event->by.str();
        }
        return out;
    }
};

Refusal refusalOf(const Result<Planned>& result) {
    const auto refused = result ? std::nullopt : registration::refusedOf(result.error());
    return refused ? refused->refusal : Refusal::None;
}

OnRegistrations on(std::vector<RecordId> ids, const char* when) { return {std::move(ids), at(when), "jo"}; }

} // namespace

class RegistrationCommandsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewOneIsSubmittedReviewedReturnedAnsweredAndApproved() {
        Scene scene;
        scene.start();
        const auto made = scene.run(
            SubmitRegistration{0,
                               {{"partner", "P-1"}, {"name", "Northwind"}, {"amount", "1250.50"}, {"currency", "EUR"}},
                               at("2026-03-02T09:00:00Z"),
                               "jo",
                               false});
        QVERIFY2(made.has_value(), made ? "" : made.error().column.c_str());
        QCOMPARE(made->intent.action, Action::SubmitRegistration);
        QCOMPARE(made->intent.subject, std::string("REG-1"));
        const Registration* record = scene.snapshot->table<Registration>().findKey("REG-1");
        QVERIFY(record != nullptr);
        const RecordId id = record->id;
        QCOMPARE(scene.status(id), std::string("submitted"));
        QCOMPARE(record->amount, Minor{125'050});
        QVERIFY(scene.run(OpenReview{on({id}, "2026-03-02T10:00:00Z")}));
        QCOMPARE(scene.get(id).owner.str(), std::string("jo"));
        QVERIFY(scene.run(ReturnRegistrations{on({id}, "2026-03-02T11:00:00Z"), "  Which product? "}));
        QCOMPARE(scene.get(id).reason.str(), std::string("Which product?"));
        QVERIFY(scene.run(
            ResubmitRegistration{id, "This one", {{"amount", "99"}}, at("2026-03-09T09:00:00Z"), "pat", false}));
        QCOMPARE(scene.get(id).amount, Minor{9'900});
        QVERIFY(scene.run(ApproveRegistrations{on({id}, "2026-03-10T09:00:00Z"), "", "welcome"}));
        QCOMPARE(toString(scene.get(id).expires), toString(Date::of(2026, 6, 8)));
        QCOMPARE(scene.get(id).decidedBy.str(), std::string("jo"));
        QCOMPARE(scene.history(id), std::string("submit 2026-03-02T09:00:00Z jo; open_review 2026-03-02T10:00:00Z jo; "
                                                "return 2026-03-02T11:00:00Z jo; resubmit 2026-03-09T09:00:00Z pat; "
                                                "approve 2026-03-10T09:00:00Z jo"));
    }

    void whatWasDueIsDoneFirstAndStandsBeforeTheRefusal() {
        Scene scene;
        const RecordId id = scene.add("R-1", "submitted", "2026-03-02T09:00:00Z");
        scene.start();
        const auto late = scene.run(RejectRegistrations{on({id}, "2026-03-06T09:00:00Z"), "not ours"});
        QCOMPARE(refusalOf(late), Refusal::NotInThisState);
        QCOMPARE(late.error().key, std::string("R-1"));
        QCOMPARE(late.error().value, std::string("approved")); // by silence, two days before
        QCOMPARE(scene.status(id), std::string("submitted"));  // and nothing was written
        const auto asked = scene.run(RequestExtensions{on({id}, "2026-03-06T09:00:00Z"), "budget moved"});
        QVERIFY(asked);
        QCOMPARE(scene.history(id), std::string("auto_approve 2026-03-04T09:00:00Z counterpart; "
                                                "request_extension 2026-03-06T09:00:00Z jo"));
        QCOMPARE(scene.get(id).extension.str(), std::string("pending"));
    }

    void manyAreOneStepAndOneRefusalRefusesAll() {
        Scene scene;
        const RecordId a = scene.add("R-1", "submitted", "2026-03-02T09:00:00Z");
        const RecordId b = scene.add("R-2", "in_review", "2026-03-02T08:00:00Z");
        const RecordId c = scene.add("R-3", "won", "2026-03-02T08:00:00Z");
        scene.start();
        const auto refused = scene.run(ApproveRegistrations{on({a, b, c}, "2026-03-03T09:00:00Z"), "", ""});
        QCOMPARE(refusalOf(refused), Refusal::NotInThisState);
        QCOMPARE(refused.error().key, std::string("R-3"));
        const auto done = scene.run(ApproveRegistrations{on({b, a, a}, "2026-03-03T09:00:00Z"), "", ""});
        QVERIFY(done);
        QCOMPARE(done->intent.subject, std::string("R-1, R-2"));
        QCOMPARE(done->changes.of<RegistrationEvent>().created.size(), std::size_t{2});
        QCOMPARE(scene.status(a) + scene.status(b), std::string("approvedapproved"));
        const SnapshotPtr undone = apply(*scene.snapshot, done->changes.reversed(), 9);
        QCOMPARE(undone->table<Registration>().find(a)->status.str(), std::string("submitted"));
        QVERIFY(undone->table<RegistrationEvent>().empty());
    }

    void wordsAreAskedForWhereTheTableSaysSo() {
        Scene scene;
        const RecordId id = scene.add("R-1", "submitted", "2026-03-02T09:00:00Z");
        scene.start();
        const auto when = on({id}, "2026-03-02T10:00:00Z");
        QCOMPARE(refusalOf(scene.run(RejectRegistrations{when, " \n"})), Refusal::ReasonMissing);
        QCOMPARE(refusalOf(scene.run(ReturnRegistrations{when, ""})), Refusal::QuestionMissing);
        QCOMPARE(refusalOf(scene.run(CommentRegistrations{when, ""})), Refusal::TextMissing);
        QCOMPARE(scene.run(CommentRegistrations{when, std::string(20'000, 'x')}).error().code, ErrorCode::TextTooLong);
        QCOMPARE(scene.run(CommentRegistrations{when, "\xff"}).error().code, ErrorCode::NotUtf8);
        QCOMPARE(scene.run(OpenReview{{{id}, at("2026-03-02T10:00:00Z"), " "}}).error().column, std::string("by"));
        QCOMPARE(scene.run(OpenReview{{{id}, {}, "jo"}}).error().column, std::string("at"));
        QCOMPARE(scene.run(OpenReview{{{}, at("2026-03-02"), "jo"}}).error().code, ErrorCode::NothingChanged);
        QCOMPARE(scene.run(OpenReview{on({77}, "2026-03-02")}).error().code, ErrorCode::NoSuchRecord);
        QCOMPARE(refusalOf(scene.run(OpenReview{on({id}, "2026-03-01")})), Refusal::BeforeHistory);
    }

    void twoCommentsInOneSecondAreTwo() {
        Scene scene;
        const RecordId id = scene.add("R-1", "draft", "2026-03-02T09:00:00Z");
        scene.start();
        for (int i = 0; i < 3; ++i) {
            const auto done = scene.run(CommentRegistrations{on({id}, "2026-03-02T10:00:00Z"), "same"});
            QVERIFY2(done.has_value(), done ? "" : done.error().key.c_str());
        }
        QCOMPARE(scene.snapshot->table<RegistrationEvent>().size(), std::size_t{3});
        QCOMPARE(scene.status(id), std::string("draft"));
    }

    void aRestrictedPartnerMayNotSubmit() {
        Scene scene;
        const RecordId draft = scene.add("R-1", "draft", "2026-03-02T09:00:00Z");
        const RecordId returned = scene.add("R-2", "returned", "2026-03-02T09:00:00Z");
        scene.start();
        const Time now = at("2026-03-03");
        QCOMPARE(refusalOf(scene.run(SubmitRegistration{0, {{"partner", "P-1"}}, now, "jo", true})),
                 Refusal::LapsedCertification);
        QCOMPARE(refusalOf(scene.run(SubmitRegistration{draft, {}, now, "jo", true})), Refusal::LapsedCertification);
        QCOMPARE(refusalOf(scene.run(ResubmitRegistration{returned, "", {}, now, "jo", true})),
                 Refusal::LapsedCertification);
        QVERIFY(scene.run(SubmitRegistration{draft, {{"name", "Northwind"}}, now, "jo", false}));
        QCOMPARE(scene.get(draft).name.str(), std::string("Northwind"));
        QCOMPARE(toString(scene.get(draft).submitted), std::string("2026-03-03T00:00:00Z"));
    }

    void theSubmitterIsLockedOutWhileItIsWithTheDesk() {
        Scene scene;
        const RecordId id = scene.add("R-1", "submitted", "2026-03-02T09:00:00Z");
        scene.start();
        const Time now = at("2026-03-02T10:00:00Z");
        const FieldTexts fields = {{"amount", "5"}};
        QCOMPARE(refusalOf(scene.run(EditRegistration{id, fields, now, "pat", true})), Refusal::LockedForSubmitter);
        QVERIFY(scene.run(EditRegistration{id, fields, now, "jo", false}));
        QCOMPARE(scene.get(id).amount, Minor{500});
        QCOMPARE(scene.run(EditRegistration{id, {{"status", "won"}}, now, "jo", false}).error().code,
                 ErrorCode::UnknownHeader);
        QCOMPARE(scene.run(EditRegistration{id, {{"amount", "x"}}, now, "jo", false}).error().code,
                 ErrorCode::NotANumber);
        QCOMPARE(scene.run(EditRegistration{id, fields, now, "jo", false}).error().code, ErrorCode::NothingChanged);
        QVERIFY(scene.run(ReturnRegistrations{on({id}, "2026-03-02T11:00:00Z"), "?"}));
        QVERIFY(scene.run(EditRegistration{id, {{"amount", "6"}}, at("2026-03-02T12:00:00Z"), "pat", true}));
    }

    void theRolesOfTheChainAreRecorded() {
        RegistrationPolicy policy;
        policy.approvers = {{"finance", {}, {}}, {"legal", {}, {}}};
        Scene scene(policy);
        const RecordId id = scene.add("R-1", "submitted", "2026-03-02T09:00:00Z");
        scene.start();
        const auto missing = scene.run(ApproveRegistrations{on({id}, "2026-03-02T10:00:00Z"), "legal", ""});
        QCOMPARE(refusalOf(missing), Refusal::ApprovalsMissing);
        QCOMPARE(registration::refusedOf(missing.error())->about, std::string("finance, legal"));
        QVERIFY(scene.run(ApproveRegistrations{on({id}, "2026-03-02T10:00:00Z"), "finance", ""}));
        QCOMPARE(scene.status(id), std::string("in_review"));
        QVERIFY(scene.run(ApproveRegistrations{on({id}, "2026-03-02T11:00:00Z"), "legal", ""}));
        QCOMPARE(scene.status(id), std::string("approved"));
        QCOMPARE(scene.history(id), std::string("agree 2026-03-02T10:00:00Z jo; approve 2026-03-02T11:00:00Z jo"));
    }

    void extensionsAreAskedForAndAnswered() {
        Scene scene;
        const RecordId id = scene.add("R-1", "approved", "2026-03-02T09:00:00Z");
        scene.start();
        const auto when = on({id}, "2026-03-05");
        QCOMPARE(refusalOf(scene.run(DecideExtensions{when, true, ""})), Refusal::NoExtensionPending);
        QCOMPARE(refusalOf(scene.run(RequestExtensions{when, ""})), Refusal::JustificationMissing);
        QVERIFY(scene.run(RequestExtensions{when, "the board meets in June"}));
        QCOMPARE(refusalOf(scene.run(DecideExtensions{when, false, ""})), Refusal::ReasonMissing);
        const auto granted = scene.run(DecideExtensions{when, true, ""});
        QVERIFY(granted);
        QCOMPARE(granted->intent.action, Action::GrantExtension);
        QCOMPARE(toString(scene.get(id).expires), toString(Date::of(2026, 6, 30))); // submission + 90 + 30: no decision was recorded
        QVERIFY(scene.run(CancelRegistrations{on({id}, "2026-03-06"), "withdrawn by the partner"}));
        QCOMPARE(scene.status(id), std::string("cancelled"));
    }

    void assigningIsRecordedWithTheName() {
        Scene scene;
        const RecordId id = scene.add("R-1", "submitted", "2026-03-02T09:00:00Z");
        scene.start();
        QVERIFY(scene.run(AssignRegistrations{on({id}, "2026-03-02T10:00:00Z"), "desk north"}));
        QCOMPARE(scene.get(id).owner.str(), std::string("desk north"));
        QCOMPARE(scene.snapshot->table<RegistrationEvent>().at(0).note.str(), std::string("desk north"));
    }

    void whatIsDueIsOneStepByTheNamedActor() {
        Scene scene;
        const RecordId a = scene.add("R-1", "submitted", "2026-03-02T09:00:00Z");
        const RecordId b = scene.add("R-2", "submitted", "2026-03-01T09:00:00Z");
        scene.add("R-3", "with legal", "2026-03-01T09:00:00Z");
        scene.start();
        QCOMPARE(scene.run(ApplyDue{at("2026-03-02T10:00:00Z")}).error().code, ErrorCode::NothingChanged);
        const auto done = scene.run(ApplyDue{at("2027-01-01")});
        QVERIFY(done);
        QCOMPARE(done->intent.author, std::string("counterpart"));
        QCOMPARE(done->intent.subject, std::string("R-1, R-2"));
        QCOMPARE(scene.history(a), std::string("auto_approve 2026-03-04T09:00:00Z counterpart; "
                                               "expire 2026-06-03T00:00:00Z counterpart"));
        QCOMPARE(scene.status(b), std::string("expired"));
        const auto& events = done->changes.of<RegistrationEvent>().created;
        QVERIFY(std::ranges::is_sorted(events, {}, &RegistrationEvent::at));
        QVERIFY(std::ranges::is_sorted(events, {}, &RegistrationEvent::id));
        QCOMPARE(scene.run(ApplyDue{at("2028-01-01")}).error().code, ErrorCode::NothingChanged);
    }

    void opensAtRandomTimesWriteTheSameFile() {
        QVERIFY(rc::check([] {
            Scene often;
            Scene once;
            std::vector<RecordId> ids;
            for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
                const std::string key = "R-" + std::to_string(i);
                const Time submitted{at("2026-01-01").seconds + *rc::gen::inRange<std::int64_t>(0, 100 * 86'400)};
                const auto status = *rc::gen::elementOf(std::vector<std::string>{"submitted", "in_review", "approved"});
                const std::string when = toString(submitted);
                ids.push_back(often.add(key.c_str(), status.c_str(), when.c_str()));
                once.add(key.c_str(), status.c_str(), when.c_str());
            }
            often.start();
            once.start();
            Time now = at("2026-01-01");
            for (int step = *rc::gen::inRange(1, 12); step > 0; --step) {
                now.seconds += *rc::gen::inRange<std::int64_t>(1, 40 * 86'400);
                (void)often.run(ApplyDue{now});
                if (*rc::gen::arbitrary<bool>()) {
                    const RequestExtensions command{{{*rc::gen::elementOf(ids)}, now, "jo"}, "more time"};
                    RC_ASSERT(often.run(command).has_value() == once.run(command).has_value());
                }
            }
            now = at("2030-01-01");
            (void)often.run(ApplyDue{now});
            (void)once.run(ApplyDue{now});
            for (const RecordId id : ids) {
                RC_ASSERT(sameContent(often.get(id), once.get(id)));
                RC_ASSERT(often.history(id) == once.history(id));
            }
        }));
    }
};
COUNTERPART_TEST(RegistrationCommandsTest)
#include "registrations_test.moc"
