// SPDX-License-Identifier: GPL-3.0-or-later
// What each partner lacks for its tier and the next one, who is nearest by exams, and who may not register.
#include "core/engine/certification/exams.h"
#include "core/engine/certification/needs.h"
#include "ui/bridge/certification_text.h"
#include "ui/bridge/exam_text.h"
#include "ui/bridge/explain_text.h"
#include "ui/models/computed_rows.h"
#include "ui/panels/certifications/certification_views.h"
#include "ui/shell/theme/tokens.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace counterpart {

namespace {

using certification::ExamProgress;
using certification::LevelNeed;

QString tr(const char* text) { return QCoreApplication::translate("Certifications", text); }

struct Gap {
    Index partner = 0;
    bool held = false; // for the tier it stands on; else for the next one
    Index tier = 0;
    LevelNeed need;
    QString nearest;
    std::int64_t left = 0; // exams that the nearest one still needs; large = nobody
};
using Gaps = std::shared_ptr<const std::vector<Gap>>;

constexpr std::int64_t kNobody = std::numeric_limits<std::int64_t>::max();

// Whether passing those exams would count for what is asked for.
bool helps(const CertificationPolicy& policy, const ExamProgress& exam, const certification::Asked& asked) {
    Certification earned;
    earned.track = exam.track;
    earned.level = exam.level;
    return exam.at && !exam.certified && exam.needed() > 0 &&
           certification::countsFor(policy, earned, asked.track, asked.level);
}

// The people with the fewest exams before them, each once.
void addNearest(const CertificationPolicy& policy, std::span<const ExamProgress> exams, Gap& gap) {
    constexpr std::size_t shown = 2;
    std::vector<const ExamProgress*> able;
    for (const ExamProgress& exam : exams) {
        if (helps(policy, exam, gap.need.asked)) {
            able.push_back(&exam);
        }
    }
    const auto left = [](const ExamProgress* exam) { return exam->needed() - exam->passed(); };
    std::ranges::stable_sort(able, {}, left);
    QStringList words;
    std::vector<std::string_view> named;
    gap.left = able.empty() ? kNobody : left(able.front());
    for (const ExamProgress* exam : able) {
        if (std::ranges::find(named, exam->person.view()) != named.end()) {
            continue;
        }
        named.push_back(exam->person.view());
        if (named.size() <= shown) {
            words << tr("%1: %2").arg(toQString(exam->person), examProgressText(policy, *exam, Figures::Local));
        }
    }
    if (named.size() > shown) {
        words << tr("%1 more").arg(named.size() - shown);
    }
    gap.nearest = words.isEmpty() ? tr("nobody yet") : words.join(QStringLiteral("; "));
}

std::vector<Gap> gapsOf(const Programme& p) {
    const auto& policy = p.rulebook->certification;
    const auto needs = certification::needsOf(*p.snapshot, *p.columns, *p.rulebook, p.lens.asOf, p.standings.tiers);
    auto exams = certification::examProgress(*p.snapshot, *p.columns, policy, p.lens.asOf);
    std::ranges::stable_sort(exams, {}, &ExamProgress::partner);
    std::vector<Gap> gaps;
    for (Index partner = 0; partner < needs.size(); ++partner) {
        const auto theirs = std::ranges::equal_range(exams, partner, {}, &ExamProgress::partner);
        for (const bool held : {true, false}) {
            const auto& tier = held ? needs[partner].held : needs[partner].next;
            for (std::size_t i = 0; tier && i < tier->needs.size(); ++i) {
                const LevelNeed& need = tier->needs[i];
                if (need.missing() > 0 || (held && need.missingAtHorizon() > 0)) {
                    Gap gap{partner, held, tier->tier, need, {}, kNobody};
                    addNearest(policy, std::span(theirs.begin(), theirs.end()), gap);
                    gaps.push_back(std::move(gap));
                }
            }
        }
    }
    return gaps;
}

ExtraColumn standingColumn(const ProgrammePtr& p, const Gaps& gaps) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("standing");
    column.spec.title = tr("For");
    column.spec.tip = tr("Its own tier, which it would lose, or the next one.");
    column.spec.kind = ui::ColumnKind::Status;
    column.spec.width = 152;
    column.value = [p, gaps](Index line, int role) -> QVariant {
        const Gap& gap = (*gaps)[line];
        const QString tier = tierName(*p->rulebook, gap.tier);
        return role == Qt::DisplayRole ? QVariant(gap.held ? tr("keeping %1").arg(tier) : tr("reaching %1").arg(tier))
               : role == ui::Role::ToneOf ? QVariant(static_cast<int>(gap.held ? ui::Tone::Warning : ui::Tone::Accent))
                                          : QVariant();
    };
    column.key = [gaps](Index line) { return std::int64_t{(*gaps)[line].held ? 0 : 1}; };
    column.facet = {tr("Its own tier"), tr("The next tier")};
    column.facetValue = [gaps](Index line) { return (*gaps)[line].held ? 0U : 1U; };
    return column;
}

