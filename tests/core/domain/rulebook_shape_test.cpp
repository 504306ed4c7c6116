// SPDX-License-Identifier: GPL-3.0-or-later
// Does the shape of the rulebook say what its reader knows, and does its default equal what is read when nothing is
// said?
#include "core/domain/policy/shape.h"
#include "core/domain/rulebook_json.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <fmt/format.h>

using namespace counterpart;
using namespace counterpart::rulebook;

namespace {

// A document in which the object or the list item at `steps` holds nothing but an unknown member.
std::string documentWith(const std::vector<const MemberShape*>& steps) {
    std::string json = "{\"no such member\": 1}";
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        json = (*step)->form == Form::List ? fmt::format("{{\"{}\": [{}]}}", (*step)->name, json)
                                           : fmt::format("{{\"{}\": {}}}", (*step)->name, json);
    }
    return json;
}

std::vector<std::string> sortedNames(std::string_view listed) {
    std::vector<std::string> names;
    while (!listed.empty()) {
        const std::size_t end = std::min(listed.find(", "), listed.size());
        names.emplace_back(listed.substr(0, end));
        listed.remove_prefix(std::min(end + 2, listed.size()));
    }
    std::ranges::sort(names);
    return names;
}

// What the reader says it knows at that place.
std::vector<std::string> knownTo(const std::vector<const MemberShape*>& steps) {
    const RulebookReading reading = readRulebook(documentWith(steps));
    for (const Error& error : reading.errors) {
        if (error.column.ends_with("[\"no such member\"]")) {
            return sortedNames(std::string_view(error.detail).substr(std::string_view("one of: ").size()));
        }
    }
    return {};
}

void compare(std::vector<const MemberShape*>& steps, const MemberShape& of, int& compared) {
    if (of.form != Form::Object && of.form != Form::List) {
        return;
    }
    std::vector<std::string> names;
    for (const MemberShape& member : of.members) {
        names.push_back(member.name);
    }
    std::ranges::sort(names);
    QVERIFY2(names == knownTo(steps), qPrintable(QString::fromStdString(documentWith(steps))));
    ++compared;
    for (const MemberShape& member : of.members) {
        steps.push_back(&member);
        compare(steps, member, compared);
        steps.pop_back();
    }
}

} // namespace

class RulebookShapeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyObjectHasTheMembersThatItsReaderKnows() {
        std::vector<const MemberShape*> steps;
        int compared = 0;
        compare(steps, rulebookShape(), compared);
        QVERIFY2(compared > 30, qPrintable(QString::number(compared)));
    }

    void sayingTheDefaultsSaysNothingNew() {
        const std::string least =
            R"({"name": "X", "currency": "USD", "ladder": {"tiers": [{"key": "a", "name": "A"}]})";
        const std::string plain = writeRulebook(readRulebook(least + "}").rulebook);
        int said = 0;
        for (const MemberShape& part : rulebookShape().members) {
            std::string members;
            for (const MemberShape& member : part.members) {
                if (part.form == Form::Object && part.name != "ladder" && !member.fallback.empty()) {
                    members += fmt::format("{}\"{}\": {}", members.empty() ? "" : ", ", member.name, member.fallback);
                    ++said;
                }
            }
            if (part.form != Form::Object && !part.fallback.empty()) {
                members = part.fallback;
            } else if (part.form == Form::Object) {
                members = "{" + members + "}";
            }
            if (members.empty() || part.name == "ladder") {
                continue;
            }
            const RulebookReading reading = readRulebook(fmt::format("{}, \"{}\": {}}}", least, part.name, members));
            QVERIFY2(reading.ok(), qPrintable(QString::fromStdString(part.name + ": " + members)));
            QCOMPARE(writeRulebook(reading.rulebook), plain);
        }
        QVERIFY(said > 20);
    }

    void aPathLeadsToItsShape() {
        QVERIFY(shapeAt("")->form == Form::Object);
        QVERIFY(shapeAt("plans")->form == Form::List);
        QVERIFY(shapeAt("plans[1].rules[0].rate")->form == Form::Rate);
        QCOMPARE(shapeAt("plans[1].rules[0].rate")->goesWith, std::string("pay"));
        QVERIFY(shapeAt("ladder.tiers[2].criteria[\"revenue.attributed\"]")->form == Form::Criteria);
        QVERIFY(shapeAt("flags[0].when")->speaks == Speaks::Condition);
        QCOMPARE(std::string(shapeAt("conflicts.rules")->key), std::string("rule"));
        QVERIFY(shapeAt("registration.calendar.opens")->form == Form::Clock);
        QVERIFY(shapeAt("attribution.by_family[3].position.first")->fallback.empty());
        QVERIFY(shapeAt("attribution.nothing") == nullptr);
        QVERIFY(shapeAt("name.first") == nullptr);
    }
};

COUNTERPART_TEST(RulebookShapeTest)
#include "rulebook_shape_test.moc"
