// SPDX-License-Identifier: GPL-3.0-or-later
// What do the engines answer to the question that a figure of a document carries? Record by record, by hand, or under
// another model from scratch: never from the tables that documents are composed of.
#pragma once

#include "core/engine/metrics/deal_facts.h"
#include "tests/support/review_world.h"

#include <map>

namespace counterpart::testing {

using report::Why;

// Answers what a Why asks.
class Oracle {
public:
    explicit Oracle(const FactsPtr& facts) : m_facts(facts), p(*facts->programme) {}

    // The engine's value; an adding metric without facts is 0.
    std::int64_t valueOf(const Why& why, metrics::Id id) {
        const std::int64_t now = of(why, id, why.period);
        return why.against.from.has() ? now - of(why, id, why.against) : now;
    }

private:
    std::int64_t of(const Why& why, metrics::Id id, const Period& period) {
        const std::size_t equals = why.within.find('=');
        const std::string part = why.within.substr(0, equals);
        const std::string label = equals == std::string::npos ? std::string() : why.within.substr(equals + 1);
        if (why.record == 0) { // of the programme
            return part.empty() ? explained(p, period, {metrics::Dimension::Total}, {"all"}, id)
                                : explained(p, period, {*metrics::dimensionNamed(part)}, {label}, id);
        }
        const Index partner = p.columns->partnerOf.find(why.record);
        const std::string key = p.columns->partners.key[partner].str();
        if (part == "reason") {
            return deals(partner, period, label, id == metrics::Id::DealsWon);
        }
        if (part == "model") {
            return explained(underModel(*modelNamed(label)), period, {metrics::Dimension::Partner}, {key}, id);
        }
        if (!part.empty()) {
            return explained(p, period, {metrics::Dimension::Partner, *metrics::dimensionNamed(part)}, {key, label},
                             id);
        }
        return explained(p, period, {metrics::Dimension::Partner}, {key}, id);
    }

    static std::int64_t explained(const Programme& programme, const Period& period,
                                  const std::vector<metrics::Dimension>& dimensions,
                                  const std::vector<std::string>& label, metrics::Id id) {
        Lens lens = programme.lens;
        lens.period = period;
        const metrics::Inputs in{*programme.snapshot,      *programme.columns, programme.credits,   programme.standings,
                                 programme.accruals.lines, programme.rates,    *programme.rulebook, lens};
        const metrics::Explanation explanation = metrics::explain(in, dimensions, label, id);
        const std::int64_t value = explanation.value;
        const metrics::Unit unit = metrics::metric(id).unit;
        const bool adds = !explanation.ratio && (unit == metrics::Unit::Money || unit == metrics::Unit::Count);
        return value == metrics::kNoData && adds ? 0 : value;
    }

    const Programme& underModel(Model model) {
        auto& made = m_models[model];
        if (made == nullptr) {
            Lens lens = p.lens;
            lens.model = model;
            made = computeProgramme(p.snapshot, p.rulebook, lens);
        }
        return *made;
    }

    std::int64_t deals(Index partner, const Period& period, const std::string& reason, bool won) const {
        std::int64_t count = 0;
        const auto& table = p.snapshot->table<Deal>();
        for (std::size_t d = 0; d < table.size(); ++d) {
            const Deal& deal = table.at(d);
            const bool ended = won ? isWon(deal) : isLost(deal);
            count += ended && period.contains(deal.closed) && deal.closed <= p.lens.asOf &&
                             deal.reason.view() == reason &&
                             metrics::partnerOfRecord(p.inputs(), static_cast<Index>(d)) == partner
                         ? 1
                         : 0;
        }
        return count;
    }

    FactsPtr m_facts;
    const Programme& p;
    std::map<Model, std::shared_ptr<const Programme>> m_models;
};

} // namespace counterpart::testing
