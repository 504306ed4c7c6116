// SPDX-License-Identifier: GPL-3.0-or-later
// A row of numbers as a small line, as a widget.
#pragma once

#include "ui/shell/theme/tokens.h"

#include <QWidget>

#include <vector>

namespace counterpart::ui {

class Sparkline : public QWidget {
    Q_OBJECT
public:
    explicit Sparkline(QWidget* parent = nullptr);
    void setValues(std::vector<double> values); // oldest first
    void setTone(Tone tone);
    QSize sizeHint() const override { return {96, 28}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<double> m_values;
    Tone m_tone = Tone::Accent;
};

} // namespace counterpart::ui
