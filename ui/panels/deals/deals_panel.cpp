// SPDX-License-Identifier: GPL-3.0-or-later
// Columns and details of deals.
#include "ui/panels/deals/deals_panel.h"

#include "core/engine/attribution/compare.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/models/record_rows.h"

namespace counterpart {

namespace {

using ProgrammePtr = std::shared_ptr<const Programme>;

QString partyName(const Programme& p, Index party) {
    return party == kDirect ? DealsPanel::tr("Direct team") : toQString(p.snapshot->table<Partner>().at(party).name);
}

// "Northgate 60 %, Lumen 40 %": the parties of a deal by share.
ExtraColumn creditsColumn(const ProgrammePtr& p) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("credits");
    column.spec.title = DealsPanel::tr("Credits");
    column.spec.tip = DealsPanel::tr("Who is credited with which share under the chosen model.");
    column.spec.explains = true;
    column.value = [p](Index deal, int role) -> QVariant {
        if (role != Qt::DisplayRole) {
            return {};
        }
        QStringList parts;
        for (Index row = p->credits.offsets[deal]; row < p->credits.offsets[deal + 1]; ++row) {
            if (p->credits.share[row] > 0) {
                parts << QStringLiteral("%1 %2").arg(partyName(*p, p->credits.party[row]),
                                                     formatShare(p->credits.share[row], 0));
            }
        }
        return parts.join(QStringLiteral(", "));
    };
    return column;
}

Step sharesUnderModels(const Programme& p, Index deal) {
    Step step{DealsPanel::tr("Shares under every model"), {}, {}};
    const auto comparison = attribution::compareDeal(*p.columns, p.rulebook->attribution, p.lens.asOf, deal);
    for (const Model model : kModels) {
        const auto m = static_cast<std::size_t>(model);
        Step one{modelName(model), {}, {}};
        QStringList parts;
        for (const auto& row : comparison.rows) {
            if (row.share[m] > 0) {
                parts << QStringLiteral("%1 %2").arg(partyName(p, row.party), formatShare(row.share[m]));
            }
        }
        one.value = parts.isEmpty() ? DealsPanel::tr("nobody") : parts.join(QStringLiteral(", "));
        step.parts.push_back(std::move(one));
    }
    return step;
}

Step commissionStep(const Programme& p, Index deal) {
    Step step{DealsPanel::tr("Commission lines"), {}, {}};
    const auto [begin, end] = p.accruals.lines.ofDeal(deal);
    for (std::size_t row = begin; row < end; ++row) {
        step.parts.push_back(commissionSteps(p, row));
    }
    step.value = formatCount(static_cast<qint64>(end - begin));
    return step;
}

} // namespace

DealsPanel::DealsPanel(Session& session, QWidget* parent) : TablePanel(session, parent) { begin(); }

std::shared_ptr<const ui::RowSource> DealsPanel::makeRows() const {
    const ProgrammePtr p = session().results();
    RecordRows rows;
    rows.snapshot = p->snapshot;
    rows.kind = Kind::Deal;
    rows.first = {QStringLiteral("key"),   QStringLiteral("name"),   QStringLiteral("amount"),
                  QStringLiteral("stage"), QStringLiteral("closed"), QStringLiteral("partner")};
    rows.extra = {creditsColumn(p)};
    rows.hidden = {QStringLiteral("currency"), QStringLiteral("created")};
    return makeRecordRows(std::move(rows));
}

Step DealsPanel::detailOf(RecordId id) const {
    const Programme& p = *session().results();
    const Index deal = p.columns->dealOf.find(id);
    if (deal == kNoRecord) {
        return {tr("No deal selected"), {}, {}};
    }
    const auto explanation =
        attribution::explainDeal(*p.snapshot, Id<Deal>{id}, *p.rulebook, p.lens.model, p.lens.asOf, p.columns.get());
    Step root = explanation ? dealSteps(*p.snapshot, *explanation) : Step{tr("Deal"), {}, {}};
    root.parts.push_back(sharesUnderModels(p, deal));
    root.parts.push_back(commissionStep(p, deal));
    return root;
}

} // namespace counterpart
