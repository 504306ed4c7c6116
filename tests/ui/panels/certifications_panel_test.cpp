// SPDX-License-Identifier: GPL-3.0-or-later
// Do people, calendar and gaps show what the engines say, and lead to the drawer and the forms?
#include "core/engine/certification/needs.h"
#include "tests/support/test_main.h"
#include "tests/ui/dialogs/forms_support.h"
#include "tests/ui/panels/demo_session.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/certification_matrix.h"
#include "ui/dialogs/enablement/certify_form.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/panels/certifications/certification_list.h"
#include "ui/panels/certifications/certifications_panel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/drawer.h"

#include <QAction>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace counterpart;

namespace {

using View = CertificationsPanel::View;
constexpr int kPatience = 60'000;

int columnOf(const ui::PermutedTableModel& model, const char* id) {
    const auto& columns = model.source()->columns();
    return static_cast<int>(std::ranges::find(columns, QLatin1String(id), &ui::ColumnSpec::id) - columns.begin());
}

QString textAt(const ui::PermutedTableModel& model, int row, const char* id) {
    return model.data(model.index(row, columnOf(model, id)), Qt::DisplayRole).toString();
}

} // namespace

class CertificationsPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_session = counterpart::testing::demoSession(m_folder, 40, 300);
        QVERIFY(m_session != nullptr);
    }
    void cleanupTestCase() { m_session.reset(); }
    void init() {
        QSettings().clear();
        m_panel = std::make_unique<CertificationsPanel>(*m_session, nullptr);
        m_panel->resize(1280, 800);
        m_panel->setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void everyPersonHasALineAndOpensInTheDrawer() {
        m_panel->showView(View::People);
        const auto p = m_session->results();
        QSet<QPair<qint64, QString>> people;
        for (const auto& row : p->certifications.rows) {
            people.insert({row.partner, toQString(p->snapshot->table<Certification>().at(row.certification).person)});
        }
        p->snapshot->table<Exam>().forEach([&](const Exam& exam) {
            people.insert({p->columns->partnerOf.find(exam.partner.value), toQString(exam.person)});
        });
        CertificationList* list = m_panel->list(View::People);
        QTRY_COMPARE(list->model()->totalCount(), static_cast<std::uint32_t>(people.size()));
        QVERIFY(list->table()->isVisible() && !m_panel->matrix()->isVisible());
        const QString person = textAt(*list->model(), 0, "person");
        list->table()->view()->setFocus();
        list->table()->view()->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list->table()->view(), Qt::Key_Return);
        auto* drawer = m_panel->findChild<ui::Drawer*>();
        QTRY_VERIFY(drawer->isVisible());
        QVERIFY(list->current() != nullptr && toQString(list->current()->person) == person);
        QTest::keyClick(list->table()->view(), Qt::Key_Escape);
        QTRY_VERIFY(!drawer->isVisible());
    }

    void theCalendarHasWhatIsLateFirstAndAMonthNarrowsIt() {
        m_panel->showView(View::Calendar);
        CertificationList* list = m_panel->list(View::Calendar);
        const auto p = m_session->results();
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QVERIFY(!p->certifications.lapsed.empty());
        QCOMPARE(textAt(*list->model(), 0, "month"), QStringLiteral("Late"));
        const auto& months = m_panel->months()->data();
        QCOMPARE(months.categories.size(), 14); // late, this month and twelve more
        QCOMPARE(static_cast<std::size_t>(months.series[0].values[0]), p->certifications.lapsed.size());
        double sum = 0;
        for (const double value : months.series[0].values) {
            sum += value;
        }
        QCOMPARE(static_cast<int>(sum), list->model()->rowCount());
        const int last = columnOf(*list->model(), "days");
        qint64 before = std::numeric_limits<int>::min();
        for (int row = 0; row < list->model()->rowCount(); ++row) { // by last day
            const qint64 days = QLocale().toLongLong(list->model()
                                                         ->data(list->model()->index(row, last), Qt::DisplayRole)
                                                         .toString()
                                                         .replace(QChar(0x2212), QLocale().negativeSign()));
            QVERIFY(days >= before && days <= 397);
            before = days;
        }
        Q_EMIT m_panel->months()->elementActivated(0, 0);
        QTRY_COMPARE(static_cast<std::size_t>(list->model()->rowCount()), p->certifications.lapsed.size());
        Q_EMIT m_panel->months()->elementActivated(0, 0);
        QTRY_COMPARE(static_cast<int>(sum), list->model()->rowCount());
    }

    void gapsAreThoseOfTheEngine() {
        m_panel->showView(View::Gaps);
        const auto p = m_session->results();
        const auto needs =
            certification::needsOf(*p->snapshot, *p->columns, *p->rulebook, p->lens.asOf, p->standings.tiers);
        std::uint32_t expected = 0;
        std::int64_t missing = 0;
        for (const auto& partner : needs) {
            for (const bool held : {true, false}) {
                for (const auto& need :
                     (held ? partner.held : partner.next).value_or(certification::TierNeeds()).needs) {
                    const bool gap = need.missing() > 0 || (held && need.missingAtHorizon() > 0);
                    expected += gap ? 1 : 0;
                    missing += gap ? need.missing() : 0;
                }
            }
        }
        const auto* model = m_panel->list(View::Gaps)->model();
        QVERIFY(expected > 0);
        QTRY_COMPARE(model->totalCount(), expected);
        std::int64_t shown = 0;
        for (int row = 0; row < model->rowCount(); ++row) {
            shown += textAt(*model, row, "missing").toLongLong();
        }
        QCOMPARE(shown, missing);
    }

    void whoIsNearestByExamsIsNamed() {
        counterpart::testing::Bench bench;
        QVERIFY(bench.open("certification-ladder"));
        Session& session = *bench.session;
        const auto record = [&](const char* person, const char* module, int score) {
            IdSource ids = session.ids();
            auto planned = plan(*session.facts(), ids, session.rulebook(),
                                RecordExam{bench.northwind, person, "partner", "certified", module, session.lens().asOf,
                                           Micros::of(score)});
            QSignalSpy results(&session, &Session::resultsChanged);
            session.execute(std::move(*planned));
            return results.wait(kPatience);
        };
        QVERIFY(record("Ada", "positioning", 40) && record("Eve", "positioning", 80) && record("Eve", "portfolio", 70));
        CertificationsPanel panel(session, nullptr);
        panel.setVisible(true);
        panel.showView(View::Gaps);
        const auto* model = panel.list(View::Gaps)->model();
        QTRY_VERIFY(model->rowCount() > 0);
        QStringList nearest;
        for (int row = 0; row < model->rowCount(); ++row) {
            nearest << textAt(*model, row, "partner") + u' ' + textAt(*model, row, "nearest");
        }
        const QString all = nearest.join(u'|');
        QVERIFY2(all.contains(QStringLiteral("Northwind Eve: 2 of 5 exams passed, next: Discovery and qualification; "
                                             "Ada: 0 of 5 exams passed")),
                 qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("Southsea nobody yet")), qPrintable(all));
    }

    void whoMayNotRegisterIsSaidAndLedTo() {
        const auto p = m_session->results();
        const auto restrictions = restrictionsIn(*p);
        QVERIFY(!restrictions->empty());
        QVERIFY(m_panel->banner()->isVisible());
        std::size_t rows = 0;
        for (const auto& one : *restrictions) {
            rows += one.rows.size();
        }
        m_panel->showView(View::Gaps);
        QTest::mouseClick(m_panel->banner()->findChild<QPushButton*>(), Qt::LeftButton);
        QVERIFY(m_panel->view() == View::Table);
        auto* table = m_panel->findChild<ui::DataTable*>();
        QTRY_COMPARE(static_cast<std::size_t>(table->model()->rowCount()), rows);
        QVERIFY(textAt(*table->model(), 0, "registration").startsWith(QStringLiteral("No, since")));
    }

    void verbsStartWithWhatIsChosen() {
        m_panel->showView(View::People);
        CertificationList* list = m_panel->list(View::People);
        QTRY_VERIFY(list->model()->rowCount() > 0);
        list->table()->view()->setFocus();
        list->table()->view()->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list->table()->view(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        auto* form = m_panel->findChild<CertifyForm*>();
        QVERIFY(form != nullptr);
        QCOMPARE(form->person()->word(), textAt(*list->model(), 0, "person"));
        form->close();
        m_panel->showView(View::Calendar);
        list = m_panel->list(View::Calendar);
        QTRY_VERIFY(list->model()->rowCount() > 0);
        list->table()->view()->setFocus();
        list->table()->view()->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list->table()->view(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY([&] {
            const auto forms = m_panel->findChildren<CertifyForm*>();
            return std::ranges::any_of(
                forms, [](const CertifyForm* one) { return one->isVisible() && one->person() == nullptr; });
        }());
    }

    void theViewIsRememberedAndReachedByItsName() {
        QVERIFY(m_panel->openTab(QStringLiteral("Gaps")));
        QVERIFY(m_panel->view() == View::Gaps);
        const CertificationsPanel again(*m_session, nullptr);
        QVERIFY(again.view() == View::Gaps);
        QVERIFY(!m_panel->openTab(QStringLiteral("Nothing of the kind")));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<CertificationsPanel> m_panel;
};

COUNTERPART_TEST(CertificationsPanelTest)
#include "certifications_panel_test.moc"
