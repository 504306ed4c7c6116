// SPDX-License-Identifier: GPL-3.0-or-later
// Does every wall hold? Each rule is broken on purpose in a small tree and has to be reported at its file and line.
#include "tests/architecture/linter.h"
#include "tests/architecture/planted_tree.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart::architecture;

namespace {

/// A row of a table: this code in this file (from line 3 on) leads to exactly these findings.
void plant(const char* name, const char* path, const char* code, const char* findings) {
    QTest::addRow("%s", name) << std::string(path) << std::string(code) << std::string(findings);
}

} // namespace

Q_DECLARE_METATYPE(std::string)

class LinterTest : public QObject {
    Q_OBJECT

    void columns() {
        QTest::addColumn<std::string>("path");
        QTest::addColumn<std::string>("code");
        QTest::addColumn<std::string>("expected");
    }
    void judge() {
        QFETCH(std::string, path);
        QFETCH(std::string, code);
        QFETCH(std::string, expected);
        PlantedTree tree;
        tree.write(path, code);
        QCOMPARE(QString::fromStdString(tree.findings()), QString::fromStdString(expected));
    }

private Q_SLOTS:
    void arrowsPointDownOnly_data() {
        columns();
        plant("base uses domain", "core/base/a.h", "#include \"core/domain/records.h\"\n", "core/base/a.h:3 arrow\n");
        plant("domain uses snapshot", "core/domain/a.h", "\n#include \"core/snapshot/table.h\"",
              "core/domain/a.h:4 arrow\n");
        plant("snapshot uses engine", "core/snapshot/a.cpp", "#include \"core/engine/x/x.h\"\n",
              "core/snapshot/a.cpp:3 arrow\n");
        plant("engine uses command", "core/engine/x/a.h", "#include \"core/command/plan.h\"\n",
              "core/engine/x/a.h:3 arrow\n");
        plant("engine uses io", "core/engine/x/a.h", "#include \"core/io/csv/reader.h\"\n",
              "core/engine/x/a.h:3 arrow\n");
        plant("io uses command", "core/io/a.h", "#include \"core/command/plan.h\"\n", "core/io/a.h:3 arrow\n");
        plant("store uses command", "core/store/a.h", "#include \"core/command/plan.h\"\n", "core/store/a.h:3 arrow\n");
        plant("command uses store", "core/command/a.h", "#include \"core/store/schema.h\"\n",
              "core/command/a.h:3 arrow\n");
        plant("packet uses workspace", "core/packet/a.h", "#include \"core/workspace/a.h\"\n",
              "core/packet/a.h:3 arrow\n");
        plant("report uses workspace", "core/report/a.h", "#include \"core/workspace/w.h\"\n",
              "core/report/a.h:3 arrow\n");
        plant("core uses ui", "core/io/a.h", "#include \"ui/bridge/text.h\"\n", "core/io/a.h:3 arrow\n");
        plant("core uses tests", "core/io/a.h", "#include \"tests/support/a.h\"\n", "core/io/a.h:3 arrow\n");
        plant("ui uses app", "ui/shell/a.h", "#include \"app/main.h\"\n", "ui/shell/a.h:3 arrow\n");
        plant("a model uses a panel", "ui/models/a.h", "#include \"ui/panels/deals/p.h\"\n", "ui/models/a.h:3 arrow\n");
        plant("a panel uses the shell", "ui/panels/deals/a.h", "#include \"ui/shell/window.h\"\n",
              "ui/panels/deals/a.h:3 arrow\n");
        plant("a test of core uses ui", "tests/core/io/a.cpp", "#include \"ui/bridge/text.h\"\n",
              "tests/core/io/a.cpp:3 arrow\n");
        plant("an unknown room is used", "core/io/a.h", "#include \"core/misc/a.h\"\n", "core/io/a.h:3 arrow\n");
    }
    void arrowsPointDownOnly() { judge(); }

