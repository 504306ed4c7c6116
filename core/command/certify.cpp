// SPDX-License-Identifier: GPL-3.0-or-later
// Planning exams, certifications and their renewal.
#include "core/command/enablement.h"
#include "core/command/spoken.h"
#include "core/engine/certification/exams.h"
#include "core/snapshot/identity.h"

#include <algorithm>

namespace counterpart {

namespace {

using certification::Words;

// Who is examined or certified, and for what; words as the policy writes them.
struct Badge {
    Id<Partner> partner;
    std::string person;
    Words words;
};

Result<Words> wordsIn(const CertificationPolicy& policy, const std::string& track, const std::string& level) {
    const auto trackWord = spoken("track", track, true, 200);
    const auto levelWord = spoken("level", level, true, 200);
    if (!trackWord || !levelWord) {
        return !trackWord ? trackWord.error() : levelWord.error();
    }
    const Words words = certification::wordsOf(policy, Symbol(*trackWord), Symbol(*levelWord));
    if (!policy.tracks.empty() && !words.at) {
        const bool known = certification::trackAt(policy, words.track).has_value();
        return known ? errorIn("level", ErrorCode::UnknownReference, *levelWord)
                     : errorIn("track", ErrorCode::UnknownReference, *trackWord);
    }
    return words;
}

template <class Command>
Result<Badge> badgeOf(const Snapshot& snapshot, const Rulebook& rulebook, const Command& command) {
    const auto person = spoken("person", command.person, true, 1'000);
    if (!person) {
        return person.error();
    }
    if (snapshot.table<Partner>().find(command.partner) == nullptr) {
        return errorIn("partner", ErrorCode::NoSuchRecord);
    }
    const auto words = wordsIn(rulebook.certification, command.track, command.level);
    if (!words) {
        return words.error();
    }
    return Badge{{command.partner}, *person, *words};
}

Result<void> checkScore(Micros score) {
    if (score.has() && (score < Micros::of(0) || score > Micros::of(100))) {
        return errorIn("score", ErrorCode::OutOfRange, toString(score), "0 to 100");
    }
    return {};
}

Result<Symbol> moduleIn(const CertificationPolicy& policy, const Words& words, const std::string& given) {
    const auto word = spoken("module", given, false, 200);
    if (!word) {
        return word.error();
    }
    const Symbol module(*word);
    if (!words.at) {
        return module;
    }
    const auto& modules = certification::levelOf(policy, *words.at).modules;
    if (modules.empty() == module.empty()) {
        const auto found =
            std::ranges::find_if(modules, [&](const CertificationModule& m) { return sameWord(m.key, module); });
        if (found != modules.end() || modules.empty()) {
            return modules.empty() ? module : found->key;
        }
    }
    return module.empty() ? errorIn("module", ErrorCode::RequiredFieldEmpty)
                          : errorIn("module", ErrorCode::UnknownReference, *word);
}

std::string subjectOf(const Badge& badge, Symbol module = {}) {
    return badge.person + ", " + badge.words.track.str() + ' ' + badge.words.level.str() +
           (module.empty() ? "" : ' ' + module.str());
}

Certification made(const Badge& badge, Date issued, Date expires, Micros score) {
    Certification c;
    c.partner = badge.partner;
    c.person = badge.person;
    c.track = badge.words.track;
    c.level = badge.words.level;
    c.issued = issued;
    c.expires = expires;
    c.score = score;
    return c;
}

// With id and key.
Result<Planned> planned(const Snapshot& snapshot, IdSource& ids, Action action, const Badge& badge, Certification c) {
    c.key = derivedKey(Kind::Certification, identityOf(snapshot, c));
    if (snapshot.table<Certification>().findKey(c.key) != nullptr) {
        return errorIn("issued", ErrorCode::KeyTaken, c.key.str());
    }
    c.id = ids.take();
    Planned planned;
    planned.intent = {action, Kind::Certification, subjectOf(badge), {}, {}};
    planned.changes.of<Certification>().created.push_back(std::move(c));
    return planned;
}

bool longer(Date a, Date b) { return b.has() && (!a.has() || a > b); } // none = for good

// One of the same person and track, that level or, where asked, a higher one, that is valid on the day and lasts at
// least as long. nullptr = there is none.
const Certification* lastingAs(const Snapshot& snapshot, const CertificationPolicy& policy, const Badge& badge, Date on,
                               Date last, RecordId besides, bool orHigher) {
    const Certification* found = nullptr;
    snapshot.table<Certification>().forEach([&](const Certification& c) {
        const bool theirs = c.partner == badge.partner && c.person == badge.person && c.id != besides;
        if (!theirs || !certification::isCurrent(c, on, policy) || longer(last, certification::lastDayOf(c, policy))) {
            return;
        }
        const bool same = certification::wordsOf(policy, c.track, c.level).sameAs(badge.words);
        if (same || (orHigher && certification::countsFor(policy, c, badge.words.track, badge.words.level))) {
            found = &c;
        }
    });
    return found;
}

// The mean of the best scores, once everything is passed.
Result<Micros> earned(const Snapshot& snapshot, const CertificationPolicy& policy, const Badge& badge, Date on) {
    const auto progress = certification::examProgressOf(snapshot, policy, on, badge.partner, badge.person,
                                                        badge.words.track, badge.words.level);
    if (!progress || !progress->earned.has()) {
        std::string missing;
        for (const auto& module : progress ? progress->modules : std::vector<certification::ModuleProgress>()) {
            if (!module.passed.has()) {
                missing += (missing.empty() ? "" : ", ") + module.module.str();
            }
        }
        return errorIn("module", ErrorCode::RequiredFieldEmpty, missing);
    }
    Int128 sum = 0;
    int scores = 0;
    for (const auto& module : progress->modules) {
        if (module.best.has()) {
            sum += module.best.value;
            ++scores;
        }
    }
    return scores == 0 ? Micros::none() : Micros{static_cast<std::int64_t>(divHalfEven(sum, scores))};
}

} // namespace

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Rulebook& rulebook, const RecordExam& command) {
    const auto badge = badgeOf(snapshot, rulebook, command);
    if (!badge) {
        return badge.error();
    }
    const auto module = moduleIn(rulebook.certification, badge->words, command.module);
    if (!module) {
        return module.error();
    }
    if (!command.at.has()) {
        return errorIn("at", ErrorCode::RequiredFieldEmpty);
    }
    if (const auto score = checkScore(command.score); !score) {
        return score.error();
    }
    Exam exam;
    exam.partner = badge->partner;
    exam.person = badge->person;
    exam.track = badge->words.track;
    exam.level = badge->words.level;
    exam.module = *module;
    exam.at = command.at;
    exam.score = command.score;
    const std::string identity = identityOf(snapshot, exam);
    for (int n = 1; n == 1 || snapshot.table<Exam>().findKey(exam.key) != nullptr; ++n) {
        exam.key = derivedKey(Kind::Exam, identity, n);
    }
    exam.id = ids.take();
    Planned planned;
    planned.intent = {Action::RecordExam, Kind::Exam, subjectOf(*badge, *module), {}, {}};
    planned.changes.of<Exam>().created.push_back(std::move(exam));
    return planned;
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Rulebook& rulebook,
                     const IssueCertification& command) {
    const CertificationPolicy& policy = rulebook.certification;
    const auto badge = badgeOf(snapshot, rulebook, command);
    if (!badge) {
        return badge.error();
    }
    if (!command.issued.has()) {
        return errorIn("issued", ErrorCode::RequiredFieldEmpty);
    }
    if (command.expires.has() && command.expires < command.issued) {
        return errorIn("expires", ErrorCode::OutOfRange, toString(command.expires), toString(command.issued));
    }
    if (const auto score = checkScore(command.score); !score) {
        return score.error();
    }
    Certification c = made(*badge, command.issued, command.expires, command.score);
    c.expires = certification::lastDayOf(c, policy);
    if (command.byExams) {
        const auto score = earned(snapshot, policy, *badge, command.issued);
        if (!score) {
            return score.error();
        }
        c.score = *score;
    }
    if (const auto* held = lastingAs(snapshot, policy, *badge, command.issued, c.expires, 0, false);
        held != nullptr && held->issued != command.issued) {
        return errorIn("level", ErrorCode::NothingChanged, held->key.str());
    }
    return planned(snapshot, ids, Action::IssueCertification, *badge, std::move(c));
}

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Rulebook& rulebook,
                     const RenewCertification& command) {
    const CertificationPolicy& policy = rulebook.certification;
    const Certification* old = snapshot.table<Certification>().find(command.certification);
    if (old == nullptr) {
        return makeError(ErrorCode::NoSuchRecord, {}, std::string(Description<Certification>::name));
    }
    if (!command.on.has()) {
        return errorIn("issued", ErrorCode::RequiredFieldEmpty);
    }
    if (old->issued.has() && command.on < old->issued) {
        return errorIn("issued", ErrorCode::OutOfRange, toString(command.on), toString(old->issued));
    }
    if (const auto score = checkScore(command.score); !score) {
        return score.error();
    }
    const Date last = certification::lastDayOf(*old, policy);
    if (!last.has()) {
        return errorIn("expires", ErrorCode::NothingChanged, old->key.str());
    }
    const Badge badge{old->partner, old->person.str(), certification::wordsOf(policy, old->track, old->level)};
    if (const auto* follows = lastingAs(snapshot, policy, badge, command.on, last.plusDays(1), old->id, true)) {
        return errorIn("expires", ErrorCode::NothingChanged, follows->key.str());
    }
    const int months = badge.words.at ? certification::levelOf(policy, *badge.words.at).validMonths : 0;
    if (!command.expires.has() && months == 0) {
        return errorIn("expires", ErrorCode::RequiredFieldEmpty);
    }
    const Date expires = command.expires.has() ? command.expires : std::max(last, command.on).plusMonths(months);
    if (expires <= last || expires < command.on) {
        return errorIn("expires", ErrorCode::OutOfRange, toString(expires), toString(std::max(last, command.on)));
    }
    return planned(snapshot, ids, Action::RenewCertification, badge, made(badge, command.on, expires, command.score));
}

} // namespace counterpart
