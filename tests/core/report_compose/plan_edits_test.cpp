// SPDX-License-Identifier: GPL-3.0-or-later
// Do edits by hand do what they say, and leave nothing behind when they are taken back?
#include "core/report/compose/plan_edits.h"
#include "tests/support/review_world.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::report;
using namespace counterpart::testing;

namespace {

std::vector<Section> orderOf(const QbrPlan& plan) {
    std::vector<Section> order;
    for (const PlannedSection& one : plan.sections) {
        order.push_back(one.section);
    }
    return order;
}

} // namespace

class PlanEditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void editsOfAPageAreOneAndGoWhenTheySayNothing() {
        QbrPlan plan = defaultPlan();
        setTitle(plan, "walk.revenue", "A title");
        setNotes(plan, "walk.revenue", "Say this");
        setParagraphs(plan, "walk.revenue", {"One", "Two"});
        setHidden(plan, "walk.revenue", true);
        QCOMPARE(plan.edits.size(), std::size_t{1});
        QVERIFY(plan.edits.front() == (PageEdit{"walk.revenue", "A title", "Say this", {"One", "Two"}, true}));
        setTitle(plan, "walk.revenue", {});
        setNotes(plan, "walk.revenue", {});
        setParagraphs(plan, "walk.revenue", {});
        QCOMPARE(plan.edits.size(), std::size_t{1});
        setHidden(plan, "walk.revenue", false);
        QVERIFY(plan == defaultPlan());
    }

    void severalEditsOfAPageAreReadAsTheComposerReadsThem() {
        QbrPlan plan = defaultPlan();
        plan.edits = {{"method.numbers", "First", {}, {"a"}, false},
                      {"cover.title", {}, {}, {}, true},
                      {"method.numbers", "Second", {}, {"b"}, false}};
        const PageEdit edit = editOf(plan, "method.numbers");
        QVERIFY(edit.title == "Second" && edit.paragraphs.size() == 2);
        QVERIFY(pageNamed(reviewOf(demoFacts(), 0, plan), "method.numbers")->title == "Second");
        setEdit(plan, edit);
        QCOMPARE(plan.edits.size(), std::size_t{2});
        QVERIFY(pageNamed(reviewOf(demoFacts(), 0, plan), "method.numbers")->title == "Second");
    }

    void sectionsMoveAmongThoseThatAreThere() {
        QbrPlan plan = defaultPlan();
        QVERIFY(!moveSection(plan, Section::Cover, -1));
        QVERIFY(moveSection(plan, Section::Method, -100));
        QVERIFY(orderOf(plan).front() == Section::Method);
        setSection(plan, Section::Walk, false);
        QVERIFY(!hasSection(plan, Section::Walk));
        QVERIFY(!moveSection(plan, Section::Walk, 1));
        setSection(plan, Section::Walk, true);
        const auto order = orderOf(plan);
        const auto walk = std::ranges::find(order, Section::Walk);
        QVERIFY(*std::prev(walk) == Section::Revenue && *std::next(walk) == Section::Pipeline);
    }

    void takenOutAndInAgainAPlanIsAsBuilt() {
        QVERIFY(rc::check([] {
            QbrPlan plan = defaultPlan();
            for (int i = *rc::gen::inRange(0, 12); i > 0; --i) {
                setSection(plan, static_cast<Section>(*rc::gen::inRange(0, static_cast<int>(kSectionCount))), false);
            }
            for (int i = static_cast<int>(kSectionCount) - 1; i >= 0; --i) {
                setSection(plan, static_cast<Section>(i), true);
            }
            RC_ASSERT(plan == defaultPlan());
        }));
    }

    void hiddenPagesStayForTheEditorAndGoFromWhatIsPresented() {
        QbrPlan plan = defaultPlan();
        setHidden(plan, "cover.title", true);
        setTitle(plan, "summary.figures", "Ours");
        const Document full = reviewOf(demoFacts(), 0, withHiddenShown(plan));
        QVERIFY(pageNamed(full, "cover.title") != nullptr);
        QVERIFY(withoutHidden(full, plan) == reviewOf(demoFacts(), 0, plan));
    }
};

COUNTERPART_TEST(PlanEditsTest)
#include "plan_edits_test.moc"
