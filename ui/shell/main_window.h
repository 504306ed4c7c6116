// SPDX-License-Identifier: GPL-3.0-or-later
// The window: rail, lens bar, panels, status. It connects panels by ids; no panel knows another.
#pragma once

#include "ui/bridge/session.h"
#include "ui/panels/panel.h"

#include <QMainWindow>

class QStackedWidget;

namespace counterpart {

namespace ui {
class CommandPalette;
class NavRail;
class StatusStrip;
class Toast;
} // namespace ui

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
    ui::NavRail* m_rail;
    QStackedWidget* m_pages;
    LensBar* m_lens;
    ui::StatusStrip* m_status;
    ui::Toast* m_toast;
    ui::CommandPalette* m_palette;
    QAction* m_undo;
    QAction* m_redo;
    QList<Panel*> m_panels;
};

} // namespace counterpart
