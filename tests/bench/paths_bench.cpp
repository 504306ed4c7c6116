// SPDX-License-Identifier: GPL-3.0-or-later
// How fast are removal effects and Shapley values over a million journeys? Beside them the CPU seconds of the public
// package on the same numbers of journeys, touches and channels, as recorded in the project's reference results.
// Arguments: [journeys] (default 1000000; about five touches to a journey).
#include "core/base/parallel.h"
#include "core/engine/paths/markov.h"
#include "core/engine/paths/rules.h"
#include "core/engine/paths/shapley.h"
#include "tests/bench/sql_peer.h"

#include <cstdlib>
#include <fmt/format.h>
#include <random>

using namespace counterpart;
using namespace counterpart::bench;
using namespace counterpart::paths;

namespace {

// Recorded for 1M journeys / 4.95M touches; 0 = none.
struct Recorded {
    double heuristics, markov, second;
};

// Journeys whose channels follow one another more or less often, one in five converted.
Paths makePaths(std::size_t journeys, Channel channels) {
    std::mt19937_64 random(1);
    Paths paths;
    paths.channels = channels;
    std::vector<Channel> path;
    for (std::size_t i = 0; i < journeys; ++i) {
        path.clear();
        Channel at = static_cast<Channel>(random() % channels);
        for (std::uint64_t left = 1 + random() % 9; left > 0; --left) {
            path.push_back(at);
            at = static_cast<Channel>(random() % 2 == 0 ? (at + random() % 7) % channels : random() % channels);
        }
        const bool won = random() % 5 == 0;
        paths.add(path, won ? 1 : 0, won ? 0 : 1);
    }
    return paths;
}

void line(const char* what, const Spent& spent, const Paths& paths, double recorded) {
    fmt::print("  {:<26}{:>10.1f}{:>10.1f}{:>14.1f}", what, spent.wall * 1e3, spent.cores * 1e3,
               static_cast<double>(paths.channel.size()) / spent.wall / 1e6);
    if (recorded > 0) {
        fmt::print("{:>14.0f}{:>10.0f}", recorded * 1e3, recorded / spent.cores);
    }
    fmt::print("\n");
}

void measure(std::size_t journeys, Channel channels, const Recorded& recorded, int highestOrder) {
    const Paths paths = makePaths(journeys, channels);
    fmt::print("{} journeys, {} touches, {} channels, {} cores\n", paths.size(), paths.channel.size(), channels,
               workerCount());
    fmt::print("  {:<26}{:>10}{:>10}{:>14}{:>14}{:>10}\n", "", "ms", "cores ms", "M touches/s", "recorded ms",
               "x less");
    const bool comparable = journeys == 1'000'000;
    line("first+last+linear+40/20/40",
         bestOf(3,
                [&] {
                    for (const Rule rule : {Rule::First, Rule::Last, Rule::Linear, Rule::Position}) {
                        (void)creditByRule(paths, rule);
                    }
                }),
         paths, comparable ? recorded.heuristics : 0);
    for (int order = 1; order <= highestOrder; ++order) {
        std::size_t states = 0;
        const Spent spent = bestOf(channels > 500 ? 1 : 3, [&] {
            const auto found = markov(paths, {order});
            states = found ? found->states : 0;
        });
        line(fmt::format("Markov order {} ({} states)", order, states).c_str(), spent, paths,
             comparable ? (order == 1 ? recorded.markov : recorded.second) : 0);
    }
    line(channels <= kMostExact ? "Shapley, exact" : "Shapley, simplified", bestOf(3, [&] { (void)shapley(paths); }),
         paths, 0);
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t journeys = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    measure(journeys, 20, {3.60, 2.63, 4.03}, 2);
    measure(journeys, 500, {6.28, 59.35, 0}, 1);
    measure(journeys / 10, 1'000, {0, 0, 0}, 2);
    return 0;
}
