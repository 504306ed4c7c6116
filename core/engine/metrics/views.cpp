// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the facts of a part for all tables, a cube per table and thread.
#include "core/engine/metrics/views.h"

#include "core/base/parallel.h"
#include "core/engine/metrics/walk.h"

#include <algorithm>
#include <deque>

namespace counterpart::metrics {

namespace {

constexpr std::size_t kItemsPerBlock = 8192;

// What one view needs to count: its own lens, numbering and cube.
struct Counter {
    Lens lens;
    Inputs in;
    Grouping groups;
    CubeSink sink;
    DealFacts<CubeSink> deals;
    AccountFacts<CubeSink> accounts;
    LineFacts<CubeSink> lines;
    PartnerFacts<CubeSink> partners;

    Counter(const Inputs& of, const Lens& by, const ViewSpec& spec, Cube& cube, const std::vector<bool>& hasQuota,
            int sign, std::vector<std::uint32_t>* touched)
        : lens(by), in{of.snapshot, of.columns,  of.credits, of.standings, of.commissions,
                       of.rates,    of.rulebook, lens,       of.amounts},
          groups(in.snapshot, in.columns, in.standings, in.rulebook.ladder, in.rulebook.fiscalFirstMonth,
                 {spec.dimension}),
          sink(cube, sign, hasQuota, touched), deals(in, groups, sink), accounts(in, groups, sink),
          lines(in, groups, sink), partners(in, groups, sink) {
        groups.numberBy(cube.numbers);
    }
    Counter(const Counter&) = delete;
    Counter& operator=(const Counter&) = delete;
};

} // namespace

struct Views::Work {
    std::deque<Cube> cubes; // by view
    std::deque<Counter> counters;
};

Views::Views(const Inputs& in, std::vector<ViewSpec> specs) : m_specs(std::move(specs)) {
    for (std::size_t view = 0; view < m_specs.size(); ++view) {
        auto& metrics = m_specs[view].metrics;
        if (metrics.empty()) {
            std::ranges::transform(catalogue(), std::back_inserter(metrics), &Metric::id);
        }
        m_terms.push_back(termsOf(metrics));
        const Lens lens = lensOf(in, view);
        const Inputs own{in.snapshot, in.columns,  in.credits, in.standings, in.commissions,
                         in.rates,    in.rulebook, lens,       in.amounts};
        m_hasQuota.push_back(std::make_shared<const std::vector<bool>>(partnersWithQuota(own)));
        auto& cubes = m_cubes.emplace_back();
        for (const Part part : kParts) {
            cubes[static_cast<std::size_t>(part)] = std::make_shared<Cube>(emptyCube(view, part));
        }
    }
}

Cube Views::emptyCube(std::size_t view, Part part) const {
    const auto& metrics = m_specs[view].metrics;
    return {part, m_terms[view], std::ranges::find(metrics, Id::CycleDaysMedian) != metrics.end(), 1};
}

Lens Views::lensOf(const Inputs& in, std::size_t view) const {
    Lens lens = in.lens;
    lens.period = m_specs[view].period;
    return lens;
}

std::size_t Views::itemsOf(const Inputs& in, Part part) const {
    return part == Part::Partners ? m_specs.size() : part == Part::Commissions ? in.commissions.size() : in.columns.deals.size();
}

void Views::walkBlock(Work& work, Part part, std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
        if (part == Part::Partners) { // item = view
            work.counters[i].partners.collect();
            continue;
        }
        for (Counter& counter : work.counters) {
            if (part == Part::Deals) {
                counter.deals.facts(static_cast<Index>(i));
            } else if (part == Part::Credits) {
                counter.deals.credited(static_cast<Index>(i));
            } else {
                counter.lines.facts(i);
            }
        }
    }
}

void Views::count(const Inputs& in, Part part) {
    const std::size_t items = itemsOf(in, part);
    const std::size_t grain = part == Part::Partners ? 1 : kItemsPerBlock;
    std::vector<Work> works(std::max<std::size_t>(1, blockCount(items, grain)));
    const auto p = static_cast<std::size_t>(part);
    for (Work& work : works) {
        for (std::size_t view = 0; view < m_specs.size(); ++view) {
            Cube& cube = work.cubes.emplace_back(emptyCube(view, part));
            work.counters.emplace_back(in, lensOf(in, view), m_specs[view], cube, *m_hasQuota[view], 1, nullptr);
        }
    }
    parallelBlocks(items, grain, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        walkBlock(works[worker], part, begin, end);
    });
    if (part == Part::Deals) {
        if (!m_byAccount) {
            m_byAccount = std::make_shared<const DealsByAccount>(dealsByAccount(in.columns));
        }
        parallelBlocks(in.columns.accounts.size(), grain, [&](std::size_t begin, std::size_t end, std::size_t worker) {
            for (auto account = static_cast<Index>(begin); account < end; ++account) {
                for (Counter& counter : works[worker].counters) {
                    counter.accounts.facts(account, m_byAccount->of(account));
                }
            }
        });
    }
    for (std::size_t view = 0; view < m_specs.size(); ++view) {
        for (std::size_t worker = 1; worker < works.size(); ++worker) {
            works.front().cubes[view].add(works[worker].cubes[view]);
        }
        m_cubes[view][p] = std::make_shared<Cube>(std::move(works.front().cubes[view]));
    }
}

void Views::take(const Views& other, Part part) {
    for (std::size_t view = 0; view < m_specs.size(); ++view) {
        m_cubes[view][static_cast<std::size_t>(part)] = other.m_cubes[view][static_cast<std::size_t>(part)];
    }
    if (part == Part::Deals) {
        m_byAccount = other.m_byAccount;
    }
}

Table Views::table(const Inputs& in, std::size_t view, std::vector<std::uint32_t>* codes) const {
    const Lens lens = lensOf(in, view);
    const Inputs own{in.snapshot, in.columns,  in.credits, in.standings, in.commissions,
                     in.rates,    in.rulebook, lens,       in.amounts};
    const Grouping groups(own.snapshot, own.columns, own.standings, own.rulebook.ladder, own.rulebook.fiscalFirstMonth,
                          {m_specs[view].dimension});
    CubesOf cubes{};
    for (std::size_t part = 0; part < kPartCount; ++part) {
        cubes[part] = m_cubes[view][part].get();
    }
    std::vector<std::uint32_t> unused;
    return tabulate(own, groups, m_specs[view].metrics, cubes, codes != nullptr ? *codes : unused);
}

} // namespace counterpart::metrics
