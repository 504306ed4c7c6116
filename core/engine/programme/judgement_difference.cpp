// SPDX-License-Identifier: GPL-3.0-or-later
// Sets two judgements side by side, partner by partner.
#include "core/engine/programme/judgement.h"

#include <algorithm>
#include <set>

namespace counterpart {

namespace {

using scorecard::Holds;

std::string bandKey(const Scorecard& card, const scorecard::Cards& cards, Index partner) {
    const std::int16_t band = cards.band[partner];
    return band < 0 ? std::string() : card.bands[static_cast<std::size_t>(band)].key;
}

std::string segmentKey(const Judgement& judgement, Index partner) {
    const std::int16_t rule = judgement.segment[partner];
    return rule < 0 ? std::string() : judgement.rulebook->segments[static_cast<std::size_t>(rule)].key;
}

std::set<std::string> raisedKeys(const Judgement& judgement, Index partner) {
    std::set<std::string> keys;
    for (std::size_t flag = 0; flag < judgement.flags.size(); ++flag) {
        if (judgement.flags[flag][partner] == Holds::Yes) {
            keys.insert(judgement.rulebook->flags[flag].key);
        }
    }
    return keys;
}

void note(std::vector<JudgementDifference::Moved>& moved, Index partner, std::string from, std::string to) {
    if (from != to) {
        moved.push_back({partner, std::move(from), std::move(to)});
    }
}

std::size_t flaggedIn(const Judgement& judgement) {
    return static_cast<std::size_t>(std::ranges::count_if(judgement.flagsOpen, [](auto open) { return open > 0; }));
}

} // namespace

JudgementDifference difference(const Programme& before, const Judgement& was, const Programme& after,
                               const Judgement& is) {
    JudgementDifference out;
    out.flaggedBefore = flaggedIn(was);
    out.flaggedAfter = flaggedIn(is);
    for (Index now = 0; now < is.partners(); ++now) {
        const Index then = before.columns->partnerOf.find(after.columns->partners.id[now]);
        if (then == kNoRecord || then >= was.partners()) {
            continue;
        }
        note(out.bands, now, bandKey(was.scorecard, was.cards, then), bandKey(is.scorecard, is.cards, now));
        note(out.risks, now, bandKey(was.health, was.healthCards, then), bandKey(is.health, is.healthCards, now));
        note(out.segments, now, segmentKey(was, then), segmentKey(is, now));
        if (was.flagsOpen[then] == 0 && is.flagsOpen[now] == 0) {
            continue;
        }
        const auto raisedThen = raisedKeys(was, then);
        const auto raisedNow = raisedKeys(is, now);
        for (const std::string& key : raisedNow) {
            if (!raisedThen.contains(key)) {
                out.flags.push_back({now, key, true});
            }
        }
        for (const std::string& key : raisedThen) {
            if (!raisedNow.contains(key)) {
                out.flags.push_back({now, key, false});
            }
        }
    }
    return out;
}

} // namespace counterpart
