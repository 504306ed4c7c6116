// SPDX-License-Identifier: GPL-3.0-or-later
// Attributed revenue by partner and day as prefix sums, so that any window is two lookups.
#include "core/engine/tiering/history.h"

#include "core/base/parallel.h"
#include "core/engine/tiering/ledger.h"
#include "core/engine/tiering/standing.h"

#include <algorithm>
#include <limits>

namespace counterpart::tiering {

namespace {

constexpr std::size_t kDealsPerBlock = 4096;
constexpr std::size_t kPartnersPerBlock = 16;

void sortDistinct(std::vector<Index>& indexes) {
    std::ranges::sort(indexes);
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
}

// Deals closed on a day on which the partner stands on another tier than before.
void appendMoved(const Ledger& before, const Ledger& now, std::vector<Index>& moved) {
    if (before.steps == now.steps) {
        return;
    }
    for (const LedgerEntry& entry : now.entries) {
        if (before.tierOn(Date{entry.day}) != now.tierOn(Date{entry.day})) {
            moved.push_back(entry.deal);
        }
    }
}

} // namespace

History::History(const Snapshot& snapshot, const Columns& columns, const attribution::CreditBook& credits,
                 const Rulebook& rulebook, const fx::Rates& rates, Date asOf)
    : History(snapshot,
              Sources{columns, credits, rulebook, rates,
                      fx::Amounts(columns, rates, rulebook.currency, rulebook.fxRule, asOf)},
              asOf) {}

History::History(const Snapshot& snapshot, const Sources& sources, Date asOf)
    : m_ladder(std::make_shared<const Ladder>(sources.rulebook.ladder)), m_currency(sources.rulebook.currency),
      m_asOf(asOf), m_people(std::make_shared<const certification::PeopleTimeline>(snapshot, sources.columns,
                                                                                   sources.rulebook.certification)) {
    const std::size_t deals = sources.columns.deals.size();
    std::vector<std::vector<Credited>> blocks(blockCount(deals, kDealsPerBlock));
    std::vector<fx::Notes> notes(blocks.size());
    parallelBlocks(deals, kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        Collector collector(sources, asOf);
        for (std::size_t deal = begin; deal < end; ++deal) {
            collector.collect(static_cast<Index>(deal), 1, blocks[worker], notes[worker]);
        }
    });
    for (const fx::Notes& block : notes) {
        m_notes.add(block);
    }
    fillLedgers(blocks, sources.columns.partners.size());
}

// Entries to their partner, in the order of the deals; each partner's by day.
void History::fillLedgers(const std::vector<std::vector<Credited>>& blocks, std::size_t partners) {
    std::vector<std::vector<LedgerEntry>> entries(partners);
    std::vector<std::size_t> counts(partners, 0);
    for (const auto& block : blocks) {
        for (const Credited& row : block) {
            ++counts[row.partner];
        }
    }
    const std::size_t share = std::max(kPartnersPerBlock, (partners + workerCount() - 1) / workerCount());
    parallelBlocks(partners, share, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t partner = begin; partner < end; ++partner) {
            entries[partner].reserve(counts[partner]);
        }
        for (const auto& block : blocks) { // every thread reads all rows and keeps its partners'
            for (const Credited& row : block) {
                if (row.partner >= begin && row.partner < end) {
                    entries[row.partner].push_back(row.entry);
                }
            }
        }
    });
    m_ledgers.resize(partners);
    parallelBlocks(partners, kPartnersPerBlock, [&](std::size_t begin, std::size_t end, std::size_t) {
        Sweep sweep(*m_ladder);
        for (std::size_t partner = begin; partner < end; ++partner) {
            std::ranges::sort(entries[partner], std::ranges::less(), &LedgerEntry::order);
            m_ledgers[partner] = ledgerOf(std::move(entries[partner]), static_cast<Index>(partner), sweep);
        }
    });
}

std::shared_ptr<const Ledger> History::ledgerOf(std::vector<LedgerEntry> entries, Index partner, Sweep& sweep) const {
    auto ledger = std::make_shared<Ledger>();
    ledger->entries = std::move(entries);
    Int128 sum = 0;
    for (LedgerEntry& entry : ledger->entries) {
        sum += entry.amount;
        entry.upTo = withinMinor(sum);
    }
    ledger->steps = sweep.stepsOf(ledger->entries, m_people->steps(partner));
    return ledger;
}

History History::updated(const Sources& before, const Sources& now, std::span<const Index> deals,
                         std::vector<Index>& moved) const {
    History next = *this;
    std::vector<Credited> out;
    std::vector<Credited> in;
    Collector collectOld(before, m_asOf);
    Collector collectNew(now, m_asOf);
    for (const Index deal : deals) {
        if (deal < before.columns.deals.size()) {
            collectOld.collect(deal, -1, out, next.m_notes);
        }
        collectNew.collect(deal, 1, in, next.m_notes);
    }
    std::vector<Index> partners;
    for (const auto* rows : {&out, &in}) {
        std::ranges::transform(*rows, std::back_inserter(partners), &Credited::partner);
    }
    sortDistinct(partners);
    Sweep sweep(*m_ladder);
    for (const Index partner : partners) {
        next.m_ledgers[partner] = ledgerAfter(partner, deals, in, sweep);
        appendMoved(*m_ledgers[partner], *next.m_ledgers[partner], moved);
    }
    sortDistinct(moved);
    return next;
}

// Without the entries of these deals, and with the rows of the partner in their places.
std::shared_ptr<const Ledger> History::ledgerAfter(Index partner, std::span<const Index> deals,
                                                   const std::vector<Credited>& rows, Sweep& sweep) const {
    const auto& old = m_ledgers[partner]->entries;
    std::vector<LedgerEntry> entries;
    entries.reserve(old.size() + deals.size());
    std::ranges::copy_if(old, std::back_inserter(entries),
                         [&](const LedgerEntry& entry) { return !std::ranges::binary_search(deals, entry.deal); });
    for (const Credited& row : rows) {
        if (row.partner == partner) {
            entries.insert(std::ranges::upper_bound(entries, row.entry.order(), {}, &LedgerEntry::order), row.entry);
        }
    }
    return ledgerOf(std::move(entries), partner, sweep);
}

Minor Ledger::upTo(std::int32_t day) const {
    const auto after = std::ranges::upper_bound(entries, day, {}, &LedgerEntry::day);
    return after == entries.begin() ? 0 : std::prev(after)->upTo;
}

std::uint8_t Ledger::tierOn(Date day) const {
    const auto after = std::ranges::upper_bound(steps, day.days, {}, &TierStep::day);
    return after == steps.begin() ? 0 : std::prev(after)->tier;
}

Facts History::factsOn(Index partner, Date day) const {
    if (partner >= partners() || !day.has()) {
        return {};
    }
    const Period window = windowOf(day, m_ladder->windowMonths);
    const Ledger& ledger = *m_ledgers[partner];
    const Minor revenue = revenueBetween(ledger.upTo(day.days), ledger.upTo(window.from.days - 1));
    return {revenue, m_people->peopleOn(partner, day)};
}

std::uint8_t History::tierOn(Index partner, Date day) const {
    return partner >= partners() ? 0 : m_ledgers[partner]->tierOn(day);
}

} // namespace counterpart::tiering
