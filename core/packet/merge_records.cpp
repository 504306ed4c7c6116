// SPDX-License-Identifier: GPL-3.0-or-later
// Record by record: base, mine, theirs.
#include "core/domain/custom_fields.h"
#include "core/packet/merger.h"

#include <algorithm>

namespace counterpart::packet {

namespace {

template <class Record>
std::string fieldText(const Snapshot& world, const Record* record, const FieldName& field) {
    if (record == nullptr) {
        return {};
    }
    if (field.custom.empty()) {
        return textOf(world, *record, field.index);
    }
    for (const auto& [name, value] : customFields(record->custom)) {
        if (name == field.custom) {
            return value;
        }
    }
    return {};
}

// What check() asks of a record by itself and two good records may miss when they are mixed.
template <class Record>
bool isWhole(const Record& record) {
    if constexpr (std::is_same_v<Record, Deal>) {
        return isOpen(record) || record.closed.has();
    } else {
        return true;
    }
}

template <class Record>
void addMissing(Changes<Record>& to, const std::vector<Record>& from, const Snapshot& in) {
    for (const Record& record : from) {
        if (in.table<Record>().find(record.id) == nullptr) {
            to.created.push_back(record);
        }
    }
}

} // namespace

Merger::Merger(const Snapshot& mine, const ChangeSet& theirs, const ChangeSet& goneHere, const Resolutions& resolutions)
    : m_mine(mine), m_theirs(theirs), m_goneHere(goneHere), m_resolutions(resolutions), m_world(mine) {
    forEachKind([&]<class Record>() {
        m_outcomes[static_cast<std::size_t>(Description<Record>::kind)] = std::make_unique<Outcome<Record>>();
        Changes<Record> added;
        addMissing(added, theirs.of<Record>().created, mine);
        addMissing(added, goneHere.of<Record>().deleted, mine);
        std::ranges::sort(added.created, {}, &Record::id);
        const auto twice = std::ranges::unique(added.created, {}, &Record::id);
        added.created.erase(twice.begin(), twice.end());
        if (!added.empty()) {
            m_world.edit<Record>() = mine.table<Record>().after(added);
        }
    });
}

Conflict& Merger::conflict(Kind kind, const std::string& key, Clash clash) {
    const auto [at, isNew] = m_conflicts.try_emplace({kind, key, clash});
    Conflict& conflict = at->second;
    if (isNew) {
        conflict.kind = kind;
        conflict.key = key;
        conflict.clash = clash;
        conflict.resolution = m_resolutions.of(kind, key);
    }
    return conflict;
}

template <class Record>
std::vector<FieldClash> Merger::differences(const Record* base, const Record* mine, const Record* theirs,
                                            const std::vector<FieldName>* only) {
    constexpr Kind kind = Description<Record>::kind;
    std::vector<FieldName> names;
    if (only != nullptr) {
        names = *only;
    } else {
        const Record& here = mine != nullptr ? *mine : *base;
        const Record& there = theirs != nullptr ? *theirs : *base;
        std::size_t index = 0;
        forEachField<Record>([&](const auto& f) {
            if (f.of(here) != f.of(there)) {
                names.push_back({index, {}});
            }
            ++index;
        });
    }
    std::vector<FieldClash> fields;
    for (const FieldName& name : names) {
        fields.push_back({nameOf(kind, name), fieldText(m_world, base, name), fieldText(m_world, mine, name),
                          fieldText(m_world, theirs, name), std::nullopt});
    }
    return fields;
}

template <class Record>
void Merger::mergeUpdate(const Record* base, const Record& mine, const Record& theirs) {
    constexpr Kind kind = Description<Record>::kind;
    const std::string key = mine.key.str();
    const auto decided = [&](const FieldName& field) { return m_resolutions.of(kind, key, nameOf(kind, field)); };
    Record merged;
    const auto both = mergeFields(
        base, mine, theirs, [&](const FieldName& field) { return decided(field).value_or(Side::Mine); }, merged);
    const bool mixesKey = hasDerivedKey<Record>() && std::ranges::find(both, FieldName{0, {}}) != both.end();
    const bool asOne = mixesKey || !isWhole(merged); // the fields of both do not make one record
    if (asOne || !both.empty()) {
        Conflict& clash = conflict(kind, key, base != nullptr ? Clash::BothChanged : Clash::BothCreated);
        clash.fields = differences(base, &mine, &theirs, asOne ? nullptr : &both);
        for (std::size_t i = 0; i < clash.fields.size(); ++i) {
            clash.fields[i].resolution = asOne ? clash.resolution : decided(both[i]);
        }
        if (asOne) {
            merged = sideOf(clash, Side::Mine) == Side::Mine ? mine : theirs;
        }
    }
    outcome<Record>()[mine.id] = std::move(merged);
}

template <class Record>
void Merger::mergeDeletion(const Record& base, const Record& mine) {
    if (!sameContent(base, mine)) {
        Conflict& clash = conflict(Description<Record>::kind, mine.key.str(), Clash::DeletedThere);
        clash.fields = differences<Record>(&base, &mine, nullptr);
        for (FieldClash& field : clash.fields) {
            field.resolution = clash.resolution;
        }
        if (sideOf(clash, Side::Mine) == Side::Mine) {
            return;
        }
    }
    outcome<Record>()[mine.id] = std::nullopt;
}

template <class Record>
void Merger::mergeKind() {
    const Table<Record>& table = m_mine.table<Record>();
    const Changes<Record>& theirs = m_theirs.of<Record>();
    for (const Record& record : theirs.created) {
        if (const Record* mine = table.find(record.id)) {
            mergeUpdate<Record>(nullptr, *mine, record);
        } else {
            outcome<Record>()[record.id] = record;
        }
    }
    for (const auto& update : theirs.updated) {
        if (const Record* mine = table.find(update.after.id)) {
            mergeUpdate(&update.before, *mine, update.after);
            continue;
        }
        Conflict& clash = conflict(Description<Record>::kind, update.after.key.str(), Clash::DeletedHere);
        clash.fields = differences<Record>(&update.before, nullptr, &update.after);
        for (FieldClash& field : clash.fields) {
            field.resolution = clash.resolution;
        }
        if (sideOf(clash, Side::Theirs) == Side::Theirs) {
            outcome<Record>()[update.after.id] = update.after;
        }
    }
    for (const Record& record : theirs.deleted) {
        if (const Record* mine = table.find(record.id)) {
            mergeDeletion(record, *mine);
        }
    }
}

void Merger::mergeRecords() {
    forEachKind([&]<class Record>() { mergeKind<Record>(); });
}

} // namespace counterpart::packet
