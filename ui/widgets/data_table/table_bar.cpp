// SPDX-License-Identifier: GPL-3.0-or-later
// Connects filter and facets with a table's model.
#include "ui/widgets/data_table/table_bar.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/facet_bar.h"
#include "ui/widgets/search_field.h"

#include <QBoxLayout>
#include <QToolButton>

namespace counterpart::ui {
namespace {

QToolButton* iconButton(Icon which, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(which));
    button->setIconSize({smallIconSize, smallIconSize});
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

TableBar::TableBar(DataTable* table, QWidget* parent)
    : QWidget(parent), m_table(table), m_filter(new FilterEdit(this)), m_facets(new FacetBar(this)),
      m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    m_filter->setMaximumWidth(280);
    auto* columns = iconButton(Icon::Columns, tr("Columns"), this);
    auto* density = iconButton(Icon::Rows, tr("Compact rows"), this);
    density->setCheckable(true);
    density->setChecked(table->density() == Density::Compact);
    m_row->addWidget(m_filter, 1);
    m_row->addWidget(m_facets, 3);
    m_row->addWidget(density);
    m_row->addWidget(columns);
    PermutedTableModel* model = table->model();
    connect(columns, &QToolButton::clicked, table, [table, columns] { table->openColumnChooser(columns); });
    connect(density, &QToolButton::toggled, table,
            [table](bool on) { table->setDensity(on ? Density::Compact : Density::Comfortable); });
    connect(m_filter, &FilterEdit::filterChanged, model, &PermutedTableModel::setFilterText);
    connect(m_filter, &FilterEdit::leftDownwards, table, [table] {
        table->view()->setFocus(Qt::TabFocusReason);
        if (!table->view()->currentIndex().isValid() && table->model()->rowCount() > 0) {
            table->setCurrentKey(table->model()->key(0));
        }
    });
    connect(m_facets, &FacetBar::chosen, model, [model](int facet, const QList<quint32>& values) {
        model->setFacetChoice(facet, std::vector<std::uint32_t>(values.begin(), values.end()));
    });
    connect(m_facets, &FacetBar::cleared, model, &PermutedTableModel::clearFilters);
    connect(model, &PermutedTableModel::rearranged, this, &TableBar::refresh);
    refresh();
}

void TableBar::addWidget(QWidget* widget) { m_row->addWidget(widget); }

void TableBar::refresh() {
    const PermutedTableModel& model = *m_table->model();
    if (!m_filter->hasFocus()) {
        m_filter->setFilter(model.filterText());
    }
    std::vector<FacetGroup> groups;
    const auto specs = model.source() ? model.source()->facets() : std::vector<FacetSpec>();
    for (std::size_t i = 0; i < specs.size(); ++i) {
        FacetGroup group{static_cast<int>(i), specs[i].title, {}};
        const auto chosen = model.facetChoice(static_cast<int>(i));
        for (std::size_t v = 0; v < specs[i].values.size(); ++v) {
            const auto value = static_cast<std::uint32_t>(v);
            const int count = i < model.facetCounts().size() ? static_cast<int>(model.facetCounts()[i][v]) : 0;
            const bool on = std::find(chosen.begin(), chosen.end(), value) != chosen.end();
            group.values.push_back({value, specs[i].values[v].label, count, on});
        }
        groups.push_back(std::move(group));
    }
    m_facets->setFacets(std::move(groups));
}

} // namespace counterpart::ui
