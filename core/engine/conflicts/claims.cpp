// SPDX-License-Identifier: GPL-3.0-or-later
// What does each registration claim as of a moment?
#include "core/engine/conflicts/claims.h"

#include "core/domain/registration_status.h"

#include <algorithm>

namespace counterpart::conflicts {

namespace {

enum class Word : std::uint8_t { Unknown, Draft, Asked, Approved, Ended, Expired, Won };

Word wordOf(Symbol status) {
    if (status.empty()) {
        return Word::Asked; // a file that has no column for it lists what was submitted
    }
    switch (registrationStateOf(status)) {
    case RegistrationState::Draft:
        return Word::Draft;
    case RegistrationState::Approved:
        return Word::Approved;
    case RegistrationState::Rejected:
    case RegistrationState::Cancelled:
    case RegistrationState::Lost:
        return Word::Ended;
    case RegistrationState::Expired:
        return Word::Expired;
    case RegistrationState::Won:
        return Word::Won;
    case RegistrationState::Submitted:
    case RegistrationState::InReview:
    case RegistrationState::Returned:
        return Word::Asked;
    case RegistrationState::Unknown:
        break;
    }
    return Word::Unknown;
}

// Whatever became of it was decided after the moment: then it was still being asked for.
bool isDecidedLater(const Registration& registration, Word word, Time now) {
    return word != Word::Unknown && word != Word::Draft && registration.decided.has() && registration.decided > now;
}

// What the status means on the day: of an approval that ran out the protection ended, whoever noticed.
void judge(Claim& claim, const Registration& registration, Word word, const Reading& reading) {
    const Date today = reading.now.date();
    const Date decided = (registration.decided.has() ? registration.decided : registration.submitted).date();
    switch (word) {
    case Word::Unknown:
    case Word::Draft:
        return;
    case Word::Asked:
        claim.standing = Standing::Asked;
        return;
    case Word::Approved:
    case Word::Expired:
        claim.until = registration.expires.has() ? registration.expires : decided.plusDays(reading.validDays);
        claim.standing = claim.until < today || (word == Word::Expired && !registration.expires.has())
                             ? Standing::Ended
                             : Standing::Granted;
        claim.ended = std::min(claim.until, today);
        break;
    case Word::Won:
        claim.until = decided.plusDays(std::max(reading.validDays, reading.lookbackDays));
        claim.standing = claim.until < today ? Standing::Ended : Standing::Won;
        claim.ended = decided;
        break;
    case Word::Ended:
        claim.standing = Standing::Ended;
        claim.ended = decided;
        return;
    }
    claim.granted = registration.decided.has() && registration.decided <= reading.now ? registration.decided : Time{};
}

} // namespace

Products productsIn(std::string_view list) {
    Products out;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(';'), list.size());
        const std::string_view key = trimmed(list.substr(0, end));
        if (!key.empty()) {
            out.push_back(key);
        }
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

Overlap overlapOf(const Products& a, const Products& b) {
    Overlap out;
    std::ranges::set_intersection(a, b, std::back_inserter(out.common));
    out.apart = !a.empty() && !b.empty() && out.common.empty();
    return out;
}

bool apart(const Products& a, const Products& b) {
    return !a.empty() && !b.empty() &&
           std::ranges::none_of(a, [&](std::string_view key) { return std::ranges::binary_search(b, key); });
}

Claim claimOf(const Registration& registration, const Columns& columns, const Reading& reading) {
    Claim claim;
    claim.id = registration.id;
    claim.key = registration.key.view();
    claim.partner = columns.partnerOf.find(registration.partner.value);
    claim.account = columns.accountOf.find(registration.account.value);
    claim.submitted = registration.submitted;
    claim.products = productsIn(registration.products.view());
    if (!registration.submitted.has() || registration.submitted > reading.now) {
        return claim;
    }
    const Word word = wordOf(registration.status);
    judge(claim, registration, isDecidedLater(registration, word, reading.now) ? Word::Asked : word, reading);
    return claim;
}

} // namespace counterpart::conflicts
