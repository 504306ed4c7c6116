// SPDX-License-Identifier: GPL-3.0-or-later
// Who is certified for what, what the tier and the next one lack, what runs out soon.
#include "core/engine/certification/level_matrix.h"
#include "core/report/compose/sections.h"

#include <algorithm>

namespace counterpart::report {

namespace {

using certification::CellState;
using certification::LevelMatrix;

class Enablement {
public:
    explicit Enablement(const Scene& scene)
        : m(scene),
          m_matrix(certification::levelMatrixOf(*scene.p.snapshot, *scene.p.columns, scene.p.rulebook->certification,
                                                scene.p.certifications, scene.f.exams, scene.partner)) {}

    Part make() {
        Page one = page(std::string(keyOf(Section::Enablement)), "enablement.people", title(),
                        m.say(Phrase::AsOf, {m.w.date(m.f.asOf())}));
        const bool any = !m_matrix.lines.empty();
        const Table gaps = needs();
        if (any) {
            one.rows.push_back(row(chart(), 2));
        } else {
            one.rows.push_back(prose({}, {paragraph(m.say(Phrase::NobodyCertifiedHow))}));
        }
        one.rows.push_back(row({{gaps, 1}, {runsOut(), 1}}, 1));
        return {{std::move(one)}, any || !gaps.rows.empty()};
    }

private:
    std::string title() const {
        const auto& needs = m.f.needs[m.partner];
        std::int64_t missing = 0;
        if (needs.held) {
            for (const auto& need : needs.held->needs) {
                missing += need.missing();
            }
        }
        const auto expiring = static_cast<std::int64_t>(m.f.expiring.of(m.partner).size());
        if (missing > 0) {
            return m.say(Phrase::PeopleMissing, {m.w.counted(missing), m.tierName(m.tier())});
        }
        if (m_matrix.lines.empty()) {
            return m.say(Phrase::NobodyCertified);
        }
        if (expiring > 0) {
            return m.say(Phrase::PeopleRunOut, {m.w.counted(expiring), m.w.days(kRunsOutDays)});
        }
        std::int64_t toNext = 0;
        if (needs.next) {
            for (const auto& need : needs.next->needs) {
                toNext += need.missing();
            }
        }
        return toNext > 0 ? m.say(Phrase::PeopleToNext, {m.w.counted(toNext), m.tierName(needs.next->tier)})
                          : m.say(Phrase::PeopleInOrder);
    }

    std::string levelName(Symbol track, Symbol level) const {
        return m.say(Phrase::NameWithDetail, {m.w.word(Kind::Certification, "track", track.view()),
                                              m.w.word(Kind::Certification, "level", level.view())});
    }

    // Columns in which nobody of the partner has anything say nothing here.
    std::vector<std::size_t> shownColumns() const {
        std::vector<std::size_t> shown;
        for (std::size_t c = 0; c < m_matrix.columns.size(); ++c) {
            if (std::ranges::any_of(m_matrix.lines, [&](const LevelMatrix::Line& line) {
                    return line.cells[c].state != CellState::None && line.cells[c].state != CellState::Covered;
                })) {
                shown.push_back(c);
            }
        }
        return shown;
    }

    Point pointOf(const LevelMatrix::Cell& cell) const {
        const bool hasRow = cell.row != kNoRecord;
        const certification::Row* row = hasRow ? &m.p.certifications.rows[cell.row] : nullptr;
        Why why{{}, Kind::Partner, m.id, {}};
        if (hasRow) {
            why = {{}, Kind::Certification, m.f.snapshot().table<Certification>().at(row->certification).id, {}};
        }
        const std::string until = row != nullptr && row->until.has() ? m.w.date(row->until) : std::string();
        switch (cell.state) {
        case CellState::None:
            return {kNoValue, {}, Tone::Muted, why};
        case CellState::Studying:
            return {kNoValue, m.say(Phrase::CellStudying, {m.w.count(cell.passed), m.w.count(cell.needed)}),
                    Tone::Muted, why};
        case CellState::Earned:
            return {kNoValue, m.say(Phrase::CellEarned), Tone::Accent, why};
        case CellState::Current:
        case CellState::Renewed:
            return {1, until.empty() ? m.say(Phrase::CellHolds) : m.say(Phrase::CellUntil, {until}), Tone::Good, why};
        case CellState::Expiring:
            return {1, m.say(Phrase::CellUntil, {until}), Tone::Warning, why};
        case CellState::Expired:
            return {0, m.say(Phrase::CellExpired, {until}), Tone::Bad, why};
        case CellState::NotYetValid:
            return {kNoValue, m.say(Phrase::CellLater), Tone::Muted, why};
        case CellState::Covered:
            return {1, m.say(Phrase::CellCovered), Tone::Good, why};
        }
        return {};
    }

