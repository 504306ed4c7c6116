// SPDX-License-Identifier: GPL-3.0-or-later
// Writes documents on all cores and prints what was written.
#include "app/cli/document_run.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>

namespace counterpart::cli {

namespace {

struct Line {
    std::string partner;
    WrittenFiles files;
    std::string skipped;
    std::optional<Error> failed;
};

Sheet sheetOf(std::vector<Line> lines) {
    std::ranges::sort(lines, {}, &Line::partner);
    Sheet sheet{{{"partner"}, {"pages", true}, {"files", true}, {"bytes", true}, {"skipped"}}, {}, {}};
    for (const Line& line : lines) {
        sheet.rows.push_back({line.partner, std::to_string(line.files.pages), std::to_string(line.files.files),
                              std::to_string(line.files.bytes), line.skipped});
    }
    return sheet;
}

} // namespace

int writeAll(const DocumentRun& run, Format format) {
    if (auto made = run.order.makeFolder(); !made) {
        return fail(made.error(), Unusable);
    }
    std::vector<Line> lines(run.chosen.partners.size());
    std::atomic<bool> stopped{false};
    parallelTasks(lines.size(), [&](std::size_t at) {
        if (stopped) {
            return;
        }
        lines[at].partner = keyOfParty(run.snapshot, run.chosen.partners[at]);
        if (auto done = run.write(run.chosen.partners[at], lines[at].files); done) {
            lines[at].skipped = std::move(*done);
        } else {
            lines[at].failed = done.error();
            stopped = true;
        }
    });
    if (const auto failed = std::ranges::find_if(lines, [](const Line& line) { return line.failed.has_value(); });
        failed != lines.end()) {
        return fail(*failed->failed, Unusable);
    }
    const auto written = std::ranges::count_if(lines, [](const Line& line) { return line.skipped.empty(); });
    for (const Chosen::LeftOut& one : run.chosen.leftOut) {
        lines.push_back({one.partner, {}, one.reason, {}});
    }
    Sheet sheet = sheetOf(std::move(lines));
    sheet.notes.push_back(fmt::format("{} {} of {} in {}", written, run.what, run.period,
                                      run.order.isFile ? run.order.output.string() + "." + run.order.formats.front()
                                                       : run.order.output.string()));
    print(sheet, format);
    return Ok;
}

std::string periodName(const Question& question) {
    return toString(question.lens.period, question.rulebook->fiscalFirstMonth);
}

} // namespace counterpart::cli
