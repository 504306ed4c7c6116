// SPDX-License-Identifier: GPL-3.0-or-later
// Does whatever is handed over as a rulebook end in a reading or in faults that name a place, in time that grows with
// its size alone?
#include "core/domain/rulebook_json.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <ctime>
#include <fmt/format.h>
#include <functional>

using namespace counterpart;

namespace {

std::string documentWith(std::string_view members, std::string_view name = "\"X\"") {
    return fmt::format("{{\"name\": {}, \"currency\": \"USD\", \"ladder\": {{\"tiers\": [{{\"key\": \"a\", \"name\": "
                       "\"A\"}}]}}{}{}}}\n",
                       name, members.empty() ? "" : ", ", members);
}

// "code@line", of a text that is no JSON at all.
std::string refusal(std::string_view text) {
    const RulebookReading reading = readRulebook(text);
    if (reading.errors.size() != 1 || reading.errors[0].detail.empty()) {
        return fmt::format("{} faults", reading.errors.size());
    }
    const char* code = reading.errors[0].code == ErrorCode::BadJson   ? "json"
                       : reading.errors[0].code == ErrorCode::NotUtf8 ? "utf8"
                                                                      : "other";
    return fmt::format("{}@{}", code, reading.errors[0].line);
}

std::string utf16(std::string_view ascii, bool bigEndian) {
    std::string text = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        text += bigEndian ? std::string{'\0', c} : std::string{c, '\0'};
    }
    return text;
}

std::string listed(int number, const std::function<std::string(int)>& item) {
    std::string text;
    for (int i = 0; i < number; ++i) {
        text += (i == 0 ? "" : ", ") + item(i);
    }
    return text;
}

double secondsToRead(const std::string& text) {
    const std::clock_t begin = std::clock();
    const bool isRight = readRulebook(text).ok();
    const std::clock_t end = std::clock();
    return isRight && text.empty() ? -1 : double(end - begin) / CLOCKS_PER_SEC;
}

auto numbered(const char* pattern) {
    return [pattern](int i) { return fmt::format(fmt::runtime(pattern), i); };
}

std::string planOf(int i, const std::string& more) {
    return fmt::format("{{\"key\": \"p{}\", \"name\": \"P\", {} \"rules\": [{{\"key\": \"r\", \"name\": \"R\", "
                       "\"pay\": \"tier_margin\"}}]}}",
                       i, more);
}

std::string criteriaOf(int number) {
    return documentWith("\"other_ladders\": [{\"key\": \"o\", \"tiers\": [{\"key\": \"b\", \"name\": \"B\"}, "
                        "{\"key\": \"c\", \"name\": \"C\", \"criteria\": {" +
                        listed(number, numbered("\"certs.people:l{}\": 1")) +
                        "}}, {\"key\": \"d\", \"name\": \"D\", \"criteria\": {" +
                        listed(number, numbered("\"certs.people:l{}\": 2")) + "}}]}]");
}

std::string keysOf(int number) {
    return documentWith("\"plans\": [{\"key\": \"p\", \"name\": \"P\", \"rules\": [{\"key\": \"r\", \"name\": \"R\", "
                        "\"pay\": \"tier_margin\", \"covers\": {\"products\": [" +
                        listed(number, numbered("\"t{}\"")) + "]}}]}]");
}

std::string plansOf(int plans, int types) {
    const auto plan = [types](int i) {
        return planOf(i, "\"partner_types\": [" +
                             listed(types, [i](int j) { return fmt::format("\"t{}-{}\"", i, j); }) + "],");
    };
    return documentWith("\"plans\": [" + listed(plans, plan) + "]");
}

std::string chainsOf(int links, bool withDays) {
    const auto link = [withDays](int i) {
        const std::string since =
            fmt::format(", \"since\": \"{}-{:02}-{:02}\"", 1970 + i / 336, 1 + i / 28 % 12, 1 + i % 28);
        return fmt::format("{{\"from\": \"p{}\", \"to\": \"p{}\", \"share\": \"1%\"{}}}", i, i + 1,
                           withDays ? since : "");
    };
    return documentWith("\"attribution\": {\"chains\": [" + listed(links, link) + "]}");
}

std::string stepsOf(int number) {
    const auto phase = [](int p) {
        const auto step = [p](int s) {
            return fmt::format("{{\"key\": \"s{}-{}\", \"title\": \"S\", \"after\": [\"s{}-{}\"]}}", p, s, p, s + 1);
        };
        return fmt::format("{{\"name\": \"F\", \"until_day\": 9, \"steps\": [{}]}}", listed(100, step));
    };
    return documentWith("\"plan_templates\": [{\"key\": \"p\", \"name\": \"P\", \"phases\": [" +
                        listed(number / 100, phase) + "]}]");
}

