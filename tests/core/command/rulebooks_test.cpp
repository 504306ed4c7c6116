// SPDX-License-Identifier: GPL-3.0-or-later
// Do drafts become versions in one change with who, why and from when, and is a version that closed deals stand on left
// alone?
#include "core/command/rulebooks.h"
#include "core/domain/programs.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using counterpart::testing::Sample;

namespace {

std::string document(std::string_view name = "classic-four") { return std::string(builtInProgram(name)); }
Date on(std::string_view text) { return *parseDate(text); }

// v1 since ever, v2 from July on; a deal won in June, one in August, an open one.
struct Scene {
    Sample sample;
    SnapshotPtr snapshot;
    IdSource ids{9, 1};

    Scene() {
        version("v1", "", "classic-four");
        version("v2", "2026-07-01", "quota-bands");
        sample.deal("D-1", 100, "won", "2026-06-30");
        sample.deal("D-3", 100, "open");
        snapshot = sample.snapshot();
    }
    void version(const char* key, std::string_view effective, std::string_view programme) {
        RulebookVersion& version = sample.add<RulebookVersion>(key);
        version.document = document(programme);
        version.effective = effective.empty() ? Date() : on(effective);
    }
    void apply(const Planned& planned) {
        snapshot = counterpart::apply(*snapshot, planned.changes, snapshot->revision() + 1);
    }
    template <class Command>
    Result<Planned> make(const Command& command) {
        auto planned = [&] {
            if constexpr (requires { plan(*snapshot, ids, command); }) {
                return plan(*snapshot, ids, command);
            } else {
                return plan(*snapshot, command);
            }
        }();
        if (planned) {
            apply(*planned);
        }
        return planned;
    }
    const RulebookVersion* versionOf(const char* key) const { return snapshot->table<RulebookVersion>().findKey(key); }
    std::size_t drafts() const { return snapshot->table<RulebookDraft>().size(); }
};

template <class T>
ErrorCode codeOf(const Result<T>& result) {
    return result ? ErrorCode::Internal : result.error().code;
}

SaveDraft draftOf(std::string text, std::string base = "v2") {
    return {"", "", std::move(base), "ann", "try", std::move(text)};
}

} // namespace

class RulebooksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void publishingIsOneChangeWithAuthorReasonAndDate() {
        Scene scene;
        QVERIFY(scene.make(draftOf(document("strategic-levels"))));
        QCOMPARE(scene.drafts(), std::size_t{1});
        QCOMPARE(scene.snapshot->table<RulebookDraft>().findKey("draft-1")->name.str(),
                 std::string("Strategic levels"));
        const auto published = scene.make(PublishDraft{"draft-1", on("2026-10-01"), "new year", "ann"});
        QVERIFY(published);
        QCOMPARE(published->intent.action, Action::ReplaceRulebook);
        QCOMPARE(published->intent.reason, std::string("new year"));
        QCOMPARE(scene.drafts(), std::size_t{0});
        const RulebookVersion* version = scene.versionOf("v3");
        QVERIFY(version != nullptr);
        QCOMPARE(version->author.str(), std::string("ann"));
        QCOMPARE(version->reason.str(), std::string("new year"));
        QVERIFY(version->effective == on("2026-10-01"));
    }

    void publishingAsksForReasonAndDateAndASoundDocument() {
        Scene scene;
        QVERIFY(scene.make(draftOf("{\"name\": \"half")));
        QCOMPARE(scene.make(PublishDraft{"draft-1", {}, "why", "ann"}).error().column, std::string("effective"));
        QCOMPARE(scene.make(PublishDraft{"draft-1", on("2026-10-01"), "  ", "ann"}).error().column,
                 std::string("reason"));
        QCOMPARE(codeOf(scene.make(PublishDraft{"draft-1", on("2026-10-01"), "why", "ann"})), ErrorCode::BadJson);
        QCOMPARE(codeOf(scene.make(PublishDraft{"draft-9", on("2026-10-01"), "why", "ann"})), ErrorCode::NoSuchRecord);
        QCOMPARE(scene.drafts(), std::size_t{1});
    }

    void whatSomebodyPublishedMeanwhileIsNotOverwrittenUnasked() {
        Scene scene;
        QVERIFY(scene.make(draftOf(document("strategic-levels"), "v1")));
        const PublishDraft publish{"draft-1", on("2026-10-01"), "why", "ann"};
        const auto refused = scene.make(publish);
        QCOMPARE(codeOf(refused), ErrorCode::StaleWrite);
        QCOMPARE(refused.error().value, std::string("v2"));
        QCOMPARE(refused.error().detail, std::string("v1"));
        PublishDraft over = publish;
        over.overNewer = true;
        QVERIFY(scene.make(over));
        QVERIFY(scene.versionOf("v3") != nullptr);
    }

    void aDraftThatIsRebasedMayBePublished() {
        Scene scene;
        QVERIFY(scene.make(draftOf(document("strategic-levels"), "v1")));
        SaveDraft rebased = draftOf(document("strategic-levels"), "v2");
        rebased.key = "draft-1";
        QVERIFY(scene.make(rebased));
        QCOMPARE(codeOf(scene.make(rebased)), ErrorCode::NothingChanged);
        QVERIFY(scene.make(PublishDraft{"draft-1", on("2026-10-01"), "why", "ann"}));
    }

    void aDraftThatSaysWhatItsBaseSaysIsNotPublished() {
        Scene scene;
        QVERIFY(scene.make(draftOf(document("quota-bands") + "\n\n")));
        QCOMPARE(codeOf(scene.make(PublishDraft{"draft-1", on("2026-10-01"), "why", "ann"})),
                 ErrorCode::NothingChanged);
    }

    void draftsAreSavedAndRemovedByTheirKeys() {
        Scene scene;
        QCOMPARE(codeOf(scene.make(draftOf("  "))), ErrorCode::RequiredFieldEmpty);
        QCOMPARE(codeOf(scene.make(draftOf("{}", "v9"))), ErrorCode::UnknownReference);
        QVERIFY(scene.make(draftOf("{}")));
        QVERIFY(scene.make(draftOf("{}", "")));
        QCOMPARE(scene.drafts(), std::size_t{2});
        QVERIFY(scene.make(RemoveDraft{"draft-1", ""}));
        QCOMPARE(codeOf(scene.make(RemoveDraft{"draft-1", ""})), ErrorCode::NoSuchRecord);
        QVERIFY(scene.make(draftOf("{}"))); // the number of a draft that is there is not taken again
        QCOMPARE(scene.drafts(), std::size_t{2});
    }

    void aVersionThatClosedDealsStandOnIsNeitherDeletedNorEdited() {
        Scene scene;
        QCOMPARE(useOf(*scene.snapshot, *scene.versionOf("v1")).deals, std::int64_t{1});
        const auto refused = scene.make(RemoveVersion{"v1", ""});
        QCOMPARE(codeOf(refused), ErrorCode::StillReferenced);
        QCOMPARE(refused.error().key, std::string("D-1"));
        const RecordId v1 = scene.versionOf("v1")->id;
        QCOMPARE(codeOf(scene.make(DeleteRecords{Kind::RulebookVersion, {v1}, true})), ErrorCode::StillReferenced);
        QCOMPARE(codeOf(scene.make(EditRecord{Kind::RulebookVersion, v1, {{"reason", "other"}}})),
                 ErrorCode::StillReferenced);
        QVERIFY(scene.make(RemoveVersion{"v2", "not needed"}));
        QVERIFY(scene.versionOf("v2") == nullptr);
    }

    void theLastVersionStays() {
        Sample sample;
        sample.add<RulebookVersion>("v1").document = document();
        const SnapshotPtr snapshot = sample.snapshot();
        const auto refused = plan(*snapshot, RemoveVersion{"v1", ""});
        QCOMPARE(codeOf(refused), ErrorCode::StillReferenced);
        QVERIFY(refused.error().key.empty());
        QCOMPARE(codeOf(plan(*snapshot, RemoveVersion{"v2", ""})), ErrorCode::NoSuchRecord);
    }
};

COUNTERPART_TEST(RulebooksTest)
#include "rulebooks_test.moc"
