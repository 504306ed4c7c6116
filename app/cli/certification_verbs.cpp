// SPDX-License-Identifier: GPL-3.0-or-later
// Records exams, issues and renews certifications from the command line.
#include "app/cli/certification_verbs.h"

#include "app/cli/lens.h"
#include "core/base/decimal.h"
#include "core/command/enablement.h"
#include "core/engine/certification/exams.h"
#include "ui/bridge/certification_refusal.h"
#include "ui/bridge/exam_text.h"

#include <fmt/format.h>

namespace counterpart::cli {

namespace {

// Which words go with which verbs.
struct Part {
    const char* option;
    const char* verbs;
};
constexpr const char* kVerbs[] = {"exam", "issue", "renew"};
constexpr Part kParts[] = {{"track", "exam issue"},       {"level", "exam issue"},    {"module", "exam"},
                           {"score", "exam issue renew"}, {"on", "exam issue renew"}, {"expires", "issue renew"},
                           {"by-exams", "issue"}};

int wrong(const std::string& option, std::string_view why) {
    return fail(makeError(ErrorCode::BadArgument, "--" + option, std::string(why)), Usage);
}

std::string withDashes(std::string_view verbs) {
    std::string out;
    for (const char* verb : kVerbs) {
        if (verbs.find(verb) != std::string_view::npos) {
            out += fmt::format("{}--{}", out.empty() ? "" : " or ", verb);
        }
    }
    return out;
}

std::optional<int> misplaced(const Call& call, const std::string& verb) {
    for (const Part& part : kParts) {
        if (call.has(part.option) &&
            (verb.empty() || std::string_view(part.verbs).find(verb) == std::string_view::npos)) {
            return wrong(part.option, fmt::format("It goes with {}.", withDashes(part.verbs)));
        }
    }
    if (verb.empty()) {
        return std::nullopt;
    }
    for (const char* view : {"missing", "matrix", "expiring", "gaps", "restricted", "exams", "fees", "explain"}) {
        if (call.has(view)) {
            return wrong(view, fmt::format("It does not go with --{}.", verb));
        }
    }
    if (verb == "renew" && call.has("partner")) {
        return wrong("partner", "The certification says whose it is.");
    }
    if (call.has("by-exams") && call.has("score")) {
        return wrong("score", "With --by-exams it is the mean of the exams.");
    }
    for (const char* needed : {"partner", "track", "level"}) {
        if (verb != "renew" && !call.has(needed)) {
            return wrong(verb, fmt::format("Say for what: --{} is missing.", needed));
        }
    }
    return std::nullopt;
}

struct Said {
    Date on;
    Date expires;
    Micros score;
};

Result<Said> said(const Call& call, const Question& question) {
    Said out;
    const Surroundings around = surroundings();
    out.on = question.snapshot->now(around.now()).date();
    for (const auto& [option, date] : {std::pair{"on", &out.on}, std::pair{"expires", &out.expires}}) {
        if (call.has(option)) {
            auto day = parseDate(call.value(option));
            if (!day) {
                Error error = day.error();
                error.column = std::string("--") + option;
                return error;
            }
            *date = *day;
        }
    }
    if (call.has("score")) {
        auto score = parseMicros(call.value("score"));
        if (!score) {
            Error error = score.error();
            error.column = "--score";
            return error;
        }
        out.score = *score;
    }
    return out;
}

int refuse(const Error& error, const Question& question, const CertificationAsked& asked) {
    const std::string words = certificationRefusal(error, question.rulebook->certification, asked).toStdString();
    printError(error.column.empty() ? words : error.column + ": " + words);
    return No;
}

// What the exam has led to.
void sayProgress(const Question& question, const RecordExam& exam) {
    const auto snapshot = question.workspace->snapshot();
    const auto progress =
        certification::examProgressOf(*snapshot, question.rulebook->certification, exam.at, {exam.partner}, exam.person,
                                      Symbol(exam.track), Symbol(exam.level));
    if (progress) {
        printLine(examProgressText(question.rulebook->certification, *progress, Figures::Exact).toStdString());
    }
}

void sayEnd(const Question& question, const Certification& made) {
    const Date last = certification::lastDayOf(made, question.rulebook->certification);
    printLine(last.has() ? "Its last day is " + toString(last) + "." : "It does not run out.");
}

int issueOrExamine(const Call& call, const Question& question, const std::string& verb, const Said& words) {
    const Snapshot& snapshot = *question.snapshot;
    IdSource ids = question.workspace->ids();
    const CertificationAsked asked{call.value("track"), call.value("level"), {}};
    const RecordId partner = snapshot.table<Partner>().findKey(call.value("partner"))->id;
    if (verb == "exam") {
        const RecordExam exam{partner,  call.value("exam"), asked.track, asked.level, call.value("module"),
                              words.on, words.score};
        auto change = plan(snapshot, ids, *question.rulebook, exam);
        if (!change) {
            return refuse(change.error(), question, asked);
        }
        const int done = commitAndSay(*question.workspace, std::move(*change));
        if (done == Ok) {
            sayProgress(question, exam);
        }
        return done;
    }
    const IssueCertification issue{partner,  call.value("issue"), asked.track, asked.level,
                                   words.on, words.expires,       words.score, call.has("by-exams")};
    auto change = plan(snapshot, ids, *question.rulebook, issue);
    if (!change) {
        return refuse(change.error(), question, asked);
    }
    const Certification made = change->changes.of<Certification>().created.front();
    const int done = commitAndSay(*question.workspace, std::move(*change));
    if (done == Ok) {
        sayEnd(question, made);
    }
    return done;
}

int renew(const Call& call, const Question& question, const Said& words) {
    const Snapshot& snapshot = *question.snapshot;
    const std::string key = call.value("renew");
    const Certification* old = snapshot.table<Certification>().findKey(key);
    if (old == nullptr) {
        return fail(makeError(ErrorCode::NoSuchRecord, key), No);
    }
    IdSource ids = question.workspace->ids();
    auto change =
        plan(snapshot, ids, *question.rulebook, RenewCertification{old->id, words.on, words.expires, words.score});
    if (!change) {
        return refuse(change.error(), question, {old->track.str(), old->level.str(), key});
    }
    const Certification made = change->changes.of<Certification>().created.front();
    const int done = commitAndSay(*question.workspace, std::move(*change));
    if (done == Ok) {
        sayEnd(question, made);
    }
    return done;
}

} // namespace

std::vector<std::string> certificationVerbOptions() {
    return {"exam=PERSON",   "issue=PERSON", "renew=CERTIFICATION", "track=TRACK", "level=LEVEL", "module=MODULE",
            "score=PERCENT", "on=DATE",      "expires=DATE",        "by-exams"};
}

std::optional<int> carryOutCertifications(const Call& call) {
    std::string verb;
    for (const char* option : kVerbs) {
        if (call.has(option)) {
            if (!verb.empty()) {
                return wrong(option, "It does not go with --" + verb + ".");
            }
            verb = option;
        }
    }
    if (auto exit = misplaced(call, verb); exit || verb.empty()) {
        return exit;
    }
    Question question;
    if (auto refused = ask(call, question, OpenMode::ReadWrite)) {
        return fail(refused->error, refused->exit);
    }
    if (auto refused = refuseUnknownPartner(call, *question.snapshot)) {
        return fail(refused->error, refused->exit);
    }
    const auto words = said(call, question);
    if (!words) {
        return fail(words.error(), Usage);
    }
    return verb == "renew" ? renew(call, question, *words) : issueOrExamine(call, question, verb, *words);
}

} // namespace counterpart::cli
