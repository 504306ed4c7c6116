// SPDX-License-Identifier: GPL-3.0-or-later
// What would change: counts by kind, and the records and rows behind each count.
#pragma once

#include "ui/dialogs/import/import_rows.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace counterpart {

namespace ui {
class DataTable;
class PermutedTableModel;
class TableBar;
} // namespace ui

class ImportDetails : public QWidget {
    Q_OBJECT
public:
    explicit ImportDetails(QWidget* parent = nullptr);
    void setAnswer(ImportAnswerPtr answer); // with a plan; null lets go of the former
    void showView(ImportView view, std::optional<Kind> kind);
    ImportView view() const { return m_view; }
    std::optional<Kind> kind() const { return m_kind; } // none: all
    ui::DataTable* counts() const { return m_counts; }
    ui::DataTable* rows() const { return m_rows; }
    QStringList notes() const;

private:
    void showTab(int tab);
    void chooseKind(quint64 key);
    void refreshTabs();
    void fill();
    void setEmptyText();

    ImportAnswerPtr m_answer;
    ImportView m_view = ImportView::Created;
    std::optional<Kind> m_kind;
    ui::PermutedTableModel* m_countModel;
    ui::PermutedTableModel* m_rowModel;
    QSplitter* m_halves;
    ui::DataTable* m_counts;
    QTabBar* m_tabs;
    ui::TableBar* m_bar;
    QStackedWidget* m_pages;
    ui::DataTable* m_rows;
    QPlainTextEdit* m_notes;
    QLabel* m_cap;
};

} // namespace counterpart
