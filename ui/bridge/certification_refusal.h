// SPDX-License-Identifier: GPL-3.0-or-later
// Why an exam, a certification or a renewal is not taken, with what the programme offers instead.
#pragma once

#include "core/base/result.h"
#include "core/domain/policy/enablement.h"

#include <QString>

namespace counterpart {

// What was asked for: words as typed; of a renewal those of the old certification, and its key.
struct CertificationAsked {
    std::string track;
    std::string level;
    std::string renewed;
};
// The sentence alone, without the field it stands beside.
QString certificationRefusal(const Error& error, const CertificationPolicy& policy, const CertificationAsked& asked);

} // namespace counterpart
