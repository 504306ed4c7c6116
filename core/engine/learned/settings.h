// SPDX-License-Identifier: GPL-3.0-or-later
// What can be set about the fit and its test, and how a long one is watched and stopped.
#pragma once

#include "core/engine/learned/fit.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace counterpart::learned {

struct Settings {
    std::vector<double> halfLives = {0, 90, 30, 10}; // days, 0 = touches do not age
    std::vector<double> kappas = {1, 10, 100, kInfinite};
    std::vector<double> cs = {3, 30, kInfinite};
    Shrinkage first = {3, 30}; // while the half life and the segmentation are chosen
    std::uint32_t folds = 5;
    Stop trying = {}; // in cross-validation
    Stop final = kToOptimum;

    // The name of a segmentation (one that is not there means the first, which divides nothing), or "auto": the one
    // named "segment" if there is one, else what cross-validation chooses.
    std::string segment = "auto";

    std::uint32_t fewestDeals = 200; // the gate
    std::uint32_t fewestOfEither = 30;
    double standardErrors = 1.645;
    bool refuseOnLeakage = true;

    double lateDays = 7;         // what "near the close" means to the leakage alarm
    std::uint32_t resamples = 0; // of the intervals; 0 = 200 up to 20,000 deals, 100 up to 200,000, then 50
    std::uint64_t seed = 1;      // of the resamples
};

// Called now and then with the part that is done (0 ... 1); false stops the work. Never from two threads at once.
using Watch = std::function<bool(double done)>;

// Counts steps of work on any number of threads.
class Watched {
public:
    Watched(Watch watch, double steps) : m_watch(std::move(watch)), m_steps(steps) {}
    bool stopped() const { return m_stopped.load(std::memory_order_relaxed); }
    void step(double steps = 1) {
        if (!m_watch) {
            return;
        }
        const std::lock_guard lock(m_mutex);
        m_done += steps;
        if (!stopped() && !m_watch(std::min(m_done / m_steps, 1.0))) {
            m_stopped.store(true, std::memory_order_relaxed);
        }
    }

private:
    Watch m_watch;
    double m_steps;
    std::mutex m_mutex;
    double m_done = 0;
    std::atomic<bool> m_stopped{false};
};

// Runs task(0) ... task(count - 1) on all cores, whichever is free taking the next.
void runTasks(std::size_t count, Watched& watched, const std::function<void(std::size_t)>& task);

} // namespace counterpart::learned
