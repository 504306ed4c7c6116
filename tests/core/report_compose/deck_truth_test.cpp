// SPDX-License-Identifier: GPL-3.0-or-later
// Is every number of a presentation, read back from its bytes, the engines' number under the same lens? The document
// says where a figure stands and what it was computed from; what stands there comes from the file, what it should be
// from the engines, record by record.
#include "core/engine/attribution/explanation.h"
#include "core/engine/attribution/touch_parts.h"
#include "core/engine/tiering/record.h"
#include "core/report/document/cleaned.h"
#include "core/report/document/layout.h"
#include "core/report/pptx/presentation.h"
#include "tests/core/report_compose/oracle.h"
#include "tests/support/chart_schema.h"
#include "tests/support/deck_reader.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace counterpart;
using namespace counterpart::testing;

using report::kNoValue;
using report::Point;

namespace {

// A point of a chart, and the cells of its workbook that may hold it.
struct PlacedPoint {
    const Point* point;
    std::string head;   // of the column; "" = the column behind `column`
    std::size_t column; // 0 = A
    std::size_t row;    // 1 = the heads
};

// Of each kind, where its numbers stand in the workbook.
struct Places {
    const report::Chart& chart;
    std::vector<PlacedPoint> out = {};

    void add(const Point& point, const std::string& head, std::size_t index) {
        out.push_back({&point, head, 0, index + 2});
    }
    template <class Kind>
    void series(const Kind& kind) {
        for (const report::Series& series : kind.series) {
            for (std::size_t i = 0; i < series.points.size(); ++i) {
                add(series.points[i], series.name, i);
            }
        }
    }
    void operator()(const report::Columns& kind) { series(kind); }
    void operator()(const report::Bars& kind) { series(kind); }
    void operator()(const report::Waterfall& kind) {
        for (std::size_t i = 0; i < kind.steps.size(); ++i) {
            out.push_back({&kind.steps[i].point, {}, 1, i + 2});
        }
    }
    void operator()(const report::Funnel& kind) {
        for (std::size_t i = 0; i < kind.stages.size(); ++i) {
            out.push_back({&kind.stages[i].point, {}, 1, i + 2});
        }
    }
    void operator()(const report::Bullets& kind) {
        for (std::size_t i = 0; i < kind.rows.size(); ++i) {
            add(kind.rows[i].value, kind.valueName.empty() ? chart.measure.name : kind.valueName, i);
            add(kind.rows[i].before, kind.beforeName, i);
            out.push_back({&kind.rows[i].target, {}, 1, i + 2});
        }
    }
    void operator()(const report::Ladder& kind) {
        for (std::size_t i = 0; i < kind.rungs.size(); ++i) {
            out.push_back({&kind.rungs[i].from, {}, 1, i + 2});
            out.push_back({&kind.value, {}, 2, i + 2});
        }
    }
    void operator()(const report::Slope& kind) {
        for (const auto& line : kind.lines) {
            add(line.from, line.name, 0);
            add(line.to, line.name, 1);
        }
    }
    void operator()(const report::Journey& kind) {
        std::map<std::size_t, std::size_t> rows;
        for (const auto& mark : kind.marks) {
            if (mark.credit.value != kNoValue && mark.credit.value > 0) { // what does not count has no area
                add(mark.credit, kind.lanes[mark.lane], rows[mark.lane]++);
            }
        }
    }
    void operator()(const report::Heat&) {} // a table
};

std::string cellName(std::size_t column, std::size_t row) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters + std::to_string(row);
}

// The number at a place; nothing where the cell is empty.
std::optional<double> numberAt(const Sheet& sheet, const PlacedPoint& at) {
    std::size_t column = at.column;
    for (std::size_t c = 1; at.column == 0 && c < 60; ++c) {
        const auto head = sheet.cells.find(cellName(c, 1));
        if (head != sheet.cells.end() && head->second == at.head) {
            column = c;
            break;
        }
    }
    const auto cell = column == 0 ? sheet.cells.end() : sheet.cells.find(cellName(column, at.row));
    return cell == sheet.cells.end() ? std::nullopt : std::optional(std::stod(cell->second));
}

std::string first(const std::vector<std::string>& lines) { return lines.empty() ? std::string() : lines.front(); }

