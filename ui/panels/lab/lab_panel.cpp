// SPDX-License-Identifier: GPL-3.0-or-later
// Two pages: the fitted model, and the weights somebody writes.
#include "ui/panels/lab/lab_panel.h"

#include "ui/panels/lab/evidence_page.h"
#include "ui/panels/lab/weight_page.h"
#include "ui/shell/theme/theme.h"

#include <QAction>
#include <QTabWidget>
#include <QVBoxLayout>

namespace counterpart {

LabPanel::LabPanel(Session& session, QWidget* parent)
    : Panel(session, parent), m_tabs(new QTabWidget(this)), m_evidence(new EvidencePage(session, this)),
      m_weights(new WeightPage(session, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::m);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_evidence, tr("Evidence-weighted"));
    m_tabs->addTab(m_weights, tr("Weights of your own"));
    column->addWidget(m_tabs);
    connect(m_evidence, &EvidencePage::noticeRequested, this, &Panel::noticeRequested);
    connect(m_weights, &WeightPage::noticeRequested, this, &Panel::noticeRequested);
}

bool LabPanel::openTab(const QString& label) {
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (m_tabs->tabText(tab).compare(label, Qt::CaseInsensitive) == 0) {
            m_tabs->setCurrentIndex(tab);
            return true;
        }
    }
    return false;
}

QList<QAction*> LabPanel::panelActions() { return m_evidence->actions() + m_weights->actions(); }

} // namespace counterpart
