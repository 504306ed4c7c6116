// SPDX-License-Identifier: GPL-3.0-or-later
// The widget around the sparkline's painter.
#include "ui/widgets/sparkline.h"

#include "ui/delegates/sparkline_painter.h"
#include "ui/shell/theme/theme.h"

#include <QPainter>

namespace counterpart::ui {

Sparkline::Sparkline(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void Sparkline::setValues(std::vector<double> values) {
    m_values = std::move(values);
    update();
}

void Sparkline::setTone(Tone tone) {
    m_tone = tone;
    update();
}

void Sparkline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintSparkline(painter, rect(), m_values, theme().colors(), m_tone, layoutDirection() == Qt::RightToLeft);
}

} // namespace counterpart::ui
