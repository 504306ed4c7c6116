// SPDX-License-Identifier: GPL-3.0-or-later
// Packets from and into a workspace, through its one door.
#include "core/workspace/packets.h"

#include "core/store/copy.h"
#include "core/workspace/impl.h"

#include <algorithm>

namespace counterpart {

namespace {

using packet::Packet;
using packet::Point;
using packet::Seen;

Point pointOf(const Entry& entry) { return {entry.number, entry.hash}; }

// What every packet says of its sender.
Packet headOf(const Workspace& from, const std::vector<Entry>& trail, const PacketNote& note,
              const Snapshot& snapshot) {
    Packet made;
    made.author = note.author;
    made.at = note.at;
    made.reason = note.reason;
    made.origin = from.ids().origin();
    made.head = trail.empty() ? Point() : pointOf(trail.back());
    for (auto& [key, seen] : packet::seenIn(snapshot)) {
        made.seen.push_back(std::move(seen));
    }
    return made;
}

void setSetting(ChangeSet& changes, const Snapshot& snapshot, IdSource& ids, const std::string& key,
                const std::string& value) {
    Setting setting;
    const Setting* before = snapshot.table<Setting>().findKey(key);
    setting.id = before != nullptr ? before->id : ids.take();
    setting.key = key;
    setting.value = value;
    if (before != nullptr) {
        changes.of<Setting>().updated.push_back({*before, std::move(setting)});
    } else {
        changes.of<Setting>().created.push_back(std::move(setting));
    }
}

constexpr std::string_view kSigners = "packet.signer.";

struct Plan {
    PacketPreview preview;
    Intent intent;
};

// Records of theirs that were decided against, by their own ids, so that they learn of it.
void noteRefused(packet::Seen& seen, const packet::Merged& merged) {
    const packet::IdLookup there(packet::inverse(seen.ids));
    for (const auto& [kind, id] : merged.refused) {
        seen.refused.emplace_back(kind, there.find(id).value_or(id));
    }
}

// Lines and refunds that they made hold minor units of the deal's currency as they knew it (check() sees the opposite
// case).
template <class Record>
Result<void> requireSameCurrency(const Snapshot& now, const packet::Incoming& incoming, const ChangeSet& changes) {
    for (const Record& record : changes.of<Record>().created) {
        const auto known = incoming.currencies.find(record.deal.value);
        const Deal* deal = now.find(record.deal);
        if (known == incoming.currencies.end() || deal == nullptr) {
            continue;
        }
        const auto& updated = incoming.theirs.of<Deal>().updated;
        const auto there = std::ranges::find(updated, deal->id, [](const auto& update) { return update.after.id; });
        const Currency theirs = there == updated.end() ? known->second : there->after.currency;
        if (theirs != deal->currency) {
            Error error = makeError(ErrorCode::CurrencyInUse);
            error.key = deal->key;
            error.column = "currency";
            return error;
        }
    }
    return {};
}

Result<Plan> planPacket(const Workspace& into, const Packet& from, const packet::Resolutions& resolutions) {
    if (from.type != packet::Type::Changes) {
        return makeError(ErrorCode::BadArgument, from.scope,
                         "It holds records for a review: packet open makes a "
                         "workspace of them.");
    }
    const SnapshotPtr now = into.snapshot();
    auto trail = into.log(1, now->revision());
    if (!trail) {
        return trail.error();
    }
    const packet::Receiver receiver{now, std::move(*trail), [&](Revision n) { return into.changesOf(n); }, into.ids()};
    auto incoming = packet::receive(from, receiver);
    if (!incoming) {
        return incoming.error();
    }
    Plan plan;
    plan.preview.planned = now->revision();
    plan.preview.known = incoming->known;
    if (incoming->known) {
        return plan;
    }
    packet::Merged merged = packet::merge(*now, incoming->theirs, incoming->goneHere, resolutions);
    plan.preview.open = merged.open();
    plan.preview.entries = incoming->entries;
    plan.preview.outside = incoming->outside;
    plan.preview.conflicts = std::move(merged.conflicts);
    noteRefused(incoming->seen, merged);
    plan.preview.changes = std::move(merged.changes);
    setSetting(plan.preview.changes, *now, incoming->ids, incoming->seenKey, packet::textOf(incoming->seen));
    if (plan.preview.open == 0) {
        for (const auto& fits :
             {check(*now, plan.preview.changes), requireSameCurrency<DealLine>(*now, *incoming, plan.preview.changes),
              requireSameCurrency<Refund>(*now, *incoming, plan.preview.changes)}) {
            if (!fits) {
                return fits.error();
            }
        }
    }
    plan.intent = {Action::ApplyPacket, Kind::Registration, from.author, from.reason, {}};
    return plan;
}

} // namespace

Result<Packet> reviewPacket(const Workspace& from, const packet::Scope& scope, const PacketNote& note) {
    const SnapshotPtr snapshot = from.snapshot();
    const auto trail = from.log(1, snapshot->revision());
    if (!trail) {
        return trail.error();
    }
    auto records = packet::recordsFor(*snapshot, scope);
    if (!records) {
        return records.error();
    }
    if (trail->empty()) {
        return makeError(ErrorCode::NothingChanged);
    }
    Packet made = headOf(from, *trail, note, *snapshot);
    made.type = packet::Type::Review;
    made.scope = packet::scopeText(scope);
    made.base = made.head;
    made.seen.clear(); // nobody else's concern
    packet::PacketEntry entry;
    entry.entry.number = made.head.number;
    entry.entry.hash = made.head.hash;
    entry.entry.at = note.at;
    entry.entry.intent = {Action::OpenPacket, Kind::Registration, made.scope, note.reason, note.author};
    entry.changes = std::move(*records);
    made.entries.push_back(std::move(entry));
    return made;
}

Result<Packet> changesPacket(const Workspace& from, Revision since, const PacketNote& note) {
    const SnapshotPtr snapshot = from.snapshot();
    const auto trail = from.log(1, snapshot->revision());
    if (!trail) {
        return trail.error();
    }
    if (since < 1 || since > static_cast<Revision>(trail->size())) {
        return makeError(ErrorCode::BadArgument, std::to_string(since),
                         "Expected an entry of the trail, 1 to " + std::to_string(trail->size()) + ".");
    }
    if (since == snapshot->revision()) {
        return makeError(ErrorCode::NothingChanged);
    }
    Packet made = headOf(from, *trail, note, *snapshot);
    const auto entryAt = [&](Revision number) -> const Entry& {
        return (*trail)[static_cast<std::size_t>(number) - 1];
    };
    made.base = pointOf(entryAt(since));
    for (Revision step = 1, number = since - 1; number > 0; step *= 2, number = since - step) {
        made.before.push_back(pointOf(entryAt(number)));
    }
    for (Revision number = since + 1; number <= made.head.number; ++number) {
        packet::PacketEntry entry;
        entry.entry = entryAt(number);
        auto changes = from.changesOf(number);
        if (!changes) {
            return changes.error();
        }
        entry.changes = std::move(*changes);
        packet::dropLocalSettings(entry.changes);
        made.entries.push_back(std::move(entry));
    }
    return made;
}

Result<Revision> sinceLastPacket(const Workspace& of) {
    const auto all = packet::seenIn(*of.snapshot());
    const auto last = std::ranges::max_element(all, {}, [](const auto& pair) { return pair.second.at; });
    if (last == all.end()) {
        return makeError(ErrorCode::NothingChanged);
    }
    return std::max(last->second.knew, last->second.openedAt);
}

Result<std::unique_ptr<Workspace>> openPacket(const Packet& from, const std::string& path,
                                              const std::string& signerName, Surroundings around) {
    if (from.type != packet::Type::Review || from.entries.size() != 1) {
        return makeError(ErrorCode::BadArgument, path, "It holds changes: packet apply takes them in.");
    }
    return caught(path, [&]() -> Result<std::unique_ptr<Workspace>> {
        store::requireFree(path);
        const store::TemporaryFile temporary(path); // a crash leaves no half workspace under the name
        {
            auto made = Workspace::create(temporary.path(), {}, around);
            if (!made) {
                return made.error();
            }
            IdSource ids = (*made)->ids();
            const SnapshotPtr empty = (*made)->snapshot();
            ChangeSet changes = from.entries.front().changes;
            Seen seen;
            seen.head = from.head;
            seen.at = seen.knew = seen.openedAt = 1;
            seen.openedHead = from.head.number;
            seen.author = from.author;
            setSetting(changes, *empty, ids, packet::newSeenKey(*empty), packet::textOf(seen));
            setSetting(changes, *empty, ids, std::string(kSigners) + packet::hexOf(from.signer),
                       signerName.empty() ? from.author : signerName);
            const auto written = (*made)->commitOn(
                0, std::move(changes), {Action::OpenPacket, Kind::Registration, from.author, from.reason, {}});
            if (!written) {
                return written.error();
            }
        }
        store::giveName(temporary.path(), path, store::IfThere::Refuse);
        return Workspace::open(path, OpenMode::ReadWrite, std::move(around));
    });
}

std::vector<Signer> trustedSigners(const Snapshot& snapshot) {
    std::vector<Signer> signers;
    snapshot.table<Setting>().forEach([&](const Setting& setting) {
        const std::string_view key = setting.key;
        if (key.starts_with(kSigners)) {
            if (const auto open = packet::keyOfHex(key.substr(kSigners.size()))) {
                signers.push_back({*open, setting.value.str()});
            }
        }
    });
    return signers;
}

Result<Planned> trustSigner(const Snapshot& snapshot, IdSource& ids, const packet::PublicKey& key,
                            const std::string& name) {
    Planned planned;
    const std::string setting = std::string(kSigners) + packet::hexOf(key);
    const Setting* before = snapshot.table<Setting>().findKey(setting);
    const std::string now = before != nullptr ? before->value.str() : std::string();
    if (now == name) {
        return makeError(ErrorCode::NothingChanged);
    }
    if (name.empty()) {
        planned.changes.of<Setting>().deleted.push_back(*before);
    } else {
        setSetting(planned.changes, snapshot, ids, setting, name);
    }
    planned.intent = {Action::ChangeSetting, Kind::Setting, setting, {}, {}};
    return planned;
}

Result<std::string> signerOf(const Packet& from, const Snapshot& snapshot, const std::vector<packet::PublicKey>& own) {
    for (const Signer& signer : trustedSigners(snapshot)) {
        if (signer.key == from.signer) {
            return signer.name;
        }
    }
    if (std::ranges::find(own, from.signer) != own.end()) {
        return from.author;
    }
    return makeError(ErrorCode::UnknownSigner, packet::hexOf(from.signer));
}

Result<PacketPreview> previewPacket(const Workspace& into, const Packet& from, const packet::Resolutions& resolutions) {
    auto plan = planPacket(into, from, resolutions);
    if (!plan) {
        return plan.error();
    }
    return std::move(plan->preview);
}

Result<PacketPreview> applyPacket(Workspace& into, const Packet& from, const packet::Resolutions& resolutions,
                                  Progress* progress) {
    if (auto fresh = into.refresh(); !fresh) {
        return fresh.error();
    }
    for (int tries = 0;; ++tries) {
        auto plan = planPacket(into, from, resolutions);
        if (!plan) {
            return plan.error();
        }
        if (plan->preview.known) {
            return std::move(plan->preview);
        }
        if (plan->preview.open > 0) {
            return makeError(ErrorCode::PacketConflicts, std::to_string(plan->preview.open));
        }
        const auto written = into.commitOn(plan->preview.planned, plan->preview.changes, plan->intent, progress);
        if (written) {
            return std::move(plan->preview);
        }
        // Somebody wrote between: what they wrote is here now, so look again.
        if (written.error().code != ErrorCode::StaleWrite || tries == 3) {
            return written.error();
        }
    }
}

} // namespace counterpart
