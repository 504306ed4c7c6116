// SPDX-License-Identifier: GPL-3.0-or-later
// The editor in a cell: stands over it, moves with it, stays open while what is typed is refused.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>

class QLabel;
class QLineEdit;
class QModelIndex;

namespace counterpart::ui {

class PermutedTableModel;
class TableView;

class InlineEdit : public QObject {
    Q_OBJECT
public:
    InlineEdit(TableView* view, PermutedTableModel* model); // a child of the view
    void open(const QModelIndex& at);
    bool isOpen() const;
    void setProblem(const QString& why);

Q_SIGNALS:
    void changed(quint64 key, const QString& column, const QString& text);
    void committed(quint64 key, const QString& column, const QString& text); // setProblem() meanwhile keeps it open

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void commit();
    void close();
    QString text() const;

    TableView* m_view;
    PermutedTableModel* m_model;
    QPointer<QLineEdit> m_edit;
    QLabel* m_line;    // what is wrong, below or above the cell
    quint64 m_key = 0; // of the row
    int m_column = 0;
    QString m_columnId;
    QStringList m_words; // of a column of words
    QString m_first;     // what stood when it was opened
    bool m_refused = false;
    bool m_committing = false;
};

} // namespace counterpart::ui
