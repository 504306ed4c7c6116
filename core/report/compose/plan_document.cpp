// SPDX-License-Identifier: GPL-3.0-or-later
// {"version": 1, "sections": [{"section": "walk", "keep_empty": false}], "edits": [{"page": "walk.revenue", "title":
// "...", "notes": "...", "paragraphs": ["..."], "hidden": true}]}
#include "core/report/compose/plan_document.h"

#include "core/domain/rulebook_fields.h"
#include "core/domain/rulebook_writer.h"

namespace counterpart::report {

namespace {

using rulebook::Members;
using rulebook::Node;

constexpr std::size_t kMostEdits = 1000;

void readSection(const Node& node, const std::string& path, PlanReading& reading) {
    Members members(node, path, reading.errors);
    std::string key;
    members.text("section", key, true);
    std::optional<bool> keep;
    members.flag("keep_empty", keep);
    members.finish();
    if (const auto section = sectionNamed(key)) {
        reading.plan.sections.push_back({*section, keep.value_or(true)});
    } else if (!key.empty()) {
        members.fault(ErrorCode::BadArgument, "section", "a section of a review");
    }
}

void readText(Members& members, std::string_view name, std::optional<std::string>& out) {
    if (members.optional(name) != nullptr) {
        members.text(name, out.emplace());
    }
}

void readEdit(const Node& node, const std::string& path, PlanReading& reading) {
    Members members(node, path, reading.errors);
    PageEdit edit;
    members.text("page", edit.page, true);
    readText(members, "title", edit.title);
    readText(members, "notes", edit.notes);
    members.each("paragraphs", kMostEdits, [&](const Node& words, const std::string& place) {
        if (words.type == Node::Type::String) {
            edit.paragraphs.push_back(words.text);
        } else {
            rulebook::addFault(reading.errors, ErrorCode::BadArgument, words, place, "a text");
        }
    });
    std::optional<bool> hidden;
    members.flag("hidden", hidden);
    edit.hidden = hidden.value_or(false);
    members.finish();
    if (!edit.page.empty()) {
        reading.plan.edits.push_back(std::move(edit));
    }
}

void writeEdit(rulebook::Writer& out, const PageEdit& edit) {
    out.open("", '{');
    out.text("page", edit.page);
    if (edit.title) {
        out.text("title", *edit.title);
    }
    if (edit.notes) {
        out.text("notes", *edit.notes);
    }
    out.list("paragraphs", edit.paragraphs, [](const std::string& words) { return words; });
    if (edit.hidden) {
        out.value("hidden", "true");
    }
    out.close('}');
}

} // namespace

PlanReading readPlan(std::string_view json) {
    PlanReading reading;
    const auto root = rulebook::parseTree(json);
    if (!root) {
        reading.errors.push_back(root.error());
        return reading;
    }
    Members top(*root, "", reading.errors);
    int version = 1;
    top.whole("version", version, {1, 1});
    top.each("sections", kSectionCount,
             [&](const Node& node, const std::string& path) { readSection(node, path, reading); });
    top.each("edits", kMostEdits, [&](const Node& node, const std::string& path) { readEdit(node, path, reading); });
    top.finish();
    for (Error& error : reading.errors) { // the words of the shared reader are those of rulebooks
        error.code = error.code == ErrorCode::BadRulebook ? ErrorCode::BadArgument : error.code;
    }
    return reading;
}

std::string writePlan(const QbrPlan& plan) {
    rulebook::Writer out;
    out.open("", '{');
    out.value("version", "1");
    out.open("sections", '[');
    for (const PlannedSection& planned : plan.sections) {
        out.open("", '{');
        out.text("section", keyOf(planned.section));
        if (!planned.keepEmpty) {
            out.value("keep_empty", "false");
        }
        out.close('}');
    }
    out.close(']');
    if (!plan.edits.empty()) {
        out.open("edits", '[');
        for (const PageEdit& edit : plan.edits) {
            writeEdit(out, edit);
        }
        out.close(']');
    }
    out.close('}');
    return out.take();
}

} // namespace counterpart::report
