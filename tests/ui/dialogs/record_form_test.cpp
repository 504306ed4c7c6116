// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a record as a person meets it: typed, refused in words, saved, undone, overtaken by others.
#include "core/snapshot/render.h"
#include "tests/support/test_main.h"
#include "tests/ui/dialogs/forms_support.h"
#include "ui/dialogs/record/effect_view.h"
#include "ui/dialogs/record/form_notice.h"
#include "ui/dialogs/record/record_form.h"
#include "ui/dialogs/record/reference_picker.h"
#include "ui/shell/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

using namespace counterpart;
using namespace counterpart::testing;

class RecordFormTest : public QObject {
    Q_OBJECT
private:
    RecordForm* open(Kind kind, RecordId id = 0, const FieldTexts& preset = {}) {
        RecordForm* form = RecordForm::open(*m_bench->session, kind, id, preset, nullptr);
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(form);
        m_forms.append(form);
        return form;
    }
    static void type(RecordForm* form, const char* field, const char* text) {
        form->fields()->editor(field)->type(text);
    }
    static void typeKeys(RecordForm* form, const char* field, const QString& text) {
        QWidget* widget = form->fields()->editor(field)->widget();
        widget->setFocus();
        QTest::keyClicks(qApp->focusWidget(), text);
    }
    static QString errorAt(RecordForm* form, const char* field) {
        return form->fields()->formField(field)->errorText();
    }
    static void pressSave() { QTest::keyClick(qApp->focusWidget(), Qt::Key_Return, Qt::ControlModifier); }
    // Saves and waits until the form has closed itself.
    bool saved(RecordForm* form) {
        const QPointer<RecordForm> alive(form);
        QSignalSpy done(form, &RecordForm::saved);
        form->save();
        return (!done.isEmpty() || done.wait(kPatience)) && QTest::qWaitFor([&] { return alive.isNull(); }, kPatience);
    }
    static QPushButton* verb(FormNotice* notice, const QString& text) {
        for (QPushButton* button : notice->findChildren<QPushButton*>()) {
            if (!button->isHidden() && button->text().remove(u'&') == text) {
                return button;
            }
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { ui::theme().install(*qApp); }
    void init() {
        m_bench = std::make_unique<Bench>();
        QVERIFY(m_bench->open());
    }
    void cleanup() {
        for (const QPointer<RecordForm>& form : m_forms) {
            delete form;
        }
        m_forms.clear();
        m_bench.reset();
    }

    void eachKindIsAddedAndUndoTakesItBack_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("texts");
        const auto row = [](Kind kind, const char* texts) {
            QTest::newRow(std::string(nameOf(kind)).c_str())
                << static_cast<int>(kind) << QString::fromUtf8(texts).split(u';');
        };
        row(Kind::Partner, "name=Westgate;key=P-9;type=referral;country=NL");
        row(Kind::Deal,
            "key=D-9;amount=1234.5;currency=EUR;stage=won;created=2026-08-01;closed=2026-09-01;account=A-1");
        row(Kind::Touchpoint, "deal=D-0001;type=demo;at=2026-03-01T14:30:00Z;partner=P-002");
        row(Kind::Certification, "partner=P-001;person=Ada;track=sales;level=foundation;score=91.5");
        row(Kind::Registration, "key=R-9;partner=P-001;account=A-1;amount=10;status=approved");
        row(Kind::Refund, "deal=D-0001;amount=100;reason=churn");
        row(Kind::Account, "key=A-9;name=Other");
        row(Kind::Product, "key=X-9;name=Box;list_price=10;focus=yes");
        row(Kind::Quota, "partner=P-001;period=2026-Q3;amount=500000");
        row(Kind::FxRate, "date=2026-01-01;base=EUR;quote=USD;rate=1.0812");
        row(Kind::Activity, "partner=P-001;kind=login");
        row(Kind::DealLine, "deal=D-0001;line=1;amount=40000");
        row(Kind::Survey, "partner=P-001;kind=csat;score=4.5");
        row(Kind::Lead, "key=L-9;partner=P-001;amount=7");
    }
    void eachKindIsAddedAndUndoTakesItBack() {
        QFETCH(int, kind);
        QFETCH(QStringList, texts);
        const auto of = static_cast<Kind>(kind);
        RecordForm* form = open(of);
        for (const QString& text : texts) {
            const auto at = text.indexOf(u'=');
            FieldEditor* editor = form->fields()->editor(text.left(at).toStdString());
            QVERIFY2(editor != nullptr, qPrintable(text));
            editor->type(text.mid(at + 1).toStdString());
            QCOMPARE(QString::fromStdString(editor->text()), text.mid(at + 1));
        }
        const std::size_t before = recordCount(*m_bench->session->snapshot(), of);
        QVERIFY2(saved(form), qPrintable(form != nullptr ? form->notice()->text() : QString()));
        QCOMPARE(recordCount(*m_bench->session->snapshot(), of), before + 1);
        QSignalSpy changed(m_bench->session.get(), &Session::snapshotChanged);
        m_bench->session->undo();
        QVERIFY(changed.wait(kPatience));
        QCOMPARE(recordCount(*m_bench->session->snapshot(), of), before);
    }

    void everyFieldOfEveryKindHasAQuestion() {
        for (std::size_t k = 0; k < kKindCount; ++k) {
            const auto kind = static_cast<Kind>(k);
            const RecordFields fields(kind, 0, nullptr);
            for (const FieldInfo& info : fieldsOf(kind)) {
                const bool asked = fields.editor(std::string(info.name)) != nullptr;
                QVERIFY2(asked == (!info.is(Hidden) && info.name != "custom"), std::string(info.name).c_str());
            }
        }
    }

    void anEditChangesOnlyWhatWasTyped() {
        RecordForm* form = open(Kind::Partner, m_bench->northwind);
        QCOMPARE(form->fields()->editor("name")->text(), std::string("Northwind"));
        QVERIFY(!form->fields()->isChanged());
        type(form, "region", "APAC");
        QCOMPARE(form->fields()->changedTexts(), (FieldTexts{{"region", "APAC"}}));
        QVERIFY(saved(form));
        QCOMPARE(m_bench->find<Partner>("P-001")->region.str(), std::string("APAC"));
        QCOMPARE(m_bench->session->undoText(), QStringLiteral("Undo Edit partner Northwind"));
        QSignalSpy changed(m_bench->session.get(), &Session::snapshotChanged);
        m_bench->session->undo();
        QVERIFY(changed.wait(kPatience));
        QCOMPARE(m_bench->find<Partner>("P-001")->region.str(), std::string("EMEA"));
    }

    void aWrongValueIsSaidAsItIsTyped() {
        RecordForm* form = open(Kind::Deal, m_bench->deal);
        typeKeys(form, "amount", QStringLiteral("x"));
        QVERIFY(errorAt(form, "amount").contains(QStringLiteral("is not a number")));
        type(form, "amount", "12.345");
        QVERIFY(errorAt(form, "amount").contains(QStringLiteral("decimals")));
        type(form, "amount", "12.34");
        QVERIFY(errorAt(form, "amount").isEmpty());
        type(form, "currency", "JPY"); // has no decimals
        QVERIFY(errorAt(form, "amount").contains(QStringLiteral("decimals")));
        type(form, "currency", "USD");
        type(form, "closed", "");
        QVERIFY(errorAt(form, "closed").contains(QStringLiteral("close date")));
        type(form, "stage", "open");
        QVERIFY(errorAt(form, "closed").isEmpty());
        type(form, "stage", "won");
        type(form, "closed", "2025-01-01");
        QVERIFY(errorAt(form, "closed").contains(QStringLiteral("before the creation")));
        type(form, "closed", "31st of May");
        QVERIFY(errorAt(form, "closed").contains(QStringLiteral("is not a date")));
    }

    void aTakenKeyIsSaidBeforeSaving() {
        RecordForm* form = open(Kind::Partner);
        QCOMPARE(form->fields()->editor("key")->text(), std::string("P-003")); // the next free one is offered
        type(form, "key", "P-001");
        QVERIFY(errorAt(form, "key").contains(QStringLiteral("taken")));
        type(form, "key", "P-004");
        QVERIFY(errorAt(form, "key").isEmpty());
    }

    void whatIsMissingIsSaidOnSavingAndFocused() {
        RecordForm* form = open(Kind::Certification, 0, {{"partner", "P-001"}});
        QVERIFY(errorAt(form, "person").isEmpty()); // not before anybody got there
        typeKeys(form, "person", QStringLiteral("A"));
        pressSave();
        QVERIFY(!errorAt(form, "track").isEmpty());
        QVERIFY(form->isVisible());
        QWidget* track = form->fields()->editor("track")->widget();
        QVERIFY(qApp->focusWidget() == track || track->isAncestorOf(qApp->focusWidget()));
    }

    void aFaultBehindMoreOpensIt() {
        RecordForm* form = open(Kind::Partner, m_bench->northwind);
        type(form, "parent", "nobody");
        QWidget* parent = form->fields()->editor("parent")->widget();
        QVERIFY(!parent->isVisible());
        form->save();
        QVERIFY(parent->isVisible());
        QCOMPARE(qApp->focusWidget(), parent);
        QVERIFY(errorAt(form, "parent").contains(QStringLiteral("nobody")));
    }

    void escapeAsksOnlyWhenSomethingWasTyped() {
        QPointer<RecordForm> untouched = open(Kind::Deal, 0, {{"partner", "P-001"}});
        QTest::keyClick(untouched.data(), Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&] { return untouched.isNull(); }, kPatience));

