// SPDX-License-Identifier: GPL-3.0-or-later
// Do small random worlds have the conflicts that comparing every pair by hand finds, in any order of records?
#include "core/engine/conflicts/rules.h"
#include "tests/core/conflicts/conflict_oracle.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <fmt/format.h>
#include <random>

using namespace counterpart;
using namespace counterpart::conflicts;
using namespace counterpart::conflicts::testing;
using counterpart::testing::Sample;

namespace {

const Time kNow = *parseTime("2026-09-01T12:00:00Z");

class World {
public:
    explicit World(std::uint64_t seed) : m_random(seed) {}

    Sample make() {
        for (int i = 0; i < 4; ++i) {
            m_partners.push_back(m_sample.partner(fmt::format("P{}", i)).id);
        }
        for (const char* key : {"X", "Y", "Z"}) {
            m_products.push_back(m_sample.add<Product>(key).id);
        }
        for (std::size_t left = 1 + below(5); left > 0; --left) {
            account();
        }
        for (std::size_t left = below(9); left > 0; --left) {
            registration();
        }
        for (std::size_t left = below(8); left > 0; --left) {
            deal();
        }
        for (std::size_t left = below(5); left > 0; --left) {
            lead();
        }
        for (std::size_t left = below(4); left > 0 && !m_registrations.empty(); --left) {
            task();
        }
        return std::move(m_sample);
    }

private:
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(m_random() % n); }
    bool maybe(std::size_t oneIn) { return below(oneIn) == 0; }
    template <class T>
    T oneOf(const std::vector<T>& list) {
        return list[below(list.size())];
    }
    std::string name() {
        return oneOf<std::string>({"", "Ravensworth Logistics Ltd", "Ravensworth Logistics", "Logistics Ravensworth",
                                   "Ravensworth", "Kestovia Foods GmbH", "Kestovia Foods Group", "Unknown",
                                   "Kestovai Foods", "Zephulum AB"});
    }
    std::string domain() {
        return oneOf<std::string>({"", "", "ravensworth.com", "www.ravensworth.com", "ravensworth.de", "kestovia.com",
                                   "someone@gmail.com", "zephulum.se", "other.org"});
    }
    // Around each other, so that what lies before, on and after a day all happen.
    Date day() { return Date{kNow.date().days + 5 - static_cast<int>(below(maybe(4) ? 500 : 30))}; }
    Time time() { return {Time::startOf(day()).seconds + static_cast<std::int64_t>(below(3) * 43'200)}; }

    void account() {
        Account& account = m_sample.add<Account>(fmt::format("A{}", m_accounts.size()));
        account.name = name();
        account.domain = domain();
        account.directSince = maybe(3) ? day() : Date{};
        m_accounts.push_back(account.id);
    }
    void registration() {
        Registration& one = m_sample.add<Registration>(fmt::format("R{}", 50 - m_registrations.size()));
        one.partner.value = maybe(15) ? 0 : oneOf(m_partners);
        one.account.value = maybe(2) ? oneOf(m_accounts) : 0;
        one.name = name();
        one.domain = domain();
        one.products = oneOf<std::string>({"", "", "X", "X; Y", "Y;Z", "Q"});
        one.submitted = maybe(15) ? Time{} : time();
        one.status = Symbol(
            oneOf<std::string>({"draft", "submitted", "in_review", "returned", "approved", "approved", "approved",
                                "rejected", "expired", "cancelled", "won", "lost", "", "unheard of"}));
        one.decided = maybe(2) ? Time{one.submitted.has() ? one.submitted.seconds + 86'400 : kNow.seconds} : Time{};
        one.expires = maybe(3) ? day() : Date{};
        m_registrations.push_back(one.id);
    }
    void deal() {
        Deal& deal = m_sample.deal(fmt::format("D{}", 50 - below(40)) + std::to_string(m_deals++), 100,
                                   oneOf<std::string>({"open", "won", "lost", "won"}));
        const RecordId id = deal.id;
        deal.closed = maybe(6) ? Date{} : day();
        deal.created = maybe(6) ? Date{} : day();
        deal.account.value = maybe(5) ? 0 : oneOf(m_accounts);
        deal.partner.value = maybe(2) ? oneOf(m_partners) : 0;
        deal.owner = Symbol(maybe(2) ? "rep" : "");
        deal.registration.value = maybe(5) && !m_registrations.empty() ? oneOf(m_registrations) : 0;
        for (std::size_t left = below(4); left > 0; --left) {
            Touchpoint& touch = m_sample.touch(id, maybe(3) ? oneOf(m_partners) : 0, "2026-01-01");
            touch.at = time();
            touch.excluded = maybe(6) ? "twice" : "";
        }
        for (std::size_t left = below(3); left > 0; --left) {
            DealLine& line = m_sample.add<DealLine>(fmt::format("L{}", m_sample.nextId()));
            line.deal.value = id;
            line.product.value = oneOf(m_products);
        }
    }
    void lead() {
        Lead& lead = m_sample.add<Lead>(fmt::format("L{}", 50 - below(40)) + std::to_string(m_leads++));
        lead.partner.value = maybe(3) ? oneOf(m_partners) : 0;
        lead.account.value = maybe(2) ? oneOf(m_accounts) : 0;
        lead.domain = domain();
        lead.created = maybe(8) ? Time{} : time();
    }
    void task() {
        Task& task = m_sample.add<Task>(fmt::format("T{}", m_sample.nextId()));
        task.partner.value = oneOf(m_partners);
        task.registration.value = oneOf(m_registrations);
        task.source = Symbol("conflict");
        task.rule = maybe(4) ? "duplicate" : "poaching";
        task.status = Symbol(maybe(4) ? "dismissed" : "done");
        task.closed = maybe(3) ? Time{} : time();
    }

    std::mt19937_64 m_random;
    Sample m_sample;
    std::vector<RecordId> m_partners, m_products, m_accounts, m_registrations;
    int m_deals = 0, m_leads = 0;
};

Rulebook policyOf(std::uint64_t seed) {
    Rulebook rulebook;
    rulebook.conflicts = ConflictPolicy{};
    rulebook.conflicts.similarity = seed % 3 == 0 ? 600 : seed % 7 == 0 ? 960 : 700;
    rulebook.conflicts.lookbackDays = seed % 5 == 0 ? 10 : 365;
    if (seed % 4 == 0) {
        rulebook.conflicts.rules[seed % kConflictRules].watched = false;
    }
    rulebook.registration.validDays = seed % 2 == 0 ? 20 : 90;
    return rulebook;
}

std::string textOf(const Snapshot& snapshot, const Conflict& c) {
    return fmt::format("{} rule {} against {} {} partner {} account {} match {} strength {} common {} more {} mine {} "
                       "theirs {} first {} sanction {} due {}",
                       snapshot.table<Registration>().find(c.registration)->key.view(), int(c.rule), int(c.against),
                       c.other, c.partner.value, c.account.value, int(c.match), c.strength, c.common, c.more,
                       toString(c.mine), toString(c.theirs), int(c.first), int(c.sanction), toString(c.due));
}

std::vector<std::string> texts(const Snapshot& snapshot, const std::vector<Conflict>& conflicts) {
    std::vector<std::string> out;
    for (const Conflict& conflict : conflicts) {
        out.push_back(textOf(snapshot, conflict));
    }
    std::ranges::sort(out);
    return out;
}

std::string dumped(const Snapshot& snapshot) {
    std::string out;
    snapshot.table<Account>().forEach([&](const Account& a) {
        out += fmt::format("\n{} {} '{}' <{}>", a.id, a.key.view(), a.name.view(), a.domain.view());
    });
    snapshot.table<Registration>().forEach([&](const Registration& r) {
        out += fmt::format("\n{} {} partner {} account {} '{}' <{}> {} {} products '{}' decided {} expires {}", r.id,
                           r.key.view(), r.partner.value, r.account.value, r.name.view(), r.domain.view(),
                           toString(r.submitted), r.status.view(), r.products.view(), toString(r.decided),
                           toString(r.expires));
    });
    return out;
}

std::string firstDifference(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::string> onlyA, onlyB;
    std::ranges::set_difference(a, b, std::back_inserter(onlyA));
    std::ranges::set_difference(b, a, std::back_inserter(onlyB));
    return "book: " + (onlyA.empty() ? "-" : onlyA[0]) + "\nhand: " + (onlyB.empty() ? "-" : onlyB[0]);
}

} // namespace

class RulesRandomTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBookFindsWhatComparingEveryPairFinds() {
        std::size_t byRule[kConflictRules] = {};
        for (std::uint64_t seed = 0; seed < 1500; ++seed) {
            const SnapshotPtr snapshot = World(seed).make().snapshot();
            const Rulebook rulebook = policyOf(seed);
            const ConflictBook book(snapshot, nullptr, rulebook, kNow);
            const std::vector<Conflict> found = book.all();
            const auto hand = conflictsByHand(*snapshot, rulebook.conflicts, rulebook.registration.validDays, kNow);
            const auto a = texts(*snapshot, found);
            const auto b = texts(*snapshot, hand);
            if (a != b) {
                fmt::print("{}\n{}\n", firstDifference(a, b), dumped(*snapshot));
            }
            QVERIFY2(a == b, qPrintable(QString::number(seed)));
            for (const Conflict& conflict : found) {
                ++byRule[static_cast<std::size_t>(conflict.rule)];
            }
        }
        for (const std::size_t count : byRule) {
            QVERIFY(count > 0); // every rule was put to the test
        }
    }
    void allAtOnceAndOneByOneAgreeAndEachIsExplained() {
        for (std::uint64_t seed = 5000; seed < 5300; ++seed) {
            const SnapshotPtr snapshot = World(seed).make().snapshot();
            const Rulebook rulebook = policyOf(seed);
            const ConflictBook book(snapshot, nullptr, rulebook, kNow);
            std::vector<Conflict> each;
            snapshot->table<Registration>().forEach([&](const Registration& registration) {
                const std::vector<Conflict> one = book.of(registration.id);
                each.insert(each.end(), one.begin(), one.end());
                std::size_t shown = 0;
                for (const Compared& compared : book.compared(registration.id)) {
                    shown += compared.conflicts.size();
                    QVERIFY((compared.verdict == Verdict::Conflict) == !compared.conflicts.empty());
                }
                QCOMPARE(shown, one.size());
            });
            QVERIFY(each == book.all());
            for (const Conflict& conflict : each) {
                if (conflict.strength < kCertain) {
                    QCOMPARE(book.explain(conflict).strength, static_cast<int>(conflict.strength));
                }
                QVERIFY(!book.explain(conflict).findings.empty());
            }
        }
    }
    void neitherOrderNorStrangersChangeAnAnswer() {
        for (std::uint64_t seed = 9000; seed < 9200; ++seed) {
            Sample sample = World(seed).make();
            const SnapshotPtr snapshot = sample.snapshot();
            const Rulebook rulebook = policyOf(seed);
            const ConflictBook book(snapshot, nullptr, rulebook, kNow);
            const auto before = texts(*snapshot, book.all());
            const RecordId partner = snapshot->table<Partner>().at(0).id;
            for (int i = 0; i < 3; ++i) {
                Registration& stranger = sample.add<Registration>(fmt::format("S{}", i));
                stranger.partner.value = partner;
                stranger.name = std::string("Quintiland ") + (i == 0 ? "Marine" : i == 1 ? "Vexellia" : "Obscurion");
                stranger.submitted = kNow;
                stranger.status = Symbol("submitted");
            }
            const SnapshotPtr more = sample.snapshot();
            const ConflictBook later(more, nullptr, rulebook, kNow, book.customers());
            QVERIFY(texts(*more, later.all()) == before);

            // The same records with ids the other way round.
            ChangeSet turned = World(seed).make().changes();
            auto& created = turned.of<Registration>().created;
            std::vector<std::pair<RecordId, RecordId>> ids;
            for (std::size_t i = 0; i < created.size(); ++i) {
                ids.emplace_back(created[i].id, created[created.size() - 1 - i].id);
            }
            const auto renumber = [&](RecordId& id) {
                const auto at = std::ranges::find(ids, id, &std::pair<RecordId, RecordId>::first);
                id = at == ids.end() ? id : at->second;
            };
            for (Registration& registration : created) {
                renumber(registration.id);
            }
            std::ranges::sort(created, {}, &Registration::id);
            for (Deal& deal : turned.of<Deal>().created) {
                renumber(deal.registration.value);
            }
            for (Task& task : turned.of<Task>().created) {
                renumber(task.registration.value);
            }
            const SnapshotPtr other = apply(Snapshot(), turned, 1);
            std::vector<Conflict> found = ConflictBook(other, nullptr, rulebook, kNow).all();
            for (Conflict& conflict : found) {
                renumber(conflict.registration);
                if (conflict.against == Against::Registration) {
                    renumber(conflict.other);
                }
            }
            QVERIFY(texts(*snapshot, found) == before);
        }
    }
};

COUNTERPART_TEST(RulesRandomTest)
#include "rules_random_test.moc"