    void whatTheHouseAllowsIsNotReported_data() {
        columns();
        plant("own room", "core/base/a.h", "#include \"core/base/money.h\"\n", "");
        plant("far below", "core/workspace/a.h", "#include \"core/base/money.h\"\n#include \"core/engine/x/x.h\"\n",
              "");
        plant("app to core", "app/main.cpp", "#include \"core/io/a.h\"\n#include \"ui/shell/window.h\"\n", "");
        plant("panel to theme", "ui/panels/deals/a.h", "#include \"ui/shell/theme/tokens.h\"\n", "");
        plant("panel to its own folder", "ui/panels/deals/a.h", "#include \"ui/panels/deals/b.h\"\n", "");
        plant("panel to what panels share", "ui/panels/deals/a.h", "#include \"ui/panels/panel.h\"\n", "");
        plant("a result of an engine", "core/engine/metrics/a.h", "#include \"core/engine/attribution/credits.h\"\n",
              "");
        plant("what engines share", "core/engine/x/a.h", "#include \"core/engine/lens.h\"\n", "");
        plant("sqlite in the store", "core/store/a.cpp", "#include <sqlite3.h>\n", "");
        plant("Qt in the window", "ui/models/a.h", "#include <QAbstractTableModel>\n", "");
        plant("words in the window", "ui/models/a.cpp", "auto t = tr(\"Deals\");\n", "");
        plant("names that look like Qt", "core/base/a.h", "#include <queue>\n#include <boost/q.hpp>\n", "");
        plant("moc", "tests/core/io/a.cpp", "#include \"a.moc\"\n", "");
        plant("commented out", "core/base/a.h", "// #include <QString>\n/*\n#include \"ui/x.h\"\n tr(\"x\") */\n", "");
        plant("inside strings", "core/base/a.h",
              "auto a = \"tr(x) system_clock\";\nauto b = R\"(\n#include <QString>\n)\";\n", "");
        plant("part of a word", "core/base/a.h", "void attr(int); int runtime(int); int x = ptr(0);\n", "");
        plant("another clock", "core/base/a.h", "auto t = std::chrono::steady_clock::now();\n", "");
    }
    void whatTheHouseAllowsIsNotReported() { judge(); }

    void enginesAndPanelsStayApart_data() {
        columns();
        plant("internals of an engine", "core/engine/metrics/a.h", "#include \"core/engine/attribution/weights.h\"\n",
              "core/engine/metrics/a.h:3 engine-internals\n");
        plant("a pass is for one engine only", "core/engine/registration/a.h",
              "#include \"core/engine/attribution/credits.h\"\n", "core/engine/registration/a.h:3 engine-internals\n");
        plant("no tunnel by a shared header", "core/engine/all.h", "#include \"core/engine/attribution/weights.h\"\n",
              "core/engine/all.h:3 engine-internals\n");
        plant("a panel uses a panel", "ui/panels/deals/a.cpp",
              "#include <QWidget>\n#include \"ui/panels/partners/p.h\"\n", "ui/panels/deals/a.cpp:4 panels-apart\n");
    }
    void enginesAndPanelsStayApart() { judge(); }