ExtraColumn countColumn(const QString& id, const QString& title, const QString& tip, const Gaps& gaps,
                        std::int64_t (*count)(const Gap&)) {
    ExtraColumn column;
    column.spec.id = id;
    column.spec.title = title;
    column.spec.tip = tip;
    column.spec.kind = ui::ColumnKind::Number;
    column.spec.width = 84;
    column.spec.explains = true;
    column.value = [gaps, count](Index line, int role) {
        return role == Qt::DisplayRole ? QVariant(formatCount(count((*gaps)[line]))) : QVariant();
    };
    column.key = [gaps, count](Index line) { return count((*gaps)[line]); };
    return column;
}

ExtraColumn registrationColumn(const ProgrammePtr& p, const Gaps& gaps, const RestrictionsPtr& restrictions) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("registration");
    column.spec.title = tr("Registration");
    column.spec.tip = tr("Whether a lapsed certification keeps it from registering deals.");
    column.spec.kind = ui::ColumnKind::Status;
    column.spec.width = 152;
    const auto of = [gaps, restrictions](Index line) { return restrictionOf(*restrictions, (*gaps)[line].partner); };
    column.value = [p, of](Index line, int role) -> QVariant {
        const auto* restriction = of(line);
        if (restriction == nullptr) {
            return {};
        }
        const RestrictionWords words = restrictionWords(*p, *restriction);
        return role == Qt::DisplayRole    ? QVariant(tr("No, since %1").arg(formatDate(words.since)))
               : role == Qt::ToolTipRole  ? QVariant(restrictionText(*p, *restriction, Figures::Local))
               : role == ui::Role::ToneOf ? QVariant(static_cast<int>(ui::Tone::Negative))
                                          : QVariant();
    };
    return column;
}

std::vector<ExtraColumn> columnsOf(const ProgrammePtr& p, const Gaps& gaps) {
    std::vector<ExtraColumn> columns;
    columns.push_back(textColumn(QStringLiteral("partner"), tr("Partner"), 176, [p, gaps](Index line) {
        return toQString(p->snapshot->table<Partner>().at((*gaps)[line].partner).name.view());
    }));
    columns.push_back(standingColumn(p, gaps));
    columns.push_back(textColumn(QStringLiteral("asked"), tr("Asks for"), 232, [p, gaps](Index line) {
        return askedText(p->rulebook->certification, (*gaps)[line].need.asked);
    }));
    columns.push_back(countColumn(QStringLiteral("missing"), tr("Missing"), tr("People who are missing today."), gaps,
                                  [](const Gap& gap) { return gap.need.missing(); }));
    columns.push_back(countColumn(QStringLiteral("soon"), tr("Soon"),
                                  tr("Missing once those expiring have run out, if nobody renews."), gaps,
                                  [](const Gap& gap) { return gap.need.missingAtHorizon(); }));
    ExtraColumn nearest = textColumn(QStringLiteral("nearest"), tr("Nearest by exams"), 256,
                                     [gaps](Index line) { return (*gaps)[line].nearest; });
    nearest.spec.tip = tr("Who has passed most of the exams, and is not certified yet.");
    nearest.key = [gaps](Index line) {
        const std::int64_t left = (*gaps)[line].left;
        return left == kNobody ? std::numeric_limits<std::int64_t>::min() : left; // stands last
    };
    columns.push_back(std::move(nearest));
    columns.push_back(registrationColumn(p, gaps, restrictionsIn(*p)));
    return columns;
}

} // namespace

RestrictionsPtr restrictionsIn(const Programme& p) {
    auto all = certification::restrictionsOf(*p.columns, *p.rulebook, p.certifications);
    std::ranges::sort(all, {}, &certification::Restriction::partner);
    return std::make_shared<const Restrictions>(std::move(all));
}

const certification::Restriction* restrictionOf(const Restrictions& restrictions, Index partner) {
    const auto found = std::ranges::lower_bound(restrictions, partner, {}, &certification::Restriction::partner);
    return found != restrictions.end() && found->partner == partner ? &*found : nullptr;
}

CertificationView gapView(const ProgrammePtr& p) {
    const auto gaps = std::make_shared<const std::vector<Gap>>(gapsOf(*p));
    CertificationView view;
    ComputedRows rows;
    std::uint64_t key = 0;
    Index before = kNoRecord;
    for (const Gap& gap : *gaps) {
        constexpr std::uint64_t most = 1'000; // needs of a partner
        key = gap.partner == before
                  ? key + 1
                  : static_cast<std::uint64_t>(p->snapshot->table<Partner>().at(gap.partner).id) * most;
        before = gap.partner;
        CertificationLine about;
        about.partner = gap.partner;
        about.track = gap.need.asked.track;
        about.level = gap.need.asked.level;
        view.lines.emplace(key, std::move(about));
        rows.keys.push_back(key);
    }
    rows.columns = columnsOf(p, gaps);
    view.rows = makeComputedRows(std::move(rows));
    return view;
}

} // namespace counterpart
