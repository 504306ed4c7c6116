// SPDX-License-Identifier: GPL-3.0-or-later
// whatif, scenarios: every number under assumptions, beside the facts; assumptions kept with the workspace.
#include "app/cli/lens.h"
#include "core/command/scenario.h"
#include "core/engine/scenario/cases.h"
#include "core/engine/scenario/document.h"
#include "core/snapshot/render.h"
#include "ui/bridge/kind_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterpart::cli {

namespace {

using scenario::Assumptions;
using scenario::Cases;
using scenario::Named;

std::vector<std::string> all(const Call& call, const std::string& option) {
    const auto given = call.options.find(option);
    return given != call.options.end() ? given->second : std::vector<std::string>();
}

Error inFile(Error error, const std::string& file) {
    error.file = file;
    return error;
}

std::optional<Refused> readInto(Assumptions& assumed, std::string_view document, const std::string& source) {
    scenario::Reading reading = scenario::readAssumptions(document);
    for (std::size_t i = 1; i < reading.errors.size(); ++i) {
        fail(inFile(reading.errors[i], source), Unusable);
    }
    if (!reading.ok()) {
        return Refused{inFile(reading.errors.front(), source), Unusable};
    }
    std::ranges::move(reading.assumed.changes, std::back_inserter(assumed.changes));
    return std::nullopt;
}

// What --changes, --set and --unset say together.
std::optional<Refused> typedAssumptions(const Call& call, Assumptions& assumed) {
    for (const std::string& path : all(call, "changes")) {
        const auto text = readTextFile(path);
        if (!text) {
            return Refused{text.error(), Unusable};
        }
        if (auto refused = readInto(assumed, *text, path)) {
            return refused;
        }
    }
    for (const std::string& set : all(call, "set")) {
        const std::size_t equals = set.find('=');
        if (equals == std::string::npos || equals == 0) {
            return Refused{makeError(ErrorCode::BadArgument, "--set " + set,
                                     "Expected a path and a value like attribution.half_life_days=14."),
                           Usage};
        }
        assumed.changes.emplace_back(
            scenario::SetPolicy{set.substr(0, equals), scenario::policyValueOf(set.substr(equals + 1))});
    }
    for (const std::string& path : all(call, "unset")) {
        assumed.changes.emplace_back(scenario::UnsetPolicy{path});
    }
    return std::nullopt;
}

std::optional<Refused> questionsOf(const Call& call, const Snapshot& snapshot, std::vector<Named>& questions) {
    for (const std::string& key : all(call, "scenario")) {
        const Scenario* saved = snapshot.table<Scenario>().findKey(key);
        if (saved == nullptr) {
            return Refused{makeError(ErrorCode::NoSuchRecord, key), No};
        }
        Named question{key, {}};
        if (auto refused = readInto(question.assumed, saved->document.view(), key)) {
            return refused;
        }
        questions.push_back(std::move(question));
    }
    Named typed{call.value("save", "what-if"), {}};
    if (auto refused = typedAssumptions(call, typed.assumed)) {
        return refused;
    }
    if (!typed.assumed.empty()) {
        questions.push_back(std::move(typed));
    } else if (call.has("save")) {
        return Refused{makeError(ErrorCode::BadArgument, "--save", "Say what to save with --changes or --set."), Usage};
    }
    if (questions.empty()) {
        return Refused{makeError(ErrorCode::BadArgument, "whatif",
                                 "Say what is assumed with --scenario KEY, --changes JSON or --set PATH=VALUE."),
                       Usage};
    }
    return std::nullopt;
}

std::string differenceOf(metrics::Unit unit, std::int64_t before, std::int64_t after, Currency currency) {
    return before == metrics::kNoData || after == metrics::kNoData ? std::string()
                                                                   : exactMetric(unit, after - before, currency);
}

// Numbers that move under no case are left out, unless --all.
Sheet totalSheet(const Cases& cases, Currency currency, bool everything) {
    Sheet sheet{{{"scenario"}, {"metric"}, {"facts", true}, {"value", true}, {"difference", true}}, {}, {}};
    const auto rows = scenario::compareTotals(cases);
    for (std::size_t c = 0; c < cases.cases.size(); ++c) {
        for (const scenario::MetricRow& row : rows) {
            const auto& metric = metrics::metric(row.metric);
            if (everything || row.values[c + 1] != row.values[0]) {
                sheet.rows.push_back({cases.cases[c].name, std::string(metric.name),
                                      exactMetric(metric.unit, row.values[0], currency),
                                      exactMetric(metric.unit, row.values[c + 1], currency),
                                      differenceOf(metric.unit, row.values[0], row.values[c + 1], currency)});
            }
        }
    }
    return sheet;
}

Sheet partnerSheet(const Cases& cases, Currency currency, bool everything) {
    Sheet sheet{{{"scenario"},
                 {"partner"},
                 {"tier_facts"},
                 {"tier"},
                 {"attributed_facts", true},
                 {"attributed", true},
                 {"attributed_difference", true},
                 {"commission_facts", true},
                 {"commission", true},
                 {"commission_difference", true}},
                {},
                {}};
    const auto money = [&](std::int64_t value) { return exactMetric(metrics::Unit::Money, value, currency); };
    const auto rows = scenario::comparePartners(cases);
    for (std::size_t c = 0; c < cases.cases.size(); ++c) {
        for (const scenario::PartnerRow& row : rows) {
            const auto& before = row.cells[0];
            const auto& after = row.cells[c + 1];
            if (!everything && before == after) {
                continue;
            }
            sheet.rows.push_back({cases.cases[c].name, keyOf(*cases.facts->snapshot, Kind::Partner, row.partner),
                                  before.tier.str(), after.tier.str(), money(before.attributed),
                                  money(after.attributed),
                                  differenceOf(metrics::Unit::Money, before.attributed, after.attributed, currency),
                                  money(before.commission), money(after.commission),
                                  differenceOf(metrics::Unit::Money, before.commission, after.commission, currency)});
        }
    }
    return sheet;
}

std::string differenceOf(Money before, Money after) {
    return before.currency == after.currency ? amountString(after.minor - before.minor, after.currency) : std::string();
}

// A row per party whose part moves, one for the house, one for the commission of the deal.
Sheet dealSheet(const Cases& cases) {
    Sheet sheet{{{"scenario"},
                 {"deal"},
                 {"what"},
                 {"partner"},
                 {"facts", true},
                 {"value", true},
                 {"difference", true},
                 {"currency"}},
                {},
                {}};
    for (const scenario::Case& one : cases.cases) {
        for (const scenario::DealMove& move : scenario::dealMoves(*cases.facts, *one.programme)) {
            const std::string deal = keyOf(*cases.facts->snapshot, Kind::Deal, move.deal);
            const auto add = [&](const char* what, const std::string& partner, Money before, Money after) {
                if (!(before == after)) {
                    sheet.rows.push_back({one.name, deal, what, partner, amountString(before.minor, before.currency),
                                          amountString(after.minor, after.currency), differenceOf(before, after),
                                          std::string(after.currency.code())});
                }
            };
            add("amount", "", move.before, move.after);
            for (const scenario::PartMove& part : move.parts) {
                add("attributed",
                    part.partner == 0 ? "direct" : keyOf(*cases.facts->snapshot, Kind::Partner, part.partner),
                    part.before, part.after);
            }
            add("attributed", "unattributed", move.houseBefore, move.houseAfter);
            add("commission", "", move.commissionBefore, move.commissionAfter);
        }
    }
    return sheet;
}

void describe(const Cases& cases, Sheet& sheet) {
    for (const scenario::Case& one : cases.cases) {
        for (const scenario::PolicyMove& move : one.applied.policy) {
            sheet.notes.push_back(fmt::format("{}: {} {} -> {}", one.name, move.path,
                                              move.before.empty() ? "(unset)" : move.before,
                                              move.after.empty() ? "(unset)" : move.after));
        }
        const auto& touches = one.applied.changes.of<Touchpoint>();
        const std::size_t deals = one.applied.changes.of<Deal>().size();
        if (touches.size() + deals > 0) {
            sheet.notes.push_back(fmt::format("{}: {} touches added, {} changed, {} removed; {} deals changed",
                                              one.name, touches.created.size(), touches.updated.size(),
                                              touches.deleted.size(), deals));
        }
    }
    sheet.notes.push_back(
        fmt::format("Under assumptions, as of {}. Nothing of this is a fact.", toString(cases.facts->lens.asOf)));
}

std::optional<Refused> commitPlanned(Workspace& workspace, Result<Planned> planned) {
    if (!planned) {
        return Refused{planned.error(), No};
    }
    const Intent intent = planned->intent;
    if (const auto done = workspace.commit(std::move(planned->changes), intent); !done) {
        return Refused{done.error(), Unusable};
    }
    printError(actionText(intent).toStdString()); // the answer alone goes to stdout
    return std::nullopt;
}

// After the answer was computed: what does not fit the facts is not saved.
std::optional<Refused> save(const Call& call, const Assumptions& assumed) {
    auto workspace = openFile(call.words.front(), OpenMode::ReadWrite);
    if (!workspace) {
        return Refused{workspace.error(), Unusable};
    }
    IdSource ids = (*workspace)->ids();
    return commitPlanned(
        **workspace, plan(*(*workspace)->snapshot(), ids,
                          SaveScenario{call.value("save"), call.value("note"), scenario::writeAssumptions(assumed)}));
}

} // namespace

