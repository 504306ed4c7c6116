// SPDX-License-Identifier: GPL-3.0-or-later
// Printing tables as text, CSV and JSON.
#include "app/cli/output.h"

#include "core/io/csv/writer.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cstdio>
#include <fmt/format.h>

namespace counterpart::cli {

namespace {

std::size_t width(std::string_view utf8) { // in characters: good enough for the scripts we print
    return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return (c & 0xC0) != 0x80; }));
}

void printText(const Sheet& sheet) {
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
        std::size_t widest = width(sheet.columns[c].name);
        for (const auto& row : sheet.rows) {
            widest = std::max(widest, width(row[c]));
        }
        widths.push_back(widest);
    }
    const auto line = [&](const auto& cellOf) {
        std::string out;
        for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
            const std::string_view cell = cellOf(c);
            const std::string pad(widths[c] - width(cell), ' ');
            out += sheet.columns[c].number ? pad + std::string(cell) : std::string(cell) + pad;
            out += "  ";
        }
        out.erase(out.find_last_not_of(' ') + 1);
        printLine(out);
    };
    line([&](std::size_t c) { return std::string_view(sheet.columns[c].name); });
    for (const auto& row : sheet.rows) {
        line([&](std::size_t c) { return std::string_view(row[c]); });
    }
    for (const std::string& note : sheet.notes) {
        printLine(note);
    }
}

// Rows in pieces of at most about a mebibyte each.
template <class Take>
void writeCsv(const Sheet& sheet, const Take& take) {
    std::string out;
    csv::Writer writer(out);
    for (const Column& column : sheet.columns) {
        writer.text(column.name);
    }
    writer.endRow();
    for (const auto& row : sheet.rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            sheet.columns[c].number ? writer.number(row[c]) : writer.text(row[c]);
        }
        writer.endRow();
        if (out.size() > (1u << 20)) {
            take(out);
            out.clear();
        }
    }
    take(out);
}

bool isWhole(std::string_view text) {
    if (text.starts_with('-')) {
        text.remove_prefix(1);
    }
    return !text.empty() && text.size() <= 15 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void printJson(const Sheet& sheet) {
    boost::json::array rows;
    rows.reserve(sheet.rows.size());
    for (const auto& row : sheet.rows) {
        boost::json::object object;
        for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
            if (sheet.columns[c].number && row[c].empty()) {
                object[sheet.columns[c].name] = nullptr; // no data is not 0
            } else if (sheet.columns[c].number && isWhole(row[c])) {
                object[sheet.columns[c].name] = std::stoll(row[c]);
            } else {
                object[sheet.columns[c].name] = row[c];
            }
        }
        rows.emplace_back(std::move(object));
    }
    boost::json::object document{{"rows", std::move(rows)}};
    if (!sheet.notes.empty()) {
        document["notes"] = boost::json::array(sheet.notes.begin(), sheet.notes.end());
    }
    printLine(boost::json::serialize(document));
}

} // namespace

void print(const Sheet& sheet, Format format) {
    switch (format) {
    case Format::Text:
        printText(sheet);
        break;
    case Format::Csv:
        writeCsv(sheet, [](const std::string& piece) { std::fwrite(piece.data(), 1, piece.size(), stdout); });
        for (const std::string& note : sheet.notes) {
            printError(note);
        }
        break;
    case Format::Json:
        printJson(sheet);
        break;
    }
}

std::string csvOf(const Sheet& sheet) {
    std::string all;
    writeCsv(sheet, [&](const std::string& piece) { all += piece; });
    return all;
}

void printLine(std::string_view line) {
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
}

void printError(std::string_view line) {
    std::string one(line);
    std::ranges::replace(one, '\n', ' ');
    fmt::print(stderr, "{}\n", one);
}

} // namespace counterpart::cli
