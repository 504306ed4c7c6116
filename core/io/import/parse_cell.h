// SPDX-License-Identifier: GPL-3.0-or-later
// A cell's text as a value, in the format of its source. False: `error` has code, value and what was expected.
#pragma once

#include "core/domain/records.h"
#include "core/io/mapping/mapping.h"

#include <array>
#include <string_view>

namespace counterpart::importing {

// Free text that repeats (people, domains) is held once per reader instead of once per row.
class TextPool {
public:
    Text take(std::string_view text);

private:
    std::array<Text, 1024> m_recent;
};

bool parseCell(std::string_view text, const mapping::Format& format, Currency& value, Error& error);
bool parseCell(std::string_view text, const mapping::Format& format, Date& value, Error& error);
bool parseCell(std::string_view text, const mapping::Format& format, Time& value, Error& error);
bool parseCell(std::string_view text, const mapping::Format& format, Micros& value, Error& error);
bool parseCell(std::string_view text, const mapping::Format& format, ExchangeRate& value, Error& error);
bool parseCell(std::string_view text, const mapping::Format& format, Answer& value, Error& error);

// An amount that had more decimals than its currency: what rounding took away, in units of 10^-24 of the major unit.
struct Rounded {
    Currency currency;
    Int128 taken = 0;
    bool happened = false;
};

bool parseAmount(std::string_view text, const mapping::Format& format, Currency currency, Minor& value,
                 Rounded& rounded, Error& error);
std::string differenceText(Int128 taken); // "-0.0234"

// "Closed Won", "WON", "closed-lost" ... as the two words that close a deal; any other stage as it stands.
Symbol stageOf(std::string_view text);

// A number's text without the characters that the format strips from its ends.
std::string_view bareNumber(std::string_view text, const mapping::Format& format);

} // namespace counterpart::importing
