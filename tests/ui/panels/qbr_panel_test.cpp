// SPDX-License-Identifier: GPL-3.0-or-later
// Is a review made, edited, kept, presented and reopened by keys, and does what was presented stand?
#include "core/command/records.h"
#include "core/command/reviews.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/demo_session.h"
#include "ui/deck/pages/page_list.h"
#include "ui/panels/explanation_view.h"
#include "ui/panels/qbr/qbr_panel.h"
#include "ui/widgets/ask_bar.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/menu_button.h"
#include "ui/widgets/states.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTreeView>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

constexpr int kPatience = 20'000;

bool settles(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, kPatience); }

} // namespace

class QbrPanelTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QbrPanel> m_panel;
    QStringList m_failures;

    RecordId partner(int at) const { return m_session->facts()->table<Partner>().at(static_cast<std::size_t>(at)).id; }
    bool isMade() const { return !m_panel->isBusy() && m_panel->made() != nullptr; }
    bool open(int at) {
        return m_panel->openRecord(Kind::Partner, partner(at)) &&
               settles([&] { return isMade() && m_panel->made()->wish.partner == partner(at); });
    }
    const Review* review() const { return reviewOf(*m_session->facts(), m_panel->work().whose()); }
    const report::Page* pageNow(const QString& id) const {
        for (const report::Page& page : m_panel->made()->all->document().pages) {
            if (page.id == id.toStdString()) {
                return &page;
            }
        }
        return nullptr;
    }
    bool saysTitle(const QString& id, const char* title) {
        return settles([&] { return isMade() && pageNow(id) != nullptr && pageNow(id)->title == title; });
    }
    deck::PageList* list() const { return m_panel->page()->list(); }
    void run(const char* text) {
        for (QAction* action : m_panel->panelActions()) {
            if (action->text() == QLatin1String(text)) {
                action->trigger();
                return;
            }
        }
        QFAIL(text);
    }
    int spotsWithFigures() const { return m_panel->page()->view()->spotCount(); }

