// SPDX-License-Identifier: GPL-3.0-or-later
// Writes quarterly reviews, of one partner or of all at or above a tier, in every format that is asked for.
#include "app/cli/report_commands.h"

#include "app/cli/custom_weights.h"
#include "app/cli/document_language.h"
#include "app/cli/document_run.h"
#include "core/report/compose/brand.h"
#include "core/report/compose/saved.h"

#include <algorithm>

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

Result<DocumentRun::Told> write(const Reviews& reviews, Index partner, WrittenFiles& written) {
    const Snapshot& snapshot = *reviews.question.snapshot;
    const Partner& record = snapshot.table<Partner>().at(partner);
    report::BrandAndImages look = reviews.order.brandOf(snapshot, &record);
    report::QbrInputs inputs{*reviews.facts, partner, std::move(look.brand), std::move(look.images)};
    inputs.format = look.format;
    const auto review = report::savedQbr(inputs, *reviews.words, reviews.anew);
    if (!review) {
        return review.error();
    }
    const auto stem = reviews.order.stem(fileName(record.key.str()) + "-" + fileName(reviews.period));
    if (auto done = writeDocument(review->document, reviews.order.formats, stem, *reviews.words, written); !done) {
        return done.error();
    }
    return DocumentRun::Told{{}, review->presented};
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
    reviews.period = periodName(reviews.question);
    return std::nullopt;
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
    const DocumentRun run{
        "qbr",
        "review",
        "reviews",
        reviews.period,
        reviews.order,
        *chosen,
        *reviews.question.snapshot,
        [&reviews](Index partner, WrittenFiles& written) { return write(reviews, partner, written); }};
    return writeAll(run, call);
}

} // namespace counterpart::cli
