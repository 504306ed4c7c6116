// SPDX-License-Identifier: GPL-3.0-or-later
// One figure of the dashboard: what it is, how much, which way it moved, against which target.
#pragma once

#include "ui/shell/theme/tokens.h"
#include "ui/widgets/pressable.h"

#include <vector>

namespace counterpart::ui {

struct Kpi {
    QString title;
    QString value;
    enum class Move { None, Up, Down, Same } move = Move::None;
    QString delta;                  // "12.4 % more than Q2": says it in words
    Tone deltaTone = Tone::Neutral; // up is not always good
    QString target;                 // "Target 4.0 M"
    std::vector<double> trend;      // oldest first
    QString meaning;                // definition and freshness, on hover
};

class KpiTile : public Pressable {
    Q_OBJECT
public:
    explicit KpiTile(QWidget* parent = nullptr);
    void setKpi(const Kpi& kpi);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintDelta(QPainter& painter, const QRect& row) const;
    Kpi m_kpi;
};

} // namespace counterpart::ui
