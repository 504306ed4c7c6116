// SPDX-License-Identifier: GPL-3.0-or-later
// The totals below a table, each under its column.
#pragma once

#include <QStringList>
#include <QWidget>

namespace counterpart::ui {

class TableView;

class TableFooter : public QWidget {
    Q_OBJECT
public:
    TableFooter(TableView* view, QWidget* parent);
    void setTotals(const QString& caption, const QStringList& totals); // by logical column
    QStringList totals() const { return m_totals; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TableView* m_view;
    QString m_caption;
    QStringList m_totals;
};

} // namespace counterpart::ui
