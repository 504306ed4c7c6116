// SPDX-License-Identifier: GPL-3.0-or-later
// What a table shows: rows and columns of one moment, immutable, so that sorting and filtering can read them in another
// thread.
#pragma once

#include "core/base/id.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <vector>

namespace counterpart {

enum class CellKind : std::uint8_t { Text, Number, Money, Date, Badge, Status, Bar, Trend };

struct ColumnInfo {
    QString id;    // stable: saved views speak of it
    QString title; // with the unit where there is one
    QString hint;  // what it means, for the tooltip
    CellKind kind = CellKind::Text;
    bool shown = true;  // unless the user hides it
    bool facet = false; // few distinct values: offered as a facet
    bool link = false;  // a figure with an explanation behind it
    bool editable = false;
    bool rightAligned() const { return kind == CellKind::Number || kind == CellKind::Money; }
};

class RowSource {
public:
    virtual ~RowSource() = default;
    virtual int rowCount() const = 0;
    virtual const std::vector<ColumnInfo>& columns() const = 0;
    virtual QString text(int row, int column) const = 0; // as shown and as copied
    // What orders a column: numbers by value, words by `text`. Fills one key per row; false = order by text.
    virtual bool sortKeys(int column, std::vector<std::int64_t>& keys) const = 0;
    // The value of a facet column as a small number that facetLabel names; rows of one value share it.
    virtual std::uint32_t facet(int row, int column) const = 0;
    virtual QString facetLabel(int column, std::uint32_t value) const = 0;
    // Everything the filter searches of a row.
    virtual QString searchText(int row) const = 0;
    virtual RecordId id(int row) const = 0;
    // 0 to 1000 for CellKind::Bar; the points of CellKind::Trend.
    virtual int barPermille(int, int) const { return 0; }
    virtual std::vector<double> trend(int, int) const { return {}; }
};
using RowSourcePtr = std::shared_ptr<const RowSource>;

} // namespace counterpart
