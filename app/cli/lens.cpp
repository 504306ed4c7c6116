// SPDX-License-Identifier: GPL-3.0-or-later
// Turns options into a lens.
#include "app/cli/lens.h"

#include "app/cli/custom_weights.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/learned_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <sstream>

namespace counterpart::cli {

namespace {

constexpr std::string_view kQuestionOptions[] = {"as-of=DATE",    "model=MODEL",   "period=PERIOD",
                                                 "currency=CODE", "rulebook=JSON", "ungated"};

Error badArgument(const std::string& option, const std::string& value, std::string expected) {
    return makeError(ErrorCode::BadArgument, "--" + option + " " + value, std::move(expected));
}

std::optional<Error> applyOptions(const Call& call, Question& question) {
    Lens& lens = question.lens;
    if (call.has("as-of")) {
        const auto date = parseDate(call.value("as-of"));
        if (!date) {
            return date.error();
        }
        lens.asOf = *date;
    }
    if (call.has("model")) {
        const auto model = modelNamed(call.value("model"));
        if (!model) {
            return badArgument("model", call.value("model"),
                               "Expected equal, linear, first, last, decay, position, role, custom or ai.");
        }
        lens.model = *model;
    }
    lens.ungated = call.has("ungated");
    if (call.has("period")) {
        const auto period = parsePeriod(call.value("period"), question.rulebook->fiscalFirstMonth);
        if (!period) {
            return period.error();
        }
        lens.period = *period;
    }
    if (call.has("currency")) {
        const auto currency = Currency::fromCode(call.value("currency"));
        if (!currency) {
            return makeError(ErrorCode::NotACurrency, call.value("currency"));
        }
        lens.reporting = *currency;
    }
    return std::nullopt;
}

std::optional<Refused> readRulebookFile(const std::string& path, Question& question) {
    const auto text = readTextFile(path);
    if (!text) {
        return Refused{text.error(), Unusable};
    }
    RulebookReading reading = readRulebook(*text);
    if (auto refused = refuseFaulty(reading, path)) {
        return refused;
    }
    question.rulebook = std::make_shared<const Rulebook>(std::move(reading.rulebook));
    return std::nullopt;
}

} // namespace

std::shared_ptr<const Programme> Question::programmeUnder(Model model) const {
    Lens asked = lens;
    asked.model = model;
    return computeProgramme(snapshot, rulebook, asked, nullptr, fitted(nullptr));
}

LearnedUse Question::learned(const Columns& columns) const {
    return learnedUse(*snapshot, columns, rulebook->attribution, lens.ungated, fitted(&columns), nullptr, false);
}

std::shared_ptr<const learned::Model> Question::fitted(const Columns* columns) const {
    const AttributionPolicy& policy = rulebook->attribution;
    const bool asked = lens.model == Model::Ai || policy.model == Model::Ai ||
                       std::ranges::any_of(policy.byFamily,
                                           [](const FamilyPolicy& family) { return family.policy.model == Model::Ai; });
    if (asked && m_fitted == nullptr && keptModel(*snapshot) == nullptr) {
        const auto own = columns == nullptr ? columnsOf(*snapshot) : nullptr;
        m_fitted = trainModel(*snapshot, columns == nullptr ? *own : *columns, policy, lens.asOf);
    }
    return m_fitted;
}

void noteModel(const Question& question, const LearnedUse& use, Sheet& sheet) {
    if (question.lens.model != Model::Ai || use.model == nullptr || use.model->gate.usable()) {
        return;
    }
    const auto why = refusalsText(*use.model).toStdString();
    sheet.notes.push_back(
        use.used()
            ? fmt::format("Warning: --ungated shows the evidence-weighted credit although it is not fit for pay: {}",
                          why)
            : fmt::format("Warning: the evidence-weighted model is not used, {} applies instead: {}",
                          nameOf(attribution::configuredRule(question.rulebook->attribution)), why));
}

std::optional<Refused> ask(const Call& call, Question& question, OpenMode mode) {
    auto opened = openFile(call.words.front(), mode);
    if (!opened) {
        return Refused{opened.error(), Unusable};
    }
    question.workspace = std::move(*opened);
    question.snapshot = question.workspace->snapshot();
    Date asOf;
    if (call.has("as-of")) {
        if (const auto date = parseDate(call.value("as-of"))) {
            asOf = *date;
        }
    }
    question.rulebook = rulebookOf(*question.snapshot, asOf);
    if (call.has("rulebook")) {
        if (auto refused = readRulebookFile(call.value("rulebook"), question)) {
            return refused;
        }
    }
    question.lens = defaultLens(*question.snapshot, *question.rulebook);
    question.lens.period = {}; // a command that says nothing asks about all time
    if (auto error = applyOptions(call, question)) {
        return Refused{*error, Usage};
    }
    return refuseWithoutExpression(*question.rulebook, question.lens.model);
}

std::vector<std::string> questionOptions(std::vector<std::string> own) {
    own.insert(own.end(), std::begin(kQuestionOptions), std::end(kQuestionOptions));
    own.insert(own.end(), {"csv", "json"});
    return own;
}

bool isQuestionOption(std::string_view option) {
    return std::ranges::find(kQuestionOptions, option) != std::end(kQuestionOptions);
}

std::optional<Refused> refuseFaulty(RulebookReading& reading, const std::string& path) {
    if (reading.ok()) {
        return std::nullopt;
    }
    for (Error& error : reading.errors) {
        error.file = path;
    }
    for (std::size_t i = 1; i < reading.errors.size(); ++i) {
        printError(errorText(reading.errors[i]).toStdString());
    }
    return Refused{reading.errors.front(), Unusable};
}

std::optional<Refused> refuseUnknownPartner(const Call& call, const Snapshot& snapshot) {
    const std::string key = call.value("partner");
    if (!call.has("partner") || snapshot.table<Partner>().findKey(key) != nullptr) {
        return std::nullopt;
    }
    return Refused{makeError(ErrorCode::NoSuchRecord, key), No};
}

Result<std::string> readTextFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    Error error;
    error.file = path;
    if (!file) {
        error.code = ErrorCode::FileNotFound;
        return error;
    }
    std::ostringstream content;
    content << file.rdbuf();
    if (file.bad()) {
        error.code = ErrorCode::FileUnreadable;
        return error;
    }
    std::string text = std::move(content).str();
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.erase(0, 3);
    }
    if (!isUtf8(text)) {
        error.code = ErrorCode::NotUtf8;
        return error;
    }
    return text;
}

