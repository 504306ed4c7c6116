// SPDX-License-Identifier: GPL-3.0-or-later
// Joins cells by tabs and rows by line feeds.
#include "ui/widgets/data_table/table_text.h"

namespace counterpart::ui {
namespace {

QString cell(QString text) {
    for (QChar& c : text) {
        if (c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r')) {
            c = QLatin1Char(' ');
        }
    }
    return text;
}

} // namespace

QString asTsv(const RowSource& source, const std::vector<std::uint32_t>& rows, const std::vector<int>& columns) {
    QString out;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        out += (i > 0 ? QStringLiteral("\t") : QString()) +
               cell(source.columns()[static_cast<std::size_t>(columns[i])].title);
    }
    out += QLatin1Char('\n');
    for (const std::uint32_t row : rows) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) {
                out += QLatin1Char('\t');
            }
            out += cell(source.plainText(row, columns[i]));
        }
        out += QLatin1Char('\n');
    }
    return out;
}

} // namespace counterpart::ui
