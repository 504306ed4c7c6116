// SPDX-License-Identifier: GPL-3.0-or-later
// From the first start to figures and back: start page, opening, lens, search, closing, a file that may only be read.
#include "core/engine/programme/programme.h"
#include "tests/flow/window/flow_support.h"
#include "tests/support/test_main.h"
#include "ui/panels/home/start_page.h"
#include "ui/shell/lens_bar.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/toast.h"

#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

using namespace counterpart;
using namespace counterpart::testing;

class StartFlowTest : public QObject {
    Q_OBJECT
private:
    // An entry of the lens' menus, as the palette runs it.
    static bool chooseLens(const Flow& flow, const QString& name) {
        for (QAction* action : flow.window->findChild<LensBar*>()->actionsForPalette()) {
            if (action->text() == name && !action->isChecked()) {
                action->trigger();
                return true;
            }
        }
        return false;
    }

private Q_SLOTS:
    void theFirstStartShowsThreeWaysToBegin() {
        Flow flow;
        auto* start = flow.window->findChild<StartPage*>();
        QTRY_VERIFY(start != nullptr && start->isVisible());
        for (const char* way : {"Make the demo workspace", "New workspace", "Open a workspace"}) {
            QVERIFY2(Flow::button(start, QString::fromLatin1(way)) != nullptr, way);
        }
        QCOMPARE(flow.window->windowTitle(), QStringLiteral("Counterpart"));
        QVERIFY(flow.window->findChildren<ui::KpiTile*>().empty() ||
                !flow.window->findChildren<ui::KpiTile*>().front()->isVisible());
        for (const char* id :
             {"partners", "deals", "attribution", "tiers", "certifications", "commissions", "history"}) {
            flow.panel(id); // each is there without a workspace
            Flow::key(Qt::Key_N, Qt::ControlModifier);
            Flow::key(Qt::Key_Delete);
        }
    }

    void openingShowsTheProgrammesFiguresOnHome() {
        Flow flow;
        QVERIFY(flow.open());
        QCOMPARE(flow.window->windowTitle(), QStringLiteral("programme - Counterpart"));
        flow.panel("home");
        QTRY_VERIFY(flow.window->findChildren<ui::KpiTile*>().front()->isVisible());
        const QStringList figures = flow.figures();
        QVERIFY(figures.size() >= 5);
        QVERIFY2(figures.front().startsWith(QStringLiteral("Attributed revenue, ")), qPrintable(figures.front()));
        for (const QString& figure : figures) {
            QVERIFY2(figure.contains(QRegularExpression(QStringLiteral("[0-9]"))), qPrintable(figure));
        }
        QVERIFY(!flow.window->findChild<StartPage*>()->isVisible());
    }

