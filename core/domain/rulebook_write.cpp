// SPDX-License-Identifier: GPL-3.0-or-later
// A rulebook as its JSON document: members in a fixed order, lists of words on one line, what is not set left out.
#include "core/domain/rulebook_json.h"
#include "core/domain/policy/writer.h"
#include "core/domain/rulebook_parts.h"
#include "core/domain/rulebook_writer.h"

namespace counterpart {

namespace rulebook {

namespace {

template <class T>
void writeParts(Writer& out, std::string_view name, std::vector<T> items, Currency currency) {
    PolicyWriter(out, currency).list(name, items, items.size());
}

template <class T>
void writePart(Writer& out, std::string_view name, T value, Currency currency) {
    PolicyWriter(out, currency).write(name, value);
}

// Left out where it says nothing.
template <class T>
void writePartUnlessEmpty(Writer& out, std::string_view name, T value, Currency currency) {
    PolicyWriter(out, currency).object(name, value);
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
    const Currency currency = book.currency;
    rulebook::writeParts(out, "metrics", book.metrics, currency);
    rulebook::writePart(out, "ladder", book.ladder, currency);
    rulebook::writeParts(out, "other_ladders", book.otherLadders, currency);
    rulebook::writePart(out, "certification", book.certification, currency);
    rulebook::writePart(out, "registration", book.registration, currency);
    rulebook::writePartUnlessEmpty(out, "conflicts", book.conflicts, currency);
    rulebook::writePartUnlessEmpty(out, "scorecard", book.scorecard, currency);
    rulebook::writePartUnlessEmpty(out, "health", book.health, currency);
    rulebook::writeParts(out, "flags", book.flags, currency);
    rulebook::writeParts(out, "badges", book.badges, currency);
    rulebook::writeParts(out, "segments", book.segments, currency);
    rulebook::writeParts(out, "partner_types", book.partnerTypes, currency);
    rulebook::writeParts(out, "plan_templates", book.planTemplates, currency);
    rulebook::writePlans(out, book.plans, book.currency);
    out.close('}');
    return out.take();
}

} // namespace counterpart
