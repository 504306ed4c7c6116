// SPDX-License-Identifier: GPL-3.0-or-later
// Writes quarterly reviews, of one partner or of all at or above a tier, in every format that is asked for.
#include "app/cli/report_commands.h"

#include "app/cli/custom_weights.h"
#include "app/cli/document_files.h"
#include "core/base/parallel.h"
#include "core/report/compose/brand.h"
#include "core/report/compose/qbr.h"
#include "core/report/english.h"

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
    std::string period; // in file names
};

struct Written {
    std::string partner;
    WrittenFiles files;
    std::string skipped;         // why
    std::optional<Error> failed; // stops everything
};

Written write(const Reviews& reviews, Index partner) {
    const Snapshot& snapshot = *reviews.question.snapshot;
    const Programme& programme = *reviews.facts->programme;
    const Partner* record = snapshot.find(Id<Partner>{programme.columns->partners.id[partner]});
    Written written;
    written.partner = record->key.str();
    report::QbrInputs inputs{*reviews.facts, partner, report::brandOf(snapshot, record), reviews.order.images};
    reviews.order.dress(inputs.brand);
    inputs.format = reviews.order.size;
    const report::Document document = report::composeQbr(inputs, report::English());
    const auto stem = reviews.order.output / (fileName(written.partner) + "-" + fileName(reviews.period));
    if (auto done = writeDocument(document, reviews.order.formats, stem, written.files); !done) {
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
    reviews.period = toString(reviews.question.lens.period, reviews.question.rulebook->fiscalFirstMonth);
    return std::nullopt;
}

} // namespace

std::vector<std::string> qbrOptions() { return documentOptions({"partner=KEY", "all", "min-tier=TIER"}); }

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
    std::vector<Written> written(chosen->partners.size());
    std::atomic<bool> stopped{false};
    parallelTasks(written.size(), [&](std::size_t at) {
        if (!stopped) {
            written[at] = write(reviews, chosen->partners[at]);
            stopped = stopped || written[at].failed;
        }
    });
    std::vector<Written> log;
    for (const Chosen::LeftOut& one : chosen->leftOut) {
        log.push_back({one.partner, {}, one.reason, {}});
    }
    for (Written& one : written) {
        if (one.failed) {
            return fail(*one.failed, Unusable);
        }
        log.push_back(std::move(one));
    }
    std::ranges::sort(log, {}, &Written::partner);
    Sheet sheet{{{"partner"}, {"pages", true}, {"files", true}, {"bytes", true}, {"skipped"}}, {}, {}};
    for (const Written& one : log) {
        sheet.rows.push_back({one.partner, std::to_string(one.files.pages), std::to_string(one.files.files),
                              std::to_string(one.files.bytes), one.skipped});
    }
    sheet.notes.push_back(
        fmt::format("{} reviews of {} in {}", written.size(), reviews.period, reviews.order.output.string()));
    print(sheet, call.format());
    return Ok;
}

} // namespace counterpart::cli
