// SPDX-License-Identifier: GPL-3.0-or-later
// Lays out the window and wires panels, lens and session together.
#include "ui/shell/main_window.h"

#include "ui/panels/certifications/certifications_panel.h"
#include "ui/panels/commissions/commissions_panel.h"
#include "ui/panels/deals/deals_panel.h"
#include "ui/panels/history/history_panel.h"
#include "ui/panels/home/home_panel.h"
#include "ui/panels/partners/partners_panel.h"
#include "ui/panels/tiers/tiers_panel.h"
#include "ui/shell/lens_bar.h"
#include "ui/shell/record_provider.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace counterpart {

MainWindow::MainWindow(Session& session, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_rail(new ui::NavRail(this)), m_pages(new QStackedWidget(this)),
      m_status(new ui::StatusStrip(this)), m_toast(nullptr), m_palette(nullptr) {
    auto* centre = new QWidget(this);
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, ui::space::s, 0, 0);
    column->setSpacing(0);
    m_lens = new LensBar(session, this);
    m_lens->setContentsMargins(ui::space::l, 0, ui::space::l, 0);
    column->addWidget(m_lens);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setCentralWidget(centre);

    auto* home = new HomePanel(session, this);
    connect(home, &HomePanel::demoRequested, this, &MainWindow::makeDemo);
    connect(home, &HomePanel::openRequested, this, &MainWindow::chooseFile);
    addPanel(home);
    addPanel(new PartnersPanel(session, this));
    addPanel(new DealsPanel(session, this));
    addPanel(new TiersPanel(session, this));
    addPanel(new CertificationsPanel(session, this));
    addPanel(new CommissionsPanel(session, this));
    addPanel(new HistoryPanel(session, this));
    m_toast = new ui::Toast(centre);
    m_palette = new ui::CommandPalette(this);
    connect(m_rail, &ui::NavRail::activated, this, [this](const QString& id) { showPanel(id); });
    connect(m_status, &ui::StatusStrip::cancelRequested, this, [this] {
        if (Job* job = m_session.currentJob()) {
            job->cancel();
        }
    });
    addActions();
    setAcceptDrops(true);

    connect(&session, &Session::opened, this, [this] {
        rememberRecent(m_session.path());
        refreshTitle();
    });
    connect(&session, &Session::closed, this, &MainWindow::refreshTitle);
    connect(&session, &Session::undoChanged, this, &MainWindow::refreshUndo);
    connect(&session, &Session::failed, this, &MainWindow::showError);
    connect(&session, &Session::jobStarted, this, &MainWindow::followJob);
    connect(&session, &Session::resultsChanged, this, [this] { m_status->setText(currentPanel()->status()); });
    connect(&session, &Session::committed, this,
            [this](const QString& what) { m_toast->say(what, tr("Undo"), [this] { m_session.undo(); }); });
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    showPanel(settings.value(QStringLiteral("window/panel"), QStringLiteral("home")).toString());
    refreshTitle();
    refreshUndo();
}

void MainWindow::addPanel(Panel* panel) {
    m_rail->addItem(panel->id(), panel->icon(), panel->title());
    m_pages->addWidget(panel);
    m_panels << panel;
    connect(panel, &Panel::recordRequested, this, [this](Kind kind, qint64 id) { openRecord(kind, id); });
    connect(panel, &Panel::panelRequested, this,
            [this](const QString& id, const PanelQuery& query) { showPanel(id, query); });
    connect(panel, &Panel::statusChanged, this, [this, panel] {
        if (panel == currentPanel()) {
            m_status->setText(panel->status());
        }
    });
}

