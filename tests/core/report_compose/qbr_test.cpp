// SPDX-License-Identifier: GPL-3.0-or-later
// Is a review complete, in the order of its plan, the same every time, and sensible where little is recorded?
#include "core/engine/attribution/explanation.h"
#include "core/engine/conflicts/rules.h"
#include "tests/support/review_world.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace counterpart;
using namespace counterpart::testing;
using report::PlannedSection;
using report::QbrPlan;
using report::Section;

namespace {

std::vector<std::string> sectionsOf(const report::Document& document) { // each once, in order
    std::vector<std::string> sections;
    for (const report::Page& page : document.pages) {
        if (sections.empty() || sections.back() != page.section) {
            sections.push_back(page.section);
        }
    }
    return sections;
}

bool says(const report::Document& document, std::string_view words) {
    bool found = false;
    forEachText(document, [&](const std::string& text) { found = found || text.find(words) != std::string::npos; });
    return found;
}

Task& task(Sample& sample, RecordId partner, std::string_view key, std::string_view source, std::string_view created,
           std::string_view status = "open") {
    Task& made = sample.add<Task>(key);
    made.title = std::string("Do ") + std::string(key);
    made.partner.value = partner;
    made.source = Symbol(source);
    made.created = *parseDate(created);
    made.status = Symbol(status);
    if (status == "done") {
        made.closed = *parseTime("2026-08-15T10:00:00Z");
    }
    return made;
}

const Lens kLens = quarterLens("2026-Q3", Date::of(2026, 9, 30));

} // namespace

class QbrTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySectionIsThereInItsOrder() {
        const report::Document document = reviewOf(demoFacts(), 3);
        std::vector<std::string> expected;
        for (const Section section : report::allSections()) {
            expected.emplace_back(report::keyOf(section));
        }
        QVERIFY(sectionsOf(document) == expected);
        QVERIFY(document.pages.front().look == report::Page::Look::Cover);
        QCOMPARE(document.title, std::string("Quarterly business review, Q3 2026"));
        QVERIFY(document.made == Date::of(2026, 9, 30));
        QCOMPARE(document.frame, std::string("Position based · USD · as of 30 Sep 2026"));
        std::set<std::string> ids;
        for (const report::Page& page : document.pages) {
            QVERIFY2(ids.insert(page.id).second, page.id.c_str());
            QVERIFY2(!page.title.empty(), page.id.c_str());
            QVERIFY2(page.id.starts_with(page.section + "."), page.id.c_str());
        }
        for (const Section section : report::allSections()) {
            QVERIFY(report::sectionNamed(report::keyOf(section)) == section);
        }
        QVERIFY(!report::sectionNamed("appendix"));
    }

    void aPlanChoosesAndOrders() {
        QbrPlan plan;
        plan.sections = {{Section::Growth, true}, {Section::Summary, true}, {Section::Growth, true}};
        const report::Document document = reviewOf(demoFacts(), 3, plan);
        QVERIFY((sectionsOf(document) == std::vector<std::string>{"growth", "summary"}));
    }

    void anEmptySectionIsKeptOrDroppedByThePlan() {
        QbrPlan plan;
        plan.sections = {{Section::Summary, true}, {Section::Marketing, true}, {Section::Commitments, true}};
        ChangeSet without; // the demo has joint marketing
        demoFacts()->programme->snapshot->table<Task>().forEach([&](const Task& task) {
            if (task.source.view() == "marketing") {
                without.of<Task>().deleted.push_back(task);
            }
        });
        QVERIFY(!without.empty());
        const FactsPtr facts =
            factsOf(apply(*demoFacts()->programme->snapshot, without, 2), demoFacts()->programme->lens);
        QVERIFY(sectionsOf(reviewOf(facts, 3, plan)).size() == 3);
        QVERIFY(says(reviewOf(facts, 3, plan), "source \"marketing\""));
        plan.sections[1].keepEmpty = false;
        QVERIFY((sectionsOf(reviewOf(facts, 3, plan)) == std::vector<std::string>{"summary", "commitments"}));
    }

    void editsSurviveTheNextQuarter() {
        QbrPlan plan = report::defaultPlan();
        plan.edits = {{"pipeline.walk", "Our plan for {0}", "Ask for the board meeting", {"A word of mine"}, false},
                      {"walk.revenue", std::nullopt, std::nullopt, {}, true},
                      {"no.such.page", "x", "y", {"z"}, true}};
        for (const FactsPtr& facts :
             {demoFacts(), factsOf(demoFacts()->programme->snapshot, quarterLens("2026-Q2", Date::of(2026, 9, 30)))}) {
            const report::Document document = reviewOf(facts, 3, plan);
            const report::Page* page = pageNamed(document, "pipeline.walk");
            QVERIFY(page != nullptr);
            QCOMPARE(page->title, std::string("Our plan for {0}"));
            QCOMPARE(page->notes, std::string("Ask for the board meeting"));
            QVERIFY(says(document, "A word of mine"));
            QVERIFY(pageNamed(document, "walk.revenue") == nullptr);
        }
    }

    void theSameInputsGiveTheSameDocument() {
        const FactsPtr again =
            factsOf(demoFacts()->programme->snapshot, demoFacts()->programme->lens, demoFacts()->programme->rulebook);
        for (const Index partner : {Index{2}, Index{31}}) {
            const report::Document first = reviewOf(demoFacts(), partner);
            QVERIFY(first == reviewOf(demoFacts(), partner));
            QVERIFY(first == reviewOf(again, partner));
        }
        QVERIFY(!(reviewOf(demoFacts(), 2) == reviewOf(demoFacts(), 31)));
    }

    // No slot of a phrase is left, no text is broken UTF-8, every chart knows what to say when it is empty.
    void everyPartnerOfTheDemoHasAReview() {
        for (Index partner = 0; partner < 60; ++partner) {
            const report::Document document = reviewOf(demoFacts(), partner);
            forEachText(document, [&](const std::string& text) {
                QVERIFY2(text.find('{') == std::string::npos && text.find('}') == std::string::npos, text.c_str());
                QVERIFY2(isUtf8(text), text.c_str());
            });
            for (const report::Page& page : document.pages) {
                for (const report::Row& row : page.rows) {
                    for (const report::Block& block : row.blocks) {
                        if (const auto* chart = std::get_if<report::Chart>(&block.content)) {
                            QVERIFY2(!chart->title.empty() && !chart->alt.empty() && !chart->nothing.empty(),
                                     page.id.c_str());
                        }
                    }
                }
            }
        }
    }

    void aPartnerOfWhomNothingIsRecordedHasAReview() {
        Sample sample;
        sample.partner("P-1");
        const report::Document document = reviewOf(factsOf(sample.snapshot(), kLens), 0);
        QCOMPARE(pageNamed(document, "summary.figures")->title, std::string("No revenue was credited in Q3 2026"));
        const auto* tiles = firstOf<report::Tiles>(*pageNamed(document, "summary.figures"));
        QCOMPARE(tiles->tiles[1].value, std::string("no data")); // attainment
        QCOMPARE(tiles->tiles[1].note, std::string("No quota is recorded for Q3 2026: enter one to see attainment"));
        QCOMPARE(tiles->tiles[2].value, std::string("no data")); // score
        QVERIFY(says(document, "No open opportunity"));
        QVERIFY(says(document, "No certification or exam"));
        QbrPlan plan = report::defaultPlan();
        for (PlannedSection& section : plan.sections) {
            section.keepEmpty = false;
        }
        const auto left = sectionsOf(reviewOf(factsOf(sample.snapshot(), kLens), 0, plan));
        QVERIFY((left == std::vector<std::string>{"cover", "summary", "enablement", "growth", "method"}));
    }

    void aSingleDealIsTheWholeStory() {
        Sample sample;
        const RecordId partner = sample.partner("P-1").id;
        Deal& deal = sample.deal("D-1", 1'200'000, "won", "2026-08-10");
        deal.partner.value = partner;
        deal.reason = Symbol("price");
        const report::Document document = reviewOf(factsOf(sample.snapshot(), kLens), 0);
        QCOMPARE(pageNamed(document, "summary.figures")->title,
                 std::string("Attributed revenue of 12.0\u202fK\u00a0USD, none in Q3 2025"));
        QCOMPARE(pageNamed(document, "win_loss.reasons")->title, std::string("Won 1 of 1 deal (100.0\u202f%)"));
        QCOMPARE(pageNamed(document, "walk.revenue")->title,
                 std::string("12.0\u202fK\u00a0USD more attributed revenue than in Q2 2026"));
        QVERIFY(says(document, "No quota"));
    }

    void nextStepAndBlockerComeFromTheDeal() {
        Sample sample;
        const RecordId partner = sample.partner("P-1").id;
        Deal& deal = sample.deal("D-1", 500'000, "proposal");
        deal.partner.value = partner;
        deal.custom = "{\"blocker\":\"Legal review\",\"next_step\":\"Send the contract\"}";
        sample.deal("D-2", 700'000, "discovery").partner.value = partner;
        const report::Document document = reviewOf(factsOf(sample.snapshot(), kLens), 0);
        const auto* table = firstOf<report::Table>(*pageNamed(document, "pipeline.walk"));
        QVERIFY(table->rows.size() == 2);
        QCOMPARE(table->rows[1][5].text, std::string("Send the contract"));
        QCOMPARE(table->rows[1][6].text, std::string("Legal review"));
        QCOMPARE(table->rows[0][5].text, std::string("not recorded"));
        QVERIFY(table->rows[0][6].text.empty());
        QCOMPARE(pageNamed(document, "pipeline.stages")->title,
                 std::string("2 open opportunities worth 12.0\u202fK\u00a0USD, 1 blocked"));
    }

    void commitmentsOfLastTimeStandBesideTheNewOnes() {
        Sample sample;
        const RecordId partner = sample.partner("P-1").id;
        task(sample, partner, "kept", "commitment", "2026-07-05", "done");
        Task& late = task(sample, partner, "late", "commitment", "2026-07-05");
        late.due = *parseTime("2026-08-31T12:00:00Z");
        task(sample, partner, "fresh", "commitment", "2026-09-30");
        Task& named = task(sample, partner, "named", "commitment", "2026-09-10");
        named.plan = "2026-Q3";
        Task& history = task(sample, partner, "history", "commitment", "2026-01-10", "done");
        history.closed = *parseTime("2026-02-01T00:00:00Z");
        task(sample, partner, "later", "commitment", "2026-10-02");
        task(sample, partner, "webinar", "marketing", "2026-08-01");
        task(sample, partner, "call", "escalation", "2026-08-01");
        const report::Document document = reviewOf(factsOf(sample.snapshot(), kLens), 0);
        const report::Page* page = pageNamed(document, "commitments.state");
        QCOMPARE(page->title, std::string("1 of 2 commitments of last time kept, 1 late"));
        const auto& before = std::get<report::Table>(page->rows[0].blocks[0].content);
        const auto& fresh = std::get<report::Table>(page->rows[1].blocks[0].content);
        QVERIFY(before.rows.size() == 2);
        QCOMPARE(before.rows[0][0].text, std::string("Do late"));
        QCOMPARE(before.rows[0][3].text, std::string("Open, late"));
        QVERIFY(fresh.rows.size() == 2);
        QCOMPARE(fresh.rows[0][0].text, std::string("Do fresh"));
        QCOMPARE(fresh.rows[1][0].text, std::string("Do named"));
        QCOMPARE(pageNamed(document, "marketing.plan")->title, std::string("1 of 1 joint activity still to do"));
        QCOMPARE(pageNamed(document, "escalations.open")->title, std::string("1 escalation open"));
    }

    void anOpenConflictIsEscalatedUntilItsTaskIsClosed() {
        Sample sample;
        const RecordId partner = sample.partner("P-1").id;
        const RecordId other = sample.partner("P-2").id;
        Registration& mine = sample.add<Registration>("R-1");
        mine.partner.value = partner;
        const RecordId mineId = mine.id;
        Registration& theirs = sample.add<Registration>("R-2");
        theirs.partner.value = other;
        conflicts::Conflict conflict;
        conflict.registration = mineId;
        conflict.other = theirs.id;
        conflict.partner.value = other;
        const std::vector<conflicts::Conflict> open = {conflict};
        const FactsPtr facts = factsOf(sample.snapshot(), kLens, classicFour(), open);
        for (const Index whose : {Index{0}, Index{1}}) { // both sides see it
            QVERIFY(says(reviewOf(facts, whose), "Two partners registered the same customer"));
        }
        Task closed = conflicts::taskFor(*sample.snapshot(), conflict, *parseTime("2026-08-01T00:00:00Z"));
        closed.id = sample.nextId();
        closed.status = Symbol("done");
        closed.closed = *parseTime("2026-08-02T00:00:00Z");
        sample.changes().of<Task>().created.push_back(closed);
        QVERIFY(says(reviewOf(factsOf(sample.snapshot(), kLens, classicFour(), open), 0), "Nothing is escalated"));
    }

    void theConflictsOfTheDeskAreEscalated() {
        const Programme& p = *demoFacts()->programme;
        const conflicts::ConflictBook book(p.snapshot, p.columns, *p.rulebook, Time::endOf(p.lens.asOf));
        const std::vector<conflicts::Conflict> all = book.all();
        QVERIFY(!all.empty());
        const FactsPtr facts = factsOf(p.snapshot, p.lens, p.rulebook, all);
        std::size_t shown = 0;
        for (Index partner = 0; partner < 60; ++partner) {
            const report::Document document = reviewOf(facts, partner);
            const report::Table* table = nullptr; // beside escalations by hand and late steps
            for (const report::Row& row : pageNamed(document, "escalations.open")->rows) {
                for (const report::Block& block : row.blocks) {
                    const auto* one = std::get_if<report::Table>(&block.content);
                    table = one != nullptr && one->columns.front().title == "Registration" ? one : table;
                }
            }
            const RecordId id = p.columns->partners.id[partner];
            const auto expected = std::ranges::count_if(all, [&](const conflicts::Conflict& conflict) {
                const Registration* of = p.snapshot->table<Registration>().find(conflict.registration);
                return of->partner.value == id || conflict.partner.value == id;
            });
            const std::size_t rows = table == nullptr ? 0 : table->rows.size();
            QVERIFY(rows == static_cast<std::size_t>(expected));
            shown += rows;
        }
        QVERIFY(shown >= all.size());
    }

    void aRunningQuarterSaysSo() {
        const FactsPtr facts = factsOf(demoFacts()->programme->snapshot, quarterLens("2026-Q3", Date::of(2026, 8, 14)));
        Index partner = 0;
        while (facts->programme->valueOf(metrics::Id::RevenueAttributed, partner) == 0) {
            ++partner;
        }
        const report::Document document = reviewOf(facts, partner);
        QVERIFY(says(document, "The period still runs: 45 of 92 days"));
        QVERIFY(says(document, "it is compared with the same stretch"));
        const auto& body =
            std::get<report::Columns>(firstOf<report::Chart>(*pageNamed(document, "revenue.months"))->body);
        QVERIFY(body.series[0].points[11].value == report::kNoValue); // September has not begun
        QVERIFY(body.series[0].points[10].value != report::kNoValue);
    }

    // Ladders that rank, are evaluated by the quarter, ask for other things than revenue; other lenses.
    void everyProgrammeAndLensCanBeReviewed() {
        IdSource ids(7, 1);
        demo::Options options;
        options.partners = 12;
        options.deals = 200;
        const SnapshotPtr snapshot = apply(Snapshot(), *demo::make(options, ids), 1);
        const auto allSpeak = [&](const Lens& lens, const std::shared_ptr<const Rulebook>& rulebook) {
            const FactsPtr facts = factsOf(snapshot, lens, rulebook);
            for (Index partner = 0; partner < 12; ++partner) {
                const report::Document document = reviewOf(facts, partner);
                forEachText(document, [&](const std::string& text) {
                    QVERIFY2(text.find('{') == std::string::npos, text.c_str());
                });
                QVERIFY(pageNamed(document, "growth.next")->title.size() > 5);
            }
        };
        for (const std::string_view name : builtInPrograms()) {
            allSpeak(kLens, std::make_shared<const Rulebook>(readRulebook(builtInProgram(name)).rulebook));
        }
        for (const Model model : kModels) {
            Lens lens = kLens;
            lens.model = model;
            lens.reporting = *Currency::fromCode(model == Model::First ? "JPY" : "EUR");
            allSpeak(lens, classicFour());
        }
    }

    void anyPeriodCanBeReviewed() {
        const SnapshotPtr& snapshot = demoFacts()->programme->snapshot;
        for (const char* period : {"2026", "2026-08", "2026-W33", "all", "2020-Q1", "2027-Q1", "2026-07-03..2026-08-14",
                                   "..2026-07-01", "2026-01-01.."}) {
            const FactsPtr facts = factsOf(snapshot, quarterLens(period, Date::of(2026, 9, 30)));
            const report::Document document = reviewOf(facts, 3);
            QVERIFY2(document.pages.size() >= report::kSectionCount, period);
            forEachText(document, [&](const std::string& text) {
                QVERIFY2(text.find('{') == std::string::npos, (period + (": " + text)).c_str());
            });
        }
    }

    // Names are data: braces, markup and control characters stay what they are, and nothing is looked into.
    void hostileNamesPassThrough() {
        Sample sample;
        const std::string name = "{0}{1|a|b} <b>&\"' =1+1 \u202e\u200f\x01 \U0001F680";
        Partner& partner = sample.partner("P-1");
        partner.name = name;
        Deal& deal = sample.deal("D-1", 500'000, "proposal");
        deal.partner.value = partner.id;
        deal.name = name;
        const report::Document document = reviewOf(factsOf(sample.snapshot(), kLens), 0);
        QCOMPARE(document.subtitle, name);
        QCOMPARE(firstOf<report::Table>(*pageNamed(document, "pipeline.walk"))->rows[0][0].text, name);
    }

    void aForeignAmountWithoutARateIsSaid() {
        Sample sample;
        const RecordId partner = sample.partner("P-1").id;
        Deal& deal = sample.deal("D-1", 500'000, "proposal");
        deal.partner.value = partner;
        deal.currency = *Currency::fromCode("NOK");
        const report::Document document = reviewOf(factsOf(sample.snapshot(), kLens), 0);
        const auto* table = firstOf<report::Table>(*pageNamed(document, "pipeline.walk"));
        QCOMPARE(table->rows[0][2].text, std::string("5,000.00\u00a0NOK (no exchange rate)"));
        QVERIFY(table->rows[0][2].value == report::kNoValue);
        QVERIFY(says(document, "in no sum of money"));
    }

    // The story of a win: the partner's largest, its marks what its touches earn, nobody else by name.
    void theLargestWinIsToldTouchByTouch() {
        const FactsPtr& facts = demoFacts();
        const Programme& p = *facts->programme;
        int told = 0;
        for (Index partner = 0; partner < 60; ++partner) {
            const report::Document document = reviewOf(facts, partner);
            const report::Page* page = pageNamed(document, "win_loss.journey");
            if (page == nullptr) {
                continue;
            }
            ++told;
            const auto* chart = firstOf<report::Chart>(*page);
            const auto& journey = std::get<report::Journey>(chart->body);
            QVERIFY(std::ranges::is_sorted(journey.marks, {}, &report::Journey::Mark::day));
            std::int64_t mine = 0, all = 0;
            RecordId deal = 0;
            for (const auto& mark : journey.marks) {
                const std::int64_t part = mark.credit.value == report::kNoValue ? 0 : mark.credit.value;
                deal = part > 0 ? mark.credit.why.record : deal;
                mine += mark.lane == 0 ? part : 0;
                all += part;
            }
            QVERIFY(std::abs(all - 1'000'000) <= static_cast<std::int64_t>(journey.marks.size()) || all < 1'000'000);
            const Index won = p.columns->dealOf.find(deal);
            const auto creditOf = [&](Index d, bool converted) {
                std::int64_t sum = 0;
                const attribution::DealCredits credits = p.credits[d];
                for (std::size_t row = 0; row < credits.size(); ++row) {
                    if (credits.party[row] == partner) {
                        sum += converted ? credits.converted[row]
                                         : static_cast<std::int64_t>((credits.share[row] + 500'000) / 1'000'000);
                    }
                }
                return sum;
            };
            // What own touches earn is the share, where nothing is inherited or passed on (the demo passes nothing on).
            QVERIFY2(std::abs(mine - creditOf(won, false)) <= static_cast<std::int64_t>(journey.marks.size()),
                     page->title.c_str());
            for (const std::size_t other : facts->deals.of(partner)) {
                const auto d = static_cast<Index>(other);
                if (p.columns->deals.outcome[d] == Outcome::Won && facts->period.contains(p.columns->deals.closed[d]) &&
                    p.columns->deals.closed[d] <= p.lens.asOf) {
                    const auto e = attribution::explainDeal(*p.snapshot, Id<Deal>{p.columns->deals.id[d]}, *p.rulebook,
                                                            p.lens.model, p.lens.asOf, p.columns.get(), p.aids());
                    QVERIFY(creditOf(d, true) <= creditOf(won, true) || e->touches.size() < 2);
                }
            }
            report::Document alone;
            alone.pages = {*page};
            p.snapshot->table<Partner>().forEach([&](const Partner& other) {
                if (other.id != p.columns->partners.id[partner]) {
                    QVERIFY2(!says(alone, other.name.view()), other.name.str().c_str());
                }
            });
        }
        QVERIFY2(told > 20, std::to_string(told).c_str());
    }
};

COUNTERPART_TEST(QbrTest)

#include "qbr_test.moc"
