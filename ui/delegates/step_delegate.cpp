// SPDX-License-Identifier: GPL-3.0-or-later
// Places label, value and rule of a step in the width there is, and paints them.
#include "ui/delegates/step_delegate.h"

#include "ui/shell/theme/painting.h"
#include "ui/shell/theme/theme.h"

#include <QPainter>
#include <QTreeView>

namespace counterpart::ui {

namespace {

constexpr int kGap = space::m;       // between label and value in one line
constexpr double kShortValue = 0.46; // of the width: a longer one stands below
constexpr int kPadding = 3;

QFont labelFont(const QModelIndex& index) {
    return theme().font(Type::Body, index.parent().isValid() ? Weight::Regular : Weight::Strong);
}
QFont valueFont(const QModelIndex& index) {
    return theme().figures(Type::Body, index.parent().isValid() ? Weight::Regular : Weight::Strong);
}

QSize wrapped(const QFont& font, const QString& text, int width) {
    return text.isEmpty() ? QSize(0, 0)
                          : QFontMetrics(font)
                                .boundingRect(QRect(0, 0, std::max(width, 40), 1 << 20), Qt::TextWordWrap, text)
                                .size();
}

} // namespace

struct StepDelegate::Places {
    QRect label, value, rule; // from the upper leading corner
    bool below = false;       // the value stands under the label
    int height = 0;
};

StepDelegate::StepDelegate(QTreeView* tree) : QStyledItemDelegate(tree), m_tree(tree) {}

StepDelegate::Places StepDelegate::placesOf(const QModelIndex& index, int width) const {
    const QString label = index.data().toString();
    const QString value = index.data(StepModel::Value).toString();
    const QString rule = index.data(StepModel::Rule).toString();
    const int valueWidth = value.isEmpty() ? 0 : textWidth(valueFont(index), value) + 1;
    const int labelWidth = textWidth(labelFont(index), label) + 1;
    const bool oneLine = labelWidth + kGap + valueWidth <= width;
    Places places;
    places.below = !oneLine && valueWidth > width * kShortValue;
    const int room = places.below || value.isEmpty() ? width : width - valueWidth - kGap;
    places.label = QRect(QPoint(0, kPadding), QSize(room, wrapped(labelFont(index), label, room).height()));
    int bottom = places.label.bottom() + 1;
    if (places.below) {
        places.value = QRect(QPoint(0, bottom), QSize(width, wrapped(valueFont(index), value, width).height()));
        bottom = places.value.bottom() + 1;
    } else if (!value.isEmpty()) {
        places.value = QRect(width - valueWidth, kPadding, valueWidth, textHeight(valueFont(index)));
        bottom = std::max(bottom, places.value.bottom() + 1);
    }
    if (!rule.isEmpty()) {
        places.rule =
            QRect(QPoint(0, bottom + 1), QSize(width, wrapped(theme().font(Type::Caption), rule, width).height()));
        bottom = places.rule.bottom() + 1;
    }
    places.height = bottom + kPadding + 1;
    return places;
}

int StepDelegate::widthFor(const QModelIndex& index) const {
    int indent = m_tree->indentation();
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent()) {
        indent += m_tree->indentation();
    }
    return std::max(80, m_tree->viewport()->width() - indent - space::xs);
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const int width = widthFor(index);
    return {width, placesOf(index, width).height};
}

void StepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Colors& c = theme().colors();
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const int width = widthFor(index);
    const Places places = placesOf(index, width);
    painter->save();
    if (selected) {
        painter->fillRect(option.rect, c.selection);
    } else if (!m_marked.isEmpty() &&
               (index.data().toString().contains(m_marked, Qt::CaseInsensitive) ||
                index.data(StepModel::Value).toString().contains(m_marked, Qt::CaseInsensitive))) {
        painter->fillRect(option.rect, c.mark);
    }
    const auto at = [&](const QRect& place) {
        return rightToLeft ? QRect(option.rect.right() + 1 - place.right() - 1, option.rect.y() + place.y(),
                                   place.width(), place.height())
                           : place.translated(option.rect.topLeft());
    };
    const int leadingSide = Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft; // the painter mirrors it
    const bool record = index.data(StepModel::RecordId).toLongLong() != 0;
    const bool rest = index.data(StepModel::StepRole).toInt() == static_cast<int>(Step::Role::Rest);
    painter->setFont(labelFont(index));
    painter->setPen(record || rest ? c.accent : c.text);
    painter->drawText(at(places.label), leadingSide, index.data().toString());
    painter->setFont(valueFont(index));
    painter->setPen(places.below ? c.secondary : c.text);
    painter->drawText(at(places.value), places.below ? leadingSide : int(Qt::AlignTop | Qt::AlignLeft),
                      trueMinus(index.data(StepModel::Value).toString()));
    if (!places.rule.isEmpty()) {
        painter->setFont(theme().font(Type::Caption));
        painter->setPen(c.secondary);
        painter->drawText(at(places.rule), leadingSide, index.data(StepModel::Rule).toString());
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        drawFocusRing(*painter, option.rect);
    }
    painter->restore();
}

} // namespace counterpart::ui
