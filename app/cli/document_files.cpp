// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the options of documents, gathers facts, writes files.
#include "app/cli/document_files.h"

#include "app/cli/custom_weights.h"
#include "core/engine/conflicts/rules.h"
#include "ui/bridge/brand_text.h"
#include "ui/deck/paint/logo_file.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterpart::cli {

namespace {

std::vector<std::string> listOf(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

Result<std::vector<report::Image>> logoOf(const Call& call) {
    if (!call.has("logo")) {
        return std::vector<report::Image>();
    }
    const std::string path = call.value("logo");
    deck::LogoFile file = deck::logoFromFile(QString::fromStdString(path));
    if (file.fault != brand::LogoFault::None) {
        return badOption("logo", path + ": " + logoFaultText(file.fault).toStdString());
    }
    return std::vector{report::Image{"logo", "image/png", std::move(file.png), file.size.width(), file.size.height()}};
}

Result<std::optional<report::Format>> sizeOf(const Call& call) {
    const std::string size = call.value("size");
    const auto format = report::formatNamed(size);
    if (call.has("size") && !format) {
        return badOption("size", "`" + size + "` is none of 16:9, 4:3, a4.");
    }
    return format;
}

// The format that the end of the output names, where it names one file. An end that nothing is written as is refused
// rather than taken for a folder.
Result<std::optional<std::string>> formatOfFile(const Call& call, std::span<const std::string_view> offered) {
    const std::filesystem::path output = call.value("output");
    const std::string ending = output.extension().string();
    std::error_code ignored;
    if (call.has("format") || call.has("all") || ending.empty() || std::filesystem::is_directory(output, ignored)) {
        return std::optional<std::string>();
    }
    if (std::ranges::find(offered, ending.substr(1)) == offered.end()) {
        return badOption("output", fmt::format("`{}` is none of .{}; with --format it is a folder.", ending,
                                               fmt::join(offered, ", .")));
    }
    return std::optional(ending.substr(1));
}

} // namespace

Error badOption(const std::string& option, const std::string& way) {
    return makeError(ErrorCode::BadArgument, "--" + option, way);
}

report::BrandAndImages DocumentOrder::brandOf(const Snapshot& snapshot, const Partner* partner) const {
    report::BrandAndImages out = report::brandOf(snapshot, partner, dark);
    out.format = size.value_or(out.format);
    if (!images.empty()) {
        std::erase_if(out.images, [&](const report::Image& image) { return image.name == out.brand.logo; });
        out.brand.logo = images.front().name;
        out.images.insert(out.images.end(), images.begin(), images.end());
    }
    return out;
}

Result<void> DocumentOrder::makeFolder() const {
    const std::filesystem::path folder = isFile ? output.parent_path() : output;
    return folder.empty() ? Result<void>() : deck::makeFolder(folder);
}

std::vector<std::string> documentOptions(std::vector<std::string> own) {
    for (const char* option :
         {"format=LIST", "output=DIR", "size=16:9|4:3|a4", "theme=light|dark", "logo=IMAGE", "language=TAG"}) {
        own.emplace_back(option);
    }
    return questionOptions(std::move(own));
}

Result<DocumentOrder> documentOrder(const Call& call, std::span<const std::string_view> offered, Output output) {
    if (!call.has("output")) {
        return badOption("output", output == Output::Folder ? "It says into which folder: -o DIR."
                                                            : "It says into which file or folder: -o F.");
    }
    DocumentOrder order;
    auto file =
        output == Output::Folder ? Result<std::optional<std::string>>(std::nullopt) : formatOfFile(call, offered);
    if (!file) {
        return file.error();
    }
    const std::optional<std::string> one = std::move(*file);
    order.formats = one ? std::vector{*one} : listOf(call.value("format", std::string(offered.front())));
    for (const std::string& format : order.formats) {
        if (std::ranges::find(offered, format) == offered.end()) {
            return badOption("format", fmt::format("`{}` is none of {}.", format, fmt::join(offered, ", ")));
        }
    }
    const auto size = sizeOf(call);
    if (!size) {
        return size.error();
    }
    order.size = *size;
    const std::string theme = call.value("theme");
    if (call.has("theme") && theme != "light" && theme != "dark") {
        return badOption("theme", "`" + theme + "` is none of light, dark.");
    }
    order.dark = call.has("theme") ? std::optional(theme == "dark") : std::nullopt;
    order.output = call.value("output");
    order.isFile = one.has_value();
    if (order.isFile) {
        order.output.replace_extension();
    }
    auto logo = logoOf(call);
    if (!logo) {
        return logo.error();
    }
    order.images = std::move(*logo);
    return order;
}

std::optional<Refused> askForFacts(const Call& call, Question& question,
                                   std::shared_ptr<const report::ReviewFacts>& facts) {
    if (auto refused = cli::ask(call, question)) {
        return refused;
    }
    if (auto refused = refuseUnknownPartner(call, *question.snapshot)) {
        return refused;
    }
    if (!call.has("period")) {
        question.lens.period = quarterOf(question.lens.asOf, question.rulebook->fiscalFirstMonth);
    }
    const auto programme = question.programme();
    const conflicts::ConflictBook book(question.snapshot, programme->columns, *question.rulebook,
                                       Time::endOf(question.lens.asOf));
    const std::vector<conflicts::Conflict> open = book.all();
    facts = report::gatherFacts(programme, judge(*programme, {question.lens.period}), open);
    return std::nullopt;
}

Result<Chosen> chosenPartners(const Call& call, const Programme& programme) {
    if (call.has("partner") == call.has("all")) {
        return badOption("partner", "Either one partner by --partner KEY or all of them by --all.");
    }
    const auto& tiers = programme.rulebook->ladder.tiers;
    std::size_t least = 0;
    if (call.has("min-tier")) {
        const std::string wanted = call.value("min-tier");
        const auto found = std::ranges::find_if(tiers, [&](const Tier& tier) {
            return equalsIgnoringAsciiCase(tier.name, wanted) || equalsIgnoringAsciiCase(tier.key.view(), wanted);
        });
        if (found == tiers.end()) {
            return badOption("min-tier", "The rulebook has no tier `" + wanted + "`.");
        }
        least = static_cast<std::size_t>(found - tiers.begin());
    }
    Chosen chosen;
    for (Index partner = 0; partner < programme.columns->partners.size(); ++partner) {
        const std::string key = keyOfParty(*programme.snapshot, partner);
        const std::size_t tier = programme.standings.tiers[partner];
        if (call.has("partner") && key != call.value("partner")) {
            continue;
        }
        if (tier < least) {
            chosen.leftOut.push_back({key, tiers[tier].name + " is below " + tiers[least].name});
        } else {
            chosen.partners.push_back(partner);
        }
    }
    return chosen;
}

} // namespace counterpart::cli
