// SPDX-License-Identifier: GPL-3.0-or-later
// Does the command line write packs, statements and reports whose numbers are those of its other answers, the same
// twice, also of hostile names, and refuse what cannot be?
#include "tests/flow/cli/program.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <map>

using namespace counterpart::testing;

namespace {

// Cells of a CSV without quoted line breaks; quotes taken off.
std::vector<std::vector<std::string>> cellsOf(const std::string& csv) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row{""};
    bool quoted = false;
    for (const char c : csv) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            row.emplace_back();
        } else if (c == '\n' && !quoted) {
            rows.push_back(std::move(row));
            row = {""};
        } else {
            row.back() += c;
        }
    }
    return rows;
}

// What python's own reader of HTML finds: unclosed elements, requests, duplicate ids.
const char* const kReader = R"py(
import sys
from html.parser import HTMLParser
void = {'meta', 'img', 'br', 'hr', 'link', 'input'}
class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.ids, self.faults = [], set(), []
    def handle_startendtag(self, tag, attributes):
        self.look(tag, attributes)
    def handle_starttag(self, tag, attributes):
        self.look(tag, attributes)
        if tag not in void:
            self.open.append(tag)
    def look(self, tag, attributes):
        if tag in ('script', 'link', 'iframe', 'object', 'embed', 'form', 'base'):
            self.faults.append('element ' + tag)
        for name, value in attributes:
            if name.startswith('on'):
                self.faults.append('handler ' + name)
            if name == 'id':
                if value in self.ids:
                    self.faults.append('id twice ' + value)
                self.ids.add(value)
            if name in ('src', 'href', 'xlink:href', 'action') and not value.startswith(('#', 'data:image/')):
                self.faults.append('request ' + value)
    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append('closed wrongly ' + tag)
reader = Reader()
reader.feed(open(sys.argv[1], encoding='utf-8').read())
reader.close()
print('\n'.join(reader.faults + reader.open), end='')
)py";

} // namespace

class PartnerDocumentsTest : public QObject {
    Q_OBJECT
private:
    Output write(Words words) const {
        words.insert(words.begin() + 1, m_file);
        words.insert(words.end(), {"--period", "2026-Q3"});
        return program(words);
    }
    std::string at(const char* folder, const std::string& name) const { return m_folder.path(folder) + "/" + name; }
    QByteArray bytes(const char* folder, const std::string& name) const { return bytesOfFile(at(folder, name)); }

    static std::string faultsOf(const std::string& html) {
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-c"), QString::fromUtf8(kReader), QString::fromStdString(html)});
        if (!python.waitForFinished() || python.exitCode() != 0) {
            return "python3 could not read it: " + python.readAllStandardError().toStdString();
        }
        return python.readAllStandardOutput().toStdString();
    }

private Q_SLOTS:
    void initTestCase() {
        m_file = m_folder.path("demo.counterpart");
        QCOMPARE(
            program({"demo", m_file, "--partners", "8", "--deals", "200", "--seed", "5", "--as-of", "2026-09-30"}).exit,
            0);
    }

