// SPDX-License-Identifier: GPL-3.0-or-later
// The fitted model: verdict and reasons, held-out curves, weights, and the verbs to fit, keep and follow it.
#pragma once

#include "ui/bridge/session.h"

#include <QWidget>

class QLabel;

namespace counterpart {

namespace learned {
struct Model;
} // namespace learned
namespace ui {
class Banner;
class EmptyState;
class EstimateView;
class LineChart;
} // namespace ui
class ExplanationView;

class EvidencePage : public QWidget {
    Q_OBJECT
public:
    EvidencePage(Session& session, QWidget* parent);
    // Fits in the background, with progress and cancel, on what is shown now.
    void fit();
    // Keeps the model that was fitted, as a fact of the workspace, and follows it in the lens; a refused one is
    // followed as "not fit for pay".
    void keep();
    const learned::Model* shown() const { return m_shown.get(); }
    bool isKept() const { return m_fitted == nullptr; }
    ui::LineChart* calibration() const { return m_calibration; }

Q_SIGNALS:
    void noticeRequested(const QString& sentence);

private:
    void takeResults();
    void showModel();
    void showVerdict();
    QWidget* addCharts();
    void follow();

    Session& m_session;
    QAction* m_fit;
    QAction* m_keep;
    QLabel* m_about;
    ui::Banner* m_verdict;
    ui::EmptyState* m_nothing;
    QWidget* m_content;
    ui::LineChart* m_calibration;
    ui::LineChart* m_gains;
    ui::EstimateView* m_ofTypes;
    ui::EstimateView* m_rivals;
    ExplanationView* m_steps;
    bool m_fitting = false;
    std::shared_ptr<const learned::Model> m_drawn; // by charts and steps
    Model m_fallback = Model::Position;            // said in the steps
    std::shared_ptr<const learned::Model> m_shown;
    std::shared_ptr<const learned::Model> m_fitted; // and not kept yet
};

} // namespace counterpart
