// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of what certifications can be looked at as: people, calendar, gaps; and who may not register.
#pragma once

#include "core/engine/programme/programme.h"
#include "ui/charts/chart_data.h"
#include "ui/models/row_source.h"

#include <memory>
#include <unordered_map>

namespace counterpart {

using ProgrammePtr = std::shared_ptr<const Programme>;
using Restrictions = std::vector<certification::Restriction>; // ascending by partner
using RestrictionsPtr = std::shared_ptr<const Restrictions>;

RestrictionsPtr restrictionsIn(const Programme& programme);
const certification::Restriction* restrictionOf(const Restrictions& restrictions, Index partner);

// What a row of a view is about, by the row's key.
struct CertificationLine {
    Index partner = kNoRecord;
    Text person;                  // empty: the partner as such
    RecordId certification = 0;   // of a row that stands for one
    std::vector<RecordId> levels; // of a person, by column of the view: the certification behind the cell
    Symbol track;                 // of a gap: what is asked for; may be empty
    Symbol level;
};
struct CertificationView {
    std::shared_ptr<const ui::RowSource> rows;
    std::unordered_map<std::uint64_t, CertificationLine> lines;
    ui::ChartData months; // of the calendar
};
// They hold nothing of a panel: made on any thread.
CertificationView peopleView(const ProgrammePtr& programme);
CertificationView calendarView(const ProgrammePtr& programme);
CertificationView gapView(const ProgrammePtr& programme);

} // namespace counterpart
