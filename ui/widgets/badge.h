// SPDX-License-Identifier: GPL-3.0-or-later
// Small words with a shape, as widgets: a tier, a status.
#pragma once

#include "ui/delegates/badge_painter.h"

#include <QWidget>

namespace counterpart::ui {

class TierBadge : public QWidget {
    Q_OBJECT
public:
    explicit TierBadge(const TierMark& tier = {}, QWidget* parent = nullptr);
    void setTier(const TierMark& tier);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    TierMark m_tier;
};

class StatusChip : public QWidget {
    Q_OBJECT
public:
    explicit StatusChip(const QString& word = {}, Tone tone = Tone::Neutral, QWidget* parent = nullptr);
    void setStatus(const QString& word, Tone tone);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_word;
    Tone m_tone;
};

} // namespace counterpart::ui
