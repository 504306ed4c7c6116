// SPDX-License-Identifier: GPL-3.0-or-later
// How the credit of one deal came to a partner: its touches, the weights of all, the arithmetic. Of other parties
// nothing is told but how many touches they have and what those weigh.
#include "core/engine/attribution/explanation.h"
#include "core/report/compose/pack_parts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace counterpart::report {

namespace {

using attribution::DealExplanation;
using attribution::ExplainedParty;
using attribution::ExplainedTouch;
using attribution::TouchStatus;

constexpr int kSignificant = 4; // digits of a weight that is no exact decimal

class CreditMath {
public:
    CreditMath(const Scene& scene, Index deal, const DealExplanation& explanation)
        : m(scene), e(explanation), m_deal(scene.f.snapshot().table<Deal>().at(deal)) {
        const auto found = std::ranges::find(e.parties, m.id, [](const ExplainedParty& p) { return p.partner.value; });
        m_mine = found == e.parties.end() ? nullptr : &*found;
        m_counted = std::ranges::count_if(e.touches, [](const ExplainedTouch& t) { return t.position > 0; });
    }

    Page make() {
        Page one = page("credits", "pack.credit." + m_deal.key.str(), title(),
                        m.say(Phrase::CreditOf, {shareWords(share()), money(e.amount.minor), m.w.date(m_deal.closed)}));
        one.detail = true;
        std::vector<Paragraph> rule = {paragraph(
            m.say(Phrase::CreditRule, {m.w.modelName(e.model), m.w.date(e.reference.date())}))};
        if (e.lookbackFrom.has()) {
            rule.push_back(paragraph(m.say(Phrase::CreditLookback, {m.w.date(e.lookbackFrom.date())})));
        }
        one.rows.push_back(prose({}, std::move(rule)));
        one.rows.push_back(row(touches()));
        one.rows.push_back(row(parties()));
        one.rows.push_back(prose({}, arithmetic()));
        return one;
    }

private:
    std::string title() const {
        return m.say(Phrase::PackMore, {m.dealName(m_deal), money(m_mine == nullptr ? 0 : m_mine->amount)});
    }
    std::uint64_t share() const { return m_mine == nullptr ? 0 : m_mine->share; }
    std::string money(Minor minor) const { return m.w.money(minor, e.amount.currency); }
    std::string shareWords(std::uint64_t share) const { // of kShareOne, to a millionth
        return m.say(Phrase::Percent, {m.w.decimal(static_cast<std::int64_t>(share), 10, 4)});
    }
    std::string rateWords(Rate rate) const { return m.say(Phrase::Percent, {m.w.decimal(rate.ppm, 4, 4)}); }

    std::string realWords(double value) const {
        if (!std::isfinite(value) || value <= 0) {
            return m.w.count(0);
        }
        const int places = std::clamp(kSignificant - 1 - static_cast<int>(std::floor(std::log10(value))), 0, 15);
        const double scaled = value * std::pow(10.0, places);
        return scaled < 9e18 ? m.w.decimal(std::llround(scaled), places, places) : m.say(Phrase::NoData);
    }
    std::string weightWords(const attribution::Weight& weight) const {
        if (e.model == Model::Custom) {
            const expression::Value& value = weight.custom;
            const bool fits = value.mantissa <= std::numeric_limits<std::int64_t>::max() && value.mantissa >= 0;
            return value.type == expression::Type::Decimal && fits && value.scale <= 18
                       ? m.w.decimal(static_cast<std::int64_t>(value.mantissa), value.scale, 6)
                       : realWords(value.real);
        }
        return e.model == Model::Decay || e.model == Model::Ai ? realWords(weight.real)
                                                               : m.w.decimal(weight.exact, 6, 6);
    }

    bool isMine(const ExplainedTouch& touch) const { return touch.partner.value == m.id; }

