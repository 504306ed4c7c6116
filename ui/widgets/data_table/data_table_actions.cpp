// SPDX-License-Identifier: GPL-3.0-or-later
// What one does with a table's rows and columns: copy, choose columns, the context menu, totals of the selection.
#include "ui/shell/theme/icons.h"
#include "ui/widgets/background.h"
#include "ui/widgets/data_table/column_chooser.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/inline_edit.h"
#include "ui/widgets/data_table/row_selection.h"
#include "ui/widgets/data_table/sort_header.h"
#include "ui/widgets/data_table/table_footer.h"
#include "ui/widgets/data_table/table_text.h"
#include "ui/widgets/data_table/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace counterpart::ui {
namespace {

constexpr std::size_t copiedAtOnce = 2000; // more rows are put together on another thread

} // namespace

std::vector<int> DataTable::shownColumns() const {
    std::vector<int> columns;
    for (int visual = 0; visual < m_view->head()->count(); ++visual) {
        const int column = m_view->head()->logicalIndex(visual);
        if (!m_view->head()->isSectionHidden(column)) {
            columns.push_back(column);
        }
    }
    return columns;
}

void DataTable::copySelection() {
    auto rows = selectedSourceRows();
    if (rows.empty()) {
        return;
    }
    const std::vector<int> columns = shownColumns();
    const int count = static_cast<int>(rows.size());
    const auto finish = [this, count](const QString& text) {
        QApplication::clipboard()->setText(text);
        Q_EMIT copied(count);
    };
    const auto source = m_model->source();
    if (rows.size() <= copiedAtOnce) {
        finish(asTsv(*source, rows, columns));
    } else {
        inBackground(
            this, [source, rows, columns] { return asTsv(*source, rows, columns); }, finish);
    }
}

bool DataTable::isEditable(const QModelIndex& at) const {
    return at.isValid() && m_model->source()->columns()[static_cast<std::size_t>(at.column())].edit != EditAs::Nothing;
}

bool DataTable::beginEdit() {
    const QModelIndex at = m_model ? m_view->currentIndex() : QModelIndex();
    startEdit(at);
    return isEditable(at);
}

bool DataTable::isEditing() const { return m_edit && m_edit->isOpen(); }

void DataTable::startEdit(const QModelIndex& at) {
    if (!isEditable(at)) {
        return;
    }
    if (!m_edit) {
        m_edit = new InlineEdit(m_view, m_model);
        connect(m_edit, &InlineEdit::changed, this, &DataTable::editChanged);
        connect(m_edit, &InlineEdit::committed, this, &DataTable::editCommitted);
    }
    m_edit->open(at);
}

void DataTable::setEditProblem(const QString& why) {
    if (m_edit) {
        m_edit->setProblem(why);
    }
}

void DataTable::openColumnChooser(QWidget* below) {
    if (!m_model || m_model->columnCount() == 0) {
        return;
    }
    auto* chooser = new ColumnChooser(m_view->head(), this);
    connect(chooser, &ColumnChooser::changed, this, &DataTable::stateChanged);
    connect(chooser, &ColumnChooser::resetRequested, this, [this] {
        resetColumns();
        Q_EMIT stateChanged();
    });
    chooser->adjustSize();
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : below->width() - chooser->width();
    chooser->move(below->mapToGlobal(QPoint(x, below->height() + 2)));
    chooser->show();
    chooser->setFocus();
}

void DataTable::showMenu(const QPoint& position) {
    QModelIndex index = m_view->indexAt(position);
    index = index.isValid() ? index : m_view->currentIndex();
    if (!index.isValid()) {
        return;
    }
    const int column = index.column();
    QMenu menu(this);
    Q_EMIT contextMenuShown(&menu, m_model->key(index.row()));
    menu.addSeparator();
    if (isEditable(index)) {
        const QString title = m_model->source()->columns()[static_cast<std::size_t>(column)].title;
        const QPersistentModelIndex at(index);
        menu.addAction(icon(Icon::Edit), tr("Edit %1 here").arg(title), QKeySequence(Qt::Key_F2), this, [this, at] {
            if (at.isValid()) {
                startEdit(at);
            }
        });
    }
    menu.addAction(icon(Icon::Copy), tr("Copy rows"), QKeySequence::Copy, this, &DataTable::copySelection);
    menu.addAction(icon(Icon::SortUp), tr("Sort ascending by this column"), this, [this, column] {
        m_model->setSort({{column, false}});
    });
    menu.addAction(icon(Icon::SortDown), tr("Sort descending by this column"), this, [this, column] {
        m_model->setSort({{column, true}});
    });
    menu.addAction(icon(Icon::Columns), tr("Columns"), this, [this] { openColumnChooser(m_view->head()); });
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

// Worked out on another thread: a selection may be the whole table.
void DataTable::updateTotals() {
    const quint64 asked = ++m_totalsAsked;
    const int count = selectedCount();
    if (!m_totals || count < 2) {
        m_footer->hide();
        return;
    }
    const auto source = m_model->source();
    inBackground(
        this,
        [source, rows = selectedSourceRows()] {
            QStringList totals;
            for (int column = 0; column < static_cast<int>(source->columns().size()); ++column) {
                totals << source->total(column, rows);
            }
            return totals;
        },
        [this, asked, count](const QStringList& totals) {
            if (asked == m_totalsAsked) {
                m_footer->setTotals(tr("%n selected", nullptr, count), totals);
                m_footer->show();
            }
        });
}

} // namespace counterpart::ui