    void everyChoiceOfTheLensMovesFiguresAndAltLeftGoesBack_data() {
        QTest::addColumn<QString>("choice");
        QTest::newRow("period") << QStringLiteral("2025");
        QTest::newRow("currency") << QStringLiteral("EUR  Euro");
        QTest::newRow("model") << QStringLiteral("First touch");
    }
    void everyChoiceOfTheLensMovesFiguresAndAltLeftGoesBack() {
        QFETCH(QString, choice);
        Flow flow;
        QVERIFY(flow.open());
        flow.panel("partners");
        const QString before = flow.cell(0, "revenue.attributed");
        const std::uint32_t source = flow.rows()->sourceRow(0);
        const auto figuresOf = [&] {
            QStringList all;
            for (std::uint32_t row = 0; row < flow.rows()->totalCount(); ++row) {
                all << flow.rows()->source()->plainText(row, flow.column("revenue.attributed"));
            }
            return all;
        };
        const QStringList former = figuresOf();
        const QStringList tiles = flow.figures();
        QVERIFY(!before.isEmpty() && source < former.size());
        QSignalSpy results(flow.session.get(), &Session::resultsChanged);
        QVERIFY2(chooseLens(flow, choice), qPrintable(choice));
        QVERIFY(results.wait(kPatience));
        QVERIFY(figuresOf() != former);
        if (choice != u"First touch") { // the sum does not depend on who is credited
            QVERIFY(flow.figures() != tiles);
        }
        Flow::key(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(results.wait(kPatience));
        QCOMPARE(figuresOf(), former);
        QCOMPARE(flow.figures(), tiles);
    }

    void theDayOfTheLensMovesFiguresToo() {
        Flow flow;
        QVERIFY(flow.open());
        const QStringList tiles = flow.figures();
        QSignalSpy results(flow.session.get(), &Session::resultsChanged);
        Lens lens = flow.session->lens();
        lens.asOf = lens.asOf.plusMonths(-9);
        flow.session->setLens(lens);
        QVERIFY(results.wait(kPatience));
        QVERIFY(flow.figures() != tiles);
        Flow::key(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(results.wait(kPatience));
        QCOMPARE(flow.figures(), tiles);
    }

    void searchFindsAPartnerByPartOfItsNameAndEnterOpensIt() {
        Flow flow;
        QVERIFY(flow.open());
        const QString name = QString::fromStdString(flow.snapshot().table<Partner>().at(3).name.str());
        Flow::key(Qt::Key_K, Qt::ControlModifier);
        auto* palette = flow.window->findChild<ui::CommandPalette*>();
        QTRY_VERIFY(palette->isVisible());
        Flow::type(name.mid(1, name.size() - 2));
        QTRY_VERIFY_WITH_TIMEOUT(palette->currentTitle() == name, kPatience);
        Flow::key(Qt::Key_Return);
        QTRY_VERIFY(!palette->isVisible());
        QCOMPARE(flow.window->currentPanel()->id(), QStringLiteral("partners"));
        auto* drawer = flow.window->currentPanel()->findChild<ui::Drawer*>();
        QTRY_VERIFY(drawer->isVisible());
        QVERIFY(flow.table()->currentKey() == static_cast<quint64>(flow.snapshot().table<Partner>().at(3).id));
        flow.table()->view()->setFocus();
        Flow::key(Qt::Key_Escape);
        QTRY_VERIFY(!drawer->isVisible());
    }

    void searchReachesActionsToo() {
        Flow flow;
        QVERIFY(flow.open());
        Flow::key(Qt::Key_K, Qt::ControlModifier);
        auto* palette = flow.window->findChild<ui::CommandPalette*>();
        Flow::type(QStringLiteral("commissions"));
        QTRY_COMPARE(palette->currentTitle(), QStringLiteral("Commissions"));
        Flow::key(Qt::Key_Return);
        QTRY_COMPARE(flow.window->currentPanel()->id(), QStringLiteral("commissions"));
    }

    void closingGoesBackToTheStartPageWithTheFileAmongTheRecentOnes() {
        Flow flow;
        QVERIFY(flow.open());
        flow.panel("home");
        for (QAction* action : flow.window->findChildren<QAction*>()) {
            if (action->text().remove(u'&') == u"Close workspace") {
                QVERIFY(!action->shortcut().isEmpty());
                action->trigger();
            }
        }
        QTRY_VERIFY(!flow.session->isOpen());
        auto* start = flow.window->findChild<StartPage*>();
        QTRY_VERIFY(start->isVisible());
        QCOMPARE(flow.window->windowTitle(), QStringLiteral("Counterpart"));
        QAbstractButton* recent = nullptr;
        for (auto* button : start->findChildren<QAbstractButton*>()) {
            recent = button->text().startsWith(QStringLiteral("programme ")) ? button : recent;
        }
        QVERIFY(recent != nullptr);
        QSignalSpy results(flow.session.get(), &Session::resultsChanged);
        recent->setFocus();
        Flow::key(Qt::Key_Space);
        QVERIFY(results.wait(kPatience));
        QVERIFY(flow.session->isOpen() && !start->isVisible());
    }

    void aFileThatMayOnlyBeReadSaysSoInTitleAndVerbs() {
        Flow flow;
        QVERIFY(QFile::copy(demoFile(), flow.path));
        auto opened = Workspace::open(flow.path.toStdString(), OpenMode::ReadOnly, stillAir());
        QVERIFY(opened.has_value());
        QSignalSpy results(flow.session.get(), &Session::resultsChanged);
        flow.session->adopt(std::move(*opened));
        QVERIFY(results.wait(kPatience));
        QCOMPARE(flow.window->windowTitle(), QStringLiteral("programme (read-only) - Counterpart"));
        flow.panel("partners");
        const Revision before = flow.snapshot().revision();
        flow.choose(0, "name");
        QSignalSpy refused(flow.session.get(), &Session::failed);
        Flow::key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!refused.isEmpty(), 3000);
        QVERIFY2(refused.front().front().toString().contains(QStringLiteral("read")),
                 qPrintable(refused.front().front().toString()));
        QVERIFY(Flow::dialog<QDialog>() == nullptr);
        Flow::key(Qt::Key_Delete);
        QTRY_COMPARE(refused.size(), 2);
        QVERIFY(flow.window->findChild<ui::Toast*>()->isVisible());
        QVERIFY(flow.snapshot().revision() == before);
    }
};

COUNTERPART_TEST(StartFlowTest)
#include "start_flow_test.moc"
