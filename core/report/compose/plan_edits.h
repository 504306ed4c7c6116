// SPDX-License-Identifier: GPL-3.0-or-later
// What can somebody do to a plan by hand? Every edit leaves at most one PageEdit per page, none that says nothing.
#pragma once

#include "core/report/compose/plan.h"
#include "core/report/document/document.h"

namespace counterpart::report {

PageEdit editOf(const QbrPlan& plan, const std::string& page); // all edits of it as one; page "" when there is none

// The first PageEdit of a page that says something, or none where it says nothing any more.
void setEdit(QbrPlan& plan, PageEdit edit); // in place of all edits of edit.page
void setTitle(QbrPlan& plan, const std::string& page, std::optional<std::string> title); // none: the composer's
void setNotes(QbrPlan& plan, const std::string& page, std::optional<std::string> notes); // likewise
void setParagraphs(QbrPlan& plan, const std::string& page, std::vector<std::string> paragraphs);
void setHidden(QbrPlan& plan, const std::string& page, bool hidden);

bool hasSection(const QbrPlan& plan, Section section);
// Left out, or taken in where it stands in the built-in order.
void setSection(QbrPlan& plan, Section section, bool in);
// So many sections further on, among those that are there; less than 0: back. False at the end.
bool moveSection(QbrPlan& plan, Section section, int by);

// The pages that are hidden stay in what an editor shows, and go from what is presented.
QbrPlan withHiddenShown(QbrPlan plan);
Document withoutHidden(Document document, const QbrPlan& plan);

} // namespace counterpart::report
