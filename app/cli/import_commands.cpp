// SPDX-License-Identifier: GPL-3.0-or-later
// demo, import, export: data in and out.
#include "app/cli/lens.h"
#include "core/domain/value.h"
#include "core/io/export/csv_export.h"
#include "core/io/import/rejects.h"
#include "core/io/mapping/mapping.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/import_text.h"
#include "ui/bridge/starting.h"

#include <boost/json.hpp>
#include <cstdio>
#include <fmt/format.h>

namespace counterpart::cli {

namespace {

constexpr std::size_t kRejectsShown = 20;

const char* outcomeName(importing::Outcome outcome) {
    switch (outcome) {
    case importing::Outcome::Created:
        return "new";
    case importing::Outcome::Changed:
        return "changed";
    case importing::Outcome::Unchanged:
        return "unchanged";
    }
    return "";
}

void printPlan(const importing::ImportPlan& plan, bool samples) {
    Sheet sheet{
        {{"kind"}, {"new", true}, {"changed", true}, {"unchanged", true}, {"rejected", true}, {"duplicates", true}},
        {},
        {}};
    for (std::size_t k = 0; k < kKindCount; ++k) {
        const importing::Counts& c = plan.counts[k];
        if (c.created + c.changed + c.unchanged + c.rejected + c.duplicates > 0) {
            sheet.rows.push_back({std::string(tableOf(static_cast<Kind>(k))), std::to_string(c.created),
                                  std::to_string(c.changed), std::to_string(c.unchanged), std::to_string(c.rejected),
                                  std::to_string(c.duplicates)});
        }
    }
    for (const QString& note : notesOf(plan)) {
        sheet.notes.push_back(note.toStdString());
    }
    print(sheet, Format::Text);
    for (const auto& sample : plan.samples) {
        if (!samples || sample.outcome == importing::Outcome::Unchanged) {
            continue;
        }
        printLine(fmt::format("{} {} {} ({}, line {})", outcomeName(sample.outcome), nameOf(sample.kind), sample.key,
                              plan.sources[sample.source].path, sample.line));
        for (const auto& field : sample.fields) {
            if (sample.outcome == importing::Outcome::Changed) {
                printLine(fmt::format("    {}: `{}` -> `{}`", field.field, field.before, field.after));
            }
        }
    }
    for (std::size_t i = 0; i < plan.rejects.size() && i < kRejectsShown; ++i) {
        printError(rejectText(plan.rejects[i]).toStdString());
    }
    if (plan.rejects.size() > kRejectsShown) {
        printError(fmt::format("... and {} more rejected rows", plan.rejects.size() - kRejectsShown));
    }
}

void printPlanJson(const importing::ImportPlan& plan, bool applied, const std::vector<importing::RejectFile>& files) {
    boost::json::object kinds;
    for (std::size_t k = 0; k < kKindCount; ++k) {
        const importing::Counts& c = plan.counts[k];
        if (c.created + c.changed + c.unchanged + c.rejected + c.duplicates > 0) {
            kinds[tableOf(static_cast<Kind>(k))] = {{"new", c.created},
                                                    {"changed", c.changed},
                                                    {"unchanged", c.unchanged},
                                                    {"rejected", c.rejected},
                                                    {"duplicates", c.duplicates}};
        }
    }
    boost::json::array samples;
    for (const auto& sample : plan.samples) {
        boost::json::object fields;
        for (const auto& field : sample.fields) {
            fields[field.field] = {{"before", field.before}, {"after", field.after}};
        }
        samples.push_back({{"kind", tableOf(sample.kind)},
                           {"outcome", outcomeName(sample.outcome)},
                           {"key", sample.key},
                           {"file", plan.sources[sample.source].path},
                           {"line", sample.line},
                           {"fields", std::move(fields)}});
    }
    boost::json::array rejects;
    for (const auto& reject : plan.rejects) {
        rejects.push_back({{"file", reject.error.file},
                           {"line", reject.error.line},
                           {"column", reject.error.column},
                           {"value", reject.error.value},
                           {"reason", importing::codeName(reject.error.code)},
                           {"message", errorText(reject.error).toStdString()}});
    }
    boost::json::array roundings;
    for (const auto& rounding : plan.roundings) {
        roundings.push_back({{"kind", tableOf(rounding.kind)},
                             {"currency", rounding.currency.code()},
                             {"rows", rounding.rows},
                             {"difference", rounding.difference}});
    }
    boost::json::array notes;
    for (const QString& note : notesOf(plan)) {
        notes.emplace_back(note.toStdString());
    }
    boost::json::array rejectFiles;
    for (const auto& file : files) {
        rejectFiles.emplace_back(file.path);
    }
    const importing::Counts sum = plan.total();
    printLine(boost::json::serialize(boost::json::object{{"applied", applied},
                                                         {"new", sum.created},
                                                         {"changed", sum.changed},
                                                         {"unchanged", sum.unchanged},
                                                         {"rejected", sum.rejected},
                                                         {"kinds", std::move(kinds)},
                                                         {"samples", std::move(samples)},
                                                         {"rejects", std::move(rejects)},
                                                         {"reject_files", std::move(rejectFiles)},
                                                         {"roundings", std::move(roundings)},
                                                         {"notes", std::move(notes)}}));
}

Result<int> optionAsInt(const Call& call, const std::string& name, int otherwise) {
    const auto number = numberOption(call, name, otherwise, 0, 2'000'000'000);
    if (!number) {
        return number.error();
    }
    return static_cast<int>(*number);
}

Result<demo::Options> demoOptions(const Call& call) {
    demo::Options options;
    const auto seed = numberOption(call, "seed", 1, 0, std::numeric_limits<std::int64_t>::max());
    if (!seed) {
        return seed.error();
    }
    options.seed = static_cast<std::uint64_t>(*seed);
    for (const auto& [name, target] :
         {std::pair{"partners", &options.partners}, {"deals", &options.deals}, {"touches", &options.touchesPerDeal}}) {
        const auto value = optionAsInt(call, name, *target);
        if (!value) {
            return value.error();
        }
        *target = *value;
    }
    if (call.has("as-of")) {
        const auto date = parseDate(call.value("as-of"));
        if (!date) {
            return date.error();
        }
        options.asOf = *date;
    }
    if (const auto fine = demo::checkOptions(options); !fine) {
        return fine.error();
    }
    return options;
}

} // namespace

int runDemo(const Call& call) {
    const auto options = demoOptions(call);
    if (!options) {
        return fail(options.error(), Usage);
    }
    const auto made = makeDemoWorkspace(call.words[0], *options, surroundings());
    if (!made) {
        return fail(made.error(), Unusable);
    }
    const SnapshotPtr snapshot = (*made)->snapshot();
    printLine(fmt::format("Made {}: {} partners, {} deals, {} touchpoints", call.words[0],
                          snapshot->table<Partner>().size(), snapshot->table<Deal>().size(),
                          snapshot->table<Touchpoint>().size()));
    return Ok;
}

int runImport(const Call& call) {
    mapping::MappingReading mapping;
    if (call.has("mapping")) {
        mapping = mapping::readMappingFile(call.value("mapping"));
        for (std::size_t i = 1; i < mapping.errors.size(); ++i) {
            printError(errorText(mapping.errors[i]).toStdString());
        }
        if (!mapping.ok()) {
            return fail(mapping.errors.front(), Unusable);
        }
    }
    const bool dryRun = call.has("dry-run");
    auto workspace = openFile(call.words[0], dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!workspace) {
        return fail(workspace.error(), Unusable);
    }
    importing::Request request;
    request.mapping = call.has("mapping") ? &mapping.mapping : nullptr;
    for (std::size_t i = 1; i < call.words.size(); ++i) {
        request.sources.push_back({call.words[i], std::nullopt, std::nullopt});
    }
    IdSource ids = (*workspace)->ids();
    auto plan = importing::plan(*(*workspace)->snapshot(), ids, request);
    if (!plan) {
        return fail(plan.error(), Unusable);
    }
    std::vector<importing::RejectFile> rejectFiles;
    if (!plan->rejects.empty() && (!dryRun || call.has("rejects"))) {
        auto written = importing::writeRejects(*plan, call.value("rejects"));
        if (!written) {
            return fail(written.error(), Unusable);
        }
        rejectFiles = std::move(*written);
    }
    const bool nothing = plan->changes.empty();
    if (!dryRun && !nothing) {
        const auto done = (*workspace)->commit(std::move(plan->changes), plan->intent);
        if (!done) {
            return fail(done.error(), Unusable);
        }
    }
    if (call.has("json")) {
        printPlanJson(*plan, !dryRun && !nothing, rejectFiles);
    } else {
        printPlan(*plan, dryRun);
        for (const auto& file : rejectFiles) {
            printError(
                fmt::format("{} rejected rows are in {}: correct them there and import it.", file.rows, file.path));
        }
        printLine(dryRun    ? "Nothing was written (--dry-run)."
                  : nothing ? "0 changes."
                            : summaryText(*plan).toStdString());
    }
    return plan->rejects.empty() ? Ok : No;
}

int runExport(const Call& call) {
    const auto kind = kindOfTable(call.words[1]);
    if (!kind) {
        std::string known;
        for (std::size_t k = 0; k < kKindCount; ++k) {
            known += (k > 0 ? ", " : "") + std::string(tableOf(static_cast<Kind>(k)));
        }
        return fail(makeError(ErrorCode::BadArgument, call.words[1], "Expected " + known + "."), Usage);
    }
    auto workspace = openFile(call.words[0]);
    if (!workspace) {
        return fail(workspace.error(), Unusable);
    }
    const SnapshotPtr snapshot = (*workspace)->snapshot();
    if (call.has("output")) {
        const auto written = exporting::writeCsvFile(*snapshot, *kind, call.value("output"));
        if (!written) {
            return fail(written.error(), Unusable);
        }
        printLine(fmt::format("{} records in {}", written->records, call.value("output")));
        return Ok;
    }
    const auto written = exporting::writeCsv(*snapshot, *kind, [](std::string_view bytes) -> Result<void> {
        if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) {
            return makeError(ErrorCode::FileNotWritable, {}, "standard output");
        }
        return {};
    });
    return written ? Ok : fail(written.error(), Unusable);
}

} // namespace counterpart::cli
