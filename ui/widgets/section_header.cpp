// SPDX-License-Identifier: GPL-3.0-or-later
// Lays out a section's title line.
#include "ui/widgets/section_header.h"

#include "ui/shell/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace counterpart::ui {

SectionHeader::SectionHeader(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_note(new QLabel(this)), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    m_title->setMinimumWidth(1); // a long title gives way before its page gets too wide
    m_row->addWidget(m_title);
    m_row->addWidget(m_note);
    m_row->addStretch();
    setTextStyle(m_title, Type::Heading, Ink::Text, Weight::Strong);
    setTextStyle(m_note, Type::Body, Ink::Secondary);
    setTitle(title);
    m_note->hide();
}

void SectionHeader::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setToolTip(title);
    setAccessibleName(title);
}

void SectionHeader::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void SectionHeader::addButton(QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAccessibleName(action->text());
    m_row->addWidget(button);
}

void SectionHeader::addWidget(QWidget* widget) { m_row->addWidget(widget); }

} // namespace counterpart::ui