void MainWindow::addActions() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Open workspace..."), QKeySequence::Open, this, &MainWindow::chooseFile);
    file->addAction(tr("Make a &demo workspace..."), this, &MainWindow::makeDemo);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = edit->addAction(ui::icon(ui::Icon::Undo), tr("&Undo"), QKeySequence::Undo, &m_session, &Session::undo);
    m_redo = edit->addAction(ui::icon(ui::Icon::Redo), tr("&Redo"), QKeySequence::Redo, &m_session, &Session::redo);
    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addAction(tr("Previous &lens"), QKeySequence(Qt::ALT | Qt::Key_Left), &m_session, &Session::back);
    for (int i = 0; i < m_panels.size(); ++i) {
        Panel* panel = m_panels[i];
        view->addAction(ui::icon(panel->icon()), panel->title(),
                        QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), this,
                        [this, panel] { showPanel(panel->id()); });
    }
    view->addSeparator();
    view->addAction(ui::icon(ui::Icon::Search), tr("&Find anything..."), QKeySequence(Qt::CTRL | Qt::Key_K), this,
                    [this] { m_palette->open(); });
    m_palette->addProvider(ui::actionProvider(tr("Actions"), [this, file, edit, view] {
        return file->actions() + edit->actions() + view->actions() + currentPanel()->panelActions();
    }));
    m_palette->addProvider(ui::actionProvider(tr("Lens"), [this] { return m_lens->actionsForPalette(); }));
    for (const Kind kind : {Kind::Partner, Kind::Deal, Kind::Account, Kind::Product}) {
        m_palette->addProvider(recordProvider(m_session, kind, [this](Kind of, RecordId id) { openRecord(of, id); }));
    }
    const auto addTheme = [&](const QString& name, ui::Theme::Mode mode) {
        view->addAction(name, this, [mode] {
            ui::theme().setMode(mode);
            QSettings settings;
            ui::theme().save(settings);
        });
    };
    addTheme(tr("Theme of the &system"), ui::Theme::Mode::System);
    addTheme(tr("&Light theme"), ui::Theme::Mode::Light);
    addTheme(tr("D&ark theme"), ui::Theme::Mode::Dark);
}

void MainWindow::showPanel(const QString& id, const PanelQuery& query) {
    Panel* wanted = m_panels.front();
    for (Panel* panel : m_panels) {
        wanted = panel->id() == id ? panel : wanted;
    }
    m_rail->setCurrent(wanted->id());
    m_pages->setCurrentWidget(wanted);
    m_status->setText(wanted->status());
    if (!query.text.isEmpty() || !query.facets.isEmpty() || !query.records.isEmpty()) {
        wanted->show(query);
    }
}

QStringList MainWindow::panelIds() const {
    QStringList ids;
    for (const Panel* panel : m_panels) {
        ids << panel->id();
    }
    return ids;
}

Panel* MainWindow::currentPanel() const { return m_panels[std::max(0, m_pages->currentIndex())]; }

void MainWindow::openRecord(Kind kind, RecordId id) {
    for (Panel* panel : m_panels) {
        if (panel->openRecord(kind, id)) {
            showPanel(panel->id());
            return;
        }
    }
}

void MainWindow::refreshTitle() {
    const QString name = m_session.isOpen() ? QFileInfo(m_session.path()).completeBaseName() : QString();
    const bool readOnly = m_session.isOpen() && m_session.workspace()->mode() == OpenMode::ReadOnly;
    setWindowTitle(name.isEmpty() ? QStringLiteral("Counterpart")
                                  : tr("%1%2 - Counterpart").arg(name, readOnly ? tr(" (read-only)") : QString()));
}

void MainWindow::refreshUndo() {
    const QString undo = m_session.undoText();
    const QString redo = m_session.redoText();
    m_undo->setEnabled(!undo.isEmpty());
    m_redo->setEnabled(!redo.isEmpty());
    m_undo->setText(undo.isEmpty() ? tr("&Undo") : undo);
    m_redo->setText(redo.isEmpty() ? tr("&Redo") : redo);
}

void MainWindow::showError(const QString& sentence) { m_toast->say(sentence, ui::Tone::Negative); }

void MainWindow::followJob(Job* job) {
    auto* timer = new QTimer(job);
    const auto show = [this, job] {
        const Progress& progress = job->progress();
        const int percent = progress.total() > 0 ? static_cast<int>(100 * progress.done() / progress.total()) : -1;
        m_status->setJob(job->title(), percent, {}, true);
    };
    connect(timer, &QTimer::timeout, this, show);
    timer->start(100);
    connect(job, &Job::finished, this, [this] { m_status->clearJob(); });
}

void MainWindow::chooseFile() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open workspace"), {}, tr("Workspaces (*.counterpart);;All files (*)"));
    if (!path.isEmpty()) {
        m_session.open(path);
    }
}

void MainWindow::makeDemo() {
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Make a demo workspace"), QStringLiteral("demo.counterpart"), tr("Workspaces (*.counterpart)"));
    if (!path.isEmpty()) {
        m_session.createDemo(path);
    }
}

void MainWindow::rememberRecent(const QString& path) {
    QSettings settings;
    QStringList recent = settings.value(QStringLiteral("recent")).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    settings.setValue(QStringLiteral("recent"), recent.mid(0, 10));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile() && url.toLocalFile().endsWith(QStringLiteral(".counterpart"))) {
            m_session.open(url.toLocalFile());
            return;
        }
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/panel"), currentPanel()->id());
    event->accept();
}

} // namespace counterpart
