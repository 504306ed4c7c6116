// SPDX-License-Identifier: GPL-3.0-or-later
// Does the command line show tracks, exams, gaps, fees and plans, and carry plans through?
#include "tests/flow/cli/program.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace counterpart::testing;

class CliEnablementTest : public QObject {
    Q_OBJECT
private:
    Folder m_folder;
    std::string m_file = m_folder.path("w.counterpart");

    static bool holds(const std::string& text, const std::string& words) {
        return text.find(words) != std::string::npos;
    }
    Output run(const std::string& command, const Words& more = {}) const {
        Words words{command, m_file, "--as-of", "2026-03-01"};
        words.insert(words.end(), more.begin(), more.end());
        return program(words);
    }
    static QJsonValue json(const char* text) {
        return QJsonDocument::fromJson(QByteArray("[") + text + "]").array().first();
    }
    QByteArray rulebook() const {
        QJsonObject book =
            QJsonDocument::fromJson(QByteArray::fromStdString(program({"rulebook", m_file}).out)).object();
        book.insert(
            QStringLiteral("certification"),
            json("{\"expiring_days\": 90, \"tracks\": [{\"key\": \"sales\", \"name\": \"Sales\", \"levels\": "
                 "[{\"key\": \"foundation\", \"name\": \"Foundation\", \"valid_months\": 12, \"fee\": \"299.00\", "
                 "\"credits\": 16, \"pass_mark\": 70, \"modules\": [{\"key\": \"value\", \"name\": \"Value\"}, "
                 "{\"key\": \"pricing\", \"name\": \"Pricing\"}]}, {\"key\": \"advanced\", \"name\": "
                 "\"Advanced\", \"fee\": \"599.00\"}]}], \"required\": [{\"tier\": \"registered\", \"track\": "
                 "\"sales\", \"level\": \"foundation\", \"people\": 2}]}"));
        book.insert(QStringLiteral("plan_templates"),
                    json("[{\"key\": \"ramp\", \"name\": \"Short ramp\", \"phases\": [{\"name\": \"Start\", "
                         "\"from_day\": 0, \"until_day\": 13, \"steps\": [{\"key\": \"sign\", \"title\": \"Sign "
                         "the contract\", \"owner\": \"legal\", \"due_day\": 2}, {\"key\": \"train\", \"title\": "
                         "\"Train the team\", \"owner\": \"cam\", \"due_day\": 10, \"after\": [\"sign\"]}]}]}]"));
        return QJsonDocument(book).toJson();
    }

private Q_SLOTS:
    void init() {
        QFile::remove(QString::fromStdString(m_file));
        QVERIFY(program({"new", m_file}).exit == 0);
        QVERIFY(writeFile(m_folder.path("partners.csv"), "key,name\nP-1,Northwind\nP-2,Southsea\n"));
        QVERIFY(writeFile(m_folder.path("certifications.csv"),
                          "partner,person,track,level,issued,expires,score\n"
                          "P-1,Ada,Sales,Foundation,2025-04-01,,\nP-1,Ben,sales,advanced,2026-01-01,,\n"
                          "P-2,Cy,sales,foundation,2024-01-01,,\nP-2,Dee,legacy,guru,2026-01-01,,\n"));
        QVERIFY(writeFile(m_folder.path("exams.csv"), "partner,person,track,level,module,at,score\n"
                                                      "P-2,Eve,sales,foundation,value,2026-02-01,60\n"
                                                      "P-2,Eve,sales,foundation,value,2026-02-01,70\n"));
        const Output made = program({"import", m_file, m_folder.path("partners.csv"),
                                     m_folder.path("certifications.csv"), m_folder.path("exams.csv")});
        QVERIFY2(made.exit == 0, made.words().c_str());
        QVERIFY(writeFile(m_folder.path("r.json"), rulebook()));
        const Output set = program(
            {"rulebook", m_file, "--set", m_folder.path("r.json"), "--effective", "2020-01-01", "--reason", "tracks"});
        QVERIFY2(set.exit == 0, set.words().c_str());
    }

