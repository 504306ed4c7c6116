// SPDX-License-Identifier: GPL-3.0-or-later
// How the deal came about that brought the partner most: whose touches, when, and what each of them weighs. Other
// partners are not named: the page is shown to one of them.
#include "core/engine/attribution/explanation.h"
#include "core/engine/attribution/touch_parts.h"
#include "core/report/compose/sections.h"

#include <algorithm>
#include <array>

namespace counterpart::report {

namespace {

using attribution::DealExplanation;
using attribution::ExplainedTouch;
using attribution::TouchPart;

constexpr int kDays = 4; // along the axis

std::int64_t millionths(std::uint64_t share) { return static_cast<std::int64_t>((share + 500'000) / 1'000'000); }
static_assert(kShareOne == 1'000'000'000'000);

// Of the reporting currency, as revenue is attributed.
Minor creditOf(const Scene& s, Index deal) {
    const attribution::DealCredits credits = s.p.credits[deal];
    Minor mine = 0;
    for (std::size_t row = 0; row < credits.size() && !credits.converted.empty(); ++row) {
        mine += credits.party[row] == s.partner ? credits.converted[row] : 0;
    }
    return mine;
}

class DealJourney {
public:
    DealJourney(const Scene& scene, Index deal, const DealExplanation& explanation)
        : m(scene), e(explanation), m_parts(attribution::touchParts(explanation)), m_index(deal),
          m_deal(scene.f.snapshot().table<Deal>().at(deal)) {
        for (std::size_t at = 0; at < e.touches.size(); ++at) {
            const ExplainedTouch& touch = e.touches[at];
            if (touch.at.has() && touch.at <= e.reference) {
                m_shown.push_back(at);
            }
        }
        std::ranges::stable_sort(m_shown, {}, [this](std::size_t at) { return e.touches[at].at; });
    }

    bool isWorthTelling() const { // one touch is no story
        return m_shown.size() > 1 &&
               std::ranges::any_of(m_shown, [this](std::size_t at) { return isMine(at) && m_parts[at].share > 0; });
    }

    Page make() const {
        std::uint64_t share = 0;
        for (const attribution::ExplainedParty& party : e.parties) {
            share += party.partner.value == m.id ? party.share : 0;
        }
        Page one =
            page(std::string(keyOf(Section::WinLoss)), "win_loss.journey",
                 m.say(Phrase::JourneyTitle, {m.dealName(m_deal), m.w.ratio(millionths(share)), m.name}),
                 m.say(Phrase::JourneyOf, {m.customerOf(m_deal), m.dealAmount(m_index).text, m.w.date(m_deal.closed)}));
        one.rows.push_back(row(chart(one.title), 3));
        one.rows.push_back(row(table(), 2));
        if (e.inherited.first != 0) {
            const std::string part = m.w.ratio(millionths(e.inherited.part));
            one.rows.push_back(
                prose({}, {paragraph(m.say(Phrase::MathInherited, {part}), Paragraph::Style::Small, Tone::Muted)}));
        }
        one.notes = m.say(Phrase::NotesJourney);
        return one;
    }

private:
    bool isMine(std::size_t at) const { return e.touches[at].partner.value == m.id; }

    Point pointOf(std::size_t at) const {
        if (e.touches[at].position == 0) {
            return {}; // does not count
        }
        const std::int64_t part = millionths(m_parts[at].share);
        return {part, m.w.ratio(part), Tone::Neutral, m.whyDeal(m_deal)};
    }

    Chart chart(const std::string& title) const {
        Journey journey;
        const std::array<std::string, 3> names = {m.name, m.say(Phrase::OtherPartners), m.say(Phrase::PartyDirect)};
        const auto laneOf = [&](std::size_t at) -> std::size_t {
            return isMine(at) ? 0 : e.touches[at].partner.has() ? 1 : 2;
        };
        std::array<std::size_t, 3> lanes{};
        for (std::size_t lane = 0; lane < names.size(); ++lane) {
            if (lane == 0 || std::ranges::any_of(m_shown, [&](std::size_t at) { return laneOf(at) == lane; })) {
                lanes[lane] = journey.lanes.size();
                journey.lanes.push_back(names[lane]);
            }
        }
        for (const std::size_t at : m_shown) {
            const Date day = e.touches[at].at.date();
            const std::string type = m.w.word(Kind::Touchpoint, "type", e.touches[at].type.view());
            journey.marks.push_back(
                {lanes[laneOf(at)], day.days, pointOf(at), m.say(Phrase::TouchOn, {type, m.w.dayOfMonth(day)})});
        }
        const std::int64_t first = journey.marks.front().day;
        const std::int64_t last = std::max<std::int64_t>(journey.marks.back().day, m_deal.closed.days);
        for (int i = 0; i < kDays; ++i) {
            const std::int64_t day = first + (last - first) * i / (kDays - 1);
            if (journey.days.empty() || journey.days.back().day != day) {
                journey.days.push_back({day, m.w.date(Date{static_cast<std::int32_t>(day)})});
            }
        }
        Chart made;
        made.title = title;
        made.caption = m.say(Phrase::CaptionJourney);
        made.measure = {m.say(Phrase::ColumnShare), 6, "0.0%"};
        made.alt = m.say(Phrase::AltJourney, {title});
        made.nothing = m.say(Phrase::NoData);
        made.body = std::move(journey);
        return made;
    }

    Table table() const {
        Table made;
        made.heading = m.name;
        made.columns = {column(m.say(Phrase::ColumnDate), 1), column(m.say(Phrase::ColumnTouch), 2.5),
                        numbers(m.say(Phrase::ColumnShare), {m.say(Phrase::ColumnShare), 6, "0.0%"}, 1)};
        for (const std::size_t at : m_shown) {
            if (isMine(at) && m_parts[at].share > 0) {
                const ExplainedTouch& touch = e.touches[at];
                const Point point = pointOf(at);
                made.rows.push_back({text(m.w.date(touch.at.date())),
                                     text(m.w.word(Kind::Touchpoint, "type", touch.type.view())),
                                     cell(point.label, point.value, point.why)});
            }
        }
        return made;
    }

    const Scene& m;
    const DealExplanation& e;
    std::vector<TouchPart> m_parts;
    Index m_index;
    const Deal& m_deal;
    std::vector<std::size_t> m_shown; // of e.touches, in the order of time
};

} // namespace

std::optional<Page> journeyPage(const Scene& s, std::span<const Index> won) {
    std::vector<std::pair<Minor, Index>> candidates;
    for (const Index deal : won) {
        if (const Minor mine = creditOf(s, deal); mine > 0) {
            candidates.emplace_back(mine, deal);
        }
    }
    std::ranges::stable_sort(candidates, std::ranges::greater(), &std::pair<Minor, Index>::first);
    for (const auto& [mine, deal] : candidates) {
        const auto explanation =
            attribution::explainDeal(s.f.snapshot(), Id<Deal>{s.p.columns->deals.id[deal]}, *s.p.rulebook,
                                     s.p.lens.model, s.p.lens.asOf, s.p.columns.get(), s.p.aids());
        if (explanation) {
            if (const DealJourney journey(s, deal, *explanation); journey.isWorthTelling()) {
                return journey.make();
            }
        }
    }
    return std::nullopt;
}

} // namespace counterpart::report
