// SPDX-License-Identifier: GPL-3.0-or-later
// Carries snapshots and results between the workspace's threads and the window's.
#include "ui/bridge/session.h"

#include "core/command/policy.h"
#include "core/engine/programme/programme.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/starting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPointer>
#include <QThreadPool>

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

// Calls f in the thread of `object`, unless it is gone by then.
template <class F>
void inThreadOf(QObject* object, F f) {
    QMetaObject::invokeMethod(object, std::move(f), Qt::QueuedConnection);
}

} // namespace

Session::Session(QObject* parent)
    : QObject(parent), m_writer(new QThreadPool(this)), m_computer(new QThreadPool(this)) {
    m_writer->setMaxThreadCount(1);
    m_computer->setMaxThreadCount(1);
}

Session::~Session() {
    if (m_job != nullptr) {
        m_job->cancel();
    }
    m_computer->clear();
    m_computer->waitForDone();
    m_writer->waitForDone();
    m_subscription.reset();
}

QString Session::path() const { return m_workspace ? QString::fromStdString(m_workspace->path()) : QString(); }

SnapshotPtr Session::snapshot() const { return m_snapshot; }

IdSource Session::ids() const { return m_workspace->ids(); }

void Session::report(const Error& error) { Q_EMIT failed(errorText(error)); }

