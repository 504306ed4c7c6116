// SPDX-License-Identifier: GPL-3.0-or-later
// Which records could be meant by a few letters of a name or key? The best few out of a million.
#pragma once

#include "core/snapshot/snapshot.h"

#include <QString>

#include <functional>
#include <vector>

namespace counterpart {

struct ReferenceHit {
    QString key;
    QString title; // the name, or what stands for one
    QString note;  // the key, or whom it belongs to
};

// The records whose name, key or web domain contains every word typed, whatever case and accents: exact keys first,
// then beginnings of keys, of names, of words. Nothing typed: the first ones. Reads every record, on all cores; call it
// off the window's thread for large tables. `stale` makes it give up with what it has.
std::vector<ReferenceHit> findReferences(const Snapshot& snapshot, Kind kind, const QString& typed, int most,
                                         const std::function<bool()>& stale);

// How a chosen one reads: "Northwind (P-7)", or the key where there is no other name. Empty for a key there is none of.
QString referenceTitle(const Snapshot& snapshot, Kind kind, const QString& key);
std::size_t recordCount(const Snapshot& snapshot, Kind kind);

} // namespace counterpart
