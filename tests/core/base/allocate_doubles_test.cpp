// SPDX-License-Identifier: GPL-3.0-or-later
// Are doubles quantised at their exact binary value, however far apart they lie?
#include "core/base/allocate.h"
#include "tests/core/base/allocate_reference.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

#include <bit>
#include <boost/json.hpp>
#include <rapidcheck.h>

using namespace counterpart;
using counterpart::testing::cpp_int;

namespace {

std::vector<std::uint64_t> quantised(const std::vector<double>& weights, const std::vector<std::uint32_t>& ranks = {}) {
    std::vector<std::uint64_t> shares(weights.size());
    quantiseDoubles(weights, ranks, shares);
    return shares;
}

// Any finite double >= 0 by its bits, between the given powers of two.
rc::Gen<double> doubleWithin(int lowest, int highest) {
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(lowest, highest), rc::gen::arbitrary<std::uint64_t>()),
                        [](const std::pair<int, std::uint64_t>& parts) {
                            const double fraction = 1.0 + static_cast<double>(parts.second >> 12) * 0x1p-52;
                            return std::ldexp(fraction, parts.first);
                        });
}

std::vector<std::uint32_t> reversedRanks(std::size_t count) {
    std::vector<std::uint32_t> ranks(count);
    for (std::size_t i = 0; i < count; ++i) {
        ranks[i] = static_cast<std::uint32_t>(count - i);
    }
    return ranks;
}

bool equalsReference(const std::vector<double>& weights) {
    const auto ranks = reversedRanks(weights.size());
    const auto expected =
        counterpart::testing::referenceAllocate(cpp_int(kShareOne), counterpart::testing::exactly(weights), ranks);
    return std::ranges::equal(quantised(weights, ranks), expected);
}

} // namespace

class AllocateDoublesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reproducesTheReferenceShares() {
        QFile file(QStringLiteral(COUNTERPART_SOURCE_DIR "/tests/data/golden/allocation.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto golden = boost::json::parse(file.readAll().toStdString()).at("quantise_doubles");
        std::vector<double> weights;
        for (const auto& text : golden.at("in_hex").as_array()) {
            weights.push_back(std::strtod(text.as_string().c_str(), nullptr));
        }
        QCOMPARE(weights.size(), std::size_t{3});
        QVERIFY(quantised(weights) == boost::json::value_to<std::vector<std::uint64_t>>(golden.at("out")));
    }

    void equalsTheRuleOnWeightsOfOneSize() {
        QVERIFY(rc::check("near weights", [] {
            RC_ASSERT(equalsReference(*rc::gen::container<std::vector<double>>(
                rc::gen::oneOf(rc::gen::just(0.0), rc::gen::just(1.0), doubleWithin(-3, 3)))));
        }));
    }

    void equalsTheRuleOnWeightsFarApart() {
        QVERIFY(rc::check("distances up to a few hundred powers of two", [] {
            const int reach = *rc::gen::inRange(1, 700);
            RC_ASSERT(equalsReference(
                *rc::gen::container<std::vector<double>>(rc::gen::oneOf(rc::gen::just(0.0), doubleWithin(-reach, 1)))));
        }));
    }

    void equalsTheRuleOnAnyDoubles() {
        QVERIFY(rc::check("all finite doubles, subnormal ones among them", [] {
            const auto any = rc::gen::map(rc::gen::arbitrary<std::uint64_t>(), [](std::uint64_t bits) {
                const double value = std::bit_cast<double>(bits & 0x7fffffffffffffffULL);
                return std::isfinite(value) ? value : 1.0;
            });
            RC_ASSERT(equalsReference(
                *rc::gen::container<std::vector<double>>(rc::gen::oneOf(any, doubleWithin(-1074, 1024)))));
        }));
    }

    void decayOverTenYearsIsStillExact() {
        std::vector<double> weights;
        for (int days = 0; days <= 3650; days += 73) { // half life 7 days: down to 2^-521
            weights.push_back(std::exp2(-days / 7.0));
        }
        QVERIFY(weights.size() > 16);
        QVERIFY(equalsReference(weights));
        QVERIFY(equalsReference({1.0, std::exp2(-3650 / 7.0)}));
    }

    void extremeDoublesAreExact() {
        constexpr double kLeast = std::numeric_limits<double>::denorm_min();
        constexpr double kMost = std::numeric_limits<double>::max();
        QVERIFY(equalsReference({kLeast, kMost}));
        QVERIFY(equalsReference({kMost, kMost, kMost}));
        QVERIFY(equalsReference({kLeast, kLeast, kLeast}));
        QVERIFY(equalsReference({kMost, kMost, kLeast, 1.0, 0.0}));
        QVERIFY(quantised({kLeast}) == std::vector{kShareOne});
    }

    void aTieOfManyWordsGoesByKey() {
        // 1 + 2^-200 twice as much as each of two others: halves of the last unit are equal to the last bit
        const std::vector<double> weights{1.0, 0x1p-200, 1.0, 0x1p-200, 1.0, 0x1p-200};
        QVERIFY(equalsReference(weights));
        const auto shares = quantised(weights, {5, 4, 3, 2, 1, 0});
        QVERIFY(shares == (std::vector<std::uint64_t>{333333333333, 0, 333333333333, 0, 333333333334, 0}));
    }

    void aQuotientJustBelowAWholeNumberIsNotRoundedUp() {
        // the speck keeps 5 x 10^11 from being reached, and decides between the halves
        const std::vector<double> weights{5e11, 1e11 + 0.5, 4e11 - 0.5, 0x1p-200};
        QVERIFY(equalsReference(weights));
        QVERIFY(quantised(weights) == (std::vector<std::uint64_t>{500000000000, 100000000001, 399999999999, 0}));
        QVERIFY(rc::check("round weights with specks", [] {
            const auto speck =
                rc::gen::map(rc::gen::inRange(-900, -20), [](int power) { return std::ldexp(1.0, power); });
            const auto round = rc::gen::map(
                rc::gen::pair(rc::gen::element(0.5, 1.5, 2.5, 5.0, 7.5, 10.0), rc::gen::inRange(0, 13)),
                [](const std::pair<double, int>& parts) { return parts.first * std::pow(10.0, parts.second); });
            RC_ASSERT(equalsReference(*rc::gen::container<std::vector<double>>(rc::gen::oneOf(speck, round, round))));
        }));
    }

    void equalFractionsOfManyWordsGoToTheLargerWeight() {
        // in units of 2^90, of which there are 10^12: 0.5, 1.5, three that make one, and the rest
        const std::vector<double> weights{0x1p89, 0x3p89, 1.0, 0x1p53 - 1, 0x1p90 - 0x1p53, (1e12 - 3) * 0x1p90};
        const auto shares = quantised(weights, {0, 1, 2, 3, 4, 5});
        QVERIFY(shares == (std::vector<std::uint64_t>{0, 2, 0, 0, 1, 999999999997}));
    }

    void nothingWeighedIsNothingShared() {
        QVERIFY(quantised({}).empty());
        QVERIFY(quantised({0.0, -0.0}) == (std::vector<std::uint64_t>{0, 0}));
    }

    void sharesSumToOneAndScaleByPowersOfTwo() {
        QVERIFY(rc::check("sum, order and scale", [] {
            auto weights = *rc::gen::nonEmpty(rc::gen::container<std::vector<double>>(doubleWithin(-200, 200)));
            const auto shares = quantised(weights);
            RC_ASSERT(std::accumulate(shares.begin(), shares.end(), std::uint64_t{0}) == kShareOne);
            for (double& weight : weights) {
                weight = std::ldexp(weight, -300);
            }
            RC_ASSERT(quantised(weights) == shares);
            std::ranges::reverse(weights);
            auto turned = quantised(weights, reversedRanks(weights.size()));
            std::ranges::reverse(turned);
            RC_ASSERT(turned == shares);
        }));
    }
};

COUNTERPART_TEST(AllocateDoublesTest)
#include "allocate_doubles_test.moc"
