// SPDX-License-Identifier: GPL-3.0-or-later
// Steps from a partner's attributed revenue under any model to the deals.
#include "ui/bridge/model_text.h"

#include "core/engine/programme/model_credits.h"
#include "ui/bridge/deal_part_steps.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Models", text); }

Minor sumOf(const PartnerDeals& deals, std::size_t model) {
    Minor sum = 0;
    for (const auto& row : deals.rows) {
        sum += row.part[model];
    }
    return sum;
}

// "1,200.00 USD = 60 % of 2,000.00 USD"
QString partText(const Programme& p, const PartnerDeals::Row& row, std::size_t model, Figures figures) {
    return tr("%1 = %2 of %3")
        .arg(moneyText(row.part[model], p.lens.reporting, figures), shareText(row.share[model], figures),
             moneyText(row.value, p.lens.reporting, figures));
}

// Amount, exchange rate, share under that model, part.
QVector<Step> rowParts(const ProgrammePtr& p, const PartnerDeals::Row& row, Index partner, Model model,
                       Figures figures) {
    const auto m = static_cast<std::size_t>(model);
    const QString whose = recordTitle(*p->snapshot, Kind::Partner, p->columns->partners.id[partner]);
    QVector<Step> steps = dealValueSteps(*p, row.deal, p->lens.reporting, figures);
    steps.push_back(
        creditsStep(p, row.deal, tr("Share of %1").arg(whose), shareText(row.share[m], figures), figures, model));
    steps.push_back({tr("Part"), partText(*p, row, m, figures), {}});
    return steps;
}

Step dealsStep(const ProgrammePtr& p, const PartnerDeals& deals, Index partner, Model model, Figures figures) {
    const auto m = static_cast<std::size_t>(model);
    const auto rows = std::make_shared<std::vector<PartnerDeals::Row>>();
    for (const auto& row : deals.rows) {
        if (row.share[m] > 0) {
            rows->push_back(row);
        }
    }
    std::ranges::stable_sort(*rows, std::ranges::greater(), [m](const auto& row) { return row.part[m]; });
    const auto list = std::make_shared<StepList>();
    list->count = static_cast<qsizetype>(rows->size());
    list->make = [p, rows, partner, model, m, figures](qsizetype at) {
        const auto& row = (*rows)[static_cast<std::size_t>(at)];
        const RecordId id = p->columns->deals.id[row.deal];
        Step step{recordTitle(*p->snapshot, Kind::Deal, id), partText(*p, row, m, figures), {}};
        step.kind = Kind::Deal;
        step.record = id;
        step.number = row.part[m];
        step.more = [p, row, partner, model, figures] { return rowParts(p, row, partner, model, figures); };
        return step;
    };
    list->rest = [p, rows, m, figures](qsizetype from) {
        Minor sum = 0;
        for (auto i = static_cast<std::size_t>(from); i < rows->size(); ++i) {
            sum += (*rows)[i].part[m];
        }
        return std::pair(moneyText(sum, p->lens.reporting, figures), std::optional<qint64>(sum));
    };
    Step step{tr("Made of"), tr("%1 deals").arg(countText(list->count, figures)), listed(list)};
    step.number = sumOf(deals, m);
    return step;
}

Step modelStep(const ProgrammePtr& p, const PartnerDeals& deals, Index partner, Model model, Figures figures) {
    const Minor sum = sumOf(deals, static_cast<std::size_t>(model));
    const Minor chosen = sumOf(deals, static_cast<std::size_t>(p->lens.model));
    Step step{modelName(model), moneyText(sum, p->lens.reporting, figures), {}};
    step.rule = ruleIn(*p->rulebook, policyText(p->rulebook->attribution, model));
    step.number = sum;
    step.parts.push_back({tr("Means"), modelHint(model), {}});
    if (model != p->lens.model) {
        step.parts.push_back(
            {tr("Against %1").arg(modelName(p->lens.model)), changeText(sum - chosen, p->lens.reporting, figures), {}});
    }
    step.parts.push_back(dealsStep(p, deals, partner, model, figures));
    return step;
}

// What all of them have in common.
void addFrame(Step& root, const ProgrammePtr& p, const PartnerDeals& deals, const QString& means, Figures figures) {
    root.parts += frames(*p, means, {false, true}, figures);
    if (deals.unconverted > 0) {
        root.parts.push_back({tr("Left out: no exchange rate"), countText(deals.unconverted, figures), {}});
    }
}

QString titleOf(const Programme& p, Index partner) {
    return recordTitle(*p.snapshot, Kind::Partner, p.columns->partners.id[partner]);
}

