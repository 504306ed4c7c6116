// SPDX-License-Identifier: GPL-3.0-or-later
// Do thousands of random journeys give, to the last unit, what the independent computation gives?
#include "core/engine/attribution/credits.h"
#include "core/engine/attribution/explanation.h"
#include "core/engine/attribution/learned_weights.h"
#include "core/engine/attribution/touch_parts.h"
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

// The touches' parts sum to what their parties earn by own touches, to the unit; those that do not count have none.
void compareTouchParts(const DealExplanation& e) {
    const auto parts = touchParts(e);
    QCOMPARE(parts.size(), e.touches.size());
    std::map<RecordId, TouchPart> sums;
    std::uint64_t shares = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        QVERIFY(e.touches[i].position > 0 || (parts[i].share == 0 && parts[i].amount == 0));
        QVERIFY(e.amount.minor < 0 ? parts[i].amount <= 0 : parts[i].amount >= 0);
        sums[e.touches[i].partner.value].share += parts[i].share;
        sums[e.touches[i].partner.value].amount += parts[i].amount;
        shares += parts[i].share;
    }
    QVERIFY(shares <= ownPart(e));
    for (const ExplainedParty& party : e.parties) {
        const TouchPart& sum = sums[party.partner.value];
        if (e.inherited.first == 0 && !party.fixedPart) {
            QCOMPARE(sum.share, party.ownShare);
            QVERIFY(!e.passed.empty() || sum.amount == party.amount);
        }
        QVERIFY(party.ownShare > 0 || sum.share == 0);
    }
}

