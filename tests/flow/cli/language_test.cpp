// SPDX-License-Identifier: GPL-3.0-or-later
// Does the command line write documents in the language that is asked for, by option or setting?
#include "core/command/policy.h"
#include "core/workspace/workspace.h"
#include "tests/flow/cli/program.h"
#include "tests/support/test_main.h"

#include <QStandardPaths>
#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;

class LanguageCommandTest : public QObject {
    Q_OBJECT
private:
    Output qbr(const std::string& file, const char* folder, const Words& more) const {
        Words words{"qbr",    file,       "-o", m_folder.path(folder), "--period", "2026-Q3", "--partner",
                    "P-0001", "--format", "pdf"};
        words.insert(words.end(), more.begin(), more.end());
        return program(words);
    }
    QString textOf(const char* folder) const { return ran(QStringLiteral("pdftotext"), folder, {QStringLiteral("-")}); }
    QString ran(const QString& tool, const char* folder, const QStringList& more) const {
        QProcess process;
        process.start(tool, QStringList{QString::fromStdString(m_folder.path(folder) + "/P-0001-2026-Q3.pdf")} + more);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }

private Q_SLOTS:
    void initTestCase() {
        m_file = m_folder.path("demo.counterpart");
        QCOMPARE(
            program({"demo", m_file, "--partners", "8", "--deals", "200", "--seed", "5", "--as-of", "2026-09-30"}).exit,
            0);
    }
    void aReviewIsInTheLanguageAskedFor() {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
            QSKIP("no pdftotext here");
        }
        QCOMPARE(qbr(m_file, "de", {"--language", "de"}).exit, 0);
        QVERIFY(textOf("de").contains(QStringLiteral("Quartalsreview")));
        QVERIFY(textOf("de").contains(QStringLiteral("Zugerechneter Umsatz")));
        QCOMPARE(qbr(m_file, "ja", {"--language", "ja-JP"}).exit, 0);
        QVERIFY(textOf("ja").contains(QStringLiteral("四半期ビジネスレビュー")));
        QVERIFY(textOf("ja").contains(QStringLiteral("帰属売上")));
        QCOMPARE(qbr(m_file, "ar", {"--language", "ar"}).exit, 0);
        QVERIFY(!textOf("ar").contains(QStringLiteral("Attributed revenue")));
        const QString fonts = ran(QStringLiteral("pdffonts"), "ja", {});
        QVERIFY2(!fonts.isEmpty() && !fonts.contains(QStringLiteral("Type 3")), qPrintable(fonts));
    }
    void aSettingOfTheWorkspaceIsTheDefault() {
        const std::string file = m_folder.path("german.counterpart");
        QVERIFY(copyFile(m_file, file));
        QVERIFY(set(file, "de"));
        QCOMPARE(qbr(file, "setting", {}).exit, 0);
        QCOMPARE(qbr(m_file, "option", {"--language", "de"}).exit, 0);
        const auto bytes = [&](const char* folder) {
            return bytesOfFile(m_folder.path(folder) + "/P-0001-2026-Q3.pdf");
        };
        QVERIFY(!bytes("setting").isEmpty() && bytes("setting") == bytes("option"));
        QCOMPARE(qbr(file, "other", {"--language", "en"}).exit, 0);
        QVERIFY(bytes("other") != bytes("setting"));
        QVERIFY(set(file, "tlh"));
        const Output refused = qbr(file, "no", {});
        QVERIFY2(refused.isOneError(2) && refused.err.find("en, ar, de, ja") != std::string::npos,
                 refused.words().c_str());
    }
    void anUnknownLanguageIsRefused() {
        for (const char* language : {"tlh", "", "../de"}) {
            const Output refused = qbr(m_file, "no", {"--language", language});
            QVERIFY2(refused.isOneError(2) && refused.err.find("en, ar, de, ja") != std::string::npos,
                     refused.words().c_str());
        }
    }

private:
    static bool set(const std::string& file, const char* language) {
        auto workspace = Workspace::open(file, OpenMode::ReadWrite, {[] { return Time{1'800'000'000}; }, "Tester"});
        if (!workspace) {
            return false;
        }
        IdSource ids = (*workspace)->ids();
        auto planned = plan(*(*workspace)->snapshot(), ids, ChangeSetting{"brand.language", language});
        return planned && (*workspace)->commit(std::move(planned->changes), planned->intent).has_value();
    }

    Folder m_folder;
    std::string m_file;
};

COUNTERPART_TEST(LanguageCommandTest)
#include "language_test.moc"
