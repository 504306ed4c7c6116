// SPDX-License-Identifier: GPL-3.0-or-later
// The thumbnails under real keys and clicks.
#include "tests/support/test_main.h"
#include "tests/ui/deck/pages.h"
#include "ui/deck/pages/page_list.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace counterpart::deck::testing {
namespace {

void present(PageList& list, const QSize& size = {220, 700}) {
    list.resize(size);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    list.activateWindow();
    list.setFocus();
}

std::vector<ListedPage> listed(const Pages& pages) {
    std::vector<ListedPage> out = listedPages(*pages);
    for (ListedPage& page : out) {
        page.sectionName = QStringLiteral("The ") + page.section;
    }
    return out;
}

QPoint centre(const PageList& list, int row) {
    return list.pictureRect(list.visualRect(list.model()->index(row, 0)), row).center();
}

void drag(PageList& list, int row, const QPoint& to) {
    QTest::mousePress(list.viewport(), Qt::LeftButton, {}, centre(list, row));
    const auto move = [&](const QPoint& at) {
        QMouseEvent event(QEvent::MouseMove, at, list.viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(list.viewport(), &event);
    };
    move(centre(list, row) + QPoint(0, 20));
    move(to);
}

} // namespace

class PageListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme().install(*qApp); }

    void pagesAreChosenByKeysAndClicks() {
        PageList list;
        const Pages pages = pagesOf(askedDocument());
        list.setPages(pages, listed(pages));
        present(list);
        QCOMPARE(list.currentId(), QStringLiteral("page.0"));
        QSignalSpy chosen(&list, &PageList::pageChosen);
        QSignalSpy opened(&list, &PageList::pageOpened);
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(list.currentId(), QStringLiteral("page.1"));
        QTest::keyClick(&list, Qt::Key_End);
        QCOMPARE(list.currentId(), listed(pages).back().id);
        QTest::keyClick(&list, Qt::Key_PageUp);
        QVERIFY(list.currentId() != listed(pages).back().id);
        QTest::keyClick(&list, Qt::Key_Home);
        QCOMPARE(chosen.size(), 4);
        QCOMPARE(chosen.last()[0].toString(), QStringLiteral("page.0"));
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, centre(list, 2));
        QCOMPARE(chosen.last()[0].toString(), QStringLiteral("page.2"));
    }

    void sectionsMoveByKeysAsAWhole() {
        PageList list;
        const Pages pages = pagesOf(askedDocument());
        list.setPages(pages, listed(pages));
        present(list);
        QSignalSpy moved(&list, &PageList::moveAsked);
        QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(moved.size(), 0); // it is the first
        QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved[0][0].toString(), QStringLiteral("section.0"));
        QCOMPARE(moved[0][1].toInt(), 1);
        QCOMPARE(list.currentId(), QStringLiteral("page.0"));
        QTest::keyClick(&list, Qt::Key_End);
        QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(moved.size(), 1);
    }

    void sectionsAreDraggedToAGap() {
        PageList list;
        const Pages pages = pagesOf(askedDocument());
        list.setPages(pages, listed(pages));
        present(list, {180, 1400});
        QSignalSpy moved(&list, &PageList::moveAsked);
        const auto topOf = [&](int row) { return list.visualRect(list.model()->index(row, 0)).top(); };
        drag(list, 1, {60, topOf(6) + 3}); // of section 0 before section 3
        QCOMPARE(list.dropLine(), 3);
        QTest::mouseRelease(list.viewport(), Qt::LeftButton, {}, {60, topOf(6) + 3});
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved[0][0].toString(), QStringLiteral("section.0"));
        QCOMPARE(moved[0][1].toInt(), 2);
        drag(list, 4, {60, topOf(0) + 3}); // of section 2 to the top
        QTest::mouseRelease(list.viewport(), Qt::LeftButton, {}, {60, topOf(0) + 3});
        QCOMPARE(moved[1][0].toString(), QStringLiteral("section.2"));
        QCOMPARE(moved[1][1].toInt(), -2);
        drag(list, 4, {60, topOf(4) + 3}); // to where it is
        QTest::mouseRelease(list.viewport(), Qt::LeftButton, {}, {60, topOf(4) + 3});
        drag(list, 4, {60, topOf(0) + 3});
        QTest::keyClick(&list, Qt::Key_Escape);
        QCOMPARE(list.dropLine(), -1);
        QTest::mouseRelease(list.viewport(), Qt::LeftButton, {}, {60, topOf(0) + 3});
        QCOMPARE(moved.size(), 2);
    }

    void pagesAreHiddenAndMarked() {
        PageList list;
        const Pages pages = pagesOf(askedDocument());
        std::vector<ListedPage> entries = listed(pages);
        entries[1].hidden = true;
        entries[1].edited = true;
        entries[2].page = std::nullopt; // not in the document: no picture
        list.setPages(pages, entries);
        present(list);
        QTRY_VERIFY(list.grab().toImage().isGrayscale() == false);
        QTest::qWait(100);
        QSignalSpy hidden(&list, &PageList::hideAsked);
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Space);
        QTest::keyClick(&list, Qt::Key_Delete);
        QCOMPARE(hidden.size(), 2);
        QCOMPARE(hidden[0][0].toString(), QStringLiteral("page.1"));
        const QString said = list.model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
        for (const char* words : {"Page 2", "The section.0", "Ahead of last year", "hidden", "edited"}) {
            QVERIFY2(said.contains(QLatin1String(words)), words);
        }
        // the hidden one is paler than when it is shown
        const QRect at = list.pictureRect(list.visualRect(list.model()->index(1, 0)), 1);
        const auto darkness = [&] {
            const QImage image = list.viewport()->grab(at).toImage();
            qint64 sum = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    sum += 255 - qGray(image.pixel(x, y));
                }
            }
            return sum;
        };
        const qint64 pale = darkness();
        entries[1].hidden = false;
        list.setPages(pages, entries);
        QCOMPARE(list.currentId(), QStringLiteral("page.1"));
        QTRY_VERIFY(darkness() > 2 * pale);
    }

    void onlyWhatIsInSightIsPainted() {
        report::Document document = askedDocument();
        for (int i = 0; i < 60; ++i) {
            document.pages.push_back(document.pages[1]);
            document.pages.back().id = "more." + std::to_string(i);
        }
        PageList list;
        const Pages pages = pagesOf(document);
        QSignalSpy made(list.findChild<PageImages*>(), &PageImages::made);
        list.setPages(pages, listed(pages));
        present(list);
        QTRY_VERIFY(made.size() >= 4);
        QTest::qWait(300);
        QVERIFY(made.size() < 10);
        QVERIFY(list.verticalScrollBar()->maximum() > 4000);
        const auto before = made.size();
        QTest::keyClick(&list, Qt::Key_End);
        QCOMPARE(list.currentId(), QStringLiteral("more.59"));
        const QRect at = list.pictureRect(list.visualRect(list.currentIndex()), list.currentIndex().row());
        QVERIFY(list.viewport()->rect().contains(at.center()));
        QTRY_VERIFY(made.size() > before);
        QTest::qWait(300);
        QVERIFY(made.size() < 20);
    }

    void aListOfAnotherDocumentKeepsThePageAndSurvivesNone() {
        PageList list;
        const Pages pages = pagesOf(askedDocument());
        list.setPages(pages, listed(pages));
        present(list);
        list.setCurrentId(QStringLiteral("page.3"));
        QSignalSpy chosen(&list, &PageList::pageChosen);
        auto entries = listed(pages);
        std::swap(entries[0], entries[3]);
        list.setPages(pages, entries);
        QCOMPARE(list.currentId(), QStringLiteral("page.3"));
        entries.erase(entries.begin());
        list.setPages(pages, entries);
        QCOMPARE(list.currentIndex().row(), 0);
        list.setPages(nullptr, {});
        for (const int key : {Qt::Key_Down, Qt::Key_Space, Qt::Key_Return, Qt::Key_Delete, Qt::Key_End}) {
            QTest::keyClick(&list, static_cast<Qt::Key>(key));
        }
        QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
        list.grab();
        QCOMPARE(chosen.size(), 0);
    }

    void picturesStandOnTheOtherSideWhereOneReadsFromRightToLeft() {
        PageList list;
        const Pages pages = pagesOf(askedDocument());
        list.setPages(pages, listed(pages));
        present(list);
        const QRect item = list.visualRect(list.model()->index(0, 0));
        const QRect ltr = list.pictureRect(item, 0);
        list.setLayoutDirection(Qt::RightToLeft);
        const QRect rtl = list.pictureRect(item, 0);
        QCOMPARE(rtl.size(), ltr.size());
        QVERIFY(rtl.left() < ltr.left());
        list.grab();
    }
};

} // namespace counterpart::deck::testing

using counterpart::deck::testing::PageListTest;
COUNTERPART_TEST(PageListTest)
#include "page_list_test.moc"
