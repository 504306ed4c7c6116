// SPDX-License-Identifier: GPL-3.0-or-later
// Does the attribution panel show what the engines say under every model, and do table, pictures and drawer lead to one
// another?
#include "core/engine/programme/model_credits.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/demo_session.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/charts/rank_chart.h"
#include "ui/charts/scatter_view.h"
#include "ui/charts/slope_view.h"
#include "ui/panels/attribution/attribution_panel.h"
#include "ui/panels/explanation_view.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/menu_button.h"
#include "ui/widgets/states.h"

#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace counterpart;

namespace {

constexpr int kPatience = 60'000;

template <class Value>
Value* only(QWidget& in) {
    return in.findChild<Value*>();
}

} // namespace

class AttributionPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_session = counterpart::testing::demoSession(m_folder, 30, 500);
        QVERIFY(m_session != nullptr);
    }
    void cleanupTestCase() { m_session.reset(); }
    void init() { QSettings().clear(); }

    void everyCellIsWhatThePartnersOwnComparisonSays() {
        const auto panel = shown();
        const auto p = m_session->results();
        const auto source = modelOf(*panel)->source();
        QVERIFY(source->rowCount() > 5);
        QCOMPARE(source->columns()[kChangeColumn].id, kChangeId);
        for (std::uint32_t row = 0; row < source->rowCount(); ++row) {
            const Index partner = p->columns->partnerOf.find(static_cast<RecordId>(source->key(row)));
            const ModelCredits credits = creditsUnderModels(*p, partner);
            for (const Model model : panel->comparison().matrix->models) {
                QCOMPARE(text(*panel, source->key(row), columnOf(model)),
                         formatAmount(credits.attributed[static_cast<std::size_t>(model)], p->lens.reporting));
            }
        }
    }

    void differencesAreAgainstTheChosenModel() {
        const auto panel = shown();
        const auto p = m_session->results();
        panel->showDifferences(true);
        const auto source = modelOf(*panel)->source();
        int moved = 0;
        for (std::uint32_t row = 0; row < source->rowCount(); ++row) {
            const Index partner = p->columns->partnerOf.find(static_cast<RecordId>(source->key(row)));
            const auto& all = panel->comparison().matrix->attributed[partner];
            const Minor chosen = all[static_cast<std::size_t>(p->lens.model)];
            for (const Model model : panel->comparison().matrix->models) {
                const Minor change = all[static_cast<std::size_t>(model)] - chosen;
                const QString expected = model == p->lens.model ? formatAmount(chosen, p->lens.reporting)
                                         : change > 0 ? QStringLiteral("+") + formatAmount(change, p->lens.reporting)
                                                      : formatAmount(change, p->lens.reporting);
                QCOMPARE(text(*panel, source->key(row), columnOf(model)), expected);
                moved += model != p->lens.model && change != 0 ? 1 : 0;
            }
        }
        QVERIFY(moved > 10);
    }

    void markovAndShapleyComeLaterAndAreMarked() {
        const auto panel = shown();
        workedOut(*panel);
        const PathResults& paths = *panel->comparison().paths;
        QVERIFY(paths.first && paths.second && paths.shapley && !paths.refused);
        const auto p = m_session->results();
        for (const QString& column : {kMarkovId[0], kMarkovId[1], kShapleyId}) {
            const auto at = indexOf(*panel, column);
            QVERIFY(modelOf(*panel)->source()->columns()[at].title.endsWith(QStringLiteral("*")));
            QVERIFY(modelOf(*panel)->source()->columns()[at].tip.contains(QStringLiteral("For comparison only")));
        }
        Minor sum = 0;
        for (std::size_t row = 0; row < paths.first->attributed.size(); ++row) {
            sum += paths.first->attributed[row];
            const Index partner = paths.facts.journeys.party[row];
            if (panel->comparison().matrix->present[partner] != 0) {
                QCOMPARE(text(*panel, static_cast<quint64>(p->columns->partners.id[partner]), kMarkovId[0]),
                         formatAmount(paths.first->attributed[row], p->lens.reporting));
            }
        }
        QCOMPARE(sum, paths.facts.revenue);
    }

    void switchingTheModelKeepsWhatDoesNotDependOnIt() {
        const auto panel = shown();
        workedOut(*panel);
        const auto matrix = panel->comparison().matrix;
        const auto paths = panel->comparison().paths;
        Lens lens = m_session->lens();
        lens.model = lens.model == Model::Equal ? Model::Linear : Model::Equal;
        QSignalSpy results(m_session.get(), &Session::resultsChanged);
        m_session->setLens(lens);
        QVERIFY(results.wait(kPatience));
        QVERIFY(panel->comparison().matrix == matrix && panel->comparison().paths == paths);
        QCOMPARE(panel->slope()->data().before, modelName(lens.model));
        QVERIFY(panel->choice().other != lens.model);
        m_session->back();
        QVERIFY(results.wait(kPatience));
    }

    void aLineOfTheSlopeOpensItsPartner() {
        const auto panel = shown();
        ui::SlopeView* slope = panel->slope();
        QVERIFY(slope->isVisible() && slope->itemCount() > 1);
        const int item = slope->itemCount() / 2;
        const qint64 id = slope->idOf(item);
        QTest::mouseClick(slope, Qt::LeftButton, {}, slope->labelRect(item, false).center().toPoint());
        QCOMPARE(only<ui::DataTable>(*panel)->currentKey(), static_cast<quint64>(id));
        QVERIFY(only<ui::Drawer>(*panel)->isVisible());
        QCOMPARE(slope->selected(), id);
        QCOMPARE(panel->scatter()->selected(), id);
    }

    void theSlopeIsWalkedByKeys() {
        const auto panel = shown();
        ui::SlopeView* slope = panel->slope();
        slope->setFocus();
        QTest::keyClick(slope, Qt::Key_Down);
        QCOMPARE(slope->current(), 0);
        QTest::keyClick(slope, Qt::Key_Down);
        QCOMPARE(slope->current(), 1);
        const qint64 id = slope->idOf(1);
        QTest::keyClick(slope, Qt::Key_Return);
        QCOMPARE(only<ui::DataTable>(*panel)->currentKey(), static_cast<quint64>(id));
    }

    void theMoversAreThoseThatChangeMost() {
        const auto panel = shown();
        const ui::ShiftData& data = panel->slope()->data();
        const auto movers = ui::topMovers(data, 5);
        QVERIFY(movers.size() == 5);
        double least = std::abs(data.rows[static_cast<std::size_t>(movers.back())].change());
        for (std::size_t row = 0; row < data.rows.size(); ++row) {
            if (std::ranges::find(movers, static_cast<int>(row)) == movers.end()) {
                QVERIFY(std::abs(data.rows[row].change()) <= least);
            }
        }
    }

    void theScatterStandsInForTheSlope() {
        const auto panel = shown();
        panel->showPicture(AttributionPanel::Picture::Scatter);
        ui::ScatterView* scatter = panel->scatter();
        QVERIFY(scatter->isVisible() && !panel->slope()->isVisible());
        QTRY_VERIFY(scatter->width() > 300 && scatter->itemCount() == static_cast<int>(scatter->data().rows.size()));
        const int item = scatter->itemCount() - 1;
        const qint64 id = scatter->idOf(item);
        QTest::mouseMove(scatter, scatter->itemRect(item).center().toPoint());
        QTRY_COMPARE(scatter->current(), item);
        QVERIFY(scatter->wordsOf(item).contains(scatter->data().before));
        QTest::mouseClick(scatter, Qt::LeftButton, {}, scatter->itemRect(item).center().toPoint());
        QCOMPARE(only<ui::DataTable>(*panel)->currentKey(), static_cast<quint64>(id));
        for (int i = 1; i < scatter->itemCount(); ++i) { // further right is more under the chosen model
            QVERIFY(scatter->rect().contains(scatter->itemRect(i).center().toPoint()));
            QVERIFY(shiftOf(*scatter, scatter->idOf(i)).before >= shiftOf(*scatter, scatter->idOf(i - 1)).before);
        }
    }

    void enterOnAFigureExplainsIt() {
        const auto panel = shown();
        workedOut(*panel);
        const quint64 key = modelOf(*panel)->key(0);
        const auto p = m_session->results();
        for (const QString& column :
             {columnOf(Model::Last), columnOf(p->lens.model), kMarkovId[0], kMarkovId[1], kShapleyId}) {
            Q_EMIT only<ui::DataTable>(*panel)->explainRequested(key, column);
            const auto* view = only<ui::Drawer>(*panel)->findChild<ExplanationView*>();
            QTRY_VERIFY(view->model()->rowCount() > 0);
            const QString cell = text(*panel, key, column);
            QVERIFY2(view->shown().value.contains(cell),
                     qPrintable(column + QStringLiteral(": no ") + cell + QStringLiteral(" in ") + view->asShown()));
        }
    }

    void theSummaryNamesWhoGainsAndWhoLoses() {
        const auto panel = shown();
        const auto movers = ui::topMovers(panel->slope()->data(), 1);
        const ui::Shift& most = panel->slope()->data().rows[static_cast<std::size_t>(movers.front())];
        const auto labels = panel->findChildren<QLabel*>();
        const auto summary = std::ranges::find_if(labels, [&](const QLabel* label) {
            return label->text().contains(most.name.toHtmlEscaped()) && label->text().contains(QStringLiteral("<a "));
        });
        QVERIFY(summary != labels.end());
        Q_EMIT(*summary)->linkActivated(QString::number(most.id));
        QCOMPARE(only<ui::DataTable>(*panel)->currentKey(), static_cast<quint64>(most.id));
    }

    void anotherModelIsComparedAndUsed() {
        const auto panel = shown();
        const Model before = m_session->lens().model;
        const Model other = before == Model::Role ? Model::Equal : Model::Role;
        for (QAction* action : panel->panelActions()) { // as menu and palette offer it
            if (action->text() == QStringLiteral("Compare with %1").arg(modelName(other))) {
                action->trigger();
            }
            if (action->text() == QStringLiteral("Compare with %1").arg(modelName(before))) {
                QVERIFY(!action->isEnabled());
            }
        }
        QCOMPARE(panel->slope()->data().after, modelName(other));
        QAction* use = nullptr;
        for (QAction* action : panel->panelActions()) {
            use = action->text() == QStringLiteral("Use %1").arg(modelName(other)) ? action : use;
        }
        QVERIFY(use != nullptr);
        QSignalSpy results(m_session.get(), &Session::resultsChanged);
        use->trigger();
        QVERIFY(results.wait(kPatience));
        QVERIFY(m_session->lens().model == other);
        QVERIFY(panel->choice().other == before);
        m_session->back();
        QVERIFY(results.wait(kPatience));
    }

    void aPeriodWithoutDealsIsSaid() {
        Lens lens = m_session->lens();
        lens.period = yearOf(*parseDate("1999-05-05"));
        QSignalSpy results(m_session.get(), &Session::resultsChanged);
        m_session->setLens(lens);
        QVERIFY(results.wait(kPatience));
        const auto panel = shown();
        QCOMPARE(modelOf(*panel)->rowCount(), 0);
        QCOMPARE(panel->slope()->itemCount(), 0);
        QVERIFY(!panel->slope()->isVisible() && !panel->scatter()->isVisible());
        QVERIFY(only<ui::DataTable>(*panel)->emptyState()->title().contains(QStringLiteral("1999")));
        workedOut(*panel);
        m_session->back();
        QVERIFY(results.wait(kPatience));
    }

