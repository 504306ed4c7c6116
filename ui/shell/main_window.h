// SPDX-License-Identifier: GPL-3.0-or-later
// The window: rail, lens bar, panels, status. It connects panels by ids; no panel knows another.
#pragma once

#include "ui/bridge/session.h"
#include "ui/panels/panel.h"

#include <QMainWindow>

class QProgressBar;
class QStackedWidget;

namespace counterpart {

namespace ui {
class CommandPalette;
class NavRail;
class StatusStrip;
class Toast;
} // namespace ui

class LensBar;
class RecordVerbs;
class WhatIfBar;
class WorkspaceVerbs;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Session& session, QWidget* parent = nullptr);

    void showPanel(const QString& id, const PanelQuery& query = {});
    QStringList panelIds() const;
    Panel* currentPanel() const;
    void openRecord(Kind kind, RecordId id); // in the panel that has it
    WhatIfBar& whatIf() { return *m_whatIf; }
    WorkspaceVerbs& workspaceVerbs() { return *m_workspaceVerbs; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void layOut();
    void addPanels();
    void addPanel(Panel* panel);
    void followSession();
    void addMenus();
    void addViewMenu();
    void addWhatIfMenu();
    void offerWhatIf(Panel* panel);                         // on the rows of its table
    std::vector<std::string> selectedRegistrations() const; // their keys; at the desk
    void addPalette();
    void refreshTitle();
    void refreshUndo();
    void say(const QString& sentence);
    void showError(const QString& sentence);
    void followJob(Job* job);

    Session& m_session;
    ui::NavRail* m_rail;
    QStackedWidget* m_pages;
    LensBar* m_lens;
    WhatIfBar* m_whatIf;
    ui::StatusStrip* m_status;
    ui::Toast* m_toast;
    ui::CommandPalette* m_palette = nullptr;
    WorkspaceVerbs* m_workspaceVerbs;
    RecordVerbs* m_recordVerbs;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QList<QMenu*> m_menus;
    QList<Panel*> m_panels;
};

} // namespace counterpart
