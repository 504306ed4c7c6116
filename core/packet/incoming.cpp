// SPDX-License-Identifier: GPL-3.0-or-later
// From the entries of a packet to one set of changes on what both sides know.
#include "core/packet/incoming.h"

#include "core/packet/their_ids.h"

#include <algorithm>

namespace counterpart::packet {

namespace {

// A state that both sides come from, where each has taken in the other without knowing of it: the merge of what the two
// knew. Where that is not one value it is the one before both, so that the difference shows again.
template <class Record>
std::optional<Record> crossed(const std::optional<Record>& before, const std::optional<Record>& here,
                              const std::optional<Record>& there) {
    if (!here || !there) {
        return !here && !there ? std::nullopt : before;
    }
    Record base = *here;
    bool clear = true;
    forEachField<Record>([&](const auto& f) {
        if (f.of(*here) == f.of(*there) || (before && f.of(*before) == f.of(*there))) {
            return;
        }
        clear = clear && before.has_value();
        if (before) {
            f.of(base) = f.of(*before) == f.of(*here) ? f.of(*there) : f.of(*before);
        }
    });
    return clear ? std::optional(base) : std::nullopt;
}

// A workspace made from a part lacks fields that must not leave: nothing there is no change.
template <class Record>
void leaveBlanks(std::optional<Record>& base, const std::optional<Record>& before, const std::optional<Record>& after) {
    if (base && before && after) {
        const Record none;
        forEachField<Record>([&](const auto& f) {
            if (f.of(*after) == f.of(none) && f.of(*before) == f.of(none)) {
                f.of(*base) = f.of(none);
            }
        });
    }
}

class Reception {
public:
    Reception(const Packet& packet, const Receiver& receiver, const Common& common)
        : m_packet(packet), m_receiver(receiver), m_common(common), m_ids(packet, receiver, common) {}

    Result<Incoming> run() {
        for (Revision number = m_common.known + 1; number <= m_receiver.now->revision(); ++number) {
            auto changes = m_receiver.changesOf(number);
            if (!changes) {
                return changes.error();
            }
            m_ours.emplace_back(number, std::move(*changes));
        }
        forEachKind([&]<class Record>() { decideIds<Record>(); });
        forEachKind([&]<class Record>() { addKind<Record>(); });
        m_result.outside = m_ids.leftOut();
        m_result.ids = m_ids.ids();
        dropLocalSettings(m_result.theirs);
        dropLocalSettings(m_result.goneHere);
        remember();
        return std::move(m_result);
    }

private:
    bool isShared(const PacketEntry& entry) const { return entry.entry.number <= m_common.shared; }

    template <class Record>
    Stretch<Record> oursSince(Revision after) const {
        Stretch<Record> stretch;
        for (const auto& [number, changes] : m_ours) {
            if (number > after) {
                stretch.add(changes.template of<Record>());
            }
        }
        return stretch;
    }

    template <class Record>
    void decideIds() {
        Stretch<Record> theirs;
        for (const PacketEntry& entry : m_packet.entries) {
            if (!isShared(entry)) {
                theirs.add(entry.changes.of<Record>());
            }
        }
        m_ids.decide(theirs, oursSince<Record>(m_common.known));
    }

    // The rows of one entry as they would stand here.
    template <class Record>
    Changes<Record> translated(const Changes<Record>& changes) const {
        Changes<Record> result;
        const auto copy = [&](const Record& record) {
            Record here = record;
            m_ids.translate(here);
            return here;
        };
        for (const Record& record : changes.created) {
            if (!m_ids.isLeftOut<Record>(record.id)) {
                result.created.push_back(copy(record));
            }
        }
        for (const auto& update : changes.updated) {
            if (!m_ids.isLeftOut<Record>(update.after.id)) {
                result.updated.push_back({copy(update.before), copy(update.after)});
            }
        }
        for (const Record& record : changes.deleted) {
            if (!m_ids.isLeftOut<Record>(record.id)) {
                result.deleted.push_back(copy(record));
            }
        }
        return result;
    }

