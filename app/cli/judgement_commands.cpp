// SPDX-License-Identifier: GPL-3.0-or-later
// How partners are judged: as tables, explained, and as tasks.
#include "app/cli/judgement_commands.h"

#include "app/cli/explanation.h"
#include "core/command/flags.h"
#include "ui/bridge/judgement_text.h"
#include "ui/bridge/kind_text.h"

#include <fmt/format.h>

namespace counterpart::cli {

namespace {

using scorecard::Holds;
using scorecard::kNoData;

// A question answered as far as all of these commands need it.
struct Answer {
    Question question;
    ProgrammePtr programme;
    JudgementPtr judgement;
    std::string only; // --partner

    std::string key(Index partner) const { return keyOfParty(*question.snapshot, partner); }
    bool shows(Index partner) const { return only.empty() || key(partner) == only; }
    // use(partner, rule, state) for the partners asked for.
    template <class Use>
    void forEach(const std::vector<std::vector<Holds>>& rules, const Use& use) const {
        for (Index partner = 0; partner < judgement->partners(); ++partner) {
            for (std::size_t rule = 0; rule < rules.size() && shows(partner); ++rule) {
                use(partner, rule, rules[rule][partner]);
            }
        }
    }
    Index partner() const {
        return programme->columns->partnerOf.find(question.snapshot->table<Partner>().findKey(only)->id);
    }
};

std::optional<int> answer(const Call& call, Answer& into, OpenMode mode = OpenMode::ReadOnly) {
    if (call.has("explain") && !call.has("partner")) {
        return fail(makeError(ErrorCode::BadArgument, "--explain", "It explains one partner: add --partner KEY."),
                    Usage);
    }
    if (auto refused = ask(call, into.question, mode)) {
        return fail(refused->error, refused->exit);
    }
    if (auto refused = refuseUnknownPartner(call, *into.question.snapshot)) {
        return fail(refused->error, refused->exit);
    }
    into.only = call.value("partner");
    into.programme = into.question.programme();
    JudgeBy by;
    if (call.has("period")) {
        by.period = into.question.lens.period;
    }
    into.judgement = judge(*into.programme, by);
    return std::nullopt;
}

std::string points(std::int64_t value) {
    return value == kNoData ? "" : formatScaledShort(value, scorecard::kPointPlaces);
}

std::string bandKey(const Scorecard& card, std::int16_t band) {
    return band < 0 ? "" : card.bands[static_cast<std::size_t>(band)].key;
}

std::string segmentKey(const Judgement& j, Index partner) {
    const std::int16_t rule = j.segment[partner];
    return rule < 0 ? "" : j.rulebook->segments[static_cast<std::size_t>(rule)].key;
}

void dimensionColumns(const Scorecard& card, Sheet& sheet) {
    for (const ScoreDimension& dimension : card.dimensions) {
        sheet.columns.push_back({dimension.key, true});
    }
}

void dimensionCells(const scorecard::Cards& cards, Index partner, std::vector<std::string>& row) {
    for (std::size_t d = 0; d < cards.dimensions; ++d) {
        row.push_back(points(cards.pointsOf(partner, d)));
    }
}

std::string figures(const Judgement& j, const scorecard::ConditionExplanation& explained) {
    std::string text;
    for (const auto& [column, value] : explained.values) {
        const bool own = column >= metrics::kMetricCount;
        const std::string name = own ? j.rulebook->metrics[column - metrics::kMetricCount].key
                                     : std::string(metrics::catalogue()[column].name);
        const std::string shown =
            own ? (value == kNoData
                       ? std::string()
                       : formatScaledShort(value, ownMetricScale(j.rulebook->metrics[column - metrics::kMetricCount])))
                : exactMetric(metrics::catalogue()[column].unit, value, j.currency);
        text += (text.empty() ? "" : ";") + name + "=" + shown;
    }
    return text;
}

std::string stateKey(Holds holds) { return holds == Holds::Yes ? "raised" : holds == Holds::No ? "no" : "no_data"; }

int raiseTasks(const Call& call, Answer& a) {
    Workspace& workspace = *a.question.workspace;
    IdSource ids = workspace.ids();
    RaiseFlagTasks command{*a.programme, *a.judgement, {}};
    if (!a.only.empty()) {
        command.partner = a.programme->columns->partners.id[a.partner()];
    }
    FlagTasks counted;
    auto planned = plan(*a.question.snapshot, ids, command, &counted);
    if (!planned) {
        return planned.error().code == ErrorCode::NothingChanged ? Ok : fail(planned.error(), No);
    }
    const auto done = workspace.commit(std::move(planned->changes), planned->intent);
    if (!done) {
        return fail(done.error(), Unusable);
    }
    a.question.snapshot = workspace.snapshot();
    if (call.format() == Format::Text) {
        printLine(fmt::format("{} tasks raised, {} closed by fact.", counted.raised, counted.closed));
    }
    return Ok;
}

} // namespace

int runScorecard(const Call& call) {
    Answer a;
    if (const auto exit = answer(call, a)) {
        return *exit;
    }
    const Judgement& j = *a.judgement;
    if (call.has("explain")) {
        return printExplanation(call, *a.question.snapshot,
                                cardSteps(a.programme, a.judgement, a.partner(), Figures::Exact), 0);
    }
    Sheet sheet{
        {{"partner"}, {"period"}, {"score", true}, {"band"}, {"before", true}, {"trend", true}, {"segment"}}, {}, {}};
    dimensionColumns(j.scorecard, sheet);
    const std::string period = toString(j.period, j.rulebook->fiscalFirstMonth);
    for (Index partner = 0; partner < j.partners(); ++partner) {
        if (a.shows(partner)) {
            auto& row = sheet.rows.emplace_back(std::vector<std::string>{
                a.key(partner), period, points(j.cards.score[partner]), bandKey(j.scorecard, j.cards.band[partner]),
                points(j.cardsBefore.score[partner]), points(j.trend(partner)), segmentKey(j, partner)});
            dimensionCells(j.cards, partner, row);
        }
    }
    for (const QString& note : cardNotes(j, Figures::Exact)) {
        sheet.notes.push_back(note.toStdString());
    }
    print(sheet, call.format());
    return Ok;
}

int runFlags(const Call& call) {
    Answer a;
    if (const auto exit = answer(call, a, call.has("raise") ? OpenMode::ReadWrite : OpenMode::ReadOnly)) {
        return *exit;
    }
    if (call.has("raise")) {
        if (const int exit = raiseTasks(call, a); exit != Ok) {
            return exit;
        }
    }
    const Judgement& j = *a.judgement;
    Sheet sheet{
        {{"partner"}, {"flag"}, {"state"}, {"action"}, {"restricts"}, {"task"}, {"figures"}, {"sentence"}}, {}, {}};
    a.forEach(j.flags, [&](Index partner, std::size_t flag, Holds holds) {
        if (holds != Holds::Yes && !call.has("all")) {
            return;
        }
        const FlagRule& rule = j.rulebook->flags[flag];
        const Task* task =
            flagTask(*a.question.snapshot, Id<Partner>{a.programme->columns->partners.id[partner]}, rule.key);
        sheet.rows.push_back({a.key(partner), rule.key, stateKey(holds), rule.action,
                              rule.restrictsRegistration ? "yes" : "no", task != nullptr ? task->status.str() : "",
                              figures(j, explainFlag(j, flag, partner)),
                              flagSentence(j, flag, partner, Figures::Exact).toStdString()});
    });
    if (j.flags.empty()) {
        sheet.notes.push_back("The rulebook has no flags.");
    }
    print(sheet, call.format());
    return Ok;
}

int runBadges(const Call& call) {
    Answer a;
    if (const auto exit = answer(call, a)) {
        return *exit;
    }
    const Judgement& j = *a.judgement;
    Sheet sheet{{{"partner"}, {"badge"}, {"name"}, {"figures"}}, {}, {}};
    a.forEach(j.badges, [&](Index partner, std::size_t badge, Holds holds) {
        if (holds == Holds::Yes) {
            const BadgeRule& rule = j.rulebook->badges[badge];
            sheet.rows.push_back({a.key(partner), rule.key, rule.name, figures(j, explainBadge(j, badge, partner))});
        }
    });
    if (j.badges.empty()) {
        sheet.notes.push_back("The rulebook has no badges.");
    }
    print(sheet, call.format());
    return Ok;
}

int runHealth(const Call& call) {
    Answer a;
    if (const auto exit = answer(call, a)) {
        return *exit;
    }
    const Judgement& j = *a.judgement;
    if (call.has("explain")) {
        return printExplanation(call, *a.question.snapshot,
                                healthSteps(a.programme, a.judgement, a.partner(), Figures::Exact), 0);
    }
    Sheet sheet{{{"partner"}, {"score", true}, {"risk"}, {"flags", true}}, {}, {}};
    dimensionColumns(j.health, sheet);
    for (Index partner = 0; partner < j.partners(); ++partner) {
        if (a.shows(partner)) {
            auto& row = sheet.rows.emplace_back(std::vector<std::string>{
                a.key(partner), points(j.healthCards.score[partner]), bandKey(j.health, j.healthCards.band[partner]),
                std::to_string(j.flagsOpen[partner])});
            dimensionCells(j.healthCards, partner, row);
        }
    }
    print(sheet, call.format());
    return Ok;
}

int runSegments(const Call& call) {
    Answer a;
    if (const auto exit = answer(call, a)) {
        return *exit;
    }
    const Judgement& j = *a.judgement;
    Sheet sheet{{{"partner"}, {"segment"}, {"investment"}, {"figures"}}, {}, {}};
    for (Index partner = 0; partner < j.partners(); ++partner) {
        const std::int16_t rule = j.segment[partner];
        if (a.shows(partner)) {
            const auto at = static_cast<std::size_t>(rule);
            sheet.rows.push_back({a.key(partner), segmentKey(j, partner),
                                  rule < 0 ? "" : j.rulebook->segments[at].investment,
                                  rule < 0 ? "" : figures(j, explainSegment(j, at, partner))});
        }
    }
    if (j.rulebook->segments.empty()) {
        sheet.notes.push_back("The rulebook has no segments.");
    }
    print(sheet, call.format());
    return Ok;
}

} // namespace counterpart::cli
