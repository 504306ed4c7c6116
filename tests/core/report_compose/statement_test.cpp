// SPDX-License-Identifier: GPL-3.0-or-later
// Does a statement list every line of its partner and period, with its math, and add up to the accruals?
#include "core/engine/commission/totals.h"
#include "core/report/compose/statement.h"
#include "tests/support/review_world.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <map>

using namespace counterpart;
using namespace counterpart::testing;
using report::kNoValue;

namespace {

report::Document statementOf(const Programme& programme, Index partner, const Period& period) {
    const report::English english;
    return report::composeStatement({programme, partner, period}, english);
}

struct Sum {
    Minor accrued = 0;
    Minor refunded = 0;
    std::int64_t lines = 0; // that pay something or take something back
    bool operator==(const Sum&) const = default;
};

std::map<std::string, Sum> accrualsOf(const Programme& p, Index partner, const Period& period) {
    std::map<std::string, Sum> sums;
    const auto totals = commission::totalsOf(p.commissionContext(), p.accruals, period, p.lens.reporting);
    for (const commission::Total& row : totals.rows) {
        if (row.partner == partner) {
            Sum& sum = sums[std::string(row.currency.code())];
            sum.accrued += row.accrued;
            sum.refunded += row.refunded;
        }
    }
    return sums;
}

// What the tables of lines say: their rows, and their last rows.
std::map<std::string, Sum> linesOf(const report::Document& document, const Programme& p, std::size_t& explained) {
    std::map<std::string, Sum> sums;
    for (const report::Page& page : document.pages) {
        if (!page.id.starts_with("statement.lines.")) {
            continue;
        }
        Sum& sum = sums[page.id.substr(page.id.rfind('.') + 1)];
        for (const report::Row& row : page.rows) {
            const auto& table = std::get<report::Table>(row.blocks.front().content);
            Minor added = 0;
            for (std::size_t i = 0; i + 1 < table.rows.size(); ++i) {
                const report::TableCell& amount = table.rows[i][6];
                added += amount.value;
                (amount.value < 0 ? sum.refunded : sum.accrued) += amount.value;
                ++sum.lines;
                const auto line =
                    commission::findLine(p.commissionContext(), p.accruals.lines, amount.why.figure.substr(5));
                if (!line || p.accruals.lines.amount[*line] != amount.value ||
                    p.accruals.lines.base[*line] != table.rows[i][3].value || table.rows[i][7].text.empty()) {
                    return {};
                }
                ++explained;
            }
            if (!table.totals || table.rows.back()[6].value != added) {
                return {};
            }
        }
    }
    return sums;
}

} // namespace

class StatementTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itAddsUpToTheAccrualsByCurrency() {
        const Programme& p = *demoFacts()->programme;
        std::size_t explained = 0;
        std::size_t refunds = 0;
        for (const char* period : {"2026-Q3", "2026", "2026-08", "all"}) {
            for (Index partner = 0; partner < 60; partner += period[0] == 'a' ? 7 : 1) {
                const report::Document document = statementOf(p, partner, *parsePeriod(period));
                auto expected = accrualsOf(p, partner, *parsePeriod(period));
                for (auto& [currency, sum] : linesOf(document, p, explained)) {
                    QVERIFY(sum.accrued == expected[currency].accrued);
                    QVERIFY(sum.refunded == expected[currency].refunded);
                    refunds += sum.refunded < 0 ? 1 : 0;
                    expected.erase(currency);
                }
                for (const auto& [currency, sum] : expected) { // nothing else was earned
                    QVERIFY(sum.accrued == 0 && sum.refunded == 0);
                }
            }
        }
        QVERIFY(explained > 500);
        QVERIFY(refunds > 0);
    }

    void everyLineStandsSomewhere() {
        const Programme& p = *demoFacts()->programme;
        const Period year = *parsePeriod("2026");
        for (const Index partner : {Index{4}, Index{25}, Index{50}}) {
            std::int64_t expected = 0;
            for (std::size_t row = 0; row < p.accruals.lines.size(); ++row) {
                expected +=
                    p.accruals.lines.partner[row] == partner && year.contains(p.accruals.lines.date[row]) ? 1 : 0;
            }
            std::int64_t rows = 0;
            for (const report::Page& page : statementOf(p, partner, year).pages) {
                for (const report::Row& row : page.rows) {
                    const auto* table = std::get_if<report::Table>(&row.blocks.front().content);
                    if (table != nullptr && page.id != "statement.totals") {
                        rows += static_cast<std::int64_t>(table->rows.size()) - (table->totals ? 1 : 0);
                    }
                }
            }
            QVERIFY(rows == expected);
        }
    }

    void aLineShowsItsMath() {
        Sample sample;
        const RecordId partner = sample.partner("P-1").id;
        Deal& deal = sample.deal("D-1", 1'234'500, "won", "2026-08-10");
        deal.partner.value = partner;
        const RecordId dealId = deal.id;
        Refund& refund = sample.add<Refund>("F-1");
        refund.deal.value = dealId;
        refund.at = *parseDate("2026-09-01");
        refund.amount = 617'250;
        const auto programme =
            computeProgramme(sample.snapshot(), classicFour(), quarterLens("2026-Q3", Date::of(2026, 9, 30)));
        const report::Document document = statementOf(*programme, 0, *parsePeriod("2026-Q3"));
        QVERIFY(document.format == report::Format::A4Landscape);
        const report::Page* page = pageNamed(document, "statement.lines.USD");
        QVERIFY(page != nullptr);
        const auto& accruals = std::get<report::Table>(page->rows[0].blocks[0].content);
        QCOMPARE(accruals.rows[0][7].text,
                 std::string("100.0\u202f% of 12,345.00\u00a0USD = 12,345.00\u00a0USD; × 10 % = 1,234.50\u00a0USD"));
        QVERIFY(accruals.rows[0][4].value == 100'000);
        const auto& refunds = std::get<report::Table>(page->rows[1].blocks[0].content);
        QVERIFY(refunds.rows[0][6].value == -61'725);
        QCOMPARE(refunds.rows[0][7].text, std::string("6,172.50\u00a0USD of 12,345.00\u00a0USD refunded; of "
                                                      "1,234.50\u00a0USD commission \u2212617.25\u00a0USD"));
        QCOMPARE(pageNamed(document, "statement.totals")->title, std::string("617.25\u00a0USD for Q3 2026"));
    }

    void aPartnerWithoutLinesIsToldSo() {
        Sample sample;
        sample.partner("P-1");
        const auto programme =
            computeProgramme(sample.snapshot(), classicFour(), quarterLens("2026-Q3", Date::of(2026, 9, 30)));
        const report::Document document = statementOf(*programme, 0, *parsePeriod("2026-Q3"));
        QVERIFY(document.pages.size() == 1);
        QCOMPARE(document.pages.front().title, std::string("No commission line in Q3 2026"));
    }
};

COUNTERPART_TEST(StatementTest)

#include "statement_test.moc"
