// SPDX-License-Identifier: GPL-3.0-or-later
// How a page answers pointer and keys.
#include "ui/charts/painted_chart.h"
#include "ui/deck/pages/page_view.h"
#include "ui/shell/theme/icons.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollArea>
#include <QToolTip>

#include <cmath>

namespace counterpart::deck {

namespace {

constexpr double kEasyToHit = 8; // bars can be lower than a pointer can be held
constexpr double kAside = 3;     // how much worse it is to be beside the way than further along it

} // namespace

QRectF PageView::spotRect(int index) const { return onWidget(spot(index).rect); }

// The smallest there: a cell may stand in something larger.
int PageView::spotAt(const QPointF& position) const {
    int best = -1;
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < spotCount(); ++i) {
        const QRectF rect = spotRect(i);
        const double wider = std::max(0.0, (kEasyToHit - rect.width()) / 2);
        const double higher = std::max(0.0, (kEasyToHit - rect.height()) / 2);
        if (!rect.adjusted(-wider, -higher, wider, higher).contains(position)) {
            continue;
        }
        const double area = std::max(1.0, rect.width()) * std::max(1.0, rect.height());
        if (area < least) {
            least = area;
            best = i;
        }
    }
    return best;
}

void PageView::setCurrentSpot(int index) {
    const int wanted = index >= 0 && index < spotCount() ? index : -1;
    if (wanted != m_spot) {
        m_spot = wanted;
        describe();
        update();
    }
}

bool PageView::stepSpot(bool forward) {
    const int next = m_spot < 0 ? (forward ? 0 : spotCount() - 1) : m_spot + (forward ? 1 : -1);
    if (next < 0 || next >= spotCount()) {
        return false;
    }
    setCurrentSpot(next);
    sayCurrent();
    return true;
}

bool PageView::walkSpots(int key) {
    if (spotCount() == 0) {
        return false;
    }
    int best = -1;
    if (key == Qt::Key_Home || key == Qt::Key_End || m_spot < 0) {
        best = key == Qt::Key_End ? spotCount() - 1 : 0;
    } else {
        const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
        const double sign = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : -1;
        const QPointF from = spotRect(m_spot).center();
        double nearest = std::numeric_limits<double>::max();
        for (int i = 0; i < spotCount(); ++i) {
            const QPointF away = spotRect(i).center() - from;
            const double along = sign * (across ? away.x() : away.y());
            const double aside = std::abs(across ? away.y() : away.x());
            if (i != m_spot && along > 0.5 && along + kAside * aside < nearest) {
                nearest = along + kAside * aside;
                best = i;
            }
        }
    }
    if (best < 0) {
        return false;
    }
    setCurrentSpot(best);
    sayCurrent();
    return true;
}

bool PageView::askSpot() {
    if (m_spot < 0 || !spot(m_spot).why.has()) {
        return false;
    }
    const report::Why why = spot(m_spot).why; // whoever answers may change the pages
    const QPoint at = mapToGlobal(spotRect(m_spot).center().toPoint());
    QToolTip::hideText();
    Q_EMIT whyAsked(why, at);
    return true;
}

// What the keys come to is brought into sight where the page is scrolled.
void PageView::sayCurrent() {
    const QPoint where = spotRect(m_spot).center().toPoint();
    for (QWidget* above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above)) {
            const QPoint at = mapTo(area->widget(), where);
            area->ensureVisible(at.x(), at.y(), ui::space::xl, ui::space::xxl);
            break;
        }
    }
    QToolTip::showText(mapToGlobal(where), ui::plainTip(spot(m_spot).words), this);
}

bool PageView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) { // shown at once while pointing
        return true;
    }
    return QWidget::event(event);
}

void PageView::mouseMoveEvent(QMouseEvent* event) {
    const int spot = spotAt(event->position());
    setCurrentSpot(spot);
    if (spot >= 0) {
        setCursor(this->spot(spot).why.has() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        QToolTip::showText(event->globalPosition().toPoint(), ui::plainTip(this->spot(spot).words), this);
    } else {
        unsetCursor();
        QToolTip::hideText();
    }
}

void PageView::mousePressEvent(QMouseEvent* event) {
    m_byKeyboard = false;
    m_pressed = event->button() == Qt::LeftButton ? spotAt(event->position()) : -1;
    m_groundPressed = event->button() == Qt::LeftButton && m_pressed < 0;
    setCurrentSpot(m_pressed);
}

void PageView::mouseReleaseEvent(QMouseEvent* event) {
    const int pressed = std::exchange(m_pressed, -1);
    const bool ground = std::exchange(m_groundPressed, false);
    if (event->button() == Qt::LeftButton && ground && spotAt(event->position()) < 0) {
        Q_EMIT groundClicked();
    } else if (event->button() == Qt::LeftButton && pressed >= 0 && spotAt(event->position()) == pressed) {
        setCurrentSpot(pressed);
        askSpot();
    }
}

void PageView::mouseDoubleClickEvent(QMouseEvent* event) {
    const PagePart part = partAt(event->position());
    if (event->button() == Qt::LeftButton && m_page < count() && spotAt(event->position()) < 0) {
        Q_EMIT editAsked(m_page, part);
    }
}

void PageView::leaveEvent(QEvent* event) {
    if (!m_byKeyboard) {
        setCurrentSpot(-1);
    }
    QWidget::leaveEvent(event);
}

void PageView::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        event->ignore();
        return;
    }
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        m_byKeyboard = true;
        if (!walkSpots(key)) {
            event->ignore();
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!askSpot()) {
            event->ignore();
        }
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        Q_EMIT turnAsked(key == Qt::Key_PageUp ? -1 : 1);
        return;
    default:
        event->ignore();
    }
}

bool PageView::focusNextPrevChild(bool next) {
    m_byKeyboard = true;
    return stepSpot(next) || QWidget::focusNextPrevChild(next);
}

void PageView::focusInEvent(QFocusEvent* event) {
    m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    update();
    QWidget::focusInEvent(event);
}

void PageView::focusOutEvent(QFocusEvent* event) {
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        setCurrentSpot(-1);
    }
    update();
    QWidget::focusOutEvent(event);
}

std::optional<std::size_t> PageView::chartAt(const QPointF& position) const {
    const PagePart part = partAt(position);
    if (part.is != PagePart::Is::Block ||
        !std::holds_alternative<report::Chart>(pages()->pages()[m_page].blocks[part.block].content)) {
        return std::nullopt;
    }
    return part.block;
}

void PageView::contextMenuEvent(QContextMenuEvent* event) {
    if (m_page >= count()) {
        return;
    }
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard && m_spot >= 0;
    const QPointF at = byKey ? spotRect(m_spot).center() : QPointF(event->pos());
    if (!byKey) {
        setCurrentSpot(spotAt(at));
    }
    QMenu menu(this);
    if (m_spot >= 0 && spot(m_spot).why.has()) {
        menu.addAction(ui::icon(ui::Icon::Explain), tr("Explain"), this,
                       [this, why = spot(m_spot).why, at] { Q_EMIT whyAsked(why, mapToGlobal(at.toPoint())); });
    }
    if (const auto block = chartAt(at)) {
        menu.addAction(ui::icon(ui::Icon::Export), tr("Export this chart..."), this,
                       [this, block, page = m_page] { Q_EMIT chartAsked(page, *block); });
    }
    Q_EMIT contextMenuShown(&menu);
    if (!menu.isEmpty()) {
        menu.exec(byKey ? mapToGlobal(at.toPoint()) : event->globalPos());
    }
}

} // namespace counterpart::deck
