// SPDX-License-Identifier: GPL-3.0-or-later
// Words that records carry as codes ("si", "co_sell_meeting"), as people read them. What is stored stays as it is.
#pragma once

#include "core/domain/kinds.h"

#include <QString>

#include <string_view>

namespace counterpart {

QString partnerTypeName(std::string_view word);   // "System integrator"; a word of the user's own is only tidied
QString touchTypeName(std::string_view word);     // "Co-sell meeting"
QString taskSourceName(std::string_view word);    // "Red flag"
QString meetingKindName(std::string_view word);   // "Quarterly review"
bool hasNames(Kind kind, std::string_view field); // whether wordName() says more than the word
// Of any field of words: those that have names are named, the others come as they are.
QString wordName(Kind kind, std::string_view field, std::string_view word);

} // namespace counterpart
