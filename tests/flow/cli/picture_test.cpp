// SPDX-License-Identifier: GPL-3.0-or-later
// Does `screenshot` draw every panel, of an empty workspace and of a full one, in large text too?
#include "tests/flow/cli/program.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart::testing;

class CliPictureTest : public QObject {
    Q_OBJECT
private:
    Folder m_folder;

    std::string path(const char* name) const { return m_folder.path(name); }

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(program({"new", path("empty.counterpart")}).exit, 0);
        QCOMPARE(program({"demo", path("full.counterpart"), "--partners", "20", "--deals", "150"}).exit, 0);
    }

    void everyPanelIsDrawn_data() {
        QTest::addColumn<QString>("panel");
        for (const char* panel :
             {"home", "partners", "deals", "attribution", "tiers", "certifications", "commissions", "history"}) {
            QTest::newRow(panel) << QString::fromLatin1(panel);
        }
    }
    void everyPanelIsDrawn() {
        QFETCH(const QString, panel);
        for (const auto& [file, scale] : {std::pair("empty.counterpart", "1.5"), std::pair("full.counterpart", "2")}) {
            const std::string picture = path("picture.png");
            const Output drawn = program({"screenshot", path(file), panel.toStdString(), "-o", picture, "--size",
                                          "1280x800", "--text-scale", scale});
            QVERIFY2(drawn.exit == 0, (std::string(file) + ": " + drawn.words()).c_str());
            QVERIFY(bytesOfFile(picture).startsWith("\x89PNG") && removeFile(picture));
        }
    }

    void aRecordThatIsNotThereIsSaid() {
        const Output drawn =
            program({"screenshot", path("full.counterpart"), "deals", "-o", path("no.png"), "--record", "nothing"});
        QVERIFY2(drawn.exit == 2 && drawn.err.find("nothing") != std::string::npos, drawn.words().c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(path("no.png"))));
    }
};
COUNTERPART_TEST(CliPictureTest)
#include "picture_test.moc"
