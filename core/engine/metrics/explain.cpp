// SPDX-License-Identifier: GPL-3.0-or-later
// Lists the facts behind one number by the same walk that fills the tables.
#include "core/engine/metrics/counts.h"
#include "core/engine/metrics/walk.h"

#include <algorithm>
#include <map>

namespace counterpart::metrics {

namespace {

// Keeps what one group's metric is made of. Whether a group is the one asked for is looked up when it is first met.
class ItemSink {
public:
    ItemSink(const Inputs& in, const Grouping& groups, const Numbering& numbers, const std::vector<std::string>& label,
             Id metric)
        : m_groups(groups), m_numbers(numbers), m_label(label), m_metric(metric), m_recipe(recipeOf(metric)),
          m_quotas(quotaHolders(in)) {}

    bool wants(Term) const { return true; }

    void add(Term term, std::uint32_t group, Int128 value, Kind kind, RecordId record) {
        m_attributedAll += term == Term::Attributed ? value : Int128{0};
        if (!isAsked(group)) {
            return;
        }
        const auto t = static_cast<std::size_t>(term);
        if (term == Term::DaysSince) {
            if (term == m_recipe.adds && (!m_seen[t] || value < m_sums[t])) {
                m_items.clear();
                m_items[{kind, record}].first = value;
            }
            m_sums[t] = m_seen[t] ? std::min(m_sums[t], value) : value;
            m_seen[t] = true;
            return;
        }
        m_sums[t] += value;
        m_seen[t] = true;
        if (term == m_recipe.adds || isFurtherPart(term)) {
            m_items[{kind, record}].first += value;
        } else if (term == m_recipe.base) {
            m_items[{kind, record}].second += value;
        }
        if (term == Term::CycleDays && (m_metric == Id::CycleDaysMedian || m_metric == Id::CycleDaysMin)) {
            m_cycles.add(static_cast<std::uint32_t>(value), 1);
        }
    }
    void addAttributedTo(Index party, Date on, Minor value, std::uint32_t group, RecordId id) {
        if (m_quotas.counted[party]) {
            add(Term::QuotaAttributed, group, value, Kind::Deal, id);
        }
        if (m_quotas.covers(party, on)) {
            add(Term::QuotaAttributedToDate, group, value, Kind::Deal, id);
        }
    }
    void addProduct(std::uint32_t group, Index product) {
        if (product != kNoRecord && (m_recipe.adds == Term::ProductsSold || m_recipe.adds == Term::ProductMost) &&
            isAsked(group)) {
            m_products.push_back(product);
        }
    }
    void noteConversion(const fx::Converted& result, RecordId deal, Money amount) {
        m_warnings.note(result, deal, amount);
    }

    Explanation finish(const Inputs& in);

private:
    // The index of engagement weighs three counts; its recipe names the first.
    bool isFurtherPart(Term term) const {
        return m_metric == Id::EngagementIndex && (term == Term::Trainings || term == Term::Events);
    }
    bool isAsked(std::uint32_t group) {
        while (m_asked.size() <= group) {
            bool same = true;
            for (std::size_t d = 0; d < m_label.size() && same; ++d) {
                same = m_groups.label(m_numbers.codesOf(m_asked.size())[d], d) == m_label[d];
            }
            m_asked.push_back(same);
        }
        return m_asked[group];
    }
    void productItems(const Inputs& in);
    void mostSold(const Inputs& in);

    const Grouping& m_groups;
    const Numbering& m_numbers;
    const std::vector<std::string>& m_label;
    Id m_metric;
    Recipe m_recipe;
    QuotaHolders m_quotas;
    std::vector<bool> m_asked;
    Sums m_sums{};
    TermSet m_seen{};
    std::map<std::pair<Kind, RecordId>, std::pair<Int128, Int128>> m_items; // adds, base
    Counts m_cycles;
    std::vector<Index> m_products;
    Int128 m_attributedAll = 0;
    fx::Warnings m_warnings;
};

void ItemSink::mostSold(const Inputs& in) { // of several the first
    auto most = m_products.end();
    std::ptrdiff_t times = 0;
    for (auto begin = m_products.begin(); begin != m_products.end();) {
        const auto end = std::upper_bound(begin, m_products.end(), *begin);
        if (end - begin > times) {
            times = end - begin;
            most = begin;
        }
        begin = end;
    }
    if (most != m_products.end()) {
        m_items[{Kind::Product, in.columns.products.id[*most]}].first = times;
    }
    m_sums[static_cast<std::size_t>(Term::ProductMost)] = times;
}

void ItemSink::productItems(const Inputs& in) {
    std::ranges::sort(m_products);
    if (m_recipe.adds == Term::ProductMost) {
        mostSold(in);
        return;
    }
    m_products.erase(std::unique(m_products.begin(), m_products.end()), m_products.end());
    for (const Index product : m_products) {
        m_items[{Kind::Product, in.columns.products.id[product]}].first = 1;
    }
    m_sums[static_cast<std::size_t>(Term::ProductsSold)] = static_cast<Int128>(m_products.size());
    m_sums[static_cast<std::size_t>(Term::ProductsAll)] = static_cast<Int128>(in.columns.products.size());
}

Explanation ItemSink::finish(const Inputs& in) {
    productItems(in);
    m_sums[static_cast<std::size_t>(Term::AttributedAll)] = m_attributedAll;
    Explanation out;
    out.metric = m_metric;
    out.ratio = m_recipe.base != Term::None;
    out.numerator = static_cast<std::int64_t>(m_sums[static_cast<std::size_t>(m_recipe.adds)]);
    out.denominator = static_cast<std::int64_t>(m_sums[static_cast<std::size_t>(m_recipe.base)]);
    bool overflow = false;
    out.value = m_metric == Id::CycleDaysMedian ? medianOf(m_cycles)
                : m_metric == Id::CycleDaysMin
                    ? shortestOf(m_cycles)
                    : valueOf(m_metric, m_sums, m_seen, monthsOf(in.lens.period, in.lens.asOf), overflow);
    out.items.reserve(m_items.size());
    for (const auto& [record, amounts] : m_items) {
        out.items.push_back({record.first, record.second, static_cast<std::int64_t>(amounts.first),
                             static_cast<std::int64_t>(amounts.second)});
    }
    const auto size = [](const Item& item) {
        return std::pair(item.adds < 0 ? -item.adds : item.adds, item.base < 0 ? -item.base : item.base);
    };
    std::ranges::stable_sort(out.items, [&](const Item& a, const Item& b) { return size(a) > size(b); });
    out.warnings = std::move(m_warnings);
    return out;
}

} // namespace

Explanation explain(const Inputs& in, const std::vector<Dimension>& dimensions, const std::vector<std::string>& label,
                    Id metric) {
    Grouping groups(in.snapshot, in.columns, in.standings, in.rulebook.ladder, in.rulebook.fiscalFirstMonth,
                    dimensions);
    Numbering numbers(dimensions.size());
    groups.numberBy(numbers);
    ItemSink sink(in, groups, numbers, label, metric);
    for (const Part part : kParts) {
        walk(in, part, groups, sink);
    }
    return sink.finish(in);
}

} // namespace counterpart::metrics
