// SPDX-License-Identifier: GPL-3.0-or-later
// Puts sections together as a plan says.
#include "core/report/compose/qbr.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace counterpart::report {

namespace {

using Maker = Part (*)(const Scene&);

struct Known {
    Section section;
    std::string_view key;
    Maker make;
};
constexpr std::array<Known, kSectionCount> kKnown = {{{Section::Cover, "cover", nullptr},
                                                      {Section::Summary, "summary", summaryPages},
                                                      {Section::Scorecard, "scorecard", scorecardPages},
                                                      {Section::Revenue, "revenue", revenuePages},
                                                      {Section::Walk, "walk", walkPages},
                                                      {Section::Pipeline, "pipeline", pipelinePages},
                                                      {Section::WinLoss, "win_loss", winLossPages},
                                                      {Section::Enablement, "enablement", enablementPages},
                                                      {Section::Marketing, "marketing", marketingPages},
                                                      {Section::Growth, "growth", growthPages},
                                                      {Section::Escalations, "escalations", escalationPages},
                                                      {Section::Commitments, "commitments", commitmentPages},
                                                      {Section::Method, "method", methodPages}}};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kKnown.size(); ++i) {
        if (static_cast<std::size_t>(kKnown[i].section) != i) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder());

} // namespace

std::string_view keyOf(Section section) { return kKnown[static_cast<std::size_t>(section)].key; }

std::optional<Section> sectionNamed(std::string_view key) {
    const auto found = std::ranges::find(kKnown, key, &Known::key);
    return found == kKnown.end() ? std::nullopt : std::optional(found->section);
}

std::span<const Section> allSections() {
    static const std::array<Section, kSectionCount> all = [] {
        std::array<Section, kSectionCount> sections{};
        std::ranges::transform(kKnown, sections.begin(), &Known::section);
        return sections;
    }();
    return all;
}

Part pagesOf(Section section, const Scene& scene, Phrase kind) {
    const Known& known = kKnown[static_cast<std::size_t>(section)];
    return known.make == nullptr ? coverPages(scene, kind) : known.make(scene);
}

QbrPlan defaultPlan() {
    QbrPlan plan;
    for (const Section section : allSections()) {
        plan.sections.push_back({section, true});
    }
    return plan;
}

void applyEdits(const QbrPlan& plan, Document& document) {
    for (const PageEdit& edit : plan.edits) {
        const auto page = std::ranges::find(document.pages, edit.page, &Page::id);
        if (page == document.pages.end()) {
            continue;
        }
        if (edit.hidden) {
            document.pages.erase(page);
            continue;
        }
        page->title = edit.title.value_or(page->title);
        page->notes = edit.notes.value_or(page->notes);
        std::vector<Paragraph> added;
        for (const std::string& words : edit.paragraphs) {
            added.push_back(paragraph(words));
        }
        if (!added.empty()) {
            page->rows.push_back(prose({}, std::move(added)));
        }
    }
}

std::string frameOf(const ReviewFacts& facts, const Wording& wording) {
    const Programme& p = *facts.programme;
    return wording.say(Phrase::Frame,
                       {wording.modelName(p.credits.model()), p.lens.reporting.code(), wording.date(p.lens.asOf)});
}

namespace {

// Without pages yet: titles, brand, language, lens.
Document documentOf(const QbrInputs& inputs, const Wording& wording, Phrase kind) {
    const Scene scene(inputs.facts, inputs.partner, wording);
    Document document;
    document.title = wording.say(kind, {scene.thisPeriod()});
    document.subtitle = scene.name;
    document.author = inputs.author;
    document.language = wording.language();
    document.rightToLeft = wording.rightToLeft();
    document.made = inputs.facts.asOf();
    document.frame = frameOf(inputs.facts, wording);
    document.format = inputs.format;
    document.brand = inputs.brand;
    document.images = inputs.images;
    return document;
}

} // namespace

Document composeQbr(const QbrInputs& inputs, const Wording& wording, const QbrPlan& plan) {
    return composeByPlan(inputs, wording, plan, Phrase::QbrTitle);
}

Document composeByPlan(const QbrInputs& inputs, const Wording& wording, const QbrPlan& plan, Phrase kind) {
    Document document = documentOf(inputs, wording, kind);
    const Scene scene(inputs.facts, inputs.partner, wording);
    std::array<bool, kSectionCount> said{};
    for (const PlannedSection& planned : plan.sections) {
        if (std::exchange(said[static_cast<std::size_t>(planned.section)], true)) {
            continue;
        }
        Part part = pagesOf(planned.section, scene, kind);
        if (part.anything || planned.keepEmpty) {
            std::ranges::move(part.pages, std::back_inserter(document.pages));
        }
    }
    applyEdits(plan, document);
    return document;
}

} // namespace counterpart::report
