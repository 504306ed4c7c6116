// SPDX-License-Identifier: GPL-3.0-or-later
// A figure leads to what it is made of: charts to their records, cells to their explanation; views and files of it.
#include "core/engine/programme/programme.h"
#include "tests/flow/window/flow_support.h"
#include "tests/support/test_main.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/rank_chart.h"
#include "ui/dialogs/import/import_dialog.h"
#include "ui/models/table_export.h"
#include "ui/panels/explanation_view.h"
#include "ui/panels/saved_views.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/facet_bar.h"

#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>

#include <set>

using namespace counterpart;
using namespace counterpart::testing;

class FiguresFlowTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Flow> m_flow;
    Flow& flow() { return *m_flow; }
    std::set<std::uint64_t> shownKeys() {
        std::set<std::uint64_t> keys;
        for (int row = 0; row < flow().rows()->rowCount(); ++row) {
            keys.insert(flow().rows()->key(row));
        }
        return keys;
    }
    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() {
        m_flow = std::make_unique<Flow>();
        QVERIFY(flow().open());
    }
    void cleanup() { m_flow.reset(); }

    void aMonthOfTheChartIsExplainedAndOpensExactlyItsDealsUnderAChip() {
        flow().panel("home");
        auto* chart = flow().window->currentPanel()->findChild<ui::BarChart*>();
        QTRY_VERIFY(chart->isVisible());
        const int points = static_cast<int>(chart->data().series.back().values.size());
        const int point = points - 3;
        const QRectF bar = chart->elementRect({1, point});
        QVERIFY(!bar.isEmpty());
        const QPoint at = chart->mapFromScene(chart->chart()->mapToScene(bar.center()));
        QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, at);
        QTRY_VERIFY(Flow::button(flow().window.get(), QStringLiteral("Show the records")) != nullptr);
        QTest::mouseClick(Flow::button(flow().window.get(), QStringLiteral("Show the records")), Qt::LeftButton);
        QTRY_COMPARE(flow().window->currentPanel()->id(), QStringLiteral("deals"));
        const Period month = monthOf(flow().session->lens().asOf.plusMonths(-2));
        std::set<std::uint64_t> expected;
        flow().snapshot().table<Deal>().forEach([&](const Deal& deal) {
            if (deal.stage.str() == "won" && month.contains(deal.closed)) {
                expected.insert(static_cast<std::uint64_t>(deal.id));
            }
        });
        QVERIFY(!expected.empty());
        QTRY_VERIFY(flow().rows()->rowCount() < static_cast<int>(flow().rows()->totalCount()));
        const auto shown = shownKeys();
        for (const std::uint64_t key : shown) {
            QVERIFY2(expected.contains(key), qPrintable(QString::number(key)));
        }
        QVERIFY(!shown.empty());
        QAbstractButton* chip = nullptr;
        for (auto* button :
             flow().window->currentPanel()->findChild<ui::FacetBar*>()->findChildren<QAbstractButton*>()) {
            chip = button->accessibleName().startsWith(QStringLiteral("Remove the condition")) ? button : chip;
        }
        QVERIFY(chip != nullptr && chip->isVisible());
        QTest::mouseClick(chip, Qt::LeftButton);
        QTRY_COMPARE(flow().rows()->rowCount(), static_cast<int>(flow().rows()->totalCount()));
    }

    void aFigureClickedShowsTheArithmeticWithTheSameTotal() {
        flow().panel("partners");
        const int column = flow().column("revenue.attributed");
        QVERIFY(column >= 0);
        flow().rows()->setSort({{column, true}});
        QTRY_VERIFY(!flow().rows()->busy());
        const QString figure = flow().cell(0, "revenue.attributed");
        flow().choose(0, "revenue.attributed");
        Flow::key(Qt::Key_Return);
        auto* drawer = flow().window->currentPanel()->findChild<ui::Drawer*>();
        QTRY_VERIFY(drawer->isVisible());
        ExplanationView* view = nullptr;
        for (auto* one : drawer->findChildren<ExplanationView*>()) {
            view = one->isVisible() ? one : view;
        }
        QVERIFY(view != nullptr);
        QVERIFY2(view->shown().value.contains(figure),
                 qPrintable(view->shown().value + QStringLiteral(" / ") + figure));
    }

    void aSavedViewComesBackAfterOtherFiltering() {
        flow().panel("deals");
        auto* views = flow().window->currentPanel()->findChild<SavedViews*>();
        const int all = flow().rows()->rowCount();
        flow().rows()->setFacetChoice(0, {0});
        QTRY_VERIFY(flow().rows()->rowCount() < all);
        const int narrowed = flow().rows()->rowCount();
        views->save(QStringLiteral("First stage / only"));
        QCOMPARE(views->names(), QStringList{QStringLiteral("First stage / only")});
        flow().rows()->clearFilters();
        flow().rows()->setFilterText(QStringLiteral("zzzz"));
        QTRY_COMPARE(flow().rows()->rowCount(), 0);
        QVERIFY(views->apply(QStringLiteral("First stage / only")));
        QTRY_COMPARE(flow().rows()->rowCount(), narrowed);
        QVERIFY(flow().rows()->filterText().isEmpty());
        QCOMPARE(views->button()->text(), QStringLiteral("First stage / only"));
        views->remove(QStringLiteral("First stage / only"));
        QVERIFY(views->names().isEmpty());
        QVERIFY(!views->apply(QStringLiteral("First stage / only")));
    }

    void whatIsShownIsWrittenAndRecordsAreWrittenForImport() {
        flow().panel("deals");
        flow().rows()->setFacetChoice(0, {0});
        QTRY_VERIFY(flow().rows()->rowCount() < static_cast<int>(flow().rows()->totalCount()));
        const QString shown = flow().folder.filePath(QStringLiteral("shown.csv"));
        const QString whole = flow().folder.filePath(QStringLiteral("whole.csv"));
        QStringList said;
        const auto hear = [&](const QString& text) { said << text; };
        exportShownTable(*flow().session,
                         {flow().rows()->source(), flow().rows()->rows(), flow().table()->shownColumns()}, shown, hear);
        QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, kPatience);
        exportRecordsOf(*flow().session, Kind::Deal, whole, hear);
        QTRY_COMPARE_WITH_TIMEOUT(said.size(), 2, kPatience);
        QCOMPARE(contentOf(shown).count('\n'), flow().rows()->rowCount() + 1);
        QVERIFY(contentOf(shown).contains(flow().cell(0, "key").toUtf8()));
        QCOMPARE(contentOf(whole).count('\n'), static_cast<qsizetype>(flow().snapshot().table<Deal>().size()) + 1);
    }

    void aFileDroppedIsPreviewedImportedAndUndone() {
        const QString path = flow().folder.filePath(QStringLiteral("accounts.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("key,name\r\nA-NEW-1,Dropped here\r\nA-NEW-2,Dropped too\r\n");
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(flow().window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(flow().window.get(), &drop);
        QTRY_VERIFY(Flow::dialog<ImportDialog>() != nullptr);
        auto* dialog = Flow::dialog<ImportDialog>();
        QVERIFY2(QTest::qWaitFor([&] { return dialog->stage() == ImportDialog::Stage::Preview; }, kPatience),
                 qPrintable(QString::number(static_cast<int>(dialog->stage()))));
        const std::size_t before = flow().snapshot().table<Account>().size();
        dialog->importNow();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->stage() == ImportDialog::Stage::Done, kPatience);
        QCOMPARE(flow().snapshot().table<Account>().size(), before + 2);
        QTRY_VERIFY(Flow::button(dialog, QStringLiteral("Undo")) != nullptr);
        QAbstractButton* undo = Flow::button(dialog, QStringLiteral("Undo"));
        QVERIFY(undo != nullptr);
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(flow().snapshot().table<Account>().size(), before, kPatience);
    }
};

COUNTERPART_TEST(FiguresFlowTest)
#include "figures_flow_test.moc"
