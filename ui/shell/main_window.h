// SPDX-License-Identifier: GPL-3.0-or-later
// The window: rail, lens bar, panels, status. It connects panels by ids; no panel knows another.
#pragma once

#include "ui/bridge/session.h"
#include "ui/panels/panel.h"

#include <QMainWindow>

class QLabel;
class QListWidget;
class QStackedWidget;
class QToolButton;

namespace counterpart {

class LensBar;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Session& session, QWidget* parent = nullptr);

    void showPanel(const QString& id, const PanelQuery& query = {});
    QStringList panelIds() const;
    Panel* currentPanel() const;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void addPanel(Panel* panel);
    void addActions();
    void openRecord(Kind kind, RecordId id);
    void refreshTitle();
    void refreshUndo();
    void showError(const QString& sentence);
    void followJob(Job* job);
    void chooseFile();
    void makeDemo();
    void rememberRecent(const QString& path);

    Session& m_session;
    QListWidget* m_rail;
    QStackedWidget* m_pages;
    LensBar* m_lens;
    QLabel* m_status;
    QLabel* m_busy;
    QToolButton* m_cancel;
    QAction* m_undo;
    QAction* m_redo;
    QList<Panel*> m_panels;
};

} // namespace counterpart
