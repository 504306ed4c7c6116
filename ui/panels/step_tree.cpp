// SPDX-License-Identifier: GPL-3.0-or-later
// Puts steps into a tree.
#include "ui/panels/step_tree.h"

#include "ui/shell/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace counterpart {

namespace {

constexpr int kLabelWidth = 240;
constexpr int kOpenParts = 12;    // longer parts start closed
constexpr int kOpenTopParts = 24; // of the first level

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
    resizeColumnToContents(0);
    setColumnWidth(0, std::min(columnWidth(0), std::max(kLabelWidth, width() / 2)));
}

void StepTree::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(asText(m_steps));
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

} // namespace counterpart
