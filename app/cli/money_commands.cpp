// SPDX-License-Identifier: GPL-3.0-or-later
// attribution and commissions: who is credited with what, what it earns, and why.
#include "app/cli/custom_weights.h"
#include "app/cli/path_commands.h"
#include "app/cli/touch_commands.h"
#include "core/engine/attribution/cast.h"
#include "core/engine/attribution/compare.h"
#include "core/engine/attribution/explanation.h"
#include "ui/bridge/explain_text.h"

#include <fmt/format.h>

namespace counterpart::cli {

namespace {

std::string shareText(std::uint64_t share) { return formatScaled(static_cast<std::int64_t>(share), 12); }

std::vector<std::string> creditRow(const Question& q, Model model, Index deal, const Columns& columns,
                                   std::string party, std::uint64_t share, Minor attributed) {
    const Currency currency = columns.deals.currency[deal];
    return {q.snapshot->table<Deal>().at(deal).key.str(),
            std::move(party),
            std::string(nameOf(model)),
            shareText(share),
            amountString(columns.deals.amount[deal], currency),
            std::string(currency.code()),
            amountString(attributed, currency)};
}

// One, or under --compare all that can be followed; ai falls back where it is refused.
std::vector<Model> modelsOf(const Call& call, const Question& q, const attribution::Aids& aids) {
    const AttributionPolicy& policy = q.rulebook->attribution;
    return call.has("compare") ? attribution::modelsAvailable(policy, aids)
                               : std::vector{attribution::modelUsed(policy, q.lens.model, aids)};
}

int byDeal(const Call& call, const Question& q) {
    const auto columns = columnsOf(*q.snapshot);
    const LearnedUse learned = q.learned(*columns);
    Sheet sheet{
        {{"deal"}, {"partner"}, {"model"}, {"share", true}, {"amount", true}, {"currency"}, {"attributed", true}},
        {},
        {}};
    noteModel(q, learned, sheet);
    const attribution::Aids aids{attribution::castOf(*columns, q.rulebook->attribution, q.lens.asOf),
                                 learned.weightsUsed()};
    for (const Model model : modelsOf(call, q, aids)) {
        const auto credits = attribution::attribute(*columns, q.rulebook->attribution, model, q.lens.asOf, aids);
        if (const auto exit = refuseWeights(q, *columns, credits.faults)) {
            return *exit;
        }
        for (Index d = 0; d < credits.deals(); ++d) {
            if (call.has("period") && !q.lens.period.contains(columns->deals.closed[d])) {
                continue;
            }
            std::uint64_t given = 0;
            for (Index row = credits.offsets[d]; row < credits.offsets[d + 1]; ++row) {
                given += credits.share[row];
                sheet.rows.push_back(creditRow(q, model, d, *columns, keyOfParty(*q.snapshot, credits.party[row]),
                                               credits.share[row], credits.amount[row]));
            }
            if (given < kShareOne) { // what nobody is credited with stays with the house
                sheet.rows.push_back(
                    creditRow(q, model, d, *columns, "unattributed", kShareOne - given, credits.unattributed[d]));
            }
        }
    }
    print(sheet, call.format());
    return Ok;
}

int byPartner(const Call& call, const Question& q) {
    const bool compare = call.has("compare");
    Sheet sheet{{{"partner"}, {"deals", true}, {"attributed", true}}, {}, {}};
    if (compare) {
        sheet.columns.insert(sheet.columns.begin() + 1, {"model"});
    }
    auto programme = q.programme();
    noteModel(q, programme->learned, sheet);
    const std::vector<Model> models =
        compare ? attribution::modelsAvailable(q.rulebook->attribution, programme->aids()) : std::vector{q.lens.model};
    for (const Model model : models) {
        Lens lens = q.lens;
        lens.model = model;
        programme = computeProgramme(q.snapshot, q.rulebook, lens, programme.get(), programme->learned.model);
        if (const auto exit = refuseWeights(q, *programme)) {
            return *exit;
        }
        const auto table =
            metrics::compute(programme->inputs(), {metrics::Dimension::Partner}, {metrics::Id::RevenueAttributed});
        std::vector<std::int64_t> deals(programme->columns->partners.size(), 0);
        const auto& credits = programme->credits;
        const attribution::Selection selection{true, false, false, lens.period};
        for (Index d = 0; d < credits.deals(); ++d) {
            const attribution::DealCredits of = credits[d];
            for (std::size_t row = 0; selection.takes(programme->columns->deals, d) && row < of.size(); ++row) {
                if (of.party[row] != kDirect && of.share[row] > 0) {
                    ++deals[of.party[row]];
                }
            }
        }
        for (std::size_t group = 0; group < table.groups(); ++group) {
            const Partner* partner = q.snapshot->table<Partner>().findKey(table.labels[group][0]);
            const std::int64_t count = partner != nullptr ? deals[programme->columns->partnerOf.find(partner->id)] : 0;
            if (count == 0) {
                continue;
            }
            sheet.rows.push_back({table.labels[group][0], std::to_string(count),
                                  exactMetric(metrics::Unit::Money, table.values[0][group], lens.reporting)});
            if (compare) {
                sheet.rows.back().insert(sheet.rows.back().begin() + 1, std::string(nameOf(model)));
            }
        }
        if (model == models.back()) {
            noteWarnings(table.warnings, *q.snapshot, sheet);
        }
    }
    print(sheet, call.format());
    return Ok;
}

int oneDeal(const Call& call, const Question& q) {
    const std::string key = call.value("deal");
    const Deal* deal = q.snapshot->table<Deal>().findKey(key);
    if (deal == nullptr) {
        return fail(makeError(ErrorCode::NoSuchRecord, key), No);
    }
    const auto columns = columnsOf(*q.snapshot);
    const Index d = columns->dealOf.find(deal->id);
    const LearnedUse learned = q.learned(*columns);
    const attribution::Aids aids{nullptr, learned.weightsUsed()};
    Sheet sheet{
        {{"deal"}, {"partner"}, {"model"}, {"share", true}, {"amount", true}, {"currency"}, {"attributed", true}},
        {},
        {}};
    noteModel(q, learned, sheet);
    if (call.has("explain")) {
        const auto explanation =
            attribution::explainDeal(*q.snapshot, key, *q.rulebook, q.lens.model, q.lens.asOf, columns.get(), aids);
        if (!explanation) {
            return fail(explanation.error(), No);
        }
        if (call.format() != Format::Text) {
            Sheet touches = touchSheet(*q.snapshot, *explanation);
            touches.notes = sheet.notes;
            print(touches, call.format());
            return Ok;
        }
        for (const std::string& note : sheet.notes) {
            printLine(note);
        }
        printLine(dealExplanation(*q.snapshot, *explanation).toStdString());
        const auto faults = attribution::attributeDeals(*columns, q.rulebook->attribution, explanation->model,
                                                        q.lens.asOf, {&d, 1}, aids)
                                .faults;
        return refuseWeights(q, *columns, faults).value_or(Ok);
    }
    const auto comparison = attribution::compareDeal(*columns, q.rulebook->attribution, q.lens.asOf, d, aids);
    for (const Model model : modelsOf(call, q, aids)) {
        const auto faults =
            attribution::attributeDeals(*columns, q.rulebook->attribution, model, q.lens.asOf, {&d, 1}, aids).faults;
        if (const auto exit = refuseWeights(q, *columns, faults)) {
            return *exit;
        }
        const auto m = static_cast<std::size_t>(model);
        std::uint64_t given = 0;
        for (const auto& row : comparison.rows) {
            given += row.share[m];
            sheet.rows.push_back(
                creditRow(q, model, d, *columns, keyOfParty(*q.snapshot, row.party), row.share[m], row.amount[m]));
        }
        if (given < kShareOne) {
            sheet.rows.push_back(
                creditRow(q, model, d, *columns, "unattributed", kShareOne - given, comparison.unattributed[m]));
        }
    }
    print(sheet, call.format());
    return Ok;
}

} // namespace

int runAttribution(const Call& call) {
    if (isPathModel(call)) {
        return runPathModel(call);
    }
    for (const char* option : {"order", "partner"}) {
        if (call.has(option)) {
            return fail(makeError(ErrorCode::BadArgument, std::string("--") + option,
                                  "It goes with --model markov or shapley."),
                        Usage);
        }
    }
    const std::string by = call.value("by", "deal");
    if (by != "deal" && by != "partner") {
        return fail(makeError(ErrorCode::BadArgument, "--by " + by, "Expected deal or partner."), Usage);
    }
    Question question;
    if (auto refused = ask(call, question)) {
        return fail(refused->error, refused->exit);
    }
    if (call.has("deal")) {
        return oneDeal(call, question);
    }
    if (call.has("explain")) {
        return fail(makeError(ErrorCode::BadArgument, "--explain", "It explains one deal: add --deal KEY."), Usage);
    }
    return by == "deal" ? byDeal(call, question) : byPartner(call, question);
}

int runCommissions(const Call& call) {
    Question question;
    if (auto refused = ask(call, question)) {
        return fail(refused->error, refused->exit);
    }
    if (auto refused = refuseUnknownPartner(call, *question.snapshot)) {
        return fail(refused->error, refused->exit);
    }
    const auto programme = question.programme();
    if (const auto exit = refuseWeights(question, *programme)) {
        return *exit;
    }
    const auto context = programme->commissionContext();
    const commission::Lines& lines = programme->accruals.lines;
    if (call.has("explain")) {
        const auto row = commission::findLine(context, lines, call.value("explain"));
        if (!row) {
            return fail(makeError(ErrorCode::NoSuchRecord, call.value("explain")), No);
        }
        printLine(commissionExplanation(*programme, *row).toStdString());
        return Ok;
    }
    Sheet sheet{{{"line"},
                 {"deal"},
                 {"partner"},
                 {"rule"},
                 {"base", true},
                 {"rate"},
                 {"amount", true},
                 {"currency"},
                 {"period"},
                 {"kind"}},
                {},
                {}};
    for (std::size_t row = 0; row < lines.size(); ++row) {
        const Index d = lines.deal[row];
        if (!lines.isLive(row) || !question.lens.period.contains(lines.date[row])) {
            continue;
        }
        const std::string partner = keyOfParty(*question.snapshot, lines.partner[row]);
        if (call.has("partner") && partner != call.value("partner")) {
            continue;
        }
        const Currency currency = programme->columns->deals.currency[d];
        const bool ruled = lines.plan[row] != commission::kNoRule && lines.rule[row] != commission::kNoRule;
        sheet.rows.push_back({commission::keyOf(context, lines, row), question.snapshot->table<Deal>().at(d).key.str(),
                              partner,
                              ruled ? question.rulebook->plans[lines.plan[row]].rules[lines.rule[row]].key : "",
                              amountString(lines.base[row], currency), toString(lines.rate[row]),
                              amountString(lines.amount[row], currency), std::string(currency.code()),
                              toString(monthOf(lines.date[row])),
                              lines.kind[row] == commission::LineKind::Refund ? "refund" : "accrual"});
    }
    for (const auto& finding : programme->accruals.findings) {
        sheet.notes.push_back(findingText(*programme, finding).toStdString());
    }
    print(sheet, call.format());
    return Ok;
}

} // namespace counterpart::cli
