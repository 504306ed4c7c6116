// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window: menus, shortcuts, and the palette that reaches them all.
#include "ui/dialogs/brand/brand_dialog.h"
#include "ui/dialogs/preferences.h"
#include "ui/shell/lens_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/record_provider.h"
#include "ui/shell/record_verbs.h"
#include "ui/shell/theme/theme.h"
#include "ui/shell/whatif_bar.h"
#include "ui/shell/workspace_verbs.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/data_table/data_table.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>

namespace counterpart {

namespace {

// What a menu and the menus in it offer.
QList<QAction*> leavesOf(const QMenu& menu) {
    QList<QAction*> actions;
    for (QAction* action : menu.actions()) {
        if (action->menu() != nullptr) {
            actions += leavesOf(*action->menu());
        } else if (!action->isSeparator()) {
            actions << action;
        }
    }
    return actions;
}

} // namespace

void MainWindow::addMenus() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    m_workspaceVerbs->addTo(*file);
    m_workspaceVerbs->setSelectedRegistrations([this] { return selectedRegistrations(); });
    file->addSeparator();
    file->addAction(tr("&Preferences..."), QKeySequence::Preferences, this, [this] {
        auto* preferences = new Preferences(this);
        preferences->setAttribute(Qt::WA_DeleteOnClose);
        preferences->show();
    });
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = edit->addAction(ui::icon(ui::Icon::Undo), tr("&Undo"), QKeySequence::Undo, &m_session, &Session::undo);
    m_redo = edit->addAction(ui::icon(ui::Icon::Redo), tr("&Redo"), QKeySequence::Redo, &m_session, &Session::redo);
    m_redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}); // whatever the platform prefers
    edit->addSeparator();
    QMenu* add = edit->addMenu(ui::icon(ui::Icon::Add), tr("&New"));
    m_recordVerbs->addTo(*add);
    edit->addSeparator();
    QAction* brand = edit->addAction(tr("&Brand of documents..."), this, [this] { editBrand(m_session, this); });
    const auto enableBrand = [this, brand] { brand->setEnabled(m_session.isOpen()); };
    connect(&m_session, &Session::opened, brand, enableBrand);
    connect(&m_session, &Session::closed, brand, enableBrand);
    enableBrand();
    m_menus << file << edit;
    addViewMenu();
    addWhatIfMenu();
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Counterpart"), this, [this] {
        auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Counterpart"),
                                    tr("Counterpart %1\nPartner programmes whose every number explains itself.\n"
                                       "Free software under the GNU General Public Licence, version 3 or later.")
                                        .arg(QCoreApplication::applicationVersion()),
                                    QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    m_menus << help;
}

void MainWindow::addViewMenu() {
    QMenu* view = menuBar()->addMenu(tr("&View"));
    m_menus << view;
    QAction* back = view->addAction(ui::icon(ui::Icon::ChevronLeft), tr("Previous &lens"),
                                    QKeySequence(Qt::ALT | Qt::Key_Left), &m_session, &Session::back);
    back->setEnabled(false);
    connect(&m_session, &Session::lensChanged, back, [this, back] { back->setEnabled(m_session.canGoBack()); });
    view->addSeparator();
    for (int i = 0; i < m_panels.size(); ++i) {
        Panel* panel = m_panels[i];
        QAction* show =
            view->addAction(ui::icon(panel->icon()), panel->title(), this, [this, panel] { showPanel(panel->id()); });
        if (i < 10) { // Ctrl+1 to Ctrl+9, then Ctrl+0
            show->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(i < 9 ? Qt::Key_1 + i : Qt::Key_0)));
        }
    }
    view->addSeparator();
    view->addAction(ui::icon(ui::Icon::Search), tr("&Find anything..."), QKeySequence(Qt::CTRL | Qt::Key_K), this,
                    [this] { m_palette->open(); });
    QMenu* themes = view->addMenu(ui::icon(ui::Icon::Sun), tr("&Theme"));
    auto* group = new QActionGroup(this);
    const auto addTheme = [&](const QString& name, ui::Theme::Mode mode) {
        QAction* action = themes->addAction(name, this, [mode] {
            ui::theme().setMode(mode);
            QSettings settings;
            ui::theme().save(settings);
        });
        action->setCheckable(true);
        group->addAction(action);
        connect(themes, &QMenu::aboutToShow, action,
                [action, mode] { action->setChecked(ui::theme().mode() == mode); });
    };
    addTheme(tr("Theme of the &system"), ui::Theme::Mode::System);
    addTheme(tr("&Light theme"), ui::Theme::Mode::Light);
    addTheme(tr("D&ark theme"), ui::Theme::Mode::Dark);
}

void MainWindow::addWhatIfMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&What if"));
    m_menus << menu;
    m_whatIf->addTo(*menu);
}

// Their keys are the ids of the records.
void MainWindow::offerWhatIf(Panel* panel) {
    auto* table = panel->findChild<ui::DataTable*>();
    const bool deals = panel->id() == QLatin1String("deals");
    if (table == nullptr || (!deals && panel->id() != QLatin1String("partners"))) {
        return;
    }
    connect(table, &ui::DataTable::contextMenuShown, this, [this, deals](QMenu* menu, quint64 key) {
        const auto id = static_cast<qint64>(key);
        if (deals) {
            menu->addAction(tr("What if it were different..."), this, [this, id] { m_whatIf->editDeal(id); });
        } else {
            menu->addAction(tr("What if it did more..."), this, [this, id] { m_whatIf->addTouches(id); });
        }
    });
}

std::vector<std::string> MainWindow::selectedRegistrations() const {
    const Panel* panel = currentPanel();
    const auto* table = panel->id() == QLatin1String("desk") ? panel->findChild<ui::DataTable*>() : nullptr;
    std::vector<std::string> keys;
    if (table != nullptr && m_session.isOpen()) {
        for (const std::uint64_t id : table->selectedKeys()) {
            if (const Registration* found = m_session.facts()->table<Registration>().find(static_cast<RecordId>(id))) {
                keys.push_back(found->key.str());
            }
        }
    }
    return keys;
}

void MainWindow::addPalette() {
    m_palette = new ui::CommandPalette(this);
    m_palette->addProvider(ui::actionProvider(tr("Actions"), [this] {
        QList<QAction*> actions;
        for (const QMenu* menu : m_menus) {
            actions += leavesOf(*menu);
        }
        return actions + currentPanel()->panelActions();
    }));
    m_palette->addProvider(ui::actionProvider(tr("Lens"), [this] { return m_lens->actionsForPalette(); }));
    for (const Kind kind : {Kind::Partner, Kind::Deal, Kind::Account, Kind::Product}) {
        m_palette->addProvider(recordProvider(m_session, kind, [this](Kind of, RecordId id) { openRecord(of, id); }));
    }
}

} // namespace counterpart
