// SPDX-License-Identifier: GPL-3.0-or-later
// A table of up to a million rows as panels use it: rows, head, totals, and what stands there when there are no rows.
#pragma once

#include "ui/models/permuted_table_model.h"
#include "ui/shell/theme/tokens.h"

#include <QJsonObject>
#include <QWidget>

class QMenu;
class QStackedLayout;
class QTimer;

namespace counterpart::ui {

class EmptyState;
class InlineEdit;
class LoadingState;
class TableFooter;
class TableView;

class DataTable : public QWidget {
    Q_OBJECT
public:
    explicit DataTable(QWidget* parent = nullptr);
    ~DataTable() override;

    void setModel(PermutedTableModel* model); // not taken over; its rows may come later
    PermutedTableModel* model() const { return m_model; }
    TableView* view() const { return m_view; }
    EmptyState* emptyState() const { return m_empty; }     // no rows at all: say what the next step is
    EmptyState* nothingState() const { return m_nothing; } // rows, but none matches: its verb clears the filters

    void setFrozenFirstColumn(bool frozen);
    void setDensity(Density density);
    Density density() const { return m_density; }
    void setTotalsShown(bool shown) { m_totals = shown; } // for a selection of several rows

    int selectedCount() const;
    std::vector<std::uint32_t> selectedSourceRows() const; // in the order shown
    std::vector<int> shownColumns() const;                 // likewise
    std::vector<std::uint64_t> selectedKeys() const;
    std::uint64_t currentKey() const;      // 0 for none
    bool setCurrentKey(std::uint64_t key); // selects it and brings it into sight; false if it is not shown

    QJsonObject state() const;                   // for a saved view
    void restoreState(const QJsonObject& state); // also before there are columns
    void resetColumns();

    // Opens an editor in the current cell; false where the column does not take one. F2 does the same.
    bool beginEdit();
    bool isEditing() const;

public Q_SLOTS:
    // What is wrong with the text in the editor, said beside it; empty: nothing. Called while editCommitted() is under
    // way, it keeps the editor open.
    void setEditProblem(const QString& why);
    void copySelection(); // tab separated, with header
    void openColumnChooser(QWidget* below);

Q_SIGNALS:
    void rowChosen(quint64 key); // one click or Enter: the drawer
    void rowOpened(quint64 key); // double click: in full
    void currentKeyChanged(quint64 key);
    void selectionChanged(int count);
    void explainRequested(quint64 key, const QString& column); // a figure clicked
    void contextMenuShown(QMenu* menu, quint64 key);           // add what can be done
    void stateChanged();                                       // columns, order, sort, filters: worth remembering
    void copied(int rows);
    void editChanged(quint64 key, const QString& column, const QString& text);   // as one types
    void editCommitted(quint64 key, const QString& column, const QString& text); // Enter; dates are ISO where they read
    void arranged();                                                             // rows are in their new order

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Kept;
    void takeColumns();
    void keepSelection();
    void restoreSelection();
    void showRightPage();
    void sortBy(int column, bool add);
    void showMenu(const QPoint& position);
    void updateTotals();
    void applyDensity();
    void startEdit(const QModelIndex& at);
    bool isEditable(const QModelIndex& at) const;

    PermutedTableModel* m_model = nullptr;
    TableView* m_view;
    InlineEdit* m_edit = nullptr;
    TableFooter* m_footer;
    EmptyState* m_empty;
    EmptyState* m_nothing;
    LoadingState* m_loading;
    QStackedLayout* m_pages;
    QTimer* m_totalsLater;
    QJsonObject m_pendingState;
    std::unique_ptr<Kept> m_kept;
    Density m_density;
    quint64 m_totalsAsked = 0;
    bool m_totals = true;
    bool m_restoring = false;
};

} // namespace counterpart::ui
