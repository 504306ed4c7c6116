// SPDX-License-Identifier: GPL-3.0-or-later
// Scores by a small dynamic programme over positions; names are short.
#include "ui/widgets/fuzzy.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace counterpart::ui {
namespace {

constexpr int hit = 4;
constexpr int runBonus = 8;
constexpr int wordBonus = 10;
constexpr int firstBonus = 6;
constexpr int impossible = std::numeric_limits<int>::min() / 2;
constexpr qsizetype longest = 256; // letters of a name that are looked at

QChar plain(QChar c) {
    const QString apart = c.unicode() < 0x80 ? QString() : QString(c).normalized(QString::NormalizationForm_KD);
    return (apart.isEmpty() ? c : apart.at(0)).toCaseFolded();
}

bool startsWord(const QString& name, qsizetype at) {
    return at == 0 || (!name[at - 1].isLetterOrNumber() && name[at].isLetterOrNumber()) ||
           (name[at - 1].isLower() && name[at].isUpper());
}

// Best way to place one word's letters, in order.
std::optional<FuzzyMatch> matchWord(const QString& word, const QString& name, const QString& folded) {
    const auto n = static_cast<std::size_t>(folded.size());
    const auto m = static_cast<std::size_t>(word.size());
    if (m > n) {
        return std::nullopt;
    }
    // best[i][j]: letters 0..i placed with letter i at j; from[i][j]: where letter i-1 stood.
    std::vector<std::vector<int>> best(m, std::vector<int>(n, impossible));
    std::vector<std::vector<int>> from(m, std::vector<int>(n, -1));
    for (std::size_t i = 0; i < m; ++i) {
        int reach = impossible; // best of the former letter at any place before j, and where
        int reachAt = -1;
        for (std::size_t j = 0; j < n; ++j) {
            reach = reach > impossible ? reach - 1 : reach; // the wider the gap, the less it is worth
            if (i > 0 && j > 0 && best[i - 1][j - 1] > impossible && best[i - 1][j - 1] - 3 > reach) {
                reach = best[i - 1][j - 1] - 3;
                reachAt = static_cast<int>(j) - 1;
            }
            if (folded[static_cast<qsizetype>(j)] != word[static_cast<qsizetype>(i)]) {
                continue;
            }
            const int here =
                hit + (startsWord(name, static_cast<qsizetype>(j)) ? wordBonus : 0) + (j == 0 ? firstBonus : 0);
            if (i == 0) {
                best[i][j] = here - std::min<int>(static_cast<int>(j), 8);
                continue;
            }
            const int run = j > 0 && best[i - 1][j - 1] > impossible ? best[i - 1][j - 1] + runBonus : impossible;
            const int gap = reachAt >= 0 ? reach : impossible;
            if (std::max(run, gap) > impossible) {
                best[i][j] = here + std::max(run, gap);
                from[i][j] = run >= gap ? static_cast<int>(j) - 1 : reachAt;
            }
        }
    }
    const auto end = std::max_element(best[m - 1].begin(), best[m - 1].end());
    if (*end <= impossible) {
        return std::nullopt;
    }
    FuzzyMatch match;
    match.score = *end;
    auto at = static_cast<int>(end - best[m - 1].begin());
    for (std::size_t i = m; i-- > 0;) {
        match.positions.prepend(at);
        at = from[i][static_cast<std::size_t>(at)];
    }
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& name) {
    const QString seen = name.left(longest);
    QString folded;
    std::transform(seen.begin(), seen.end(), std::back_inserter(folded), plain);
    FuzzyMatch all;
    for (const QString& word : typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        QString letters;
        std::transform(word.begin(), word.end(), std::back_inserter(letters), plain);
        const auto match = matchWord(letters, seen, folded);
        if (!match) {
            return std::nullopt;
        }
        all.score += match->score;
        all.positions += match->positions;
    }
    all.score -= static_cast<int>(std::min<qsizetype>(seen.size(), 60) / 6); // of equals, the shorter name
    std::sort(all.positions.begin(), all.positions.end());
    return all;
}

} // namespace counterpart::ui
