// SPDX-License-Identifier: GPL-3.0-or-later
// Are plans started, tasks done, blocked, reopened, dismissed, given away and taken back by keys, in the order of
// plans?
#include "core/command/enablement.h"
#include "core/command/tasks.h"
#include "core/engine/programme/judgement.h"
#include "tests/support/test_main.h"
#include "tests/ui/dialogs/forms_support.h"
#include "ui/panels/partners/partners_panel.h"
#include "ui/panels/tasks/task_page.h"
#include "ui/panels/tasks/tasks_panel.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/ask_bar.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/number_link.h"
#include "ui/widgets/states.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QTreeWidget>

#include <algorithm>
#include <numeric>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

constexpr int kStepsOfOnboarding = 18;

QString titleAt(const ui::PermutedTableModel& model, int row) {
    return model.index(row, 0).data(Qt::DisplayRole).toString();
}

} // namespace

class TasksPanelTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<TasksPanel> m_panel;

    ui::DataTable* table() const { return m_panel->findChild<ui::DataTable*>(); }
    const ui::PermutedTableModel& rows() const { return *table()->model(); }
    const Task* step(std::string_view key) const {
        const Task* found = nullptr;
        m_bench->session->facts()->table<Task>().forEach(
            [&](const Task& task) { found = task.rule.view() == key ? &task : found; });
        return found;
    }
    std::string statusOf(std::string_view key) const {
        const Task* task = step(key);
        return task == nullptr ? std::string("absent") : task->status.str();
    }
    static bool settles(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, kPatience); }
    bool becomes(std::string_view key, const char* status) {
        return settles([&] { return statusOf(key) == status && shows(key); });
    }
    // The window stands on the facts of now.
    bool shows(std::string_view) const {
        return m_bench->session->results() && m_bench->session->results()->snapshot == m_bench->session->facts();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(table()->view(), key, with); }
    bool choose(std::string_view key) {
        m_panel->openRecord(Kind::Task, step(key)->id);
        table()->view()->setFocus();
        return table()->currentKey() == static_cast<quint64>(step(key)->id);
    }
    void type(const QString& words) {
        QTest::keyClicks(m_panel->asks()->line(), words);
        QTest::keyClick(m_panel->asks()->line(), Qt::Key_Return);
    }
    bool startOnboarding() {
        return m_bench->session->results() && carryOut([&](IdSource& ids) {
                   return plan(*m_bench->session->facts(), ids, m_bench->session->rulebook(),
                               StartPlan{"onboarding-12-weeks", m_bench->northwind,
                                         m_bench->session->now().date().plusDays(-30)});
               }) &&
               settles([&] { return rows().rowCount() == kStepsOfOnboarding; });
    }
    static void saveFrom(QDialog& form, const char* field) {
        auto* line = form.findChild<QLineEdit*>(QLatin1String(field));
        form.activateWindow();
        QVERIFY(settles([&] { return QApplication::activeWindow() == &form; }));
        line->setFocus();
        QVERIFY(settles([&] { return line->hasFocus(); }));
        QTest::keyClick(line, Qt::Key_Return, Qt::ControlModifier);
    }
    bool carryOut(const std::function<Result<Planned>(IdSource&)>& make) {
        IdSource ids = m_bench->session->ids();
        auto planned = make(ids);
        if (!planned) {
            return false;
        }
        QSignalSpy results(m_bench->session.get(), &Session::resultsChanged);
        m_bench->session->execute(std::move(*planned));
        return results.wait(kPatience);
    }
    QDialog* dialog(const char* name) const {
        QDialog* found = nullptr;
        settles([&] {
            for (auto* one : m_panel->findChildren<QDialog*>(QLatin1String(name))) {
                found = one->isVisible() ? one : found;
            }
            return found != nullptr;
        });
        return found;
    }

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("Counterpart tests of tasks"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        ui::theme().install(*qApp);
    }
    void init() {
        m_bench = std::make_unique<Bench>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_bench->folder.path());
        QSettings().clear();
        QVERIFY(m_bench->open());
        m_panel = std::make_unique<TasksPanel>(*m_bench->session, nullptr);
        m_panel->resize(1280, 800);
        m_panel->QWidget::show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup() {
        m_panel.reset();
        m_bench.reset();
    }

    void withoutTasksItSaysHowTheyComeAbout() {
        QVERIFY(settles([&] { return table()->emptyState()->isVisible(); }));
        QCOMPARE(table()->emptyState()->title(), QStringLiteral("No tasks yet"));
        QCOMPARE(m_panel->status(), QStringLiteral("0 open, 0 late"));
    }

    void aPlanIsStartedWithItsStepsInSight() {
        press(Qt::Key_P);
        QDialog* form = dialog("startPlan");
        QVERIFY(form != nullptr);
        auto* partner = form->findChild<QLineEdit*>(QStringLiteral("partner"));
        auto* offered = form->findChild<QComboBox*>(QStringLiteral("plan"));
        auto* steps = form->findChild<QTreeWidget*>(QStringLiteral("steps"));
        QVERIFY(offered->findData(QStringLiteral("programme-launch")) >= 0); // needs no partner
        QVERIFY(QTest::qWaitForWindowActive(form));
        saveFrom(*form, "start");
        QString errors;
        for (const auto* field : form->findChildren<ui::FormField*>()) {
            errors += field->errorText();
        }
        QVERIFY(!errors.isEmpty()); // whose onboarding?
        QTest::keyClicks(partner, QStringLiteral("P-001"));
        QVERIFY(offered->findData(QStringLiteral("programme-launch")) < 0);
        QCOMPARE(offered->currentData().toString(), QStringLiteral("onboarding-12-weeks"));
        QCOMPARE(steps->topLevelItemCount(), 4);
        QCOMPARE(steps->topLevelItem(0)->child(0)->text(0), QStringLiteral("Kick-off call with both teams"));
        QVERIFY(!steps->topLevelItem(0)->child(0)->text(2).isEmpty());
        saveFrom(*form, "start");
        QVERIFY(settles([&] { return rows().rowCount() == kStepsOfOnboarding; }));
        QVERIFY(step("kick_off")->partner.value == m_bench->northwind);
    }

    void aLaunchNeedsNoPartner() {
        press(Qt::Key_P);
        QDialog* form = dialog("startPlan");
        QVERIFY(form != nullptr);
        auto* offered = form->findChild<QComboBox*>(QStringLiteral("plan"));
        offered->setCurrentIndex(offered->findData(QStringLiteral("programme-launch")));
        saveFrom(*form, "start");
        QVERIFY(settles([&] { return rows().rowCount() > 0; }));
        QVERIFY(!step("announce")->partner.has());
        QVERIFY(choose("announce"));
        QVERIFY(m_panel->page()->shown().plan.contains(QStringLiteral("Launch")));
    }

    void whatIsLateStandsFirst() {
        QVERIFY(startOnboarding());
        QCOMPARE(titleAt(rows(), 0), QStringLiteral("Kick-off call with both teams"));
        for (int row = 1; row < rows().rowCount(); ++row) {
            const auto due = [&](int at) {
                return m_bench->session->facts()->table<Task>().find(static_cast<RecordId>(rows().key(at)))->due;
            };
            QVERIFY(due(row - 1) <= due(row));
        }
        QVERIFY(m_panel->status().startsWith(QStringLiteral("18 open, ")));
        QVERIFY(!m_panel->status().endsWith(QStringLiteral(" 0 late")));
    }

    void stepsAreDoneInTheirOrderAndTakenBack() {
        QVERIFY(startOnboarding());
        QSignalSpy refusals(m_bench->session.get(), &Session::failed);
        QVERIFY(choose("agreement"));
        press(Qt::Key_D);
        QCOMPARE(refusals.size(), 1);
        const QString said = refusals.front().front().toString();
        QVERIFY2(said.contains(QStringLiteral("Partner agreement signed")) &&
                     said.contains(QStringLiteral("Compliance and data protection questionnaire")),
                 qPrintable(said));
        QCOMPARE(statusOf("agreement"), std::string("open"));
        for (const char* key : {"kick_off", "compliance", "agreement"}) {
            QVERIFY(choose(key));
            press(Qt::Key_D);
            QVERIFY2(becomes(key, "done"), key);
        }
        QCOMPARE(refusals.size(), 1);
        QVERIFY(settles([&] { return rows().rowCount() == kStepsOfOnboarding - 3; }));
        press(Qt::Key_U);
        QVERIFY(becomes("agreement", "open"));
        QVERIFY(settles([&] { return rows().rowCount() == kStepsOfOnboarding - 2; }));
    }

    void severalAreOneStepToUndo() {
        QVERIFY(startOnboarding());
        QVERIFY(choose("kick_off"));
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(table()->selectedCount(), 3); // the kick-off and what comes after it
        press(Qt::Key_D);
        QVERIFY(becomes("kick_off", "done"));
        QCOMPARE(statusOf("assessment"), std::string("done"));
        QCOMPARE(statusOf("compliance"), std::string("done"));
        press(Qt::Key_U);
        QVERIFY(becomes("compliance", "open"));
        QCOMPARE(statusOf("kick_off"), std::string("open"));
    }

    void aStepIsBlockedWithAReasonAndReopened() {
        QVERIFY(startOnboarding());
        QVERIFY(choose("kick_off"));
        press(Qt::Key_B);
        QVERIFY(m_panel->asks()->isAsking());
        QVERIFY(m_panel->asks()->line()->hasFocus());
        QTest::keyClick(m_panel->asks()->line(), Qt::Key_Return); // no reason
        QVERIFY(m_panel->asks()->isAsking());
        QVERIFY(!m_panel->asks()->problem().isEmpty());
        type(QStringLiteral("their lead is on leave"));
        QVERIFY(becomes("kick_off", "blocked"));
        QVERIFY(!m_panel->asks()->isAsking());
        QCOMPARE(step("kick_off")->reason.str(), std::string("their lead is on leave"));
        QVERIFY(settles([&] { return m_panel->page()->shown().state == QStringLiteral("Blocked"); }));
        QCOMPARE(rows().rowCount(), kStepsOfOnboarding); // still to be done
        press(Qt::Key_B);
        QTest::keyClick(m_panel->asks()->line(), Qt::Key_Escape);
        QVERIFY(!m_panel->asks()->isAsking());
        QVERIFY(table()->view()->hasFocus());
        press(Qt::Key_R);
        QVERIFY(becomes("kick_off", "open"));
    }

    void aDismissedStepHoldsNobodyUpAndComesBack() {
        QVERIFY(startOnboarding());
        QVERIFY(choose("kick_off"));
        press(Qt::Key_X);
        type(QStringLiteral("they know each other"));
        QVERIFY(becomes("kick_off", "dismissed"));
        QVERIFY(choose("assessment"));
        press(Qt::Key_D);
        QVERIFY(becomes("assessment", "done"));
        QVERIFY(choose("kick_off")); // the filter gives way to what is asked for
        QVERIFY(m_panel->page()->shown().facts.size() >= 4);
        press(Qt::Key_R);
        QVERIFY(becomes("kick_off", "open"));
    }

    void aTaskIsGivenToSomebodyElse() {
        QVERIFY(startOnboarding());
        QVERIFY(choose("kick_off"));
        press(Qt::Key_O);
        QDialog* form = dialog("assignTasks");
        QVERIFY(form != nullptr);
        QLineEdit* owner = form->findChild<QComboBox*>(QStringLiteral("owner"))->lineEdit();
        QCOMPARE(owner->text(), QStringLiteral("channel manager"));
        QVERIFY(QTest::qWaitForWindowActive(form));
        owner->selectAll();
        QTest::keyClicks(owner, QStringLiteral("Kim"));
        saveFrom(*form, "due");
        QVERIFY(settles([&] { return step("kick_off")->owner.view() == "Kim"; }));
        QCOMPARE(statusOf("kick_off"), std::string("open"));
    }

    void aPlanIsAbandonedAsOneStep() {
        QVERIFY(startOnboarding());
        QVERIFY(choose("kick_off"));
        press(Qt::Key_D);
        QVERIFY(becomes("kick_off", "done"));
        QVERIFY(choose("assessment"));
        press(Qt::Key_X, Qt::ShiftModifier);
        QVERIFY(m_panel->asks()->isAsking());
        type(QStringLiteral("they merged"));
        QVERIFY(becomes("assessment", "dismissed"));
        QCOMPARE(statusOf("review"), std::string("dismissed"));
        QCOMPARE(statusOf("kick_off"), std::string("done"));
        press(Qt::Key_U);
        QVERIFY(becomes("review", "open"));
        QCOMPARE(statusOf("assessment"), std::string("open"));
    }

    void theDrawerHasTheCourseOfThePlan() {
        QVERIFY(startOnboarding());
        QVERIFY(choose("agreement"));
        QVERIFY(m_panel->findChild<ui::Drawer*>()->isVisible());
        const TaskCase& shown = m_panel->page()->shown();
        QCOMPARE(shown.state, QStringLiteral("Waiting"));
        QVERIFY2(shown.progress.startsWith(QStringLiteral("0 of 18 steps done")), qPrintable(shown.progress));
        QStringList labels;
        for (const TaskLine& line : shown.course) {
            labels << line.label;
        }
        QVERIFY(labels.contains(QStringLiteral("Next step")) && labels.contains(QStringLiteral("Enablement")));
        QVERIFY(std::ranges::any_of(shown.facts, [](const TaskLine& line) {
            return line.label == QStringLiteral("Waits for") && line.value.contains(QStringLiteral("Compliance"));
        }));
    }

    void tasksOfFlagsHaveTheirFiguresAndAreRaisedOnce() {
        QVERIFY(carryOut([&](IdSource& ids) -> Result<Planned> {
            Planned planned;
            planned.intent = {Action::AddRecord, Kind::Survey, "S-1", {}, {}};
            Survey& one = planned.changes.of<Survey>().created.emplace_back();
            one.id = ids.take();
            one.key = "S-1";
            one.partner.value = m_bench->northwind;
            one.at = Time::startOf(m_bench->session->lens().asOf.plusDays(-10));
            one.kind = Symbol("csat");
            one.score = *parseMicros("2");
            return planned;
        }));
        std::int64_t raised = 0;
        QVERIFY(settles([&] {
            const auto judged = m_bench->session->judgement();
            raised = judged ? std::accumulate(judged->flagsOpen.begin(), judged->flagsOpen.end(), std::int64_t{0}) : 0;
            return raised > 0 && shows({});
        }));
        press(Qt::Key_F);
        QVERIFY(settles([&] { return rows().rowCount() == raised; }));
        press(Qt::Key_Home, Qt::ControlModifier);
        press(Qt::Key_Return);
        QVERIFY(settles([&] { return m_panel->page()->shown().task != 0; }));
        QVERIFY(settles(
            [&] { return m_panel->page()->shown().why.contains(QRegularExpression(QStringLiteral("[0-9]"))); }));
        QVERIFY(std::ranges::any_of(m_panel->page()->shown().facts,
                                    [](const TaskLine& line) { return line.label == QStringLiteral("Owner"); }));
        QVERIFY(settles([&] { return m_bench->session->judgement() != nullptr; }));
        QSignalSpy notices(m_panel.get(), &Panel::noticeRequested);
        press(Qt::Key_F);
        QVERIFY(settles([&] { return notices.size() == 1; }));
        QCOMPARE(m_bench->count<Task>(), static_cast<std::size_t>(raised));
        press(Qt::Key_D); // by decision
        QVERIFY(settles([&] { return rows().rowCount() == raised - 1; }));
    }

    void aConflictIsSettledByWhoKeepsTheCustomer() {
        QVERIFY(carryOut([&](IdSource& ids) -> Result<Planned> {
            Planned planned;
            planned.intent = {Action::AddRecord, Kind::Registration, "R", {}, {}};
            for (const RecordId partner : {m_bench->northwind, m_bench->southsea}) {
                Registration& one = planned.changes.of<Registration>().created.emplace_back();
                one.id = ids.take();
                one.key = "R-" + std::to_string(partner);
                one.partner.value = partner;
                one.account.value = m_bench->find<Account>("A-1")->id;
                one.status = Symbol("submitted");
                one.submitted = {m_bench->session->now().seconds - (partner == m_bench->northwind ? 7200 : 3600)};
            }
            return planned;
        }));
        QVERIFY(settles([&] { return shows({}); }));
        press(Qt::Key_C);
        QVERIFY(settles([&] { return rows().rowCount() > 0; }));
        QVERIFY(step("duplicate") != nullptr);
        QVERIFY(choose("duplicate"));
        QVERIFY(settles([&] { return m_panel->page()->shown().why.contains(QStringLiteral("same account")); }));
        press(Qt::Key_D);
        QDialog* form = dialog("settleConflict");
        QVERIFY(form != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(form));
        auto* reason = form->findChild<QLineEdit*>(QStringLiteral("reason"));
        QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier); // none
        QCOMPARE(statusOf("duplicate"), std::string("open"));
        QTest::keyClicks(reason, QStringLiteral("registered first"));
        QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(becomes("duplicate", "done"));
        QVERIFY(choose("duplicate"));
        QVERIFY2(m_panel->page()->shown().why.contains(QStringLiteral("P-001 keeps the customer")),
                 qPrintable(m_panel->page()->shown().why));
    }

    void everyVerbIsInThePalette() {
        QStringList offered;
        for (const QAction* action : m_panel->panelActions()) {
            offered << action->text();
        }
        for (const char* text :
             {"Done", "Block", "Dismiss", "Reopen", "Owner", "Abandon the plan...", "Start a plan...",
              "Raise tasks of flags", "Raise tasks of conflicts", "Undo the last change"}) {
            QVERIFY2(offered.contains(QLatin1String(text)), text);
        }
    }

    void thePartnersDrawerTellsOfPlansAndLateSteps() {
        QVERIFY(startOnboarding());
        PartnersPanel partners(*m_bench->session, nullptr);
        partners.resize(1280, 800);
        partners.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&partners));
        QVERIFY(partners.openRecord(Kind::Partner, m_bench->northwind));
        QStringList texts;
        for (const auto* label : partners.findChildren<QLabel*>()) {
            texts << label->text();
        }
        QVERIFY(texts.contains(QStringLiteral("27 days late"))); // the kick-off; what waits for it follows
        QSignalSpy asked(&partners, &Panel::panelRequested);
        ui::NumberLink* open = nullptr;
        for (auto* link : partners.findChildren<ui::NumberLink*>()) {
            open = link->text().startsWith(QStringLiteral("18, ")) ? link : open;
        }
        QVERIFY(open != nullptr);
        open->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().toString(), QStringLiteral("tasks"));
        QCOMPARE(asked.front().at(1).value<PanelQuery>().records.size(), qsizetype{18});
    }
};

COUNTERPART_TEST(TasksPanelTest)
#include "tasks_panel_test.moc"