    template <class Record>
    void addKind() {
        Stretch<Record> old; // entries that are known here
        Stretch<Record> fresh;
        for (const PacketEntry& entry : m_packet.entries) {
            if (!isShared(entry)) {
                (entry.entry.number <= m_common.taken ? old : fresh).add(translated(entry.changes.of<Record>()));
            }
        }
        const Stretch<Record> unheard = oursSince<Record>(m_common.heard);
        const auto heard = [&](RecordId id) { // as they knew it
            if (const Ends<Record>* ends = unheard.find(id)) {
                return ends->before;
            }
            const Record* now = m_receiver.now->table<Record>().find(id);
            return now != nullptr ? std::optional(*now) : std::nullopt;
        };
        if constexpr (std::is_same_v<Record, Deal>) {
            for (const auto& [id, ends] : unheard.all()) {
                if (ends.before && ends.after && ends.before->currency != ends.after->currency) {
                    m_result.currencies.emplace(id, ends.before->currency);
                }
            }
        }
        const bool isCrossed = !m_common.theirsCounts() && !m_common.oursCounts();
        for (const auto& [id, ends] : fresh.all()) {
            std::optional<Record> base = ends.before;
            if (isCrossed) {
                const Ends<Record>* earlier = old.find(id);
                base = crossed(earlier != nullptr ? earlier->before : ends.before, heard(id), ends.before);
            } else if (!m_common.theirsCounts()) {
                base = heard(id);
            }
            if (m_common.opened && !m_common.theirsCounts()) {
                leaveBlanks(base, ends.before, ends.after);
            }
            put(std::move(base), ends.after);
        }
        if (isCrossed) { // what they decided once may have been decided otherwise here
            for (const auto& [id, ends] : old.all()) {
                if (fresh.find(id) == nullptr) {
                    std::optional<Record> base = crossed(ends.before, heard(id), ends.after);
                    if (m_common.opened) {
                        leaveBlanks(base, ends.after, ends.after);
                    }
                    put(std::move(base), ends.after);
                }
            }
        }
        // Records of ours that they decided against, as they knew them.
        if (const Seen* theirs = theirSeen(m_packet, m_receiver)) {
            for (const auto& [kind, id] : theirs->refused) {
                if (kind == Description<Record>::kind && fresh.find(id) == nullptr && old.find(id) == nullptr) {
                    put(heard(id), std::optional<Record>());
                }
            }
        }
        addGone<Record>();
    }

    template <class Record>
    void put(std::optional<Record> base, const std::optional<Record>& after) {
        Changes<Record>& into = m_result.theirs.of<Record>();
        if (base && after) {
            if (!sameContent(*base, *after)) {
                into.updated.push_back({std::move(*base), *after});
            }
        } else if (after) {
            into.created.push_back(*after);
        } else if (base) {
            into.deleted.push_back(std::move(*base));
        }
    }

    template <class Record>
    void addGone() {
        const Stretch<Record> ours = oursSince<Record>(m_common.known);
        const Stretch<Record> unheard = oursSince<Record>(m_common.heard);
        Changes<Record>& gone = m_result.goneHere.of<Record>();
        for (const auto& [id, ends] : ours.all()) {
            if (ends.before && !ends.after) {
                const Ends<Record>* late = unheard.find(id);
                const bool unknownThere = late != nullptr && late->before;
                (unknownThere ? gone.deleted : gone.created).push_back(*ends.before);
            }
        }
    }

    void remember() {
        m_result.seen = m_common.ours;
        m_result.seen.head = m_packet.head;
        m_result.seen.at = m_receiver.now->revision() + 1;
        m_result.seen.knew = m_common.heard;
        m_result.seen.shared = m_common.shared;
        m_result.seen.author = m_packet.author;
        m_result.seen.ids = m_ids.toRemember();
        m_result.seenKey = m_common.seenKey.empty() ? newSeenKey(*m_receiver.now) : m_common.seenKey;
        m_result.entries = static_cast<std::size_t>(
            std::ranges::count_if(m_packet.entries, [&](const auto& e) { return e.entry.number > m_common.taken; }));
    }

    const Packet& m_packet;
    const Receiver& m_receiver;
    const Common& m_common;
    TheirIds m_ids;
    std::vector<std::pair<Revision, ChangeSet>> m_ours;
    Incoming m_result;
};

} // namespace

Result<Incoming> receive(const Packet& packet, const Receiver& receiver) {
    const auto common = commonOf(packet, receiver);
    if (!common) {
        return common.error();
    }
    if (common->taken >= packet.head.number) {
        Incoming nothing;
        nothing.known = true;
        nothing.seen = common->ours;
        nothing.seenKey = common->seenKey;
        return nothing;
    }
    return Reception(packet, receiver, *common).run();
}

} // namespace counterpart::packet
