// SPDX-License-Identifier: GPL-3.0-or-later
// What was won and lost in the period, and why.
#include "core/report/compose/sections.h"

#include <algorithm>
#include <map>

namespace counterpart::report {

using metrics::Id;

namespace {

struct Reasons {
    std::string reason;
    std::int64_t lost = 0;
    std::int64_t won = 0;
};

class WinLoss {
public:
    explicit WinLoss(const Scene& scene) : m(scene) {
        for (const std::size_t deal : m.f.deals.of(m.partner)) {
            const auto index = static_cast<Index>(deal);
            if (m.isWon(index) || m.isLost(index)) {
                m_closed.push_back(index);
            }
        }
        std::ranges::stable_sort(m_closed, [&](Index a, Index b) {
            const Deal& left = dealAt(a);
            const Deal& right = dealAt(b);
            return left.closed != right.closed ? left.closed > right.closed : left.key < right.key;
        });
        count();
    }

    Part make() {
        Page one = page(std::string(keyOf(Section::WinLoss)), "win_loss.reasons", title(), m.thisPeriod());
        if (m_closed.empty()) {
            one.rows.push_back(prose({}, {paragraph(m.say(Phrase::NothingClosedHow))}));
            return {{std::move(one)}, false};
        }
        Tiles tiles;
        tiles.tiles = {compared(Id::DealsWon, Phrase::LabelDealsWon), compared(Id::DealsLost, Phrase::LabelDealsLost),
                       compared(Id::WinRate, Phrase::LabelWinRate), compared(Id::DealSize, Phrase::LabelDealSize),
                       compared(Id::CycleDays, Phrase::LabelCycle)};
        one.rows.push_back(row(std::move(tiles), 0));
        one.rows.push_back(row(chart()));
        Page two =
            page(std::string(keyOf(Section::WinLoss)), "win_loss.deals", m.say(Phrase::DealsClosed), m.thisPeriod());
        two.rows.push_back(row(table()));
        two.notes = m.say(Phrase::NotesWinLoss);
        Part part{{std::move(one), std::move(two)}, true};
        std::vector<Index> won = m_closed;
        std::erase_if(won, [this](Index deal) { return !m.isWon(deal); });
        if (auto story = journeyPage(m, won)) {
            part.pages.push_back(std::move(*story));
        }
        return part;
    }

private:
    const Deal& dealAt(Index deal) const { return m.f.snapshot().table<Deal>().at(deal); }

    void count() {
        std::map<std::string, Reasons> all;
        for (const Index deal : m_closed) {
            const std::string reason = dealAt(deal).reason.str();
            Reasons& of = all[reason];
            of.reason = reason;
            ++(m.isWon(deal) ? of.won : of.lost);
            m_reasonsOfWins = m_reasonsOfWins || (m.isWon(deal) && !reason.empty());
        }
        for (auto& [reason, counts] : all) {
            if (counts.lost > 0 || (m_reasonsOfWins && counts.won > 0)) {
                m_reasons.push_back(std::move(counts));
            }
        }
        std::ranges::stable_sort(m_reasons, [](const Reasons& a, const Reasons& b) {
            return a.lost != b.lost ? a.lost > b.lost : a.won > b.won;
        });
    }

    std::string reasonName(const std::string& reason) const {
        return reason.empty() ? m.say(Phrase::NoReason) : m.w.word(Kind::Deal, "reason", reason);
    }

    std::string title() const {
        const std::int64_t won = m.now(Id::DealsWon);
        const std::int64_t lost = m.now(Id::DealsLost);
        if (m_closed.empty()) {
            return m.say(Phrase::NothingClosed, {m.thisPeriod()});
        }
        const std::string head =
            m.say(Phrase::WonOf, {m.w.count(won), m.w.counted(won + lost), m.w.ratio(m.now(Id::WinRate))});
        // One reason that stands before all others.
        const bool clear = !m_reasons.empty() && m_reasons[0].lost > 0 && !m_reasons[0].reason.empty() &&
                           (m_reasons.size() == 1 || m_reasons[0].lost > m_reasons[1].lost);
        return clear ? m.say(Phrase::MostLostTo, {head, reasonName(m_reasons[0].reason)}) : head;
    }

    Tile compared(Id metric, Phrase label) const {
        Tile tile = m.tile(metric, label);
        m.compare(tile, metric, m.before(metric), m.f.before);
        return tile;
    }

    Chart chart() const {
        Bars bars;
        Series lost{m.w.word(Kind::Deal, "stage", "lost"), Series::Role::Main, {}};
        Series won{m.w.word(Kind::Deal, "stage", "won"), Series::Role::Comparison, {}};
        for (const Reasons& of : m_reasons) {
            const std::string within = "reason=" + of.reason;
            bars.categories.push_back(reasonName(of.reason));
            lost.points.push_back(m.countPoint(of.lost, m.why(Id::DealsLost, m.f.period, within), Tone::Bad));
            won.points.push_back(m.countPoint(of.won, m.why(Id::DealsWon, m.f.period, within), Tone::Good));
        }
        bars.series.push_back(std::move(lost));
        if (m_reasonsOfWins) {
            bars.series.push_back(std::move(won));
        }
        Chart made;
        const bool any = !m_reasons.empty() && m_reasons.front().lost > 0;
        made.title = any ? m.say(Phrase::ReasonFirst,
                                 {reasonName(m_reasons.front().reason), m.w.counted(m_reasons.front().lost)})
                         : m.say(Phrase::NothingLost);
        made.caption = m.say(Phrase::CaptionReasons);
        made.measure = m.countMeasure(Phrase::DealsName);
        made.nothing = m.say(Phrase::NothingLost);
        made.alt = m.say(Phrase::AltReasons, {made.title});
        made.body = std::move(bars);
        return made;
    }

    std::vector<TableCell> lineOf(Index index) const {
        const Deal& deal = dealAt(index);
        const bool isWon = m.isWon(index);
        const std::int64_t days = deal.created.has() ? std::int64_t{deal.closed.days} - deal.created.days : kNoValue;
        TableCell name = text(m.dealName(deal));
        name.why = m.whyDeal(deal);
        return {std::move(name),
                text(m.customerOf(deal)),
                m.dealAmount(index),
                text(m.w.word(Kind::Deal, "stage", isWon ? "won" : "lost"), isWon ? Tone::Good : Tone::Bad),
                text(deal.reason.empty() ? std::string() : m.w.word(Kind::Deal, "reason", deal.reason.view())),
                text(deal.competitor.str()),
                cell(days == kNoValue ? m.say(Phrase::NoData) : m.w.count(days), days, m.whyDeal(deal))};
    }

    Table table() const {
        Table made;
        made.columns = {column(m.say(Phrase::ColumnDeal), 2.2),   column(m.say(Phrase::ColumnCustomer), 2),
                        m.moneyColumn(Phrase::ColumnAmount, 1.6), column(m.say(Phrase::ColumnResult), 0.9),
                        column(m.say(Phrase::ColumnReason), 1.5), column(m.say(Phrase::ColumnCompetitor), 1.5),
                        m.countColumn(Phrase::ColumnDays, 0.9)};
        for (const Index deal : m_closed) {
            made.rows.push_back(lineOf(deal));
        }
        made.nothing = m.say(Phrase::NothingClosedHow);
        return made;
    }

    const Scene& m;
    std::vector<Index> m_closed; // latest first
    std::vector<Reasons> m_reasons;
    bool m_reasonsOfWins = false;
};

} // namespace

Part winLossPages(const Scene& scene) { return WinLoss(scene).make(); }

} // namespace counterpart::report
