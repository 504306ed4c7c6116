// SPDX-License-Identifier: GPL-3.0-or-later
// Which file may include which, and what may not stand where? The walls of the house; linter.cpp holds them up.
#include "tests/architecture/rules.h"

namespace counterpart::architecture {

namespace {

/// Which engine takes which result of another. `programme` runs all of them in order; only `scenario`
/// takes its result, to lay several of them side by side.
std::vector<Pass> enginePasses() {
    const std::string attribution = "core/engine/attribution";
    const std::string certification = "core/engine/certification";
    const std::string commission = "core/engine/commission";
    const std::string fx = "core/engine/fx";
    const std::string learned = "core/engine/learned";
    const std::string metrics = "core/engine/metrics";
    const std::string paths = "core/engine/paths";
    const std::string programme = "core/engine/programme";
    const std::string registration = "core/engine/registration";
    const std::string scenario = "core/engine/scenario";
    const std::string scorecard = "core/engine/scorecard";
    const std::string tiering = "core/engine/tiering";
    return {
        {tiering, attribution + "/credit_book.h"},
        {tiering, attribution + "/credits.h"},
        {tiering, certification + "/people.h"},
        {tiering, fx + "/amounts.h"},
        {tiering, fx + "/notes.h"},
        {tiering, fx + "/fx.h"},
        {commission, attribution + "/credit_book.h"},
        {commission, attribution + "/credits.h"},
        {commission, fx + "/fx.h"},
        {commission, tiering + "/standing.h"},
        {learned, attribution + "/counted.h"},
        {metrics, attribution + "/credit_book.h"},
        {metrics, attribution + "/credits.h"},
        {metrics, certification + "/needs.h"},
        {metrics, certification + "/people.h"},
        {metrics, commission + "/lines.h"},
        {metrics, fx + "/amounts.h"},
        {metrics, fx + "/notes.h"},
        {metrics, tiering + "/standing.h"},
        {paths, attribution + "/counted.h"},
        {programme, attribution + "/cast.h"},
        {programme, attribution + "/compare.h"},
        {programme, attribution + "/credit_book.h"},
        {programme, attribution + "/counted.h"},
        {programme, attribution + "/credits.h"},
        {programme, attribution + "/learned_weights.h"},
        {programme, certification + "/certification.h"},
        {programme, certification + "/needs.h"},
        {programme, commission + "/lines.h"},
        {programme, fx + "/amounts.h"},
        {programme, learned + "/credit.h"},
        {programme, learned + "/model_json.h"},
        {programme, learned + "/train.h"},
        {programme, metrics + "/metrics.h"},
        {programme, metrics + "/valued.h"},
        {programme, metrics + "/views.h"},
        {programme, paths + "/markov.h"},
        {programme, paths + "/shapley.h"},
        {programme, scorecard + "/card.h"},
        {programme, scorecard + "/condition.h"},
        {programme, scorecard + "/metric_rows.h"},
        {programme, tiering + "/standing.h"},
        {registration, fx + "/fx.h"},
        {scenario, attribution + "/credit_book.h"},
        {scenario, programme + "/difference.h"},
        {scenario, programme + "/judgement.h"},
        {scenario, programme + "/programme.h"},
        {scorecard, metrics + "/metrics.h"},
    };
}

/// The picture of the architecture: an arrow to each room that is used, and through it to all that this one uses.
std::vector<Room> rooms() {
    return {{"core/base", {}},
            {"core/domain", {"core/base"}},
            {"core/snapshot", {"core/domain"}},
            {"core/engine", {"core/snapshot"}},
            {"core/command", {"core/engine"}},
            {"core/io", {"core/snapshot"}},
            {"core/report", {"core/engine"}},
            {"core/store", {"core/snapshot"}},
            {"core/packet", {"core/store", "core/io"}},
            {"core/workspace", {"core/packet", "core/command"}},
            {"ui/pch.h", {}},
            {"ui/shell/theme", {}},
            {"ui/bridge", {"core/workspace", "core/io", "core/report"}},
            {"ui/models", {"ui/bridge", "ui/shell/theme"}},
            {"ui/delegates", {"ui/models"}},
            {"ui/charts", {"ui/models"}},
            {"ui/widgets", {"ui/delegates", "ui/charts"}},
            {"ui/deck/paint", {"core/report"}},
            {"ui/deck/files", {"ui/deck/paint", "core/io", "core/report"}},
            {"ui/dialogs", {"ui/widgets", "ui/deck/paint"}},
            {"ui/deck", {"ui/widgets", "ui/deck/paint"}},
            {"ui/panels", {"ui/dialogs", "ui/deck", "ui/deck/files"}},
            {"ui/shell", {"ui/panels"}},
            {"app", {"ui/shell"}},
            {"tests/support", {"core/workspace", "core/io", "core/report"}},
            {"tests/core", {"tests/support"}},
            {"tests/ui", {"tests/support", "ui/shell"}},
            {"tests/flow", {"tests/support", "app"}},
            {"tests/fuzz", {"tests/core"}},
            {"tests/bench", {"tests/support", "ui/deck"}},
            {"tests/architecture", {"tests/support"}}};
}

constexpr const char* kResults = "^core/(engine|snapshot|command|store)/";
constexpr const char* kDocuments = "a document is plain data: let core/report/compose put it in words";

} // namespace

Rules houseRules() {
    const std::string clock = "core has no clock: take the date or time as an argument from app or ui";
    return Rules{
        .roots = {"app", "core", "ui", "tests"},
        .rooms = rooms(),
        .siblings = {{"engine-internals", "core/engine", enginePasses(),
                      "take the other engine's result as an argument; if it is one, list the pass in "
                      "tests/architecture/rules.cpp"},
                     {"panels-apart",
                      "ui/panels",
                      {},
                      "panels do not know each other: emit a signal with an id, ui/shell connects it"}},
        .includes =
            {{"no-qt-in-core", "core", "", "^(Q[A-Za-z]|q[a-z0-9]+\\.h$)", "core is plain C++: do this in ui/bridge"},
             {"sqlite-only-in-store", "core", "core/store", "^sqlite3", "ask core/store or core/workspace instead"},
             {"sqlite-only-in-store", "ui", "", "^sqlite3", "ask core/workspace instead"},
             {"sqlite-only-in-store", "app", "", "^sqlite3", "ask core/workspace instead"},
             {"no-store-in-ui", "ui", "", "^core/store/", "the window reads snapshots: go through core/workspace"},
             {"no-store-in-ui", "app", "", "^core/store/", "go through core/workspace"},
             {"composers-know-no-format", "core/report/compose", "", "^core/report/(pptx|xlsx|html)/",
              "a composer makes a document: what a format needs is the renderer's"},
             {"composers-know-no-format", "core/report/words", "", "^core/report/(pptx|xlsx|html)/",
              "words are the same in every format"},
             {"renderers-know-documents-alone", "core/report/document", "", kResults, kDocuments},
             {"renderers-know-documents-alone", "core/report/pptx", "", kResults, kDocuments},
             {"renderers-know-documents-alone", "core/report/xlsx", "", kResults, kDocuments},
             {"renderers-know-documents-alone", "core/report/html", "", kResults, kDocuments}},
        .texts =
            {{"no-words-in-core", "core", Look::Code, R"(\b(tr|QT_TR_NOOP|QT_TRANSLATE_NOOP)\s*\()",
              "core emits enums, numbers and keys: ui/bridge has the words"},
             {"no-clock-in-core", "core", Look::Code,
              R"(\b(system_clock|utc_clock|gettimeofday|clock_gettime|localtime(_r)?)\b|\btime\s*\(\s*(nullptr|NULL|0|&))"
              R"(|\bQ(Date|Time|DateTime)\s*::\s*current)",
              clock},
             {"no-clock-in-core", "core", Look::CodeAndStrings, R"(\bCURRENT_(TIMESTAMP|DATE|TIME)\b|'now')", clock},
             {"no-locale-in-core", "core", Look::Code, R"(\bstd\s*::\s*locale\b|\bsetlocale\s*\(|\bQLocale\b)",
              "core formats one way only: ui/bridge knows the locale"}},
        .readmes = {"core", "core/engine", "ui"},
        .scripts = {"CMakeLists.txt", "app/CMakeLists.txt", "core/CMakeLists.txt", "ui/CMakeLists.txt",
                    "tests/CMakeLists.txt", "cmake", "packaging", ".ci"},
        .noLicence = {".md", ".json", ".svg", ".png", ".copyright", ".in"},
        .maxLines = 500,
    };
}

} // namespace counterpart::architecture