struct Shape {
    const char* what;
    std::string (*of)(int);
};
const Shape kShapes[] = {
    {"members", [](int n) { return documentWith(listed(n * 5, numbered("\"m{}\": 1"))); }},
    {"duplicates", [](int n) { return documentWith(listed(n * 5, numbered("\"version\": \"{}\""))); }},
    {"roles",
     [](int n) {
         return documentWith("\"attribution\": {\"role_weights\": {" + listed(n * 5, numbered("\"r{}\": 1")) + "}}");
     }},
    {"criteria", criteriaOf},
    {"keys", keysOf},
    {"plans", [](int n) { return plansOf(n / 10, 1); }},
    {"partner types", [](int n) { return plansOf(8, n / 8); }},
    {"chains", [](int n) { return chainsOf(n, false); }},
    {"chains of days", [](int n) { return chainsOf(n, true); }},
    {"steps", stepsOf},
    {"one text", [](int n) { return documentWith("", '"' + std::string(std::size_t(n) * 100, 'x') + '"'); }},
    {"lines", [](int n) { return documentWith(std::string(std::size_t(n) * 100, '\n') + "\"version\": \"1\""); }},
    {"items", [](int n) { return documentWith("\"flags\": [" + listed(n * 5, numbered("{}")) + "]"); }},
};

} // namespace

class RulebookHostileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoJsonIsOneFaultWithItsLine() {
        QCOMPARE(refusal("{\n\"name\": " + std::string(10'000, '[')), std::string("json@2"));
        std::string objects;
        for (int i = 0; i < 10'000; ++i) {
            objects += "{\"a\":\n";
        }
        QCOMPARE(refusal(objects), std::string("json@33")); // as deep as values may nest
        QCOMPARE(refusal(documentWith("", '"' + std::string(50'000'000, 'x') + '"')), std::string("json@1"));
        QCOMPARE(refusal("{\"name\": NaN}"), std::string("json@1"));
        QCOMPARE(refusal("{\"name\": Infinity}"), std::string("json@1"));
        QCOMPARE(refusal("{\"name\": -}"), std::string("json@1"));
        QCOMPARE(refusal("{\"name\": 01}"), std::string("json@1"));
        QCOMPARE(refusal("{\n\n'name': 'X'}"), std::string("json@3"));
        QCOMPARE(refusal("{\"name\": \"X\",}"), std::string("json@1"));
        QCOMPARE(refusal("// name\n{}"), std::string("json@1"));
        QCOMPARE(refusal("\xEF\xBB\xBF"), std::string("json@1"));
        QCOMPARE(refusal("\xEF\xBB\xBF\xEF\xBB\xBF{}"), std::string("json@1"));
        QCOMPARE(refusal("{\n\"name\": \"\xC3\"}"), std::string("json@2"));
        QCOMPARE(refusal("{\n\"name\": \"\xED\xA0\x80\"}"), std::string("json@2"));
        QCOMPARE(refusal("{\n\"name\": \"\\ud800\"}"), std::string("json@2"));
    }

    void otherEncodingsAreNamed() {
        const std::string text = documentWith("");
        QCOMPARE(refusal(utf16(text, false)), std::string("utf8@1"));
        QCOMPARE(refusal(utf16(text, true)), std::string("utf8@1"));
        QCOMPARE(refusal(utf16(text, false).substr(2)), std::string("utf8@1")); // without the mark
        QCOMPARE(refusal(utf16(text, true).substr(2)), std::string("utf8@1"));
        QVERIFY(readRulebook("\xEF\xBB\xBF" + text).ok());
    }

    void aNulIsRefusedWhereverItStands() {
        using namespace std::string_literals;
        QCOMPARE(refusal("\0"s), std::string("utf8@1"));
        QCOMPARE(refusal(documentWith("") + "\0"s), std::string("json@2"));
        QCOMPARE(refusal("{\"name\":\n\"X\0Y\"}"s), std::string("json@2"));
        QCOMPARE(refusal("{\n\"na\0me\": 1}"s), std::string("json@2"));
        QCOMPARE(refusal(documentWith("", "\n\"X\\u0000Y\"")), std::string("json@2")); // written as JSON allows
        QCOMPARE(refusal(documentWith("\n\"a\\u0000\": 1")), std::string("json@2"));
    }

    void numbersBeyondEverythingAreOutOfRange() {
        for (const char* number : {"1e999", "-1e999", "1e-999", "123456789012345678901234567890", "1e400000000"}) {
            const RulebookReading reading =
                readRulebook(documentWith(fmt::format("\"fiscal_first_month\": {}", number)));
            QVERIFY2(reading.errors.size() == 1, number);
            QCOMPARE(reading.errors[0].column, std::string("fiscal_first_month"));
        }
    }

    void aDocumentOfALaterVersionIsRefusedByTheNameOfWhatIsNotKnown() {
        for (const char* member : {"schema_version", "$schema", "format"}) {
            const RulebookReading reading = readRulebook(documentWith(fmt::format("\n\"{}\": 99", member)));
            QCOMPARE(reading.errors.size(), std::size_t{1});
            QVERIFY(reading.errors[0].code == ErrorCode::BadRulebook);
            QVERIFY(reading.errors[0].column.find(member) != std::string::npos);
            QCOMPARE(reading.errors[0].line, std::int64_t{2});
        }
    }

    void whatIsCutOffAtAnyByteIsOneFaultOnItsLastLine() {
        const std::string text =
            documentWith("\n\"registration\": {\n\"valid_days\": 15, \"calendar\": {\"days\": [\"mon\", \"tue\"]}},"
                         "\n\"flags\": [{\"key\": \"\\u00e9\xC3\xA9\", \"name\": \"F\",\n\"when\": \"nps < 0\","
                         "\"restricts_registration\": true}], \"attribution\": {\"lookback_days\": null}");
        QVERIFY(readRulebook(text).ok());
        for (std::size_t length = 0; length + 2 <= text.size(); ++length) { // the last two are } and the line's end
            const std::string cut = text.substr(0, length);
            QCOMPARE(refusal(cut), fmt::format("json@{}", 1 + std::ranges::count(cut, '\n')));
        }
    }

    // Anything long that comes along is told in short.
    void aFaultSaysNoMoreOfAValueThanOneCanRead() {
        const std::string huge(900'000, 'x');
        const RulebookReading reading = readRulebook(documentWith(fmt::format("\"fx_rule\": \"{}\"", huge)));
        QCOMPARE(reading.errors.size(), std::size_t{1});
        QVERIFY(reading.errors[0].value.size() < 300);
        std::string accents;
        for (int i = 0; i < 1'000; ++i) {
            accents += "\xC3\xA9";
        }
        for (const char* before : {"", "x"}) { // a character is not cut in two
            const auto cut = readRulebook(documentWith(fmt::format("\"fx_rule\": \"{}{}\"", before, accents)));
            QVERIFY(!QString::fromStdString(cut.errors.at(0).value).contains(QChar::ReplacementCharacter));
        }
    }

    void manyFaultsAreToldUpToAPoint() {
        const auto members = [](int i) { return fmt::format("\"m{}\": 1", i); };
        const RulebookReading reading = readRulebook(documentWith(listed(100'000, members)));
        QVERIFY(!reading.ok());
        QVERIFY(reading.errors.size() <= 1'000);
        QCOMPARE(reading.errors[0].column, std::string("m0"));
        // What is beyond them is not taken for right: a ladder without tiers has no lowest one.
        const RulebookReading empty =
            readRulebook("{\"name\": \"X\", \"currency\": \"USD\", \"attribution\": {\"role_weights\": {" +
                         listed(2'000, numbered("\"r{}\": -1")) + "}}, \"ladder\": {\"tiers\": []}}");
        QVERIFY(!empty.ok());
        QVERIFY(empty.errors.size() <= 1'000);
    }

    // Eight times as much may take a little more than eight times as long, not sixty-four times.
    void timeGrowsWithTheSizeAlone_data() {
        QTest::addColumn<int>("shape");
        for (std::size_t i = 0; i < std::size(kShapes); ++i) {
            QTest::newRow(kShapes[i].what) << int(i);
        }
    }

    void timeGrowsWithTheSizeAlone() {
        QFETCH(int, shape);
        const double small = secondsToRead(kShapes[shape].of(1'000));
        const double large = secondsToRead(kShapes[shape].of(8'000));
        QVERIFY2(large < 0.05 + 32 * small, qPrintable(QStringLiteral("%1 s, %2 s").arg(small).arg(large)));
        QVERIFY2(large < 20, qPrintable(QString::number(large)));
    }
};

COUNTERPART_TEST(RulebookHostileTest)
#include "rulebook_hostile_test.moc"
