// SPDX-License-Identifier: GPL-3.0-or-later
// Does the mapping for the AdventureWorks tables give the totals that their README states?
#include "core/base/money.h"
#include "tests/support/import_support.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <filesystem>
#include <map>

using namespace counterpart;
using counterpart::testing::Importer;
using counterpart::testing::wordsOf;

namespace {

std::string dataFolder() {
    const char* shared = std::getenv("COUNTERPART_SHARED");
    return std::string(shared != nullptr ? shared : COUNTERPART_SOURCE_DIR "/../shared") + "/data/adventureworks/";
}

std::map<std::string, Minor> totalsByCurrency(const Snapshot& snapshot) {
    std::map<std::string, Minor> totals;
    snapshot.table<Deal>().forEach([&](const Deal& deal) { totals[std::string(deal.currency.code())] += deal.amount; });
    return totals;
}

} // namespace

class AdventureWorksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        if (!std::filesystem::exists(dataFolder() + "DimReseller.csv")) {
            QSKIP("the shared data is not here");
        }
        auto reading =
            mapping::readMappingFile(COUNTERPART_SOURCE_DIR "/resources/mappings/adventureworks/adventureworks.json");
        for (const Error& error : reading.errors) {
            qWarning("%s", wordsOf(error).c_str());
        }
        QVERIFY(reading.ok());
        m_mapping = std::move(reading.mapping);
        m_importer.mapping = &m_mapping;
        auto done = m_importer.importFiles({dataFolder() + "FactResellerSales.csv.gz", dataFolder() + "DimReseller.csv",
                                            dataFolder() + "FactCurrencyRate.csv"});
        QVERIFY2(done, wordsOf(done).c_str());
        m_first = std::move(*done);
    }

    void everyTableArrivesWithoutRejects() {
        for (std::size_t i = 0; i < std::min<std::size_t>(m_first.rejects.size(), 5); ++i) {
            qWarning("%s", wordsOf(m_first.rejects[i].error).c_str());
        }
        QCOMPARE(m_first.rejects.size(), std::size_t{0});
        QCOMPARE(m_first.of(Kind::Partner).created, std::int64_t{701});
        QCOMPARE(m_first.of(Kind::Deal).created, std::int64_t{3796});
        QCOMPARE(m_first.of(Kind::DealLine).created, std::int64_t{60855});
        QCOMPARE(m_first.of(Kind::FxRate).created, std::int64_t{14264 - 184 - 184 - 1158});
        QVERIFY(m_first.of(Kind::Product).created > 200);
    }

    void keysAndNotNamesTellResellersApart() {
        std::map<std::string, int> names;
        m_importer.snapshot->table<Partner>().forEach([&](const Partner& p) { ++names[p.name.str()]; });
        int twice = 0;
        for (const auto& [name, count] : names) {
            twice += count == 2 ? 1 : 0;
        }
        QCOMPARE(twice, 2);
    }

    // The exact totals of the README, rounded once per order: the report's difference closes the gap exactly.
    void totalsPerCurrencyAreThoseStatedUpToTheStatedRounding() {
        const std::map<std::string, std::string> exact = {{"USD", "57724791.4733"},
                                                          {"CAD", "14377925.5965"},
                                                          {"GBP", "4279008.8266"},
                                                          {"EUR", "2474535.7092"},
                                                          {"AUD", "1594335.3767"}};
        const auto totals = totalsByCurrency(*m_importer.snapshot);
        QCOMPARE(totals.size(), exact.size());
        for (const auto& rounding : m_first.roundings) {
            if (rounding.kind != Kind::Deal && rounding.kind != Kind::DealLine) {
                continue;
            }
            const std::string code(rounding.currency.code());
            Minor kept = 0;
            if (rounding.kind == Kind::Deal) {
                kept = totals.at(code);
            } else {
                m_importer.snapshot->table<DealLine>().forEach([&](const DealLine& line) {
                    kept += m_importer.snapshot->currencyOf(line.deal) == rounding.currency ? line.amount : 0;
                });
            }
            const auto total = parseDecimal(exact.at(code));
            const auto difference = parseDecimal(rounding.difference);
            QVERIFY(total && difference);
            QCOMPARE(*scaleTo(*total, 6), kept * 10000 + *scaleTo(*difference, 6));
        }
        QCOMPARE(totals.at("USD"), Minor{5772479153});
        QCOMPARE(totals.at("CAD"), Minor{1437792567});
        QCOMPARE(totals.at("GBP"), Minor{427900880});
        QCOMPARE(totals.at("EUR"), Minor{247453567});
        QCOMPARE(totals.at("AUD"), Minor{159433532});
    }

    void totalsPerResellerTypeAreThoseStated() {
        Minor total = 0;
        m_importer.snapshot->table<Deal>().forEach([&](const Deal& deal) {
            const Partner* partner = m_importer.snapshot->find(deal.partner);
            total += partner != nullptr && partner->type.view() == "Value Added Reseller" ? deal.amount : 0;
        });
        QVERIFY2(std::abs(total - 3496751733) <= 100, std::to_string(total).c_str()); // 34,967,517.3275
    }

    void revenueInDollarsAtTheDaysRate() {
        const std::map<std::string, Minor> stated = {
            {"CAD", 933934210}, {"GBP", 630042215}, {"EUR", 227530312}, {"AUD", 85489941}};
        std::map<std::pair<std::string, Date>, ExchangeRate> rates;
        m_importer.snapshot->table<FxRate>().forEach([&](const FxRate& fx) {
            rates[{std::string(fx.base.code()), fx.date}] = fx.rate;
        });
        std::map<std::string, Minor> totals;
        const Currency usd = *Currency::fromCode("USD");
        m_importer.snapshot->table<Deal>().forEach([&](const Deal& deal) {
            const std::string code(deal.currency.code());
            if (code != "USD") {
                const auto rate = rates.at({code, deal.closed});
                totals[code] += convert({deal.amount, deal.currency}, usd, rate)->minor;
            }
        });
        for (const auto& [code, total] :
             stated) { // stated from unrounded lines; 692 CAD orders round by up to a cent each
            QVERIFY2(std::abs(totals[code] - total) <= 15, (code + " " + std::to_string(totals[code])).c_str());
        }
    }

    void theSameAgainChangesNothing() {
        const auto again =
            m_importer.importFiles({dataFolder() + "DimReseller.csv", dataFolder() + "FactResellerSales.csv.gz",
                                    dataFolder() + "FactCurrencyRate.csv"});
        QVERIFY2(again, wordsOf(again).c_str());
        QVERIFY(again->changes.empty());
        QCOMPARE(again->of(Kind::DealLine).unchanged, std::int64_t{60855});
    }

    void theTableOfOrdersSaysTheSameAsTheLines() {
        const auto orders = m_importer.importFiles({dataFolder() + "derived_deals_by_order.csv"});
        QVERIFY2(orders, wordsOf(orders).c_str());
        QCOMPARE(orders->of(Kind::Deal).unchanged, std::int64_t{3796});
        QVERIFY(orders->changes.empty());
    }

private:
    mapping::Mapping m_mapping;
    Importer m_importer;
    importing::ImportPlan m_first;
};

COUNTERPART_TEST(AdventureWorksTest)
#include "import_adventureworks_test.moc"
