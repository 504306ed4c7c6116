// SPDX-License-Identifier: GPL-3.0-or-later
// Does a plan come back from its JSON as it was, and is what is wrong in one said with its place?
#include "core/report/compose/plan_document.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::report;

class PlanDocumentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPlanComesBackAsItWas() {
        QVERIFY(rc::check([] {
            QbrPlan plan;
            for (int i = *rc::gen::inRange(0, 10); i > 0; --i) {
                plan.sections.push_back(
                    {*rc::gen::elementOf(std::vector<Section>(allSections().begin(), allSections().end())),
                     *rc::gen::arbitrary<bool>()});
            }
            const auto words = rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127));
            for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
                PageEdit edit;
                edit.page = "page." + std::to_string(i);
                if (*rc::gen::arbitrary<bool>()) {
                    edit.title = *words;
                }
                if (*rc::gen::arbitrary<bool>()) {
                    edit.notes = *words;
                }
                edit.paragraphs = *rc::gen::container<std::vector<std::string>>(words);
                edit.hidden = *rc::gen::arbitrary<bool>();
                plan.edits.push_back(std::move(edit));
            }
            const PlanReading reading = readPlan(writePlan(plan));
            RC_ASSERT(reading.ok());
            RC_ASSERT(reading.plan == plan);
        }));
    }

    void whatIsWrongIsSaidWithItsPlace() {
        const PlanReading reading =
            readPlan("{\n \"sections\": [{\"section\": \"walk\"},\n {\"section\": \"appendix\"}],\n"
                     " \"edits\": [{\"title\": \"x\"}], \"more\": 1}");
        QVERIFY(reading.errors.size() == 3);
        QVERIFY(reading.errors[0].column == "sections[1].section");
        QVERIFY(reading.errors[0].line == 3);
        QVERIFY(reading.plan.sections.size() == 1);
        QVERIFY(!readPlan("[]").ok());
        QVERIFY(!readPlan("{").ok());
        QVERIFY(readPlan("{}").ok());
        QVERIFY(!readPlan("{\"version\": 2}").ok());
    }
};

COUNTERPART_TEST(PlanDocumentTest)

#include "plan_document_test.moc"
