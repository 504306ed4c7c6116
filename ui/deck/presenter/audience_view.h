// SPDX-License-Identifier: GPL-3.0-or-later
// What does the audience see? The slide on black, nothing else, unless somebody wants it so.
#pragma once

#include "ui/deck/pages/page_view.h"
#include "ui/deck/presenter/stage.h"

class QTimer;

namespace counterpart::deck {

enum class Blank { No, Black, White };

class AudienceView : public Stage {
    Q_OBJECT
public:
    explicit AudienceView(QWidget* parent = nullptr);
    PageView& slide() { return *m_slide; }
    void setBlank(Blank blank);
    Blank blank() const { return m_blank; }
    void setLaser(std::optional<QPointF> ofPage); // 0 to 1 across and down
    void say(const QString& words);               // for a moment; empty: no more
    const QString& said() const { return m_said; }

Q_SIGNALS:
    void laserMoved(const QPointF& ofPage);

protected:
    void arrange() override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Curtain; // over the slide: blank, laser, words
    void pointerMoved(const QPointF& position);
    void hidePointer();
    PageView* m_slide;
    Curtain* m_curtain;
    QTimer* m_still; // the pointer has not moved
    QTimer* m_saying;
    QString m_said;
    std::optional<QPointF> m_laser;
    Blank m_blank = Blank::No;
};

// A dot that can be seen on any slide.
void paintLaser(QPainter& painter, const QPointF& at, double radius);

} // namespace counterpart::deck
