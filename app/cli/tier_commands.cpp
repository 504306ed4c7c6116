// SPDX-License-Identifier: GPL-3.0-or-later
// tiers: who stands where, which tier when and why, who moves next.
#include "app/cli/custom_weights.h"
#include "app/cli/explanation.h"
#include "ui/bridge/tier_text.h"

#include <fmt/format.h>

namespace counterpart::cli {

namespace {

// One ladder of a programme.
struct View {
    const Call& call;
    const Question& question;
    std::shared_ptr<const Programme> programme;
    const tiering::History* history;
    Date on;

    const Ladder& ladder() const { return history->ladder(); }
    std::string tier(std::size_t at) const { return ladder().tiers[at].key.str(); }
    const Partner& partner(Index at) const { return question.snapshot->table<Partner>().at(at); }
    bool isAsked(Index at) const {
        const std::string only = call.value("partner");
        return only.empty() || partner(at).key.view() == only;
    }
    Index onlyOne() const {
        return programme->columns->partnerOf.find(
            question.snapshot->table<Partner>().findKey(call.value("partner"))->id);
    }
    void print(Sheet& sheet) const {
        noteWarnings(history->warnings(), *question.snapshot, sheet);
        cli::print(sheet, call.format());
    }
};

std::string_view nameOf(tiering::Why why) {
    static constexpr std::string_view names[] = {"first",     "promoted", "grace",    "notice",
                                                 "recovered", "demoted",  "override", "override_ended"};
    return names[static_cast<std::size_t>(why)];
}

// nullptr: there is no such ladder.
const tiering::History* ladderNamed(const Programme& programme, const std::string& key) {
    if (key.empty() || sameWord(programme.history.ladder().key, Symbol(key))) {
        return &programme.history;
    }
    for (const tiering::History& other : programme.otherHistories) {
        if (sameWord(other.ladder().key, Symbol(key))) {
            return &other;
        }
    }
    return nullptr;
}

int printStandings(const View& view) {
    const auto standings = tiering::standingsOn(*view.history, view.on);
    Sheet sheet{{{"partner"}, {"tier"}, {"next"}, {"gap"}}, {}, {}};
    for (Index p = 0; p < standings.tiers.size(); ++p) {
        if (!view.isAsked(p)) {
            continue;
        }
        const std::size_t tier = standings.tiers[p];
        const bool top = tier + 1 >= view.ladder().tiers.size();
        sheet.rows.push_back({view.partner(p).key.str(), view.tier(tier), top ? "" : view.tier(tier + 1),
                              gapText(view.ladder(), standings, p).toStdString()});
    }
    if (view.call.has("partner")) {
        const Index p = view.onlyOne();
        const auto outlook = tiering::outlookOf(*view.history, p, view.on, standings.facts[p]);
        for (const QString& line : waysText(view.ladder(), outlook, standings.currency)) {
            sheet.notes.push_back(line.toStdString());
        }
    }
    view.print(sheet);
    return Ok;
}

int printHistory(const View& view) {
    Sheet sheet{{{"partner"}, {"from"}, {"tier"}, {"why"}, {"evaluated"}, {"found"}, {"until"}, {"detail"}}, {}, {}};
    for (Index p = 0; p < view.history->partners(); ++p) {
        if (!view.isAsked(p)) {
            continue;
        }
        for (const auto& event : tiering::historyOf(*view.history, p)) {
            if (event.from > view.on) {
                break; // what is still to come is --upcoming
            }
            const bool found = event.evaluated.has();
            sheet.rows.push_back({view.partner(p).key.str(), toString(event.from), view.tier(event.tier),
                                  std::string(nameOf(event.why)), toString(event.evaluated),
                                  found ? view.tier(event.found) : "", toString(event.until),
                                  tierEventText(*view.question.snapshot, view.ladder(), event).toStdString()});
        }
    }
    view.print(sheet);
    return Ok;
}

int printUpcoming(const View& view, int days) {
    Sheet sheet{{{"partner"}, {"on"}, {"before"}, {"after"}, {"why"}}, {}, {}};
    for (const auto& move : tiering::upcoming(*view.history, view.on, days)) {
        if (view.isAsked(move.partner)) {
            sheet.rows.push_back({view.partner(move.partner).key.str(), toString(move.on), view.tier(move.before),
                                  view.tier(move.after), std::string(nameOf(move.why))});
        }
    }
    view.print(sheet);
    return Ok;
}

std::optional<Refused> refuseOptions(const Call& call) {
    if (call.has("explain") && !call.has("partner")) {
        return Refused{makeError(ErrorCode::BadArgument, "--explain", "It explains one partner: add --partner KEY."),
                       Usage};
    }
    if (int(call.has("explain")) + int(call.has("history")) + int(call.has("upcoming")) > 1) {
        return Refused{makeError(ErrorCode::BadArgument, "--explain, --history, --upcoming", "One of them at a time."),
                       Usage};
    }
    return std::nullopt;
}

} // namespace

int runTiers(const Call& call) {
    Question question;
    auto refused = refuseOptions(call);
    refused = refused ? refused : ask(call, question);
    refused = refused ? refused : refuseUnknownPartner(call, *question.snapshot);
    if (refused) {
        return fail(refused->error, refused->exit);
    }
    const auto day = call.has("on") ? parseDate(call.value("on")) : Result<Date>(question.lens.asOf);
    if (!day) {
        return fail(day.error(), Usage);
    }
    const auto days = numberOption(call, "upcoming", 0, 1, 36'500);
    if (!days) {
        return fail(days.error(), Usage);
    }
    const auto programme = question.programme();
    if (const auto exit = refuseWeights(question, *programme)) {
        return *exit;
    }
    const tiering::History* history = ladderNamed(*programme, call.value("ladder"));
    if (history == nullptr) {
        return fail(makeError(ErrorCode::NoSuchRecord, call.value("ladder")), No);
    }
    const View view{call, question, programme, history, *day};
    if (call.has("explain")) {
        return printExplanation(call, *question.snapshot,
                                tierSteps(programme, view.onlyOne(), Figures::Exact, *day, history), 0);
    }
    return call.has("history")    ? printHistory(view)
           : call.has("upcoming") ? printUpcoming(view, static_cast<int>(*days))
                                  : printStandings(view);
}

} // namespace counterpart::cli
