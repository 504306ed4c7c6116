// SPDX-License-Identifier: GPL-3.0-or-later
// Which phrases does a partner read about itself, in its pack? "You" is the partner.
#pragma once

// clang-format off
#define COUNTERPART_PHRASES_PACK(X) \
    X(PackTitle, "Partner pack, {0}") \
    X(PackContents, "Contents") \
    X(PackFigures, "The figures") \
    X(PackToTop, "To the top") \
    X(PackNothingYet, "Nothing is recorded yet.") \
    X(PackMore, "{0}: {1}") \
    X(CreditsTitle, "Credited on {0} {0|deal|deals}: {1}") \
    X(CreditsNone, "No deal won in {0} is credited to you") \
    X(CreditsHow, "Every deal won in {0} that you had a part in. Open one to see which touches counted, what they weighed and how the amount comes about.") \
    X(CreditsHeading, "Deals and your part of them") \
    X(ColumnClosed, "Closed") \
    X(ColumnYourPart, "Your part, %") \
    X(ColumnCredited, "Credited") \
    X(CreditOf, "{0} of {1}, won on {2}") \
    X(CreditRule, "Credited by the model {0}. Touches up to {1} count.") \
    X(CreditLookback, "Those before {0} are too old to count.") \
    X(CreditYourTouches, "Your touches") \
    X(CreditNoTouches, "None of your touches counts.") \
    X(CreditParties, "Whose touches weigh what") \
    X(ColumnPosition, "No.") \
    X(ColumnTouch, "Touch") \
    X(ColumnWeight, "Weight") \
    X(ColumnWhy, "Why") \
    X(ColumnWho, "Who") \
    X(ColumnTouches, "Touches") \
    X(PartyYou, "You") \
    X(PartyAnother, "Another partner") \
    X(PartyAnotherOf, "Another partner ({0})") \
    X(PartyDirect, "The direct team") \
    X(PartyHouse, "The base rate, credited to nobody") \
    X(TouchImplied, "Not recorded: the deal names you") \
    X(TouchAfter, "Does not count: after the deal was decided") \
    X(TouchTooOld, "Does not count: too old") \
    X(TouchPostDecision, "Does not count: recorded after the decision as a rule") \
    X(TouchNoTime, "Does not count: without a date") \
    X(TouchLeftOut, "Does not count: left out") \
    X(WeighStands, "Stands for you: every party weighs the same") \
    X(WeighCounted, "Your first touch stands for you") \
    X(WeighSame, "Every touch weighs the same") \
    X(WeighFirst, "The first touch") \
    X(WeighNotFirst, "Not the first touch") \
    X(WeighLast, "The last touch") \
    X(WeighNotLast, "Not the last touch") \
    X(WeighOnly, "The only touch") \
    X(WeighPlace, "{0}: {1}") \
    X(WeighPlaceTimes, "{0}: {1} × {2} touches between") \
    X(WeighBetween, "Between the first and the last: {0}") \
    X(WeighType, "By its type") \
    X(WeighAge, "{0} days before the last: 2^(−{0} / {1})") \
    X(WeighLearned, "Type {0} × partner {1} × age {2}") \
    X(WeighExpression, "By the expression of the programme") \
    X(MathRefused, "A touch has no weight under the expression of the programme, so nobody is credited.") \
    X(MathWeight, "{0} of {1} = {2}") \
    X(MathPartnersShare, "The partners share {0} of the deal, the direct team has the rest.") \
    X(MathInherited, "{0} of the deal follows the credit of the deal that it continues; its own touches divide the rest.") \
    X(MathPassedOn, "{0} of what came to you is passed on to another partner: {1}") \
    X(MathPassedToYou, "Another partner passes on to you {0} of what came to it: {1}") \
    X(MathAmount, "{0} of {1} = {2}") \
    X(MathUnit, "The amount divides with a remainder; one smallest unit of it is yours.") \
    X(MathConverted, "In {0}: {1}") \
    X(PackNotPaid, "Payments are not recorded here: accrued is what the rules give for deals won and closed.") \
    X(ProjectedTitle, "{0} if all {1} open {1|deal|deals} of yours were won") \
    X(ProjectedNone, "No open deal of yours would earn commission as it stands") \
    X(ProjectedHow, "Each open deal as if it were won on {0} at its amount: your credit by the touches so far, the plan and your tier as they are today. No likelihood is put on it.") \
    X(ProjectedLines, "Open deals, {0}") \
    X(PackTasks, "{0} open {0|task|tasks}") \
    X(PackTasksLate, "{0}, {1} late") \
    X(PackNoTasks, "No open task")
// clang-format on
