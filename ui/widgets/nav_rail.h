// SPDX-License-Identifier: GPL-3.0-or-later
// The panels as a column of icons with names and counts; one is current.
#pragma once

#include "ui/shell/theme/icons.h"

#include <QWidget>

class QVBoxLayout;

namespace counterpart::ui {

class NavRail : public QWidget {
    Q_OBJECT
public:
    explicit NavRail(QWidget* parent = nullptr);
    void addItem(const QString& id, Icon icon, const QString& label);
    void addFooterWidget(QWidget* widget);       // below, at the bottom
    void setCount(const QString& id, int count); // things that need someone; 0 hides it
    void setCurrent(const QString& id);
    QString current() const { return m_current; }
    QStringList ids() const;
    void setLabelsShown(bool shown); // icons alone when the window is narrow

Q_SIGNALS:
    void activated(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override; // Up, Down, Home, End between items
    void paintEvent(QPaintEvent* event) override;

private:
    class Item;
    void moveFocus(int step);
    QVBoxLayout* m_column;
    QList<Item*> m_items;
    QString m_current;
    bool m_labels = true;
};

} // namespace counterpart::ui
