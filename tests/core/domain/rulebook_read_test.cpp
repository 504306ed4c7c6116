// SPDX-License-Identifier: GPL-3.0-or-later
// Does reading a rulebook accept what is right, and name every fault with path and line?
#include "core/domain/organisations.h"
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "core/domain/rulebook_parts.h"
#include "core/domain/touch_expression.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <fstream>

using namespace counterpart;
using namespace counterpart::rulebook;

namespace {

const std::string& smallDocument() {
    static const std::string text = [] {
        std::ifstream in(COUNTERPART_SOURCE_DIR "/tests/data/rulebook/small.json", std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    }();
    return text;
}

// A document with one piece of text replaced; empty when the piece is not there exactly once.
std::string changed(std::string_view from, std::string_view to) {
    std::string text = smallDocument();
    const std::size_t at = text.find(from);
    if (at == std::string::npos || text.find(from, at + 1) != std::string::npos) {
        return {};
    }
    return text.replace(at, from.size(), to);
}

const Error* faultAt(const RulebookReading& reading, std::string_view path) {
    for (const Error& error : reading.errors) {
        if (error.column == path) {
            return &error;
        }
    }
    return nullptr;
}

std::string minimal(std::string_view plans, std::string_view tiers = R"({"key": "one", "name": "One"})") {
    return R"({"name": "X", "currency": "USD", "ladder": {"tiers": [)" + std::string(tiers) + R"(]}, "plans": [)" +
           std::string(plans) + "]}";
}

std::string plan(std::string_view key, std::string_view members) {
    return R"({"key": ")" + std::string(key) + R"(", "name": "P", )" + std::string(members) +
           R"("rules": [{"key": "r", "name": "R", "pay": "rate", "rate": "10%"}]})";
}

} // namespace

class RulebookReadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theClassicFourAreAsTheMissionStatesThem() {
        QVERIFY(std::ranges::count(builtInPrograms(), "classic-four") == 1);
        QVERIFY(builtInProgram("no such programme").empty());
        const RulebookReading reading = readRulebook(builtInProgram("classic-four"));
        for (const Error& error : reading.errors) {
            qWarning("%s: %s", error.column.c_str(), error.detail.c_str());
        }
        QVERIFY(reading.ok());
        const auto& tiers = reading.rulebook.ladder.tiers;
        QCOMPARE(tiers.size(), std::size_t{4});
        const char* keys[] = {"registered", "silver", "gold", "platinum"};
        const Minor revenue[] = {0, 5'000'000, 20'000'000, 50'000'000};
        const int margins[] = {15, 20, 25, 30};
        const int funds[] = {0, 2, 4, 6};
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(tiers[i].key.view(), std::string_view(keys[i]));
            QVERIFY(tiers[i].margin == Rate::percent(margins[i]));
            QVERIFY(tiers[i].mdf == Rate::percent(funds[i]));
            QCOMPARE(tiers[i].criteria.size(), std::size_t{i == 0 ? 0U : 2U});
            if (i > 0) {
                QVERIFY((tiers[i].criteria[0] == Criterion{"revenue.attributed", revenue[i]}));
                QCOMPARE(tiers[i].criteria[1], (Criterion{"certs.people", Micros::of(std::int64_t(i)).value}));
            }
        }
        QCOMPARE(reading.rulebook.attribution.model, Model::Position);
        QVERIFY(reading.rulebook.attribution.halfLifeDays == Micros::of(30));
        QCOMPARE(reading.rulebook.certification.expiringDays, 90);
    }

    void aSmallDocumentTakesTheDefaults() {
        const RulebookReading reading = readRulebook(minimal(""));
        QVERIFY(reading.ok());
        QCOMPARE(reading.rulebook.ladder.windowMonths, 12);
        QCOMPARE(reading.rulebook.registration.decisionHours, 48);
        QVERIFY(reading.rulebook.attribution.positionMiddle == Micros::of(20));
        QVERIFY(reading.rulebook.plans.empty());
    }

    void oneFaultIsNamedByItsPath_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* from, const char* to, const char* path, ErrorCode code) {
            QTest::newRow(name) << from << to << path << static_cast<int>(code);
        };
        row("unknown member", "\"fiscal_first_month\"", "\"first_month\"", "first_month", ErrorCode::BadRulebook);
        row("bad rate", "\"15%\",\n        \"mdf\"", "\"15x\",\n        \"mdf\"", "ladder.tiers[0].margin",
            ErrorCode::NotANumber);
        row("rate without quotes", "\"mdf\": \"2%\"", "\"mdf\": 2", "ladder.tiers[1].mdf", ErrorCode::NotANumber);
        row("rate too high", "\"mdf\": \"2%\"", "\"mdf\": \"101%\"", "ladder.tiers[1].mdf", ErrorCode::OutOfRange);
        row("money too fine", "\"50000.00\"", "\"50000.001\"", "ladder.tiers[1].criteria[\"revenue.attributed\"]",
            ErrorCode::TooManyDecimals);
        row("no money", "\"50000.00\"", "true", "ladder.tiers[1].criteria[\"revenue.attributed\"]",
            ErrorCode::NotANumber);
        row("unknown currency", "\"USD\"", "\"US$\"", "currency", ErrorCode::NotACurrency);
        row("unknown model", "\"model\": \"position\"", "\"model\": \"magic\"", "attribution.model",
            ErrorCode::BadRulebook);
        row("half life of 0", "\"half_life_days\": 30", "\"half_life_days\": 0", "attribution.half_life_days",
            ErrorCode::OutOfRange);
        row("half a month", "\"window_months\": 12", "\"window_months\": 1.5", "ladder.window_months",
            ErrorCode::TooManyDecimals);
        row("month 13", "\"fiscal_first_month\": 1", "\"fiscal_first_month\": 13", "fiscal_first_month",
            ErrorCode::OutOfRange);
        row("role twice", "\"referral\": 25", "\"sourced\": 25", "attribution.role_weights.sourced",
            ErrorCode::BadRulebook);
        row("role below 0", "\"referral\": 25", "\"referral\": -1", "attribution.role_weights.referral",
            ErrorCode::OutOfRange);
        row("tier key twice", "\"key\": \"gold\",\n        \"name\": \"Gold\"",
            "\"key\": \"silver\",\n        \"name\": \"Gold\"", "ladder.tiers[2].key", ErrorCode::KeyTaken);
        row("falling bound", "\"200000.00\"", "\"20000.00\"", "ladder.tiers[2].criteria[\"revenue.attributed\"]",
            ErrorCode::OutOfRange);
        row("unknown metric", "\"certs.people\": 2", "\"certs\": 2", "ladder.tiers[2].criteria.certs",
            ErrorCode::BadRulebook);
        row("half a person", "\"certs.people\": 2", "\"certs.people\": 2.5",
            "ladder.tiers[2].criteria[\"certs.people\"]", ErrorCode::TooManyDecimals);
        row("unknown tier", "[\"platinum\"]", "[\"platin\"]", "plans[2].rules[0].covers.tiers[0]",
            ErrorCode::UnknownReference);
        row("rule key twice", "\"key\": \"renewal\",\n          \"name\": \"Renewals\"",
            "\"key\": \"first_year\",\n          \"name\": \"Renewals\"", "plans[1].rules[1].key", ErrorCode::KeyTaken);
        row("plan key twice", "\"key\": \"oem\"", "\"key\": \"distributor\"", "plans[3].key", ErrorCode::KeyTaken);
        row("type on two plans", "[\"oem\"]", "[\"oem\", \"MSP\"]", "plans[3].partner_types", ErrorCode::BadRulebook);
        row("list for a word", "[\"oem\"]", "\"oem\"", "plans[3].partner_types", ErrorCode::BadRulebook);
        row("pay missing its member", "\"pay\": \"nothing\"", "\"pay\": \"flat\"", "plans[4].rules[1].flat",
            ErrorCode::RequiredFieldEmpty);
        row("lonely member", "\"pay\": \"nothing\"", "\"pay\": \"tier_margin\"", "plans[4].rules[1].why",
            ErrorCode::BadRulebook);
    }

    void oneFaultIsNamedByItsPath() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, path);
        QFETCH(int, code);
        const std::string text = changed(from.toStdString(), to.toStdString());
        QVERIFY(!text.empty());
        const RulebookReading reading = readRulebook(text);
        QVERIFY(!reading.ok());
        const Error* fault = faultAt(reading, path.toStdString());
        if (fault == nullptr) {
            qWarning("first fault: %s", reading.errors.front().column.c_str());
        }
        QVERIFY(fault != nullptr);
        QCOMPARE(static_cast<int>(fault->code), code);
        QVERIFY(!fault->detail.empty());
        QVERIFY(fault->line > 1);
        const auto before = static_cast<std::size_t>(
            std::mismatch(text.begin(), text.end(), smallDocument().begin()).first - text.begin());
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(before), '\n');
        QVERIFY2(std::abs(fault->line - line) <= 10, qPrintable(QString::number(fault->line)));
    }

    void allFaultsComeAtOnce() {
        const RulebookReading reading = readRulebook(
            "{\n\"name\": \" \",\n\"currency\": 5,\n\"ladder\": {\"tiers\": [{\"key\": \"\", \"name\": \"A\"}]},\n"
            "\"extra\": 1,\n\"plans\": [{\"rules\": [{}]}]}");
        for (const char* path : {"name", "currency", "ladder.tiers[0].key", "extra", "plans[0].key", "plans[0].name",
                                 "plans[0].rules[0].key", "plans[0].rules[0].pay"}) {
            QVERIFY2(faultAt(reading, path) != nullptr, path);
        }
        QCOMPARE(faultAt(reading, "name")->line, std::int64_t{2});
        QCOMPARE(faultAt(reading, "currency")->line, std::int64_t{3});
        QCOMPARE(faultAt(reading, "extra")->value, std::string("1"));
    }

    void aSyntaxErrorNamesItsLine() {
        const auto lineOf = [](std::string_view text) {
            const RulebookReading reading = readRulebook(text);
            return reading.errors.size() == 1 && reading.errors[0].code == ErrorCode::BadJson ? reading.errors[0].line
                                                                                              : -1;
        };
        QCOMPARE(lineOf("{\n  \"name\": \"x\",\n  oops\n}"), std::int64_t{3});
        QCOMPARE(lineOf("{\n  \"name\": \"x\"\n"), std::int64_t{3});
        QCOMPARE(lineOf(""), std::int64_t{1});
        QCOMPARE(lineOf("{}\n}"), std::int64_t{2});
        QCOMPARE(lineOf("{\"name\": \"\xff\"}"), std::int64_t{1});
        QCOMPARE(lineOf(std::string(500, '[')), std::int64_t{1});
    }

    void aDocumentThatIsNoObjectIsOneFault() {
        for (const char* text : {"[]", "null", "\"x\"", "12e400"}) {
            const RulebookReading reading = readRulebook(text);
            QCOMPARE(reading.errors.size(), std::size_t{1});
            QVERIFY(reading.errors[0].code == ErrorCode::BadRulebook);
        }
    }

    void aByteOrderMarkIsSkipped() { QVERIFY(readRulebook("\xEF\xBB\xBF" + minimal("")).ok()); }

    void plansMayFollowEachOtherButNotOverlap() {
        const auto pair = [](std::string_view a, std::string_view b) {
            return minimal(plan("a", a) + "," + plan("b", b));
        };
        QVERIFY(readRulebook(pair(R"("partner_types": ["x"], "until": "2026-01-01", )",
                                  R"("partner_types": ["x"], "from": "2026-01-01", )"))
                    .ok());
        QVERIFY(readRulebook(pair(R"("partner_types": ["x"], )", R"("partner_types": ["y"], )")).ok());
        QVERIFY(readRulebook(pair(R"("partner_types": ["x"], )", "")).ok());
        const char* overlapping[][2] = {
            {R"("partner_types": ["x"], "until": "2026-01-02", )", R"("partner_types": ["X"], "from": "2026-01-01", )"},
            {R"("partner_types": ["x", "y"], )", R"("partner_types": ["y"], "from": "2026-01-01", )"},
            {"", ""},
        };
        for (const auto& [a, b] : overlapping) {
            const RulebookReading reading = readRulebook(pair(a, b));
            QCOMPARE(reading.errors.size(), std::size_t{1});
            QVERIFY(faultAt(reading, "plans[1].partner_types") != nullptr);
        }
        const RulebookReading reversed =
            readRulebook(minimal(plan("a", R"("from": "2026-01-02", "until": "2026-01-02", )")));
        QVERIFY(faultAt(reversed, "plans[0].until") != nullptr);
    }

    void chainsPassOnAtMostEverythingAndNeverComeBack() {
        const auto withChains = [](const std::string& links) {
            std::string text = smallDocument();
            const std::string from = "\"direct\": \"exclude\"";
            return readRulebook(text.replace(text.find(from), from.size(), from + ", \"chains\": [" + links + "]"));
        };
        const auto link = [](const char* from, const char* to, const char* share, const char* days = "") {
            return std::string("{\"from\": \"") + from + "\", \"to\": \"" + to + "\", \"share\": \"" + share + "\"" +
                   days + "}";
        };
        const RulebookReading fine = withChains(link("A", "B", "70%") + "," + link("A", "C", "30%") + "," +
                                                link("B", "C", "100%", ", \"until\": \"2026-01-01\"") + "," +
                                                link("C", "B", "100%", ", \"since\": \"2026-01-01\""));
        QVERIFY(fine.ok());
        QCOMPARE(fine.rulebook.attribution.chains.size(), std::size_t{4});
        const auto faultOf = [&](const std::string& links) {
            const RulebookReading reading = withChains(links);
            return reading.errors.size() == 1 ? reading.errors[0].column : std::to_string(reading.errors.size());
        };
        QCOMPARE(faultOf(link("A", "B", "70%") + "," + link("A", "C", "31%")),
                 std::string("attribution.chains[1].share"));
        QCOMPARE(faultOf(link("A", "A", "10%")), std::string("attribution.chains[0].to"));
        QCOMPARE(faultOf(link("Z", "A", "1%") + "," + link("A", "B", "1%") + "," + link("B", "C", "1%") + "," +
                         link("C", "A", "1%")),
                 std::string("attribution.chains[1].to"));
        QCOMPARE(faultOf(link("A", "B", "1%", ", \"until\": \"2026-01-02\"") + "," +
                         link("B", "A", "1%", ", \"since\": \"2026-01-01\"")),
                 std::string("attribution.chains[0].to"));
        QCOMPARE(faultOf(link("A", "B", "1%", ", \"since\": \"2026-01-02\", \"until\": \"2026-01-02\"")),
                 std::string("attribution.chains[0].until"));
    }

    void anExpressionIsCheckedAndItsFaultPointsAtTheCharacter() {
        const auto withExpression = [](const std::string& text) {
            std::string document(builtInProgram("classic-four"));
            const std::string from = "\"model\": \"position\"";
            return readRulebook(document.replace(document.find(from), from.size(),
                                                 "\"model\": \"custom\", \"expression\": \"" + text + "\""));
        };
        QVERIFY(withExpression("role_weight * if(type == 'demo', 3, 1) * tier_rank").ok());
        const RulebookReading wrong = withExpression("role_weight * aeg_days");
        QCOMPARE(wrong.errors.size(), std::size_t{1});
        QCOMPARE(wrong.errors[0].column, std::string("attribution.expression"));
        QVERIFY(wrong.errors[0].line > 1);
        const expression::Fault fault = expression::faultOf(wrong.errors[0]);
        QCOMPARE(fault.column, 15U);
        QCOMPARE(fault.suggestion, std::string("age_days"));
        QCOMPARE(withExpression("").errors.size(), std::size_t{1});         // custom weighs by one
        QCOMPARE(withExpression("is_first").errors.size(), std::size_t{1}); // no number
    }

    void everyOrganisationIsAPolicyThatCanBeChosen() {
        QCOMPARE(organisations().size(), std::size_t{5});
        for (const std::string_view name : organisations()) {
            std::string text = smallDocument();
            const std::string from = "\"model\": \"position\"";
            text.replace(text.find(from), from.size(), "\"organisation\": \"" + std::string(name) + "\"");
            const RulebookReading reading = readRulebook(text);
            QVERIFY2(reading.ok(), name.data());
            QCOMPARE(reading.rulebook.attribution.organisation, std::string(name));
            Faults faults; // and alone, so that no member of the programme hides a fault of it
            const auto pack = parseTree(organisationPolicy(name));
            QVERIFY(pack);
            Members members(*pack, {}, faults);
            AttributionPolicy alone;
            readPolicy(members, alone);
            members.finish();
            QVERIFY2(faults.empty(), name.data());
            QVERIFY(!alone.roleWeights.empty());
        }
    }

    void aLadderClimbs() {
        const auto tiers = [](std::string_view second, std::string_view third) {
            return minimal("", R"({"key": "a", "name": "A"}, {"key": "b", "name": "B", "criteria": {)" +
                                   std::string(second) + R"(}}, {"key": "c", "name": "C", "criteria": {)" +
                                   std::string(third) + "}}");
        };
        QVERIFY(readRulebook(tiers(R"("certs.people": 1)", R"("certs.people": 1, "revenue.attributed": "1")")).ok());
        QVERIFY(faultAt(readRulebook(tiers(R"("certs.people": 1)", R"("certs.people": 1)")),
                        "ladder.tiers[2].criteria") != nullptr);
        QVERIFY(faultAt(readRulebook(tiers(R"("certs.people": 1)", R"("revenue.attributed": "1")")),
                        "ladder.tiers[2].criteria[\"certs.people\"]") != nullptr);
        QVERIFY(faultAt(readRulebook(tiers("", R"("certs.people": 1)")), "ladder.tiers[1].criteria") != nullptr);
        QVERIFY(faultAt(readRulebook(minimal("", R"({"key": "a", "name": "A", "criteria": {"certs.people": 1}})")),
                        "ladder.tiers[0].criteria") != nullptr);
        QVERIFY(faultAt(readRulebook(minimal("", "")), "ladder.tiers") != nullptr);
    }

    void aFlatAmountMayNameItsCurrency() {
        const auto flat = [](std::string_view amount) {
            return readRulebook(
                minimal(R"({"key": "a", "name": "A", "rules": [{"key": "r", "name": "R", "pay": "flat", "flat": )" +
                        std::string(amount) + "}]}"));
        };
        QVERIFY(flat("\"500.00\"").rulebook.plans[0].rules[0].flat == (Money{50'000, *Currency::fromCode("USD")}));
        QVERIFY(flat("500").rulebook.plans[0].rules[0].flat == (Money{50'000, *Currency::fromCode("USD")}));
        QVERIFY(flat("\"500 JPY\"").rulebook.plans[0].rules[0].flat == (Money{500, *Currency::fromCode("JPY")}));
        QVERIFY(!flat("\"500.5 JPY\"").ok());
        QVERIFY(!flat("\"500 XXY\"").ok());
        QVERIFY(!flat("\"-1\"").ok());
    }
};

COUNTERPART_TEST(RulebookReadTest)
#include "rulebook_read_test.moc"
