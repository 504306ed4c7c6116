// SPDX-License-Identifier: GPL-3.0-or-later
// Are two versions of the policy told apart value by value, with items followed by their keys?
#include "core/domain/policy/difference.h"
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace counterpart;
using namespace counterpart::rulebook;

namespace {

using What = PolicyChange::What;

Rulebook classic() { return readRulebook(builtInProgram("classic-four")).rulebook; }

// "changed ladder.tiers["gold"].margin: "25%" -> "26%" (Gold)"
QStringList told(const Rulebook& before, const Rulebook& after) {
    static constexpr const char* words[] = {"added", "removed", "changed", "moved"};
    QStringList lines;
    for (const PolicyChange& change : differenceOf(before, after)) {
        const bool isItem = change.before.starts_with('{') || change.after.starts_with('{');
        lines << QStringLiteral("%1 %2%3 (%4)")
                     .arg(QString::fromUtf8(words[static_cast<int>(change.what)]), QString::fromStdString(change.path),
                          isItem ? QString() : QString::fromStdString(": " + change.before + " -> " + change.after),
                          QString::fromStdString(change.item));
    }
    return lines;
}

QStringList lines(std::initializer_list<const char*> texts) {
    QStringList all;
    for (const char* text : texts) {
        all << QString::fromUtf8(text);
    }
    return all;
}

} // namespace

class RulebookDifferenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameRulebookDiffersInNothing() {
        for (const std::string_view name : builtInPrograms()) {
            const Rulebook book = readRulebook(builtInProgram(name)).rulebook;
            QVERIFY(differenceOf(book, book).empty());
        }
    }

    void valuesAreToldWithTheirItemAndDefault() {
        Rulebook after = classic();
        after.ladder.tiers[2].criteria[0].atLeast = 250'000'00;
        after.ladder.tiers[2].margin = Rate::percent(26);
        after.ladder.noticeDays = 30;
        after.registration.calendar.opens = 8 * 60;
        after.attribution.roleWeights.pop_back();
        after.attribution.lookbackDays = 365;
        after.conflicts.rules[2].partnerShare = Rate::percent(50);
        QCOMPARE(told(classic(), after),
                 lines({"removed attribution.role_weights[\"renewal_support\"]: 15 ->  ()",
                        "changed attribution.lookback_days: null -> 365 ()", "changed ladder.notice_days: 0 -> 30 ()",
                        "changed ladder.tiers[\"gold\"].criteria[\"revenue.attributed\"]: \"200000.00\" -> "
                        "\"250000.00\" (Gold)",
                        "changed ladder.tiers[\"gold\"].margin: \"25%\" -> \"26%\" (Gold)",
                        "changed registration.calendar.opens: \"09:00\" -> \"08:00\" ()",
                        "changed conflicts.rules[\"direct_deal\"].partner_share: \"40%\" -> \"50%\" (direct_deal)"}));
    }

    void anItemInTheMiddleIsOneChange() {
        Rulebook after = classic();
        Tier diamond = after.ladder.tiers[2];
        diamond.key = Symbol("diamond");
        diamond.name = "Diamond";
        diamond.criteria[0].atLeast = 300'000'00;
        after.ladder.tiers.insert(after.ladder.tiers.begin() + 3, diamond);
        QCOMPARE(told(classic(), after), lines({"added ladder.tiers[\"diamond\"] (Diamond)"}));
        QCOMPARE(told(after, classic()), lines({"removed ladder.tiers[\"diamond\"] (Diamond)"}));
        const auto changes = differenceOf(classic(), after);
        QVERIFY(changes[0].what == What::Added && changes[0].before.empty());
        QCOMPARE(changes[0].list, std::string("ladder.tiers"));
    }

    void anItemThatIsDraggedMovesAloneEvenWhenItIsAlsoChanged() {
        Rulebook after = classic();
        std::rotate(after.flags.begin(), after.flags.begin() + 1, after.flags.end()); // the first becomes the last
        after.flags.back().dueDays = 9;
        QCOMPARE(told(classic(), after),
                 lines({"moved flags[\"inactive\"]: 1 -> 5 (No registration for 90 days)",
                        "changed flags[\"inactive\"].due_days: 7 -> 9 (No registration for 90 days)"}));
    }

    void listsWithoutKeysAreToldByWhatTellsThemApart() {
        Rulebook after = classic();
        after.planTemplates[0].phases[1].outcome = "x";
        after.scorecard.dimensions[4].parts.erase(after.scorecard.dimensions[4].parts.begin());
        const QStringList found = told(classic(), after);
        QCOMPARE(found.size(), 2);
        QVERIFY(found[0].startsWith(
            QLatin1String("removed scorecard.dimensions[\"engagement\"].parts[\"engagement.logins\"]")));
        QVERIFY(found[1].startsWith(
            QLatin1String("changed plan_templates[\"onboarding-12-weeks\"].phases[\"Foundation\"].outcome")));
    }
};

COUNTERPART_TEST(RulebookDifferenceTest)
#include "rulebook_difference_test.moc"
