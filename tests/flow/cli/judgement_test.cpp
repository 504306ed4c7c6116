// SPDX-License-Identifier: GPL-3.0-or-later
// Does the command line say how partners are judged, and keep the tasks of flags?
#include "tests/flow/cli/program.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace counterpart::testing;

class JudgementCommandsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_file = m_folder.path("demo.counterpart");
        QCOMPARE(program({"demo", m_file, "--partners", "12", "--deals", "150", "--seed", "3", "--as-of", "2026-11-20"})
                     .exit,
                 0);
        Output document = program({"rulebook", m_file});
        QCOMPARE(document.exit, 0);
        QJsonObject rules = QJsonDocument::fromJson(QByteArray::fromStdString(document.out)).object();
        QVERIFY(!rules.isEmpty());
        const QJsonObject own =
            QJsonDocument::fromJson(
                "{\"flags\": [{\"key\": \"few_deals\", \"name\": \"Few deals\", \"when\": "
                "\"deals.won < 1000\", \"action\": \"Call\", \"owner\": \"channel manager\", "
                "\"due_days\": 3}], \"badges\": [{\"key\": \"first_sale\", \"name\": \"First sale\", "
                "\"when\": \"deals.won >= 1\"}], \"metrics\": [{\"key\": \"own.per_deal\", \"name\": "
                "\"Per deal\", \"unit\": \"money\", \"expression\": \"revenue.attributed / "
                "deals.won\"}]}")
                .object();
        QCOMPARE(own.size(), 3);
        for (auto part = own.begin(); part != own.end(); ++part) {
            rules[part.key()] = part.value();
        }
        m_rules = m_folder.path("rules.json");
        QVERIFY(writeFile(m_rules, QJsonDocument(rules).toJson()));
    }

    void everyPartnerHasACard() {
        const Output table = program({"scorecard", m_file, "--csv"});
        QVERIFY2(table.exit == 0, table.words().c_str());
        QVERIFY(table.out.starts_with("partner,period,score,band,before,trend,segment,"));
        QCOMPARE(std::ranges::count(table.out, '\n'), 13);
        const std::string key = table.out.substr(table.out.find('\n') + 1,
                                                 table.out.find(',', table.out.find('\n')) - table.out.find('\n') - 1);
        const Output one = program({"scorecard", m_file, "--partner", key, "--explain"});
        QVERIFY2(one.exit == 0, one.words().c_str());
        QVERIFY(one.out.find("Revenue performance") != std::string::npos);
        QVERIFY(program({"scorecard", m_file, "--explain"}).isOneError(2));
        QVERIFY(program({"scorecard", m_file, "--partner", "nobody"}).isOneError(1));
        QCOMPARE(program({"health", m_file, "--csv"}).exit, 0);
        QCOMPARE(program({"segments", m_file, "--json"}).exit, 0);
        QVERIFY(program({"scorecard", m_file, "--period", "2026-Q3", "--csv"}).out.find(",2026-Q3,") !=
                std::string::npos);
    }

    void flagsAreRaisedOnce() {
        const Words call = {"flags", m_file, "--rulebook", m_rules, "--raise"};
        const Output first = program(call);
        QVERIFY2(first.exit == 0 && first.out.find("12 tasks raised, 0 closed by fact.") != std::string::npos,
                 first.words().c_str());
        const Output again = program(call);
        QVERIFY2(again.exit == 0 && again.out.find("tasks raised") == std::string::npos, again.words().c_str());
        QVERIFY(again.out.find("the rule says less than 1000") != std::string::npos);
        QVERIFY(program({"badges", m_file, "--rulebook", m_rules, "--csv"}).out.find(",first_sale,") !=
                std::string::npos);
    }

    void metricsOfOnesOwnStandBesideTheOthers() {
        const Output table = program(
            {"metrics", m_file, "deals.won", "own.per_deal", "--by", "partner", "--rulebook", m_rules, "--csv"});
        QVERIFY2(table.exit == 0 && table.out.starts_with("partner,deals.won,own.per_deal\n"), table.words().c_str());
        const Output one = program({"metrics", m_file, "own.per_deal", "--rulebook", m_rules, "--explain"});
        QVERIFY2(one.exit == 0 && one.out.find("revenue.attributed / deals.won") != std::string::npos,
                 one.words().c_str());
        QVERIFY(program({"metrics", m_file, "own.nothing"}).isOneError(2));
    }

private:
    Folder m_folder;
    std::string m_file;
    std::string m_rules;
};

COUNTERPART_TEST(JudgementCommandsTest)
#include "judgement_test.moc"
