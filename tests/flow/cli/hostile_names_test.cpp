// SPDX-License-Identifier: GPL-3.0-or-later
// Names as imports carry them (markup, formulas, overrides, 10,000 letters): is every file that is written of them
// whole, and does it open?
#include "tests/flow/cli/program.h"
#include "tests/support/chart_schema.h"
#include "tests/support/deck_reader.h"
#include "tests/support/sample_document.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <pugixml.hpp>

using namespace counterpart::testing;

namespace {

// Those that a file of UTF-8 can carry.
QByteArrayList names() {
    QByteArrayList out;
    for (const std::string& text : hostileTexts()) {
        const QByteArray bytes = QByteArray::fromStdString(text).replace('\0', ' ');
        if (!bytes.trimmed().isEmpty() && QString::fromUtf8(bytes).toUtf8() == bytes &&
            !QString::fromUtf8(bytes).contains(QChar::ReplacementCharacter)) {
            out << bytes;
        }
    }
    return out << "+1+cmd|' /C calc'!A0"
               << "@SUM(1)"
               << "{{7*7}} ${7*7} %s %n"
               << "../../etc/passwd"
               << "</a:t></a:r>";
}

// The fields of a line of our own CSV, as they are written: names of the demo hold no line breaks.
QByteArrayList fieldsOf(const QByteArray& line) {
    QByteArrayList fields{QByteArray()};
    bool quoted = false;
    for (const char c : line) {
        quoted = c == '"' ? !quoted : quoted;
        if (c == ',' && !quoted) {
            fields << QByteArray();
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

// The same file with one of them as the name of each record.
QByteArray renamed(const Output& exported, int first) {
    const QByteArrayList lines = QByteArray::fromStdString(exported.out).split('\n');
    const qsizetype column = fieldsOf(lines.front()).indexOf("name");
    const QByteArrayList all = names();
    QByteArray csv = lines.front() + '\n';
    for (const QByteArray& line : lines.mid(1)) {
        QByteArrayList fields = fieldsOf(line);
        if (fields.size() > column) {
            QByteArray name = all[first++ % all.size()];
            fields[column] = '"' + name.replace('"', "\"\"") + '"';
            csv += fields.join(',') + '\n';
        }
    }
    return csv;
}

std::string faultOfBook(const std::string& book) {
    static const QRegularExpression calculation(QStringLiteral("^[-+*/(),.:<>=$A-Z0-9 ]*$"));
    static const QRegularExpression formula(QStringLiteral("<f>([^<]*)</f>"));
    for (const auto& [part, content] : partsOf(book)) {
        const QString text = QString::fromStdString(content);
        for (auto at = formula.globalMatch(text); at.hasNext();) {
            const QString said = at.next().captured(1);
            if (!calculation.match(said).hasMatch()) {
                return part + ": " + said.toStdString();
            }
        }
        if (text.contains(QStringLiteral("TargetMode=\"External\"")) ||
            part.find("externalLink") != std::string::npos) {
            return part + " leads out of the file";
        }
    }
    return {};
}

} // namespace

class HostileNamesTest : public QObject {
    Q_OBJECT
private:
    Folder m_folder;
    std::string m_file;
    Words m_formats{"pptx", "pdf", "png", "xlsx", "html", "svg", "csv"};

    QDir out(const char* folder = "out") const { return QDir(QString::fromStdString(m_folder.path(folder))); }
    std::string bytes(const QString& name) const {
        return bytesOfFile(out().filePath(name).toStdString()).toStdString();
    }
    QStringList files(const char* pattern) const {
        return out().entryList({QString::fromLatin1(pattern)}, QDir::Files);
    }

private Q_SLOTS:
    void initTestCase() {
        m_file = m_folder.path("demo.counterpart");
        QCOMPARE(program({"demo", m_file, "--partners", "20", "--deals", "300", "--seed", "5", "--as-of", "2026-09-30"})
                     .exit,
                 0);
        int first = 0;
        for (const char* kind : {"partners", "accounts", "deals", "products"}) {
            const Output exported = program({"export", m_file, kind});
            QCOMPARE(exported.exit, 0);
            QVERIFY(exported.out.starts_with("key,"));
            const std::string csv = m_folder.path((std::string(kind) + ".csv").c_str());
            QVERIFY(writeFile(csv, renamed(exported, first++)));
            const Output taken = program({"import", m_file, csv});
            QVERIFY2(taken.exit == 0, taken.words().substr(0, 2000).c_str());
        }
        const Output partners = program({"export", m_file, "partners"});
        QVERIFY(partners.out.find("HYPERLINK") != std::string::npos);
        QVERIFY(partners.out.find("<script>") != std::string::npos);
        std::string formats;
        for (const std::string& format : m_formats) {
            formats += (formats.empty() ? "" : ",") + format;
        }
        const Output all = program(
            {"qbr", m_file, "--all", "--period", "2026-Q3", "--format", formats, "-o", m_folder.path("out"), "--csv"});
        QVERIFY2(all.exit == 0, all.words().c_str());
        QCOMPARE(files("*.pptx").size(), 20);
        const Output packs = program({"pack", m_file, "--all", "--period", "2026-Q3", "-o", m_folder.path("out")});
        QVERIFY2(packs.exit == 0, packs.words().c_str());
        const Output statements = program({"statement", m_file, "--all", "--period", "2026-Q3", "--format",
                                           "pdf,xlsx,csv,html", "-o", m_folder.path("out")});
        QVERIFY2(statements.exit == 0, statements.words().c_str());
    }
    void presentationsKeepTheirStructure() {
        for (const QString& name : files("*.pptx")) {
            const Parts parts = partsOf(bytes(name));
            for (const auto& faults : {faultsOfPackage(parts), faultsOfOrder(parts), faultsOfCharts(parts)}) {
                QVERIFY2(faults.empty(), faults.empty() ? "" : (name.toStdString() + ": " + faults.front()).c_str());
            }
            QVERIFY(slidesOf(parts).size() > 5);
            for (const auto& [part, content] : parts) {
                QVERIFY2(!part.ends_with(".xml") || content.find("<script") == std::string::npos, part.c_str());
            }
        }
    }
    // A name is a text in every cell, whatever it begins with; what is calculated is of cells and numbers alone.
    void noNameIsAFormula() {
        const QStringList books = files("*.xlsx");
        QVERIFY(books.size() > 20);
        for (const QString& name : books) {
            const std::string fault = faultOfBook(bytes(name));
            QVERIFY2(fault.empty(), (name.toStdString() + ": " + fault).c_str());
        }
        int embedded = 0;
        for (const QString& name : files("*.pptx")) {
            for (const auto& [part, content] : partsOf(bytes(name))) {
                const std::string fault = part.ends_with(".xlsx") ? faultOfBook(content) : std::string();
                QVERIFY2(fault.empty(), (name.toStdString() + ": " + part + ": " + fault).c_str());
                embedded += part.ends_with(".xlsx") ? 1 : 0;
            }
        }
        QVERIFY(embedded > 100);
    }
    void tablesCannotStartAProgram() {
        const QStringList tables = files("*.csv");
        QVERIFY(!tables.isEmpty());
        for (const QString& name : tables) {
            const QString text = QString::fromStdString(bytes(name));
            for (const char* start :
                 {"\n=HYPERLINK", ",=HYPERLINK", ",\"=HYPERLINK", "\n\"=HYPERLINK", ",+1+cmd", ",@SUM"}) {
                QVERIFY2(!text.contains(QLatin1String(start)),
                         qPrintable(name + QStringLiteral(": ") + QLatin1String(start)));
            }
        }
    }
    void webPagesHoldNoMarkupOfANameAndNoControl() {
        const QStringList pages = files("*.html") + files("*.svg");
        QVERIFY(pages.size() > 60);
        for (const QString& name : pages) {
            const std::string page = bytes(name);
            if (name.endsWith(QStringLiteral(".svg"))) {
                pugi::xml_document drawing;
                const auto read = drawing.load_buffer(page.data(), page.size());
                QVERIFY2(read, qPrintable(name + QStringLiteral(": ") + QString::fromUtf8(read.description())));
            }
            QVERIFY2(page.find("<script>alert") == std::string::npos, qPrintable(name));
            QVERIFY2(std::ranges::none_of(page, [](char c) { return c >= 0 && c < ' ' && c != '\n' && c != '\t'; }),
                     qPrintable(name));
        }
    }
    void officeOpensThemAll() {
        if (QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty()) {
            QSKIP("soffice is not installed");
        }
        QVERIFY(out().mkdir(QStringLiteral("converted")));
        QStringList sources;
        for (const QString& name : files("*.pptx")) {
            sources << out().filePath(name);
        }
        QProcess office;
        office.start(
            QStringLiteral("soffice"),
            QStringList{QStringLiteral("-env:UserInstallation=file://") + out().filePath(QStringLiteral("profile")),
                        QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf"),
                        QStringLiteral("--outdir"), out().filePath(QStringLiteral("converted"))} +
                sources);
        QVERIFY(office.waitForFinished(300'000));
        for (const QString& source : sources) {
            const QString name = QFileInfo(source).completeBaseName();
            const std::size_t slides = slidesOf(partsOf(bytes(name + QStringLiteral(".pptx")))).size();
            for (const QString& pdf : {out().filePath(QStringLiteral("converted/") + name + QStringLiteral(".pdf")),
                                       out().filePath(name + QStringLiteral(".pdf"))}) {
                QProcess reader;
                reader.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
                QVERIFY(reader.waitForFinished());
                QCOMPARE(static_cast<std::size_t>(reader.readAllStandardOutput().count('\f')), slides);
            }
        }
    }
};

COUNTERPART_TEST(HostileNamesTest)
#include "hostile_names_test.moc"
