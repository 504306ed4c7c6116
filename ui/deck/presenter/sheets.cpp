// SPDX-License-Identifier: GPL-3.0-or-later
// A table of keys; a list of lenses.
#include "ui/deck/presenter/sheets.h"

#include "ui/deck/presenter/presenter_keys.h"
#include "ui/shell/theme/painting.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>

namespace counterpart::deck {

QWidget* keySheet() {
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setHorizontalSpacing(ui::space::xl);
    grid->setVerticalSpacing(ui::space::s);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const KeyLine& each : keyLines()) {
        auto* keys = new QLabel(each.keys);
        ui::setTextStyle(keys, ui::Type::Body, ui::Ink::Text, ui::Weight::Strong);
        auto* does = new QLabel(each.does);
        ui::setTextStyle(does, ui::Type::Body);
        does->setWordWrap(true);
        grid->addWidget(keys, row, 0, Qt::AlignTop);
        grid->addWidget(does, row++, 1);
    }
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    content->setAutoFillBackground(false); // the sheet's ground
    area->viewport()->setAutoFillBackground(false);
    area->setAccessibleName(QCoreApplication::translate("PresenterKeys", "Keys"));
    return area;
}

LensSheet::LensSheet(const QStringList& names, int current, QWidget* parent)
    : QWidget(parent), m_list(new QListWidget) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    auto* title = new QLabel(tr("And by ...?"));
    ui::setTextStyle(title, ui::Type::Heading, ui::Ink::Text, ui::Weight::Strong);
    box->addWidget(title);
    m_list->addItems(names);
    m_list->setProperty("kind", QStringLiteral("rows"));
    m_list->setAccessibleName(tr("Lenses"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setCurrentRow(current);
    int widest = 0;
    for (const QString& name : names) {
        widest = std::max(widest, ui::textWidth(ui::theme().font(), name));
    }
    const int shown = std::min(8, static_cast<int>(names.size()));
    m_list->setMinimumSize(std::min(600, widest + 2 * ui::space::xl),
                           shown * std::max(1, m_list->sizeHintForRow(0)) + ui::space::s);
    m_list->setMaximumHeight(m_list->minimumHeight());
    m_list->installEventFilter(this);
    box->addWidget(m_list);
    setFocusProxy(m_list);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_list, &QListWidget::itemClicked, this, [this] { Q_EMIT lensChosen(m_list->currentRow()); });
}

bool LensSheet::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_list->currentRow() >= 0) {
            Q_EMIT lensChosen(m_list->currentRow());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace counterpart::deck