// Chains without circles: a partner passes on to partners after it in the list.
void addOnward(std::mt19937_64& random, const Facts& facts, AttributionPolicy& policy) {
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    policy.renewals = {static_cast<Inherit>(below(4)), {static_cast<std::int64_t>(below(1'000'001))}};
    policy.expansions = {static_cast<Inherit>(below(4)), {static_cast<std::int64_t>(below(1'000'001))}};
    for (std::size_t from = 0; from + 1 < facts.partners.size(); ++from) {
        std::int64_t left = Micros::kOne;
        for (std::size_t links = below(3); links > 0; --links) {
            const std::size_t to = from + 1 + below(facts.partners.size() - from - 1);
            const auto share = static_cast<std::int64_t>(below(static_cast<std::size_t>(left) + 1));
            left -= share;
            const Date since = below(3) == 0 ? Date{19'900} : Date();
            const Date until = below(3) == 0 ? Date{20'000} : Date();
            policy.chains.push_back({facts.partners[from], facts.partners[to], {share}, since, until});
        }
    }
    policy.chains.push_back({facts.partners.back(), "nobody", Rate::percent(10), {}, {}});
}

std::string randomExpression(std::mt19937_64& random) {
    const char* const all[] = {"role_weight * if(type == \"demo\", 3, 1)",
                               "2 ^ (-age_days / 14) * role_weight",
                               "if(is_last, 2.5, 1) * partner_touches / touches",
                               "deal_amount * 0.0001 + days_to_close",
                               "if(direct or implied, 1, position) + partners",
                               "sqrt(days_to_close) + if(deal_won, 1, 0.3)",
                               "10 - position",
                               "1 / (touches - 3)",
                               "role_weight * 99999999999 * 99999999999 * 99999999"};
    return all[random() % std::size(all)];
}

LearnedWeights randomWeights(std::mt19937_64& random, const Columns& columns) {
    const auto draw = [&] { return std::uniform_real_distribution(0.0, 2.0)(random); };
    LearnedWeights learned;
    for (const char* type : {"sourced", "demo", "referral", "closing", "lunch"}) {
        const Symbol symbol(type);
        learned.ofType.resize(std::max<std::size_t>(learned.ofType.size(), symbol.index() + 1), 0);
        learned.ofType[symbol.index()] = draw();
    }
    learned.otherType = draw();
    learned.directFactor = draw();
    learned.halfLifeSeconds = random() % 2 == 0 ? 0 : 30 * 86400.0;
    for (std::size_t i = 0; i < columns.partners.size(); ++i) {
        learned.factor.push_back(random() % 5 == 0 ? 0 : draw());
    }
    for (std::size_t i = 0; random() % 2 == 0 && i < columns.deals.size(); ++i) {
        learned.house.push_back(draw());
    }
    learned.house.resize(learned.house.size() == columns.deals.size() ? columns.deals.size() : 0);
    return learned;
}

Rulebook rulebookWith(const AttributionPolicy& policy) {
    Rulebook rulebook;
    rulebook.attribution = policy;
    return rulebook;
}

// Every third deal is of hardware by its largest line.
Snapshot withLines(Snapshot snapshot) {
    RecordId next = makeRecordId(12, 1);
    std::vector<Product> products(2);
    const char* const families[] = {"hardware", "software"};
    for (std::size_t i = 0; i < 2; ++i) {
        products[i].id = next++;
        products[i].key = families[i];
        products[i].family = Symbol(families[i]);
    }
    std::vector<DealLine> lines;
    const auto& deals = snapshot.table<Deal>();
    for (std::size_t deal = 0; deal < deals.size(); ++deal) {
        for (std::size_t i = 0; i < 3; ++i) {
            DealLine& line = lines.emplace_back();
            line.id = next++;
            line.key = "L" + std::to_string(1000 - static_cast<int>(lines.size()));
            line.deal = {deals.at(static_cast<Index>(deal)).id};
            line.product = {products[i == 0 ? 0 : 1].id};
            line.amount = i == 0 ? (deal % 3 == 0 ? 10 : 1) : 5;
        }
    }
    snapshot.edit<Product>() = Table<Product>::fromSorted(std::move(products));
    snapshot.edit<DealLine>() = Table<DealLine>::fromSorted(std::move(lines));
    return snapshot;
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
            for (const Model model : kRuleModels) {
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
            addOnward(random, facts, rulebook.attribution);
            const Snapshot snapshot = snapshotOf(facts, static_cast<unsigned>(explained));
            const auto columns = columnsOf(snapshot);
            const Model model = kModels[static_cast<std::size_t>(explained / 200) % std::size(kModels)];
            rulebook.attribution.expression = randomExpression(random);
            const LearnedWeights learned = randomWeights(random, *columns);
            const Aids aids{nullptr, &learned};
            const Credits credits = attribute(*columns, rulebook.attribution, model, kAsOf, aids);
            QCOMPARE(static_cast<int>(credits.model), static_cast<int>(model));
            for (Index deal = 0; deal < columns->deals.size(); ++deal, ++explained) {
                const Id<Deal> id{columns->deals.id[deal]};
                const bool bare = deal % 2 == 1 && model != Model::Ai;
                const auto e = explainDeal(snapshot, id, rulebook, model, kAsOf, bare ? nullptr : columns.get(), aids);
                QVERIFY(e.has_value());
                compareExplanation(*e, snapshot, credits, deal);
                compareTouchParts(*e);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
        }
    }

    void whatIsTakenOverAndPassedOnEqualsTheIndependentComputation() {
        std::mt19937_64 random(6);
        int passed = 0;
        int inherited = 0;
        for (int round = 0; round < 60; ++round) {
            const Facts facts = randomFacts(random, 100);
            AttributionPolicy policy = randomPolicy(random);
            addOnward(random, facts, policy);
            const Snapshot snapshot = snapshotOf(facts, static_cast<unsigned>(round));
            const auto columns = columnsOf(snapshot);
            const Model model = kRuleModels[static_cast<std::size_t>(round) % std::size(kRuleModels)];
            const Credits credits = attribute(*columns, policy, model, kAsOf);
            for (const FactDeal& deal : facts.deals) {
                const Index index = columns->dealOf.find(snapshot.table<Deal>().findKey(deal.key)->id);
                const PlainCredits expected = plainlyOnward(facts, deal, policy, model, kAsOf);
                const PlainCredits got = inPlainWords(snapshot, credits, index);
                QVERIFY2(got.parties == expected.parties && got.unattributed == expected.unattributed &&
                             got.sourcedBy == expected.sourcedBy,
                         (std::string(nameOf(model)) + " " + deal.key + ":" + describe(got) + " instead of " +
                          describe(expected))
                             .c_str());
                for (Index row = credits.offsets[index]; row < credits.offsets[index + 1]; ++row) {
                    passed += !credits.origin.empty() && credits.origin[row] == RowOrigin::Passed ? 1 : 0;
                    inherited += !credits.origin.empty() && credits.origin[row] == RowOrigin::Inherited ? 1 : 0;
                }
            }
        }
        QVERIFY(passed > 1000 && inherited > 1000);
    }

    void expressionsThatSayWhatRulesSayGiveTheSame() {
        std::mt19937_64 random(12);
        const std::pair<Model, const char*> twins[] = {
            {Model::Linear, "1"},
            {Model::Linear, "0.000001 * touches"},
            {Model::First, "if(is_first, 5, 0)"},
            {Model::Last, "if(position == touches, 0.5, 0)"},
            {Model::Role, "role_weight"},
            {Model::Role, "role_weight * 123456789012 * 123456789012"}, // beyond 64 bits
            {Model::Linear, "real(0.5)"},
            {Model::Linear, "real(1)"},
        };
        for (int round = 0; round < 24; ++round) {
            const Facts facts = randomFacts(random, 100);
            AttributionPolicy policy = randomPolicy(random);
            addOnward(random, facts, policy);
            const auto& [model, text] = twins[static_cast<std::size_t>(round) % std::size(twins)];
            policy.expression = text;
            const Snapshot snapshot = snapshotOf(facts);
            const auto columns = columnsOf(snapshot);
            const Credits rule = attribute(*columns, policy, model, kAsOf);
            const Credits custom = attribute(*columns, policy, Model::Custom, kAsOf);
            QVERIFY(custom.model == Model::Custom && custom.faults.empty());
            QVERIFY2(std::ranges::equal(rule.party, custom.party) && rule.share == custom.share &&
                         rule.amount == custom.amount,
                     text);
        }
    }

    void weightsThatAreNoneSendTheDealToTheHouse() {
        std::mt19937_64 random(13);
        for (const char* text : {"-1", "0 - role_weight", "1 / (position - 2)", "exp(1000 * position)", "1e308 * 2",
                                 "999999999999 * 999999999999 * 999999999999", "sqrt(0 - 1)", "1e308"}) {
            const Facts facts = randomFacts(random, 100);
            AttributionPolicy policy = randomPolicy(random);
            policy.direct = DirectTeam::Exclude;
            policy.expression = text;
            const Snapshot snapshot = snapshotOf(facts);
            const auto columns = columnsOf(snapshot);
            const Credits credits = attribute(*columns, policy, Model::Custom, kAsOf);
            QVERIFY2(!credits.faults.empty(), text);
            QVERIFY(std::ranges::is_sorted(credits.faults));
            for (const WeightFault& fault : credits.faults) {
                QVERIFY(fault.kind != WeightFault::Kind::None);
                QCOMPARE(credits.unattributed[fault.deal], columns->deals.amount[fault.deal]);
                const auto e = explainDeal(snapshot, {columns->deals.id[fault.deal]}, rulebookWith(policy),
                                           Model::Custom, kAsOf, columns.get());
                QVERIFY(e->refused);
                const auto named = std::ranges::find_if(
                    e->touches, [](const ExplainedTouch& touch) { return touch.fault != WeightFault::Kind::None; });
                QCOMPARE(named->touch, fault.touch);
                QCOMPARE(static_cast<int>(named->fault), static_cast<int>(fault.kind));
            }
        }
    }

    void familiesGoByTheirOwnPolicy() {
        std::mt19937_64 random(14);
        const Facts facts = randomFacts(random, 200);
        AttributionPolicy own = randomPolicy(random);
        own.model = Model::Last;
        AttributionPolicy policy = randomPolicy(random);
        policy.model = Model::Linear;
        policy.byFamily = {{{Symbol("Hardware")}, own}};
        const Snapshot snapshot = withLines(snapshotOf(facts));
        const auto columns = columnsOf(snapshot);
        const Credits mixed = attribute(*columns, policy, Model::Linear, kAsOf);
        AttributionPolicy alone = policy;
        alone.byFamily.clear();
        const Credits linear = attribute(*columns, alone, Model::Linear, kAsOf);
        const Credits last = attribute(*columns, own, Model::Last, kAsOf);
        int theirs = 0;
        for (Index deal = 0; deal < columns->deals.size(); ++deal) {
            const bool hardware = deal % 3 == 0;
            theirs += hardware ? 1 : 0;
            const PlainCredits got = inPlainWords(snapshot, mixed, deal);
            const PlainCredits expected = inPlainWords(snapshot, hardware ? last : linear, deal);
            QVERIFY(got.parties == expected.parties && got.unattributed == expected.unattributed);
            const auto e = explainDeal(snapshot, {columns->deals.id[deal]}, rulebookWith(policy), Model::Linear, kAsOf);
            QCOMPARE(static_cast<int>(e->model), static_cast<int>(hardware ? Model::Last : Model::Linear));
            compareExplanation(*e, snapshot, mixed, deal);
            compareTouchParts(*e);
        }
        QVERIFY(theirs > 50);
        // a model that was chosen holds for all of them
        const Credits chosen = attribute(*columns, policy, Model::First, kAsOf);
        const Credits first = attribute(*columns, alone, Model::First, kAsOf);
        QVERIFY(inPlainWords(snapshot, chosen, 1).parties == inPlainWords(snapshot, first, 1).parties);
    }

    void theOrderInWhichFactsCameInDoesNotMatter() {
        QVERIFY(rc::check([](std::uint64_t seed, unsigned shuffle) {
            std::mt19937_64 random(seed);
            const Facts facts = randomFacts(random, 30);
            const AttributionPolicy policy = randomPolicy(random);
            const Snapshot given = snapshotOf(facts);
            const Snapshot shuffled = snapshotOf(facts, shuffle);
            const Model model = kRuleModels[seed % std::size(kRuleModels)];
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
        for (const Model model : kRuleModels) {
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