private Q_SLOTS:
    void initTestCase() {
        m_session = demoSession(m_folder, 14, 400);
        QVERIFY(m_session);
        connect(m_session.get(), &Session::failed, this, [this](const QString& why) { m_failures << why; });
    }
    void init() {
        m_panel = std::make_unique<QbrPanel>(*m_session, nullptr);
        m_panel->resize(1400, 900);
        m_panel->setVisible(true);
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QVERIFY(settles([&] { return m_panel->findChild<ui::DataTable*>()->model()->rowCount() == 14; }));
    }
    void cleanup() {
        m_panel.reset();
        QVERIFY2(m_failures.isEmpty(), qPrintable(m_failures.join(u'\n')));
        m_failures.clear();
    }
    void cleanupTestCase() { m_session.reset(); }

    void withoutAQuarterInTheLensItIsOffered() {
        Lens lens = m_session->lens();
        lens.period = *parsePeriod("2026");
        m_session->setLens(lens);
        QVERIFY(settles([&] { return !m_session->isComputing(); }));
        QVERIFY(m_panel->openRecord(Kind::Partner, partner(0)));
        auto* empty = m_panel->page()->findChild<ui::EmptyState*>();
        QVERIFY(settles([&] { return empty->isVisible(); }));
        QVERIFY(!m_panel->page()->findChild<ui::MenuButton*>()->isVisible()); // nothing to hand over
        Q_EMIT empty->primaryActivated();
        QVERIFY(settles([&] { return isMade(); }));
        QVERIFY(m_session->lens().period == quarterOf(m_session->lens().asOf));
        QVERIFY(m_panel->made()->shown->pages().size() > 10);
    }

    void wordsAreTypedShownKeptAndThereAgain() {
        QVERIFY(open(0));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_End);
        QTest::keyClick(list(), Qt::Key_Home);
        QTest::keyClick(list(), Qt::Key_Down);
        const QString page = m_panel->page()->currentPage();
        QCOMPARE(page, QStringLiteral("summary.figures"));
        m_panel->page()->titleField()->setFocus();
        QTest::keyClicks(m_panel->page()->titleField(), QStringLiteral("Our best quarter"));
        m_panel->page()->textField()->setFocus();
        QTest::keyClicks(m_panel->page()->textField(), QStringLiteral("Thank you for the webinar."));
        QVERIFY(saysTitle(page, "Our best quarter"));
        QVERIFY(m_panel->work().isChanged());
        QVERIFY(review() == nullptr);
        QTest::keyClick(m_panel->page()->titleField(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(settles([&] { return review() != nullptr; }));
        QVERIFY(review()->status == reviewDraft());
        QVERIFY(review()->plan.view().find("Thank you for the webinar.") != std::string_view::npos);
        QVERIFY(!m_panel->work().isChanged());
        m_panel = std::make_unique<QbrPanel>(*m_session, nullptr);
        m_panel->setVisible(true);
        QVERIFY(open(0));
        QVERIFY(saysTitle(page, "Our best quarter"));
    }

    void aPageIsHiddenAndASectionMovedByKeys() {
        QVERIFY(open(1));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_End);
        const std::size_t before = m_panel->made()->shown->document().pages.size();
        QTest::keyClick(list(), Qt::Key_Space);
        QVERIFY(settles([&] { return isMade() && m_panel->made()->shown->document().pages.size() == before - 1; }));
        QVERIFY(list()->current()->hidden);
        QCOMPARE(m_panel->made()->all->document().pages.size(), before);
        QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
        QVERIFY(
            settles([&] { return m_panel->work().plan().sections.back().section == report::Section::Commitments; }));
        run("Undo the last edit of the review");
        QVERIFY(settles([&] { return m_panel->work().plan().sections.back().section == report::Section::Method; }));
        QVERIFY(open(2)); // another partner: what was changed is kept
        QVERIFY(settles([&] {
            return reviewOf(*m_session->facts(), {partner(1), "qbr", m_panel->work().whose().period}) != nullptr;
        }));
        QVERIFY(open(1));
        QVERIFY(settles([&] { return isMade() && m_panel->made()->shown->document().pages.size() == before - 1; }));
    }

    void theTitleIsEditedWhereItStands() {
        QVERIFY(open(3));
        auto* view = m_panel->page()->view();
        QVERIFY(settles([&] { return view->isPainted(); }));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_F2);
        auto* field = view->findChild<QLineEdit*>();
        QVERIFY(field->isVisible());
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("In place"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!field->isVisible());
        QVERIFY(saysTitle(m_panel->page()->currentPage(), "In place"));
        QTest::keyClick(view, Qt::Key_F2);
        QTest::keyClicks(field, QStringLiteral("dropped"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(saysTitle(m_panel->page()->currentPage(), "In place"));
        run("Undo the last edit of the review");
        QVERIFY(settles([&] { return !m_panel->work().isChanged(); }));
    }

    void aFigureLeadsToItsMathAndBack() {
        QVERIFY(open(4));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Down);
        auto* view = m_panel->page()->view();
        QVERIFY(settles([&] { return view->isPainted() && view->spotCount() > 3; }));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Tab);
        QTest::keyClick(view, Qt::Key_Return);
        auto* why = m_panel->page()->findChild<ExplanationView*>();
        QVERIFY(settles([&] { return why->isVisible() && !why->shown().label.isEmpty(); }));
        QVERIFY(settles([&] { return why->tree()->hasFocus(); }));
        QTest::keyClick(why->tree(), Qt::Key_Escape);
        QVERIFY(settles([&] { return !why->isVisible() && view->hasFocus(); }));
    }

    void anotherModelInTheLensIsAnotherDocument() {
        QVERIFY(open(0));
        list()->setFocus();
        for (std::size_t page = 0; page < list()->list().size(); ++page) { // looking is no edit
            QTest::keyClick(list(), Qt::Key_Down);
        }
        QVERIFY(!m_panel->work().isChanged());
        const std::string before = m_panel->made()->shown->document().frame;
        Lens lens = m_session->lens();
        lens.model = lens.model == Model::First ? Model::Last : Model::First;
        m_session->setLens(lens);
        QVERIFY(settles([&] { return isMade() && m_panel->made()->shown->document().frame != before; }));
        m_session->back();
        QVERIFY(settles([&] { return isMade() && m_panel->made()->shown->document().frame == before; }));
    }

    void whatWasPresentedStandsUntilItIsReopened() {
        QVERIFY(open(5));
        run("Mark as presented");
        QVERIFY(settles([&] { return review() != nullptr && review()->status == reviewPresented(); }));
        QVERIFY(settles([&] { return isMade() && m_panel->made()->facts == nullptr; }));
        const report::Document then = m_panel->made()->shown->document();
        QVERIFY(!m_panel->page()->titleField()->isVisible());
        Q_EMIT m_panel->page()->whyAsked({"revenue.attributed", Kind::Partner, partner(5), {}});
        auto* why = m_panel->page()->findChild<ExplanationView*>();
        QVERIFY(settles([&] { return why->isVisible() && !why->shown().parts.isEmpty(); }));
        QCOMPARE(why->shown().parts.front().label, QStringLiteral("From what is recorded now"));
        std::vector<RecordId> all;
        m_session->facts()->table<Deal>().forEach([&](const Deal& deal) { all.push_back(deal.id); });
        auto planned = plan(*m_session->facts(), EditRecords{Kind::Deal, all, {{"amount", "77.00"}}});
        QVERIFY2(planned.has_value(), planned ? "" : planned.error().value.c_str());
        QSignalSpy results(m_session.get(), &Session::resultsChanged);
        m_session->execute(std::move(*planned));
        QVERIFY(results.wait(kPatience));
        QVERIFY(settles([&] { return isMade(); }));
        QVERIFY(m_panel->made()->shown->document() == then);
        run("Reopen...");
        QVERIFY(settles([&] { return m_panel->asks()->line()->isVisible(); }));
        QTest::keyClicks(m_panel->asks()->line(), QStringLiteral("Amounts were wrong"));
        QTest::keyClick(m_panel->asks()->line(), Qt::Key_Return);
        QVERIFY(settles([&] { return review()->status == reviewDraft(); }));
        QVERIFY(settles([&] { return isMade() && m_panel->made()->facts != nullptr; }));
        QVERIFY(!(m_panel->made()->shown->document() == then));
        m_session->undo();
        QVERIFY(settles([&] { return review()->status == reviewPresented(); }));
        QVERIFY(settles([&] { return isMade() && m_panel->made()->shown->document() == then; }));
    }

    void whatAProgrammePrescribesIsWhatAReviewBeginsWith() {
        QVERIFY(open(6));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_End);
        QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
        QVERIFY(
            settles([&] { return m_panel->work().plan().sections.back().section == report::Section::Commitments; }));
        Q_EMIT m_panel->page()->programmePlanAsked();
        QVERIFY(settles([&] { return !m_session->facts()->setting(report::kPlanSetting).empty(); }));
        QVERIFY(open(7));
        QVERIFY(m_panel->work().from() == report::StartingPlan::From::Programme);
        QVERIFY(m_panel->work().plan().sections.back().section == report::Section::Commitments);
    }

    void whatIsTypedBelongsToThePartnerItWasTypedFor() {
        QVERIFY(open(8));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Home);
        QTest::keyClick(list(), Qt::Key_Down);
        const QString page = m_panel->page()->currentPage();
        QLineEdit* title = m_panel->page()->titleField();
        title->setFocus();
        QTest::keyClicks(title, QStringLiteral("Of the eighth"));
        QVERIFY(open(9)); // before the pause after the last letter
        QCOMPARE(m_panel->page()->currentPage(), page);
        QCOMPARE(title->text(), QString());
        QCOMPARE(title->placeholderText(), QString::fromStdString(pageNow(page)->title));
        QCOMPARE(m_panel->page()->notesField()->toPlainText(), // which shows blanks that do not break as others
                 QString::fromStdString(pageNow(page)->notes).replace(QChar::Nbsp, u' '));
        m_panel->page()->flush();
        QVERIFY(!m_panel->work().isChanged());
        const std::string period = m_panel->work().whose().period;
        const auto eighth = [&] { return reviewOf(*m_session->facts(), {partner(8), "qbr", period}); };
        QVERIFY(settles([&] { return eighth() != nullptr; }));
        QVERIFY(eighth()->plan.view().find("Of the eighth") != std::string_view::npos);
        QVERIFY(open(8));
        QCOMPARE(title->text(), QStringLiteral("Of the eighth"));
        m_session->undo(); // of the saving, from anywhere
        QVERIFY(settles([&] { return eighth() == nullptr && isMade() && title->text().isEmpty(); }));
    }

    void figuresThatChangeChangeTheTitlesOffered() {
        QVERIFY(open(10));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Home);
        QTest::keyClick(list(), Qt::Key_Down);
        const QString page = m_panel->page()->currentPage();
        QLineEdit* title = m_panel->page()->titleField();
        const std::string before = pageNow(page)->title;
        QCOMPARE(title->placeholderText(), QString::fromStdString(before));
        std::vector<RecordId> all;
        m_session->facts()->table<Deal>().forEach([&](const Deal& deal) { all.push_back(deal.id); });
        auto planned = plan(*m_session->facts(), EditRecords{Kind::Deal, all, {{"amount", "12345.00"}}});
        QVERIFY(planned.has_value());
        m_session->execute(std::move(*planned));
        QVERIFY(settles([&] { return isMade() && pageNow(page) != nullptr && pageNow(page)->title != before; }));
        QCOMPARE(title->placeholderText(), QString::fromStdString(pageNow(page)->title));
        m_session->undo();
        QVERIFY(saysTitle(page, before.c_str()));
        QCOMPARE(title->placeholderText(), QString::fromStdString(before));
    }

    void reviewsAreHandedOverAsFiles() {
        QVERIFY(open(0));
        QTemporaryDir folder;
        QSignalSpy done(m_panel.get(), &QbrPanel::handedOver);
        m_panel->writeReviewsInto(folder.path(), {partner(0), partner(1), partner(5)}, {"pptx", "pdf"});
        QVERIFY(done.wait(kPatience));
        const QStringList files = QDir(folder.path()).entryList({QStringLiteral("*.pptx"), QStringLiteral("*.pdf")});
        QCOMPARE(files.size(), 6);
        for (const QString& name : files) {
            QVERIFY(QFileInfo(folder.filePath(name)).size() > 10'000);
        }
    }

    void aFolderThatCannotBeWrittenIsSaid() {
        QVERIFY(open(0));
        QSignalSpy done(m_panel.get(), &QbrPanel::handedOver);
        m_panel->writeReviewsInto(QStringLiteral("/proc/nowhere"), {partner(0)}, {"pdf"});
        QVERIFY(done.wait(kPatience));
        QCOMPARE(m_failures.size(), 1);
        QVERIFY2(m_failures.front().contains(QStringLiteral("/proc/nowhere")), qPrintable(m_failures.front()));
        m_failures.clear();
    }

    void theNextQuarterStartsFromThisOne() {
        QVERIFY(open(0));
        Lens lens = m_session->lens();
        const Period now = lens.period;
        lens.period = quarterOf(now.to);
        m_session->setLens(lens);
        QVERIFY(settles([&] { return isMade() && m_panel->work().period() == lens.period; }));
        QVERIFY(m_panel->work().from() == report::StartingPlan::From::Earlier);
        const report::PageEdit edit = report::editOf(m_panel->work().plan(), "summary.figures");
        QVERIFY(!edit.title);
        QVERIFY(edit.paragraphs == std::vector<std::string>{"Thank you for the webinar."});
        m_session->back();
        QVERIFY(settles([&] { return isMade() && m_panel->work().period() == now; }));
    }

    void anotherFileIsOpenedAndWhatWasTypedIsInTheFirst() { // the last: it leaves the first file
        QVERIFY(open(11));
        m_panel->page()->titleField()->setFocus();
        QTest::keyClicks(m_panel->page()->titleField(), QStringLiteral("Of the first file"));
        const ReviewOf whose = m_panel->work().whose();
        QTemporaryDir folder;
        const QString other = folder.filePath(QStringLiteral("other.counterpart"));
        { // a copy of the file, in which this review was presented
            QVERIFY(m_session->sharedWorkspace()->backup(other.toStdString()));
            auto copy = Workspace::open(other.toStdString(), OpenMode::ReadWrite,
                                        {[] { return Time{1'790'000'000}; }, "tester"});
            QVERIFY(copy.has_value());
            const auto facts = (*copy)->snapshot();
            IdSource ids = (*copy)->ids();
            auto presented = plan(*facts, ids,
                                  PresentReview{whose, report::writePlan(report::defaultPlan()),
                                                report::frozen(*facts, m_panel->made()->shown->document()), "tester",
                                                Time{1'790'000'000}});
            QVERIFY(presented.has_value());
            QVERIFY((*copy)->commit(std::move(presented->changes), presented->intent));
        }
        const auto first = m_session->sharedWorkspace();
        QSignalSpy opened(m_session.get(), &Session::opened);
        m_session->open(other);
        QVERIFY(opened.wait(kPatience));
        const Review* kept = reviewOf(*first->snapshot(), whose);
        QVERIFY(kept != nullptr);
        QVERIFY(kept->plan.view().find("Of the first file") != std::string_view::npos);
        QVERIFY(m_panel->work().partner() == 0 || !m_panel->work().isChanged());
        Lens lens = m_session->lens();
        lens.period = quarterOf(lens.asOf);
        m_session->setLens(lens);
        QVERIFY(open(3));
        QVERIFY(m_panel->made()->wish.programme->snapshot == m_session->facts());
        QVERIFY(!m_panel->work().isChanged());
    }
};

COUNTERPART_TEST(QbrPanelTest)
#include "qbr_panel_test.moc"