        QPointer<RecordForm> form = open(Kind::Partner, m_bench->northwind);
        typeKeys(form, "name", QStringLiteral("Z"));
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Escape);
        QVERIFY(form->isVisible());
        QCOMPARE(form->notice()->title(), QStringLiteral("Discard what you typed?"));
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Space); // Keep editing has the focus
        QVERIFY(form->notice()->title().isEmpty());
        QVERIFY(form->isVisible());
        QCOMPARE(qApp->focusWidget(), form->fields()->editor("name")->widget());
        form->close(); // the window's own button asks the same
        QVERIFY(form->isVisible());
        verb(form->notice(), QStringLiteral("Discard"))->click();
        QVERIFY(QTest::qWaitFor([&] { return form.isNull(); }, kPatience));
        QCOMPARE(m_bench->find<Partner>("P-001")->name.str(), std::string("Northwind"));
    }

    void savingNothingCloses() {
        QPointer<RecordForm> form = open(Kind::Partner, m_bench->northwind);
        const Revision before = m_bench->session->snapshot()->revision();
        form->save();
        QVERIFY(QTest::qWaitFor([&] { return form.isNull(); }, kPatience));
        QCOMPARE(m_bench->session->snapshot()->revision(), before);
    }

    void aReferenceIsFoundByAPartOfItsNameAndChosenByKeys() {
        RecordForm* form =
            open(Kind::Touchpoint, 0,
                 presetReferring(*m_bench->session->snapshot(), Kind::Touchpoint, Kind::Deal, m_bench->deal));
        auto* picker = qobject_cast<ReferencePicker*>(form->fields()->editor("partner")->widget());
        QCOMPARE(qobject_cast<QLineEdit*>(form->fields()->editor("deal")->widget())->text(),
                 QStringLiteral("Harbour project (D-0001)"));
        picker->setFocus();
        QTest::keyClicks(picker, QStringLiteral("sea"));
        QWidget* popup = qApp->activePopupWidget();
        QVERIFY(popup != nullptr);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(picker->key(), QStringLiteral("P-002"));
        QCOMPARE(picker->text(), QStringLiteral("Southsea (P-002)"));
        QVERIFY(picker->problem().isEmpty());
        picker->selectAll();
        QTest::keyClicks(picker, QStringLiteral("nowhere"));
        QVERIFY(errorAt(form, "partner").contains(QStringLiteral("nowhere")));
        picker->selectAll();
        QTest::keyClick(picker, Qt::Key_Delete);
        QCOMPARE(picker->key(), QString());
        QVERIFY(errorAt(form, "partner").isEmpty());
    }

    void whatWouldMoveIsShownBeforeSaving() {
        QVERIFY(m_bench->carryOut(AddRecord{Kind::Certification,
                                            {{"partner", "P-001"},
                                             {"person", "Ada"},
                                             {"track", "sales"},
                                             {"level", "foundation"},
                                             {"issued", "2026-01-01"}}}));
        RecordForm* form = open(Kind::Deal, m_bench->deal);
        QSignalSpy settled(form->effect(), &EffectView::settled);
        QVERIFY(settled.wait(kPatience));
        QVERIFY(form->effect()->lines().isEmpty());
        type(form, "amount", "60000");
        QVERIFY(settled.wait(kPatience));
        QCOMPARE(form->effect()->lines().size(), 1);
        QCOMPARE(
            form->effect()->lines().front().replace(QChar::Nbsp, u' '),
            QStringLiteral("Northwind: Registered to Silver, attributed +20,000.00 USD, commission +2,000.00 USD"));
        type(form, "amount", "x");
        QVERIFY(settled.wait(kPatience));
        QVERIFY(form->effect()->lines().isEmpty());
        RecordForm* plain = open(Kind::Partner, m_bench->northwind);
        type(plain, "manager", "Eve");
        QVERIFY(!plain->effect()->isVisible()); // moves no money
        type(plain, "type", "referral");
        QVERIFY(plain->effect()->isVisible());
    }

    void aChangeElsewhereIsSaidAndNothingTypedIsLost() {
        RecordForm* form = open(Kind::Partner, m_bench->northwind);
        type(form, "name", "Mine");
        type(form, "manager", "Eve");
        QVERIFY(
            m_bench->carryOut(EditRecord{Kind::Partner, m_bench->northwind, {{"name", "Theirs"}, {"region", "APAC"}}}));
        QTRY_VERIFY(form->notice()->title().contains(QStringLiteral("changed elsewhere")));
        QVERIFY(form->notice()->text().contains(QStringLiteral("now Theirs, you typed Mine")));
        QVERIFY(form->notice()->text().contains(QStringLiteral("Region: APAC, was EMEA")));
        QCOMPARE(form->fields()->editor("name")->text(), std::string("Mine"));
        QCOMPARE(form->fields()->editor("region")->text(), std::string("APAC")); // untouched here: follows
        verb(form->notice(), QStringLiteral("Take theirs"))->click();
        QCOMPARE(form->fields()->editor("name")->text(), std::string("Theirs"));
        QVERIFY(saved(form));
        QCOMPARE(m_bench->find<Partner>("P-001")->name.str(), std::string("Theirs"));
        QCOMPARE(m_bench->find<Partner>("P-001")->manager.str(), std::string("Eve"));
    }

    void aStaleWriteIsRefusedShownAndSavedOnTheSecondTry() {
        auto second = Workspace::open(m_bench->path, OpenMode::ReadWrite, stillAir());
        QVERIFY(second.has_value());
        RecordForm* form = open(Kind::Partner, m_bench->northwind);
        type(form, "name", "Mine");
        auto planned =
            plan(*(*second)->snapshot(), EditRecord{Kind::Partner, m_bench->northwind, {{"name", "Theirs"}}});
        QVERIFY(planned.has_value());
        QVERIFY(
            (*second)->commit(std::move(planned->changes), planned->intent).has_value()); // this window knows nothing
        form->save();
        QTRY_VERIFY_WITH_TIMEOUT(form->notice()->title().startsWith(QStringLiteral("Not saved")), kPatience);
        QVERIFY(form->notice()->text().contains(QStringLiteral("now Theirs, you typed Mine")));
        QCOMPARE(form->fields()->editor("name")->text(), std::string("Mine"));
        QVERIFY(saved(form));
        QCOMPARE(m_bench->find<Partner>("P-001")->name.str(), std::string("Mine"));
    }

    void aRecordDeletedElsewhereCanBeAddedAgain() {
        RecordForm* form = open(Kind::Touchpoint, m_bench->touch);
        type(form, "note", "kept");
        QVERIFY(m_bench->carryOut(DeleteRecords{Kind::Touchpoint, {m_bench->touch}, false}));
        QTRY_VERIFY(form->notice()->title().contains(QStringLiteral("deleted")));
        QCOMPARE(m_bench->count<Touchpoint>(), std::size_t{0});
        QVERIFY(saved(form));
        QCOMPARE(m_bench->count<Touchpoint>(), std::size_t{1});
        QCOMPARE(m_bench->session->snapshot()->table<Touchpoint>().at(0).note.str(), std::string("kept"));
    }

    void customFieldsAreAskedForAndKept() {
        QVERIFY(m_bench->carryOut(
            EditRecord{Kind::Partner, m_bench->northwind, {{"custom.Segment", "Mid"}, {"custom.Ref", "77"}}}));
        RecordForm* form = open(Kind::Partner, m_bench->northwind);
        QCOMPARE(form->fields()->editor("custom.Segment")->text(), std::string("Mid"));
        type(form, "custom.Segment", "Large");
        QVERIFY(saved(form));
        QCOMPARE(m_bench->find<Partner>("P-001")->custom.str(), std::string(R"({"Ref":"77","Segment":"Large"})"));
        QVERIFY(open(Kind::Partner)->fields()->editor("custom.Ref") != nullptr); // offered for new ones too
    }

    void keysAloneReachEveryQuestionInOrder() {
        RecordForm* form = open(Kind::Deal, m_bench->deal);
        form->fields()->findChild<QToolButton*>()->setChecked(true); // More
        std::vector<QWidget*> visited;
        for (int i = 0; i < 60; ++i) {
            visited.push_back(qApp->focusWidget());
            QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
            if (qApp->focusWidget() == visited.front()) {
                break;
            }
        }
        std::size_t at = 0;
        for (const FormSection& section : formPlan(Kind::Deal)) {
            for (const FormRow& row : section.rows) {
                for (const FormQuestion& question : row) {
                    const QWidget* editor = form->fields()->editor(question.field)->widget();
                    QVERIFY2(!editor->accessibleName().isEmpty(), question.field.c_str());
                    const auto found = std::find_if(visited.begin(), visited.end(), [&](const QWidget* one) {
                        return one == editor || editor->isAncestorOf(one);
                    });
                    QVERIFY2(found != visited.end(), question.field.c_str());
                    const auto index = static_cast<std::size_t>(found - visited.begin());
                    QVERIFY2(index >= at, question.field.c_str());
                    at = index;
                }
            }
        }
    }

    void oneFormPerRecordAndNoneWithoutAWorkspace() {
        QWidget window;
        RecordForm* first = RecordForm::open(*m_bench->session, Kind::Deal, m_bench->deal, {}, &window);
        QPointer<RecordForm> alive(first);
        QCOMPARE(RecordForm::open(*m_bench->session, Kind::Deal, m_bench->deal, {}, &window), first);
        type(first, "name", "Typed");
        m_bench->session->close();
        QVERIFY(QTest::qWaitFor([&] { return alive.isNull(); }, kPatience));
    }

private:
    std::unique_ptr<Bench> m_bench;
    QList<QPointer<RecordForm>> m_forms;
};

COUNTERPART_TEST(RecordFormTest)
#include "record_form_test.moc"