    std::string statusWords(TouchStatus status) const {
        switch (status) {
        case TouchStatus::AfterReference:
            return m.say(Phrase::TouchAfter);
        case TouchStatus::BeforeLookback:
            return m.say(Phrase::TouchTooOld);
        case TouchStatus::PostDecision:
            return m.say(Phrase::TouchPostDecision);
        case TouchStatus::NoTime:
            return m.say(Phrase::TouchNoTime);
        default:
            return m.say(Phrase::TouchLeftOut); // the reason is the vendor's own note
        }
    }

    std::string placeWords(const ExplainedTouch& touch) const {
        const bool first = touch.position == 1;
        if (m_counted == 1) {
            return m.say(Phrase::WeighOnly);
        }
        if (!first && touch.position != m_counted) {
            return m.say(Phrase::WeighBetween, {m.w.decimal(e.policy.positionMiddle.value, 6, 6)});
        }
        const std::string name = m.say(first ? Phrase::WeighFirst : Phrase::WeighLast);
        const Micros part = first ? e.policy.positionFirst : e.policy.positionLast;
        const std::string figure = m.w.decimal(part.value, 6, 6);
        return m_counted <= 3 ? m.say(Phrase::WeighPlace, {name, figure})
                              : m.say(Phrase::WeighPlaceTimes, {name, figure, m.w.count(m_counted - 2)});
    }

    std::string whyWords(const ExplainedTouch& touch) const {
        switch (e.model) {
        case Model::Equal:
            return m.say(touch.weight.exact > 0 ? Phrase::WeighStands : Phrase::WeighCounted);
        case Model::Linear:
            return m.say(Phrase::WeighSame);
        case Model::First:
            return m.say(touch.position == 1 ? Phrase::WeighFirst : Phrase::WeighNotFirst);
        case Model::Last:
            return m.say(touch.position == m_counted ? Phrase::WeighLast : Phrase::WeighNotLast);
        case Model::Position:
            return placeWords(touch);
        case Model::Role:
            return m.say(Phrase::WeighType);
        case Model::Decay: {
            constexpr std::int64_t hundredth = 864; // of a day, in seconds
            return m.say(Phrase::WeighAge, {m.w.decimal((touch.ageSeconds + hundredth / 2) / hundredth, 2, 2),
                                            m.w.decimal(e.policy.halfLifeDays.value, 6, 6)});
        }
        case Model::Ai:
            return m.say(Phrase::WeighLearned, {realWords(touch.learned.ofType), realWords(touch.learned.factor),
                                                realWords(touch.learned.decay)});
        case Model::Custom:
            return m.say(Phrase::WeighExpression);
        }
        return {};
    }

    Table touches() const {
        Table table;
        table.heading = m.say(Phrase::CreditYourTouches);
        table.nothing = m.say(Phrase::CreditNoTouches);
        table.columns = {column(m.say(Phrase::ColumnPosition), 0.8), column(m.say(Phrase::ColumnDate), 1.2),
                         column(m.say(Phrase::ColumnTouch), 1.4), column(m.say(Phrase::ColumnWeight), 1),
                         column(m.say(Phrase::ColumnWhy), 2.4)};
        for (const ExplainedTouch& touch : e.touches) {
            if (!isMine(touch)) {
                continue;
            }
            const bool counts = touch.position > 0;
            const bool implied = touch.status == TouchStatus::Implicit;
            const std::string place =
                counts ? m.say(Phrase::PointsOf, {m.w.count(touch.position), m.w.count(m_counted)}) : std::string();
            std::string why = counts ? whyWords(touch) : statusWords(touch.status);
            why = implied ? m.say(Phrase::TouchImplied) : why;
            table.rows.push_back({text(place), text(touch.at.has() ? m.w.date(touch.at.date()) : std::string()),
                                  text(m.w.word(Kind::Touchpoint, "type", touch.type.view())),
                                  text(counts ? weightWords(touch.weight) : std::string()),
                                  text(std::move(why), counts ? Tone::Neutral : Tone::Muted)});
        }
        return table;
    }

