// SPDX-License-Identifier: GPL-3.0-or-later
// Looking back: the entries, what they changed, what happened to one record. Copies of the file.
#include "core/store/copy.h"
#include "core/workspace/impl.h"

namespace counterpart {

namespace {

template <class Impl, class F>
auto withSide(const Impl& impl, F&& f) {
    return caught(impl.path, [&] {
        const std::lock_guard lock(impl.reading);
        return f(*impl.side);
    });
}

} // namespace

std::optional<Entry> Workspace::Impl::entryOf(NextEntry next) const {
    std::optional<Revision> number;
    {
        const std::lock_guard lock(state);
        number = (history.*next)();
    }
    if (!number) {
        return std::nullopt;
    }
    const auto found = withSide(*this, [&](store::Database& database) -> Result<Entry> {
        const auto row = store::readEntry(database, *number);
        if (!row) {
            return makeError(ErrorCode::DamagedWorkspace, std::to_string(*number), "no such entry");
        }
        return toEntry(*row);
    });
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<Entry> Workspace::nextUndo() const { return m_impl->entryOf(&UndoHistory::nextUndo); }
std::optional<Entry> Workspace::nextRedo() const { return m_impl->entryOf(&UndoHistory::nextRedo); }

Result<std::vector<Entry>> Workspace::log(Revision from, Revision to) const {
    return withSide(*m_impl, [&](store::Database& database) -> Result<std::vector<Entry>> {
        std::vector<Entry> entries;
        for (const store::EntryRow& row : store::readEntries(database, from, to)) {
            entries.push_back(toEntry(row));
        }
        return entries;
    });
}

Result<ChangeSet> Workspace::changesOf(Revision number) const {
    return withSide(*m_impl, [&](store::Database& database) -> Result<ChangeSet> {
        const auto row = store::readEntry(database, number);
        if (!row) {
            return makeError(ErrorCode::BadArgument, std::to_string(number), "no such entry");
        }
        return store::readChanges(database, *row);
    });
}

Result<std::vector<RecordEvent>> Workspace::historyOf(Kind kind, RecordId id, int most) const {
    return withSide(*m_impl, [&](store::Database& database) -> Result<std::vector<RecordEvent>> {
        std::vector<RecordEvent> events;
        for (const store::Touch& touch : store::historyOf(database, kind, id, static_cast<std::size_t>(most))) {
            events.push_back({touch.entry, kind, id, static_cast<RecordEvent::What>(touch.op)});
        }
        return events;
    });
}

Result<void> Workspace::backup(const std::string& target) const {
    return withSide(*m_impl, [&](store::Database& database) -> Result<void> {
        store::copyDatabase(database, target, store::IfThere::Refuse);
        return {};
    });
}

Result<void> Workspace::restore(const std::string& backup, const std::string& target) {
    const CheckReport report = Workspace::check(backup);
    if (!report.findings.empty()) {
        Error error = makeError(ErrorCode::DamagedWorkspace, {}, report.findings.front().detail);
        error.file = backup;
        error.key = report.findings.front().key;
        return error;
    }
    return caught(target, [&]() -> Result<void> {
        const auto opened = store::openFile(backup, store::Access::ReadOnly, std::chrono::seconds(5));
        store::copyDatabase(*opened.database, target, store::IfThere::Refuse);
        return {};
    });
}

} // namespace counterpart
