// SPDX-License-Identifier: GPL-3.0-or-later
// What tiers and commissions need of a small or random workspace, computed together.
#pragma once

#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "core/engine/attribution/credit_book.h"
#include "core/engine/commission/explain.h"
#include "core/engine/commission/lines.h"
#include "core/engine/commission/totals.h"
#include "tests/support/sample.h"

#include <memory>

namespace counterpart::testing {

inline Currency currencyOf(std::string_view code) { return *Currency::fromCode(code); }
inline Date dayOf(std::string_view text) { return *parseDate(text); }
// The year of that day, in dollars, every touch alike.
inline Lens lensOn(std::string_view day) {
    Lens lens;
    lens.model = Model::Linear;
    lens.asOf = dayOf(day);
    lens.reporting = currencyOf("USD");
    lens.period = yearOf(lens.asOf);
    return lens;
}
inline Rulebook classicFour() { return readRulebook(builtInProgram("classic-four")).rulebook; }

// Engines run in order on a snapshot. Not movable: the context refers to its members.
struct PolicyCase {
    SnapshotPtr snapshot;
    Rulebook rulebook;
    Date asOf;
    std::shared_ptr<const Columns> columns;
    attribution::CreditBook credits;
    fx::Rates rates;
    tiering::History history;
    commission::Context context;
    commission::Accruals accruals;

    PolicyCase(SnapshotPtr of, Rulebook by, Date on, Model model = Model::Linear)
        : snapshot(std::move(of)), rulebook(std::move(by)), asOf(on), columns(columnsOf(*snapshot)),
          credits(attribution::attribute(*columns, rulebook.attribution, model, asOf)),
          rates(*snapshot, rulebook.currency),
          history(*snapshot, *columns, credits, rulebook, rates, asOf), context{*snapshot, *columns, credits, rulebook,
                                                                                history,   rates,    asOf},
          accruals(commission::accrue(context)) {}
    PolicyCase(const PolicyCase&) = delete;
    PolicyCase& operator=(const PolicyCase&) = delete;

    std::string key(std::size_t row) const { return commission::keyOf(context, accruals.lines, row); }
};

// Records for such cases, with the words of the built-in programme.
struct PolicySample : Sample {
    RecordId certify(RecordId partner, std::string_view person, std::string_view issued, std::string_view expires) {
        Certification& c = add<Certification>(std::to_string(nextId()));
        c.partner.value = partner;
        c.person = person;
        c.track = Symbol("sales");
        c.level = Symbol("foundation");
        c.issued = dayOf(issued);
        c.expires = expires.empty() ? Date() : dayOf(expires);
        return c.id;
    }
    Deal& dealOf(std::string_view key, RecordId partner, Minor amount, std::string_view closed) {
        Deal& made = deal(key, amount, "won", closed);
        made.created = made.closed.plusDays(-30);
        made.partner.value = partner;
        return made;
    }
    RecordId line(RecordId deal, std::string_view name, Minor amount, RecordId product = 0) {
        DealLine& made = add<DealLine>(std::to_string(deal) + "/" + std::string(name));
        made.deal.value = deal;
        made.line = name;
        made.amount = amount;
        made.product.value = product;
        return made.id;
    }
    RecordId refund(RecordId deal, std::string_view at, Minor amount) {
        Refund& made = add<Refund>(std::to_string(nextId()));
        made.deal.value = deal;
        made.at = dayOf(at);
        made.amount = amount;
        return made.id;
    }
    RecordId registration(RecordId partner, std::string_view status, std::string_view submitted) {
        Registration& made = add<Registration>(std::to_string(nextId()));
        made.partner.value = partner;
        made.status = Symbol(status);
        made.submitted = *parseTime(submitted);
        return made.id;
    }
    void rate(std::string_view date, std::string_view base, std::string_view quote, std::string_view value) {
        FxRate& made = add<FxRate>(std::to_string(nextId()));
        made.date = dayOf(date);
        made.base = currencyOf(base);
        made.quote = currencyOf(quote);
        made.rate = *parseExchangeRate(value);
    }
};

} // namespace counterpart::testing
