// SPDX-License-Identifier: GPL-3.0-or-later
// One partner's figures on their way into a document: values, words and the way back to the math, always together.
#pragma once

#include "core/report/compose/facts.h"
#include "core/report/document/document.h"
#include "core/report/wording.h"

#include <optional>

namespace counterpart::report {

// What all pages of a document read, whomever they are about. Belongs to the call that composes; nothing is kept.
class ProgrammeScene {
public:
    ProgrammeScene(const ReviewFacts& facts, const Wording& words)
        : f(facts), p(*facts.programme), j(*facts.judgement), w(words) {}

    const ReviewFacts& f;
    const Programme& p;
    const Judgement& j;
    const Wording& w;

    Currency currency() const { return p.lens.reporting; }
    Currency ladderCurrency() const { return p.rulebook->currency; }
    const counterpart::Ladder& ladder() const { return p.rulebook->ladder; }
    std::string tierName(std::size_t tier) const;
    std::string partnerName(Index partner) const;
    std::int64_t valueOf(metrics::Id metric, Index partner) const; // of the period; withoutFacts() where there are none

    std::string say(Phrase phrase, std::initializer_list<Argument> arguments = {}) const {
        return w.say(phrase, arguments);
    }
    std::string money(Minor minor) const { return w.moneyShort(minor, currency()); }
    std::string periodName(const Period& period) const { return w.period(period, p.rulebook->fiscalFirstMonth); }
    std::string thisPeriod() const { return periodName(f.period); }
    std::string lastPeriod() const { return periodName(f.before); }

    // Of charts: in words as short as an axis needs them.
    Point moneyPoint(Minor minor, Why why, Tone tone = Tone::Neutral) const;
    Point countPoint(std::int64_t count, Why why, Tone tone = Tone::Neutral) const;
    Measure moneyMeasure(Phrase what) const; // of charts: whole units
    Measure countMeasure(Phrase what) const;
    TableColumn moneyColumn(Phrase title, double width) const; // exact, with the currency in its title
    TableColumn countColumn(Phrase title, double width) const;
    TableCell moneyCell(Minor minor, Why why) const; // exact
};

// One partner's.
class Scene : public ProgrammeScene {
public:
    Scene(const ReviewFacts& facts, Index whose, const Wording& words)
        : ProgrammeScene(facts, words), partner(whose), id(p.columns->partners.id[whose]),
          record(facts.snapshot().table<Partner>().at(whose)), key(record.key.str()), name(partnerName(whose)) {}

    const Index partner;
    const RecordId id;
    const Partner& record;
    const std::string key;
    const std::string name;

    bool onLadder() const { return !p.standings.isOutside(partner); }
    std::uint8_t tier() const { return p.standings.tiers[partner]; }

    std::int64_t now(metrics::Id metric) const { return valueOf(metric, partner); }
    std::int64_t before(metrics::Id metric) const { return valueIn(f.partnersBefore, metric, {key}); }
    std::int64_t yearAgo(metrics::Id metric) const { return valueIn(f.partnersYearAgo, metric, {key}); }
    bool hasQuota() const { return now(metrics::Id::QuotaAttainment) != metrics::kNoData; }

    Why why(metrics::Id metric) const { return why(metric, f.period); }
    Why why(metrics::Id metric, const Period& period, std::string within = {}) const;
    Why whyOf(std::string figure, const Period& period = {}) const;
    Why whyChange(metrics::Id metric, std::string within) const; // against the period before

    Tile tile(metrics::Id metric, Phrase label) const; // its value, short; no change, no note
    // "+12.0 points against Q2 2026", toned by which direction is good; nothing without data.
    void compare(Tile& tile, metrics::Id metric, std::int64_t was, const Period& with) const;

    std::string dealName(const Deal& deal) const;
    std::string customerOf(const Deal& deal) const;
    Why whyDeal(const Deal& deal) const { return {{}, Kind::Deal, deal.id, {}}; }
    // The deal in the reporting currency; kNoValue when there is no rate, then said in its own.
    TableCell dealAmount(Index deal) const;

    bool isWon(Index deal) const;  // within the period, as metrics count it
    bool isLost(Index deal) const; // likewise
    bool isOpen(Index deal) const; // on as_of
};

Tone toneOf(metrics::Good good, std::int64_t difference);

// Cells and blocks.
TableCell text(std::string words, Tone tone = Tone::Neutral);
TableCell cell(std::string words, std::int64_t value, Why why = {}, Tone tone = Tone::Neutral);
TableColumn column(std::string title, double width = 1);
TableColumn numbers(std::string title, Measure measure, double width = 1);
Paragraph paragraph(std::string words, Paragraph::Style style = Paragraph::Style::Body, Tone tone = Tone::Neutral);
Row row(Content content, double height = 1);
Row row(std::vector<Block> blocks, double height = 1);
Row prose(std::string heading, std::vector<Paragraph> paragraphs);
Page page(std::string section, std::string id, std::string title, std::string subtitle = {});

} // namespace counterpart::report
