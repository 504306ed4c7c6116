// SPDX-License-Identifier: GPL-3.0-or-later
// Are the reference journeys of tests/data/golden/heuristics.json reproduced?
#include "core/engine/attribution/credits.h"
#include "core/engine/attribution/explanation.h"
#include "tests/core/engine/attribution_facts.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <boost/json.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace counterpart;
using namespace counterpart::attribution;
using namespace counterpart::testing;
namespace json = boost::json;

namespace {

struct NamedModel {
    const char* name; // in the file
    Model model;
    int halfLifeDays;
};
// role_by_bucket is not a model of the product.
constexpr NamedModel kNamed[] = {
    {"equal", Model::Equal, 30},        {"linear", Model::Linear, 30},
    {"first", Model::First, 30},        {"last", Model::Last, 30},
    {"decay_7d", Model::Decay, 7},      {"decay_30d", Model::Decay, 30},
    {"role_by_touch", Model::Role, 30}, {"ushape_40_20_40", Model::Position, 30},
};

std::string textOf(const json::value& value) { return std::string(std::string_view(value.as_string())); }

json::value golden() {
    std::ifstream file(COUNTERPART_SOURCE_DIR "/tests/data/golden/heuristics.json");
    std::stringstream text;
    text << file.rdbuf();
    return json::parse(text.str());
}

AttributionPolicy policyOf(const json::value& document, const NamedModel& named) {
    AttributionPolicy policy;
    policy.halfLifeDays = Micros::of(named.halfLifeDays);
    for (const auto& [type, weight] : document.at("role_weights").as_object()) {
        policy.roleWeights.push_back({Symbol(std::string_view(type)), Micros::of(weight.to_number<std::int64_t>())});
    }
    return policy;
}

Facts factsOf(const json::value& document) {
    Facts facts;
    std::set<std::string> partners;
    int touches = 0;
    for (const json::value& given : document.at("cases").as_array()) {
        FactDeal deal;
        deal.key = textOf(given.at("name"));
        deal.amount = 1'000'001;
        deal.created = Date{0};
        deal.closed = Time{given.at("close").to_number<std::int64_t>()}.date();
        for (const json::value& touch : given.at("touches").as_array()) {
            const std::string partner = textOf(touch.at("p"));
            partners.insert(partner);
            deal.touches.push_back({std::to_string(++touches), touch.at("t").to_number<std::int64_t>(), partner,
                                    textOf(touch.at("role"))});
        }
        facts.deals.push_back(deal);
    }
    facts.partners.assign(partners.begin(), partners.end());
    return facts;
}

// "7/15" of 10^12: the floor, and the fraction that is left in fifteenths.
struct ExactShare {
    std::uint64_t floor = 0;
    std::uint64_t rest = 0;
    std::uint64_t over = 1;
};
ExactShare exactShare(const std::string& fraction) {
    const std::size_t slash = fraction.find('/');
    const std::uint64_t over = slash == std::string::npos ? 1 : std::stoull(fraction.substr(slash + 1));
    const std::uint64_t scaled = std::stoull(fraction.substr(0, slash)) * kShareOne;
    return {scaled / over, scaled % over, over};
}

// Largest remainder of exact fractions, by key when they tie (a larger weight has the larger fraction's floor).
std::map<std::string, std::uint64_t> sharesOf(const json::object& expected) {
    std::map<std::string, std::uint64_t> shares;
    std::vector<std::tuple<long double, long double, std::string>> order;
    std::uint64_t left = kShareOne;
    for (const auto& [partner, result] : expected) {
        const ExactShare share = exactShare(textOf(result.at("exact")));
        shares[partner] = share.floor;
        left -= share.floor;
        const auto rest = static_cast<long double>(share.rest) / static_cast<long double>(share.over);
        order.emplace_back(-rest, -static_cast<long double>(share.floor), std::string(partner));
    }
    std::sort(order.begin(), order.end());
    for (std::size_t i = 0; left > 0 && !order.empty(); ++i, --left) {
        ++shares[std::get<2>(order[i])];
    }
    return shares;
}

void compareDecay(const json::object& expected, const DealExplanation& e) {
    QCOMPARE(e.parties.size(), expected.size());
    for (const ExplainedParty& party : e.parties) {
        const double value = std::stod(textOf(expected.at(party.key.view()).at("value")));
        QVERIFY(std::abs(party.weight.real / e.total.real - value) <= 1e-15);
        QVERIFY(std::abs(static_cast<double>(party.share) / 1e12 - value) <= 1e-12);
    }
}

} // namespace

class AttributionGoldenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void referenceJourneysAreReproduced_data() {
        QTest::addColumn<int>("named");
        for (int i = 0; i < static_cast<int>(std::size(kNamed)); ++i) {
            QTest::newRow(kNamed[i].name) << i;
        }
    }

    void referenceJourneysAreReproduced() {
        QFETCH(int, named);
        const json::value document = golden();
        const Facts facts = factsOf(document);
        const Snapshot snapshot = snapshotOf(facts);
        const auto columns = columnsOf(snapshot);
        Rulebook rulebook;
        rulebook.attribution = policyOf(document, kNamed[named]);
        const Model model = kNamed[named].model;
        const Credits credits = attribute(*columns, rulebook.attribution, model, kAsOf);
        for (const json::value& given : document.at("cases").as_array()) {
            const std::string name = textOf(given.at("name"));
            const json::object& expected = given.at("expected").at(kNamed[named].name).as_object();
            const auto e = explainDeal(snapshot, name, rulebook, model, kAsOf);
            QVERIFY(e.has_value());
            if (model == Model::Decay) {
                compareDecay(expected, *e);
                continue;
            }
            const Index deal = columns->dealOf.find(e->deal.value);
            std::map<std::string, std::uint64_t> shares;
            for (std::size_t row = credits.offsets[deal]; row < credits.offsets[deal + 1]; ++row) {
                if (credits.share[row] > 0) {
                    shares[snapshot.table<Partner>().at(credits.party[row]).key.str()] = credits.share[row];
                }
            }
            QVERIFY2(shares == sharesOf(expected), name.c_str());
            QCOMPARE(credits.unattributed[deal], expected.empty() ? Minor{1'000'001} : Minor{0});
        }
        QCOMPARE(document.at("cases").as_array().size(), std::size_t{12});
    }

    // Twelve thousand dollars over five touches, a half life of seven days: 175.195, 287.438, 574.875, 3417.045,
    // 7545.447.
    void thePublishedDecayExampleComesOutExactly() {
        Facts facts{{"a", "b", "c", "d", "e"}, {}};
        FactDeal deal;
        deal.key = "D";
        deal.amount = 1'200'000;
        deal.closed = Date{100};
        const std::int64_t last = std::int64_t{100} * 86400;
        const int daysBefore[] = {38, 33, 26, 8, 0};
        for (int i = 0; i < 5; ++i) {
            deal.touches.push_back({std::to_string(i), last - std::int64_t{daysBefore[i]} * 86400,
                                    facts.partners[static_cast<std::size_t>(i)], "demo"});
        }
        facts.deals.push_back(deal);
        AttributionPolicy policy;
        policy.halfLifeDays = Micros::of(7);
        const Credits credits = attribute(*columnsOf(snapshotOf(facts)), policy, Model::Decay, kAsOf);
        QCOMPARE(credits.amount, (Bulk<Minor>{17519, 28744, 57488, 341704, 754545}));
    }
};

COUNTERPART_TEST(AttributionGoldenTest)
#include "attribution_golden_test.moc"
