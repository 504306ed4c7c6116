// SPDX-License-Identifier: GPL-3.0-or-later
// Planning tiers set by hand.
#include "core/command/tiers.h"

#include <algorithm>

namespace counterpart {

namespace {

Error faultIn(ErrorCode code, std::string column, std::string value = {}) {
    Error error = makeError(code, std::move(value));
    error.column = std::move(column);
    return error;
}

const Ladder* ladderNamed(const Rulebook& rulebook, Symbol key) {
    if (key.empty() || sameWord(key, rulebook.ladder.key)) {
        return &rulebook.ladder;
    }
    const auto other =
        std::ranges::find_if(rulebook.otherLadders, [&](const Ladder& ladder) { return sameWord(ladder.key, key); });
    return other == rulebook.otherLadders.end() ? nullptr : &*other;
}

} // namespace

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Rulebook& rulebook, const OverrideTier& command) {
    const Partner* partner = snapshot.table<Partner>().find(command.partner);
    if (partner == nullptr) {
        return faultIn(ErrorCode::NoSuchRecord, "partner");
    }
    const Ladder* ladder = ladderNamed(rulebook, command.ladder);
    if (ladder == nullptr) {
        return faultIn(ErrorCode::NoSuchRecord, "ladder", command.ladder.str());
    }
    const auto isTyped = [&](Symbol type) { return sameWord(type, partner->type); };
    if (!ladder->partnerTypes.empty() && std::ranges::none_of(ladder->partnerTypes, isTyped)) {
        return faultIn(ErrorCode::BadRulebook, "ladder", partner->type.str());
    }
    if (std::ranges::none_of(ladder->tiers, [&](const Tier& tier) { return sameWord(tier.key, command.tier); })) {
        return faultIn(ErrorCode::NoSuchRecord, "tier", command.tier.str());
    }
    if (trimmed(command.reason).empty() || !command.until.has() || !command.since.has()) {
        const bool lacksReason = trimmed(command.reason).empty();
        return faultIn(ErrorCode::RequiredFieldEmpty, lacksReason ? "reason" : command.since.has() ? "until" : "since");
    }
    if (command.until <= command.since) {
        return faultIn(ErrorCode::OutOfRange, "until", toString(command.until));
    }
    const AddRecord record{Kind::TierOverride,
                           {{"partner", partner->key.str()},
                            {"ladder", command.ladder.str()},
                            {"tier", command.tier.str()},
                            {"since", toString(command.since)},
                            {"until", toString(command.until)},
                            {"reason", std::string(trimmed(command.reason))},
                            {"by", command.by}}};
    auto planned = plan(snapshot, ids, record);
    if (planned) {
        planned->intent.reason = trimmed(command.reason);
    }
    return planned;
}

Result<Planned> plan(const Snapshot& snapshot, const EndOverride& command) {
    const TierOverride* byHand = snapshot.table<TierOverride>().find(command.byHand);
    if (byHand == nullptr) {
        return faultIn(ErrorCode::NoSuchRecord, "tier_override");
    }
    if (trimmed(command.reason).empty() || !command.until.has()) {
        return faultIn(ErrorCode::RequiredFieldEmpty, command.until.has() ? "reason" : "until");
    }
    if (byHand->until.has() && byHand->until <= command.until) {
        return faultIn(ErrorCode::NothingChanged, "until", toString(byHand->until));
    }
    auto planned =
        command.until <= byHand->since
            ? plan(snapshot, DeleteRecords{Kind::TierOverride, {byHand->id}, false})
            : plan(snapshot, EditRecord{Kind::TierOverride, byHand->id, {{"until", toString(command.until)}}});
    if (planned) {
        planned->intent.reason = trimmed(command.reason);
    }
    return planned;
}

} // namespace counterpart
