// SPDX-License-Identifier: GPL-3.0-or-later
// Why a figure is what it is, everywhere a figure stands: the figure, under which lens, and the tree down to its facts.
#pragma once

#include "core/snapshot/snapshot.h"
#include "ui/models/step_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;
class QTreeView;

namespace counterpart {

namespace ui {
class StepDelegate;
} // namespace ui

class ExplanationView : public QWidget {
    Q_OBJECT
public:
    enum class File { Text, Csv, Html, Json };

    explicit ExplanationView(QWidget* parent = nullptr);

    void setSnapshot(SnapshotPtr snapshot) { m_snapshot = std::move(snapshot); } // names the records in files
    // Another figure: the way here is forgotten, what was opened of the same figure stays open.
    void setExplanation(const Step& root);
    void lead(Step root); // one explanation led to another: back() returns
    const Step& shown() const { return m_model->root(); }
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < static_cast<int>(m_way.size()); }
    void back();
    void forward();

    QString asShown() const;                   // what the copy button copies
    void save(const QString& path, File file); // everything down to the facts, in the background
    bool findNext(const QString& text);        // chooses the next step that says it
    void openDown(int levels);                 // the first item, and on from it toward its facts
    QTreeView* tree() const { return m_tree; }
    StepModel* model() const { return m_model; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void recordRequested(counterpart::Kind kind, qint64 id); // Enter on a fact
    void said(const QString& sentence);                      // done
    void failed(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void addHead();
    void addTools();
    void show(const Step& root);
    void fillHead(const Step& root);
    void openFirst();
    void activate(const QModelIndex& index);
    void copy();
    void exportAs(File file);
    void showMenu(const QPoint& at);
    void markCurrent();
    QStringList expandedPaths() const;
    void expandPaths(const QStringList& paths);

    StepModel* m_model;
    QTreeView* m_tree;
    ui::StepDelegate* m_delegate;
    QLabel* m_title;
    QLabel* m_figure;
    QLabel* m_means;
    QLabel* m_lens;
    QToolButton* m_back;
    QToolButton* m_forward;
    QToolButton* m_open;
    QLineEdit* m_search;
    SnapshotPtr m_snapshot;
    std::vector<Step> m_way;
    int m_at = -1;
};

} // namespace counterpart
