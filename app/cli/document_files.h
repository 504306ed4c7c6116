// SPDX-License-Identifier: GPL-3.0-or-later
// What all commands that write documents share: what is asked for, whose documents, and how they become files.
#pragma once

#include "app/cli/lens.h"
#include "core/report/compose/brand.h"
#include "core/report/compose/facts.h"
#include "core/report/document/document.h"

#include <filesystem>

namespace counterpart::cli {

struct DocumentOrder {
    std::vector<std::string> formats; // of those the command offers
    std::filesystem::path output;
    // Where they are not asked for, the workspace's settings say it.
    std::optional<report::Format> size;
    std::optional<bool> dark;
    std::vector<report::Image> images; // the vendor's logo

    report::BrandAndImages brandOf(const Snapshot& snapshot, const Partner* partner) const;
};

// --format, --output, --size, --theme, --logo, --language (document_language.h), with those of a command's own and of
// every question.
std::vector<std::string> documentOptions(std::vector<std::string> own);
// The first of `offered` is written when none is asked for.
Result<DocumentOrder> documentOrder(const Call& call, std::span<const std::string_view> offered);

// The facts of the question's period; without --period the fiscal quarter of the as-of date.
std::optional<Refused> askForFacts(const Call& call, Question& question,
                                   std::shared_ptr<const report::ReviewFacts>& facts);

// Whom --partner, --all and --min-tier ask for, and whom they leave out, with the reason.
struct Chosen {
    std::vector<Index> partners;
    struct LeftOut {
        std::string partner;
        std::string reason;
    };
    std::vector<LeftOut> leftOut;
};
Result<Chosen> chosenPartners(const Call& call, const Programme& programme);

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
// when one cannot be written, those that were not there before are taken away again.
Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes, WrittenFiles& written);
Result<void> writeDocument(const report::Document& document, std::span<const std::string> formats,
                           const std::filesystem::path& stem, WrittenFiles& written);

Error badOption(const std::string& option, const std::string& way);

} // namespace counterpart::cli
