// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the facts of a part for all tables, a cube per table and thread.
#include "core/engine/metrics/views.h"

#include "core/base/parallel.h"
#include "core/engine/metrics/counter.h"

#include <algorithm>
#include <deque>

namespace counterpart::metrics {

namespace {

constexpr std::size_t kItemsPerBlock = 8192;

bool isOfPartners(Dimension dimension) {
    switch (dimension) {
    case Dimension::Total:
    case Dimension::Source:
    case Dimension::DealType:
    case Dimension::Stage:
    case Dimension::Currency:
    case Dimension::Year:
    case Dimension::Quarter:
    case Dimension::Month:
        return false;
    default:
        return true;
    }
}

} // namespace

struct Views::Work {
    std::deque<Cube> cubes; // by view
    std::deque<Counter> counters;
    LineFacts<CubeSink>::Converted line;
};

std::vector<ViewSpec> Views::filled(std::vector<ViewSpec> specs) {
    for (ViewSpec& spec : specs) {
        if (spec.metrics.empty()) {
            std::ranges::transform(catalogue(), std::back_inserter(spec.metrics), &Metric::id);
        }
    }
    return specs;
}

Views Views::carriedOn() const {
    Views next = *this;
    next.m_touched.assign(m_specs.size(), {});
    return next;
}

Views::Views(const Inputs& in, std::vector<ViewSpec> specs)
    : m_specs(filled(std::move(specs))), m_touched(m_specs.size()) {
    for (std::size_t view = 0; view < m_specs.size(); ++view) {
        const auto& metrics = m_specs[view].metrics;
        m_terms.push_back(termsOf(metrics));
        const Lens lens = lensOf(in, view);
        const Inputs own = seenBy(in, lens);
        m_quotas.push_back(std::make_shared<const QuotaHolders>(quotaHolders(own)));
        auto& cubes = m_cubes.emplace_back();
        for (const Part part : kParts) {
            cubes[static_cast<std::size_t>(part)] = std::make_shared<Cube>(emptyCube(view, part));
        }
    }
}

Cube Views::emptyCube(std::size_t view, Part part) const {
    const auto& metrics = m_specs[view].metrics;
    return {part, m_terms[view], needCycles(metrics), 1};
}

Lens Views::lensOf(const Inputs& in, std::size_t view) const {
    Lens lens = in.lens;
    lens.period = m_specs[view].period;
    return lens;
}

std::size_t Views::itemsOf(const Inputs& in, Part part) const {
    return part == Part::Partners      ? m_specs.size()
           : part == Part::Commissions ? in.commissions.size()
                                       : in.columns.deals.size();
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
            } else if (part == Part::Parties) {
                counter.deals.parties(static_cast<Index>(i));
            } else if (part == Part::Credits) {
                counter.deals.credited(static_cast<Index>(i));
            } else {
                counter.lines.facts(i);
            }
        }
    }
}

void Views::count(const Inputs& given, Part part, Which which) {
    const auto isCounted = [&](std::size_t view) {
        return which == Which::All || isOfPartners(m_specs[view].dimension);
    };
    std::optional<Rivals> rivals; // once for all views and threads
    Inputs in = given;
    if (part == Part::Deals && std::ranges::any_of(m_terms, [](const TermSet& terms) {
            return terms[static_cast<std::size_t>(Term::Concerned)];
        })) {
        in.rivals = &rivals.emplace(in.snapshot, in.columns);
    }
    const std::size_t items = itemsOf(in, part);
    const std::size_t grain = part == Part::Partners ? 1 : kItemsPerBlock;
    const std::size_t accounts = part == Part::Deals ? in.columns.accounts.size() : 0;
    std::vector<Work> works(std::max({std::size_t{1}, blockCount(items, grain), blockCount(accounts, grain)}));
    const auto p = static_cast<std::size_t>(part);
    for (Work& work : works) {
        for (std::size_t view = 0; view < m_specs.size(); ++view) {
            Cube& cube = work.cubes.emplace_back(emptyCube(view, part));
            if (isCounted(view)) {
                work.counters.emplace_back(in, lensOf(in, view), m_specs[view], cube, *m_quotas[view], 1, nullptr,
                                           work.line);
            }
        }
    }
    parallelBlocks(items, grain, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        walkBlock(works[worker], part, begin, end);
    });
    if (part == Part::Deals) {
        if (!m_hasAccounts) {
            m_byAccount = Layered(dealsByAccount(in.columns));
            m_hasAccounts = true;
        }
        parallelBlocks(in.columns.accounts.size(), grain, [&](std::size_t begin, std::size_t end, std::size_t worker) {
            for (auto account = static_cast<Index>(begin); account < end; ++account) {
                for (Counter& counter : works[worker].counters) {
                    const auto [by, at] = m_byAccount[account];
                    counter.accounts.facts(account, by.of(at));
                }
            }
        });
    }
    for (std::size_t view = 0; view < m_specs.size(); ++view) {
        if (!isCounted(view)) {
            continue;
        }
        for (std::size_t worker = 1; worker < works.size(); ++worker) {
            works.front().cubes[view].add(works[worker].cubes[view]);
        }
        m_cubes[view][p] = std::make_shared<Cube>(std::move(works.front().cubes[view]));
    }
}

CubesOf Views::cubesOf(std::size_t view) const {
    CubesOf cubes{};
    for (std::size_t part = 0; part < kPartCount; ++part) {
        cubes[part] = m_cubes[view][part].get();
    }
    return cubes;
}

Int128 Views::attributedAll(std::size_t view) const {
    return m_cubes[view][static_cast<std::size_t>(Part::Credits)]->attributedAll();
}

void Views::read(const Inputs& in, std::size_t view, std::uint32_t code, std::vector<std::int64_t>& values,
                 std::vector<Fraction>& exact, bool& overflow) const {
    const Lens lens = lensOf(in, view);
    valuesOf(seenBy(in, lens), cubesOf(view), std::span(&code, 1), m_specs[view].metrics, values, overflow, &exact);
}

Table Views::table(const Inputs& in, std::size_t view, std::vector<std::uint32_t>& codes) const {
    const Lens lens = lensOf(in, view);
    const Inputs own = seenBy(in, lens);
    const Grouping groups(own.snapshot, own.columns, own.standings, own.rulebook.ladder, own.rulebook.fiscalFirstMonth,
                          {m_specs[view].dimension});
    return tabulate(own, groups, m_specs[view].metrics, cubesOf(view), codes);
}

} // namespace counterpart::metrics
