// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the options of documents, gathers facts, writes files.
#include "app/cli/document_files.h"

#include "app/cli/custom_weights.h"
#include "core/engine/conflicts/rules.h"
#include "core/io/atomic_file.h"
#include "core/report/pptx/presentation.h"
#include "core/report/xlsx/workbook.h"
#include "ui/bridge/brand_text.h"
#include "ui/deck/paint/logo_file.h"
#include "ui/deck/paint/page_files.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterpart::cli {

namespace {

constexpr int kPictureWidth = 1600;

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

std::string_view viewOf(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

Result<void> notMade(const std::filesystem::path& path) {
    Error error = makeError(ErrorCode::FileNotWritable, {}, "it could not be made");
    error.file = path.string();
    return error;
}

Result<void> writeAs(const std::string& format, const deck::PagePainter& pages, const report::Document& document,
                     const std::filesystem::path& stem, WrittenFiles& written) {
    const auto named = [&](const std::string& end) { return std::filesystem::path(stem.string() + end); };
    if (format == "pdf") {
        const QByteArray pdf = deck::pdfOf(pages);
        return pdf.isEmpty() ? notMade(named(".pdf")) : writeFile(named(".pdf"), viewOf(pdf), written);
    }
    if (format == "png") {
        for (std::size_t page = 0; page < pages.pages().size(); ++page) {
            const QByteArray picture = deck::pngOf(pages, page, kPictureWidth);
            const auto path = named(fmt::format("-{:02}.png", page + 1));
            if (auto done = picture.isEmpty() ? notMade(path) : writeFile(path, viewOf(picture), written); !done) {
                return done;
            }
        }
        return {};
    }
    const auto bytes = format == "pptx" ? report::presentationOf(document) : report::workbookOf(document);
    return bytes ? writeFile(named("." + format), *bytes, written) : Result<void>(bytes.error());
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

std::vector<std::string> documentOptions(std::vector<std::string> own) {
    for (const char* option :
         {"format=LIST", "output=DIR", "size=16:9|4:3|a4", "theme=light|dark", "logo=IMAGE", "language=TAG"}) {
        own.emplace_back(option);
    }
    return questionOptions(std::move(own));
}

Result<DocumentOrder> documentOrder(const Call& call, std::span<const std::string_view> offered) {
    if (!call.has("output")) {
        return badOption("output", "It says into which folder: -o DIR.");
    }
    DocumentOrder order;
    order.formats = listOf(call.value("format", std::string(offered.front())));
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

std::string fileName(const std::string& key) {
    std::string out;
    for (const char c : key) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || (c == '.' && !out.empty()) || static_cast<unsigned char>(c) >= 0x80;
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return out;
}

Result<void> makeFolder(const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) {
        Error error = makeError(ErrorCode::FileNotWritable);
        error.file = folder.string();
        return error;
    }
    return {};
}

Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes, WrittenFiles& written) {
    std::error_code ignored;
    const bool there = std::filesystem::exists(path, ignored);
    auto file = AtomicFile::create(path.string());
    if (!file) {
        return file.error();
    }
    if (auto done = file->write(bytes); !done) {
        return done;
    }
    if (auto done = file->commit(written.together ? AtomicFile::Reach::System : AtomicFile::Reach::Disk); !done) {
        return done;
    }
    if (!there) {
        written.fresh.push_back(path);
    }
    ++written.files;
    written.bytes += bytes.size();
    return {};
}

Result<void> writeDocument(const report::Document& document, std::span<const std::string> formats,
                           const std::filesystem::path& stem, WrittenFiles& written) {
    const deck::PagePainter pages(document);
    written.pages = pages.pages().size();
    for (const std::string& format : formats) {
        if (auto done = writeAs(format, pages, document, stem, written); !done) {
            for (const std::filesystem::path& fresh : written.fresh) {
                std::error_code ignored;
                std::filesystem::remove(fresh, ignored);
            }
            written.fresh.clear();
            written.pages = written.files = written.bytes = 0;
            return done;
        }
    }
    return {};
}

} // namespace counterpart::cli