Job* Session::run(const QString& title, std::function<void(Progress&)> work, std::function<void()> done) {
    auto* job = new Job(title, this);
    m_job = job;
    Q_EMIT jobStarted(job);
    m_writer->start([this, job, work = std::move(work), done = std::move(done)] {
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

void Session::startWith(std::unique_ptr<Workspace> workspace) {
    m_subscription.reset();
    m_workspace = std::move(workspace);
    m_results.reset();
    m_earlierLenses.clear();
    m_lensChosen = false;
    m_subscription = m_workspace->subscribe(
        [this](const SnapshotPtr& snapshot) { inThreadOf(this, [this, snapshot] { takeSnapshot(snapshot); }); });
    m_snapshot = m_workspace->snapshot();
    takeSnapshot(m_snapshot);
    Q_EMIT opened();
    Q_EMIT undoChanged();
}

void Session::adopt(std::unique_ptr<Workspace> workspace) { startWith(std::move(workspace)); }

void Session::open(const QString& path) {
    using Opened = Result<std::unique_ptr<Workspace>>;
    auto result = std::make_shared<Opened>(makeError(ErrorCode::Internal));
    run(
        QCoreApplication::translate("Session", "Opening %1").arg(path),
        [result, path](Progress& progress) {
            *result = Workspace::open(path.toStdString(), OpenMode::ReadWrite, surroundingsOfWindow(), &progress);
            if (!*result && result->error().code == ErrorCode::ReadOnly) {
                *result = Workspace::open(path.toStdString(), OpenMode::ReadOnly, surroundingsOfWindow(), &progress);
            }
        },
        [this, result] { *result ? startWith(std::move(**result)) : report(result->error()); });
}

void Session::createFrom(const QString& path, const QString& programme, Currency currency) {
    using Opened = Result<std::unique_ptr<Workspace>>;
    auto result = std::make_shared<Opened>(makeError(ErrorCode::Internal));
    run(
        QCoreApplication::translate("Session", "Making %1").arg(path),
        [result, path, programme, currency](Progress&) {
            *result = createWorkspace(path.toStdString(), programme.toStdString(), currency, surroundingsOfWindow());
        },
        [this, result] { *result ? startWith(std::move(**result)) : report(result->error()); });
}

void Session::createDemo(const QString& path) {
    using Opened = Result<std::unique_ptr<Workspace>>;
    auto result = std::make_shared<Opened>(makeError(ErrorCode::Internal));
    run(
        QCoreApplication::translate("Session", "Making the demo programme"),
        [result, path](Progress& progress) {
            *result = makeDemoWorkspace(path.toStdString(), {}, surroundingsOfWindow(), &progress);
        },
        [this, result] { *result ? startWith(std::move(**result)) : report(result->error()); });
}

void Session::close() {
    m_subscription.reset();
    m_computer->clear();
    m_computer->waitForDone();
    m_writer->waitForDone();
    ++m_generation;
    m_workspace.reset();
    m_snapshot.reset();
    m_results.reset();
    Q_EMIT closed();
}

void Session::takeSnapshot(SnapshotPtr snapshot) {
    m_snapshot = std::move(snapshot);
    if (!m_lensChosen) {
        m_rulebook = rulebookOf(*m_snapshot, Date());
        m_lens = defaultLens(*m_snapshot, *m_rulebook);
    }
    m_rulebook = rulebookOf(*m_snapshot, m_lens.asOf);
    Q_EMIT snapshotChanged();
    Q_EMIT undoChanged();
    if (!m_lensChosen) {
        Q_EMIT lensChanged();
    }
    recompute();
}

void Session::setLens(const Lens& lens) {
    if (lens == m_lens) {
        return;
    }
    m_earlierLenses.push_back(m_lens);
    m_lens = lens;
    m_lensChosen = true;
    m_rulebook = rulebookOf(*m_snapshot, m_lens.asOf);
    Q_EMIT lensChanged();
    recompute();
}

void Session::back() {
    if (m_earlierLenses.empty()) {
        return;
    }
    m_lens = m_earlierLenses.back();
    m_earlierLenses.pop_back();
    m_rulebook = rulebookOf(*m_snapshot, m_lens.asOf);
    Q_EMIT lensChanged();
    recompute();
}

// The newest request wins: requests still waiting are dropped, a result that was overtaken is not shown.
void Session::recompute() {
    const quint64 generation = ++m_generation;
    m_computer->clear();
    if (++m_computing == 1) {
        Q_EMIT computingChanged(true);
    }
    m_computing = 1;
    m_computer->start(
        [this, generation, snapshot = m_snapshot, rulebook = m_rulebook, lens = m_lens, before = m_results] {
            auto results = computeProgramme(snapshot, rulebook, lens, before.get());
            inThreadOf(this, [this, generation, results = std::move(results)] {
                if (generation != m_generation) {
                    return;
                }
                m_results = results;
                m_computing = 0;
                Q_EMIT computingChanged(false);
                Q_EMIT resultsChanged();
            });
        });
}

void Session::write(std::function<Result<Revision>(Workspace&)> change, QString what, Done done) {
    if (!m_workspace) {
        return;
    }
    m_writer->start([this, change = std::move(change), what = std::move(what), done = std::move(done)] {
        const Result<Revision> result = change(*m_workspace);
        inThreadOf(this, [this, result, what, done] {
            if (!result) {
                report(result.error());
            } else {
                Q_EMIT committed(what, *result);
                Q_EMIT undoChanged();
            }
            if (done) {
                done(result);
            }
        });
    });
}

void Session::execute(Planned planned, Done done) {
    auto shared = std::make_shared<Planned>(std::move(planned));
    const QString what = actionText(shared->intent);
    write([shared](Workspace& workspace) { return workspace.commit(std::move(shared->changes), shared->intent); }, what,
          std::move(done));
}

Job* Session::executeAsJob(const QString& title, Planned planned, Done done) {
    auto shared = std::make_shared<Planned>(std::move(planned));
    auto result = std::make_shared<Result<Revision>>(makeError(ErrorCode::Internal));
    return run(
        title,
        [this, shared, result](Progress& progress) {
            *result = m_workspace->commit(std::move(shared->changes), shared->intent, &progress);
        },
        [this, result, what = actionText(shared->intent), done = std::move(done)] {
            if (*result) {
                Q_EMIT committed(what, **result);
                Q_EMIT undoChanged();
            }
            done(*result);
        });
}

void Session::undo() {
    write([](Workspace& workspace) { return workspace.undo(); }, undoText(), {});
}

void Session::redo() {
    write([](Workspace& workspace) { return workspace.redo(); }, redoText(), {});
}

void Session::undoEntry(Revision entry) {
    write([entry](Workspace& workspace) { return workspace.undoEntry(entry); },
          QCoreApplication::translate("Session", "Undo entry %1").arg(entry), {});
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