int runWhatif(const Call& call) {
    const std::string by = call.value("by", "total");
    if (by != "total" && by != "partner" && by != "deal") {
        return fail(makeError(ErrorCode::BadArgument, "--by " + by, "Expected total, partner or deal."), Usage);
    }
    if (call.has("note") && !call.has("save")) {
        return fail(makeError(ErrorCode::BadArgument, "--note", "It goes with --save KEY."), Usage);
    }
    Question question;
    if (auto refused = ask(call, question)) {
        return fail(refused->error, refused->exit);
    }
    std::vector<Named> questions;
    if (auto refused = questionsOf(call, *question.snapshot, questions)) {
        return fail(refused->error, refused->exit);
    }
    const auto cases = scenario::casesOf(question.programme(), questions);
    if (!cases) {
        return fail(cases.error(), No);
    }
    const Currency currency = question.lens.reporting;
    Sheet sheet = by == "deal"      ? dealSheet(*cases)
                  : by == "partner" ? partnerSheet(*cases, currency, call.has("all"))
                                    : totalSheet(*cases, currency, call.has("all"));
    describe(*cases, sheet);
    for (const scenario::Case& one : cases->cases) {
        noteWarnings(one.programme->total.warnings, *one.programme->snapshot, sheet);
    }
    if (call.has("save")) {
        question.workspace.reset(); // it only reads
        if (auto refused = save(call, questions.back().assumed)) {
            return fail(refused->error, refused->exit);
        }
    }
    print(sheet, call.format());
    return Ok;
}

