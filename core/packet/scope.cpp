// SPDX-License-Identifier: GPL-3.0-or-later
// From the registrations outwards, along the references that the descriptions declare.
#include "core/packet/scope.h"

#include "core/packet/packet.h"
#include "core/snapshot/references.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace counterpart::packet {

namespace {

// Records that say what happens with a customer belong to whoever reviews that customer; records that only name a
// partner belong to whoever reviews that partner.
constexpr bool isAnchor(Kind kind) { return kind == Kind::Account || kind == Kind::Registration || kind == Kind::Deal; }

// Known to every reviewer: money, catalogue and policy. Drafts, scenarios and models stay.
constexpr bool isForAll(Kind kind) {
    return kind == Kind::Setting || kind == Kind::RulebookVersion || kind == Kind::Product || kind == Kind::FxRate;
}

Error nothingNamed(std::string what) { return makeError(ErrorCode::NoSuchRecord, std::move(what)); }

class Selection {
public:
    Selection(const Snapshot& snapshot, const Scope& scope) : m_snapshot(snapshot), m_scope(scope) {}

    Result<ChangeSet> run() {
        if (auto found = findRegistrations(); !found) {
            return found.error();
        }
        forEachKind([&]<class Record>() { select<Record>(); });
        forEachKind([&]<class Record>() { copy<Record>(); });
        copyPartners();
        dropLocalSettings(m_result);
        return std::move(m_result);
    }

private:
    std::unordered_set<RecordId>& chosen(Kind kind) { return m_chosen[static_cast<std::size_t>(kind)]; }

    bool passes(const Registration& registration) const {
        const Partner* partner = m_snapshot.find(registration.partner);
        const Partner none;
        const Partner& of = partner != nullptr ? *partner : none;
        const Symbol region = registration.region.empty() ? of.region : registration.region;
        return (m_scope.region.empty() || region.view() == m_scope.region) &&
               (m_scope.manager.empty() || of.manager.view() == m_scope.manager) &&
               (m_scope.owner.empty() || registration.owner.view() == m_scope.owner) &&
               (m_scope.status.empty() || registration.status.view() == m_scope.status);
    }

    void take(const Registration& registration) {
        chosen(Kind::Registration).insert(registration.id);
        if (registration.partner.has()) {
            chosen(Kind::Partner).insert(registration.partner.value);
        }
        if (registration.account.has()) {
            chosen(Kind::Account).insert(registration.account.value);
        }
    }

    Result<void> findRegistrations() {
        const Table<Registration>& table = m_snapshot.table<Registration>();
        for (const std::string& key : m_scope.registrations) {
            const Registration* registration = table.findKey(key);
            if (registration == nullptr) {
                return nothingNamed(key);
            }
            if (passes(*registration)) {
                take(*registration);
            }
        }
        if (m_scope.registrations.empty()) {
            table.forEach([&](const Registration& registration) {
                if (passes(registration)) {
                    take(registration);
                }
            });
        }
        return chosen(Kind::Registration).empty() ? Result<void>(nothingNamed(scopeText(m_scope))) : Result<void>();
    }

    template <class Record>
    bool belongs(const Record& record) {
        bool anchored = false;
        bool inside = false;
        bool partnerInside = false;
        forEachReference(record, [&](Kind target, RecordId id, std::string_view) {
            const bool isChosen = chosen(target).contains(id);
            if (isAnchor(target)) {
                anchored = true;
                inside = inside || isChosen;
            }
            partnerInside = partnerInside || (target == Kind::Partner && isChosen);
        });
        return anchored ? inside : partnerInside;
    }

    template <class Record>
    void select() {
        constexpr Kind kind = Description<Record>::kind;
        if constexpr (kind != Kind::Partner && kind != Kind::Account && !isForAll(kind)) {
            m_snapshot.table<Record>().forEach([&](const Record& record) {
                if (belongs(record)) {
                    chosen(kind).insert(record.id);
                }
            });
        }
    }

    // References to what stays behind are cleared, those to partners lead to their names. A record that cannot be
    // without one stays behind as well. Text that somebody wrote about another partner's record does too.
    template <class Record>
    void copy() {
        constexpr Kind kind = Description<Record>::kind;
        if constexpr (kind != Kind::Partner) {
            m_snapshot.table<Record>().forEach([&](const Record& record) {
                if (!isForAll(kind) && !chosen(kind).contains(record.id)) {
                    return;
                }
                Record kept = record;
                if (clear(kept)) {
                    m_result.of<Record>().created.push_back(std::move(kept));
                } else {
                    chosen(kind).erase(record.id);
                }
            });
        }
    }

    template <class Record>
    bool clear(Record& record) {
        bool complete = true;
        bool foreign = false;
        forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
            if constexpr (IsReference<Value>::value) {
                constexpr Kind target = Description<typename IsReference<Value>::Target>::kind;
                const RecordId id = f.of(record).value;
                if (id == 0 || isForAll(target) || chosen(target).contains(id)) {
                    return;
                }
                if (target == Kind::Partner) {
                    m_named.insert(id);
                    foreign = true;
                    return;
                }
                complete = complete && !f.is(Required);
                f.of(record) = {};
            }
        });
        if (foreign) {
            record.custom = {};
        }
        return complete;
    }

    void copyPartners() {
        for (const RecordId id : chosen(Kind::Partner)) {
            const Partner* partner = m_snapshot.table<Partner>().find(id);
            if (partner != nullptr && partner->parent.has() && !chosen(Kind::Partner).contains(partner->parent.value)) {
                m_named.insert(partner->parent.value);
            }
        }
        m_snapshot.table<Partner>().forEach([&](const Partner& partner) {
            if (chosen(Kind::Partner).contains(partner.id)) {
                m_result.of<Partner>().created.push_back(partner);
            } else if (m_named.contains(partner.id)) {
                Partner& named = m_result.of<Partner>().created.emplace_back();
                named.id = partner.id;
                named.key = partner.key;
                named.name = partner.name;
                named.type = partner.type;
                named.region = partner.region;
            }
        });
    }

    const Snapshot& m_snapshot;
    const Scope& m_scope;
    std::array<std::unordered_set<RecordId>, kKindCount> m_chosen;
    std::unordered_set<RecordId> m_named; // partners of whom only the name is told
    ChangeSet m_result;
};

} // namespace

std::string scopeText(const Scope& scope) {
    if (scope.everything) {
        return "all";
    }
    std::string text;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) {
            text += (text.empty() ? "" : " ") + std::string(name) + "=" + value;
        }
    };
    for (const std::string& key : scope.registrations) {
        add("registration", key);
    }
    add("region", scope.region);
    add("manager", scope.manager);
    add("owner", scope.owner);
    add("status", scope.status);
    return text;
}

Result<ChangeSet> recordsFor(const Snapshot& snapshot, const Scope& scope) {
    if (!scope.everything) {
        return Selection(snapshot, scope).run();
    }
    ChangeSet all;
    forEachKind([&]<class Record>() {
        snapshot.table<Record>().forEach([&](const Record& record) { all.of<Record>().created.push_back(record); });
    });
    dropLocalSettings(all);
    return all;
}

} // namespace counterpart::packet
