// SPDX-License-Identifier: GPL-3.0-or-later
// How long is the window's thread held up while something is done?
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <functional>

namespace counterpart::ui::testing {

// A timer that should fire all the time: the longest gap between two of its calls is the longest hold-up. The thread's
// own time of that gap is measured too: on a busy machine the gap also holds the others' turns.
class HoldUp {
public:
    HoldUp() {
        m_timer.setInterval(0);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { look(); });
    }
    void start() {
        m_longest = m_longestOwn = 0;
        m_since = wall();
        m_sinceOwn = own();
        m_timer.start();
    }
    void stop() {
        look();
        m_timer.stop();
    }
    double longest() const { return m_longest; }
    double longestOwn() const { return m_longestOwn; }

private:
    static double read(clockid_t which) {
        timespec now{};
        clock_gettime(which, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    static double wall() { return read(CLOCK_MONOTONIC); }
    static double own() { return read(CLOCK_THREAD_CPUTIME_ID); }
    void look() {
        m_longest = std::max(m_longest, wall() - m_since);
        m_longestOwn = std::max(m_longestOwn, own() - m_sinceOwn);
        m_since = wall();
        m_sinceOwn = own();
    }

    QTimer m_timer;
    double m_since = 0;
    double m_sinceOwn = 0;
    double m_longest = 0;
    double m_longestOwn = 0;
};

// Does it, waits until it is finished and the thread has come to rest, prints what it took.
inline void measure(QTextStream& out, const char* what, const std::function<void()>& act,
                    const std::function<bool()>& finished) {
    HoldUp holdUp;
    QElapsedTimer whole;
    whole.start();
    holdUp.start();
    act();
    do {
        QApplication::processEvents(QEventLoop::AllEvents, 5);
    } while (!finished());
    const qint64 answered = whole.elapsed();
    for (int i = 0; i < 40; ++i) {
        QApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    holdUp.stop();
    out << QString::fromLatin1(what).leftJustified(44) << QString::number(answered).rightJustified(6)
        << " ms answered, " << QString::number(holdUp.longest(), 'f', 1).rightJustified(6) << " ms longest hold-up, "
        << QString::number(holdUp.longestOwn(), 'f', 1).rightJustified(6) << " ms own work in one go\n";
    out.flush();
}

} // namespace counterpart::ui::testing
