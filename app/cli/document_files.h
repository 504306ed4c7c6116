// SPDX-License-Identifier: GPL-3.0-or-later
// What all commands that write documents share: what is asked for, whose documents, and how they become files.
#pragma once

#include "app/cli/lens.h"
#include "core/report/compose/brand.h"
#include "core/report/compose/facts.h"
#include "core/report/document/document.h"
#include "ui/deck/files/document_files.h"

namespace counterpart::cli {

using deck::fileName;
using deck::makeFolder;
using deck::writeDocument;
using deck::writeFile;
using deck::WrittenFiles;

struct DocumentOrder {
    std::vector<std::string> formats; // of those the command offers
    std::filesystem::path output;     // a folder, or a file without its ending
    bool isFile = false;
    // Where they are not asked for, the workspace's settings say it.
    std::optional<report::Format> size;
    std::optional<bool> dark;
    std::vector<report::Image> images; // the vendor's logo

    report::BrandAndImages brandOf(const Snapshot& snapshot, const Partner* partner) const;
    // Of a document that is called so in a folder.
    std::filesystem::path stem(const std::string& name) const { return isFile ? output : output / name; }
    Result<void> makeFolder() const; // where there is none for it yet
};

// --format, --output, --size, --theme, --logo, --language (document_language.h), with those of a command's own and of
// every question.
std::vector<std::string> documentOptions(std::vector<std::string> own);
// The first of `offered` is written when none is asked for. Where a file is possible, an output that ends as one of
// them is one, unless it is a folder already, or --format or --all ask for several.
enum class Output { Folder, FileOrFolder };
Result<DocumentOrder> documentOrder(const Call& call, std::span<const std::string_view> offered,
                                    Output output = Output::Folder);

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

Error badOption(const std::string& option, const std::string& way);

} // namespace counterpart::cli
