// SPDX-License-Identifier: GPL-3.0-or-later
// How do single charts and tables of a document become files of their own (mission J6)?
#pragma once

#include "ui/deck/files/document_files.h"

namespace counterpart::deck {

enum class ChartFile { Svg, Png };
// Every chart that has data, as STEM-PAGE-N.svg or .png: the N-th of the page of that id.
Result<void> writeCharts(const report::Document& document, ChartFile as, const std::filesystem::path& stem,
                         WrittenFiles& written);
// Every table that has rows, as STEM-PAGE-N.csv: numbers exact, everything else in words.
Result<void> writeTables(const report::Document& document, const std::filesystem::path& stem, WrittenFiles& written);

} // namespace counterpart::deck
