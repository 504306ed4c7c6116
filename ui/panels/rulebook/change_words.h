// SPDX-License-Identifier: GPL-3.0-or-later
// A difference between two rulebook documents as a sentence.
#pragma once

#include "core/domain/rulebook.h"
#include "ui/panels/rulebook/document_tree.h"

#include <QStringList>

namespace counterpart {

// "Tiers: Gold: Margin: 30%, before 25%". `before` and `after` are the whole documents.
QString changeText(const DocumentChange& change, const DocumentNode& before, const DocumentNode& after);
QStringList differencesInWords(std::string_view before, std::string_view after);

// The same for two sound rulebooks, in the words of their parts, with the place of each in `document`, the later one.
struct ChangeWords {
    QString text;
    std::string place;
};
std::vector<ChangeWords> changesInWords(const Rulebook& before, const Rulebook& after, const DocumentNode& document);
// "ladder.tiers[2]" for "ladder.tiers[\"gold\"]"; as far as the document has it.
std::string placeOfKeys(const DocumentNode& document, std::string_view path);

// Canonical: what is only written otherwise is the same. A text with faults comes as it is.
DocumentNode canonicalTree(std::string_view json);

} // namespace counterpart
