// SPDX-License-Identifier: GPL-3.0-or-later
// Does every index get its turn exactly once, in fixed blocks, with failures passed on?
#include "core/base/parallel.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <mutex>
#include <rapidcheck.h>
#include <set>
#include <stdexcept>
#include <thread>
#include <tuple>
#include <vector>

using namespace counterpart;

namespace {

using Block = std::tuple<std::size_t, std::size_t, std::size_t>;

std::set<Block> blocksOf(std::size_t count, std::size_t grain) {
    std::mutex mutex;
    std::set<Block> blocks;
    parallelBlocks(count, grain, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        const std::lock_guard lock(mutex);
        blocks.emplace(begin, end, worker);
    });
    return blocks;
}

} // namespace

class ParallelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIndexIsVisitedOnce() {
        QVERIFY(rc::check("blocks cover the range", [] {
            const auto count = *rc::gen::inRange<std::size_t>(0, 5000);
            const auto grain = *rc::gen::inRange<std::size_t>(0, 3000);
            std::vector<std::atomic<int>> visits(count);
            parallelBlocks(count, grain, [&visits](std::size_t begin, std::size_t end, std::size_t) {
                for (std::size_t i = begin; i < end; ++i) {
                    ++visits[i];
                }
            });
            for (const auto& visit : visits) {
                RC_ASSERT(visit.load() == 1);
            }
        }));
    }

    void blocksAreTheSameOnEveryRunAndNotTooSmall() {
        QVERIFY(rc::check("blocks", [] {
            const auto count = *rc::gen::inRange<std::size_t>(1, 100'000);
            const auto grain = *rc::gen::inRange<std::size_t>(1, 50'000);
            const auto blocks = blocksOf(count, grain);
            RC_ASSERT(blocks == blocksOf(count, grain));
            RC_ASSERT(blocks.size() == blockCount(count, grain));
            RC_ASSERT(blocks.size() <= (workerCount() == 1 ? 1 : 4 * workerCount()));
            std::size_t at = 0;
            std::size_t worker = 0;
            for (const auto& [begin, end, number] : blocks) {
                RC_ASSERT(begin == at && end > begin && number == worker++);
                RC_ASSERT(blocks.size() == 1 || end - begin >= grain);
                at = end;
            }
            RC_ASSERT(at == count);
        }));
        QCOMPARE(blockCount(0, 1), std::size_t{0});
        QVERIFY(blocksOf(0, 1).empty());
        QVERIFY(workerCount() >= 1);
    }

    void theFailureOfTheFirstBlockIsPassedOn() {
        for (int round = 0; round < 50; ++round) {
            std::string message;
            try {
                parallelBlocks(1000, 1, [round](std::size_t begin, std::size_t, std::size_t) {
                    if ((begin == 0) == (round % 2 == 0)) { // now the first block fails last, now it fails first
                        std::this_thread::sleep_for(std::chrono::microseconds(100));
                    }
                    throw std::runtime_error(std::to_string(begin));
                });
            } catch (const std::runtime_error& error) {
                message = error.what();
            }
            QCOMPARE(message, std::string("0"));
        }
        QCOMPARE(blocksOf(1000, 1).size(), blockCount(1000, 1)); // the pool lives on
    }

    void callsInsideABlockStayOnTheirThreadInOrder() {
        std::atomic<int> visits{0};
        std::atomic<int> strangers{0};
        parallelBlocks(64, 1, [&](std::size_t outer, std::size_t, std::size_t) {
            if (outer == 0) {
                return; // leaves a thread free that could take a part
            }
            const auto self = std::this_thread::get_id();
            std::size_t expected = 0;
            parallelBlocks(100, 1, [&](std::size_t from, std::size_t to, std::size_t) {
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
                strangers += std::this_thread::get_id() == self && from == expected ? 0 : 1;
                expected = to;
                visits += static_cast<int>(to - from);
            });
        });
        QCOMPARE(visits.load(), 100 * static_cast<int>(blockCount(64, 1) - 1));
        QCOMPARE(strangers.load(), 0);
    }

    void severalThreadsMayCallAtOnce() {
        std::vector<std::thread> callers;
        std::atomic<std::uint64_t> sum{0};
        for (int i = 0; i < 4; ++i) {
            callers.emplace_back([&sum] {
                for (int round = 0; round < 200; ++round) {
                    parallelBlocks(1000, 10,
                                   [&sum](std::size_t begin, std::size_t end, std::size_t) { sum += end - begin; });
                }
            });
        }
        for (auto& caller : callers) {
            caller.join();
        }
        QCOMPARE(sum.load(), std::uint64_t{4 * 200 * 1000});
    }

    void progressIsReadWhileItMoves() {
        Progress progress;
        QVERIFY(progress.phase() == Progress::Phase::Idle && !progress.cancelled());
        progress.begin(Progress::Phase::Reading, 1000);
        parallelBlocks(1000, 1,
                       [&progress](std::size_t begin, std::size_t end, std::size_t) { progress.advance(end - begin); });
        QCOMPARE(progress.done(), std::uint64_t{1000});
        QCOMPARE(progress.total(), std::uint64_t{1000});
        progress.cancel();
        progress.begin(Progress::Phase::Writing, 0);
        QVERIFY(progress.cancelled() && progress.done() == 0 && progress.phase() == Progress::Phase::Writing);
    }
};

COUNTERPART_TEST(ParallelTest)
#include "parallel_test.moc"
