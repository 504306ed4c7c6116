// SPDX-License-Identifier: GPL-3.0-or-later
// How single values of the policy are read, and what is expected of them.
#include "core/domain/policy/reader.h"

#include "core/domain/metric_expression.h"
#include "core/domain/policy/words.h"
#include "core/domain/rulebook_parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>

namespace counterpart::rulebook {

namespace {

constexpr std::size_t kMostCriteria = 200;

std::string ladderNames() {
    std::string names;
    for (const LadderMetric metric : kLadderMetrics) {
        names += (names.empty() ? "one of: " : ", ") + std::string(nameOf(metric));
    }
    return names + "; certs.people may name a level: certs.people:advanced";
}

bool readBound(const Node& node, const std::string& path, Currency currency, LadderMetric metric, std::int64_t& out,
               Faults& faults) {
    if (isMoney(metric)) {
        Money bound;
        const bool read = parseMoneyNode(node, path, currency, false, bound, faults);
        out = bound.minor;
        return read;
    }
    if (node.type == Node::Type::String && node.text.ends_with('%')) {
        const Result<Rate> rate = parseRate(node.text);
        if (!rate || rate->ppm < 0 || isCount(metric) || metric == LadderMetric::Csat) {
            addFault(faults, rate ? ErrorCode::OutOfRange : rate.error().code, node, path,
                     isCount(metric) ? "a whole number" : "a number, not a percentage");
            return false;
        }
        out = rate->ppm;
        return true;
    }
    Micros bound = Micros::of(0);
    if (!parseDecimalNode(node, path, Micros::of(0), Micros::of(1'000'000), bound, faults)) {
        return false;
    }
    if (isCount(metric) && bound.value % Micros::kOne != 0) {
        addFault(faults, ErrorCode::TooManyDecimals, node, path,
                 metric == LadderMetric::CertifiedPeople ? "a whole number of people" : "a whole number");
        return false;
    }
    out = bound.value;
    return true;
}

} // namespace

void Reader::each(std::string_view name, const std::function<void(const Node&, std::string path)>& item) {
    m_members.each(name, 10'000, item);
}

void Reader::word(std::string_view name, Symbol& out, Need need, Names) {
    if (need == Need::Required || m_members.optional(name) != nullptr) {
        m_members.word(name, out);
    }
}

void Reader::word(std::string_view name, std::string& out, Need need, Names names) {
    Symbol symbol(out);
    word(name, symbol, need, names);
    out = symbol.str();
}

void Reader::text(std::string_view name, std::string& out, With with) {
    m_members.text(name, out, with.holds && !m_isUndecided);
    refuseOutside(name, with);
}

void Reader::rate(std::string_view name, Rate& out, With with) {
    m_members.rate(name, out, with.holds && !m_isUndecided);
    refuseOutside(name, with);
}

void Reader::money(std::string_view name, Money& out, With with) {
    if (with.holds && !m_isUndecided) {
        (void)m_members.required(name);
    }
    money(name, out);
    refuseOutside(name, with);
}

void Reader::refuseOutside(std::string_view name, const With& with) {
    if (!with.holds && !m_isUndecided) {
        m_members.fault(ErrorCode::BadRulebook, name, fmt::format("absent unless {} is {}", with.member, with.word));
    }
}

void Reader::atLeast(std::string_view name, std::size_t count, std::size_t least) const {
    const Node* node = m_members.optional(name);
    const bool isToldAlready = node != nullptr && node->type != Node::Type::Array;
    if (count < least && m_members.isObject() && !isToldAlready) {
        addFault(m_members.faults(), ErrorCode::RequiredFieldEmpty, node != nullptr ? *node : m_members.node(),
                 m_members.pathOf(name), least == 1 ? "at least one item" : fmt::format("at least {} items", least));
    }
}

void Reader::keys(std::string_view name, std::vector<Text>& out, Names) {
    std::unordered_set<std::string_view> seen; // of the document's own texts
    m_members.strings(name, [&](std::string_view text, const Node& node, std::string path) {
        if (!seen.insert(text).second) {
            addFault(m_members.faults(), ErrorCode::BadRulebook, node, std::move(path), "each of them once");
        }
        out.emplace_back(text);
    });
}

void Reader::currencies(std::string_view name, std::vector<Currency>& out) {
    m_members.strings(name, [&](std::string_view text, const Node& node, std::string path) {
        const auto currency = Currency::fromCode(text);
        if (!currency) {
            addFault(m_members.faults(), ErrorCode::NotACurrency, node, std::move(path), "a currency code like USD");
        } else if (std::ranges::find(out, *currency) != out.end()) {
            addFault(m_members.faults(), ErrorCode::BadRulebook, node, std::move(path), "each currency once");
        } else {
            out.push_back(*currency);
        }
    });
}

void Reader::attribution(std::string_view, AttributionPolicy& out) { readAttribution(m_members, out); }

void agree(Members& members, const Coverage& covers) {
    if (covers.firstTermYear && covers.lastTermYear && *covers.firstTermYear > *covers.lastTermYear) {
        members.fault(ErrorCode::OutOfRange, "last_term_year", "not less than first_term_year");
    }
}

void agree(Members& members, const CommissionPlan& plan) {
    if (plan.from.has() && plan.until.has() && plan.from >= plan.until) {
        members.fault(ErrorCode::OutOfRange, "until", "a day after from: the plan is in force on [from, until)");
    }
}

void Reader::texts(std::string_view name, std::vector<std::string>& out, Names) {
    std::vector<std::string> texts;
    m_members.strings(name, [&](std::string_view text, const Node&, const std::string&) { texts.emplace_back(text); });
    if (m_members.optional(name) != nullptr) {
        out = std::move(texts);
    }
}

void Reader::money(std::string_view name, Money& out) {
    if (const Node* node = m_members.optional(name)) {
        parseMoneyNode(*node, m_members.pathOf(name), m_book.currency, true, out, m_members.faults());
    }
}

void Reader::flag(std::string_view name, bool& out) {
    std::optional<bool> value;
    m_members.flag(name, value);
    out = value.value_or(out);
}

void Reader::dates(std::string_view name, std::vector<Date>& out) {
    std::vector<Date> dates;
    each(name, [&](const Node& node, std::string path) {
        const Result<Date> date =
            node.type == Node::Type::String ? parseDate(node.text) : Result<Date>(makeError(ErrorCode::NotADate));
        if (!date) {
            addFault(m_members.faults(), ErrorCode::NotADate, node, std::move(path), "a date like 2026-12-25");
        } else {
            dates.push_back(*date);
        }
    });
    if (m_members.optional(name) != nullptr) {
        std::ranges::sort(dates);
        dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
        out = std::move(dates);
    }
}

void Reader::clock(std::string_view name, int& minutes) {
    if (const Node* node = m_members.optional(name)) {
        const auto read = node->type == Node::Type::String ? clockMinutes(node->text) : std::nullopt;
        if (read) {
            minutes = *read;
        } else {
            m_members.fault(ErrorCode::NotATime, name, "a time of day from 00:00 to 24:00, like 09:00");
        }
    }
}

void Reader::weekdays(std::string_view name, int& bits) {
    const Node* said = m_members.optional(name);
    int read = 0;
    m_members.strings(name, [&](std::string_view text, const Node& node, std::string path) {
        const auto found = std::ranges::find(kWeekdayNames, text);
        if (found == std::end(kWeekdayNames)) {
            addFault(m_members.faults(), ErrorCode::BadRulebook, node, std::move(path),
                     "one of: mon, tue, wed, thu, fri, sat, sun");
        } else {
            read |= 1 << (found - std::begin(kWeekdayNames));
        }
    });
    if (said != nullptr) {
        bits = read;
    }
}

void Reader::expression(std::string_view name, std::string& out, Need need, Speaks speaks) {
    m_members.text(name, out, need == Need::Required);
    const Node* node = m_members.optional(name);
    if (node == nullptr || trimmed(out).empty()) {
        return;
    }
    const auto program =
        speaks == Speaks::Number ? compileMetric(out, m_book.metrics) : compileCondition(out, m_book.metrics);
    if (!program) {
        Error error = counterpart::expression::toError(program.error());
        error.line = node->line;
        error.column = m_members.pathOf(name);
        m_members.faults().push_back(std::move(error));
    }
}

void Reader::criteria(std::string_view name, std::vector<Criterion>& out) {
    const Node* node = m_members.optional(name);
    if (node == nullptr) {
        return;
    }
    out.clear();
    const Members bounds(*node, m_members.pathOf(name), m_members.faults());
    if (node->members.size() > kMostCriteria) { // each is held against all of the tier below
        addFault(m_members.faults(), ErrorCode::OutOfRange, *node, bounds.path(),
                 fmt::format("at most {} bounds", kMostCriteria));
        return;
    }
    for (const Member& member : node->members) {
        const std::string path = bounds.pathOf(member.name);
        const auto named = criterionNamed(member.name);
        Criterion criterion{member.name, 0};
        if (!named) {
            addFault(m_members.faults(), ErrorCode::BadRulebook, member.value, path, ladderNames());
        } else if (readBound(member.value, path, m_book.currency, named->metric, criterion.atLeast,
                             m_members.faults())) {
            out.push_back(std::move(criterion));
        }
    }
}

void Reader::curve(std::string_view name, std::vector<CurvePoint>& out) {
    std::vector<CurvePoint> points;
    each(name, [&](const Node& node, std::string path) {
        if (node.type != Node::Type::Array || node.items.size() != 2) {
            addFault(m_members.faults(), ErrorCode::BadRulebook, node, std::move(path),
                     "a pair [value, points], like [1, 30]");
            return;
        }
        CurvePoint point;
        const Micros far = Micros::of(1'000'000'000'000);
        const bool read =
            parseDecimalNode(node.items[0], indexed(path, 0), Micros{-far.value}, far, point.at, m_members.faults()) &&
            parseDecimalNode(node.items[1], indexed(path, 1), Micros::of(0), Micros::of(1'000'000), point.points,
                             m_members.faults());
        if (read && !points.empty() && point.at <= points.back().at) {
            addFault(m_members.faults(), ErrorCode::OutOfRange, node, std::move(path),
                     "a value above the one of the point before");
        } else if (read) {
            points.push_back(point);
        }
    });
    const Node* node = m_members.optional(name);
    const bool isToldAlready = node != nullptr && (node->type != Node::Type::Array || !node->items.empty());
    if (points.empty() && m_members.isObject() && !isToldAlready) {
        addFault(m_members.faults(), ErrorCode::RequiredFieldEmpty, node != nullptr ? *node : m_members.node(),
                 m_members.pathOf(name), "at least one pair [value, points]");
    }
    out = std::move(points);
}

} // namespace counterpart::rulebook