    void unwantedIncludesAreReported_data() {
        columns();
        plant("Qt class in core", "core/base/a.h", "#include <QString>\n", "core/base/a.h:3 no-qt-in-core\n");
        plant("Qt module in core", "core/io/a.cpp", "\n\n  #  include <QtCore/QFile>\n",
              "core/io/a.cpp:5 no-qt-in-core\n");
        plant("old Qt header in core", "core/store/a.h", "#include <qglobal.h>\n", "core/store/a.h:3 no-qt-in-core\n");
        plant("sqlite in an engine", "core/engine/x/a.h", "#include <sqlite3.h>\n",
              "core/engine/x/a.h:3 sqlite-only-in-store\n");
        plant("sqlite in the workspace", "core/workspace/a.h", "#include <sqlite3ext.h>\n",
              "core/workspace/a.h:3 sqlite-only-in-store\n");
        plant("sqlite in ui", "ui/models/a.h", "#include <sqlite3.h>\n", "ui/models/a.h:3 sqlite-only-in-store\n");
        plant("sqlite in app", "app/main.cpp", "#include <sqlite3.h>\n", "app/main.cpp:3 sqlite-only-in-store\n");
        plant("store in ui", "ui/bridge/a.h", "#include \"core/store/schema.h\"\n", "ui/bridge/a.h:3 no-store-in-ui\n");
        plant("store in app", "app/main.cpp", "#include \"core/store/schema.h\"\n", "app/main.cpp:3 no-store-in-ui\n");
        plant("a neighbour without its room", "core/base/a.h", "#include \"money.h\"\n",
              "core/base/a.h:3 include-from-root\n");
        plant("by a detour", "ui/panels/deals/a.h", "#include \"../partners/p.h\"\n",
              "ui/panels/deals/a.h:3 include-from-root\n");
        plant("by a detour from the root", "core/base/a.h", "#include \"core/base/../base/x.h\"\n",
              "core/base/a.h:3 include-from-root\n");
        plant("own header in angle brackets", "core/base/a.h", "#include <core/base/money.h>\n",
              "core/base/a.h:3 include-from-root\n");
        plant("walls hold in angle brackets too", "core/base/a.h", "#include <ui/bridge/text.h>\n",
              "core/base/a.h:3 include-from-root\ncore/base/a.h:3 arrow\n");
    }
    void unwantedIncludesAreReported() { judge(); }

    void coreHasNoWordsClockOrLocale_data() {
        columns();
        plant("tr", "core/base/a.cpp", "int x;\nauto t = tr(\"Deals\");\n", "core/base/a.cpp:4 no-words-in-core\n");
        plant("QObject::tr", "core/base/a.cpp", "auto t = QObject::tr (\"Deals\");\n",
              "core/base/a.cpp:3 no-words-in-core\n");
        plant("system clock", "core/io/a.cpp", "// é\nauto t = std::chrono::system_clock::now();\n",
              "core/io/a.cpp:4 no-clock-in-core\n");
        plant("time", "core/io/a.cpp", "auto t = std::time(nullptr);\n", "core/io/a.cpp:3 no-clock-in-core\n");
        plant("Qt's clock", "core/io/a.cpp", "auto t = QDateTime::currentDateTime();\n",
              "core/io/a.cpp:3 no-clock-in-core\n");
        plant("SQLite's clock", "core/store/a.cpp",
              "auto s = \"DEFAULT CURRENT_TIMESTAMP\";\nauto u = \"date('now')\";\n",
              "core/store/a.cpp:3 no-clock-in-core\ncore/store/a.cpp:4 no-clock-in-core\n");
        plant("locale", "core/base/a.cpp", "std::locale::global(std::locale(\"\"));\n",
              "core/base/a.cpp:3 no-locale-in-core\ncore/base/a.cpp:3 no-locale-in-core\n");
    }
    void coreHasNoWordsClockOrLocale() { judge(); }

