// SPDX-License-Identifier: GPL-3.0-or-later
// What are the parts of a rulebook called, what do they mean, and how does one name a place in it?
#pragma once

#include "core/domain/rulebook_tree.h"

#include <QString>

#include <string_view>

namespace counterpart {

// Of a member inside of an object or of an item of a list called `parent` ("" = the document itself). A member without
// words comes as its name, tidied.
QString rulebookFieldLabel(std::string_view parent, std::string_view member); // "Notice before a demotion (days)"
QString rulebookFieldHint(std::string_view parent, std::string_view member);  // one sentence, or ""
QString rulebookWord(std::string_view member, std::string_view word);         // "business_hours" -> "Business hours"
QString ladderMetricTitle(std::string_view metric);                           // of a criterion: "certs.people:advanced"
QString rulebookAddVerb(std::string_view list);                               // "Add a tier"
QString rulebookItemLabel(std::string_view list, const rulebook::Node& item); // "Gold"

// "Tiers: Gold: Margin" for "ladder.tiers[2].margin" of that document.
QString rulebookPlace(const rulebook::Node& document, std::string_view path);
// A value as one reads it in a sentence: "25%", "yes", "3 entries".
QString rulebookValueText(std::string_view member, const rulebook::Node& value);

} // namespace counterpart
