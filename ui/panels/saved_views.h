// SPDX-License-Identifier: GPL-3.0-or-later
// Which arrangements of a table have a name: columns, order, filter and facets, kept per person and panel.
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QString>

class QMenu;
class QToolButton;

namespace counterpart {

namespace ui {
class DataTable;
}

class SavedViews : public QObject {
    Q_OBJECT
public:
    SavedViews(const QString& panelId, ui::DataTable* table, QWidget* parent);
    QToolButton* button() const { return m_button; } // opens the list
    QStringList names() const;                       // in the order of the language
    void save(const QString& name);                  // as the table stands now; replaces one of that name
    bool apply(const QString& name);
    void remove(const QString& name);
    void reset(); // all rows, the panel's own columns
    QString current() const { return m_current; }

private:
    void fill();
    void ask();
    void setCurrent(const QString& name);

    QString m_key;
    ui::DataTable* m_table;
    QToolButton* m_button;
    QMenu* m_menu;
    QString m_current; // the view chosen last, until the table is arranged otherwise
    bool m_applying = false;
};

} // namespace counterpart
