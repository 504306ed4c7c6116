// SPDX-License-Identifier: GPL-3.0-or-later
// Which kinds of partner a programme knows and how each is paid as a rule (mission C7, B2).
#pragma once

#include "core/base/decimal.h"
#include "core/base/text.h"

#include <cstdint>
#include <string>

namespace counterpart {

enum class Compensation : std::uint8_t { Reseller, Referral, CoSell, Oem, Distributor, Msp, Royalty, Services };

struct PartnerType {
    Symbol key;
    std::string name;
    Compensation compensation = Compensation::Reseller;
    Rate from; // the usual range of its margin or commission
    Rate to;
    std::string note; // "plus services"
    friend bool operator==(const PartnerType&, const PartnerType&) = default;
};

} // namespace counterpart
