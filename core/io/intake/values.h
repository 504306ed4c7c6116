// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts, days and addresses as people write them. For the sources of this folder alone.
#pragma once

#include "core/base/date.h"
#include "core/base/money.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpart::intake {

struct AmountRead {
    std::string digits;          // plain: "1234.50"
    Currency currency;           // none: it was not said
    std::string_view written;    // within the text
    std::string other;           // another reading of the same figures
    bool symbolIsShared = false; // "$", "¥", "kr": of several currencies
};
// The amounts of a text, in order. `bare`: figures without a currency count too (behind a label). "$" is the given
// dollar where that is one.
std::vector<AmountRead> amountsIn(std::string_view text, Currency usual, bool bare);
Currency currencyIn(std::string_view text, Currency usual); // a code or a sign; none

struct DayRead {
    Date day;
    Date other;         // the other reading of 03/04/2026; no date where there is one only
    bool rough = false; // "June 2026", "Q3 2026": its last day
    std::string_view written;
};
// The first day that is named. `monthFirst`: which reading of 03/04/2026 comes first.
bool readDay(std::string_view text, bool monthFirst, DayRead& out);

// Hosts of a text in order: of URLs, e-mail addresses, or alone.
struct HostRead {
    std::string host; // small letters, without "www."
    std::string_view written;
    bool ofMail = false;
};
std::vector<HostRead> hostsIn(std::string_view text);
bool isFreeMail(std::string_view host);

} // namespace counterpart::intake
