// SPDX-License-Identifier: GPL-3.0-or-later
// Does a review begin with what was saved, and does what was presented stand whatever is recorded later?
#include "core/command/reviews.h"
#include "core/report/compose/saved.h"
#include "core/report/document/cleaned.h"
#include "tests/support/review_world.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::report;
using namespace counterpart::testing;
using From = StartingPlan::From;

namespace {

QbrPlan edited() {
    QbrPlan plan;
    plan.sections = {{Section::Cover, true}, {Section::Revenue, false}};
    plan.edits.push_back({"revenue.months", "Up by a third", "say this", {"We add a webinar."}, false});
    plan.edits.push_back({"cover.title", "Only a title", {}, {}, false});
    plan.edits.push_back({"method.numbers", {}, {}, {}, true});
    return plan;
}

struct World {
    SnapshotPtr snapshot = demoFacts()->programme->snapshot;
    IdSource ids{11, 1};
    RecordId partner = demoFacts()->programme->columns->partners.id[0];

    void apply(const Planned& planned) {
        snapshot = counterpart::apply(*snapshot, planned.changes, snapshot->revision() + 1);
    }
    void save(const char* period, const QbrPlan& plan) {
        apply(*counterpart::plan(*snapshot, ids, SaveReview{{partner, "qbr", period}, writePlan(plan), "kim"}));
    }
    StartingPlan start(const char* period) const {
        return startingPlan(*snapshot, partner, "qbr", *parsePeriod(period), 1);
    }
};

} // namespace

class SavedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aReviewBeginsWithItsOwnPlanThenAnEarlierOneThenTheProgrammesThenTheBuiltIn() {
        World world;
        QVERIFY(world.start("2026-Q3").from == From::Built);
        QVERIFY(world.start("2026-Q3").plan == defaultPlan());
        Planned prescribed;
        Setting& setting = prescribed.changes.of<Setting>().created.emplace_back();
        setting.id = world.ids.take();
        setting.key = std::string(kPlanSetting);
        setting.value = "{\"version\": 1, \"sections\": [{\"section\": \"walk\"}]}";
        world.apply(prescribed);
        QVERIFY(world.start("2026-Q3").from == From::Programme);
        QVERIFY(world.start("2026-Q3").plan.sections.size() == 1);
        world.save("2026-Q1", defaultPlan());
        world.save("2026-Q2", edited());
        world.save("2026-Q4", defaultPlan()); // a later one is no beginning
        const StartingPlan start = world.start("2026-Q3");
        QVERIFY(start.from == From::Earlier);
        QVERIFY(world.snapshot->find(Id<Review>{start.review})->period.view() == "2026-Q2");
        QVERIFY(start.plan == carriedOn(edited()));
        world.save("2026-Q3", edited());
        QVERIFY(world.start("2026-Q3").from == From::Own);
        QVERIFY(world.start("2026-Q3").plan == edited());
        const RecordId other = demoFacts()->programme->columns->partners.id[1];
        QVERIFY(startingPlan(*world.snapshot, other, "qbr", *parsePeriod("2026-Q3"), 1).from == From::Programme);
    }

    void whatIsCarriedOnHasNoTitlesThatSpokeOfOtherFigures() {
        const QbrPlan plan = carriedOn(edited());
        QVERIFY(plan.sections == edited().sections);
        QVERIFY(plan.edits.size() == 2); // the one with a title alone says nothing any more
        QVERIFY(!plan.edits[0].title && plan.edits[0].notes && plan.edits[0].paragraphs.size() == 1);
        QVERIFY(plan.edits[1].hidden);
    }

    void aPlanThatCannotBeReadIsSaidAndTheSectionsStandAsBuilt() {
        World world;
        world.apply(
            *plan(*world.snapshot, world.ids, SaveReview{{world.partner, "qbr", "2026-Q3"}, "nonsense", "kim"}));
        const StartingPlan start = world.start("2026-Q3");
        QVERIFY(start.faults.size() == 1);
        QVERIFY(start.plan.sections == defaultPlan().sections);
    }

    void whatWasPresentedStandsWhateverIsRecordedLater() {
        World world;
        const Document shown = cleaned(reviewOf(demoFacts(), 0));
        world.apply(*plan(*world.snapshot, world.ids,
                          PresentReview{{world.partner, "qbr", "2026-Q3"},
                                        writePlan(defaultPlan()),
                                        frozen(*world.snapshot, shown),
                                        "kim",
                                        *parseTime("2026-10-12T09:00")}));
        const Review* review = reviewIn(*world.snapshot, world.partner, "qbr", *parsePeriod("2026-Q3"), 1);
        QVERIFY(review != nullptr);
        Planned planned;
        world.snapshot->table<Deal>().forEach([&](const Deal& deal) {
            Deal after = deal;
            after.amount = deal.amount + 12345;
            planned.changes.of<Deal>().updated.push_back({deal, after});
        });
        world.apply(planned);
        const auto back = presentedDocument(*world.snapshot, *review);
        QVERIFY(back.has_value() && back->has_value());
        QVERIFY(**back == shown);
        QVERIFY(!(cleaned(reviewOf(factsOf(world.snapshot, demoFacts()->programme->lens), 0)) == shown));
    }

    void everyReviewOfTheDemoComesBack() {
        const SnapshotPtr& snapshot = demoFacts()->programme->snapshot;
        for (Index partner = 0; partner < 60; partner += 7) {
            const Document document = cleaned(reviewOf(demoFacts(), partner));
            Review review;
            review.status = reviewPresented();
            review.document = frozen(*snapshot, document);
            QVERIFY(**presentedDocument(*snapshot, review) == document);
        }
    }
};

COUNTERPART_TEST(SavedTest)
#include "saved_test.moc"
