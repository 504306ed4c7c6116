// SPDX-License-Identifier: GPL-3.0-or-later
// Who has a trait? Entries are dealt into buckets by the upper bits of their hash.
#include "core/engine/conflicts/postings.h"

#include <algorithm>
#include <bit>

namespace counterpart::conflicts {

namespace {

constexpr int kMostBits = 22;
constexpr int kLeastBits = 4;

} // namespace

Postings::Postings(std::span<const PostingBlock> blocks) {
    std::size_t count = 0;
    for (const PostingBlock& block : blocks) {
        count += block.size();
    }
    const int bits = std::clamp(static_cast<int>(std::bit_width(count)) - 2, kLeastBits, kMostBits);
    m_shift = 64 - bits;
    m_begin.assign((std::size_t{1} << bits) + 1, 0);
    for (const PostingBlock& block : blocks) {
        for (const Posting& posting : block) {
            ++m_begin[bucket(posting.trait) + 1];
        }
    }
    for (std::size_t at = 1; at < m_begin.size(); ++at) {
        m_begin[at] += m_begin[at - 1];
    }
    m_entries.resize(count);
    std::vector<std::uint32_t> next(m_begin.begin(), m_begin.end() - 1);
    for (const PostingBlock& block : blocks) {
        for (const Posting& posting : block) {
            m_entries[next[bucket(posting.trait)]++] = {static_cast<std::uint32_t>(posting.trait), posting.party};
        }
    }
}

bool Postings::append(std::uint64_t trait, std::size_t most, std::vector<std::uint32_t>& out) const {
    if (m_entries.empty()) {
        return true;
    }
    const std::size_t before = out.size();
    const auto check = static_cast<std::uint32_t>(trait);
    const std::size_t at = bucket(trait);
    for (std::uint32_t entry = m_begin[at]; entry < m_begin[at + 1]; ++entry) {
        if (m_entries[entry].check == check) {
            if (out.size() - before == most) {
                out.resize(before);
                return false;
            }
            out.push_back(m_entries[entry].party);
        }
    }
    return true;
}

} // namespace counterpart::conflicts