Step changedDeal(const ProgrammePtr& p, const PartnerDeals::Row& row, Index partner, Model other, Figures figures) {
    const auto from = static_cast<std::size_t>(p->lens.model);
    const auto to = static_cast<std::size_t>(other);
    Step deal{recordTitle(*p->snapshot, Kind::Deal, p->columns->deals.id[row.deal]),
              changeText(row.part[to] - row.part[from], p->lens.reporting, figures),
              {}};
    deal.kind = Kind::Deal;
    deal.record = p->columns->deals.id[row.deal];
    deal.number = row.part[to] - row.part[from];
    for (const Model model : {p->lens.model, other}) {
        Step one{modelName(model), partText(*p, row, static_cast<std::size_t>(model), figures), {}};
        one.more = [p, row, partner, model, figures] { return rowParts(p, row, partner, model, figures); };
        deal.parts.push_back(std::move(one));
    }
    return deal;
}

Step changesStep(const ProgrammePtr& p, const PartnerDeals& deals, Index partner, Model other, Figures figures) {
    const auto from = static_cast<std::size_t>(p->lens.model);
    const auto to = static_cast<std::size_t>(other);
    const auto rows = std::make_shared<std::vector<PartnerDeals::Row>>();
    for (const auto& row : deals.rows) {
        if (row.part[from] != row.part[to]) {
            rows->push_back(row);
        }
    }
    std::ranges::stable_sort(*rows, std::ranges::greater(), [from, to](const auto& row) {
        return std::max(row.part[to], row.part[from]) - std::min(row.part[to], row.part[from]);
    });
    const auto list = std::make_shared<StepList>();
    list->count = static_cast<qsizetype>(rows->size());
    list->make = [p, rows, partner, other, figures](qsizetype at) {
        return changedDeal(p, (*rows)[static_cast<std::size_t>(at)], partner, other, figures);
    };
    list->rest = [p, rows, from, to, figures](qsizetype first) {
        Minor sum = 0;
        for (auto i = static_cast<std::size_t>(first); i < rows->size(); ++i) {
            sum += (*rows)[i].part[to] - (*rows)[i].part[from];
        }
        return std::pair(changeText(sum, p->lens.reporting, figures), std::optional<qint64>(sum));
    };
    Step made{tr("Deals that change"), countText(list->count, figures), listed(list)};
    made.number = sumOf(deals, to) - sumOf(deals, from);
    return made;
}

} // namespace

QString changeText(Minor change, Currency currency, Figures figures) {
    const QString text = moneyText(change, currency, figures);
    return change > 0 ? QStringLiteral("+") + text : change < 0 ? text : tr("none");
}

Step modelSteps(const ProgrammePtr& p, Index partner, Model model, Figures figures) {
    const PartnerDeals deals = dealsUnderModels(*p, partner);
    const Step one = modelStep(p, deals, partner, model, figures);
    Step root{tr("Attributed revenue under %1: %2").arg(modelName(model), titleOf(*p, partner)), one.value, {}};
    root.number = one.number;
    addFrame(root, p, deals, modelHint(model), figures);
    root.parts.insert(
        1, frame(tr("Model"), tr("%1: %2").arg(modelName(model), policyText(p->rulebook->attribution, model))));
    root.parts += one.parts.mid(1);
    return root;
}

Step changeSteps(const ProgrammePtr& p, Index partner, Model other, Figures figures) {
    const PartnerDeals deals = dealsUnderModels(*p, partner);
    const Currency reporting = p->lens.reporting;
    const Minor before = sumOf(deals, static_cast<std::size_t>(p->lens.model));
    const Minor after = sumOf(deals, static_cast<std::size_t>(other));
    Step root{tr("Change from %1 to %2: %3").arg(modelName(p->lens.model), modelName(other), titleOf(*p, partner)),
              after == before ? moneyText(0, reporting, figures) : changeText(after - before, reporting, figures),
              {}};
    root.number = after - before;
    addFrame(root, p, deals,
             tr("Attributed revenue under %1 minus that under %2.").arg(modelName(other), modelName(p->lens.model)),
             figures);
    root.parts.push_back({modelName(p->lens.model), moneyText(before, reporting, figures), {}});
    root.parts.push_back({modelName(other), moneyText(after, reporting, figures), {}});
    root.parts.push_back(changesStep(p, deals, partner, other, figures));
    return root;
}

Step comparisonSteps(const ProgrammePtr& p, Index partner, Figures figures) {
    const PartnerDeals deals = dealsUnderModels(*p, partner);
    const Minor chosen = sumOf(deals, static_cast<std::size_t>(p->lens.model));
    Step root{tr("Attributed revenue under every model: %1").arg(titleOf(*p, partner)),
              moneyText(chosen, p->lens.reporting, figures),
              {}};
    root.number = chosen;
    addFrame(root, p, deals, tr("What each way to divide the same deals gives the partner."), figures);
    for (const Model model : attribution::modelsAvailable(p->rulebook->attribution, p->aids())) {
        root.parts.push_back(modelStep(p, deals, partner, model, figures));
    }
    return root;
}

} // namespace counterpart
