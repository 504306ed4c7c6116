// SPDX-License-Identifier: GPL-3.0-or-later
// Lists registrations as they stand at a moment, explains one, carries decisions out.
#include "app/cli/registration_commands.h"

#include "app/cli/explanation.h"
#include "app/cli/lens.h"
#include "core/command/registrations.h"
#include "core/engine/commission/prospect.h"
#include "core/engine/programme/restrictions.h"
#include "core/io/intake/intake.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/registration_text.h"

#include <algorithm>
#include <limits>

namespace counterpart::cli {

namespace {

using registration::Case;
using registration::Desk;

constexpr std::string_view kVerbs[] = {"approve", "reject",  "return", "extend", "refuse-extension",
                                       "cancel",  "comment", "assign", "due"};

int refuse(const Error& error, Exit exit) {
    if (const auto words = registrationRefusal(error)) {
        printError(words->toStdString());
        return exit;
    }
    return fail(error, exit);
}

// "2026-11-21" (its end) or "2026-11-21T14:00:00Z".
Result<Time> momentOf(const std::string& text) {
    if (const auto day = parseDate(text)) {
        return Time::endOf(*day);
    }
    return parseTime(text);
}

std::vector<std::string> rowOf(const Snapshot& snapshot, const Case& file, const Desk& desk) {
    const Registration& r = file.record;
    const Partner* partner = snapshot.find(r.partner);
    const Account* account = snapshot.find(r.account);
    const auto due = desk.decisionDue(file);
    const bool known = file.state() != RegistrationState::Unknown;
    return {r.key.str(),
            partner != nullptr ? partner->key.str() : "",
            registration::customerOf(snapshot, r),
            account != nullptr ? account->key.str() : "",
            r.domain.str(),
            r.amount != 0 ? amountString(r.amount, r.currency) : "",
            std::string(r.currency.code()),
            toString(r.submitted),
            known ? std::string(nameOf(file.state())) : r.status.str(),
            due ? toString(*due) : "",
            file.state() == RegistrationState::Approved ? toString(desk.protectedUntil(file)) : toString(r.expires),
            r.extension.str(),
            toString(r.decided),
            r.decidedBy.str()};
}

struct Wanted {
    bool queue = false;
    std::string state;
    std::string partner;
};

Sheet listOf(const Snapshot& snapshot, const Policies& policies, Time now, const Wanted& wanted) {
    Sheet sheet{{{"registration"},
                 {"partner"},
                 {"customer"},
                 {"account"},
                 {"domain"},
                 {"amount", true},
                 {"currency"},
                 {"submitted"},
                 {"state"},
                 {"due"},
                 {"expires"},
                 {"extension"},
                 {"decided"},
                 {"decided_by"}},
                {},
                {}};
    auto files = registration::Cases(snapshot, policies).take();
    std::vector<std::pair<std::int64_t, const Case*>> shown;
    for (Case& file : files) {
        const Desk& desk = policies.of(file.record);
        desk.advance(file, now);
        const Partner* partner = snapshot.find(file.record.partner);
        const bool theirs = wanted.partner.empty() || (partner != nullptr && partner->key == wanted.partner);
        const bool inState =
            wanted.state.empty() || nameOf(file.state()) == wanted.state || file.record.status.view() == wanted.state;
        if (theirs && inState && (!wanted.queue || awaitsDesk(file))) {
            const auto due = desk.decisionDue(file);
            shown.emplace_back(due ? due->seconds : std::numeric_limits<std::int64_t>::max(), &file);
        }
    }
    if (wanted.queue) {
        std::ranges::stable_sort(shown, {}, &std::pair<std::int64_t, const Case*>::first);
    }
    for (const auto& [due, file] : shown) {
        sheet.rows.push_back(rowOf(snapshot, *file, policies.of(file->record)));
    }
    return sheet;
}

// Everything a decision needs, as steps.
Step explained(const Question& question, const Policies& policies, RecordId id, Time now) {
    const Snapshot& snapshot = *question.snapshot;
    const auto files = registration::Cases(snapshot, policies, std::span(&id, 1)).take();
    const Case before = files.front();
    const Desk& desk = policies.of(before.record);
    Case file = before;
    const auto due = desk.advance(file, now);
    Step root{recordTitle(snapshot, Kind::Registration, id),
              registrationStateName(file.state(), file.record.status.view()),
              {}};
    Step policy{QStringLiteral("policy"), decisionPolicyText(desk.policy()), {}};
    root.parts.push_back(policy);
    if (const auto moment = desk.decisionDue(file)) {
        root.parts.push_back(
            {QStringLiteral("due"),
             dueText(desk.policy(), file, *moment, QString::fromStdString(toString(*moment)), Figures::Exact),
             {}});
    }
    for (const RegistrationEvent* event : registration::historyOf(snapshot, id)) {
        root.parts.push_back({QString::fromStdString(toString(event->at)),
                              QStringLiteral("%1, %2%3")
                                  .arg(registrationEventName(event->event.view()), toQString(event->by.view()),
                                       event->note.empty() ? QString() : QStringLiteral(": ") + toQString(event->note)),
                              {}});
    }
    for (const registration::Transition& step : due) {
        root.parts.push_back(
            {QString::fromStdString(toString(step.at)), registrationEventName(registration::nameOf(step.event)), {}});
    }
    const auto programme = question.programme();
    const Index partner = programme->columns->partnerOf.find(file.record.partner.value);
    if (partner != kNoRecord && file.record.amount != 0) {
        for (const bool registered : {true, false}) {
            commission::Prospect prospect{
                partner, {file.record.amount, file.record.currency}, now.date(), {}, file.record.region, {}};
            const auto earns = commission::prospectOf(programme->commissionContext(), prospect, registered);
            root.parts.push_back({registered ? QStringLiteral("commission if registered")
                                             : QStringLiteral("commission if not registered"),
                                  earns.reason == commission::Reason::Earned
                                      ? QStringLiteral("%1 at %2")
                                            .arg(QString::fromStdString(toString(earns.amount)),
                                                 QString::fromStdString(toString(earns.rate)))
                                      : commissionReason(earns.reason),
                                  {}});
        }
    }
    return root;
}

Result<Planned> planned(const Call& call, const std::string& verb, const Snapshot& snapshot, IdSource ids,
                        const Policies& policies, OnRegistrations on) {
    const std::string reason = call.value("reason");
    const auto with = [&]<class Command>(Command command, auto fill) {
        static_cast<OnRegistrations&>(command) = std::move(on);
        fill(command);
        return plan(snapshot, ids, policies, command);
    };
    if (verb == "approve") {
        return with(ApproveRegistrations(), [&](auto& c) { c.role = call.value("role"), c.note = reason; });
    }
    if (verb == "reject") {
        return with(RejectRegistrations(), [&](auto& c) { c.reason = reason; });
    }
    if (verb == "return") {
        return with(ReturnRegistrations(), [&](auto& c) { c.question = reason; });
    }
    if (verb == "cancel") {
        return with(CancelRegistrations(), [&](auto& c) { c.reason = reason; });
    }
    if (verb == "comment") {
        return with(CommentRegistrations(), [&](auto& c) { c.text = reason; });
    }
    if (verb == "assign") {
        return with(AssignRegistrations(), [&](auto& c) { c.owner = call.value("to"); });
    }
    if (verb == "refuse-extension") {
        return with(DecideExtensions(), [&](auto& c) { c.grant = false, c.reason = reason; });
    }
    if (verb == "extend") { // grants what is asked for; asks for it where nothing is
        const Registration* first = snapshot.find(Id<Registration>{on.registrations.front()});
        if (registration::extensionOf(*first) == registration::Extension::Pending) {
            return with(DecideExtensions(), [&](auto& c) { c.grant = true, c.reason = reason; });
        }
        return with(RequestExtensions(), [&](auto& c) { c.justification = reason; });
    }
    return plan(snapshot, ids, policies, ApplyDue{on.at});
}

int carryOut(const Call& call, const std::string& verb) {
    Question question;
    if (auto refused = ask(call, question, OpenMode::ReadWrite)) {
        return fail(refused->error, refused->exit);
    }
    const Snapshot& snapshot = *question.snapshot;
    const Surroundings around = surroundings();
    OnRegistrations on{{}, snapshot.now(around.now()), call.value("by", around.author)};
    if (call.has("at")) {
        const auto at = momentOf(call.value("at"));
        if (!at) {
            return fail(at.error(), Usage);
        }
        on.at = *at;
    }
    std::vector<std::string> keys(call.words.begin() + 1, call.words.end());
    if (call.options.contains(verb) && verb != "due") {
        const auto& named = call.options.at(verb);
        keys.insert(keys.end(), named.begin(), named.end());
    }
    for (const std::string& key : keys) {
        const Registration* found = snapshot.table<Registration>().findKey(key);
        if (found == nullptr) {
            return fail(makeError(ErrorCode::NoSuchRecord, key), No);
        }
        on.registrations.push_back(found->id);
    }
    auto policies = Policies::make(snapshot);
    if (!policies) {
        return fail(policies.error(), Unusable);
    }
    auto change = planned(call, verb, snapshot, question.workspace->ids(), *policies, std::move(on));
    if (!change) {
        const bool nothing = verb == "due" && change.error().code == ErrorCode::NothingChanged;
        if (nothing) {
            printLine("Nothing is due.");
            return Ok;
        }
        return refuse(change.error(), No);
    }
    return commitAndSay(*question.workspace, std::move(*change));
}

// By a flag or a lapse, on the as-of date.
bool isRestricted(const Question& question, const FieldTexts& fields) {
    const auto named = std::ranges::find(fields, std::string("partner"), [](const auto& field) { return field.first; });
    const Partner* partner =
        named == fields.end() ? nullptr : question.snapshot->table<Partner>().findKey(named->second);
    if (partner == nullptr) {
        return false;
    }
    const auto programme = question.programme();
    return !mayRegister(*programme, judge(*programme).get(), programme->columns->partnerOf.find(partner->id));
}

// What a text asks for; with --add it is submitted.
int takeIn(const Call& call) {
    const auto text = readTextFile(call.value("intake"));
    if (!text) {
        return fail(text.error(), Unusable);
    }
    Question question;
    if (auto refused = ask(call, question, call.has("add") ? OpenMode::ReadWrite : OpenMode::ReadOnly)) {
        return fail(refused->error, refused->exit);
    }
    const Snapshot& snapshot = *question.snapshot;
    const intake::Intake read = intake::readIntake(*text, snapshot);
    if (!call.has("add")) {
        Sheet sheet{{{"field"}, {"value"}, {"written"}, {"line", true}, {"sure"}}, {}, {}};
        for (const intake::Found& found : read.fields) {
            sheet.rows.push_back(
                {found.field, found.text, found.written, std::to_string(found.line), found.sure ? "yes" : "no"});
        }
        for (const std::string& field : read.missing) {
            sheet.notes.push_back("not recognised: " + field);
        }
        print(sheet, call.format());
        return read.fields.empty() ? No : Ok;
    }
    const Surroundings around = surroundings();
    auto policies = Policies::make(snapshot);
    if (!policies) {
        return fail(policies.error(), Unusable);
    }
    SubmitRegistration command;
    command.fields = read.texts();
    command.restricted = isRestricted(question, command.fields);
    command.at = snapshot.now(around.now());
    command.by = call.value("by", around.author);
    IdSource ids = question.workspace->ids();
    auto change = plan(snapshot, ids, *policies, command);
    if (!change) {
        return refuse(change.error(), No);
    }
    return commitAndSay(*question.workspace, std::move(*change));
}

} // namespace

std::vector<std::string> registrationsOptions() {
    return explainingOptions(
        {"queue",           "state=STATE", "partner=KEY",          "explain=KEY", "approve=KEY", "reject=KEY",
         "return=KEY",      "extend=KEY",  "refuse-extension=KEY", "cancel=KEY",  "comment=KEY", "assign=KEY",
         "to=NAME",         "role=ROLE",   "reason=TEXT",          "due",         "at=TIME",     "by=NAME",
         "intake=TEXTFILE", "add"});
}

int runRegistrations(const Call& call) {
    std::string verb;
    for (const std::string_view option : kVerbs) {
        if (call.has(std::string(option))) {
            if (!verb.empty()) {
                return fail(makeError(ErrorCode::BadArgument, "--" + std::string(option),
                                      "It does not go with --" + verb + "."),
                            Usage);
            }
            verb = option;
        }
    }
    if (!verb.empty()) {
        return carryOut(call, verb);
    }
    if (call.has("intake")) {
        return takeIn(call);
    }
    if (call.words.size() > 1) {
        return fail(makeError(ErrorCode::BadArgument, call.words[1], "Keys go with --approve, --reject and the like."),
                    Usage);
    }
    Question question;
    if (auto refused = ask(call, question)) {
        return fail(refused->error, refused->exit);
    }
    const Snapshot& snapshot = *question.snapshot;
    auto policies = Policies::make(snapshot);
    if (!policies) {
        return fail(policies.error(), Unusable);
    }
    Time now = Time::endOf(question.lens.asOf);
    if (call.has("at")) {
        const auto at = momentOf(call.value("at"));
        if (!at) {
            return fail(at.error(), Usage);
        }
        now = *at;
    }
    if (call.has("explain")) {
        const Registration* one = snapshot.table<Registration>().findKey(call.value("explain"));
        if (one == nullptr) {
            return fail(makeError(ErrorCode::NoSuchRecord, call.value("explain")), No);
        }
        return printExplanation(call, snapshot, explained(question, *policies, one->id, now), 0);
    }
    if (auto refused = refuseUnknownPartner(call, snapshot)) {
        return fail(refused->error, refused->exit);
    }
    print(listOf(snapshot, *policies, now, {call.has("queue"), call.value("state"), call.value("partner")}),
          call.format());
    return Ok;
}

} // namespace counterpart::cli
