// SPDX-License-Identifier: GPL-3.0-or-later
// One partner at a glance: standing, plans and tasks, figures that explain themselves, credits under every model.
#pragma once

#include "core/engine/programme/programme.h"

#include <QList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace counterpart {

namespace ui {
class PropertyList;
class RankChart;
} // namespace ui

class PartnerOverview : public QWidget {
    Q_OBJECT
public:
    explicit PartnerOverview(QWidget* parent = nullptr);
    void setPartner(const Programme& programme, Index partner, Time now);

Q_SIGNALS:
    void explainRequested(const QString& column); // a metric's name, or "standing"
    void modelActivated(int model);
    void modelExplained(int model);
    void dealsRequested();
    void tasksRequested(const QList<qint64>& tasks, const QString& caption);

private:
    void showTasks(const Programme& programme, Index partner, Time now);
    ui::PropertyList* m_standing;
    ui::PropertyList* m_figures;
    ui::PropertyList* m_profile;
    ui::PropertyList* m_tasks;
    QLabel* m_tasksTitle;
    QLabel* m_modelsTitle;
    ui::RankChart* m_models;
    QList<int> m_followed; // the models behind the bars
};

} // namespace counterpart
