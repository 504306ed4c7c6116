// SPDX-License-Identifier: GPL-3.0-or-later
// The two fields one searches with.
#include "ui/widgets/search_field.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

namespace counterpart::ui {
namespace {

constexpr int pauseMs = 120;

} // namespace

SearchField::SearchField(QWidget* parent) : Pressable(parent) {
    setHint(tr("Search"), QStringLiteral("Ctrl+K"));
    setCursor(Qt::IBeamCursor);
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT requested({}); });
}

void SearchField::setHint(const QString& hint, const QString& shortcut) {
    m_hint = hint;
    m_shortcut = shortcut;
    setAccessibleName(hint);
    update();
}

QSize SearchField::sizeHint() const {
    const int width = 52 + textWidth(theme().font(), m_hint) + textWidth(theme().font(Type::Caption), m_shortcut) + 60;
    return {width, std::max(30, textHeight(theme().font()) + 12)};
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    const bool typed = !event->text().trimmed().isEmpty() && event->text().at(0).isPrint() &&
                       (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
    if (typed) {
        Q_EMIT requested(event->text());
        return;
    }
    Pressable::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& c = theme().colors();
    drawBox(painter, rect(), underMouse() ? c.hover : c.surface, c.field);
    paintIcon(painter, mirrored(QRect(space::s, 0, smallIconSize, height())), Icon::Search, c.secondary);
    const QFont small = theme().font(Type::Caption);
    const int key = textWidth(small, m_shortcut);
    drawLine(painter, mirrored(QRect(space::s + 24, 0, width() - 40 - key - space::m, height())), m_hint,
             theme().font(), c.secondary, Qt::AlignLeft);
    drawLine(painter, mirrored(QRect(width() - key - space::s, 0, key, height())), m_shortcut, small, c.secondary,
             Qt::AlignLeft);
    if (showsFocus()) {
        drawFocusRing(painter, rect());
    }
}

FilterEdit::FilterEdit(QWidget* parent) : QLineEdit(parent), m_pause(new QTimer(this)) {
    setPlaceholderText(tr("Filter"));
    setAccessibleName(tr("Filter"));
    setClearButtonEnabled(true);
    for (QToolButton* clearing : findChildren<QToolButton*>()) {
        clearing->setAccessibleName(tr("Clear the filter"));
    }
    addAction(icon(Icon::Filter, Tone::Neutral), QLineEdit::LeadingPosition)->setText(tr("Filter"));
    setMinimumWidth(160);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT filterChanged(text()); });
    connect(this, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
}

void FilterEdit::setFilter(const QString& filter) {
    if (filter != text()) {
        const QSignalBlocker quiet(this);
        setText(filter);
        m_pause->stop();
    }
}

void FilterEdit::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        if (m_pause->isActive()) {
            m_pause->stop();
            Q_EMIT filterChanged(text());
        }
        Q_EMIT leftDownwards();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace counterpart::ui
