// SPDX-License-Identifier: GPL-3.0-or-later
// A field as text where references may lead to records that the plan itself creates.
#pragma once

#include "core/io/import/planning.h"
#include "core/snapshot/identity.h"
#include "core/snapshot/render.h"

namespace counterpart::importing {

template <class Record>
Currency planCurrency(const Planning& planning, const Record& record, AmountIn amountIn) {
    if constexpr (std::is_same_v<Record, DealLine> || std::is_same_v<Record, Refund>) {
        const Deal* deal = planning.known.deals.byId(record.deal.value);
        deal = deal != nullptr ? planning.known.deals.find(deal->key) : nullptr;
        if (deal != nullptr && deal->currency.has()) {
            return deal->currency;
        }
    } else if constexpr (requires { record.currency; }) {
        if (amountIn == AmountIn::OwnCurrency && record.currency.has()) {
            return record.currency;
        }
    }
    return planning.defaultCurrency();
}

template <class Record, class Value>
void appendPlanText(std::string& out, const Planning& planning, const Record& record, const Field<Record, Value>& f) {
    if constexpr (IsReference<Value>::value) {
        using Target = typename IsReference<Value>::Target;
        if (const Target* target = planning.known.template of<Target>().byId(f.of(record).value)) {
            out += target->key.view();
        }
    } else if constexpr (std::is_same_v<Value, Minor>) {
        detail::appendValue(out, planning.before, f.of(record), planCurrency(planning, record, f.amountIn));
    } else {
        detail::appendValue(out, planning.before, f.of(record), {});
    }
}

template <class Record>
std::string planIdentity(const Planning& planning, const Record& record) {
    std::array<std::string, kMostFields> texts;
    std::array<std::string_view, kMostFields> parts;
    std::size_t count = 0;
    forEachField<Record>([&](const auto& f) {
        if (f.is(Identity)) {
            appendPlanText(texts[count], planning, record, f);
            parts[count] = texts[count];
            ++count;
        }
    });
    return joinIdentity(std::span(parts).first(count));
}

// What distinguishes records of the same identity: the texts of all other fields but the key.
template <class Record>
std::string planRest(const Planning& planning, const Record& record) {
    std::string rest;
    forEachField<Record>([&](const auto& f) {
        if (!f.is(Identity) && f.name != "key") {
            appendPlanText(rest, planning, record, f);
            rest += '\x1f';
        }
    });
    return rest;
}

} // namespace counterpart::importing
