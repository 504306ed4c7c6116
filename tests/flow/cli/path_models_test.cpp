// SPDX-License-Identifier: GPL-3.0-or-later
// Do models over the whole programme answer in the terminal: tables that sum, the explanation's number, clear refusals?
#include "tests/flow/cli/program.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>
#include <sstream>

using namespace counterpart::testing;

namespace {

using Row = std::vector<std::string>;
std::vector<Row> rowsOf(const std::string& csv) {
    std::vector<Row> rows;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream cells(line);
        rows.emplace_back();
        for (std::string cell; std::getline(cells, cell, ',');) {
            cell.erase(std::remove(cell.begin(), cell.end(), '\r'), cell.end());
            rows.back().push_back(cell);
        }
    }
    return rows;
}

long long cents(const std::string& amount) { return std::llround(std::stod(amount) * 100); }

} // namespace

class CliPathModelsTest : public QObject {
    Q_OBJECT
private:
    Folder m_folder;
    std::string m_file = m_folder.path("demo.counterpart");

private Q_SLOTS:
    void initTestCase() {
        const Output made = program({"demo", m_file, "--partners", "12", "--deals", "300"});
        QVERIFY2(made.exit == 0, made.words().c_str());
    }

    void removalEffectsShareOutTheWonRevenue() {
        std::vector<long long> sums;
        for (const char* order : {"1", "2"}) {
            const Output out = program({"attribution", m_file, "--model", "markov", "--order", order, "--csv"});
            QVERIFY2(out.exit == 0, out.words().c_str());
            const auto rows = rowsOf(out.out);
            QCOMPARE(rows.front(), (Row{"partner", "removal_effect", "share", "conversions", "attributed"}));
            QVERIFY(rows.size() > 5);
            double shares = 0;
            long long sum = 0;
            for (std::size_t i = 1; i < rows.size(); ++i) {
                const double removal = std::stod(rows[i][1]);
                QVERIFY(removal >= 0 && removal <= 1);
                shares += std::stod(rows[i][2]);
                sum += cents(rows[i][4]);
            }
            QVERIFY(std::abs(shares - 1) < 1e-6);
            sums.push_back(sum);
        }
        QCOMPARE(sums[0], sums[1]);
        const Output linear = program({"attribution", m_file, "--by", "partner", "--model", "linear", "--csv"});
        long long sum = 0;
        const auto rows = rowsOf(linear.out);
        for (std::size_t i = 1; i < rows.size(); ++i) {
            sum += cents(rows[i][2]);
        }
        QCOMPARE(sums[0], sum);
    }

    void shapleyGivesBothForms() {
        const Output out = program({"attribution", m_file, "--model", "shapley", "--csv"});
        QVERIFY2(out.exit == 0, out.words().c_str());
        const auto rows = rowsOf(out.out);
        QCOMPARE(rows.front(), (Row{"partner", "value", "conversions", "simplified", "attributed"}));
        double exact = 0, simplified = 0;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            exact += std::stod(rows[i][2]);
            simplified += std::stod(rows[i][3]);
        }
        QVERIFY(std::abs(exact - simplified) < 1e-5);
    }

    void theAnswerSaysThatNothingIsPaidByIt() {
        for (const char* model : {"markov", "shapley"}) {
            const Output out = program({"attribution", m_file, "--model", model});
            QVERIFY2(out.exit == 0 && out.out.find("For comparison only") != std::string::npos, out.words().c_str());
            const Output json = program({"attribution", m_file, "--model", model, "--json"});
            QVERIFY2(json.out.find("For comparison only") != std::string::npos, json.words().c_str());
        }
    }

    void theExplanationHasTheNumberOfTheTable() {
        for (const char* model : {"markov", "shapley"}) {
            const auto rows = rowsOf(program({"attribution", m_file, "--model", model, "--csv"}).out);
            const Output steps =
                program({"attribution", m_file, "--model", model, "--partner", rows[1][0], "--explain"});
            QVERIFY2(steps.exit == 0, steps.words().c_str());
            QVERIFY2(steps.out.substr(0, steps.out.find('\n')).find(rows[1][0]) != std::string::npos,
                     steps.out.c_str());
            QVERIFY2(steps.out.find("Part of the won revenue: " + rows[1].back() + " ") != std::string::npos,
                     steps.out.c_str());
            QVERIFY2(steps.out.find("For comparison only") != std::string::npos, steps.out.c_str());
        }
    }

    void wrongCallsAreRefusedInOneLine() {
        const std::vector<std::pair<Words, int>> calls = {
            {{"--model", "markov", "--order", "3"}, 2},  {{"--model", "shapley", "--order", "1"}, 2},
            {{"--model", "markov", "--deal", "D-1"}, 2}, {{"--model", "markov", "--by", "deal"}, 2},
            {{"--model", "markov", "--explain"}, 2},     {{"--model", "markov", "--partner", "P-0001"}, 2},
            {{"--model", "linear", "--order", "1"}, 2},  {{"--by", "partner", "--partner", "P-0001"}, 2},
            {{"--model", "markov", "--compare"}, 2},     {{"--model", "markov", "--partner", "nobody", "--explain"}, 1},
        };
        for (const auto& [options, exit] : calls) {
            Words words{"attribution", m_file};
            words.insert(words.end(), options.begin(), options.end());
            const Output out = program(words);
            QVERIFY2(out.isOneError(exit), (options.back() + ": " + out.words()).c_str());
        }
    }

    void aPeriodWithoutDealsIsAnEmptyTable() {
        const Output out = program({"attribution", m_file, "--model", "markov", "--period", "1999", "--csv"});
        QVERIFY2(out.exit == 0, out.words().c_str());
        QCOMPARE(rowsOf(out.out).size(), 1U);
    }
};

COUNTERPART_TEST(CliPathModelsTest)
#include "path_models_test.moc"
