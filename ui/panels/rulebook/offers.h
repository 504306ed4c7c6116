// SPDX-License-Identifier: GPL-3.0-or-later
// Which words can be meant where a rulebook names something?
#pragma once

#include "core/domain/policy/describe.h"
#include "core/snapshot/snapshot.h"
#include "ui/panels/rulebook/document_tree.h"

#include <QStringList>

#include <map>

namespace counterpart {

using Offers = std::map<rulebook::Names, QStringList>;

// Those that records use. Reads all of them: off the window's thread.
Offers wordsInUse(const Snapshot& snapshot, const Rulebook& rulebook);
// And those that the document itself defines.
QStringList offeredWords(rulebook::Names names, const DocumentNode& document, const Offers& inUse);
std::vector<UserMetric> ownMetricsOf(const DocumentNode& document);

} // namespace counterpart
