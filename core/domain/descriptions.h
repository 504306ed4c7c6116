// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of every record kind, once. Adding a field is a line here, a member in records.h and a migration in
// core/store.
#pragma once

#include "core/domain/describe.h"

namespace counterpart {

#define COUNTERPART_DESCRIBE(Record, Table)                                                                            \
    static constexpr Kind kind = Kind::Record;                                                                         \
    static constexpr std::string_view name = #Record;                                                                  \
    static constexpr std::string_view table = Table

inline constexpr unsigned kKeyFlags = Required | Searchable | Shown;

template <>
struct Description<Setting> {
    COUNTERPART_DESCRIBE(Setting, "settings");
    static constexpr auto fields =
        std::make_tuple(field("key", &Setting::key, kKeyFlags), field("value", &Setting::value, Shown),
                        field("custom", &Setting::custom));
};

template <>
struct Description<RulebookVersion> {
    COUNTERPART_DESCRIBE(RulebookVersion, "rulebooks");
    static constexpr auto fields = std::make_tuple(
        field("key", &RulebookVersion::key, kKeyFlags),
        field("name", &RulebookVersion::name, Required | Searchable | Shown),
        field("effective", &RulebookVersion::effective, Shown), field("reason", &RulebookVersion::reason, Shown),
        field("author", &RulebookVersion::author, Shown), field("document", &RulebookVersion::document, Required),
        field("custom", &RulebookVersion::custom));
};

template <>
struct Description<Product> {
    COUNTERPART_DESCRIBE(Product, "products");
    static constexpr auto fields = std::make_tuple(
        field("key", &Product::key, kKeyFlags), field("name", &Product::name, Required | Searchable | Shown),
        field("family", &Product::family, Shown | Facet),
        amount("list_price", &Product::listPrice, AmountIn::OwnCurrency, Shown),
        field("currency", &Product::currency, Shown | Facet), field("tier", &Product::tier, Shown | Facet),
        field("launched", &Product::launched, Shown), field("focus", &Product::focus, Shown | Facet),
        field("custom", &Product::custom));
};

template <>
struct Description<Account> {
    COUNTERPART_DESCRIBE(Account, "accounts");
    static constexpr auto fields = std::make_tuple(
        field("key", &Account::key, kKeyFlags), field("name", &Account::name, Required | Searchable | Shown),
        field("domain", &Account::domain, Searchable | Shown), field("country", &Account::country, Shown | Facet),
        field("industry", &Account::industry, Shown | Facet), field("owner", &Account::owner, Shown | Facet),
        field("direct_since", &Account::directSince, Shown), field("custom", &Account::custom));
};

template <>
struct Description<Partner> {
    COUNTERPART_DESCRIBE(Partner, "partners");
    static constexpr auto fields = std::make_tuple(
        field("key", &Partner::key, kKeyFlags), field("name", &Partner::name, Required | Searchable | Shown),
        field("type", &Partner::type, Shown | Facet), field("tier", &Partner::tier, Facet),
        field("status", &Partner::status, Shown | Facet), field("region", &Partner::region, Shown | Facet),
        field("country", &Partner::country, Shown | Facet), field("currency", &Partner::currency, Facet),
        field("joined", &Partner::joined, Shown), field("email", &Partner::email, Searchable),
        field("domain", &Partner::domain, Searchable), field("parent", &Partner::parent),
        field("manager", &Partner::manager, Shown | Facet), field("tags", &Partner::tags, Searchable),
        amount("commitment", &Partner::commitment, AmountIn::OwnCurrency), field("custom", &Partner::custom));
};

template <>
struct Description<FxRate> {
    COUNTERPART_DESCRIBE(FxRate, "fx");
    static constexpr auto fields = std::make_tuple(
        field("key", &FxRate::key, Required | Hidden), field("date", &FxRate::date, Required | Identity | Shown),
        field("base", &FxRate::base, Required | Identity | Shown | Facet),
        field("quote", &FxRate::quote, Required | Identity | Shown | Facet),
        field("rate", &FxRate::rate, Required | Shown), field("custom", &FxRate::custom));
};

template <>
struct Description<Quota> {
    COUNTERPART_DESCRIBE(Quota, "quotas");
    static constexpr auto fields = std::make_tuple(
        field("key", &Quota::key, Required | Hidden), field("partner", &Quota::partner, Required | Identity | Shown),
        field("period", &Quota::period, Required | Identity | Shown | Facet),
        amount("amount", &Quota::amount, AmountIn::OwnCurrency, Required | Shown),
        field("currency", &Quota::currency, Shown | Facet), field("custom", &Quota::custom));
};

template <>
struct Description<Certification> {
    COUNTERPART_DESCRIBE(Certification, "certifications");
    static constexpr auto fields =
        std::make_tuple(field("key", &Certification::key, Required | Hidden),
                        field("partner", &Certification::partner, Required | Identity | Shown),
                        field("person", &Certification::person, Required | Identity | Searchable | Shown),
                        field("track", &Certification::track, Required | Identity | Shown | Facet),
                        field("level", &Certification::level, Required | Identity | Shown | Facet),
                        field("issued", &Certification::issued, Required | Identity | Shown),
                        field("expires", &Certification::expires, Shown), field("score", &Certification::score, Shown),
                        field("custom", &Certification::custom));
};

template <>
struct Description<Activity> {
    COUNTERPART_DESCRIBE(Activity, "activities");
    static constexpr auto fields = std::make_tuple(field("key", &Activity::key, Required | Hidden),
                                                   field("partner", &Activity::partner, Required | Identity | Shown),
                                                   field("at", &Activity::at, Required | Identity | Shown),
                                                   field("kind", &Activity::kind, Required | Identity | Shown | Facet),
                                                   field("custom", &Activity::custom));
};

template <>
struct Description<Registration> {
    COUNTERPART_DESCRIBE(Registration, "registrations");
    static constexpr auto fields = std::make_tuple(
        field("key", &Registration::key, kKeyFlags), field("partner", &Registration::partner, Required | Shown),
        field("account", &Registration::account, Shown), field("domain", &Registration::domain, Searchable),
        field("products", &Registration::products),
        amount("amount", &Registration::amount, AmountIn::OwnCurrency, Shown),
        field("currency", &Registration::currency, Shown | Facet),
        field("submitted", &Registration::submitted, Required | Shown),
        field("status", &Registration::status, Shown | Facet), field("justification", &Registration::justification),
        field("name", &Registration::name, Searchable | Shown), field("country", &Registration::country, Facet),
        field("region", &Registration::region, Shown | Facet), field("contact", &Registration::contact),
        field("owner", &Registration::owner, Shown | Facet), field("decided", &Registration::decided, Shown),
        field("decided_by", &Registration::decidedBy, Facet), field("reason", &Registration::reason),
        field("expires", &Registration::expires, Shown), field("extension", &Registration::extension, Facet),
        field("custom", &Registration::custom));
};

template <>
struct Description<Deal> {
    COUNTERPART_DESCRIBE(Deal, "deals");
    static constexpr auto fields = std::make_tuple(
        field("key", &Deal::key, kKeyFlags), field("name", &Deal::name, Searchable | Shown),
        field("account", &Deal::account, Shown), field("partner", &Deal::partner, Shown),
        amount("amount", &Deal::amount, AmountIn::OwnCurrency, Required | Shown),
        field("currency", &Deal::currency, Shown | Facet), field("stage", &Deal::stage, Required | Shown | Facet),
        field("type", &Deal::type, Shown | Facet), field("created", &Deal::created, Shown),
        field("closed", &Deal::closed, Shown), field("source", &Deal::source, Facet),
        field("owner", &Deal::owner, Shown | Facet), field("region", &Deal::region, Shown | Facet),
        field("registration", &Deal::registration), field("competitor", &Deal::competitor, Facet),
        field("reason", &Deal::reason, Facet), field("qualified", &Deal::qualified, Facet),
        field("renewal_of", &Deal::renewalOf), field("next_step", &Deal::nextStep, Searchable),
        field("blocker", &Deal::blocker, Searchable), field("custom", &Deal::custom));
};

template <>
struct Description<DealLine> {
    COUNTERPART_DESCRIBE(DealLine, "deal_lines");
    static constexpr auto fields = std::make_tuple(
        field("key", &DealLine::key, Required | Hidden), field("deal", &DealLine::deal, Required | Identity | Shown),
        field("line", &DealLine::line, Required | Identity | Shown), field("product", &DealLine::product, Shown),
        field("quantity", &DealLine::quantity, Shown),
        amount("amount", &DealLine::amount, AmountIn::DealCurrency, Required | Shown),
        field("custom", &DealLine::custom));
};

template <>
struct Description<Touchpoint> {
    COUNTERPART_DESCRIBE(Touchpoint, "touchpoints");
    static constexpr auto fields = std::make_tuple(
        field("key", &Touchpoint::key), field("deal", &Touchpoint::deal, Required | Identity | Shown),
        field("at", &Touchpoint::at, Required | Identity | Shown),
        field("partner", &Touchpoint::partner, Identity | Shown),
        field("type", &Touchpoint::type, Required | Identity | Shown | Facet),
        field("channel", &Touchpoint::channel, Identity | Shown | Facet),
        field("person", &Touchpoint::person, Identity | Searchable | Shown), field("note", &Touchpoint::note, Shown),
        field("evidence", &Touchpoint::evidence, Shown), field("system", &Touchpoint::system, Shown | Facet),
        field("recorded_by", &Touchpoint::recordedBy, Shown | Facet), field("recorded", &Touchpoint::recorded, Shown),
        field("contested", &Touchpoint::contested, Shown), field("excluded", &Touchpoint::excluded, Shown),
        field("custom", &Touchpoint::custom));
};

template <>
struct Description<Refund> {
    COUNTERPART_DESCRIBE(Refund, "refunds");
    static constexpr auto fields = std::make_tuple(
        field("key", &Refund::key, Required | Hidden), field("deal", &Refund::deal, Required | Identity | Shown),
        field("at", &Refund::at, Required | Identity | Shown),
        amount("amount", &Refund::amount, AmountIn::DealCurrency, Required | Shown),
        field("reason", &Refund::reason, Shown | Facet), field("custom", &Refund::custom));
};

template <>
struct Description<Survey> {
    COUNTERPART_DESCRIBE(Survey, "surveys");
    static constexpr auto fields = std::make_tuple(
        field("key", &Survey::key, Required | Hidden), field("partner", &Survey::partner, Required | Identity | Shown),
        field("deal", &Survey::deal, Identity | Shown), field("at", &Survey::at, Required | Identity | Shown),
        field("kind", &Survey::kind, Required | Identity | Shown | Facet),
        field("score", &Survey::score, Required | Shown), field("custom", &Survey::custom));
};

template <>
struct Description<Lead> {
    COUNTERPART_DESCRIBE(Lead, "leads");
    static constexpr auto fields = std::make_tuple(
        field("key", &Lead::key, kKeyFlags), field("partner", &Lead::partner, Shown),
        field("account", &Lead::account, Shown), field("domain", &Lead::domain, Searchable),
        field("source", &Lead::source, Shown | Facet), amount("amount", &Lead::amount, AmountIn::OwnCurrency, Shown),
        field("currency", &Lead::currency, Shown | Facet), field("created", &Lead::created, Required | Shown),
        field("status", &Lead::status, Shown | Facet), field("contacted", &Lead::contacted, Shown),
        field("product", &Lead::product), field("region", &Lead::region, Shown | Facet),
        field("custom", &Lead::custom));
};

template <>
struct Description<Scenario> {
    COUNTERPART_DESCRIBE(Scenario, "scenarios");
    static constexpr auto fields =
        std::make_tuple(field("key", &Scenario::key, kKeyFlags), field("note", &Scenario::note, Shown),
                        field("document", &Scenario::document, Required), field("custom", &Scenario::custom));
};

template <>
struct Description<LearnedModel> {
    COUNTERPART_DESCRIBE(LearnedModel, "learned_models");
    static constexpr auto fields = std::make_tuple(
        field("key", &LearnedModel::key, kKeyFlags), field("trained", &LearnedModel::trained, Required | Shown),
        field("digest", &LearnedModel::digest, Required | Shown), field("document", &LearnedModel::document, Required),
        field("custom", &LearnedModel::custom));
};

template <>
struct Description<RegistrationEvent> {
    COUNTERPART_DESCRIBE(RegistrationEvent, "registration_events");
    static constexpr auto fields =
        std::make_tuple(field("key", &RegistrationEvent::key, Required | Hidden),
                        field("registration", &RegistrationEvent::registration, Required | Identity | Shown),
                        field("at", &RegistrationEvent::at, Required | Identity | Shown),
                        field("event", &RegistrationEvent::event, Required | Identity | Shown | Facet),
                        field("by", &RegistrationEvent::by, Shown | Facet),
                        field("note", &RegistrationEvent::note, Shown), field("custom", &RegistrationEvent::custom));
};

template <>
struct Description<Task> {
    COUNTERPART_DESCRIBE(Task, "tasks");
    static constexpr auto fields = std::make_tuple(
        field("key", &Task::key, kKeyFlags), field("title", &Task::title, Required | Searchable | Shown),
        field("partner", &Task::partner, Shown), field("registration", &Task::registration),
        field("source", &Task::source, Shown | Facet), field("rule", &Task::rule, Shown),
        field("plan", &Task::plan, Shown), field("phase", &Task::phase, Shown),
        field("owner", &Task::owner, Shown | Facet), field("created", &Task::created, Shown),
        field("due", &Task::due, Shown), field("status", &Task::status, Shown | Facet),
        field("closed", &Task::closed, Shown), field("closed_by", &Task::closedBy), field("reason", &Task::reason),
        field("custom", &Task::custom));
};

template <>
struct Description<Exam> {
    COUNTERPART_DESCRIBE(Exam, "exams");
    static constexpr auto fields = std::make_tuple(
        field("key", &Exam::key, Required | Hidden), field("partner", &Exam::partner, Required | Identity | Shown),
        field("person", &Exam::person, Required | Identity | Searchable | Shown),
        field("track", &Exam::track, Required | Identity | Shown | Facet),
        field("level", &Exam::level, Required | Identity | Shown | Facet),
        field("module", &Exam::module, Identity | Shown | Facet), field("at", &Exam::at, Required | Identity | Shown),
        field("score", &Exam::score, Shown), field("custom", &Exam::custom));
};

template <>
struct Description<TierOverride> {
    COUNTERPART_DESCRIBE(TierOverride, "tier_overrides");
    static constexpr auto fields = std::make_tuple(
        field("key", &TierOverride::key, Required | Hidden),
        field("partner", &TierOverride::partner, Required | Identity | Shown),
        field("ladder", &TierOverride::ladder, Identity), field("tier", &TierOverride::tier, Required | Shown | Facet),
        field("since", &TierOverride::since, Required | Identity | Shown),
        field("until", &TierOverride::until, Required | Shown),
        field("reason", &TierOverride::reason, Required | Shown), field("by", &TierOverride::by, Shown | Facet),
        field("custom", &TierOverride::custom));
};

template <>
struct Description<RulebookDraft> {
    COUNTERPART_DESCRIBE(RulebookDraft, "rulebook_drafts");
    static constexpr auto fields = std::make_tuple(
        field("key", &RulebookDraft::key, kKeyFlags),
        field("name", &RulebookDraft::name, Required | Searchable | Shown), field("base", &RulebookDraft::base, Shown),
        field("author", &RulebookDraft::author, Shown), field("note", &RulebookDraft::note, Shown),
        field("document", &RulebookDraft::document, Required), field("custom", &RulebookDraft::custom));
};

template <>
struct Description<Meeting> {
    COUNTERPART_DESCRIBE(Meeting, "meetings");
    static constexpr auto fields = std::make_tuple(
        field("key", &Meeting::key, Required | Hidden),
        field("partner", &Meeting::partner, Required | Identity | Shown),
        field("at", &Meeting::at, Required | Identity | Shown),
        field("kind", &Meeting::kind, Required | Identity | Shown | Facet),
        field("title", &Meeting::title, Searchable | Shown), field("attendees", &Meeting::attendees, Searchable),
        field("notes", &Meeting::notes, Searchable), field("recorded_by", &Meeting::recordedBy, Shown | Facet),
        field("custom", &Meeting::custom));
};

template <>
struct Description<Review> {
    COUNTERPART_DESCRIBE(Review, "reviews");
    static constexpr auto fields = std::make_tuple(
        field("key", &Review::key, Required | Hidden), field("partner", &Review::partner, Identity | Shown),
        field("report", &Review::report, Required | Identity | Shown | Facet),
        field("period", &Review::period, Required | Identity | Shown | Facet),
        field("status", &Review::status, Required | Shown | Facet), field("author", &Review::author, Shown | Facet),
        field("plan", &Review::plan), field("document", &Review::document),
        field("presented", &Review::presented, Shown), field("presented_by", &Review::presentedBy, Shown | Facet),
        field("custom", &Review::custom));
};

#undef COUNTERPART_DESCRIBE

// All record types in the order of Kind.
template <class F>
constexpr void forEachKind(F&& f) {
    f.template operator()<Setting>();
    f.template operator()<RulebookVersion>();
    f.template operator()<Product>();
    f.template operator()<Account>();
    f.template operator()<Partner>();
    f.template operator()<FxRate>();
    f.template operator()<Quota>();
    f.template operator()<Certification>();
    f.template operator()<Activity>();
    f.template operator()<Registration>();
    f.template operator()<Deal>();
    f.template operator()<DealLine>();
    f.template operator()<Touchpoint>();
    f.template operator()<Refund>();
    f.template operator()<Survey>();
    f.template operator()<Lead>();
    f.template operator()<Scenario>();
    f.template operator()<LearnedModel>();
    f.template operator()<RegistrationEvent>();
    f.template operator()<Task>();
    f.template operator()<Exam>();
    f.template operator()<TierOverride>();
    f.template operator()<RulebookDraft>();
    f.template operator()<Meeting>();
    f.template operator()<Review>();
}

// Calls f<Record>() for the kind known at run time.
template <class F>
void withKind(Kind kind, F&& f) {
    forEachKind([&]<class Record>() {
        if (Description<Record>::kind == kind) {
            f.template operator()<Record>();
        }
    });
}

} // namespace counterpart
