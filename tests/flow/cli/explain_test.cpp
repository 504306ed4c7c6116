// SPDX-License-Identifier: GPL-3.0-or-later
// Does --explain on the command line say the same number as the table, and what it is made of? Does help name it all?
#include "tests/flow/cli/program.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart::testing;

class CliExplainTest : public QObject {
    Q_OBJECT
private:
    Folder m_folder;
    std::string m_file = m_folder.path("demo.counterpart");

    // The line after the header of `--csv`: "EMEA,0.5" with its last cell cut off.
    static std::string lastCell(const std::string& line) { return line.substr(line.rfind(',') + 1); }
    static bool holds(const std::string& text, const std::string& words) {
        return text.find(words) != std::string::npos;
    }
    static std::string lineOf(const std::string& text, const std::string& start) {
        const auto at = text.find("\n" + start);
        return at == std::string::npos ? std::string() : text.substr(at + 1, text.find('\n', at + 1) - at - 1);
    }

private Q_SLOTS:
    void initTestCase() {
        const Output made = program({"demo", m_file, "--partners", "20", "--deals", "150"});
        QVERIFY2(made.exit == 0, made.words().c_str());
    }

    void aMetricIsExplainedWithTheValueOfItsTable() {
        for (const char* metric : {"revenue.won", "revenue.attributed", "deals.won", "cycle.days"}) {
            const Output table = program({"metrics", m_file, metric, "--by", "region", "--csv"});
            QVERIFY2(table.exit == 0, table.words().c_str());
            const auto from = table.out.rfind('\n', table.out.size() - 2) + 1; // the last row
            const std::string row = table.out.substr(from, table.out.size() - from - 1);
            const std::string region = row.substr(0, row.find(','));
            QVERIFY2(!region.empty() && !lastCell(row).empty(), row.c_str());
            const Output steps = program({"metrics", m_file, metric, "--by", "region", "--of", region, "--explain"});
            QVERIFY2(steps.exit == 0 && steps.err.empty(), steps.words().c_str());
            const std::string value = steps.out.substr(0, steps.out.find('\n'));
            QVERIFY2(holds(value, "region " + region), steps.out.c_str());
            QVERIFY2(holds(value, ": " + lastCell(row)), (value + " is not " + row).c_str());
            QVERIFY2(holds(steps.out, "\n  Made of: "), steps.out.c_str());
        }
    }

    void everythingTogetherNeedsNoLabel() {
        const Output steps = program({"metrics", m_file, "deals.won", "--explain"});
        QVERIFY2(steps.exit == 0, steps.words().c_str());
        const std::string count = lineOf(steps.out, "  Made of: ");
        const Output table = program({"metrics", m_file, "deals.won", "--csv"});
        const std::string won = lastCell(table.out.substr(0, table.out.size() - 1));
        QVERIFY2(count == "  Made of: " + won + " records", (count + " against " + won).c_str());
    }

    void onePartnerIsExplainedDownToTheTouchesAsTextAndAsData() {
        const Output table = program({"attribution", m_file, "--by", "partner", "--csv"});
        const auto from = table.out.find('\n') + 1;
        const std::string row = table.out.substr(from, table.out.find('\n', from) - from);
        const std::string partner = row.substr(0, row.find(','));
        const Output brief = program({"attribution", m_file, "--partner", partner, "--explain"});
        QVERIFY2(brief.exit == 0 && holds(brief.out.substr(0, brief.out.find('\n')), ": " + lastCell(row)),
                 (row + "\n" + brief.words()).c_str());
        const Output whole = program({"attribution", m_file, "--partner", partner, "--explain", "--levels", "all"});
        QVERIFY2(whole.exit == 0 && holds(whole.out, "Does it count?: counts"), whole.words().c_str());
        const Output data = program({"tiers", m_file, "--partner", partner, "--explain", "--json"});
        QVERIFY2(data.exit == 0 && data.out.starts_with("{") && holds(data.out, "\"steps\":"), data.words().c_str());
        const Output people = program({"certifications", m_file, "--partner", partner, "--explain"});
        QVERIFY2(people.exit == 0 && people.out.starts_with("Certified people: " + partner), people.words().c_str());
    }

    void whatCannotBeExplainedIsSaidInOneLine() {
        const std::vector<std::pair<Words, int>> calls = {
            {{"metrics", m_file, "deals.won", "--by", "region", "--explain"}, 2},
            {{"metrics", m_file, "--explain"}, 2},
            {{"metrics", m_file, "deals.won", "--of", "all"}, 2},
            {{"metrics", m_file, "deals.won", "--by", "region", "--of", "Atlantis", "--explain"}, 1},
            {{"tiers", m_file, "--explain"}, 2},
            {{"tiers", m_file, "--partner", "nobody"}, 1},
            {{"certifications", m_file, "--partner", "nobody"}, 1},
            {{"commissions", m_file, "--partner", "nobody"}, 1},
            {{"attribution", m_file, "--explain"}, 2},
            {{"metrics", m_file, "deals.won", "--explain", "--levels", "many"}, 2},
            {{"certifications", m_file, "--explain"}, 2},
            {{"attribution", m_file, "--partner", "nobody", "--explain"}, 1},
            {{"programs", "surplus"}, 2},
            {{"help", "nothing"}, 2},
        };
        for (const auto& [call, exit] : calls) {
            const Output output = program(call);
            QVERIFY2(output.isOneError(exit), (call[0] + ": " + output.words()).c_str());
        }
    }

    void everyFaultOfARulebookIsNamed() {
        const std::string faulty = m_folder.path("faulty.json");
        QVERIFY(writeFile(faulty, "{\"name\": 1, \"nonsense\": 2}"));
        const Output output = program({"rulebook", m_file, "--set", faulty});
        QCOMPARE(output.exit, 3);
        QVERIFY2(holds(output.err, "name") && holds(output.err, "nonsense"), output.words().c_str());
        QVERIFY2(std::ranges::count(output.err, '\n') >= 2, output.words().c_str());
    }

    void helpNamesEveryCommandWithItsOptions() {
        const Output all = program({"help"});
        QCOMPARE(all.exit, 0);
        for (const char* words :
             {"new FILE [--program NAME] [--currency CODE]", "--touches PER_DEAL", "rulebook FILE [show|check|versions",
              "import FILE SOURCE... [--mapping JSON] [--dry-run] [--rejects F] [--json]", "export FILE TABLE [-o F]",
              "attribution FILE [--deal KEY] [--by deal|partner] [--explain] [--compare] [--order 1|2] [--partner KEY] "
              "[--levels N|all] [LENS]",
              "[--of LABEL] [--explain]", "certifications FILE [--partner KEY] [--missing] [--explain]",
              "[--explain LINE]", "check FILE", "log FILE [--entry N] [--csv|--json]", "undo FILE", "redo FILE",
              "backup FILE -o F", "restore BACKUP -o F", "screenshot FILE PANEL -o F.png", "--as-of DATE",
              "programs [--csv|--json]"}) {
            QVERIFY2(holds(all.out, words), words);
        }
        const Output one = program({"tiers", "--help"});
        QVERIFY2(one.exit == 0 && one.out.starts_with("counterpart tiers FILE [--partner KEY]"), one.words().c_str());
        QCOMPARE(program({"help", "tiers"}).out, one.out);
        const Output wrong = program({"tiers", m_file, "--parner", "P-1"});
        QVERIFY2(wrong.isOneError(2) && holds(wrong.err, "[--partner KEY]"), wrong.words().c_str());
    }
};
COUNTERPART_TEST(CliExplainTest)
#include "explain_test.moc"
