// SPDX-License-Identifier: GPL-3.0-or-later
// Table, bar and drawer, shared by the panels that list records.
#include "ui/panels/table_panel.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_bar.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/facet_bar.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/states.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kLabelWidth = 240;

void addStep(QTreeWidgetItem* parent, const Step& step) {
    auto* item = new QTreeWidgetItem(parent, {step.label, step.value});
    item->setToolTip(0, step.label);
    item->setToolTip(1, step.value);
    for (const Step& part : step.parts) {
        addStep(item, part);
    }
    item->setExpanded(step.parts.size() <= 12);
}

} // namespace

void showSteps(QTreeWidget& tree, const Step& root) {
    tree.clear();
    for (const Step& part : root.parts) {
        auto* item = new QTreeWidgetItem(&tree, {part.label, part.value});
        item->setFont(0, ui::theme().font(ui::Type::Body, ui::Weight::Strong));
        item->setToolTip(1, part.value);
        for (const Step& below : part.parts) {
            addStep(item, below);
        }
        item->setExpanded(part.parts.size() <= 24);
    }
    tree.resizeColumnToContents(0);
    tree.setColumnWidth(0, std::min(tree.columnWidth(0), kLabelWidth));
}

TablePanel::TablePanel(Session& session, QWidget* parent)
    : Panel(session, parent), m_model(new ui::PermutedTableModel(this)), m_table(new ui::DataTable(this)),
      m_drawer(new ui::Drawer(this)), m_detail(new QTreeWidget(m_drawer)) {}

void TablePanel::begin() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::s);
    column->setSpacing(ui::space::s);
    m_table->setModel(m_model);
    m_table->setAccessibleName(title());
    m_table->emptyState()->setContent(icon(), tr("Nothing here yet"),
                                      tr("Import your CSV files, or open the demo workspace."));
    column->addWidget(new ui::SectionHeader(title(), this));
    column->addWidget(new ui::TableBar(m_table, this));
    column->addWidget(m_table, 1);
    row->addLayout(column, 1);
    row->addWidget(m_drawer);

    m_detail->setHeaderHidden(true);
    m_detail->setColumnCount(2);
    m_detail->setAccessibleName(tr("Details"));
    m_detail->setFrameShape(QFrame::NoFrame);
    m_drawer->addTab(tr("Explanation"), m_detail);
    const QSettings settings;
    m_drawer->setDrawerWidth(settings.value(QStringLiteral("drawer/") + id(), 420).toInt());
    m_drawer->hide();
    connect(m_drawer, &ui::Drawer::widthChanged, this,
            [this](int width) { QSettings().setValue(QStringLiteral("drawer/") + id(), width); });
    connect(m_drawer, &ui::Drawer::closed, this, [this] { m_current = 0; });

    connect(m_table, &ui::DataTable::rowChosen, this, [this](quint64 key) { showDetail(static_cast<RecordId>(key)); });
    connect(m_table, &ui::DataTable::currentKeyChanged, this, [this](quint64 key) {
        if (m_drawer->isVisible() && key != 0) {
            showDetail(static_cast<RecordId>(key));
        }
    });
    connect(m_table, &ui::DataTable::rowOpened, this,
            [this](quint64 key) { Q_EMIT editRequested(kind(), static_cast<qint64>(key)); });
    connect(m_table, &ui::DataTable::arranged, this, &Panel::statusChanged);
    connect(&session(), &Session::resultsChanged, this, &TablePanel::refresh);
    m_model->setSort(firstSort());
    m_table->restoreState(
        QJsonDocument::fromJson(settings.value(QStringLiteral("table/") + id()).toByteArray()).object());
    connect(m_table, &ui::DataTable::stateChanged, this, [this] {
        QSettings().setValue(QStringLiteral("table/") + id(),
                             QJsonDocument(m_table->state()).toJson(QJsonDocument::Compact));
    });
    refresh();
}

void TablePanel::refresh() {
    if (!session().results()) {
        return;
    }
    m_model->setSource(makeRows());
    if (m_current != 0) {
        showDetail(m_current);
    }
}

void TablePanel::showDetail(RecordId id) {
    m_current = id;
    if (!session().results()) {
        return;
    }
    const Step steps = detailOf(id);
    m_drawer->setTitle(steps.label, steps.value);
    showSteps(*m_detail, steps);
    m_drawer->open();
}

void TablePanel::show(const PanelQuery& query) {
    m_model->clearFilters();
    m_model->setFilterText(query.text);
    if (!m_model->source()) {
        return;
    }
    const auto facets = m_model->source()->facets();
    for (std::size_t f = 0; f < facets.size(); ++f) {
        const QStringList labels = query.facets.value(facets[f].id);
        std::vector<std::uint32_t> chosen;
        for (std::size_t v = 0; v < facets[f].values.size(); ++v) {
            if (labels.contains(facets[f].values[v].label)) {
                chosen.push_back(static_cast<std::uint32_t>(v));
            }
        }
        m_model->setFacetChoice(static_cast<int>(f), std::move(chosen));
    }
}

bool TablePanel::openRecord(Kind kindOfRecord, RecordId id) {
    if (kindOfRecord != kind()) {
        return false;
    }
    m_table->setCurrentKey(static_cast<std::uint64_t>(id));
    showDetail(id);
    return true;
}

QString TablePanel::status() const {
    if (!m_model->source()) {
        return {};
    }
    const int all = static_cast<int>(m_model->totalCount());
    const int shown = m_model->rowCount();
    return shown == all ? kindPlural(kind(), all) : tr("%1 of %2").arg(formatCount(shown), kindPlural(kind(), all));
}

} // namespace counterpart