    void packsOfAllAreWholeAndAskForNothing() {
        const Output all = write({"pack", "--all", "-o", m_folder.path("packs"), "--csv"});
        QVERIFY2(all.exit == 0, all.words().c_str());
        QVERIFY2(all.out.starts_with("partner,pages,files,bytes,skipped\nP-0001,"), all.out.c_str());
        QCOMPARE(std::ranges::count(all.out, '\n'), 9);
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty()) {
            QSKIP("no python3 here");
        }
        for (int partner = 1; partner <= 8; ++partner) {
            const std::string name = "P-000" + std::to_string(partner) + "-2026-Q3-pack.html";
            const QByteArray html = bytes("packs", name);
            QVERIFY2(html.startsWith("<!DOCTYPE html>"), name.c_str());
            QVERIFY(html.contains("default-src 'none'") && html.contains("<svg "));
            const std::string faults = faultsOf(at("packs", name));
            QVERIFY2(faults.empty(), (name + ": " + faults).c_str());
        }
    }

    void creditsOfAPackAreThoseOfTheOtherAnswers() {
        const Output year = program({"pack", m_file, "--all", "--period", "2026", "-o", m_folder.path("year")});
        QVERIFY2(year.exit == 0, year.words().c_str());
        const auto rows = cellsOf(program({"attribution", m_file, "--csv"}).out);
        const auto deals = cellsOf(program({"export", m_file, "deals"}).out);
        const auto column = [&](const char* name) {
            return static_cast<std::size_t>(std::ranges::find(deals.front(), name) - deals.front().begin());
        };
        std::map<std::string, std::string> closed;
        for (std::size_t i = 1; i < deals.size(); ++i) {
            if (deals[i][column("stage")] == "won") {
                closed[deals[i][column("key")]] = deals[i][column("closed")];
            }
        }
        std::size_t seen = 0;
        for (const auto& row : rows) { // deal,partner,model,share,amount,currency,attributed
            const std::string day = closed.contains(row[0]) ? closed[row[0]] : std::string();
            if (day < "2026-01-01" || day > "2026-09-30" || !row[1].starts_with("P-")) {
                continue;
            }
            const QString html = QString::fromUtf8(bytes("year", row[1] + "-2026-pack.html"));
            QString id = QString::fromStdString("<details id=\"p-pack_2ecredit_2e" + row[0] + "\"");
            const auto from = html.indexOf(id);
            QVERIFY2(from > 0, qPrintable(id));
            QString heading = html.mid(from, 600);
            heading = heading.mid(heading.indexOf(QStringLiteral("<h3>")), heading.indexOf(QStringLiteral("</h3>")));
            heading.remove(u',');
            const QString amount = QString::fromStdString(row[6]) + QChar(0xa0) + QString::fromStdString(row[5]);
            QVERIFY2(heading.contains(QStringLiteral(": ") + amount + QStringLiteral("</h3>")), qPrintable(heading));
            ++seen;
        }
        QVERIFY(seen > 10);
    }

    void linesOfAStatementAreThoseOfCommissions() {
        const std::string file = m_folder.path("lines.csv");
        std::size_t seen = 0;
        for (int partner = 1; partner <= 8; ++partner) {
            const std::string key = "P-000" + std::to_string(partner);
            const Output one = write({"statement", "--partner", key, "-o", file});
            QVERIFY2(one.exit == 0, one.words().c_str());
            const auto lines = cellsOf(bytesOfFile(file).toStdString());
            const Words heads{"line", "deal", "customer", "date",     "kind", "base",
                              "rate", "rule", "amount",   "currency", "math"};
            QVERIFY(lines.front() == heads);
            const auto rows = cellsOf(write({"commissions", "--partner", key, "--csv"}).out);
            QCOMPARE(lines.size(), rows.size());
            for (std::size_t i = 1; i < rows.size();
                 ++i) { // line,deal,partner,rule,base,rate,amount,currency,period,kind
                const Words expected{rows[i][0], rows[i][1], rows[i][9], rows[i][4],
                                     rows[i][5], rows[i][3], rows[i][6], rows[i][7]};
                const Words found{lines[i][0], lines[i][1], lines[i][4], lines[i][5],
                                  lines[i][6], lines[i][7], lines[i][8], lines[i][9]};
                QVERIFY2(found == expected, lines[i][0].c_str());
                QVERIFY(!lines[i][10].empty() && lines[i][3].starts_with(rows[i][8]));
                ++seen;
            }
        }
        QVERIFY(seen > 10);
    }

    void statementsComeInEveryFormat() {
        const Output all = write({"statement", "--all", "--format", "pdf,xlsx,csv,html", "-o", m_folder.path("st")});
        QVERIFY2(all.exit == 0, all.words().c_str());
        QStringList files = QDir(QString::fromStdString(m_folder.path("st"))).entryList(QDir::Files);
        const QStringList logs = files.filter(QStringLiteral(".log.csv"));
        QCOMPARE(logs.size(), 1);
        QVERIFY(bytes("st", logs.front().toStdString()).startsWith("partner,pages,files,bytes,skipped\n"));
        files.removeOne(logs.front());
        QVERIFY(files.size() >= 4 && files.size() % 4 == 0);
        for (const QString& name : files) {
            const QByteArray content = bytes("st", name.toStdString());
            QVERIFY(content.startsWith(name.endsWith(QStringLiteral(".pdf"))    ? "%PDF"
                                       : name.endsWith(QStringLiteral(".xlsx")) ? "PK"
                                       : name.endsWith(QStringLiteral(".csv"))  ? "line,deal,"
                                                                                : "<!DOCTYPE html>"));
        }
        QCOMPARE(write({"statement", "--partner", "P-0001", "-o", m_folder.path("one.pdf")}).exit, 0);
        QVERIFY(bytesOfFile(m_folder.path("one.pdf")).startsWith("%PDF"));
    }

    void reportsOfTheProgrammeAndOfAPartner() {
        for (const char* kind : {"monthly", "annual", "executive", "board"}) {
            const Output made =
                program({"report", m_file, "--kind", kind, "-o", m_folder.path("reports"), "--format", "pptx,html"});
            QVERIFY2(made.exit == 0, made.words().c_str());
        }
        QVERIFY(bytes("reports", "programme-2026-09-monthly.pptx").startsWith("PK"));
        QVERIFY(bytes("reports", "programme-2026-annual.pptx").startsWith("PK"));
        QVERIFY(bytes("reports", "programme-2026-Q3-board.html").startsWith("<!DOCTYPE html>"));
        const std::string one = m_folder.path("mine.xlsx");
        QCOMPARE(program({"report", m_file, "--kind", "annual", "--partner", "P-0002", "-o", one}).exit, 0);
        QVERIFY(bytesOfFile(one).startsWith("PK"));
    }

    void chartsAndTablesAreFilesOfTheirOwn() {
        const Output made =
            write({"report", "--kind", "board", "-o", m_folder.path("parts"), "--format", "svg,chart-png,csv"});
        QVERIFY2(made.exit == 0, made.words().c_str());
        const QDir folder(QString::fromStdString(m_folder.path("parts")));
        const QStringList svgs = folder.entryList({QStringLiteral("*.svg")});
        QVERIFY(svgs.size() > 2);
        QCOMPARE(folder.entryList({QStringLiteral("*.png")}).size(), svgs.size());
        QVERIFY(svgs.contains(QStringLiteral("programme-2026-Q3-board-programme_tiers.revenue-1.svg")));
        for (const QString& name : svgs) {
            QVERIFY(bytes("parts", name.toStdString()).contains("<svg "));
        }
        QVERIFY(folder.entryList({QStringLiteral("*.csv")}).size() > 2);
    }

    void theSameFactsGiveTheSameBytes() {
        for (const char* folder : {"same-1", "same-2"}) {
            QCOMPARE(write({"pack", "--partner", "P-0003", "-o", m_folder.path(folder)}).exit, 0);
            QCOMPARE(write({"statement", "--partner", "P-0003", "--format", "pdf,xlsx,csv,html", "-o",
                            m_folder.path(folder)})
                         .exit,
                     0);
        }
        for (const char* name : {"pack.html", "statement.pdf", "statement.xlsx", "statement.csv", "statement.html"}) {
            const QByteArray first = bytes("same-1", std::string("P-0003-2026-Q3-") + name);
            QVERIFY2(!first.isEmpty() && first == bytes("same-2", std::string("P-0003-2026-Q3-") + name), name);
        }
    }

    void hostileNamesBreakNothing() {
        const std::string file = m_folder.path("hostile.counterpart");
        QCOMPARE(program({"new", file}).exit, 0);
        const QByteArray longName(10'000, 'x');
        const std::string partners = m_folder.path("partners.csv");
        const std::string deals = m_folder.path("deals.csv");
        QVERIFY(writeFile(partners, "key,name,type,region,currency\n"
                                    "E-1,\"</script><script>alert(1)</script>\",reseller,EMEA,EUR\n"
                                    "E-2,=cmd|'/C calc'!A0,reseller,EMEA,EUR\n"
                                    "E-3,\xE2\x80\xAE"
                                    "desrever \xF0\x9F\x8E\x89,reseller,EMEA,EUR\n"
                                    "E-4," +
                                        longName + ",reseller,EMEA,EUR\n"));
        QByteArray won = "key,name,partner,amount,currency,stage,created,closed\n";
        for (const char* partner : {"E-1", "E-2", "E-3", "E-4"}) {
            won += QByteArray("D-") + partner + ",\"=1+1\"\"<b>\"," + partner + ",1000,EUR,won,2026-07-01,2026-08-01\n";
        }
        QVERIFY(writeFile(deals, won));
        const Output taken = program({"import", file, partners, deals});
        QVERIFY2(taken.exit == 0, taken.words().c_str());
        const std::string folder = m_folder.path("hostile");
        const Output packs = program({"pack", file, "--all", "--period", "2026-Q3", "-o", folder});
        QVERIFY2(packs.exit == 0, packs.words().c_str());
        const Output statements =
            program({"statement", file, "--all", "--period", "2026-Q3", "--format", "html,csv,pdf,xlsx", "-o", folder});
        QVERIFY2(statements.exit == 0, statements.words().c_str());
        for (const char* partner : {"E-1", "E-2", "E-3", "E-4"}) {
            for (const char* end : {"-2026-Q3-pack.html", "-2026-Q3-statement.html"}) {
                const QByteArray html = bytes("hostile", std::string(partner) + end);
                QVERIFY(html.startsWith("<!DOCTYPE html>") && !html.contains("<script") &&
                        !html.contains("\xE2\x80\xAE"));
                if (!QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty()) {
                    const std::string faults = faultsOf(at("hostile", std::string(partner) + end));
                    QVERIFY2(faults.empty(), faults.c_str());
                }
            }
            for (const auto& row :
                 cellsOf(bytes("hostile", std::string(partner) + "-2026-Q3-statement.csv").toStdString())) {
                QVERIFY(std::ranges::none_of(row, [](const std::string& cell) { return cell.starts_with("="); }));
            }
        }
    }

    void whatCannotBeIsRefused() {
        const std::string folder = m_folder.path("no");
        QVERIFY(write({"pack", "--all"}).isOneError(2));
        QVERIFY(write({"pack", "-o", folder}).isOneError(2));
        QVERIFY(write({"pack", "--partner", "nobody", "-o", folder}).isOneError(1));
        QVERIFY(write({"statement", "--partner", "P-0001", "--format", "pptx", "-o", folder}).isOneError(2));
        QVERIFY(write({"statement", "--partner", "P-0001", "-o", m_folder.path("no.docx")}).isOneError(2));
        QVERIFY(write({"report", "-o", folder}).isOneError(2));
        QVERIFY(write({"report", "--kind", "weekly", "-o", folder}).isOneError(2));
        QVERIFY(write({"report", "--kind", "board", "--partner", "P-0001", "-o", folder}).isOneError(2));
        QVERIFY(!QDir(QString::fromStdString(folder)).exists());
        for (const char* command : {"pack", "statement"}) {
            const Output inFile = write({command, "--all", "-o", m_file + "/deeper"});
            QVERIFY2(inFile.isOneError(3), inFile.words().c_str());
        }
        QVERIFY(bytesOfFile(m_file).startsWith("SQLite format 3"));
    }

private:
    Folder m_folder;
    std::string m_file;
};

COUNTERPART_TEST(PartnerDocumentsTest)
#include "partner_documents_test.moc"
