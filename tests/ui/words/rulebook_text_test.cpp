// SPDX-License-Identifier: GPL-3.0-or-later
// Does each kind of difference between two rulebooks come as one sentence of names and figures, and each refusal and
// fault as one that says what to do?
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "tests/support/test_main.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/rulebook_text.h"

#include <QRegularExpression>
#include <QTest>

using namespace counterpart;

namespace {

Rulebook classic() { return readRulebook(builtInProgram("classic-four")).rulebook; }

QString plain(QString text) { return text.replace(QChar(0x202F), u' ').replace(QChar(0xA0), u' '); }

// The sentences of one edit, joined.
template <class Edit>
QString told(Edit&& edit) {
    Rulebook after = classic();
    edit(after);
    return plain(policyDifference(classic(), after).join(QStringLiteral(" | ")));
}

Error errorOf(ErrorCode code, const char* column, const char* value, const char* key = "", const char* detail = "") {
    Error error = makeError(code, value, detail);
    error.column = column;
    error.key = key;
    return error;
}

} // namespace

class RulebookTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theSameSaysNothing() {
        QCOMPARE(told([](Rulebook&) {}), QString());
    }

    void boundsOfTiersAreToldInTheirUnits() {
        QCOMPARE(told([](Rulebook& b) { b.ladder.tiers[2].criteria[0].atLeast = 250'000'00; }),
                 QStringLiteral("Gold asks for Attributed revenue: at least 250000.00 USD instead of 200000.00 USD"));
        QCOMPARE(told([](Rulebook& b) { b.ladder.tiers[2].criteria[1].atLeast = 3'000'000; }),
                 QStringLiteral("Gold asks for Certified people: at least 3 instead of 2"));
        QCOMPARE(told([](Rulebook& b) {
                     b.ladder.tiers[2].criteria.push_back({"quota.attainment", 800'000});
                 }),
                 QStringLiteral("Gold asks for Quota attainment: at least 80%"));
        QCOMPARE(told([](Rulebook& b) { b.ladder.tiers[2].criteria.pop_back(); }),
                 QStringLiteral("Gold no longer asks for Certified people (at least 2)"));
        QCOMPARE(told([](Rulebook& b) { b.ladder.tiers[2].criteria[1].metric = "certs.people:master"; }),
                 QStringLiteral("Gold no longer asks for Certified people (at least 2) | Gold asks for Certified "
                                "people (master): at least 2"));
    }

    void itemsAreNewDroppedAndMoved() {
        QCOMPARE(told([](Rulebook& b) {
                     Tier diamond = b.ladder.tiers.back();
                     diamond.key = Symbol("diamond");
                     diamond.name = "Diamond";
                     b.ladder.tiers.push_back(diamond);
                 }),
                 QStringLiteral("Tier \"Diamond\" is new"));
        QCOMPARE(told([](Rulebook& b) { b.flags.pop_back(); }),
                 QStringLiteral("Flag \"Below half of quota for 6 months\" is dropped"));
        QCOMPARE(told([](Rulebook& b) { std::rotate(b.badges.begin(), b.badges.begin() + 1, b.badges.end()); }),
                 QStringLiteral("Badge \"First sale\" moves from place 1 to 8"));
        QCOMPARE(told([](Rulebook& b) { b.scorecard.dimensions[4].parts.pop_back(); }),
                 QStringLiteral("Metric \"Events\" is dropped"));
    }

    void valuesOfEveryFormAreReadable() {
        const auto one = [](auto&& edit) { return told(edit); };
        QCOMPARE(one([](Rulebook& b) { b.name = "Ours"; }),
                 QStringLiteral("Rulebook: name is Ours instead of Classic four"));
        QCOMPARE(one([](Rulebook& b) { b.ladder.tiers[2].margin = Rate::percent(26); }),
                 QStringLiteral("Tier \"Gold\": margin is 26% instead of 25%"));
        QCOMPARE(one([](Rulebook& b) {
                     b.ladder.tiers[2].fee = {500'00, b.currency};
                 }),
                 QStringLiteral("Tier \"Gold\": fee is 500.00 USD instead of 0.00 USD"));
        QCOMPARE(one([](Rulebook& b) { b.ladder.noticeDays = 30; }),
                 QStringLiteral("Tier ladder: days of notice is 30 instead of 0"));
        QCOMPARE(one([](Rulebook& b) { b.attribution.lookbackDays = 365; }),
                 QStringLiteral("Attribution: days looked back is 365 instead of none"));
        QCOMPARE(one([](Rulebook& b) { b.flags[0].restrictsRegistration = true; }),
                 QStringLiteral("Flag \"No registration for 90 days\": restricts registration is yes instead of no"));
        QCOMPARE(one([](Rulebook& b) { b.flags[0].when = "registrations.days_since >= 60"; }),
                 QStringLiteral("Flag \"No registration for 90 days\": condition is registrations.days_since >= 60 "
                                "instead of registrations.days_since >= 90"));
        QCOMPARE(one([](Rulebook& b) { b.registration.calendar.opens = 8 * 60; }),
                 QStringLiteral("Working time: opens is 08:00 instead of 09:00"));
        QCOMPARE(one([](Rulebook& b) { b.registration.calendar.weekdays = 3; }),
                 QStringLiteral("Working time: days is mon, tue instead of mon, tue, wed, thu, fri"));
        QCOMPARE(one([](Rulebook& b) { b.plans[3].partnerTypes.push_back(Symbol("isv")); }),
                 QStringLiteral("Commission plan \"OEM royalty\": partner types is oem, isv instead of oem"));
        QCOMPARE(
            one([](Rulebook& b) { b.scorecard.dimensions[1].parts[0].curve[1].points = Micros::of(15); }),
            QStringLiteral("Metric \"New qualified opportunities\": curve is 0 points at 0, 15 points at 5 instead "
                           "of 0 points at 0, 20 points at 5"));
    }

    void wordsOfTheDocumentComeByTheirNames() {
        QCOMPARE(told([](Rulebook& b) { b.ladder.cycle = Cycle::HalfYearly; }).section(u'|', 0, 0).trimmed(),
                 QStringLiteral("Tier ladder: evaluation is At the end of each half-year instead of Every day"));
        QCOMPARE(told([](Rulebook& b) { b.registration.clock = DecisionClock::BusinessHours; }),
                 QStringLiteral("Deal registration: clock is Business hours instead of All hours"));
        QCOMPARE(told([](Rulebook& b) { b.attribution.model = Model::Linear; }).count(QStringLiteral("linear")), 0);
        Rulebook after = classic();
        after.conflicts.rules[2].partnerShare = Rate::percent(50);
        const QString said = plain(policyDifference(classic(), after).join(u'|'));
        QCOMPARE(said, QStringLiteral("Conflict rule \"The direct team was there before\": partner's share of a split "
                                      "is 50% instead of 40%"));
    }

    // Every built-in programme against every other one: nothing of the document's own writing is left.
    void noSentenceShowsRawWriting() {
        static const QRegularExpression raw(QStringLiteral("[a-z]_[a-z]+|\\[\"|\\{\"|\\[\\["));
        int sentences = 0;
        for (const std::string_view a : builtInPrograms()) {
            for (const std::string_view b : builtInPrograms()) {
                for (const QString& line : policyDifference(readRulebook(builtInProgram(a)).rulebook,
                                                            readRulebook(builtInProgram(b)).rulebook)) {
                    ++sentences;
                    // A condition is what its author wrote.
                    QVERIFY2(line.contains(QStringLiteral(": condition is ")) || !raw.match(line).hasMatch(),
                             qPrintable(line));
                }
            }
        }
        QVERIFY(sentences > 100);
    }

    void refusalsSayWhatToDo() {
        const auto said = [](const Error& error) { return rulebookRefusal(error); };
        QCOMPARE(said(errorOf(ErrorCode::StillReferenced, "version", "v1")),
                 QStringLiteral("v1 is the only version of the rulebook. Publish another one first."));
        QVERIFY(said(errorOf(ErrorCode::StillReferenced, "version", "v1", "D-7", "3"))
                    .startsWith(QStringLiteral("v1 was in force when 3 won deals closed, D-7 first")));
        QVERIFY(said(errorOf(ErrorCode::StaleWrite, "base", "v3", "mine", "v2"))
                    .startsWith(QStringLiteral("Draft mine began from v2, and v3 is in force by now.")));
        QCOMPARE(said(errorOf(ErrorCode::NoSuchRecord, "version", "v9")),
                 QStringLiteral("There is no version v9 of the rulebook."));
        QCOMPARE(said(errorOf(ErrorCode::NoSuchRecord, "draft", "d9")), QStringLiteral("There is no draft d9."));
        const Error other = errorOf(ErrorCode::FileNotFound, "", "");
        QCOMPARE(said(other), errorText(other));
    }

    void faultsNameTheirPlaceAndWhatIsExpected() {
        const RulebookReading reading =
            readRulebook("{\"name\": \"X\", \"currency\": \"USD\", \"ladder\": {\"tiers\": [{\"key\": \"a\", \"name\": "
                         "\"A\", \"margin\": \"115%\"}]}, \"fx_rule\": \"never\"}");
        QCOMPARE(reading.errors.size(), std::size_t{2});
        for (const Error& error : reading.errors) {
            const QString said = rulebookRefusal(error);
            QVERIFY2(said.contains(QString::fromStdString(error.value)), qPrintable(said));
            QVERIFY2(!said.contains(QStringLiteral("%1")) && said.size() > 20, qPrintable(said));
        }
    }

    void everyBuiltInProgrammeIsTold() {
        for (const std::string_view name : builtInPrograms()) {
            QVERIFY2(!programAbout(name).isEmpty(), name.data());
        }
        QCOMPARE(programAbout("no such programme"), QString());
    }
};

COUNTERPART_TEST(RulebookTextTest)
#include "rulebook_text_test.moc"
