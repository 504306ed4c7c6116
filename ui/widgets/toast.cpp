// SPDX-License-Identifier: GPL-3.0-or-later
// A floating line with an action and a clock.
#include "ui/widgets/toast.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace counterpart::ui {

Toast::Toast(QWidget* host)
    : QFrame(host), m_text(new QLabel(this)), m_action(new QPushButton(this)), m_leave(new QTimer(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::s, space::s);
    row->setSpacing(space::m);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    auto* close = new QToolButton(this);
    close->setIcon(icon(Icon::Close));
    close->setIconSize({smallIconSize, smallIconSize});
    close->setAccessibleName(tr("Close the message"));
    close->setToolTip(tr("Close"));
    row->addWidget(close);
    m_action->hide();
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(false);
    m_action->setProperty("kind", QStringLiteral("link"));
    m_leave->setSingleShot(true);
    connect(m_leave, &QTimer::timeout, this, &Toast::dismiss);
    connect(close, &QToolButton::clicked, this, &Toast::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto act = std::exchange(m_do, {});
        dismiss();
        if (act) {
            act();
        }
    });
    host->installEventFilter(this);
    hide();
}

void Toast::say(const QString& text, Tone tone) { say(text, {}, {}, tone); }

void Toast::say(const QString& text, const QString& verb, std::function<void()> action, Tone tone) {
    m_text->setText(text);
    m_action->setText(verb);
    m_action->setVisible(!verb.isEmpty());
    m_do = std::move(action);
    m_tone = tone;
    setAccessibleName(text);
    place();
    show();
    raise();
    m_leave->start(m_stay);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::dismiss() {
    m_leave->stop();
    m_do = {};
    hide();
}

void Toast::place() {
    adjustSize();
    const QRect area = parentWidget()->rect();
    const int width = std::min(std::max(sizeHint().width(), 280), area.width() - 2 * space::l);
    resize(width, sizeHint().height());
    move((area.width() - this->width()) / 2, area.height() - height() - space::xxl - space::l);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent*) { m_leave->stop(); }

void Toast::leaveEvent(QEvent*) {
    if (isVisible()) {
        m_leave->start(m_stay);
    }
}

void Toast::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& c = theme().colors();
    drawBox(painter, rect(), c.surface, c.field);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.of(m_tone == Tone::Neutral ? Tone::Accent : m_tone));
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 7 : 4;
    painter.drawRoundedRect(QRect(x, space::s, 3, height() - 2 * space::s), 1.5, 1.5);
}

} // namespace counterpart::ui
