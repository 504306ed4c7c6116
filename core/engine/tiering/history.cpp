// SPDX-License-Identifier: GPL-3.0-or-later
// Attributed revenue by partner and day as prefix sums, so that any window is two lookups.
#include "core/engine/tiering/history.h"

#include "core/base/parallel.h"
#include "core/engine/tiering/board.h"
#include "core/engine/tiering/ledger.h"
#include "core/engine/tiering/standing.h"

#include <algorithm>
#include <numeric>

namespace counterpart::tiering {

namespace {

constexpr std::size_t kDealsPerBlock = 4096;
constexpr std::size_t kPartnersPerBlock = 16;

void sortDistinct(std::vector<Index>& indexes) {
    std::ranges::sort(indexes);
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
}

// Running sums.
std::shared_ptr<const Entries> summed(Entries entries) {
    Int128 sum = 0;
    for (LedgerEntry& entry : entries) {
        sum += entry.amount;
        entry.upTo = withinMinor(sum);
    }
    return std::make_shared<const Entries>(std::move(entries));
}

} // namespace

bool isSwept(const Ladder& ladder) {
    return ladder.isPlain() && std::ranges::all_of(ladder.tiers, [](const Tier& tier) {
               return std::ranges::all_of(tier.criteria, [](const Criterion& criterion) {
                   const auto named = criterionNamed(criterion.metric);
                   return !named || named->metric == LadderMetric::AttributedRevenue ||
                          (named->metric == LadderMetric::CertifiedPeople && named->level.empty());
               });
           });
}

History::History(const Snapshot& snapshot, const Columns& columns, const attribution::CreditBook& credits,
                 const Rulebook& rulebook, const fx::Rates& rates, Date asOf)
    : History(snapshot,
              Sources{columns, credits, rulebook, rates,
                      fx::Amounts(columns, rates, rulebook.currency, rulebook.fxRule, asOf)},
              asOf) {}

History::History(const Snapshot& snapshot, const Sources& sources, Date asOf)
    : m_ladder(std::make_shared<const Ladder>(sources.rulebook.ladder)),
      m_fiscalFirstMonth(sources.rulebook.fiscalFirstMonth), m_currency(sources.rulebook.currency), m_asOf(asOf),
      m_people(std::make_shared<const certification::PeopleTimeline>(snapshot, sources.columns,
                                                                     sources.rulebook.certification)) {
    collect(sources);
    prepare(snapshot, sources);
}

History::History(const Snapshot& snapshot, const Sources& sources, const Ladder& ladder, const History& revenue)
    : m_ladder(std::make_shared<const Ladder>(ladder)), m_fiscalFirstMonth(sources.rulebook.fiscalFirstMonth),
      m_currency(revenue.m_currency), m_asOf(revenue.m_asOf),
      m_people(std::make_shared<const certification::PeopleTimeline>(snapshot, sources.columns,
                                                                     sources.rulebook.certification)),
      m_ledgers(revenue.m_ledgers), m_notes(revenue.m_notes) {
    prepare(snapshot, sources);
}

void History::collect(const Sources& sources) {
    const std::size_t deals = sources.columns.deals.size();
    std::vector<std::vector<Credited>> blocks(blockCount(deals, kDealsPerBlock));
    std::vector<fx::Notes> notes(blocks.size());
    parallelBlocks(deals, kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        Collector collector(sources, m_asOf);
        for (std::size_t deal = begin; deal < end; ++deal) {
            collector.collect(static_cast<Index>(deal), 1, blocks[worker], notes[worker]);
        }
    });
    for (const fx::Notes& block : notes) {
        m_notes.add(block);
    }
    fillLedgers(blocks, sources.columns.partners.size());
}

// From the ledgers on.
void History::prepare(const Snapshot& snapshot, const Sources& sources) {
    holdByHand(snapshot, sources);
    if (isSwept(*m_ladder)) {
        sweepAll();
    } else {
        m_board = std::make_shared<const Board>(snapshot, sources, *this);
    }
    evaluate();
}

void History::holdByHand(const Snapshot& snapshot, const Sources& sources) {
    const bool isMain = m_ladder->key == sources.rulebook.ladder.key;
    auto all = std::make_shared<std::map<Index, std::vector<Held>>>();
    snapshot.table<TierOverride>().forEach([&](const TierOverride& byHand) {
        const Index partner = sources.columns.partnerOf.find(byHand.partner.value);
        const auto tier = std::ranges::find_if(
            m_ladder->tiers, [&](const Tier& candidate) { return sameWord(candidate.key, byHand.tier); });
        const bool isHere = byHand.ladder.empty() ? isMain : sameWord(byHand.ladder, m_ladder->key);
        if (partner != kNoRecord && tier != m_ladder->tiers.end() && isHere) {
            (*all)[partner].push_back({byHand.since.days, byHand.until.has() ? byHand.until.days : kNever,
                                       static_cast<std::uint8_t>(tier - m_ladder->tiers.begin()), byHand.id});
        }
    });
    for (auto& [partner, held] : *all) {
        std::ranges::sort(held, {}, [](const Held& one) { return std::pair(one.since, one.record); });
    }
    m_held = std::move(all);
}

void History::evaluate() {
    m_courses.assign(m_ledgers.size(), nullptr);
    if (m_board) {
        std::vector<Course> courses = m_board->evaluate(*this);
        for (std::size_t partner = 0; partner < courses.size(); ++partner) {
            m_courses[partner] = std::make_shared<const Course>(std::move(courses[partner]));
        }
        return;
    }
    for (const auto& [partner, held] : *m_held) {
        m_courses[partner] = std::make_shared<const Course>(courseOf(partner));
    }
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
        for (std::size_t partner = begin; partner < end; ++partner) {
            std::ranges::sort(entries[partner], std::ranges::less(), &LedgerEntry::order);
            auto ledger = std::make_shared<Ledger>();
            ledger->entries = summed(std::move(entries[partner]));
            m_ledgers[partner] = std::move(ledger);
        }
    });
}

