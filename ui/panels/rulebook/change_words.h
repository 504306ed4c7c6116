// SPDX-License-Identifier: GPL-3.0-or-later
// A difference between two rulebook documents as a sentence.
#pragma once

#include "ui/panels/rulebook/document_tree.h"

#include <QStringList>

namespace counterpart {

// "Tiers: Gold: Margin: 30%, before 25%". `before` and `after` are the whole documents.
QString changeText(const DocumentChange& change, const DocumentNode& before, const DocumentNode& after);
QStringList differencesInWords(std::string_view before, std::string_view after);

// Canonical: what is only written otherwise is the same. A text with faults comes as it is.
DocumentNode canonicalTree(std::string_view json);

} // namespace counterpart
