// SPDX-License-Identifier: GPL-3.0-or-later
// Puts steps into a tree.
#include "ui/panels/step_tree.h"

#include "ui/shell/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QTreeWidgetItemIterator>

namespace counterpart {

namespace {

constexpr int kLeastLabels = 120;
constexpr int kOpenParts = 12;    // longer parts start closed
constexpr int kOpenTopParts = 24; // of the first level

// Long values go on in a second line instead of being cut.
class WrappingDelegate : public QStyledItemDelegate {
public:
    explicit WrappingDelegate(QTreeWidget* tree) : QStyledItemDelegate(tree), m_tree(tree) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem styled = option;
        initStyleOption(&styled, index);
        const int margin = 2 * (m_tree->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &styled, m_tree) + 1);
        int indent = 0;
        for (QModelIndex up = index; index.column() == 0 && up.isValid(); up = up.parent()) {
            indent += m_tree->indentation();
        }
        const int width = std::max(40, m_tree->columnWidth(index.column()) - indent - margin);
        const QRect text =
            QFontMetrics(styled.font).boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, styled.text);
        return {width, std::max(text.height(), QFontMetrics(styled.font).height()) + 2};
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->displayAlignment = Qt::AlignTop | Qt::AlignLeading;
    }

private:
    QTreeWidget* m_tree;
};

void addStep(QTreeWidgetItem* parent, const Step& step) {
    auto* item = new QTreeWidgetItem(parent, {step.label, step.value});
    item->setToolTip(0, step.label);
    item->setToolTip(1, step.value);
    for (const Step& part : step.parts) {
        addStep(item, part);
    }
    item->setExpanded(step.parts.size() <= kOpenParts);
}

} // namespace

StepTree::StepTree(QWidget* parent) : QTreeWidget(parent) {
    setHeaderHidden(true);
    setColumnCount(2);
    setAccessibleName(tr("Explanation"));
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setItemDelegate(new WrappingDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(true);
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); });
}

QSize StepTree::sizeHint() const { return {360, 640}; }

void StepTree::setSteps(const Step& root) {
    m_steps = root;
    clear();
    for (const Step& part : root.parts) {
        auto* item = new QTreeWidgetItem(this, {part.label, part.value});
        item->setFont(0, ui::theme().font(ui::Type::Body, ui::Weight::Strong));
        item->setToolTip(0, part.label);
        item->setToolTip(1, part.value);
        for (const Step& below : part.parts) {
            addStep(item, below);
        }
        item->setExpanded(part.parts.size() <= kOpenTopParts);
    }
    m_labels = widestLabel();
    divide();
}

// Labels get what they need, up to half of the width.
void StepTree::divide() { setColumnWidth(0, std::min(m_labels, std::max(kLeastLabels, viewport()->width() / 2))); }

void StepTree::resizeEvent(QResizeEvent* event) {
    QTreeWidget::resizeEvent(event);
    divide();
}

// What the first column would need to show every label in one line.
int StepTree::widestLabel() {
    int widest = 0;
    for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it) {
        int indent = 0;
        for (const QTreeWidgetItem* up = *it; up != nullptr; up = up->parent()) {
            indent += indentation();
        }
        widest = std::max(widest, indent + QFontMetrics((*it)->font(0)).horizontalAdvance((*it)->text(0)) + 12);
    }
    return widest;
}

void StepTree::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(asText(m_steps));
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

} // namespace counterpart
