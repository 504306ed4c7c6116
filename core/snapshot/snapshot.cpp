// SPDX-License-Identifier: GPL-3.0-or-later
// What a snapshot knows of itself.
#include "core/snapshot/snapshot.h"

namespace counterpart {

std::size_t Snapshot::size() const {
    std::size_t total = 0;
    forEachKind([&]<class Record>() { total += table<Record>().size(); });
    return total;
}

std::string_view Snapshot::setting(std::string_view key) const {
    const Setting* found = table<Setting>().findKey(key);
    return found != nullptr ? found->value.view() : std::string_view();
}

Time Snapshot::now(Time clock) const {
    const auto today = parseDate(setting("today"));
    return today ? Time::endOf(*today) : clock;
}

Currency Snapshot::defaultCurrency() const {
    const auto currency = Currency::fromCode(setting("currency"));
    return currency ? *currency : *Currency::fromCode("USD");
}

Currency Snapshot::currencyOf(Id<Deal> deal) const {
    const Deal* found = find(deal);
    return found != nullptr ? found->currency : Currency();
}

} // namespace counterpart
