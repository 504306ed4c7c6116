// SPDX-License-Identifier: GPL-3.0-or-later
// Do removal effects and Shapley values of random journeys equal what their definitions say, in fractions?
#include "core/engine/paths/markov.h"
#include "core/engine/paths/rules.h"
#include "core/engine/paths/shapley.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>
#include <map>
#include <random>

using namespace counterpart;
using namespace counterpart::paths;
using Fraction = boost::multiprecision::cpp_rational;

namespace {

Paths randomPaths(std::mt19937_64& random, Channel channels, int count, int longest) {
    Paths paths;
    paths.channels = channels;
    for (int i = 0; i < count; ++i) {
        std::vector<Channel> path(random() % static_cast<unsigned>(longest + 1));
        for (Channel& channel : path) {
            channel = static_cast<Channel>(random() % channels);
        }
        paths.add(path, static_cast<std::int64_t>(random() % 4), static_cast<std::int64_t>(random() % 4));
    }
    return paths;
}

// The chain as the definition has it: states by name, START = {}, the channel removed leads to nothing.
using State = std::vector<Channel>;
class Oracle {
public:
    Oracle(const Paths& paths, std::size_t order) {
        for (std::size_t i = 0; i < paths.size(); ++i) {
            if (paths.path(i).empty()) {
                continue;
            }
            State state, seen;
            for (const Channel channel : paths.path(i)) {
                if (!seen.empty() && seen.back() == channel) {
                    continue;
                }
                seen.push_back(channel);
                const State next(seen.end() - static_cast<long>(std::min(order, seen.size())), seen.end());
                m_rows[state].to[next] += paths.conversions[i] + paths.nulls[i];
                state = next;
            }
            m_rows[state].converted += paths.conversions[i];
            m_rows[state].lost += paths.nulls[i];
        }
    }
    Fraction conversion(Channel removed) const {
        std::vector<State> states;
        for (const auto& [state, row] : m_rows) {
            if (std::find(state.begin(), state.end(), removed) == state.end()) {
                states.push_back(state);
            }
        }
        const std::size_t n = states.size();
        std::vector<std::vector<Fraction>> a(n, std::vector<Fraction>(n + 1));
        for (std::size_t s = 0; s < n; ++s) {
            const Row& row = m_rows.at(states[s]);
            std::int64_t total = row.converted + row.lost;
            for (const auto& [to, count] : row.to) {
                total += count;
            }
            a[s][s] = 1;
            if (total == 0) {
                continue;
            }
            for (std::size_t t = 0; t < n; ++t) {
                const auto found = row.to.find(states[t]);
                a[s][t] -= found == row.to.end() ? Fraction(0) : Fraction(found->second, total);
            }
            a[s][n] = Fraction(row.converted, total);
        }
        return solved(std::move(a));
    }

private:
    struct Row {
        std::map<State, std::int64_t> to;
        std::int64_t converted = 0;
        std::int64_t lost = 0;
    };
    static Fraction solved(std::vector<std::vector<Fraction>> a) { // of the first state: START
        const std::size_t n = a.size();
        for (std::size_t i = n; i-- > 0;) { // from the last one up, so that the first is left with its answer
            std::size_t pivot = i;
            while (a[pivot][i] == 0) {
                --pivot;
            }
            std::swap(a[i], a[pivot]);
            for (std::size_t r = 0; r < i; ++r) {
                const Fraction factor = a[r][i] / a[i][i];
                for (std::size_t k = 0; factor != 0 && k <= n; ++k) {
                    a[r][k] -= factor * a[i][k];
                }
            }
        }
        return n == 0 ? Fraction(0) : Fraction(a[0][n] / a[0][0]);
    }
    std::map<State, Row> m_rows;
};

constexpr Channel kNobody = 1'000'000;

double toDouble(const Fraction& value) { return value.convert_to<double>(); }

// Mean marginal contribution over all orders of arrival, by trying them all.
std::vector<Fraction> shapleyByOrders(const Paths& paths) {
    const auto rate = [&](unsigned set) {
        std::int64_t won = 0, all = 0;
        for (std::size_t i = 0; i < paths.size(); ++i) {
            const auto path = paths.path(i);
            const bool counts =
                !path.empty() && std::all_of(path.begin(), path.end(), [&](Channel c) { return (set >> c & 1) != 0; });
            won += counts ? paths.conversions[i] : 0;
            all += counts ? paths.conversions[i] + paths.nulls[i] : 0;
        }
        return all == 0 ? Fraction(0) : Fraction(won, all);
    };
    std::vector<Channel> order(paths.channels);
    for (Channel c = 0; c < paths.channels; ++c) {
        order[c] = c;
    }
    std::vector<Fraction> sums(paths.channels);
    int orders = 0;
    do {
        unsigned set = 0;
        for (const Channel channel : order) {
            sums[channel] += rate(set | 1U << channel) - rate(set);
            set |= 1U << channel;
        }
        ++orders;
    } while (std::next_permutation(order.begin(), order.end()));
    for (Fraction& sum : sums) {
        sum /= orders;
    }
    return sums;
}

} // namespace

class PathsRandomTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void removalEffectsEqualTheChainWithoutTheChannelInFractions() {
        std::mt19937_64 random(3);
        for (int round = 0; round < 60; ++round) {
            const auto channels = static_cast<Channel>(1 + random() % 5);
            const Paths paths = randomPaths(random, channels, 12, 7);
            for (const int order : {1, 2}) {
                const Oracle oracle(paths, static_cast<std::size_t>(order));
                const Fraction all = oracle.conversion(kNobody);
                for (const std::size_t dense : {kMostDenseStates, std::size_t{0}}) {
                    const auto found = markov(paths, {order, nullptr, dense});
                    QVERIFY(found.has_value());
                    QVERIFY(std::abs(found->conversion - toDouble(all)) < 1e-13);
                    for (Channel c = 0; all != 0 && c < channels; ++c) {
                        const Fraction without = oracle.conversion(c);
                        QVERIFY(std::abs(found->without[c] - toDouble(without)) < 1e-13);
                        QVERIFY(std::abs(found->removal[c] - toDouble(1 - without / all)) < 1e-12);
                    }
                }
            }
        }
    }

    void bothWaysOfSolvingAgreeOnLargeProgrammes() {
        std::mt19937_64 random(4);
        const Paths paths = randomPaths(random, 20, 4'000, 9);
        for (const int order : {1, 2}) {
            const auto dense = markov(paths, {order, nullptr, 1'000'000});
            const auto followed = markov(paths, {order, nullptr, 0});
            QVERIFY(dense.has_value() && followed.has_value());
            QCOMPARE(dense->states, order == 1 ? 20U : 20U * 20U);
            double sum = 0;
            for (Channel c = 0; c < paths.channels; ++c) {
                QVERIFY(std::abs(dense->removal[c] - followed->removal[c]) < 1e-12);
                sum += dense->credited[c];
            }
            QVERIFY(std::abs(sum - static_cast<double>(dense->conversions)) < 1e-6);
        }
    }

    void theOrderOfThePathsDoesNotMatter() {
        std::mt19937_64 random(5);
        const Paths paths = randomPaths(random, 9, 300, 8);
        Paths turned;
        turned.channels = paths.channels;
        for (std::size_t i = paths.size(); i-- > 0;) {
            turned.add(paths.path(i), paths.conversions[i], paths.nulls[i]);
        }
        QCOMPARE(markov(paths, {2})->removal, markov(turned, {2})->removal);
        QCOMPARE(shapley(paths)->value, shapley(turned)->value);
    }

    void aJourneyCountedTwiceIsTwoJourneys() {
        Paths once;
        once.channels = 2;
        once.add(std::vector<Channel>{0, 1}, 1, 0);
        once.add(std::vector<Channel>{0, 1}, 0, 1);
        once.add(std::vector<Channel>{1, 1, 0}, 0, 1);
        Paths twice;
        twice.channels = 2;
        twice.add(std::vector<Channel>{0, 1}, 1, 1);
        twice.add(std::vector<Channel>{1, 0}, 0, 1); // equal neighbours count once
        QCOMPARE(markov(once)->removal, markov(twice)->removal);
    }

    void shapleyValuesAreMeansOverAllOrdersOfArrival() {
        std::mt19937_64 random(6);
        for (int round = 0; round < 20; ++round) {
            const auto channels = static_cast<Channel>(1 + random() % 5);
            const Paths paths = randomPaths(random, channels, 14, 4);
            const auto expected = shapleyByOrders(paths);
            const auto found = shapley(paths);
            QVERIFY(found->exact);
            for (Channel c = 0; c < channels; ++c) {
                QVERIFY(std::abs(found->value[c] - toDouble(expected[c])) < 1e-14);
            }
        }
    }

    void moreChannelsThanCanBeEnumeratedGetTheSimplifiedFormOnly() {
        std::mt19937_64 random(7);
        for (const Channel channels : {Channel(kMostExact), Channel(kMostExact + 1)}) {
            const Paths paths = randomPaths(random, channels, 200, 6);
            const auto found = shapley(paths);
            QCOMPARE(found->exact, channels == kMostExact);
            QCOMPARE(found->value.empty(), !found->exact);
            double sum = 0;
            for (const double credit : found->simplified) {
                sum += credit;
            }
            QVERIFY(std::abs(sum - static_cast<double>(found->conversions)) < 1e-9);
        }
    }

    void nothingConvertedGivesNobodyAnything() {
        Paths paths;
        QCOMPARE(markov(paths)->conversions, 0);
        QCOMPARE(shapley(paths)->conversions, 0);
        paths.channels = 2;
        paths.add(std::vector<Channel>{0, 1}, 0, 5);
        paths.add({}, 7, 1); // nobody touched it
        for (const int order : {1, 2}) {
            const auto found = markov(paths, {order});
            QCOMPARE(found->conversions, 0);
            QCOMPARE(found->removal, std::vector<double>(2, 0.0));
            QCOMPARE(found->credited, std::vector<double>(2, 0.0));
        }
        QCOMPARE(shapley(paths)->value, std::vector<double>(2, 0.0));
        QCOMPARE(totalsOf(paths).untouched, 1U);
    }

    void whatCannotBeRightIsRefused() {
        Paths paths;
        paths.channels = 2;
        paths.add(std::vector<Channel>{0, 1}, 1, 0);
        QVERIFY(markov(paths, {3}).error().code == ErrorCode::OutOfRange);
        QVERIFY(markov(paths, {0}).error().code == ErrorCode::OutOfRange);
        paths.channels = 1;
        QVERIFY(markov(paths).has_error());
        paths.channels = 2;
        paths.conversions[0] = -1;
        QVERIFY(markov(paths).error().code == ErrorCode::OutOfRange);
        QVERIFY(shapley(paths).has_error());
        QVERIFY(creditByRule(paths, Rule::First).has_error());
        paths.conversions[0] = kMostSteps;
        QVERIFY(markov(paths).error().code == ErrorCode::OutOfRange);
        paths.conversions[0] = std::numeric_limits<std::int64_t>::max();
        paths.nulls[0] = std::numeric_limits<std::int64_t>::max();
        QVERIFY(markov(paths).error().code == ErrorCode::OutOfRange);
        paths.channels = kMostChannels + 1;
        QVERIFY(markov(paths).error().code == ErrorCode::OutOfRange);
    }

    void aMillionTouchesInOneJourneyAreSolved() {
        Paths paths;
        paths.channels = 2;
        std::vector<Channel> path(1'000'000);
        for (std::size_t i = 0; i < path.size(); ++i) {
            path[i] = static_cast<Channel>(i % 2);
        }
        paths.add(path, 1, 0);
        const auto found = markov(paths);
        QVERIFY(found.has_value());
        QVERIFY(std::abs(found->conversion - 1) < 1e-9);
        QVERIFY(std::abs(found->removal[0] - 1) < 1e-9);
        QVERIFY(std::abs(found->removal[1] - 1) < 1e-9);
    }

    void aDealOfTenThousandPartnersIsRefusedOneOfOneThousandSolved() {
        for (const Channel channels : {Channel{1'000}, Channel{10'000}}) {
            Paths paths;
            paths.channels = channels;
            std::vector<Channel> path(channels);
            for (Channel c = 0; c < channels; ++c) {
                path[c] = c;
            }
            paths.add(path, 1, 0);
            paths.add(std::vector<Channel>{0}, 0, 1);
            const auto found = markov(paths, {1, nullptr, 500});
            if (channels == 10'000) {
                QVERIFY(found.error().code == ErrorCode::OutOfRange);
                Progress progress;
                progress.cancel();
                QVERIFY(markov(paths, {1, &progress}).error().code == ErrorCode::Cancelled);
            } else {
                QVERIFY(std::abs(found->conversion - 0.5) < 1e-12);
                QVERIFY(std::abs(found->removal[channels / 2] - 1) < 1e-12);
            }
        }
    }
};

COUNTERPART_TEST(PathsRandomTest)
#include "paths_random_test.moc"
