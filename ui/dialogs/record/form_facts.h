// SPDX-License-Identifier: GPL-3.0-or-later
// What a form offers before anything is typed: words in use, a free key, sensible first values, presets.
#pragma once

#include "core/command/records.h"
#include "core/domain/rulebook.h"

#include <QDate>
#include <QStringList>

#include <map>
#include <string>

namespace counterpart {

struct FormFacts {
    std::map<std::string, QStringList> words; // field -> words in use and those the rulebook knows, sorted
    std::string freeKey;                      // for a new record; empty where nothing can be guessed
    std::vector<std::string> customNames;     // custom fields that records of the kind have
};
// Reads every record of the kind: off the window's thread for large ones.
FormFacts formFacts(const Snapshot& snapshot, Kind kind, const Rulebook& rulebook);

// Makes the indexes of keys that checks and references of the kind read; they last for this and later revisions. Takes
// time the first time only.
void indexKeys(const Snapshot& snapshot, Kind kind);

// "P-0061" after "P-0060": the last record's key with its trailing number counted up until it is free.
std::string freeKey(const Snapshot& snapshot, Kind kind);

// What a new record starts with: today, the workspace's currency, the usual first stage.
FieldTexts firstTexts(const Snapshot& snapshot, Kind kind, const QDate& today);

// "New touchpoint on deal X", "new certification of partner Y": any kind that refers to the record's kind.
FieldTexts presetReferring(const Snapshot& snapshot, Kind kind, Kind toKind, RecordId to);

} // namespace counterpart
