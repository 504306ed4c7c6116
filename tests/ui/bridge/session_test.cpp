// SPDX-License-Identifier: GPL-3.0-or-later
// Does the session carry changes, undo and the lens from a real workspace to whoever listens?
#include "core/domain/programs.h"
#include "core/engine/programme/programme.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"
#include "ui/bridge/session.h"
#include "ui/bridge/starting.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace counterpart;
using counterpart::testing::Sample;

namespace {

constexpr int kPatience = 20'000;

Surroundings still() {
    return {[] { return Time{1'790'000'000}; }, "tester"};
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = createWorkspace(m_folder->filePath(QStringLiteral("w.counterpart")).toStdString(), "classic-four",
                                    *Currency::fromCode("USD"), still());
        QVERIFY(made.has_value());
        Sample sample;
        const RecordId first = sample.partner("first").id;
        const RecordId last = sample.partner("last").id;
        const RecordId deal = sample.deal("D-1", 100'00).id;
        sample.touch(deal, first, "2026-02-01");
        sample.touch(deal, last, "2026-03-01");
        m_partner = first;
        const auto written = (*made)->commit(sample.changes(), {Action::AddRecord, Kind::Deal, "D-1", {}, {}});
        QVERIFY(written.has_value());
        m_session = std::make_unique<Session>();
        QSignalSpy results(m_session.get(), &Session::resultsChanged);
        m_session->adopt(std::move(*made));
        QVERIFY(results.wait(kPatience));
    }
    void cleanup() { m_session.reset(); }

    void theLensStartsAtTheLastDayAndTheModelAnswersAtOnce() {
        QCOMPARE(toString(m_session->lens().asOf), std::string("2026-06-30"));
        QSignalSpy results(m_session.get(), &Session::resultsChanged);
        Lens lens = m_session->lens();
        lens.model = Model::Last;
        m_session->setLens(lens);
        QVERIFY(results.wait(kPatience));
        const auto& table = m_session->results()->byPartner;
        QCOMPARE(table.valueOf(metrics::Id::RevenueAttributed, {"last"}), std::int64_t{100'00});
        m_session->back();
        QVERIFY(results.wait(kPatience));
        QCOMPARE(m_session->results()->lens.model, m_session->rulebook().attribution.model);
        QVERIFY(!m_session->canGoBack());
    }

    void aChangeEndsOnTheFileItBeganOnThoughAnotherIsBeingOpened() {
        const QString other = m_folder->filePath(QStringLiteral("other.counterpart"));
        QVERIFY(createWorkspace(other.toStdString(), "classic-four", *Currency::fromCode("USD"), still()).has_value());
        const QString former = m_session->path();
        IdSource ids = m_session->ids();
        auto planned = plan(*m_session->snapshot(), ids, AddRecord{Kind::Partner, {{"key", "P-9"}, {"name", "Nine"}}});
        QVERIFY(planned.has_value());
        QSignalSpy opened(m_session.get(), &Session::opened);
        QSignalSpy committed(m_session.get(), &Session::committed);
        bool done = false;
        m_session->open(other); // first in the queue, so that the change is written when the other file is there
        m_session->execute(std::move(*planned), [&](const Result<Revision>& result) { done = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(done && opened.size() == 1, kPatience);
        QCOMPARE(m_session->path(), other);
        QCOMPARE(m_session->snapshot()->table<Partner>().size(), std::size_t{0});
        QCOMPARE(committed.size(), 0); // its "Undo" would undo something else
        auto again = Workspace::open(former.toStdString(), OpenMode::ReadOnly, still());
        QVERIFY(again.has_value());
        QVERIFY((*again)->snapshot()->table<Partner>().findKey("P-9") != nullptr);
    }

    void aChangeIsCommittedShownAndUndone() {
        QSignalSpy results(m_session.get(), &Session::resultsChanged);
        auto planned = plan(*m_session->snapshot(), EditRecord{Kind::Partner, m_partner, {{"name", "Renamed"}}});
        QVERIFY(planned.has_value());
        m_session->execute(std::move(*planned));
        QVERIFY(results.wait(kPatience));
        QCOMPARE(m_session->snapshot()->table<Partner>().find(m_partner)->name.str(), std::string("Renamed"));
        QCOMPARE(m_session->undoText(), QStringLiteral("Undo Edit partner Renamed"));
        m_session->undo();
        QVERIFY(results.wait(kPatience));
        QCOMPARE(m_session->snapshot()->table<Partner>().find(m_partner)->name.str(), std::string("first"));
        QCOMPARE(m_session->redoText(), QStringLiteral("Redo Edit partner Renamed"));
    }

    void aRefusedChangeSaysWhyAndWritesNothing() {
        auto first = plan(*m_session->snapshot(), EditRecord{Kind::Partner, m_partner, {{"name", "A"}}});
        auto second = plan(*m_session->snapshot(), EditRecord{Kind::Partner, m_partner, {{"name", "B"}}});
        QVERIFY(first.has_value() && second.has_value());
        QSignalSpy failed(m_session.get(), &Session::failed);
        m_session->execute(std::move(*first));
        m_session->execute(std::move(*second)); // planned on a snapshot that is no longer the present one
        QVERIFY(failed.wait(kPatience));
        QVERIFY(failed.front().front().toString().contains(QStringLiteral("first")));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->snapshot()->table<Partner>().find(m_partner)->name.str(), std::string("A"),
                                  kPatience);
    }

    void aMissingFileIsSaidAndTheOpenOneStays() {
        QSignalSpy failed(m_session.get(), &Session::failed);
        m_session->open(m_folder->filePath(QStringLiteral("none.counterpart")));
        QVERIFY(failed.wait(kPatience));
        QVERIFY(m_session->isOpen());
        QVERIFY(m_session->path().endsWith(QStringLiteral("w.counterpart")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    RecordId m_partner = 0;
};

COUNTERPART_TEST(SessionTest)
#include "session_test.moc"
