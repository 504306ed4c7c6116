// SPDX-License-Identifier: GPL-3.0-or-later
// Each variable of a weight in a sentence, for the list beside the editor.
#include "ui/bridge/touch_variable_text.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("TouchVariableText", text); }

} // namespace

QString touchVariableMeaning(TouchVariable variable) {
    switch (variable) {
    case TouchVariable::AgeDays:
        return tr("days before the last touch that counts, with fractions");
    case TouchVariable::DaysToClose:
        return tr("whole days from the touch to the close date");
    case TouchVariable::Position:
        return tr("1 for the first touch that counts, 2 for the next ...");
    case TouchVariable::Touches:
        return tr("how many touches of the deal count");
    case TouchVariable::Partners:
        return tr("how many partners they are of");
    case TouchVariable::PartnerTouches:
        return tr("how many are of this touch's partner");
    case TouchVariable::IsFirst:
        return tr("the first touch that counts");
    case TouchVariable::IsLast:
        return tr("the last touch that counts");
    case TouchVariable::RoleWeight:
        return tr("the weight of its type, by the table here");
    case TouchVariable::Type:
        return tr("kind of touch");
    case TouchVariable::Direct:
        return tr("of the direct team");
    case TouchVariable::Implied:
        return tr("not recorded, implied by the partner that the deal names");
    case TouchVariable::At:
        return tr("the day it happened");
    case TouchVariable::PartnerType:
        return tr("type of the partner");
    case TouchVariable::PartnerTier:
        return tr("tier the partner is stated to have");
    case TouchVariable::PartnerRegion:
        return tr("region of the partner");
    case TouchVariable::TierRank:
        return tr("1 for the lowest tier of the ladder ..., 0 without one");
    case TouchVariable::DealAmount:
        return tr("amount of the deal, in its currency");
    case TouchVariable::DealCurrency:
        return tr("currency of the deal");
    case TouchVariable::DealType:
        return tr("type of the deal");
    case TouchVariable::DealSource:
        return tr("where the deal came from");
    case TouchVariable::DealRegion:
        return tr("region of the deal");
    case TouchVariable::DealOwner:
        return tr("owner of the deal");
    case TouchVariable::DealStage:
        return tr("stage of the deal");
    case TouchVariable::DealWon:
        return tr("whether it is won");
    case TouchVariable::DealCreated:
        return tr("the day it was created");
    case TouchVariable::DealClosed:
        return tr("its close date");
    }
    return {};
}

} // namespace counterpart
