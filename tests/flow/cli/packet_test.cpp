// SPDX-License-Identifier: GPL-3.0-or-later
// Two people at two desks: does the review travel out and home through the real program, and is what should not be
// taken in refused in one line?
#include "core/workspace/workspace.h"
#include "tests/flow/cli/program.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

// Runs the program as somebody with a configuration folder and a name of their own.
class Person {
public:
    Person(const Folder& folder, const char* name) : m_name(name), m_home(folder.path(name)) {
        QDir().mkpath(QString::fromStdString(m_home));
    }
    Output run(const Words& words, const InChild& also = {}) const {
        const std::string home = m_home;
        const std::string name = m_name;
        return program(words, [home, name, also] {
            ::setenv("XDG_CONFIG_HOME", home.c_str(), 1);
            ::setenv("COUNTERPART_AUTHOR", name.c_str(), 1);
            if (also) {
                also();
            }
        });
    }
    std::string key() const {
        const Output output = run({"packet", "key"});
        return output.out.substr(0, output.out.find('\n'));
    }
    std::string keyFile() const { return m_home + "/counterpart/signing.key"; }

private:
    std::string m_name;
    std::string m_home;
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

void noLargeFiles() {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_FSIZE, &none);
}

} // namespace

class PacketCommandTest : public QObject {
    Q_OBJECT
    Folder m_folder;
    Person m_kim{m_folder, "Kim"};
    Person m_lee{m_folder, "Lee"};
    std::string m_home = m_folder.path("home.counterpart");

