// SPDX-License-Identifier: GPL-3.0-or-later
// The model lab: what did the evidence-weighted model learn and may it pay; how is a custom weight written and tried?
#pragma once

#include "ui/panels/panel.h"

class QTabWidget;

namespace counterpart {

class EvidencePage;
class WeightPage;

class LabPanel : public Panel {
    Q_OBJECT
public:
    LabPanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("lab"); }
    QString title() const override { return tr("Model lab"); }
    ui::Icon icon() const override { return ui::Icon::Model; }
    bool openTab(const QString& label) override;
    QList<QAction*> panelActions() override;

    EvidencePage* evidence() const { return m_evidence; }
    WeightPage* weights() const { return m_weights; }

private:
    QTabWidget* m_tabs;
    EvidencePage* m_evidence;
    WeightPage* m_weights;
};

} // namespace counterpart
