// SPDX-License-Identifier: GPL-3.0-or-later
// The open workspace as the window sees it: snapshot, lens, results computed on a worker thread, one door for changes,
// background jobs.
#pragma once

#include "core/command/records.h"
#include "core/domain/rulebook.h"
#include "core/engine/scenario/scenario.h"
#include "core/workspace/workspace.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QThreadPool;

namespace counterpart {

struct Programme; // core/engine/programme/programme.h: every result under one lens
struct Judgement; // core/engine/programme/judgement.h: scorecards, flags, badges of those results

// Long work that the window shows with progress and a cancel button.
class Job : public QObject {
    Q_OBJECT
public:
    explicit Job(QString title, QObject* parent) : QObject(parent), m_title(std::move(title)) {}
    const QString& title() const { return m_title; }
    const Progress& progress() const { return m_progress; }
    Progress& progress() { return m_progress; }
    void cancel() { m_progress.cancel(); }
Q_SIGNALS:
    void finished();

private:
    QString m_title;
    Progress m_progress;
};

class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    // Opens in the background; opened() or failed() follows. The previous workspace stays open until then.
    void open(const QString& path);
    // A new workspace with a programme template, in the background.
    void createFrom(const QString& path, const QString& programme, Currency currency);
    // Creates a workspace with the demo programme in it, in the background.
    void createDemo(const QString& path);
    void adopt(std::unique_ptr<Workspace> workspace); // takes over one that is open already
    void close();
    bool isOpen() const { return m_workspace != nullptr; }
    Workspace* workspace() const { return m_workspace.get(); }
    std::shared_ptr<Workspace> sharedWorkspace() const { return m_workspace; } // for work on another thread
    QString path() const;

    Time now() const;       // core/snapshot/snapshot.h
    QString author() const; // as the trail names who changes something

    SnapshotPtr snapshot() const; // never null while open; under a what-if the facts as it assumes them
    const Lens& lens() const { return m_seen; }
    void setLens(const Lens& lens); // remembered for back()
    bool canGoBack() const { return !m_earlierLenses.empty(); }
    void back(); // to the lens before
    // The rulebook in force on the lens' date.
    const Rulebook& rulebook() const { return *m_shownRulebook; }

    // What if (A7). While one is on, snapshot(), lens(), rulebook() and results() are those under its assumptions; they
    // change together, when they are computed. Changes made from what the panels show are refused then; undo, redo and
    // imports go to the facts, and the what-if is laid on them again.
    struct WhatIf {
        QString name; // empty: not named yet
        scenario::Assumptions assumed;
    };
    const std::optional<WhatIf>& whatIf() const { return m_whatIf; }
    void assume(WhatIf whatIf); // in place of the one that is on. What does not fit is said by failed(), and left
    void leaveWhatIf();
    bool standsOnWhatIf() const { return m_results != m_factResults; } // what panels show now
    SnapshotPtr facts() const { return m_snapshot; }                   // as they were written
    std::shared_ptr<const Programme> factResults() const { return m_factResults; }

    // The latest results; of an older snapshot or lens while isComputing(). Null until the first computation is done.
    std::shared_ptr<const Programme> results() const { return m_results; }
    bool isComputing() const { return m_computing > 0; }
    // Of results(); null until it is made, shortly after them.
    std::shared_ptr<const Judgement> judgement() const { return m_judgement; }

    // Changes go through here: commits in the background in order, then snapshotChanged(); failed() otherwise. `done`
    // is called in the window's thread.
    using Done = std::function<void(const Result<Revision>&)>;
    void execute(Planned planned, Done done = {});
    // The same as a job with progress and cancel, for large changes. An error goes to `done` alone.
    Job* executeAsJob(const QString& title, Planned planned, Done done);
    IdSource ids() const;
    void undo();
    void redo();
    void undoEntry(Revision entry);
    QString undoText() const; // "Undo Edit partner ..."; empty when there is nothing to undo
    QString redoText() const;

    // Runs work() in a worker thread with a job the window shows, then done() in this thread.
    Job* run(const QString& title, std::function<void(Progress&)> work, std::function<void()> done);
    // The same for work that writes nothing: changes are not kept waiting.
    Job* think(const QString& title, std::function<void(Progress&)> work, std::function<void()> done);
    Job* currentJob() const { return m_job; }

Q_SIGNALS:
    void opened();
    void closed();
    void failed(const QString& sentence); // an error to show; nothing was written
    void snapshotChanged();               // records changed: tables that show records alone follow this
    void lensChanged();
    void resultsChanged();   // results() is new: panels that show numbers follow this
    void judgementChanged(); // judgement() is that of results()
    void computingChanged(bool computing);
    void whatIfChanged(); // whatIf() is another one, or results are
    void undoChanged();
    void committed(const QString& what, qint64 revision); // for the toast "... Undo"
    void jobStarted(Job* job);

private:
    void takeSnapshot(SnapshotPtr snapshot);
    void recompute();
    Job* runOn(QThreadPool& pool, const QString& title, std::function<void(Progress&)> work,
               std::function<void()> done);
    struct Computed;
    void show(const Computed& computed);
    void judgeResults();
    void refreshSeen();
    void forgetResults();
    bool refuses(const Planned& planned, const Done& done);
    struct Start;
    void begin(const QString& title, std::function<Result<std::unique_ptr<Workspace>>(Progress&)> make);
    void startWith(Start start);
    void report(const Error& error);
    using Change = std::function<Result<Revision>(Workspace&, Progress*)>;
    void write(const QString& what, std::int64_t rows, Change change, Done done);

    std::shared_ptr<Workspace> m_workspace; // shared with work under way: it ends on the file it began on
    SnapshotPtr m_snapshot;                 // the facts
    std::shared_ptr<const Rulebook> m_rulebook;
    Lens m_lens;
    std::optional<WhatIf> m_whatIf;
    SnapshotPtr m_shown; // what panels stand on: the facts, or what is assumed
    std::shared_ptr<const Rulebook> m_shownRulebook;
    Lens m_seen;
    std::shared_ptr<const Programme> m_factResults;
    std::vector<Lens> m_earlierLenses;
    std::shared_ptr<const Programme> m_results;
    std::shared_ptr<void> m_subscription;
    QThreadPool* m_writer;   // one thread: commits stay in order
    QThreadPool* m_computer; // one thread: the newest request wins
    QThreadPool* m_judge;    // likewise, after it
    std::shared_ptr<const Judgement> m_judgement;
    QThreadPool* m_thinker; // one thread: long work on a snapshot
    Job* m_job = nullptr;
    QPointer<Job> m_thought;
    quint64 m_generation = 0; // of the newest computation asked for
    int m_computing = 0;
    bool m_lensChosen = false;
};

} // namespace counterpart
