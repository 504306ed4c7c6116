// SPDX-License-Identifier: GPL-3.0-or-later
// Steps from a partner's attributed revenue under any model to the deals.
#include "ui/bridge/model_text.h"

#include "core/engine/programme/model_credits.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/metric_steps.h"

#include <QCoreApplication>

#include <algorithm>

namespace counterpart {

namespace {

constexpr std::size_t kMostDeals = 500; // more are summed up in one line

QString tr(const char* text) { return QCoreApplication::translate("Models", text); }

QString shareText(std::uint64_t share, Figures figures) {
    return figures == Figures::Local ? formatShare(share, 2)
                                     : QString::fromStdString(formatScaled(static_cast<std::int64_t>(share), 12));
}

// "1,200.00 USD = 60 % of 2,000.00 USD"
QString partText(const Programme& p, const PartnerDeals::Row& row, std::size_t model, Figures figures) {
    return tr("%1 = %2 of %3")
        .arg(moneyText(row.part[model], p.lens.reporting, figures), shareText(row.share[model], figures),
             moneyText(row.value, p.lens.reporting, figures));
}

Step dealsStep(const Programme& p, const PartnerDeals& deals, std::size_t model, Figures figures) {
    std::vector<const PartnerDeals::Row*> rows;
    for (const auto& row : deals.rows) {
        if (row.share[model] > 0) {
            rows.push_back(&row);
        }
    }
    std::ranges::stable_sort(rows, [&](const auto* a, const auto* b) { return a->part[model] > b->part[model]; });
    const Currency reporting = p.lens.reporting;
    Step step{tr("Made of"), tr("%1 deals").arg(countText(static_cast<std::int64_t>(rows.size()), figures)), {}};
    Minor rest = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = *rows[i];
        if (i >= kMostDeals) {
            rest += row.part[model];
            continue;
        }
        step.parts.push_back({recordTitle(*p.snapshot, Kind::Deal, p.columns->deals.id[row.deal]),
                              partText(p, row, model, figures),
                              {}});
    }
    if (rows.size() > kMostDeals) {
        step.parts.push_back(
            {tr("and %1 more, together").arg(countText(static_cast<std::int64_t>(rows.size() - kMostDeals), figures)),
             moneyText(rest, reporting, figures),
             {}});
    }
    return step;
}

Minor sumOf(const PartnerDeals& deals, std::size_t model) {
    Minor sum = 0;
    for (const auto& row : deals.rows) {
        sum += row.part[model];
    }
    return sum;
}

Step modelStep(const Programme& p, const PartnerDeals& deals, Model model, Figures figures) {
    const auto m = static_cast<std::size_t>(model);
    const Minor sum = sumOf(deals, m);
    const Minor chosen = sumOf(deals, static_cast<std::size_t>(p.lens.model));
    Step step{modelName(model), moneyText(sum, p.lens.reporting, figures), {}};
    step.parts.push_back({tr("Means"), modelHint(model), {}});
    if (model != p.lens.model) {
        step.parts.push_back(
            {tr("Against %1").arg(modelName(p.lens.model)), changeText(sum - chosen, p.lens.reporting, figures), {}});
    }
    step.parts.push_back(dealsStep(p, deals, m, figures));
    return step;
}

// What all of them have in common.
void addFrame(Step& root, const Programme& p, const PartnerDeals& deals, Figures figures) {
    root.parts.push_back({tr("Period"),
                          figures == Figures::Local ? periodName(p.lens.period, p.rulebook->fiscalFirstMonth)
                                                    : QString::fromStdString(toString(p.lens.period)),
                          {}});
    root.parts.push_back({tr("As of"), dateText(p.lens.asOf, figures), {}});
    if (deals.unconverted > 0) {
        root.parts.push_back({tr("Left out: no exchange rate"), countText(deals.unconverted, figures), {}});
    }
}

} // namespace

QString changeText(Minor change, Currency currency, Figures figures) {
    const QString text = moneyText(change, currency, figures);
    return change > 0 ? QStringLiteral("+") + text : change < 0 ? text : tr("none");
}

Step modelSteps(const Programme& p, Index partner, Model model, Figures figures) {
    const PartnerDeals deals = dealsUnderModels(p, partner);
    Step root = modelStep(p, deals, model, figures);
    const Step own{root.label, root.value, {}};
    root.label = recordTitle(*p.snapshot, Kind::Partner, p.columns->partners.id[partner]);
    root.parts.insert(0, own);
    Step frame;
    addFrame(frame, p, deals, figures);
    for (qsizetype i = 0; i < frame.parts.size(); ++i) {
        root.parts.insert(root.parts.size() - 1, frame.parts[i]);
    }
    return root;
}

Step changeSteps(const Programme& p, Index partner, Model other, Figures figures) {
    const PartnerDeals deals = dealsUnderModels(p, partner);
    const Currency reporting = p.lens.reporting;
    const auto from = static_cast<std::size_t>(p.lens.model);
    const auto to = static_cast<std::size_t>(other);
    const Minor before = sumOf(deals, from);
    const Minor after = sumOf(deals, to);
    Step root{recordTitle(*p.snapshot, Kind::Partner, p.columns->partners.id[partner]),
              changeText(after - before, reporting, figures),
              {}};
    root.parts.push_back({tr("Change"), root.value, {}});
    root.parts.push_back({modelName(p.lens.model), moneyText(before, reporting, figures), {}});
    root.parts.push_back({modelName(other), moneyText(after, reporting, figures), {}});
    addFrame(root, p, deals, figures);
    std::vector<const PartnerDeals::Row*> rows;
    for (const auto& row : deals.rows) {
        if (row.part[from] != row.part[to]) {
            rows.push_back(&row);
        }
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), [&](const auto* row) {
        return std::max(row->part[to], row->part[from]) - std::min(row->part[to], row->part[from]);
    });
    Step made{tr("Deals that change"), countText(static_cast<std::int64_t>(rows.size()), figures), {}};
    for (std::size_t i = 0; i < std::min(rows.size(), kMostDeals); ++i) {
        const auto& row = *rows[i];
        Step deal{recordTitle(*p.snapshot, Kind::Deal, p.columns->deals.id[row.deal]),
                  changeText(row.part[to] - row.part[from], reporting, figures),
                  {}};
        for (const std::size_t model : {from, to}) {
            deal.parts.push_back({modelName(static_cast<Model>(model)), partText(p, row, model, figures), {}});
        }
        made.parts.push_back(std::move(deal));
    }
    root.parts.push_back(std::move(made));
    return root;
}

Step comparisonSteps(const Programme& p, Index partner, Figures figures) {
    const PartnerDeals deals = dealsUnderModels(p, partner);
    Step root{recordTitle(*p.snapshot, Kind::Partner, p.columns->partners.id[partner]),
              moneyText(sumOf(deals, static_cast<std::size_t>(p.lens.model)), p.lens.reporting, figures),
              {}};
    addFrame(root, p, deals, figures);
    for (const Model model : kModels) {
        root.parts.push_back(modelStep(p, deals, model, figures));
    }
    return root;
}

} // namespace counterpart
