// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of pages are made beside the window's thread, once each, and the right ones.
#include "tests/support/sample_document.h"
#include "tests/support/test_main.h"
#include "ui/deck/pages/page_images.h"
#include "ui/deck/pages/page_words.h"

#include <QSignalSpy>
#include <QTest>

namespace counterpart::deck::testing {
namespace {

Pages sample(const std::string& title = {}) {
    report::Document document = counterpart::testing::sampleDocument({});
    if (!title.empty()) {
        document.pages.at(1).title = title;
    }
    return std::make_shared<const PagePainter>(std::move(document));
}

QImage painted(const PagePainter& pages, std::size_t page, const QSize& pixels) {
    QImage image(pixels, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(pixels.width() / pages.size().width(), pixels.height() / pages.size().height());
    pages.paint(painter, page);
    return image;
}

} // namespace

class PageImagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPictureComesLaterOrIsWaitedForAndIsTheSame() {
        const Pages pages = sample();
        PageImages images;
        images.setPages(pages);
        QSignalSpy made(&images, &PageImages::made);
        const QSize pixels(320, 180);
        QVERIFY(images.picture(2, pixels) == nullptr);
        QTRY_COMPARE(made.size(), 1);
        const auto first = images.picture(2, pixels);
        QVERIFY(first && images.isPresent(*first, pixels));
        QCOMPARE(first->image, painted(*pages, 2, pixels));
        const auto waited = images.picture(3, pixels, 10'000);
        QVERIFY(waited && images.isPresent(*waited, pixels));
        QCOMPARE(waited->image, painted(*pages, 3, pixels));
        QCOMPARE(images.picture(2, pixels), first); // not painted again
    }

    void theLatestWishIsServedFirst() {
        PageImages images;
        images.setPages(sample());
        std::vector<std::size_t> order;
        connect(&images, &PageImages::made, this, [&](std::size_t page) { order.push_back(page); });
        for (std::size_t page = 0; page < 4; ++page) {
            images.picture(page, {320, 180});
        }
        QTRY_COMPARE(order.size(), 4U);
        QVERIFY((order == std::vector<std::size_t>{0, 3, 2, 1}));
    }

    void anEarlierDocumentsPictureStandsInUntilTheNewOneIsMade() {
        PageImages images;
        images.setPages(sample());
        const QSize pixels(320, 180);
        const auto old = images.picture(1, pixels, 10'000);
        QVERIFY(old != nullptr);
        const Pages next = sample("Another finding");
        images.setPages(next);
        const auto meanwhile = images.picture(1, pixels);
        QCOMPARE(meanwhile, old);
        QVERIFY(!images.isPresent(*meanwhile, pixels));
        const auto now = images.picture(1, pixels, 10'000);
        QVERIFY(images.isPresent(*now, pixels));
        QCOMPARE(now->image, painted(*next, 1, pixels));
        QVERIFY(now->image != old->image);
    }

    void whatIsPaintedForAnEarlierDocumentIsNotKept() {
        PageImages images;
        images.setPages(sample());
        images.picture(1, {960, 540});
        const Pages next = sample("Another finding");
        images.setPages(next);
        QSignalSpy made(&images, &PageImages::made);
        const auto now = images.picture(1, {960, 540}, 10'000);
        QVERIFY(now && images.isPresent(*now, {960, 540}));
        QCOMPARE(now->image, painted(*next, 1, {960, 540}));
        QTest::qWait(20);
        QCOMPARE(made.size(), 1);
    }

    void aBudgetIsHeldButTheLastPictureStays() {
        PageImages images;
        images.setBudget(3 * 320 * 180 * 4);
        images.setPages(sample());
        const QSize pixels(320, 180);
        for (std::size_t page = 0; page < 5; ++page) {
            QVERIFY(images.picture(page, pixels, 10'000) != nullptr);
        }
        QSignalSpy made(&images, &PageImages::made);
        images.picture(4, pixels);
        images.picture(3, pixels);
        QTest::qWait(50);
        QCOMPARE(made.size(), 0);
        images.picture(0, pixels);
        QTRY_COMPARE(made.size(), 1);
        const QSize large(1280, 720);
        QVERIFY(images.picture(1, large, 10'000)->image.size() == large);
    }

    void pagesAreTheSameByIdWhereverTheyStand() {
        report::Document document = counterpart::testing::sampleDocument({});
        for (std::size_t i = 0; i < document.pages.size(); ++i) {
            document.pages[i].id = "page." + std::to_string(i);
        }
        const PagePainter before(document);
        std::swap(document.pages[2], document.pages[4]);
        document.pages.erase(document.pages.begin() + 3);
        const PagePainter now(document);
        const std::size_t two = pageOfId(before, "page.2").value();
        const std::size_t there = counterpartOf(&before, two, &now).value();
        QVERIFY(pageOf(now, there).id == "page.2");
        const std::size_t gone = pageOfId(before, "page.3").value();
        QVERIFY((counterpartOf(&before, gone, &now) == std::min(gone, now.pages().size() - 1)));
        QVERIFY(!counterpartOf(&before, 0, nullptr));
        const PagePainter empty{report::Document{}};
        QVERIFY(!counterpartOf(&before, 0, &empty));
        QVERIFY((counterpartOf(&empty, 7, &now) == std::min<std::size_t>(7, now.pages().size() - 1)));
    }
};

} // namespace counterpart::deck::testing

using counterpart::deck::testing::PageImagesTest;
COUNTERPART_TEST(PageImagesTest)
#include "page_images_test.moc"
