// SPDX-License-Identifier: GPL-3.0-or-later
// Small words with a shape: a tier, a status. Drawn the same in widgets and in table cells.
#pragma once

#include "ui/shell/theme/tokens.h"

#include <QRect>
#include <QString>

class QPainter;

namespace counterpart::ui {

// How high on a ladder: the shape and the colour follow the rank, the word says it.
struct TierMark {
    QString name;
    int rank = 0;  // 0 = lowest
    int count = 4; // steps of the ladder
};
void paintTierShape(QPainter& painter, const QRectF& rect, const TierMark& tier, const Colors& colors);
void paintTier(QPainter& painter, const QRect& rect, const TierMark& tier, const QColor& text, bool rightToLeft);
int tierWidth(const TierMark& tier);

// A status: a shape that differs by tone (dot, tick, triangle, cross) and its word on a quiet ground.
void paintStatus(QPainter& painter, const QRect& rect, const QString& word, Tone tone, bool rightToLeft);
int statusWidth(const QString& word);

} // namespace counterpart::ui
