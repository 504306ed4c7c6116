// SPDX-License-Identifier: GPL-3.0-or-later
// A button that shows a choice and opens its menu: the items of the lens; or a verb with variants beside it.
#pragma once

#include "ui/shell/theme/icons.h"
#include "ui/widgets/pressable.h"

class QMenu;

namespace counterpart::ui {

// "Time decay v". Alt+Down, Enter, Space or click opens the menu.
class MenuButton : public Pressable {
    Q_OBJECT
public:
    MenuButton(Icon icon, const QString& name, QWidget* parent = nullptr);
    void setValue(const QString& value); // what is chosen now
    QString value() const { return m_value; }
    QMenu* menu() const { return m_menu; } // fill it; aboutToShow() is the moment to do so late
    QSize sizeHint() const override;

public Q_SLOTS:
    void openMenu();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    QString m_name;
    QString m_value;
    QMenu* m_menu;
};

// A verb, and an arrow with its variants.
class SplitButton : public QWidget {
    Q_OBJECT
public:
    SplitButton(Icon icon, const QString& verb, QWidget* parent = nullptr);
    QMenu* menu() const { return m_menu; }

Q_SIGNALS:
    void triggered();

private:
    QMenu* m_menu;
};

} // namespace counterpart::ui
