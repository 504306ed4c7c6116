// SPDX-License-Identifier: GPL-3.0-or-later
// The standard reports (mission I8): of one partner from the sections of its review, of the programme from sections of
// its own.
#pragma once

#include "core/report/compose/qbr.h"

#include <optional>

namespace counterpart::report {

enum class ReportKind : std::uint8_t {
    Monthly,   // performance of a month
    Annual,    // plan of a year
    Executive, // summary on a page or two
    Board,     // of the programme alone
};
std::string_view nameOf(ReportKind kind); // "monthly"
std::optional<ReportKind> reportKindNamed(std::string_view name);

struct ReportInputs {
    const ReviewFacts& facts;          // of the month, the year, the quarter that is reported
    std::optional<Index> partner = {}; // none: of the programme. A board sees the programme
    Brand brand = {};
    std::vector<Image> images = {};
    std::string author = {};
    Format format = Format::Wide;
    std::vector<PageEdit> edits = {};
};
Document composeReport(ReportKind kind, const ReportInputs& inputs, const Wording& wording);

// Which sections a partner's report has; empty ones are dropped.
QbrPlan planOf(ReportKind kind);

} // namespace counterpart::report
