// SPDX-License-Identifier: GPL-3.0-or-later
// Order-preserving encodings, and ranks of texts.
#include "ui/models/sort_keys.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <unordered_map>

namespace counterpart::ui {
namespace {

constexpr std::uint64_t topBit = std::uint64_t{1} << 63;

std::uint64_t ordered(std::int64_t value) {
    if (value == std::numeric_limits<std::int64_t>::min()) {
        return missingKey;
    }
    return std::min(static_cast<std::uint64_t>(value) ^ topBit, missingKey - 1);
}

// Positive doubles order as their bits; negative ones the other way round. -0 equals 0.
std::uint64_t ordered(double value) {
    if (std::isnan(value)) {
        return missingKey;
    }
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0);
    return std::min((bits & topBit) != 0 ? ~bits : bits | topBit, missingKey - 1);
}

std::uint64_t ordered(std::uint32_t rank) {
    return rank == std::numeric_limits<std::uint32_t>::max() ? missingKey : rank;
}

// Distinct texts are few more often than not: collate only those.
template <typename View, typename Convert>
std::vector<std::uint32_t> ranks(const std::vector<View>& texts, const QCollator& collator, Convert toText) {
    std::unordered_map<View, std::uint32_t> numbers;
    std::vector<QCollatorSortKey> keys;
    std::vector<std::uint32_t> which(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].empty()) {
            which[i] = std::numeric_limits<std::uint32_t>::max();
            continue;
        }
        const auto [found, added] = numbers.try_emplace(texts[i], static_cast<std::uint32_t>(keys.size()));
        if (added) {
            keys.push_back(collator.sortKey(toText(texts[i])));
        }
        which[i] = found->second;
    }
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return keys[a].compare(keys[b]) < 0; });
    std::vector<std::uint32_t> rank(keys.size());
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && keys[order[i - 1]].compare(keys[order[i]]) != 0) {
            ++next;
        }
        rank[order[i]] = next;
    }
    for (std::uint32_t& one : which) {
        one = one == std::numeric_limits<std::uint32_t>::max() ? one : rank[one];
    }
    return which;
}

} // namespace

std::vector<std::uint32_t> ranksOf(const std::vector<QString>& texts, const QCollator& collator) {
    std::vector<std::u16string_view> views;
    views.reserve(texts.size());
    for (const QString& text : texts) {
        views.emplace_back(reinterpret_cast<const char16_t*>(text.utf16()), static_cast<std::size_t>(text.size()));
    }
    return ranks(views, collator, [](std::u16string_view text) {
        return QString::fromUtf16(text.data(), static_cast<qsizetype>(text.size()));
    });
}

std::vector<std::uint32_t> ranksOf(const std::vector<std::string_view>& utf8, const QCollator& collator) {
    return ranks(utf8, collator, [](std::string_view text) {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    });
}

QCollator tableCollator() {
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

std::vector<std::uint64_t> orderedKeys(const SortKeys& keys) {
    return std::visit(
        [](const auto& values) {
            std::vector<std::uint64_t> out(values.size());
            std::transform(values.begin(), values.end(), out.begin(), [](auto value) { return ordered(value); });
            return out;
        },
        keys);
}

} // namespace counterpart::ui
