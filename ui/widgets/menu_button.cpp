// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a choice; opens its menu below it.
#include "ui/widgets/menu_button.h"

#include "ui/shell/theme/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace counterpart::ui {

MenuButton::MenuButton(Icon icon, const QString& name, QWidget* parent)
    : Pressable(parent), m_icon(icon), m_name(name), m_menu(new QMenu(this)) {
    setToolTip(name);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setValue({});
    connect(this, &QAbstractButton::clicked, this, &MenuButton::openMenu);
}

void MenuButton::setValue(const QString& value) {
    m_value = value;
    setText(value);
    setAccessibleName(value.isEmpty() ? m_name : tr("%1: %2").arg(m_name, value));
    updateGeometry();
    update();
}

QSize MenuButton::sizeHint() const {
    const int picture = m_icon == Icon::None ? 0 : smallIconSize + space::xs + 2;
    return {space::m + picture + textWidth(theme().font(), m_value) + space::xs + 14 + space::s,
            std::max(30, textHeight(theme().font()) + 12)};
}

void MenuButton::openMenu() {
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    m_menu->setMinimumWidth(std::min(width(), 240));
    const int offset = rightToLeft ? width() - m_menu->sizeHint().width() : 0;
    m_menu->popup(mapToGlobal(QPoint(offset, height() + 2)));
}

void MenuButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_F4) {
        openMenu();
        return;
    }
    Pressable::keyPressEvent(event);
}

void MenuButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& c = theme().colors();
    drawBox(painter, rect(), isDown() || m_menu->isVisible() ? c.pressed : underMouse() ? c.hover : c.surface, c.field);
    const QColor ink = isEnabled() ? c.text : c.disabled;
    int x = space::m - 2;
    if (m_icon != Icon::None) {
        paintIcon(painter, mirrored(QRect(x, 0, smallIconSize, height())), m_icon, isEnabled() ? c.secondary : ink);
        x += smallIconSize + space::xs + 2;
    }
    drawLine(painter, mirrored(QRect(x, 0, width() - x - 14 - space::s - space::xs + 2, height())), m_value,
             theme().font(), ink, Qt::AlignLeft);
    paintIcon(painter, mirrored(QRect(width() - 14 - space::s, 0, 14, height())), Icon::ChevronDown,
              isEnabled() ? c.secondary : ink);
    if (showsFocus()) {
        drawFocusRing(painter, rect());
    }
}

SplitButton::SplitButton(Icon icon, const QString& verb, QWidget* parent) : QWidget(parent), m_menu(new QMenu(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    auto* main = new QPushButton(ui::icon(icon), verb, this);
    auto* more = new QPushButton(ui::icon(Icon::ChevronDown), {}, this);
    more->setIconSize({14, 14});
    more->setFixedWidth(30);
    more->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    more->setStyleSheet(QStringLiteral("padding-left: 4px; padding-right: 4px;"));
    more->setAccessibleName(tr("More ways: %1").arg(verb));
    row->addWidget(main);
    row->addWidget(more);
    connect(main, &QPushButton::clicked, this, &SplitButton::triggered);
    connect(more, &QPushButton::clicked, this, [this] { m_menu->popup(mapToGlobal(QPoint(0, height() + 2))); });
}

} // namespace counterpart::ui
