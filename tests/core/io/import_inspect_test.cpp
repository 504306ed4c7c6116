// SPDX-License-Identifier: GPL-3.0-or-later
// Does looking at files before an import name every fault, and what would make a file recognisable?
#include "core/io/import/inspect.h"
#include "tests/support/import_support.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace counterpart;
using namespace counterpart::importing;
using counterpart::testing::Importer;
using counterpart::testing::wordsOf;

namespace {

Request requestOf(const Importer::Files& files) {
    Request request;
    for (const auto& [name, text] : files) {
        request.sources.push_back({name, {}, text});
    }
    return request;
}

} // namespace

class ImportInspectTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFileIsLookedAtThoughTheFirstIsFaulty() {
        const auto seen = inspect(requestOf({{"odd.csv", "colour,shape\nred,round\n"},
                                             {"partners.csv", "key;name;type\nP-1;Northwind;reseller\n"},
                                             {"empty.csv", ""}}));
        QVERIFY2(seen.has_value(), wordsOf(seen).c_str());
        QCOMPARE(seen->size(), std::size_t{3});
        QVERIFY((*seen)[0].fault && (*seen)[0].fault->code == ErrorCode::UnknownHeader);
        QVERIFY((*seen)[0].header == (std::vector<std::string>{"colour", "shape"}));
        QVERIFY((*seen)[0].nearest.empty()); // no column has a known name
        QVERIFY(!(*seen)[1].fault);
        QVERIFY((*seen)[1].report.kinds == std::vector<Kind>{Kind::Partner});
        QCOMPARE((*seen)[1].report.delimiter, ';');
        QCOMPARE((*seen)[1].report.path, std::string("partners.csv"));
        QVERIFY((*seen)[2].fault && (*seen)[2].fault->code == ErrorCode::EmptyFile);
    }

    void whatIsMissingIsNamedNearestFirst() {
        const auto seen =
            inspect(requestOf({{"x.csv", "key,name,amount,closed,partner\nD-1,Big,10,2026-01-01,P-1\n"}}));
        QVERIFY2(seen.has_value(), wordsOf(seen).c_str());
        const auto& nearest = seen->front().nearest;
        QVERIFY(!nearest.empty() && nearest.size() <= 3);
        QVERIFY(nearest.front().kind == Kind::Deal); // five of its columns, though others lack none
        QVERIFY(nearest.front().missing == std::vector<std::string>{"stage"});
        for (const Likeness& likeness : nearest) { // with the missing columns it would be recognised as that kind
            std::vector<std::string> header = seen->front().header;
            header.insert(header.end(), likeness.missing.begin(), likeness.missing.end());
            const auto kind = recognise(header, std::string(tableOf(likeness.kind)) + ".csv");
            QVERIFY2(kind.has_value(), wordsOf(kind).c_str());
        }
    }

    void aSourceGivenTwiceIsNobodysFaultAlone() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("partners.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("key,name,type\nP,N,reseller\n") > 0);
        file.close();
        Request request;
        request.sources = {{path.toStdString(), {}, {}}, {path.toStdString(), {}, {}}};
        const auto seen = inspect(request);
        QVERIFY(!seen && seen.error().code == ErrorCode::BadArgument);
    }

    void rejectTextsAreWhatTheFilesWouldHold() {
        Importer importer;
        auto planned = importer.plan({{"partners.csv", "key,name,type\nP-1,A,reseller\nP-2,,reseller\n"},
                                      {"deals.csv", "key,amount,stage\nD-1,abc,open\n"}});
        QVERIFY2(planned.has_value(), wordsOf(planned).c_str());
        const auto texts = rejectTexts(*planned);
        QCOMPARE(texts.size(), std::size_t{2});
        for (std::size_t source = 0; source < texts.size(); ++source) {
            QCOMPARE(texts[source], rejectText(*planned, source));
        }
        planned->documents.clear();
        QTemporaryDir folder;
        const auto files = writeRejects(*planned, texts, folder.filePath(QStringLiteral("bad.csv")).toStdString());
        QVERIFY2(files.has_value(), wordsOf(files).c_str());
        QCOMPARE(files->size(), std::size_t{2});
        QFile first(QString::fromStdString(files->front().path));
        QVERIFY(first.open(QIODevice::ReadOnly));
        QCOMPARE(first.readAll().toStdString(), texts[0]);
    }

    void progressNeverGoesBackWithinAPassAndEndsFull() {
        std::string partners = "key,name,type\n";
        std::string deals = "key,partner,amount,stage,closed\n";
        for (int i = 0; i < 3000; ++i) {
            partners += "P-" + std::to_string(i) + ",N,reseller\n";
            deals += "D-" + std::to_string(i) + ",P-" + std::to_string(i) + ",10,won,2026-01-01\n";
        }
        Progress progress;
        Request request = requestOf({{"deals.csv", deals}, {"partners.csv", partners}});
        std::atomic<std::uint64_t> rows{0};
        request.rows = &rows;
        Importer importer;
        const auto planned = importing::plan(*importer.snapshot, importer.ids, request, &progress);
        QVERIFY2(planned.has_value(), wordsOf(planned).c_str());
        QVERIFY(progress.total() > 0);
        QCOMPARE(progress.done(), progress.total());
        QCOMPARE(rows.load(), std::uint64_t{6000});
    }
};

COUNTERPART_TEST(ImportInspectTest)
#include "import_inspect_test.moc"
