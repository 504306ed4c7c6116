// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the list of touches.
#include "ui/panels/deals/touch_list.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"

#include <QFont>
#include <QGuiApplication>

namespace counterpart {

namespace {

// Figures keep their order in a text that runs the other way.
QString apart(const QString& figure) {
    constexpr QChar mark(0x200E); // left to right
    return QGuiApplication::isRightToLeft() && !figure.isRightToLeft() ? mark + figure + mark : figure;
}

} // namespace

void TouchListModel::setJourney(std::shared_ptr<const ui::JourneyData> journey) {
    beginResetModel();
    m_journey = std::move(journey);
    endResetModel();
}

int TouchListModel::rowOf(qint64 touchId) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (touch(row).id == touchId) {
            return row;
        }
    }
    return -1;
}

int TouchListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || m_journey == nullptr ? 0 : static_cast<int>(m_journey->touches.size());
}

int TouchListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QString TouchListModel::text(int row, int column) const {
    const ui::JourneyTouch& of = touch(row);
    switch (column) {
    case When:
        return of.dated && m_journey->day ? apart(m_journey->day(of.at)) : tr("no date");
    case Type:
        return of.type;
    case Party:
        return m_journey->lanes[static_cast<std::size_t>(of.lane)].name;
    case Credit:
        return of.counts     ? apart(QLocale().toString(of.part * 100, 'f', 1) + QStringLiteral(" %"))
               : of.excluded ? tr("excluded")
                             : tr("no");
    default:
        return {};
    }
}

QString TouchListModel::tip(int row) const {
    if (!m_journey->words) {
        return {};
    }
    const ui::JourneyWords words = m_journey->words(static_cast<std::size_t>(row));
    return ui::plainTip((QStringList{words.when} + words.facts).join(QLatin1Char('\n')));
}

QVariant TouchListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const ui::JourneyTouch& of = touch(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return tip(index.row());
    case Qt::SizeHintRole:
        return QSize(ui::textWidth(ui::theme().font(), text(index.row(), index.column())) + ui::space::l +
                         (index.column() == Type && of.contested ? ui::space::xl : 0),
                     ui::theme().rowHeight(ui::Density::Compact));
    case Qt::TextAlignmentRole:
        return index.column() == Credit ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole:
        return of.counts ? QVariant() : QVariant(ui::theme().colors().secondary);
    case Qt::DecorationRole:
        return index.column() == Type && of.contested ? QVariant(ui::icon(ui::Icon::Warning)) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Type && of.contested ? QVariant(tr("%1, contested").arg(of.type))
                                                      : QVariant(text(index.row(), index.column()));
    case Qt::FontRole: {
        QFont font = index.column() == Credit || index.column() == When ? ui::theme().figures() : ui::theme().font();
        font.setStrikeOut(of.excluded && index.column() != Credit);
        return font;
    }
    default:
        return {};
    }
}

QVariant TouchListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == Credit ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                 : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    const QString titles[] = {tr("When"), tr("Type"), tr("Party"), tr("Credit")};
    return role == Qt::DisplayRole ? QVariant(titles[section]) : QVariant();
}

} // namespace counterpart
