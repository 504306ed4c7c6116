// SPDX-License-Identifier: GPL-3.0-or-later
// How weights that are doubles become shares of 10^12, each at its exact binary value. Weights of one deal may lie
// hundreds of powers of two apart (old touches under a short half life), so what does not fit 64 bits is computed in
// numbers of as many words as the distance needs; a general big-integer type would cost the heap for each step.
#include "core/base/allocate.h"
#include "core/base/allocate_parts.h"

#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>

namespace counterpart {

namespace {

__extension__ using Wide = unsigned __int128;

// weight = mantissa x 2^exponent, mantissa odd; 0 = nothing.
struct Binary {
    std::uint64_t mantissa = 0;
    int exponent = 0;
};

Binary decompose(double weight) {
    assert(std::isfinite(weight) && weight >= 0);
    if (!(weight > 0) || !std::isfinite(weight)) {
        return {};
    }
    constexpr int kMantissaBits = 52;
    constexpr std::uint64_t kHidden = std::uint64_t{1} << kMantissaBits;
    const auto bits = std::bit_cast<std::uint64_t>(weight);
    const int biased = static_cast<int>(bits >> kMantissaBits); // the sign is known to be plus
    Binary result{bits & (kHidden - 1), std::max(biased, 1) - 1023 - kMantissaBits};
    result.mantissa |= biased == 0 ? 0 : kHidden; // subnormal numbers have no hidden bit
    const int zeros = std::countr_zero(result.mantissa);
    result.mantissa >>= zeros;
    result.exponent += zeros;
    return result;
}

// Unsigned numbers of `words` 64-bit words, lowest first.
using Words = std::span<std::uint64_t>;

void addShifted(Words number, std::uint64_t value, unsigned shift) {
    std::size_t at = shift / 64;
    Wide carry = static_cast<Wide>(value) << (shift % 64);
    for (; carry != 0; ++at) {
        carry += number[at];
        number[at] = static_cast<std::uint64_t>(carry);
        carry >>= 64;
    }
}

void multiply(Words number, std::uint64_t factor) {
    Wide carry = 0;
    for (std::uint64_t& word : number) {
        carry += static_cast<Wide>(word) * factor;
        word = static_cast<std::uint64_t>(carry);
        carry >>= 64;
    }
}

// number -= factor x other; true when the result would be negative (it then stands modulo 2^(64 x words)).
bool subtractMultiple(Words number, std::uint64_t factor, Words other) {
    Wide carry = 0;
    for (std::size_t i = 0; i < number.size(); ++i) {
        carry += static_cast<Wide>(other[i]) * factor;
        const auto low = static_cast<std::uint64_t>(carry);
        carry = (carry >> 64) + (number[i] < low ? 1 : 0);
        number[i] -= low;
    }
    return carry != 0;
}

void add(Words number, Words other) {
    Wide carry = 0;
    for (std::size_t i = 0; i < number.size(); ++i) {
        carry += static_cast<Wide>(number[i]) + other[i];
        number[i] = static_cast<std::uint64_t>(carry);
        carry >>= 64;
    }
}

// Divides in place, leaving the remainder. The divisor's highest bit is the highest of its second word from the top,
// and the quotient is at most 10^12: what the estimate leaves out of the divisor then makes it at most 1 too large.
std::uint64_t divide(Words number, Words divisor) {
    const std::size_t top = number.size() - 1;
    const Wide head = static_cast<Wide>(number[top]) << 64 | number[top - 1];
    auto quotient = static_cast<std::uint64_t>(head / divisor[top - 1]);
    if (subtractMultiple(number, quotient, divisor)) {
        --quotient;
        add(number, divisor);
    }
    return quotient;
}

int compare(const std::uint64_t* a, const std::uint64_t* b, std::size_t words) {
    for (std::size_t i = words; i-- > 0;) {
        if (a[i] != b[i]) {
            return a[i] < b[i] ? -1 : 1;
        }
    }
    return 0;
}

void quantiseWide(std::span<const double> weights, std::span<const Binary> parts, int lowest, int highest,
                  std::span<const std::uint32_t> ranks, std::span<std::uint64_t> out, std::uint64_t total) {
    const std::size_t count = weights.size();
    // the sum needs `bits`; it is shifted up to fill its words, and a word above takes the product with 10^12
    const auto bits = static_cast<std::size_t>(highest - lowest) + std::bit_width(count);
    const std::size_t words = (bits + 63) / 64 + 1;
    constexpr std::size_t kInline = 8;
    detail::Scratch<std::uint64_t, kInline> sumWords(words);
    const Words sum = sumWords.span();
    std::ranges::fill(sum, 0);
    for (const Binary& part : parts) {
        addShifted(sum, part.mantissa, static_cast<unsigned>(part.mantissa == 0 ? 0 : part.exponent - lowest));
    }
    std::size_t used = words;
    while (sum[used - 1] == 0) {
        --used;
    }
    const auto up = static_cast<unsigned>(std::countl_zero(sum[used - 1]));
    multiply(sum, std::uint64_t{1} << up);
    detail::Scratch<std::uint64_t, kInline * detail::kSmall> remainders(count * (used + 1));
    std::ranges::fill(remainders.span(), 0);
    std::uint64_t left = total;
    for (std::size_t i = 0; i < count; ++i) {
        const Words number(remainders.data() + i * (used + 1), used + 1);
        if (parts[i].mantissa != 0) {
            addShifted(number, parts[i].mantissa, static_cast<unsigned>(parts[i].exponent - lowest) + up);
            multiply(number, total);
        }
        out[i] = divide(number, sum.first(used + 1));
        left -= out[i];
    }
    const std::uint64_t* rest = remainders.data();
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        const int order = compare(rest + a * (used + 1), rest + b * (used + 1), used + 1);
        if (order != 0) {
            return order > 0;
        }
        return weights[a] != weights[b] ? weights[a] > weights[b] : detail::keyBefore(ranks, a, b);
    };
    detail::giveToFirst(count, left, before, [&](std::uint32_t i) { ++out[i]; });
}

// Few weights in doubles, with the error that they may have: true when nothing hangs on it, which is nearly always. A
// quotient is off by at most (count + 1) roundings, so is its fraction; the order of fractions further apart is
// certain.
bool quantiseNearly(std::span<const double> weights, std::span<std::uint64_t> out, std::uint64_t total) {
    const std::size_t count = weights.size();
    if (count > detail::kSmall) {
        return false;
    }
    double sum = 0;
    for (const double weight : weights) {
        sum += weight;
    }
    const double factor = static_cast<double>(total) / sum;
    constexpr double kLeast = 1e-290; // below, numbers lose precision
    if (!(sum > kLeast && sum < 1 / kLeast)) {
        return false;
    }
    const double relative = static_cast<double>(count + 2) * std::numeric_limits<double>::epsilon();
    std::array<double, detail::kSmall> fraction;
    std::array<double, detail::kSmall> error;
    std::array<std::uint8_t, detail::kSmall> order;
    std::uint64_t given = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double quotient = weights[i] * factor;
        out[i] = static_cast<std::uint64_t>(quotient);
        given += out[i];
        fraction[i] = quotient - static_cast<double>(out[i]);
        error[i] = quotient * relative;
        const bool clear = quotient > kLeast && fraction[i] > error[i] && fraction[i] < 1 - error[i];
        if (weights[i] != 0 && !clear) {
            return false;
        }
        std::size_t at = i;
        for (; at > 0 && fraction[order[at - 1]] < fraction[i]; --at) {
            order[at] = order[at - 1];
        }
        order[at] = static_cast<std::uint8_t>(i);
    }
    const std::uint64_t left = total - given;
    if (left > count) {
        return false;
    }
    if (left > 0 && left < count) {
        const std::size_t last = order[left - 1];
        const std::size_t next = order[left];
        if (!(fraction[last] - fraction[next] > error[last] + error[next])) {
            return false;
        }
    }
    for (std::size_t i = 0; i < left; ++i) {
        ++out[order[i]];
    }
    return true;
}

} // namespace

