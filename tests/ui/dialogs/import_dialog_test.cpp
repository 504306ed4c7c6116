// SPDX-License-Identifier: GPL-3.0-or-later
// Does the import dialog preview, write, undo and refuse what it should, on real files and a real workspace?
#include "core/io/import/rejects.h"
#include "tests/support/test_main.h"
#include "ui/bridge/import_text.h"
#include "ui/bridge/starting.h"
#include "ui/dialogs/import_details.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/import_files.h"
#include "ui/dialogs/import_pages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/states.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace counterpart;

namespace {

constexpr int kPatience = 60'000;
using Stage = ImportDialog::Stage;

Surroundings still() {
    return {[] { return Time{1'790'000'000}; }, "tester"};
}

const QByteArray kPartners = "key,name,type,country\nP-1,Northwind,reseller,DE\nP-2,Fjord,referral,NO\n";
const QByteArray kDeals = "key,name,partner,amount,currency,stage,created,closed\n"
                          "D-1,One,P-1,100.00,USD,won,2026-01-01,2026-02-01\n"
                          "D-2,Two,P-2,250.005,USD,won,2026-01-01,2026-03-01\n"
                          "D-3,Three,P-9,10,USD,open,2026-01-01,\n"
                          "D-4,Four,P-1,ten,USD,open,2026-01-01,\n";

QString bannerText(const ImportDialog& dialog) {
    const auto* banner = dialog.findChild<ui::Banner*>();
    return banner->isHidden() ? QString() : banner->accessibleName();
}

QPushButton* buttonOf(const QWidget& root, const QString& start) {
    QCoreApplication::processEvents(); // a banner shows its verbs in the next turn
    for (QPushButton* button : root.findChildren<QPushButton*>()) {
        if (!button->isHidden() && button->text().remove(u'&').startsWith(start)) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

class ImportDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QSettings().remove(QStringLiteral("import"));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("w.counterpart"));
        auto made = createWorkspace(m_path.toStdString(), "classic-four", *Currency::fromCode("USD"), still());
        QVERIFY(made.has_value());
        m_session = std::make_unique<Session>();
        m_session->adopt(std::move(*made));
    }
    void cleanup() {
        m_dialog.reset();
        m_session.reset();
    }

    void emptyItInvitesToDropFiles() {
        open({});
        QVERIFY(m_dialog->stage() == Stage::Empty);
        QVERIFY(!m_dialog->isModal());
        QVERIFY(std::ranges::any_of(m_dialog->findChildren<ui::EmptyState*>(), [](const ui::EmptyState* state) {
            return state->isVisible() && state->title().contains(QStringLiteral("Drop"));
        }));
        QVERIFY(buttonOf(*m_dialog, QStringLiteral("Import")) == nullptr);
    }

    void thePreviewSaysWhatTheCommandLineSays() {
        const QStringList files = {write("partners.csv", kPartners), write("deals.csv", kDeals)};
        open(files);
        QVERIFY(reaches(Stage::Preview));
        importing::Request request;
        for (const QString& file : files) {
            request.sources.push_back({file.toStdString(), {}, {}});
        }
        IdSource ids = m_session->ids();
        const auto plan = importing::plan(*m_session->snapshot(), ids, request);
        QVERIFY(plan.has_value());
        for (std::size_t k = 0; k < kKindCount; ++k) {
            const importing::Counts& mine = m_dialog->answer()->plan->counts[k];
            QCOMPARE(mine.created, plan->counts[k].created);
            QCOMPARE(mine.changed, plan->counts[k].changed);
            QCOMPARE(mine.rejected, plan->counts[k].rejected);
        }
        QCOMPARE(plan->total().created, std::int64_t{4});
        QCOMPARE(m_dialog->answer()->plan->rejects.size(), std::size_t{2});
        QCOMPARE(m_dialog->details()->notes(), notesOf(*plan));
        QVERIFY(!m_dialog->details()->notes().isEmpty()); // 250.005 was rounded
        const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/../app/counterpart");
        if (QFileInfo::exists(program)) {
            compareWith(program, files);
        }
    }

    void theCountsLeadToTheRecordsAndRowsBehindThem() {
        importFiles({write("partners.csv", kPartners)});
        open({write("partners.csv", "key,name,type,country\nP-1,Northwind,reseller,AT\nP-3,New,reseller,DE\n"),
              write("deals.csv", kDeals)});
        QVERIFY(reaches(Stage::Preview));
        ImportDetails& details = *m_dialog->details();
        details.showView(ImportView::Changed, Kind::Partner);
        QCOMPARE(rowTexts(details), QStringList({QStringLiteral("P-1|Country|DE|AT|partners.csv|2|Partners")}));
        details.showView(ImportView::Created, Kind::Partner);
        QVERIFY(rowTexts(details).value(0).startsWith(QStringLiteral("P-3|New")));
        Q_EMIT details.counts()->explainRequested(static_cast<quint64>(Kind::Deal) + 1, columnOf(ImportView::Rejected));
        QVERIFY(details.view() == ImportView::Rejected);
        const QStringList rejected = rowTexts(details);
        QCOMPARE(rejected.size(), 2);
        QVERIFY2(rejected[0].startsWith(QStringLiteral("deals.csv|4|partner|P-9|There is no record")),
                 qPrintable(rejected[0]));
        QVERIFY(rejected[1].startsWith(QStringLiteral("deals.csv|5|amount|ten|")));
    }

    void aFigureIsReachedAndOpenedByKeys() {
        open({write("partners.csv", kPartners), write("deals.csv", kDeals)});
        QVERIFY(reaches(Stage::Preview));
        ui::TableView* view = m_dialog->details()->counts()->view();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(1, 4)); // rejected deals
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(m_dialog->details()->view() == ImportView::Rejected);
        QVERIFY(m_dialog->details()->kind() == Kind::Deal);
        QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_dialog->stage() == Stage::Writing);
        QVERIFY(reaches(Stage::Done));
    }

    void importIsOneStepThatIsUndoneFromHere() {
        open({write("partners.csv", kPartners), write("deals.csv", kDeals)});
        QVERIFY(reaches(Stage::Preview));
        const Revision before = m_session->snapshot()->revision();
        QSignalSpy committed(m_session.get(), &Session::committed);
        QPushButton* go = buttonOf(*m_dialog, QStringLiteral("Import 4 records"));
        QVERIFY(go);
        QTest::mouseClick(go, Qt::LeftButton);
        QVERIFY(reaches(Stage::Done));
        QCOMPARE(committed.size(), 1);
        QCOMPARE(m_session->snapshot()->revision(), before + 1);
        QCOMPARE(m_session->snapshot()->table<Deal>().size(), std::size_t{2});
        QVERIFY(bannerText(*m_dialog).contains(QStringLiteral("4 new")));
        QPushButton* undo = buttonOf(*m_dialog, QStringLiteral("Undo"));
        QVERIFY(undo);
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(reaches(Stage::Reading));
        QVERIFY(reaches(Stage::Preview));
        QCOMPARE(m_session->snapshot()->table<Deal>().size(), std::size_t{0});
        QCOMPARE(m_dialog->answer()->plan->total().created, std::int64_t{4});
    }

    void rejectedRowsAreSavedCorrectedAndImported() {
        open({write("partners.csv", kPartners), write("deals.csv", kDeals)});
        QVERIFY(reaches(Stage::Preview));
        m_dialog->importNow();
        QVERIFY(reaches(Stage::Done));
        QSignalSpy saved(m_dialog.get(), &ImportDialog::rejectsSaved);
        m_dialog->saveRejects(m_folder->filePath(QStringLiteral("bad.csv")));
        QVERIFY(saved.wait(kPatience));
        const QStringList paths = saved[0][0].toStringList();
        QCOMPARE(paths.size(), 1);
        QFile file(paths[0]);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        QVERIFY(text.startsWith("key,name,partner,amount,currency,stage,created,closed,reject_reason"));
        QCOMPARE(text.count('\n'), 3);
        text.replace("P-9", "P-1").replace(",ten,", ",10,");
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        QTest::mouseClick(buttonOf(*m_dialog, QStringLiteral("Import that file")), Qt::LeftButton);
        QVERIFY(reaches(Stage::Preview));
        QCOMPARE(m_dialog->files(), paths);
        QCOMPARE(m_dialog->answer()->plan->total().created, std::int64_t{2});
        QVERIFY(m_dialog->answer()->plan->rejects.empty());
        m_dialog->importNow();
        QVERIFY(reaches(Stage::Done));
        QCOMPARE(m_session->snapshot()->table<Deal>().size(), std::size_t{4});
    }

    void rejectsThatCannotBeSavedAreSaid() {
        open({write("deals.csv", kDeals)});
        QVERIFY(reaches(Stage::Preview));
        QSignalSpy saved(m_dialog.get(), &ImportDialog::rejectsSaved);
        m_dialog->saveRejects(m_folder->filePath(QStringLiteral("no/such/folder/bad.csv")));
        QVERIFY(saved.wait(kPatience));
        QVERIFY(saved[0][0].toStringList().isEmpty());
        QVERIFY(bannerText(*m_dialog).contains(QStringLiteral("not saved")));
    }

    void aCancelledImportLeavesNothingBehind() {
        open({write("deals.csv", manyDeals(40'000))});
        QVERIFY(reaches(Stage::Preview));
        QCOMPARE(m_dialog->answer()->plan->total().created, std::int64_t{40'000});
        const Revision before = m_session->snapshot()->revision();
        m_dialog->importNow();
        QVERIFY(m_dialog->stage() == Stage::Writing);
        QPushButton* cancel = buttonOf(*m_dialog, QStringLiteral("Cancel the import"));
        QVERIFY(cancel);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(reaches(Stage::Preview));
        QVERIFY2(bannerText(*m_dialog).contains(QStringLiteral("cancelled")), qPrintable(bannerText(*m_dialog)));
        QCOMPARE(m_session->snapshot()->revision(), before);
        QCOMPARE(m_dialog->answer()->plan->total().created, std::int64_t{40'000});
        m_session->close();
        QVERIFY(Workspace::check(m_path.toStdString()).findings.empty());
    }

    void readingIsStoppedAndTakenUpAgain() {
        open({write("deals.csv", manyDeals(60'000))});
        QVERIFY(m_dialog->stage() == Stage::Reading);
        QTest::mouseClick(buttonOf(*m_dialog, QStringLiteral("Stop")), Qt::LeftButton);
        QVERIFY(m_dialog->stage() == Stage::Empty);
        QTest::qWait(300);
        QVERIFY(m_dialog->answer() == nullptr); // a stopped question is not answered
        QTest::keyClick(m_dialog.get(), Qt::Key_F5);
        QVERIFY(reaches(Stage::Preview));
    }

    void anEditMeanwhileMakesThePreviewAnew() {
        importFiles({write("partners.csv", kPartners)});
        open({write("more.csv", "key,name,type\nP-1,Renamed,reseller\n")});
        QVERIFY(reaches(Stage::Preview));
        QCOMPARE(m_dialog->answer()->plan->total().changed, std::int64_t{1});
        const Partner* partner = m_session->snapshot()->table<Partner>().findKey("P-1");
        auto edit = plan(*m_session->snapshot(), EditRecord{Kind::Partner, partner->id, {{"name", "Renamed"}}});
        QVERIFY(edit.has_value());
        m_session->execute(std::move(*edit));
        QVERIFY(reaches(Stage::Reading));
        QVERIFY(reaches(Stage::Preview));
        QVERIFY(bannerText(*m_dialog).contains(QStringLiteral("has changed")));
        QCOMPARE(m_dialog->answer()->plan->total().unchanged, std::int64_t{1});
    }

    void whatAnotherProcessWroteIsTakenInInsteadOfFailing() {
        open({write("partners.csv", kPartners)});
        QVERIFY(reaches(Stage::Preview));
        auto other = Workspace::open(m_path.toStdString(), OpenMode::ReadWrite, still());
        QVERIFY(other.has_value());
        IdSource ids = (*other)->ids();
        auto theirs = plan(*(*other)->snapshot(), ids, AddRecord{Kind::Partner, {{"key", "P-1"}, {"name", "Theirs"}}});
        QVERIFY(theirs.has_value());
        QVERIFY((*other)->commit(std::move(theirs->changes), theirs->intent).has_value());
        QSignalSpy failed(m_session.get(), &Session::failed);
        m_dialog->importNow();
        QVERIFY(reaches(Stage::Preview));
        QVERIFY2(bannerText(*m_dialog).contains(QStringLiteral("Nothing was written")),
                 qPrintable(bannerText(*m_dialog)));
        QCOMPARE(m_dialog->answer()->plan->total().changed, std::int64_t{1}); // theirs would get our name
        QCOMPARE(m_dialog->answer()->plan->total().created, std::int64_t{1});
        QCOMPARE(failed.size(), 0);
        m_dialog->importNow();
        QVERIFY(reaches(Stage::Done));
        QCOMPARE(m_session->snapshot()->table<Partner>().size(), std::size_t{2});
    }

    void importingTheSameAgainSaysThereIsNothingToDo() {
        const QString path = write("partners.csv", kPartners);
        importFiles({path});
        open({path});
        QVERIFY(reaches(Stage::Preview));
        QVERIFY(bannerText(*m_dialog).startsWith(QStringLiteral("0 changes")));
        QVERIFY(buttonOf(*m_dialog, QStringLiteral("Import")) == nullptr);
        QPushButton* close = buttonOf(*m_dialog, QStringLiteral("Close"));
        QVERIFY(close && close->isDefault());
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(!m_dialog->isVisible());
    }

    void filesDroppedOnItAreAdded() {
        open({write("partners.csv", kPartners)});
        QVERIFY(reaches(Stage::Preview));
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(write("deals.csv", kDeals)),
                      QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("partners.csv")))});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_dialog.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_dialog.get(), &drop);
        QCOMPARE(m_dialog->files().size(), 2);
        QVERIFY(reaches(Stage::Preview));
        QCOMPARE(m_dialog->answer()->plan->total().created, std::int64_t{4});
        auto* files = m_dialog->findChild<ImportFiles*>();
        m_dialog->activateWindow();
        files->table()->view()->setFocus();
        files->table()->setCurrentKey(1);
        QTest::keyClick(files->table()->view(), Qt::Key_Delete);
        QCOMPARE(m_dialog->files().size(), 1);
        QVERIFY(reaches(Stage::Preview));
    }

    void unknownColumnsAreNamedWithTheWayOut() {
        const QString odd = write("crm.csv", "Order,Value,State,amount\nX-1,12.50,won,1\n");
        open({odd, write("partners.csv", kPartners)});
        QVERIFY(reaches(Stage::Trouble));
        const QString said = m_dialog->findChild<ImportTroublePage*>()->text();
        for (const char* word : {"1 of 2 files", "crm.csv", "Order, Value, State", "Deals: needs also", "mapping"}) {
            QVERIFY2(said.contains(QLatin1String(word)), qPrintable(said));
        }
        QVERIFY(buttonOf(*m_dialog, QStringLiteral("Choose a mapping")));
        m_dialog->addFiles({write("crm.json", "{\"mapping\": 1, \"name\": \"CRM\", \"sources\": [{\"name\": \"orders\","
                                              "\"files\": [\"crm*\"], \"records\": [{\"kind\": \"deals\", \"fields\": "
                                              "{\"key\": \"Order\", \"amount\": \"Value\", \"stage\": {\"constant\": "
                                              "\"open\"}}}]}]}")});
        QVERIFY(reaches(Stage::Preview));
        QCOMPARE(m_dialog->files().size(), 2);
        QVERIFY(m_dialog->mapping().endsWith(QStringLiteral("crm.json")));
        QCOMPARE(m_dialog->answer()->plan->of(Kind::Deal).created, std::int64_t{1});
        QCOMPARE(QSettings().value(QStringLiteral("import/mappings")).toStringList(), QStringList(m_dialog->mapping()));
    }

    void faultyFilesAreLeftOut() {
        open({write("odd.csv", "colour\nred\n"), write("partners.csv", kPartners)});
        QVERIFY(reaches(Stage::Trouble));
        QTest::mouseClick(buttonOf(*m_dialog, QStringLiteral("Leave them out")), Qt::LeftButton);
        QVERIFY(reaches(Stage::Preview));
        QCOMPARE(m_dialog->files().size(), 1);
    }

    void filesThatCannotBeReadSayWhy_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("half a gzip") << "deals.csv.gz" << QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10)
                                     << "ends too early";
        QTest::newRow("empty") << "deals.csv" << QByteArray() << "empty";
        QTest::newRow("spreadsheet") << "deals.csv" << QByteArray("PK\x03\x04\x14\0\x06\0\x08\0\0\0\x21\0", 14)
                                     << "not a text file";
        QTest::newRow("odd UTF-16") << "deals.csv" << QByteArray("\xff\xfek\0e\0y\0\n", 9) << "UTF-16";
        QTest::newRow("a JSON too deep") << "mapping.json" << QByteArray(100'000, '[') << "JSON";
        QTest::newRow("a JSON that is no mapping") << "data.json" << QByteArray("{\"records\": []}") << "mapping";
    }
    void filesThatCannotBeReadSayWhy() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        open({write("partners.csv", kPartners), write(name.toUtf8().constData(), bytes)});
        QVERIFY(reaches(Stage::Trouble));
        const QString said = m_dialog->findChild<ImportTroublePage*>()->text();
        QVERIFY2(said.contains(words), qPrintable(said));
        QTest::mouseClick(buttonOf(*m_dialog, name.endsWith(QLatin1String("json")) ? QStringLiteral("Import without")
                                                                                   : QStringLiteral("Leave them out")),
                          Qt::LeftButton);
        QVERIFY(reaches(Stage::Preview));
    }

    void aMissingFileIsNotFoundAgain() {
        open({m_folder->filePath(QStringLiteral("gone.csv"))});
        QVERIFY(reaches(Stage::Trouble));
        write("gone.csv", kPartners);
        m_dialog->readAgain();
        QVERIFY(reaches(Stage::Preview));
    }

    void theWarehouseIsTakenThroughItsBuiltInMapping() {
        QString data = qEnvironmentVariable("COUNTERPART_SHARED");
        data = data.isEmpty() ? QStringLiteral(COUNTERPART_SOURCE_DIR "/../shared") : data;
        data += QStringLiteral("/data/adventureworks/");
        if (!QFileInfo::exists(data + QStringLiteral("DimReseller.csv"))) {
            QSKIP("the AdventureWorks data is not here");
        }
        open({data + QStringLiteral("DimReseller.csv"), data + QStringLiteral("FactResellerSales.csv.gz")});
        QVERIFY(reaches(Stage::Trouble));
        QPushButton* use = buttonOf(*m_dialog, QStringLiteral("Use the mapping \"AdventureWorks"));
        QVERIFY(use);
        QTest::mouseClick(use, Qt::LeftButton);
        QVERIFY(reaches(Stage::Preview));
        const importing::ImportPlan& plan = *m_dialog->answer()->plan;
        QCOMPARE(plan.of(Kind::Partner).created, std::int64_t{701});
        QCOMPARE(plan.of(Kind::Deal).created, std::int64_t{3796});
        QCOMPARE(plan.of(Kind::DealLine).created, std::int64_t{60855});
        QVERIFY(plan.samples.size() > 10'000); // capped by kind
        m_dialog->importNow();
        QVERIFY(reaches(Stage::Done));
        m_dialog->readAgain();
        QVERIFY(reaches(Stage::Preview));
        QVERIFY(m_dialog->answer()->empty());
    }

    void anotherWorkspaceClosesIt() {
        open({write("partners.csv", kPartners)});
        QVERIFY(reaches(Stage::Preview));
        m_session->close();
        QVERIFY(!m_dialog->isVisible());
    }

    void closedWhileItWritesTheImportGoesOn() {
        open({write("deals.csv", manyDeals(5'000))});
        QVERIFY(reaches(Stage::Preview));
        m_dialog->importNow();
        QSignalSpy committed(m_session.get(), &Session::committed);
        m_dialog.reset();
        QVERIFY(committed.wait(kPatience));
        QCOMPARE(m_session->snapshot()->table<Deal>().size(), std::size_t{5'000});
    }

    void everythingThatCanBeUsedHasAName() {
        open({write("partners.csv", kPartners), write("deals.csv", kDeals)});
        QVERIFY(reaches(Stage::Preview));
        for (const QAbstractButton* button : m_dialog->findChildren<QAbstractButton*>()) {
            const QString named = button->accessibleName() + button->text();
            const bool ofQt = button->inherits("QTableCornerButton") || button->parentWidget()->inherits("QTabBar") ||
                              button->inherits("QLineEditIconButton");
            QVERIFY2(ofQt || !button->isVisible() || !named.isEmpty(), button->metaObject()->className());
        }
        for (const ui::TableView* view : m_dialog->findChildren<ui::TableView*>()) {
            QVERIFY(!view->accessibleName().isEmpty());
        }
    }

private:
    QString write(const char* name, const QByteArray& bytes) {
        const QString path = m_folder->filePath(QLatin1String(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    static QByteArray manyDeals(int count) {
        QByteArray text = "key,name,amount,currency,stage,created\n";
        for (int i = 0; i < count; ++i) {
            text += "D-" + QByteArray::number(i) + ",Deal " + QByteArray::number(i) + ",10.00,USD,open,2026-01-01\n";
        }
        return text;
    }

    void open(const QStringList& files) {
        m_dialog = std::make_unique<ImportDialog>(*m_session, files, nullptr);
        m_dialog->show();
    }

    bool reaches(Stage stage) {
        return QTest::qWaitFor([&] { return m_dialog->stage() == stage; }, kPatience);
    }

    void importFiles(const QStringList& files) {
        open(files);
        QVERIFY(reaches(Stage::Preview));
        m_dialog->importNow();
        QVERIFY(reaches(Stage::Done));
        m_dialog.reset();
    }

    static QStringList rowTexts(const ImportDetails& details) {
        const ui::RowSource& rows = *details.rows()->model()->source();
        QStringList texts;
        for (std::uint32_t row = 0; row < rows.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < static_cast<int>(rows.columns().size()); ++column) {
                cells << rows.value(row, column, Qt::DisplayRole).toString();
            }
            texts << cells.join(u'|');
        }
        return texts;
    }

    void compareWith(const QString& program, const QStringList& files) {
        QProcess process;
        process.start(program, QStringList{QStringLiteral("import"), m_path} + files +
                                   QStringList{QStringLiteral("--dry-run"), QStringLiteral("--json")});
        QVERIFY(process.waitForFinished(kPatience));
        const QJsonObject said = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QVERIFY(!said.isEmpty());
        const importing::Counts mine = m_dialog->answer()->plan->total();
        QCOMPARE(said[QStringLiteral("new")].toInteger(), qint64{mine.created});
        QCOMPARE(said[QStringLiteral("changed")].toInteger(), qint64{mine.changed});
        QCOMPARE(said[QStringLiteral("unchanged")].toInteger(), qint64{mine.unchanged});
        QCOMPARE(said[QStringLiteral("rejected")].toInteger(), qint64{mine.rejected});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ImportDialog> m_dialog;
};

COUNTERPART_TEST(ImportDialogTest)
#include "import_dialog_test.moc"
