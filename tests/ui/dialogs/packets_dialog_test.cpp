// SPDX-License-Identifier: GPL-3.0-or-later
// Packets in the window, with real files: handed out, opened, sent back, decided by keys, taken in, undone.
#include "core/workspace/packets.h"
#include "tests/support/test_main.h"
#include "tests/ui/dialogs/forms_support.h"
#include "ui/dialogs/packets/hand_out_form.h"
#include "ui/dialogs/packets/send_back_form.h"
#include "ui/dialogs/packets/take_in_dialog.h"
#include "ui/shell/theme/theme.h"
#include "ui/shell/workspace_verbs.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QUrl>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

using Stage = TakeInDialog::Stage;

packet::KeyPair strangersKeys() {
    packet::SecretKey secret{};
    secret.fill(9);
    return *packet::keyPairOf(secret);
}

} // namespace

class PacketsDialogTest : public QObject {
    Q_OBJECT
private:
    QString file(const char* name) const { return m_bench->folder.filePath(QLatin1String(name)); }

    bool addRegistration() {
        Session& session = *m_bench->session;
        IdSource ids = session.ids();
        ChangeSet changes;
        Registration& made = changes.of<Registration>().created.emplace_back();
        made.id = ids.take();
        made.key = "R-1";
        made.partner.value = m_bench->northwind;
        made.account.value = session.facts()->table<Account>().findKey("A-1")->id;
        made.submitted = Time{1'789'000'000};
        made.status = Symbol("submitted");
        made.justification = "because";
        QSignalSpy changed(&session, &Session::snapshotChanged);
        return session.workspace()
                   ->commit(std::move(changes), {Action::AddRecord, Kind::Registration, "R-1", {}, {}})
                   .has_value() &&
               changed.wait(kPatience);
    }
    static bool edit(Session& session, const char* field, const char* text) {
        const Registration* before = session.facts()->table<Registration>().findKey("R-1");
        auto planned = plan(*session.facts(), EditRecord{Kind::Registration, before->id, {{field, text}}});
        if (!planned) {
            return false;
        }
        QSignalSpy changed(&session, &Session::snapshotChanged);
        session.execute(std::move(*planned));
        return changed.wait(kPatience);
    }
    static std::string justification(const Session& session) {
        return session.facts()->table<Registration>().findKey("R-1")->justification.str();
    }
    bool handOut(const QString& path) {
        auto* form = new HandOutForm(*m_bench->session, {}, nullptr);
        form->show();
        form->choose(HandOutForm::Which::Conditions);
        form->region()->setCurrentIndex(form->region()->findText(QStringLiteral("EMEA")));
        form->setFile(path);
        if (!QTest::qWaitForWindowActive(form)) {
            return false;
        }
        form->reason()->setFocus();
        QTest::keyClicks(form->reason(), QStringLiteral("week 47"));
        QSignalSpy written(form, &PacketForm::written);
        QTest::keyClick(form->reason(), Qt::Key_Return, Qt::ControlModifier);
        return written.wait(kPatience);
    }
    static bool reaches(const TakeInDialog& dialog, Stage stage) {
        return QTest::qWaitFor([&] { return dialog.stage() == stage; }, kPatience);
    }
    TakeInDialog* take(Session& session, const QString& path) {
        m_dialog = new TakeInDialog(session, path, nullptr);
        m_dialog->show();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(m_dialog);
        return m_dialog;
    }
    // A review packet, and the reviewer's session on the workspace made of it.
    bool openReview() {
        if (!handOut(file("out.packet"))) {
            return false;
        }
        m_reviewer = std::make_unique<Session>();
        QPointer<TakeInDialog> dialog = take(*m_reviewer, file("out.packet"));
        QSignalSpy opened(m_reviewer.get(), &Session::opened);
        if (!reaches(*dialog, Stage::Review)) {
            return false;
        }
        dialog->openAs(file("review.counterpart"));
        return opened.wait(kPatience) && QTest::qWaitFor([&] { return dialog.isNull(); }, kPatience);
    }
    bool sendBack(const QString& path) {
        auto* form = new SendBackForm(*m_reviewer, nullptr); // since the last packet
        form->show();
        form->setFile(path);
        if (!QTest::qWaitForWindowActive(form)) {
            return false;
        }
        QSignalSpy written(form, &PacketForm::written);
        QTest::keyClick(form->reason(), Qt::Key_Return, Qt::ControlModifier);
        return written.wait(kPatience);
    }

private Q_SLOTS:
    void initTestCase() {
        ui::theme().install(*qApp);
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8()); // the signing key
    }
    void init() {
        m_bench = std::make_unique<Bench>();
        QVERIFY(m_bench->open());
        QVERIFY(addRegistration());
    }
    void cleanup() {
        delete m_dialog;
        m_reviewer.reset();
        m_bench.reset();
    }