    void certificationsAreShownByThePolicy() {
        const Output all = run("certifications", {"--csv"});
        QVERIFY2(holds(all.out, "P-1,Ada,Sales,Foundation,2025-04-01,2026-04-01,expiring,31"), all.words().c_str());
        QVERIFY2(holds(all.out, "P-2,Cy,sales,foundation,2024-01-01,2025-01-01,lapsed,-424"), all.words().c_str());
        QVERIFY2(holds(run("certifications").out, "not in the programme"), all.words().c_str());
        const Output soon = run("certifications", {"--expiring", "31", "--csv"});
        QVERIFY2(holds(soon.out, "2026-04-01,P-1,Ada,Sales,Foundation,31"), soon.words().c_str());
        QVERIFY(!holds(run("certifications", {"--expiring", "30", "--csv"}).out, "Ada"));
        const Output restricted = run("certifications", {"--restricted", "--csv"});
        QVERIFY2(holds(restricted.out, "2025-01-01,P-2,Cy,sales,foundation,424"), restricted.words().c_str());
        QVERIFY(!holds(restricted.out, "P-1"));
    }

    void gapsMatrixExamsAndFeesAreTables() {
        const Output gaps = run("certifications", {"--gaps", "--csv"});
        QVERIFY2(holds(gaps.out, "P-1,registered,held,certification,sales,foundation,2,2,0,1"), gaps.words().c_str());
        QVERIFY2(holds(gaps.out, "P-2,registered,held,certification,sales,foundation,2,0,2,2"), gaps.words().c_str());
        const Output exams = run("certifications", {"--exams", "--csv"});
        QVERIFY2(holds(exams.out, "P-2,Eve,sales,foundation,yes,1,2,2,pricing,,,no"), exams.words().c_str());
        const Output matrix = run("certifications", {"--matrix", "--partner", "P-2", "--csv"});
        QVERIFY2(holds(matrix.out, "P-2,Eve,sales,foundation,yes,studying,,1,2"), matrix.words().c_str());
        QVERIFY2(holds(matrix.out, "P-2,Dee,legacy,guru,no,current,,0,0"), matrix.words().c_str());
        QVERIFY2(holds(run("certifications", {"--matrix"}).out, "covered"),
                 run("certifications", {"--matrix"}).out.c_str());
        const Output fees = run("certifications", {"--fees", "--csv"});
        QVERIFY2(holds(fees.out, "P-1,2025,1,16,,,299.00,USD") && holds(fees.out, "P-1,2026,1,0,0,0,599.00,USD"),
                 fees.words().c_str());
        QVERIFY(run("certifications", {"--fees", "--gaps"}).isOneError(2));
        QVERIFY(run("certifications", {"--expiring", "soon"}).isOneError(2));
        const Output explained = run("certifications", {"--partner", "P-2", "--explain"});
        QVERIFY2(holds(explained.out, "2 people with Sales, Foundation or higher") && holds(explained.out, "2 missing"),
                 explained.words().c_str());
    }

    void examsLeadToACertificationThatIsRenewed() {
        const Words eve{"--partner", "P-2", "--track", "Sales", "--level", "foundation"};
        const auto with = [&](Words words, const Words& more) {
            words.insert(words.end(), more.begin(), more.end());
            return run("certifications", words);
        };
        const Output early = with({"--issue", "Eve", "--on", "2026-03-01", "--by-exams"}, eve);
        QVERIFY2(early.isOneError(1) && holds(early.err, "module: Not passed yet: pricing"), early.words().c_str());
        const Output failed =
            with({"--exam", "Eve", "--module", "pricing", "--score", "69.5", "--on", "2026-02-20"}, eve);
        QVERIFY2(failed.exit == 0 && holds(failed.out, "Record exam: Eve, sales foundation pricing") &&
                     holds(failed.out, "1 of 2 exams passed, next: Pricing"),
                 failed.words().c_str());
        const Output passed =
            with({"--exam", "Eve", "--module", "pricing", "--score", "90", "--on", "2026-02-25"}, eve);
        QVERIFY2(holds(passed.out, "2 of 2 exams passed: earned on 2026-02-25, to be issued"), passed.words().c_str());
        const Output issued = with({"--issue", "Eve", "--on", "2026-03-01", "--by-exams"}, eve);
        QVERIFY2(issued.exit == 0 && holds(issued.out, "Its last day is 2027-03-01"), issued.words().c_str());
        const Output listed = run("certifications", {"--csv", "--partner", "P-2"});
        QVERIFY2(holds(listed.out, "P-2,Eve,sales,foundation,2026-03-01,2027-03-01,current,365,P-2/Eve/sales/"),
                 listed.words().c_str());
        const auto at = listed.out.find("P-2/Eve/");
        const std::string key = listed.out.substr(at, listed.out.find('\n', at) - at);
        const Output renewed = run("certifications", {"--renew", key, "--on", "2026-12-01"});
        QVERIFY2(renewed.exit == 0 && holds(renewed.out, "Its last day is 2028-03-01"), renewed.words().c_str());
        const Output twice = run("certifications", {"--renew", key, "--on", "2026-12-02"});
        QVERIFY2(twice.isOneError(1) && holds(twice.err, "It was renewed already"), twice.words().c_str());
        QVERIFY(program({"undo", m_file}).exit == 0);
        QVERIFY(run("certifications", {"--renew", key, "--on", "2026-12-02", "--expires", "2030-01-01"}).exit == 0);
    }

