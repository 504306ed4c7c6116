// SPDX-License-Identifier: GPL-3.0-or-later
// Lays out the window and wires panels, lens and session together.
#include "ui/shell/main_window.h"

#include "ui/bridge/format.h"
#include "ui/panels/attribution/attribution_panel.h"
#include "ui/panels/certifications/certifications_panel.h"
#include "ui/panels/commissions/commissions_panel.h"
#include "ui/panels/deals/deals_panel.h"
#include "ui/panels/desk/desk_panel.h"
#include "ui/panels/history/history_panel.h"
#include "ui/panels/home/home_panel.h"
#include "ui/panels/lab/lab_panel.h"
#include "ui/panels/partners/partners_panel.h"
#include "ui/panels/qbr/qbr_panel.h"
#include "ui/panels/rulebook/rulebook_panel.h"
#include "ui/panels/tasks/tasks_panel.h"
#include "ui/panels/tiers/tiers_panel.h"
#include "ui/shell/lens_bar.h"
#include "ui/shell/record_verbs.h"
#include "ui/shell/theme/theme.h"
#include "ui/shell/whatif_bar.h"
#include "ui/shell/workspace_verbs.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kNarrow = 1100; // below, the rail shows icons alone
constexpr int kJobPollMs = 100;

// "1.2 M/s, 8 s left".
QString paceOf(const Progress& progress, qint64 elapsedMs) {
    const auto done = static_cast<qint64>(progress.done());
    const auto total = static_cast<qint64>(progress.total());
    if (elapsedMs < 500 || done == 0) {
        return {};
    }
    const qint64 perSecond = done * 1000 / elapsedMs;
    const QString rate = MainWindow::tr("%1 per second").arg(formatCount(perSecond));
    return total > done && perSecond > 0
               ? MainWindow::tr("%1, %2 s left").arg(rate, formatCount((total - done) / perSecond + 1))
               : rate;
}

} // namespace

