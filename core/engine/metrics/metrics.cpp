// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a table of metrics in one pass over the facts.
#include "core/engine/metrics/metrics.h"

#include "core/engine/metrics/deal_facts.h"
#include "core/engine/metrics/partner_facts.h"

#include <algorithm>
#include <numeric>

namespace counterpart::metrics {

namespace {

struct Group {
    Sums sums{};
    std::array<bool, kTermCount> seen{};
    std::vector<std::int32_t> cycles; // days of each won deal, for the median
    std::vector<Index> products;      // sold, with repetitions
};

class TableSink {
public:
    TableSink(const Inputs& in, bool medians) : m_hasQuota(partnersWithQuota(in)), m_medians(medians) {}

    void add(Term term, std::uint32_t group, Int128 value, Kind, RecordId) {
        Group& g = at(group);
        const auto t = static_cast<std::size_t>(term);
        if (term == Term::DaysSince) {
            g.sums[t] = g.seen[t] ? std::min(g.sums[t], value) : value;
        } else {
            g.sums[t] += value;
        }
        g.seen[t] = true;
        if (term == Term::CycleDays && m_medians) {
            g.cycles.push_back(static_cast<std::int32_t>(value));
        }
        if (term == Term::Attributed) {
            m_attributedAll += value;
        }
    }
    void addAttributedTo(Index party, Minor value, std::uint32_t group, RecordId id) {
        if (m_hasQuota[party]) {
            add(Term::QuotaAttributed, group, value, Kind::Deal, id);
        }
    }
    void addProduct(std::uint32_t group, Index product) {
        if (product != kNoRecord) {
            at(group).products.push_back(product);
        }
    }
    void noteConversion(const fx::Converted& result, RecordId deal, Money amount) {
        m_warnings.note(result, deal, amount);
    }

    void finish(std::size_t groups, std::size_t products) {
        m_groups.resize(groups);
        for (Group& g : m_groups) {
            std::ranges::sort(g.products);
            const auto sold = std::unique(g.products.begin(), g.products.end()) - g.products.begin();
            g.sums[static_cast<std::size_t>(Term::ProductsSold)] = sold;
            g.sums[static_cast<std::size_t>(Term::ProductsAll)] = static_cast<Int128>(products);
            g.sums[static_cast<std::size_t>(Term::AttributedAll)] = m_attributedAll;
        }
    }
    std::vector<Group>& groups() { return m_groups; }
    fx::Warnings& warnings() { return m_warnings; }

private:
    Group& at(std::uint32_t group) {
        if (group >= m_groups.size()) {
            m_groups.resize(group + 1);
        }
        return m_groups[group];
    }

    std::vector<Group> m_groups;
    std::vector<bool> m_hasQuota;
    bool m_medians;
    Int128 m_attributedAll = 0;
    fx::Warnings m_warnings;
};

} // namespace

Table compute(const Inputs& in, const std::vector<Dimension>& dimensions, const std::vector<Id>& wanted) {
    Table table;
    table.dimensions = dimensions;
    table.metrics = wanted;
    if (table.metrics.empty()) {
        for (const Metric& metric : catalogue()) {
            table.metrics.push_back(metric.id);
        }
    }
    Grouping groups(in.snapshot, in.columns, in.standings, in.rulebook.ladder, in.rulebook.fiscalFirstMonth,
                    dimensions);
    if (dimensions == std::vector{Dimension::Total}) {
        groups.groupOf({}); // the total exists even without a fact
    }
    TableSink sink(in, std::ranges::find(table.metrics, Id::CycleDaysMedian) != table.metrics.end());
    DealFacts(in, groups, sink).collect();
    PartnerFacts(in, groups, sink).collect();
    sink.finish(groups.size(), in.columns.products.size());

    std::vector<std::size_t> order(groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::vector<std::string>> labels(groups.size());
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (std::size_t d = 0; d < dimensions.size(); ++d) {
            labels[g].push_back(groups.label(g, d));
        }
    }
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return labels[a] < labels[b]; });
    const int months = monthsOf(in.lens.period, in.lens.asOf);
    table.values.resize(table.metrics.size());
    for (const std::size_t g : order) {
        Group& group = sink.groups()[g];
        for (std::size_t m = 0; m < table.metrics.size(); ++m) {
            const Id id = table.metrics[m];
            table.values[m].push_back(id == Id::CycleDaysMedian
                                          ? medianOf(group.cycles)
                                          : valueOf(id, group.sums, group.seen, months, table.overflow));
        }
        table.labels.push_back(std::move(labels[g]));
    }
    table.warnings = std::move(sink.warnings());
    return table;
}

std::int64_t Table::value(Id metric, std::size_t group) const {
    const auto found = std::ranges::find(metrics, metric);
    return found == metrics.end() ? kNoData : values[static_cast<std::size_t>(found - metrics.begin())][group];
}

std::size_t Table::find(const std::vector<std::string>& label) const {
    const auto found = std::ranges::lower_bound(labels, label);
    return found != labels.end() && *found == label ? static_cast<std::size_t>(found - labels.begin()) : groups();
}

std::int64_t Table::valueOf(Id metric, const std::vector<std::string>& label) const {
    const std::size_t group = find(label);
    return group == groups() ? kNoData : value(metric, group);
}

} // namespace counterpart::metrics