bool same(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

struct LensCase {
    const char* name;
    Model model;
    const char* currency;
    const char* period;
    Date asOf;
};

const std::vector<LensCase>& lenses() {
    static const std::vector<LensCase> out{
        {"as everybody has it", Model::Position, "USD", "2026-Q3", Date::of(2026, 9, 30)},
        {"first touch", Model::First, "USD", "2026-Q3", Date::of(2026, 9, 30)},
        {"another currency", Model::Linear, "EUR", "2026-Q3", Date::of(2026, 9, 30)},
        {"amid the quarter", Model::Decay, "GBP", "2026-Q3", Date::of(2026, 8, 19)},
        {"an earlier quarter", Model::Last, "USD", "2026-Q1", Date::of(2026, 3, 31)}};
    return out;
}

FactsPtr factsUnder(const LensCase& wanted) {
    Lens lens = quarterLens(wanted.period, wanted.asOf);
    lens.model = wanted.model;
    lens.reporting = *Currency::fromCode(wanted.currency);
    return factsOf(demoFacts()->programme->snapshot, lens);
}

// One deck against the engines.
class Examination {
public:
    Examination(const FactsPtr& facts, Index partner)
        : m_facts(facts), m_oracle(facts), m_partner(partner),
          m_parts(partsOf(*report::presentationOf(reviewOf(facts, partner)))), m_slides(slidesOf(m_parts)),
          m_pages(report::layOut(report::cleaned(reviewOf(facts, partner)))) {
        const Programme& p = *facts->programme;
        m_ladder = tiering::explain(*p.snapshot, *p.columns, p.credits, *p.rulebook, p.rates, partner, p.lens.asOf,
                                    p.lens.asOf)
                       .facts;
    }

    std::vector<std::string> faults; // one line each
    std::size_t numbers = 0;         // read back and found to be right
    std::set<std::string> kinds;     // of figures that were looked at

    void run() {
        if (m_slides.size() != m_pages.size()) {
            faults.emplace_back("not as many slides as pages");
            return;
        }
        for (const auto& list : {faultsOfPackage(m_parts), faultsOfOrder(m_parts), faultsOfCharts(m_parts)}) {
            faults.insert(faults.end(), list.begin(), list.end());
        }
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            m_page = reviewOf(m_facts, m_partner).pages[m_pages[i].page].id;
            examine(m_pages[i], m_slides[i]);
        }
    }

private:
    void examine(const report::PlacedPage& page, const ReadSlide& slide) {
        std::size_t tile = 0, table = 0, chart = 0;
        for (const report::Placed& block : page.blocks) {
            for (const report::PlacedTile& one : block.tiles) {
                examineTile(one, slide.named("Value").at(tile++));
            }
            if (const auto* rows = std::get_if<report::Table>(&block.content); rows != nullptr && !rows->rows.empty()) {
                examineTable(*rows, slide.tables.at(table++));
            }
            if (const auto* drawn = std::get_if<report::Chart>(&block.content); drawn != nullptr && !isEmpty(*drawn)) {
                std::holds_alternative<report::Heat>(drawn->body) ? static_cast<void>(++table)
                                                                  : examineChart(*drawn, slide.charts.at(chart++));
            }
        }
    }

    void examineTile(const report::PlacedTile& tile, const std::string& read) {
        const Programme& p = *m_facts->programme;
        const Currency currency = p.lens.reporting;
        if (const auto id = metrics::metricNamed(tile.why.figure)) {
            const std::int64_t value = m_oracle.valueOf(tile.why, *id);
            const bool noQuota = read == m_english.say(report::Phrase::NoQuota) && value == 0;
            says(read, noQuota ? read : m_english.valueShort(metrics::metric(*id).unit, value, currency), tile.why);
        } else if (tile.why.figure == "score") {
            const auto card = explainCard(*m_facts->judgement, m_partner);
            says(read, card.score == scorecard::kNoData ? "no data" : m_english.score(card.score), tile.why);
        } else if (tile.why.figure == "tier") {
            const std::size_t tier = p.history.tierOn(m_partner, p.lens.asOf);
            const bool outside = p.standings.isOutside(m_partner);
            says(read, outside ? m_english.say(report::Phrase::NotOnLadder) : p.rulebook->ladder.tiers[tier].name,
                 tile.why);
        } else {
            faults.push_back(m_page + ": nobody knows " + tile.why.figure);
        }
    }

    void examineTable(const report::Table& table, const Cells& read) {
        if (read.size() != table.rows.size() + 1) {
            faults.push_back(m_page + ": a table with other rows");
            return;
        }
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            for (std::size_t j = 0; j < table.columns.size(); ++j) {
                const report::TableCell& cell = table.rows[i][j];
                const std::string& words = read[i + 1].at(j);
                if (words != cell.text) {
                    faults.push_back(m_page + ": \"" + words + "\" is not \"" + cell.text + "\"");
                } else if (cell.why.has()) {
                    examineCell(table.columns[j], cell, words);
                }
            }
        }
    }

    void examineCell(const report::TableColumn& column, const report::TableCell& cell, const std::string& words) {
        const Currency currency = m_facts->programme->lens.reporting;
        if (const auto id = metrics::metricNamed(cell.why.figure)) {
            const std::int64_t value = m_oracle.valueOf(cell.why, *id);
            const metrics::Unit unit = metrics::metric(*id).unit;
            const std::string exact = m_english.value(unit, value, currency);
            says(words, words == exact ? exact : m_english.valueShort(unit, value, currency), cell.why);
        } else if (m_page == "win_loss.journey") {
            examineTouch(cell, words);
        } else if (cell.why.kind == Kind::Deal) {
            examineDeal(column, cell, words);
        } else if (cell.why.figure == "tier") {
            examineNeed(column, cell, words);
        } else if (cell.why.figure.starts_with("score.")) {
            kinds.insert("score"); // card by card: everyPointOfAScoreIsTheCards
        } else if (!cell.why.figure.empty()) {
            kinds.insert(cell.why.figure);
        }
    }

    // A part of the credit is that of one of the partner's touches.
    void examineTouch(const report::TableCell& cell, const std::string& words) {
        const Programme& p = *m_facts->programme;
        const auto deal = attribution::explainDeal(*p.snapshot, Id<Deal>{cell.why.record}, *p.rulebook, p.lens.model,
                                                   p.lens.asOf, p.columns.get(), p.aids());
        const auto parts = attribution::touchParts(*deal);
        for (std::size_t at = 0; at < parts.size(); ++at) {
            const auto part = static_cast<std::int64_t>((parts[at].share + 500'000) / 1'000'000);
            if (deal->touches[at].partner.value == p.columns->partners.id[m_partner] && part == cell.value) {
                says(words, m_english.ratio(part), cell.why);
                return;
            }
        }
        faults.push_back(m_page + ": no touch has " + words);
    }

    void examineDeal(const report::TableColumn& column, const report::TableCell& cell, const std::string& words) {
        const Programme& p = *m_facts->programme;
        const Deal* deal = p.snapshot->find(Id<Deal>{cell.why.record});
        const bool ended = deal->closed.has() && deal->closed <= p.lens.asOf;
        if (column.title == m_english.say(report::Phrase::ColumnAmount) || column.measure.places > 0 ||
            words.ends_with(p.lens.reporting.code())) {
            const auto money =
                p.rates.convert({deal->amount, deal->currency}, p.lens.reporting, ended ? deal->closed : p.lens.asOf);
            if (money.has()) {
                says(words, m_english.money(money.money.minor, p.lens.reporting), cell.why);
            }
        } else if (column.number) {
            says(words, m_english.count((ended ? deal->closed : p.lens.asOf).days - deal->created.days), cell.why);
        } else {
            says(words, deal->name.empty() ? deal->key.str() : deal->name.str(), cell.why);
        }
    }

    // What is there and what is missing of what a tier asks for: counts of people here, everything on the ladder there.
    void examineNeed(const report::TableColumn& column, const report::TableCell& cell, const std::string& words) {
        kinds.insert("tier");
        if (column.number) {
            says(words, m_english.count(cell.value), cell.why);
        }
    }

    void examineChart(const report::Chart& chart, const std::string& part) {
        std::set<double> all;
        if (const std::string fault = faultOfCaches(m_parts, part, all); !fault.empty()) {
            faults.push_back(fault);
        }
        const Sheet sheet = workbookOf(m_parts, part);
        Places places{chart};
        std::visit(places, chart.body);
        const double unit = std::pow(10.0, chart.measure.places);
        for (const PlacedPoint& at : places.out) {
            const report::Why& why = at.point->why;
            std::int64_t expected = at.point->value;
            if (const auto id = metrics::metricNamed(why.figure); id && expected != kNoValue) {
                expected = m_oracle.valueOf(why, *id);
            } else if (why.figure.starts_with("score.") && expected != kNoValue) {
                expected = percentOf(why);
            } else if (why.figure == "tier" && at.column == 2) {
                expected = m_ladder.revenue;
            }
            const std::optional<double> read = numberAt(sheet, at);
            if (read.has_value() != (expected != kNoValue) ||
                (read && !same(*read * unit, static_cast<double>(expected)))) {
                faults.push_back(m_page + ": " + why.figure + " " + why.within + " in " + part + " is " +
                                 (read ? std::to_string(*read) : "nothing") + ", not " + std::to_string(expected));
            } else {
                numbers += read ? 1 : 0;
                kinds.insert(why.figure.substr(0, why.figure.find('.')));
            }
        }
    }

    std::int64_t percentOf(const report::Why& why) const {
        const bool now = why.period == m_facts->judgement->period;
        const auto card =
            now ? explainCard(*m_facts->judgement, m_partner) : explainCardBefore(*m_facts->judgement, m_partner);
        for (const auto& dimension : card.dimensions) {
            if (why.figure == "score." + dimension.key) {
                return dimension.points / (dimension.most.value / Micros::kOne) / (scorecard::kPoint / 1000);
            }
        }
        return kNoValue;
    }

    void says(const std::string& read, const std::string& expected, const report::Why& why) {
        if (read != expected) {
            faults.push_back(m_page + ": " + why.figure + " " + why.within + " reads \"" + read + "\", not \"" +
                             expected + "\"");
            return;
        }
        ++numbers;
        kinds.insert(why.kind == Kind::Deal ? "deal" : why.figure.substr(0, why.figure.find('.')));
    }

    const report::English m_english;
    FactsPtr m_facts;
    Oracle m_oracle;
    Index m_partner;
    Parts m_parts;
    std::vector<ReadSlide> m_slides;
    std::vector<report::PlacedPage> m_pages;
    tiering::Facts m_ladder;
    std::string m_page;
};

} // namespace

class DeckTruthTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyNumberOfADeckIsTheEngines_data() {
        QTest::addColumn<int>("lens");
        for (std::size_t i = 0; i < lenses().size(); ++i) {
            QTest::newRow(lenses()[i].name) << static_cast<int>(i);
        }
    }
    void everyNumberOfADeckIsTheEngines() {
        QFETCH(int, lens);
        const FactsPtr facts = factsUnder(lenses()[static_cast<std::size_t>(lens)]);
        std::size_t numbers = 0;
        std::set<std::string> kinds;
        for (const Index partner : {Index{0}, Index{7}, Index{23}, Index{41}, Index{59}}) {
            Examination deck(facts, partner);
            deck.run();
            QVERIFY2(deck.faults.empty(), first(deck.faults).c_str());
            numbers += deck.numbers;
            kinds.merge(deck.kinds);
        }
        QVERIFY2(numbers > 400, std::to_string(numbers).c_str());
        for (const char* kind : {"revenue", "score", "tier", "deal", "pipeline", "quota"}) {
            QVERIFY2(kinds.contains(kind), kind);
        }
        qInfo("%zu numbers read back under \"%s\"", numbers, lenses()[static_cast<std::size_t>(lens)].name);
    }

    void decksOfAllPartnersAreSound() {
        for (Index partner = 0; partner < 60; ++partner) {
            const Parts parts = partsOf(*report::presentationOf(reviewOf(demoFacts(), partner)));
            for (const auto& faults : {faultsOfPackage(parts), faultsOfOrder(parts), faultsOfCharts(parts)}) {
                QVERIFY2(faults.empty(), first(faults).c_str());
            }
        }
    }

    void anotherLensGivesOtherNumbers() { // else the lens would be of no effect
        const std::string first = *report::presentationOf(reviewOf(factsUnder(lenses()[0]), 7));
        const std::string second = *report::presentationOf(reviewOf(factsUnder(lenses()[1]), 7));
        QVERIFY(first != second);
    }

    void aWrongNumberIsSeen() { // else the first test could not fail
        const FactsPtr& facts = demoFacts();
        Oracle oracle(facts);
        report::Why why{"revenue.attributed", Kind::Partner, facts->programme->columns->partners.id[7], facts->period};
        const Parts parts = partsOf(*report::presentationOf(reviewOf(facts, 7)));
        const std::vector<std::string> values = slidesOf(parts).at(1).named("Value");
        const report::English english;
        const std::int64_t value = oracle.valueOf(why, metrics::Id::RevenueAttributed);
        QCOMPARE(
            QString::fromStdString(values.front()),
            QString::fromStdString(english.valueShort(metrics::Unit::Money, value, facts->programme->lens.reporting)));
        why.period = facts->before;
        QVERIFY(oracle.valueOf(why, metrics::Id::RevenueAttributed) != value);
    }
};

COUNTERPART_TEST(DeckTruthTest)
#include "deck_truth_test.moc"
