// SPDX-License-Identifier: GPL-3.0-or-later
// Choices above, the pictures of a switch, the matrix, one partner in the drawer.
#include "ui/panels/attribution/attribution_panel.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/charts/rank_chart.h"
#include "ui/charts/scatter_view.h"
#include "ui/charts/slope_view.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/background.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/menu_button.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/states.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <mutex>

namespace counterpart {

namespace {

constexpr int kChartHeight = 320;
const QString kPictureSetting = QStringLiteral("attribution/picture");

QString linkTo(const ui::Shift& shift) {
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(shift.id).arg(shift.name.toHtmlEscaped());
}

} // namespace

// Two may be made at once, for results that overtake each other.
struct AttributionPanel::Made {
    std::mutex lock;
    std::vector<Comparison> latest;
    void put(const Comparison& comparison) {
        const std::lock_guard guard(lock);
        latest.push_back(comparison);
        if (latest.size() > 2) {
            latest.erase(latest.begin());
        }
    }
    Comparison of(const std::shared_ptr<const Programme>& programme) {
        const std::lock_guard guard(lock);
        for (const Comparison& comparison : latest) {
            if (comparison.programme == programme) {
                return comparison;
            }
        }
        return {};
    }
};

AttributionPanel::AttributionPanel(Session& session, QWidget* parent)
    : TablePanel(session, parent), m_made(std::make_shared<Made>()),
      m_other(new ui::MenuButton(ui::Icon::Model, tr("Compare with"), this)),
      m_pictures(new ui::MenuButton(ui::Icon::Attribution, tr("Picture"), this)),
      m_differences(new QAction(tr("Differences"), this)), m_use(new QAction(this)), m_summary(new QLabel(this)),
      m_slope(new ui::SlopeView(this)), m_scatter(new ui::ScatterView(this)), m_models(new ui::RankChart(this)) {
    const QSettings settings;
    readChoice();
    addControls();
    addPictures();
    connectPictures();
    m_models->setMinimumHeight(kChartHeight);
    addDrawerTab(tr("Models"), m_models);
    fillMenus();
    begin();
    showPicture(static_cast<Picture>(std::clamp(settings.value(kPictureSetting, 0).toInt(), 0, 2)));
}

AttributionPanel::~AttributionPanel() {
    if (m_working) {
        m_working->cancel();
    }
}

void AttributionPanel::addPictures() {
    upper()->addWidget(m_slope);
    upper()->addWidget(m_scatter);
}

void AttributionPanel::connectPictures() {
    connect(m_slope, &ui::SlopeView::partnerActivated, this, &AttributionPanel::choosePartner);
    connect(m_scatter, &ui::ScatterView::partnerActivated, this, &AttributionPanel::choosePartner);
    connect(table(), &ui::DataTable::currentKeyChanged, this, [this](quint64 key) {
        m_slope->setSelected(static_cast<qint64>(key));
        m_scatter->setSelected(static_cast<qint64>(key));
    });
    connect(table(), &ui::DataTable::rowOpened, this,
            [this](quint64 key) { Q_EMIT recordRequested(Kind::Partner, static_cast<qint64>(key)); });
    connect(m_models, &ui::ChartWidget::elementActivated, this, [this](int, int point) {
        const auto& followed = m_comparison.matrix->models;
        const int models = static_cast<int>(followed.size());
        explain(current(), point < models        ? columnOf(followed[static_cast<std::size_t>(point)])
                           : point == models + 2 ? kShapleyId
                                                 : kMarkovId[point - models]);
    });
    connect(&session(), &Session::closed, this, [this] { // nothing of the file is held on to
        m_comparison = {};
        m_made = std::make_shared<Made>();
        if (m_working) {
            m_working->cancel();
        }
    });
}

void AttributionPanel::showPicture(Picture picture) {
    m_picture = picture;
    QSettings().setValue(kPictureSetting, static_cast<int>(picture));
    m_pictures->setValue(picture == Picture::Slope     ? tr("Slope chart")
                         : picture == Picture::Scatter ? tr("Scatter")
                                                       : tr("No picture"));
    markMenus();
    placePictures();
    limitPictures();
}

// None where there is nothing to draw: the table says what to do.
void AttributionPanel::placePictures() {
    const bool any = !m_slope->data().rows.empty();
    m_slope->setVisible(any && m_picture == Picture::Slope);
    m_scatter->setVisible(any && m_picture == Picture::Scatter);
}

void AttributionPanel::sayWhyEmpty() {
    const Programme& p = *m_comparison.programme;
    const bool some = p.columns->deals.size() > 0;
    table()->emptyState()->setContent(
        icon(),
        some ? tr("No deal won with a partner: %1").arg(periodName(p.lens.period, p.rulebook->fiscalFirstMonth))
             : tr("Nothing here yet"),
        some ? tr("Choose another period above.") : tr("It comes from partners and deals: import CSV files."));
    table()->emptyState()->setPrimary(some ? QString() : tr("Import CSV files"));
}

TablePanel::RowMaker AttributionPanel::rowMaker() const {
    return [made = m_made, before = m_comparison, choice = m_choice](const std::shared_ptr<const Programme>& p) {
        const Comparison comparison = comparisonOf(p, before);
        made->put(comparison);
        ComparisonChoice shown = choice;
        shown.other = otherThan(comparison, shown.other);
        return comparisonRows(comparison, shown);
    };
}

void AttributionPanel::takeResults() {
    const auto results = session().results();
    Comparison made = m_made->of(results);
    m_comparison = made.programme ? std::move(made) : comparisonOf(results, m_comparison);
    chooseOther();
    m_slope->setData(shiftsOf(m_comparison, m_choice.other));
    m_scatter->setData(m_slope->data());
    say();
    sayWhyEmpty();
    placePictures();
    limitPictures();
    if (!m_comparison.paths) {
        workOutPaths();
    }
    Q_EMIT statusChanged();
}

void AttributionPanel::showChoice() {
    if (!m_comparison.programme) {
        return;
    }
    model()->setSource(comparisonRows(m_comparison, m_choice));
    m_slope->setData(shiftsOf(m_comparison, m_choice.other));
    m_scatter->setData(m_slope->data());
    say();
    if (current() != 0) {
        fillDrawer(current());
    }
}

void AttributionPanel::workOutPaths() {
    if (m_working) {
        m_working->cancel();
    }
    m_working = std::make_shared<Progress>();
    ui::inBackground(
        this, [p = m_comparison.programme, progress = m_working] { return pathResultsOf(*p, progress.get()); },
        [this, progress = m_working](std::shared_ptr<const PathResults> paths) {
            if (progress != m_working || progress->cancelled() || !m_comparison.programme) {
                return;
            }
            m_working.reset();
            m_comparison.paths = std::move(paths);
            showChoice();
            Q_EMIT pathsWorkedOut();
        });
}

// Who gains and who loses most, and what the starred columns are.
void AttributionPanel::say() {
    const ui::ShiftData& shifts = m_slope->data();
    double moved = 0;
    const ui::Shift* most = nullptr;
    const ui::Shift* least = nullptr;
    for (const ui::Shift& shift : shifts.rows) {
        moved += std::max(shift.change(), 0.0);
        most = shift.change() > 0 && (!most || shift.change() > most->change()) ? &shift : most;
        least = shift.change() < 0 && (!least || shift.change() < least->change()) ? &shift : least;
    }
    QStringList words;
    if (most || least) {
        words << tr("%1 instead of %2: %3 more for those who gain.")
                     .arg(shifts.after.toHtmlEscaped(), shifts.before.toHtmlEscaped(),
                          QStringLiteral("<a href=\"gains\">%1</a>").arg(shifts.exact(moved)));
    } else {
        words
            << tr("%1 instead of %2 changes nothing.").arg(shifts.after.toHtmlEscaped(), shifts.before.toHtmlEscaped());
    }
    if (most) {
        words << tr("%1 gains most (%2).").arg(linkTo(*most), ui::changeText(shifts, most->change(), false));
    }
    if (least) {
        words << tr("%1 loses most (%2).").arg(linkTo(*least), ui::changeText(shifts, least->change(), false));
    }
    m_summary->setText(words.join(QLatin1Char(' ')));
    m_summary->setVisible(!shifts.rows.empty());
    m_other->setValue(tr("against %1").arg(modelName(m_choice.other)));
    markMenus();
    m_use->setText(tr("Use %1").arg(modelName(m_choice.other)));
    m_use->setToolTip(tr("Look at everything under this model (Alt+Left goes back)"));
    const PathResults* paths = m_comparison.paths.get();
    head()->setNote(!paths           ? tr("Markov and Shapley are being worked out ...")
                    : paths->refused ? errorText(*paths->refused)
                                     : tr("in %1; * for comparison only, never paid")
                                           .arg(toQString(m_comparison.programme->lens.reporting.code())));
}

void AttributionPanel::follow(const QString& link) {
    if (link != QLatin1String("gains")) {
        choosePartner(link.toLongLong());
        return;
    }
    explainSum(tr("Who gains"), [this]() -> StepMaker {
        return [comparison = m_comparison, other = m_choice.other] { return gainSteps(comparison, other); };
    });
}

void AttributionPanel::choosePartner(qint64 id) {
    if (!table()->setCurrentKey(static_cast<quint64>(id))) { // filtered away: it was asked for
        model()->clearFilters();
        model()->setOnly({});
        table()->setCurrentKey(static_cast<quint64>(id));
    }
    explain(id, kChangeId);
}

void AttributionPanel::resizeEvent(QResizeEvent* event) {
    TablePanel::resizeEvent(event);
    limitPictures();
}

// So that the table keeps at least half of the height.
void AttributionPanel::limitPictures() {
    for (QWidget* picture : {static_cast<QWidget*>(m_slope), static_cast<QWidget*>(m_scatter)}) {
        picture->setFixedHeight(std::max(picture->minimumSizeHint().height(), height() * 2 / 5));
    }
}

void AttributionPanel::addToMenu(QMenu& menu, RecordId id) {
    menu.addAction(ui::icon(ui::Icon::Partners), tr("Open the partner"), this,
                   [this, id] { Q_EMIT recordRequested(Kind::Partner, id); });
}

QString AttributionPanel::status() const {
    const QString rows = TablePanel::status();
    if (!m_comparison.programme) {
        return rows;
    }
    const auto model = static_cast<std::size_t>(m_comparison.programme->lens.model);
    const Currency reporting = m_comparison.programme->lens.reporting;
    const ModelMatrix& m = *m_comparison.matrix;
    QString text =
        tr("%1 - %2 won, %3 of it credited to no partner")
            .arg(rows, formatMoney(m.revenue, reporting), formatMoney(m.house[model] + m.direct[model], reporting));
    return m.unconverted > 0 ? tr("%1 - %2 deals without an exchange rate").arg(text, formatCount(m.unconverted))
                             : text;
}

} // namespace counterpart