    void decisionsComeHomeWithAConflictDecidedByKey() {
        QVERIFY(openReview());
        QCOMPARE(justification(*m_reviewer), std::string("because"));
        QVERIFY(edit(*m_reviewer, "justification", "reviewed"));
        QVERIFY(edit(*m_reviewer, "contact", "Kim"));
        QVERIFY(edit(*m_bench->session, "justification", "mine"));
        QVERIFY(sendBack(file("back.packet")));

        Session& owner = *m_bench->session;
        TakeInDialog* dialog = take(owner, file("back.packet"));
        QVERIFY(reaches(*dialog, Stage::Preview));
        QVERIFY(QTest::qWaitFor([&] { return dialog->conflicts()->currentKey() != 0; }, kPatience));
        QCOMPARE(dialog->decisions().rows().size(), std::size_t{1});
        const ConflictRow& row = dialog->decisions().rows().front();
        QCOMPARE(row.field.field, std::string("justification"));
        QCOMPARE(row.field.base, std::string("because"));
        QCOMPARE(row.field.mine, std::string("mine"));
        QCOMPARE(row.field.theirs, std::string("reviewed"));
        QVERIFY(!dialog->verb()->isEnabled());
        QVERIFY(dialog->conflicts()->view()->hasFocus() || !dialog->isActiveWindow());
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(dialog->stage(), Stage::Preview); // one is open

        QSignalSpy looked(dialog, &TakeInDialog::looked);
        QTest::keyClick(dialog->conflicts()->view(), Qt::Key_T);
        QCOMPARE(dialog->decisions().open(), std::size_t{0});
        QVERIFY(looked.wait(kPatience));
        QVERIFY(dialog->verb()->isEnabled());
        QVERIFY2(dialog->effect().contains(QStringLiteral("1 changed")), qPrintable(dialog->effect()));
        QSignalSpy committed(&owner, &Session::committed);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(reaches(*dialog, Stage::Done));
        QCOMPARE(committed.count(), 1);
        QVERIFY(QTest::qWaitFor([&] { return justification(owner) == "reviewed"; }, kPatience));
        QCOMPARE(m_bench->find<Registration>("R-1")->contact.str(), std::string("Kim"));

        QSignalSpy changed(&owner, &Session::snapshotChanged);
        owner.undo();
        QVERIFY(changed.wait(kPatience));
        QCOMPARE(justification(owner), std::string("mine"));
        QCOMPARE(m_bench->find<Registration>("R-1")->contact.str(), std::string());
    }

    void mineStaysAndTheRestFollowsShift() {
        QVERIFY(openReview());
        QVERIFY(edit(*m_reviewer, "justification", "theirs"));
        QVERIFY(edit(*m_reviewer, "contact", "Kim"));
        QVERIFY(edit(*m_bench->session, "justification", "mine"));
        QVERIFY(edit(*m_bench->session, "contact", "Lee"));
        QVERIFY(sendBack(file("back.packet")));
        TakeInDialog* dialog = take(*m_bench->session, file("back.packet"));
        QVERIFY(reaches(*dialog, Stage::Preview));
        QVERIFY(QTest::qWaitFor([&] { return dialog->conflicts()->currentKey() != 0; }, kPatience));
        QCOMPARE(dialog->decisions().open(), std::size_t{2});
        const auto first = dialog->conflicts()->currentKey();
        QTest::keyClick(dialog->conflicts()->view(), Qt::Key_M);
        QCOMPARE(dialog->decisions().open(), std::size_t{1});
        QVERIFY(dialog->conflicts()->currentKey() != first); // on to the one that is open
        QTest::keyClick(dialog->conflicts()->view(), Qt::Key_T, Qt::ShiftModifier);
        QCOMPARE(dialog->decisions().open(), std::size_t{0});
        const bool justified = dialog->decisions().rows().front().id == first
                                   ? dialog->decisions().rows().front().field.field == "justification"
                                   : dialog->decisions().rows().back().field.field == "justification";
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(reaches(*dialog, Stage::Done));
        QVERIFY(QTest::qWaitFor(
            [&] {
                return m_bench->find<Registration>("R-1")->contact.str() == (justified ? "Kim" : "Lee") &&
                       justification(*m_bench->session) == (justified ? "mine" : "theirs");
            },
            kPatience));
    }

