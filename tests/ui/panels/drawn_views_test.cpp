// SPDX-License-Identifier: GPL-3.0-or-later
// Do deals, tiers and certifications draw what the engines say of a whole programme, and do clicks lead on?
#include "core/engine/attribution/explanation.h"
#include "core/engine/programme/programme.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/demo_session.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/word_text.h"
#include "ui/charts/certification_matrix.h"
#include "ui/charts/journey_view.h"
#include "ui/charts/ladder_view.h"
#include "ui/charts/share_bars.h"
#include "ui/panels/certifications/certifications_panel.h"
#include "ui/panels/deals/deals_panel.h"
#include "ui/panels/partners/partners_panel.h"
#include "ui/panels/tiers/tiers_panel.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/drawer.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <cmath>

using namespace counterpart;

namespace {

constexpr int kPatience = 60'000;

template <class Shown>
void present(Shown& panel) {
    panel.resize(1280, 800);
    panel.setVisible(true);
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
}

ui::PermutedTableModel* modelOf(QWidget& panel) { return panel.findChild<ui::DataTable*>()->model(); }

} // namespace

class DrawnViewsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_session = counterpart::testing::demoSession(m_folder, 40, 600);
        QVERIFY(m_session != nullptr);
    }
    void cleanupTestCase() { m_session.reset(); }

    void aDealShowsEveryTouchAndItsCredits() {
        DealsPanel panel(*m_session, nullptr);
        present(panel);
        const auto p = m_session->results();
        auto* journey = panel.findChild<ui::JourneyView*>();
        auto* list = journey->parentWidget()->findChild<QTreeView*>();
        int touched = 0;
        for (Index deal = 0; deal < p->columns->deals.size(); deal += 7) {
            const RecordId id = p->columns->deals.id[deal];
            QVERIFY(panel.openRecord(Kind::Deal, id));
            const auto told = attribution::explainDeal(*p->snapshot, Id<Deal>{id}, *p->rulebook, p->lens.model,
                                                       p->lens.asOf, p->columns.get());
            QVERIFY(told.has_value());
            const auto& touches = journey->data().touches;
            QCOMPARE(touches.size(), told->touches.size());
            QCOMPARE(list->model()->rowCount(), static_cast<int>(touches.size()));
            double parts = 0;
            double credited = 0;
            for (const auto& party : told->parties) {
                credited += static_cast<double>(party.share) / 1e12;
            }
            for (std::size_t i = 0; i < touches.size(); ++i) {
                parts += touches[i].part;
                QCOMPARE(touches[i].id, told->touches[i].touch);
                QVERIFY(touches[i].counts || !touches[i].reason.isEmpty());
            }
            QVERIFY2(std::abs(parts - credited) < 1e-6, told->key.str().c_str());
            touched += touches.empty() ? 0 : 1;
        }
        QVERIFY(touched > 20);
    }

    void aModelClickedBecomesTheLens() {
        DealsPanel panel(*m_session, nullptr);
        present(panel);
        const auto p = m_session->results();
        Index deal = 0;
        while (p->credits.bulk().offsets[deal + 1] - p->credits.bulk().offsets[deal] < 2) {
            ++deal;
        }
        panel.openRecord(Kind::Deal, p->columns->deals.id[deal]);
        QVERIFY(panel.openTab(QStringLiteral("Shares")));
        auto* bars = panel.findChild<ui::ShareBars*>();
        QCOMPARE(bars->data().rows.size(), std::size(kRuleModels));
        for (const ui::ShareRow& row : bars->data().rows) {
            std::uint64_t sum = 0;
            for (const ui::SharePart& part : row.parts) {
                sum += part.share;
            }
            QVERIFY(sum == 0 || sum == 1'000'000'000'000U);
        }
        QCOMPARE(bars->data().rows[static_cast<std::size_t>(bars->data().chosen)].model,
                 static_cast<int>(p->lens.model));
        const Model other = p->lens.model == Model::First ? Model::Last : Model::First;
        QSignalSpy results(m_session.get(), &Session::resultsChanged);
        QTest::mouseClick(bars, Qt::LeftButton, {}, bars->barRect(static_cast<int>(other)).center().toPoint());
        QVERIFY(results.wait(kPatience));
        QVERIFY(m_session->lens().model == other);
        QCOMPARE(bars->data().chosen, static_cast<int>(other));
        m_session->back();
        QVERIFY(results.wait(kPatience));
    }

    void everyPartnerStandsOnTheLadderWhereTheEngineSays() {
        TiersPanel panel(*m_session, nullptr);
        present(panel);
        const auto p = m_session->results();
        const ui::LadderView& ladder = *panel.ladder();
        const auto& partners = p->snapshot->table<Partner>();
        QCOMPARE(ladder.data().dots.size(), std::size_t{partners.size()});
        for (Index i = 0; i < partners.size(); ++i) {
            const int item = ladder.itemOf(partners.at(i).id);
            QVERIFY(item >= 0);
            QCOMPARE(ladder.tierOf(item), int{p->standings.tiers[i]});
            QVERIFY(ladder.data().dots[i].progress < 1.0); // else it would stand higher
        }
        QCOMPARE(static_cast<int>(modelOf(panel)->totalCount()), static_cast<int>(partners.size()));
    }

    void aDotOpensItsPartnerAndATierItsRows() {
        TiersPanel panel(*m_session, nullptr);
        present(panel);
        ui::LadderView* ladder = panel.ladder();
        int dot = 0;
        while (ladder->partnersOf(dot).size() != 1) {
            ++dot;
        }
        const qint64 id = ladder->partnersOf(dot).front();
        QTest::mouseClick(ladder, Qt::LeftButton, {}, ladder->itemRect(dot).center().toPoint());
        QCOMPARE(panel.findChild<ui::DataTable*>()->currentKey(), static_cast<quint64>(id));
        QVERIFY(panel.findChild<ui::Drawer*>()->isVisible());
        QCOMPARE(ladder->selected(), id);
        const int tier = ladder->tierOf(dot);
        QTest::mouseClick(ladder, Qt::LeftButton, {}, ladder->bandRect(tier).topLeft().toPoint() + QPoint(12, 12));
        const auto p = m_session->results();
        QTRY_COMPARE(static_cast<long>(modelOf(panel)->rowCount()),
                     static_cast<long>(std::ranges::count(p->standings.tiers, static_cast<std::uint8_t>(tier))));
    }

    void theMatrixCountsWhatTheTableLists() {
        CertificationsPanel panel(*m_session, nullptr);
        present(panel);
        const auto buttons = panel.findChildren<QToolButton*>();
        const auto matrixButton =
            std::ranges::find(buttons, QStringLiteral("Matrix"), [](const QToolButton* b) { return b->text(); });
        QVERIFY(matrixButton != buttons.end());
        (*matrixButton)->click();
        ui::CertificationMatrix* matrix = panel.matrix();
        QVERIFY(matrix->isVisible() && !panel.findChild<ui::DataTable*>()->isVisible());
        const auto p = m_session->results();
        QCOMPARE(matrix->data().rows.size(), std::size_t{p->columns->partners.size()});
        int people = 0;
        std::size_t best = 0;
        for (std::size_t i = 0; i < matrix->data().rows.size(); ++i) {
            for (const ui::MatrixCell& cell : matrix->data().rows[i].cells) {
                people += cell.current + cell.expiring;
            }
            best = matrix->data().rows[i].people > matrix->data().rows[best].people ? i : best;
        }
        QVERIFY(people > 0);
        const ui::MatrixRow row = matrix->data().rows[best];
        const auto found = std::ranges::find_if(row.cells, [](const auto& cell) { return cell.current > 0; });
        QVERIFY(found != row.cells.end());
        const int column = static_cast<int>(found - row.cells.begin());
        matrix->sortBy(ui::CertificationMatrix::Name, false);
        int shown = 0;
        while (matrix->partnerAt(shown) != row.partner) {
            ++shown;
        }
        matrix->setCurrentCell(shown, column);
        QTest::keyClick(matrix, Qt::Key_Return);
        QVERIFY(!matrix->isVisible() && panel.findChild<ui::DataTable*>()->isVisible());
        const int holders = found->current + found->expiring + found->lapsed;
        QTRY_VERIFY(modelOf(panel)->rowCount() >= holders);
        QVERIFY(modelOf(panel)->rowCount() < static_cast<int>(modelOf(panel)->totalCount()));
    }

    void whatRunsOutSoonestComesFirstAndStatesDiffer() {
        QSettings().clear();
        CertificationsPanel panel(*m_session, nullptr);
        present(panel);
        const auto* model = modelOf(panel);
        const auto& columns = model->source()->columns();
        const auto state = static_cast<int>(std::ranges::find(columns, QStringLiteral("state"), &ui::ColumnSpec::id) -
                                            columns.begin());
        QCOMPARE(model->data(model->index(0, state), Qt::DisplayRole).toString(), QStringLiteral("Expiring"));
        QSet<int> tones;
        for (int row = 0; row < model->rowCount(); ++row) {
            tones << model->data(model->index(row, state), ui::Role::ToneOf).toInt();
        }
        QVERIFY(tones.size() >= 3);
    }

    void partnerTypesReadAsNames() {
        PartnersPanel panel(*m_session, nullptr);
        present(panel);
        const auto facets = modelOf(panel)->source()->facets();
        const auto types = std::ranges::find(facets, QStringLiteral("type"), &ui::FacetSpec::id);
        QVERIFY(types != facets.end());
        for (const ui::FacetValue& value : types->values) {
            QCOMPARE(value.label, partnerTypeName(value.id.toStdString())); // known by what is stored
        }
        QCOMPARE(partnerTypeName("si"), QStringLiteral("System integrator"));
        QCOMPARE(partnerTypeName("OEM"), QStringLiteral("OEM"));
        QCOMPARE(partnerTypeName("Specialty Bike Shop"), QStringLiteral("Specialty Bike Shop"));
        QCOMPARE(partnerTypeName("my_kind"), QStringLiteral("My kind"));
        QCOMPARE(touchTypeName("co_sell_meeting"), QStringLiteral("Co-sell meeting"));
    }

    void gapsAreGroupedInTheWindowAndPlainOnTheCommandLine() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const auto p = m_session->results();
        int grouped = 0;
        for (Index i = 0; i < p->columns->partners.size(); ++i) {
            QVERIFY(!gapText(*p, i).contains(QLatin1Char(',')));
            grouped += gapText(*p, i, Figures::Local).contains(QLatin1Char(',')) ? 1 : 0;
        }
        QVERIFY(grouped > 0);
        QLocale::setDefault(before);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

COUNTERPART_TEST(DrawnViewsTest)
#include "drawn_views_test.moc"
