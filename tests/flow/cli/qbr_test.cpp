// SPDX-License-Identifier: GPL-3.0-or-later
// Does the command line write reviews that open, say the same twice, and refuse what cannot be?
#include "tests/flow/cli/program.h"
#include "tests/support/package_reader.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <cmath>

using namespace counterpart::testing;

class QbrCommandTest : public QObject {
    Q_OBJECT
private:
    Output qbr(const char* folder, const Words& more) const {
        Words words{"qbr", m_file, "-o", m_folder.path(folder), "--period", "2026-Q3"};
        words.insert(words.end(), more.begin(), more.end());
        return program(words);
    }
    QByteArray bytes(const char* folder, const std::string& name) const {
        return bytesOfFile(m_folder.path(folder) + "/" + name);
    }

private Q_SLOTS:
    void initTestCase() {
        m_file = m_folder.path("demo.counterpart");
        QCOMPARE(
            program({"demo", m_file, "--partners", "8", "--deals", "200", "--seed", "5", "--as-of", "2026-09-30"}).exit,
            0);
    }

    void oneReviewInEveryFormat() {
        const Output first = qbr("one", {"--partner", "P-0001", "--format", "pptx,pdf,xlsx,png", "--csv"});
        QVERIFY2(first.exit == 0, first.words().c_str());
        QVERIFY2(first.out.starts_with("partner,pages,files,bytes,skipped\nP-0001,"), first.out.c_str());
        QVERIFY(bytes("one", "P-0001-2026-Q3.pptx").startsWith("PK"));
        QVERIFY(bytes("one", "P-0001-2026-Q3.xlsx").startsWith("PK"));
        QVERIFY(bytes("one", "P-0001-2026-Q3.pdf").startsWith("%PDF"));
        QVERIFY(bytes("one", "P-0001-2026-Q3-01.png").startsWith("\x89PNG"));
    }
    void theSameFactsGiveTheSameBytes() {
        QCOMPARE(qbr("again", {"--partner", "P-0001", "--format", "pptx,pdf,xlsx,png"}).exit, 0);
        for (const char* end : {".pptx", ".pdf", ".xlsx", "-02.png"}) {
            const QByteArray one = bytes("one", std::string("P-0001-2026-Q3") + end);
            QVERIFY(!one.isEmpty());
            QVERIFY2(one == bytes("again", std::string("P-0001-2026-Q3") + end), end);
        }
    }
    void thePdfHasTextAndItsFonts() {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
            QSKIP("no pdftotext here");
        }
        const QString pdf = QString::fromStdString(m_folder.path("one") + "/P-0001-2026-Q3.pdf");
        QProcess text;
        text.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
        QVERIFY(text.waitForFinished());
        QVERIFY(text.readAllStandardOutput().contains("Quarterly business review"));
        QProcess fonts;
        fonts.start(QStringLiteral("pdffonts"), {pdf});
        QVERIFY(fonts.waitForFinished());
        const QByteArrayList lines = fonts.readAllStandardOutput().trimmed().split('\n');
        QVERIFY(lines.size() > 2);
        for (const QByteArray& line : lines.mid(2)) {
            QVERIFY2(line.contains(" yes "), line.constData());
        }
    }
    // Some charts are drawn from cells that are calculated: whoever edits the data gets the picture of the new figures.
    // What is stored beside each formula is taken away before, so that what is compared was calculated.
    void whatWorkbooksCalculateIsWhatIsDrawn() {
        if (QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty()) {
            QSKIP("soffice is not installed");
        }
        const QString folder = QString::fromStdString(m_folder.path("calculated"));
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/profile/user")) &&
                QDir().mkpath(folder + QStringLiteral("/out")));
        QVERIFY(writeFile((folder + QStringLiteral("/profile/user/registrymodifications.xcu")).toStdString(),
                          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><oor:items "
                          "xmlns:oor=\"http://openoffice.org/2001/registry\"><item "
                          "oor:path=\"/org.openoffice.Office.Calc/Formula/Load\"><prop oor:name=\"OOXMLRecalcMode\" "
                          "oor:op=\"fuse\"><value>0</value></prop></item></oor:items>"));
        const Parts deck = partsOf(bytes("one", "P-0001-2026-Q3.pptx").toStdString());
        std::map<QString, Sheet> shown;
        for (const auto& [path, book] : deck) {
            Parts parts = path.ends_with(".xlsx") ? partsOf(book) : Parts();
            const auto sheet = parts.find("xl/worksheets/sheet1.xml");
            if (sheet == parts.end() || sheet->second.find("<f>") == std::string::npos) {
                continue;
            }
            const QString name = QStringLiteral("/book%1.xlsx").arg(shown.size());
            shown[name] = firstSheetOf(book);
            static const QRegularExpression stored(QStringLiteral("</f><v>[^<]*</v>"));
            sheet->second = QString::fromStdString(sheet->second).replace(stored, QStringLiteral("</f>")).toStdString();
            QVERIFY(writeParts(parts, (folder + name).toStdString()));
        }
        QVERIFY(shown.size() >= 2); // a walk, targets
        QStringList words{QStringLiteral("-env:UserInstallation=file://") + folder + QStringLiteral("/profile"),
                          QStringLiteral("--headless"),
                          QStringLiteral("--convert-to"),
                          QStringLiteral("xlsx"),
                          QStringLiteral("--outdir"),
                          folder + QStringLiteral("/out")};
        for (const auto& [name, sheet] : shown) {
            words << folder + name;
        }
        QProcess office;
        office.start(QStringLiteral("soffice"), words);
        QVERIFY(office.waitForFinished(180'000));
        for (const auto& [name, sheet] : shown) {
            const Sheet calculated =
                firstSheetOf(bytesOfFile((folder + QStringLiteral("/out") + name).toStdString()).toStdString());
            for (const auto& [cell, value] : sheet.cells) {
                const auto found = calculated.cells.find(cell);
                QVERIFY2(found != calculated.cells.end(), (cell + " of " + name.toStdString()).c_str());
                const double is = QString::fromStdString(found->second).toDouble();
                const double was = QString::fromStdString(value).toDouble();
                QVERIFY2(std::abs(is - was) <= 1e-6 * std::max(1.0, std::abs(was)),
                         (cell + " of " + name.toStdString() + ": " + found->second + ", not " + value).c_str());
            }
        }
    }
    void keyFiguresLeadToTheirSections() {
        const Parts parts = partsOf(bytes("one", "P-0001-2026-Q3.pptx").toStdString());
        int links = 0;
        for (const auto& [path, text] : parts) {
            if (path.starts_with("ppt/slides/slide") && text.find("ppaction://hlinksldjump") != std::string::npos) {
                ++links;
                const auto relations = parts.find("ppt/slides/_rels/" + path.substr(11) + ".rels");
                QVERIFY(relations != parts.end() &&
                        relations->second.find("relationships/slide\"") != std::string::npos);
            }
        }
        QCOMPARE(links, 1); // the summary's
        const QByteArray pdf = bytes("one", "P-0001-2026-Q3.pdf");
        QCOMPARE(pdf.count("/Subtype /Link"), 5);
        QVERIFY(pdf.count("/Dest ") >= 5);
        QVERIFY(!pdf.contains("/URI"));
    }
    void allAboveATierAndWhoWasLeftOut() {
        const Output all = qbr("all", {"--all", "--min-tier", "silver", "--csv"});
        QVERIFY2(all.exit == 0, all.words().c_str());
        const Output tiers = program({"tiers", m_file, "--csv"});
        const auto standing = [&](const char* tier) {
            std::ptrdiff_t count = 0;
            for (std::size_t at = tiers.out.find(tier); at != std::string::npos; at = tiers.out.find(tier, at + 1)) {
                ++count;
            }
            return count;
        };
        const auto left = standing(",registered,");
        std::ptrdiff_t skipped = 0;
        for (std::size_t at = all.out.find("is below Silver"); at != std::string::npos;
             at = all.out.find("is below Silver", at + 1)) {
            ++skipped;
        }
        QVERIFY2(skipped == left, (all.out + tiers.out).c_str());
        QCOMPARE(std::ranges::count(all.out, '\n'), 9);
        QCOMPARE(QDir(QString::fromStdString(m_folder.path("all"))).entryList({QStringLiteral("*.pptx")}).size(),
                 8 - left);
    }
    void keysThatLookAlikeHaveFilesOfTheirOwn() {
        const std::string file = m_folder.path("alike.counterpart");
        QCOMPARE(program({"new", file}).exit, 0);
        const std::string csv = m_folder.path("partners.csv");
        QVERIFY(writeFile(csv, "key,name,type,region,currency\nA/B,One,reseller,EMEA,EUR\nA_B,Two,reseller,EMEA,EUR\n"
                               "../C,Three,reseller,EMEA,EUR\n"));
        const Output taken = program({"import", file, csv});
        QVERIFY2(taken.exit == 0, taken.words().c_str());
        const Output all = program({"qbr", file, "--all", "-o", m_folder.path("alike"), "--period", "2026-Q3"});
        QVERIFY2(all.exit == 0, all.words().c_str());
        const QStringList files =
            QDir(QString::fromStdString(m_folder.path("alike"))).entryList({QStringLiteral("*.pptx")});
        QCOMPARE(files.size(), 3);
        QVERIFY(files.contains(QStringLiteral("A%2FB-2026-Q3.pptx")) &&
                files.contains(QStringLiteral("A_B-2026-Q3.pptx")));
    }
    void whatCannotBeIsRefused() {
        QVERIFY(program({"qbr", m_file, "--all"}).isOneError(2));
        QVERIFY(qbr("no", {}).isOneError(2));
        QVERIFY(qbr("no", {"--all", "--partner", "P-0001"}).isOneError(2));
        QVERIFY(qbr("no", {"--all", "--format", "doc"}).isOneError(2));
        QVERIFY(qbr("no", {"--all", "--theme", "purple"}).isOneError(2));
        QVERIFY(qbr("no", {"--all", "--min-tier", "Diamond"}).isOneError(2));
        QVERIFY(qbr("no", {"--all", "--logo", m_file}).isOneError(2));
        QVERIFY(qbr("no", {"--partner", "nobody"}).isOneError(1));
        const Output inFile = program({"qbr", m_file, "--all", "-o", m_file});
        QVERIFY2(inFile.isOneError(3), inFile.words().c_str());
        QVERIFY(bytesOfFile(m_file).startsWith("SQLite format 3"));
    }

private:
    Folder m_folder;
    std::string m_file;
};

COUNTERPART_TEST(QbrCommandTest)
#include "qbr_test.moc"