void quantiseDoubles(std::span<const double> weights, std::span<const std::uint32_t> keyRanks,
                     std::span<std::uint64_t> out, std::uint64_t total) {
    assert(total <= kShareOne); // the wide way leaves one word for the product
    assert(out.size() == weights.size() && (keyRanks.empty() || keyRanks.size() == weights.size()));
    if (quantiseNearly(weights, out, total)) {
        return;
    }
    detail::Scratch<Binary> parts(weights.size());
    int lowest = std::numeric_limits<int>::max();
    int highest = std::numeric_limits<int>::min(); // one past the highest bit
    for (std::size_t i = 0; i < weights.size(); ++i) {
        parts[i] = decompose(weights[i]);
        if (parts[i].mantissa != 0) {
            lowest = std::min(lowest, parts[i].exponent);
            highest = std::max(highest, parts[i].exponent + static_cast<int>(std::bit_width(parts[i].mantissa)));
        }
    }
    if (lowest > highest) {
        std::ranges::fill(out, 0);
        return;
    }
    if (highest - lowest > 64) {
        quantiseWide(weights, parts.span(), lowest, highest, keyRanks, out, total);
        return;
    }
    detail::Scratch<std::uint64_t> integers(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        integers[i] = parts[i].mantissa == 0 ? 0 : parts[i].mantissa << (parts[i].exponent - lowest);
    }
    quantise(integers.span(), keyRanks, out, total);
}

} // namespace counterpart
