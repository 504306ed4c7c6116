// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for files and hands them to the session.
#include "ui/shell/workspace_verbs.h"

#include "ui/bridge/check_text.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/dialogs/import/import_dialog.h"
#include "ui/dialogs/new_workspace.h"
#include "ui/dialogs/packets/hand_out_form.h"
#include "ui/dialogs/packets/send_back_form.h"
#include "ui/dialogs/packets/take_in_dialog.h"
#include "ui/shell/theme/icons.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QUrl>

namespace counterpart {

namespace {

constexpr int kRecent = 10;

QString workspaceFilter() { return WorkspaceVerbs::tr("Workspaces (*.counterpart);;All files (*)"); }

bool isWorkspace(const QString& path) { return path.endsWith(QStringLiteral(".counterpart"), Qt::CaseInsensitive); }

// By its ending, or by how it begins (core/packet/README.md).
bool isPacket(const QString& path) {
    QFile file(path);
    return path.endsWith(QStringLiteral(".packet"), Qt::CaseInsensitive) ||
           (file.open(QIODevice::ReadOnly) && file.read(9) == QByteArrayLiteral("\x89"
                                                                                "CPPACKET"));
}

QStringList localFiles(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            files << url.toLocalFile();
        }
    }
    return files;
}

} // namespace

WorkspaceVerbs::WorkspaceVerbs(Session& session, QWidget* window)
    : QObject(window), m_session(session), m_window(window) {
    connect(&session, &Session::opened, this, [this] { remember(m_session.path()); });
}

void WorkspaceVerbs::addTo(QMenu& file) {
    file.addAction(ui::icon(ui::Icon::Add), tr("&New workspace..."), this, &WorkspaceVerbs::chooseNew);
    file.addAction(tr("&Open workspace..."), QKeySequence::Open, this, &WorkspaceVerbs::chooseFile);
    QMenu* recentMenu = file.addMenu(tr("Open &recent"));
    connect(recentMenu, &QMenu::aboutToShow, this, [this, recentMenu] { fillRecent(*recentMenu); });
    fillRecent(*recentMenu);
    file.addAction(tr("Make a &demo workspace..."), this, &WorkspaceVerbs::chooseDemo);
    file.addSeparator();
    QAction* import = file.addAction(ui::icon(ui::Icon::Import), tr("&Import..."), QKeySequence(Qt::CTRL | Qt::Key_I),
                                     this, &WorkspaceVerbs::chooseImport);
    QAction* handingOut =
        file.addAction(ui::icon(ui::Icon::Export), tr("&Hand out for review..."), this, &WorkspaceVerbs::handOut);
    QAction* sending = file.addAction(tr("&Send changes back..."), this, &WorkspaceVerbs::sendBack);
    file.addAction(tr("&Take in a packet..."), this, &WorkspaceVerbs::choosePacket);
    file.addSeparator();
    QAction* backup = file.addAction(tr("&Back up..."), this, &WorkspaceVerbs::chooseBackup);
    QAction* checking = file.addAction(ui::icon(ui::Icon::Check), tr("Che&ck the file"), this, &WorkspaceVerbs::check);
    QAction* close = file.addAction(tr("C&lose workspace"), QKeySequence::Close, &m_session, &Session::close);
    const auto enable = [=, this] {
        for (QAction* action : {import, handingOut, sending, backup, checking, close}) {
            action->setEnabled(m_session.isOpen());
        }
        import->setEnabled(m_session.isOpen() && m_session.workspace()->mode() == OpenMode::ReadWrite);
    };
    connect(&m_session, &Session::opened, this, enable);
    connect(&m_session, &Session::closed, this, enable);
    enable();
}

QStringList WorkspaceVerbs::recent() {
    QStringList paths = QSettings().value(QStringLiteral("recent")).toStringList();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

void WorkspaceVerbs::remember(const QString& path) {
    QSettings settings;
    QStringList paths = settings.value(QStringLiteral("recent")).toStringList();
    const QString whole = QFileInfo(path).absoluteFilePath();
    paths.removeAll(whole);
    paths.prepend(whole);
    settings.setValue(QStringLiteral("recent"), paths.mid(0, kRecent));
}

void WorkspaceVerbs::fillRecent(QMenu& menu) {
    menu.clear();
    menu.setToolTipsVisible(true);
    for (const QString& path : recent()) {
        QAction* action =
            menu.addAction(QFileInfo(path).completeBaseName(), this, [this, path] { m_session.open(path); });
        action->setToolTip(path);
    }
    menu.setEnabled(!menu.isEmpty());
}

void WorkspaceVerbs::chooseNew() {
    auto* dialog = new NewWorkspace(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_session.createFrom(dialog->path(), dialog->programme(), dialog->currency()); });
    dialog->open();
}

