// SPDX-License-Identifier: GPL-3.0-or-later
// Fills only the columns that the expression reads; keeps decimals exact and reals at their binary value.
#include "core/engine/attribution/custom.h"

#include "core/domain/touch_expression.h"
#include "core/engine/attribution/journey.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace counterpart::attribution {

namespace {

constexpr std::size_t kBatchTouches = 8192;
constexpr std::int64_t kSecondsPerDay = 86400;
using expression::Column;

WeightFault::Kind kindOf(expression::Finding finding) {
    switch (finding) {
    case expression::Finding::None:
        return WeightFault::Kind::None;
    case expression::Finding::DivisionByZero:
        return WeightFault::Kind::DivisionByZero;
    case expression::Finding::Overflow:
        return WeightFault::Kind::TooLarge;
    case expression::Finding::NotFinite:
        return WeightFault::Kind::NotFinite;
    case expression::Finding::Missing:
        return WeightFault::Kind::Missing;
    }
    return WeightFault::Kind::NotFinite;
}

std::int32_t dayOf(std::int64_t seconds) { return Time{seconds}.date().days; }

// Minor units in units of 10^-kAmountScale; missing where that would not fit.
std::int64_t scaledAmount(Minor amount, Currency currency) {
    std::int64_t scaled = amount;
    for (int places = currency.digits(); places < kAmountScale; ++places) {
        if (__builtin_mul_overflow(scaled, std::int64_t{10}, &scaled)) {
            return expression::kMissingDecimal;
        }
    }
    return scaled;
}

// Beyond it a sum over the touches of a deal could leave 128 bits.
constexpr Wide kMostMantissa = Wide{1} << 100;

} // namespace

// A column per variable, a row per touch of the batch.
struct CustomWeighing::Batch {
    struct Buffer {
        bool used = false;
        std::vector<std::int64_t> decimals;
        std::vector<double> reals;
        std::vector<std::uint8_t> truths;
        std::vector<Symbol> words;
        std::vector<Date> dates;
        void clear() {
            decimals.clear();
            reals.clear();
            truths.clear();
            words.clear();
            dates.clear();
        }
    };

    explicit Batch(const expression::Program& program) : runner(program) {
        for (const std::uint32_t variable : program.variables()) {
            buffers[variable].used = true;
        }
    }
    Buffer& of(TouchVariable variable) { return buffers[static_cast<std::size_t>(variable)]; }
    bool uses(TouchVariable variable) { return of(variable).used; }
    void whole(TouchVariable variable, const auto& value) {
        if (uses(variable)) {
            of(variable).decimals.push_back(static_cast<std::int64_t>(value()));
        }
    }
    void truth(TouchVariable variable, bool value) {
        if (uses(variable)) {
            of(variable).truths.push_back(value ? 1 : 0);
        }
    }
    void word(TouchVariable variable, const auto& value) {
        if (uses(variable)) {
            of(variable).words.push_back(value());
        }
    }
    void date(TouchVariable variable, Date value) {
        if (uses(variable)) {
            of(variable).dates.push_back(value);
        }
    }
    std::array<Column, kTouchVariables> columns() {
        std::array<Column, kTouchVariables> all;
        const auto& variables = touchSchema().variables;
        for (std::size_t i = 0; i < kTouchVariables; ++i) {
            const Buffer& buffer = buffers[i];
            if (!buffer.used) {
                continue;
            }
            switch (variables[i].type) {
            case expression::Type::Decimal:
                all[i] = Column::decimals(buffer.decimals.data());
                break;
            case expression::Type::Real:
                all[i] = Column::reals(buffer.reals.data());
                break;
            case expression::Type::Boolean:
                all[i] = Column::booleans(buffer.truths.data());
                break;
            case expression::Type::Word:
                all[i] = Column::words(buffer.words.data());
                break;
            case expression::Type::Date:
                all[i] = Column::dates(buffer.dates.data());
                break;
            }
        }
        return all;
    }

