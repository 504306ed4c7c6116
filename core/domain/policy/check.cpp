// SPDX-License-Identifier: GPL-3.0-or-later
// Faults that no single member shows, of how partners are judged and how the deal desk decides.
#include "core/domain/rulebook_check.h"

namespace counterpart::rulebook {

namespace {

bool isOwnName(std::string_view key) {
    constexpr std::string_view own = "own.";
    return key.starts_with(own) && key.size() > own.size() && std::ranges::all_of(key.substr(own.size()), [](char c) {
               return c == '_' || c == '.' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
           });
}

bool isMetric(const Rulebook& book, std::string_view name) {
    return name == "flags.open" || metrics::metricNamed(name) ||
           std::ranges::find(book.metrics, name, &UserMetric::key) != book.metrics.end();
}

void checkDimension(const Rulebook& book, const ScoreDimension& dimension, const Place& place, Faults& faults,
                    std::int64_t& most) {
    if (dimension.parts.empty()) {
        addFault(faults, ErrorCode::RequiredFieldEmpty, place.member("parts"), "at least one metric");
    }
    for (std::size_t i = 0; i < dimension.parts.size(); ++i) {
        const ScorePart& part = dimension.parts[i];
        if (!isMetric(book, part.metric)) {
            addFault(faults, ErrorCode::UnknownReference, place.item("parts", i).member("metric"),
                     "a metric of the catalogue, one's own, or flags.open");
        }
        std::int64_t highest = 0;
        for (const CurvePoint& point : part.curve) {
            highest = std::max(highest, point.points.value);
        }
        most += highest;
    }
}

} // namespace

void checkMetrics(const Rulebook& book, const Place& list, Faults& faults) {
    checkDistinct(book.metrics, &UserMetric::key, list, faults);
    for (std::size_t i = 0; i < book.metrics.size(); ++i) {
        if (!isOwnName(book.metrics[i].key)) {
            addFault(faults, ErrorCode::BadRulebook, list.item(i).member("key"),
                     "\"own.\" and a name of small letters, digits, points and _: own.revenue_per_deal");
        }
    }
}

void checkScorecard(const Rulebook& book, const Scorecard& card, const Place& place, Faults& faults) {
    const Place dimensions = place.member("dimensions");
    const Place bands = place.member("bands");
    checkDistinct(card.dimensions, &ScoreDimension::key, dimensions, faults);
    checkDistinct(card.bands, &ScoreBand::key, bands, faults);
    if (card.dimensions.empty() && card.bands.empty()) {
        return; // there is none
    }
    std::int64_t most = 0;
    for (std::size_t i = 0; i < card.dimensions.size(); ++i) {
        checkDimension(book, card.dimensions[i], dimensions.item(i), faults, most);
    }
    if (most != Micros::of(100).value) {
        addFault(faults, ErrorCode::OutOfRange, dimensions,
                 fmt::format("100 as the sum of the most points of all parts, not {}", toString(Micros{most})));
    }
    if (card.bands.empty()) {
        addFault(faults, ErrorCode::RequiredFieldEmpty, bands, "at least one band");
    }
    for (std::size_t i = 0; i < card.bands.size(); ++i) {
        const Micros from = card.bands[i].from;
        if (i == 0 ? from != Micros::of(0) : !(from > card.bands[i - 1].from)) {
            addFault(faults, ErrorCode::OutOfRange, bands.item(i).member("from"),
                     i == 0
                         ? "0: the lowest band begins there"
                         : fmt::format("more than {}, where the band below begins", toString(card.bands[i - 1].from)));
        }
    }
}

void checkSegments(const Rulebook& book, const Place& list, Faults& faults) {
    checkDistinct(book.segments, &SegmentRule::key, list, faults);
    for (std::size_t i = 0; i + 1 < book.segments.size(); ++i) {
        if (trimmed(book.segments[i].when).empty()) {
            addFault(faults, ErrorCode::RequiredFieldEmpty, list.item(i).member("when"),
                     "a condition: only the last segment takes everyone else");
        }
    }
}

void checkRegistration(const Rulebook& book, const Place& place, Faults& faults) {
    const WorkCalendar& calendar = book.registration.calendar;
    const Place at = place.member("calendar");
    if (calendar.closes <= calendar.opens) {
        addFault(faults, ErrorCode::OutOfRange, at.member("closes"), "a time after opens");
    }
    if (book.registration.clock == DecisionClock::BusinessHours && calendar.weekdays == 0) {
        addFault(faults, ErrorCode::RequiredFieldEmpty, at.member("days"),
                 "at least one day, because the clock runs in business hours");
    }
}

void checkConflicts(const Rulebook& book, const Place& place, Faults& faults) {
    const auto& rules = book.conflicts.rules;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const Place at = place.item("rules", i);
        const auto first = std::ranges::find(rules, rules[i].rule, &ConflictSetting::rule);
        if (first - rules.begin() != static_cast<std::ptrdiff_t>(i)) {
            addFault(faults, ErrorCode::KeyTaken, at.member("rule"),
                     fmt::format("a rule of its own; {} has it",
                                 place.item("rules", static_cast<std::size_t>(first - rules.begin())).path));
        }
        if (rules[i].outcome == ConflictOutcome::Split && rules[i].partnerShare.ppm <= 0) {
            addFault(faults, ErrorCode::RequiredFieldEmpty, at.member("partner_share"),
                     "what the partner gets of a split, like \"40%\"");
        }
    }
}

void checkPartnerTypes(const Rulebook& book, const Place& list, Faults& faults) {
    checkDistinct(book.partnerTypes, &PartnerType::key, list, faults);
    for (std::size_t i = 0; i < book.partnerTypes.size(); ++i) {
        if (book.partnerTypes[i].to < book.partnerTypes[i].from) {
            addFault(faults, ErrorCode::OutOfRange, list.item(i).member("to"), "not less than from");
        }
    }
}

} // namespace counterpart::rulebook
