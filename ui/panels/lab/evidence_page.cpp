// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the model fitted last, else the one the workspace keeps.
#include "ui/panels/lab/evidence_page.h"

#include "core/command/learned.h"
#include "core/engine/learned/model_json.h"
#include "core/engine/programme/programme.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/learned_text.h"
#include "ui/charts/estimate_view.h"
#include "ui/charts/line_chart.h"
#include "ui/panels/explanation_view.h"
#include "ui/panels/lab/evidence_charts.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/states.h"
#include "ui/widgets/verb_button.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr std::uint64_t kTicks = 1'000;

} // namespace

EvidencePage::EvidencePage(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_fit(new QAction(ui::icon(ui::Icon::Refresh), tr("Fit the model"), this)),
      m_keep(new QAction(ui::icon(ui::Icon::Check), QString(), this)), m_about(new QLabel(this)),
      m_verdict(new ui::Banner(this)), m_nothing(new ui::EmptyState(this)), m_content(new QSplitter(this)),
      m_calibration(new ui::LineChart(this)), m_gains(new ui::LineChart(this)), m_ofTypes(new ui::EstimateView(this)),
      m_rivals(new ui::EstimateView(this)), m_steps(new ExplanationView(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, ui::space::m, 0, 0);
    column->setSpacing(ui::space::m);
    auto* verbs = new QHBoxLayout;
    m_fit->setToolTip(tr("Learns from all closed deals of this workspace what touches are worth"));
    addActions({m_fit, m_keep});
    verbs->addWidget(ui::verbButton(m_fit, this));
    verbs->addWidget(ui::verbButton(m_keep, this));
    ui::setTextStyle(m_about, ui::Type::Body, ui::Ink::Secondary);
    m_about->setWordWrap(true);
    verbs->addWidget(m_about, 1);
    column->addLayout(verbs);
    column->addWidget(m_verdict);
    m_nothing->setContent(
        ui::Icon::Model, tr("No model has been fitted yet"),
        tr("It learns from won and lost deals what each kind of touch is worth, is tested on deals it "
           "has not seen, and is used for pay only if it predicts clearly better than every rule."));
    m_nothing->setPrimary(tr("Fit the model"));
    column->addWidget(m_nothing, 1);
    auto* split = static_cast<QSplitter*>(m_content);
    split->addWidget(addCharts());
    m_steps->setAccessibleName(tr("The fitted model in words"));
    split->addWidget(m_steps);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    column->addWidget(m_content, 1);
    connect(m_fit, &QAction::triggered, this, &EvidencePage::fit);
    connect(m_nothing, &ui::EmptyState::primaryActivated, this, &EvidencePage::fit);
    connect(m_keep, &QAction::triggered, this, &EvidencePage::keep);
    connect(&session, &Session::resultsChanged, this, &EvidencePage::takeResults);
    connect(&session, &Session::closed, this, [this] {
        m_fitted.reset();
        m_shown.reset();
        showModel();
    });
    takeResults();
}

QWidget* EvidencePage::addCharts() {
    auto* charts = new QWidget;
    auto* grid = new QGridLayout(charts);
    grid->setContentsMargins(0, 0, ui::space::l, 0);
    grid->setHorizontalSpacing(ui::space::xl);
    grid->setVerticalSpacing(ui::space::s);
    const auto place = [&](QWidget* chart, const QString& title, const QString& note, int row, int column) {
        auto* header = new ui::SectionHeader(title, charts);
        header->setNote(note);
        grid->addWidget(header, 2 * row, column);
        grid->addWidget(chart, 2 * row + 1, column);
        grid->setRowStretch(2 * row + 1, 1);
        grid->setColumnStretch(column, 1);
    };
    place(m_calibration, tr("Calibration"), tr("the chance said, and what was won, on held-out deals"), 0, 0);
    place(m_gains, tr("Gain"), tr("won deals found among the best chances, on held-out deals"), 0, 1);
    place(m_ofTypes, tr("Weights"), tr("with 90 % intervals"), 1, 0);
    place(m_rivals, tr("Against every alternative"), tr("log loss saved over the base rate"), 1, 1);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(charts);
    area->setMinimumWidth(320);
    // Who points at a bar finds its words in the report beside.
    connect(m_ofTypes, &ui::EstimateView::activated, this,
            [this](int row) { m_steps->findNext(m_ofTypes->data().rows[static_cast<std::size_t>(row)].name); });
    connect(m_rivals, &ui::EstimateView::activated, this,
            [this](int row) { m_steps->findNext(m_rivals->data().rows[static_cast<std::size_t>(row)].name); });
    return area;
}

void EvidencePage::takeResults() {
    const auto results = m_session.results();
    m_shown = m_fitted ? m_fitted : results ? results->learned.model : nullptr;
    showModel();
}

void EvidencePage::fit() {
    const auto p = m_session.results();
    if (!p || m_fitting) {
        return;
    }
    m_fitting = true;
    m_fit->setEnabled(false);
    auto made = std::make_shared<std::shared_ptr<const learned::Model>>();
    m_session.think(
        tr("Fitting the evidence-weighted model"),
        [p, made](Progress& progress) {
            progress.begin(Progress::Phase::Computing, kTicks);
            std::uint64_t told = 0;
            *made = trainModel(*p->snapshot, *p->columns, p->rulebook->attribution, p->lens.asOf, [&](double done) {
                const auto now = static_cast<std::uint64_t>(done * kTicks);
                progress.advance(now - told);
                told = now;
                return !progress.cancelled();
            });
        },
        [page = QPointer<EvidencePage>(this), made, owner = m_session.sharedWorkspace()] {
            if (page == nullptr) {
                return;
            }
            page->m_fitting = false;
            page->m_fit->setEnabled(true);
            if (*made && owner == page->m_session.sharedWorkspace()) {
                page->m_fitted = *made;
                page->takeResults();
            }
        });
}

void EvidencePage::follow() {
    Lens lens = m_session.lens();
    lens.model = Model::Ai;
    lens.ungated = !m_shown->gate.usable();
    m_session.setLens(lens);
}

void EvidencePage::keep() {
    if (!m_shown) {
        return;
    }
    if (!m_fitted) {
        follow();
        return;
    }
    IdSource ids = m_session.ids();
    auto planned = plan(*m_session.snapshot(), ids, KeepLearnedModel{learned::writeModel(*m_fitted)});
    if (!planned) {
        if (planned.error().code != ErrorCode::NothingChanged) {
            Q_EMIT noticeRequested(errorText(planned.error()));
            return;
        }
        m_fitted.reset();
        follow();
        return;
    }
    m_session.execute(std::move(*planned), [page = QPointer<EvidencePage>(this)](const Result<Revision>& done) {
        if (page != nullptr && done) {
            page->m_fitted.reset();
            page->follow();
        }
    });
}

void EvidencePage::showVerdict() {
    const auto results = m_session.results();
    const bool followed = results && !m_fitted && results->lens.model == Model::Ai && results->learned.used();
    const bool usable = m_shown->gate.usable();
    m_keep->setEnabled(!followed);
    m_keep->setText(followed   ? tr("The lens follows it")
                    : !usable  ? (m_fitted ? tr("Keep it and look at it") : tr("Look at it"))
                    : m_fitted ? tr("Keep it and credit by it")
                               : tr("Credit by it"));
    m_keep->setToolTip(usable ? tr("The lens follows this model")
                              : tr("The lens follows this model, marked as not fit for pay"));
    const QString verdict = verdictText(*m_shown, attribution::configuredRule(m_session.rulebook().attribution));
    m_verdict->setMessage(usable ? ui::Tone::Positive : ui::Tone::Warning, usable ? ui::Icon::Check : ui::Icon::Warning,
                          usable ? tr("Usable for pay") : tr("Not used for pay"),
                          usable ? verdict : refusalsText(*m_shown));
    const QString state = m_fitted ? tr("Fitted now, not kept yet") : tr("Kept by this workspace");
    m_about->setText(tr("%1. %2 closed deals, %3 won, %4 touches, as of %5.")
                         .arg(state, formatCount(m_shown->deals), formatCount(m_shown->won),
                              formatCount(m_shown->touches), formatDate(m_shown->asOf)));
}

void EvidencePage::showModel() {
    const bool some = m_shown != nullptr;
    m_verdict->setVisible(some);
    m_content->setVisible(some);
    m_keep->setEnabled(some);
    m_nothing->setVisible(!some);
    m_fit->setEnabled(m_session.results() != nullptr && !m_fitting);
    m_keep->setText(tr("Credit by it"));
    if (!some) {
        m_about->clear();
        m_drawn.reset();
        return;
    }
    showVerdict();
    const Model fallback = attribution::configuredRule(m_session.rulebook().attribution);
    if (m_drawn == m_shown && m_fallback == fallback) { // another lens says nothing new about the model
        return;
    }
    m_drawn = m_shown;
    m_fallback = fallback;
    m_calibration->setData(calibrationChart(*m_shown));
    m_gains->setData(gainsChart(*m_shown));
    m_ofTypes->setData(weightsOf(*m_shown));
    m_rivals->setData(rivalsOf(*m_shown));
    m_steps->setExplanation(learnedSteps(*m_shown, fallback));
}

} // namespace counterpart