    Table parties() const {
        Table table;
        table.heading = m.say(Phrase::CreditParties);
        table.columns = {column(m.say(Phrase::ColumnWho), 2), m.countColumn(Phrase::ColumnTouches, 1),
                         column(m.say(Phrase::ColumnWeight), 1)};
        const auto weighs = [&](const ExplainedParty& party) { return party.touches > 0 && !party.fixedPart; };
        const auto others = std::ranges::count_if(
            e.parties, [&](const ExplainedParty& p) { return weighs(p) && p.partner.has() && &p != m_mine; });
        std::int64_t other = 0;
        for (const ExplainedParty& party : e.parties) {
            if (!weighs(party)) {
                continue;
            }
            std::string who = m.say(&party == m_mine ? Phrase::PartyYou : Phrase::PartyDirect);
            if (&party != m_mine && party.partner.has()) {
                who = others == 1 ? m.say(Phrase::PartyAnother)
                                  : m.say(Phrase::PartyAnotherOf, {m.w.count(++other)});
            }
            table.rows.push_back({text(std::move(who)), cell(m.w.count(party.touches), party.touches),
                                  text(weightWords(party.weight))});
        }
        if (e.house > 0) {
            table.rows.push_back({text(m.say(Phrase::PartyHouse)), cell({}, kNoValue), text(realWords(e.house))});
        }
        table.nothing = m.say(Phrase::CreditNoTouches);
        return table;
    }

    std::vector<Paragraph> arithmetic() const {
        std::vector<Paragraph> lines;
        const auto add = [&](std::string words) {
            lines.push_back(paragraph(std::move(words), Paragraph::Style::Bullet));
        };
        if (m_mine == nullptr || e.refused) {
            add(m.say(e.refused ? Phrase::MathRefused : Phrase::CreditNoTouches));
            return lines;
        }
        if (e.policy.direct == DirectTeam::Fixed) {
            add(m.say(Phrase::MathPartnersShare, {rateWords(e.policy.partnersShare)}));
        }
        if (e.inherited.first != 0) {
            add(m.say(Phrase::MathInherited, {shareWords(e.inherited.part)}));
        }
        if (m_mine->touches > 0) {
            std::string whole = weightWords(e.total);
            whole = e.house > 0 ? m.say(Phrase::ListLast, {whole, realWords(e.house)}) : whole;
            add(m.say(Phrase::MathWeight, {weightWords(m_mine->weight), whole, shareWords(m_mine->ownShare)}));
        }
        for (const attribution::ExplainedPassing& passing : e.passed) {
            if (passing.from.value == m.id) {
                add(m.say(Phrase::MathPassedOn, {rateWords(passing.rate), money(passing.amount)}));
            } else if (passing.to.value == m.id) {
                add(m.say(Phrase::MathPassedToYou, {rateWords(passing.rate), money(passing.amount)}));
            }
        }
        add(m.say(Phrase::MathAmount, {shareWords(m_mine->share), money(e.amount.minor), money(m_mine->amount)}));
        if (m_mine->amountUnit) {
            add(m.say(Phrase::MathUnit));
        }
        return lines;
    }

    const Scene& m;
    const DealExplanation& e;
    const Deal& m_deal;
    const ExplainedParty* m_mine = nullptr;
    std::int64_t m_counted = 0;
};

} // namespace

Page creditMathPage(const Scene& s, Index deal) {
    const Id<Deal> id{s.p.columns->deals.id[deal]};
    const auto explanation = attribution::explainDeal(s.f.snapshot(), id, *s.p.rulebook, s.p.lens.model, s.p.lens.asOf,
                                                      s.p.columns.get(), s.p.aids());
    static const DealExplanation none;
    return CreditMath(s, deal, explanation ? *explanation : none).make();
}

} // namespace counterpart::report
