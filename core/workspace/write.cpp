// SPDX-License-Identifier: GPL-3.0-or-later
// The one door for writes: catch up, check, append, commit, publish.
#include "core/store/write_rows.h"
#include "core/workspace/impl.h"
#include "core/workspace/new_ids.h"

namespace counterpart {

namespace {

// While a large write runs: a large page cache, foreign keys checked at the end, one checkpoint instead of many.
class BulkSettings {
public:
    BulkSettings(store::Database& database, bool bulk) : m_database(database), m_bulk(bulk) {
        if (m_bulk) {
            m_database.execute("PRAGMA foreign_keys=OFF; PRAGMA cache_size=-262144; PRAGMA wal_autocheckpoint=0");
        }
    }
    ~BulkSettings() {
        if (!m_bulk) {
            return;
        }
        try {
            const std::string patience = std::to_string(m_database.integer("PRAGMA busy_timeout"));
            m_database.execute("PRAGMA busy_timeout=0");
            m_database.execute("PRAGMA wal_checkpoint(TRUNCATE)"); // a reader in the way: the next commit tries again
            m_database.execute("PRAGMA busy_timeout=" + patience);
            m_database.execute("PRAGMA wal_autocheckpoint=1000; PRAGMA cache_size=-32768; PRAGMA foreign_keys=ON");
            m_database.execute("PRAGMA shrink_memory");
        } catch (const store::Fault&) {
            // What was committed stays committed; a file that cannot be written says so at the next write.
        }
    }
    BulkSettings(const BulkSettings&) = delete;
    BulkSettings& operator=(const BulkSettings&) = delete;

private:
    store::Database& m_database;
    bool m_bulk;
};

void requireNotCancelled(const Progress* progress) {
    if (progress != nullptr && progress->cancelled()) {
        throw store::Fault(ErrorCode::Cancelled, {});
    }
}

} // namespace

bool Workspace::Impl::catchUp(Progress* progress) {
    store::Head now = readHead(*main);
    if (now.revision == head.revision && now.hash == head.hash) {
        return false;
    }
    const auto rows = store::readEntries(*main, head.revision + 1, 0);
    SnapshotPtr next = snapshot();
    std::vector<Entry> entries;
    store::Digest previous = head.hash;
    for (const store::EntryRow& row : rows) {
        if (row.previous != previous || entryHash(row) != row.hash) {
            throw store::Fault(ErrorCode::DamagedWorkspace,
                               "entry " + std::to_string(row.number) + " breaks the chain");
        }
        previous = row.hash;
        next = apply(*next, readChanges(*main, row, progress), row.number);
        entries.push_back(toEntry(row));
    }
    if (rows.empty() || previous != now.hash || rows.back().number != now.revision) {
        throw store::Fault(ErrorCode::DamagedWorkspace, "the trail is not the one that was opened");
    }
    publish(std::move(next), now, entries);
    return true;
}

Result<Revision> Workspace::Impl::write(Write write, Progress* progress) {
    if (mode == OpenMode::ReadOnly) {
        return makeError(ErrorCode::ReadOnly);
    }
    if (write.changes.empty()) {
        return makeError(ErrorCode::NothingChanged);
    }
    const bool bulk = store::isBulk(write.changes);
    const BulkSettings settings(*main, bulk);
    std::optional<store::Interruptible> interruptible(std::in_place, *main, progress);
    store::WriteTransaction transaction(*main);
    store::requireSameSchema(*main);

    const std::uint32_t planned = head.nextId;
    const bool news = catchUp(progress);
    if (write.only && head.revision != *write.only) {
        return makeError(ErrorCode::StaleWrite);
    }
    if (news && head.nextId > planned) {
        moveNewIds(write.changes, head.origin, planned, head.nextId - planned);
    }
    const SnapshotPtr before = snapshot();
    if (auto fits = counterpart::check(*before, write.changes); !fits) {
        return fits.error();
    }
    requireNotCancelled(progress);
    if (progress != nullptr) {
        progress->begin(Progress::Phase::Writing, write.changes.size());
    }
    SnapshotPtr next;
    write.entry.at = around.now();
    const store::Appended appended =
        store::append(*main, head, {*before, write.changes, write.entry, write.sharedPayload, progress, [&] {
                                        next = apply(*before, write.changes, before->revision() + 1);
                                    }});
    if (bulk) {
        store::checkReferences(*main, write.changes);
    }
    requireNotCancelled(progress);
    interruptible.reset();
    if (progress != nullptr) {
        progress->begin(Progress::Phase::Committing, 0);
    }
    transaction.commit();
    publish(std::move(next), appended.head, {appended.entry});
    return appended.entry.number;
}

Result<Revision> Workspace::Impl::repeat(Revision target, EntryType type, Progress* progress) {
    const auto row = store::readEntry(*main, target);
    if (!row || row->type != "do") {
        return makeError(ErrorCode::Internal, std::to_string(target), "not an entry that does something");
    }
    if (progress != nullptr) {
        progress->begin(Progress::Phase::Reading, 0);
    }
    Write again;
    again.changes = readChanges(*main, *row, progress);
    if (type == EntryType::Undo) {
        again.changes = std::move(again.changes).reversed();
    }
    again.entry = toEntry(*row);
    again.entry.type = type;
    again.entry.target = target;
    again.entry.intent.author = around.author;
    again.entry.intent.reason.clear();
    again.sharedPayload = row->payload;
    return write(std::move(again), progress);
}

Write Workspace::Impl::writeOf(ChangeSet changes, const Intent& intent) const {
    Write write;
    write.changes = std::move(changes);
    write.entry.intent = intent;
    if (write.entry.intent.author.empty()) {
        write.entry.intent.author = around.author;
    }
    return write;
}

Result<Revision> Workspace::commit(ChangeSet changes, const Intent& intent, Progress* progress) {
    Write write = m_impl->writeOf(std::move(changes), intent);
    return m_impl->serialised([&] { return m_impl->write(std::move(write), progress); });
}

Result<Revision> Workspace::commitOn(Revision planned, ChangeSet changes, const Intent& intent, Progress* progress) {
    Write write = m_impl->writeOf(std::move(changes), intent);
    write.only = planned;
    return m_impl->serialised([&] { return m_impl->write(std::move(write), progress); });
}

Result<Revision> Workspace::undo(Progress* progress) {
    return m_impl->serialised([&]() -> Result<Revision> {
        const auto target = m_impl->history.nextUndo();
        if (!target) {
            return makeError(ErrorCode::NothingToUndo);
        }
        return m_impl->repeat(*target, EntryType::Undo, progress);
    });
}

Result<Revision> Workspace::redo(Progress* progress) {
    return m_impl->serialised([&]() -> Result<Revision> {
        const auto target = m_impl->history.nextRedo();
        if (!target) {
            return makeError(ErrorCode::NothingToRedo);
        }
        return m_impl->repeat(*target, EntryType::Redo, progress);
    });
}

Result<Revision> Workspace::undoEntry(Revision number, Progress* progress) {
    return m_impl->serialised([&]() -> Result<Revision> {
        const auto row = store::readEntry(*m_impl->main, number);
        if (!row) {
            return makeError(ErrorCode::NothingToUndo, std::to_string(number));
        }
        const Entry entry = toEntry(*row);
        // To undo an undo is to redo what it took back.
        const bool isUndo = entry.type == EntryType::Undo;
        const Revision target = entry.type == EntryType::Do ? entry.number : entry.target;
        const UndoHistory& history = m_impl->history;
        if (isUndo ? !history.canRedo(target) : !history.stands(target)) {
            return makeError(ErrorCode::NothingToUndo, std::to_string(number));
        }
        return m_impl->repeat(target, isUndo ? EntryType::Redo : EntryType::Undo, progress);
    });
}

Result<bool> Workspace::refresh() {
    Result<bool> changed = caught(m_impl->path, [&]() -> Result<bool> {
        const std::lock_guard lock(m_impl->writing);
        const store::ReadTransaction transaction(*m_impl->main);
        store::requireSameSchema(*m_impl->main);
        return m_impl->catchUp(nullptr);
    });
    if (changed && *changed) {
        m_impl->listeners->tell(m_impl->snapshot());
    }
    return changed;
}

} // namespace counterpart