    expression::Runner runner;
    std::array<Buffer, kTouchVariables> buffers;
    expression::Values values;
    std::size_t rows = 0;
    std::vector<std::uint32_t> perParty; // of one deal
    std::vector<double> real;
    std::vector<Wide> wide;
    std::vector<std::uint64_t> whole64;
};

CustomWeighing::CustomWeighing(const Columns& columns, const Cast& cast, const Rules& rules,
                               const expression::Program& program)
    : m_columns(columns), m_cast(cast), m_rules(rules), m_program(program), m_batch(std::make_unique<Batch>(program)) {}

CustomWeighing::~CustomWeighing() = default;

void CustomWeighing::fill(Index i) {
    using enum TouchVariable;
    Batch& b = *m_batch;
    const DealColumns& deals = m_columns.deals;
    const PartnerColumns& partners = m_columns.partners;
    const Index deal = m_cast.dealAt(i);
    const JourneyColumns& journeys = m_columns.journeys[deal].in;
    const DealTouches touches(m_cast, i, m_rules.direct == DirectTeam::Fixed);
    const std::size_t count = touches.row.size();
    const std::int64_t reference = referenceOf(deals, deal, m_rules.asOfEnd);
    const auto secondsOf = [&](std::size_t t) {
        return touches.slot[t] == kNoRecord ? implicitSeconds(deals, deal, reference)
                                            : journeys.seconds[touches.slot[t]];
    };
    b.perParty.assign(touches.parties, 0);
    for (const std::uint32_t row : touches.row) {
        ++b.perParty[row];
    }
    const std::int64_t last = secondsOf(count - 1);
    for (std::size_t t = 0; t < count; ++t) {
        const bool implied = touches.slot[t] == kNoRecord;
        const std::int64_t seconds = secondsOf(t);
        const Symbol type = implied ? sourcedType() : journeys.type[touches.slot[t]];
        const Index party = m_cast.party[m_cast.offsets[i] + touches.row[t]];
        const auto ofPartner = [&](const std::vector<Symbol>& column) {
            return [&column, party] { return party == kDirect ? Symbol() : column[party]; };
        };
        const auto ofDeal = [&](const Blocks<Symbol>& column) { return [&column, deal] { return column[deal]; }; };
        if (b.uses(AgeDays)) {
            b.of(AgeDays).reals.push_back(static_cast<double>(last - seconds) / kSecondsPerDay);
        }
        b.whole(DaysToClose, [&] { return dayOf(reference) - dayOf(seconds); });
        b.whole(Position, [&] { return t + 1; });
        b.whole(Touches, [&] { return count; });
        b.whole(Partners, [&] { return touches.parties; });
        b.whole(PartnerTouches, [&] { return b.perParty[touches.row[t]]; });
        b.truth(IsFirst, t == 0);
        b.truth(IsLast, t + 1 == count);
        b.whole(RoleWeight, [&] { return m_rules.roleMicros[type.index()]; });
        b.word(Type, [&] { return type; });
        b.truth(Direct, party == kDirect);
        b.truth(Implied, implied);
        b.date(At, Time{seconds}.date());
        b.word(PartnerType, ofPartner(partners.type));
        b.word(PartnerTier, ofPartner(partners.tier));
        b.word(PartnerRegion, ofPartner(partners.region));
        b.whole(TierRank, [&] { return party == kDirect ? 0 : m_rules.tierRank(partners.tier[party]); });
        b.whole(DealAmount, [&] { return scaledAmount(deals.amount[deal], deals.currency[deal]); });
        b.word(DealCurrency, [&] { return Symbol(deals.currency[deal].code()); });
        b.word(DealType, ofDeal(deals.type));
        b.word(DealSource, ofDeal(deals.source));
        b.word(DealRegion, ofDeal(deals.region));
        b.word(DealOwner, ofDeal(deals.owner));
        b.word(DealStage, ofDeal(deals.stage));
        b.truth(DealWon, deals.outcome[deal] == Outcome::Won);
        b.date(DealCreated, deals.created[deal]);
        b.date(DealClosed, deals.closed[deal]);
    }
    b.rows += count;
}

