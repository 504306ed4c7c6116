// SPDX-License-Identifier: GPL-3.0-or-later
// Which phrases say what is to be done: enablement, growth, joint work, and how numbers are made?
#pragma once

// clang-format off
#define COUNTERPART_PHRASES_WORK(X) \
    X(PeopleMissing, "{0} certified {0|person|people} missing for {1}") \
    X(PeopleToNext, "{0} more certified {0|person|people} to {1}") \
    X(PeopleRunOut, "{0} {0|certification runs|certifications run} out within {1}") \
    X(PeopleInOrder, "Everybody who is asked for is certified") \
    X(NobodyCertified, "Nobody is certified") \
    X(NobodyCertifiedHow, "No certification or exam of this partner is recorded. Record who passed what, and until when it holds.") \
    X(PeopleCertified, "{0} {0|person holds|people hold} a certification") \
    X(CaptionPeople, "People and what they are certified for") \
    X(HoldsMeasure, "1 = holds, 0 = has lapsed") \
    X(AltPeople, "Table of people and certifications with their state. {0}") \
    X(CellStudying, "{0} of {1}") \
    X(CellEarned, "passed") \
    X(CellHolds, "holds") \
    X(CellUntil, "until {0}") \
    X(CellExpired, "lapsed {0}") \
    X(CellLater, "not yet valid") \
    X(CellCovered, "covered") \
    X(HeadingNeeds, "What the tiers ask for") \
    X(AnyCertification, "any certification") \
    X(NothingAsked, "The tier asks for nothing.") \
    X(HeadingRunsOut, "Runs out within {0}") \
    X(NothingRunsOut, "Nothing runs out within {0}.") \
    X(NoMarketing, "No joint marketing is planned") \
    X(NoMarketingHow, "No task of source \"marketing\" is recorded for this partner. Add one for each joint activity, with an owner and a day.") \
    X(MarketingState, "{0} of {1} joint {1|activity|activities} still to do") \
    X(GrowthTop, "{0} is the top tier: keep it") \
    X(GrowthReached, "Everything {0} asks for is there") \
    X(GrowthGap, "Missing for {1}: {0}") \
    X(StandsOn, "{0}, with {1}") \
    X(CaptionLadder, "{0}, the last {1} months") \
    X(AltLadder, "The tiers as steps, and where the partner stands. {0}") \
    X(HeadingWays, "What the way up asks for") \
    X(HeadingTimeline, "Timeline") \
    X(HeadingBenefits, "What {0} brings") \
    X(MarginOf, "Margin of {0} instead of {1}") \
    X(EvaluatedDaily, "Tiers are evaluated every day: what is reached counts at once") \
    X(EvaluatedOn, "Next evaluation on {0}, in force from {1}") \
    X(NoticeUntil, "{0} ends on {1} unless the criteria are met again") \
    X(InGrace, "{0} is kept by grace: {1} of {2} evaluations below it") \
    X(ComesByItself, "{0} comes by itself on {1} if nothing changes") \
    X(LeavesWindow, "{0} of attributed revenue leaves the window by {1}") \
    X(ToEarnUntil, "{0} of new attributed revenue by {1} reaches {2}") \
    X(NoEscalations, "Nothing is escalated") \
    X(NoEscalationsHow, "No open escalation, no conflict at the desk, no late step of a plan. Escalations are tasks of source \"escalation\".") \
    X(EscalationState, "{0} open") \
    X(CountEscalations, "{0} {0|escalation|escalations}") \
    X(CountConflicts, "{0} {0|conflict|conflicts} at the desk") \
    X(CountLateSteps, "{0} late {0|step|steps}") \
    X(HeadingEscalations, "Escalations") \
    X(HeadingConflicts, "Open conflicts of the deal desk") \
    X(NoConflicts, "No open conflict.") \
    X(HeadingLateSteps, "Late steps of plans") \
    X(NoLateSteps, "No late step.") \
    X(ConflictDuplicate, "Two partners registered the same customer") \
    X(ConflictSamePartner, "Registered twice by the same partner") \
    X(ConflictDirectDeal, "The direct team knew the customer before") \
    X(ConflictLead, "A lead of the customer was there before") \
    X(ConflictPoaching, "Another partner's protected customer") \
    X(ConflictDirectOnAccount, "The direct team works on the partner's customer") \
    X(NoCommitments, "No commitments") \
    X(NoCommitmentsHow, "No task of source \"commitment\" is recorded for this partner. Write down what both sides promise, with an owner and a day.") \
    X(CommitmentsKept, "{0} of {1} {1|commitment|commitments} of last time kept") \
    X(CommitmentsLate, "{0}, {1} late") \
    X(CommitmentsNew, "{0} new {0|commitment|commitments}") \
    X(HeadingLastTime, "Of last time") \
    X(HeadingNew, "New") \
    X(NothingCommittedBefore, "Nothing was promised last time.") \
    X(NothingCommittedNow, "To be agreed in this review.") \
    X(StateLate, "{0}, late") \
    X(MethodTitle, "How these numbers are made") \
    X(HeadingLens, "The lens") \
    X(HeadingDefinitions, "Definitions") \
    X(LensPeriod, "Period") \
    X(LensBefore, "Compared with") \
    X(LensModel, "Attribution model") \
    X(LensCurrency, "Currency") \
    X(LensAsOf, "As of") \
    X(LensRulebook, "Rulebook") \
    X(ModelInstead, "{0}, in place of {1}") \
    X(OtherModel, "By each model") \
    X(ModelsAgree, "Every attribution model says the same") \
    X(ModelsDiffer, "Between {0} and {1}, depending on the model") \
    X(CaptionModels, "Attributed revenue by attribution model, {0}") \
    X(AltModels, "Lines from the model of this review to each other model. {0}") \
    X(DefineRevenue, "Attributed revenue: the parts of deals won in the period that the model credits to the partner. The parts of a deal sum to its amount.") \
    X(DefineRecord, "Pipeline, wins and losses: deals that name the partner, else those that it sourced.") \
    X(DefineScore, "Score: points of the dimensions out of 100, rounded down. Dimensions without data are left out and the rest scaled.") \
    X(DefineTier, "Tier: what is in force on the as-of date by the criteria of the rulebook, with grace, notice and tiers set by hand.") \
    X(DefineQuota, "Quota attainment: attributed revenue divided by the quotas that lie within the period, in full.") \
    X(DefineNoData, "No data is not zero: a ratio without anything to divide by is not shown as a number.") \
    X(Unconverted, "{0} {0|amount|amounts} without an exchange rate {0|is|are} in no sum of money.")
// clang-format on
