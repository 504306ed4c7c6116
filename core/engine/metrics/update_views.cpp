// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the facts of single deals out of the views and puts them in anew.
#include "core/engine/metrics/counter.h"

#include <algorithm>

namespace counterpart::metrics {

namespace {

void sortDistinct(std::vector<Index>& indexes) {
    std::ranges::sort(indexes);
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
}

void countDeals(Counter& counter, Part part, std::span<const Index> deals) {
    for (const Index deal : deals) {
        if (deal >= counter.in.columns.deals.size()) {
            break; // not there yet
        }
        if (part == Part::Deals) {
            counter.deals.facts(deal);
        } else if (part == Part::Parties) {
            counter.deals.parties(deal);
        } else if (part == Part::Credits) {
            counter.deals.credited(deal);
        } else {
            const auto [begin, end] = counter.in.commissions.ofDeal(deal);
            for (std::size_t row = begin; row < end; ++row) {
                counter.lines.facts(row);
            }
        }
    }
}

void countAccounts(Counter& counter, const Layered<DealsByAccount>& byAccount, std::span<const Index> accounts) {
    for (const Index account : accounts) {
        const auto [by, at] = byAccount[account];
        counter.accounts.facts(account, by.of(at));
    }
}

std::vector<Index> accountsOf(const Columns& was, const Columns& is, std::span<const Index> deals) {
    std::vector<Index> accounts;
    for (const Index deal : deals) {
        if (deal < was.deals.size()) {
            accounts.push_back(was.deals.account[deal]);
        }
        accounts.push_back(is.deals.account[deal]);
    }
    std::erase(accounts, kNoRecord);
    sortDistinct(accounts);
    return accounts;
}

// The deals of these accounts after the change.
Layered<DealsByAccount> updated(const Layered<DealsByAccount>& before, const Columns& is, std::span<const Index> deals,
                                std::span<const Index> accounts) {
    DealsByAccount layer;
    layer.offsets.assign(1, 0);
    for (const Index account : accounts) {
        const auto [by, at] = before[account];
        std::vector<Index> own;
        std::ranges::set_difference(by.of(at), deals, std::back_inserter(own));
        std::ranges::copy_if(deals, std::back_inserter(own),
                             [&](Index deal) { return is.deals.account[deal] == account; });
        std::ranges::sort(own);
        layer.deals.insert(layer.deals.end(), own.begin(), own.end());
        layer.offsets.push_back(static_cast<Index>(layer.deals.size()));
    }
    return before.replaced(accounts, std::move(layer), is.accounts.size());
}

} // namespace

void Views::update(const Inputs& was, const Inputs& is, Part part, std::span<const Index> deals) {
    const auto p = static_cast<std::size_t>(part);
    const std::vector<Index> accounts =
        part == Part::Deals ? accountsOf(was.columns, is.columns, deals) : std::vector<Index>();
    const Layered<DealsByAccount> byAccount =
        &was.columns == &is.columns ? m_byAccount : updated(m_byAccount, is.columns, deals, accounts);
    Inputs then = was;
    Inputs now = is;
    std::optional<Rivals> rivalsThen;
    std::optional<Rivals> rivalsNow;
    if (part == Part::Deals) {
        then.rivals = &rivalsThen.emplace(was.snapshot, was.columns, deals);
        now.rivals = &rivalsNow.emplace(is.snapshot, is.columns, deals);
    }
    for (std::size_t view = 0; view < m_specs.size(); ++view) {
        auto cube = std::make_shared<Cube>(*m_cubes[view][p]);
        std::vector<std::uint32_t> groups;
        LineFacts<CubeSink>::Converted lineOut;
        LineFacts<CubeSink>::Converted lineIn;
        Counter out(then, lensOf(was, view), m_specs[view], *cube, *m_quotas[view], -1, &groups, lineOut);
        countDeals(out, part, deals);
        countAccounts(out, m_byAccount, accounts);
        Counter in(now, lensOf(is, view), m_specs[view], *cube, *m_quotas[view], 1, &groups, lineIn);
        countDeals(in, part, deals);
        countAccounts(in, byAccount, accounts);
        for (const std::uint32_t group : groups) {
            m_touched[view].push_back(cube->numbers.codesOf(group).front());
        }
        m_cubes[view][p] = std::move(cube);
    }
    m_byAccount = byAccount;
}

std::optional<Table> Views::table(const Inputs& in, std::size_t view, const Table& before,
                                  std::span<const std::uint32_t> codes, bool wholeChanged) const {
    const Lens lens = lensOf(in, view);
    const Inputs own = seenBy(in, lens);
    const CubesOf cubes = cubesOf(view);
    const auto& metrics = m_specs[view].metrics;
    Table table = before;
    if (table.overflow) {
        return std::nullopt; // which row it came from is not known
    }
    table.warnings = warningsOf(cubes);
    std::vector<Index> touched(m_touched[view].begin(), m_touched[view].end());
    sortDistinct(touched);
    std::vector<std::int64_t> values;
    for (const std::uint32_t code : touched) {
        const auto row = std::ranges::find(codes, code);
        const bool total = m_specs[view].dimension == Dimension::Total;
        if (!total && (row != codes.end()) != hasFacts(cubes, std::span(&code, 1))) {
            return std::nullopt;
        }
        if (row != codes.end()) {
            valuesOf(own, cubes, std::span(&code, 1), metrics, values, table.overflow);
            for (std::size_t m = 0; m < metrics.size(); ++m) {
                table.values[m][static_cast<std::size_t>(row - codes.begin())] = values[m];
            }
        }
    }
    const auto share = std::ranges::find(metrics, Id::RevenueShare);
    if (wholeChanged && share != metrics.end()) {
        auto& column = table.values[static_cast<std::size_t>(share - metrics.begin())];
        for (std::size_t row = 0; row < codes.size(); ++row) {
            valuesOf(own, cubes, codes.subspan(row, 1), {Id::RevenueShare}, values, table.overflow);
            column[row] = values.front();
        }
    }
    return table;
}

} // namespace counterpart::metrics