// What stands against the weights of deal i, whose touches start at row `first` of the batch; `next` is the first
// finding of the run at or after it, and is moved on.
WeightFault CustomWeighing::faultOf(Index i, std::size_t first, std::size_t& next) const {
    const expression::Values& values = m_batch->values;
    const std::size_t count = m_cast.touchOffsets[i + 1] - m_cast.touchOffsets[i];
    WeightFault fault{m_cast.dealAt(i), 0, WeightFault::Kind::None};
    const auto note = [&](std::size_t row, WeightFault::Kind kind) {
        if (fault.kind == WeightFault::Kind::None) {
            const Index slot = m_cast.slot[m_cast.touchOffsets[i] + (row - first)];
            fault.touch = slot == kNoRecord ? 0 : m_columns.journeys[fault.deal].in.touch[slot];
            fault.kind = kind;
        }
    };
    double sum = 0;
    for (std::size_t row = first; row < first + count; ++row) {
        if (next < values.findings.size() && values.findings[next].row == row) {
            note(row, kindOf(values.findings[next++].finding));
        } else if (values.type == expression::Type::Real) {
            sum += values.reals[row];
            if (values.reals[row] < 0 || !std::isfinite(sum)) {
                note(row, values.reals[row] < 0 ? WeightFault::Kind::Negative : WeightFault::Kind::TooLarge);
            }
        } else {
            const Int128 weight = values.mantissa(row);
            if (weight < 0 || static_cast<Wide>(weight) > kMostMantissa) {
                note(row, weight < 0 ? WeightFault::Kind::Negative : WeightFault::Kind::TooLarge);
            }
        }
    }
    return fault;
}

// The touches of deal i start at row `first` of the batch.
void CustomWeighing::divideDeal(Index i, std::size_t first, Division& division) {
    Batch& b = *m_batch;
    const DealTouches touches(m_cast, i, m_rules.direct == DirectTeam::Fixed);
    if (b.values.type == expression::Type::Real) {
        b.real.assign(touches.parties, 0);
        for (std::size_t t = 0; t < touches.row.size(); ++t) {
            b.real[touches.row[t]] += b.values.reals[first + t];
        }
        division.byReal(i, b.real);
        return;
    }
    b.wide.assign(touches.parties, 0);
    Wide sum = 0;
    for (std::size_t t = 0; t < touches.row.size(); ++t) {
        const auto weight = static_cast<Wide>(b.values.mantissa(first + t));
        b.wide[touches.row[t]] += weight;
        sum += weight;
    }
    if (static_cast<std::uint64_t>(sum) != sum) {
        division.byWide(i, b.wide);
        return;
    }
    b.whole64.assign(b.wide.begin(), b.wide.end());
    division.byWhole(i, b.whole64);
}

std::size_t CustomWeighing::weigh(std::span<const Index> list, Division& division, std::vector<WeightFault>& faults) {
    Batch& b = *m_batch;
    for (Batch::Buffer& buffer : b.buffers) {
        buffer.clear();
    }
    b.rows = 0;
    std::size_t deals = 0;
    for (; deals < list.size() && b.rows < kBatchTouches; ++deals) {
        if (m_cast.touchOffsets[list[deals]] != m_cast.touchOffsets[list[deals] + 1]) {
            fill(list[deals]);
        }
    }
    const auto columns = b.columns();
    b.runner.run(columns, 0, b.rows, b.values);
    std::size_t finding = 0;
    std::size_t row = 0;
    for (std::size_t n = 0; n < deals; ++n) {
        const Index i = list[n];
        const std::size_t count = m_cast.touchOffsets[i + 1] - m_cast.touchOffsets[i];
        const WeightFault fault = faultOf(i, row, finding);
        if (fault.kind != WeightFault::Kind::None) {
            faults.push_back(fault);
            division.byNothing(i);
        } else if (count == 0) {
            division.byNothing(i);
        } else {
            divideDeal(i, row, division);
        }
        row += count;
    }
    return deals;
}

} // namespace counterpart::attribution
