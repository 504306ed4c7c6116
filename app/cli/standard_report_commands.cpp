// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the standard reports, of one partner or of the programme.
#include "app/cli/custom_weights.h"
#include "app/cli/document_language.h"
#include "app/cli/document_run.h"
#include "app/cli/partner_documents.h"
#include "core/report/compose/standard_reports.h"

#include <fmt/format.h>

namespace counterpart::cli {

namespace {

using report::ReportKind;

constexpr std::string_view kFormats[] = {"pptx", "pdf", "png", "xlsx", "html", "svg", "chart-png", "csv"};

Result<ReportKind> kindOf(const Call& call) {
    const auto kind = report::reportKindNamed(call.value("kind"));
    if (!kind) {
        return badOption("kind", "`" + call.value("kind") + "` is none of monthly, annual, executive, board.");
    }
    if (*kind == ReportKind::Board && call.has("partner")) {
        return badOption("partner", "A report to the board is of the whole programme.");
    }
    return *kind;
}

// What a report of a kind is about when no period is asked for: the month, the year or the quarter of the as-of date.
std::string usualPeriod(ReportKind kind, const Question& question) {
    const int first = question.rulebook->fiscalFirstMonth;
    const Date asOf = question.lens.asOf;
    const Period period = kind == ReportKind::Monthly  ? monthOf(asOf)
                          : kind == ReportKind::Annual ? yearOf(asOf, first)
                                                       : quarterOf(asOf, first);
    return toString(period, first);
}

int printed(const Call& call, const DocumentOrder& order, const std::string& period, const WrittenFiles& written) {
    Sheet sheet{{{"partner"}, {"pages", true}, {"files", true}, {"bytes", true}, {"skipped"}}, {}, {}};
    sheet.rows.push_back({call.value("partner"), std::to_string(written.pages), std::to_string(written.files),
                          std::to_string(written.bytes), ""});
    sheet.notes.push_back(fmt::format("report of {} in {}{}", period, order.output.string(),
                                      order.isFile ? "." + order.formats.front() : std::string()));
    print(sheet, call.format());
    return Ok;
}

} // namespace

std::vector<std::string> reportOptions() {
    return documentOptions({"kind=monthly|annual|executive|board", "partner=KEY"});
}

int runReport(const Call& call) {
    const auto kind = kindOf(call);
    if (!kind) {
        return fail(kind.error(), Usage);
    }
    const auto order = documentOrder(call, kFormats, Output::FileOrFolder);
    if (!order) {
        return fail(order.error(), Usage);
    }
    Call dated = call;
    if (!call.has("period")) {
        Question asked;
        if (auto refused = ask(call, asked)) {
            return fail(refused->error, refused->exit);
        }
        dated.options["period"] = {usualPeriod(*kind, asked)};
    }
    Question question;
    std::shared_ptr<const report::ReviewFacts> facts;
    if (auto refused = askForFacts(dated, question, facts)) {
        return fail(refused->error, refused->exit);
    }
    if (const auto exit = refuseWeights(question, *facts->programme)) {
        return *exit;
    }
    const auto words = languageOf(call, *question.snapshot);
    if (!words) {
        return fail(words.error(), Usage);
    }
    if (auto made = order->makeFolder(); !made) {
        return fail(made.error(), Unusable);
    }
    const Snapshot& snapshot = *question.snapshot;
    const Partner* partner = snapshot.table<Partner>().findKey(call.value("partner"));
    report::ReportInputs inputs{*facts};
    if (call.has("partner")) {
        inputs.partner = facts->programme->columns->partnerOf.find(partner->id);
    }
    report::BrandAndImages look = order->brandOf(snapshot, partner);
    inputs.brand = std::move(look.brand);
    inputs.images = std::move(look.images);
    inputs.format = look.format;
    const std::string period = periodName(question);
    const std::string whose = partner != nullptr ? fileName(call.value("partner")) : "programme";
    const auto stem = order->stem(fmt::format("{}-{}-{}", whose, fileName(period), report::nameOf(*kind)));
    WrittenFiles written;
    const report::Document document = report::composeReport(*kind, inputs, **words);
    if (auto done = writeDocument(document, order->formats, stem, **words, written); !done) {
        return fail(done.error(), Unusable);
    }
    return printed(call, *order, period, written);
}

} // namespace counterpart::cli
