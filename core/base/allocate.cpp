// SPDX-License-Identifier: GPL-3.0-or-later
// How a whole number is split among integer weights.
#include "core/base/allocate.h"

#include "core/base/allocate_parts.h"

#include <cassert>
#include <limits>

namespace counterpart {

namespace {

__extension__ using Wide = unsigned __int128;

// Parts of `total` among `weights`, whose sum is `sum` > 0. Sum is 64 bits where it can be: its divisions are quicker.
template <class Sum, class Part>
void split(std::uint64_t total, std::span<const std::uint64_t> weights, Sum sum, std::span<const std::uint32_t> ranks,
           Part* parts) {
    const std::size_t count = weights.size();
    detail::Scratch<Sum> remainders(count);
    std::uint64_t left = total;
    for (std::size_t i = 0; i < count; ++i) {
        const Wide product = static_cast<Wide>(total) * weights[i];
        std::uint64_t quotient = 0;
        if (static_cast<std::uint64_t>(product >> 64) == 0 && static_cast<std::uint64_t>(sum) == sum) {
            quotient = static_cast<std::uint64_t>(product) / static_cast<std::uint64_t>(sum);
        } else {
            quotient = static_cast<std::uint64_t>(product / sum);
        }
        remainders[i] = static_cast<Sum>(product - static_cast<Wide>(quotient) * sum);
        parts[i] = static_cast<Part>(quotient);
        left -= quotient;
    }
    const Sum* rest = remainders.data();
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        if (rest[a] != rest[b]) {
            return rest[a] > rest[b];
        }
        return weights[a] != weights[b] ? weights[a] > weights[b] : detail::keyBefore(ranks, a, b);
    };
    detail::giveToFirst(count, left, before, [&](std::uint32_t i) { ++parts[i]; });
}

template <class Part>
void splitAmong(std::uint64_t total, std::span<const std::uint64_t> weights, std::span<const std::uint32_t> ranks,
                std::span<Part> parts) {
    assert(parts.size() == weights.size() && (ranks.empty() || ranks.size() == weights.size()));
    Wide sum = 0;
    for (const std::uint64_t weight : weights) {
        sum += weight;
    }
    if (sum == 0) {
        std::ranges::fill(parts, Part{0});
    } else if (static_cast<std::uint64_t>(sum) == sum) {
        split(total, weights, static_cast<std::uint64_t>(sum), ranks, parts.data());
    } else {
        split(total, weights, sum, ranks, parts.data());
    }
}

std::uint64_t magnitude(std::int64_t value) {
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

} // namespace

void allocate(std::int64_t total, std::span<const std::uint64_t> weights, std::span<const std::uint32_t> keyRanks,
              std::span<std::int64_t> out) {
    splitAmong(magnitude(total), weights, keyRanks, out);
    if (total < 0) {
        for (std::int64_t& part : out) { // by way of unsigned: the lowest number has no positive twin
            part = static_cast<std::int64_t>(0 - static_cast<std::uint64_t>(part));
        }
    }
}

std::vector<std::int64_t> allocate(std::int64_t total, std::span<const std::uint64_t> weights,
                                   std::span<const std::string_view> keys) {
    assert(keys.size() == weights.size());
    detail::Scratch<std::uint32_t> order(keys.size());
    std::iota(order.span().begin(), order.span().end(), 0U);
    std::ranges::sort(order.span(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
    detail::Scratch<std::uint32_t> ranks(keys.size());
    for (std::size_t i = 0, rank = 0; i < keys.size(); ++i) {
        rank += i > 0 && keys[order[i]] != keys[order[i - 1]] ? 1 : 0;
        ranks[order[i]] = static_cast<std::uint32_t>(rank);
    }
    std::vector<std::int64_t> parts(keys.size());
    allocate(total, weights, ranks.span(), parts);
    return parts;
}

namespace {

struct Quotient {
    std::uint64_t whole;
    std::uint64_t rest; // < kShareOne
};

// total x share / kShareOne. Beyond 64 bits the double's quotient is off by little, and the remainder says by how much.
inline Quotient byShare(std::uint64_t total, std::uint64_t share) {
    constexpr std::uint64_t kNarrow = std::numeric_limits<std::uint64_t>::max() / kShareOne;
    if (total <= kNarrow) {
        const std::uint64_t product = total * share;
        return {product / kShareOne, product % kShareOne};
    }
    const Wide product = static_cast<Wide>(total) * share;
    auto whole = static_cast<std::uint64_t>(static_cast<double>(total) * static_cast<double>(share) * 1e-12);
    // between -2^12 and 2^12 times kShareOne
    auto rest = static_cast<std::int64_t>(static_cast<std::uint64_t>(product - static_cast<Wide>(whole) * kShareOne));
    constexpr auto kOne = static_cast<std::int64_t>(kShareOne);
    const std::int64_t more = rest / kOne - (rest % kOne < 0 ? 1 : 0);
    whole += static_cast<std::uint64_t>(more);
    rest -= more * kOne;
    return {whole, static_cast<std::uint64_t>(rest)};
}

} // namespace

void allocateByShares(std::int64_t total, std::span<const std::uint64_t> shares,
                      std::span<const std::uint32_t> keyRanks, std::span<std::int64_t> out) {
    const std::size_t count = shares.size();
    assert(out.size() == count && (keyRanks.empty() || keyRanks.size() == count));
    const std::uint64_t all = magnitude(total);
    detail::Scratch<std::uint64_t> rests(count);
    std::uint64_t* rest = rests.data();
    std::uint64_t left = all;
    for (std::size_t i = 0; i < count; ++i) {
        const Quotient part = byShare(all, shares[i]);
        out[i] = static_cast<std::int64_t>(part.whole);
        rest[i] = part.rest;
        left -= part.whole;
    }
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        if (rest[a] != rest[b]) {
            return rest[a] > rest[b];
        }
        return shares[a] != shares[b] ? shares[a] > shares[b] : detail::keyBefore(keyRanks, a, b);
    };
    detail::giveToFirst(count, left, before, [&](std::uint32_t i) { ++out[i]; });
    if (total < 0) {
        for (std::int64_t& part : out) {
            part = static_cast<std::int64_t>(0 - static_cast<std::uint64_t>(part));
        }
    }
}

void quantise(std::span<const std::uint64_t> weights, std::span<const std::uint32_t> keyRanks,
              std::span<std::uint64_t> out, std::uint64_t total) {
    splitAmong(total, weights, keyRanks, out);
}

} // namespace counterpart
