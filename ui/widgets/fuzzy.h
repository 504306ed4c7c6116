// SPDX-License-Identifier: GPL-3.0-or-later
// How well what was typed fits a name: letters in order, word starts and runs count more.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace counterpart::ui {

struct FuzzyMatch {
    int score = 0;        // higher is better; comparable for one typed text
    QList<int> positions; // of the letters found, for showing them
};

// Case and accents aside. Words of `typed` may come in any order: "gold north" finds "Northwind Gold". None when a
// letter is missing.
std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& name);

} // namespace counterpart::ui
