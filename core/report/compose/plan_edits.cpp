// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of pages and of the order of sections.
#include "core/report/compose/plan_edits.h"

#include <algorithm>

namespace counterpart::report {

namespace {

bool saysSomething(const PageEdit& edit) { return edit.title || edit.notes || !edit.paragraphs.empty() || edit.hidden; }

void change(QbrPlan& plan, const std::string& page, const auto& how) {
    PageEdit edit = editOf(plan, page);
    edit.page = page;
    how(edit);
    setEdit(plan, std::move(edit));
}

auto found(QbrPlan& plan, Section section) {
    return std::ranges::find(plan.sections, section, &PlannedSection::section);
}

} // namespace

PageEdit editOf(const QbrPlan& plan, const std::string& page) {
    PageEdit all;
    for (const PageEdit& edit : plan.edits) {
        if (edit.page == page) {
            all.page = page;
            all.title = edit.title ? edit.title : all.title;
            all.notes = edit.notes ? edit.notes : all.notes;
            all.paragraphs.insert(all.paragraphs.end(), edit.paragraphs.begin(), edit.paragraphs.end());
            all.hidden = all.hidden || edit.hidden;
        }
    }
    return all;
}

void setEdit(QbrPlan& plan, PageEdit edit) {
    auto at = std::ranges::find(plan.edits, edit.page, &PageEdit::page);
    const auto place = at - plan.edits.begin(); // where it was, so that a plan that is edited back is the same
    std::erase_if(plan.edits, [&](const PageEdit& one) { return one.page == edit.page; });
    if (saysSomething(edit)) {
        plan.edits.insert(plan.edits.begin() + place, std::move(edit));
    }
}

void setTitle(QbrPlan& plan, const std::string& page, std::optional<std::string> title) {
    change(plan, page, [&](PageEdit& edit) { edit.title = std::move(title); });
}

void setNotes(QbrPlan& plan, const std::string& page, std::optional<std::string> notes) {
    change(plan, page, [&](PageEdit& edit) { edit.notes = std::move(notes); });
}

void setParagraphs(QbrPlan& plan, const std::string& page, std::vector<std::string> paragraphs) {
    change(plan, page, [&](PageEdit& edit) { edit.paragraphs = std::move(paragraphs); });
}

void setHidden(QbrPlan& plan, const std::string& page, bool hidden) {
    change(plan, page, [&](PageEdit& edit) { edit.hidden = hidden; });
}

bool hasSection(const QbrPlan& plan, Section section) {
    return std::ranges::find(plan.sections, section, &PlannedSection::section) != plan.sections.end();
}

void setSection(QbrPlan& plan, Section section, bool in) {
    if (!in) {
        std::erase_if(plan.sections, [&](const PlannedSection& one) { return one.section == section; });
    } else if (!hasSection(plan, section)) {
        // Before the first that comes after it in the built-in order and stands after all that come before it.
        auto at = plan.sections.end();
        while (at != plan.sections.begin() && std::prev(at)->section > section) {
            --at;
        }
        plan.sections.insert(at, {section, true});
    }
}

bool moveSection(QbrPlan& plan, Section section, int by) {
    const auto at = found(plan, section);
    if (at == plan.sections.end()) {
        return false;
    }
    const auto from = at - plan.sections.begin();
    const auto last = static_cast<std::ptrdiff_t>(plan.sections.size()) - 1;
    const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, last);
    if (to == from) {
        return false;
    }
    const PlannedSection moved = *at;
    plan.sections.erase(at);
    plan.sections.insert(plan.sections.begin() + to, moved);
    return true;
}

QbrPlan withHiddenShown(QbrPlan plan) {
    for (PageEdit& edit : plan.edits) {
        edit.hidden = false;
    }
    return plan;
}

Document withoutHidden(Document document, const QbrPlan& plan) {
    std::erase_if(document.pages, [&](const Page& page) { return editOf(plan, page.id).hidden; });
    return document;
}

} // namespace counterpart::report
