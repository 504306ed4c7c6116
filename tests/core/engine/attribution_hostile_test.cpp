// SPDX-License-Identifier: GPL-3.0-or-later
// Deals that nobody has: a million touches, ten thousand partners, the first and the last year, weights at the edges of
// what a double can say. Right to the last unit or refused, and never slow.
#include "core/engine/attribution/explanation.h"
#include "core/engine/attribution/learned_weights.h"
#include "tests/core/engine/attribution_oracle.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>
#include <ctime>
#include <limits>

using namespace counterpart;
using namespace counterpart::attribution;
using namespace counterpart::testing;

namespace {

using Whole = boost::multiprecision::cpp_int;
using Fraction = boost::multiprecision::cpp_rational;
constexpr std::int64_t kDay = 86400;

// Of work, whatever else the machine does: what searches through everything for each of everything takes hours.
double secondsSince(std::clock_t begin) { return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC; }

std::string keyOf(const Snapshot& snapshot, Index party) {
    return party == kDirect ? std::string() : snapshot.table<Partner>().at(party).key.str();
}

using Shares = std::map<std::string, std::uint64_t>;
Shares sharesOf(const Snapshot& snapshot, const Credits& credits, Index deal) {
    Shares shares;
    for (Index row = credits.offsets[deal]; row < credits.offsets[deal + 1]; ++row) {
        shares[keyOf(snapshot, credits.party[row])] = credits.share[row];
    }
    return shares;
}

bool isAsPlain(const Snapshot& snapshot, const Credits& credits, Index deal, const PlainCredits& plain) {
    std::size_t rows = 0;
    for (Index row = credits.offsets[deal]; row < credits.offsets[deal + 1]; ++row, ++rows) {
        const auto party = plain.parties.find(keyOf(snapshot, credits.party[row]));
        if (party == plain.parties.end() || party->second.share != credits.share[row] ||
            party->second.amount != credits.amount[row]) {
            return false;
        }
    }
    return rows == plain.parties.size() && credits.unattributed[deal] == plain.unattributed;
}

bool isAsExplained(const Snapshot& snapshot, const Credits& credits, Index deal, const DealExplanation& e) {
    std::size_t row = credits.offsets[deal];
    for (const ExplainedParty& party : e.parties) {
        if (row == credits.offsets[deal + 1] ||
            party.partner != (credits.party[row] == kDirect
                                  ? Id<Partner>{}
                                  : Id<Partner>{snapshot.table<Partner>().at(credits.party[row]).id}) ||
            party.share != credits.share[row] || party.amount != credits.amount[row]) {
            return false;
        }
        ++row;
    }
    return row == credits.offsets[deal + 1] && e.unattributed == credits.unattributed[deal];
}

// Semantics 2 on weights of any size: floors, then units by larger fraction, larger weight, smaller key.
Shares divided(const std::map<std::string, Fraction>& weights) {
    const Whole total = kShareOne;
    Fraction sum = 0;
    for (const auto& [key, weight] : weights) {
        sum += weight;
    }
    Shares shares;
    std::vector<std::tuple<Fraction, Fraction, std::string>> rests; // both negative, so that they sort
    Whole left = total;
    for (const auto& [key, weight] : weights) {
        const Fraction quota = Fraction(total) * weight / sum;
        const Whole floor = numerator(quota) / denominator(quota);
        shares[key] = static_cast<std::uint64_t>(floor);
        rests.emplace_back(Fraction(floor) - quota, -weight, key);
        left -= floor;
    }
    std::ranges::sort(rests);
    for (std::size_t i = 0; left > 0; ++i, --left) {
        ++shares[std::get<2>(rests[i])];
    }
    return shares;
}

Fraction exactly(double value) {
    int exponent = 0;
    const Fraction mantissa = Whole(static_cast<long long>(std::ldexp(std::frexp(value, &exponent), 53)));
    exponent -= 53;
    return exponent >= 0 ? Fraction(mantissa * Fraction(Whole(1) << exponent))
                         : Fraction(mantissa / Fraction(Whole(1) << -exponent));
}

std::string numbered(const char* prefix, std::size_t number) {
    std::string digits = std::to_string(number);
    return prefix + std::string(7 - digits.size(), '0') + digits;
}

FactDeal dealOf(std::string key, Minor amount) {
    FactDeal deal;
    deal.key = std::move(key);
    deal.amount = amount;
    deal.created = kAsOf;
    deal.closed = kAsOf;
    return deal;
}

Facts manyTouches(std::size_t count) {
    Facts facts;
    for (std::size_t p = 0; p < 40; ++p) {
        facts.partners.push_back(numbered("P", p));
    }
    FactDeal deal = dealOf("D", 987'654'321'987);
    const char* types[] = {"sourced", "demo", "referral", "closing", "call"};
    const std::int64_t end = std::int64_t{kAsOf.days} * kDay;
    std::mt19937_64 random(5);
    deal.touches.reserve(count);
    for (std::size_t t = 0; t < count; ++t) {
        const auto party = random() % 41;
        deal.touches.push_back({numbered("T", t), end - static_cast<std::int64_t>(random() % (600 * kDay)),
                                party == 40 ? "" : facts.partners[party], types[random() % 5]});
    }
    facts.deals.push_back(std::move(deal));
    return facts;
}

AttributionPolicy policyWith(DirectTeam direct) {
    AttributionPolicy policy;
    policy.direct = direct;
    policy.roleWeights = {{Symbol("demo"), Micros{7'333'333}}, {Symbol("referral"), Micros::of(40)}};
    policy.roleDefault = Micros{1};
    return policy;
}

Rulebook rulebookWith(const AttributionPolicy& policy) {
    Rulebook rulebook;
    rulebook.attribution = policy;
    return rulebook;
}

// A deal of as many partners, each with one touch or two.
Facts manyPartners(std::size_t count) {
    Facts facts;
    FactDeal deal = dealOf("D", 1'000'000'007);
    for (std::size_t p = 0; p < count; ++p) {
        facts.partners.push_back(numbered("P", p));
        const std::int64_t at = (std::int64_t{kAsOf.days} - static_cast<std::int64_t>(p % 90)) * kDay;
        for (std::size_t t = 0; t <= p % 2; ++t) {
            deal.touches.push_back({numbered("T", 2 * p + t), at, facts.partners[p], t == 0 ? "demo" : "referral"});
        }
    }
    facts.deals.push_back(std::move(deal));
    return facts;
}

} // namespace

class AttributionHostileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMillionTouchesOfOneDeal();
    void aMillionTouchesUnderAnExpression();
    void tenThousandPartnersOnOneDeal();
    void tenThousandPartnersPassOn_data();
    void tenThousandPartnersPassOn();
    void tenThousandPartnersAreInherited();
    void fromTheFirstYearToTheLast();
    void weightsAtTheEdgesOfDouble();
    void weightsThatAreNone_data();
    void weightsThatAreNone();
    void learnedWeightsAtTheEdgesOfDouble();
};

void AttributionHostileTest::aMillionTouchesOfOneDeal() {
    const Facts facts = manyTouches(1'000'000);
    const Snapshot snapshot = snapshotOf(facts);
    const auto columns = columnsOf(snapshot);
    for (const DirectTeam direct : {DirectTeam::Exclude, DirectTeam::Include}) {
        const AttributionPolicy policy = policyWith(direct);
        for (const Model model : {Model::Linear, Model::Decay, Model::Position, Model::Role}) {
            const std::clock_t begin = std::clock();
            const Credits credits = attribute(*columns, policy, model, kAsOf);
            const auto e = explainDeal(snapshot, "D", rulebookWith(policy), model, kAsOf, columns.get());
            QVERIFY2(secondsSince(begin) < 60, "slow");
            QVERIFY(e.has_value() && isAsExplained(snapshot, credits, 0, *e));
            if (direct == DirectTeam::Include || model == Model::Decay) {
                QVERIFY(isAsPlain(snapshot, credits, 0, plainly(facts.deals[0], policy, model, kAsOf)));
            }
        }
    }
}

void AttributionHostileTest::aMillionTouchesUnderAnExpression() {
    const Facts facts = manyTouches(1'000'000);
    const Snapshot snapshot = snapshotOf(facts);
    const auto columns = columnsOf(snapshot);
    AttributionPolicy policy = policyWith(DirectTeam::Include);
    policy.expression = "position * 3 + partner_touches";
    const std::clock_t begin = std::clock();
    const Credits credits = attribute(*columns, policy, Model::Custom, kAsOf);
    const auto e = explainDeal(snapshot, "D", rulebookWith(policy), Model::Custom, kAsOf, columns.get());
    QVERIFY2(secondsSince(begin) < 60, "slow");
    QVERIFY(e.has_value() && isAsExplained(snapshot, credits, 0, *e));
    auto touches = facts.deals[0].touches;
    std::ranges::sort(touches, {}, [](const FactTouch& of) { return std::tuple(of.seconds, of.key); });
    std::map<std::string, std::int64_t> count;
    std::map<std::string, std::int64_t> positions;
    for (std::size_t t = 0; t < touches.size(); ++t) {
        ++count[touches[t].partner];
        positions[touches[t].partner] += static_cast<std::int64_t>(t + 1);
    }
    std::map<std::string, Fraction> weights;
    for (const auto& [partner, sum] : positions) {
        weights[partner] = Fraction(sum) * 3 + Fraction(count[partner]) * count[partner];
    }
    QVERIFY(sharesOf(snapshot, credits, 0) == divided(weights));
}

void AttributionHostileTest::tenThousandPartnersOnOneDeal() {
    const Facts facts = manyPartners(10'000);
    const Snapshot snapshot = snapshotOf(facts, 3);
    const auto columns = columnsOf(snapshot);
    const AttributionPolicy policy = policyWith(DirectTeam::Exclude);
    for (const Model model :
         {Model::Equal, Model::Linear, Model::First, Model::Last, Model::Decay, Model::Position, Model::Role}) {
        const Credits credits = attribute(*columns, policy, model, kAsOf);
        QVERIFY(isAsPlain(snapshot, credits, 0, plainly(facts.deals[0], policy, model, kAsOf)));
        const auto e = explainDeal(snapshot, "D", rulebookWith(policy), model, kAsOf, columns.get());
        QVERIFY(e.has_value() && isAsExplained(snapshot, credits, 0, *e));
    }
}

void AttributionHostileTest::tenThousandPartnersPassOn_data() {
    QTest::addColumn<QString>("shape");
    for (const char* shape : {"pairs", "star", "line"}) {
        QTest::newRow(shape) << QString::fromLatin1(shape);
    }
}

// Pairs: 0 to 1, 2 to 3 ... Star: 0 to everybody. Line: everybody to the next, so that all ends with the last one.
void AttributionHostileTest::tenThousandPartnersPassOn() {
    QFETCH(QString, shape);
    constexpr std::size_t kPartners = 10'000;
    const Facts facts = manyPartners(kPartners);
    const Snapshot snapshot = snapshotOf(facts, 7);
    const auto columns = columnsOf(snapshot);
    AttributionPolicy policy = policyWith(DirectTeam::Exclude);
    const PlainCredits before = plainly(facts.deals[0], policy, Model::Role, kAsOf);
    const auto link = [&](std::size_t from, std::size_t to, std::int64_t ppm) {
        policy.chains.push_back({facts.partners[from], facts.partners[to], {ppm}, {}, {}});
    };
    for (std::size_t p = 0; p + 1 < kPartners; ++p) {
        if (shape == u"line") {
            link(p, p + 1, 1'000'000);
        } else if (shape == u"star") {
            link(0, p + 1, 100);
        } else if (p % 2 == 0) {
            link(p, p + 1, 333'333);
        }
    }
    const std::clock_t begin = std::clock();
    const Credits credits = attribute(*columns, policy, Model::Role, kAsOf);
    const auto e = explainDeal(snapshot, "D", rulebookWith(policy), Model::Role, kAsOf, columns.get());
    QVERIFY2(secondsSince(begin) < 30, "slow");
    QVERIFY(e.has_value() && isAsExplained(snapshot, credits, 0, *e));
    const Shares after = sharesOf(snapshot, credits, 0);
    std::uint64_t sum = 0;
    for (const auto& [key, share] : after) {
        sum += share;
    }
    QCOMPARE(sum, kShareOne);
    if (shape == u"line") {
        QCOMPARE(after.at(facts.partners.back()), kShareOne);
    }
    for (std::size_t p = 0; shape == u"pairs" && p < kPartners; p += 2) {
        const Whole own = before.parties.at(facts.partners[p]).share;
        const Whole passed = own * 333'333;
        Whole part = passed / 1'000'000;
        part += passed % 1'000'000 > 500'000 ? 1 : 0; // the larger fraction has the unit; halves cannot be
        QCOMPARE(after.at(facts.partners[p]), static_cast<std::uint64_t>(own - part));
        QCOMPARE(after.at(facts.partners[p + 1]),
                 static_cast<std::uint64_t>(before.parties.at(facts.partners[p + 1]).share + part));
    }
}

void AttributionHostileTest::tenThousandPartnersAreInherited() {
    Facts facts = manyPartners(10'000);
    FactDeal renewal = dealOf("R", -77'777'777'777);
    renewal.type = "renewal";
    renewal.renewalOf = "D";
    for (std::size_t p = 0; p < 10'000; p += 3) {
        renewal.touches.push_back({numbered("R", p), std::int64_t{kAsOf.days} * kDay, facts.partners[p], "demo"});
    }
    facts.deals.push_back(renewal);
    const Snapshot snapshot = snapshotOf(facts, 9);
    const auto columns = columnsOf(snapshot);
    const Index deal = columns->dealOf.find(snapshot.table<Deal>().findKey("R")->id);
    for (const Inherit credit : {Inherit::All, Inherit::Decayed, Inherit::Blended}) {
        AttributionPolicy policy = policyWith(DirectTeam::Exclude);
        policy.renewals = {credit, {654'321}};
        const std::clock_t begin = std::clock();
        const Credits credits = attribute(*columns, policy, Model::Decay, kAsOf);
        const auto e = explainDeal(snapshot, "R", rulebookWith(policy), Model::Decay, kAsOf, columns.get());
        QVERIFY2(secondsSince(begin) < 30, "slow");
        QVERIFY(e.has_value() && isAsExplained(snapshot, credits, deal, *e));
        QVERIFY(isAsPlain(snapshot, credits, deal, plainlyOnward(facts, facts.deals[1], policy, Model::Decay, kAsOf)));
    }
}

void AttributionHostileTest::fromTheFirstYearToTheLast() {
    const Date first = Date::of(1, 1, 1);
    const Date last = Date::of(9999, 12, 31);
    Facts facts;
    facts.partners = {"A", "B", "C"};
    FactDeal deal = dealOf("D", std::numeric_limits<Minor>::max());
    deal.created = first;
    deal.closed = last;
    const std::int64_t end = std::int64_t{last.days} * kDay + kDay - 1;
    deal.touches = {
        {"1", std::int64_t{first.days} * kDay, "A", "demo"}, {"2", -1, "B", "referral"},  {"3", 0, "C", "demo"},
        {"4", std::int64_t{kAsOf.days} * kDay, "A", "call"}, {"5", end - 1, "B", "demo"}, {"6", end, "C", "referral"}};
    facts.deals.push_back(deal);
    deal.key = "E";
    deal.touches = {{"7", std::int64_t{first.days} * kDay, "A", "demo"}, {"8", end, "B", "demo"}};
    facts.deals.push_back(deal);
    const Snapshot snapshot = snapshotOf(facts);
    const auto columns = columnsOf(snapshot);
    for (const Date asOf : {first, kAsOf, last}) {
        for (const std::optional<int> lookback : {std::optional<int>(), std::optional(0), std::optional(3'652'058)}) {
            for (const Micros halfLife : {Micros{1}, Micros::of(30), Micros::of(3'000'000)}) {
                AttributionPolicy policy = policyWith(DirectTeam::Exclude);
                policy.lookbackDays = lookback;
                policy.halfLifeDays = halfLife;
                for (const Model model : {Model::Equal, Model::Linear, Model::First, Model::Last, Model::Decay,
                                          Model::Position, Model::Role}) {
                    const Credits credits = attribute(*columns, policy, model, asOf);
                    for (Index d = 0; d < 2; ++d) {
                        QVERIFY(isAsPlain(snapshot, credits, d, plainly(facts.deals[d], policy, model, asOf)));
                        const auto e = explainDeal(snapshot, facts.deals[d].key, rulebookWith(policy), model, asOf);
                        QVERIFY(e.has_value() && isAsExplained(snapshot, credits, d, *e));
                    }
                }
            }
        }
    }
}

namespace {

// A deal with a touch of its own type for each partner A, B ...
Facts oneTouchEach(std::size_t partners) {
    Facts facts;
    FactDeal deal = dealOf("D", 100'000'000'001);
    for (std::size_t p = 0; p < partners; ++p) {
        facts.partners.push_back(std::string(1, static_cast<char>('A' + p)));
        deal.touches.push_back(
            {std::to_string(p), std::int64_t{kAsOf.days} * kDay, facts.partners[p], "t" + std::to_string(p)});
    }
    facts.deals.push_back(deal);
    return facts;
}

} // namespace

void AttributionHostileTest::weightsAtTheEdgesOfDouble() {
    const Facts facts = oneTouchEach(5);
    const Snapshot snapshot = snapshotOf(facts);
    const auto columns = columnsOf(snapshot);
    AttributionPolicy policy;
    policy.expression =
        "if(type == \"t0\", pow(2, -1074), if(type == \"t1\", pow(2, -1022), if(type == \"t2\", real(0), "
        "if(type == \"t3\", pow(2, 1022), pow(2, 969)))))";
    const double values[] = {0x1p-1074, 0x1p-1022, 0, 0x1p1022, 0x1p969};
    const Credits credits = attribute(*columns, policy, Model::Custom, kAsOf);
    QCOMPARE(credits.model, Model::Custom);
    QVERIFY(credits.faults.empty());
    std::map<std::string, Fraction> weights;
    for (std::size_t p = 0; p < 5; ++p) {
        weights[facts.partners[p]] = exactly(values[p]);
    }
    QVERIFY(sharesOf(snapshot, credits, 0) == divided(weights));
    const auto e = explainDeal(snapshot, "D", rulebookWith(policy), Model::Custom, kAsOf, columns.get());
    QVERIFY(e.has_value() && isAsExplained(snapshot, credits, 0, *e));
}

void AttributionHostileTest::weightsThatAreNone_data() {
    QTest::addColumn<QString>("expression");
    QTest::addColumn<int>("kind");
    using Kind = WeightFault::Kind;
    const auto row = [](const char* expression, Kind kind) {
        QTest::newRow(expression) << QString::fromLatin1(expression) << static_cast<int>(kind);
    };
    row("if(type == \"t1\", -1, 1)", Kind::Negative);
    row("if(type == \"t1\", 0 - pow(2, -1074), real(1))", Kind::Negative);
    row("if(type == \"t1\", exp(710), real(1))", Kind::NotFinite);
    row("if(type == \"t1\", sqrt(0 - real(1)), real(1))", Kind::NotFinite);
    row("if(type == \"t1\", ln(0), real(1))", Kind::NotFinite);
    row("if(type == \"t1\", pow(2, 1024), real(1))", Kind::NotFinite);
    row("pow(2, 1023)", Kind::TooLarge); // finite, their sum is not
    row("if(type == \"t1\", 1 / (position - 2), 1)", Kind::DivisionByZero);
}

void AttributionHostileTest::weightsThatAreNone() {
    QFETCH(QString, expression);
    QFETCH(int, kind);
    const Facts facts = oneTouchEach(3);
    const Snapshot snapshot = snapshotOf(facts);
    const auto columns = columnsOf(snapshot);
    AttributionPolicy policy;
    policy.expression = expression.toStdString();
    const Credits credits = attribute(*columns, policy, Model::Custom, kAsOf);
    QCOMPARE(credits.model, Model::Custom);
    QCOMPARE(credits.faults.size(), std::size_t{1});
    QCOMPARE(static_cast<int>(credits.faults[0].kind), kind);
    QCOMPARE(snapshot.find(Id<Touchpoint>{credits.faults[0].touch})->key.str(), std::string("1"));
    QCOMPARE(credits.unattributed[0], facts.deals[0].amount); // nobody has any of it
    const auto e = explainDeal(snapshot, "D", rulebookWith(policy), Model::Custom, kAsOf, columns.get());
    QVERIFY(e.has_value() && e->refused && isAsExplained(snapshot, credits, 0, *e));
}

void AttributionHostileTest::learnedWeightsAtTheEdgesOfDouble() {
    const Facts facts = oneTouchEach(4);
    const Snapshot snapshot = snapshotOf(facts);
    const auto columns = columnsOf(snapshot);
    const double values[] = {0x1p-1074, 1e100, 1e-300, 3.5e99};
    LearnedWeights learned;
    for (std::size_t p = 0; p < 4; ++p) {
        const std::size_t index = Symbol("t" + std::to_string(p)).index();
        learned.ofType.resize(std::max(learned.ofType.size(), index + 1), 0.25);
        learned.ofType[index] = values[p];
    }
    learned.factor.assign(4, 1);
    std::map<std::string, Fraction> weights;
    for (std::size_t p = 0; p < 4; ++p) {
        weights[facts.partners[p]] = exactly(values[p]);
    }
    const Aids aids{nullptr, &learned};
    const Credits credits = attribute(*columns, {}, Model::Ai, kAsOf, aids);
    QCOMPARE(credits.model, Model::Ai);
    QVERIFY(sharesOf(snapshot, credits, 0) == divided(weights));
    for (const double halfLife : {0x1p-1074, 1.0, 1e300}) { // however old, a touch keeps a weight
        learned.halfLifeSeconds = halfLife;
        const Credits aged = attribute(*columns, {}, Model::Ai, kAsOf, aids);
        const auto e = explainDeal(snapshot, "D", {}, Model::Ai, kAsOf, columns.get(), aids);
        QVERIFY(e.has_value() && isAsExplained(snapshot, aged, 0, *e));
        QCOMPARE(aged.unattributed[0], Minor{0});
    }
}

COUNTERPART_TEST(AttributionHostileTest)
#include "attribution_hostile_test.moc"
