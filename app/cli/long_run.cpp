// SPDX-License-Identifier: GPL-3.0-or-later
// Signals into a flag, counts into a line.
#include "app/cli/long_run.h"

#include <array>
#include <atomic>
#include <csignal>
#include <fmt/format.h>
#include <unistd.h>

namespace counterpart::cli {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM};
std::atomic<bool> wished{false};
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void onStop(int) { wished = true; }

} // namespace

StopWish::StopWish() {
    wished = false;
    struct sigaction once {};
    once.sa_handler = onStop;
    once.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART; // the second one is the system's
    for (const int signal : kSignals) {
        struct sigaction before {};
        ::sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN) { // nohup and its like
            ::sigaction(signal, &once, nullptr);
        }
    }
}

StopWish::~StopWish() {
    for (const int signal : kSignals) {
        struct sigaction now {};
        ::sigaction(signal, nullptr, &now);
        if (now.sa_handler == onStop) {
            std::signal(signal, SIG_DFL);
        }
    }
}

bool StopWish::asked() { return wished; }

ProgressLine::ProgressLine(std::size_t total, std::string what, bool asked)
    : m_total(total), m_what(std::move(what)), m_terminal(::isatty(STDERR_FILENO) == 1), m_shown(asked || m_terminal) {}

ProgressLine::~ProgressLine() {
    if (m_terminal && m_width > 0) {
        fmt::print(stderr, "\r{:{}}\r", "", m_width);
    }
}

void ProgressLine::done() {
    if (!m_shown) {
        return;
    }
    const std::lock_guard lock(m_mutex);
    ++m_done;
    const auto now = Clock::now();
    const auto pause = std::chrono::milliseconds(m_terminal ? 100 : 1000);
    if (now - m_said >= pause || m_done == m_total) {
        m_said = now;
        show(now);
    }
}

void ProgressLine::show(Clock::time_point now) {
    const double seconds = std::max(1e-3, std::chrono::duration<double>(now - m_begun).count());
    const double rate = static_cast<double>(m_done) / seconds;
    const double left = static_cast<double>(m_total - m_done) / rate;
    std::string line = fmt::format("{} of {} {}, {:.1f} per second, ", m_done, m_total, m_what, rate);
    line += left < 90 ? fmt::format("{:.0f} s left", left) : fmt::format("{:.0f} min left", left / 60);
    if (m_terminal) {
        m_width = std::max(m_width, line.size());
        fmt::print(stderr, "\r{:{}}", line, m_width);
    } else {
        fmt::print(stderr, "{}\n", line);
    }
    std::fflush(stderr);
}

} // namespace counterpart::cli
