// SPDX-License-Identifier: GPL-3.0-or-later
// How alike are two words, as one person types what another typed?
#include "core/engine/conflicts/similarity.h"

#include "core/engine/conflicts/names.h"

#include <algorithm>
#include <array>

namespace counterpart::conflicts {

namespace {

constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kOneSlip = 6;    // letters a word needs for one slip
constexpr std::size_t kSurelyLong = 9; // in which another letter is a slip and not another name
constexpr std::size_t kTwoSlips = 11;  // and for two

constexpr int kSameSpelling = 990;
constexpr int kPlural = 960;
constexpr int kSameSound = 950;
constexpr int kSlip = 930;
constexpr int kNearSound = 930;
constexpr int kDoubtfulSlip = 850; // another letter, or one more at the end: as often another name ("Hansen", "Hanson")
constexpr int kTwoSlipsLikeness = 890;

bool hasDigit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

bool isPlural(std::string_view a, std::string_view b) {
    if (a.size() < b.size()) {
        std::swap(a, b);
    }
    return a.size() == b.size() + 1 && a.ends_with('s') && a.starts_with(b);
}

bool isSwap(std::string_view a, std::string_view b) {
    const auto [x, y] = std::ranges::mismatch(a, b);
    return a.size() == b.size() && y + 1 < b.end() && x[0] == y[1] && x[1] == y[0];
}

int oneSlip(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (a.size() == b.size()) {
        const auto [x, y] = std::ranges::mismatch(a, b);
        const bool inside = a.size() >= kSurelyLong && a.end() - x > 2;
        return inside || isSwap(a, b) ? kSlip : kDoubtfulSlip;
    }
    return b.starts_with(a) ? kDoubtfulSlip : kSlip;
}

int soundLikeness(std::string_view a, std::string_view b) {
    const std::string x = sound(a);
    const std::string y = sound(b);
    if (x == y) {
        return kSameSound;
    }
    const int most = std::min(x.size(), y.size()) >= 8 ? 2 : 1;
    const bool near = std::min(x.size(), y.size()) >= 5 && x[0] == y[0] && edits(x, y, most) <= most;
    return near ? kNearSound : 0;
}

} // namespace

int edits(std::string_view a, std::string_view b, int most) {
    a = a.substr(0, kLongestWord);
    b = b.substr(0, kLongestWord);
    const auto apart = static_cast<int>(a.size() > b.size() ? a.size() - b.size() : b.size() - a.size());
    if (apart > most) {
        return most + 1;
    }
    // What both begin and end with costs nothing.
    const auto head = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    a.remove_prefix(head);
    b.remove_prefix(head);
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.empty() || b.empty()) {
        return apart;
    }
    if (most == 1 && std::max(a.size(), b.size()) > 2) {
        return 2;
    }
    std::array<std::array<int, kLongestWord + 1>, 3> rows;
    int* before = rows[0].data();
    int* last = rows[1].data();
    int* row = rows[2].data();
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = static_cast<int>(j);
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
            least = std::min(least, row[j]);
        }
        if (least > most + 1) {
            return most + 1;
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], most + 1);
}

int likeness(const WordSide& a, const WordSide& b) {
    if (a.word == b.word) {
        return 1000;
    }
    const std::string_view x = a.spelled;
    const std::string_view y = b.spelled;
    const bool sounds = a.foreign != b.foreign;
    const std::size_t shorter = std::min(x.size(), y.size());
    if (!sounds &&
        (std::max(x.size(), y.size()) > shorter + 2 || x.substr(0, 2).find(y[0]) == std::string_view::npos)) {
        return 0;
    }
    if (hasDigit(x) || hasDigit(y)) {
        return 0;
    }
    if (x == y) {
        return kSameSpelling;
    }
    if (shorter >= 5 && x.size() != y.size() && isPlural(x, y)) {
        return kPlural;
    }
    if (a.established && b.established) {
        return 0;
    }
    const int heard = sounds ? soundLikeness(x, y) : 0;
    const bool begin = x[0] == y[0] || (shorter >= 2 && x[0] == y[1] && x[1] == y[0]);
    if (!begin || shorter < kOneSlip) {
        return heard;
    }
    const int count = edits(x, y, 2);
    if (count == 1) {
        return std::max(heard, oneSlip(x, y));
    }
    return count == 2 && shorter >= kTwoSlips ? std::max(heard, kTwoSlipsLikeness) : heard;
}

} // namespace counterpart::conflicts