private:
    std::unique_ptr<AttributionPanel> shown() {
        auto panel = std::make_unique<AttributionPanel>(*m_session, nullptr);
        panel->resize(1280, 800);
        panel->setVisible(true);
        if (!QTest::qWaitForWindowExposed(panel.get())) {
            qWarning("the panel did not show");
        }
        return panel;
    }
    static void workedOut(AttributionPanel& panel) {
        QTRY_VERIFY_WITH_TIMEOUT(panel.comparison().paths != nullptr, kPatience);
    }
    static ui::PermutedTableModel* modelOf(QWidget& panel) { return panel.findChild<ui::DataTable*>()->model(); }
    static std::size_t indexOf(QWidget& panel, const QString& column) {
        const auto& columns = modelOf(panel)->source()->columns();
        return static_cast<std::size_t>(std::ranges::find(columns, column, &ui::ColumnSpec::id) - columns.begin());
    }
    static QString text(QWidget& panel, quint64 key, const QString& column) {
        const auto source = modelOf(panel)->source();
        return source->value(source->rowOf(key), static_cast<int>(indexOf(panel, column)), Qt::DisplayRole).toString();
    }
    static const ui::Shift& shiftOf(const ui::ScatterView& scatter, qint64 id) {
        return *std::ranges::find(scatter.data().rows, id, &ui::Shift::id);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

COUNTERPART_TEST(AttributionPanelTest)
#include "attribution_panel_test.moc"