    void aStrangersPacketIsRefusedUntilTheKeyIsTrusted() {
        QVERIFY(openReview());
        QVERIFY(edit(*m_reviewer, "justification", "reviewed"));
        const auto made = changesPacket(*m_reviewer->workspace(), *sinceLastPacket(*m_reviewer->workspace()),
                                        {"Lee", Time{1'790'000'000}, "done"});
        QVERIFY(made.has_value());
        const QString path = file("strange.packet");
        QVERIFY(packet::writeFile(path.toStdString(), *made, strangersKeys()).has_value());
        Session& owner = *m_bench->session;
        TakeInDialog* dialog = take(owner, path);
        QVERIFY(reaches(*dialog, Stage::Stranger));
        QVERIFY(dialog->effect().isEmpty());
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier); // without a name
        QCOMPARE(dialog->stage(), Stage::Stranger);
        QVERIFY(trustedSigners(*owner.facts()).empty());
        QTest::keyClicks(dialog->signer(), QStringLiteral("Lee"));
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(reaches(*dialog, Stage::Preview));
        const auto signers = trustedSigners(*owner.facts());
        QCOMPARE(signers.size(), std::size_t{1});
        QCOMPARE(signers.front().name, std::string("Lee"));
        QVERIFY(signers.front().key == strangersKeys().open);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(reaches(*dialog, Stage::Done));
        QVERIFY(QTest::qWaitFor([&] { return justification(owner) == "reviewed"; }, kPatience));
    }

    void aCutPacketAndAFileThatIsNoneAreRefusedInWords() {
        QVERIFY(handOut(file("out.packet")));
        QFile whole(file("out.packet"));
        QVERIFY(whole.resize(whole.size() - 40));
        TakeInDialog* dialog = take(*m_bench->session, file("out.packet"));
        QVERIFY(reaches(*dialog, Stage::Refused));
        QVERIFY2(dialog->problem().contains(QStringLiteral("cut or altered")), qPrintable(dialog->problem()));
        QVERIFY(dialog->verb()->isHidden());
        delete dialog;
        QFile text(file("notes.txt"));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("hello") == 5);
        text.close();
        dialog = take(*m_bench->session, file("notes.txt"));
        QVERIFY(reaches(*dialog, Stage::Refused));
        QCOMPARE(dialog->problem(), QStringLiteral("This is not a packet of Counterpart."));
    }

    void whatLeavesIsCountedAndNothingIsWrittenOver() {
        QPointer<HandOutForm> form = new HandOutForm(*m_bench->session, {"R-1"}, nullptr);
        form->show();
        QVERIFY(
            QTest::qWaitFor([&] { return form->contents().contains(QStringLiteral("1 registration")); }, kPatience));
        QVERIFY(!form->contents().contains(QStringLiteral("2 registrations")));
        form->choose(HandOutForm::Which::Conditions); // none yet
        QVERIFY(QTest::qWaitFor([&] { return form->contents().isEmpty(); }, kPatience));
        form->choose(HandOutForm::Which::Everything);
        QVERIFY(QTest::qWaitFor([&] { return form->contents().contains(QStringLiteral("2 partners")); }, kPatience));
        form->setFile(QString::fromStdString(m_bench->path));
        QSignalSpy written(form.data(), &PacketForm::written);
        form->write();
        QVERIFY(!written.wait(300));
        QVERIFY(form);
        delete form;
        auto* nothing = new SendBackForm(*m_bench->session, nullptr);
        nothing->sinceEntry(m_bench->session->facts()->revision());
        nothing->setFile(file("none.packet"));
        QSignalSpy refused(nothing, &PacketForm::refused);
        nothing->write();
        QVERIFY(refused.wait(kPatience));
        QVERIFY2(nothing->problem().contains(QStringLiteral("nothing to send")), qPrintable(nothing->problem()));
        QVERIFY(!QFile::exists(file("none.packet")));
        delete nothing;
    }

    void aDroppedPacketIsTakenIn() {
        QVERIFY(handOut(file("out.packet")));
        QVERIFY(QFile::rename(file("out.packet"), file("attachment.bin"))); // known by how it begins
        QWidget window;
        WorkspaceVerbs verbs(*m_bench->session, &window);
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(file("attachment.bin"))});
        verbs.drop(dropped);
        const auto* dialog = window.findChild<TakeInDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(reaches(*dialog, Stage::Review));
    }

private:
    QTemporaryDir m_home;
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<Session> m_reviewer;
    QPointer<TakeInDialog> m_dialog;
};

COUNTERPART_TEST(PacketsDialogTest)
#include "packets_dialog_test.moc"
