// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of a window of the presentation, and the sheet over it.
#include "ui/deck/presenter/stage.h"

#include "ui/shell/theme/tokens.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QShortcut>
#include <QTimer>

namespace counterpart::deck {

namespace {

constexpr double kBeside = 0.4; // of the window's width
constexpr double kMiddle = 0.8; // of its width and height

} // namespace

Stage::Stage(QWidget* parent) : QWidget(parent) { setFocusPolicy(Qt::StrongFocus); }

void Stage::cover(QWidget* sheet, Place place) {
    uncover();
    m_place = place;
    m_sheet = sheet;
    m_frame = new QFrame(this);
    m_frame->setProperty("kind", QStringLiteral("popup"));
    m_frame->setFocusPolicy(Qt::StrongFocus);
    auto* box = new QVBoxLayout(m_frame);
    box->setContentsMargins(ui::space::m, ui::space::m, ui::space::m, ui::space::m);
    box->addWidget(sheet);
    for (const int key : {Qt::Key_Escape, Qt::Key_Backspace}) { // fields that are typed into keep theirs
        connect(new QShortcut(key, m_frame, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                this, &Stage::uncover);
    }
    connect(sheet, &QObject::destroyed, m_frame, [this, frame = m_frame] { // its owner took it back
        if (frame == m_frame) {
            QTimer::singleShot(0, this, &Stage::uncover);
        }
    });
    placeSheet();
    m_frame->show();
    m_frame->raise();
    sheet->show();
    activateWindow();
    QWidget* first = sheet->focusPolicy() != Qt::NoFocus ? sheet : m_frame;
    for (QWidget* child : sheet->findChildren<QWidget*>()) {
        if (first == m_frame && child->focusPolicy() != Qt::NoFocus && child->isVisibleTo(sheet)) {
            first = child;
        }
    }
    first->setFocus(Qt::OtherFocusReason);
}

void Stage::uncover() {
    QFrame* frame = std::exchange(m_frame, nullptr);
    m_sheet = nullptr;
    if (frame == nullptr) {
        return;
    }
    setFocus(Qt::OtherFocusReason); // before it is hidden: Qt would step to what comes next
    frame->hide();
    frame->deleteLater();
    arrange();
    Q_EMIT uncovered();
}

QRect Stage::contentRect() const {
    if (m_frame == nullptr || m_place != Place::Beside) {
        return rect();
    }
    const auto taken = static_cast<int>(width() * kBeside);
    return isRightToLeft() ? rect().adjusted(taken, 0, 0, 0) : rect().adjusted(0, 0, -taken, 0);
}

void Stage::placeSheet() {
    if (m_frame != nullptr) {
        QRect at = rect();
        const QSize least = m_frame->sizeHint();
        if (m_place == Place::Middle) {
            at.setSize(QSizeF(size() * kMiddle).toSize());
        } else if (m_place == Place::Beside) {
            at.setLeft(isRightToLeft() ? 0 : contentRect().right() + 1);
            at.setWidth(width() - contentRect().width());
        } else if (m_place == Place::Foot) {
            at.setSize(least.boundedTo(size() - QSize(2 * ui::space::xl, 2 * ui::space::xl)));
        }
        if (m_place == Place::Middle || m_place == Place::Foot) {
            at.moveCenter(rect().center());
        }
        if (m_place == Place::Foot) {
            at.moveBottom(height() - ui::space::xl);
        }
        m_frame->setGeometry(at);
    }
    arrange();
}

// Tab walks the sheet where there is one, else the figures of the slide.
bool Stage::focusNextPrevChild(bool next) {
    if (m_frame != nullptr) {
        return QWidget::focusNextPrevChild(next);
    }
    Q_EMIT stepAsked(next);
    return true;
}

void Stage::keyPressEvent(QKeyEvent* event) {
    event->ignore();
    Q_EMIT keyPressed(event);
}

void Stage::closeEvent(QCloseEvent* event) {
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

void Stage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeSheet();
}

} // namespace counterpart::deck