    void whatTheProgrammeDoesNotHaveIsNamedWithWhatItHas() {
        const auto refused = [&](const Words& words, int exit, const std::string& why) {
            Words all{"--partner", "P-1"};
            all.insert(all.end(), words.begin(), words.end());
            const Output output = run("certifications", all);
            if (!output.isOneError(exit) || !holds(output.err, why)) {
                qWarning("%s", output.words().c_str());
                return false;
            }
            return true;
        };
        const std::string before = run("certifications", {"--exams", "--csv"}).out;
        QVERIFY(
            refused({"--exam", "Ada", "--track", "presales", "--level", "x"}, 1, "no track `presales`. It has: sales"));
        QVERIFY(refused({"--issue", "Ada", "--track", "sales", "--level", "guru"}, 1, "It has: foundation, advanced"));
        QVERIFY(
            refused({"--exam", "Ada", "--track", "sales", "--level", "foundation"}, 1, "say which: value, pricing"));
        QVERIFY(refused({"--exam", "Ada", "--track", "sales", "--level", "foundation", "--module", "law"}, 1,
                        "no module `law`. It has: value, pricing"));
        QVERIFY(refused({"--exam", "Ada", "--track", "sales", "--level", "advanced", "--score", "101"}, 1,
                        "A score is between 0 and 100"));
        QVERIFY(refused({"--exam", " ", "--track", "sales", "--level", "advanced"}, 1, "person"));
        QVERIFY(refused({"--issue", "Ben", "--track", "sales", "--level", "advanced", "--on", "2026-02-01"}, 1,
                        "holds that level already"));
        QVERIFY(refused({"--issue", "Ada", "--track", "sales", "--level", "advanced", "--on", "2026-02-01", "--expires",
                         "2026-01-01"},
                        1, "the last day comes after 2026-02-01"));
        QVERIFY(refused({"--exam", "Ada", "--track", "sales"}, 2, "--level is missing"));
        QVERIFY(refused({"--exam", "Ada", "--issue", "Ada"}, 2, "does not go with"));
        QVERIFY(refused({"--exam", "Ada", "--exams"}, 2, "does not go with"));
        QVERIFY(refused({"--score", "5"}, 2, "It goes with --exam or --issue or --renew"));
        QVERIFY(refused({"--issue", "A", "--track", "sales", "--level", "advanced", "--module", "m"}, 2,
                        "goes with --exam"));
        QVERIFY(refused({"--issue", "A", "--track", "sales", "--level", "advanced", "--on", "soon"}, 2, "--on"));
        QVERIFY(refused({"--exam", "A", "--track", "sales", "--level", "advanced", "--score", "good"}, 2, "--score"));
        QVERIFY(refused({"--renew", "nothing"}, 2, "The certification says whose it is"));
        QVERIFY(run("certifications", {"--renew", "nothing"}).isOneError(1));
        QVERIFY(
            run("certifications", {"--exam", "A", "--partner", "P-9", "--track", "s", "--level", "l"}).isOneError(1));
        QVERIFY(run("certifications", {"--exam", "A", "--track", "s", "--level", "l"}).isOneError(2)); // whose?
        const std::string ben = "P-1/Ben/sales/advanced/2026-01-01";
        const Output endless = run("certifications", {"--renew", ben, "--on", "2026-02-02"});
        QVERIFY2(endless.isOneError(1) && holds(endless.err, "It does not run out"), endless.words().c_str());
        QCOMPARE(run("certifications", {"--exams", "--csv"}).out, before);
    }