    void aCycleIsReportedOnceWithItsWay() {
        PlantedTree tree;
        tree.write("core/base/a.h", "#include \"core/base/b.h\"\n");
        tree.write("core/base/b.h", "#include <string>\n#include \"core/base/c.h\"\n");
        tree.write("core/base/c.h", "#include \"core/base/a.h\"\n");
        tree.write("core/base/d.h", "#include \"core/base/a.h\"\n");
        const std::vector<Finding> findings = Linter(houseRules()).check(tree.root());
        QCOMPARE(findings.size(), 1U);
        QCOMPARE(QString::fromStdString(toText(findings[0])).section(QStringLiteral(": forward"), 0, 0),
                 QStringLiteral(
                     "core/base/a.h:3: [cycle] core/base/a.h -> core/base/b.h -> core/base/c.h -> core/base/a.h"));
    }
    void aFileThatIncludesItselfIsACycle() {
        PlantedTree tree;
        tree.write("core/base/a.h", "\n#include \"core/base/a.h\"\n");
        QCOMPARE(tree.findings(), std::string("core/base/a.h:4 cycle\n"));
    }
    void fiveHundredLinesAreEnough() {
        PlantedTree tree;
        tree.write("tests/core/io/a.cpp", std::string(498, '\n'));
        tree.write("ui/models/b.cpp", std::string(499, '\n'));
        QCOMPARE(tree.findings(), std::string("ui/models/b.cpp:501 too-long\n"));
    }
    void everySourceNamesItsLicenceAndItsQuestion() {
        PlantedTree tree;
        tree.writeAsIs("app/a.cpp", "#include <string>\n");
        tree.writeAsIs("app/b.cpp", "");
        tree.writeAsIs("app/c.cpp", "// SPDX-License-Identifier: GPL-3.0-or-later\n#include <string>\n");
        tree.writeAsIs("app/d.cpp", "// SPDX-License-Identifier: MIT\n// Which question?\n");
        QCOMPARE(
            tree.findings(),
            std::string("app/a.cpp:1 spdx\napp/b.cpp:1 spdx\napp/c.cpp:2 says-what-it-answers\napp/d.cpp:1 spdx\n"));
    }
    void scriptsNameTheirLicence() {
        PlantedTree tree;
        tree.write("app/a.cpp", "");
        tree.writeAsIs("packaging/good", "#!/usr/bin/env bash\n# SPDX-License-Identifier: GPL-3.0-or-later\n");
        tree.writeAsIs("packaging/bad", "#!/usr/bin/env bash\nexit 0\n");
        tree.writeAsIs("packaging/README.md", "text\n");
        tree.writeAsIs("cmake/Bad.cmake", "set(A 1)\n");
        tree.writeAsIs("CMakeLists.txt", "project(x)\n");
        QCOMPARE(tree.findings(), std::string("CMakeLists.txt:1 spdx\ncmake/Bad.cmake:1 spdx\npackaging/bad:1 spdx\n"));
    }
    void eachFolderSaysItsQuestion() {
        PlantedTree tree;
        tree.write("core/base/a.h", "");
        tree.write("core/engine/metrics/deep/a.h", "");
        tree.write("ui/models/a.h", "");
        tree.remove("core/base/README.md");
        tree.remove("core/engine/metrics/README.md");
        tree.remove("core/engine/metrics/deep/README.md");
        tree.remove("ui/models/README.md");
        QCOMPARE(tree.findings(), std::string("core/base/README.md:1 folder-readme\n"
                                              "core/engine/metrics/README.md:1 folder-readme\n"
                                              "ui/models/README.md:1 folder-readme\n"));
    }
    void aFolderThatIsNoRoomIsReported() {
        PlantedTree tree;
        tree.write("core/misc/a.h", "#include \"ui/models/a.h\"\n");
        tree.write("ui/a.h", "");
        QCOMPARE(tree.findings(), std::string("core/misc/a.h:1 known-room\nui/a.h:1 known-room\n"));
    }
    void anEmptyTreeIsNotAPass() {
        const PlantedTree tree;
        QVERIFY(QString::fromStdString(tree.findings()).endsWith(QStringLiteral(":1 no-sources\n")));
    }
    void everyMessageSaysHowToMend() {
        PlantedTree tree;
        tree.write("core/base/a.h", "#include \"core/engine/x/x.h\"\n#include <QString>\nauto t = tr(\"x\");\n");
        const std::vector<Finding> findings = Linter(houseRules()).check(tree.root());
        QCOMPARE(findings.size(), 3U);
        QVERIFY(findings[0].message.ends_with(
            "core/base may use no other room. Move the code up to a room that knows both, "
            "or take the value as an argument"));
        QVERIFY(findings[1].message.ends_with("do this in ui/bridge"));
        QVERIFY(findings[2].message.ends_with("ui/bridge has the words"));
    }
};

COUNTERPART_TEST(LinterTest)
#include "linter_test.moc"
