// SPDX-License-Identifier: GPL-3.0-or-later
// What a workspace knows: plain records of semantics 9. Facts only; nothing computed. Their fields are described once,
// in descriptions.h.
#pragma once

#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/text.h"

namespace counterpart {

enum class Answer : std::uint8_t { Unknown, No, Yes };

// Every record: `id` (internal), `key` (the user's, unique per kind) and `custom`: fields of the source that have no
// place here, as one JSON object of strings with sorted names, empty when there are none.

struct Setting { // one preference of the workspace, e.g. key "currency"; also saved views
    RecordId id = 0;
    Text key;
    Text value;
    Text custom;
};

struct RulebookVersion { // one version of the policy document (house: every policy is data)
    RecordId id = 0;
    Text key;
    Text name;
    Date effective;
    Text reason;
    Symbol author;
    Text document; // JSON, see rulebook.h
    Text custom;
};

struct Product {
    RecordId id = 0;
    Text key;
    Text name;
    Symbol family;
    Minor listPrice = 0;
    Currency currency;
    Symbol tier;
    Date launched;
    Answer focus = Answer::Unknown;
    Text custom;
};

struct Account {
    RecordId id = 0;
    Text key;
    Text name;
    Text domain;
    Symbol country;
    Symbol industry;
    Symbol owner;
    Date directSince; // since when the direct team has the relationship
    Text custom;
};

struct Partner {
    RecordId id = 0;
    Text key;
    Text name;
    Symbol type;
    Symbol tier; // as stated by the source; the tier earned is computed
    Symbol status;
    Symbol region;
    Symbol country;
    Currency currency;
    Date joined;
    Text email;
    Text domain;
    Id<Partner> parent;
    Symbol manager;
    Text tags;            // separated by ';'
    Minor commitment = 0; // what it has committed to sell in a year
    Text custom;
};

struct FxRate { // 1 base = rate quote, from that day on
    RecordId id = 0;
    Text key;
    Date date;
    Currency base;
    Currency quote;
    ExchangeRate rate;
    Text custom;
};

struct Quota {
    RecordId id = 0;
    Text key;
    Id<Partner> partner;
    Symbol period;
    Minor amount = 0;
    Currency currency;
    Text custom;
};

struct Certification {
    RecordId id = 0;
    Text key;
    Id<Partner> partner;
    Text person;
    Symbol track;
    Symbol level;
    Date issued;
    Date expires;
    Micros score;
    Text custom;
};

struct Activity {
    RecordId id = 0;
    Text key;
    Id<Partner> partner;
    Time at;
    Symbol kind; // login, training, event ...
    Text custom;
};

struct Registration {
    RecordId id = 0;
    Text key;
    Id<Partner> partner;
    Id<Account> account;
    Text domain;
    Text products; // keys separated by ';'
    Minor amount = 0;
    Currency currency;
    Time submitted;
    Symbol status; // of core/engine/registration/states.h; other words of a source are kept
    Text justification;
    Text name; // of the customer, as the partner writes it
    Symbol country;
    Symbol region;
    Text contact; // at the customer
    Symbol owner; // who reviews it
    Time decided; // approved or rejected
    Symbol decidedBy;
    Text reason;      // of the decision, or the question it was returned with
    Date expires;     // the last protected day of an approved one
    Symbol extension; // "", pending, granted, refused
    Text custom;
};

struct Deal {
    RecordId id = 0;
    Text key;
    Text name;
    Id<Account> account;
    Id<Partner> partner;
    Minor amount = 0;
    Currency currency;
    Symbol stage; // "won" and "lost" close the deal
    Symbol type;  // new, renewal, expansion
    Date created;
    Date closed;
    Symbol source;
    Symbol owner;
    Symbol region;
    Id<Registration> registration;
    Symbol competitor;
    Symbol reason;
    Answer qualified = Answer::Unknown;
    Id<Deal> renewalOf;
    Text nextStep; // of an open deal: what happens next
    Text blocker;  // what stands in its way
    Text custom;
};

struct DealLine { // amount in the deal's currency
    RecordId id = 0;
    Text key;
    Id<Deal> deal;
    Text line;
    Id<Product> product;
    Micros quantity;
    Minor amount = 0;
    Text custom;
};

struct Touchpoint {
    RecordId id = 0;
    Text key;
    Id<Deal> deal;
    Time at;
    Id<Partner> partner; // none = the direct team
    Symbol type;
    Symbol channel;
    Text person;
    Text note;
    Text evidence;     // a link or a file name that shows that it happened
    Symbol system;     // where it was recorded: a CRM, a mailbox, a portal
    Symbol recordedBy; // who recorded it
    Time recorded;     // when it was recorded, which may be long after it happened
    Text contested;    // why somebody says it is wrong; it counts until it is excluded
    Text excluded;     // why it does not count, under any model
    Text custom;
};

struct Refund { // amount in the deal's currency, positive = given back
    RecordId id = 0;
    Text key;
    Id<Deal> deal;
    Date at;
    Minor amount = 0;
    Symbol reason;
    Text custom;
};

struct Survey {
    RecordId id = 0;
    Text key;
    Id<Partner> partner;
    Id<Deal> deal;
    Time at;
    Symbol kind; // csat (1-5), nps (0-10)
    Micros score;
    Text custom;
};

struct Lead {
    RecordId id = 0;
    Text key;
    Id<Partner> partner;
    Id<Account> account;
    Text domain;
    Symbol source;
    Minor amount = 0;
    Currency currency;
    Time created;
    Symbol status;
    Time contacted;
    Id<Product> product;
    Symbol region;
    Text custom;
};

struct Scenario { // a saved "what if" (A7): assumed changes, never facts
    RecordId id = 0;
    Text key;
    Text note;
    Text document; // JSON, see scenario.h
    Text custom;
};

struct LearnedModel { // a fitted model as an artefact, so that what was paid by it can be explained years later
    RecordId id = 0;
    Text key;
    Date trained;  // the as_of it was fitted for
    Text digest;   // of the data it was fitted on
    Text document; // JSON, see core/engine/learned
    Text custom;
};

struct RegistrationEvent { // what happened to a registration, in the order of time (semantics 7)
    RecordId id = 0;
    Text key;
    Id<Registration> registration;
    Time at;
    Symbol event; // of core/engine/registration/states.h; "comment"
    Symbol by;    // a person, or "counterpart" for what happens by itself at its due moment
    Text note;
    Text custom;
};

struct Task { // something that somebody is to do, until a day: raised by a flag, a conflict, a plan, or by hand
    RecordId id = 0;
    Text key;
    Text title;
    Id<Partner> partner;
    Id<Registration> registration;
    Symbol source; // flag, conflict, plan, certification, hand
    Text rule;     // what raised it: the flag, the conflict rule, the step of the plan
    Text plan;     // of steps: template and start, "onboarding-12-weeks 2026-03-01"
    Text phase;
    Symbol owner;
    Date created;
    Time due;
    Symbol status; // open, done, dismissed, blocked
    Time closed;
    Symbol closedBy;
    Text reason; // why it was dismissed or is blocked, what was decided
    Text custom;
};

struct Exam { // one attempt
    RecordId id = 0;
    Text key;
    Id<Partner> partner;
    Text person;
    Symbol track;
    Symbol level;
    Symbol module;
    Date at;
    Micros score; // percent
    Text custom;
};

struct TierOverride { // a tier set by hand, for a time
    RecordId id = 0;
    Text key;
    Id<Partner> partner;
    Symbol ladder; // empty = the main one
    Symbol tier;
    Date since;
    Date until; // the first day on which it no longer holds
    Text reason;
    Symbol by;
    Text custom;
};

struct RulebookDraft { // policy being worked on, beside the versions in force
    RecordId id = 0;
    Text key;
    Text name;
    Text base; // key of the version it began from
    Symbol author;
    Text note;
    Text document; // JSON; may have faults
    Text custom;
};

struct Meeting { // of the account team with a partner (C10)
    RecordId id = 0;
    Text key;
    Id<Partner> partner;
    Time at;
    Symbol kind; // weekly, monthly, quarterly, annual, escalation, other
    Text title;
    Text attendees; // separated by ';'
    Text notes;
    Symbol recordedBy;
    Text custom;
};

struct Review { // what a partner and a period are told: chosen, ordered and edited; frozen once it was presented (I2)
    RecordId id = 0;
    Text key;
    Id<Partner> partner; // none: of the programme
    Symbol report;       // qbr, monthly, annual, executive, board
    Symbol period;       // "2026-Q3"
    Symbol status;       // draft, presented
    Symbol author;
    Text plan;     // JSON, see core/report/compose/plan_document.h
    Text document; // JSON, see core/report/document/document_json.h; its figures once it was presented
    Time presented;
    Symbol presentedBy;
    Text custom;
};

// The stages that close a deal, interned once.
Symbol stageWon();
Symbol stageLost();
inline bool isWon(const Deal& deal) { return deal.stage == stageWon(); }
inline bool isLost(const Deal& deal) { return deal.stage == stageLost(); }
inline bool isOpen(const Deal& deal) { return !isWon(deal) && !isLost(deal); }

} // namespace counterpart
