// SPDX-License-Identifier: GPL-3.0-or-later
// Does a review say what the command line says? Presentations that the program wrote are read back and held against
// what its other commands print under the same lens.
#include "tests/flow/cli/program.h"
#include "tests/support/deck_reader.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>
#include <map>
#include <optional>

using namespace counterpart::testing;

namespace {

using Rows = std::vector<std::map<std::string, std::string>>;

std::vector<std::string> cellsOf(const std::string& csv, std::size_t& at) {
    std::vector<std::string> out(1);
    bool quoted = false;
    for (; at < csv.size(); ++at) {
        const char c = csv[at];
        if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            out.emplace_back();
        } else if (!quoted && c == '\n') {
            ++at;
            break;
        } else {
            out.back() += c;
        }
    }
    return out;
}

// What `--csv` printed, by the heads of its columns.
Rows rowsOf(const Output& output) {
    Rows out;
    std::size_t at = 0;
    const std::vector<std::string> heads = cellsOf(output.out, at);
    while (at < output.out.size()) {
        const std::vector<std::string> cells = cellsOf(output.out, at);
        out.emplace_back();
        for (std::size_t i = 0; i < std::min(heads.size(), cells.size()); ++i) {
            out.back()[heads[i]] = cells[i];
        }
    }
    return out;
}

// "25.6 K USD", "-16.2 %": the number, and how far it may be from the exact one.
struct Shown {
    double value = 0, half = 0;
};
std::optional<Shown> shownIn(const std::string& words) {
    QString text = QString::fromStdString(words);
    text.replace(QChar(0x202F), QLatin1Char(' ')).replace(QChar(0xA0), QLatin1Char(' '));
    text.replace(QChar(0x2212), QLatin1Char('-')).remove(QLatin1Char(','));
    const QStringList parts = text.split(QLatin1Char(' '));
    bool isNumber = false;
    const double number = parts[0].toDouble(&isNumber);
    if (!isNumber) {
        return std::nullopt;
    }
    const QString unit = parts.size() > 1 ? parts[1] : QString();
    const double scale = unit == QLatin1String("K")   ? 1e3
                         : unit == QLatin1String("M") ? 1e6
                         : unit == QLatin1String("B") ? 1e9
                         : unit == QLatin1String("%") ? 0.01
                                                      : 1;
    const auto point = parts[0].indexOf(QLatin1Char('.'));
    const auto decimals = point < 0 ? 0 : parts[0].size() - point - 1;
    return Shown{number * scale, 0.5000001 * scale * std::pow(10.0, -static_cast<double>(decimals))};
}

double numberAt(const Sheet& sheet, const std::string& cell) { // months that are not seen yet are empty
    const auto found = sheet.cells.find(cell);
    return found == sheet.cells.end() ? 0 : std::stod(found->second);
}

} // namespace

class QbrTruthTest : public QObject {
    Q_OBJECT
private:
    Folder m_folder;
    std::string m_file = m_folder.path("demo.counterpart");

    Output ask(Words words, const Words& lens) const {
        words.insert(words.begin() + 1, m_file);
        words.emplace_back("--csv");
        words.insert(words.end(), lens.begin(), lens.end());
        Output output = program(words);
        if (output.exit != 0) {
            qWarning("%s", output.words().c_str());
        }
        return output;
    }
    // The row of a partner.
    static std::map<std::string, std::string> rowOf(const Rows& rows, const std::string& partner) {
        for (const auto& row : rows) {
            if (row.at("partner") == partner) {
                return row;
            }
        }
        return {};
    }

    // Words of the tiles of a deck by their labels; of the first slide that has one.
    static std::map<std::string, std::string> tilesOf(const std::vector<ReadSlide>& slides) {
        std::map<std::string, std::string> out;
        for (const ReadSlide& slide : slides) {
            const auto labels = slide.named("Label"), values = slide.named("Value");
            for (std::size_t i = 0; i < std::min(labels.size(), values.size()); ++i) {
                out.emplace(labels[i], values[i]);
            }
        }
        return out;
    }

