// SPDX-License-Identifier: GPL-3.0-or-later
// What the expression makes of every touch of one deal, as it is typed.
#include "ui/panels/lab/trial_deal.h"

#include "ui/bridge/expression_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/word_text.h"

#include <QTreeWidget>

namespace counterpart {

namespace {

constexpr int kMostRows = 500;

QString weightOf(const attribution::DealExplanation& deal, const attribution::ExplainedTouch& touch) {
    return deal.model == Model::Custom ? expressionValueText(touch.weight.custom) : formatMicros(touch.weight.exact, 6);
}

} // namespace

QString trialDeal(const Programme& p) {
    Index best = kNoRecord;
    std::size_t most = 0;
    for (Index deal = 0; deal < p.columns->deals.size(); ++deal) {
        const std::size_t parties = p.credits[deal].size();
        if (p.columns->deals.outcome[deal] == Outcome::Won && parties > most) {
            best = deal;
            most = parties;
        }
    }
    return best == kNoRecord ? QString() : toQString(p.snapshot->table<Deal>().at(best).key.view());
}

int fillTrial(const Snapshot& snapshot, const attribution::DealExplanation& deal, QTreeWidget& tree) {
    int further = 0;
    for (std::size_t i = 0; i < deal.touches.size(); ++i) {
        const attribution::ExplainedTouch& touch = deal.touches[i];
        if (touch.position == 0) {
            continue;
        }
        if (tree.topLevelItemCount() == kMostRows) {
            ++further;
            continue;
        }
        const Partner* partner = snapshot.find(touch.partner);
        const auto party = std::ranges::find(deal.parties, touch.partner, &attribution::ExplainedParty::partner);
        auto* item = new QTreeWidgetItem(
            &tree, {formatTime(touch.at),
                    partner != nullptr ? toQString(partner->name.view()) : QTreeWidget::tr("direct team"),
                    touchTypeName(touch.type.view()), weightOf(deal, touch),
                    party == deal.parties.end() ? QString() : formatShare(party->share)});
        item->setData(0, Qt::UserRole, QVariant::fromValue<qulonglong>(i));
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(4, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (const int column : {0, 2, 3, 4}) {
        tree.resizeColumnToContents(column);
    }
    return further;
}

} // namespace counterpart
