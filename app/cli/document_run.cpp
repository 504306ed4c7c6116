// SPDX-License-Identifier: GPL-3.0-or-later
// Writes documents on all cores and prints what was written.
#include "app/cli/document_run.h"

#include "app/cli/long_run.h"
#include "core/base/parallel.h"
#include "core/io/atomic_file.h"
#include "ui/bridge/error_text.h"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>

namespace counterpart::cli {

namespace {

struct Line {
    std::string partner;
    WrittenFiles files;
    enum class Is : std::uint8_t { Written, LeftOut, NotReached, Failed } is = Is::LeftOut;
    std::string skipped;
    bool presented = false;
    std::optional<Error> failed;
};

void writeLine(const DocumentRun& run, Index partner, Line& line) {
    line.files.together = !run.order.isFile;
    auto told = run.write(partner, line.files);
    if (!told) {
        line.is = Line::Is::Failed;
        line.skipped = "could not be written";
        line.failed = told.error();
    } else {
        line.is = told->skipped.empty() ? Line::Is::Written : Line::Is::LeftOut;
        line.skipped = std::move(told->skipped);
        line.presented = told->presented;
    }
}

// As many at once as there are cores, each written as soon as it is made.
std::vector<Line> writeLines(const DocumentRun& run, bool progress) {
    std::vector<Line> lines(run.chosen.partners.size());
    ProgressLine far(lines.size(), lines.size() == 1 ? run.one : run.many, progress);
    std::atomic<bool> failed{false};
    parallelTasks(lines.size(), [&](std::size_t at) {
        Line& line = lines[at];
        line.partner = keyOfParty(run.snapshot, run.chosen.partners[at]);
        if (failed || StopWish::asked()) {
            line.is = Line::Is::NotReached;
            line.skipped = "not reached";
            return;
        }
        writeLine(run, run.chosen.partners[at], line);
        failed = failed || line.failed.has_value();
        far.done();
    });
    return lines;
}

Sheet sheetOf(const DocumentRun& run, std::vector<Line> lines) {
    for (const Chosen::LeftOut& one : run.chosen.leftOut) {
        lines.push_back({one.partner, {}, Line::Is::LeftOut, one.reason, false, {}});
    }
    std::ranges::sort(lines, {}, &Line::partner);
    Sheet sheet{{{"partner"}, {"pages", true}, {"files", true}, {"bytes", true}, {"skipped"}}, {}, {}};
    for (const Line& line : lines) {
        sheet.rows.push_back({line.partner, std::to_string(line.files.pages), std::to_string(line.files.files),
                              std::to_string(line.files.bytes), line.skipped});
    }
    return sheet;
}

std::string placeOf(const DocumentOrder& order) {
    return order.isFile ? order.output.string() + "." + order.formats.front() : order.output.string();
}

// What an earlier run said of these documents is not true of this one.
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
int verdict(const DocumentRun& run, const std::vector<Line>& lines) {
    const auto done = std::ranges::count(lines, Line::Is::Written, &Line::is);
    const std::string far = fmt::format("{} of {} {} of {} are written in {}.", done, lines.size(), run.many,
                                        run.period, placeOf(run.order));
    if (const auto failed = std::ranges::find(lines, Line::Is::Failed, &Line::is); failed != lines.end()) {
        printError(errorText(*failed->failed).toStdString() + " " + far);
        return Unusable;
    }
    if (std::ranges::count(lines, Line::Is::NotReached, &Line::is) > 0) {
        printError("Stopped: " + far);
        return No;
    }
    return Ok;
}

std::vector<std::string> notesOf(const DocumentRun& run, const std::vector<Line>& lines, int exit) {
    std::vector<std::string> notes;
    if (const auto presented = std::ranges::count(lines, true, &Line::presented); presented > 0) {
        notes.push_back(fmt::format("{} of them were presented and are written as they were; --current composes "
                                    "them of what is recorded now",
                                    presented));
    }
    if (exit == Ok) {
        notes.push_back(fmt::format("{} {} of {} in {}", std::ranges::count(lines, Line::Is::Written, &Line::is),
                                    run.many, run.period, placeOf(run.order)));
    }
    return notes;
}

} // namespace

int writeAll(const DocumentRun& run, const Call& call) {
    if (auto made = run.order.makeFolder(); !made) {
        return fail(made.error(), Unusable);
    }
    const bool batch = call.has("all") && !run.order.isFile;
    const std::filesystem::path logPath = run.order.output / (run.command + "-" + fileName(run.period) + ".log.csv");
    if (auto removed = batch ? removeOld(logPath) : Result<void>(); !removed) {
        return fail(removed.error(), Unusable);
    }
    const StopWish wish;
    const std::vector<Line> lines = writeLines(run, call.has("progress"));
    Sheet sheet = sheetOf(run, lines);
    Result<void> logged; // what is said to be there has reached the disk
    if (!run.order.isFile) {
        logged = syncFolder(run.order.output.string());
    }
    if (batch && logged) {
        WrittenFiles log;
        logged = writeFile(logPath, csvOf(sheet), log);
    }
    const int exit = verdict(run, lines);
    if (exit == Ok && !logged) {
        return fail(logged.error(), Unusable);
    }
    if (exit != Unusable) {
        sheet.notes = notesOf(run, lines, exit);
        print(sheet, call.format());
    }
    return exit;
}

std::string periodName(const Question& question) {
    return toString(question.lens.period, question.rulebook->fiscalFirstMonth);
}

} // namespace counterpart::cli
