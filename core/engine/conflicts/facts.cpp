// SPDX-License-Identifier: GPL-3.0-or-later
// Deals and leads by customer.
#include "core/engine/conflicts/facts.h"

#include "core/base/parallel.h"
#include "core/engine/conflicts/domains.h"

#include <algorithm>

namespace counterpart::conflicts {

namespace {

constexpr std::size_t kGrain = 500; // leads to a block of work

} // namespace

Facts::ByAccount Facts::grouped(std::size_t accounts, std::span<const Row> accountOf) {
    ByAccount out;
    out.offsets.assign(accounts + 1, 0);
    for (const Row account : accountOf) {
        if (account != kNoRecord) {
            ++out.offsets[account + 1];
        }
    }
    for (std::size_t at = 0; at < accounts; ++at) {
        out.offsets[at + 1] += out.offsets[at];
    }
    out.items.resize(out.offsets.back());
    std::vector<Row> next(out.offsets.begin(), out.offsets.end() - 1);
    for (std::size_t at = 0; at < accountOf.size(); ++at) {
        if (accountOf[at] != kNoRecord) {
            out.items[next[accountOf[at]]++] = static_cast<Row>(at);
        }
    }
    return out;
}

Facts::Facts(SnapshotPtr snapshot, std::shared_ptr<const Columns> columns, Time now)
    : m_snapshot(std::move(snapshot)), m_columns(std::move(columns)), m_now(now) {
    std::vector<Row> accountOf(m_columns->deals.size());
    for (std::size_t at = 0; at < accountOf.size(); ++at) {
        accountOf[at] = m_columns->deals.account[at];
    }
    m_deals = grouped(m_columns->accounts.size(), accountOf);
    readLeads();
}

void Facts::readLeads() {
    const auto& table = m_snapshot->table<Lead>();
    std::vector<Row> accountOf(table.size());
    std::vector<std::string> domains(table.size());
    parallelBlocks(table.size(), kGrain, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t at = begin; at < end; ++at) {
            const Lead& lead = table.at(at);
            accountOf[at] = m_columns->accountOf.find(lead.account.value);
            Domain domain = lead.domain.empty() ? Domain{} : domainOf(lead.domain.view());
            if (domain.usable()) {
                domains[at] = std::move(domain.registered);
            }
        }
    });
    m_leads = grouped(m_columns->accounts.size(), accountOf);
    for (std::size_t at = 0; at < domains.size(); ++at) {
        if (!domains[at].empty()) {
            m_leadsAt[std::move(domains[at])].push_back(static_cast<Row>(at));
        }
    }
}

std::span<const Row> Facts::leadsAt(const std::string& domain) const {
    const auto found = m_leadsAt.find(domain);
    return found == m_leadsAt.end() ? std::span<const Row>() : std::span<const Row>(found->second);
}

DealTouches Facts::touchesOf(Row deal, Row partner, Time after, Time until) const {
    DealTouches out;
    const auto spot = m_columns->journeys[deal];
    const std::int64_t last = std::min(until, m_now).seconds;
    for (Row at = spot.in.offsets[spot.at]; at < spot.in.offsets[spot.at + 1]; ++at) {
        const Row who = spot.in.partner[at];
        if (spot.in.seconds[at] > last) {
            break; // in the order of time
        }
        if (who == kDirect) {
            const bool within = !after.has() || spot.in.seconds[at] > after.seconds;
            out.direct = within && !out.direct.has() ? Time{spot.in.seconds[at]} : out.direct;
        } else if (who != kExcluded) {
            out.partner = true;
            out.self = out.self || who == partner;
        }
    }
    return out;
}

Products Facts::productsOf(Row deal) const {
    Products out;
    const auto spot = m_columns->lines[deal];
    for (Row at = spot.in.offsets[spot.at]; at < spot.in.offsets[spot.at + 1]; ++at) {
        const Row product = spot.in.product[at];
        if (product != kNoRecord) {
            out.push_back(trimmed(m_snapshot->table<Product>().at(product).key.view()));
        }
    }
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

Outcome Facts::outcomeOf(Row deal) const {
    const Date closed = m_columns->deals.closed[deal];
    const Outcome outcome = m_columns->deals.outcome[deal];
    return outcome != Outcome::Open && closed.has() && closed > m_now.date() ? Outcome::Open : outcome;
}

} // namespace counterpart::conflicts
