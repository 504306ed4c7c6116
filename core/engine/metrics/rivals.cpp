// SPDX-License-Identifier: GPL-3.0-or-later
// Looks the few different words up among the partners.
#include "core/engine/metrics/rivals.h"

#include <algorithm>
#include <string>

namespace counterpart::metrics {

namespace {

std::string lowered(std::string_view text) {
    std::string out(trimmed(text));
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return out;
}

} // namespace

Rivals::Rivals(const Snapshot& snapshot, const Columns& columns) {
    for (Index deal = 0; deal < columns.deals.size(); ++deal) {
        const Symbol word = columns.deals.competitor[deal];
        if (!word.empty()) {
            m_partners.emplace(word.index(), kNoRecord);
        }
    }
    look(snapshot, columns);
}

Rivals::Rivals(const Snapshot& snapshot, const Columns& columns, std::span<const Index> deals) {
    for (const Index deal : deals) {
        if (deal < columns.deals.size() && !columns.deals.competitor[deal].empty()) {
            m_partners.emplace(columns.deals.competitor[deal].index(), kNoRecord);
        }
    }
    look(snapshot, columns);
}

void Rivals::look(const Snapshot& snapshot, const Columns& columns) {
    if (m_partners.empty()) {
        return;
    }
    std::unordered_map<std::string, std::uint32_t> words;
    std::unordered_map<std::uint32_t, std::uint32_t> sameAs; // words that differ in capitals only
    for (const auto& [symbol, partner] : m_partners) {
        sameAs[symbol] = words.emplace(lowered(Symbol::fromIndex(symbol).view()), symbol).first->second;
    }
    const PartnerColumns& partners = columns.partners;
    const auto& records = snapshot.table<Partner>();
    std::unordered_map<std::uint32_t, std::pair<bool, Index>> found; // by key?, partner
    const auto note = [&](const std::string& text, bool byKey, Index partner) {
        const auto word = words.find(text);
        if (word == words.end()) {
            return;
        }
        const auto [at, isNew] = found.emplace(word->second, std::pair(byKey, partner));
        auto& [wasByKey, was] = at->second;
        const bool better = byKey != wasByKey ? byKey : partners.keyRank[partner] < partners.keyRank[was];
        if (!isNew && better) {
            at->second = {byKey, partner};
        }
    };
    for (Index partner = 0; partner < partners.size(); ++partner) {
        note(lowered(partners.key[partner].view()), true, partner);
        note(lowered(records.at(partner).name.view()), false, partner);
    }
    for (auto& [symbol, partner] : m_partners) {
        const auto at = found.find(sameAs[symbol]);
        partner = at == found.end() ? kNoRecord : at->second.second;
    }
}

} // namespace counterpart::metrics
