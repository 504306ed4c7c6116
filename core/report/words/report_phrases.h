// SPDX-License-Identifier: GPL-3.0-or-later
// Which phrases do reports of the whole programme and statements have of their own?
#pragma once

// clang-format off
#define COUNTERPART_PHRASES_REPORT(X) \
    X(MonthlyTitle, "Performance report, {0}") \
    X(AnnualTitle, "Partner plan, {0}") \
    X(ExecutiveTitle, "Executive summary, {0}") \
    X(BoardTitle, "Programme report to the board, {0}") \
    X(ProgrammeName, "Partner programme") \
    X(SectionOverview, "The programme at a glance") \
    X(LabelActive, "Partners with revenue") \
    X(OfPartners, "of {0} {0|partner|partners}") \
    X(ProgrammeTiers, "{0} brings {1} of the revenue") \
    X(ProgrammeTypes, "{0} brings {1} of the revenue") \
    X(CaptionTiers, "Attributed revenue by tier, {0}") \
    X(CaptionTypes, "Attributed revenue by partner type, {0}") \
    X(AltByGroup, "Bars of attributed revenue by group. {0}") \
    X(ColumnTier, "Tier") \
    X(ColumnType, "Type") \
    X(ColumnPartners, "Partners") \
    X(ColumnShare, "Share") \
    X(ColumnPartner, "Partner") \
    X(ColumnGrowth, "Growth") \
    X(ColumnAttainment, "Of quota") \
    X(ColumnScore, "Score") \
    X(ColumnFlags, "Flags") \
    X(ColumnManager, "Channel manager") \
    X(ColumnActive, "With revenue") \
    X(ColumnPipeline, "Open pipeline") \
    X(ProgrammeRegions, "{0} leads with {1}") \
    X(CaptionRegions, "Attributed revenue by region and quarter, {0}") \
    X(AltRegions, "Table of regions and quarters, shaded by attributed revenue. {0}") \
    X(TopPartners, "The first {0} {0|partner brings|partners bring} {1} of the revenue") \
    X(NobodyBrings, "No partner was credited with revenue") \
    X(AtRiskTitle, "{0} {0|partner needs|partners need} attention") \
    X(NobodyAtRisk, "No partner is flagged or in the lowest band") \
    X(AtRiskHow, "Partners with red flags, in the lowest band of the scorecard or of programme health, those with most revenue first.") \
    X(AtRiskShown, "The {0} with most revenue of {1} are shown.") \
    X(ColumnRisk, "Health") \
    X(CoverageTitle, "{0} active {0|partner|partners} for {1} channel {1|manager|managers}") \
    X(CoverageUncovered, "{0}; {1} without one") \
    X(CoverageHow, "A channel manager carries 20 to 30 active partners. Write the manager into each partner.") \
    X(NoManager, "nobody") \
    X(RegionNone, "no region") \
    X(StatementTitle, "Commission statement, {0}") \
    X(StatementFrame, "{0} · as of {1}") \
    X(StatementNothing, "No commission line in {0}") \
    X(StatementSum, "{0} for {1}") \
    X(StatementLines, "Commission lines in {0}") \
    X(StatementWithout, "{0} {0|line|lines} without commission") \
    X(HeadingTotals, "Totals") \
    X(HeadingHowToRead, "How to read the lines") \
    X(StatementHowAccrual, "A line is the part of a deal that is credited to the partner (the base), times the rate of the rule that covers it, rounded half to even to the minor unit.") \
    X(StatementHowRefund, "What was refunded takes commission back at the original rate, even where tiers or plans have changed since.") \
    X(StatementHowSum, "Amounts are in the currencies of the deals. Different currencies are never added.") \
    X(HeadingAccruals, "Accrued") \
    X(HeadingClawbacks, "Taken back") \
    X(ColumnLines, "Lines") \
    X(ColumnAccrued, "Accrued") \
    X(ColumnTakenBack, "Taken back") \
    X(ColumnNet, "Net") \
    X(ColumnDate, "Date") \
    X(ColumnItem, "Item") \
    X(ColumnBase, "Base") \
    X(ColumnRate, "Rate, %") \
    X(ColumnRule, "Rule") \
    X(ColumnMath, "How") \
    X(Total, "Total") \
    X(Percent, "{0} %") \
    X(FlatRate, "flat") \
    X(WholeDeal, "whole deal") \
    X(RestOfDeal, "rest of the deal") \
    X(MathShare, "{0} of {1} = {2}") \
    X(MathRate, "{0}; × {1} = {2}") \
    X(MathFlat, "{0}; flat amount {1}") \
    X(MathRefund, "{0} of {1} refunded; of {2} commission {3}") \
    X(ReasonNoPlan, "No plan in force takes the partner's type.") \
    X(ReasonNoRule, "No rule of the plan covers the line.") \
    X(ReasonRule, "The rule pays nothing: {0}.") \
    X(ReasonFlatElsewhere, "The flat amount is on another line of the deal.") \
    X(ReasonFlatNeedsBase, "Nothing is credited, so no flat amount is paid.") \
    X(ReasonFlatNoRate, "No exchange rate for the flat amount.") \
    X(ReasonTooLarge, "The amount does not fit.") \
    X(RegistrationsTitle, "Registrations: {0} submitted, {1} approved, {2} won") \
    X(RegistrationsNone, "Nothing was registered in {0}") \
    X(RegistrationsNoneHow, "Deal registrations are recorded at the desk, or imported.") \
    X(RegistrationsName, "Registrations") \
    X(StageSubmitted, "Submitted") \
    X(StageApproved, "Approved") \
    X(CaptionRegistrations, "Registrations submitted in {0}, and how far they came") \
    X(AltRegistrations, "Funnel of registrations. {0}")
// clang-format on
