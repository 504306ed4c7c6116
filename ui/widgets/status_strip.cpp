// SPDX-License-Identifier: GPL-3.0-or-later
// Lays out the status line and its job.
#include "ui/widgets/status_strip.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>

namespace counterpart::ui {

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_job(new QWidget(this)), m_title(new QLabel(m_job)),
      m_bar(new QProgressBar(m_job)), m_rate(new QLabel(m_job)), m_cancel(new QToolButton(m_job)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::xs, space::m, space::xs);
    row->setSpacing(space::l);
    row->addWidget(m_text, 1);
    row->addWidget(m_job);
    auto* job = new QHBoxLayout(m_job);
    job->setContentsMargins(0, 0, 0, 0);
    job->setSpacing(space::s);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_bar, m_rate, m_cancel}) {
        job->addWidget(part, 0, Qt::AlignVCenter);
    }
    setTextStyle(m_text, Type::Caption, Ink::Secondary);
    setTextStyle(m_title, Type::Caption, Ink::Secondary);
    setTextStyle(m_rate, Type::Caption, Ink::Secondary);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setAccessibleName(tr("Status"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(120);
    m_cancel->setIcon(icon(Icon::Close));
    m_cancel->setIconSize({14, 14});
    m_cancel->setToolTip(tr("Cancel"));
    connect(m_cancel, &QToolButton::clicked, this, &StatusStrip::cancelRequested);
    setMinimumHeight(30);
    clearJob();
}

void StatusStrip::setText(const QString& text) {
    m_text->setText(text);
    m_text->setToolTip(text);
}

QString StatusStrip::text() const { return m_text->text(); }

void StatusStrip::setJob(const QString& title, int percent, const QString& rate, bool cancellable) {
    const QString portion = percent < 0 ? QString() : tr("%1 %").arg(QLocale().toString(percent));
    m_title->setText(title);
    m_bar->setRange(0, percent < 0 ? 0 : 100);
    m_bar->setValue(std::max(0, percent));
    m_bar->setAccessibleName(title);
    m_rate->setText(portion.isEmpty() || rate.isEmpty() ? portion + rate : portion + QStringLiteral(" · ") + rate);
    m_cancel->setVisible(cancellable);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(title));
    m_job->show();
}

void StatusStrip::clearJob() { m_job->hide(); }

void StatusStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), theme().colors().border);
}

} // namespace counterpart::ui
