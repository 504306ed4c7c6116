// SPDX-License-Identifier: GPL-3.0-or-later
// Can a person object to a touch from the journey with the mouse and with keys, see why, take it back, and open what
// proves it and nothing else?
#include "core/command/touches.h"
#include "core/engine/programme/programme.h"
#include "tests/support/test_main.h"
#include "tests/ui/dialogs/forms_support.h"
#include "ui/dialogs/record/effect_view.h"
#include "ui/panels/deals/deal_journey.h"
#include "ui/panels/deals/deals_panel.h"
#include "ui/panels/deals/touch_reason.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTimer>
#include <QToolTip>
#include <QTreeView>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

// What the desktop would have been asked to open.
class Desktop : public QObject {
    Q_OBJECT
public:
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl& url) { opened << url; }
};

// The spaces that keep a figure together read as any other.
QString plain(QString text) { return text.replace(QChar(0x202F), u' ').replace(QChar(0xA0), u' '); }

QAction* verbNamed(const QMenu& menu, const QString& words) {
    for (QAction* action : menu.actions()) {
        if (QString(action->text()).remove(u'&').startsWith(words)) {
            return action;
        }
    }
    return nullptr;
}

} // namespace

class DealJourneyTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<DealsPanel> m_panel;
    DealJourney* m_journey = nullptr;
    RecordId m_second = 0;

    const Touchpoint& touch(RecordId id) const { return *m_bench->session->snapshot()->find(Id<Touchpoint>{id}); }
    TouchReasonDialog* dialog() const { return m_panel->window()->findChild<TouchReasonDialog*>(); }
    bool settle() {
        QSignalSpy results(m_bench->session.get(), &Session::resultsChanged);
        return results.wait(kPatience);
    }
    void choose(int row) {
        m_journey->list()->setFocus();
        m_journey->list()->setCurrentIndex(m_journey->list()->model()->index(row, 0));
    }
    // Opens the menu of the chosen touches as a click on its button does.
    const QMenu& verbs() const {
        Q_EMIT m_journey->verbs()->aboutToShow();
        return *m_journey->verbs();
    }
    bool give(const QString& reason) {
        if (dialog() == nullptr || !QTest::qWaitForWindowExposed(dialog())) {
            return false;
        }
        QTest::keyClicks(dialog()->reason(), reason);
        QSignalSpy results(m_bench->session.get(), &Session::resultsChanged);
        QTest::keyClick(dialog()->reason(), Qt::Key_Return, Qt::ControlModifier);
        return results.wait(kPatience) && QTest::qWaitFor([this] { return dialog() == nullptr; });
    }

