// SPDX-License-Identifier: GPL-3.0-or-later
// A card between the verbs and the form.
#include "ui/panels/rulebook/publish_bar.h"

#include "ui/shell/theme/theme.h"
#include "ui/widgets/date_edit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace counterpart {

PublishBar::PublishBar(QWidget* parent)
    : QFrame(parent), m_summary(new QLabel(this)), m_reason(new QLineEdit(this)), m_effective(new ui::DateEdit(this)),
      m_fault(new QLabel(this)), m_publish(new QPushButton(tr("Publish"), this)) {
    setProperty("kind", QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::m, ui::space::s, ui::space::m, ui::space::s);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    column->addWidget(m_summary);
    auto* row = new QHBoxLayout;
    const auto caption = [&](const QString& text, QWidget* buddy) {
        auto* label = new QLabel(text, this);
        label->setBuddy(buddy);
        buddy->setAccessibleName(text);
        ui::setTextStyle(label, ui::Type::Body, ui::Ink::Secondary);
        row->addWidget(label);
    };
    caption(tr("Reason"), m_reason);
    row->addWidget(m_reason, 3);
    caption(tr("In force from"), m_effective);
    row->addWidget(m_effective, 1);
    m_publish->setProperty("kind", QStringLiteral("primary"));
    m_publish->setToolTip(tr("Ctrl+Enter"));
    auto* back = new QPushButton(tr("Not yet"), this);
    back->setToolTip(tr("Esc"));
    row->addWidget(m_publish);
    row->addWidget(back);
    column->addLayout(row);
    m_reason->setPlaceholderText(tr("What the audit trail says of it"));
    m_fault->setWordWrap(true);
    m_fault->setTextFormat(Qt::PlainText);
    ui::setTextStyle(m_fault, ui::Type::Caption, ui::Ink::Negative);
    m_fault->hide();
    column->addWidget(m_fault);
    connect(m_publish, &QPushButton::clicked, this, &PublishBar::publish);
    connect(back, &QPushButton::clicked, this, &PublishBar::cancelled);
    hide();
}

void PublishBar::ask(const QString& summary, const QDate& effective) {
    m_summary->setText(summary);
    if (!isVisible()) {
        m_effective->setDate(effective);
    }
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void PublishBar::setProblem(const QString& problem) {
    m_problem = problem;
    sayFault(problem);
}

void PublishBar::sayFault(const QString& fault) {
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

// The button is never grey: pressed too early it says what is missing.
void PublishBar::publish() {
    const QString missing = m_reason->text().trimmed().isEmpty() ? tr("Say why: the trail keeps the reason.")
                            : !m_effective->isAcceptable()       ? m_effective->problem()
                            : !m_effective->date().isValid()     ? tr("Say from which day it is in force.")
                                                                 : QString();
    const QString fault = missing.isEmpty() ? m_problem : missing;
    sayFault(fault);
    if (!missing.isEmpty()) {
        QWidget* where = m_reason->text().trimmed().isEmpty() ? static_cast<QWidget*>(m_reason) : m_effective;
        where->setFocus(Qt::OtherFocusReason);
    } else if (m_problem.isEmpty()) {
        Q_EMIT publishRequested(m_reason->text().trimmed(), m_effective->date());
    }
}

void PublishBar::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        publish();
    } else if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace counterpart