    Chart chart() const {
        Heat heat;
        const std::vector<std::size_t> shown = shownColumns();
        for (const std::size_t c : shown) {
            heat.columns.push_back(levelName(m_matrix.columns[c].track, m_matrix.columns[c].level));
        }
        for (const LevelMatrix::Line& line : m_matrix.lines) {
            heat.rows.push_back(line.person.str());
            for (const std::size_t c : shown) {
                heat.cells.push_back(pointOf(line.cells[c]));
            }
        }
        Chart made;
        made.title = m.say(Phrase::PeopleCertified, {m.w.counted(m.p.certifications.partners[m.partner].people)});
        made.caption = m.say(Phrase::CaptionPeople);
        made.measure = {m.say(Phrase::HoldsMeasure), 0, "0"};
        made.nothing = m.say(Phrase::NobodyCertifiedHow);
        made.alt = m.say(Phrase::AltPeople, {made.title});
        made.body = std::move(heat);
        return made;
    }

    std::string askedName(const certification::Asked& asked) const {
        if (asked.track.empty() && asked.level.empty()) {
            return m.say(Phrase::AnyCertification);
        }
        if (asked.track.empty()) {
            return m.w.word(Kind::Certification, "level", asked.level.view());
        }
        return asked.level.empty() ? m.w.word(Kind::Certification, "track", asked.track.view())
                                   : levelName(asked.track, asked.level);
    }

    void needsOf(const std::optional<certification::TierNeeds>& tier, Table& table) const {
        if (!tier) {
            return;
        }
        for (const certification::LevelNeed& need : tier->needs) {
            const std::int64_t missing = need.missing();
            table.rows.push_back(
                {text(m.tierName(tier->tier)), text(askedName(need.asked)),
                 cell(m.w.count(need.asked.people), need.asked.people),
                 cell(m.w.count(need.people), need.people, m.whyOf("tier")),
                 cell(m.w.count(missing), missing, m.whyOf("tier"), missing > 0 ? Tone::Bad : Tone::Good)});
        }
    }

    Table needs() const {
        Table table;
        table.heading = m.say(Phrase::HeadingNeeds);
        table.columns = {column(m.say(Phrase::LabelTier), 1.2), column(m.say(Phrase::ColumnCertification), 2),
                         m.countColumn(Phrase::ColumnAsked, 0.8), m.countColumn(Phrase::ColumnHave, 0.8),
                         m.countColumn(Phrase::ColumnMissing, 0.8)};
        needsOf(m.f.needs[m.partner].held, table);
        needsOf(m.f.needs[m.partner].next, table);
        table.nothing = m.say(Phrase::NothingAsked);
        return table;
    }

    Table runsOut() const {
        Table table;
        table.heading = m.say(Phrase::HeadingRunsOut, {m.w.days(kRunsOutDays)});
        table.columns = {column(m.say(Phrase::ColumnPerson), 1.6), column(m.say(Phrase::ColumnCertification), 2),
                         column(m.say(Phrase::ColumnUntil), 1.2)};
        for (const std::size_t row : m.f.expiring.of(m.partner)) {
            const certification::Row& one = m.p.certifications.rows[row];
            const Certification& c = m.f.snapshot().table<Certification>().at(one.certification);
            TableCell person = text(c.person.str());
            person.why = {{}, Kind::Certification, c.id, {}};
            table.rows.push_back(
                {std::move(person), text(levelName(c.track, c.level)), text(m.w.date(one.until), Tone::Warning)});
        }
        table.nothing = m.say(Phrase::NothingRunsOut, {m.w.days(kRunsOutDays)});
        return table;
    }

    const Scene& m;
    LevelMatrix m_matrix;
};

} // namespace

Part enablementPages(const Scene& scene) { return Enablement(scene).make(); }

} // namespace counterpart::report