std::string exactMetric(metrics::Unit unit, std::int64_t value, Currency reporting) {
    if (value == metrics::kNoData) {
        return {};
    }
    switch (unit) {
    case metrics::Unit::Money:
        return amountString(value, reporting);
    case metrics::Unit::Count:
        return std::to_string(value);
    default:
        return formatScaledShort(value, 6);
    }
}

std::string keyOfParty(const Snapshot& snapshot, Index party) {
    return party == kDirect ? "direct" : snapshot.table<Partner>().at(party).key.str();
}

void noteWarnings(const fx::Warnings& warnings, const Snapshot& snapshot, Sheet& sheet) {
    if (warnings.stale > 0) {
        sheet.notes.push_back(fmt::format("Warning: {} amounts converted at an older rate, up to {} days old.",
                                          warnings.stale, warnings.oldestDays));
    }
    if (warnings.unconverted.empty()) {
        return;
    }
    std::string first;
    for (std::size_t i = 0; i < warnings.unconverted.size() && i < 5; ++i) {
        const auto& left = warnings.unconverted[i];
        const Deal* deal = snapshot.table<Deal>().find(left.deal);
        first +=
            fmt::format("{}{} {}", i > 0 ? ", " : "", deal != nullptr ? deal->key.view() : "?", toString(left.amount));
    }
    sheet.notes.push_back(
        fmt::format("Warning: {} amounts are in no sum of money, because there is no exchange rate on or before "
                    "their date: {}{}",
                    warnings.unconverted.size(), first, warnings.unconverted.size() > 5 ? " ..." : ""));
}

} // namespace counterpart::cli
