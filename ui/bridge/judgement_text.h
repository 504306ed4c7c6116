// SPDX-License-Identifier: GPL-3.0-or-later
// The words for scorecards, flags, badges, segments and health, with the figures in them.
#pragma once

#include "core/engine/programme/judgement.h"
#include "ui/bridge/figures.h"
#include "ui/bridge/step.h"

namespace counterpart {

using ProgrammePtr = std::shared_ptr<const Programme>;
using JudgementPtr = std::shared_ptr<const Judgement>;

// "59.99": rounded down, so that it never shows a bound that was not reached. Exact: all 12 places. "no data".
QString scoreText(std::int64_t score, Figures figures);
QString trendText(std::int64_t trend, Figures figures); // "+3.5"
QString bandName(const Scorecard& card, std::int16_t band);
QString segmentName(const Judgement& judgement, Index partner); // empty: in none

// A metric of the schema in words: of the catalogue, or one's own.
QString columnTitle(const Judgement& judgement, std::size_t column);
QString columnValue(const Judgement& judgement, std::size_t column, std::int64_t value, Figures figures);

// "No deal registration. Days since registration: 132; the rule says 90 or more."
QString flagSentence(const Judgement& judgement, std::size_t flag, Index partner, Figures figures);
// What stands above the cards: period, as-of date, whether it still runs, whose scorecard it is.
QStringList cardNotes(const Judgement& judgement, Figures figures);

// Value -> curve -> points -> scaled score -> band, down to the records.
Step cardSteps(const ProgrammePtr& programme, const JudgementPtr& judgement, Index partner, Figures figures);
Step healthSteps(const ProgrammePtr& programme, const JudgementPtr& judgement, Index partner, Figures figures);
Step flagSteps(const ProgrammePtr& programme, const JudgementPtr& judgement, std::size_t flag, Index partner,
               Figures figures);

} // namespace counterpart
