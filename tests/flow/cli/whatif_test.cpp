// SPDX-License-Identifier: GPL-3.0-or-later
// Does the terminal answer what ifs beside the facts, keep and drop them, and refuse wrong ones in one line?
#include "tests/flow/cli/program.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <sstream>

using namespace counterpart::testing;

namespace {

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
    }
    return lines;
}

// One cell of `metrics FILE NAME --csv`.
std::string metricOf(const std::string& file, const char* name, const Words& options) {
    Words words = {"metrics", file, name, "--csv"};
    words.insert(words.end(), options.begin(), options.end());
    const auto lines = linesOf(program(words).out);
    return lines.size() < 2 ? std::string() : lines[1].substr(lines[1].find(',') + 1);
}

// "what-if,NAME,facts,value,difference" -> {facts, value}.
std::pair<std::string, std::string> answerOf(const Output& output, const std::string& metric) {
    for (const std::string& line : linesOf(output.out)) {
        std::vector<std::string> cells;
        std::istringstream stream(line);
        for (std::string cell; std::getline(stream, cell, ',');) {
            cells.push_back(cell);
        }
        if (cells.size() > 3 && cells[1] == metric) {
            return {cells[2], cells[3]};
        }
    }
    return {};
}

} // namespace

class WhatIfCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_file = m_folder.path("w.counterpart");
        QCOMPARE(program({"demo", m_file, "--partners", "12", "--deals", "200"}).exit, 0);
    }

    void aPolicyValueIsAnsweredBesideTheFacts() {
        const Output output = program({"whatif", m_file, "--set", "attribution.model=first", "--all", "--csv"});
        QVERIFY2(output.exit == 0, output.words().c_str());
        const auto [facts, value] = answerOf(output, "commission.accrued");
        QCOMPARE(facts, metricOf(m_file, "commission.accrued", {}));
        QCOMPARE(value, metricOf(m_file, "commission.accrued", {"--model", "first"}));
        QVERIFY(facts != value);
    }

    void partnersAndDealsAreAnswered() {
        const Output partners =
            program({"whatif", m_file, "--set", "attribution.model=first", "--by", "partner", "--csv"});
        QVERIFY2(partners.exit == 0, partners.words().c_str());
        QVERIFY(linesOf(partners.out)[0] ==
                "scenario,partner,tier_facts,tier,attributed_facts,attributed,attributed_difference,commission_facts,"
                "commission,commission_difference");
        QVERIFY(linesOf(partners.out).size() > 2);
        const Output deals = program({"whatif", m_file, "--set", "attribution.model=first", "--by", "deal", "--json"});
        QCOMPARE(deals.exit, 0);
        QVERIFY(deals.out.find("\"attributed\"") != std::string::npos);
    }

    void oneIsSavedAskedAgainAndDropped() {
        const std::string changes = m_folder.path("changes.json");
        QVERIFY(writeFile(changes, "{\"changes\": [{\"do\": \"set_policy\", \"path\": \"attribution.model\", \"to\": "
                                   "\"last\"}]}"));
        const Output kept = program(
            {"whatif", m_file, "--changes", changes, "--save", "last", "--note", "only the last", "--all", "--csv"});
        QVERIFY2(kept.exit == 0, kept.words().c_str());
        const Output again =
            program({"whatif", m_file, "--scenario", "last", "--set", "attribution.model=first", "--all", "--csv"});
        QVERIFY2(again.exit == 0, again.words().c_str());
        QCOMPARE(answerOf(again, "commission.accrued"), answerOf(kept, "commission.accrued"));
        QVERIFY(again.out.find("what-if,commission.accrued") != std::string::npos); // both stand in it
        QVERIFY(program({"scenarios", m_file, "--csv"}).out.find("last,1,only the last") != std::string::npos);
        const Output shown = program({"scenarios", m_file, "--show", "last"});
        QVERIFY(shown.out.find("\"to\": \"last\"") != std::string::npos);
        QCOMPARE(program({"scenarios", m_file, "--delete", "last"}).exit, 0);
        QVERIFY(program({"scenarios", m_file, "--show", "last"}).isOneError(1));
        QCOMPARE(program({"undo", m_file}).exit, 0);
        QCOMPARE(program({"scenarios", m_file, "--show", "last"}).out, shown.out);
        QCOMPARE(program({"check", m_file}).exit, 0);
    }

    void wrongOnesAreRefusedInOneLine() {
        const std::string bad = m_folder.path("bad.json");
        QVERIFY(writeFile(bad, "{\"changes\": [{\"do\": \"fly\"}]}"));
        QVERIFY(program({"whatif", m_file}).isOneError(2));
        QVERIFY(program({"whatif", m_file, "--set", "nothing"}).isOneError(2));
        QVERIFY(program({"whatif", m_file, "--by", "planet", "--set", "a=1"}).isOneError(2));
        QVERIFY(program({"whatif", m_file, "--note", "n", "--set", "attribution.model=last"}).isOneError(2));
        QVERIFY(program({"whatif", m_file, "--set", "attribution.half_life=3"}).isOneError(1));
        QVERIFY(program({"whatif", m_file, "--set", "attribution.half_life_days=-3"}).isOneError(1));
        QVERIFY(program({"whatif", m_file, "--scenario", "nobody"}).isOneError(1));
        QVERIFY(program({"whatif", m_file, "--changes", bad}).isOneError(3));
        QVERIFY(program({"whatif", m_file, "--changes", m_folder.path("none.json")}).isOneError(3));
        QVERIFY(
            program({"whatif", m_folder.path("none.counterpart"), "--set", "attribution.model=last"}).isOneError(3));
        QVERIFY(program({"scenarios", m_file, "--delete", "nobody"}).isOneError(1));
        const Output unsaved = program({"whatif", m_file, "--set", "attribution.model=flat", "--save", "x"});
        QVERIFY2(unsaved.isOneError(1), unsaved.words().c_str());
        QVERIFY(program({"scenarios", m_file, "--show", "x"}).isOneError(1));
    }

private:
    Folder m_folder;
    std::string m_file;
};

COUNTERPART_TEST(WhatIfCommandTest)
#include "whatif_test.moc"