private Q_SLOTS:
    void initTestCase() {
        static QTemporaryDir folder;
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        ui::theme().install(*qApp);
    }
    void init() {
        m_bench = std::make_unique<Bench>();
        QVERIFY(m_bench->open());
        const auto added = m_bench->carryOut(AddRecord{Kind::Touchpoint,
                                                       {{"key", "T-2"},
                                                        {"deal", "D-0001"},
                                                        {"at", "2026-03-01"},
                                                        {"partner", "P-002"},
                                                        {"type", "demo"},
                                                        {"evidence", "https://crm.example.com/call?id=2&x=1"},
                                                        {"recorded_by", "jo"},
                                                        {"system", "crm"}}});
        QVERIFY(added);
        QVERIFY(settle());
        m_second = m_bench->find<Touchpoint>("T-2")->id;
        Lens lens = m_bench->session->lens();
        lens.model = Model::Linear;
        m_bench->session->setLens(lens);
        QVERIFY(settle());
        m_panel = std::make_unique<DealsPanel>(*m_bench->session, nullptr);
        m_panel->resize(1280, 900);
        m_panel->QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QVERIFY(m_panel->openRecord(Kind::Deal, m_bench->deal));
        QVERIFY(m_panel->openTab(QStringLiteral("Journey")));
        m_journey = m_panel->findChild<DealJourney*>();
        QTRY_COMPARE(m_journey->list()->model()->rowCount(), 2);
    }
    void cleanup() {
        m_panel.reset();
        m_bench.reset();
    }

    void pointingSaysTheArithmeticOfTheExplanation() {
        auto* view = m_journey->view();
        QTest::mouseMove(view, view->itemRect(1).center().toPoint());
        QTRY_VERIFY(plain(QToolTip::text()).contains(QStringLiteral("1 / 2 = 50.0 % of the deal = 20,000.00 USD")));
        QVERIFY(plain(QToolTip::text()).contains(QStringLiteral("every touch = 1")));
        QVERIFY(
            plain(QToolTip::text()).contains(QStringLiteral("Evidence: https://crm.example.com/call?id=2&amp;x=1")));
        QVERIFY(plain(QToolTip::text()).contains(QStringLiteral("Recorded: by jo, in crm")));
        Lens lens = m_bench->session->lens();
        lens.model = Model::Decay;
        m_bench->session->setLens(lens);
        QVERIFY(settle());
        QVERIFY2(plain(view->wordsOf(0)).contains(QStringLiteral("28 days before the last: 2^(-28 / 30) = 0.523")),
                 qPrintable(view->wordsOf(0)));
    }

    void aTouchIsExcludedByKeysWithAReasonAndReinstated() {
        choose(1);
        QAction* exclude = verbNamed(verbs(), QStringLiteral("Exclude"));
        QVERIFY(exclude && exclude->isEnabled());
        QVERIFY(!verbNamed(verbs(), QStringLiteral("Reinstate"))->isEnabled());
        verbNamed(verbs(), QStringLiteral("Exclude"))->trigger();
        QVERIFY(dialog());
        QVERIFY(!dialog()->verb()->isEnabled()); // without a reason
        QTest::keyClick(dialog()->reason(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(touch(m_second).excluded.empty());
        QSignalSpy told(dialog()->effect(), &EffectView::settled);
        QVERIFY(told.wait(kPatience)); // what it moves is said before it is done
        QVERIFY2(dialog()->effect()->lines().join(u'\n').contains(QStringLiteral("Southsea")),
                 qPrintable(dialog()->effect()->lines().join(u'\n')));
        QVERIFY(give(QStringLiteral("double entry")));
        QCOMPARE(touch(m_second).excluded.str(), std::string("double entry"));
        const auto& drawn = m_journey->view()->data().touches[1];
        QVERIFY(drawn.excluded && !drawn.counts);
        QVERIFY(m_journey->view()->wordsOf(1).contains(QStringLiteral("does not count: excluded: double entry")));
        QCOMPARE(m_journey->list()->currentIndex().row(), 1); // still chosen
        verbNamed(verbs(), QStringLiteral("Reinstate"))->trigger();
        QVERIFY(give(QStringLiteral("it was theirs")));
        QVERIFY(touch(m_second).excluded.empty());
        QVERIFY(m_journey->view()->data().touches[1].counts);
    }

    void aContestedTouchIsMarkedAndCounts() {
        choose(0);
        verbNamed(verbs(), QStringLiteral("Contest"))->trigger();
        QVERIFY(dialog() && dialog()->effect()->isHidden()); // moves nothing
        QVERIFY(give(QStringLiteral("not there")));
        QVERIFY(m_journey->view()->data().touches[0].contested);
        QVERIFY(m_journey->view()->data().touches[0].counts);
        QVERIFY(!verbNamed(verbs(), QStringLiteral("Contest"))->isEnabled());
        const auto type = m_journey->list()->model()->index(0, 1);
        QVERIFY(type.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("contested")));
        QVERIFY(!type.data(Qt::DecorationRole).isNull());
    }

    void whatIfATouchHadNotBeenIsAskedFromItsMenu() {
        choose(1);
        verbNamed(verbs(), QStringLiteral("What if"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->session->standsOnWhatIf(), kPatience);
        QCOMPARE(m_bench->session->whatIf()->assumed.changes.size(), std::size_t{1});
        QVERIFY(m_bench->session->facts()->find(Id<Touchpoint>{m_second}) != nullptr);
        QVERIFY(m_bench->session->snapshot()->find(Id<Touchpoint>{m_second}) == nullptr);
        m_bench->session->leaveWhatIf();
        QTRY_VERIFY_WITH_TIMEOUT(!m_bench->session->standsOnWhatIf(), kPatience);
        QVERIFY(touch(m_second).excluded.empty());
    }

    void severalAreExcludedInOneStepThatUndoTakesBack() {
        m_journey->list()->setFocus();
        m_journey->list()->selectAll();
        verbNamed(verbs(), QStringLiteral("Exclude"))->trigger();
        QVERIFY(dialog()->windowTitle().contains(QStringLiteral("2 touches")));
        QVERIFY(give(QStringLiteral("test data")));
        QVERIFY(!touch(m_second).excluded.empty() && !touch(m_bench->touch).excluded.empty());
        QSignalSpy results(m_bench->session.get(), &Session::resultsChanged);
        m_bench->session->undo();
        QVERIFY(results.wait(kPatience));
        QVERIFY(touch(m_second).excluded.empty() && touch(m_bench->touch).excluded.empty());
    }

    void theMenuOfThePictureIsAboutWhatIsUnderThePointer() {
        auto* view = m_journey->view();
        QStringList offered;
        bool edit = false;
        int current = -1;
        QTimer::singleShot(0, this, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (menu != nullptr) {
                for (QAction* action : menu->actions()) {
                    offered << action->text();
                }
                current = view->current();
                edit = verbNamed(*menu, QStringLiteral("Edit the touch")) != nullptr;
                menu->close();
            }
        });
        const QPoint at = view->itemRect(1).center().toPoint();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view->mapToGlobal(at));
        QApplication::sendEvent(view, &event);
        QVERIFY2(edit, qPrintable(offered.join(u'|')));
        QVERIFY(offered.join(u'|').contains(QStringLiteral("(crm.example.com)")));
        QCOMPARE(current, 1);
        QCOMPARE(m_journey->list()->currentIndex().row(), 1);
    }

    void enterOpensTheFormOfTheTouch() {
        QSignalSpy edit(m_panel.get(), &Panel::editRequested);
        choose(1);
        QTest::keyClick(m_journey->list(), Qt::Key_Return);
        QCOMPARE(edit.size(), 1);
        QCOMPARE(edit[0][1].toLongLong(), static_cast<qint64>(m_second));
        m_journey->view()->setFocus();
        QTest::keyClick(m_journey->view(), Qt::Key_Home);
        QTest::keyClick(m_journey->view(), Qt::Key_Return);
        QCOMPARE(edit.size(), 2);
    }

    void evidenceIsOpenedOnlyWhenItIsAPageOrAFile() {
        Desktop desktop;
        for (const char* scheme : {"http", "https", "file", "javascript", "ms-office", "ssh"}) {
            QDesktopServices::setUrlHandler(QLatin1String(scheme), &desktop, "open");
        }
        choose(1);
        verbNamed(verbs(), QStringLiteral("Open the evidence"))->trigger();
        QCOMPARE(desktop.opened.size(), 1);
        QCOMPARE(desktop.opened.first(), QUrl(QStringLiteral("https://crm.example.com/call?id=2&x=1")));
        QSignalSpy said(m_panel.get(), &Panel::noticeRequested);
        for (const char* evidence : {"javascript:alert(1)", "ms-office:open", "ssh://host/x",
                                     "https://bank.com@evil.example/", "//host/share/x", "notes.pdf", "http:///x"}) {
            QVERIFY(m_bench->carryOut(EditRecord{Kind::Touchpoint, m_second, {{"evidence", evidence}}}));
            QVERIFY2(verbNamed(verbs(), QStringLiteral("Open the evidence")) == nullptr, evidence);
            verbNamed(verbs(), QStringLiteral("Copy the evidence"))->trigger();
            QCOMPARE(QApplication::clipboard()->text(), QLatin1String(evidence));
            TouchVerbs direct(*m_bench->session, m_panel.get());
            QSignalSpy refused(&direct, &TouchVerbs::said);
            direct.openEvidence(m_second);
            QCOMPARE(refused.size(), 1);
        }
        QCOMPARE(desktop.opened.size(), 1);
        for (const char* scheme : {"http", "https", "file", "javascript", "ms-office", "ssh"}) {
            QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
        }
    }

    void aHostileReasonIsShownAsText() {
        const std::string reason = "<img src=x onerror=1>\n=1+1\n" + std::string(9000, 'x');
        QVERIFY(m_bench->carryOut(ExcludeTouch{{m_second}, reason}));
        QVERIFY(settle());
        auto* view = m_journey->view();
        QTRY_VERIFY(view->data().touches[1].excluded);
        const QString words = view->wordsOf(1);
        QVERIFY(words.size() < 1500);
        const QString tip = ui::plainTip(words); // what is shown where one points
        QVERIFY2(tip.contains(QStringLiteral("excluded: &lt;img src=x onerror=1&gt; =1+1 xx")), qPrintable(tip));
        QVERIFY(!tip.contains(QStringLiteral("<img")));
    }
};

COUNTERPART_TEST(DealJourneyTest)
#include "deal_journey_test.moc"
