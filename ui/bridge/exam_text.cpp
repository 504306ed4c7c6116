// SPDX-License-Identifier: GPL-3.0-or-later
// Words and steps for exams, credits and fees.
#include "ui/bridge/exam_text.h"

#include "core/engine/certification/accounts.h"
#include "ui/bridge/certification_text.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/fact_steps.h"

#include <QCoreApplication>

#include <algorithm>

namespace counterpart {

namespace {

using certification::ExamProgress;
using certification::ModuleProgress;

QString tr(const char* text) { return QCoreApplication::translate("Exams", text); }

QString ruleOf(const Programme& p) { return ruleIn(*p.rulebook, tr("certification")); }

QString nameOf(const Programme& p, Index partner) {
    const Partner& record = p.snapshot->table<Partner>().at(partner);
    return toQString(record.name.empty() ? record.key.view() : record.name.view());
}

QString scoreText(Micros score, Figures figures) {
    return !score.has()                ? QString()
           : figures == Figures::Local ? formatMicros(score.value)
                                       : QString::fromStdString(toString(score));
}

QString moduleText(const ModuleProgress& module, bool inProgramme, Figures figures) {
    const QString attempts = module.attempts == 1 ? tr("1 attempt") : tr("%1 attempts").arg(module.attempts);
    if (!inProgramme) {
        const QString best = scoreText(module.best, figures);
        return best.isEmpty() ? tr("%1, not needed for the level").arg(attempts)
                              : tr("%1, best %2, not needed for the level").arg(attempts, best);
    }
    if (module.attempts == 0) {
        return tr("no attempt yet, the mark is %1").arg(module.passMark);
    }
    const QString best = scoreText(module.best, figures);
    if (module.passed.has()) {
        const QString day = dateText(module.passed, figures);
        return best.isEmpty() ? tr("passed on %1, %2").arg(day, attempts)
                              : tr("passed on %1, best %2, %3").arg(day, best, attempts);
    }
    return best.isEmpty() ? tr("not passed, without a score, the mark is %1, %2").arg(module.passMark).arg(attempts)
                          : tr("not passed, best %1, the mark is %2, %3").arg(best).arg(module.passMark).arg(attempts);
}

Step moduleStep(const ProgrammePtr& p, const ExamProgress& progress, const ModuleProgress& module, bool inProgramme,
                Figures figures) {
    const auto& policy = p->rulebook->certification;
    Step step{module.module.empty() ? tr("Exam") : moduleName(policy, progress, module.module),
              moduleText(module, inProgramme, figures),
              {}};
    p->snapshot->table<Exam>().forEach([&](const Exam& exam) {
        const bool theirs = p->columns->partnerOf.find(exam.partner.value) == progress.partner &&
                            exam.person == progress.person && exam.at <= p->lens.asOf &&
                            sameWord(exam.module, module.module);
        const auto words = certification::wordsOf(policy, exam.track, exam.level);
        if (theirs && words.track == progress.track && words.level == progress.level) {
            Step attempt = factStep(
                p->snapshot, Kind::Exam, exam.id,
                exam.score.has() ? tr("score %1").arg(scoreText(exam.score, figures)) : tr("attended"), figures);
            attempt.label = dateText(exam.at, figures);
            step.parts.push_back(std::move(attempt));
        }
    });
    return step;
}

std::vector<ExamProgress> examsOf(const Programme& p, Index partner, const Text& person) {
    auto exams = certification::examProgress(*p.snapshot, *p.columns, p.rulebook->certification, p.lens.asOf);
    std::erase_if(exams, [&](const ExamProgress& exam) { return exam.partner != partner || exam.person != person; });
    return exams;
}

QString balanceText(const certification::CreditBalance& balance, Figures figures) {
    const QString used = countText(balance.used, figures);
    if (balance.unlimited()) {
        return tr("%1 used this year").arg(used);
    }
    if (balance.included == 0) {
        return tr("%1 used this year, none included").arg(used);
    }
    return balance.left() < 0
               ? tr("%1 used this year, %2 more than included").arg(used, countText(-balance.left(), figures))
               : tr("%1 of %2 left this year")
                     .arg(countText(balance.left(), figures), countText(balance.included, figures));
}

} // namespace

QString moduleName(const CertificationPolicy& policy, const ExamProgress& progress, Symbol module) {
    if (progress.at) {
        for (const CertificationModule& one : certification::levelOf(policy, *progress.at).modules) {
            if (sameWord(one.key, module)) {
                return toQString(one.name);
            }
        }
    }
    return toQString(module.view());
}

QString examProgressText(const CertificationPolicy& policy, const ExamProgress& progress, Figures figures) {
    if (!progress.at) {
        return progress.attempts == 1 ? tr("1 attempt, not in the programme")
                                      : tr("%1 attempts, not in the programme").arg(progress.attempts);
    }
    const QString passed = progress.needed() == 1
                               ? (progress.passed() == 1 ? tr("exam passed") : tr("exam not passed yet"))
                               : tr("%1 of %2 exams passed").arg(progress.passed()).arg(progress.needed());
    if (progress.certified) {
        return tr("%1, certified").arg(passed);
    }
    if (progress.earned.has()) {
        return tr("%1: earned on %2, to be issued").arg(passed, dateText(progress.earned, figures));
    }
    if (!progress.next || progress.modules[*progress.next].module.empty()) {
        return passed;
    }
    return tr("%1, next: %2").arg(passed, moduleName(policy, progress, progress.modules[*progress.next].module));
}

RestrictionWords restrictionWords(const Programme& p, const certification::Restriction& restriction) {
    RestrictionWords words;
    for (const Index row : restriction.rows) {
        const Date day = p.certifications.rows[row].until.plusDays(1);
        words.since = words.since.has() ? std::min(words.since, day) : day;
    }
    const auto& first = p.certifications.rows[restriction.rows.back()]; // the one that lapsed first
    const Certification& c = p.snapshot->table<Certification>().at(first.certification);
    const QString what = tr("%1: %2").arg(toQString(c.person), levelTitle(p.rulebook->certification, c.track, c.level));
    const auto more = static_cast<qint64>(restriction.rows.size()) - 1;
    words.because = more == 0 ? what : tr("%1, and %2 more").arg(what, formatCount(more));
    return words;
}

QString restrictionText(const Programme& p, const certification::Restriction& restriction, Figures figures) {
    const RestrictionWords words = restrictionWords(p, restriction);
    return tr("May not register deals since %1: lapsed is %2").arg(dateText(words.since, figures), words.because);
}

Step personSteps(const ProgrammePtr& p, Index partner, const Text& person, Figures figures) {
    const auto& policy = p->rulebook->certification;
    Step root{tr("%1 of %2").arg(toQString(person), nameOf(*p, partner)),
              {},
              frames(*p, tr("What the person holds, and how far the exams are, on the as-of date."), {false, false},
                     figures)};
    int held = 0;
    for (const auto& row : p->certifications.rows) {
        const Certification& c = p->snapshot->table<Certification>().at(row.certification);
        if (row.partner != partner || c.person != person) {
            continue;
        }
        held += row.status == certification::Status::Current || row.status == certification::Status::Expiring ? 1 : 0;
        Step one = factStep(p->snapshot, Kind::Certification, c.id,
                            tr("%1, until %2")
                                .arg(certificationStatusName(row.status),
                                     row.until.has() ? dateText(row.until, figures) : tr("no end")),
                            figures);
        one.label = levelTitle(policy, c.track, c.level);
        root.parts.push_back(std::move(one));
    }
    for (const ExamProgress& exam : examsOf(*p, partner, person)) {
        Step step{tr("Exams: %1").arg(levelTitle(policy, exam.track, exam.level)),
                  examProgressText(policy, exam, figures),
                  {}};
        step.rule = ruleOf(*p);
        for (const auto* modules : {&exam.modules, &exam.others}) {
            for (const ModuleProgress& module : *modules) {
                step.parts.push_back(moduleStep(p, exam, module, modules == &exam.modules, figures));
            }
        }
        root.parts.push_back(std::move(step));
    }
    root.value = held == 0   ? tr("no current certification")
                 : held == 1 ? tr("1 current certification")
                             : tr("%1 current certifications").arg(held);
    return root;
}

Step accountSteps(const ProgrammePtr& p, Index partner, Figures figures) {
    auto uses = certification::yearUsesOf(*p->snapshot, *p->columns, *p->rulebook, p->lens.asOf, partner);
    const auto balance =
        certification::creditBalances(uses, *p->columns, *p->rulebook, p->lens.asOf, p->standings.tiers)[partner];
    const QString included = balance.unlimited() ? tr("any number") : countText(balance.included, figures);
    Step root{tr("Training credits of %1").arg(nameOf(*p, partner)), balanceText(balance, figures),
              frames(*p,
                     tr("What certifications issued in a fiscal year use up; the tier held says how many are "
                        "included."),
                     {false, false}, figures)};
    Step tier{tr("Included with %1").arg(tierName(*p->rulebook, p->standings.tiers[partner])), included, {}};
    tier.rule = ruleIn(*p->rulebook, tr("tier ladder"));
    root.parts.push_back(std::move(tier));
    std::ranges::reverse(uses);
    for (const auto& use : uses) {
        Step year{
            periodName(use.year, p->rulebook->fiscalFirstMonth),
            use.issued == 1
                ? tr("1 issued, %1 credits").arg(countText(use.credits, figures))
                : tr("%1 issued, %2 credits").arg(countText(use.issued, figures), countText(use.credits, figures)),
            {}};
        year.rule = ruleOf(*p);
        for (const Money fee : use.fees) {
            year.parts.push_back({tr("Fees"), moneyText(fee.minor, fee.currency, figures), {}});
        }
        if (use.unknown > 0) {
            year.parts.push_back({tr("Not in the programme"), countText(use.unknown, figures), {}});
        }
        root.parts.push_back(std::move(year));
    }
    return root;
}

} // namespace counterpart
