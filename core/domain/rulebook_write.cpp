// SPDX-License-Identifier: GPL-3.0-or-later
// A rulebook as its JSON document: members in a fixed order, lists of words on one line, what is not set left out.
#include "core/domain/rulebook_json.h"
#include "core/domain/rulebook_parts.h"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>
#include <functional>

namespace counterpart {

namespace rulebook {

namespace {

std::string quoted(std::string_view text) {
    return boost::json::serialize(boost::json::string_view(text.data(), text.size()));
}

// Writes members and items, indented by two spaces. Values come ready made, as JSON.
class Writer {
public:
    void open(std::string_view name, char bracket) {
        start(name);
        m_out += bracket;
        m_first = true;
        ++m_depth;
    }
    void close(char bracket) {
        --m_depth;
        if (!m_first) {
            newLine();
        }
        m_out += bracket;
        m_first = false;
    }
    void value(std::string_view name, std::string_view json) {
        start(name);
        m_out += json;
    }
    void text(std::string_view name, std::string_view text) { value(name, quoted(text)); }
    void textUnlessEmpty(std::string_view name, std::string_view words) {
        if (!words.empty()) {
            text(name, words);
        }
    }
    // Of anything `textOf` makes a text of.
    void list(std::string_view name, const auto& items, const auto& textOf) {
        if (items.empty()) {
            return;
        }
        std::string json;
        for (const auto& item : items) {
            json += (json.empty() ? "[" : ", ") + quoted(std::invoke(textOf, item));
        }
        value(name, json + "]");
    }
    void words(std::string_view name, const std::vector<Symbol>& symbols) { list(name, symbols, &Symbol::str); }
    std::string take() { return std::move(m_out) + "\n"; }

private:
    void newLine() {
        m_out += '\n';
        m_out.append(static_cast<std::size_t>(m_depth) * 2, ' ');
    }
    void start(std::string_view name) {
        if (!m_first) {
            m_out += ',';
        }
        if (m_depth > 0) {
            newLine();
        }
        if (!name.empty()) {
            m_out += quoted(name) + ": ";
        }
        m_first = false;
    }

    std::string m_out;
    int m_depth = 0;
    bool m_first = true;
};

void writeAttribution(Writer& out, const AttributionPolicy& policy) {
    out.open("attribution", '{');
    out.text("model", nameOf(policy.model));
    out.value("half_life_days", toString(policy.halfLifeDays));
    out.open("position", '{');
    out.value("first", toString(policy.positionFirst));
    out.value("middle", toString(policy.positionMiddle));
    out.value("last", toString(policy.positionLast));
    out.close('}');
    out.open("role_weights", '{');
    for (const RoleWeight& role : policy.roleWeights) {
        out.value(role.type.view(), toString(role.weight));
    }
    out.value("default", toString(policy.roleDefault));
    out.close('}');
    out.text("direct", kDirectNames[static_cast<std::size_t>(policy.direct)]);
    if (policy.direct == DirectTeam::Fixed || policy.partnersShare != Rate::percent(100)) {
        out.text("partners_share", toString(policy.partnersShare));
    }
    if (policy.lookbackDays) {
        out.value("lookback_days", std::to_string(*policy.lookbackDays));
    }
    out.words("post_decision", policy.postDecision);
    out.close('}');
}

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
