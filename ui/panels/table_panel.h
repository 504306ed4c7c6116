// SPDX-License-Identifier: GPL-3.0-or-later
// A panel that is a table with filter, facets and views above it and the chosen record in a drawer beside it.
#pragma once

#include "ui/models/permuted_table_model.h"
#include "ui/panels/panel.h"

#include <functional>
#include <optional>

class QMenu;
class QVBoxLayout;

namespace counterpart {

namespace ui {
class DataTable;
class Drawer;
class SectionHeader;
class TableBar;
} // namespace ui

class RecordChanges;
class SavedViews;
class ExplanationView;

class TablePanel : public Panel {
    Q_OBJECT
public:
    TablePanel(Session& session, QWidget* parent);

    void show(const PanelQuery& query) override;
    bool openRecord(Kind kind, RecordId id) override;
    bool openTab(const QString& label) override;
    bool explainFigure(const QString& column, int levels) override;
    QString status() const override;
    QList<QAction*> panelActions() override;

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    virtual Kind kind() const = 0;
    // How rows are made of results; on another thread when there are many, so it holds nothing of the panel.
    using RowMaker = std::function<std::shared_ptr<const ui::RowSource>(const std::shared_ptr<const Programme>&)>;
    virtual RowMaker rowMaker() const = 0;
    virtual Step headOf(RecordId id) const = 0; // what the drawer is called: title, and a note below it
    // Why a figure of the record is what it is; without a column: the record as a whole. What is returned is called on
    // another thread where there is much to read, so it holds nothing of the panel.
    using StepMaker = std::function<Step()>;
    virtual StepMaker explanationOf(RecordId id, const QString& column) const = 0;
    virtual void fillDrawer(RecordId) {}                 // the panel's own tabs, whenever a record is shown
    virtual void takeResults() {}                        // what the panel shows beside the table
    virtual bool rowsAreRecords() const { return true; } // of kind(): can be edited, deleted, have a history
    virtual QString detailLabel() const { return tr("Explanation"); } // of its tab
    virtual FieldTexts knownOfNew() const { return {}; }              // what a new record starts with
    virtual void addToMenu(QMenu&, RecordId) {}                       // further verbs of a row
    virtual std::vector<ui::SortBy> firstSort() const { return {}; }

    // In the constructor of a panel, in this order: its own tabs and what stands above, then begin().
    void addDrawerTab(const QString& label, QWidget* page);
    ExplanationView* addExplanationTab(const QString& label); // a further one, filled by the panel
    QVBoxLayout* upper() const { return m_upper; }            // between the title and the bar
    void openRow(RecordId id);                                // in the drawer
    void connectExplanation(ExplanationView* view);           // of one that stands elsewhere
    void begin();                                             // connects and fills

    ui::PermutedTableModel* model() const { return m_model; }
    ui::DataTable* table() const { return m_table; }
    ui::TableBar* bar() const { return m_bar; }
    ui::SectionHeader* head() const { return m_head; }
    ui::Drawer* drawer() const { return m_drawer; }
    RecordId current() const { return m_current; }    // in the drawer; 0 = none
    void explain(RecordId id, const QString& column); // shows the record and why its figure is what it is
    // The same for a sum that belongs to no row; `make` is asked again when there are newer results.
    void explainSum(const QString& title, std::function<StepMaker()> make);

private:
    void follow();
    void refresh();
    void takeRows(std::shared_ptr<const ui::RowSource> rows);
    void ask(const PanelQuery& query);
    void goToWanted();
    void showDetail(RecordId id);
    void showExplanation();
    void showSum();
    void addVerbs();
    void addRowVerbs(QMenu& menu, RecordId id);
    QList<qint64> chosenRecords() const;
    void exportShown(bool selected);
    void exportRecords();
    void offerChartExports(); // in the menus of the pictures beside the table

    ui::PermutedTableModel* m_model;
    ui::DataTable* m_table;
    ui::TableBar* m_bar = nullptr;
    ui::SectionHeader* m_head;
    QVBoxLayout* m_upper;
    ui::Drawer* m_drawer;
    ExplanationView* m_explanation;
    RecordChanges* m_changes = nullptr;
    SavedViews* m_views = nullptr;
    QList<QAction*> m_actions;
    std::function<StepMaker()> m_sum; // what is explained when it is no record's
    QString m_sumTitle;
    QString m_explained; // the column whose figure is explained; empty = the whole record
    int m_explanationTab = -1;
    RecordId m_current = 0;
    std::shared_ptr<const Programme> m_shown; // the results whose rows are there, or are being made
    std::optional<PanelQuery> m_asked;        // before there were rows
    RecordId m_wanted = 0;                    // likewise
};

} // namespace counterpart
