// SPDX-License-Identifier: GPL-3.0-or-later
// Writes charts as SVG and PNG, tables as CSV.
#include "ui/deck/files/part_files.h"

#include "core/base/decimal.h"
#include "core/io/csv/writer.h"
#include "core/report/document/cleaned.h"
#include "ui/deck/paint/chart_files.h"
#include "ui/deck/paint/page_files.h"

#include <fmt/format.h>

namespace counterpart::deck {

namespace {

constexpr double kPictureScale = 2.5; // 1600 pixels wide, as pictures of pages are

// f(part, path without its ending) for each of a kind, counted by page.
template <class Part, class F>
Result<void> forEachPart(const report::Document& document, const std::filesystem::path& stem, const F& f) {
    for (const report::Page& page : document.pages) {
        int number = 0;
        for (const report::Row& row : page.rows) {
            for (const report::Block& block : row.blocks) {
                const auto* part = std::get_if<Part>(&block.content);
                if (part == nullptr) {
                    continue;
                }
                ++number;
                const auto path = fmt::format("{}-{}-{}", stem.string(), fileName(page.id), number);
                if (auto done = f(*part, path); !done) {
                    return done;
                }
            }
        }
    }
    return {};
}

std::string numberOf(const report::TableColumn& column, const report::TableCell& cell) {
    return cell.value == report::kNoValue ? std::string() : formatScaled(cell.value, column.measure.places);
}

std::string csvOf(const report::Table& table) {
    std::string out;
    csv::Writer writer(out);
    for (const report::TableColumn& column : table.columns) {
        writer.text(column.title);
    }
    writer.endRow();
    for (const auto& row : table.rows) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            table.columns[c].number ? writer.number(numberOf(table.columns[c], row[c])) : writer.text(row[c].text);
        }
        writer.endRow();
    }
    return out;
}

} // namespace

Result<void> writeCharts(const report::Document& document, ChartFile as, const std::filesystem::path& stem,
                         WrittenFiles& written) {
    const report::Document clean = report::cleaned(document);
    return forEachPart<report::Chart>(clean, stem, [&](const report::Chart& chart, const std::string& path) {
        if (report::isEmpty(chart)) {
            return Result<void>();
        }
        const QSizeF size = chartFileSize(chart);
        const bool svg = as == ChartFile::Svg;
        const QByteArray bytes = svg ? svgOf(chart, clean, size) : pngOf(chart, clean, size, kPictureScale);
        return writeFile(path + (svg ? ".svg" : ".png"), {bytes.constData(), static_cast<std::size_t>(bytes.size())},
                         written);
    });
}

Result<void> writeTables(const report::Document& document, const std::filesystem::path& stem, WrittenFiles& written) {
    const report::Document clean = report::cleaned(document);
    return forEachPart<report::Table>(clean, stem, [&](const report::Table& table, const std::string& path) {
        return table.rows.empty() ? Result<void>() : writeFile(path + ".csv", csvOf(table), written);
    });
}

} // namespace counterpart::deck
