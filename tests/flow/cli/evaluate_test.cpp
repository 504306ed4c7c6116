// SPDX-License-Identifier: GPL-3.0-or-later
// Does `evaluate` say whether the learned model may be used for pay, and why, in words and for scripts?
#include "tests/flow/cli/program.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace counterpart::testing;

class CliEvaluateTest : public QObject {
    Q_OBJECT
private:
    Folder m_folder;
    std::string m_file = m_folder.path("demo.counterpart");

private Q_SLOTS:
    void initTestCase() {
        const Output made = program({"demo", m_file, "--partners", "10", "--deals", "150"});
        QVERIFY2(made.exit == 0, made.words().c_str());
    }

    void fewDealsAreRefusedWithTheReason() {
        const Output report = program({"evaluate", m_file});
        QVERIFY2(report.exit == 1 && report.err.empty(), report.words().c_str());
        QVERIFY2(report.out.starts_with("Evidence-weighted credit: not used for pay"), report.out.c_str());
        QVERIFY(report.out.find("at least 200 are needed") != std::string::npos);
        QVERIFY(report.out.find("Digest: ") != std::string::npos);
        for (const char* word : {"causal", "causes"}) {
            QVERIFY(report.out.find(word) == std::string::npos);
        }
    }

    void scriptsGetTheSameTwice() {
        const Output once = program({"evaluate", m_file, "--json"});
        QVERIFY2(once.exit == 1, once.words().c_str());
        QVERIFY(program({"evaluate", m_file, "--json"}).out == once.out);
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(once.out)).object();
        for (const char* member :
             {"model",      "shown_as",   "usable",      "verdict",  "fallback", "version", "as_of",    "digest",
              "deals",      "won",        "touches",     "settings", "gate",     "types",   "partners", "segments",
              "predictors", "time_deals", "calibration", "gains",    "trials",   "alarms"}) {
            QVERIFY2(document.contains(QLatin1String(member)), member);
        }
        QVERIFY(!document[QLatin1String("usable")].toBool(true));
        const auto refusals = document[QLatin1String("gate")].toObject()[QLatin1String("refusals")].toArray();
        QCOMPARE(refusals[0].toObject()[QLatin1String("code")].toString(), QStringLiteral("too_few_deals"));
        QCOMPARE(document[QLatin1String("predictors")].toArray().size(), 11);
    }

    void whatGoesWithWinsIsCountedBesideTheModel() {
        const std::string file = m_folder.path("wins.counterpart");
        QCOMPARE(program({"new", file}).exit, 0);
        QVERIFY(writeFile(m_folder.path("partners.csv"), "key,name\nP-1,Northwind\n"));
        QByteArray deals = "key,amount,currency,stage,created,closed\n";
        QByteArray touches = "key,deal,at,partner,type\n";
        for (int i = 0; i < 40; ++i) { // ten with content, nine of them won; thirty without, ten of them won
            const bool content = i < 10;
            const bool won = content ? i != 0 : i % 3 == 0;
            const QByteArray key = "D-" + QByteArray::number(i);
            deals += key + ",100.00,USD," + (won ? "won" : "lost") + ",2026-01-01,2026-06-30\n";
            touches += "T-" + QByteArray::number(i) + "," + key + ",2026-02-01,P-1," +
                       (content ? "content_shared" : "demo") + "\n";
        }
        QVERIFY(writeFile(m_folder.path("deals.csv"), deals));
        QVERIFY(writeFile(m_folder.path("touchpoints.csv"), touches));
        const Output made = program({"import", file, m_folder.path("partners.csv"), m_folder.path("deals.csv"),
                                     m_folder.path("touchpoints.csv")});
        QVERIFY2(made.exit == 0, made.words().c_str());
        const Output report = program({"evaluate", file});
        QVERIFY2(report.out.find("90.0 % of the deals with it were won, 33.3 % of the others: 2.70 times as often") !=
                     std::string::npos,
                 report.out.c_str());
    }

    void anEarlierDayKnowsFewerDeals() {
        const auto dealsOf = [&](const Words& more) {
            Words call = {"evaluate", m_file, "--json"};
            call.insert(call.end(), more.begin(), more.end());
            const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(program(call).out)).object();
            return document[QLatin1String("deals")].toInt(-1);
        };
        const int all = dealsOf({});
        QVERIFY(all > 50);
        QVERIFY(dealsOf({"--as-of", "2025-12-31"}) < all);
        QCOMPARE(dealsOf({"--as-of", "1990-01-01"}), 0);
    }

    void whatCannotBeEvaluatedIsSaidInOneLine() {
        QVERIFY(program({"evaluate"}).exit == 2);
        QVERIFY(program({"evaluate", m_file, "--as-of", "soon"}).isOneError(2));
        QVERIFY(program({"evaluate", m_folder.path("nothing.counterpart")}).isOneError(3));
        QVERIFY(program({"evaluate", m_file, "--rulebook", m_folder.path("nothing.json")}).isOneError(3));
    }
};

COUNTERPART_TEST(CliEvaluateTest)
#include "evaluate_test.moc"
