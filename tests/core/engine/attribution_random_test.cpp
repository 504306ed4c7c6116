// SPDX-License-Identifier: GPL-3.0-or-later
// Do thousands of random journeys give, to the last unit, what the independent computation gives?
#include "core/engine/attribution/credits.h"
#include "core/engine/attribution/explanation.h"
#include "tests/core/engine/attribution_oracle.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::attribution;
using namespace counterpart::testing;

namespace {

std::string nameOfParty(const Snapshot& snapshot, Index party) {
    return party == kDirect ? std::string() : snapshot.table<Partner>().at(party).key.str();
}

// What the bulk says of a deal, in the words of the independent computation.
PlainCredits inPlainWords(const Snapshot& snapshot, const Credits& credits, Index deal) {
    PlainCredits plain;
    plain.unattributed = credits.unattributed[deal];
    plain.implicit = credits.implicit[deal] != 0;
    for (std::size_t row = credits.offsets[deal]; row < credits.offsets[deal + 1]; ++row) {
        const std::string party = nameOfParty(snapshot, credits.party[row]);
        plain.parties[party] = {credits.share[row], credits.amount[row]};
        if (credits.sourced(deal, row)) {
            plain.sourcedBy = party;
        }
        if (credits.influenced(deal, row)) {
            plain.influencedBy.insert(party);
        }
    }
    return plain;
}

std::string describe(const PlainCredits& credits) {
    std::string text = credits.implicit ? "implicit" : "";
    for (const auto& [party, credit] : credits.parties) {
        text += " [" + party + " " + std::to_string(credit.share) + " " + std::to_string(credit.amount) + "]";
    }
    return text + " house " + std::to_string(credits.unattributed) + " sourced by " + credits.sourcedBy;
}

bool addsUp(const Credits& credits, Index deal, Minor amount, bool fixed) {
    std::uint64_t shares = 0;
    Int128 sum = credits.unattributed[deal];
    for (std::size_t row = credits.offsets[deal]; row < credits.offsets[deal + 1]; ++row) {
        shares += credits.share[row];
        sum += credits.amount[row];
    }
    return sum == amount && (shares == kShareOne || shares == 0 || fixed);
}

// The explanation of a deal says what the bulk says, row by row, and its touches account for the weights.
void compareExplanation(const DealExplanation& e, const Snapshot& snapshot, const Credits& credits, Index deal) {
    const std::size_t first = credits.offsets[deal];
    QCOMPARE(e.parties.size(), std::size_t{credits.offsets[deal + 1] - first});
    QCOMPARE(e.unattributed, credits.unattributed[deal]);
    QCOMPARE(e.implicit, credits.implicit[deal] != 0);
    std::uint64_t shares = e.unattributedShare;
    for (std::size_t i = 0; i < e.parties.size(); ++i) {
        const Index party = credits.party[first + i];
        QCOMPARE(e.parties[i].partner.value, party == kDirect ? 0 : snapshot.table<Partner>().at(party).id);
        QCOMPARE(e.parties[i].share, credits.share[first + i]);
        QCOMPARE(e.parties[i].amount, credits.amount[first + i]);
        QCOMPARE(e.parties[i].sourced, credits.sourced(deal, first + i));
        shares += e.parties[i].share;
    }
    QCOMPARE(shares, kShareOne);
    Weight sum;
    int counted = 0;
    for (const ExplainedTouch& touch : e.touches) {
        const bool counts = touch.status == TouchStatus::Counted || touch.status == TouchStatus::Implicit;
        QCOMPARE(touch.position, counts ? ++counted : 0);
        QVERIFY(counts || (touch.weight.exact == 0 && touch.weight.real == 0));
        sum.exact += touch.weight.exact;
    }
    QCOMPARE(sum.exact, e.total.exact);
}

} // namespace

class AttributionRandomTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyModelEqualsTheIndependentComputation() {
        std::mt19937_64 random(20261121);
        int implicit = 0;
        int house = 0;
        for (int round = 0; round < 60; ++round) {
            const Facts facts = randomFacts(random, 100);
            const AttributionPolicy policy = randomPolicy(random);
            const Snapshot snapshot = snapshotOf(facts, static_cast<unsigned>(round));
            const auto columns = columnsOf(snapshot);
            for (const Model model : kModels) {
                const Credits credits = attribute(*columns, policy, model, kAsOf);
                for (const FactDeal& deal : facts.deals) {
                    const Index index = columns->dealOf.find(snapshot.table<Deal>().findKey(deal.key)->id);
                    const PlainCredits expected = plainly(deal, policy, model, kAsOf);
                    const PlainCredits got = inPlainWords(snapshot, credits, index);
                    QVERIFY2(got == expected, (std::string(nameOf(model)) + " " + deal.key + ":" + describe(got) +
                                               " instead of " + describe(expected))
                                                  .c_str());
                    QVERIFY(addsUp(credits, index, deal.amount, policy.direct == DirectTeam::Fixed));
                    implicit += got.implicit ? 1 : 0;
                    house += got.unattributed != 0 ? 1 : 0;
                }
            }
        }
        QVERIFY(implicit > 1000 && house > 1000); // the rare ways were walked too
    }

    void explanationsEqualTheBulk() {
        std::mt19937_64 random(42);
        int explained = 0;
        while (explained < 10'000) {
            const Facts facts = randomFacts(random, 200);
            Rulebook rulebook;
            rulebook.attribution = randomPolicy(random);
            const Snapshot snapshot = snapshotOf(facts, static_cast<unsigned>(explained));
            const auto columns = columnsOf(snapshot);
            const Model model = kModels[static_cast<std::size_t>(explained / 200) % std::size(kModels)];
            const Credits credits = attribute(*columns, rulebook.attribution, model, kAsOf);
            for (Index deal = 0; deal < columns->deals.size(); ++deal, ++explained) {
                const Id<Deal> id{columns->deals.id[deal]};
                const auto e =
                    explainDeal(snapshot, id, rulebook, model, kAsOf, deal % 2 == 0 ? columns.get() : nullptr);
                QVERIFY(e.has_value());
                compareExplanation(*e, snapshot, credits, deal);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
        }
    }

    void theOrderInWhichFactsCameInDoesNotMatter() {
        QVERIFY(rc::check([](std::uint64_t seed, unsigned shuffle) {
            std::mt19937_64 random(seed);
            const Facts facts = randomFacts(random, 30);
            const AttributionPolicy policy = randomPolicy(random);
            const Snapshot given = snapshotOf(facts);
            const Snapshot shuffled = snapshotOf(facts, shuffle);
            const Model model = kModels[seed % std::size(kModels)];
            const Credits a = attribute(*columnsOf(given), policy, model, kAsOf);
            const Credits b = attribute(*columnsOf(shuffled), policy, model, kAsOf);
            for (const FactDeal& deal : facts.deals) {
                const auto at = [&](const Snapshot& in) {
                    const auto& table = in.table<Deal>();
                    return static_cast<Index>(table.positionOf(table.findKey(deal.key)->id));
                };
                RC_ASSERT(inPlainWords(given, a, at(given)) == inPlainWords(shuffled, b, at(shuffled)));
            }
        }));
    }

    void chosenDealsAreCreditedAsInTheBulk() {
        std::mt19937_64 random(7);
        const Snapshot snapshot = snapshotOf(randomFacts(random, 300));
        const auto columns = columnsOf(snapshot);
        const AttributionPolicy policy = randomPolicy(random);
        const std::vector<Index> chosen = {299, 3, 3, 0, 150};
        for (const Model model : kModels) {
            const Credits all = attribute(*columns, policy, model, kAsOf);
            const Credits some = attributeDeals(*columns, policy, model, kAsOf, chosen);
            QCOMPARE(some.deals(), chosen.size());
            for (Index i = 0; i < chosen.size(); ++i) {
                QVERIFY(inPlainWords(snapshot, some, i) == inPlainWords(snapshot, all, chosen[i]));
            }
        }
        QCOMPARE(attributeDeals(*columns, policy, Model::Linear, kAsOf, {}).deals(), std::size_t{0});
    }

    void manyBlocksGiveWhatOneGives() {
        std::mt19937_64 random(8);
        const Facts facts = randomFacts(random, 9000); // more than one block on any machine with two cores
        const Snapshot snapshot = snapshotOf(facts);
        const auto columns = columnsOf(snapshot);
        const AttributionPolicy policy = randomPolicy(random);
        const Credits all = attribute(*columns, policy, Model::Position, kAsOf);
        for (Index deal = 0; deal < columns->deals.size(); deal += 501) {
            const Credits one = attributeDeals(*columns, policy, Model::Position, kAsOf, std::span(&deal, 1));
            QVERIFY(inPlainWords(snapshot, one, 0) == inPlainWords(snapshot, all, deal));
        }
        QCOMPARE(std::size_t{all.offsets.back()}, all.party.size());
    }
};

COUNTERPART_TEST(AttributionRandomTest)
#include "attribution_random_test.moc"
