// SPDX-License-Identifier: GPL-3.0-or-later
// Which registration does a pasted text ask for (no portal: e-mail, chat, form letter), and where was each field seen?
#pragma once

#include "core/snapshot/snapshot.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace counterpart::intake {

enum class How : std::uint8_t {
    Label,   // "Customer: ..."
    Shape,   // it looks like one: an amount with its currency, a domain
    Known,   // the text names a partner, a product, an account of the workspace
    Address, // the sender's domain is a partner's
    Derived, // from another field: the customer's domain from the contact's address, the currency's partner
};

// One field as it may be confirmed. `text` is what AddRecord takes ("2026-11-21", "1234.50"; keys of partner, account,
// products); where it stood: 1-based line, `from` and `to` in bytes of the whole text.
struct Found {
    std::string field; // a field of Registration, or "custom.expected_close"
    std::string text;
    std::string written; // as it stood
    How how = How::Label;
    std::int64_t line = 0;
    std::size_t from = 0;
    std::size_t to = 0;
    bool sure = true;                // else there is another reading of the same words: "03/04/2026", two partners
    std::vector<std::string> others; // those readings
};

struct Intake {
    std::vector<Found> fields;        // in the order of the record's fields, each at most once
    std::vector<std::string> missing; // fields that a desk wants to know and that were not recognised, likewise
    std::vector<std::int64_t> unread; // lines with words of which nothing was used: not signatures, not quoted mail

    const Found* find(std::string_view field) const;
    std::vector<std::pair<std::string, std::string>> texts() const; // for AddRecord, in order
};

inline constexpr std::size_t kLongestIntake = 256 * 1024;
// Never fails: a text of which nothing is recognised has no fields. More than kLongestIntake bytes are not read.
Intake readIntake(std::string_view text, const Snapshot& snapshot);

} // namespace counterpart::intake
