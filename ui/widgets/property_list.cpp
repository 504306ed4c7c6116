// SPDX-License-Identifier: GPL-3.0-or-later
// Two columns: quiet labels, values beside them.
#include "ui/widgets/property_list.h"

#include "ui/shell/theme/theme.h"
#include "ui/widgets/number_link.h"

#include <QGridLayout>
#include <QLabel>

namespace counterpart::ui {

PropertyList::PropertyList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(space::s - 2);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
}

void PropertyList::clear() {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (int row = 0; row < m_rows; ++row) {
        m_grid->setRowMinimumHeight(row, 0);
    }
    m_rows = 0;
}

void PropertyList::addLabel(const QString& label) {
    auto* name = new QLabel(label, this);
    name->setWordWrap(true);
    setTextStyle(name, Type::Body, Ink::Secondary);
    m_grid->addWidget(name, m_rows, 0, Qt::AlignTop);
}

void PropertyList::addText(const QString& label, const QString& value) {
    auto* text = new QLabel(value, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFocusPolicy(Qt::ClickFocus);
    text->setAccessibleName(label + QStringLiteral(": ") + value);
    // A label that can be selected aligns by its text, not by the window.
    text->setAlignment((layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    addLabel(label);
    m_grid->addWidget(text, m_rows++, 1, Qt::AlignTop);
}

NumberLink* PropertyList::addNumber(const QString& label, const QString& figure, const QString& meaning) {
    auto* link = new NumberLink(figure, this);
    link->setMeaning(meaning);
    addWidget(label, link);
    return link;
}

void PropertyList::addWidget(const QString& label, QWidget* widget) {
    addLabel(label);
    m_grid->addWidget(widget, m_rows++, 1, Qt::AlignTop | Qt::AlignLeading);
}

void PropertyList::addGap() { m_grid->setRowMinimumHeight(m_rows++, space::s); }

} // namespace counterpart::ui
