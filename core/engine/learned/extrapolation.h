// SPDX-License-Identifier: GPL-3.0-or-later
// Where do rounds of EM lead, seen from the last few? Anderson's extrapolation, taken back when the objective got
// worse.
#pragma once

#include <deque>
#include <vector>

namespace counterpart::learned {

// What a round found at the parameters it started from.
struct Round {
    double objective = 0;     // to be made small
    double gradient = 0;      // the largest by a logarithm
    std::vector<double> next; // logarithms of the parameters that EM takes
    std::vector<double> mass; // how many events each parameter accounts for: what a difference in it matters
};

class Extrapolation {
public:
    Extrapolation(std::vector<double> start, bool accelerate, double least, double most)
        : m_at(std::move(start)), m_accelerate(accelerate), m_least(least), m_most(most) {}

    const std::vector<double>& at() const { return m_at; }
    void advance(const Round& round);

private:
    struct Change { // from one round to the next
        std::vector<double> at;
        std::vector<double> step;
    };
    void remember(const std::vector<double>& step);
    bool leap(const Round& round, const std::vector<double>& step); // false: there is no better place than EM's

    std::vector<double> m_at;
    bool m_accelerate;
    double m_least, m_most;
    bool m_leapt = false;       // m_at is not what EM took
    double m_objective = 0;     // of the round before
    std::vector<double> m_safe; // what EM took then
    std::vector<double> m_lastAt, m_lastStep;
    std::deque<Change> m_changes;
};

} // namespace counterpart::learned
