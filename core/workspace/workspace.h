// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace file, opened: read its snapshot, write through its one door, undo, look back (J1, J5).
#pragma once

#include "core/base/parallel.h"
#include "core/snapshot/apply.h"
#include "core/snapshot/entry.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace counterpart {

enum class OpenMode { ReadWrite, ReadOnly };

// What a workspace needs from outside: core has no clock and no user name.
struct Surroundings {
    std::function<Time()> now;
    std::string author;
    std::chrono::milliseconds patience{5000}; // with another process that writes, before a write gives up as Busy
};

struct CreateOptions {
    Currency currency;        // of rows that name none
    std::string rulebook;     // JSON document, already validated
    std::string rulebookName; // for its record
    std::uint32_t origin = 0; // 0 = random; else the high bits of ids (demo workspaces, tests)
};

// The outcome of `check`: the first fault of each sort, most basic first. An empty list is a sound file.
struct CheckFinding {
    enum class What { Unreadable, Integrity, ForeignKey, Chain, Record, MissingRecord, ExtraRecord, TrailCut } what;
    Kind kind = Kind::Setting; // of Record, MissingRecord, ExtraRecord, ForeignKey
    std::string key;           // of the record
    Revision entry = 0;        // entry of the trail it concerns
    std::string detail;
};
struct CheckReport {
    std::vector<CheckFinding> findings;
    std::int64_t records = 0; // compared with their last audited image
    std::int64_t entries = 0; // whose hashes were recomputed
};

// One change of one record, for "recent changes" and History.
struct RecordEvent {
    Revision entry = 0;
    Kind kind = Kind::Setting;
    RecordId id = 0;
    enum class What { Created, Updated, Deleted } what = What::Created;
};

class Workspace {
public:
    // Error codes: FileExists, FileNotWritable, DiskFull ...
    static Result<std::unique_ptr<Workspace>> create(const std::string& path, const CreateOptions& options,
                                                     Surroundings);
    // FileNotFound, NotAWorkspace, NewerSchema, DamagedWorkspace, FileTruncated, ReadOnly ... Older schemas are
    // migrated after a backup beside the file.
    static Result<std::unique_ptr<Workspace>> open(const std::string& path, OpenMode mode, Surroundings,
                                                   Progress* = nullptr);
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    const std::string& path() const;
    OpenMode mode() const;
    SnapshotPtr snapshot() const; // any thread
    IdSource ids() const;         // for planning the next changeset; any thread

    // The one door for writes: takes in what others wrote meanwhile, checks the before-images, writes rows, audit entry
    // and revision in one transaction, swaps the snapshot, notifies. All or nothing. StaleWrite, Busy (another process
    // writes for longer than the time out), DiskFull, ReadOnly, or what `check(snapshot, changes)` found.
    // NothingChanged for an empty changeset. Cancelled leaves nothing behind. One caller at a time: others wait.
    Result<Revision> commit(ChangeSet changes, const Intent& intent, Progress* = nullptr);
    // The same for changes whose ids must stay as they were planned: StaleWrite when anything was written after
    // `planned`, the revision they were planned on.
    Result<Revision> commitOn(Revision planned, ChangeSet changes, const Intent& intent, Progress* = nullptr);
    Result<Revision>
    undo(Progress* = nullptr); // the last entry not yet undone, also of an earlier run; StaleWrite if it no longer fits
    Result<Revision> redo(Progress* = nullptr);
    Result<Revision> undoEntry(Revision entry, Progress* = nullptr); // any entry, if what it wrote still stands;
                                                                     // StaleWrite names the first record that does not
    std::optional<Entry> nextUndo() const;
    std::optional<Entry> nextRedo() const;

    // Takes in what another process wrote; true when the snapshot changed.
    Result<bool> refresh();

    Result<std::vector<Entry>> log(Revision from = 1, Revision to = 0) const; // oldest first; to = 0 means the end
    Result<ChangeSet> changesOf(Revision entry) const;                        // the typed rows of one entry
    Result<std::vector<RecordEvent>> historyOf(Kind kind, RecordId id, int most = 100) const; // newest first

    // Called after each swap, in the thread that wrote, with the new snapshot. Returns a handle that ends the
    // subscription when destroyed.
    using Listener = std::function<void(const SnapshotPtr&)>;
    [[nodiscard]] std::shared_ptr<void> subscribe(Listener listener);

    Result<void> backup(const std::string& target) const; // FileExists rather than overwriting
    static Result<void> restore(const std::string& backup, const std::string& target);
    static CheckReport check(const std::string& path, Progress* = nullptr);

private:
    struct Impl;
    explicit Workspace(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace counterpart
