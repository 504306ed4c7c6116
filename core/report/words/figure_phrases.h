// SPDX-License-Identifier: GPL-3.0-or-later
// Which phrases say how a partner did: summary, scorecard, revenue, pipeline, deals won and lost?
#pragma once

// clang-format off
#define COUNTERPART_PHRASES_FIGURES(X) \
    X(SubtitleSummary, "{0}, {1}") \
    X(NoRevenue, "No revenue was credited in {0}") \
    X(RevenueNoneBefore, "Attributed revenue of {0}, none in {1}") \
    X(RevenueGrew, "Attributed revenue grew {1} to {0}") \
    X(RevenueFell, "Attributed revenue fell {1} to {0}") \
    X(RevenueHeld, "Attributed revenue held at {0}") \
    X(WithQuota, "{0}, {1} of quota") \
    X(Highlights, "What went well") \
    X(Concerns, "What needs attention") \
    X(NoHighlights, "No figure stands out.") \
    X(NoConcerns, "No figure calls for attention.") \
    X(FindingFirstRevenue, "{0} of attributed revenue, after none in {1}") \
    X(FindingGrew, "Attributed revenue is {0} above {1}") \
    X(FindingFell, "Attributed revenue is {0} below {1}") \
    X(FindingQuotaMet, "Quota reached: {0}") \
    X(FindingQuotaMissed, "{0} of quota, {1} short") \
    X(FindingScoreUp, "The score rose by {0} to {1}") \
    X(FindingScoreDown, "The score fell by {0} to {1}") \
    X(FindingHighestBand, "{0} is the highest band of the scorecard: {1}") \
    X(FindingLowestBand, "{0} is the lowest band of the scorecard: {1}") \
    X(FindingFlag, "Red flag: {0}") \
    X(FindingPromoted, "Promoted to {0} on {1}") \
    X(FindingDemoted, "Now {0}, since {1}") \
    X(FindingNearTier, "{0} is near, missing only {1}") \
    X(FindingWinRateUp, "Win rate of {0}, up from {1} in {2}") \
    X(FindingWinRateDown, "Win rate of {0}, down from {1} in {2}") \
    X(FindingNoPipeline, "No open opportunity is recorded") \
    X(FindingCompetes, "The partner competes in {0} of the deals that concern it") \
    X(FindingNewCustomers, "{0} new {0|customer|customers}") \
    X(FindingSatisfied, "Customers are satisfied: {0} of 5") \
    X(FindingUnsatisfied, "Customer satisfaction is low: {0} of 5") \
    X(FindingRunsOut, "{0} {0|certification runs|certifications run} out within {1}") \
    X(FindingLapsed, "{0} {0|certification has|certifications have} lapsed") \
    X(FindingClawback, "{0} of commission was taken back") \
    X(FindingLateTasks, "{0} {0|task is|tasks are} late") \
    X(SubtitleScorecard, "Scorecard, {0} against {1}") \
    X(NoScore, "No score in {0}") \
    X(NoScoreHow, "Nothing is recorded that a score could be made of. Record quotas, opportunities, certifications, surveys or activities.") \
    X(ScoreAlone, "Score {0}, {1}") \
    X(ScoreUp, "Score {0}, {1}: {2} more than in {3}") \
    X(ScoreDown, "Score {0}, {1}: {2} less than in {3}") \
    X(ScoreSame, "Score {0}, {1}: as in {3}") \
    X(CaptionScorecard, "Points by dimension, % of what can be reached") \
    X(PercentOfPoints, "% of the points") \
    X(AltScorecard, "Bars of the scorecard's dimensions with the period before and the bands. {0}") \
    X(NoDimensionMoved, "No dimension moved") \
    X(DimensionRose, "{0} gained {1} points") \
    X(DimensionFell, "{0} lost {1} points") \
    X(FlagsRaised, "Red flags raised") \
    X(LeftOut, "left out") \
    X(DimensionsLeftOut, "Without data, so left out and the rest scaled to 100: {0}.") \
    X(PeriodStillRuns, "The period still runs: {0} of {1} {1|day is|days are} in these figures, quotas count in full.") \
    X(SubtitleRevenue, "Credited by the model: {0}") \
    X(TwelveMonths, "These twelve months") \
    X(YearBefore, "The year before") \
    X(CaptionMonths, "Attributed revenue by month, {0}") \
    X(StrongestMonth, "{0} was the strongest month: {1}") \
    X(NoMonthWithRevenue, "No month with attributed revenue") \
    X(AltMonths, "Columns of attributed revenue by month from {1} to {2} beside the year before, with quota as a line where there is one. {0}") \
    X(WalkUp, "{0} more attributed revenue than in {1}") \
    X(WalkDown, "{0} less attributed revenue than in {1}") \
    X(WalkSame, "Attributed revenue as in {0}: {1}") \
    X(SubtitleWalk, "From {0} to {1}") \
    X(CaptionWalkType, "What came and went by deal type, {0}") \
    X(CaptionWalkFamily, "What came and went by product family, {0}") \
    X(BroughtMore, "{0} brought {1} more") \
    X(BroughtLess, "{0} brought {1} less") \
    X(NothingMoved, "Nothing moved") \
    X(AltWalk, "Waterfall from {0} to {1}. {2}") \
    X(ComparedSoFar, "The period still runs: it is compared with the same stretch of the one before, up to {0}.") \
    X(NoOpenDeals, "No open opportunity") \
    X(NoOpenDealsHow, "No open opportunity of this partner is recorded. Record deals that name it, or touches that it sourced.") \
    X(OpenWorth, "{0} open {0|opportunity|opportunities} worth {1}") \
    X(OpenAndBlocked, "{0}, {1} blocked") \
    X(CaptionStages, "Open pipeline by stage, {0}") \
    X(MostIn, "Most is in {0}: {1}") \
    X(AltStages, "Bars of open pipeline by stage. {0}") \
    X(WithoutNextStep, "{0} {0|opportunity has|opportunities have} no next step: write it into the field next_step of the deal, and what holds it up into blocker.") \
    X(WalkThrough, "Every open opportunity, one by one") \
    X(EveryOpportunity, "Open opportunities, the largest first") \
    X(ClosedLater, "closed since") \
    X(NotesPipeline, "Go through the opportunities one by one: what is the next step, who takes it, what holds it up?") \
    X(NothingClosed, "No deal was closed in {0}") \
    X(NothingClosedHow, "No deal of this partner was won or lost in this time. Close deals with their reason and competitor.") \
    X(WonOf, "Won {0} of {1} {1|deal|deals} ({2})") \
    X(MostLostTo, "{0}; lost most often for: {1}") \
    X(ReasonFirst, "{0}: {1} {1|deal|deals} lost") \
    X(NothingLost, "No deal was lost") \
    X(NoReason, "no reason recorded") \
    X(CaptionReasons, "Deals by reason") \
    X(DealsName, "Deals") \
    X(AltReasons, "Bars of deals by reason. {0}") \
    X(DealsClosed, "The deals won and lost") \
    X(NotesWinLoss, "Ask for the story behind the reasons: what did the customer say?") \
    X(JourneyTitle, "How {0} was won: {2} has {1} of the credit") \
    X(JourneyOf, "{0}, {1}, won on {2}") \
    X(TouchOn, "{0}, {1}") \
    X(OtherPartners, "Other partners") \
    X(CaptionJourney, "Touches until it was won; the area is their part of the credit, pale ones do not count") \
    X(AltJourney, "Touches over time by whose they are, as large as their part of the credit. {0}") \
    X(NotesJourney, "Tell it as a story: who was there first, what moved the customer, what to do again.")
// clang-format on
