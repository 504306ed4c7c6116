// SPDX-License-Identifier: GPL-3.0-or-later
// Does a pack tell a partner its own figures as the engines have them, each credit with its math, and nothing that is
// the vendor's or another partner's?
#include "core/report/compose/pack.h"
#include "core/report/html/web_page.h"
#include "tests/support/review_world.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace counterpart;
using namespace counterpart::testing;
using report::kNoValue;
using report::PackFacts;

namespace {

using PackPtr = std::shared_ptr<const PackFacts>;

const PackPtr& demoPacks() {
    static const PackPtr made = report::gatherPackFacts(demoFacts());
    return made;
}

report::Document packOf(const PackPtr& facts, Index partner) {
    const report::English english;
    return report::composePack({*facts, partner}, english);
}

std::string everything(const report::Document& document) {
    std::string all;
    forEachText(document, [&](const std::string& text) { all += text + "\n"; });
    return all;
}

const report::Table* creditTable(const report::Document& document) {
    const report::Page* page = pageNamed(document, "pack.credits");
    return page == nullptr ? nullptr : firstOf<report::Table>(*page);
}

// Two partners and the direct team on one deal that was won, one open deal of both, tasks of all sources.
struct SharedDeal {
    Sample sample;
    RecordId won = 0, open = 0;

