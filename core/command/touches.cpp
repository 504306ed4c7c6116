// SPDX-License-Identifier: GPL-3.0-or-later
// Planning objections to touches and their end.
#include "core/command/touches.h"

#include <algorithm>
#include <utility>

namespace counterpart {

namespace {

Result<std::string> reasonOf(const std::string& given) {
    Error error;
    error.column = "reason";
    if (!isUtf8(given) || given.find('\0') != std::string::npos) {
        error.code = ErrorCode::NotUtf8;
        return error;
    }
    const std::string_view reason = trimmed(given);
    if (reason.empty()) {
        error.code = ErrorCode::RequiredFieldEmpty;
        return error;
    }
    if (reason.size() > kLongestReason) {
        error.code = ErrorCode::TextTooLong;
        error.detail = "At most " + std::to_string(kLongestReason) + " bytes.";
        return error;
    }
    return std::string(reason);
}

Error refused(const Touchpoint& touch) {
    const bool isExcluded = !touch.excluded.empty();
    Error error = makeError(ErrorCode::NothingChanged, isExcluded ? touch.excluded.str() : touch.contested.str());
    error.key = touch.key;
    error.column = isExcluded || touch.contested.empty() ? "excluded" : "contested";
    return error;
}

// The keys; of many the first ones.
std::string subjectOf(const std::vector<Updated<Touchpoint>>& updated) {
    constexpr std::size_t most = 3;
    std::string subject;
    for (std::size_t i = 0; i < std::min(most, updated.size()); ++i) {
        subject += (i == 0 ? "" : ", ") + updated[i].after.key.str();
    }
    return updated.size() > most ? subject + " ..." : subject;
}

// `change` makes the touch what it becomes; false: it is that already.
template <class Change>
Result<Planned> planAll(const Snapshot& snapshot, Action action, const std::vector<RecordId>& ids,
                        const std::string& given, const Change& change) {
    const auto reason = reasonOf(given);
    if (!reason) {
        return reason.error();
    }
    Planned planned;
    auto& updated = planned.changes.of<Touchpoint>().updated;
    std::vector<RecordId> once = ids;
    std::ranges::sort(once);
    once.erase(std::unique(once.begin(), once.end()), once.end());
    for (const RecordId id : once) {
        const Touchpoint* before = snapshot.table<Touchpoint>().find(id);
        if (before == nullptr) {
            return makeError(ErrorCode::NoSuchRecord, {}, std::string(Description<Touchpoint>::name));
        }
        Touchpoint after = *before;
        if (!change(after, Text(*reason))) {
            return refused(*before);
        }
        updated.push_back({*before, std::move(after)});
    }
    if (updated.empty()) {
        return makeError(ErrorCode::NothingChanged);
    }
    planned.intent = {action, Kind::Touchpoint, subjectOf(updated), *reason, {}};
    return planned;
}

} // namespace

Result<Planned> plan(const Snapshot& snapshot, const ContestTouch& command) {
    return planAll(snapshot, Action::ContestTouch, command.touches, command.reason,
                   [](Touchpoint& touch, const Text& reason) {
                       const bool free = touch.excluded.empty() && touch.contested.empty();
                       touch.contested = reason;
                       return free;
                   });
}

Result<Planned> plan(const Snapshot& snapshot, const ExcludeTouch& command) {
    return planAll(snapshot, Action::ExcludeTouch, command.touches, command.reason,
                   [](Touchpoint& touch, const Text& reason) {
                       const bool free = touch.excluded.empty();
                       touch.excluded = reason;
                       return free;
                   });
}

Result<Planned> plan(const Snapshot& snapshot, const ReinstateTouch& command) {
    return planAll(snapshot, Action::ReinstateTouch, command.touches, command.reason,
                   [](Touchpoint& touch, const Text&) {
                       Text& objection = touch.excluded.empty() ? touch.contested : touch.excluded;
                       return !std::exchange(objection, Text()).empty();
                   });
}

} // namespace counterpart
