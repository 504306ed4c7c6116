// SPDX-License-Identifier: GPL-3.0-or-later
// Does the import dialog preview, write, undo and follow others, on real files and a real workspace?
#include "tests/support/test_main.h"
#include "tests/ui/dialogs/import_support.h"
#include "ui/bridge/import_text.h"
#include "ui/widgets/states.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QProcess>
#include <QThreadPool>

using namespace counterpart;
using namespace counterpart::testing;

class ImportDialogTest : public ImportFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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

    void anotherWorkspaceClosesIt() {
        open({write("partners.csv", kPartners)});
        QVERIFY(reaches(Stage::Preview));
        m_session->close();
        QVERIFY(!m_dialog->isVisible());
    }

    void closedWhileItReadsNothingFollows() {
        open({write("deals.csv", manyDeals(60'000))});
        QVERIFY(m_dialog->stage() == Stage::Reading);
        m_dialog.reset();
        QThreadPool::globalInstance()->waitForDone();
        QTest::qWait(50); // whatever was on its way arrives at nobody
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
};

COUNTERPART_TEST(ImportDialogTest)
#include "import_dialog_test.moc"
