// SPDX-License-Identifier: GPL-3.0-or-later
// conflicts: which registrations are in conflict with what, why, how it is resolved and until when.
#include "app/cli/conflict_commands.h"

#include "app/cli/lens.h"
#include "core/domain/policy/describe.h"
#include "ui/bridge/conflict_text.h"

#include <algorithm>

namespace counterpart::cli {

namespace {

using conflicts::Compared;
using conflicts::Conflict;
using conflicts::ConflictBook;

std::optional<ConflictRule> ruleNamed(std::string_view name) {
    for (std::size_t at = 0; at < kConflictRules; ++at) {
        if (name == rulebook::kConflictRuleNames[at]) {
            return static_cast<ConflictRule>(at);
        }
    }
    return std::nullopt;
}

std::string keyIn(const Snapshot& snapshot, Kind kind, RecordId id) {
    std::string key;
    withKind(kind, [&]<class Record>() {
        const Record* record = snapshot.table<Record>().find(id);
        key = record == nullptr ? std::string() : record->key.str();
    });
    return key;
}

std::string partyKey(const Snapshot& snapshot, const Conflict& conflict) {
    if (conflict.partner.has()) {
        return keyIn(snapshot, Kind::Partner, conflict.partner.value);
    }
    return conflict.against == conflicts::Against::Lead ? "" : "direct";
}

std::string matchKey(conflicts::Rule rule) {
    static constexpr std::string_view names[] = {
        "key",          "domain",      "name",         "word_order", "spacing", "name_without_add",
        "similar_name", "domain_name", "part_of_name", "label",      "initials"};
    static_assert(std::size(names) == conflicts::kRules);
    return std::string(names[static_cast<std::size_t>(rule)]);
}

Sheet sheetOf(const Snapshot& snapshot, const std::vector<Conflict>& found) {
    Sheet sheet{{{"registration"},
                 {"rule"},
                 {"against"},
                 {"other"},
                 {"party"},
                 {"match"},
                 {"strength", true},
                 {"common_products", true},
                 {"more", true},
                 {"since"},
                 {"other_since"},
                 {"first"},
                 {"outcome"},
                 {"partner_share"},
                 {"sanction"},
                 {"due"},
                 {"task"}},
                {},
                {}};
    for (const Conflict& one : found) {
        const Task* task = conflicts::taskOf(snapshot, one);
        sheet.rows.push_back({keyIn(snapshot, Kind::Registration, one.registration),
                              std::string(conflicts::nameOf(one.rule)), std::string(conflicts::nameOf(one.against)),
                              keyIn(snapshot, conflicts::kindOf(one.against), one.other), partyKey(snapshot, one),
                              matchKey(one.match), std::to_string(one.strength), std::to_string(one.common),
                              std::to_string(one.more), toString(one.mine), toString(one.theirs),
                              one.first == conflicts::First::This ? "this" : "other",
                              std::string(rulebook::kConflictOutcomeNames[static_cast<std::size_t>(one.outcome)]),
                              one.outcome == ConflictOutcome::Split ? toString(one.partnerShare) : std::string(),
                              std::string(conflicts::nameOf(one.sanction)), toString(one.due),
                              task == nullptr ? "" : task->status.str()});
    }
    return sheet;
}

void printConflicts(const ConflictBook& book, const std::vector<Conflict>& found) {
    const Snapshot& snapshot = book.snapshot();
    for (const Conflict& one : found) {
        const QString line = conflictText(snapshot, one, book.explain(one), Figures::Exact);
        printLine(keyIn(snapshot, Kind::Registration, one.registration) + ": " + line.toStdString());
    }
}

void printCompared(const ConflictBook& book, RecordId registration) {
    const Snapshot& snapshot = book.snapshot();
    for (const Compared& one : book.compared(registration)) {
        QString line = QStringLiteral("  %1 %2: %3; %4")
                           .arg(toQString(conflicts::nameOf(one.against)),
                                QString::fromStdString(keyIn(snapshot, conflicts::kindOf(one.against), one.other)),
                                verdictText(one.verdict), evidenceText(one.evidence));
        printLine(line.toStdString());
    }
}

// "2026-09-01" is the end of that day, a moment is that moment.
std::optional<Refused> readMoment(Call& call, std::optional<Time>& moment) {
    if (!call.has("as-of")) {
        return std::nullopt;
    }
    const std::string text = call.value("as-of");
    const auto time = parseTime(text);
    if (!time) {
        return Refused{time.error(), Usage};
    }
    moment = parseDate(text) ? Time::endOf(time->date()) : *time;
    call.options["as-of"] = {toString(time->date())};
    return std::nullopt;
}

} // namespace

int runConflicts(const Call& given) {
    Call call = given;
    std::optional<Time> moment;
    if (auto refused = readMoment(call, moment)) {
        return fail(refused->error, refused->exit);
    }
    const auto rule = ruleNamed(call.value("rule"));
    if (call.has("rule") && !rule) {
        std::string known;
        for (const std::string_view name : rulebook::kConflictRuleNames) {
            known += (known.empty() ? "" : ", ") + std::string(name);
        }
        return fail(makeError(ErrorCode::BadArgument, "--rule " + call.value("rule"), "Expected " + known + "."),
                    Usage);
    }
    Question question;
    if (auto refused = ask(call, question)) {
        return fail(refused->error, refused->exit);
    }
    const Registration* registration = nullptr;
    if (call.has("registration")) {
        registration = question.snapshot->table<Registration>().findKey(trimmed(call.value("registration")));
        if (registration == nullptr) {
            return fail(makeError(ErrorCode::NoSuchRecord, call.value("registration")), No);
        }
    }
    const ConflictBook book(question.snapshot, nullptr, *question.rulebook,
                            moment ? *moment : Time::endOf(question.lens.asOf));
    std::vector<Conflict> found = registration != nullptr ? book.of(registration->id) : book.all();
    std::erase_if(found, [&](const Conflict& one) { return rule && one.rule != *rule; });
    if (!call.has("explain")) {
        print(sheetOf(*question.snapshot, found), call.format());
        return Ok;
    }
    printConflicts(book, found);
    if (registration != nullptr) {
        printCompared(book, registration->id);
    }
    return Ok;
}

} // namespace counterpart::cli
