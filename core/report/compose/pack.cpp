// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a pack together: pages that reviews have too, without what is the vendor's own, and pages of its own.
#include "core/report/compose/pack.h"

#include "core/report/compose/findings.h"
#include "core/report/compose/pack_parts.h"
#include "core/report/compose/qbr.h"
#include "core/report/compose/sections.h"
#include "core/report/compose/statement.h"
#include "core/report/compose/task_list.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace counterpart::report {

namespace {

constexpr std::array<std::string_view, 6> kSources = {"marketing",  "commitment",    "escalation",
                                                      "plan",       "certification", "ticket"};

class Pack {
public:
    Pack(const PackInputs& inputs, const Wording& wording)
        : m_in(inputs), m(*inputs.facts.review, inputs.partner, wording) {}

    Document make() {
        head();
        take(coverPages(m, Phrase::PackTitle).pages);
        dashboard();
        scorecard();
        take(shown(revenuePages(m)));
        take(creditPages(m, m_in.facts));
        pipeline();
        commissions();
        take(projectionPages(m, m_in.facts));
        take(shown(enablementPages(m)));
        if (Part growth = growthPages(m); growth.anything) {
            take(shown(std::move(growth)));
        }
        tasks();
        take(withoutColumn(shown(commitmentPages(m)), Phrase::ColumnRemark));
        method();
        for (Page& page : m_doc.pages) {
            page.notes.clear(); // they are the speaker's
        }
        return std::move(m_doc);
    }

private:
    void head() {
        m_doc.title = m.say(Phrase::PackTitle, {m.thisPeriod()});
        m_doc.subtitle = m.name;
        m_doc.author = m_in.author;
        m_doc.language = m.w.language();
        m_doc.rightToLeft = m.w.rightToLeft();
        m_doc.made = m.f.asOf();
        m_doc.frame = frameOf(m.f, m.w);
        m_doc.format = Format::A4Portrait;
        m_doc.brand = m_in.brand;
        m_doc.images = m_in.images;
    }

    void take(std::vector<Page> pages) { std::ranges::move(pages, std::back_inserter(m_doc.pages)); }

    // Whoever reads a pack cannot record anything: what is missing is said, how to record it is not.
    bool tellsHow(const std::string& words) const {
        static constexpr Phrase hows[] = {Phrase::NoRevenueHow, Phrase::NoOpenDealsHow, Phrase::NobodyCertifiedHow,
                                          Phrase::NoScoreHow,   Phrase::NoCommitmentsHow, Phrase::NothingClosedHow};
        return std::ranges::any_of(hows, [&](Phrase how) { return words == m.say(how); });
    }
    void plainly(std::string& words) const { words = tellsHow(words) ? m.say(Phrase::PackNothingYet) : words; }

    void plainly(Content& content) const {
        if (auto* chart = std::get_if<Chart>(&content)) {
            plainly(chart->nothing);
        } else if (auto* table = std::get_if<Table>(&content)) {
            plainly(table->nothing);
        } else if (auto* prose = std::get_if<Prose>(&content)) {
            std::erase_if(prose->paragraphs, [](const Paragraph& one) { // asides to whoever keeps the records
                return one.style == Paragraph::Style::Small && one.tone == Tone::Muted;
            });
            for (Paragraph& one : prose->paragraphs) {
                plainly(one.text);
            }
        }
    }

    std::vector<Page> shown(Part part) const {
        for (Page& page : part.pages) {
            for (Row& row : page.rows) {
                for (Block& block : row.blocks) {
                    plainly(block.content);
                }
            }
            std::erase_if(page.rows, [](const Row& row) {
                const auto* prose = row.blocks.size() == 1 ? std::get_if<Prose>(&row.blocks[0].content) : nullptr;
                return prose != nullptr && prose->paragraphs.empty();
            });
        }
        return std::move(part.pages);
    }

    std::vector<Page> withoutColumn(std::vector<Page> pages, Phrase title) const {
        const std::string name = m.say(title);
        for (Page& page : pages) {
            for (Row& row : page.rows) {
                for (Block& block : row.blocks) {
                    auto* table = std::get_if<Table>(&block.content);
                    const auto found = table != nullptr ? std::ranges::find(table->columns, name, &TableColumn::title)
                                                        : std::vector<TableColumn>::iterator();
                    if (table == nullptr || found == table->columns.end()) {
                        continue;
                    }
                    const auto at = found - table->columns.begin();
                    table->columns.erase(found);
                    for (auto& line : table->rows) {
                        line.erase(line.begin() + at);
                    }
                }
            }
        }
        return pages;
    }

