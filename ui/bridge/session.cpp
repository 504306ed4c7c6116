// SPDX-License-Identifier: GPL-3.0-or-later
// Carries snapshots and results between the workspace's threads and the window's.
#include "ui/bridge/session.h"

#include "core/command/policy.h"
#include "core/engine/programme/follow.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/starting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPointer>
#include <QThreadPool>

#include <optional>

namespace counterpart {

namespace {

Surroundings surroundingsOfWindow() {
    QString author = qEnvironmentVariable("COUNTERPART_AUTHOR");
    for (const char* variable : {"USER", "USERNAME"}) {
        if (author.isEmpty()) {
            author = qEnvironmentVariable(variable);
        }
    }
    return {[] { return Time{QDateTime::currentSecsSinceEpoch()}; },
            author.isEmpty() ? "unknown" : author.toStdString()};
}

constexpr std::int64_t kRowsOfAJob = 20'000;

// Calls f in the thread of `object`, unless it is gone by then.
template <class F>
void inThreadOf(QObject* object, F f) {
    QMetaObject::invokeMethod(object, std::move(f), Qt::QueuedConnection);
}

} // namespace

Time Session::now() const {
    const Time clock = surroundingsOfWindow().now();
    return m_snapshot ? m_snapshot->now(clock) : clock;
}

QString Session::author() const { return QString::fromStdString(surroundingsOfWindow().author); }

Session::Session(QObject* parent)
    : QObject(parent), m_writer(new QThreadPool(this)), m_computer(new QThreadPool(this)),
      m_judge(new QThreadPool(this)), m_thinker(new QThreadPool(this)) {
    for (QThreadPool* pool : {m_writer, m_computer, m_judge, m_thinker}) {
        pool->setMaxThreadCount(1);
    }
}

Session::~Session() {
    if (m_job != nullptr) {
        m_job->cancel();
    }
    if (m_thought) { // its answer is of no use any more
        m_thought->cancel();
    }
    m_thinker->waitForDone();
    for (QThreadPool* pool : {m_computer, m_judge}) {
        pool->clear();
        pool->waitForDone();
    }
    m_writer->waitForDone();
    m_subscription.reset();
}

QString Session::path() const { return m_workspace ? QString::fromStdString(m_workspace->path()) : QString(); }

SnapshotPtr Session::snapshot() const { return m_shown; }

IdSource Session::ids() const { return m_workspace->ids(); }

void Session::report(const Error& error) { Q_EMIT failed(errorText(error)); }

Job* Session::run(const QString& title, std::function<void(Progress&)> work, std::function<void()> done) {
    return runOn(*m_writer, title, std::move(work), std::move(done));
}

Job* Session::think(const QString& title, std::function<void(Progress&)> work, std::function<void()> done) {
    m_thought = runOn(*m_thinker, title, std::move(work), std::move(done));
    return m_thought;
}

Job* Session::runOn(QThreadPool& pool, const QString& title, std::function<void(Progress&)> work,
                    std::function<void()> done) {
    auto* job = new Job(title, this);
    m_job = job;
    Q_EMIT jobStarted(job);
    pool.start([this, job, work = std::move(work), done = std::move(done)] {
        work(job->progress());
        inThreadOf(this, [this, job, done] {
            if (m_job == job) {
                m_job = nullptr;
            }
            done();
            Q_EMIT job->finished();
            job->deleteLater();
        });
    });
    return job;
}

// A workspace and where one starts to look at it: worked out before the window's thread gets it.
struct Session::Start {
    std::unique_ptr<Workspace> workspace;
    std::shared_ptr<const Rulebook> rulebook;
    Lens lens;

