// SPDX-License-Identifier: GPL-3.0-or-later
// Does the import dialog say what keeps files from being imported, and does every way out lead somewhere?
#include "tests/support/test_main.h"
#include "tests/ui/dialogs/import_support.h"

#include <QFileInfo>

using namespace counterpart;
using namespace counterpart::testing;

class ImportFaultsTest : public ImportFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void unknownColumnsAreNamedWithTheWayOut() {
        const QString odd = write("crm.csv", "Order,Value,State,amount\nX-1,12.50,won,1\n");
        open({odd, write("partners.csv", kPartners)});
        QVERIFY(reaches(Stage::Trouble));
        const QString said = m_dialog->findChild<ImportTroublePage*>()->text();
        for (const char* word : {"1 of 2 files", "crm.csv", "Order, Value, State", "Deals: needs also", "mapping"}) {
            QVERIFY2(said.contains(QLatin1String(word)), qPrintable(said));
        }
        QVERIFY(buttonOf(*m_dialog, QStringLiteral("Choose a mapping")));
        m_dialog->addFiles({write("crm.json", "{\"mapping\": 1, \"name\": \"CRM\", \"sources\": [{\"name\": \"orders\","
                                              "\"files\": [\"crm*\"], \"records\": [{\"kind\": \"deals\", \"fields\": "
                                              "{\"key\": \"Order\", \"amount\": \"Value\", \"stage\": {\"constant\": "
                                              "\"open\"}}}]}]}")});
        QVERIFY(reaches(Stage::Preview));
        QCOMPARE(m_dialog->files().size(), 2);
        QVERIFY(m_dialog->mapping().endsWith(QStringLiteral("crm.json")));
        QCOMPARE(m_dialog->answer()->plan->of(Kind::Deal).created, std::int64_t{1});
        QCOMPARE(QSettings().value(QStringLiteral("import/mappings")).toStringList(), QStringList(m_dialog->mapping()));
    }

    void faultyFilesAreLeftOut() {
        open({write("odd.csv", "colour\nred\n"), write("partners.csv", kPartners)});
        QVERIFY(reaches(Stage::Trouble));
        QTest::mouseClick(buttonOf(*m_dialog, QStringLiteral("Leave them out")), Qt::LeftButton);
        QVERIFY(reaches(Stage::Preview));
        QCOMPARE(m_dialog->files().size(), 1);
    }

    void filesThatCannotBeReadSayWhy_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("half a gzip") << "deals.csv.gz" << QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10)
                                     << "ends too early";
        QTest::newRow("empty") << "deals.csv" << QByteArray() << "empty";
        QTest::newRow("spreadsheet") << "deals.csv" << QByteArray("PK\x03\x04\x14\0\x06\0\x08\0\0\0\x21\0", 14)
                                     << "not a text file";
        QTest::newRow("odd UTF-16") << "deals.csv" << QByteArray("\xff\xfek\0e\0y\0\n", 9) << "UTF-16";
        QTest::newRow("a JSON too deep") << "mapping.json" << QByteArray(100'000, '[') << "JSON";
        QTest::newRow("a JSON that is no mapping") << "data.json" << QByteArray("{\"records\": []}") << "mapping";
    }
    void filesThatCannotBeReadSayWhy() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        open({write("partners.csv", kPartners), write(name.toUtf8().constData(), bytes)});
        QVERIFY(reaches(Stage::Trouble));
        const QString said = m_dialog->findChild<ImportTroublePage*>()->text();
        QVERIFY2(said.contains(words), qPrintable(said));
        QTest::mouseClick(buttonOf(*m_dialog, name.endsWith(QLatin1String("json")) ? QStringLiteral("Import without")
                                                                                   : QStringLiteral("Leave them out")),
                          Qt::LeftButton);
        QVERIFY(reaches(Stage::Preview));
    }

    void aMissingFileIsNotFoundAgain() {
        open({m_folder->filePath(QStringLiteral("gone.csv"))});
        QVERIFY(reaches(Stage::Trouble));
        write("gone.csv", kPartners);
        m_dialog->readAgain();
        QVERIFY(reaches(Stage::Preview));
    }

    void theWarehouseIsTakenThroughItsBuiltInMapping() {
        QString data = qEnvironmentVariable("COUNTERPART_SHARED");
        data = data.isEmpty() ? QStringLiteral(COUNTERPART_SOURCE_DIR "/../shared") : data;
        data += QStringLiteral("/data/adventureworks/");
        if (!QFileInfo::exists(data + QStringLiteral("DimReseller.csv"))) {
            QSKIP("the AdventureWorks data is not here");
        }
        open({data + QStringLiteral("DimReseller.csv"), data + QStringLiteral("FactResellerSales.csv.gz")});
        QVERIFY(reaches(Stage::Trouble));
        QPushButton* use = buttonOf(*m_dialog, QStringLiteral("Use the mapping \"AdventureWorks"));
        QVERIFY(use);
        QTest::mouseClick(use, Qt::LeftButton);
        QVERIFY(reaches(Stage::Preview));
        const importing::ImportPlan& plan = *m_dialog->answer()->plan;
        QCOMPARE(plan.of(Kind::Partner).created, std::int64_t{701});
        QCOMPARE(plan.of(Kind::Deal).created, std::int64_t{3796});
        QCOMPARE(plan.of(Kind::DealLine).created, std::int64_t{60855});
        QVERIFY(plan.samples.size() > 10'000); // capped by kind
        m_dialog->importNow();
        QVERIFY(reaches(Stage::Done));
        m_dialog->readAgain();
        QVERIFY(reaches(Stage::Preview));
        QVERIFY(m_dialog->answer()->empty());
    }
};

COUNTERPART_TEST(ImportFaultsTest)
#include "import_faults_test.moc"
