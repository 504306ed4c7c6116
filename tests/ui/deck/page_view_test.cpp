// SPDX-License-Identifier: GPL-3.0-or-later
// A page under real keys and clicks.
#include "tests/support/test_main.h"
#include "tests/ui/deck/pages.h"
#include "ui/deck/pages/page_view.h"
#include "ui/deck/pages/page_words.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QMenu>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

namespace counterpart::deck::testing {
namespace {

constexpr std::size_t kTiles = 1; // page with six tiles and a chart
constexpr std::size_t kBars = 5;  // with lying bars and scores

void present(QWidget& widget, const QSize& size = {960, 600}) {
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    widget.activateWindow();
    widget.setFocus();
}

void showPage(PageView& view, std::size_t page) {
    view.setPage(page);
    QTRY_VERIFY(view.isPainted());
}

int spotWith(const PageView& view, const char* beginning) {
    for (int i = 0; i < view.spotCount(); ++i) {
        if (view.spot(i).words.startsWith(QLatin1String(beginning))) {
            return i;
        }
    }
    return -1;
}

} // namespace

class PageViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme().install(*qApp); }

    void aPageIsShownToThePixelWithGroundAround() {
        PageView view;
        const Pages pages = pagesOf(askedDocument());
        view.setPages(pages);
        present(view);
        showPage(view, kTiles);
        const QRectF at = view.pageRect();
        QCOMPARE(at, QRectF(0, 30, 960, 540));
        QImage expected(960, 540, QImage::Format_RGB32);
        QPainter painter(&expected);
        painter.scale(960 / pages->size().width(), 540 / pages->size().height());
        pages->paint(painter, kTiles);
        painter.end();
        const QImage shown = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
        QCOMPARE(shown.copy(4, 34, 952, 532), expected.copy(4, 4, 952, 532));
        QCOMPARE(shown.pixelColor(480, 10), ui::theme().colors().window);
        view.setGround(Qt::black);
        QCOMPARE(view.grab().toImage().pixelColor(480, 10), QColor(Qt::black));
    }

    void figuresAreWalkedByTabAndArrowsAndAskedByEnter() {
        PageView view;
        view.setPages(pagesOf(askedDocument()));
        present(view);
        showPage(view, kTiles);
        QSignalSpy asked(&view, &PageView::whyAsked);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(asked.size(), 0); // nothing is chosen yet
        QTest::keyClick(&view, Qt::Key_Tab);
        QCOMPARE(view.currentSpot(), 0);
        QVERIFY(view.accessibleDescription().contains(QLatin1String("Attributed revenue: 1.2 M")));
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.spot(view.currentSpot()).words, QStringLiteral("Pipeline: 3.4 M"));
        QTest::keyClick(&view, Qt::Key_Tab);
        QTest::keyClick(&view, Qt::Key_Backtab);
        QCOMPARE(view.spot(view.currentSpot()).words, QStringLiteral("Pipeline: 3.4 M"));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        const auto why = asked[0][0].value<report::Why>();
        QVERIFY(why.figure == "revenue" && why.record == 2);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.currentSpot(), view.spotCount() - 1);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.currentSpot(), 0);
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(view.spotRect(view.currentSpot()).top() > view.spotRect(0).bottom());
    }

    void figuresMirrorWhereOneReadsFromRightToLeft() {
        PageView view;
        view.setPages(pagesOf(askedDocument({report::Format::Wide, false, true})));
        present(view);
        showPage(view, kTiles);
        QTest::keyClick(&view, Qt::Key_Tab);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.spot(view.currentSpot()).words, QStringLiteral("Pipeline: 3.4 M"));
    }

    void afterTheLastFigureTabGoesOn() {
        QWidget window;
        auto* view = new PageView(&window);
        auto* other = new QWidget(&window);
        other->setFocusPolicy(Qt::StrongFocus);
        view->setGeometry(0, 0, 640, 360);
        view->setPages(pagesOf(askedDocument()));
        present(window);
        view->setFocus();
        showPage(*view, kTiles);
        for (int i = 0; i < view->spotCount(); ++i) {
            QTest::keyClick(view, Qt::Key_Tab);
            QVERIFY(view->hasFocus());
        }
        QTest::keyClick(view, Qt::Key_Tab);
        QVERIFY(other->hasFocus());
        QCOMPARE(view->currentSpot(), -1);
    }

    void aClickAsksAndTheHandSaysSo() {
        PageView view;
        view.setPages(pagesOf(askedDocument()));
        present(view);
        showPage(view, kBars);
        QSignalSpy asked(&view, &PageView::whyAsked);
        const int bar = spotWith(view, "Price");
        QVERIFY(bar >= 0);
        const QPoint at = view.spotRect(bar).center().toPoint();
        QTest::mouseMove(&view, at);
        QCOMPARE(view.cursor().shape(), Qt::PointingHandCursor);
        QCOMPARE(view.currentSpot(), bar);
        QTest::mouseClick(&view, Qt::LeftButton, {}, at);
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked[0][0].value<report::Why>().figure == "pipeline");
        QCOMPARE(asked[0][1].toPoint(), view.mapToGlobal(view.spotRect(bar).center().toPoint()));
        const int score = spotWith(view, "Satisfaction"); // no Why: words, nothing to ask
        QVERIFY(score >= 0);
        const QPoint there = view.spotRect(score).center().toPoint();
        QTest::mouseMove(&view, there);
        QVERIFY(view.cursor().shape() != Qt::PointingHandCursor);
        QTest::mouseClick(&view, Qt::LeftButton, {}, there);
        QCOMPARE(asked.size(), 1);
        QTest::mousePress(&view, Qt::LeftButton, {}, at);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(2, 2)); // let go elsewhere
        QCOMPARE(asked.size(), 1);
    }

    void aDocumentMadeAnewKeepsThePage() {
        PageView view;
        report::Document document = askedDocument();
        view.setPages(pagesOf(document));
        present(view);
        showPage(view, kBars);
        std::swap(document.pages[kBars], document.pages[0]);
        QSignalSpy shown(&view, &PageView::pageShown);
        view.setPages(pagesOf(document));
        QCOMPARE(view.page(), 0U);
        QCOMPARE(shown.size(), 1);
        document.pages.resize(2);
        view.setPages(pagesOf(document));
        showPage(view, 99);
        QCOMPARE(view.page(), 1U);
        view.setPages(pagesOf(report::Document{}));
        QCOMPARE(view.count(), 0U);
        view.grab();
        for (const int key : {Qt::Key_Tab, Qt::Key_Return, Qt::Key_Right, Qt::Key_PageDown, Qt::Key_End}) {
            QTest::keyClick(&view, static_cast<Qt::Key>(key));
        }
        QTest::mouseDClick(&view, Qt::LeftButton, {}, QPoint(100, 100));
        QCOMPARE(view.accessibleName(), QStringLiteral("No pages"));
        view.setPages(nullptr);
        view.grab();
    }

    void thoseWhoCannotSeeHearTitleAndText() {
        PageView view;
        view.setPages(pagesOf(askedDocument()));
        present(view);
        showPage(view, kTiles);
        QVERIFY(view.accessibleName().contains(QLatin1String("Page 2 of")));
        QVERIFY(view.accessibleName().contains(QLatin1String("Ahead of last year, behind quota")));
        for (const char* words : {"Win rate: 38 %, 14 of 37 deals", "Two deals slipped", "A chart of the sample"}) {
            QVERIFY2(view.accessibleDescription().contains(QLatin1String(words)), words);
        }
    }

    void pagesAreTurnedAndPartsAreEditedByWhoeverShowsThem() {
        PageView view;
        view.setPages(pagesOf(askedDocument()));
        present(view);
        showPage(view, kTiles);
        QSignalSpy turned(&view, &PageView::turnAsked);
        QTest::keyClick(&view, Qt::Key_PageDown);
        QTest::keyClick(&view, Qt::Key_PageUp);
        QCOMPARE(turned.size(), 2);
        QCOMPARE(turned[0][0].toInt(), 1);
        QCOMPARE(turned[1][0].toInt(), -1);
        QSignalSpy edited(&view, &PageView::editAsked);
        const QRectF title = view.rectOf({PagePart::Is::Title, 0});
        QTest::mouseDClick(&view, Qt::LeftButton, {}, title.center().toPoint());
        QCOMPARE(edited.size(), 1);
        QVERIFY((edited[0][1].value<PagePart>() == PagePart{PagePart::Is::Title, 0}));
        const QRectF block = view.rectOf({PagePart::Is::Block, 1});
        QTest::mouseDClick(&view, Qt::LeftButton, {}, block.center().toPoint());
        QVERIFY((edited[1][1].value<PagePart>() == PagePart{PagePart::Is::Block, 1}));
    }

    void aChartIsExportedFromItsMenu() {
        PageView view;
        view.setPages(pagesOf(askedDocument()));
        present(view);
        showPage(view, kBars);
        QSignalSpy chart(&view, &PageView::chartAsked);
        QSignalSpy asked(&view, &PageView::whyAsked);
        int open = 0;
        connect(&view, &PageView::contextMenuShown, this, [&](QMenu* menu) {
            QTimer::singleShot(0, menu, [&, menu] {
                for (QAction* action : menu->actions()) {
                    action->trigger();
                }
                ++open;
                menu->close();
            });
        });
        const QPoint at = view.spotRect(spotWith(view, "Price")).center().toPoint();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.mapToGlobal(at));
        QApplication::sendEvent(&view, &event);
        QCOMPARE(open, 1);
        QCOMPARE(chart.size(), 1);
        QCOMPARE(chart[0][0].value<std::size_t>(), kBars);
        QCOMPARE(chart[0][1].value<std::size_t>(), 0U);
        QCOMPARE(asked.size(), 1);
    }

    void fittedToTheWidthItIsAsHighAsThePage() {
        QScrollArea area;
        auto* view = new PageView;
        view->setFit(PageView::Fit::Width);
        view->setPages(pagesOf(askedDocument({report::Format::A4Portrait, false, false})));
        area.setWidget(view);
        area.setWidgetResizable(true);
        area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        present(area, {500, 400});
        QTRY_COMPARE(view->width(), area.viewport()->width());
        QTRY_VERIFY(view->height() >= view->heightForWidth(view->width()) - 1);
        QVERIFY(view->pageRect().width() > area.viewport()->width() - 2);
        QVERIFY(view->height() > view->width());
    }
};

} // namespace counterpart::deck::testing

using counterpart::deck::testing::PageViewTest;
COUNTERPART_TEST(PageViewTest)
#include "page_view_test.moc"
