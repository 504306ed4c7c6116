// SPDX-License-Identifier: GPL-3.0-or-later
// A figure of the home page explained beside it, and the way on to the records it is made of.
#include "ui/bridge/format.h"
#include "ui/charts/chart_widget.h"
#include "ui/panels/explanation_view.h"
#include "ui/panels/home/home_explanations.h"
#include "ui/panels/home/home_panel.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/background.h"
#include "ui/widgets/drawer.h"

#include <QPushButton>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace counterpart {

namespace {

constexpr int kMonthsShown = 12;
constexpr std::size_t kAtOnce = 20'000; // deals: an explanation of more comes from another thread
constexpr int kFirstWidth = 480;

QString settingOf(const HomePanel& panel) { return QStringLiteral("drawer/") + panel.id(); }

} // namespace

void HomePanel::addDrawer() {
    auto* page = new QWidget(m_drawer);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, ui::space::s);
    m_follow = new QPushButton(page);
    m_follow->setIcon(ui::icon(ui::Icon::Rows));
    column->addWidget(m_explanation, 1);
    column->addWidget(m_follow, 0, Qt::AlignLeading);
    m_drawer->addTab(tr("Explanation"), page, ui::Drawer::Scroll::ByPage);
    m_drawer->setTitle(tr("Explanation"));
    m_drawer->setDrawerWidth(QSettings().value(settingOf(*this), kFirstWidth).toInt());
    connect(m_drawer, &ui::Drawer::widthChanged, this, [this](int width) {
        QSettings().setValue(settingOf(*this), width);
        QTimer::singleShot(0, this, &HomePanel::arrange);
    });
    connect(m_drawer, &ui::Drawer::closed, this, [this] {
        m_again = nullptr;
        QTimer::singleShot(0, this, &HomePanel::arrange);
    });
    connect(m_follow, &QPushButton::clicked, this, [this] {
        if (m_followed) {
            m_followed();
        }
    });
    connect(m_explanation, &ExplanationView::recordRequested, this, &Panel::recordRequested);
    connect(m_explanation, &ExplanationView::said, this, &Panel::noticeRequested);
    connect(m_explanation, &ExplanationView::failed, this,
            [this](const QString& sentence) { Q_EMIT session().failed(sentence); });
    connect(&session(), &Session::closed, this, [this] {
        m_drawer->shut();
        m_explanation->setSnapshot(nullptr);
        m_explanation->setExplanation({});
    });
}

void HomePanel::explain(std::function<StepMaker()> again, std::function<void()> follow, const QString& verb) {
    m_again = std::move(again);
    m_followed = std::move(follow);
    m_follow->setText(verb);
    m_drawer->open();
    QTimer::singleShot(0, this, &HomePanel::arrange);
    showExplanation();
}

void HomePanel::showExplanation() {
    const auto results = session().results();
    if (!m_again || !results) {
        return;
    }
    StepMaker make = m_again();
    m_explanation->setSnapshot(results->snapshot);
    if (results->columns->deals.size() <= kAtOnce) {
        m_explanation->setExplanation(make());
        return;
    }
    ui::inBackground(this, std::move(make), [this, results](const Step& steps) {
        if (session().results() == results) {
            m_explanation->setExplanation(steps);
        }
    });
}

void HomePanel::explainTile(metrics::Id id) {
    explain([this, id]() -> StepMaker { return [p = session().results(), id] { return home::tileSteps(p, id); }; },
            [this, id] { Q_EMIT panelRequested(home::tilePanel(id), {}); }, tr("Show the panel"));
}

void HomePanel::explainElement(Place place, int series, int point) {
    explain([this, place, series, point] { return explanationOf(place, series, point); },
            [this, place, series, point] {
                if (place == Top) {
                    Q_EMIT recordRequested(Kind::Partner, m_topPartners[static_cast<std::size_t>(point)]);
                    return;
                }
                const auto [panel, query] = recordsOf(place, series, point);
                Q_EMIT panelRequested(panel, query);
            },
            place == Top ? tr("Show the partner") : tr("Show the records"));
}

// Elements stand where they stood: what a month or stage is called is read again from newer results.
HomePanel::StepMaker HomePanel::explanationOf(Place place, int series, int point) const {
    const auto p = session().results();
    const auto [panel, query] = m_charts[place].picture.at(series, point);
    switch (place) {
    case Months: {
        const Period month = monthOf(p->lens.asOf.plusMonths(point - (kMonthsShown - 1)));
        return [p, shown = series == 0 ? yearBefore(month) : month] { return home::monthSteps(p, shown); };
    }
    case Tiers:
        return [p, tier = p->rulebook->ladder.tiers.size() - 1 - static_cast<std::size_t>(point)] {
            return home::tierMembersSteps(p, tier);
        };
    case TypesAndTiers:
        return [p, tier = static_cast<std::size_t>(series),
                type = query.facets.value(QStringLiteral("type")).value(0).toStdString()] {
            return home::typeAndTierSteps(p, tier, type);
        };
    case Pipeline:
        return [p, stage = query.text.toStdString()] { return home::stageSteps(p, stage); };
    case Top:
        return [p, partner = m_topPartners[static_cast<std::size_t>(point)]] { return home::partnerSteps(p, partner); };
    case Expiring:
        return
            [p, records = query.records, caption = query.caption] { return home::expiringSteps(p, caption, records); };
    case PlaceCount:
        break;
    }
    return [] { return Step(); };
}

std::pair<QString, PanelQuery> HomePanel::recordsOf(Place place, int series, int point) const {
    const Programme& p = *session().results();
    auto [panel, query] = m_charts[place].picture.at(series, point);
    if (place == Months) {
        const Period month = monthOf(p.lens.asOf.plusMonths(point - (kMonthsShown - 1)));
        query = home::dealsWonIn(p, series == 0 ? yearBefore(month) : month);
    } else if (place == Pipeline) {
        query = home::dealsOpenIn(p, query.text.toStdString());
    }
    return {panel, query};
}

bool HomePanel::explainFigure(const QString& metric, int levels) {
    const auto id = metrics::metricNamed(metric.toStdString());
    if (!id || std::ranges::find(home::kTiles, *id) == home::kTiles.end()) {
        return false;
    }
    explainTile(*id);
    m_explanation->openDown(levels);
    return true;
}

} // namespace counterpart
