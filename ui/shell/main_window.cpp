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
#include "ui/shell/theme/theme.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace counterpart {

namespace {
constexpr int kRailWidth = 148;
}

MainWindow::MainWindow(Session& session, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_rail(new QListWidget(this)), m_pages(new QStackedWidget(this)),
      m_status(new QLabel(this)), m_busy(new QLabel(this)), m_cancel(new QToolButton(this)) {
    auto* centre = new QWidget(this);
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail->setFixedWidth(kRailWidth);
    m_rail->setIconSize({ui::iconSize, ui::iconSize});
    m_rail->setFrameShape(QFrame::NoFrame);
    m_rail->setAccessibleName(tr("Panels"));
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, ui::space::s, 0, 0);
    column->setSpacing(0);
    m_lens = new LensBar(session, this);
    m_lens->setContentsMargins(ui::space::l, 0, ui::space::l, 0);
    column->addWidget(m_lens);
    column->addWidget(m_pages, 1);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setCentralWidget(centre);

    addPanel(new HomePanel(session, this));
    addPanel(new PartnersPanel(session, this));
    addPanel(new DealsPanel(session, this));
    addPanel(new TiersPanel(session, this));
    addPanel(new CertificationsPanel(session, this));
    addPanel(new CommissionsPanel(session, this));
    addPanel(new HistoryPanel(session, this));
    connect(m_rail, &QListWidget::currentRowChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        m_status->setText(currentPanel()->status());
    });

    m_cancel->setIcon(ui::icon(ui::Icon::Cancel));
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->hide();
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_busy);
    statusBar()->addPermanentWidget(m_cancel);
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
    connect(&session, &Session::computingChanged, this, [this](bool computing) {
        if (m_session.currentJob() == nullptr) {
            m_busy->setText(computing ? tr("Computing") : QString());
        }
    });
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    showPanel(settings.value(QStringLiteral("window/panel"), QStringLiteral("home")).toString());
    refreshTitle();
    refreshUndo();
}

void MainWindow::addPanel(Panel* panel) {
    auto* item = new QListWidgetItem(ui::icon(panel->icon()), panel->title(), m_rail);
    item->setSizeHint({kRailWidth, ui::theme().rowHeight() + ui::space::s});
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
    for (int i = 0; i < m_panels.size(); ++i) {
        if (m_panels[i]->id() == id) {
            m_rail->setCurrentRow(i);
            if (!query.text.isEmpty() || !query.facets.isEmpty() || !query.records.isEmpty()) {
                m_panels[i]->show(query);
            }
            return;
        }
    }
    m_rail->setCurrentRow(0);
}

QStringList MainWindow::panelIds() const {
    QStringList ids;
    for (const Panel* panel : m_panels) {
        ids << panel->id();
    }
    return ids;
}

Panel* MainWindow::currentPanel() const { return m_panels[std::max(0, m_rail->currentRow())]; }

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

void MainWindow::showError(const QString& sentence) { QMessageBox::warning(this, tr("Counterpart"), sentence); }

void MainWindow::followJob(Job* job) {
    m_cancel->show();
    auto* timer = new QTimer(job);
    connect(timer, &QTimer::timeout, this, [this, job] {
        const Progress& progress = job->progress();
        m_busy->setText(progress.total() > 0
                            ? tr("%1: %2 %").arg(job->title()).arg(100 * progress.done() / progress.total())
                            : job->title());
    });
    timer->start(100);
    m_busy->setText(job->title());
    connect(m_cancel, &QToolButton::clicked, job, &Job::cancel);
    connect(job, &Job::finished, this, [this] {
        m_busy->clear();
        m_cancel->hide();
    });
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
