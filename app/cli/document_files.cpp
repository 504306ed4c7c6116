// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the options of documents, gathers facts, writes files.
#include "app/cli/document_files.h"

#include "app/cli/custom_weights.h"
#include "app/cli/part_files.h"
#include "core/engine/conflicts/rules.h"
#include "core/io/atomic_file.h"
#include "core/report/english.h"
#include "core/report/pptx/presentation.h"
#include "core/report/xlsx/workbook.h"
#include "ui/deck/paint/chart_files.h"
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
    QImage image;
    if (!image.load(QString::fromStdString(path))) {
        return badOption("logo", path + " is no picture that can be read: a PNG, JPEG or SVG is needed.");
    }
    return std::vector{deck::imageOf("logo", image)};
}

Result<report::Format> sizeOf(const Call& call) {
    const std::string size = call.value("size", "16:9");
    const std::pair<std::string_view, report::Format> sizes[] = {
        {"16:9", report::Format::Wide}, {"4:3", report::Format::Classic}, {"a4", report::Format::A4Landscape}};
    const auto found = std::ranges::find(sizes, size, &std::pair<std::string_view, report::Format>::first);
    if (found == std::end(sizes)) {
        return badOption("size", "`" + size + "` is none of 16:9, 4:3, a4.");
    }
    return found->second;
}

std::string_view viewOf(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

class DocumentWriter {
public:
    DocumentWriter(const report::Document& document, const report::Wording& wording, const std::filesystem::path& stem,
                   WrittenFiles& written)
        : m_document(document), m_wording(wording), m_stem(stem), m_written(written) {}

    Result<void> as(const std::string& format) {
        if (format == "pdf") {
            return file(".pdf", viewOf(deck::pdfOf(pages())));
        }
        if (format == "png") {
            return pictures();
        }
        if (format == "html") {
            return file(".html", report::webPageOf(m_document, deck::webPageOf(m_document, m_wording)));
        }
        if (format == "svg" || format == "chart-png") {
            return writeCharts(m_document, format == "svg" ? ChartFile::Svg : ChartFile::Png, m_stem, m_written);
        }
        if (format == "csv") {
            return writeTables(m_document, m_stem, m_written);
        }
        const auto bytes = format == "pptx" ? report::presentationOf(m_document) : report::workbookOf(m_document);
        return bytes ? file("." + format, *bytes) : Result<void>(bytes.error());
    }
    // Laid out when a format needs it.
    const deck::PagePainter& pages() {
        if (!m_pages) {
            m_pages = std::make_unique<deck::PagePainter>(m_document);
            m_written.pages = m_pages->pages().size();
        }
        return *m_pages;
    }

private:
    Result<void> file(const std::string& ending, std::string_view bytes) {
        return writeFile(m_stem.string() + ending, bytes, m_written);
    }
    Result<void> pictures() {
        for (std::size_t page = 0; page < pages().pages().size(); ++page) {
            if (auto done =
                    file(fmt::format("-{:02}.png", page + 1), viewOf(deck::pngOf(pages(), page, kPictureWidth)));
                !done) {
                return done;
            }
        }
        return {};
    }

    const report::Document& m_document;
    const report::Wording& m_wording;
    const std::filesystem::path& m_stem;
    WrittenFiles& m_written;
    std::unique_ptr<deck::PagePainter> m_pages;
};

// The format that the end of the output names, where it names one file.
std::optional<std::string> formatOfFile(const Call& call, std::span<const std::string_view> offered) {
    const std::filesystem::path output = call.value("output");
    const std::string ending = output.extension().string();
    std::error_code ignored;
    const bool several = call.has("format") || call.has("all") || std::filesystem::is_directory(output, ignored);
    if (several || ending.empty() || std::ranges::find(offered, ending.substr(1)) == offered.end()) {
        return std::nullopt;
    }
    return ending.substr(1);
}

} // namespace

Error badOption(const std::string& option, const std::string& way) {
    return makeError(ErrorCode::BadArgument, "--" + option, way);
}

void DocumentOrder::dress(report::Brand& brand) const {
    brand.dark = dark;
    brand.logo = images.empty() ? "" : images.front().name;
}

Result<void> DocumentOrder::makeFolder() const {
    const std::filesystem::path folder = isFile ? output.parent_path() : output;
    return folder.empty() ? Result<void>() : cli::makeFolder(folder);
}

std::unique_ptr<const report::Wording> documentWording(const Call&) { return std::make_unique<report::English>(); }

std::vector<std::string> documentOptions(std::vector<std::string> own) {
    for (const char* option : {"format=LIST", "output=DIR", "size=16:9|4:3|a4", "theme=light|dark", "logo=IMAGE"}) {
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
    const auto one = output == Output::Folder ? std::nullopt : formatOfFile(call, offered);
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
    const std::string theme = call.value("theme", "light");
    if (theme != "light" && theme != "dark") {
        return badOption("theme", "`" + theme + "` is none of light, dark.");
    }
    order.dark = theme == "dark";
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
    auto file = AtomicFile::create(path.string());
    if (!file) {
        return file.error();
    }
    if (auto done = file->write(bytes); !done) {
        return done;
    }
    if (auto done = file->commit(); !done) {
        return done;
    }
    ++written.files;
    written.bytes += bytes.size();
    return {};
}

Result<void> writeDocument(const report::Document& document, std::span<const std::string> formats,
                           const std::filesystem::path& stem, WrittenFiles& written, const report::Wording* wording) {
    const report::English english;
    written.pages = document.pages.size();
    DocumentWriter writer(document, wording != nullptr ? *wording : english, stem, written);
    for (const std::string& format : formats) {
        if (auto done = writer.as(format); !done) {
            return done;
        }
    }
    return {};
}

} // namespace counterpart::cli
