// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes, touches and bars in words of the reader's locale. Areas follow the engine's weights; nothing is reckoned anew.
#include "ui/panels/deals/deal_pictures.h"

#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/word_text.h"

#include <QCoreApplication>

#include <map>

namespace counterpart {

namespace {

using attribution::DealExplanation;
using attribution::ExplainedParty;
using attribution::ExplainedTouch;
using attribution::TouchStatus;
using Lanes = std::map<RecordId, int>; // partner (0 = direct team) -> lane

constexpr qint64 kDay = 86400;

QString tr(const char* text) { return QCoreApplication::translate("Deal", text); }

bool counts(TouchStatus status) { return status == TouchStatus::Counted || status == TouchStatus::Implicit; }

double sizeOf(Model model, const attribution::Weight& weight) {
    return model == Model::Decay ? weight.real : static_cast<double>(weight.exact);
}

QString weightWords(Model model, const attribution::Weight& weight) {
    return model == Model::Decay ? QLocale().toString(weight.real, 'g', 4) : formatMicros(weight.exact, 6);
}

const ExplainedParty* partyOf(const DealExplanation& deal, Id<Partner> partner) {
    const auto found = std::ranges::find(deal.parties, partner.value, [](const auto& p) { return p.partner.value; });
    return found == deal.parties.end() ? nullptr : &*found;
}

QString nameOf(const Programme& p, Id<Partner> id) {
    if (!id.has()) {
        return tr("Direct team");
    }
    const Partner* partner = p.snapshot->find(id);
    return partner != nullptr ? toQString(partner->name) : tr("Unknown partner");
}

// Parties in the order of the credits, then those none of whose touches counts; the direct team last.
Lanes addLanes(const Programme& p, const DealExplanation& deal, const std::function<int(Index)>& colorOf,
               ui::JourneyData& journey) {
    Lanes lanes;
    const auto add = [&](Id<Partner> id, const ExplainedParty* party) {
        if (!lanes.emplace(id.value, static_cast<int>(journey.lanes.size())).second) {
            return;
        }
        const Index index = id.has() ? p.columns->partnerOf.find(id.value) : kNoRecord;
        journey.lanes.push_back({nameOf(p, id),
                                 party == nullptr
                                     ? tr("not credited")
                                     : QStringLiteral("%1, %2").arg(formatShare(party->share),
                                                                    formatMoney(party->amount, deal.amount.currency)),
                                 index == kNoRecord ? -1 : colorOf(index)});
    };
    for (const ExplainedParty& party : deal.parties) {
        if (party.partner.has()) {
            add(party.partner, &party);
        }
    }
    for (const ExplainedTouch& touch : deal.touches) {
        if (touch.partner.has()) {
            add(touch.partner, nullptr);
        }
    }
    const bool direct = std::ranges::any_of(deal.touches, [](const auto& touch) { return !touch.partner.has(); });
    const ExplainedParty* house = partyOf(deal, {});
    if (direct || house != nullptr) {
        add({}, house);
    }
    return lanes;
}

ui::JourneyTouch touchOf(const DealExplanation& deal, const ExplainedTouch& touch, int counted) {
    ui::JourneyTouch out;
    out.id = touch.touch;
    out.at = touch.at.seconds;
    out.dated = touch.at.has();
    out.type = touchTypeName(touch.type.view());
    out.when = touch.at.has() ? formatTime(touch.at) : tr("no date");
    out.counts = counts(touch.status);
    out.reason = touchStatusText(touch.status);
    const ExplainedParty* party = partyOf(deal, touch.partner);
    if (!out.counts || party == nullptr) {
        return out;
    }
    const double whole = sizeOf(deal.model, party->weight);
    const double mine = whole > 0 ? sizeOf(deal.model, touch.weight) / whole : 1.0 / std::max(1, party->touches);
    out.part = mine * static_cast<double>(party->share) / static_cast<double>(kShareOne);
    if (touch.status == TouchStatus::Implicit) {
        out.facts << out.reason;
    } else if (touch.position == 1) {
        out.facts << tr("sourced the deal: the first of %1 touches that count").arg(formatCount(counted));
    } else {
        out.facts << tr("no. %1 of %2 touches that count").arg(formatCount(touch.position), formatCount(counted));
    }
    if (whole > 0) {
        out.facts
            << tr("weight %1 of %2").arg(weightWords(deal.model, touch.weight), weightWords(deal.model, deal.total));
    }
    out.facts << tr("the party's share %1, credited %2")
                     .arg(formatShare(party->share), formatMoney(party->amount, deal.amount.currency));
    return out;
}

void addLines(const Programme& p, const DealExplanation& deal, ui::JourneyData& journey) {
    const Deal* record = p.snapshot->find(deal.deal);
    if (record == nullptr) {
        return;
    }
    if (record->created.has()) {
        journey.lines.push_back(
            {record->created.days * kDay, tr("Created %1").arg(formatDate(record->created)), false});
    }
    if (deal.outcome == Outcome::Open) {
        journey.lines.push_back({deal.reference.seconds,
                                 tr("%1, as of %2").arg(toQString(record->stage.view()), formatDate(deal.asOf)), true});
        if (record->closed.has() && record->closed > deal.asOf) {
            journey.lines.push_back(
                {record->closed.days * kDay, tr("Expected %1").arg(formatDate(record->closed)), false});
        }
    } else {
        const Date day = record->closed.has() ? record->closed : deal.asOf;
        const QString label = deal.outcome == Outcome::Won ? tr("Won %1") : tr("Lost %1");
        journey.lines.push_back({deal.reference.seconds, label.arg(formatDate(day)), true});
    }
    if (deal.lookbackFrom.has()) {
        journey.lines.push_back({deal.lookbackFrom.seconds, tr("Lookback from here"), false});
        journey.countsFrom = deal.lookbackFrom.seconds;
    }
    journey.countsUntil = deal.reference.seconds;
}

} // namespace

QString partyName(const Programme& p, Index party) {
    return party == kDirect ? tr("Direct team") : toQString(p.snapshot->table<Partner>().at(party).name);
}

ui::JourneyData journeyOf(const Programme& p, const DealExplanation& deal, const std::function<int(Index)>& colorOf) {
    ui::JourneyData journey;
    journey.title = tr("Journey of deal %1, %2").arg(toQString(deal.key), modelName(deal.model));
    journey.nothing = tr("Nobody touched this deal yet");
    if (deal.touches.empty()) {
        return journey;
    }
    const Lanes lanes = addLanes(p, deal, colorOf, journey);
    const auto counted =
        static_cast<int>(std::ranges::count_if(deal.touches, [](const auto& touch) { return counts(touch.status); }));
    for (const ExplainedTouch& touch : deal.touches) {
        journey.touches.push_back(touchOf(deal, touch, counted));
        journey.touches.back().lane = lanes.at(touch.partner.value);
    }
    addLines(p, deal, journey);
    return journey;
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