void WorkspaceVerbs::chooseFile() {
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open workspace"), {}, workspaceFilter());
    if (!path.isEmpty()) {
        m_session.open(path);
    }
}

void WorkspaceVerbs::chooseDemo() {
    QString path = QFileDialog::getSaveFileName(m_window, tr("Make a demo workspace"),
                                                QStringLiteral("demo.counterpart"), workspaceFilter());
    if (!path.isEmpty()) {
        m_session.createDemo(isWorkspace(path) ? path : path + QStringLiteral(".counterpart"));
    }
}

void WorkspaceVerbs::chooseImport() { openImport({}); }

void WorkspaceVerbs::openImport(const QStringList& files) {
    if (!m_session.isOpen()) {
        Q_EMIT said(tr("Open or make a workspace first: the files are imported into it"));
        return;
    }
    if (m_import != nullptr) {
        m_import->close();
    }
    m_import = new ImportDialog(m_session, files, m_window);
    m_import->setAttribute(Qt::WA_DeleteOnClose);
    m_import->show();
}

void WorkspaceVerbs::chooseBackup() {
    const QString name = QFileInfo(m_session.path()).completeBaseName() + QStringLiteral("-backup.counterpart");
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Back up to"), name, workspaceFilter(), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty()) {
        return;
    }
    auto result = std::make_shared<Result<void>>();
    m_session.run(
        tr("Backing up"),
        [result, workspace = m_session.sharedWorkspace(), path](Progress&) {
            *result = workspace->backup(path.toStdString());
        },
        [this, result, path] {
            *result ? Q_EMIT said(tr("Backed up to %1").arg(QFileInfo(path).fileName()))
                    : Q_EMIT m_session.failed(errorText(result->error()));
        });
}

void WorkspaceVerbs::check() {
    auto report = std::make_shared<CheckReport>();
    const QString path = m_session.path();
    m_session.run(
        tr("Checking the file"),
        [report, path](Progress& progress) { *report = Workspace::check(path.toStdString(), &progress); },
        [this, report, path] {
            if (report->findings.empty()) {
                Q_EMIT said(tr("The file is sound: %1 records equal their last audited image, %2 entries are intact")
                                .arg(formatCount(report->records), formatCount(report->entries)));
                return;
            }
            QStringList lines;
            for (const CheckFinding& finding : report->findings) {
                lines << checkText(path.toStdString(), finding);
            }
            auto* box = new QMessageBox(QMessageBox::Warning, tr("The file is not sound"), lines.join(u'\n'),
                                        QMessageBox::Close, m_window);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        });
}

void WorkspaceVerbs::setSelectedRegistrations(std::function<std::vector<std::string>()> selected) {
    m_selectedRegistrations = std::move(selected);
}

void WorkspaceVerbs::show(PacketForm& form) {
    connect(&form, &PacketForm::written, this, [this](const QString& path, const QString& contents) {
        Q_EMIT said(tr("Wrote %1: %2").arg(QFileInfo(path).fileName(), contents));
    });
    form.show();
}

void WorkspaceVerbs::handOut() {
    if (m_session.isOpen()) {
        show(*new HandOutForm(
            m_session, m_selectedRegistrations ? m_selectedRegistrations() : std::vector<std::string>(), m_window));
    }
}

void WorkspaceVerbs::sendBack() {
    if (m_session.isOpen()) {
        show(*new SendBackForm(m_session, m_window));
    }
}

void WorkspaceVerbs::choosePacket() {
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Take in a packet"), {}, tr("Packets (*.packet);;All files (*)"));
    if (!path.isEmpty()) {
        takeIn(path);
    }
}

void WorkspaceVerbs::takeIn(const QString& packet) { (new TakeInDialog(m_session, packet, m_window))->show(); }

bool WorkspaceVerbs::accepts(const QMimeData& data) { return !localFiles(data).isEmpty(); }

void WorkspaceVerbs::drop(const QMimeData& data) {
    const QStringList files = localFiles(data);
    for (const QString& path : files) {
        if (isWorkspace(path)) {
            m_session.open(path);
            return;
        }
        if (isPacket(path)) {
            takeIn(path);
            return;
        }
    }
    if (!files.isEmpty()) {
        openImport(files);
    }
}

} // namespace counterpart
