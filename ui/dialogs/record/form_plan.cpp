// SPDX-License-Identifier: GPL-3.0-or-later
// The curated forms, and the one that follows the description.
#include "ui/dialogs/record/form_plan.h"

#include "core/domain/value.h"

#include <QCoreApplication>

#include <algorithm>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Form", text); }

FormQuestion ask(const char* field, const QString& label = {}, const QString& hint = {}) {
    return {field, label, hint, false};
}
FormQuestion askLong(const char* field, const QString& label = {}, const QString& hint = {}) {
    return {field, label, hint, true};
}

std::vector<FormSection> partnerPlan() {
    return {{{}, {{ask("name")}, {ask("key", {}, tr("How your other systems know it. It must be unique."))}}, false},
            {tr("Role in the programme"),
             {{ask("type", {}, tr("Decides which commission plan applies.")), ask("status")},
              {ask("joined"), ask("manager", tr("Channel manager"))}},
             false},
            {tr("Where"), {{ask("country"), ask("region")}, {ask("email"), ask("domain", tr("Web domain"))}}, false},
            {tr("More"),
             {{ask("parent", tr("Parent company"))},
              {ask("tier", {}, tr("As your source states it. The tier earned is computed.")),
               ask("currency", {}, tr("Of its amounts where a row names none."))},
              {ask("tags", {}, tr("Separated by semicolons."))}},
             true}};
}

std::vector<FormSection> dealPlan() {
    return {{{}, {{ask("name")}, {ask("key", {}, tr("It must be unique."))}, {ask("account", tr("Customer"))}}, false},
            {tr("Value and stage"),
             {{ask("amount"), ask("currency")},
              {ask("stage", {}, tr("“won” and “lost” close the deal.")), ask("type")},
              {ask("created"), ask("closed", {}, tr("Of an open deal: when it is expected to close."))},
              {ask("next_step", tr("Next step"), tr("What happens next, who does it, until when."))},
              {ask("blocker", {}, tr("What stands in the way."))}},
             false},
            {tr("Partner"),
             {{ask("partner", tr("Partner of record"),
                   tr("Credit follows the touchpoints. Without any, this partner gets it all."))},
              {ask("registration", tr("Deal registration"), tr("An approved one earns the full rate of the tier."))}},
             false},
            {tr("More"),
             {{ask("owner"), ask("region")},
              {ask("source"), ask("qualified")},
              {ask("renewal_of")},
              {ask("competitor"), ask("reason", tr("Reason won or lost"))}},
             true}};
}

std::vector<FormSection> touchpointPlan() {
    return {{{},
             {{ask("deal")},
              {ask("partner", {}, tr("Empty: the direct team."))},
              {ask("type", tr("What happened"))},
              {ask("at")}},
             false},
            {tr("How it went"), {{ask("person"), ask("channel")}, {askLong("note")}}, false},
            {tr("Evidence"),
             {{ask("evidence", tr("Link or file"), tr("What shows that it happened."))},
              {ask("system", tr("Source system"), tr("A CRM, a mailbox, a portal.")),
               ask("recorded_by", tr("Recorded by"))},
              {ask("recorded", tr("Recorded on"))}},
             false},
            {tr("Objections"),
             {{ask("contested", {}, tr("It still counts; the journey marks it."))},
              {ask("excluded", {}, tr("It counts under no model."))}},
             true},
            {tr("More"), {{ask("key", {}, tr("Made from the other fields when it is empty."))}}, true}};
}

std::vector<FormSection> certificationPlan() {
    return {{{}, {{ask("partner")}, {ask("person")}}, false},
            {tr("Certificate"),
             {{ask("track"), ask("level")},
              {ask("issued"), ask("expires", {}, tr("Empty: it does not expire."))},
              {ask("score")}},
             false}};
}

std::vector<FormSection> registrationPlan() {
    return {{{}, {{ask("partner")}, {ask("key", {}, tr("It must be unique."))}}, false},
            {tr("Opportunity"),
             {{ask("account", tr("Customer"))},
              {ask("domain", tr("Customer's web domain"))},
              {ask("amount", tr("Expected amount")), ask("currency")},
              {ask("products", {}, tr("Keys of products, separated by semicolons."))}},
             false},
            {tr("Review"), {{ask("submitted")}, {ask("status")}, {askLong("justification")}}, false}};
}

std::vector<FormSection> refundPlan() {
    return {{{},
             {{ask("deal")},
              {ask("at", tr("Refunded on"))},
              {ask("amount", tr("Amount given back"), tr("Positive, in the deal's currency."))},
              {ask("reason")}},
             false}};
}

std::vector<FormSection> meetingPlan() {
    return {{{},
             {{ask("partner")},
              {ask("kind", tr("Which meeting"),
                   tr("weekly, monthly, quarterly and annual ones say when the next one is due."))},
              {ask("at")},
              {ask("title")}},
             false},
            {tr("What was said"),
             {{ask("attendees", tr("Who took part"), tr("Separated by semicolons."))},
              {askLong("notes", {}, tr("Commitments are tasks of their own: “Add commitment” in the drawer."))},
              {ask("recorded_by", tr("Recorded by"))}},
             false}};
}

bool isPlaced(const std::vector<FormSection>& plan, std::string_view field) {
    return std::ranges::any_of(plan, [&](const FormSection& section) {
        return std::ranges::any_of(section.rows, [&](const FormRow& row) {
            return std::ranges::any_of(row, [&](const FormQuestion& question) { return question.field == field; });
        });
    });
}

// Appends what a plan leaves out: what tables show at once, the rest behind "More". An amount takes its currency along.
void addRest(Kind kind, std::vector<FormSection>& plan) {
    FormSection first;
    FormSection more{tr("More"), {}, true};
    const auto place = [&](const FieldInfo& field) {
        if (field.name == "custom" || field.is(Hidden) || isPlaced(plan, field.name) ||
            isPlaced({first, more}, field.name)) {
            return;
        }
        FormRow row{{std::string(field.name), {}, {}, field.name == "note"}};
        if (field.type == FieldType::Amount && field.amountIn == AmountIn::OwnCurrency) {
            row.push_back({"currency", {}, {}, false});
        }
        (field.is(Shown) || field.is(Required) ? first : more).rows.push_back(std::move(row));
    };
    if (const auto name = fieldIndex(kind, "name")) { // people know a thing by its name
        place(fieldsOf(kind)[*name]);
    }
    for (const FieldInfo& field : fieldsOf(kind)) {
        place(field);
    }
    if (!first.rows.empty()) {
        plan.insert(plan.begin(), std::move(first));
    }
    if (!more.rows.empty()) {
        plan.push_back(std::move(more));
    }
}

} // namespace

std::vector<FormSection> formPlan(Kind kind) {
    std::vector<FormSection> plan;
    switch (kind) {
    case Kind::Partner:
        plan = partnerPlan();
        break;
    case Kind::Deal:
        plan = dealPlan();
        break;
    case Kind::Touchpoint:
        plan = touchpointPlan();
        break;
    case Kind::Certification:
        plan = certificationPlan();
        break;
    case Kind::Registration:
        plan = registrationPlan();
        break;
    case Kind::Refund:
        plan = refundPlan();
        break;
    case Kind::Meeting:
        plan = meetingPlan();
        break;
    default:
        break;
    }
    addRest(kind, plan);
    return plan;
}

} // namespace counterpart
