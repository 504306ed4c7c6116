// SPDX-License-Identifier: GPL-3.0-or-later
// Is the demo programme the same every time, sound, and believable?
#include "core/io/demo/demo.h"
#include "core/snapshot/apply.h"
#include "tests/support/import_support.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <map>
#include <set>

using namespace counterpart;
using counterpart::testing::wordsOf;

namespace {

ChangeSet programme(const demo::Options& options, std::uint32_t origin = 5) {
    IdSource ids(origin, 1);
    auto made = demo::make(options, ids);
    return made ? std::move(*made) : ChangeSet();
}

demo::Options smallOptions(std::uint64_t seed = 1) {
    demo::Options options;
    options.seed = seed;
    options.partners = 20;
    options.deals = 400;
    return options;
}

template <class Record>
bool sameRecords(const ChangeSet& a, const ChangeSet& b) {
    return std::ranges::equal(a.of<Record>().created, b.of<Record>().created, sameContent<Record>);
}

} // namespace

class DemoTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_changes = programme({});
        const auto checked = check(Snapshot(), m_changes);
        QVERIFY2(checked, wordsOf(checked).c_str());
        m_snapshot = apply(Snapshot(), m_changes, 1);
    }

    void theSameOptionsGiveTheSameRecords() {
        const ChangeSet a = programme(smallOptions());
        const ChangeSet b = programme(smallOptions());
        const ChangeSet c = programme(smallOptions(2));
        bool same = true;
        forEachKind([&]<class Record>() { same = same && sameRecords<Record>(a, b); });
        QVERIFY(same);
        QVERIFY(!sameRecords<Deal>(a, c));
    }

    void theDefaultHasTheSizeThatIsAskedFor() {
        QCOMPARE(m_snapshot->table<Partner>().size(), std::size_t{60});
        QCOMPARE(m_snapshot->table<Deal>().size(), std::size_t{4000});
        const auto touches = m_snapshot->table<Touchpoint>().size();
        QVERIFY2(touches > 17000 && touches < 23000, std::to_string(touches).c_str());
        forEachKind([&]<class Record>() {
            if (isFact(Description<Record>::kind)) {
                QVERIFY2(!m_snapshot->table<Record>().empty(), std::string(Description<Record>::name).c_str());
            }
        });
    }

    void nothingHappensAfterTheDayItEnds() {
        const Date end = demo::Options().asOf;
        const Time last = Time::endOf(end);
        m_snapshot->table<Touchpoint>().forEach([&](const Touchpoint& t) { QVERIFY(t.at <= last); });
        m_snapshot->table<Activity>().forEach([&](const Activity& a) { QVERIFY(a.at <= last); });
        m_snapshot->table<Survey>().forEach([&](const Survey& s) { QVERIFY(s.at <= last); });
        m_snapshot->table<Deal>().forEach([&](const Deal& d) {
            QVERIFY(d.created <= end && d.created <= d.closed);
            QCOMPARE(isOpen(d), d.closed > end);
        });
    }

    // Every section of a review has something to show, and what was promised lies in the two last quarters.
    void accountTeamsWorkWithTheirPartners() {
        const Date end = demo::Options().asOf;
        std::map<std::string, int> tasks;
        std::map<std::string, int> commitments; // by quarter and whether they were kept
        m_snapshot->table<Task>().forEach([&](const Task& t) {
            ++tasks[t.source.str()];
            QVERIFY(t.created <= end &&
                    (!t.closed.has() || (t.closed >= Time::startOf(t.created) && t.closed.date() <= end)));
            QCOMPARE(t.closed.has(), t.status.view() == "done");
            if (t.source.view() == "commitment") {
                ++commitments[t.plan.str() + ' ' + t.status.str()];
            }
        });
        QVERIFY(tasks["commitment"] > 100 && tasks["marketing"] > 30 && tasks["escalation"] > 3);
        QVERIFY(commitments["2026-Q2 done"] > 10 && commitments["2026-Q2 open"] > 10 &&
                commitments["2026-Q3 open"] > 10);
        QCOMPARE(commitments.size(), std::size_t{3});
        std::map<std::string, int> kinds;
        m_snapshot->table<Meeting>().forEach([&](const Meeting& m) {
            QVERIFY(m.at <= Time::endOf(end));
            ++kinds[m.kind.str()];
        });
        QCOMPARE(kinds.size(), std::size_t{5});
        int open = 0;
        int stepped = 0;
        m_snapshot->table<Deal>().forEach([&](const Deal& d) {
            open += isOpen(d) ? 1 : 0;
            stepped += d.nextStep.empty() ? 0 : 1;
            QVERIFY(isOpen(d) || (d.nextStep.empty() && d.blocker.empty()));
        });
        QVERIFY(stepped > open / 2 && stepped < open);
    }

    void linesAddUpToTheirDeals() {
        std::map<RecordId, Minor> sums;
        m_snapshot->table<DealLine>().forEach([&](const DealLine& line) { sums[line.deal.value] += line.amount; });
        m_snapshot->table<Deal>().forEach([&](const Deal& deal) { QCOMPARE(sums[deal.id], deal.amount); });
    }

    void thereIsSomethingOfEverything() {
        std::set<std::string> types;
        std::set<std::string> currencies;
        std::set<std::string> states;
        m_snapshot->table<Partner>().forEach([&](const Partner& p) { types.insert(p.type.str()); });
        m_snapshot->table<Deal>().forEach([&](const Deal& d) { currencies.insert(std::string(d.currency.code())); });
        m_snapshot->table<Registration>().forEach([&](const Registration& r) { states.insert(r.status.str()); });
        QVERIFY(types.size() >= 8);
        QVERIFY(currencies.size() >= 6);
        QVERIFY2(states.size() >= 9, std::to_string(states.size()).c_str());
        std::map<std::string, int> certifications;
        const Date today = demo::Options().asOf;
        m_snapshot->table<Certification>().forEach([&](const Certification& c) {
            ++certifications[c.expires < today ? "lapsed" : c.expires < today.plusDays(90) ? "expiring" : "current"];
        });
        QVERIFY(certifications["lapsed"] > 3 && certifications["expiring"] > 3 && certifications["current"] > 20);
    }

    // A rough reckoning (equal shares, fixed rates): every tier has partners whose revenue stands on it.
    void revenueSpreadsOverTheTiers() {
        const std::map<std::string, double> dollars = {{"USD", 1},     {"CAD", .731}, {"GBP", 1.272}, {"EUR", 1.084},
                                                       {"SEK", .095},  {"PLN", .251}, {"CHF", 1.121}, {"KWD", 3.254},
                                                       {"JPY", .0067}, {"AUD", .657}, {"SGD", .745},  {"BRL", .184}};
        std::map<RecordId, std::set<RecordId>> partnersOf;
        m_snapshot->table<Touchpoint>().forEach([&](const Touchpoint& t) {
            if (t.partner.has()) {
                partnersOf[t.deal.value].insert(t.partner.value);
            }
        });
        std::map<RecordId, double> revenue;
        const Date from = demo::Options().asOf.plusMonths(-12);
        m_snapshot->table<Deal>().forEach([&](const Deal& d) {
            if (isWon(d) && d.closed > from) {
                double value = static_cast<double>(d.amount) * dollars.at(std::string(d.currency.code()));
                for (int i = 0; i < d.currency.digits(); ++i) {
                    value /= 10;
                }
                for (const RecordId partner : partnersOf[d.id]) {
                    revenue[partner] += value / static_cast<double>(partnersOf[d.id].size());
                }
            }
        });
        std::array<int, 4> tiers{};
        m_snapshot->table<Partner>().forEach([&](const Partner& p) {
            const double r = revenue[p.id];
            ++tiers[r < 50'000 ? 0 : r < 200'000 ? 1 : r < 500'000 ? 2 : 3];
        });
        QVERIFY2(std::ranges::all_of(tiers, [](int count) { return count >= 4; }),
                 (std::to_string(tiers[0]) + " " + std::to_string(tiers[1]) + " " + std::to_string(tiers[2]) + " " +
                  std::to_string(tiers[3]))
                     .c_str());
    }

    void oneOfEachIsAProgrammeToo() {
        demo::Options tiny;
        tiny.partners = 1;
        tiny.deals = 1;
        tiny.touchesPerDeal = 1;
        tiny.years = 1;
        QVERIFY(check(Snapshot(), programme(tiny)));
    }

    void sizesThatCannotBeAreRefused() {
        demo::Options none;
        none.partners = 0;
        QCOMPARE(demo::checkOptions(none).error().column, std::string("partners"));
    }

    void cancelGivesNothing() {
        Progress progress;
        progress.cancel();
        IdSource ids(1, 1);
        QCOMPARE(demo::make({}, ids, &progress).error().code, ErrorCode::Cancelled);
    }

private:
    ChangeSet m_changes;
    SnapshotPtr m_snapshot;
};

COUNTERPART_TEST(DemoTest)
#include "demo_test.moc"
