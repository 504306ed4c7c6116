// SPDX-License-Identifier: GPL-3.0-or-later
// Versions and drafts of the rulebook in a terminal: what is printed, and what is refused in one line?
#include "tests/flow/cli/program.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart::testing;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

class RulebookCommandTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::string path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }
    // The classic four with one piece of text replaced, as a file.
    std::string changed(const std::string& file, const char* from, const char* to) const {
        QByteArray rules = QByteArray::fromStdString(program({"rulebook", file}).out);
        const QByteArray before = rules;
        rules.replace(from, to);
        QFile out(QString::fromStdString(path("changed.json")));
        const bool written = rules != before && out.open(QIODevice::WriteOnly) && out.write(rules) == rules.size();
        return written ? path("changed.json") : std::string();
    }

private Q_SLOTS:
    void everyBuiltInProgrammeMakesAWorkspace() {
        const Output programs = program({"programs", "--csv"});
        QCOMPARE(std::ranges::count(programs.out, '\n'), 6);
        for (const char* name :
             {"classic-four", "strategic-levels", "quota-bands", "revenue-segments", "certification-ladder"}) {
            QVERIFY(holds(programs.out, name));
            const std::string file = path(name) + ".counterpart";
            QCOMPARE(program({"new", file, "--program", name}).exit, 0);
            QCOMPARE(program({"rulebook", file, "check"}).exit, 0);
        }
    }

    void aDraftIsComparedAndPublished() {
        const std::string file = path("w.counterpart");
        QCOMPARE(program({"new", file}).exit, 0);
        const std::string rules = changed(file, "\"200000.00\"", "\"250000.00\"");
        QVERIFY(!rules.empty());
        QCOMPARE(program({"rulebook", file, "import", rules, "--note", "from head office"}).exit, 0);
        QVERIFY(holds(program({"rulebook", file, "drafts", "--csv"}).out, "draft-1,Classic four,"));
        const Output diff = program({"rulebook", file, "diff", "v1", "draft-1"});
        QVERIFY2(holds(diff.out, "Gold asks for"), diff.words().c_str());
        QVERIFY2(holds(diff.out, "250,000.00"), diff.words().c_str());
        QVERIFY2(holds(diff.out, "instead of 200,000.00"), diff.words().c_str());
        QVERIFY(program({"rulebook", file, "publish", "draft-1", "--reason", "new year"}).isOneError(1)); // from when?
        const Output done =
            program({"rulebook", file, "publish", "draft-1", "--reason", "new year", "--effective", "2026-10-01"});
        QVERIFY2(done.exit == 0, done.words().c_str());
        const Output versions = program({"rulebook", file, "versions", "--csv"});
        QVERIFY2(holds(versions.out, "v2,Classic four,2026-10-01,"), versions.words().c_str());
        QVERIFY(holds(program({"rulebook", file}).out, "\"250000.00\""));
        QCOMPARE(program({"rulebook", file, "diff", "v1", "v1"}).out, std::string("No difference\n"));
        QVERIFY(holds(program({"log", file}).out, "new year"));
    }

    void aFaultyDraftIsKeptAndNotPublished() {
        const std::string file = path("f.counterpart");
        QCOMPARE(program({"new", file}).exit, 0);
        const std::string rules = changed(file, "\"200000.00\"", "\"20000.00\"");
        QCOMPARE(program({"rulebook", file, "import", rules}).exit, 0);
        const Output check = program({"rulebook", file, "check", "draft-1", "--csv"});
        QCOMPARE(check.exit, 1);
        QVERIFY2(holds(check.out, "ladder.tiers[2].criteria"), check.words().c_str());
        QVERIFY(program({"rulebook", file, "publish", "draft-1", "--reason", "x", "--effective", "2026-10-01"})
                    .isOneError(1));
        QCOMPARE(program({"rulebook", file, "delete", "draft-1"}).exit, 0);
        QVERIFY(program({"rulebook", file, "delete", "v1"}).isOneError(1)); // the only version
        QVERIFY(program({"rulebook", file, "delete", "nobody"}).isOneError(1));
        QVERIFY(program({"rulebook", file, "dance"}).isOneError(2));
    }

    void theSchemaAndADocumentAreWritten() {
        QVERIFY(holds(program({"rulebook", "schema"}).out, "json-schema.org/draft/2020-12"));
        const std::string file = path("e.counterpart");
        QCOMPARE(program({"new", file}).exit, 0);
        QCOMPARE(program({"rulebook", file, "export", "v1", "-o", path("out.json")}).exit, 0);
        QCOMPARE(program({"rulebook", file, "diff", "v1", path("out.json")}).out, std::string("No difference\n"));
    }
};

COUNTERPART_TEST(RulebookCommandTest)
#include "rulebook_test.moc"
