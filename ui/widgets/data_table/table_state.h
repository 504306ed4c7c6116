// SPDX-License-Identifier: GPL-3.0-or-later
// A table's arrangement as a document: what a saved view keeps. Columns and values are known by their ids, so a view
// outlives both.
#pragma once

#include "ui/models/permuted_table_model.h"

#include <QJsonObject>

namespace counterpart::ui {

class SortHeader;

// {"columns":[{"id","width","shown"} in the order
// seen],"sort":[{"column","descending"}],"filter":"...","facets":{"tier":["gold"]}}
QJsonObject tableState(const SortHeader& head, const PermutedTableModel& model);

// Unknown columns and values are passed over; columns that the document does not name keep their own settings, at the
// end.
void restoreColumns(SortHeader& head, const PermutedTableModel& model, const QJsonObject& state);
void restoreQuestion(PermutedTableModel& model, const QJsonObject& state); // sort, filter, facets

int columnOf(const PermutedTableModel& model, const QString& id); // -1
int facetOf(const PermutedTableModel& model, const QString& id);  // -1

} // namespace counterpart::ui
