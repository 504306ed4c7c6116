// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the steps that were asked for and prints them.
#include "app/cli/explanation.h"

#include "core/snapshot/render.h"
#include "ui/bridge/step_files.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace counterpart::cli {

namespace {

constexpr int kMostLevels = 100; // no tree of ours is deeper

bool waits(const Step& step) {
    return step.more != nullptr || std::ranges::any_of(step.parts, [](const Step& part) { return waits(part); });
}

} // namespace

std::vector<std::string> explainingOptions(std::vector<std::string> own) {
    own.push_back("levels=N|all");
    return questionOptions(std::move(own));
}

int printExplanation(const Call& call, const Snapshot& snapshot, const Step& step, int otherwise) {
    Extent extent;
    if (call.value("levels") == "all") {
        extent = Extent::whole();
    } else {
        const auto levels = numberOption(call, "levels", otherwise, 0, kMostLevels);
        if (!levels) {
            return fail(levels.error(), Usage);
        }
        extent.levels = static_cast<int>(*levels);
    }
    const RecordKey keys = [&](Kind kind, RecordId id) { return QString::fromStdString(keyOf(snapshot, kind, id)); };
    const Step whole = opened(step, extent);
    switch (call.format()) {
    case Format::Text:
        printLine(asText(whole).toStdString());
        if (extent.levels == 0 && waits(step)) {
            printLine(QCoreApplication::translate("Explain", "(--levels 1, 2 ... or all goes on to the facts)")
                          .toStdString());
        }
        break;
    case Format::Csv:
        printLine(asCsv(whole, keys).trimmed().toStdString());
        break;
    case Format::Json:
        printLine(QJsonDocument(asJson(whole, keys)).toJson(QJsonDocument::Compact).toStdString());
        break;
    }
    return Ok;
}

} // namespace counterpart::cli
