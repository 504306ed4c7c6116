// SPDX-License-Identifier: GPL-3.0-or-later
// The key by which people name a commission line, and back.
#include "core/engine/commission/lines.h"

#include <fmt/format.h>

namespace counterpart::commission {

namespace {

std::string escaped(std::string_view key) {
    std::string out;
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (key[i] == '/' || key[i] == '%' || (key[i] == '*' && i == 0)) {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(key[i]));
        } else {
            out += key[i];
        }
    }
    return out;
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        const std::string_view code = text.substr(i, 3);
        if (code != "%2F" && code != "%25" && code != "%2A") {
            return std::nullopt;
        }
        out += code == "%2F" ? '/' : code == "%25" ? '%' : '*';
        i += 2;
    }
    return out;
}

std::string itemKey(const Snapshot& snapshot, Index item) {
    if (item == kWholeDeal) {
        return "*";
    }
    return item == kRestOfDeal ? "*rest" : escaped(snapshot.table<DealLine>().at(item).line.view());
}

std::string ruleKey(const Rulebook& rulebook, std::uint16_t plan, std::uint16_t rule) {
    if (plan == kNoRule || rule == kNoRule) {
        return "none";
    }
    const CommissionPlan& of = rulebook.plans[plan];
    return fmt::format("{}.{}", escaped(of.key), escaped(of.rules[rule].key));
}

// The n-th line of that accrual on that day, from 1.
std::size_t numberOfDay(const Lines& lines, std::size_t row) {
    std::size_t n = 0;
    for (std::size_t i = lines.ofDeal(lines.deal[row]).first; i <= row; ++i) {
        n += lines.original[i] == lines.original[row] && lines.date[i] == lines.date[row] ? 1 : 0;
    }
    return n;
}

} // namespace

std::string keyOf(const Context& context, const Lines& lines, std::size_t row) {
    const Snapshot& snapshot = context.snapshot;
    std::string key = fmt::format("{}/{}/{}/{}", escaped(snapshot.table<Deal>().at(lines.deal[row]).key.view()),
                                  itemKey(snapshot, lines.item[row]),
                                  escaped(snapshot.table<Partner>().at(lines.partner[row]).key.view()),
                                  ruleKey(context.rulebook, lines.plan[row], lines.rule[row]));
    if (lines.kind[row] == LineKind::Refund) {
        key += fmt::format("/refund/{}/{}", toString(lines.date[row]), numberOfDay(lines, row));
    }
    return key;
}

std::optional<std::size_t> findLine(const Context& context, const Lines& lines, std::string_view key) {
    const auto dealKey = unescaped(key.substr(0, key.find('/')));
    const Deal* deal = dealKey ? context.snapshot.table<Deal>().findKey(*dealKey) : nullptr;
    if (deal == nullptr) {
        return std::nullopt;
    }
    const auto [begin, end] = lines.ofDeal(context.columns.dealOf.find(deal->id));
    for (std::size_t row = begin; row < end; ++row) {
        if (keyOf(context, lines, row) == key) {
            return row;
        }
    }
    return std::nullopt;
}

} // namespace counterpart::commission
