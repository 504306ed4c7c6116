// SPDX-License-Identifier: GPL-3.0-or-later
// Distributor -> reseller: what each partner passes on of its own part, level by level (A6).
#include "core/engine/attribution/deal_rows.h"
#include "core/engine/attribution/journey.h"
#include "core/engine/attribution/onward.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace counterpart::attribution {

namespace {

struct Link {
    Index to;
    std::uint64_t ppm;
    Date since;
    Date until;
    bool holdsOn(Date day) const { return (!since.has() || since <= day) && (!until.has() || day < until); }
};

// The links by the partner that passes on.
class Net {
public:
    Net(const PartnerColumns& partners, const std::vector<ChainLink>& chains);
    bool starts(Index party) const { return party < m_links.size() && !m_links[party].empty(); }
    const std::vector<Link>& from(Index party) const { return m_links[party]; }

private:
    std::vector<std::vector<Link>> m_links;
};

Net::Net(const PartnerColumns& partners, const std::vector<ChainLink>& chains) : m_links(partners.size()) {
    std::unordered_map<std::string_view, Index> at;
    for (const ChainLink& link : chains) {
        at.emplace(link.from.view(), kNoRecord);
        at.emplace(link.to.view(), kNoRecord);
    }
    for (Index partner = 0; partner < partners.size(); ++partner) {
        if (const auto named = at.find(partners.key[partner].view()); named != at.end()) {
            named->second = partner;
        }
    }
    for (const ChainLink& link : chains) {
        const Index from = at.at(link.from.view());
        const Index to = at.at(link.to.view());
        if (from != kNoRecord && to != kNoRecord && link.share.ppm > 0) {
            m_links[from].push_back({to, static_cast<std::uint64_t>(link.share.ppm), link.since, link.until});
        }
    }
}

// One deal at a time; keeps its buffers.
class Passing {
public:
    Passing(const PartnerColumns& partners, const Net& net)
        : m_partners(partners), m_net(net), m_visited(partners.size()), m_place(partners.size()) {}

    void pass(Date day, DealRows& rows) {
        order(day, rows);
        for (const Index from : m_order) {
            passFrom(from, day, rows);
        }
    }

private:
    // Everybody a part can come to, those who pass on before those who receive: links that hold on one day have no
    // circle (a rulebook that was read), and what was visited is not gone through again.
    void order(Date day, const DealRows& rows) {
        m_order.clear();
        ++m_visit;
        for (const DealRow& row : rows.rows) {
            visit(row.party, day);
        }
        std::ranges::reverse(m_order);
    }
    void visit(Index start, Date day) {
        if (!m_net.starts(start) || !first(start)) {
            return;
        }
        m_stack.assign(1, {start, 0});
        while (!m_stack.empty()) {
            auto& [party, next] = m_stack.back();
            const auto& links = m_net.from(party);
            if (next == links.size()) {
                m_order.push_back(party);
                m_stack.pop_back();
                continue;
            }
            const Link& link = links[next++];
            if (link.holdsOn(day) && m_net.starts(link.to) && first(link.to)) {
                m_stack.push_back({link.to, 0});
            }
        }
    }
    bool first(Index party) { return std::exchange(m_visited[party], m_visit) != m_visit; }
    void passFrom(Index from, Date day, DealRows& rows) {
        const std::size_t at = rows.find(from);
        if (at == rows.rows.size()) {
            return; // a part of nothing is passed on all the same: rows are the same under every model
        }
        m_party.assign(1, from);
        m_weight.assign(1, Micros::kOne);
        ++m_passing;
        for (const Link& link : m_net.from(from)) {
            if (link.holdsOn(day)) {
                const std::uint64_t ppm = std::min(link.ppm, m_weight[0]);
                Place& place = m_place[link.to];
                if (place.passing != m_passing) {
                    place = {m_passing, static_cast<std::uint32_t>(m_party.size())};
                    m_party.push_back(link.to);
                    m_weight.push_back(ppm);
                } else { // two links to one partner are one
                    m_weight[place.at] += ppm;
                }
                m_weight[0] -= ppm;
            }
        }
        m_rank.clear();
        for (const Index party : m_party) {
            m_rank.push_back(m_partners.rankOf(party));
        }
        m_share.resize(m_party.size());
        m_amount.resize(m_party.size());
        quantise(m_weight, m_rank, m_share, rows.rows[at].share);
        allocate(rows.rows[at].amount, m_weight, m_rank, m_amount);
        rows.rows[at].share = 0;
        rows.rows[at].amount = 0;
        for (std::size_t i = 0; i < m_party.size(); ++i) {
            DealRow& row = rows.rows[rows.rowOf(m_party[i], RowOrigin::Passed)];
            row.share += m_share[i];
            row.amount += m_amount[i];
        }
    }

    const PartnerColumns& m_partners;
    const Net& m_net;
    std::vector<Index> m_order;
    std::vector<std::uint32_t> m_visited; // per partner: the last deal it was visited for
    std::uint32_t m_visit = 0;
    std::vector<std::pair<Index, std::size_t>> m_stack;
    std::vector<Index> m_party; // the one that passes on, then those it passes to
    struct Place {
        std::uint32_t passing = 0;
        std::uint32_t at = 0; // in m_party
    };
    std::vector<Place> m_place; // per partner: of those that the present one passes to
    std::uint32_t m_passing = 0;
    std::vector<std::uint64_t> m_weight;
    std::vector<std::uint32_t> m_rank;
    std::vector<std::uint64_t> m_share;
    std::vector<Minor> m_amount;
};

} // namespace

void passOn(const Columns& columns, const std::vector<ChainLink>& chains, const Cast& cast, Credits& credits) {
    const Net net(columns.partners, chains);
    const DealColumns& deals = columns.deals;
    const Credits before = credits;
    const auto amountOf = [&](std::size_t i) { return deals.amount[cast.dealAt(i)]; };
    const auto makeChange = [&]() -> RowChange {
        return [&, passing = Passing(columns.partners, net)](std::size_t i, DealRows& rows) mutable {
            const auto begin = before.party.begin() + before.offsets[i];
            const auto end = before.party.begin() + before.offsets[i + 1];
            if (std::none_of(begin, end, [&](Index party) { return net.starts(party); })) {
                return false;
            }
            const std::int64_t reference = referenceOf(deals, cast.dealAt(i), Time::endOf(cast.asOf).seconds);
            rows.read(before, i);
            passing.pass(Time{reference}.date(), rows);
            return true;
        };
    };
    changeRows(credits, amountOf, makeChange);
}

} // namespace counterpart::attribution