MainWindow::MainWindow(Session& session, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_rail(new ui::NavRail(this)), m_pages(new QStackedWidget(this)),
      m_lens(new LensBar(session, this)), m_whatIf(new WhatIfBar(session, this)), m_status(new ui::StatusStrip(this)),
      m_toast(nullptr), m_workspaceVerbs(new WorkspaceVerbs(session, this)),
      m_recordVerbs(new RecordVerbs(session, this)) {
    layOut();
    addPanels();
    addMenus();
    addPalette();
    followSession();
    setAcceptDrops(true);
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    showPanel(settings.value(QStringLiteral("window/panel"), QStringLiteral("home")).toString());
    refreshTitle();
    refreshUndo();
}

void MainWindow::layOut() {
    auto* centre = new QWidget(this);
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, ui::space::s, 0, 0);
    column->setSpacing(0);
    m_lens->setContentsMargins(ui::space::l, 0, ui::space::l, 0);
    auto* search = new ui::SearchField(m_lens);
    search->setHint(tr("Search"), QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
    connect(search, &ui::SearchField::requested, this, [this](const QString& typed) { m_palette->open(typed); });
    m_lens->addWidget(search);
    column->addWidget(m_lens);
    column->addWidget(m_whatIf);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setCentralWidget(centre);
    m_toast = new ui::Toast(centre);
    connect(m_rail, &ui::NavRail::activated, this, [this](const QString& id) { showPanel(id); });
    connect(m_status, &ui::StatusStrip::cancelRequested, this, [this] {
        if (Job* job = m_session.currentJob()) {
            job->cancel();
        }
    });
}

void MainWindow::addPanels() {
    auto* home = new HomePanel(m_session, this);
    connect(home, &HomePanel::demoRequested, m_workspaceVerbs, &WorkspaceVerbs::chooseDemo);
    connect(home, &HomePanel::openRequested, m_workspaceVerbs, &WorkspaceVerbs::chooseFile);
    connect(home, &HomePanel::newRequested, m_workspaceVerbs, &WorkspaceVerbs::chooseNew);
    connect(home, &HomePanel::fileRequested, &m_session, &Session::open);
    home->setRecent(WorkspaceVerbs::recent());
    connect(&m_session, &Session::closed, home, [home] { home->setRecent(WorkspaceVerbs::recent()); });
    addPanel(home);
    addPanel(new PartnersPanel(m_session, this));
    addPanel(new DealsPanel(m_session, this));
    addPanel(new DeskPanel(m_session, this));
    addPanel(new TasksPanel(m_session, this));
    addPanel(new AttributionPanel(m_session, this));
    addPanel(new LabPanel(m_session, this));
    addPanel(new TiersPanel(m_session, this));
    addPanel(new RulebookPanel(m_session, this));
    addPanel(new CertificationsPanel(m_session, this));
    addPanel(new CommissionsPanel(m_session, this));
    addPanel(new QbrPanel(m_session, this));
    addPanel(new HistoryPanel(m_session, this));
}

void MainWindow::addPanel(Panel* panel) {
    m_rail->addItem(panel->id(), panel->icon(), panel->title());
    m_pages->addWidget(panel);
    m_panels << panel;
    offerWhatIf(panel);
    connect(panel, &Panel::recordRequested, this, [this](Kind kind, qint64 id) { openRecord(kind, id); });
    connect(panel, &Panel::panelRequested, this,
            [this](const QString& id, const PanelQuery& query) { showPanel(id, query); });
    connect(panel, &Panel::editRequested, m_recordVerbs, &RecordVerbs::edit);
    connect(panel, &Panel::addRequested, m_recordVerbs, &RecordVerbs::add);
    connect(panel, &Panel::bulkEditRequested, m_recordVerbs, &RecordVerbs::editAll);
    connect(panel, &Panel::deleteRequested, m_recordVerbs, &RecordVerbs::remove);
    connect(panel, &Panel::importRequested, m_workspaceVerbs, &WorkspaceVerbs::chooseImport);
    connect(panel, &Panel::noticeRequested, this, &MainWindow::say);
    connect(panel, &Panel::statusChanged, this, [this, panel] {
        if (panel == currentPanel()) {
            m_status->setText(panel->status());
        }
    });
}

void MainWindow::followSession() {
    connect(&m_session, &Session::opened, this, &MainWindow::refreshTitle);
    connect(&m_session, &Session::closed, this, [this] {
        refreshTitle();
        refreshUndo();
        m_status->setText({});
    });
    connect(&m_session, &Session::undoChanged, this, &MainWindow::refreshUndo);
    connect(&m_session, &Session::failed, this, &MainWindow::showError);
    connect(&m_session, &Session::jobStarted, this, &MainWindow::followJob);
    connect(&m_session, &Session::resultsChanged, this, [this] { m_status->setText(currentPanel()->status()); });
    connect(&m_session, &Session::committed, this,
            [this](const QString& what) { m_toast->say(what, tr("Undo"), [this] { m_session.undo(); }); });
    connect(m_workspaceVerbs, &WorkspaceVerbs::said, this, &MainWindow::say);
}

void MainWindow::showPanel(const QString& id, const PanelQuery& query) {
    Panel* wanted = m_panels.front();
    for (Panel* panel : m_panels) {
        wanted = panel->id() == id ? panel : wanted;
    }
    m_rail->setCurrent(wanted->id());
    m_pages->setCurrentWidget(wanted);
    m_status->setText(wanted->status());
    if (query.narrows()) {
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
    m_recordVerbs->show(kind, id); // no panel lists its kind: its form shows it
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

void MainWindow::say(const QString& sentence) { m_toast->say(sentence); }

void MainWindow::showError(const QString& sentence) { m_toast->say(sentence, ui::Tone::Negative); }

void MainWindow::followJob(Job* job) {
    auto* timer = new QTimer(job);
    QElapsedTimer since;
    since.start();
    connect(timer, &QTimer::timeout, this, [this, job, since] {
        const Progress& progress = job->progress();
        const int percent = progress.total() > 0 ? static_cast<int>(100 * progress.done() / progress.total()) : -1;
        m_status->setJob(job->title(), percent, paceOf(progress, since.elapsed()), true);
    });
    timer->start(kJobPollMs);
    connect(job, &Job::finished, this, [this, timer] {
        timer->stop(); // the job outlives this by a turn of the loop
        m_status->clearJob();
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (WorkspaceVerbs::accepts(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) { m_workspaceVerbs->drop(*event->mimeData()); }

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_rail->setLabelsShown(width() >= kNarrow);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/panel"), currentPanel()->id());
    event->accept();
}

} // namespace counterpart