    static void tilesAre(const std::map<std::string, std::string>& tiles, const std::map<std::string, std::string>& row,
                         int& compared) {
        static const std::vector<std::pair<const char*, const char*>> pairs{
            {"Attributed revenue", "revenue.attributed"},
            {"Quota attainment", "quota.attainment"},
            {"Open pipeline", "pipeline.open"},
            {"Commission accrued", "commission.accrued"},
            {"Deals won", "deals.won"},
            {"Deals lost", "deals.lost"},
            {"Win rate", "win.rate"},
            {"Average deal", "deal.size"},
            {"Sales cycle", "cycle.days"}};
        for (const auto& [label, metric] : pairs) {
            const auto tile = tiles.find(label);
            const std::string said = row.contains(metric) ? row.at(metric) : std::string();
            if (tile == tiles.end()) {
                continue;
            }
            const auto shown = shownIn(tile->second);
            const std::string words = std::string(label) + ": \"" + tile->second + "\" and " + said;
            if (said.empty()) { // no data is not 0, but sums and counts of nothing are
                QVERIFY2(!shown || shown->value == 0, words.c_str());
            } else if (shown) {
                QVERIFY2(std::abs(std::stod(said) - shown->value) <= shown->half, words.c_str());
                ++compared;
            } else {
                QVERIFY2(std::stod(said) == 0 || std::string_view(label) == "Quota attainment", words.c_str());
            }
        }
    }

    // The columns of the twelve months are what `metrics --by partner,month` prints.
    static void monthsAre(const Parts& parts, const std::vector<ReadSlide>& slides, const Rows& months,
                          const std::string& partner, int& compared) {
        for (const ReadSlide& slide : slides) {
            if (slide.charts.empty() || workbookOf(parts, slide.charts.front()).cells.count("A13") == 0) {
                continue;
            }
            const Sheet sheet = workbookOf(parts, slide.charts.front());
            std::string column;
            for (const char letter : {'B', 'C', 'D'}) {
                const auto head = sheet.cells.find(std::string(1, letter) + "1");
                column = head != sheet.cells.end() && head->second == "These twelve months" ? std::string(1, letter)
                                                                                            : column;
            }
            QVERIFY(!column.empty());
            double sum = 0, all = 0;
            for (int row = 2; row <= 13; ++row) {
                sum += numberAt(sheet, column + std::to_string(row));
            }
            for (const auto& month : months) {
                all += month.at("partner") == partner ? std::stod(month.at("revenue.attributed")) : 0;
            }
            QVERIFY2(std::abs(sum - all) < 0.005, (partner + ": " + std::to_string(sum)).c_str());
            for (int row = 2; row <= 13; ++row) { // October to September
                const int calendar = (row + 7) % 12 + 1;
                const std::string name = std::to_string(calendar >= 10 ? 2025 : 2026) + (calendar < 10 ? "-0" : "-") +
                                         std::to_string(calendar);
                double said = 0;
                for (const auto& month : months) {
                    said += month.at("partner") == partner && month.at("month") == name
                                ? std::stod(month.at("revenue.attributed"))
                                : 0;
                }
                const double read = numberAt(sheet, column + std::to_string(row));
                QVERIFY2(std::abs(read - said) < 0.005, (name + " is " + std::to_string(read)).c_str());
                ++compared;
            }
            return;
        }
        QFAIL("no chart of months");
    }

    // Every amount of the deals is what was recorded, where both are in one currency and the name is one deal's.
    static void dealsAre(const std::vector<ReadSlide>& slides, const Rows& deals, const std::string& currency,
                         int& compared) {
        for (const ReadSlide& slide : slides) {
            for (const Cells& table : slide.tables) {
                if (table.front().front() != "Deal" || table.front().size() < 3) {
                    continue;
                }
                for (std::size_t i = 1; i < table.size(); ++i) {
                    for (const auto& deal : deals) {
                        const auto shown = shownIn(table[i][2]);
                        const bool alone = 1 == std::ranges::count_if(deals, [&](const auto& other) {
                                               return other.at("name") == table[i][0];
                                           });
                        if (alone && deal.at("name") == table[i][0] && deal.at("currency") == currency && shown) {
                            QVERIFY2(std::abs(std::stod(deal.at("amount")) - shown->value) < 0.005,
                                     table[i][0].c_str());
                            ++compared;
                        }
                    }
                }
            }
        }
    }

private Q_SLOTS:
    void initTestCase() {
        const Output made =
            program({"demo", m_file, "--partners", "24", "--deals", "600", "--seed", "11", "--as-of", "2026-09-30"});
        QVERIFY2(made.exit == 0, made.words().c_str());
    }

