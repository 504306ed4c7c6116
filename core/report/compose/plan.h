// SPDX-License-Identifier: GPL-3.0-or-later
// Which sections does a document have, in which order, and what did somebody write into it? A programme chooses one, a
// saved review carries its own on to the next quarter.
#pragma once

#include "core/report/compose/sections.h"

#include <optional>
#include <string>
#include <vector>

namespace counterpart::report {

struct PlannedSection {
    Section section = Section::Summary;
    // A section of which nothing is recorded (Part::anything) is kept with a page that says what is missing and how to
    // record it, or dropped.
    bool keepEmpty = true;
    friend bool operator==(const PlannedSection&, const PlannedSection&) = default;
};

// Page ids are the same in every quarter, so that edits are carried on. An edit of a page that is not there waits.
struct PageEdit {
    std::string page; // Page::id
    std::optional<std::string> title;
    std::optional<std::string> notes;
    std::vector<std::string> paragraphs; // added at the foot of the page
    bool hidden = false;                 // the page is left out
    friend bool operator==(const PageEdit&, const PageEdit&) = default;
};

struct QbrPlan {
    std::vector<PlannedSection> sections; // a section that is named again is not said again
    std::vector<PageEdit> edits;          // of one page the later ones add to the earlier ones
    friend bool operator==(const QbrPlan&, const QbrPlan&) = default;
};

QbrPlan defaultPlan(); // every section, in their order; the empty ones say what to record

void applyEdits(const QbrPlan& plan, Document& document);

} // namespace counterpart::report
