// SPDX-License-Identifier: GPL-3.0-or-later
// Writes charts as SVG and PNG, tables as CSV.
#include "app/cli/part_files.h"

#include "core/report/document/cleaned.h"
#include "ui/deck/paint/chart_files.h"
#include "ui/deck/paint/page_files.h"

#include <fmt/format.h>

namespace counterpart::cli {

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
    Sheet sheet;
    for (const report::TableColumn& column : table.columns) {
        sheet.columns.push_back({column.title, column.number});
    }
    for (const auto& row : table.rows) {
        std::vector<std::string>& line = sheet.rows.emplace_back();
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            line.push_back(table.columns[c].number ? numberOf(table.columns[c], row[c]) : row[c].text);
        }
    }
    return csvOf(sheet);
}

} // namespace

Result<void> writeCharts(const report::Document& document, ChartFile as, const std::filesystem::path& stem,
                         WrittenFiles& written) {
    const report::Document clean = report::cleaned(document);
    return forEachPart<report::Chart>(clean, stem, [&](const report::Chart& chart, const std::string& path) {
        if (report::isEmpty(chart)) {
            return Result<void>();
        }
        const QSizeF size = deck::chartFileSize(chart);
        const bool svg = as == ChartFile::Svg;
        const QByteArray bytes = svg ? deck::svgOf(chart, clean, size) : deck::pngOf(chart, clean, size, kPictureScale);
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

} // namespace counterpart::cli
