// SPDX-License-Identifier: GPL-3.0-or-later
// Writes and reads the document of a saved view.
#include "ui/widgets/data_table/table_state.h"

#include "ui/widgets/data_table/sort_header.h"

#include <QJsonArray>

namespace counterpart::ui {
namespace {

QJsonObject facetChoices(const PermutedTableModel& model) {
    QJsonObject out;
    const auto facets = model.source()->facets();
    for (std::size_t i = 0; i < facets.size(); ++i) {
        QJsonArray ids;
        for (const std::uint32_t value : model.facetChoice(static_cast<int>(i))) {
            if (value < facets[i].values.size()) {
                ids.append(facets[i].values[value].id);
            }
        }
        if (!ids.isEmpty()) {
            out.insert(facets[i].id, ids);
        }
    }
    return out;
}

} // namespace

int columnOf(const PermutedTableModel& model, const QString& id) {
    if (!model.source()) {
        return -1;
    }
    const auto& columns = model.source()->columns();
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const ColumnSpec& c) { return c.id == id; });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

int facetOf(const PermutedTableModel& model, const QString& id) {
    if (!model.source()) {
        return -1;
    }
    const auto facets = model.source()->facets();
    const auto found = std::find_if(facets.begin(), facets.end(), [&](const FacetSpec& f) { return f.id == id; });
    return found == facets.end() ? -1 : static_cast<int>(found - facets.begin());
}

QJsonObject tableState(const SortHeader& head, const PermutedTableModel& model) {
    if (!model.source()) {
        return {};
    }
    const auto& specs = model.source()->columns();
    QJsonArray columns;
    for (int visual = 0; visual < head.count(); ++visual) {
        const int column = head.logicalIndex(visual);
        const bool shown = !head.isSectionHidden(column);
        QJsonObject one{{QStringLiteral("id"), specs[static_cast<std::size_t>(column)].id},
                        {QStringLiteral("shown"), shown}};
        if (shown) {
            one.insert(QStringLiteral("width"), head.sectionSize(column));
        }
        columns.append(one);
    }
    QJsonArray sort;
    for (const SortBy& by : model.sortedBy()) {
        sort.append(QJsonObject{{QStringLiteral("column"), specs[static_cast<std::size_t>(by.column)].id},
                                {QStringLiteral("descending"), by.descending}});
    }
    return {{QStringLiteral("columns"), columns},
            {QStringLiteral("sort"), sort},
            {QStringLiteral("filter"), model.filterText()},
            {QStringLiteral("facets"), facetChoices(model)}};
}

void restoreColumns(SortHeader& head, const PermutedTableModel& model, const QJsonObject& state) {
    int place = 0;
    const QJsonArray columns = state.value(QLatin1String("columns")).toArray();
    for (const QJsonValue& value : columns) {
        const QJsonObject one = value.toObject();
        const int column = columnOf(model, one.value(QLatin1String("id")).toString());
        if (column < 0) {
            continue;
        }
        head.moveSection(head.visualIndex(column), place++);
        const int width = one.value(QLatin1String("width")).toInt();
        if (width > 0) {
            head.resizeSection(column, std::clamp(width, head.minimumSectionSize(), 1200));
        }
        head.setSectionHidden(column, !one.value(QLatin1String("shown")).toBool(true));
    }
}

void restoreQuestion(PermutedTableModel& model, const QJsonObject& state) {
    if (!model.source()) {
        return;
    }
    std::vector<SortBy> sort;
    for (const QJsonValue& value : state.value(QLatin1String("sort")).toArray()) {
        const QJsonObject one = value.toObject();
        if (const int column = columnOf(model, one.value(QLatin1String("column")).toString()); column >= 0) {
            sort.push_back({column, one.value(QLatin1String("descending")).toBool()});
        }
    }
    model.setSort(std::move(sort));
    model.setFilterText(state.value(QLatin1String("filter")).toString());
    const QJsonObject chosen = state.value(QLatin1String("facets")).toObject();
    const auto facets = model.source()->facets();
    for (std::size_t i = 0; i < facets.size(); ++i) {
        const QJsonArray ids = chosen.value(facets[i].id).toArray();
        std::vector<std::uint32_t> values;
        for (std::size_t v = 0; v < facets[i].values.size(); ++v) {
            if (ids.contains(facets[i].values[v].id)) {
                values.push_back(static_cast<std::uint32_t>(v));
            }
        }
        model.setFacetChoice(static_cast<int>(i), std::move(values));
    }
}

} // namespace counterpart::ui
