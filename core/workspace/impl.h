// SPDX-License-Identifier: GPL-3.0-or-later
// What an open workspace consists of, for the sources of this folder alone.
#pragma once

#include "core/store/append.h"
#include "core/store/file.h"
#include "core/workspace/undo_history.h"
#include "core/workspace/workspace.h"

#include <map>
#include <mutex>
#include <new>

namespace counterpart {

// The one place where the store's exceptions become results.
template <class F>
auto caught(const std::string& path, F&& f) -> decltype(f()) {
    Error error;
    try {
        return f();
    } catch (const store::Fault& fault) {
        error = fault.error();
    } catch (const std::bad_alloc&) {
        error = makeError(ErrorCode::Internal, {}, "out of memory");
    } catch (const std::exception& other) {
        error = makeError(ErrorCode::Internal, {}, other.what());
    }
    if (error.file.empty()) {
        error.file = path;
    }
    return error;
}

class Listeners {
public:
    static std::shared_ptr<void> add(const std::shared_ptr<Listeners>& to, Workspace::Listener listener);
    void tell(const SnapshotPtr& snapshot) const;

private:
    mutable std::mutex m_mutex;
    std::map<std::uint64_t, std::shared_ptr<Workspace::Listener>> m_listeners;
    std::uint64_t m_next = 0;
};

// One write as it comes in: what, and what the trail says of it.
struct Write {
    ChangeSet changes;
    Entry entry;
    std::optional<store::Digest> sharedPayload;
    std::optional<Revision> only; // to be written as the entry after this one or not at all
};

struct Workspace::Impl {
    std::string path;
    OpenMode mode = OpenMode::ReadWrite;
    Surroundings around;

    // Lock order: writing, then state. `reading` is taken alone.
    std::mutex writing; // one commit, undo or refresh at a time; guards `main`, `head`
    std::unique_ptr<store::Database> main;
    store::Head head;

    mutable std::mutex reading; // guards `side`
    std::unique_ptr<store::Database> side;

    mutable std::mutex state; // guards what follows
    SnapshotPtr current;
    IdSource nextIds{0, 1};
    UndoHistory history;
    std::shared_ptr<Listeners> listeners = std::make_shared<Listeners>();

    static std::unique_ptr<Impl> open(const std::string& path, OpenMode mode, Surroundings around, Progress* progress);

    SnapshotPtr snapshot() const;
    void publish(SnapshotPtr next, const store::Head& nextHead, const std::vector<Entry>& added);
    // Under `writing`, in a transaction: what others wrote since becomes ours. True when there was something.
    bool catchUp(Progress* progress);
    Write writeOf(ChangeSet changes, const Intent& intent) const;
    Result<Revision> write(Write write, Progress* progress);                      // under `writing`
    Result<Revision> repeat(Revision target, EntryType type, Progress* progress); // undo or redo, under `writing`
    using NextEntry = std::optional<Revision> (UndoHistory::*)() const;
    std::optional<Entry> entryOf(NextEntry next) const;
    // Runs a write alone, and tells the listeners when there is a new snapshot: ours, or only what others had written.
    template <class F>
    Result<Revision> serialised(F&& f) {
        SnapshotPtr before;
        Result<Revision> written = caught(path, [&]() -> Result<Revision> {
            const std::lock_guard lock(writing);
            before = snapshot();
            return f();
        });
        if (SnapshotPtr now = snapshot(); now != before) {
            listeners->tell(now);
        }
        return written;
    }
};

} // namespace counterpart