void History::sweepAll() {
    parallelBlocks(m_ledgers.size(), kPartnersPerBlock, [&](std::size_t begin, std::size_t end, std::size_t) {
        Sweep sweep(*m_ladder);
        for (std::size_t partner = begin; partner < end; ++partner) {
            auto ledger = std::make_shared<Ledger>();
            ledger->entries = m_ledgers[partner]->entries;
            ledger->steps = sweep.stepsOf(*ledger->entries, m_people->steps(static_cast<Index>(partner)));
            m_ledgers[partner] = std::move(ledger);
        }
    });
}

History::LedgerPtr History::ledgerOf(Entries entries, Index partner, Sweep& sweep) const {
    auto ledger = std::make_shared<Ledger>();
    ledger->entries = summed(std::move(entries));
    if (!m_board) {
        ledger->steps = sweep.stepsOf(*ledger->entries, m_people->steps(partner));
    }
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
    }
    if (m_board) {
        next.m_board = m_board->withDeals(now, *this);
        next.evaluate();
        partners.resize(m_ledgers.size());
        std::iota(partners.begin(), partners.end(), Index{0}); // ranks move others too
    }
    for (const Index partner : partners) {
        if (!m_board && next.m_courses[partner]) {
            next.m_courses[partner] = std::make_shared<const Course>(next.courseOf(partner));
        }
        next.appendMoved(*this, partner, moved);
    }
    sortDistinct(moved);
    return next;
}

// Deals closed on a day on which the partner stands on another tier than before.
void History::appendMoved(const History& before, Index partner, std::vector<Index>& moved) const {
    const bool same = m_courses[partner] ? m_courses[partner]->first == before.m_courses[partner]->first &&
                                               m_courses[partner]->steps == before.m_courses[partner]->steps
                                         : m_ledgers[partner]->steps == before.m_ledgers[partner]->steps;
    for (std::size_t i = 0; !same && i < m_ledgers[partner]->entries->size(); ++i) {
        const LedgerEntry& entry = (*m_ledgers[partner]->entries)[i];
        if (before.tierOn(partner, Date{entry.day}) != tierOn(partner, Date{entry.day})) {
            moved.push_back(entry.deal);
        }
    }
}

// Without the entries of these deals, and with the rows of the partner in their places.
History::LedgerPtr History::ledgerAfter(Index partner, std::span<const Index> deals, const std::vector<Credited>& rows,
                                        Sweep& sweep) const {
    const Entries& old = *m_ledgers[partner]->entries;
    Entries entries;
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
    const auto after = std::ranges::upper_bound(*entries, day, {}, &LedgerEntry::day);
    return after == entries->begin() ? 0 : std::prev(after)->upTo;
}

Facts History::ownFactsOn(Index partner, Date day) const {
    Facts facts;
    const Period window = windowOf(day, m_ladder->windowMonths);
    const Ledger& ledger = *m_ledgers[partner];
    facts.revenue = revenueBetween(ledger.upTo(day.days), ledger.upTo(window.from.days - 1));
    facts.people = m_people->peopleOn(partner, day);
    if (m_board) {
        m_board->fill(partner, window, day, facts);
    }
    return facts;
}

Facts History::factsOn(Index partner, Date day) const {
    if (partner >= partners() || !day.has()) {
        return {};
    }
    return m_board && m_board->ranks() ? everyonesFactsOn(day)[partner] : ownFactsOn(partner, day);
}

std::vector<Facts> History::everyonesFactsOn(Date day) const {
    std::vector<Facts> facts;
    facts.reserve(partners());
    for (Index partner = 0; partner < partners(); ++partner) {
        facts.push_back(ownFactsOn(partner, day));
    }
    if (m_board) {
        m_board->place(facts);
    }
    return facts;
}

std::uint8_t History::tierOn(Index partner, Date day) const {
    if (partner >= partners()) {
        return 0;
    }
    return m_courses[partner] ? m_courses[partner]->tierOn(day) : m_ledgers[partner]->tierOn(day);
}

bool History::isFor(Index partner) const { return partner < partners() && (!m_board || m_board->isFor(partner)); }

std::span<const Held> History::heldOf(Index partner) const {
    const auto found = m_held ? m_held->find(partner) : std::map<Index, std::vector<Held>>::const_iterator();
    return !m_held || found == m_held->end() ? std::span<const Held>() : found->second;
}

Course History::courseOf(Index partner) const {
    if (m_board) {
        return *m_courses[partner];
    }
    Calendar days = calendar();
    return tiering::courseOf(days, *m_ladder, 0, m_ledgers[partner]->steps, heldOf(partner));
}

std::vector<History::Leaving> History::leaving(Index partner, Date from, Date until) const {
    std::vector<Leaving> all;
    Exits exits(m_ladder->windowMonths);
    for (const LedgerEntry& entry : *m_ledgers[partner]->entries) {
        const Date on{exits.of(entry.day)};
        if (entry.day > from.days || on <= from || on > until) { // not in the window, or out of sight
            continue;
        }
        if (all.empty() || all.back().on != on) {
            all.push_back({on, 0});
        }
        all.back().revenue = withinMinor(Int128{all.back().revenue} + entry.amount);
    }
    return all;
}

} // namespace counterpart::tiering
