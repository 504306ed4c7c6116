// SPDX-License-Identifier: GPL-3.0-or-later
// How does a document speak without a translation? In English, one way on every machine: tests and the fallback.
#pragma once

#include "core/report/wording.h"

namespace counterpart::report {

class English : public Wording {
public:
    using Wording::say;
    std::string language() const override { return "en"; }
    std::string say(Phrase phrase, std::span<const Argument> arguments) const override;
    std::string money(Minor minor, Currency currency) const override;
    std::string moneyShort(Minor minor, Currency currency) const override;
    std::string amountShort(Minor minor, Currency currency) const override;
    std::string count(std::int64_t count) const override;
    std::string ratio(std::int64_t millionths) const override;
    std::string decimal(std::int64_t value, int places, int most) const override;
    std::string days(std::int64_t days) const override;
    std::string score(std::int64_t score) const override;
    std::string date(Date day) const override;
    std::string dayOfMonth(Date day) const override;
    std::string month(Date day) const override;
    std::string period(const Period& period, int fiscalFirstMonth) const override;
    std::string metricName(metrics::Id id) const override;
    std::string modelName(Model model) const override;
    std::string word(Kind kind, std::string_view field, std::string_view word) const override;
};

} // namespace counterpart::report
