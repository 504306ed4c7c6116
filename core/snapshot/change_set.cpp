// SPDX-License-Identifier: GPL-3.0-or-later
// Reversing and joining changesets.
#include "core/snapshot/change_set.h"

#include <map>
#include <optional>

namespace counterpart {

std::size_t ChangeSet::size() const {
    std::size_t total = 0;
    forEachKind([&]<class Record>() { total += of<Record>().size(); });
    return total;
}

ChangeSet ChangeSet::reversed() const& {
    ChangeSet copy = *this;
    return std::move(copy).reversed();
}

ChangeSet ChangeSet::reversed() && {
    forEachKind([&]<class Record>() {
        Changes<Record>& changes = of<Record>();
        std::swap(changes.created, changes.deleted);
        for (auto& update : changes.updated) {
            std::swap(update.before, update.after);
        }
    });
    return std::move(*this);
}

namespace {

// What is known of one record at both ends of a stretch of changes.
template <class Record>
struct Ends {
    std::optional<Record> before;
    std::optional<Record> after;
};

template <class Record>
Changes<Record> combinedOf(const Changes<Record>& first, const Changes<Record>& second) {
    std::map<RecordId, Ends<Record>> ends;
    const auto take = [&](const Changes<Record>& changes, bool isFirst) {
        const auto note = [&](RecordId id, std::optional<Record> before, std::optional<Record> after) {
            const auto [at, isNew] = ends.try_emplace(id);
            if (isFirst || isNew) {
                at->second.before = std::move(before);
            }
            at->second.after = std::move(after);
        };
        for (const Record& record : changes.created) {
            note(record.id, std::nullopt, record);
        }
        for (const auto& update : changes.updated) {
            note(update.after.id, update.before, update.after);
        }
        for (const Record& record : changes.deleted) {
            note(record.id, record, std::nullopt);
        }
    };
    take(first, true);
    take(second, false);

    Changes<Record> result;
    for (auto& [id, end] : ends) {
        if (end.before && end.after) {
            if (!sameContent(*end.before, *end.after)) {
                result.updated.push_back({std::move(*end.before), std::move(*end.after)});
            }
        } else if (end.after) {
            result.created.push_back(std::move(*end.after));
        } else if (end.before) {
            result.deleted.push_back(std::move(*end.before));
        }
    }
    return result;
}

} // namespace

ChangeSet combined(ChangeSet first, const ChangeSet& second) {
    forEachKind([&]<class Record>() {
        if (!second.of<Record>().empty()) {
            first.of<Record>() = combinedOf(first.of<Record>(), second.of<Record>());
        }
    });
    return first;
}

} // namespace counterpart
