// SPDX-License-Identifier: GPL-3.0-or-later
// How does a command that works for long say how far it is, and how does it hear that it is to stop?
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace counterpart::cli {

// While one lives, the first Ctrl+C (SIGINT) or SIGTERM is a wish that asked() tells of, so that the work in hand can
// be finished; the second one ends the process as ever. One at a time.
class StopWish {
public:
    StopWish();
    ~StopWish();
    StopWish(const StopWish&) = delete;
    StopWish& operator=(const StopWish&) = delete;

    static bool asked();
};

// "12 of 200 reviews, 5.2 per second, 36 s left" on standard error: one line that is written over on a terminal, a line
// each second where `--progress` asks for it elsewhere. Gone when the object goes. Any thread may call done().
class ProgressLine {
public:
    ProgressLine(std::size_t total, std::string what, bool asked);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void done(); // one more

private:
    using Clock = std::chrono::steady_clock;
    void show(Clock::time_point now);

    std::mutex m_mutex;
    std::size_t m_total, m_done = 0, m_width = 0;
    std::string m_what;
    bool m_terminal, m_shown;
    Clock::time_point m_begun = Clock::now(), m_said;
};

} // namespace counterpart::cli
