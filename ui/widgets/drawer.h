// SPDX-License-Identifier: GPL-3.0-or-later
// The side that shows the chosen thing while the table stays usable: title, tabs, resizable, Esc closes, never modal.
#pragma once

#include "ui/shell/theme/icons.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTabBar;

namespace counterpart::ui {

// Put it at the end of a horizontal layout. The width is dragged at its inner edge (or Alt+Left/Right there) and kept
// by the caller.
class Drawer : public QWidget {
    Q_OBJECT
public:
    explicit Drawer(QWidget* parent = nullptr);
    void setTitle(const QString& title, const QString& note = {});
    void setTitleMark(QWidget* mark); // a badge beside the title; takes it over, replaces the former
    void addButton(QAction* action);  // left of the close button
    enum class Scroll { ByDrawer, ByPage };
    int addTab(const QString& label, QWidget* page, Scroll scroll = Scroll::ByDrawer);
    void clearTabs();
    int currentTab() const;
    void setCurrentTab(int index);
    bool setCurrentTab(const QString& label); // false when there is none
    // As it is wished; beside a window that is too narrow for it the drawer gives way, down to what its contents need.
    int drawerWidth() const { return m_width; }
    void setDrawerWidth(int width);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void open(); // keeps the focus where it is
    void shut(); // hides it and says closed()

Q_SIGNALS:
    void closed();
    void widthChanged(int width);
    void tabChanged(int index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_grip;
    QLabel* m_title;
    QLabel* m_note;
    QHBoxLayout* m_head;
    QWidget* m_mark = nullptr;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    int m_width = 380;
    int m_dragFrom = 0;
    int m_widthBefore = 0;
};

} // namespace counterpart::ui
