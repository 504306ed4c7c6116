// SPDX-License-Identifier: GPL-3.0-or-later
// Attempts at exams, brought together by person, level and module.
#include "core/engine/certification/exams.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace counterpart::certification {

namespace {

struct Attempt {
    const Exam* record;
    Index partner;
    Words words;
};

bool countsOn(const Exam& exam, Date asOf) { return exam.at.has() && exam.at <= asOf; }

std::vector<ModuleProgress> modulesOf(const CertificationLevel& level) {
    std::vector<ModuleProgress> modules;
    for (const CertificationModule& module : level.modules) {
        ModuleProgress& progress = modules.emplace_back();
        progress.module = module.key;
        progress.passMark = module.passMark.value_or(level.passMark);
    }
    if (modules.empty() && level.passMark > 0) {
        modules.emplace_back().passMark = level.passMark;
    }
    return modules;
}

ModuleProgress& moduleIn(std::vector<ModuleProgress>& modules, std::vector<ModuleProgress>& others, Symbol module) {
    for (auto* list : {&modules, &others}) {
        const auto found =
            std::ranges::find_if(*list, [&](const ModuleProgress& m) { return sameWord(m.module, module); });
        if (found != list->end()) {
            return *found;
        }
    }
    ModuleProgress& other = others.emplace_back();
    other.module = module;
    return other;
}

void tryModule(ModuleProgress& module, const Exam& exam, bool judged) {
    ++module.attempts;
    module.best = std::max(module.best, exam.score); // no score is less than any
    const bool reached = module.passMark == 0 || (exam.score.has() && exam.score >= Micros::of(module.passMark));
    if (judged && reached && (!module.passed.has() || exam.at < module.passed)) {
        module.passed = exam.at;
    }
}

void conclude(ExamProgress& progress) {
    for (std::size_t m = 0; m < progress.modules.size(); ++m) {
        const Date passed = progress.modules[m].passed;
        if (!passed.has() && !progress.next) {
            progress.next = m;
        }
        progress.earned = std::max(progress.earned, passed);
    }
    if (progress.next) {
        progress.earned = Date();
    }
    std::ranges::sort(progress.others, {}, [](const ModuleProgress& m) { return m.module.view(); });
}

// `attempts` of one person on one level, not empty.
ExamProgress progressOf(std::span<const Attempt> attempts, const CertificationPolicy& policy) {
    const Attempt& first = attempts.front();
    ExamProgress progress;
    progress.partner = first.partner;
    progress.person = first.record->person;
    progress.track = first.words.track;
    progress.level = first.words.level;
    progress.at = first.words.at;
    if (progress.at) {
        progress.modules = modulesOf(levelOf(policy, *progress.at));
    }
    for (const Attempt& attempt : attempts) {
        const std::size_t known = progress.modules.size();
        ModuleProgress& module = moduleIn(progress.modules, progress.others, attempt.record->module);
        const bool judged =
            known > 0 && &module >= progress.modules.data() && &module < progress.modules.data() + known;
        tryModule(module, *attempt.record, judged);
        ++progress.attempts;
    }
    conclude(progress);
    return progress;
}

void certify(ExamProgress& progress, const Certification& c, const CertificationPolicy& policy, Date asOf) {
    if (c.issued <= asOf && countsFor(policy, c, progress.track, progress.level)) {
        progress.certified = true;
        progress.issued = std::max(progress.issued, c.issued);
    }
}

auto orderOf(const Attempt& attempt, const Columns& columns) {
    constexpr std::uint32_t last = 0xffffffffU;
    const LevelAt at = attempt.words.at.value_or(LevelAt{last, last});
    return std::tuple(columns.partners.keyRank[attempt.partner], attempt.record->person.view(), at.track, at.level,
                      attempt.words.track.view(), attempt.words.level.view());
}

} // namespace

int ExamProgress::passed() const {
    return static_cast<int>(std::ranges::count_if(modules, [](const ModuleProgress& m) { return m.passed.has(); }));
}

std::vector<ExamProgress> examProgress(const Snapshot& snapshot, const Columns& columns,
                                       const CertificationPolicy& policy, Date asOf) {
    std::vector<Attempt> attempts;
    snapshot.table<Exam>().forEach([&](const Exam& exam) {
        const Index partner = columns.partnerOf.find(exam.partner.value);
        if (partner != kNoRecord && countsOn(exam, asOf)) {
            attempts.push_back({&exam, partner, wordsOf(policy, exam.track, exam.level)});
        }
    });
    std::ranges::stable_sort(attempts, {}, [&](const Attempt& attempt) { return orderOf(attempt, columns); });
    std::vector<ExamProgress> all;
    std::map<std::pair<Index, std::string_view>, std::pair<std::size_t, std::size_t>> ofPerson; // [first, last) in all
    for (std::size_t begin = 0; begin < attempts.size();) {
        std::size_t end = begin;
        while (end < attempts.size() && orderOf(attempts[end], columns) == orderOf(attempts[begin], columns)) {
            ++end;
        }
        all.push_back(progressOf(std::span(attempts).subspan(begin, end - begin), policy));
        const auto key = std::pair(attempts[begin].partner, attempts[begin].record->person.view());
        ofPerson.try_emplace(key, all.size() - 1, all.size()).first->second.second = all.size();
        begin = end;
    }
    snapshot.table<Certification>().forEach([&](const Certification& c) {
        const auto found = ofPerson.find({columns.partnerOf.find(c.partner.value), c.person.view()});
        if (found != ofPerson.end()) {
            for (std::size_t i = found->second.first; i < found->second.second; ++i) {
                certify(all[i], c, policy, asOf);
            }
        }
    });
    return all;
}

std::optional<ExamProgress> examProgressOf(const Snapshot& snapshot, const CertificationPolicy& policy, Date asOf,
                                           Id<Partner> partner, std::string_view person, Symbol track, Symbol level) {
    const Words asked = wordsOf(policy, track, level);
    std::vector<Attempt> attempts;
    snapshot.table<Exam>().forEach([&](const Exam& exam) {
        const Words words = wordsOf(policy, exam.track, exam.level);
        if (exam.partner == partner && exam.person == person && countsOn(exam, asOf) && words.sameAs(asked)) {
            attempts.push_back({&exam, kNoRecord, words});
        }
    });
    if (attempts.empty()) {
        return std::nullopt;
    }
    ExamProgress progress = progressOf(attempts, policy);
    snapshot.table<Certification>().forEach([&](const Certification& c) {
        if (c.partner == partner && c.person == person) {
            certify(progress, c, policy, asOf);
        }
    });
    return progress;
}

std::optional<ExamProgress> examProgressOf(const Snapshot& snapshot, const Columns& columns,
                                           const CertificationPolicy& policy, Date asOf, Index partner,
                                           std::string_view person, Symbol track, Symbol level) {
    if (partner >= columns.partners.size()) {
        return std::nullopt;
    }
    auto progress =
        examProgressOf(snapshot, policy, asOf, Id<Partner>{columns.partners.id[partner]}, person, track, level);
    if (progress) {
        progress->partner = partner;
    }
    return progress;
}

} // namespace counterpart::certification