int runScenarios(const Call& call) {
    if (call.has("delete")) {
        auto workspace = openFile(call.words.front(), OpenMode::ReadWrite);
        if (!workspace) {
            return fail(workspace.error(), Unusable);
        }
        auto refused =
            commitPlanned(**workspace, plan(*(*workspace)->snapshot(), RemoveScenario{call.value("delete")}));
        return refused ? fail(refused->error, refused->exit) : Ok;
    }
    auto workspace = openFile(call.words.front());
    if (!workspace) {
        return fail(workspace.error(), Unusable);
    }
    const auto& saved = (*workspace)->snapshot()->table<Scenario>();
    if (call.has("show")) {
        const Scenario* one = saved.findKey(call.value("show"));
        if (one == nullptr) {
            return fail(makeError(ErrorCode::NoSuchRecord, call.value("show")), No);
        }
        printLine(one->document.view());
        return Ok;
    }
    Sheet sheet{{{"scenario"}, {"changes", true}, {"note"}}, {}, {}};
    saved.forEach([&](const Scenario& one) {
        const scenario::Reading reading = scenario::readAssumptions(one.document.view());
        sheet.rows.push_back(
            {one.key.str(), reading.ok() ? std::to_string(reading.assumed.changes.size()) : "", one.note.str()});
    });
    std::ranges::sort(sheet.rows);
    print(sheet, call.format());
    return Ok;
}

} // namespace counterpart::cli
