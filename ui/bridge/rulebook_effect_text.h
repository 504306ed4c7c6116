// SPDX-License-Identifier: GPL-3.0-or-later
// What another rulebook would move, in lines that lead to the partners they speak of.
#pragma once

#include "core/engine/scenario/rulebook_effect.h"

#include <QList>
#include <QString>

namespace counterpart {

struct RulebookEffectLine {
    QString text; // "3 partners move up"
    QString note; // "Silver 12 to 9, Gold 4 to 7"; may be empty
    QList<qint64> partners;
    int good = 0; // 1: to the good of the partners, -1: to their loss
};
// What does not move is said too, in one line at most.
QList<RulebookEffectLine> rulebookEffectLines(const scenario::RulebookEffect& effect);

} // namespace counterpart
