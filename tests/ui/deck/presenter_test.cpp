// SPDX-License-Identifier: GPL-3.0-or-later
// A presentation by keyboard alone, from the first slide to Esc.
#include "tests/support/test_main.h"
#include "tests/ui/deck/pages.h"
#include "ui/deck/pages/page_words.h"
#include "ui/deck/presenter/page_grid.h"
#include "ui/deck/presenter/presenter.h"
#include "ui/deck/presenter/sheets.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

namespace counterpart::deck::testing {
namespace {

constexpr std::size_t kTiles = 1;

// Two displays unless told otherwise, a clock that stands still.
struct Show {
    Presenter presenter;
    std::vector<Display> displays{{QStringLiteral("desk"), {0, 0, 800, 600}, nullptr},
                                  {QStringLiteral("wall"), {0, 0, 800, 600}, nullptr}};
    QDateTime now{QDate(2026, 11, 20), QTime(14, 0, 0)};

    explicit Show(int count = 2, Pages pages = pagesOf(askedDocument())) {
        displays.resize(static_cast<std::size_t>(count));
        presenter.setDisplays([this] { return displays; });
        presenter.setNow([this] { return now; });
        presenter.setPages(std::move(pages), QStringLiteral("First touch"));
        presenter.start();
        QTRY_VERIFY(keys()->isVisible());
    }
    QWidget* keys() {
        const bool audience = !presenter.speaker().isVisible() || presenter.hasGuest();
        return audience ? static_cast<QWidget*>(&presenter.audience()) : &presenter.speaker();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(keys(), key, modifiers); }
    std::size_t last() { return presenter.audience().slide().count() - 1; }
};

QColor middleOf(AudienceView& view) {
    const QImage image = view.grab().toImage();
    return image.pixelColor(image.width() / 2, image.height() / 2);
}

// To this widget, whatever other window stands in the same place.
void moveOver(QWidget& widget, const QPointF& at) {
    QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(&widget, &event);
}

bool isReddish(const QImage& image, const QPoint& at) {
    const QColor color = image.pixelColor(at);
    return color.red() > 150 && color.green() < 100 && color.blue() < 100;
}

} // namespace

class PresenterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme().install(*qApp); }

    void slidesAreTurnedByEveryKeyThatTurnsThem() {
        Show show;
        QSignalSpy shown(&show.presenter, &Presenter::pageShown);
        std::size_t expected = 0;
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Space, Qt::Key_PageDown, Qt::Key_Return}) {
            show.press(key);
            QCOMPARE(show.presenter.page(), ++expected);
        }
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Backspace}) {
            show.press(key);
            QCOMPARE(show.presenter.page(), --expected);
        }
        QCOMPARE(shown.size(), 9);
        QCOMPARE(show.presenter.speaker().slide().page(), expected);
        QCOMPARE(show.presenter.speaker().next().page(), expected + 1);
        show.press(Qt::Key_End);
        QCOMPARE(show.presenter.page(), show.last());
        show.press(Qt::Key_Right);
        QCOMPARE(show.presenter.page(), show.last());
        show.press(Qt::Key_Home);
        show.press(Qt::Key_Left);
        QCOMPARE(show.presenter.page(), 0U);
    }

    void aNumberAndEnterJump() {
        Show show;
        show.press(Qt::Key_1);
        show.press(Qt::Key_2);
        QVERIFY(show.presenter.speaker().state().contains(QLatin1String("12")));
        show.press(Qt::Key_Backspace);
        show.press(Qt::Key_0);
        show.press(Qt::Key_Enter);
        QCOMPARE(show.presenter.page(), 9U);
        for (const Qt::Key key : {Qt::Key_9, Qt::Key_9, Qt::Key_9, Qt::Key_Return}) {
            show.press(key);
        }
        QCOMPARE(show.presenter.page(), show.last());
        show.press(Qt::Key_3);
        show.press(Qt::Key_Escape); // forgets the number, and does not end
        QVERIFY(show.presenter.isPresenting());
        show.press(Qt::Key_Home);
        show.press(Qt::Key_0);
        show.press(Qt::Key_Return); // there is no slide 0
        QCOMPARE(show.presenter.page(), 0U);
    }

    void blackAndWhiteHideTheSlideUntilTheNextKey() {
        Show show;
        show.press(Qt::Key_Right);
        QTRY_VERIFY(show.presenter.audience().slide().isPainted());
        show.press(Qt::Key_B);
        QCOMPARE(middleOf(show.presenter.audience()), QColor(Qt::black));
        QVERIFY(show.presenter.speaker().state().contains(QLatin1String("black")));
        show.press(Qt::Key_W);
        QCOMPARE(middleOf(show.presenter.audience()), QColor(Qt::white));
        show.press(Qt::Key_Comma);
        QCOMPARE(show.presenter.audience().blank(), Blank::No);
        show.press(Qt::Key_Period);
        QCOMPARE(show.presenter.audience().blank(), Blank::Black);
        show.press(Qt::Key_PageDown);
        QCOMPARE(show.presenter.audience().blank(), Blank::No);
        QCOMPARE(show.presenter.page(), 1U); // it comes back as it was left
    }

    void thePointerFollowsArrowsAndMouseOnBothDisplays() {
        Show show;
        show.press(Qt::Key_Right);
        show.press(Qt::Key_L);
        const auto dotAt = [&](Stage& stage, PageView& slide, double x, double y) {
            const QRectF page = slide.pageRect();
            const QPoint at =
                slide.mapTo(&stage, QPointF(page.left() + x * page.width(), page.top() + y * page.height())).toPoint();
            return isReddish(stage.grab().toImage(), at);
        };
        AudienceView& audience = show.presenter.audience();
        SpeakerView& speaker = show.presenter.speaker();
        QVERIFY(dotAt(audience, audience.slide(), 0.5, 0.5));
        QVERIFY(dotAt(speaker, speaker.slide(), 0.5, 0.5));
        for (int i = 0; i < 10; ++i) {
            show.press(Qt::Key_Right);
        }
        show.press(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(show.presenter.page(), 1U);
        QVERIFY(!dotAt(audience, audience.slide(), 0.5, 0.5));
        QVERIFY(dotAt(audience, audience.slide(), 0.6, 0.45));
        QVERIFY(dotAt(speaker, speaker.slide(), 0.6, 0.45));
        const QRectF page = speaker.slide().pageRect();
        moveOver(speaker.slide(), page.topLeft() + QPointF(page.width() / 4, page.height() / 4));
        QVERIFY(dotAt(audience, audience.slide(), 0.25, 0.25));
        moveOver(audience, audience.slide().geometry().center());
        QVERIFY(dotAt(speaker, speaker.slide(), 0.5, 0.5));
        show.press(Qt::Key_PageDown); // remote controls turn slides all the same
        QCOMPARE(show.presenter.page(), 2U);
        show.press(Qt::Key_Escape);
        QVERIFY(show.presenter.isPresenting());
        QVERIFY(!dotAt(audience, audience.slide(), 0.5, 0.5));
    }

    void allSlidesAreWalkedAndOneIsChosen() {
        Show show;
        show.press(Qt::Key_G);
        auto* grid = qobject_cast<PageGrid*>(show.presenter.speaker().sheet());
        QVERIFY(grid != nullptr && !show.presenter.hasGuest()); // the audience sees nothing of it
        QTRY_VERIFY(grid->hasFocus());
        QTest::keyClick(grid, Qt::Key_Right);
        QTest::keyClick(grid, Qt::Key_Right);
        QCOMPARE(grid->current(), 2U);
        const int row = grid->visualRect(grid->currentIndex()).top();
        QTest::keyClick(grid, Qt::Key_Down);
        QVERIFY(grid->visualRect(grid->currentIndex()).top() > row);
        const std::size_t chosen = grid->current();
        QVERIFY(chosen > 3);
        QTest::keyClick(grid, Qt::Key_Return);
        QCOMPARE(show.presenter.page(), chosen);
        QVERIFY(show.presenter.speaker().sheet() == nullptr);
        show.press(Qt::Key_G);
        QTest::keyClick(show.presenter.speaker().sheet(), Qt::Key_Escape);
        QVERIFY(show.presenter.speaker().sheet() == nullptr);
        show.press(Qt::Key_G);
        QTest::keyClick(show.presenter.speaker().sheet(), Qt::Key_G);
        QVERIFY(show.presenter.speaker().sheet() == nullptr);
        QVERIFY(show.presenter.isPresenting());
        QCOMPARE(show.presenter.page(), chosen);
    }

    void theClockRunsFromTheStartAndIsStartedAgain() {
        Show show;
        QCOMPARE(show.presenter.speaker().clock(), QStringLiteral("0:00:00"));
        show.now = show.now.addSecs(3'725);
        QTRY_COMPARE(show.presenter.speaker().clock(), QStringLiteral("1:02:05"));
        show.press(Qt::Key_T);
        QCOMPARE(show.presenter.speaker().clock(), QStringLiteral("0:00:00"));
    }

    void notesAreReadEnlargedAndPutAway() {
        Show show;
        SpeakerView& speaker = show.presenter.speaker();
        QCOMPARE(speaker.notes(), QStringLiteral("Say first what changed.\nThen ask for the date of the contract."));
        const double scale = speaker.notesScale();
        show.press(Qt::Key_Plus);
        QVERIFY(speaker.notesScale() > scale);
        show.press(Qt::Key_Minus);
        QCOMPARE(speaker.notesScale(), scale);
        const QSize small = speaker.next().size();
        show.press(Qt::Key_N);
        QVERIFY(!speaker.notesShown());
        QTRY_VERIFY(speaker.next().height() > small.height());
        show.press(Qt::Key_N);
        QVERIFY(speaker.notesShown());
    }

    void displaysAreSwappedAndUnplugged() {
        Show show;
        QVERIFY(show.presenter.hasTwoDisplays());
        QCOMPARE(show.presenter.audienceDisplay(), QStringLiteral("wall"));
        QSignalSpy chosen(&show.presenter, &Presenter::displayChosen);
        show.press(Qt::Key_D);
        QCOMPARE(show.presenter.audienceDisplay(), QStringLiteral("desk"));
        QCOMPARE(chosen.size(), 1);
        show.press(Qt::Key_Right);
        show.press(Qt::Key_G);
        show.displays.erase(show.displays.begin());
        show.presenter.displaysChanged();
        QVERIFY(!show.presenter.hasTwoDisplays());
        QVERIFY(show.presenter.audience().isVisible());
        QVERIFY(!show.presenter.speaker().isVisible());
        QCOMPARE(show.presenter.audienceDisplay(), QStringLiteral("wall"));
        show.press(Qt::Key_Right);
        QCOMPARE(show.presenter.page(), 2U);
        show.displays.clear();
        show.presenter.displaysChanged();
        QVERIFY(show.presenter.audience().isVisible());
        show.displays = {{QStringLiteral("wall"), {0, 0, 800, 600}, nullptr},
                         {QStringLiteral("desk"), {0, 0, 800, 600}, nullptr}};
        show.presenter.displaysChanged();
        QVERIFY(show.presenter.speaker().isVisible());
        QCOMPARE(show.presenter.audienceDisplay(), QStringLiteral("desk")); // as it was chosen
    }

    void onOneDisplayTheViewsAreSwapped() {
        Show show(1);
        QVERIFY(show.presenter.audience().isVisible() && !show.presenter.speaker().isVisible());
        show.press(Qt::Key_Right);
        show.press(Qt::Key_S);
        QVERIFY(!show.presenter.audience().isVisible() && show.presenter.speaker().isVisible());
        QCOMPARE(show.presenter.speaker().slide().page(), 1U);
        show.press(Qt::Key_Right);
        show.press(Qt::Key_S);
        QVERIFY(show.presenter.audience().isVisible() && !show.presenter.speaker().isVisible());
        QCOMPARE(show.presenter.page(), 2U);
        show.press(Qt::Key_1);
        QVERIFY(show.presenter.audience().said().contains(QLatin1Char('1')));
        show.press(Qt::Key_Return);
        QCOMPARE(show.presenter.page(), 0U);
    }

    void theKeysAreListed() {
        Show show;
        show.press(Qt::Key_F1);
        QWidget* sheet = show.presenter.speaker().sheet();
        QVERIFY(sheet != nullptr);
        const auto labels = sheet->findChildren<QLabel*>();
        QCOMPARE(labels.size(), static_cast<qsizetype>(2 * keyLines().size()));
        show.press(Qt::Key_Question);
        QVERIFY(show.presenter.speaker().sheet() == nullptr);
    }

    void aLensIsSteppedToOrChosenAndTheSlideIsReplacedInPlace() {
        Show show;
        report::Document other = askedDocument();
        std::get<report::Tiles>(other.pages[kTiles].rows[0].blocks[0].content).tiles[0].value = "2.7 M";
        other.pages.erase(other.pages.begin()); // and the page stands elsewhere
        const Pages anew = pagesOf(std::move(other));
        connect(&show.presenter, &Presenter::lensAsked, this, [&](int step) {
            show.presenter.setPages(anew, step > 0 ? QStringLiteral("Time decay") : QStringLiteral("Linear"));
        });
        show.press(Qt::Key_Right);
        const QString id = show.presenter.pageId();
        QTRY_VERIFY(show.presenter.audience().slide().isPainted());
        const QImage before = show.presenter.audience().grab().toImage();
        show.press(Qt::Key_M);
        QCOMPARE(show.presenter.pageId(), id);
        QCOMPARE(show.presenter.page(), 0U);
        QVERIFY(show.presenter.audience().slide().isPainted()); // at once, not after a while
        QCOMPARE(show.presenter.audience().said(), QStringLiteral("Time decay"));
        QVERIFY(show.presenter.audience().grab().toImage() != before);
        show.press(Qt::Key_M, Qt::ShiftModifier);
        QCOMPARE(show.presenter.audience().said(), QStringLiteral("Linear"));
        QTRY_VERIFY_WITH_TIMEOUT(show.presenter.audience().said().isEmpty(), 4000);
        show.presenter.setLenses({QStringLiteral("First touch"), QStringLiteral("Linear"), QStringLiteral("W-shaped")},
                                 1);
        QSignalSpy chosen(&show.presenter, &Presenter::lensChosen);
        show.press(Qt::Key_A);
        QVERIFY(qobject_cast<LensSheet*>(show.presenter.speaker().sheet()) != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toInt(), 2);
        QVERIFY(show.presenter.speaker().sheet() == nullptr);
    }

    void aFigureIsAskedAndOneComesBackToTheSlide() {
        Show show;
        show.press(Qt::Key_Right);
        AudienceView& audience = show.presenter.audience();
        QTRY_VERIFY(audience.slide().isPainted() && show.presenter.speaker().slide().isPainted());
        int asked = 0;
        connect(&show.presenter, &Presenter::whyAsked, this, [&](const report::Why& why) {
            ++asked;
            QVERIFY(why.figure == "revenue" && why.record == 2);
            auto* guest = new QWidget;
            auto* box = new QVBoxLayout(guest);
            box->addWidget(new QLabel(QStringLiteral("Because of two deals")));
            box->addWidget(new QLineEdit);
            asked == 1 ? show.presenter.showBeside(guest) : show.presenter.showOver(guest);
        });
        show.press(Qt::Key_Tab);
        show.press(Qt::Key_Right); // from figure to figure
        QCOMPARE(show.presenter.page(), 1U);
        QCOMPARE(audience.slide().currentSpot(), 1);
        QCOMPARE(show.presenter.speaker().slide().currentSpot(), 1);
        const int width = audience.slide().width();
        show.press(Qt::Key_Return);
        QCOMPARE(asked, 1);
        QVERIFY(show.presenter.hasGuest());
        QVERIFY(audience.slide().width() < width); // makes room
        auto* edit = audience.sheet()->findChild<QLineEdit*>();
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClicks(edit, QStringLiteral("bw1"));
        QTest::keyClick(edit, Qt::Key_Backspace);
        QCOMPARE(edit->text(), QStringLiteral("bw")); // its keys are its own
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!show.presenter.hasGuest());
        QCOMPARE(show.presenter.page(), 1U);
        QCOMPARE(audience.slide().width(), width);
        QCOMPARE(audience.slide().currentSpot(), 1);
        QTRY_VERIFY(show.presenter.speaker().isActiveWindow());
        show.press(Qt::Key_Return); // and again, over the slide
        QCOMPARE(asked, 2);
        QVERIFY(show.presenter.hasGuest());
        audience.setFocus();
        QTest::keyClick(&audience, Qt::Key_Backspace);
        QVERIFY(!show.presenter.hasGuest());
        QCOMPARE(show.presenter.page(), 1U);
        show.press(Qt::Key_Escape); // lets the figure go
        QCOMPARE(audience.slide().currentSpot(), -1);
        QCOMPARE(show.presenter.speaker().slide().currentSpot(), -1);
        show.press(Qt::Key_Right);
        QCOMPARE(show.presenter.page(), 2U);
        QVERIFY(show.presenter.isPresenting());
    }

    void turningTakesAGuestAwayAndAnOwnerMayTakeItBack() {
        Show show(1);
        show.presenter.showOver(new QLabel(QStringLiteral("Because")));
        QVERIFY(show.presenter.hasGuest());
        QTest::keyClick(&show.presenter.audience(), Qt::Key_PageDown);
        QVERIFY(!show.presenter.hasGuest());
        QCOMPARE(show.presenter.page(), 1U);
        auto* label = new QLabel(QStringLiteral("Because"));
        show.presenter.showBeside(label);
        delete label;
        QTRY_COMPARE(show.presenter.audience().contentRect(), show.presenter.audience().rect());
        QVERIFY(!show.presenter.hasGuest());
    }

    void escapeEndsAndSaysWhere() {
        Show show;
        QSignalSpy ended(&show.presenter, &Presenter::ended);
        show.press(Qt::Key_3);
        show.press(Qt::Key_Return);
        show.press(Qt::Key_Escape);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended[0][0].toString(), QStringLiteral("page.2"));
        QVERIFY(!show.presenter.audience().isVisible() && !show.presenter.speaker().isVisible());
        show.presenter.start(QStringLiteral("page.4"), QStringLiteral("desk"));
        QCOMPARE(show.presenter.pageId(), QStringLiteral("page.4"));
        QCOMPARE(show.presenter.audienceDisplay(), QStringLiteral("desk"));
        show.presenter.audience().close();
        QVERIFY(!show.presenter.isPresenting());
        QCOMPARE(ended.size(), 2);
    }

    void thePointerOfTheMouseHides() {
        Show show;
        AudienceView& audience = show.presenter.audience();
        moveOver(audience, {20, 20});
        QVERIFY(audience.cursor().shape() != Qt::BlankCursor);
        QTRY_COMPARE_WITH_TIMEOUT(audience.cursor().shape(), Qt::BlankCursor, 4000);
    }

    void noKeyBreaksADocumentWithoutPages() {
        for (const Pages& pages : {pagesOf(report::Document{}), Pages()}) {
            for (const int count : {1, 2}) {
                Show show(count, pages);
                for (int key = Qt::Key_Space; key <= Qt::Key_Z; ++key) {
                    show.press(static_cast<Qt::Key>(key));
                }
                for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Return, Qt::Key_Home, Qt::Key_End, Qt::Key_PageDown,
                                          Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Down, Qt::Key_Backspace, Qt::Key_F1}) {
                    show.press(key);
                    show.presenter.audience().grab();
                    show.presenter.speaker().grab();
                }
                QCOMPARE(show.presenter.page(), 0U);
                report::Document few = askedDocument();
                few.pages.resize(2);
                show.presenter.setPages(pagesOf(few), QStringLiteral("Linear"));
                show.presenter.showPage(7);
                QCOMPARE(show.presenter.page(), 1U);
                show.presenter.setPages(pages, QStringLiteral("Linear"));
                QCOMPARE(show.presenter.page(), 0U);
                show.presenter.end();
            }
        }
    }
};

} // namespace counterpart::deck::testing

using counterpart::deck::testing::PresenterTest;
COUNTERPART_TEST(PresenterTest)
#include "presenter_test.moc"
