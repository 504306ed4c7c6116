// SPDX-License-Identifier: GPL-3.0-or-later
// What one can do on a table panel: add, edit, delete, export, views; as buttons, shortcuts, row menu and palette.
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/charts/chart_export.h"
#include "ui/models/table_export.h"
#include "ui/panels/saved_views.h"
#include "ui/panels/table_panel.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/section_header.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QToolButton>

namespace counterpart {

void TablePanel::addVerbs() {
    const auto verb = [this](ui::Icon picture, const QString& text, const QKeySequence& keys, auto slot) {
        auto* action = new QAction(ui::icon(picture), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        m_actions << action;
        return action;
    };
    m_views = new SavedViews(id(), m_table, this);
    m_head->addWidget(m_views->button());
    auto* exportMenu = new QMenu(this);
    exportMenu->addAction(verb(ui::Icon::Export, tr("Export what is shown..."), {}, [this] { exportShown(false); }));
    exportMenu->addAction(verb(ui::Icon::Export, tr("Export the selected rows..."), {}, [this] { exportShown(true); }));
    if (rowsAreRecords()) {
        exportMenu->addAction(verb(ui::Icon::Export, tr("Export all %1 for import...").arg(kindTitle(kind()).toLower()),
                                   {}, [this] { exportRecords(); }));
    }
    auto* exportButton = new QToolButton(this);
    exportButton->setIcon(ui::icon(ui::Icon::Export));
    exportButton->setText(tr("Export"));
    exportButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    exportButton->setPopupMode(QToolButton::InstantPopup);
    exportButton->setMenu(exportMenu);
    exportButton->setAccessibleName(tr("Export"));
    m_head->addWidget(exportButton);
    if (!rowsAreRecords()) {
        return;
    }
    QAction* add = verb(ui::Icon::Add, tr("New %1...").arg(kindName(kind())), QKeySequence::New,
                        [this] { Q_EMIT addRequested(kind(), knownOfNew()); });
    verb(ui::Icon::Edit, tr("Edit..."), QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
        const QList<qint64> ids = chosenRecords();
        if (ids.size() == 1) {
            Q_EMIT editRequested(kind(), ids.front());
        } else if (!ids.isEmpty()) {
            Q_EMIT bulkEditRequested(kind(), ids);
        }
    });
    verb(ui::Icon::Delete, tr("Delete"), QKeySequence::Delete, [this] {
        if (const QList<qint64> ids = chosenRecords(); !ids.isEmpty()) {
            Q_EMIT deleteRequested(kind(), ids);
        }
    });
    auto* addButton = new QToolButton(this);
    addButton->setDefaultAction(add);
    addButton->setText(tr("New"));
    addButton->setToolTip(tr("New %1 (%2)").arg(kindName(kind()), add->shortcut().toString(QKeySequence::NativeText)));
    addButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addButton->setAccessibleName(add->text());
    addButton->setProperty("kind", QStringLiteral("primary"));
    m_head->addWidget(addButton);
}

QList<QAction*> TablePanel::panelActions() { return m_actions; }

// The selected rows; else the one in the drawer.
QList<qint64> TablePanel::chosenRecords() const {
    QList<qint64> ids;
    for (const std::uint64_t key : m_table->selectedKeys()) {
        ids << static_cast<qint64>(key);
    }
    if (ids.isEmpty() && m_current != 0) {
        ids << m_current;
    }
    return ids;
}

void TablePanel::addRowVerbs(QMenu& menu, RecordId id) {
    addToMenu(menu, id);
    if (!rowsAreRecords()) {
        return;
    }
    const QList<qint64> ids = chosenRecords();
    menu.addSeparator();
    if (ids.size() > 1) {
        menu.addAction(ui::icon(ui::Icon::Edit), tr("Edit %1...").arg(kindPlural(kind(), ids.size())), this,
                       [this, ids] { Q_EMIT bulkEditRequested(kind(), ids); });
        menu.addAction(ui::icon(ui::Icon::Delete), tr("Delete %1").arg(kindPlural(kind(), ids.size())), this,
                       [this, ids] { Q_EMIT deleteRequested(kind(), ids); });
        return;
    }
    menu.addAction(ui::icon(ui::Icon::Edit), tr("Edit..."), this, [this, id] { Q_EMIT editRequested(kind(), id); });
    menu.addAction(ui::icon(ui::Icon::Delete), tr("Delete"), this,
                   [this, id] { Q_EMIT deleteRequested(kind(), {id}); });
}

void TablePanel::exportShown(bool selected) {
    if (!m_model->source()) {
        return;
    }
    ShownTable shown{m_model->source(), selected ? m_table->selectedSourceRows() : m_model->rows(),
                     m_table->shownColumns()};
    if (shown.rows.empty()) {
        Q_EMIT noticeRequested(selected ? tr("No rows are selected") : tr("There are no rows to export"));
        return;
    }
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export"), id() + QStringLiteral(".csv"), tr("CSV files (*.csv)"));
    if (!path.isEmpty()) {
        exportShownTable(session(), std::move(shown), path,
                         [this](const QString& text) { Q_EMIT noticeRequested(text); });
    }
}

void TablePanel::offerChartExports() {
    for (auto* chart : findChildren<ui::PaintedChart*>()) {
        connect(chart, &ui::PaintedChart::contextMenuShown, this, [this, chart](QMenu* menu) {
            menu->addAction(ui::icon(ui::Icon::Export), tr("Export the chart..."), this, [this, chart] {
                const QString path = QFileDialog::getSaveFileName(
                    this, tr("Export the chart"), id() + QStringLiteral(".png"),
                    tr("Pictures (*.png);;Drawings (*.svg);;PDF (*.pdf);;Figures (*.csv)"));
                if (path.isEmpty()) {
                    return;
                }
                const bool written = ui::exportChart(*chart, path) == ui::ChartExportError::None;
                written ? Q_EMIT noticeRequested(tr("The chart is in %1").arg(path))
                        : Q_EMIT session().failed(
                              tr("%1 cannot be written: choose another folder, and png, svg, pdf or csv").arg(path));
            });
        });
    }
}

void TablePanel::exportRecords() {
    if (!session().isOpen()) {
        return;
    }
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export"), id() + QStringLiteral(".csv"), tr("CSV files (*.csv)"));
    if (!path.isEmpty()) {
        exportRecordsOf(session(), kind(), path, [this](const QString& text) { Q_EMIT noticeRequested(text); });
    }
}

} // namespace counterpart
