// SPDX-License-Identifier: GPL-3.0-or-later
// What a source answers where a kind of row has nothing of its own to say.
#include "ui/models/row_source.h"

#include <QLocale>

namespace counterpart::ui {

std::vector<std::uint32_t> RowSource::facetValues(int) const {
    return std::vector<std::uint32_t>(rowCount(), noFacetValue);
}

std::uint32_t RowSource::rowOf(std::uint64_t wanted) const {
    std::uint32_t row = 0;
    while (row < rowCount() && key(row) != wanted) {
        ++row;
    }
    return row;
}

QString RowSource::total(int, std::span<const std::uint32_t>) const { return {}; }

QString RowSource::editText(std::uint32_t row, int column) const { return plainText(row, column); }

// Numbers go out without grouping: a spreadsheet of the same locale reads them as numbers.
QString RowSource::plainText(std::uint32_t row, int column) const {
    const QVariant shown = value(row, column, Qt::DisplayRole);
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    switch (shown.typeId()) {
    case QMetaType::Double:
        return locale.toString(shown.toDouble(), 'f', columns()[static_cast<std::size_t>(column)].decimals);
    case QMetaType::Int:
    case QMetaType::LongLong:
        return locale.toString(shown.toLongLong());
    default:
        return shown.toString();
    }
}

} // namespace counterpart::ui
