// SPDX-License-Identifier: GPL-3.0-or-later
// The small widgets under real keys and clicks.
#include "tests/support/test_main.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/facet_bar.h"
#include "ui/widgets/facet_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/kpi_tile.h"
#include "ui/widgets/menu_button.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/number_link.h"
#include "ui/widgets/property_list.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/states.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace counterpart::ui::testing {
namespace {

void present(QWidget& widget, const QSize& size = {400, 300}) {
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    widget.activateWindow();
}

QPushButton* buttonOf(QWidget& parent, const QString& text) {
    for (QPushButton* button : parent.findChildren<QPushButton*>()) {
        if (button->text() == text && !button->isHidden()) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

class SmallWidgetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme().install(*qApp); }

    void theRailIsWalkedByKeysAndSaysItsCounts() {
        NavRail rail;
        rail.addItem(QStringLiteral("home"), Icon::Home, QStringLiteral("Home"));
        rail.addItem(QStringLiteral("deals"), Icon::Deals, QStringLiteral("Deals"));
        rail.addItem(QStringLiteral("desk"), Icon::Desk, QStringLiteral("Desk"));
        present(rail);
        QSignalSpy activated(&rail, &NavRail::activated);
        const auto items = rail.findChildren<QAbstractButton*>();
        QCOMPARE(rail.current(), QStringLiteral("home"));
        QTest::mouseClick(items[1], Qt::LeftButton);
        QCOMPARE(rail.current(), QStringLiteral("deals"));
        items[1]->setFocus();
        QTest::keyClick(items[1], Qt::Key_Down);
        QTRY_VERIFY(items[2]->hasFocus());
        QTest::keyClick(items[2], Qt::Key_Return);
        QCOMPARE(rail.current(), QStringLiteral("desk"));
        QCOMPARE(activated.size(), 2);
        rail.setCount(QStringLiteral("desk"), 7);
        QVERIFY(items[2]->accessibleName().contains(QLatin1Char('7')));
        QVERIFY(items[2]->isChecked() && !items[0]->isChecked());
    }

    void aTileAndAFigureAnswerClickEnterAndSpace() {
        KpiTile tile;
        tile.setKpi({QStringLiteral("Revenue"),
                     QStringLiteral("3.2 M"),
                     Kpi::Move::Up,
                     QStringLiteral("4 % more"),
                     Tone::Positive,
                     {},
                     {1, 2, 3},
                     QStringLiteral("Definition")});
        present(tile);
        QSignalSpy activated(&tile, &KpiTile::activated);
        QTest::mouseClick(&tile, Qt::LeftButton);
        QTest::keyClick(&tile, Qt::Key_Enter);
        QTest::keyClick(&tile, Qt::Key_Space);
        QCOMPARE(activated.size(), 3);
        QVERIFY(tile.accessibleName().contains(QStringLiteral("4 % more")));

        NumberLink link(QStringLiteral("1,200"));
        present(link);
        QSignalSpy explained(&link, &NumberLink::explain);
        QTest::mouseClick(&link, Qt::LeftButton);
        QTest::keyClick(&link, Qt::Key_Return);
        QCOMPARE(explained.size(), 2);
    }

    void typedDatesAreReadAsIsoAndAsTheLocaleWritesThem() {
        const QDate day(2026, 11, 21);
        const QLocale german(QLocale::German, QLocale::Germany);
        const QLocale american(QLocale::English, QLocale::UnitedStates);
        QCOMPARE(DateEdit::parse(QStringLiteral(" 2026-11-21 "), german), day);
        QCOMPARE(DateEdit::parse(QStringLiteral("21.11.26"), german), day);
        QCOMPARE(DateEdit::parse(QStringLiteral("21.11.2026"), german), day);
        QCOMPARE(DateEdit::parse(QStringLiteral("11/21/26"), american), day);
        QCOMPARE(DateEdit::parse(QStringLiteral("11/21/2026"), american), day);
        QCOMPARE(DateEdit::parse(QStringLiteral("November 21, 2026"), american), QDate()); // day name is part of it
        QVERIFY(!DateEdit::parse(QStringLiteral("13/45/2026"), american).isValid());
        QVERIFY(!DateEdit::parse(QStringLiteral("2026-02-30"), german).isValid());
    }

    void aDateIsSteppedByKeysAndSaysWhatIsWrong() {
        DateEdit edit;
        present(edit);
        QSignalSpy changed(&edit, &DateEdit::dateChanged);
        QTest::keyClicks(&edit, QStringLiteral("2026-01-31"));
        QCOMPARE(edit.date(), QDate(2026, 1, 31));
        QTest::keyClick(&edit, Qt::Key_PageUp);
        QCOMPARE(edit.date(), QDate(2026, 2, 28));
        QTest::keyClick(&edit, Qt::Key_Down);
        QCOMPARE(edit.date(), QDate(2026, 2, 27));
        QVERIFY(changed.size() >= 3);
        edit.selectAll();
        QTest::keyClicks(&edit, QStringLiteral("soon"));
        QVERIFY(!edit.isAcceptable());
        QVERIFY(edit.problem().contains(QStringLiteral("soon")));
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_Delete);
        QVERIFY(edit.isAcceptable());
    }

