// SPDX-License-Identifier: GPL-3.0-or-later
// Which sections are there, and what does each put on its pages? One function per section, each in a source of its own.
#pragma once

#include "core/report/compose/scene.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace counterpart::report {

enum class Section : std::uint8_t {
    Cover,
    Summary,
    Scorecard,
    Revenue,
    Walk,
    Pipeline,
    WinLoss,
    Enablement,
    Marketing,
    Growth,
    Escalations,
    Commitments,
    Method,
};
inline constexpr std::size_t kSectionCount = static_cast<std::size_t>(Section::Method) + 1;
std::string_view keyOf(Section section); // of Page::section and of plans: "win_loss"
std::optional<Section> sectionNamed(std::string_view key);
std::span<const Section> allSections(); // in the order of a quarterly review

struct Part {
    std::vector<Page> pages;
    bool anything = true; // false: nothing is recorded of what the section is about; its page says what to record
};

Part coverPages(const Scene& scene, Phrase kind); // what kind of document it is
Part summaryPages(const Scene& scene);
Part scorecardPages(const Scene& scene);
Part revenuePages(const Scene& scene);
Part walkPages(const Scene& scene);
Part pipelinePages(const Scene& scene);
Part winLossPages(const Scene& scene);
Part enablementPages(const Scene& scene);
Part marketingPages(const Scene& scene);
Part growthPages(const Scene& scene);
Part escalationPages(const Scene& scene);
Part commitmentPages(const Scene& scene);
Part methodPages(const Scene& scene);

// How the won deal came about that brought the partner most, of those that several dated touches lead to, of which one
// of its own counts.
std::optional<Page> journeyPage(const Scene& scene, std::span<const Index> won);

Tiles keyFigures(const Scene& scene); // revenue, quota, score, tier, pipeline, commission

// How numbers are made, of a partner's document and of the programme's alike.
Table lensTable(const ProgrammeScene& scene);
Row definitions(const ProgrammeScene& scene);

Part pagesOf(Section section, const Scene& scene, Phrase kind);

// What the open deals of a partner say beside their fields. The only place that knows where it is recorded: the custom
// fields `next_step` and `blocker` of the deal.
struct DealWork {
    std::string nextStep;
    std::string blocker;
};
DealWork workOf(const Deal& deal);

} // namespace counterpart::report