    explicit Start(std::unique_ptr<Workspace> opened) : workspace(std::move(opened)) {
        const SnapshotPtr snapshot = workspace->snapshot();
        rulebook = rulebookOf(*snapshot, Date());
        lens = defaultLens(*snapshot, *rulebook);
    }
};

void Session::startWith(Start start) {
    m_subscription.reset();
    m_workspace = std::move(start.workspace);
    forgetResults();
    m_earlierLenses.clear();
    m_lensChosen = false;
    m_lens = start.lens;
    m_subscription = m_workspace->subscribe([this, owner = m_workspace.get()](const SnapshotPtr& snapshot) {
        inThreadOf(this, [this, owner, snapshot] {
            if (owner == m_workspace.get()) { // else another file was opened meanwhile
                takeSnapshot(snapshot);
            }
        });
    });
    takeSnapshot(m_workspace->snapshot());
    Q_EMIT lensChanged();
    Q_EMIT opened();
    Q_EMIT undoChanged();
}

void Session::adopt(std::unique_ptr<Workspace> workspace) { startWith(Start(std::move(workspace))); }

void Session::begin(const QString& title, std::function<Result<std::unique_ptr<Workspace>>(Progress&)> make) {
    auto start = std::make_shared<std::optional<Start>>();
    auto error = std::make_shared<Error>();
    run(
        title,
        [start, error, make = std::move(make)](Progress& progress) {
            auto made = make(progress);
            if (made) {
                start->emplace(std::move(*made));
            } else {
                *error = made.error();
            }
        },
        [this, start, error] { *start ? startWith(std::move(**start)) : report(*error); });
}

void Session::open(const QString& path) {
    begin(QCoreApplication::translate("Session", "Opening %1").arg(path), [path](Progress& progress) {
        auto opened = Workspace::open(path.toStdString(), OpenMode::ReadWrite, surroundingsOfWindow(), &progress);
        if (!opened && opened.error().code == ErrorCode::ReadOnly) {
            opened = Workspace::open(path.toStdString(), OpenMode::ReadOnly, surroundingsOfWindow(), &progress);
        }
        return opened;
    });
}

void Session::createFrom(const QString& path, const QString& programme, Currency currency) {
    begin(QCoreApplication::translate("Session", "Making %1").arg(path), [path, programme, currency](Progress&) {
        return createWorkspace(path.toStdString(), programme.toStdString(), currency, surroundingsOfWindow());
    });
}

void Session::createDemo(const QString& path) {
    begin(QCoreApplication::translate("Session", "Making the demo programme"), [path](Progress& progress) {
        return makeDemoWorkspace(path.toStdString(), {}, surroundingsOfWindow(), &progress);
    });
}

void Session::close() {
    m_subscription.reset();
    if (m_thought) { // its answer is of no use any more
        m_thought->cancel();
    }
    m_thinker->waitForDone();
    for (QThreadPool* pool : {m_computer, m_judge}) {
        pool->clear();
        pool->waitForDone();
    }
    m_writer->waitForDone();
    ++m_generation;
    m_workspace.reset();
    m_snapshot.reset();
    m_shown.reset();
    forgetResults();
    Q_EMIT closed();
}

void Session::takeSnapshot(SnapshotPtr snapshot) {
    m_snapshot = std::move(snapshot);
    m_rulebook = rulebookOf(*m_snapshot, m_lens.asOf);
    if (!m_whatIf) { // else what is assumed upon it comes with the results
        refreshSeen();
        Q_EMIT snapshotChanged();
    }
    Q_EMIT undoChanged();
    recompute();
}

// A change of many rows is a job: the window shows how far it is, and it can be cancelled.
void Session::write(const QString& what, std::int64_t rows, Change change, Done done) {
    if (!m_workspace) {
        return;
    }
    const auto finish = [this, workspace = m_workspace, what, done = std::move(done)](const Result<Revision>& result) {
        if (result && workspace == m_workspace) { // else it is said of a file that is no longer open
            Q_EMIT committed(what, *result);
            Q_EMIT undoChanged();
        } else if (!result && result.error().code != ErrorCode::Cancelled) {
            report(result.error());
        }
        if (done) {
            done(result);
        }
    };
    if (rows >= kRowsOfAJob) {
        auto result = std::make_shared<Result<Revision>>(makeError(ErrorCode::Internal));
        run(
            what,
            [workspace = m_workspace, result, change = std::move(change)](Progress& progress) {
                *result = change(*workspace, &progress);
            },
            [result, finish] { finish(*result); });
        return;
    }
    m_writer->start([this, workspace = m_workspace, change = std::move(change), finish] {
        const Result<Revision> result = change(*workspace, nullptr);
        inThreadOf(this, [result, finish] { finish(result); });
    });
}

void Session::execute(Planned planned, Done done) {
    if (refuses(planned, done)) {
        return;
    }
    auto shared = std::make_shared<Planned>(std::move(planned));
    write(
        actionText(shared->intent), 0,
        [shared](Workspace& workspace, Progress* progress) {
            return workspace.commit(std::move(shared->changes), shared->intent, progress);
        },
        std::move(done));
}

Job* Session::executeAsJob(const QString& title, Planned planned, Done done) {
    auto shared = std::make_shared<Planned>(std::move(planned));
    auto result = std::make_shared<Result<Revision>>(makeError(ErrorCode::Internal));
    return run(
        title,
        [workspace = m_workspace, shared, result](Progress& progress) {
            *result = workspace->commit(std::move(shared->changes), shared->intent, &progress);
        },
        [this, workspace = m_workspace, result, what = actionText(shared->intent), done = std::move(done)] {
            if (*result && workspace == m_workspace) {
                Q_EMIT committed(what, **result);
                Q_EMIT undoChanged();
            }
            done(*result);
        });
}

void Session::undo() {
    const auto entry = m_workspace ? m_workspace->nextUndo() : std::nullopt;
    write(undoText(), entry ? entry->total().all() : 0,
          [](Workspace& workspace, Progress* progress) { return workspace.undo(progress); }, {});
}

void Session::redo() {
    const auto entry = m_workspace ? m_workspace->nextRedo() : std::nullopt;
    write(redoText(), entry ? entry->total().all() : 0,
          [](Workspace& workspace, Progress* progress) { return workspace.redo(progress); }, {});
}

void Session::undoEntry(Revision number) {
    const auto entries = m_workspace ? m_workspace->log(number, number) : Result<std::vector<Entry>>();
    write(QCoreApplication::translate("Session", "Undo entry %1").arg(number),
          entries && !entries->empty() ? entries->front().total().all() : 0,
          [number](Workspace& workspace, Progress* progress) { return workspace.undoEntry(number, progress); }, {});
}

QString Session::undoText() const {
    const auto entry = m_workspace ? m_workspace->nextUndo() : std::nullopt;
    return entry ? QCoreApplication::translate("Session", "Undo %1").arg(actionText(entry->intent)) : QString();
}

QString Session::redoText() const {
    const auto entry = m_workspace ? m_workspace->nextRedo() : std::nullopt;
    return entry ? QCoreApplication::translate("Session", "Redo %1").arg(actionText(entry->intent)) : QString();
}

} // namespace counterpart
