// SPDX-License-Identifier: GPL-3.0-or-later
// Exams recorded, levels issued and renewed by keyboard, with what is wrong beside its field.
#include "tests/support/test_main.h"
#include "tests/ui/dialogs/forms_support.h"
#include "ui/dialogs/enablement/certify_form.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/date_edit.h"

#include <QApplication>
#include <QCheckBox>
#include <QPointer>

using namespace counterpart;
using namespace counterpart::testing;

class CertifyFormTest : public QObject {
    Q_OBJECT
private:
    // Ctrl+Enter in that field, and the form is gone when it is written.
    bool save(CertifyForm* form, QWidget* in) {
        if (!QTest::qWaitForWindowActive(form)) {
            return false;
        }
        QPointer<CertifyForm> open(form);
        QSignalSpy results(m_bench->session.get(), &Session::resultsChanged);
        in->setFocus();
        QTest::keyClick(in, Qt::Key_Return, Qt::ControlModifier);
        return results.wait(kPatience) && QTest::qWaitFor([&] { return open.isNull(); }, kPatience);
    }
    static void wipe(QWidget* in) {
        QTest::keyClick(in, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(in, Qt::Key_Delete);
    }
    CertifyPreset eve(const char* level = "certified") const {
        return {m_bench->northwind, QStringLiteral("Eve"), QStringLiteral("partner"), QLatin1String(level)};
    }
    bool pass(const char* module, const char* score) {
        CertifyForm* form = CertifyForm::recordExam(*m_bench->session, eve(), m_window.get());
        form->module()->setCurrentIndex(form->module()->findData(QLatin1String(module)));
        QTest::keyClicks(form->score(), QLatin1String(score));
        return save(form, form->score());
    }

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::theme().install(*qApp);
    }
    void init() {
        m_bench = std::make_unique<Bench>();
        m_window = std::make_unique<QWidget>();
        QVERIFY(m_bench->open("certification-ladder"));
    }
    void cleanup() {
        m_window.reset(); // with what is open
        m_bench.reset();
    }