    void dashboard() {
        Page one = page("dashboard", "pack.dashboard", revenueFinding(m),
                        m.say(Phrase::SubtitleSummary, {m.name, m.thisPeriod()}));
        Tiles tiles = keyFigures(m);
        for (Tile& tile : tiles.tiles) {
            tile.note = tile.note == m.say(Phrase::RecordQuota, {m.thisPeriod()}) ? std::string() : tile.note;
        }
        one.rows.push_back(row(std::move(tiles), 0));
        take({std::move(one)});
    }

    // The points alone: the metrics behind them count flags too.
    void scorecard() {
        Part part = scorecardPages(m);
        if (!part.anything) {
            return;
        }
        for (Page& page : part.pages) {
            for (Row& row : page.rows) {
                std::erase_if(row.blocks,
                              [](const Block& block) { return std::holds_alternative<Table>(block.content); });
            }
        }
        take(shown(std::move(part)));
    }

    // What stands in a deal's way is the vendor's note.
    void pipeline() {
        Part part = pipelinePages(m);
        if (part.anything) {
            const std::int64_t open = m.now(metrics::Id::DealsOpen);
            part.pages.front().title =
                m.say(Phrase::OpenWorth, {m.w.counted(open), m.money(m.now(metrics::Id::PipelineOpen))});
        }
        take(withoutColumn(shown(std::move(part)), Phrase::ColumnBlocker));
    }

    void commissions() {
        Document statement = composeStatement({m.p, m.partner, m.f.period}, m.w);
        for (std::size_t i = 0; i < statement.pages.size(); ++i) {
            Page& page = statement.pages[i];
            page.detail = i > 0;
            if (i == 0) {
                page.title = m.say(Phrase::PackMore, {m.say(Phrase::LabelCommission), page.title});
                page.subtitle = m.thisPeriod();
                page.rows.push_back(
                    prose({}, {paragraph(m.say(Phrase::PackNotPaid), Paragraph::Style::Small, Tone::Neutral)}));
            }
        }
        take(std::move(statement.pages));
    }

    void tasks() {
        std::vector<const Task*> open;
        std::int64_t late = 0;
        for (const std::string_view source : kSources) {
            for (const Task* task : tasksOf(m, source)) {
                const TaskState state = stateOf(*task, m.f.asOf());
                if (state.open) {
                    open.push_back(task);
                    late += state.late ? 1 : 0;
                }
            }
        }
        sortByDay(open);
        std::string title = m.say(Phrase::PackNoTasks);
        if (!open.empty()) {
            title = m.say(Phrase::PackTasks, {m.w.counted(static_cast<std::int64_t>(open.size()))});
            title = late > 0 ? m.say(Phrase::PackTasksLate, {title, m.w.counted(late)}) : title;
        }
        Page one = page("tasks", "pack.tasks", title, m.say(Phrase::AsOf, {m.w.date(m.f.asOf())}));
        if (!open.empty()) {
            one.rows.push_back(row(taskTable(m, open, {}, {})));
        }
        take(withoutColumn({std::move(one)}, Phrase::ColumnRemark));
    }

    void method() {
        Page one = page(std::string(keyOf(Section::Method)), "pack.method", m.say(Phrase::MethodTitle),
                        m.say(Phrase::AsOf, {m.w.date(m.f.asOf())}));
        one.rows.push_back(row(lensTable(m)));
        Row all = definitions(m);
        std::erase_if(std::get<Prose>(all.blocks.front().content).paragraphs,
                      [](const Paragraph& said) { return said.tone == Tone::Warning; }); // of the whole programme
        one.rows.push_back(std::move(all));
        take({std::move(one)});
    }

    const PackInputs& m_in;
    const Scene m;
    Document m_doc;
};

} // namespace

std::span<const std::string_view> packTaskSources() { return kSources; }

Document composePack(const PackInputs& inputs, const Wording& wording) { return Pack(inputs, wording).make(); }

} // namespace counterpart::report