    void everyReviewSaysWhatTheCommandLineSays_data() {
        QTest::addColumn<QStringList>("lens");
        QTest::addColumn<QString>("currency");
        QTest::newRow("as it is") << QStringList{} << QStringLiteral("USD");
        QTest::newRow("first touch") << QStringList{QStringLiteral("--model"), QStringLiteral("first")}
                                     << QStringLiteral("USD");
        QTest::newRow("in euros") << QStringList{QStringLiteral("--currency"), QStringLiteral("EUR")}
                                  << QStringLiteral("EUR");
        QTest::newRow("as of August") << QStringList{QStringLiteral("--as-of"), QStringLiteral("2026-08-20"),
                                                     QStringLiteral("--model"), QStringLiteral("last")}
                                      << QStringLiteral("USD");
    }
    void everyReviewSaysWhatTheCommandLineSays() {
        QFETCH(QStringList, lens);
        QFETCH(QString, currency);
        Words bare, quarter{"--period", "2026-Q3"}, year{"--period", "2025-10-01..2026-10-01"};
        for (const QString& word : lens) {
            bare.push_back(word.toStdString());
        }
        quarter.insert(quarter.end(), bare.begin(), bare.end());
        year.insert(year.end(), bare.begin(), bare.end());
        const std::string folder = m_folder.path(QTest::currentDataTag());
        QCOMPARE(ask({"qbr", "--all", "-o", folder}, quarter).exit, 0);
        const Rows metrics = rowsOf(ask({"metrics", "--by", "partner"}, quarter));
        const Rows months = rowsOf(ask({"metrics", "revenue.attributed", "--by", "partner,month"}, year));
        const Rows cards = rowsOf(ask({"scorecard"}, quarter));
        const Rows tiers = rowsOf(ask({"tiers"}, bare));
        const Rows lines = rowsOf(ask({"commissions"}, quarter));
        const Rows deals = rowsOf(program({"export", m_file, "deals"}));
        QVERIFY(metrics.size() > 10 && tiers.size() == 24 && cards.size() > 10 && lines.size() > 10);
        int compared = 0, byTheMonth = 0, dealsCompared = 0, scores = 0, paid = 0;
        for (const auto& tier : tiers) {
            const std::string& partner = tier.at("partner");
            const QByteArray bytes = bytesOfFile(folder + "/" + partner + "-2026-Q3.pptx");
            const Parts parts = partsOf(bytes.toStdString());
            QVERIFY2(!parts.empty(), partner.c_str());
            const std::vector<ReadSlide> slides = slidesOf(parts);
            const auto tiles = tilesOf(slides);
            const auto row = rowOf(metrics, partner);
            tilesAre(tiles, row, compared);
            monthsAre(parts, slides, months, partner, byTheMonth);
            dealsAre(slides, deals, currency.toStdString(), dealsCompared);
            QCOMPARE(QString::fromStdString(tiles.at("Tier")).toLower(), QString::fromStdString(tier.at("tier")));
            const auto card = rowOf(cards, partner);
            const auto score = shownIn(tiles.at("Score"));
            QCOMPARE(score.has_value(), card.contains("score") && !card.at("score").empty());
            if (score) { // rounded down
                QVERIFY(std::abs(std::floor(std::stod(card.at("score")) * 10 + 1e-6) / 10 - score->value) < 1e-9);
                ++scores;
            }
            double sum = 0;
            bool one = true; // currency
            for (const auto& line : lines) {
                if (line.at("partner") == partner) {
                    one = one && line.at("currency") == currency.toStdString();
                    sum += std::stod(line.at("amount"));
                }
            }
            const auto commission = shownIn(tiles.at("Commission accrued"));
            if (one && commission) {
                QVERIFY2(std::abs(sum - commission->value) <= commission->half, partner.c_str());
                paid += sum > 0 ? 1 : 0;
            }
            if (QTest::currentTestFailed()) {
                qWarning("%s", partner.c_str());
                return;
            }
        }
        QVERIFY2(
            compared > 120 && byTheMonth == 24 * 12 && dealsCompared > 1 && scores > 10,
            qPrintable(QStringLiteral("%1 %2 %3 %4").arg(compared).arg(byTheMonth).arg(dealsCompared).arg(scores)));
        QVERIFY(paid > 0 || currency != QLatin1String("USD")); // few are paid in euros alone
        qInfo("%d tiles, %d months, %d deals, %d scores, %d commissions", compared, byTheMonth, dealsCompared, scores,
              paid);
    }
};

COUNTERPART_TEST(QbrTruthTest)
#include "qbr_truth_test.moc"
