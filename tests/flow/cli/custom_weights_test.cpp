// SPDX-License-Identifier: GPL-3.0-or-later
// Does the terminal weigh by a house's own expression, and say in one line why it cannot?
#include "tests/flow/cli/program.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart::testing;

class CustomWeightsCommandTest : public QObject {
    Q_OBJECT
private:
    Folder m_folder;
    std::string m_file = m_folder.path("w.counterpart");
    std::string m_rules = m_folder.path("rules.json");

    // The workspace's rulebook with another expression, as a file.
    bool writeRules(const QByteArray& expression) const {
        QByteArray rules = QByteArray::fromStdString(program({"rulebook", m_file}).out);
        const QByteArray section = "\"attribution\": {";
        const auto at = rules.indexOf(section);
        if (at < 0) {
            return false;
        }
        rules.insert(at + section.size(), "\"expression\": \"" + expression + "\",");
        return writeFile(m_rules, rules);
    }
    Output asked(const QByteArray& expression, const Words& more = {}) const {
        if (!writeRules(expression)) {
            return {};
        }
        Words words{"attribution", m_file, "--model", "custom", "--rulebook", m_rules};
        words.insert(words.end(), more.begin(), more.end());
        return program(words);
    }
    static bool holds(const std::string& text, const std::string& words) {
        return text.find(words) != std::string::npos;
    }

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(program({"new", m_file}).exit, 0);
        QVERIFY(writeFile(m_folder.path("partners.csv"), "key,name\nP-1,Northwind\nP-2,Southsea\n"));
        QVERIFY(writeFile(m_folder.path("deals.csv"),
                          "key,amount,currency,stage,created,closed\nD-1,1000.00,USD,won,2026-01-01,2026-06-30\n"
                          "D-2,20.00,USD,open,2026-01-01,\nD-3,10.00,USD,won,2026-01-01,2026-06-30\n"));
        QVERIFY(writeFile(m_folder.path("touchpoints.csv"),
                          "key,deal,at,partner,type\nT-1,D-1,2026-02-01,P-1,demo\nT-2,D-1,2026-03-01,P-2,demo\n"
                          "T-3,D-3,2026-03-01,P-2,demo\n"));
        const Output made = program({"import", m_file, m_folder.path("partners.csv"), m_folder.path("deals.csv"),
                                     m_folder.path("touchpoints.csv")});
        QVERIFY2(made.exit == 0, made.words().c_str());
    }

    void theExpressionDivides() {
        const Output output = asked("position ^ 2", {"--deal", "D-1", "--csv"});
        QVERIFY2(output.exit == 0, output.words().c_str());
        QVERIFY2(holds(output.out, "D-1,P-1,custom,0.200000000000,1000.00,USD,200.00"), output.out.c_str());
        QVERIFY2(holds(output.out, "D-1,P-2,custom,0.800000000000,1000.00,USD,800.00"), output.out.c_str());
    }

    void withoutAnExpressionTheQuestionIsRefused() {
        const Output output = program({"attribution", m_file, "--model", "custom"});
        QVERIFY2(output.isOneError(2), output.words().c_str());
        QVERIFY2(holds(output.err, "attribution.expression"), output.err.c_str());
    }

    void aFaultyExpressionIsRefusedAtItsCharacter_data() {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("a name that is none") << QByteArray("1 + rol_weight") << QByteArray("rol_weight");
        QTest::newRow("not closed") << QByteArray("(1 + 2") << QByteArray(")");
        QTest::newRow("deep") << QByteArray(9000, '(') << QByteArray("100");
        QTest::newRow("long") << QByteArray(1'000'000, ' ').append('1') << QByteArray("too large");
        QTest::newRow("100,000 deep, long") << QByteArray(100'000, '-').append('1') << QByteArray("10000");
        QTest::newRow("no ASCII") << QByteArray("1 + gr\xc3\xb6\xc3\x9f"
                                                "e")
                                  << QByteArray("gr\xc3\xb6\xc3\x9f"
                                                "e");
        QTest::newRow("zero byte") << QByteArray("1\\u0000 + 1") << QByteArray("NUL");
    }
    void aFaultyExpressionIsRefusedAtItsCharacter() {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, named);
        const Output output = asked(expression);
        QVERIFY2(output.isOneError(3), output.words().substr(0, 500).c_str());
        QVERIFY2(holds(output.err, named.toStdString()), output.err.substr(0, 500).c_str());
        QVERIFY2(output.err.size() < 600, std::to_string(output.err.size()).c_str());
    }

    void aWeightThatIsNoneNamesDealTouchValueAndWayOut_data() {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("below zero") << QByteArray("1 - 2 * position") << QByteArray("-1 is below zero");
        QTest::newRow("division") << QByteArray("1 / (touches - 2)") << QByteArray("weight is a division by zero");
        QTest::newRow("not finite") << QByteArray("exp(1000 * position)")
                                    << QByteArray("weight is not a finite number");
    }
    void aWeightThatIsNoneNamesDealTouchValueAndWayOut() {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, said);
        for (const Words& more :
             {Words{}, Words{"--by", "partner"}, Words{"--deal", "D-1"}, Words{"--csv"}, Words{"--json"}}) {
            const Output output = asked(expression, more);
            QVERIFY2(output.exit == 1, output.words().c_str());
            QCOMPARE(std::ranges::count(output.err, '\n'), 1);
            for (const std::string& words :
                 {std::string("Deal D-1, touch T-1"), said.toStdString(), std::string("--deal D-1 --explain")}) {
                QVERIFY2(holds(output.err, words), output.words().c_str());
            }
        }
        const Output explained = asked(expression, {"--deal", "D-1", "--explain"});
        QVERIFY2(holds(explained.out, "no weight"), explained.words().c_str());
    }
};

COUNTERPART_TEST(CustomWeightsCommandTest)
#include "custom_weights_test.moc"