    // A change of one registration by import, as anybody would make it.
    Output change(const Person& who, const std::string& file, const char* status) {
        const std::string csv = m_folder.path("registrations.csv");
        if (!writeFile(csv, QByteArray("key,partner,account,status,submitted\nR-1,P-1,A-1,") + status +
                                ",2026-01-05T10:00:00Z\n")) {
            return {};
        }
        return who.run({"import", file, csv});
    }
    static std::string statusIn(const std::string& file) {
        auto workspace = Workspace::open(file, OpenMode::ReadOnly, {[] { return Time{1}; }, "test"});
        const SnapshotPtr snapshot = (*workspace)->snapshot();
        const Registration* registration = snapshot->table<Registration>().findKey("R-1");
        return registration != nullptr ? registration->status.str() : std::string("none");
    }

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(m_kim.run({"new", m_home}).words().substr(0, 6), std::string("exit 0"));
        const std::string partners = m_folder.path("partners.csv");
        const std::string accounts = m_folder.path("accounts.csv");
        QVERIFY(writeFile(partners, "key,name,type,region,email\nP-1,One,reseller,EMEA,one@example.test\n"
                                    "P-2,Two,reseller,APAC,two-secret@example.test\n"));
        QVERIFY(writeFile(accounts, "key,name\nA-1,Acme\n"));
        QCOMPARE(m_kim.run({"import", m_home, partners, accounts}).exit, 0);
        QCOMPARE(change(m_kim, m_home, "submitted").exit, 0);
    }

    void theKeyIsMadeOnceAndIsItsOwnersAlone() {
        const std::string key = m_kim.key();
        QCOMPARE(key.size(), std::size_t{64});
        QCOMPARE(m_kim.key(), key);
        QVERIFY(m_lee.key() != key);
        struct stat info {};
        QCOMPARE(::stat(m_kim.keyFile().c_str(), &info), 0);
        QCOMPARE(int(info.st_mode & 0777), 0600);
        ::chmod(m_kim.keyFile().c_str(), 0644);
        const Output refused = m_kim.run({"packet", "key"});
        QVERIFY2(refused.isOneError(3) && has(refused.err, "chmod 600"), refused.words().c_str());
        ::chmod(m_kim.keyFile().c_str(), 0600);
        QCOMPARE(m_kim.key(), key);
    }

    void aReviewTravelsOutAndHome() {
        const std::string out = m_folder.path("out.packet");
        const std::string review = m_folder.path("review.counterpart");
        const std::string back = m_folder.path("back.packet");
        const Output made =
            m_kim.run({"packet", "create", m_home, "-o", out, "--region", "EMEA", "--reason", "week 47"});
        QVERIFY2(made.exit == 0 && has(made.out, "registrations 1"), made.words().c_str());
        QVERIFY(!bytesOfFile(out).contains("secret"));
        const Output stranger = m_lee.run({"packet", "open", out, "-o", review});
        QVERIFY2(stranger.isOneError(1) && has(stranger.err, m_kim.key()), stranger.words().c_str());
        const Output wrong = m_lee.run({"packet", "open", out, "-o", review, "--key", m_lee.key()});
        QVERIFY2(wrong.isOneError(1), wrong.words().c_str());
        QCOMPARE(m_lee.run({"packet", "open", out, "-o", review, "--key", m_kim.key(), "--name", "Kim"}).exit, 0);
        QCOMPARE(m_lee.run({"check", review}).exit, 0);
        QCOMPARE(change(m_lee, review, "approved").exit, 0);
        QCOMPARE(m_lee.run({"packet", "create", review, "-o", back, "--since-packet", "--reason", "decided"}).exit, 0);

        const Output unknown = m_kim.run({"packet", "apply", m_home, back});
        QVERIFY2(unknown.isOneError(1) && has(unknown.err, m_lee.key()), unknown.words().c_str());
        QCOMPARE(m_kim.run({"packet", "trust", m_home, "--key", m_lee.key(), "--name", "Lee"}).exit, 0);
        const Output show = m_kim.run({"packet", "show", back, m_home, "--json"});
        for (const char* part : {"\"Lee\"", "\"decided\"", "registrations", "1 changed"}) {
            QVERIFY2(has(show.out, part), show.words().c_str());
        }
        const QByteArray before = bytesOfFile(m_home);
        const Output dry = m_kim.run({"packet", "apply", m_home, back, "--dry-run"});
        QVERIFY2(dry.exit == 0 && has(dry.out, "would change 1"), dry.words().c_str());
        QCOMPARE(statusIn(m_home), std::string("submitted"));
        const Output applied = m_kim.run({"packet", "apply", m_home, back});
        QVERIFY2(applied.exit == 0 && has(applied.out, "Took in 1"), applied.words().c_str());
        QCOMPARE(statusIn(m_home), std::string("approved"));
        const Output again = m_kim.run({"packet", "apply", m_home, back});
        QVERIFY2(again.exit == 0 && has(again.out, "Nothing changed"), again.words().c_str());
        QVERIFY(has(m_kim.run({"log", m_home}).out, "Apply packet of Lee"));
        QCOMPARE(m_kim.run({"check", m_home}).exit, 0);
        QCOMPARE(m_kim.run({"undo", m_home}).exit, 0);
        QCOMPARE(statusIn(m_home), std::string("submitted"));
    }

    void conflictsAreListedAndDecided() {
        const std::string out = m_folder.path("conflict.packet");
        const std::string review = m_folder.path("conflict.counterpart");
        const std::string back = m_folder.path("conflict-back.packet");
        QCOMPARE(m_kim.run({"packet", "create", m_home, "-o", out, "--registration", "R-1"}).exit, 0);
        QCOMPARE(m_lee.run({"packet", "open", out, "-o", review, "--key", m_kim.key()}).exit, 0);
        QCOMPARE(change(m_lee, review, "approved").exit, 0);
        QCOMPARE(change(m_kim, m_home, "rejected").exit, 0);
        QCOMPARE(m_lee.run({"packet", "create", review, "-o", back, "--since-packet"}).exit, 0);
        (void)m_kim.run({"packet", "trust", m_home, "--key", m_lee.key(), "--name", "Lee"});
        const Output open = m_kim.run({"packet", "apply", m_home, back, "--csv"});
        QCOMPARE(open.exit, 1);
        QVERIFY2(has(open.out, "registrations,R-1,changed on both sides,status,submitted,rejected,approved,"),
                 open.words().c_str());
        QCOMPARE(int(std::ranges::count(open.err, '\n')), 1);
        QCOMPARE(statusIn(m_home), std::string("rejected"));
        for (const char* bad : {"maybe", "registrations:R-1=both", "nothing:R-1=mine", "registrations:R-9=mine"}) {
            const Output slip = m_kim.run({"packet", "apply", m_home, back, "--resolve", bad});
            QVERIFY2(slip.isOneError(2), slip.words().c_str());
        }
        const Output decided = m_kim.run({"packet", "apply", m_home, back, "--resolve", "registrations:R-1=theirs"});
        QVERIFY2(decided.exit == 0, decided.words().c_str());
        QCOMPARE(statusIn(m_home), std::string("approved"));
        QCOMPARE(m_kim.run({"check", m_home}).exit, 0);
    }

    void whatIsNoGoodPacketIsRefusedInOneLine() {
        const std::string out = m_folder.path("good.packet");
        QCOMPARE(m_kim.run({"packet", "create", m_home, "-o", out, "--all"}).exit, 0);
        const QByteArray good = bytesOfFile(out);
        const auto refused = [&](const QByteArray& bytes, int exit, std::string_view words) {
            const std::string bad = m_folder.path("bad.packet");
            if (!writeFile(bad, bytes)) {
                return false;
            }
            const Output shown = m_kim.run({"packet", "show", bad});
            const Output opened = m_kim.run({"packet", "open", bad, "-o", m_folder.path("never")});
            return shown.isOneError(exit) && opened.isOneError(exit) && has(shown.err, words) &&
                   has(shown.err, "bad.packet");
        };
        QByteArray altered = good;
        altered[altered.size() / 2] = static_cast<char>(altered[altered.size() / 2] ^ 1);
        QVERIFY(refused(altered, 3, "altered"));
        QVERIFY(refused(good.left(good.size() - 7), 3, "cut"));
        QByteArray newer = good;
        newer[newer.indexOf("\r\n") + 2] = 9;
        QVERIFY(refused(newer, 3, "newer version"));
        QVERIFY(refused("key,name\n", 3, "not a packet"));
        QVERIFY(refused({}, 3, "not a packet"));
        QVERIFY(!QFile::exists(QString::fromStdString(m_folder.path("never"))));
        const Output taken = m_kim.run({"packet", "apply", m_home, out});
        QVERIFY2(taken.isOneError(2) && has(taken.err, "packet open"), taken.words().c_str());
        const std::string other = m_folder.path("other.counterpart");
        QCOMPARE(m_kim.run({"demo", other, "--partners", "10", "--deals", "20"}).exit, 0);
        const std::string theirs = m_folder.path("other.packet");
        QCOMPARE(m_kim.run({"packet", "create", m_home, "-o", theirs, "--since", "1"}).exit, 0);
        const Output unrelated = m_kim.run({"packet", "apply", other, theirs});
        QVERIFY2(unrelated.isOneError(1) && has(unrelated.err, "another workspace"), unrelated.words().c_str());
    }

    void aPacketIsWrittenWholeOrNotAtAll() {
        const std::string out = m_folder.path("full.packet");
        const Output full = m_kim.run({"packet", "create", m_home, "-o", out, "--all"}, noLargeFiles);
        QVERIFY2(full.isOneError(3) && has(full.err, "full"), full.words().c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(out)));
        QVERIFY(m_folder.names().filter(QStringLiteral(".part")).isEmpty());
        QVERIFY(QDir().mkpath(QString::fromStdString(m_folder.path("locked"))));
        ::chmod(m_folder.path("locked").c_str(), 0555);
        const Output locked =
            m_kim.run({"packet", "create", m_home, "-o", m_folder.path("locked") + "/p", "--all"}, withoutOverride);
        QVERIFY2(locked.isOneError(3), locked.words().c_str());
        QCOMPARE(m_kim.run({"packet", "create", m_home, "-o", out, "--all"}).exit, 0);
        const Output there = m_kim.run({"packet", "create", m_home, "-o", out, "--all"});
        QVERIFY2(there.isOneError(3) && has(there.err, "exists"), there.words().c_str());
    }

    void callsThatSayTooLittleAreRefused() {
        for (const Words& words :
             {Words{"packet", "create", m_home}, Words{"packet", "create", m_home, "-o", "x"},
              Words{"packet", "create", m_home, "-o", "x", "--all", "--since", "1"},
              Words{"packet", "create", m_home, "-o", "x", "--since", "99999"}, Words{"packet", "mend", m_home},
              Words{"packet", "apply", m_home}, Words{"packet", "trust", m_home, "--key", "12", "--name", "x"}}) {
            const Output output = m_kim.run(words);
            QVERIFY2(output.isOneError(2), output.words().c_str());
        }
        const Output nobody = m_kim.run({"packet", "create", m_home, "-o", m_folder.path("x"), "--region", "Moon"});
        QVERIFY2(nobody.isOneError(1), nobody.words().c_str());
    }
};

COUNTERPART_TEST(PacketCommandTest)
#include "packet_test.moc"
