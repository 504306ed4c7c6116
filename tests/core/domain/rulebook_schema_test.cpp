// SPDX-License-Identifier: GPL-3.0-or-later
// Is the published JSON Schema the one of this program, and does it hold for what the program writes and refuse what it
// refuses?
#include "core/domain/policy/schema.h"
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "core/domain/rulebook_tree.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace counterpart;
using rulebook::Node;

namespace {

const Node* childOf(const Node& node, std::string_view name) {
    const auto found = std::ranges::find(node.members, name, &rulebook::Member::name);
    return found == node.members.end() ? nullptr : &found->value;
}

bool isWhole(const Node& node) {
    return node.type == Node::Type::Number && node.text.find_first_of(".eE") == std::string::npos;
}

bool isOfType(const Node& value, std::string_view type) {
    using enum Node::Type;
    return (type == "object" && value.type == Object) || (type == "array" && value.type == Array) ||
           (type == "string" && value.type == String) || (type == "boolean" && value.type == Bool) ||
           (type == "null" && value.type == Null) || (type == "number" && value.type == Number) ||
           (type == "integer" && isWhole(value));
}

bool same(const Node& a, const Node& b) { return a.type == b.type && a.text == b.text && a.flag == b.flag; }

// The part of draft 2020-12 that the schema uses; the first fault's path, "" = valid.
class Validator {
public:
    explicit Validator(const Node& root) : m_root(root) {}
    bool holds(const Node& schema, const Node& value, const std::string& path = "$") {
        if (schema.type == Node::Type::Bool) {
            return note(schema.flag, path);
        }
        for (const rulebook::Member& rule : schema.members) {
            if (!holdsRule(schema, rule.name, rule.value, value, path)) {
                return note(false, path + " " + rule.name);
            }
        }
        return true;
    }
    std::string fault;
    bool unknownRule = false;

private:
    bool note(bool fine, const std::string& path) {
        if (!fine && fault.empty()) {
            fault = path;
        }
        return fine;
    }
    bool holdsRule(const Node& schema, const std::string& rule, const Node& says, const Node& value,
                   const std::string& path) {
        const auto number = [](const Node& node) { return std::stod(node.text); };
        if (rule == "$ref") {
            return holds(*childOf(*childOf(m_root, "$defs"), says.text.substr(std::string_view("#/$defs/").size())),
                         value, path);
        }
        if (rule == "type") {
            return says.type == Node::Type::String
                       ? isOfType(value, says.text)
                       : std::ranges::any_of(says.items, [&](const Node& type) { return isOfType(value, type.text); });
        }
        if (rule == "enum") {
            return std::ranges::any_of(says.items, [&](const Node& item) { return same(item, value); });
        }
        if (rule == "const") {
            return same(says, value);
        }
        if (rule == "pattern") {
            return value.type != Node::Type::String || QRegularExpression(QString::fromStdString(says.text))
                                                           .match(QString::fromStdString(value.text))
                                                           .hasMatch();
        }
        if (rule == "minimum" || rule == "maximum") {
            return value.type != Node::Type::Number ||
                   (rule == "minimum" ? number(value) >= number(says) : number(value) <= number(says));
        }
        return holdsPart(schema, rule, says, value, path);
    }
    bool holdsPart(const Node& schema, const std::string& rule, const Node& says, const Node& value,
                   const std::string& path) {
        const auto every = [&](const auto& items, const auto& check) { return std::ranges::all_of(items, check); };
        if (rule == "minItems" || rule == "maxItems") {
            const auto most = static_cast<std::size_t>(std::stoul(says.text));
            return rule == "minItems" ? value.items.size() >= most : value.items.size() <= most;
        }
        if (rule == "prefixItems") {
            for (std::size_t i = 0; i < says.items.size() && i < value.items.size(); ++i) {
                if (!holds(says.items[i], value.items[i], path + "[]")) {
                    return false;
                }
            }
            return true;
        }
        if (rule == "propertyNames") {
            return every(value.members, [&](const rulebook::Member& member) {
                Node name;
                name.type = Node::Type::String;
                name.text = member.name;
                return holds(says, name, path + "." + member.name);
            });
        }
        if (rule == "maxProperties") {
            return value.members.size() <= static_cast<std::size_t>(std::stoul(says.text));
        }
        if (rule == "items") {
            return every(value.items, [&](const Node& item) { return holds(says, item, path + "[]"); });
        }
        if (rule == "uniqueItems") {
            return every(value.items, [&](const Node& item) {
                return std::ranges::count_if(value.items, [&](const Node& other) { return same(item, other); }) == 1;
            });
        }
        if (rule == "properties") {
            return every(says.members, [&](const rulebook::Member& member) {
                const Node* said = childOf(value, member.name);
                return said == nullptr || holds(member.value, *said, path + "." + member.name);
            });
        }
        if (rule == "required") {
            return every(says.items, [&](const Node& name) { return childOf(value, name.text) != nullptr; });
        }
        if (rule == "additionalProperties") {
            const Node* known = childOf(schema, "properties");
            return every(value.members, [&](const rulebook::Member& member) {
                return (known != nullptr && childOf(*known, member.name) != nullptr) ||
                       holds(says, member.value, path + "." + member.name);
            });
        }
        if (rule == "allOf") {
            return every(says.items, [&](const Node& one) { return holds(one, value, path); });
        }
        if (rule == "if") {
            const std::string before = fault;
            const bool applies = holds(says, value, path);
            fault = before;
            return holds(*childOf(schema, applies ? "then" : "else"), value, path);
        }
        const std::string_view notes[] = {"then", "else", "default", "$schema", "title", "$defs"};
        unknownRule = unknownRule || std::ranges::find(notes, rule) == std::end(notes);
        return true;
    }

