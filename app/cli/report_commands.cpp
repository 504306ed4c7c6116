// SPDX-License-Identifier: GPL-3.0-or-later
// Writes quarterly reviews, of one partner or of all at or above a tier, in every format that is asked for.
#include "app/cli/report_commands.h"

#include "app/cli/custom_weights.h"
#include "app/cli/lens.h"
#include "core/base/parallel.h"
#include "core/engine/conflicts/rules.h"
#include "core/io/atomic_file.h"
#include "core/report/compose/brand.h"
#include "core/report/compose/qbr.h"
#include "core/report/english.h"
#include "core/report/pptx/presentation.h"
#include "core/report/xlsx/workbook.h"
#include "ui/deck/paint/page_files.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fmt/format.h>

namespace counterpart::cli {

namespace {

using report::Document;

constexpr int kPictureWidth = 1600;
constexpr std::string_view kFormats[] = {"pptx", "pdf", "png", "xlsx"};

struct Order {
    std::vector<std::string> formats;
    std::filesystem::path folder;
    report::Format size = report::Format::Wide;
    bool dark = false;
    std::vector<report::Image> images; // the vendor's logo
};

struct Reviews {
    Question question;
    std::shared_ptr<const report::ReviewFacts> facts;
    Order order;
    std::string period; // in file names
};

struct Written {
    std::string partner;
    std::size_t pages = 0;
    std::size_t files = 0;
    std::uint64_t bytes = 0;
    std::string skipped;         // why
    std::optional<Error> failed; // stops everything
};

std::vector<std::string> listOf(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

Error badOption(const std::string& option, const std::string& way) {
    return makeError(ErrorCode::BadArgument, "--" + option, way);
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

Result<Order> orderOf(const Call& call) {
    Order order;
    order.formats = listOf(call.value("format", "pptx"));
    for (const std::string& format : order.formats) {
        if (std::ranges::find(kFormats, format) == std::end(kFormats)) {
            return badOption("format", "`" + format + "` is none of pptx, pdf, png, xlsx.");
        }
    }
    const std::string size = call.value("size", "16:9");
    const std::pair<std::string_view, report::Format> sizes[] = {
        {"16:9", report::Format::Wide}, {"4:3", report::Format::Classic}, {"a4", report::Format::A4Landscape}};
    const auto found = std::ranges::find(sizes, size, &std::pair<std::string_view, report::Format>::first);
    if (found == std::end(sizes)) {
        return badOption("size", "`" + size + "` is none of 16:9, 4:3, a4.");
    }
    order.size = found->second;
    const std::string theme = call.value("theme", "light");
    if (theme != "light" && theme != "dark") {
        return badOption("theme", "`" + theme + "` is none of light, dark.");
    }
    order.dark = theme == "dark";
    order.folder = call.value("output");
    auto logo = logoOf(call);
    if (!logo) {
        return logo.error();
    }
    order.images = std::move(*logo);
    return order;
}

// A key as a part of a file's name, the same on every system; no two keys share one.
std::string fileName(const std::string& key) {
    std::string out;
    for (const char c : key) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || (c == '.' && !out.empty()) || static_cast<unsigned char>(c) >= 0x80;
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return out;
}

Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes, Written& written) {
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

std::string_view viewOf(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

Result<void> writeAs(const std::string& format, const Document& document, const deck::PagePainter& pages,
                     const std::filesystem::path& stem, Written& written) {
    const auto named = [&](const std::string& end) { return std::filesystem::path(stem.string() + end); };
    if (format == "pdf") {
        return writeFile(named(".pdf"), viewOf(deck::pdfOf(pages)), written);
    }
    if (format == "png") {
        for (std::size_t page = 0; page < pages.pages().size(); ++page) {
            const QByteArray picture = deck::pngOf(pages, page, kPictureWidth);
            if (auto done = writeFile(named(fmt::format("-{:02}.png", page + 1)), viewOf(picture), written); !done) {
                return done;
            }
        }
        return {};
    }
    const auto bytes = format == "pptx" ? report::presentationOf(document) : report::workbookOf(document);
    return bytes ? writeFile(named("." + format), *bytes, written) : Result<void>(bytes.error());
}

Written write(const Reviews& reviews, Index partner) {
    const Snapshot& snapshot = *reviews.question.snapshot;
    const Programme& programme = *reviews.facts->programme;
    const Partner* record = snapshot.find(Id<Partner>{programme.columns->partners.id[partner]});
    Written written;
    written.partner = record->key.str();
    report::QbrInputs inputs{*reviews.facts, partner, report::brandOf(snapshot, record), reviews.order.images};
    inputs.brand.dark = reviews.order.dark;
    inputs.brand.logo = reviews.order.images.empty() ? "" : reviews.order.images.front().name;
    inputs.format = reviews.order.size;
    const Document document = report::composeQbr(inputs, report::English());
    const deck::PagePainter pages(document);
    written.pages = pages.pages().size();
    const auto stem = reviews.order.folder / (fileName(written.partner) + "-" + fileName(reviews.period));
    for (const std::string& format : reviews.order.formats) {
        if (auto done = writeAs(format, document, pages, stem, written); !done) {
            written.failed = done.error();
            break;
        }
    }
    return written;
}

// Partners asked for, and those that a bound leaves out, with the reason.
Result<std::vector<Index>> chosen(const Call& call, const Programme& programme, std::vector<Written>& skipped) {
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
    std::vector<Index> out;
    for (Index partner = 0; partner < programme.columns->partners.size(); ++partner) {
        const std::string key = keyOfParty(*programme.snapshot, partner);
        const std::size_t tier = programme.standings.tiers[partner];
        if (call.has("partner") && key != call.value("partner")) {
            continue;
        }
        if (tier < least) {
            skipped.emplace_back().partner = key;
            skipped.back().skipped = tiers[tier].name + " is below " + tiers[least].name;
        } else {
            out.push_back(partner);
        }
    }
    return out;
}

std::optional<int> ask(const Call& call, Reviews& reviews) {
    if (call.has("partner") == call.has("all")) {
        return fail(badOption("partner", "Either one partner by --partner KEY or all of them by --all."), Usage);
    }
    auto order = orderOf(call);
    if (!order) {
        return fail(order.error(), Usage);
    }
    reviews.order = std::move(*order);
    Question& question = reviews.question;
    if (auto refused = cli::ask(call, question)) {
        return fail(refused->error, refused->exit);
    }
    if (auto refused = refuseUnknownPartner(call, *question.snapshot)) {
        return fail(refused->error, refused->exit);
    }
    if (!call.has("period")) {
        question.lens.period = quarterOf(question.lens.asOf, question.rulebook->fiscalFirstMonth);
    }
    const auto programme = question.programme();
    if (const auto exit = refuseWeights(question, *programme)) {
        return *exit;
    }
    reviews.period = toString(question.lens.period, question.rulebook->fiscalFirstMonth);
    const conflicts::ConflictBook book(question.snapshot, programme->columns, *question.rulebook,
                                       Time::endOf(question.lens.asOf));
    const std::vector<conflicts::Conflict> open = book.all();
    reviews.facts = report::gatherFacts(programme, judge(*programme, {question.lens.period}), open);
    std::error_code failed;
    std::filesystem::create_directories(reviews.order.folder, failed);
    if (failed) {
        Error error = makeError(ErrorCode::FileNotWritable);
        error.file = reviews.order.folder.string();
        return fail(error, Unusable);
    }
    return std::nullopt;
}

} // namespace

std::vector<std::string> qbrOptions() {
    return questionOptions({"partner=KEY", "all", "min-tier=TIER", "format=LIST", "output=DIR", "size=16:9|4:3|a4",
                            "theme=light|dark", "logo=IMAGE"});
}

int runQbr(const Call& call) {
    if (!call.has("output")) {
        return fail(badOption("output", "It says into which folder: -o DIR."), Usage);
    }
    Reviews reviews;
    if (const auto exit = ask(call, reviews)) {
        return *exit;
    }
    std::vector<Written> log;
    const auto partners = chosen(call, *reviews.facts->programme, log);
    if (!partners) {
        return fail(partners.error(), Usage);
    }
    std::vector<Written> written(partners->size());
    std::atomic<bool> stopped{false};
    parallelTasks(partners->size(), [&](std::size_t at) {
        if (!stopped) {
            written[at] = write(reviews, (*partners)[at]);
            stopped = stopped || written[at].failed;
        }
    });
    for (Written& one : written) {
        if (one.failed) {
            return fail(*one.failed, Unusable);
        }
        log.push_back(std::move(one));
    }
    std::ranges::sort(log, {}, &Written::partner);
    Sheet sheet{{{"partner"}, {"pages", true}, {"files", true}, {"bytes", true}, {"skipped"}}, {}, {}};
    for (const Written& one : log) {
        sheet.rows.push_back({one.partner, std::to_string(one.pages), std::to_string(one.files),
                              std::to_string(one.bytes), one.skipped});
    }
    sheet.notes.push_back(
        fmt::format("{} reviews of {} in {}", written.size(), reviews.period, reviews.order.folder.string()));
    print(sheet, call.format());
    return Ok;
}

} // namespace counterpart::cli
