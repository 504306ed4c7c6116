// SPDX-License-Identifier: GPL-3.0-or-later
// Slide, curtain and pointer of the audience's window.
#include "ui/deck/presenter/audience_view.h"

#include "ui/shell/theme/painting.h"

#include <QEvent>
#include <QMouseEvent>
#include <QTimer>

namespace counterpart::deck {

namespace {

constexpr int kStill = 2000;   // milliseconds until the pointer hides
constexpr int kSaid = 1800;    // that words stay
constexpr int kPatience = 150; // a slide is waited for rather than shown half
constexpr double kLaser = 0.009;

} // namespace

void paintLaser(QPainter& painter, const QPointF& at, double radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor glow = ui::colorsOf(ui::Scheme::Light).negative;
    painter.setPen(QPen(Qt::white, std::max(1.5, radius / 4)));
    painter.setBrush(glow);
    painter.drawEllipse(at, radius, radius);
    painter.restore();
}

class AudienceView::Curtain : public QWidget {
public:
    explicit Curtain(AudienceView* view) : QWidget(view), m_view(view) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (m_view->m_blank != Blank::No) {
            painter.fillRect(rect(), m_view->m_blank == Blank::Black ? Qt::black : Qt::white);
        }
        if (m_view->m_laser && m_view->m_blank == Blank::No) {
            const QRectF page = m_view->m_slide->pageRect().translated(m_view->m_slide->pos() - pos());
            paintLaser(
                painter,
                {page.left() + m_view->m_laser->x() * page.width(), page.top() + m_view->m_laser->y() * page.height()},
                std::max(5.0, page.width() * kLaser));
        }
        paintWords(painter);
    }

private:
    void paintWords(QPainter& painter) {
        if (m_view->m_said.isEmpty()) {
            return;
        }
        const QFont font = ui::theme().font(ui::Type::Heading, ui::Weight::Strong);
        const int wide = std::min(width() - 2 * ui::space::xl, ui::textWidth(font, m_view->m_said) + 2 * ui::space::xl);
        QRect box(0, 0, wide, ui::textHeight(font) + 2 * ui::space::m);
        box.moveCenter(rect().center());
        box.moveBottom(height() - ui::space::xxl);
        const ui::Colors& colors = ui::theme().colors();
        ui::drawBox(painter, box, colors.surface, colors.field);
        ui::drawLine(painter, box.adjusted(ui::space::l, 0, -ui::space::l, 0), m_view->m_said, font, colors.text,
                     Qt::AlignHCenter);
    }
    AudienceView* m_view;
};

AudienceView::AudienceView(QWidget* parent)
    : Stage(parent), m_slide(new PageView(this)), m_curtain(new Curtain(this)), m_still(new QTimer(this)),
      m_saying(new QTimer(this)) {
    setMouseTracking(true);
    setWindowTitle(tr("Presentation"));
    m_slide->setGround(Qt::black);
    m_slide->setPatience(kPatience);
    m_slide->setFocusPolicy(Qt::NoFocus);
    m_slide->installEventFilter(this);
    m_still->setSingleShot(true);
    m_still->setInterval(kStill);
    connect(m_still, &QTimer::timeout, this, &AudienceView::hidePointer);
    m_saying->setSingleShot(true);
    m_saying->setInterval(kSaid);
    connect(m_saying, &QTimer::timeout, this, [this] { say({}); });
    m_still->start();
}

void AudienceView::setBlank(Blank blank) {
    m_blank = blank;
    arrange();
    m_curtain->update();
}

void AudienceView::setLaser(std::optional<QPointF> ofPage) {
    if (m_laser.has_value() != ofPage.has_value()) {
        m_slide->setAttribute(Qt::WA_TransparentForMouseEvents, ofPage.has_value()); // it points at no figure then
        setCursor(ofPage ? Qt::BlankCursor : Qt::ArrowCursor);
    }
    m_laser = ofPage;
    m_curtain->update();
}

void AudienceView::say(const QString& words) {
    m_said = words;
    m_curtain->raise();
    m_curtain->update();
    if (!words.isEmpty()) {
        m_saying->start();
    }
}

void AudienceView::arrange() {
    m_slide->setGeometry(contentRect());
    m_curtain->setGeometry(m_blank == Blank::No ? contentRect() : rect());
    m_curtain->raise();
}

void AudienceView::pointerMoved(const QPointF& position) {
    if (!m_laser) {
        unsetCursor();
        m_still->start();
        return;
    }
    const QRectF page = m_slide->pageRect().translated(m_slide->pos());
    if (!page.isEmpty()) {
        Q_EMIT laserMoved({std::clamp((position.x() - page.left()) / page.width(), 0.0, 1.0),
                           std::clamp((position.y() - page.top()) / page.height(), 0.0, 1.0)});
    }
}

void AudienceView::hidePointer() {
    setCursor(Qt::BlankCursor);
    m_slide->unsetCursor(); // as the window has it
}

bool AudienceView::event(QEvent* event) {
    if (event->type() == QEvent::MouseMove) {
        pointerMoved(static_cast<QMouseEvent*>(event)->position());
    }
    return Stage::event(event);
}

bool AudienceView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseMove && watched == m_slide) {
        pointerMoved(m_slide->mapToParent(static_cast<QMouseEvent*>(event)->pos()));
    }
    return Stage::eventFilter(watched, event);
}

void AudienceView::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), Qt::black); }

} // namespace counterpart::deck
