// SPDX-License-Identifier: GPL-3.0-or-later
// Does the JSON form of assumptions come back as it went, and is what is wrong said with its place?
#include "core/engine/scenario/document.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::scenario;

namespace {

// Texts with whatever JSON must escape; never blank.
rc::Gen<std::string> someText() {
    return rc::gen::map(
        rc::gen::container<std::string>(rc::gen::elementOf(std::string("abZ09 .\"\\/[]{}:,\n\t\x01"))),
        [](const std::string& text) { return "k" + text + "k"; }); // keys have no white space around them
}

rc::Gen<Change> someChange() {
    return rc::gen::exec([]() -> Change {
        const std::string key = *someText();
        const bool both = *rc::gen::arbitrary<bool>();
        switch (*rc::gen::inRange(0, 7)) {
        case 0:
            return SetPolicy{"attribution.half_life_days", both ? "14" : policyValueOf(key)};
        case 1:
            return UnsetPolicy{key};
        case 2:
            return AddTouches{both ? key : "", *someText(), *rc::gen::inRange(1, kMostTouches + 1),
                              *rc::gen::container<std::vector<std::string>>(someText()), both ? "2026-03-01" : ""};
        case 3:
            return EditTouch{key, {{"at", *someText()}, {"excluded", *someText()}}};
        case 4:
            return RemoveTouch{key};
        case 5:
            return RemoveTouches{key, both ? *someText() : "", both ? "" : *someText()};
        default:
            return EditDeal{key, {{"amount", *someText()}, {"partner", both ? "" : *someText()}}};
        }
    });
}

bool faultAt(const Reading& reading, const char* place) {
    return std::ranges::find(reading.errors, place, &Error::column) != reading.errors.end();
}

} // namespace

class ScenarioDocumentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadBack() {
        QVERIFY(rc::check([] {
            Assumptions assumed;
            assumed.changes = *rc::gen::container<std::vector<Change>>(someChange());
            const std::string document = writeAssumptions(assumed);
            const Reading reading = readAssumptions(document);
            RC_ASSERT(reading.ok());
            RC_ASSERT(reading.assumed == assumed);
            RC_ASSERT(writeAssumptions(reading.assumed) == document);
        }));
    }

    void aDocumentCutAnywhereIsRefusedAndNothingBreaks() {
        const std::string whole = writeAssumptions(
            {{SetPolicy{"attribution.model", "\"linear\""}, AddTouches{"P", "demo", 3, {"D-1"}, "2026-01-01"},
              EditDeal{"D-1", {{"amount", "1.00"}}}, RemoveTouches{"D-2", "P", ""}}});
        QVERIFY(readAssumptions(whole).ok());
        for (std::size_t length = 0; length + 2 < whole.size(); ++length) {
            QVERIFY(!readAssumptions(whole.substr(0, length)).ok());
        }
        for (std::size_t place = 0; place < whole.size(); ++place) {
            for (const char other : {'\0', '"', '{', ']', '9', '\xff'}) {
                std::string text = whole;
                text[place] = other;
                (void)readAssumptions(text); // whatever it says, it ends
            }
        }
        (void)readAssumptions(std::string(100'000, '['));
    }

    void everyFaultIsSaidWithItsPlace() {
        const Reading reading = readAssumptions("{\"version\": 2, \"changes\": ["
                                                "{\"do\": \"fly\"},"
                                                "{\"do\": \"add_touches\", \"type\": \"demo\", \"count\": 0},"
                                                "{\"do\": \"add_touches\", \"count\": 1.5, \"at\": \"soon\"},"
                                                "{\"do\": \"edit_deal\", \"deal\": \"D\", \"amont\": \"1\"},"
                                                "{\"do\": \"edit_touch\", \"touch\": \"t\", \"at\": []},"
                                                "{\"do\": \"set_policy\", \"path\": \"a..b\", \"to\": 1},"
                                                "{\"do\": \"remove_touch\"}, 7], \"more\": 1}");
        for (const char* place :
             {"version", "changes[0].do", "changes[1].count", "changes[2].type", "changes[2].count", "changes[2].at",
              "changes[3].amont", "changes[4].at", "changes[5].path", "changes[6].touch", "changes[7]", "more"}) {
            QVERIFY2(faultAt(reading, place), place);
        }
        for (const Error& error : reading.errors) {
            QVERIFY(error.code != ErrorCode::BadRulebook);
        }
    }

    void aTypedValueIsJsonWhereItIs() {
        QCOMPARE(policyValueOf("14"), std::string("14"));
        QCOMPARE(policyValueOf("null"), std::string("null"));
        QCOMPARE(policyValueOf("linear"), std::string("\"linear\""));
        QCOMPARE(policyValueOf("12.5%"), std::string("\"12.5%\""));
        QCOMPARE(policyValueOf("[ \"a\" ]"), std::string("[\"a\"]"));
    }
};

COUNTERPART_TEST(ScenarioDocumentTest)
#include "scenario_document_test.moc"
