// SPDX-License-Identifier: GPL-3.0-or-later
// attribution --model markov, --model shapley: models over the whole programme, for comparison.
#include "app/cli/path_commands.h"

#include "app/cli/explanation.h"
#include "ui/bridge/path_text.h"

#include <fmt/format.h>
#include <numeric>

namespace counterpart::cli {

namespace {

std::string decimal(double value) { return fmt::format("{:.9f}", value); }

struct Answer {
    const Question& question;
    std::shared_ptr<const Programme> programme;
    PathFacts facts;

    std::string key(std::size_t row) const { return keyOfParty(*question.snapshot, facts.journeys.party[row]); }
    std::string money(Minor minor) const { return amountString(minor, question.lens.reporting); }
    // By attributed revenue, then by key.
    std::vector<std::size_t> rows(const std::vector<Minor>& attributed) const {
        std::vector<std::size_t> order(attributed.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
            return attributed[a] != attributed[b] ? attributed[a] > attributed[b] : facts.ranks[a] < facts.ranks[b];
        });
        return order;
    }
    void note(Sheet& sheet) const {
        for (const QString& line : pathNotes(facts, question.lens)) {
            sheet.notes.push_back(line.toStdString());
        }
    }
};

template <class Steps>
int explainRow(const Call& call, const Answer& answer, const Steps& stepsOf) {
    const std::string key = call.value("partner");
    for (std::size_t row = 0; row < answer.facts.journeys.party.size(); ++row) {
        if (answer.key(row) == key) {
            return printExplanation(call, *answer.question.snapshot, stepsOf(row), 0);
        }
    }
    return fail(makeError(ErrorCode::NoSuchRecord, key), No);
}

int byMarkov(const Call& call, const Answer& answer, int order) {
    const auto credits = creditByMarkov(answer.facts, order);
    if (!credits) {
        return fail(credits.error(), No);
    }
    if (call.has("explain")) {
        return explainRow(call, answer,
                          [&](std::size_t row) { return markovSteps(*answer.programme, answer.facts, *credits, row); });
    }
    const paths::Markov& model = credits->model;
    Sheet sheet{
        {{"partner"}, {"removal_effect", true}, {"share", true}, {"conversions", true}, {"attributed", true}}, {}, {}};
    for (const std::size_t row : answer.rows(credits->attributed)) {
        sheet.rows.push_back({answer.key(row), decimal(model.removal[row]), decimal(model.share[row]),
                              decimal(model.credited[row]), answer.money(credits->attributed[row])});
    }
    sheet.notes.push_back(markovName(order).toStdString() + ". " + markovMeaning(order).toStdString());
    answer.note(sheet);
    print(sheet, call.format());
    return Ok;
}

int byShapley(const Call& call, const Answer& answer) {
    const auto credits = creditByShapley(answer.facts);
    if (!credits) {
        return fail(credits.error(), No);
    }
    if (call.has("explain")) {
        return explainRow(call, answer, [&](std::size_t row) {
            return shapleySteps(*answer.programme, answer.facts, *credits, row);
        });
    }
    const paths::Shapley& model = credits->model;
    Sheet sheet{
        {{"partner"}, {"value", true}, {"conversions", true}, {"simplified", true}, {"attributed", true}}, {}, {}};
    for (const std::size_t row : answer.rows(credits->attributed)) {
        sheet.rows.push_back({answer.key(row), model.exact ? decimal(model.value[row]) : "",
                              model.exact ? decimal(model.credited[row]) : "", decimal(model.simplified[row]),
                              answer.money(credits->attributed[row])});
    }
    sheet.notes.push_back(shapleyName(model.exact).toStdString() + ". " + shapleyMeaning(model.exact).toStdString());
    answer.note(sheet);
    print(sheet, call.format());
    return Ok;
}

} // namespace

bool isPathModel(const Call& call) { return call.value("model") == "markov" || call.value("model") == "shapley"; }

int runPathModel(const Call& call) {
    const bool markov = call.value("model") == "markov";
    for (const char* option : {"deal", "compare"}) {
        if (call.has(option)) {
            return fail(makeError(ErrorCode::BadArgument, std::string("--") + option,
                                  "markov and shapley compare partners over the whole programme."),
                        Usage);
        }
    }
    if (call.value("by", "partner") != "partner") {
        return fail(makeError(ErrorCode::BadArgument, "--by " + call.value("by"), "Expected partner."), Usage);
    }
    if (call.has("explain") != call.has("partner")) {
        return fail(makeError(ErrorCode::BadArgument, "--explain", "It explains one partner: --partner KEY --explain."),
                    Usage);
    }
    const auto order = numberOption(call, "order", 1, 1, paths::kMostOrder);
    if (!order || (!markov && call.has("order"))) {
        return fail(!order ? order.error() : makeError(ErrorCode::BadArgument, "--order", "It goes with markov."),
                    Usage);
    }
    Call rest = call;
    rest.options.erase("model"); // none of a lens
    Question question;
    if (auto refused = ask(rest, question)) {
        return fail(refused->error, refused->exit);
    }
    Answer answer{question, question.programme(), {}};
    answer.facts = pathFactsOf(*answer.programme);
    return markov ? byMarkov(call, answer, static_cast<int>(*order)) : byShapley(call, answer);
}

} // namespace counterpart::cli
