// SPDX-License-Identifier: GPL-3.0-or-later
// Which phrases do all documents share? Names of the enum and English sentences, one list for both.
#pragma once

// clang-format off
#define COUNTERPART_PHRASES_COMMON(X) \
    X(NoData, "no data") \
    X(NoDataYet, "{0} (no data yet)") \
    X(NotSaid, "not said") \
    X(NotRecorded, "not recorded") \
    X(NotConverted, "{0} (no exchange rate)") \
    X(ListMore, "{0}, {1}") \
    X(ListLast, "{0} and {1}") \
    X(NameWithDetail, "{0}: {1}") \
    X(InCurrency, "{0}, {1}") \
    X(DaysOf, "{0} days") \
    X(HoursOf, "{0} h") \
    X(PercentPoints, "{0} pts") \
    X(PointsOf, "{0} of {1}") \
    X(CountOfDeals, "{0} {0|deal|deals}") \
    X(ChangeAgainst, "{0} against {1}") \
    X(SameAs, "as in {0}") \
    X(NothingIn, "none in {0}") \
    X(AsOf, "As of {0}") \
    X(FiguresAsOf, "Figures as of {0}") \
    X(Frame, "{0} · {1} · as of {2}") \
    X(QbrTitle, "Quarterly business review, {0}") \
    X(CoverTier, "Tier: {0}") \
    X(CoverManager, "Channel manager: {0}") \
    X(LabelRevenue, "Attributed revenue") \
    X(LabelYearAgo, "A year before") \
    X(LabelQuota, "Quota") \
    X(LabelAttainment, "Quota attainment") \
    X(LabelScore, "Score") \
    X(LabelTier, "Tier") \
    X(LabelPipeline, "Open pipeline") \
    X(LabelCommission, "Commission accrued") \
    X(LabelDealsWon, "Deals won") \
    X(LabelDealsLost, "Deals lost") \
    X(LabelDealSize, "Average deal") \
    X(LabelWinRate, "Win rate") \
    X(LabelCycle, "Sales cycle") \
    X(QuotaOf, "Quota {0}") \
    X(NoQuota, "No quota") \
    X(QuotaInFull, "Quota counted in full, the period still runs") \
    X(RecordQuota, "No quota is recorded for {0}: enter one to see attainment") \
    X(TopTier, "The top tier") \
    X(NotOnLadder, "Not on the ladder") \
    X(NotOnLadderHow, "The ladder of the programme is not for this type of partner, so there is no tier to grow into.") \
    X(GapTo, "Missing for {1}: {0}") \
    X(NextTierReached, "Enough for {0} at the next evaluation") \
    X(ClawedBack, "{0} taken back") \
    X(Rounding, "Rounding") \
    X(Others, "Others") \
    X(NoRevenueHow, "No deal won in this time is credited to the partner. Record won deals and who touched them.") \
    X(ColumnDeal, "Deal") \
    X(ColumnCustomer, "Customer") \
    X(ColumnAmount, "Amount") \
    X(ColumnStage, "Stage") \
    X(ColumnAge, "Age, days") \
    X(ColumnNextStep, "Next step") \
    X(ColumnBlocker, "Blocker") \
    X(ColumnResult, "Result") \
    X(ColumnReason, "Reason") \
    X(ColumnCompetitor, "Competitor") \
    X(ColumnDays, "Days to close") \
    X(ColumnMetric, "Metric") \
    X(ColumnChange, "Change") \
    X(ColumnPoints, "Points") \
    X(ColumnTask, "What") \
    X(ColumnOwner, "Owner") \
    X(ColumnDue, "Due") \
    X(ColumnState, "State") \
    X(ColumnRemark, "Remark") \
    X(ColumnPlan, "Plan") \
    X(ColumnDaysLate, "Days late") \
    X(ColumnRegistration, "Registration") \
    X(ColumnConflict, "Conflict") \
    X(ColumnAgainst, "Against") \
    X(ColumnPerson, "Person") \
    X(ColumnCertification, "Certification") \
    X(ColumnUntil, "Until") \
    X(ColumnAsked, "Asked for") \
    X(ColumnHave, "There") \
    X(ColumnMissing, "Missing") \
    X(ColumnRequirement, "Requirement") \
    X(ColumnWhat, "What") \
    X(ColumnValue, "Value") \
    X(Met, "met") \
    X(NeedRevenue, "{0} attributed revenue") \
    X(NeedPeople, "{0} certified {0|person|people}") \
    X(NeedPeopleAt, "{0} {0|person|people} certified as {1}") \
    X(NeedDeals, "{0} won {0|deal|deals}") \
    X(NeedQuota, "{0} of quota") \
    X(NeedCsat, "{0} points of customer satisfaction") \
    X(NeedSatisfied, "{0} satisfied answers") \
    X(NeedCovered, "{0} of products sold") \
    X(NeedStories, "{0} success {0|story|stories}") \
    X(NeedCommitment, "{0} commitment") \
    X(CriterionRevenue, "Attributed revenue") \
    X(CriterionPeople, "Certified people") \
    X(CriterionDeals, "Deals won") \
    X(CriterionQuota, "Quota attainment") \
    X(CriterionCsat, "Customer satisfaction") \
    X(CriterionSatisfied, "Satisfied customers") \
    X(CriterionCovered, "Product coverage") \
    X(CriterionStories, "Success stories") \
    X(CriterionCommitment, "Commitment") \
    X(AmongTheFirst, "{0}, among the first {1} of {2}")
// clang-format on
