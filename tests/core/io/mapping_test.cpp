// SPDX-License-Identifier: GPL-3.0-or-later
// What can a mapping file say, and how are its faults named?
#include "core/io/mapping/lookups.h"
#include "tests/support/import_support.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

std::string faults(const mapping::MappingReading& reading) {
    std::string all;
    for (const Error& error : reading.errors) {
        all += error.column + " | " + error.value + " | " + error.detail + "\n";
    }
    return all;
}

std::string faultsOf(std::string_view text) { return faults(mapping::readMapping(text)); }

// JSON with its quotes written as apostrophes.
std::string json(std::string text) {
    std::ranges::replace(text, '\'', '"');
    return text;
}

// An importer under a mapping that must be sound.
struct Mapped {
    explicit Mapped(const std::string& text) : reading(mapping::readMapping(text)) {
        importer.mapping = &reading.mapping;
    }
    mapping::MappingReading reading;
    Importer importer;
};

const std::string kLineRecords =
    json("["
         " {'kind': 'deals', 'group': true, 'fields': {'key': 'Order', 'amount': {'sum': 'Value'}, 'currency': 'Cur',"
         " 'stage': {'constant': 'won'}, 'closed': {'column': 'Day', 'dates': 'd.M.yyyy'}}},"
         " {'kind': 'deal_lines', 'fields': {'deal': 'Order', 'line': 'No', 'amount': 'Value', 'quantity': 'Qty'}}]");

std::string lines(const std::string& rest = {}) {
    return json("{'mapping': 1, 'decimals': {'point': ',', 'group': '.'}, 'strip': '$ ', ") + rest +
           json("'sources': [{'name': 'lines', 'records': ") + kLineRecords + "}]}";
}

} // namespace

class MappingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneRowGivesSeveralRecordsAndSeveralRowsGiveOne() {
        Mapped mapped(lines());
        QVERIFY2(mapped.reading.ok(), faults(mapped.reading).c_str());
        const auto done =
            mapped.importer.import({{"x.txt", "Order;No;Value;Cur;Day;Qty\nA;1;\"$1.000,105\";USD;1.2.2026;2\nA;2;0,"
                                              "105;USD;1.2.2026;1\nB;1;5;JPY;28.2.2026;1\n"}});
        QVERIFY2(done && done->rejects.empty(), wordsOf(done).c_str());
        QCOMPARE(mapped.importer.find<Deal>("A")->amount,
                 Minor{100021}); // 1000.21 exactly; line by line 1000.10 + 0.10
        QCOMPARE(toString(mapped.importer.find<Deal>("B")->closed), std::string("2026-02-28"));
        QCOMPARE(mapped.importer.find<DealLine>("A/1")->amount, Minor{100010});
        QCOMPARE(done->sources.front().mappedBy, std::string("lines"));
    }

    // An order of which one line cannot be read must not arrive with the sum of the others.
    void oneFaultyLineHoldsItsWholeOrderBack() {
        Mapped mapped(lines());
        const std::string head = "Order;No;Value;Cur;Day;Qty\n";
        auto done = mapped.importer.import(
            {{"x.txt",
              head + "A;1;1;USD;1.2.2026;1\nB;1;5;USD;1.2.2026;many\nA;2;2;USD;1.2.2026;1\nB;2;6;USD;1.2.2026;1\n"}});
        QVERIFY2(done, wordsOf(done).c_str());
        QCOMPARE(done->rejects.size(), std::size_t{2});
        QCOMPARE(done->rejects[0].error.code, ErrorCode::NotANumber);
        QCOMPARE(done->rejects[1].error.detail, std::string("line 3"));
        QVERIFY(mapped.importer.find<Deal>("B") == nullptr && mapped.importer.find<Deal>("A") != nullptr);
        QCOMPARE(mapped.importer.snapshot->table<DealLine>().size(), std::size_t{2});
        std::string mended = importing::rejectText(*done, 0);
        mended.replace(mended.find("many"), 4, "3");
        done = mapped.importer.import({{"x.rejects.csv", mended}});
        QVERIFY2(done && done->rejects.empty(), wordsOf(done).c_str());
        QCOMPARE(mapped.importer.find<Deal>("B")->amount, Minor{1100});
    }

    void rowsOfOneRecordMustAgree() {
        Mapped mapped(lines());
        const auto done = mapped.importer.import(
            {{"x.txt", "Order;No;Value;Cur;Day;Qty\nA;1;1;USD;1.2.2026;1\nA;2;2;EUR;1.2.2026;1\n"}});
        QVERIFY(done);
        QCOMPARE(done->rejects.size(), std::size_t{2});
        QCOMPARE(done->rejects[0].error.code, ErrorCode::AmbiguousRows);
        QCOMPARE(done->rejects[0].error.column, std::string("Cur"));
        QVERIFY(done->changes.empty());
    }

    void aRaggedRowTakesItsOrderAlongAndAnUnreadableOneIsWarnedOf() {
        Mapped mapped(lines());
        const auto done = mapped.importer.import(
            {{"x.txt", "Order;No;Value;Cur;Day;Qty\nA;1;1;USD;1.2.2026;1\nA;2;2;EUR\nB;1;1;USD;1.2.2026;1\n;3\n"}});
        QVERIFY(done);
        QVERIFY(mapped.importer.find<Deal>("B") != nullptr && mapped.importer.find<Deal>("A") == nullptr);
        QCOMPARE(done->rejects.size(), std::size_t{3});
        const auto lost =
            std::ranges::find(done->warnings, importing::WarningCode::GroupMayBeIncomplete, &importing::Warning::code);
        QVERIFY(lost != done->warnings.end());
        QCOMPARE(lost->count, std::int64_t{1});
    }

    void lookupsChainAndSayWhatTheyDoNotKnow() {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        std::ofstream(path + "/places.csv") << "Id,Territory\n1,N\n2,S\n3,N\n3,S\n4,Q\n";
        std::ofstream(path + "/territories.csv") << "T,Name\nN,North\nS,South\n";
        std::ofstream(path + "/partners-in.csv") << "Nr,Place,Kind\nP1,1,VAR\nP2,9,x\nP3,3,x\nP4,,x\nP5,4,y\n";
        Mapped mapped(json("{'mapping': 1, 'lookups': {"
                           " 'name': {'file': 'territories.csv', 'key': 'T', 'value': 'Name'},"
                           " 'place': {'file': 'places.csv', 'key': 'Id', 'value': 'Territory'},"
                           " 'place name': {'file': 'places.csv', 'key': 'Id', 'value': {'column': 'Territory', "
                           "'lookup': 'name'}, 'missing': 'empty'}},"
                           " 'sources': [{'files': ['partners-*'], 'records': [{'kind': 'partners', 'fields': {"
                           " 'key': {'template': '{Nr}/{Kind}'}, 'name': 'Nr', 'region': {'column': 'Place', 'lookup': "
                           "['place', 'name']},"
                           " 'custom.where': {'column': 'Place', 'lookup': 'place name', 'otherwise': 'nowhere'},"
                           " 'type': {'column': 'Kind', 'values': {'VAR': 'var'}}}}]}]}"));
        QVERIFY2(mapped.reading.ok(), faults(mapped.reading).c_str());
        const auto done = mapped.importer.importFiles({path + "/partners-in.csv"});
        QVERIFY2(done, wordsOf(done).c_str());
        QCOMPARE(done->of(Kind::Partner).created, std::int64_t{2});
        const Partner* first = mapped.importer.find<Partner>("P1/VAR");
        QCOMPARE(first->region.str() + first->type.str() + first->custom.str(),
                 std::string("Northvar{\"where\":\"North\"}"));
        QCOMPARE(mapped.importer.find<Partner>("P4/x")->custom.str(), std::string("{\"where\":\"nowhere\"}"));
        QCOMPARE(done->rejects[0].error.code, ErrorCode::UnknownReference);
        QCOMPARE(done->rejects[0].error.detail + done->rejects[0].error.value, std::string("place9"));
        QCOMPARE(done->rejects[1].error.code, ErrorCode::AmbiguousRows);
        QCOMPARE(done->rejects[2].error.detail + done->rejects[2].error.value, std::string("nameQ"));
    }

    void conditionsChooseRows() {
        Mapped mapped(json("{'mapping': 1, 'sources': [{'where': [{'column': 'Deleted', 'not': ['TRUE']}], 'records': ["
                           " {'kind': 'partners', 'where': [{'column': 'Sort', 'equals': 'P'}], 'fields': {'key': "
                           "'Id', 'name': 'Id'}},"
                           " {'kind': 'accounts', 'where': [{'column': 'Sort', 'in': ['A', 'B']}, {'column': 'Id', "
                           "'empty': false}], 'fields': {'key': 'Id', 'name': 'Id'}}]}]}"));
        QVERIFY2(mapped.reading.ok(), faults(mapped.reading).c_str());
        const auto done = mapped.importer.import({{"x", "Id,Sort,Deleted\n1,P,\n2,A,\n3,B,TRUE\n4,C,\n,A,\n5,B,no\n"}});
        QVERIFY2(done && done->rejects.empty(), wordsOf(done).c_str());
        QCOMPARE(done->of(Kind::Partner).created, std::int64_t{1});
        QCOMPARE(done->of(Kind::Account).created, std::int64_t{2});
        QCOMPARE(done->sources.front().filtered, std::int64_t{1});
    }

    void aMappingAndNativeFilesGoTogether() {
        Mapped mapped(json("{'mapping': 1, 'sources': [{'files': ['opps'], 'records': [{'kind': 'deals', 'fields':"
                           " {'key': 'Id', 'partner': 'Who', 'amount': ['Net', 'Gross'], 'stage': {'constant': 'Closed "
                           "Won'}, 'closed': 'On'}}]}]}"));
        const auto done =
            mapped.importer.import({{"opps.csv.gz", "Id,Who,Net,Gross,On\n1,P-1,,7,2026-01-01\n2,P-1,5,7,2026-01-01\n"},
                                    {"partners.csv", "key,name\nP-1,A\n"}});
        QVERIFY2(done && done->rejects.empty(), wordsOf(done).c_str());
        QCOMPARE(mapped.importer.find<Deal>("1")->amount + mapped.importer.find<Deal>("2")->amount, Minor{1200});
    }

    void faultsNameTheirPathAndWhatIsExpected() {
        QCOMPARE(faultsOf("{\"mapping\": 1,\n\n \"sources\": [}"), std::string(" |  | syntax error\n"));
        QCOMPARE(mapping::readMapping("{\"mapping\": 1,\n\n \"sources\": [}").errors.front().line, std::int64_t{3});
        QCOMPARE(faultsOf("[]"), std::string(" | [] | an object\n"));
        QCOMPARE(faultsOf(json("{'mapping': 2, 'sources': []}")),
                 std::string("mapping | 2 | 1, the version of this format\nsources | [] | a list that is not empty\n"));
        QVERIFY(faultsOf(json("{'mapping': 1, 'sources': [{'records': [{'kind': 'deal', 'fields': {}}]}]}"))
                    .starts_with("sources[0].records[0].kind | \"deal\" | one of settings, rulebooks, products"));
        QCOMPARE(faultsOf(json("{'mapping': 1, 'sources': [{'records': [{'kind': 'fx', 'fields': {'date': 'D', 'base': "
                               "'B', 'quote': {'column': 'Q', 'constant': 'USD'}, 'rat': 3}}]}]}")),
                 std::string("sources[0].records[0].fields.quote |  | exactly one of column, template, constant, sum\n"
                             "sources[0].records[0].fields.rat | rat | one of date, base, quote, rate, custom.NAME\n"));
        QCOMPARE(
            faultsOf(json("{'mapping': 1, 'sources': [{'records': [{'kind': 'partners', 'fields': {'name': {'column': "
                          "'A', 'lookup': 'x'}, 'email': {'template': '{A'}}}]}]}")),
            std::string(
                "sources[0].records[0].fields.name.lookup | x | a name in lookups\n"
                "sources[0].records[0].fields.email.template | {A | columns in braces that pair, e.g. {Order}-{Line}\n"
                "sources[0].records[0].fields.key |  | a field that tells the records apart\n"));
        QCOMPARE(
            faultsOf(json("{'mapping': 1, 'dates': 'month', 'decimals': {'point': ';'}, 'sources': [{'recrods': 1}]}")),
            std::string(
                "dates | month | a date pattern, e.g. M/d/yy or dd.MM.yyyy HH:mm\ndecimals.point | ; | one of .,\n"
                "sources[0].recrods | recrods | one of name, files, delimiter, encoding, dates, decimals, strip, "
                "where, records\n"
                "sources[0].records |  | a list of records\n"));
    }

    void aColumnThatIsNotThereIsNamedWithThoseThatAre() {
        Mapped mapped(json("{'mapping': 1, 'sources': [{'files': ['x'], 'records': [{'kind': 'partners', 'fields': "
                           "{'key': 'Id', 'name': 'Nmae'}}]}]}"));
        const auto plan = mapped.importer.plan({{"x.csv", "Id,Name\n1,2\n"}});
        QCOMPARE(plan.error().code, ErrorCode::BadMapping);
        QCOMPARE(plan.error().column + "|" + plan.error().value + "|" + plan.error().detail,
                 std::string("sources[0].records[0].fields.name|Nmae|Id, Name"));
    }

    void aLookupFileThatIsMissingIsNamed() {
        Mapped mapped(json("{'mapping': 1, 'lookups': {'a': {'file': 'none.csv', 'key': 'K', 'value': 'V'}}, "
                           "'sources': [{'records': [{'kind': 'partners', 'fields': {'key': 'Id'}}]}]}"));
        const auto plan = mapped.importer.plan({{"x.csv", "Id\n1\n"}});
        QCOMPARE(plan.error().code, ErrorCode::FileNotFound);
        QCOMPARE(plan.error().value + "|" + plan.error().column, std::string("none.csv|lookups.a.file"));
    }

    void salesforceOpportunitiesArrive() {
        const char* shared = std::getenv("COUNTERPART_SHARED");
        const std::string folder = std::string(shared != nullptr ? shared : COUNTERPART_SOURCE_DIR "/../shared") +
                                   "/data/salesforce/powerbi_query_csv/";
        if (!std::filesystem::exists(folder)) {
            QSKIP("the shared data is not here");
        }
        const auto reading =
            mapping::readMappingFile(COUNTERPART_SOURCE_DIR "/resources/mappings/salesforce/opportunities.json");
        QVERIFY2(reading.ok(), faults(reading).c_str());
        Importer importer;
        importer.mapping = &reading.mapping;
        const auto done = importer.importFiles({folder + "Opportunity.csv", folder + "Account.csv"});
        QVERIFY2(done, wordsOf(done).c_str());
        QVERIFY2(done->rejects.empty(), done->rejects.empty() ? "" : wordsOf(done->rejects.front().error).c_str());
        QCOMPARE(done->of(Kind::Deal).created, std::int64_t{36});
        QCOMPARE(done->of(Kind::Account).created, std::int64_t{18});
        QVERIFY(importer.importFiles({folder + "Opportunity.csv", folder + "Account.csv"})->changes.empty());
    }
};

COUNTERPART_TEST(MappingTest)
#include "mapping_test.moc"
