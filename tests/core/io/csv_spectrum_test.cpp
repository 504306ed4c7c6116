// SPDX-License-Identifier: GPL-3.0-or-later
// Are the corner cases that other readers collected read exactly as they say?
#include "core/io/csv/reader.h"
#include "tests/core/io/csv_support.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

using namespace counterpart;
using csv::testing::readAll;

namespace {

namespace json = boost::json;
using Record = std::map<std::string, std::string>;

const std::filesystem::path kFolder = COUNTERPART_SOURCE_DIR "/tests/data/csv-spectrum";

std::vector<Record> expectedRecords(const std::string& name) {
    std::ifstream file(kFolder / "json" / (name + ".json"), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const json::value value = json::parse(text);
    const json::array records =
        value.is_array() ? value.as_array() : json::array{value}; // one file has the record bare
    std::vector<Record> result;
    for (const json::value& entry : records) {
        Record& record = result.emplace_back();
        for (const auto& [key, cell] : entry.as_object())
            record[std::string(key)] = std::string(cell.as_string());
    }
    // That file was made anonymous in its JSON only.
    if (name == "location_coordinates")
        result.at(0)["Contact Phone Number"] = "2095257564";
    return result;
}

} // namespace

class CsvSpectrumTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsReadExactly_data() {
        QTest::addColumn<QString>("name");
        int count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(kFolder / "csvs")) {
            const std::string name = entry.path().stem().string();
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
            ++count;
        }
        QCOMPARE(count, 12);
    }

    void everyFileIsReadExactly() {
        QFETCH(QString, name);
        const auto path = (kFolder / "csvs" / (name.toStdString() + ".csv")).string();
        const auto document = csv::Document::open(csv::Source::open(path).value()).value();
        QCOMPARE(document.delimiter(), ',');
        std::vector<Record> records;
        for (const auto& row : readAll(document)) {
            QVERIFY(row.fault == csv::RowFault::None);
            Record& record = records.emplace_back();
            for (std::size_t i = 0; i < row.fields.size(); ++i)
                record[document.header()[i]] = row.fields[i];
        }
        QVERIFY(records == expectedRecords(name.toStdString()));
    }
};

COUNTERPART_TEST(CsvSpectrumTest)
#include "csv_spectrum_test.moc"