    const Node& m_root;
};

std::string faultOf(std::string_view document) {
    static const Node schema = *rulebook::parseTree(rulebookSchema());
    Validator validator(schema);
    const Result<Node> tree = rulebook::parseTree(document);
    const bool valid = validator.holds(schema, *tree);
    return validator.unknownRule ? "a rule that is not checked" : valid ? "" : validator.fault;
}

} // namespace

class RulebookSchemaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thePublishedSchemaIsTheOneOfThisProgram() {
        QFile file(QStringLiteral(COUNTERPART_SOURCE_DIR "/docs/rulebook.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), QString::fromStdString(rulebookSchema()));
    }

    void theBoundsOfTiersAreThoseOfTheLadder() {
        const auto asks = [](std::string_view metric, std::string_view bound) {
            return "{\"name\": \"X\", \"currency\": \"USD\", \"ladder\": {\"tiers\": [{\"key\": \"a\", \"name\": "
                   "\"A\"}, "
                   "{\"key\": \"b\", \"name\": \"B\", \"criteria\": {\"" +
                   std::string(metric) + "\": " + std::string(bound) + "}}]}}";
        };
        for (const LadderMetric metric : kLadderMetrics) {
            const std::string document = asks(nameOf(metric), isMoney(metric) ? "\"5.00\"" : "1");
            QVERIFY2(readRulebook(document).ok(), document.c_str());
            QCOMPARE(QString::fromStdString(faultOf(document)), QString());
        }
        QCOMPARE(QString::fromStdString(faultOf(asks("certs.people:advanced", "1"))), QString());
        QVERIFY(!faultOf(asks("certs.people:", "1")).empty() && !faultOf(asks("deals.won:x", "1")).empty());
    }

    void everyBuiltInProgrammeIsValid() {
        QCOMPARE(builtInPrograms().size(), std::size_t{5});
        for (const std::string_view name : builtInPrograms()) {
            QCOMPARE(QString::fromStdString(faultOf(builtInProgram(name))), QString());
        }
    }

    void whatTheReaderRefusesForItselfTheSchemaRefusesToo() {
        QFile file(QStringLiteral(COUNTERPART_SOURCE_DIR "/tests/data/rulebook/small.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString small = QString::fromUtf8(file.readAll());
        QCOMPARE(QString::fromStdString(faultOf(small.toStdString())), QString());
        const char* const changes[][2] = {
            {"\"fiscal_first_month\"", "\"first_month\""},
            {"\"mdf\": \"2%\"", "\"mdf\": 2"},
            {"\"mdf\": \"2%\"", "\"mdf\": \"101%\""},
            {"\"model\": \"position\"", "\"model\": \"magic\""},
            {"\"half_life_days\": 30", "\"half_life_days\": 0"},
            {"\"window_months\": 12", "\"window_months\": 1.5"},
            {"\"fiscal_first_month\": 1", "\"fiscal_first_month\": 13"},
            {"\"referral\": 25", "\"referral\": -1"},
            {"[\"oem\"]", "\"oem\""},
            {"\"pay\": \"nothing\"", "\"pay\": \"flat\""},
            {"\"pay\": \"nothing\"", "\"pay\": \"tier_margin\""},
            {"\"expiring_days\": 90", "\"expiring_days\": true"},
        };
        for (const auto& [from, to] : changes) {
            QCOMPARE(small.count(QString::fromUtf8(from)), 1);
            QString text = small;
            text.replace(QString::fromUtf8(from), QString::fromUtf8(to));
            QVERIFY2(!readRulebook(text.toStdString()).ok(), to);
            QVERIFY2(!faultOf(text.toStdString()).empty(), to);
        }
    }
};

COUNTERPART_TEST(RulebookSchemaTest)
#include "rulebook_schema_test.moc"
