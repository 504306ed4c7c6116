// SPDX-License-Identifier: GPL-3.0-or-later
// Is a model fitted, kept and followed from the lab; are weights of one's own checked, tried and saved?
#include "core/domain/touch_expression.h"
#include "core/engine/programme/programme.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/demo_session.h"
#include "ui/charts/line_chart.h"
#include "ui/panels/lab/evidence_page.h"
#include "ui/panels/lab/lab_panel.h"
#include "ui/panels/lab/weight_page.h"
#include "ui/widgets/expression_edit.h"

#include <QCompleter>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace counterpart;

namespace {
constexpr int kPatience = 20'000;
} // namespace

class LabPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_session = counterpart::testing::demoSession(m_folder, 20, 400);
        QVERIFY(m_session != nullptr);
    }
    void cleanupTestCase() { m_session.reset(); }

    void aModelIsFittedShownKeptAndFollowed() {
        LabPanel panel(*m_session, nullptr);
        panel.resize(1200, 800);
        panel.QWidget::show();
        EvidencePage& page = *panel.evidence();
        QVERIFY(page.shown() == nullptr);
        page.fit();
        QTRY_VERIFY_WITH_TIMEOUT(page.shown() != nullptr, kPatience);
        QVERIFY(!page.isKept());
        QVERIFY(page.shown()->deals > 200);
        QVERIFY(!page.calibration()->data().categories.isEmpty());
        QCOMPARE(m_session->snapshot()->table<LearnedModel>().size(), std::size_t{0}); // nothing is kept unasked
        page.keep();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->snapshot()->table<LearnedModel>().size(), std::size_t{1}, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->results()->lens.model == Model::Ai && page.isKept(), kPatience);
        const auto p = m_session->results();
        QVERIFY(p->learned.used());
        QVERIFY(p->credits.model() == Model::Ai);
        QCOMPARE(p->lens.ungated, !p->learned.model->gate.usable());
    }

    void aFaultIsSaidWithItsCharacterAndNothingIsSaved() {
        LabPanel panel(*m_session, nullptr);
        WeightPage& page = *panel.weights();
        page.expression()->setPlainText(QStringLiteral("role_weight * tpye"));
        QVERIFY2(page.problem().contains(QStringLiteral("15")), qPrintable(page.problem()));
        QVERIFY(page.problem().contains(QStringLiteral("type")));
        QCOMPARE(page.expression()->extraSelections().size(), 1);
        QCOMPARE(page.expression()->extraSelections().front().cursor.selectedText(), QStringLiteral("tpye"));
        const std::size_t versions = m_session->snapshot()->table<RulebookVersion>().size();
        page.save();
        QTest::qWait(50);
        QCOMPARE(m_session->snapshot()->table<RulebookVersion>().size(), versions);
    }

    void namesAreCompleted() {
        LabPanel panel(*m_session, nullptr);
        panel.resize(1200, 800);
        panel.QWidget::show();
        QVERIFY(panel.openTab(QStringLiteral("Weights of your own")));
        ExpressionEdit& edit = *panel.weights()->expression();
        edit.clear();
        edit.setFocus();
        QTest::keyClicks(&edit, QStringLiteral("role_w"));
        QCOMPARE(edit.completer()->currentCompletion(), QStringLiteral("role_weight"));
        Q_EMIT edit.completer()->activated(QStringLiteral("role_weight"));
        QCOMPARE(edit.toPlainText(), QStringLiteral("role_weight"));
    }

    void anExpressionIsTriedSavedAndFollowed() {
        LabPanel panel(*m_session, nullptr);
        WeightPage& page = *panel.weights();
        page.expression()->setPlainText(QStringLiteral("if(is_first, 3, 1)"));
        QVERIFY2(page.problem().isEmpty(), qPrintable(page.problem()));
        QVERIFY(page.touches()->topLevelItemCount() > 1);
        QCOMPARE(page.touches()->topLevelItem(0)->text(3), QStringLiteral("3"));
        QCOMPARE(page.touches()->topLevelItem(1)->text(3), QStringLiteral("1"));
        QCOMPARE(page.variables()->topLevelItemCount(), static_cast<int>(kTouchVariables));
        QCOMPARE(page.variables()->topLevelItem(static_cast<int>(TouchVariable::IsFirst))->text(1),
                 QStringLiteral("true"));
        const std::size_t versions = m_session->snapshot()->table<RulebookVersion>().size();
        page.save();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->snapshot()->table<RulebookVersion>().size(), versions + 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->results()->lens.model == Model::Custom, kPatience);
        QCOMPARE(m_session->results()->rulebook->attribution.expression, std::string("if(is_first, 3, 1)"));
        QVERIFY(m_session->results()->credits.model() == Model::Custom);
    }

    void aRoleWeightThatIsNoneIsRefused() {
        LabPanel panel(*m_session, nullptr);
        WeightPage& page = *panel.weights();
        QVERIFY(page.roles()->rowCount() > 0);
        page.roles()->item(0, 1)->setText(QStringLiteral("-1"));
        QVERIFY(page.problem().contains(QStringLiteral("-1")));
        page.roles()->item(0, 1)->setText(QStringLiteral("2.5"));
        QVERIFY2(page.problem().isEmpty(), qPrintable(page.problem()));
    }

    void aTypeOfOrganisationIsAStart() {
        LabPanel panel(*m_session, nullptr);
        WeightPage& page = *panel.weights();
        const auto weights = [&] {
            QStringList all;
            for (int row = 0; row < page.roles()->rowCount(); ++row) {
                all << page.roles()->item(row, 0)->text() + page.roles()->item(row, 1)->text();
            }
            return all;
        };
        page.startFrom(QStringLiteral("saas"));
        const QStringList saas = weights();
        page.startFrom(QStringLiteral("hardware_distribution"));
        QVERIFY(weights() != saas);
        QVERIFY(page.problem().isEmpty());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

COUNTERPART_TEST(LabPanelTest)
#include "lab_panel_test.moc"
