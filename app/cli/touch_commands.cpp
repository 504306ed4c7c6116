// SPDX-License-Identifier: GPL-3.0-or-later
// touch: objections to touches and their end; the touches of one deal as a table.
#include "app/cli/touch_commands.h"

#include "core/command/touches.h"
#include "core/snapshot/render.h"
#include "ui/bridge/touch_text.h"

#include <algorithm>

namespace counterpart::cli {

namespace {

// By key; each must be there.
Result<std::vector<RecordId>> touchesNamed(const Call& call, const Snapshot& snapshot) {
    std::vector<RecordId> ids;
    for (std::size_t i = 2; i < call.words.size(); ++i) {
        const Touchpoint* touch = snapshot.table<Touchpoint>().findKey(trimmed(call.words[i]));
        if (touch == nullptr) {
            return makeError(ErrorCode::NoSuchRecord, call.words[i]);
        }
        ids.push_back(touch->id);
    }
    return ids;
}

Result<Planned> planned(const std::string& verb, const Snapshot& snapshot, std::vector<RecordId> ids,
                        std::string reason) {
    if (verb == "contest") {
        return plan(snapshot, ContestTouch{std::move(ids), std::move(reason)});
    }
    if (verb == "exclude") {
        return plan(snapshot, ExcludeTouch{std::move(ids), std::move(reason)});
    }
    return plan(snapshot, ReinstateTouch{std::move(ids), std::move(reason)});
}

std::string statusKey(attribution::TouchStatus status) {
    using Status = attribution::TouchStatus;
    switch (status) {
    case Status::Counted:
        return "counted";
    case Status::Implicit:
        return "implied";
    case Status::AfterReference:
        return "after_reference";
    case Status::BeforeLookback:
        return "before_lookback";
    case Status::PostDecision:
        return "post_decision";
    case Status::DirectLeftOut:
        return "direct_left_out";
    case Status::UnknownPartner:
        return "unknown_partner";
    case Status::NoTime:
        return "no_time";
    case Status::Excluded:
        return "excluded";
    }
    return {};
}

std::string partyKey(const Snapshot& snapshot, Id<Partner> partner) {
    if (!partner.has()) {
        return "direct";
    }
    const Partner* record = snapshot.find(partner);
    return record != nullptr ? record->key.str() : std::string();
}

} // namespace

int runTouch(const Call& call) {
    const std::string& verb = call.words[1];
    if (verb != "contest" && verb != "exclude" && verb != "reinstate") {
        return fail(makeError(ErrorCode::BadArgument, verb, "Expected contest, exclude or reinstate."), Usage);
    }
    if (trimmed(call.value("reason")).empty()) {
        return fail(makeError(ErrorCode::BadArgument, verb, "It needs a reason: add --reason TEXT."), Usage);
    }
    auto workspace = openFile(call.words[0], OpenMode::ReadWrite);
    if (!workspace) {
        return fail(workspace.error(), Unusable);
    }
    const SnapshotPtr snapshot = (*workspace)->snapshot();
    auto ids = touchesNamed(call, *snapshot);
    if (!ids) {
        return fail(ids.error(), No);
    }
    auto change = planned(verb, *snapshot, std::move(*ids), call.value("reason"));
    if (!change) {
        return fail(change.error(), No);
    }
    return commitAndSay(**workspace, std::move(*change));
}

Sheet touchSheet(const Snapshot& snapshot, const attribution::DealExplanation& deal) {
    Sheet sheet{{{"deal"},
                 {"touch"},
                 {"at"},
                 {"partner"},
                 {"type"},
                 {"status"},
                 {"position", true},
                 {"weight"},
                 {"share", true},
                 {"attributed", true},
                 {"currency"},
                 {"evidence"},
                 {"system"},
                 {"recorded_by"},
                 {"recorded"},
                 {"contested"},
                 {"excluded"},
                 {"note"}},
                {},
                {}};
    const TouchWords words(snapshot, deal, Figures::Exact);
    for (std::size_t i = 0; i < deal.touches.size(); ++i) {
        const attribution::ExplainedTouch& touch = deal.touches[i];
        const Touchpoint* record = words.record(i);
        const Touchpoint none;
        const Touchpoint& of = record != nullptr ? *record : none;
        const attribution::TouchPart& part = words.partOf(i);
        const bool counts = touch.position > 0;
        sheet.rows.push_back(
            {deal.key.str(), touch.key.str(), toString(touch.at), partyKey(snapshot, touch.partner), touch.type.str(),
             statusKey(touch.status), counts ? std::to_string(touch.position) : "", words.weight(i).toStdString(),
             counts ? formatScaled(static_cast<std::int64_t>(part.share), 12) : "",
             counts ? amountString(part.amount, deal.amount.currency) : "", std::string(deal.amount.currency.code()),
             of.evidence.str(), of.system.str(), of.recordedBy.str(), toString(of.recorded), of.contested.str(),
             of.excluded.str(), of.note.str()});
    }
    return sheet;
}

} // namespace counterpart::cli
