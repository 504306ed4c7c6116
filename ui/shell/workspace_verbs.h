// SPDX-License-Identifier: GPL-3.0-or-later
// What one does with whole files: new, open, recent, demo, import, back up, check; asked for here, done by the session.
#pragma once

#include "ui/bridge/session.h"

#include <QPointer>
#include <QStringList>

class QMenu;
class QMimeData;
class QWidget;

namespace counterpart {

class ImportDialog;
class PacketForm;

class WorkspaceVerbs : public QObject {
    Q_OBJECT
public:
    WorkspaceVerbs(Session& session, QWidget* window);

    void chooseNew();
    void chooseFile();
    void chooseDemo();
    void chooseImport();
    void openImport(const QStringList& files);
    void chooseBackup();
    void handOut();  // a packet for review
    void sendBack(); // a packet of changes
    void choosePacket();
    void takeIn(const QString& packet);
    // The keys of the registrations that are selected where one works, offered by handOut().
    void setSelectedRegistrations(std::function<std::vector<std::string>()> selected);
    void check();
    void addTo(QMenu& file); // with the recent ones as a menu of their own

    static QStringList recent(); // newest first, those that still exist
    static bool accepts(const QMimeData& data);
    void drop(const QMimeData& data); // opens a workspace, or shows what the files would import

Q_SIGNALS:
    void said(const QString& sentence);

private:
    void remember(const QString& path);
    void fillRecent(QMenu& menu);
    void show(PacketForm& form);

    Session& m_session;
    QWidget* m_window;
    QPointer<ImportDialog> m_import;
    std::function<std::vector<std::string>()> m_selectedRegistrations;
};

} // namespace counterpart
