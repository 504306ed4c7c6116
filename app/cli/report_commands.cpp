// SPDX-License-Identifier: GPL-3.0-or-later
// Writes quarterly reviews, of one partner or of all at or above a tier, in every format that is asked for.
#include "app/cli/report_commands.h"

#include "app/cli/custom_weights.h"
#include "app/cli/document_files.h"
#include "app/cli/document_language.h"
#include "app/cli/long_run.h"
#include "core/base/parallel.h"
#include "core/io/atomic_file.h"
#include "core/report/compose/brand.h"
#include "core/report/compose/saved.h"
#include "ui/bridge/error_text.h"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>

namespace counterpart::cli {

namespace {

constexpr std::string_view kFormats[] = {"pptx", "pdf", "png", "xlsx", "html", "svg", "chart-png", "csv"};

struct Reviews {
    Question question;
    std::shared_ptr<const report::ReviewFacts> facts;
    DocumentOrder order;
    std::shared_ptr<const report::Wording> words;
    std::string period; // in file names
    bool anew = false;  // not as it was presented
};

struct Written {
    std::string partner;
    WrittenFiles files;
    std::string skipped;         // why
    bool presented = false;      // written as it was shown
    std::optional<Error> failed; // stops everything
};

constexpr std::string_view kFailed = "could not be written";
constexpr std::string_view kNotReached = "not reached";

Written write(const Reviews& reviews, Index partner) {
    const Snapshot& snapshot = *reviews.question.snapshot;
    const Programme& programme = *reviews.facts->programme;
    const Partner* record = snapshot.find(Id<Partner>{programme.columns->partners.id[partner]});
    Written written;
    written.partner = record->key.str();
    report::BrandAndImages look = reviews.order.brandOf(snapshot, record);
    report::QbrInputs inputs{*reviews.facts, partner, std::move(look.brand), std::move(look.images)};
    inputs.format = look.format;
    written.files.together = true;
    const auto review = report::savedQbr(inputs, *reviews.words, reviews.anew);
    if (!review) {
        written.failed = review.error();
        return written;
    }
    written.presented = review->presented;
    const auto stem = reviews.order.output / (fileName(written.partner) + "-" + fileName(reviews.period));
    if (auto done = writeDocument(review->document, reviews.order.formats, stem, *reviews.words, written.files);
        !done) {
        written.failed = done.error();
    }
    return written;
}

std::optional<int> ask(const Call& call, Reviews& reviews) {
    auto order = documentOrder(call, kFormats);
    if (!order) {
        return fail(order.error(), Usage);
    }
    reviews.order = std::move(*order);
    if (auto refused = askForFacts(call, reviews.question, reviews.facts)) {
        return fail(refused->error, refused->exit);
    }
    if (const auto exit = refuseWeights(reviews.question, *reviews.facts->programme)) {
        return *exit;
    }
    auto words = languageOf(call, *reviews.question.snapshot);
    if (!words) {
        return fail(words.error(), Usage);
    }
    reviews.words = std::move(*words);
    reviews.anew = std::ranges::any_of(
        std::initializer_list<const char*>{"current", "model", "currency", "as-of", "rulebook", "language"},
        [&](const char* option) { return call.has(option); });
    reviews.period = toString(reviews.question.lens.period, reviews.question.rulebook->fiscalFirstMonth);
    return std::nullopt;
}

// As many at once as there are cores, each written as soon as it is made. After a failure or a wish to stop what is in
// hand is finished and nothing new begun.
std::vector<Written> writeAll(const Reviews& reviews, const std::vector<Index>& partners, bool progress) {
    std::vector<Written> written(partners.size());
    ProgressLine line(partners.size(), partners.size() == 1 ? "review" : "reviews", progress);
    std::atomic<bool> failed{false};
    parallelTasks(written.size(), [&](std::size_t at) {
        if (failed || StopWish::asked()) {
            written[at].partner = keyOfParty(*reviews.question.snapshot, partners[at]);
            written[at].skipped = kNotReached;
            return;
        }
        written[at] = write(reviews, partners[at]);
        if (written[at].failed) {
            written[at].skipped = kFailed;
            failed = true;
        }
        line.done();
    });
    return written;
}

Sheet sheetOf(const std::vector<Written>& log) {
    Sheet sheet{{{"partner"}, {"pages", true}, {"files", true}, {"bytes", true}, {"skipped"}}, {}, {}};
    for (const Written& one : log) {
        sheet.rows.push_back({one.partner, std::to_string(one.files.pages), std::to_string(one.files.files),
                              std::to_string(one.files.bytes), one.skipped});
    }
    return sheet;
}

std::vector<Written> logOf(const std::vector<Chosen::LeftOut>& leftOut, std::vector<Written> written) {
    for (const Chosen::LeftOut& one : leftOut) {
        written.push_back({one.partner, {}, one.reason, false, {}});
    }
    std::ranges::sort(written, {}, &Written::partner);
    return written;
}

// What an earlier run said of these reviews is not true of this one.
Result<void> removeOld(const std::filesystem::path& log) {
    std::error_code failed;
    std::filesystem::remove(log, failed);
    if (failed) {
        Error error = makeError(ErrorCode::FileNotWritable, {}, failed.message());
        error.file = log.string();
        return error;
    }
    return {};
}

// The exit code, and why in one line when not all are written.
int verdict(const Reviews& reviews, const std::vector<Written>& written) {
    const auto done = std::ranges::count_if(written, [](const Written& one) { return one.skipped.empty(); });
    const std::string far = fmt::format("{} of {} reviews of {} are written in {}.", done, written.size(),
                                        reviews.period, reviews.order.output.string());
    if (const auto failed = std::ranges::find_if(written, [](const Written& one) { return one.failed.has_value(); });
        failed != written.end()) {
        printError(errorText(*failed->failed).toStdString() + " " + far);
        return Unusable;
    }
    if (static_cast<std::size_t>(done) < written.size()) {
        printError("Stopped: " + far);
        return No;
    }
    return Ok;
}

} // namespace

std::vector<std::string> qbrOptions() {
    return documentOptions({"partner=KEY", "all", "min-tier=TIER", "progress", "current"});
}

int runQbr(const Call& call) {
    Reviews reviews;
    if (const auto exit = ask(call, reviews)) {
        return *exit;
    }
    const auto chosen = chosenPartners(call, *reviews.facts->programme);
    if (!chosen) {
        return fail(chosen.error(), Usage);
    }
    if (auto made = makeFolder(reviews.order.output); !made) {
        return fail(made.error(), Unusable);
    }
    const bool batch = call.has("all");
    const std::filesystem::path logPath = reviews.order.output / ("qbr-" + fileName(reviews.period) + ".log.csv");
    if (auto removed = batch ? removeOld(logPath) : Result<void>(); !removed) {
        return fail(removed.error(), Unusable);
    }
    const StopWish wish;
    const std::vector<Written> written = writeAll(reviews, chosen->partners, call.has("progress"));
    Sheet sheet = sheetOf(logOf(chosen->leftOut, written));
    auto logged = syncFolder(reviews.order.output.string()); // before it is said that they are there
    if (batch && logged) {
        WrittenFiles log;
        logged = writeFile(logPath, csvOf(sheet), log);
    }
    const int exit = verdict(reviews, written);
    if (exit == Ok && !logged) {
        return fail(logged.error(), Unusable);
    }
    if (exit != Unusable) {
        const auto presented = std::ranges::count(written, true, &Written::presented);
        if (presented > 0) {
            sheet.notes.push_back(fmt::format("{} of them were presented and are written as they were; --current "
                                              "composes them of what is recorded now",
                                              presented));
        }
        if (exit == Ok) {
            sheet.notes.push_back(
                fmt::format("{} reviews of {} in {}", written.size(), reviews.period, reviews.order.output.string()));
        }
        print(sheet, call.format());
    }
    return exit;
}

} // namespace counterpart::cli
