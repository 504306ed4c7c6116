// SPDX-License-Identifier: GPL-3.0-or-later
// A what-if as a person meets it: begun, seen on every panel, kept, compared, left; facts stay as they were.
#include "core/engine/programme/programme.h"
#include "core/engine/scenario/document.h"
#include "tests/flow/window/flow_support.h"
#include "tests/support/test_main.h"
#include "ui/charts/slope_view.h"
#include "ui/dialogs/whatif/whatif_comparison.h"
#include "ui/dialogs/whatif/whatif_deal.h"
#include "ui/dialogs/whatif/whatif_policy.h"
#include "ui/shell/whatif_bar.h"
#include "ui/widgets/banner.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

// COUNTERPART_PICTURES=FOLDER keeps what was seen.
void keepPicture(QWidget* widget, const char* name) {
    if (const QString folder = qEnvironmentVariable("COUNTERPART_PICTURES"); !folder.isEmpty()) {
        widget->grab().save(folder + u'/' + QString::fromLatin1(name) + QStringLiteral(".png"));
    }
}

std::int64_t paid(const Programme& programme) { return programme.total.value(metrics::Id::CommissionAccrued, 0); }

Session::WhatIf named(const char* name, scenario::Change change) {
    return {QString::fromLatin1(name), {{std::move(change)}}};
}

} // namespace

class WhatIfFlowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_flow = std::make_unique<Flow>();
        QVERIFY(m_flow->open());
        Lens lens = m_flow->session->lens();
        lens.period = {};
        lens.model = Model::Position;
        m_flow->session->setLens(lens);
        QTRY_VERIFY_WITH_TIMEOUT(m_flow->session->results()->lens == lens, kPatience);
    }
    void cleanup() { m_flow.reset(); }

    void thePolicyFormAssumesAtOnceAndTheBandSaysSo() {
        Session& session = *m_flow->session;
        const auto facts = session.results();
        QVERIFY(!band()->isVisible());
        m_flow->window->whatIf().editPolicy();
        auto* form = Flow::dialog<WhatIfPolicy>();
        QVERIFY(form != nullptr);
        QVERIFY(Flow::bringUp(form));
        auto* model = form->findChild<QComboBox*>();
        const int first = model->findData(QStringLiteral("first"));
        QVERIFY(first >= 0);
        model->setCurrentIndex(first);
        Q_EMIT model->activated(first);
        QTRY_VERIFY_WITH_TIMEOUT(session.standsOnWhatIf(), kPatience);
        QVERIFY(session.lens().model == Model::First);
        QVERIFY(session.results()->lens.model == Model::First);
        QVERIFY(paid(*session.results()) != paid(*facts));
        QCOMPARE(paid(*session.factResults()), paid(*facts));
        keepPicture(form, "whatif_policy");
        Flow::key(Qt::Key_Escape);
        QTRY_VERIFY(!form || !form->isVisible());
        for (const QString& id : m_flow->window->panelIds()) {
            m_flow->window->showPanel(id);
            QVERIFY2(band()->isVisible(), qPrintable(id));
        }
        keepPicture(m_flow->window.get(), "whatif_band");
        m_flow->window->showPanel(QStringLiteral("home"));
        QVERIFY(band()->accessibleName().contains(QStringLiteral("What-if active")));
        QVERIFY(Flow::bringUp(m_flow->window.get()));
        band()->findChild<QPushButton*>()->setFocus();
        Flow::key(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!session.standsOnWhatIf(), kPatience);
        QTRY_VERIFY(!band()->isVisible());
        QVERIFY(session.lens().model == Model::Position);
        QCOMPARE(paid(*session.results()), paid(*facts));
    }

    void factsAreRefusedWhileOneIsOn() {
        Session& session = *m_flow->session;
        const SnapshotPtr before = session.facts();
        const Deal deal = before->table<Deal>().at(0);
        session.assume(named("less", scenario::EditDeal{deal.key.str(), {{"amount", "1"}}}));
        QTRY_VERIFY_WITH_TIMEOUT(session.standsOnWhatIf(), kPatience);
        QCOMPARE(session.snapshot()->table<Deal>().find(deal.id)->amount, Minor{deal.currency.digits() == 0   ? 1
                                                                                : deal.currency.digits() == 2 ? 100
                                                                                                              : 1000});
        QSignalSpy failed(&session, &Session::failed);
        bool refused = false;
        auto planned = plan(*session.snapshot(), EditRecord{Kind::Deal, deal.id, {{"name", "Other"}}});
        QVERIFY(planned.has_value());
        session.execute(std::move(*planned), [&](const Result<Revision>& result) { refused = !result; });
        QVERIFY(refused);
        QCOMPARE(failed.size(), 1);
        QVERIFY(session.facts() == before);
    }

    void oneIsKeptSwitchedOffAndOnAndComparedWithAnother() {
        Session& session = *m_flow->session;
        session.assume(named("", scenario::SetPolicy{"attribution.model", "\"last\""}));
        QTRY_VERIFY_WITH_TIMEOUT(session.standsOnWhatIf(), kPatience);
        m_flow->window->whatIf().save();
        auto* dialog = Flow::dialog<QDialog>();
        QVERIFY(dialog != nullptr && Flow::bringUp(dialog));
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("whatIfName"));
        name->setFocus();
        Flow::type(QStringLiteral("Last touch"));
        Flow::key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(session.facts()->table<Scenario>().findKey("Last touch") != nullptr, kPatience);
        QTRY_VERIFY(band()->accessibleName().contains(QStringLiteral("Last touch")));
        const std::int64_t last = paid(*session.results());
        session.leaveWhatIf();
        QTRY_VERIFY_WITH_TIMEOUT(!session.standsOnWhatIf(), kPatience);
        session.assume(named("", scenario::SetPolicy{"attribution.model", "\"first\""}));
        QTRY_VERIFY_WITH_TIMEOUT(session.standsOnWhatIf(), kPatience);
        QVERIFY(paid(*session.results()) != last);

        m_flow->window->whatIf().compare();
        auto* comparison = Flow::dialog<WhatIfComparison>();
        QVERIFY(comparison != nullptr);
        QCOMPARE(comparison->findChild<QListWidget*>()->count(), 2);
        auto* table = comparison->findChild<ui::DataTable*>();
        QTRY_VERIFY_WITH_TIMEOUT(
            table->model()->rowCount() == static_cast<int>(session.facts()->table<Partner>().size()), kPatience);
        QVERIFY(comparison->findChild<ui::SlopeView*>()->itemCount() > 0);
        QTest::qWait(100);
        keepPicture(comparison, "whatif_comparison");
        Flow::bringUp(comparison);
        Flow::key(Qt::Key_Escape);
        QTRY_VERIFY(Flow::dialog<WhatIfComparison>() == nullptr);
    }

    void aDealIsAskedAboutFromItsRow() {
        Session& session = *m_flow->session;
        m_flow->panel("deals");
        QTRY_VERIFY_WITH_TIMEOUT(m_flow->rows()->rowCount() > 0, kPatience);
        QMenu menu;
        const auto id = static_cast<RecordId>(m_flow->rows()->key(0));
        Q_EMIT m_flow->table()->contextMenuShown(&menu, static_cast<quint64>(id));
        const auto actions = menu.actions();
        const auto verb = std::ranges::find_if(
            actions, [](QAction* action) { return action->text().startsWith(QStringLiteral("What if")); });
        QVERIFY(verb != actions.end());
        (*verb)->trigger();
        auto* form = Flow::dialog<WhatIfDeal>();
        QVERIFY(form != nullptr);
        QVERIFY(Flow::bringUp(form));
        auto* amount = form->findChild<QLineEdit*>();
        amount->setText(QStringLiteral("nonsense"));
        Flow::key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form->isVisible()); // said beside the field
        QVERIFY(!session.whatIf());
        amount->setText(QStringLiteral("123"));
        keepPicture(form, "whatif_deal");
        Flow::key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(session.standsOnWhatIf(), kPatience);
        QVERIFY(session.snapshot()->table<Deal>().find(id)->amount != session.facts()->table<Deal>().find(id)->amount);
    }

    void whatNoLongerFitsIsSaidAndLeft() {
        Session& session = *m_flow->session;
        QSignalSpy failed(&session, &Session::failed);
        session.assume(named("gone", scenario::RemoveTouch{"there is none"}));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
        QVERIFY(!session.whatIf());
        QVERIFY(!session.standsOnWhatIf());
        QTRY_VERIFY(!band()->isVisible());
    }

private:
    ui::Banner* band() const { return m_flow->window->whatIf().band(); }
    std::unique_ptr<Flow> m_flow;
};

COUNTERPART_TEST(WhatIfFlowTest)
#include "whatif_flow_test.moc"