    void aLapseKeepsFromRegisteringUntilItIsRenewed() {
        const auto submit = [&](const char* partner) {
            const std::string text = m_folder.path("mail.txt");
            const QByteArray words = QByteArray("Partner: ") + partner +
                                     "\nCustomer: Harbour Works\nWebsite: harbour.example\nAmount: USD 1,000\n"
                                     "Justification: we met them in May\n";
            return writeFile(text, words) ? run("registrations", {"--intake", text, "--add"}) : Output();
        };
        QVERIFY2(submit("Northwind").exit == 0, submit("Northwind").words().c_str());
        const Output refused = submit("Southsea"); // whose level lapsed in 2025
        QVERIFY2(refused.isOneError(1) && holds(refused.err, "may not register: a certification has lapsed"),
                 refused.words().c_str());
        const Output renewed =
            run("certifications", {"--renew", "P-2/Cy/sales/foundation/2024-01-01", "--on", "2026-02-01"});
        QVERIFY2(renewed.exit == 0, renewed.words().c_str());
        QVERIFY2(submit("Southsea").exit == 0, submit("Southsea").words().c_str());
    }

    void aPlanIsStartedWorkedOnAndListed() {
        const Output started = run("plans", {"--start", "ramp", "--partner", "P-1", "--on", "2026-02-01"});
        QVERIFY2(started.exit == 0 && holds(started.out, "Start plan ramp 2026-02-01, P-1"), started.words().c_str());
        QVERIFY(run("plans", {"--start", "ramp", "--partner", "P-1", "--on", "2026-02-02"}).isOneError(1));
        QVERIFY(run("plans", {"--start", "nothing", "--partner", "P-1", "--on", "2026-02-02"}).isOneError(1));
        const std::string sign = "ramp 2026-02-01/P-1/sign";
        const std::string train = "ramp 2026-02-01/P-1/train";
        const Output early = run("plans", {"--done", train, "--on", "2026-02-02"});
        QVERIFY2(early.isOneError(1) && holds(early.err, "must be done first"), early.words().c_str());
        QVERIFY(run("plans", {"--block", sign, "--reason", "no signature"}).exit == 0);
        const Output late = run("plans", {"--late", "--csv"});
        QVERIFY2(holds(late.out, sign + ",P-1,ramp 2026-02-01,Start,Sign the contract,legal,blocked,2026-02-03,26,"),
                 late.words().c_str());
        QVERIFY2(holds(late.out, ",waiting,2026-02-11,18,sign,2026-03-09,"), late.words().c_str());
        QVERIFY(run("plans", {"--done", sign, "--on", "2026-02-20"}).exit == 0);
        const Output table = run("plans", {"--csv", "--partner", "P-1"});
        QVERIFY2(
            holds(table.out, "P-1,ramp 2026-02-01,running,50,1,1,0,1,0,Start,Train the team,2026-02-11,2026-03-01"),
            table.words().c_str());
        QVERIFY(!holds(run("plans", {"--csv", "--partner", "P-2"}).out, "ramp"));
        const Output tasks = run("tasks", {"--open", "--owner", "cam", "--csv"});
        QVERIFY2(holds(tasks.out, train) && !holds(tasks.out, sign), tasks.words().c_str());
        QVERIFY(run("plans",
                    {"--abandon", "ramp 2026-02-01", "--partner", "P-1", "--reason", "they left", "--on", "2026-02-25"})
                    .exit == 0);
        QVERIFY2(holds(run("plans", {"--csv"}).out, "abandoned"), run("plans", {"--csv"}).out.c_str());
        QVERIFY(holds(run("plans", {"--templates", "--csv"}).out, "ramp,Short ramp,Onboarding,,1,2,14"));
        QVERIFY(program({"undo", m_file}).exit == 0);
        QVERIFY(holds(run("plans", {"--csv"}).out, "running"));
    }

    void whatMakesNoSenseIsRefusedInOneLine() {
        QVERIFY(run("plans", {"--done", "nothing"}).isOneError(1));
        QVERIFY(run("plans", {"--on", "2026-01-01"}).isOneError(2));
        QVERIFY(run("plans", {"--start", "ramp", "--done", "x"}).isOneError(2));
        QVERIFY(run("plans", {"--start", "ramp", "--on", "2026-01-01"}).isOneError(1)); // for whom?
        QVERIFY(run("plans", {"--start", "ramp", "--partner", "P-1", "--on", "tomorrow"}).isOneError(2));
        QVERIFY(run("tasks", {"--partner", "P-9"}).isOneError(1));
    }
};

COUNTERPART_TEST(CliEnablementTest)
#include "enablement_test.moc"
