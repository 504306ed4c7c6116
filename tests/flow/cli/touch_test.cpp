// SPDX-License-Identifier: GPL-3.0-or-later
// Does the command line contest, exclude and reinstate a touch, show it wherever the deal is explained, and export what
// was said so that a spreadsheet runs nothing and the import gets it back?
#include "tests/flow/cli/program.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart::testing;

class CliTouchTest : public QObject {
    Q_OBJECT
private:
    Folder m_folder;
    std::string m_file = m_folder.path("w.counterpart");

    static bool holds(const std::string& text, const std::string& words) {
        return text.find(words) != std::string::npos;
    }
    Output touch(const Words& more) const {
        Words words{"touch", m_file};
        words.insert(words.end(), more.begin(), more.end());
        return program(words);
    }
    Output explained(const char* format = nullptr) const {
        Words words{"attribution", m_file, "--deal", "D-1", "--model", "linear", "--explain"};
        if (format != nullptr) {
            words.emplace_back(format);
        }
        return program(words);
    }

private Q_SLOTS:
    void init() {
        QFile::remove(QString::fromStdString(m_file));
        QVERIFY(program({"new", m_file}).exit == 0);
        QVERIFY(writeFile(m_folder.path("partners.csv"), "key,name\nP-1,Northwind\nP-2,Southsea\n"));
        QVERIFY(writeFile(m_folder.path("deals.csv"),
                          "key,amount,currency,stage,created,closed\nD-1,1000.00,USD,won,2026-01-01,2026-06-30\n"));
        QVERIFY(writeFile(m_folder.path("touchpoints.csv"),
                          "key,deal,at,partner,type,evidence,system,recorded_by,recorded\n"
                          "T-1,D-1,2026-02-01,P-1,demo,https://crm.example.com/1,crm,jo,2026-02-03T10:00:00Z\n"
                          "T-2,D-1,2026-03-01,P-2,demo,,,,\nT-3,D-1,2026-04-01,P-2,workshop,,,,\n"));
        const Output made = program({"import", m_file, m_folder.path("partners.csv"), m_folder.path("deals.csv"),
                                     m_folder.path("touchpoints.csv")});
        QVERIFY2(made.exit == 0, made.words().c_str());
    }

    void theExplanationShowsEvidenceAndTheArithmetic() {
        const Output text = explained();
        QVERIFY2(text.exit == 0, text.words().c_str());
        for (const char* words : {"counts, no. 1: every touch = 1", "1 / 3 = 0.333333333333 of the deal = 333.33 USD",
                                  "Evidence: https://crm.example.com/1", "System: crm", "Recorded by: jo",
                                  "Recorded: 2026-02-03T10:00:00Z"}) {
            QVERIFY2(holds(text.out, words), text.out.c_str());
        }
        const Output json = explained("--json");
        for (const char* words :
             {"\"touch\":\"T-1\"", "\"status\":\"counted\"", "\"evidence\":\"https://crm.example.com/1\"",
              "\"system\":\"crm\"", "\"recorded_by\":\"jo\"", "\"recorded\":\"2026-02-03T10:00:00Z\"",
              "\"attributed\":\"333.33\"", "\"contested\":\"\""}) {
            QVERIFY2(holds(json.out, words), json.out.c_str());
        }
    }

    void aContestedTouchIsMarkedAndCounts() {
        const Output done = touch({"contest", "T-1", "--reason", " nobody of them was there "});
        QVERIFY2(done.exit == 0 && holds(done.out, "Contest touch T-1"), done.words().c_str());
        QVERIFY(holds(explained().out, "counts, contested: nobody of them was there, no. 1"));
        QVERIFY(holds(explained("--json").out, "\"contested\":\"nobody of them was there\""));
        const Output log = program({"log", m_file, "--json"});
        QVERIFY2(holds(log.out, "\"reason\":\"nobody of them was there\""), log.out.c_str());
    }