    SharedDeal() {
        const RecordId mine = sample.partner("MINE").id;
        const RecordId other = sample.partner("RIVAL-CORP").id;
        Deal& deal = sample.deal("D-1", 1'000'000, "won", "2026-08-10");
        won = deal.id;
        sample.touch(won, mine, "2026-05-01T10:00:00Z");
        sample.touch(won, other, "2026-06-02T10:00:00Z").note = "note of the vendor";
        sample.touch(won, 0, "2026-06-15T10:00:00Z");
        sample.touch(won, mine, "2026-07-03T10:00:00Z", "proposal");
        sample.touch(won, mine, "2026-09-03T10:00:00Z", "call");
        Touchpoint& wrong = sample.touch(won, mine, "2026-07-04T10:00:00Z");
        wrong.excluded = "the vendor's own reason";
        Deal& later = sample.deal("D-2", 500'000, "proposal");
        open = later.id;
        later.blocker = "the vendor's own blocker";
        later.nextStep = "Meet their board";
        later.partner.value = mine;
        sample.touch(open, mine, "2026-09-01T10:00:00Z");
        sample.touch(open, other, "2026-09-02T10:00:00Z");
        for (const char* source : {"flag", "conflict", "hand", "marketing", "commitment", "plan"}) {
            Task& task = sample.add<Task>(std::string("T-") + source);
            task.title = std::string("task of ") + source;
            task.partner.value = mine;
            task.source = Symbol(source);
            task.status = Symbol("open");
            task.reason = "the vendor's own remark";
            task.created = Date::of(2026, 9, 1);
        }
    }
    PackPtr facts(Model model = Model::Linear) const {
        Lens lens = quarterLens("2026-Q3", Date::of(2026, 9, 30));
        lens.model = model;
        return report::gatherPackFacts(factsOf(sample.snapshot(), lens));
    }
};

} // namespace

class PackTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void creditsAreTheEnginesAndAddUp() {
        const Programme& p = *demoFacts()->programme;
        std::size_t seen = 0;
        for (Index partner = 0; partner < 60; ++partner) {
            const report::Document document = packOf(demoPacks(), partner);
            const report::Table* table = creditTable(document);
            if (table == nullptr) {
                QVERIFY(p.valueOf(metrics::Id::RevenueAttributed, partner) == 0);
                continue;
            }
            Minor added = 0;
            for (std::size_t i = 0; i + 1 < table->rows.size(); ++i) {
                const auto& cells = table->rows[i];
                const Index deal = p.columns->dealOf.find(cells.front().why.record);
                const auto credits = p.credits[deal];
                Minor amount = 0;
                std::int64_t share = 0;
                for (std::size_t row = 0; row < credits.size(); ++row) {
                    if (credits.party[row] == partner) {
                        amount += credits.amount[row];
                        share += static_cast<std::int64_t>(credits.share[row]);
                    }
                }
                QVERIFY(cells[4].value == (share + 500'000) / 1'000'000);
                const std::string words = report::English().money(amount, p.columns->deals.currency[deal]);
                QCOMPARE(cells[5].text, words);
                added += cells[6].value;
                const std::string id = "pack.credit." + p.snapshot->table<Deal>().at(deal).key.str();
                const report::Page* math = pageNamed(document, id);
                QVERIFY2(math != nullptr && math->detail, id.c_str());
                QVERIFY2(math->title.ends_with(words), math->title.c_str());
                ++seen;
            }
            QVERIFY(table->totals && table->rows.back()[6].value == added);
            QVERIFY(p.valueOf(metrics::Id::RevenueAttributed, partner) == added);
        }
        QVERIFY(seen > 30);
    }

    void noOtherPartnerIsNamed() {
        const auto& partners = demoFacts()->snapshot().table<Partner>();
        for (Index partner = 0; partner < 60; ++partner) {
            const std::string all = everything(packOf(demoPacks(), partner));
            for (Index other = 0; other < 60; ++other) {
                const std::string name = partners.at(other).name.str();
                const bool own = partners.at(partner).name.str().find(name) != std::string::npos;
                QVERIFY2(own || all.find(name) == std::string::npos, name.c_str());
                QVERIFY2(other == partner || all.find(partners.at(other).key.str()) == std::string::npos,
                         partners.at(other).key.str().c_str());
            }
        }
    }

    void whatIsTheVendorsOwnStaysThere() {
        const SharedDeal world;
        for (const Index partner : {Index{0}, Index{1}}) {
            const report::Document document = packOf(world.facts(), partner);
            const std::string all = everything(document);
            for (const char* secret : {"own reason", "own blocker", "own remark", "note of the vendor", "task of flag",
                                       "task of conflict", "task of hand"}) {
                QVERIFY2(all.find(secret) == std::string::npos, secret);
            }
            QVERIFY(all.find(partner == 0 ? "RIVAL-CORP" : "MINE") == std::string::npos);
            QVERIFY(std::ranges::all_of(document.pages, [](const report::Page& page) { return page.notes.empty(); }));
            if (partner == 0) {
                for (const char* told :
                     {"task of marketing", "task of commitment", "task of plan", "Meet their board"}) {
                    QVERIFY2(all.find(told) != std::string::npos, told);
                }
            }
        }
    }

    void theMathOfASharedDealIsWholeWithoutNames() {
        const SharedDeal world;
        const report::Document document = packOf(world.facts(), 0);
        const report::Page* page = pageNamed(document, "pack.credit.D-1");
        QVERIFY(page != nullptr);
        QCOMPARE(page->title, std::string("D-1: 6,666.67\u00a0USD"));
        const auto& touches = std::get<report::Table>(page->rows[1].blocks[0].content);
        QCOMPARE(touches.rows.size(), std::size_t{4});
        QCOMPARE(touches.rows[0][0].text, std::string("1 of 3"));
        QCOMPARE(touches.rows[1][0].text, std::string("3 of 3"));
        QCOMPARE(touches.rows[2][4].text, std::string("Does not count: left out"));
        QCOMPARE(touches.rows[3][4].text, std::string("Does not count: after the deal was decided"));
        const auto& parties = std::get<report::Table>(page->rows[2].blocks[0].content);
        QCOMPARE(parties.rows.size(), std::size_t{2});
        QCOMPARE(parties.rows[0][0].text + parties.rows[0][1].text + parties.rows[0][2].text, std::string("You22"));
        QCOMPARE(parties.rows[1][0].text, std::string("Another partner"));
        const auto& math = std::get<report::Prose>(page->rows[3].blocks[0].content);
        QCOMPARE(math.paragraphs[0].text, std::string("2 of 3 = 66.6667 %"));
        QCOMPARE(math.paragraphs[1].text, std::string("66.6667 % of 10,000.00\u00a0USD = 6,666.67\u00a0USD"));
    }

    void everyModelTellsItsWeights() {
        const SharedDeal world;
        for (const Model model :
             {Model::Equal, Model::Linear, Model::First, Model::Last, Model::Decay, Model::Position, Model::Role}) {
            const PackPtr facts = world.facts(model);
            const report::Document document = packOf(facts, 0);
            const report::Page* page = pageNamed(document, "pack.credit.D-1");
            QVERIFY(page != nullptr);
            const auto& touches = std::get<report::Table>(page->rows[1].blocks[0].content);
            for (const auto& row : touches.rows) {
                QVERIFY(!row[4].text.empty() && row[0].text.empty() == row[3].text.empty());
            }
            const auto credits = facts->review->programme->credits[0];
            Minor amount = 0;
            for (std::size_t row = 0; row < credits.size(); ++row) {
                amount += credits.party[row] == 0 ? credits.amount[row] : 0;
            }
            const std::string words = report::English().money(amount, *Currency::fromCode("USD"));
            QVERIFY2(page->title.ends_with(words), page->title.c_str());
        }
    }

    void openDealsEarnWhatTheyWouldIfTheyWereWon() {
        const SharedDeal world;
        const PackPtr facts = world.facts();
        Sample really = world.sample;
        for (Deal& deal : really.changes().of<Deal>().created) {
            if (deal.id == world.open) {
                deal.stage = Symbol("won");
                deal.closed = Date::of(2026, 9, 30);
            }
        }
        Lens lens = quarterLens("2026-Q3", Date::of(2026, 9, 30));
        lens.model = Model::Linear;
        const auto won = computeProgramme(really.snapshot(), classicFour(), lens);
        for (const Index partner : {Index{0}, Index{1}}) {
            Minor expected = 0;
            for (std::size_t row = 0; row < won->accruals.lines.size(); ++row) {
                const bool counts = won->accruals.lines.partner[row] == partner && won->accruals.lines.deal[row] == 1;
                expected += counts ? won->accruals.lines.amount[row] : 0;
            }
            QVERIFY(expected > 0);
            const report::Document document = packOf(facts, partner);
            const report::Page* page = pageNamed(document, "pack.projection.USD");
            QVERIFY(page != nullptr && page->detail);
            const auto* table = firstOf<report::Table>(*page);
            QVERIFY(table->rows.back()[5].value == expected);
            QVERIFY(table->rows.size() == 2 && !table->rows.front()[6].text.empty());
        }
    }

    void projectionsOfTheDemoAddUp() {
        std::size_t lines = 0;
        for (Index partner = 0; partner < 60; ++partner) {
            for (const report::Page& page : packOf(demoPacks(), partner).pages) {
                if (!page.id.starts_with("pack.projection.")) {
                    continue;
                }
                const auto* table = firstOf<report::Table>(page);
                Minor sum = 0;
                for (std::size_t i = 0; i + 1 < table->rows.size(); ++i) {
                    sum += table->rows[i][5].value;
                    ++lines;
                }
                QVERIFY(sum == table->rows.back()[5].value);
            }
        }
        QVERIFY(lines > 100);
    }

    void aPartnerOfWhomNothingIsRecordedIsToldSoAndNotHowToRecord() {
        Sample sample;
        sample.partner("NEW");
        const PackPtr facts =
            report::gatherPackFacts(factsOf(sample.snapshot(), quarterLens("2026-Q3", Date::of(2026, 9, 30))));
        const report::Document document = packOf(facts, 0);
        const std::string all = everything(document);
        QVERIFY(all.find("No deal won in Q3 2026 is credited to you") != std::string::npos);
        QVERIFY(all.find("No commission line in Q3 2026") != std::string::npos);
        QVERIFY(all.find("No open task") != std::string::npos);
        for (const char* how : {"Record ", "record each", "next_step", "is recorded for", "enter one"}) {
            QVERIFY2(all.find(how) == std::string::npos, (how + (": " + all)).c_str());
        }
    }

    void thePackIsTheSameTwiceAndAsAWebPage() {
        const report::Document first = packOf(demoPacks(), 7);
        QVERIFY(first == packOf(report::gatherPackFacts(demoFacts()), 7));
        const report::WebPage with{{}, "Contents", "Figures", "Top"};
        const std::string html = report::webPageOf(first, with);
        QVERIFY(html == report::webPageOf(first, with));
        QVERIFY(html.find(demoFacts()->snapshot().table<Partner>().at(7).name.str()) != std::string::npos);
    }
};

COUNTERPART_TEST(PackTest)

#include "pack_test.moc"
