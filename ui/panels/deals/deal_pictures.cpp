// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes, touches and bars in words of the reader's locale. Areas follow the engine's weights; nothing is reckoned anew.
#include "ui/panels/deals/deal_pictures.h"

#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/touch_text.h"
#include "ui/bridge/word_text.h"

#include <QCoreApplication>

#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace counterpart {

namespace {

using attribution::DealExplanation;
using attribution::ExplainedParty;
using attribution::ExplainedTouch;
using attribution::TouchStatus;
using Lanes = std::unordered_map<RecordId, int>; // partner (0 = direct team) -> lane

constexpr qint64 kDay = 86400;
constexpr std::size_t kMostLanes = 40; // further parties share one

QString tr(const char* text) { return QCoreApplication::translate("Deal", text); }

bool counts(TouchStatus status) { return status == TouchStatus::Counted || status == TouchStatus::Implicit; }

QString nameOf(const Programme& p, Id<Partner> id) {
    if (!id.has()) {
        return tr("Direct team");
    }
    const Partner* partner = p.snapshot->find(id);
    return partner != nullptr ? shownText(partner->name) : tr("Unknown partner");
}

// What came to the party, or left it, other than by touches.
QString saidOf(const Programme& p, const DealExplanation& deal, Id<Partner> id, const ExplainedParty& party) {
    QStringList words;
    const Currency currency = deal.amount.currency;
    const auto& by = deal.inherited;
    if (by.first != 0 && (party.origin == attribution::RowOrigin::Inherited || by.policy.credit != Inherit::Blended ||
                          party.touches == 0)) {
        words << tr("takes over from deal %1").arg(shownText(by.firstKey));
    } else if (by.first != 0) {
        words << tr("%1 divided as in deal %2").arg(formatShare(by.part), shownText(by.firstKey));
    }
    for (const auto& passing : deal.passed) {
        if (passing.to == id) {
            words << tr("%1 passed on by %2").arg(formatMoney(passing.amount, currency), nameOf(p, passing.from));
        } else if (passing.from == id) {
            words << tr("passes %1 on to %2").arg(formatMoney(passing.amount, currency), nameOf(p, passing.to));
        }
    }
    return words.join(QStringLiteral("; "));
}

struct Row {
    Id<Partner> id;
    const ExplainedParty* party = nullptr; // none: not one touch of it counts
};

// In the order of the credits, then those none of whose touches counts; the direct team last.
std::vector<Row> rowsOf(const DealExplanation& deal) {
    std::vector<Row> rows;
    std::unordered_set<RecordId> seen;
    const ExplainedParty* house = nullptr;
    for (const ExplainedParty& party : deal.parties) {
        if (!party.partner.has()) {
            house = &party;
        } else if (seen.insert(party.partner.value).second) {
            rows.push_back({party.partner, &party});
        }
    }
    bool direct = house != nullptr;
    for (const ExplainedTouch& touch : deal.touches) {
        direct = direct || !touch.partner.has();
        if (touch.partner.has() && seen.insert(touch.partner.value).second) {
            rows.push_back({touch.partner, nullptr});
        }
    }
    if (direct) {
        rows.push_back({{}, house});
    }
    return rows;
}

// Those with the most credit have lanes of their own, the direct team always.
std::vector<bool> ownLanes(const std::vector<Row>& rows) {
    std::vector<bool> own(rows.size(), true);
    if (rows.size() <= kMostLanes) {
        return own;
    }
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) {
        return std::pair(!rows[i].id.has(), rows[i].party != nullptr ? rows[i].party->share : 0);
    });
    for (std::size_t i = kMostLanes - 1; i < order.size(); ++i) {
        own[order[i]] = false;
    }
    return own;
}

QString noteOf(std::uint64_t share, Minor amount, Currency currency) {
    return QStringLiteral("%1, %2").arg(formatShare(share), formatMoney(amount, currency));
}

