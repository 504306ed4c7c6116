// SPDX-License-Identifier: GPL-3.0-or-later
// Anderson's method with a memory of six rounds, in logarithms, weighed by how much a parameter accounts for.
#include "core/engine/learned/extrapolation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace counterpart::learned {

namespace {

constexpr std::size_t kMemory = 6;
constexpr double kLongestLeap = 4; // of a logarithm, in one round

using Matrix = std::array<std::array<double, kMemory>, kMemory>;
using Vector = std::array<double, kMemory>;

// Solves a symmetric positive definite system in place (Cholesky); false when it is not.
bool solve(Matrix& a, Vector& b, std::size_t n) {
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t i = j; i < n; ++i) {
            double sum = a[i][j];
            for (std::size_t k = 0; k < j; ++k) {
                sum -= a[i][k] * a[j][k];
            }
            if (i == j && !(sum > 0)) {
                return false;
            }
            a[i][j] = i == j ? std::sqrt(sum) : sum / a[j][j];
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            b[i] -= a[i][k] * b[k];
        }
        b[i] /= a[i][i];
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k) {
            b[i] -= a[k][i] * b[k];
        }
        b[i] /= a[i][i];
    }
    return true;
}

double dot(const std::vector<double>& a, const std::vector<double>& b, const std::vector<double>& mass) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += a[i] * b[i] * mass[i];
    }
    return sum;
}

std::vector<double> minus(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> difference(a.size());
    std::ranges::transform(a, b, difference.begin(), std::minus());
    return difference;
}

} // namespace

void Extrapolation::remember(const std::vector<double>& step) {
    if (!m_lastAt.empty()) {
        m_changes.push_back({minus(m_at, m_lastAt), minus(step, m_lastStep)});
        if (m_changes.size() > kMemory) {
            m_changes.pop_front();
        }
    }
    m_lastAt = m_at;
    m_lastStep = step;
}

bool Extrapolation::leap(const Round& round, const std::vector<double>& step) {
    const std::size_t n = m_changes.size();
    Matrix a;
    Vector b;
    double trace = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            a[i][j] = dot(m_changes[i].step, m_changes[j].step, round.mass);
        }
        b[i] = dot(m_changes[i].step, step, round.mass);
        trace += a[i][i];
    }
    for (std::size_t i = 0; i < n; ++i) {
        a[i][i] += 1e-13 * trace;
    }
    if (n == 0 || !solve(a, b, n)) {
        return false;
    }
    std::vector<double> target = round.next;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < target.size(); ++k) {
            target[k] -= b[i] * (m_changes[i].at[k] + m_changes[i].step[k]);
        }
    }
    for (std::size_t k = 0; k < target.size(); ++k) {
        if (!std::isfinite(target[k])) {
            return false;
        }
        target[k] = std::clamp(target[k], m_at[k] - kLongestLeap, m_at[k] + kLongestLeap);
        target[k] = std::clamp(target[k], m_least, m_most);
    }
    m_at = std::move(target);
    return true;
}

void Extrapolation::advance(const Round& round) {
    if (!m_accelerate) {
        m_at = round.next;
        return;
    }
    const bool worse = !(round.objective <= m_objective + 1e-13 * std::abs(m_objective));
    if (m_leapt && worse) {
        m_at = m_safe;
        m_leapt = false;
        m_changes.clear();
        m_lastAt.clear();
        return;
    }
    const std::vector<double> step = minus(round.next, m_at);
    remember(step);
    m_objective = round.objective;
    m_safe = round.next;
    m_leapt = leap(round, step);
    if (!m_leapt) {
        m_at = round.next;
    }
}

} // namespace counterpart::learned
