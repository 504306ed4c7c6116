// SPDX-License-Identifier: GPL-3.0-or-later
// The words of registration states and what CRMs and portals call them.
#include "core/domain/registration_status.h"

#include <algorithm>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace counterpart {

namespace {

using enum RegistrationState;

constexpr std::array<std::string_view, kRegistrationStates> kNames = {
    "draft", "submitted", "in_review", "returned", "approved", "rejected", "expired", "cancelled", "won", "lost"};

struct Synonym {
    std::string_view word; // small letters, without anything between the words
    RegistrationState state;
};
// "open", "closed" and "inactive" mean different things in different systems: they stay as they are.
constexpr Synonym kSynonyms[] = {
    {"", Submitted}, // every registration has a day of submission; a draft says that it is one
    {"new", Submitted},
    {"pending", Submitted},
    {"pendingapproval", Submitted},
    {"pendingreview", Submitted},
    {"awaitingapproval", Submitted},
    {"awaitingreview", Submitted},
    {"received", Submitted},
    {"requested", Submitted},
    {"inapproval", InReview},
    {"underreview", InReview},
    {"reviewing", InReview},
    {"inprogress", InReview},
    {"moreinfo", Returned},
    {"moreinformation", Returned},
    {"moreinformationneeded", Returned},
    {"moreinforequired", Returned},
    {"infoneeded", Returned},
    {"inforequested", Returned},
    {"informationrequested", Returned},
    {"needsinfo", Returned},
    {"sentback", Returned},
    {"returnedtopartner", Returned},
    {"accepted", Approved},
    {"granted", Approved},
    {"registered", Approved},
    {"protected", Approved},
    {"autoapproved", Approved},
    {"active", Approved},
    {"declined", Rejected},
    {"denied", Rejected},
    {"refused", Rejected},
    {"autorejected", Rejected},
    {"disapproved", Rejected},
    {"notapproved", Rejected},
    {"lapsed", Expired},
    {"timedout", Expired},
    {"canceled", Cancelled},
    {"withdrawn", Cancelled},
    {"void", Cancelled},
    {"voided", Cancelled},
    {"closedwon", Won},
    {"closedlost", Lost},
};

std::string bare(std::string_view word) {
    std::string out = foldedAscii(trimmed(word));
    std::erase_if(out, [](char c) { return c == ' ' || c == '_' || c == '-' || c == '/' || c == '.'; });
    return out;
}

} // namespace

std::string_view nameOf(RegistrationState state) {
    const auto index = static_cast<std::size_t>(state);
    return index < kNames.size() ? kNames[index] : std::string_view();
}

Symbol wordOf(RegistrationState state) {
    static const auto words = [] {
        std::array<Symbol, kRegistrationStates> all;
        std::ranges::transform(kNames, all.begin(), [](std::string_view name) { return Symbol(name); });
        return all;
    }();
    const auto index = static_cast<std::size_t>(state);
    return index < words.size() ? words[index] : Symbol();
}

RegistrationState registrationStateOf(std::string_view word) {
    const std::string plain = bare(word);
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (bare(kNames[i]) == plain) {
            return static_cast<RegistrationState>(i);
        }
    }
    const auto* found = std::ranges::find(kSynonyms, plain, &Synonym::word);
    return found == std::end(kSynonyms) ? Unknown : found->state;
}

RegistrationState registrationStateOf(Symbol word) {
    static std::shared_mutex guard;
    static std::unordered_map<std::uint32_t, RegistrationState> known;
    for (std::size_t i = 0; i < kRegistrationStates; ++i) { // nearly always one of ours
        if (word == wordOf(static_cast<RegistrationState>(i))) {
            return static_cast<RegistrationState>(i);
        }
    }
    {
        const std::shared_lock lock(guard);
        if (const auto found = known.find(word.index()); found != known.end()) {
            return found->second;
        }
    }
    const RegistrationState state = registrationStateOf(word.view());
    const std::unique_lock lock(guard);
    known.emplace(word.index(), state);
    return state;
}

Symbol registrationStatusOf(std::string_view word) {
    const RegistrationState state = registrationStateOf(word);
    return state == Unknown || trimmed(word).empty() ? Symbol(trimmed(word)) : wordOf(state);
}

} // namespace counterpart
