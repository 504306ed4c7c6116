// SPDX-License-Identifier: GPL-3.0-or-later
// What do documents about the whole programme have on their pages? One function per section.
#pragma once

#include "core/report/compose/sections.h"

#include <array>

namespace counterpart::report {

enum class ProgrammeSection : std::uint8_t {
    Cover,
    Overview,
    Tiers,
    Types,
    Regions,
    Registrations,
    Top,
    AtRisk,
    Coverage,
    Method
};
std::string_view keyOf(ProgrammeSection section); // "programme_tiers"

// What the pages read beside ReviewFacts; counted when a document of the programme is composed.
struct ProgrammeTables {
    metrics::Table totalYearAgo;
    metrics::Table byTier; // attributed revenue and deals won of the period
    metrics::Table byType;
    metrics::Table byRegion; // region x quarter, of the last four quarters
    std::array<Period, 4> quarters;
};
ProgrammeTables programmeTables(const ReviewFacts& facts);

Part programmePages(ProgrammeSection section, const ProgrammeScene& scene, const ProgrammeTables& tables, Phrase kind);

Part overviewPages(const ProgrammeScene& scene, const ProgrammeTables& tables);
Part tierPages(const ProgrammeScene& scene, const ProgrammeTables& tables);
Part typePages(const ProgrammeScene& scene, const ProgrammeTables& tables);
Part regionPages(const ProgrammeScene& scene, const ProgrammeTables& tables);
Part registrationPages(const ProgrammeScene& scene);
Part topPages(const ProgrammeScene& scene);
Part atRiskPages(const ProgrammeScene& scene);
Part coveragePages(const ProgrammeScene& scene);

Why whyAll(const ProgrammeScene& scene, metrics::Id metric, std::string within = {}); // of the whole programme
Why whyPartner(const ProgrammeScene& scene, metrics::Id metric, Index partner);

} // namespace counterpart::report
