// SPDX-License-Identifier: GPL-3.0-or-later
// Is the policy edited, judged, tried, kept and published from the rulebook panel?
#include "core/command/policy.h"
#include "core/engine/programme/programme.h"
#include "core/engine/scenario/cases.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/demo_session.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/panels/rulebook/effect_pane.h"
#include "ui/panels/rulebook/list_editor.h"
#include "ui/panels/rulebook/object_editor.h"
#include "ui/panels/rulebook/pair_editor.h"
#include "ui/panels/rulebook/publish_bar.h"
#include "ui/panels/rulebook/reorder_list.h"
#include "ui/panels/rulebook/rulebook_document.h"
#include "ui/panels/rulebook/rulebook_panel.h"
#include "ui/panels/rulebook/section_list.h"
#include "ui/panels/rulebook/text_editors.h"
#include "ui/panels/rulebook/versions_page.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/form_field.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace counterpart;

namespace {

constexpr int kPatience = 20'000;

QStringList rowsOf(const QListWidget& list) {
    QStringList rows;
    for (int row = 0; row < list.count(); ++row) {
        rows << list.item(row)->text();
    }
    return rows;
}

} // namespace

class RulebookPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_session = counterpart::testing::demoSession(m_folder, 20, 400);
        QVERIFY(m_session != nullptr);
    }
    void cleanupTestCase() { m_session.reset(); }

    void init() {
        m_panel = std::make_unique<RulebookPanel>(*m_session, nullptr);
        m_panel->resize(1300, 850);
        m_panel->QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_panel->showInForce();
        QVERIFY(m_panel->openTab(QStringLiteral("tiers")));
        QVERIFY(!m_panel->isUnsaved());
        QVERIFY2(m_panel->document().isSound(), "the rulebook of the demo");
    }
    void cleanup() {
        if (m_panel != nullptr) {
            m_panel->showInForce(); // nothing is kept by leaving
            m_panel.reset();
        }
    }

    void aBoundThatIsTypedSaysWhoMoves() {
        retype(*boundOf(1), QStringLiteral("199999"));
        QVERIFY(m_panel->document().isSound());
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->effect()->isCurrent() && m_panel->effect()->effect() != nullptr, kPatience);
        const auto effect = m_panel->effect()->effect();
        // The same, from scratch.
        const auto facts = m_session->factResults();
        const auto draft = computeProgramme(facts->snapshot, m_panel->document().rulebook(), facts->lens);
        std::size_t down = 0;
        std::vector<RecordId> moved;
        facts->snapshot->table<Partner>().forEach([&](const Partner& partner) {
            const Index at = facts->columns->partnerOf.find(partner.id);
            const int was = facts->standings.tiers[at];
            const int is = draft->standings.tiers[at];
            down += is < was ? 1 : 0;
            if (is != was) {
                moved.push_back(partner.id);
            }
        });
        QVERIFY2(down > 0, "the demo has partners above the lowest tier");
        QCOMPARE(effect->tiers.size(), moved.size());
        const auto& lines = m_panel->effect()->lines();
        const auto line = std::find_if(lines.begin(), lines.end(), [](const RulebookEffectLine& one) {
            return one.text.contains(QStringLiteral("down"));
        });
        QVERIFY(line != lines.end());
        QCOMPARE(line->partners.size(), static_cast<qsizetype>(down));
        QVERIFY(line->text.startsWith(QString::number(down)));
        Int128 commission = 0;
        for (std::size_t row = 0; row < draft->accruals.lines.size(); ++row) {
            const auto& all = draft->accruals.lines;
            const bool usd = draft->columns->deals.currency[all.deal[row]] == *Currency::fromCode("USD");
            commission += all.isLive(row) && usd ? all.amount[row] : 0;
        }
        const auto total = std::find_if(effect->commission.begin(), effect->commission.end(),
                                        [](const auto& one) { return one.currency.code() == "USD"; });
        QVERIFY(total != effect->commission.end());
        QVERIFY(Int128{total->after} == commission);
        // And the list of those partners is asked for.
        QSignalSpy asked(m_panel.get(), &Panel::panelRequested);
        Q_EMIT m_panel->effect()->partnersRequested(line->text, line->partners);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("partners"));
        QCOMPARE(asked[0][1].value<PanelQuery>().records, line->partners);
    }

    void aFaultStandsAtItsFieldAndStopsNothingElse() {
        auto* margin = qobject_cast<LineEditor*>(tiers()->form()->editorOf("margin"));
        retype(*margin->line(), QStringLiteral("lots"));
        QVERIFY(!m_panel->document().isSound());
        QVERIFY(tiers()->form()->fieldOf("margin")->hasError());
        QCOMPARE(m_panel->sections()->faultsOf(0), 1);
        auto* name = qobject_cast<LineEditor*>(tiers()->form()->editorOf("name"));
        retype(*name->line(), QStringLiteral("Bronze"));
        QCOMPARE(tiers()->list()->currentItem()->text(), QStringLiteral("Bronze"));
        m_panel->askToPublish();
        m_panel->publishBar()->reason()->setText(QStringLiteral("no"));
        const std::size_t versions = countOf<RulebookVersion>();
        QTest::mouseClick(m_panel->publishBar()->publishButton(), Qt::LeftButton);
        QTest::qWait(30);
        QCOMPARE(countOf<RulebookVersion>(), versions);
        retype(*margin->line(), QStringLiteral("16%"));
        QVERIFY(m_panel->document().isSound());
        QVERIFY(!tiers()->form()->fieldOf("margin")->hasError());
        QCOMPARE(m_panel->sections()->faultsOf(0), 0);
        QVERIFY(m_panel->sections()->isChanged(0));
        // The fault of another page is reached from its line.
        QVERIFY(m_panel->openTab(QStringLiteral("general")));
        m_panel->goTo("ladder.tiers[2].margin");
        QCOMPARE(m_panel->sections()->currentRow(), 0);
        QCOMPARE(tiers()->list()->currentRow(), 2);
    }

    void itemsAreReorderedByKeyAndByDragging() {
        QVERIFY(m_panel->openTab(QStringLiteral("commissions")));
        auto* plans = qobject_cast<ListEditor*>(m_panel->form()->editorOf("plans"));
        const QStringList before = rowsOf(*plans->list());
        QVERIFY(before.size() > 2);
        plans->list()->setCurrentRow(0);
        plans->list()->setFocus();
        QTest::keyClick(plans->list(), Qt::Key_Down, Qt::AltModifier);
        QStringList expected = before;
        expected.move(0, 1);
        QCOMPARE(rowsOf(*plans->list()), expected);
        QCOMPARE(plans->list()->currentRow(), 1);
        QCOMPARE(QString::fromStdString(m_panel->document().rulebook()->plans[1].name), before[0]);
        // Dropped on the lower half of the last row.
        const QRect last = plans->list()->visualItemRect(plans->list()->item(plans->list()->count() - 1));
        plans->list()->dropAt({last.center().x(), last.bottom() - 1});
        expected.move(1, expected.size() - 1);
        QTRY_COMPARE(rowsOf(*plans->list()), expected);
        QCOMPARE(QString::fromStdString(m_panel->document().rulebook()->plans.back().name), before[0]);
        QTest::keyClick(plans->list(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(plans->list(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rowsOf(*plans->list()), before);
        QVERIFY(!m_panel->isUnsaved());
    }

    void undoTakesBackWhatWasTypedInAFieldAtOnce() {
        QLineEdit* bound = boundOf(1);
        const QString before = bound->text();
        retype(*bound, QStringLiteral("60000"));
        QVERIFY(m_panel->isUnsaved());
        QTest::keyClick(bound, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!m_panel->isUnsaved());
        QCOMPARE(boundOf(1)->text(), before);
        QTest::keyClick(boundOf(1), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_panel->isUnsaved());
    }

    void aDraftIsKeptShownAgainAndDiscarded() {
        retype(*boundOf(1), QStringLiteral("60000"));
        m_panel->sections()->setFocus();
        QTest::keyClick(m_panel->sections(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(countOf<RulebookDraft>(), std::size_t{1}, kPatience);
        QVERIFY(!m_panel->isUnsaved());
        const RecordId draft = m_panel->draft();
        QVERIFY(draft != 0);
        // Left without saving: kept all the same.
        retype(*boundOf(1), QStringLiteral("61000"));
        m_panel->hide();
        QTRY_VERIFY_WITH_TIMEOUT(draftText().find("61000") != std::string::npos, kPatience);
        QCOMPARE(countOf<RulebookDraft>(), std::size_t{1});
        m_panel = std::make_unique<RulebookPanel>(*m_session, nullptr);
        m_panel->resize(1300, 850);
        m_panel->QWidget::show();
        QCOMPARE(m_panel->draft(), draft);
        QCOMPARE(boundOf(1)->text().remove(u','), QStringLiteral("61000"));
        m_panel->discard();
        QTRY_COMPARE_WITH_TIMEOUT(countOf<RulebookDraft>(), std::size_t{0}, kPatience);
        QVERIFY(!m_panel->document().differs());
        m_session->undo();
        QTRY_COMPARE_WITH_TIMEOUT(countOf<RulebookDraft>(), std::size_t{1}, kPatience);
        m_session->redo();
        QTRY_COMPARE_WITH_TIMEOUT(countOf<RulebookDraft>(), std::size_t{0}, kPatience);
    }

    void publishingIsOneEntryWithReasonAndDay() {
        retype(*boundOf(1), QStringLiteral("70000"));
        m_panel->save();
        QTRY_COMPARE_WITH_TIMEOUT(countOf<RulebookDraft>(), std::size_t{1}, kPatience);
        const Revision before = m_session->facts()->revision();
        const std::size_t versions = countOf<RulebookVersion>();
        m_panel->askToPublish();
        QVERIFY(m_panel->publishBar()->isVisible());
        QLineEdit* reason = m_panel->publishBar()->reason();
        QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier); // without a reason nothing happens
        QTest::qWait(30);
        QCOMPARE(countOf<RulebookVersion>(), versions);
        QTest::keyClicks(reason, QStringLiteral("Board of May"));
        const QDate day = toDay(m_session->lens().asOf);
        m_panel->publishBar()->effective()->setDate(day);
        QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(countOf<RulebookVersion>(), versions + 1, kPatience);
        QCOMPARE(m_session->facts()->revision(), before + 1);
        QCOMPARE(countOf<RulebookDraft>(), std::size_t{0}); // it is the version now
        const RulebookVersion* made = versionInForce(*m_session->facts(), m_session->lens().asOf);
        QCOMPARE(std::string(made->reason.view()), std::string("Board of May"));
        QVERIFY((made->effective == m_session->lens().asOf));
        QTRY_VERIFY_WITH_TIMEOUT(!m_panel->document().differs() && !m_panel->publishBar()->isVisible(), kPatience);
        // The page of versions says what changed.
        m_panel->versions()->setVersions(m_session->facts(), made->id);
        QCOMPARE(m_panel->versions()->versions()->topLevelItemCount(), static_cast<int>(versions + 1));
        QCOMPARE(m_panel->versions()->differences()->count(), 1);
        QVERIFY(m_panel->versions()->differences()->item(0)->text().contains(QStringLiteral("70,000")));
        m_session->undo();
        QTRY_COMPARE_WITH_TIMEOUT(countOf<RulebookVersion>(), versions, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(countOf<RulebookDraft>(), std::size_t{1}, kPatience);
        m_session->undo(); // and the draft
        QTRY_COMPARE_WITH_TIMEOUT(countOf<RulebookDraft>(), std::size_t{0}, kPatience);
    }

    void aDraftIsTriedAsAWhatIf() {
        retype(*boundOf(1), QStringLiteral("199999"));
        m_panel->tryAsWhatIf();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->standsOnWhatIf(), kPatience);
        QCOMPARE(writeRulebook(m_session->rulebook()), writeRulebook(*m_panel->document().rulebook()));
        QVERIFY(m_panel->document().differs()); // from the facts' policy
        m_session->leaveWhatIf();
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->standsOnWhatIf(), kPatience);
    }

    void anImportedDocumentIsADraftWithItsFaults() {
        m_panel->importText("{\"name\": \"Mine\", \"currency\": \"USD\"}");
        QVERIFY(m_panel->isUnsaved());
        QVERIFY(!m_panel->document().isSound()); // a ladder is needed
        QVERIFY(m_panel->sections()->faultsOf(0) > 0);
        QSignalSpy notice(m_panel.get(), &Panel::noticeRequested);
        m_panel->importText("{\"name\": ");
        QCOMPARE(notice.size(), 1);
    }

private:
    ListEditor* tiers() const {
        return qobject_cast<ListEditor*>(
            qobject_cast<ObjectEditor*>(m_panel->form()->editorOf("ladder"))->editorOf("tiers"));
    }
    // The first bound of a tier's criteria.
    QLineEdit* boundOf(int tier) const {
        tiers()->list()->setCurrentRow(tier);
        return qobject_cast<PairEditor*>(tiers()->form()->editorOf("criteria"))->rightOf(0);
    }
    static void retype(QLineEdit& line, const QString& text) {
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
    }
    template <class Record>
    std::size_t countOf() const {
        return m_session->facts()->table<Record>().size();
    }
    std::string draftText() const {
        std::string text;
        m_session->facts()->table<RulebookDraft>().forEach(
            [&](const RulebookDraft& draft) { text = std::string(draft.document.view()); });
        return text;
    }
    static QDate toDay(Date date) { return QDate::fromString(QString::fromStdString(toString(date)), Qt::ISODate); }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<RulebookPanel> m_panel;
};

COUNTERPART_TEST(RulebookPanelTest)
#include "rulebook_panel_test.moc"
