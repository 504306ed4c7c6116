// SPDX-License-Identifier: GPL-3.0-or-later
// How does a document become files, in every format, for the command line and for the window?
#pragma once

#include "core/base/result.h"
#include "core/report/document/document.h"
#include "core/report/wording.h"

#include <filesystem>
#include <span>

namespace counterpart::deck {

inline constexpr std::string_view kFileFormats[] = {"pptx", "pdf", "png", "xlsx", "html", "svg", "chart-png", "csv"};

// A key as a part of a file's name, the same on every system; no two keys share one.
std::string fileName(const std::string& key);
Result<void> makeFolder(const std::filesystem::path& folder);

struct WrittenFiles {
    std::size_t pages = 0;
    std::size_t files = 0;
    std::uint64_t bytes = 0;
    bool together =
        false; // many files, which the caller brings to the disk at once (syncFolder of core/io/atomic_file.h)
    std::vector<std::filesystem::path> fresh; // of the files those that were not there before
};
// As `stem` with the ending of each format; pictures are numbered by page. Each file is replaced whole or not at all;
// when one cannot be written, those that were not there before are taken away again. "svg", "chart-png" and "csv" are
// every chart and every table as a file of its own (part_files.h).
Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes, WrittenFiles& written);
Result<void> writeDocument(const report::Document& document, std::span<const std::string> formats,
                           const std::filesystem::path& stem, const report::Wording& words, WrittenFiles& written);

} // namespace counterpart::deck