    void anExamIsTypedJudgedAndRecorded() {
        CertifyForm* form = CertifyForm::recordExam(*m_bench->session, {}, m_window.get());
        QVERIFY(QTest::qWaitForWindowActive(form));
        QVERIFY2(form->errors().isEmpty(), qPrintable(form->errors())); // nobody has been anywhere yet
        QTest::keyClick(form->score(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(!form->errors().isEmpty(), "what is missing is said on saving");
        QCOMPARE(m_bench->count<Exam>(), std::size_t{0});
        QVERIFY2(form->errors().contains(QStringLiteral("choose a partner")), qPrintable(form->errors()));
        QTest::keyClicks(form->partnerEditor(), QStringLiteral("P-001"));
        QTest::keyClicks(form->person()->lineEdit(), QStringLiteral("Eve"));
        QCOMPARE(form->track()->currentText(), QStringLiteral("Partner"));
        QCOMPARE(form->level()->currentText(), QStringLiteral("Certified"));
        QCOMPARE(form->module()->count(), 5);
        QTest::keyClicks(form->score(), QStringLiteral("101"));
        QVERIFY2(form->errors().contains(QStringLiteral("between 0 and 100")), qPrintable(form->errors()));
        wipe(form->score());
        QTest::keyClicks(form->score(), QStringLiteral("69.5"));
        QVERIFY2(form->errors().isEmpty(), qPrintable(form->errors()));
        QVERIFY2(form->outcome().contains(QStringLiteral("Not passed: the mark is 70")), qPrintable(form->outcome()));
        QVERIFY(save(form, form->score()));
        QCOMPARE(m_bench->count<Exam>(), std::size_t{1});
        m_bench->session->undo();
        QVERIFY(QTest::qWaitFor([&] { return m_bench->count<Exam>() == 0; }, kPatience));
    }

    void theNextExamStandsThereAndAllOfThemLeadToTheLevel() {
        QVERIFY(pass("positioning", "90"));
        CertifyForm* form = CertifyForm::recordExam(*m_bench->session, eve(), m_window.get());
        QCOMPARE(form->module()->currentData().toString(), QStringLiteral("portfolio"));
        QVERIFY(form->person()->findText(QStringLiteral("Eve")) >= 0); // offered, who has an exam
        form->close();

        form = CertifyForm::issue(*m_bench->session, eve(), m_window.get());
        QVERIFY(QTest::qWaitForWindowActive(form));
        QVERIFY2(form->outcome().contains(QStringLiteral("299.00")), qPrintable(form->outcome()));
        form->byExams()->setFocus();
        QTest::keyClick(form->byExams(), Qt::Key_Space);
        QVERIFY(!form->score()->isVisible());
        QVERIFY2(form->errors().contains(QStringLiteral("portfolio, discovery, demonstration, programme")),
                 qPrintable(form->errors()));
        QTest::keyClick(form->byExams(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_bench->count<Certification>(), std::size_t{0});
        form->close();
        for (const char* module : {"portfolio", "discovery", "demonstration", "programme"}) {
            QVERIFY(pass(module, "80"));
        }
        form = CertifyForm::issue(*m_bench->session, eve(), m_window.get());
        form->byExams()->setChecked(true);
        QVERIFY2(form->errors().isEmpty(), qPrintable(form->errors()));
        QVERIFY(save(form, form->day()));
        QCOMPARE(m_bench->count<Certification>(), std::size_t{1});
        const Certification& made = m_bench->session->snapshot()->table<Certification>().at(0);
        QVERIFY(made.score == Micros::of(82)); // the mean of 90 and four times 80
    }

    void aRenewalSaysUntilWhenAndIsRefusedTwice() {
        Session& session = *m_bench->session;
        CertifyForm* form = CertifyForm::issue(session, eve(), m_window.get());
        form->day()->setDate(QDate(2026, 3, 1));
        form->expires()->setDate(QDate(2026, 10, 1));
        QVERIFY(save(form, form->day()));
        const RecordId id = session.snapshot()->table<Certification>().at(0).id;
        form = CertifyForm::renew(session, id, m_window.get());
        QVERIFY(QTest::qWaitForWindowActive(form));
        form->day()->setDate(QDate(2026, 9, 15));
        // The programme does not say how long a level holds: somebody must.
        QVERIFY2(form->errors().contains(QStringLiteral("say the last day")), qPrintable(form->errors()));
        QTest::keyClicks(form->expires(), QStringLiteral("2026-09-30"));
        QVERIFY2(form->errors().contains(QStringLiteral("the last day comes after")), qPrintable(form->errors()));
        wipe(form->expires());
        QTest::keyClicks(form->expires(), QStringLiteral("2027-10-01"));
        QVERIFY2(form->errors().isEmpty(), qPrintable(form->errors()));
        QVERIFY2(form->outcome().contains(QStringLiteral("10/1/27")) ||
                     form->outcome().contains(QStringLiteral("2027")),
                 qPrintable(form->outcome()));
        QVERIFY(save(form, form->expires()));
        QCOMPARE(m_bench->count<Certification>(), std::size_t{2});
        form = CertifyForm::renew(session, id, m_window.get());
        form->day()->setDate(QDate(2026, 9, 16));
        QTest::keyClicks(form->expires(), QStringLiteral("2028-10-01"));
        QVERIFY2(form->errors().contains(QStringLiteral("renewed already")), qPrintable(form->errors()));
        form->close();
        QVERIFY(CertifyForm::renew(session, 12345, m_window.get()) == nullptr);
    }

    void whatDoesNotReadIsSaidBesideItsField() {
        CertifyForm* form = CertifyForm::issue(*m_bench->session, eve(), m_window.get());
        wipe(form->day());
        QVERIFY2(!form->errors().isEmpty(), "a day is needed");
        QTest::keyClicks(form->day(), QStringLiteral("someday"));
        QVERIFY2(form->errors().contains(QStringLiteral("someday")), qPrintable(form->errors()));
        form->day()->setDate(QDate(2026, 9, 1));
        QTest::keyClicks(form->score(), QStringLiteral("good"));
        QVERIFY2(form->errors().contains(QStringLiteral("good")), qPrintable(form->errors()));
        wipe(form->score());
        QTest::keyClick(form->score(), Qt::Key_Escape);
        QCOMPARE(m_bench->count<Certification>(), std::size_t{0});
    }

private:
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<QWidget> m_window;
};

COUNTERPART_TEST(CertifyFormTest)
#include "certify_form_test.moc"
