// SPDX-License-Identifier: GPL-3.0-or-later
// Is a review found, presented, asked and left by keyboard alone, under one model and another?
#include "core/command/reviews.h"
#include "tests/flow/window/flow_support.h"
#include "tests/support/test_main.h"
#include "ui/deck/pages/page_words.h"
#include "ui/deck/presenter/presenter.h"
#include "ui/panels/explanation_view.h"
#include "ui/panels/qbr/qbr_panel.h"

#include <QAction>
#include <QPointer>
#include <QTreeView>

using namespace counterpart;
using namespace counterpart::testing;

class PresenterFlowTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Flow> m_flow;
    QbrPanel* m_panel = nullptr;

    static bool settles(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, kPatience); }
    static deck::AudienceView* audience() { return Flow::dialog<deck::AudienceView>(); }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = {}) { Flow::key(key, with); }
    static std::string pageId() {
        const auto& slide = audience()->slide();
        return deck::pageOf(*slide.pages(), slide.page()).id;
    }
    static std::string frame() { return audience()->slide().pages()->document().frame; }

private Q_SLOTS:
    void initTestCase() {
        m_flow = std::make_unique<Flow>();
        QVERIFY(m_flow->open());
        Lens lens = m_flow->session->lens();
        lens.period = quarterOf(lens.asOf);
        m_flow->session->setLens(lens);
        QVERIFY(settles([&] { return !m_flow->session->isComputing(); }));
        m_panel = qobject_cast<QbrPanel*>(m_flow->panel("qbr"));
        QVERIFY(m_panel != nullptr);
        QVERIFY(settles([&] { return m_flow->rows()->source() != nullptr && m_flow->rows()->rowCount() > 5; }));
    }
    void cleanupTestCase() { m_flow.reset(); }

    void aReviewIsOpenedByEnterAndPresentedByF5() {
        m_flow->choose(0, "name");
        press(Qt::Key_Return);
        QVERIFY(settles([&] { return m_panel->made() != nullptr && !m_panel->isBusy(); }));
        press(Qt::Key_F5);
        QVERIFY(settles([&] { return audience() != nullptr && audience()->isVisible(); }));
        QVERIFY(settles([&] { return audience()->isActiveWindow(); }));
        QVERIFY(settles([&] { return audience()->slide().isPainted(); }));
        QCOMPARE(audience()->slide().page(), std::size_t{0});
    }

    void keysTurnThePages() {
        press(Qt::Key_Right);
        press(Qt::Key_Space);
        QCOMPARE(audience()->slide().page(), std::size_t{2});
        press(Qt::Key_Backspace);
        QCOMPARE(pageId(), std::string("summary.figures"));
        press(Qt::Key_End);
        QCOMPARE(audience()->slide().page(), audience()->slide().count() - 1);
        press(Qt::Key_2);
        press(Qt::Key_Return);
        QCOMPARE(audience()->slide().page(), std::size_t{1});
    }

    void aFigureIsAskedAndLeftOnTheSamePage() {
        QVERIFY(settles([&] { return audience()->slide().isPainted() && audience()->slide().spotCount() > 0; }));
        press(Qt::Key_Tab);
        press(Qt::Key_Return);
        QVERIFY(settles([&] { return audience()->findChild<ExplanationView*>() != nullptr; }));
        auto* why = audience()->findChild<ExplanationView*>();
        QVERIFY(settles([&] { return why->isVisible() && why->tree()->hasFocus(); }));
        QVERIFY(!why->shown().label.isEmpty());
        // Down to a record, and into it.
        for (int step = 0; step < 40 && !why->canGoBack(); ++step) {
            press(Qt::Key_Down);
            press(Qt::Key_Right);
            press(Qt::Key_Return);
            QTest::qWait(20);
        }
        QVERIFY2(why->canGoBack(), qPrintable(why->asShown()));
        QPointer<ExplanationView> shown = why;
        press(Qt::Key_Escape);
        QVERIFY(settles([&] { return shown.isNull() || !shown->isVisible(); }));
        QVERIFY(audience() != nullptr && audience()->isVisible());
        QCOMPARE(pageId(), std::string("summary.figures"));
    }

    void anotherModelIsAnotherDocumentOnTheSamePage() {
        const std::string before = frame();
        const Model model = m_flow->session->lens().model;
        press(Qt::Key_M);
        QVERIFY(settles([&] { return frame() != before; }));
        QVERIFY(m_flow->session->lens().model != model);
        QCOMPARE(pageId(), std::string("summary.figures"));
        press(Qt::Key_M, Qt::ShiftModifier);
        QVERIFY(settles([&] { return frame() == before; }));
        QCOMPARE(m_flow->session->lens().model, model);
    }

    void theScreenGoesBlackAndEscLeaves() {
        press(Qt::Key_B);
        press(Qt::Key_B);
        press(Qt::Key_3);
        press(Qt::Key_Return);
        const std::string page = pageId();
        for (int i = 0; i < 3 && audience() != nullptr; ++i) {
            press(Qt::Key_Escape);
            QTest::qWait(20);
        }
        QVERIFY(settles([] { return audience() == nullptr; }));
        QVERIFY(settles([&] { return m_flow->window->isActiveWindow(); }));
        QCOMPARE(m_panel->page()->currentPage().toStdString(), page);
    }

    void whatWasFrozenIsPresentedAsItWasUntilSomebodyAsksForAnotherModel() {
        QVERIFY(settles([&] { return !m_panel->isBusy(); }));
        for (QAction* action : m_panel->panelActions()) {
            if (action->text() == QStringLiteral("Mark as presented")) {
                action->trigger();
            }
        }
        QVERIFY(settles([&] { return m_panel->made() != nullptr && m_panel->made()->facts == nullptr; }));
        const report::Document frozen = m_panel->made()->shown->document();
        m_panel->page()->view()->setFocus();
        press(Qt::Key_F5, Qt::ShiftModifier);
        QVERIFY(settles([&] { return audience() != nullptr && audience()->isActiveWindow(); }));
        QVERIFY(audience()->slide().pages()->document() == frozen);
        press(Qt::Key_M);
        QVERIFY(settles([&] { return frame() != frozen.frame; }));
        press(Qt::Key_M, Qt::ShiftModifier);
        QVERIFY(settles([&] { return audience()->slide().pages()->document() == frozen; }));
        for (int i = 0; i < 3 && audience() != nullptr; ++i) {
            press(Qt::Key_Escape);
            QTest::qWait(20);
        }
        QVERIFY(settles([] { return audience() == nullptr; }));
    }
};

COUNTERPART_TEST(PresenterFlowTest)
#include "presenter_flow_test.moc"
