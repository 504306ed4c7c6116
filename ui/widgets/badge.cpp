// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets around the painters of tiers and states.
#include "ui/widgets/badge.h"

#include "ui/shell/theme/painting.h"

#include <QPainter>

namespace counterpart::ui {
TierBadge::TierBadge(const TierMark& tier, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTier(tier);
}

void TierBadge::setTier(const TierMark& tier) {
    m_tier = tier;
    setAccessibleName(tier.name);
    updateGeometry();
    update();
}

QSize TierBadge::sizeHint() const { return {tierWidth(m_tier), textHeight(theme().font()) + space::xs}; }

void TierBadge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintTier(painter, rect(), m_tier, theme().colors().text, layoutDirection() == Qt::RightToLeft);
}

void TierBadge::changeEvent(QEvent* event) {
    updateGeometry();
    QWidget::changeEvent(event);
}

StatusChip::StatusChip(const QString& word, Tone tone, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setStatus(word, tone);
}

void StatusChip::setStatus(const QString& word, Tone tone) {
    m_word = word;
    m_tone = tone;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const { return {statusWidth(m_word), textHeight(theme().font(Type::Caption)) + 6}; }

void StatusChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintStatus(painter, rect(), m_word, m_tone, layoutDirection() == Qt::RightToLeft);
}

void StatusChip::changeEvent(QEvent* event) {
    updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace counterpart::ui
