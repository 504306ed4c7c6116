// SPDX-License-Identifier: GPL-3.0-or-later
// What a table shows: rows read by column, as an immutable picture of one result. A panel implements this once per kind
// of row.
#pragma once

#include "ui/models/text_needle.h"

#include <QString>
#include <QVariant>

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace counterpart::ui {

// What one types into a cell in place. Nothing: the column is computed, or edited elsewhere.
enum class EditAs { Nothing, Text, Word, Figure, Date };

enum class ColumnKind { Text, Number, Money, Percent, Date, Tier, Sparkline, Progress, Status, Link };

struct ColumnSpec {
    QString id;    // stable: saved views know columns by it
    QString title; // with the unit: "Attributed (USD)"
    QString tip;   // definition and source, shown on the header
    ColumnKind kind = ColumnKind::Text;
    int width = 0;     // pixels at 100 %; 0 takes the kind's own
    bool shown = true; // where no saved view says otherwise
    bool sortable = true;
    bool explains = false; // the figure is a link to its explanation
    int decimals = 0;      // for numbers given as numbers
    EditAs edit = EditAs::Nothing;
};

// Beside Qt::DisplayRole (text, or a number for Number, Money and Percent) and Qt::ToolTipRole.
namespace Role {
enum : int {
    Key = 0x0101, // quint64: the record, whatever its row
    Values,       // QVector<double> for a Sparkline
    Fraction,     // double, 0 to 1, for a Progress; the DisplayRole is the words beside it
    Rank,         // int, 0 = lowest, for a Tier; the DisplayRole is its name
    RankCount,    // int, how many tiers there are
    ToneOf,       // int of Tone, for a Status and for coloured numbers
};
} // namespace Role

// One column ready to be compared. Missing: INT64_MIN, NaN, UINT32_MAX; they come last in either direction.
// Text sorts by rank: number the distinct texts in the order of the language once per source (see ranksOf() in
// sort_keys.h).
using SortKeys = std::variant<std::vector<std::int64_t>, std::vector<double>, std::vector<std::uint32_t>>;

struct FacetValue {
    QString id; // stable: saved views know values by it
    QString label;
};
struct FacetSpec {
    QString id;
    QString title;
    std::vector<FacetValue> values;
};
inline constexpr std::uint32_t noFacetValue = 0xFFFFFFFF;

// Never changes once it is handed over, so every function may be called from any thread, several at once.
// A new snapshot or lens makes a new source; keys carry the selection over.
class RowSource {
public:
    RowSource() = default;
    RowSource(const RowSource&) = delete;
    RowSource& operator=(const RowSource&) = delete;
    virtual ~RowSource() = default;

    virtual const std::vector<ColumnSpec>& columns() const = 0;
    virtual std::uint32_t rowCount() const = 0;
    virtual std::uint64_t key(std::uint32_t row) const = 0;
    virtual std::uint32_t rowOf(std::uint64_t key) const; // rowCount() when absent; looks at every row unless it knows
    virtual QVariant value(std::uint32_t row, int column, int role) const = 0; // cheap: called for each visible cell

    virtual SortKeys sortKeys(int column) const = 0; // one per row
    virtual bool matches(std::uint32_t row, const TextNeedle& needle) const = 0;

    virtual std::vector<FacetSpec> facets() const { return {}; }
    virtual std::vector<std::uint32_t>
    facetValues(int facet) const; // one per row: index into the facet's values, or noFacetValue

    virtual QString total(int column, std::span<const std::uint32_t> rows) const; // for the totals row; empty: none
    virtual QString plainText(std::uint32_t row, int column) const;               // for the clipboard and files
    virtual QString editText(std::uint32_t row, int column) const; // what an editor in place starts with; dates ISO
};

} // namespace counterpart::ui
