// SPDX-License-Identifier: GPL-3.0-or-later
// A rulebook as its JSON document: members in a fixed order, lists of words on one line, what is not set left out.
#include "core/domain/rulebook_json.h"
#include "core/domain/rulebook_parts.h"
#include "core/domain/rulebook_writer.h"

namespace counterpart {

namespace rulebook {

namespace {

void writeCriteria(Writer& out, const Tier& tier, Currency currency) {
    if (tier.criteria.empty()) {
        return;
    }
    out.open("criteria", '{');
    for (const Criterion& criterion : tier.criteria) {
        if (criterion.metric == nameOf(LadderMetric::AttributedRevenue)) {
            out.text(criterion.metric, amountString(criterion.atLeast, currency));
        } else {
            out.value(criterion.metric, toString(Micros{criterion.atLeast}));
        }
    }
    out.close('}');
}

void writeLadder(Writer& out, const Ladder& ladder, Currency currency) {
    out.open("ladder", '{');
    out.value("window_months", std::to_string(ladder.windowMonths));
    out.open("tiers", '[');
    for (const Tier& tier : ladder.tiers) {
        out.open("", '{');
        out.text("key", tier.key.view());
        out.text("name", tier.name);
        writeCriteria(out, tier, currency);
        out.text("margin", toString(tier.margin));
        out.text("mdf", toString(tier.mdf));
        out.list("benefits", tier.benefits, [](const std::string& text) { return text; });
        out.close('}');
    }
    out.close(']');
    out.close('}');
}

void writeCoverage(Writer& out, const Coverage& covers) {
    const bool isEverything = covers.tiers.empty() && covers.partnerTypes.empty() && covers.dealTypes.empty() &&
                              covers.products.empty() && covers.families.empty() && covers.regions.empty() &&
                              covers.currencies.empty() && !covers.registered && !covers.firstTermYear &&
                              !covers.lastTermYear;
    if (isEverything) {
        return;
    }
    out.open("covers", '{');
    out.words("tiers", covers.tiers);
    out.words("partner_types", covers.partnerTypes);
    out.words("deal_types", covers.dealTypes);
    out.list("products", covers.products, &Text::view);
    out.words("families", covers.families);
    out.words("regions", covers.regions);
    out.list("currencies", covers.currencies, &Currency::code);
    if (covers.registered) {
        out.value("registered", *covers.registered ? "true" : "false");
    }
    if (covers.firstTermYear) {
        out.value("first_term_year", std::to_string(*covers.firstTermYear));
    }
    if (covers.lastTermYear) {
        out.value("last_term_year", std::to_string(*covers.lastTermYear));
    }
    out.close('}');
}

void writeRule(Writer& out, const CommissionRule& rule, Currency currency) {
    out.open("", '{');
    out.text("key", rule.key);
    out.text("name", rule.name);
    writeCoverage(out, rule.covers);
    out.text("pay", kPayNames[static_cast<std::size_t>(rule.pay)]);
    if (rule.pay == Pay::Rate) {
        out.text("rate", toString(rule.rate));
    } else if (rule.pay == Pay::Flat) {
        const bool isOwn = rule.flat.currency.has() && rule.flat.currency != currency;
        out.text("flat", isOwn ? toString(rule.flat) : amountString(rule.flat.minor, currency));
    } else if (rule.pay == Pay::Nothing) {
        out.text("why", rule.why);
    }
    out.close('}');
}

void writePlans(Writer& out, const std::vector<CommissionPlan>& plans, Currency currency) {
    out.open("plans", '[');
    for (const CommissionPlan& plan : plans) {
        out.open("", '{');
        out.text("key", plan.key);
        out.text("name", plan.name);
        out.words("partner_types", plan.partnerTypes);
        out.textUnlessEmpty("from", toString(plan.from));
        out.textUnlessEmpty("until", toString(plan.until));
        out.open("rules", '[');
        for (const CommissionRule& rule : plan.rules) {
            writeRule(out, rule, currency);
        }
        out.close(']');
        out.close('}');
    }
    out.close(']');
}

} // namespace
} // namespace rulebook

std::string writeRulebook(const Rulebook& book) {
    rulebook::Writer out;
    out.open("", '{');
    out.text("name", book.name);
    out.textUnlessEmpty("version", book.version);
    out.text("currency", book.currency.code());
    out.value("fiscal_first_month", std::to_string(book.fiscalFirstMonth));
    out.text("fx_rule", rulebook::kFxRuleNames[static_cast<std::size_t>(book.fxRule)]);
    rulebook::writeAttribution(out, book.attribution);
    rulebook::writeLadder(out, book.ladder, book.currency);
    out.open("certification", '{');
    out.value("expiring_days", std::to_string(book.certification.expiringDays));
    out.close('}');
    out.open("registration", '{');
    out.value("valid_days", std::to_string(book.registration.validDays));
    out.value("extension_days", std::to_string(book.registration.extensionDays));
    out.value("decision_hours", std::to_string(book.registration.decisionHours));
    out.close('}');
    rulebook::writePlans(out, book.plans, book.currency);
    out.close('}');
    return out.take();
}

} // namespace counterpart
