// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the registration machine.
#include "core/engine/registration/states.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace counterpart::registration {

namespace {

// One event: where it leads from each state.
struct Row {
    Event event;
    std::string_view name;
    std::uint16_t needs;
    std::array<char, kRegistrationStates> moves; // by state: a letter of kLetters; = stays, - refused, # locked
};

// In the order of State.
constexpr std::string_view kLetters = "dsirajxcwl";

// clang-format off
constexpr std::array<Row, kEvents> kTable = {{
    //                                                                     dra sub rev ret app rej exp can won lost
    {Event::Submit,              "submit",                needs::Standing, {'s','-','-','-','-','-','-','-','-','-'}},
    {Event::OpenReview,          "open_review",           needs::Nothing,  {'-','i','-','-','-','-','-','-','-','-'}},
    {Event::Return,              "return",                needs::Question, {'-','r','r','-','-','-','-','-','-','-'}},
    {Event::Resubmit,            "resubmit",              needs::Standing, {'-','-','-','s','-','-','-','-','-','-'}},
    {Event::Agree,               "agree",                 needs::Role,     {'-','i','i','-','-','-','-','-','-','-'}},
    {Event::Approve,             "approve",               needs::Role,     {'-','a','a','-','-','-','-','-','-','-'}},
    {Event::Reject,              "reject",                needs::Reason,   {'-','j','j','-','-','-','-','-','-','-'}},
    {Event::AutoApprove,         "auto_approve",          needs::Moment,   {'-','a','a','-','-','-','-','-','-','-'}},
    {Event::AutoReject,          "auto_reject",           needs::Moment,   {'-','j','j','-','-','-','-','-','-','-'}},
    {Event::RequestExtension,    "request_extension",     needs::Standing | needs::Justification | needs::Room,
                                                                           {'-','-','-','-','=','-','-','-','-','-'}},
    {Event::GrantExtension,      "grant_extension",       needs::Asked,    {'-','-','-','-','=','-','-','-','-','-'}},
    {Event::RefuseExtension,     "refuse_extension",      needs::Reason | needs::Asked,
                                                                           {'-','-','-','-','=','-','-','-','-','-'}},
    {Event::AutoGrantExtension,  "auto_grant_extension",  needs::Asked | needs::Moment,
                                                                           {'-','-','-','-','=','-','-','-','-','-'}},
    {Event::AutoRefuseExtension, "auto_refuse_extension", needs::Asked | needs::Moment,
                                                                           {'-','-','-','-','=','-','-','-','-','-'}},
    {Event::Expire,              "expire",                needs::Moment,   {'-','-','-','-','x','-','-','-','-','-'}},
    {Event::Win,                 "win",                   needs::Moment,   {'-','-','-','-','w','-','w','-','-','-'}},
    {Event::Lose,                "lose",                  needs::Moment,   {'-','-','-','-','l','-','-','-','-','-'}},
    {Event::Cancel,              "cancel",                needs::Nothing,  {'c','c','c','c','c','-','-','-','-','-'}},
    {Event::Comment,             "comment",               needs::Words,    {'=','=','=','=','=','=','=','=','=','='}},
    {Event::Assign,              "assign",                needs::Nothing,  {'=','=','=','=','=','-','-','-','-','-'}},
    {Event::Edit,                "edit",                  needs::Nothing,  {'=','=','=','=','=','-','-','-','-','-'}},
    {Event::Amend,               "amend",                 needs::Nothing,  {'=','#','#','=','-','-','-','-','-','-'}},
}};
// clang-format on

constexpr std::array<std::string_view, kRefusals> kRefusalNames = {
    "None",          "UnknownStatus",       "LockedForSubmitter", "NotInThisState",   "BeforeHistory",
    "NotDue",        "LapsedCertification", "ReasonMissing",      "QuestionMissing",  "JustificationMissing",
    "TextMissing",   "NotTheApprover",      "AgreedAlready",      "ApprovalsMissing", "NoExtension",
    "ExtensionUsed", "ExtensionPending",    "NoExtensionPending"};

constexpr std::pair<needs::Need, std::string_view> kNeedWords[] = {{needs::Standing, "partner not restricted"},
                                                                   {needs::Reason, "reason"},
                                                                   {needs::Question, "question"},
                                                                   {needs::Justification, "justification"},
                                                                   {needs::Words, "text"},
                                                                   {needs::Role, "next role of the chain"},
                                                                   {needs::Room, "extension not yet used"},
                                                                   {needs::Asked, "extension pending"},
                                                                   {needs::Moment, "due"}};

constexpr const Row& rowOf(Event event) { return kTable[static_cast<std::size_t>(event)]; }

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kEvents; ++i) {
        if (kTable[i].event != static_cast<Event>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder(), "rows stand in the order of Event");

} // namespace

