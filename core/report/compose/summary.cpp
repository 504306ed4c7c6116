// SPDX-License-Identifier: GPL-3.0-or-later
// The cover, and the one page that says it all: key figures, what went well, what did not.
#include "core/report/compose/findings.h"
#include "core/report/compose/needs_text.h"
#include "core/report/compose/sections.h"

namespace counterpart::report {

using metrics::Id;

namespace {

Tile revenueTile(const Scene& s) {
    Tile tile = s.tile(Id::RevenueAttributed, Phrase::LabelRevenue);
    const std::int64_t growth = s.now(Id::RevenueGrowth);
    if (growth == metrics::kNoData) {
        tile.change = s.say(Phrase::NothingIn, {s.periodName(s.f.yearAgo)});
    } else {
        tile.change = s.say(Phrase::ChangeAgainst, {s.w.signedRatio(growth), s.periodName(s.f.yearAgo)});
        tile.tone = toneOf(metrics::Good::More, growth);
    }
    tile.note = s.hasQuota() ? s.say(Phrase::QuotaOf, {s.money(s.now(Id::QuotaAmount))}) : s.say(Phrase::NoQuota);
    return tile;
}

Tile attainmentTile(const Scene& s) {
    Tile tile = s.tile(Id::QuotaAttainment, Phrase::LabelAttainment);
    s.compare(tile, Id::QuotaAttainment, s.before(Id::QuotaAttainment), s.f.before);
    tile.note = s.hasQuota() ? (s.f.runs() ? s.say(Phrase::QuotaInFull) : std::string())
                             : s.say(Phrase::RecordQuota, {s.thisPeriod()});
    return tile;
}

Tile scoreTile(const Scene& s) {
    Tile tile;
    tile.label = s.say(Phrase::LabelScore);
    const std::int64_t score = s.j.cards.score[s.partner];
    const std::int16_t band = s.j.cards.band[s.partner];
    tile.why = s.whyOf("score", s.j.period);
    tile.value = score == scorecard::kNoData ? s.say(Phrase::NoData) : s.w.score(score);
    const std::int64_t trend = s.j.trend(s.partner);
    if (trend != scorecard::kNoData) {
        tile.change = s.say(Phrase::ChangeAgainst, {s.w.scoreChange(trend), s.periodName(s.j.periodBefore)});
        tile.tone = toneOf(metrics::Good::More, trend);
    }
    if (band != scorecard::kNoBand) {
        tile.note = s.w.name(s.j.scorecard.bands[static_cast<std::size_t>(band)].name);
    }
    return tile;
}

Tile tierTile(const Scene& s) {
    Tile tile;
    tile.label = s.say(Phrase::LabelTier);
    tile.why = s.whyOf("tier");
    if (!s.onLadder()) {
        tile.value = s.say(Phrase::NotOnLadder);
        return tile;
    }
    tile.value = s.tierName(s.tier());
    const std::size_t next = s.tier() + std::size_t{1};
    if (next >= s.ladder().tiers.size()) {
        tile.note = s.say(Phrase::TopTier);
        return tile;
    }
    const auto needs = tiering::needsOf(s.ladder(), next, s.p.standings.facts[s.partner]);
    const std::string missing = missingWords(s, needs);
    tile.note = missing.empty() ? s.say(Phrase::NextTierReached, {s.tierName(next)})
                                : s.say(Phrase::GapTo, {missing, s.tierName(next)});
    return tile;
}

Tile pipelineTile(const Scene& s) {
    Tile tile = s.tile(Id::PipelineOpen, Phrase::LabelPipeline);
    tile.change = s.say(Phrase::CountOfDeals, {s.w.counted(s.now(Id::DealsOpen))});
    tile.note = s.say(Phrase::AsOf, {s.w.date(s.f.asOf())});
    return tile;
}

Tile commissionTile(const Scene& s) {
    Tile tile = s.tile(Id::CommissionAccrued, Phrase::LabelCommission);
    s.compare(tile, Id::CommissionAccrued, s.before(Id::CommissionAccrued), s.f.before);
    tile.tone = Tone::Neutral; // more commission is neither good nor bad
    if (const Minor back = s.now(Id::ClawbackAmount); back > 0) {
        tile.note = s.say(Phrase::ClawedBack, {s.money(back)});
    }
    return tile;
}

Block said(const Scene& s, Phrase heading, const std::vector<std::string>& findings, Phrase none, Tone tone) {
    Prose block;
    block.heading = s.say(heading);
    for (const std::string& finding : findings) {
        block.paragraphs.push_back(paragraph(finding, Paragraph::Style::Bullet, tone));
    }
    if (findings.empty()) {
        block.paragraphs.push_back(paragraph(s.say(none), Paragraph::Style::Body, Tone::Muted));
    }
    return {std::move(block), 1};
}

} // namespace

Part coverPages(const Scene& s, Phrase kind) {
    Page cover = page(std::string(keyOf(Section::Cover)), "cover.title", s.say(kind, {s.thisPeriod()}), s.name);
    cover.look = Page::Look::Cover;
    std::vector<Paragraph> lines;
    if (s.onLadder()) {
        lines.push_back(paragraph(s.say(Phrase::CoverTier, {s.tierName(s.tier())}), Paragraph::Style::Lead));
    }
    if (!s.record.manager.empty()) {
        lines.push_back(paragraph(s.say(Phrase::CoverManager, {s.record.manager.view()})));
    }
    lines.push_back(paragraph(s.say(Phrase::FiguresAsOf, {s.w.date(s.f.asOf())}), Paragraph::Style::Small));
    cover.rows.push_back(prose({}, std::move(lines)));
    return {{std::move(cover)}, true};
}

Tiles keyFigures(const Scene& s) {
    Tiles tiles{{revenueTile(s), attainmentTile(s), scoreTile(s), tierTile(s), pipelineTile(s), commissionTile(s)}};
    constexpr Section kLeads[] = {Section::Revenue, Section::Revenue, Section::Scorecard, Section::Growth,
                                  Section::Pipeline}; // no section is about commissions
    for (std::size_t at = 0; at < std::size(kLeads); ++at) {
        tiles.tiles[at].leads = keyOf(kLeads[at]);
    }
    return tiles;
}

Part summaryPages(const Scene& s) {
    Page one = page(std::string(keyOf(Section::Summary)), "summary.figures", revenueFinding(s),
                    s.say(Phrase::SubtitleSummary, {s.name, s.thisPeriod()}));
    one.rows.push_back(row(keyFigures(s), 0));
    const Findings findings = findingsOf(s);
    one.rows.push_back(row({said(s, Phrase::Highlights, findings.highlights, Phrase::NoHighlights, Tone::Good),
                            said(s, Phrase::Concerns, findings.concerns, Phrase::NoConcerns, Tone::Warning)}));
    std::vector<std::string> talk = findings.highlights;
    talk.insert(talk.end(), findings.concerns.begin(), findings.concerns.end());
    for (const std::string& line : talk) {
        one.notes += line + "\n";
    }
    return {{std::move(one)}, true};
}

} // namespace counterpart::report
