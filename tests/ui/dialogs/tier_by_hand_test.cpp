// SPDX-License-Identifier: GPL-3.0-or-later
// A tier set by hand and ended again, and what its history says of it.
#include "tests/support/test_main.h"
#include "tests/ui/dialogs/forms_support.h"
#include "ui/bridge/tier_text.h"
#include "ui/dialogs/tiers/tier_by_hand.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/form_field.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>

using namespace counterpart;
using namespace counterpart::testing;

class TierByHandTest : public QObject {
    Q_OBJECT
private:
    QString history() const {
        const Programme& p = *m_bench->session->results();
        return asText(tierHistorySteps(p, p.columns->partnerOf.find(m_bench->northwind)));
    }
    static QLineEdit* line(const QDialog& dialog, const char* name) {
        return dialog.findChild<QLineEdit*>(QLatin1String(name));
    }
    static QString errors(const QDialog& dialog) {
        QString all;
        for (const auto* field : dialog.findChildren<ui::FormField*>()) {
            all += field->errorText();
        }
        return all;
    }
    bool save(QDialog* dialog) {
        QPointer<QDialog> open(dialog);
        QSignalSpy results(m_bench->session.get(), &Session::resultsChanged);
        QTest::keyClick(line(*dialog, "reason"), Qt::Key_Return, Qt::ControlModifier);
        return results.wait(kPatience) && QTest::qWaitFor([&] { return open.isNull(); }, kPatience);
    }

private Q_SLOTS:
    void initTestCase() { ui::theme().install(*qApp); }
    void init() {
        m_bench = std::make_unique<Bench>();
        QVERIFY(m_bench->open());
    }
    void cleanup() { m_bench.reset(); }

    void itNeedsAReasonStandsInTheHistoryAndEnds() {
        Session& session = *m_bench->session;
        QVERIFY(endTierByHand(session, m_bench->northwind, nullptr) == nullptr);
        QVERIFY(!history().contains(QStringLiteral("set by hand")));
        QDialog* form = setTierByHand(session, m_bench->northwind, nullptr);
        QVERIFY(QTest::qWaitForWindowActive(form));
        line(*form, "reason")->setFocus();
        auto* tier = form->findChild<QComboBox*>(QStringLiteral("tier"));
        tier->setCurrentIndex(tier->count() - 1);
        QTest::keyClick(line(*form, "reason"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!errors(*form).isEmpty());
        QCOMPARE(m_bench->count<TierOverride>(), std::size_t{0});
        QTest::keyClicks(line(*form, "reason"), QStringLiteral("merger under way"));
        QVERIFY(save(form));
        QCOMPARE(m_bench->count<TierOverride>(), std::size_t{1});
        QVERIFY(tierByHandOf(session, m_bench->northwind) != 0);
        QCOMPARE(tierByHandOf(session, m_bench->southsea), RecordId{0});
        QVERIFY2(history().contains(QStringLiteral("merger under way")), qPrintable(history()));

        form = endTierByHand(session, m_bench->northwind, nullptr);
        QVERIFY(form != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(form));
        QTest::keyClicks(line(*form, "reason"), QStringLiteral("it is done"));
        QVERIFY(save(form));
        QCOMPARE(tierByHandOf(session, m_bench->northwind), RecordId{0});
        QVERIFY(!history().contains(QStringLiteral("set by hand")));
        session.undo();
        QVERIFY(QTest::qWaitFor([&] { return tierByHandOf(session, m_bench->northwind) != 0; }, kPatience));
    }

private:
    std::unique_ptr<Bench> m_bench;
};

COUNTERPART_TEST(TierByHandTest)
#include "tier_by_hand_test.moc"
