// SPDX-License-Identifier: GPL-3.0-or-later
// Finds tracks and levels in the policy, and what follows from them.
#include "core/engine/certification/levels.h"

#include "core/domain/rulebook.h"

namespace counterpart::certification {

namespace {

std::optional<std::uint32_t> rankIn(const CertificationTrack& track, Symbol level) {
    for (std::uint32_t rank = 0; rank < track.levels.size(); ++rank) {
        if (sameWord(track.levels[rank].key, level)) {
            return rank;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<std::uint32_t> trackAt(const CertificationPolicy& policy, Symbol track) {
    for (std::uint32_t i = 0; i < policy.tracks.size(); ++i) {
        if (sameWord(policy.tracks[i].key, track)) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<LevelAt> levelAt(const CertificationPolicy& policy, Symbol track, Symbol level) {
    const auto at = trackAt(policy, track);
    const auto rank = at ? rankIn(policy.tracks[*at], level) : std::nullopt;
    return rank ? std::optional(LevelAt{*at, *rank}) : std::nullopt;
}

Words wordsOf(const CertificationPolicy& policy, Symbol track, Symbol level) {
    Words words{track, level, std::nullopt};
    if (const auto at = trackAt(policy, track)) {
        words.track = policy.tracks[*at].key;
        if (const auto rank = rankIn(policy.tracks[*at], level)) {
            words.at = LevelAt{*at, *rank};
            words.level = policy.tracks[*at].levels[*rank].key;
        }
    }
    return words;
}

const CertificationLevel& levelOf(const CertificationPolicy& policy, LevelAt at) {
    return policy.tracks[at.track].levels[at.level];
}

Date lastDayOf(const Certification& c, const CertificationPolicy& policy) {
    if (c.expires.has() || !c.issued.has()) {
        return c.expires;
    }
    const auto at = levelAt(policy, c.track, c.level);
    const int months = at ? levelOf(policy, *at).validMonths : 0;
    return months > 0 ? c.issued.plusMonths(months) : Date();
}

bool isCurrent(const Certification& c, Date on, const CertificationPolicy& policy) {
    if (c.issued > on) {
        return false;
    }
    const Date last = lastDayOf(c, policy);
    return !last.has() || on <= last;
}

bool countsFor(const CertificationPolicy& policy, const Certification& c, Symbol track, Symbol level) {
    if (!track.empty() && !sameWord(track, c.track)) {
        return false;
    }
    if (level.empty()) {
        return true;
    }
    const auto at = trackAt(policy, c.track);
    const auto asked = at ? rankIn(policy.tracks[*at], level) : std::nullopt;
    const auto held = asked ? rankIn(policy.tracks[*at], c.level) : std::nullopt;
    return held ? *held >= *asked : sameWord(level, c.level);
}

} // namespace counterpart::certification
