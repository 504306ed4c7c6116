// SPDX-License-Identifier: GPL-3.0-or-later
// The words for what is wrong with an expression, and for why a row has no value.
#pragma once

#include "core/base/expression/expression.h"

#include <QString>

namespace counterpart {

QString expressionFaultSentence(const expression::Fault& fault); // the sentence alone, for a place that marks the spot
QString expressionFaultText(const expression::Fault& fault);     // with the spot: "Character 9: ..."
QString findingSentence(expression::Finding finding);
// A value as people write it; a decimal exactly, a real number with the fewest digits that tell it from others.
QString expressionValueText(const expression::Value& value);
QString expressionTypeWord(expression::Type type); // "number", "yes or no", "word", "date"

} // namespace counterpart
