// SPDX-License-Identifier: GPL-3.0-or-later
// Policy in words: what a change of a rulebook means, why a version or draft is refused, what a programme is about.
#pragma once

#include "core/base/result.h"
#include "core/domain/policy/difference.h"

#include <QString>
#include <QStringList>

namespace counterpart {

// "Gold asks for 250,000.00 USD attributed revenue instead of 200,000.00 USD"; the path and both values for what has no
// words of its own. Amounts are of `currency`.
QString policyChangeText(const rulebook::PolicyChange& change, Currency currency);
// One line for each, in the order of the document.
QStringList policyDifference(const Rulebook& before, const Rulebook& after);

QString policyMemberName(std::string_view member); // "half_life_days" -> "half-life in days"; else its words apart

// Of what core/command/rulebooks refuses; errorSentence for everything else.
QString rulebookRefusal(const Error& error);

QString programAbout(std::string_view program); // one line about a built-in programme; "" for an unknown one

} // namespace counterpart
