// SPDX-License-Identifier: GPL-3.0-or-later
// The shares of a deal's parties under every model, as bars in words of the reader's locale.
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/panels/deals/deal_pictures.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Deal", text); }

} // namespace

QString partyName(const Programme& p, Index party) {
    return party == kDirect ? tr("Direct team") : toQString(p.snapshot->table<Partner>().at(party).name);
}

DealShares sharesOf(const Programme& p, const attribution::DealComparison& comparison, Index deal) {
    DealShares out;
    const Currency currency = p.columns->deals.currency[deal];
    out.data.title = tr("Shares under every model");
    out.data.nothing = tr("Nobody is credited with this deal");
    for (const auto& row : comparison.rows) {
        const auto kind = row.party == kDirect ? ui::ShareParty::Kind::Direct : ui::ShareParty::Kind::Partner;
        out.data.parties.push_back({partyName(p, row.party), kind});
        out.parties.push_back(row.party);
    }
    const bool house = std::ranges::any_of(comparison.unattributed, [](Minor amount) { return amount != 0; });
    if (house) {
        out.data.parties.push_back({tr("Unattributed, stays with the house"), ui::ShareParty::Kind::Unattributed});
        out.parties.push_back(kNoRecord);
    }
    for (const Model model : attribution::modelsAvailable(p.rulebook->attribution, p.aids())) {
        const auto m = static_cast<std::size_t>(model);
        ui::ShareRow row{static_cast<int>(kModels[m]), modelName(kModels[m]), modelHint(kModels[m]), {}};
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
            const std::uint64_t share = comparison.rows[i].share[m];
            sum += share;
            if (share > 0) {
                row.parts.push_back({static_cast<int>(i), share, formatShare(share),
                                     formatMoney(comparison.rows[i].amount[m], currency)});
            }
        }
        if (house && sum < kShareOne) {
            row.parts.push_back({static_cast<int>(comparison.rows.size()), kShareOne - sum,
                                 formatShare(kShareOne - sum), formatMoney(comparison.unattributed[m], currency)});
        }
        if (kModels[m] == p.lens.model) {
            out.data.chosen = static_cast<int>(m);
            for (const ui::SharePart& part : row.parts) {
                out.data.parties[static_cast<std::size_t>(part.party)].note =
                    QStringLiteral("%1, %2").arg(part.percent, part.amount);
            }
        }
        out.data.rows.push_back(std::move(row));
    }
    return out;
}

} // namespace counterpart
