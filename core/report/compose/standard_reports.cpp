// SPDX-License-Identifier: GPL-3.0-or-later
// Which report has which sections, of a partner and of the programme.
#include "core/report/compose/standard_reports.h"

#include "core/report/compose/programme_sections.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace counterpart::report {

namespace {

constexpr std::array<std::string_view, 4> kNames = {"monthly", "annual", "executive", "board"};
constexpr std::array<Phrase, 4> kTitles = {Phrase::MonthlyTitle, Phrase::AnnualTitle, Phrase::ExecutiveTitle,
                                           Phrase::BoardTitle};
constexpr std::array<std::string_view, 10> kSections = {
    "programme_cover",         "programme_overview", "programme_tiers",   "programme_types",    "programme_regions",
    "programme_registrations", "programme_top",      "programme_at_risk", "programme_coverage", "programme_method"};

std::vector<Section> partnerSections(ReportKind kind) {
    switch (kind) {
    case ReportKind::Monthly:
        return {Section::Cover,   Section::Summary,     Section::Revenue, Section::Pipeline,
                Section::WinLoss, Section::Escalations, Section::Method};
    case ReportKind::Annual:
        return {Section::Cover,      Section::Summary,   Section::Scorecard, Section::Revenue,     Section::Walk,
                Section::Enablement, Section::Marketing, Section::Growth,    Section::Commitments, Section::Method};
    case ReportKind::Executive:
    case ReportKind::Board:
        return {Section::Summary, Section::Growth, Section::Method};
    }
    return {};
}

std::vector<ProgrammeSection> programmeSections(ReportKind kind) {
    using enum ProgrammeSection;
    switch (kind) {
    case ReportKind::Monthly:
        return {Cover, Overview, Tiers, Registrations, Top, AtRisk, Method};
    case ReportKind::Annual:
        return {Cover, Overview, Tiers, Types, Regions, Registrations, Top, Coverage, Method};
    case ReportKind::Executive:
        return {Overview, Tiers, AtRisk, Method};
    case ReportKind::Board:
        return {Cover, Overview, Tiers, Types, Regions, Registrations, Top, AtRisk, Coverage, Method};
    }
    return {};
}

Part programmeCover(const ProgrammeScene& s, Phrase kind) {
    Page cover = page(std::string(keyOf(ProgrammeSection::Cover)), "programme.title", s.say(kind, {s.thisPeriod()}),
                      s.say(Phrase::ProgrammeName));
    cover.look = Page::Look::Cover;
    cover.rows.push_back(
        prose({}, {paragraph(s.say(Phrase::FiguresAsOf, {s.w.date(s.f.asOf())}), Paragraph::Style::Small)}));
    return {{std::move(cover)}, true};
}

Part programmeMethod(const ProgrammeScene& s) {
    Page one = page(std::string(keyOf(ProgrammeSection::Method)), "programme.method", s.say(Phrase::MethodTitle),
                    frameOf(s.f, s.w));
    one.rows.push_back(row(lensTable(s)));
    one.rows.push_back(definitions(s));
    return {{std::move(one)}, true};
}

Document reportOfProgramme(ReportKind kind, const ReportInputs& inputs, const Wording& wording) {
    const ProgrammeScene scene(inputs.facts, wording);
    const Phrase title = kTitles[static_cast<std::size_t>(kind)];
    Document document;
    document.title = scene.say(title, {scene.thisPeriod()});
    document.subtitle = scene.say(Phrase::ProgrammeName);
    document.author = inputs.author;
    document.language = wording.language();
    document.rightToLeft = wording.rightToLeft();
    document.made = inputs.facts.asOf();
    document.frame = frameOf(inputs.facts, wording);
    document.format = inputs.format;
    document.brand = inputs.brand;
    document.images = inputs.images;
    const ProgrammeTables tables = programmeTables(inputs.facts);
    for (const ProgrammeSection section : programmeSections(kind)) {
        std::ranges::move(programmePages(section, scene, tables, title).pages, std::back_inserter(document.pages));
    }
    return document;
}

Document reportOfPartner(ReportKind kind, const ReportInputs& inputs, const Wording& wording) {
    const QbrInputs of{inputs.facts, *inputs.partner, inputs.brand, inputs.images, inputs.author, inputs.format};
    return composeByPlan(of, wording, planOf(kind), kTitles[static_cast<std::size_t>(kind)]);
}

} // namespace

std::string_view nameOf(ReportKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<ReportKind> reportKindNamed(std::string_view name) {
    const auto found = std::ranges::find(kNames, name);
    return found == kNames.end() ? std::nullopt : std::optional(static_cast<ReportKind>(found - kNames.begin()));
}

std::string_view keyOf(ProgrammeSection section) { return kSections[static_cast<std::size_t>(section)]; }

Part programmePages(ProgrammeSection section, const ProgrammeScene& scene, const ProgrammeTables& tables, Phrase kind) {
    switch (section) {
    case ProgrammeSection::Cover:
        return programmeCover(scene, kind);
    case ProgrammeSection::Overview:
        return overviewPages(scene, tables);
    case ProgrammeSection::Tiers:
        return tierPages(scene, tables);
    case ProgrammeSection::Types:
        return typePages(scene, tables);
    case ProgrammeSection::Regions:
        return regionPages(scene, tables);
    case ProgrammeSection::Registrations:
        return registrationPages(scene);
    case ProgrammeSection::Top:
        return topPages(scene);
    case ProgrammeSection::AtRisk:
        return atRiskPages(scene);
    case ProgrammeSection::Coverage:
        return coveragePages(scene);
    case ProgrammeSection::Method:
        return programmeMethod(scene);
    }
    return {};
}

QbrPlan planOf(ReportKind kind) {
    QbrPlan plan;
    for (const Section section : partnerSections(kind)) {
        plan.sections.push_back({section, false});
    }
    return plan;
}

Document composeReport(ReportKind kind, const ReportInputs& inputs, const Wording& wording) {
    const bool ofPartner = inputs.partner && kind != ReportKind::Board;
    Document document = ofPartner ? reportOfPartner(kind, inputs, wording) : reportOfProgramme(kind, inputs, wording);
    QbrPlan edits;
    edits.edits = inputs.edits;
    applyEdits(edits, document);
    return document;
}

} // namespace counterpart::report
