// SPDX-License-Identifier: GPL-3.0-or-later
// Items of a deal, registrations and term years.
#include "core/engine/commission/facts.h"

#include "core/engine/attribution/credit_book.h"

#include <algorithm>
#include <limits>

namespace counterpart::commission {

namespace {

Minor within(Int128 value) {
    constexpr Int128 least = std::numeric_limits<Minor>::min();
    constexpr Int128 most = std::numeric_limits<Minor>::max();
    return static_cast<Minor>(std::clamp(value, least, most));
}

} // namespace

void itemsOf(const Columns& columns, Index deal, std::vector<Item>& out) {
    const auto [lines, at] = columns.lines[deal];
    out.clear();
    Int128 rest = columns.deals.amount[deal];
    for (Index i = lines.offsets[at]; i < lines.offsets[at + 1]; ++i) {
        out.push_back({lines.line[i], lines.product[i], lines.amount[i]});
        rest -= lines.amount[i];
    }
    if (out.empty()) {
        out.push_back({kWholeDeal, kNoRecord, columns.deals.amount[deal]});
    } else if (rest != 0) {
        out.push_back({kRestOfDeal, kNoRecord, within(rest)});
    }
}

std::span<const Minor> partsOf(const Context& context, Index deal, const Item& item, Splitter& splitter) {
    const attribution::DealCredits credits = context.credits[deal];
    return splitter.split(item.amount, credits.party, credits.share);
}

Registered registeredBy(const RegistrationFacts& registration, Index partner, Date closed) {
    if (registration.partner != partner) {
        return Registered::OtherPartner;
    }
    if (!registration.approved) {
        return Registered::NotApproved;
    }
    return registration.submitted > Time::endOf(closed).seconds ? Registered::SubmittedAfterClose : Registered::Yes;
}

int termYearOf(const DealColumns& deals, Index deal) {
    static const Symbol renewal("renewal");
    int year = 1;
    while (deals.renewalOf[deal] != kNoRecord && year < kMostTermYears) {
        deal = deals.renewalOf[deal];
        ++year;
    }
    const bool isOrphan = deals.renewalOf[deal] == kNoRecord && sameWord(deals.type[deal], renewal);
    return std::min(year + (isOrphan ? 1 : 0), kMostTermYears);
}

std::vector<Index> withLaterTerms(const Columns& columns, std::vector<Index> deals) {
    const auto& renewalOf = columns.deals.renewalOf;
    for (std::size_t found = 1; found > 0 && !deals.empty();) {
        const std::size_t known = deals.size();
        for (Index deal = 0; deal < renewalOf.size(); ++deal) {
            const auto end = deals.begin() + static_cast<std::ptrdiff_t>(known);
            if (renewalOf[deal] != kNoRecord && std::binary_search(deals.begin(), end, renewalOf[deal]) &&
                !std::binary_search(deals.begin(), end, deal)) {
                deals.push_back(deal);
            }
        }
        found = deals.size() - known;
        std::ranges::sort(deals);
    }
    return deals;
}

} // namespace counterpart::commission