Lanes addLanes(const Programme& p, const DealExplanation& deal, const std::function<int(Index)>& colorOf,
               ui::JourneyData& journey) {
    Lanes lanes;
    const std::vector<Row> rows = rowsOf(deal);
    const std::vector<bool> own = ownLanes(rows);
    std::vector<const Row*> others;
    std::uint64_t share = 0;
    Minor amount = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& [id, party] = rows[i];
        if (!own[i]) {
            others.push_back(&rows[i]);
            share += party != nullptr ? party->share : 0;
            amount += party != nullptr ? party->amount : 0;
            continue;
        }
        const Index index = id.has() ? p.columns->partnerOf.find(id.value) : kNoRecord;
        lanes.emplace(id.value, static_cast<int>(journey.lanes.size()));
        journey.lanes.push_back(
            {nameOf(p, id),
             party == nullptr ? tr("not credited") : noteOf(party->share, party->amount, deal.amount.currency),
             index == kNoRecord ? -1 : colorOf(index), party == nullptr ? QString() : saidOf(p, deal, id, *party)});
    }
    for (const Row* row : others) {
        lanes.emplace(row->id.value, static_cast<int>(journey.lanes.size()));
    }
    if (!others.empty()) {
        journey.lanes.push_back({tr("%1 further parties").arg(formatCount(static_cast<qint64>(others.size()))),
                                 noteOf(share, amount, deal.amount.currency), -1, QString()});
    }
    return lanes;
}

// What the words are made from, for as long as the picture is there.
struct Told {
    SnapshotPtr snapshot;
    DealExplanation deal;
    TouchWords words;
    std::unordered_map<RecordId, const ExplainedParty*> parties;

    Told(SnapshotPtr of, DealExplanation explanation)
        : snapshot(std::move(of)), deal(std::move(explanation)), words(*snapshot, deal, Figures::Local) {
        for (const ExplainedParty& party : deal.parties) {
            parties.emplace(party.partner.value, &party);
        }
    }
};

ui::JourneyWords wordsOf(const Told& told, std::size_t at) {
    const ExplainedTouch& touch = told.deal.touches[at];
    ui::JourneyWords out;
    out.when = touch.at.has() ? formatTime(touch.at) : tr("no date");
    const QString counted = formatCount(told.words.counted());
    QString fate = told.words.fate(at);
    if (touch.position == 1) {
        fate += tr("; sourced the deal: the first of %1 that count").arg(counted);
    } else if (touch.position > 1) {
        fate += tr("; no. %1 of %2 that count").arg(formatCount(touch.position), counted);
    }
    out.facts << fate;
    if (touch.position > 0) {
        out.facts << told.words.weight(at) << told.words.part(at);
        if (const auto party = told.parties.find(touch.partner.value); party != told.parties.end()) {
            out.facts << tr("the party's share %1, credited %2")
                             .arg(formatShare(party->second->share),
                                  formatMoney(party->second->amount, told.deal.amount.currency));
        }
    }
    for (const auto& [label, value] : told.words.evidence(at)) {
        out.facts << QStringLiteral("%1: %2").arg(label, value);
    }
    return out;
}

ui::JourneyTouch touchOf(const Told& told, std::size_t at) {
    const ExplainedTouch& touch = told.deal.touches[at];
    const Touchpoint* record = told.words.record(at);
    ui::JourneyTouch out;
    out.id = touch.touch;
    out.at = touch.at.seconds;
    out.dated = touch.at.has();
    out.type = shownText(touchTypeName(touch.type.view()).toStdString(), 80);
    out.counts = counts(touch.status);
    out.contested = record != nullptr && !record->contested.empty();
    out.excluded = touch.status == TouchStatus::Excluded;
    out.reason = out.counts ? QString() : touchStatusText(touch.status);
    out.part = static_cast<double>(told.words.partOf(at).share) / static_cast<double>(kShareOne);
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

ui::JourneyData journeyOf(const Programme& p, DealExplanation deal, const std::function<int(Index)>& colorOf) {
    ui::JourneyData journey;
    journey.subject = toQString(deal.key);
    journey.title = tr("Journey of deal %1, %2").arg(toQString(deal.key), modelName(deal.model));
    journey.nothing = tr("Nobody touched this deal yet");
    if (deal.touches.empty()) {
        return journey;
    }
    const auto told = std::make_shared<const Told>(p.snapshot, std::move(deal));
    const Lanes lanes = addLanes(p, told->deal, colorOf, journey);
    journey.touches.reserve(told->deal.touches.size());
    for (std::size_t i = 0; i < told->deal.touches.size(); ++i) {
        journey.touches.push_back(touchOf(*told, i));
        journey.touches.back().lane = lanes.at(told->deal.touches[i].partner.value);
    }
    journey.words = [told](std::size_t at) { return wordsOf(*told, at); };
    journey.day = [](qint64 at) { return formatDate(Time{at}.date()); };
    addLines(p, told->deal, journey);
    return journey;
}

} // namespace counterpart