std::string_view nameOf(Event event) { return rowOf(event).name; }

std::optional<Event> eventNamed(std::string_view name) {
    const auto* found = std::ranges::find(kTable, name, &Row::name);
    return found == kTable.end() ? std::nullopt : std::optional(found->event);
}

bool isAutomatic(Event event) { return (rowOf(event).needs & needs::Moment) != 0; }

std::string_view nameOf(Refusal refusal) { return kRefusalNames[static_cast<std::size_t>(refusal)]; }

Cell cellOf(State state, Event event) {
    const auto position = static_cast<std::size_t>(state);
    if (position >= kRegistrationStates) {
        return event == Event::Comment ? Cell{Refusal::None, state} : Cell{Refusal::UnknownStatus, state};
    }
    const char letter = rowOf(event).moves[position];
    switch (letter) {
    case '-':
        return {Refusal::NotInThisState, state};
    case '#':
        return {Refusal::LockedForSubmitter, state};
    case '=':
        return {Refusal::None, state};
    default:
        return {Refusal::None, static_cast<State>(kLetters.find(letter))};
    }
}

std::uint16_t needsOf(Event event) { return rowOf(event).needs; }

std::string tableText() {
    std::string out = "| event |";
    std::string rule = "|---|";
    for (std::size_t s = 0; s < kRegistrationStates; ++s) {
        out += fmt::format(" {} |", nameOf(static_cast<State>(s)));
        rule += "---|";
    }
    out += " asks for |\n" + rule + "---|\n";
    for (const Row& row : kTable) {
        out += fmt::format("| {} |", row.name);
        for (std::size_t s = 0; s < kRegistrationStates; ++s) {
            const auto state = static_cast<State>(s);
            const Cell cell = cellOf(state, row.event);
            out += fmt::format(" {} |", cell.refusal == Refusal::LockedForSubmitter ? "locked"
                                        : cell.refusal != Refusal::None             ? "-"
                                        : cell.to == state                          ? "stays"
                                                                                    : nameOf(cell.to));
        }
        std::string asks;
        for (const auto& [need, words] : kNeedWords) {
            if ((row.needs & need) != 0) {
                asks += (asks.empty() ? "" : ", ") + std::string(words);
            }
        }
        out += asks.empty() ? " |\n" : fmt::format(" {} |\n", asks);
    }
    return out;
}

Error errorOf(const Refused& refused, std::string_view key) {
    Error error = makeError(ErrorCode::NothingChanged, std::string(nameOf(refused.state)));
    error.key = key;
    error.column = nameOf(refused.event);
    error.detail = nameOf(refused.refusal);
    if (!refused.about.empty()) {
        error.detail += ':' + refused.about;
    }
    return error;
}

std::optional<Refused> refusedOf(const Error& error) {
    const auto event = eventNamed(error.column);
    const std::string_view detail = error.detail;
    const auto colon = detail.find(':');
    const auto* name = std::ranges::find(kRefusalNames, detail.substr(0, colon));
    if (error.code != ErrorCode::NothingChanged || !event || name == kRefusalNames.end()) {
        return std::nullopt;
    }
    Refused refused{static_cast<Refusal>(name - kRefusalNames.begin()), *event, State::Unknown, {}};
    refused.state = error.value.empty() ? State::Unknown : registrationStateOf(error.value);
    refused.about = colon == std::string_view::npos ? std::string() : std::string(detail.substr(colon + 1));
    return refused;
}

} // namespace counterpart::registration
