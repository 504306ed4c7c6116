// SPDX-License-Identifier: GPL-3.0-or-later
// Does the command line show and set how documents look, and say who was met when?
#include "core/base/picture.h"
#include "tests/flow/cli/program.h"
#include "tests/support/pictures.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace counterpart::testing;

class BrandCommandTest : public QObject {
    Q_OBJECT
private:
    Output brand(const Words& more) const {
        Words words{"brand", m_file};
        words.insert(words.end(), more.begin(), more.end());
        return program(words);
    }
    std::string fileOf(const char* name, const std::string& bytes) const {
        const std::string path = m_folder.path(name);
        QFile file(QString::fromStdString(path));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QByteArray::fromStdString(bytes));
        }
        return path;
    }
    QByteArray cover(const char* folder, const Words& more) const {
        Words words{"qbr", m_file,     "-o",     m_folder.path(folder), "--partner", "P-0001", "--format",
                    "png", "--period", "2026-Q3"};
        words.insert(words.end(), more.begin(), more.end());
        return program(words).exit == 0 ? bytesOfFile(m_folder.path(folder) + "/P-0001-2026-Q3-01.png") : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() {
        m_file = m_folder.path("demo.counterpart");
        QCOMPARE(
            program({"demo", m_file, "--partners", "8", "--deals", "200", "--seed", "5", "--as-of", "2026-09-30"}).exit,
            0);
    }

    void whatIsSetIsShownAndUndoneAsOneStep() {
        QCOMPARE(brand({"--csv"}).out, std::string("partner,field,value\n"));
        const std::string logo = fileOf("logo.png", pngOf(60, 20));
        const Output set =
            brand({"--name", "Meridian", "--accent", "#ffee00", "--footer", "Confidential", "--logo", logo});
        QVERIFY2(set.exit == 0, set.words().c_str());
        const std::string shown = brand({"--csv"}).out;
        QVERIFY2(shown.find(",name,Meridian\n,logo,\"image/png 60x20, ") != std::string::npos, shown.c_str());
        QVERIFY(shown.find(",accent,#FFEE00\n") != std::string::npos);
        QVERIFY(brand({}).out.find("#FFEE00 is too pale for text") != std::string::npos);
        QCOMPARE(program({"undo", m_file}).exit, 0);
        QCOMPARE(brand({"--csv"}).out, std::string("partner,field,value\n"));
        QCOMPARE(program({"redo", m_file}).exit, 0);
        QCOMPARE(brand({"--csv"}).out, shown);
        QCOMPARE(brand({"--logo", "none"}).exit, 0);
        QVERIFY(brand({"--csv"}).out.find("logo") == std::string::npos);
    }

    void aPartnersMark() {
        QCOMPARE(brand({"--partner", "P-0002", "--accent", "#00AA55", "--logo",
                        fileOf("p.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 10'>"
                                        "<rect width='40' height='10' fill='#2F5BEA'/></svg>")})
                     .exit,
                 0);
        const std::string shown = brand({"--partner", "P-0002", "--csv"}).out;
        QVERIFY2(shown.starts_with("partner,field,value\nP-0002,logo,\"image/png 1600x400, ") &&
                     shown.ends_with("P-0002,accent,#00AA55\n"),
                 shown.c_str());
        QVERIFY(brand({"--partner", "P-0002", "--name", "x"}).isOneError(2));
        QVERIFY(brand({"--partner", "nobody", "--accent", "#00AA55"}).isOneError(1));
        QVERIFY(brand({"--partner", "nobody"}).isOneError(1));
    }

    void whatCannotBeIsRefusedInOneLine() {
        const std::string before = brand({"--csv"}).out;
        for (const Words& words :
             {Words{"--accent", "red"}, Words{"--theme", "grey"}, Words{"--size", "16:10"},
              Words{"--logo", m_folder.path("nothing.png")}, Words{"--logo", fileOf("t.png", "text")},
              Words{"--logo", fileOf("cut.png", pngOf(50, 50).substr(0, 300))},
              Words{"--logo", fileOf("large.png", pngOf(20'000, 20'000, 0, false))},
              Words{"--logo", fileOf("heavy.png", std::string(10 << 20, 'x'))},
              Words{"--name", std::string(300, 'x')}}) {
            const Output refused = brand(words);
            QVERIFY2(refused.exit != 0 && refused.isOneError(refused.exit), refused.words().c_str());
        }
        QCOMPARE(brand({"--csv"}).out, before);
    }

    void documentsFollowTheSettingsAndOneRunMayDiffer() {
        QCOMPARE(brand({"--theme", "dark", "--size", "4:3"}).exit, 0);
        const auto shape = [](const QByteArray& png) {
            const auto facts = counterpart::pictureFacts(png.toStdString());
            return facts ? static_cast<double>(facts->width) / facts->height : 0;
        };
        const QByteArray dark = cover("dark", {});
        const QByteArray light = cover("light", {"--theme", "light"});
        QCOMPARE(shape(dark), 4.0 / 3);
        QVERIFY(!light.isEmpty() && light != dark);
        QCOMPARE(cover("asked", {"--theme", "dark"}), dark);
        QCOMPARE(shape(cover("wide", {"--size", "16:9"})), 16.0 / 9);
        const QByteArray plain = cover("plain", {});
        const QByteArray other = cover("other", {"--logo", fileOf("run.png", pngOf(80, 20, 0xC0))});
        QVERIFY(!other.isEmpty() && other != plain);
        QCOMPARE(cover("again", {}), plain); // of one run
    }

    void meetingsAreListedAndDue() {
        const Output all = program({"meetings", m_file, "--csv"});
        QVERIFY2(all.exit == 0 && all.out.starts_with("partner,at,kind,title,attendees,recorded_by\nP-0001,"),
                 all.words().c_str());
        const Output due = program({"meetings", m_file, "--due", "--partner", "P-0001", "--csv"});
        QVERIFY2(due.out.starts_with("partner,kind,last,due,days_late,planned\n"), due.words().c_str());
        QVERIFY2(due.out.find("P-0001,quarterly,2026-07-") != std::string::npos &&
                     due.out.find(",2026-12-31,0,\n") != std::string::npos,
                 due.out.c_str());
        const Output later =
            program({"meetings", m_file, "--due", "--as-of", "2027-01-10", "--partner", "P-0001", "--csv"});
        QVERIFY2(later.out.find(",2026-12-31,10,\n") != std::string::npos, later.words().c_str());
        QVERIFY(program({"meetings", m_file, "--partner", "nobody"}).isOneError(1));
        QVERIFY(program({"meetings", m_file, "--json"}).out.find("\"title\"") != std::string::npos);
    }

private:
    std::string m_file;
    Folder m_folder;
};

COUNTERPART_TEST(BrandCommandTest)
#include "brand_test.moc"