    void anExcludedTouchGivesItsCreditBackAndUndoRestoresIt() {
        const std::string before = explained().out;
        QCOMPARE(touch({"exclude", "T-2", "T-3", "--reason", "double entry"}).exit, 0);
        const Output after = explained();
        QVERIFY2(holds(after.out, "does not count: excluded: double entry"), after.out.c_str());
        QVERIFY2(holds(after.out, "1 / 1 = 1.000000000000 of the deal = 1000.00 USD"), after.out.c_str());
        const Output csv = explained("--csv");
        QVERIFY2(holds(csv.out, "T-2,2026-03-01") && holds(csv.out, ",excluded,,,,,USD"), csv.out.c_str());
        QCOMPARE(program({"undo", m_file}).exit, 0);
        QCOMPARE(explained().out, before);
        QCOMPARE(touch({"exclude", "T-2", "--reason", "x"}).exit, 0);
        QCOMPARE(touch({"reinstate", "T-2", "--reason", "it was theirs"}).exit, 0);
        QCOMPARE(explained().out, before);
        QCOMPARE(program({"check", m_file}).exit, 0);
    }

    void whatCannotBeDoneIsSaidInOneLine() {
        QCOMPARE(touch({"exclude", "T-1", "--reason", "one"}).exit, 0);
        const std::vector<std::pair<Words, int>> calls = {
            {{"exclude", "T-1", "--reason", "two"}, 1},
            {{"contest", "T-1", "--reason", "two"}, 1},
            {{"reinstate", "T-2", "--reason", "x"}, 1},
            {{"exclude", "T-9", "--reason", "x"}, 1},
            {{"exclude", "T-2"}, 2},
            {{"exclude", "T-2", "--reason", " \n "}, 2},
            {{"remove", "T-2", "--reason", "x"}, 2},
            {{"exclude"}, 2},
            {{"exclude", "T-2", "T-1", "--reason", "x"}, 1},
            {{"exclude", "T-2", "--reason", std::string(20'000, 'x')}, 1},
        };
        for (const auto& [call, exit] : calls) {
            const Output output = touch(call);
            QVERIFY2(output.isOneError(exit), output.words().c_str());
        }
        QVERIFY(holds(touch({"exclude", "T-1", "--reason", "two"}).err, "excluded already: `one`"));
        QVERIFY(program({"touch", m_folder.path("none"), "exclude", "T-1", "--reason", "x"}).isOneError(3));
    }

    void reasonsOfAnyContentComeBackFromTheFileAndRunNothing() {
        const std::string hostile = "=cmd|' /C calc'!A0\n\x1b[31m\"<b>, done\"";
        QCOMPARE(touch({"exclude", "T-1", "--reason", hostile}).exit, 0);
        const std::string table = m_folder.path("out.csv");
        QFile::remove(QString::fromStdString(table));
        QCOMPARE(program({"export", m_file, "touchpoints", "-o", table}).exit, 0);
        const QByteArray written = bytesOfFile(table);
        QVERIFY2(written.contains("'=cmd|"), written.constData());
        const Output again = program({"import", m_file, table, "--json"});
        QVERIFY2(again.exit == 0, again.words().c_str());
        const Output log = program({"log", m_file, "--csv"});
        QCOMPARE(std::ranges::count(log.out, '\n'), std::ranges::count(program({"log", m_file, "--csv"}).out, '\n'));
        const std::string shown = explained().out; // for a terminal: one line, no control characters
        QVERIFY2(holds(shown, "excluded: =cmd|' /C calc'!A0 [31m"), shown.c_str());
        QVERIFY(!holds(shown, "\x1b"));
        QVERIFY(holds(explained("--json").out, "\\n\\u001b[31m"));
        QCOMPARE(touch({"reinstate", "T-1", "--reason", "back"}).exit, 0);
        QCOMPARE(program({"import", m_file, table}).exit, 0); // the file says excluded: it is so again
        QVERIFY(holds(explained("--json").out, "\\n\\u001b[31m"));
    }

    void aReasonOfAMegabyteFromAFileIsShownShort() {
        const QByteArray big(1 << 20, 'x');
        QVERIFY(writeFile(m_folder.path("touchpoints.csv"),
                          "key,deal,at,partner,type,excluded\nT-1,D-1,2026-02-01,P-1,demo,\"" + big + "\"\n"));
        const Output imported = program({"import", m_file, m_folder.path("touchpoints.csv")});
        QVERIFY2(imported.exit == 0, imported.words().c_str());
        const Output text = explained();
        QVERIFY(text.exit == 0 && text.out.size() < 20'000);
        QVERIFY(holds(explained("--json").out, big.toStdString()));
    }
};
COUNTERPART_TEST(CliTouchTest)
#include "touch_test.moc"
