// SPDX-License-Identifier: GPL-3.0-or-later
// Does allocation by whole weights follow the rule to the unit, on reference results and on anything?
#include "core/base/allocate.h"
#include "core/base/money.h"
#include "tests/core/base/allocate_reference.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

#include <boost/json.hpp>
#include <rapidcheck.h>

using namespace counterpart;
using counterpart::testing::cpp_int;

namespace json = boost::json;

namespace {

constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
constexpr auto kMin = std::numeric_limits<std::int64_t>::min();

json::value golden() {
    QFile file(QStringLiteral(COUNTERPART_SOURCE_DIR "/tests/data/golden/allocation.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return nullptr;
    }
    const QByteArray bytes = file.readAll();
    return json::parse({bytes.data(), static_cast<std::size_t>(bytes.size())});
}

// "5/2" and "3" over their common denominator.
std::vector<std::uint64_t> wholeWeights(const json::array& texts) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> fractions;
    std::uint64_t common = 1;
    for (const auto& text : texts) {
        const std::string fraction(text.as_string());
        const auto slash = fraction.find('/');
        const std::uint64_t below = slash == std::string::npos ? 1 : std::stoull(fraction.substr(slash + 1));
        fractions.emplace_back(std::stoull(fraction.substr(0, slash)), below);
        common = std::lcm(common, below);
    }
    std::vector<std::uint64_t> weights;
    for (const auto& [above, below] : fractions) {
        weights.push_back(above * (common / below));
    }
    return weights;
}

std::vector<std::int64_t> allocated(std::int64_t total, const std::vector<std::uint64_t>& weights,
                                    const std::vector<std::uint32_t>& ranks) {
    std::vector<std::int64_t> parts(weights.size());
    allocate(total, weights, ranks, parts);
    return parts;
}

struct Case {
    std::int64_t total = 0;
    std::vector<std::uint64_t> weights;
    std::vector<std::uint32_t> ranks; // all different
};

std::vector<std::uint32_t> anyRanks(std::size_t count) {
    std::vector<std::uint32_t> ranks(count);
    std::iota(ranks.begin(), ranks.end(), 0U);
    for (std::size_t i = count; i > 1; --i) {
        std::swap(ranks[i - 1], ranks[*rc::gen::inRange<std::size_t>(0, i)]);
    }
    return ranks;
}

// Small weights with many ties, and large ones; more parties than fit the small buffers now and then.
Case anyCase(std::uint64_t largest = std::numeric_limits<std::uint64_t>::max()) {
    const auto count = *rc::gen::inRange<std::size_t>(0, 40);
    const auto weight = rc::gen::oneOf(rc::gen::just<std::uint64_t>(0), rc::gen::inRange<std::uint64_t>(0, 6),
                                       rc::gen::inRange<std::uint64_t>(0, std::min<std::uint64_t>(kShareOne, largest)),
                                       rc::gen::inRange<std::uint64_t>(0, largest));
    Case one;
    one.total = *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(-200, 200), rc::gen::arbitrary<std::int64_t>(),
                                rc::gen::element(kMax, kMin, kMax - 1, kMin + 1));
    one.weights = *rc::gen::container<std::vector<std::uint64_t>>(count, weight);
    one.ranks = anyRanks(count);
    return one;
}

cpp_int sumOf(const std::vector<std::int64_t>& parts) {
    return std::accumulate(parts.begin(), parts.end(), cpp_int(0));
}

bool anyPositive(const std::vector<std::uint64_t>& weights) {
    return std::ranges::any_of(weights, [](std::uint64_t weight) { return weight > 0; });
}

} // namespace

class AllocateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reproducesTheReferenceAllocations() {
        const json::value reference = golden();
        QVERIFY(reference.is_object());
        int seen = 0;
        for (const auto& one : reference.at("allocation").as_array()) {
            std::vector<std::string_view> keys;
            for (const auto& id : one.at("ids").as_array()) {
                keys.emplace_back(id.as_string());
            }
            const auto parts =
                allocate(one.at("total").to_number<std::int64_t>(), wholeWeights(one.at("weights").as_array()), keys);
            const auto expected = json::value_to<std::vector<std::int64_t>>(one.at("expected"));
            QVERIFY2(parts == expected, std::string(one.at("name").as_string()).c_str());
            ++seen;
        }
        QCOMPARE(seen, 57);
    }

    void reproducesTheReferenceCommissions() {
        const Currency usd = Currency::fromCode("USD").value();
        const json::value reference = golden();
        int seen = 0;
        for (const auto& one : reference.at("commission_half_even").as_array()) {
            const auto amount = multiply({one.at("attributed_cents").to_number<std::int64_t>(), usd},
                                         Rate{one.at("rate_ppm").to_number<std::int64_t>()});
            QCOMPARE(amount->minor, one.at("expected").to_number<std::int64_t>());
            ++seen;
        }
        QCOMPARE(seen, 8);
    }

    void reproducesTheReferenceChains() {
        const json::value reference = golden();
        const json::value& chains = reference.at("chains");
        const auto expect = [&chains](const char* chain, std::initializer_list<const char*> names) {
            std::vector<std::int64_t> parts;
            for (const char* name : names) {
                parts.push_back(chains.at(chain).at(name).to_number<std::int64_t>());
            }
            return parts;
        };
        using Weights = std::vector<std::uint64_t>;
        const std::vector<std::uint32_t> none;
        QVERIFY(allocated(10001, Weights{30, 70}, none) ==
                expect("distributor_reseller_30_70_of_10001", {"dist", "resl"}));
        QVERIFY(allocated(99, Weights{15, 25, 60}, none) ==
                expect("three_tier_15_25_60_of_99", {"dist", "sub", "resl"}));
        // two distributors, each of whom passes most of it on
        const auto top = allocated(100001, Weights{0, 60, 40}, none);
        const auto a = allocated(top[1], Weights{20, 80}, none);
        const auto b = allocated(top[2], Weights{10, 45, 45}, none);
        QVERIFY((std::vector{top[0], a[0], a[1], b[0], b[1], b[2]}) ==
                expect("nested", {"vendor_house", "distA", "resA1", "distB", "resB1", "resB2"}));
    }

    void equalsTheRuleOnNumbersWithoutBounds() {
        QVERIFY(rc::check("allocate equals the reference", [] {
            const Case one = anyCase();
            const auto expected = counterpart::testing::referenceAllocate(
                cpp_int(one.total), std::vector<cpp_int>(one.weights.begin(), one.weights.end()), one.ranks);
            const auto parts = allocated(one.total, one.weights, one.ranks);
            RC_ASSERT(std::ranges::equal(parts, expected));
        }));
    }

    void sumsAreExact() {
        QVERIFY(rc::check("the parts sum to the total, or to nothing without weights", [] {
            const Case one = anyCase();
            const auto parts = allocated(one.total, one.weights, one.ranks);
            RC_ASSERT(sumOf(parts) == (anyPositive(one.weights) ? cpp_int(one.total) : cpp_int(0)));
        }));
    }

    void orderDoesNotMatter() {
        QVERIFY(rc::check("parties in another order get the same", [] {
            const Case one = anyCase();
            const auto parts = allocated(one.total, one.weights, one.ranks);
            Case turned{one.total, std::vector<std::uint64_t>(parts.size()), std::vector<std::uint32_t>(parts.size())};
            const auto places = anyRanks(parts.size());
            for (std::size_t i = 0; i < parts.size(); ++i) {
                turned.weights[places[i]] = one.weights[i];
                turned.ranks[places[i]] = one.ranks[i];
            }
            const auto again = allocated(turned.total, turned.weights, turned.ranks);
            for (std::size_t i = 0; i < parts.size(); ++i) {
                RC_ASSERT(again[places[i]] == parts[i]);
            }
        }));
    }

    void scaleDoesNotMatter() {
        QVERIFY(rc::check("weights times k give the same", [] {
            const auto factor = *rc::gen::inRange<std::uint64_t>(1, 1'000'000);
            Case one = anyCase(std::numeric_limits<std::uint64_t>::max() / 1'000'000);
            const auto parts = allocated(one.total, one.weights, one.ranks);
            for (std::uint64_t& weight : one.weights) {
                weight *= factor;
            }
            RC_ASSERT(allocated(one.total, one.weights, one.ranks) == parts);
        }));
    }

    void negativeTotalsMirrorPositiveOnes() {
        QVERIFY(rc::check("allocate(-t) = -allocate(t)", [] {
            const Case one = anyCase();
            RC_PRE(one.total != kMin);
            auto parts = allocated(one.total, one.weights, one.ranks);
            std::ranges::transform(parts, parts.begin(), std::negate<>());
            RC_ASSERT(allocated(-one.total, one.weights, one.ranks) == parts);
        }));
    }

    void noWeightNoUnit() {
        QVERIFY(rc::check("a zero weight gets 0", [] {
            const Case one = anyCase();
            const auto parts = allocated(one.total, one.weights, one.ranks);
            for (std::size_t i = 0; i < parts.size(); ++i) {
                RC_ASSERT(one.weights[i] != 0 || parts[i] == 0);
            }
        }));
    }

    void extremeTotalsComeOutWhole() {
        const std::vector<std::uint64_t> one{7};
        QCOMPARE(allocated(kMin, one, {0}).front(), kMin);
        QCOMPARE(allocated(kMax, one, {0}).front(), kMax);
        const std::vector<std::uint64_t> huge(3, std::numeric_limits<std::uint64_t>::max());
        QCOMPARE(sumOf(allocated(kMin, huge, {2, 1, 0})), cpp_int(kMin));
        QVERIFY(allocated(-1, huge, {2, 1, 0}) == (std::vector<std::int64_t>{0, 0, -1}));
        QVERIFY(allocated(5, {}, {}).empty());
    }

    void tiesGoByKeyBytesThenPosition() {
        const std::vector<std::uint64_t> even(3, 1);
        using Keys = std::vector<std::string_view>;
        using Parts = std::vector<std::int64_t>;
        QVERIFY(allocate(1, even, Keys{"b", "a", "B"}) == (Parts{0, 0, 1}));
        QVERIFY(allocate(2, even, Keys{"p10", "p9", "p1"}) == (Parts{1, 0, 1}));
        QVERIFY(allocate(1, even, Keys{"\xC3\xA4", "z", "zz"}) == (Parts{0, 1, 0})); // bytes are unsigned
        QVERIFY(allocate(1, even, Keys{"x", "a", "a"}) == (Parts{0, 1, 0}));
        QVERIFY(allocated(1, even, {}) == (Parts{1, 0, 0}));
    }

    void allocationBySharesIsAllocation() {
        QVERIFY(rc::check("allocateByShares(t, shares) = allocate(t, shares)", [] {
            const Case one = anyCase();
            RC_PRE(anyPositive(one.weights));
            std::vector<std::uint64_t> shares(one.weights.size());
            quantise(one.weights, one.ranks, shares);
            for (const std::int64_t total : {one.total, one.total % 20'000'000, kMin, kMax}) {
                std::vector<std::int64_t> parts(shares.size());
                allocateByShares(total, shares, one.ranks, parts);
                RC_ASSERT(parts == allocated(total, shares, one.ranks));
            }
        }));
    }

    void sharesOfWholeWeightsSumToOne() {
        QVERIFY(rc::check("quantise sums to 10^12 and equals allocate", [] {
            const Case one = anyCase();
            std::vector<std::uint64_t> shares(one.weights.size());
            quantise(one.weights, one.ranks, shares);
            RC_ASSERT(std::accumulate(shares.begin(), shares.end(), std::uint64_t{0}) ==
                      (anyPositive(one.weights) ? kShareOne : 0));
            RC_ASSERT(std::ranges::equal(shares, allocated(std::int64_t{kShareOne}, one.weights, one.ranks), {},
                                         [](std::uint64_t share) { return static_cast<std::int64_t>(share); }));
        }));
    }
};

COUNTERPART_TEST(AllocateTest)
#include "allocate_test.moc"
