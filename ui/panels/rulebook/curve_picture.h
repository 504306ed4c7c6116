// SPDX-License-Identifier: GPL-3.0-or-later
// How do points follow from a value? The curve of a score part, small, beside its figures.
#pragma once

#include <QList>
#include <QPointF>
#include <QWidget>

namespace counterpart {

class CurvePicture : public QWidget {
    Q_OBJECT
public:
    explicit CurvePicture(QWidget* parent = nullptr);
    void setPoints(const QList<QPointF>& points); // value and points; in any order
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QPointF> m_points;
};

} // namespace counterpart