    void aFormSavesByKeyAndLeadsToItsFirstError() {
        FormLayout form;
        auto* name = new QLineEdit;
        auto* amount = new QLineEdit;
        form.addField(QStringLiteral("Name"), name);
        FormField* second = form.addField(QStringLiteral("Amount"), amount);
        present(form);
        QSignalSpy save(&form, &FormLayout::saveRequested);
        name->setFocus();
        QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(save.size(), 1);
        second->setError(QStringLiteral("not an amount"));
        QVERIFY(form.hasErrors());
        QCOMPARE(amount->accessibleDescription(), QStringLiteral("not an amount"));
        QCOMPARE(amount->accessibleName(), QStringLiteral("Amount"));
        form.focusFirstError();
        QTRY_VERIFY(amount->hasFocus());
        second->setError({});
        QVERIFY(!form.hasErrors());
    }

    void theFilterWaitsForAPauseAndEscEmptiesIt() {
        FilterEdit edit;
        present(edit);
        QSignalSpy changed(&edit, &FilterEdit::filterChanged);
        QSignalSpy down(&edit, &FilterEdit::leftDownwards);
        QTest::keyClicks(&edit, QStringLiteral("gold"));
        QCOMPARE(changed.size(), 0);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toString(), QStringLiteral("gold"));
        QTest::keyClick(&edit, Qt::Key_Down);
        QCOMPARE(down.size(), 1);
        QTest::keyClick(&edit, Qt::Key_Escape);
        QVERIFY(edit.text().isEmpty());
        QTRY_COMPARE(changed.size(), 2);
    }

    void typingIntoTheSearchFieldOpensThePaletteWithIt() {
        SearchField field;
        present(field);
        QSignalSpy requested(&field, &SearchField::requested);
        QTest::keyClick(&field, 'n');
        QTest::mouseClick(&field, Qt::LeftButton);
        QCOMPARE(requested.size(), 2);
        QCOMPARE(requested[0][0].toString(), QStringLiteral("n"));
        QCOMPARE(requested[1][0].toString(), QString());
    }

    void aChoiceOpensItsMenuByKey() {
        MenuButton button(Icon::Model, QStringLiteral("Model"));
        button.setValue(QStringLiteral("Linear"));
        button.menu()->addAction(QStringLiteral("First"));
        present(button);
        QCOMPARE(button.accessibleName(), QStringLiteral("Model: Linear"));
        QTest::keyClick(&button, Qt::Key_Down);
        QVERIFY(button.menu()->isVisible());
        button.menu()->close();
    }

    void facetsAreChosenByClickAndKeyAndStayOpen() {
        FacetBar bar;
        bar.setFacets({{3,
                        QStringLiteral("Tier"),
                        {{7, QStringLiteral("Gold"), 4, false}, {9, QStringLiteral("Silver"), 8, false}}}});
        present(bar, {600, 60});
        QSignalSpy chosen(&bar, &FacetBar::chosen);
        bar.openFacet(3);
        auto* list = bar.findChild<FacetList*>();
        QVERIFY(list);
        QTest::keyClick(list->focusProxy(), Qt::Key_Down);
        QTest::keyClick(list->focusProxy(), Qt::Key_Space);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toInt(), 3);
        QCOMPARE(chosen[0][1].value<QList<quint32>>(), QList<quint32>{9});
        QVERIFY(list->isVisible());
        list->close();
        QTRY_VERIFY(buttonOf(bar, QStringLiteral("Clear")));
        QSignalSpy cleared(&bar, &FacetBar::cleared);
        QTest::mouseClick(buttonOf(bar, QStringLiteral("Clear")), Qt::LeftButton);
        QCOMPARE(cleared.size(), 1);
    }

    void aConditionFromElsewhereCanBeRemoved() {
        FacetBar bar;
        bar.setCondition(QStringLiteral("Won in March"));
        present(bar, {600, 60});
        QSignalSpy removed(&bar, &FacetBar::conditionRemoved);
        for (QAbstractButton* button : bar.findChildren<QAbstractButton*>()) {
            if (button->accessibleName().endsWith(QStringLiteral("Won in March"))) {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        }
        QCOMPARE(removed.size(), 1);
    }

    void facetsWithoutRoomGoBehindMoreAndComeBack() {
        FacetBar bar;
        std::vector<FacetGroup> facets;
        for (int i = 0; i < 8; ++i) {
            facets.push_back({i, QStringLiteral("Facet %1").arg(i), {{0, QStringLiteral("One"), 1, i == 7}}});
        }
        bar.setFacets(facets);
        present(bar, {300, 60});
        QVERIFY(bar.hiddenCount() > 0);
        QVERIFY(bar.hiddenCount() < 8);
        for (QAbstractButton* button : bar.findChildren<QAbstractButton*>()) { // a choice made stays in sight
            QVERIFY(button->text() != QStringLiteral("Facet 7: One") || button->isVisible());
        }
        bar.resize(2000, 60);
        QTRY_COMPARE(bar.hiddenCount(), 0);
    }

    void escShutsTheDrawerAndItsWidthIsKept() {
        Drawer drawer;
        auto* page = new PropertyList;
        NumberLink* link = page->addNumber(QStringLiteral("Attributed"), QStringLiteral("12"));
        page->addText(QStringLiteral("Owner"), QStringLiteral("Desk"));
        QCOMPARE(page->count(), 2);
        drawer.addTab(QStringLiteral("One"), page);
        drawer.addTab(QStringLiteral("Two"), new QWidget);
        drawer.open();
        QVERIFY(QTest::qWaitForWindowExposed(&drawer));
        QSignalSpy closed(&drawer, &Drawer::closed);
        QSignalSpy width(&drawer, &Drawer::widthChanged);
        drawer.setDrawerWidth(500);
        drawer.setDrawerWidth(50); // not narrower than it is of use
        QCOMPARE(width.size(), 2);
        QVERIFY(drawer.drawerWidth() >= 280);
        drawer.setCurrentTab(1);
        QCOMPARE(drawer.currentTab(), 1);
        QTest::keyClick(link, Qt::Key_Escape);
        QVERIFY(!drawer.isVisible());
        QCOMPARE(closed.size(), 1);
        drawer.clearTabs();
        QCOMPARE(drawer.currentTab(), -1);
    }

    void aDrawerGivesWayInANarrowWindow() {
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        auto* table = new QWidget;
        table->setMinimumWidth(300);
        auto* drawer = new Drawer;
        drawer->setDrawerWidth(800);
        auto* contents = new QWidget;
        contents->setMinimumWidth(400);
        drawer->addTab(QStringLiteral("Wide"), contents, Drawer::Scroll::ByPage);
        row->addWidget(table, 1);
        row->addWidget(drawer);
        drawer->open();
        window.resize(1400, 600);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(drawer->width(), 800);
        window.resize(900, 600);
        QTRY_VERIFY(drawer->width() <= 600);
        QVERIFY(drawer->width() >= 400); // its contents are whole
        QCOMPARE(drawer->drawerWidth(), 800);
        window.resize(1400, 600);
        QTRY_COMPARE(drawer->width(), 800);
    }

    void aToastOffersTheWayBackOnceAndThenGoes() {
        QWidget window;
        present(window);
        Toast toast(&window);
        int undone = 0;
        toast.say(QStringLiteral("Partner archived"), QStringLiteral("Undo"), [&undone] { ++undone; });
        QVERIFY(toast.isVisible());
        QTest::mouseClick(buttonOf(toast, QStringLiteral("Undo")), Qt::LeftButton);
        QCOMPARE(undone, 1);
        QVERIFY(!toast.isVisible());
        toast.setStay(40);
        toast.say(QStringLiteral("Copied"));
        QVERIFY(toast.isVisible());
        QTRY_VERIFY(!toast.isVisible());
    }

    void aJobIsShownAndCanBeCancelled() {
        StatusStrip strip;
        strip.setJob(QStringLiteral("Importing"), 42, QStringLiteral("4 s left"), true);
        present(strip, {600, 40});
        QSignalSpy cancelled(&strip, &StatusStrip::cancelRequested);
        auto* cancel = strip.findChild<QToolButton*>();
        QVERIFY(cancel->accessibleName().contains(QStringLiteral("Importing")));
        QTest::mouseClick(cancel, Qt::LeftButton);
        QCOMPARE(cancelled.size(), 1);
        strip.clearJob();
        QVERIFY(!cancel->isVisible());
    }

    void theEmptyStateOffersItsNextStep() {
        EmptyState state;
        state.setContent(Icon::Partners, QStringLiteral("No partners"), QStringLiteral("Import them."));
        state.setPrimary(QStringLiteral("Import"));
        present(state);
        QSignalSpy step(&state, &EmptyState::primaryActivated);
        QTest::mouseClick(buttonOf(state, QStringLiteral("Import")), Qt::LeftButton);
        QCOMPARE(step.size(), 1);
    }

    void shortWaitsShowNothing() {
        LoadingState loading;
        loading.start();
        QTest::qWait(30);
        QVERIFY(!loading.shown());
        loading.stop();
        loading.start();
        QTRY_VERIFY(loading.shown());
        loading.stop();
        QVERIFY(!loading.shown());
    }

    void namesAreNeverReadAsMarkup() {
        const QString hostile = QStringLiteral("<h1>Northwind</h1><img src=\"file:///none.png\">");
        Banner banner;
        banner.setMessage(Tone::Warning, Icon::Warning, hostile, hostile);
        SectionHeader header(hostile);
        header.setNote(hostile);
        EmptyState state;
        state.setContent(Icon::Model, hostile, hostile);
        for (QWidget* widget :
             {static_cast<QWidget*>(&banner), static_cast<QWidget*>(&header), static_cast<QWidget*>(&state)}) {
            int said = 0;
            for (const QLabel* label : widget->findChildren<QLabel*>()) {
                if (label->text() == hostile) {
                    ++said;
                    QCOMPARE(label->textFormat(), Qt::PlainText);
                }
            }
            QCOMPARE(said, 2);
        }
    }

    void whatCanBeUsedHasAName() {
        Drawer drawer;
        StatusStrip strip;
        strip.setJob(QStringLiteral("Job"), 1, {}, true);
        FilterEdit filter;
        SearchField search;
        QWidget host;
        Toast toast(&host);
        SplitButton split(Icon::Export, QStringLiteral("Export"));
        for (QWidget* root : std::initializer_list<QWidget*>{&drawer, &strip, &filter, &search, &toast, &split}) {
            QList<QWidget*> all = root->findChildren<QWidget*>();
            all.append(root);
            for (QWidget* widget : all) {
                auto* button = qobject_cast<QAbstractButton*>(widget);
                const bool inner = widget->metaObject()->className() == QByteArray("QLineEditIconButton");
                if (button && !inner && qobject_cast<QToolButton*>(button) &&
                    button->parentWidget()->inherits("QTabBar")) {
                    continue; // the tab bar's own scroll buttons
                }
                if (button && !inner && !button->isHidden() && (button->focusPolicy() & Qt::TabFocus) != 0) {
                    QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                             widget->metaObject()->className());
                }
            }
        }
    }
};

} // namespace counterpart::ui::testing

using counterpart::ui::testing::SmallWidgetsTest;
COUNTERPART_TEST(SmallWidgetsTest)
#include "small_widgets_test.moc"
