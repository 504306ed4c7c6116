// SPDX-License-Identifier: GPL-3.0-or-later
// Which records would be made, changed and taken away?
#include "core/domain/value.h"
#include "core/engine/scenario/apply.h"
#include "core/engine/scenario/placing.h"
#include "core/snapshot/identity.h"
#include "core/snapshot/render.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <unordered_map>

namespace counterpart::scenario {

namespace {

// Ids of assumed records: none of a workspace is likely to have them, and those that do are left out.
constexpr std::uint32_t kOrigin = 0x7fffffffU;

Error at(Error error, const std::string& place) {
    error.column = place;
    return error;
}

class Draft {
public:
    explicit Draft(const Facts& facts) : m_facts(facts), m_snapshot(*facts.snapshot) {}

    Result<void> take(const Change& change, const std::string& place) {
        return std::visit([&](const auto& one) { return take(one, place); }, change);
    }
    Result<void> judge() const;
    ChangeSet changes();

private:
    Result<void> take(const SetPolicy&, const std::string&) { return {}; }
    Result<void> take(const UnsetPolicy&, const std::string&) { return {}; }
    Result<void> take(const AddTouches& change, const std::string& place);
    Result<void> take(const EditTouch& change, const std::string& place) {
        return edit<Touchpoint>(m_touches, change.touch, change.fields, place, "touch");
    }
    Result<void> take(const RemoveTouch& change, const std::string& place);
    Result<void> take(const RemoveTouches& change, const std::string& place);
    Result<void> take(const EditDeal& change, const std::string& place);

    template <class Record>
    Result<const Record*> named(std::string_view key, const std::string& place) const {
        const Record* record = m_snapshot.table<Record>().findKey(trimmed(key));
        if (record == nullptr) {
            return at(makeError(ErrorCode::NoSuchRecord, std::string(key)), place);
        }
        return record;
    }
    template <class Record>
    Result<void> edit(std::map<RecordId, Record>& drafts, const std::string& key, const Fields& fields,
                      const std::string& place, const char* reference);
    void create(Touchpoint touch);

    const Facts& m_facts;
    const Snapshot& m_snapshot;
    std::map<RecordId, Touchpoint> m_touches; // as changed
    std::map<RecordId, Deal> m_deals;
    std::map<RecordId, std::string> m_places; // of the changes to deals
    std::set<RecordId> m_removed;             // touches
    std::vector<Touchpoint> m_created;
    std::unordered_map<std::string, int> m_alike; // identity of created touches -> how many there are
    std::uint32_t m_next = 1;
};

template <class Record>
Result<void> Draft::edit(std::map<RecordId, Record>& drafts, const std::string& key, const Fields& fields,
                         const std::string& place, const char* reference) {
    const auto before = named<Record>(key, place + "." + reference);
    if (!before) {
        return before.error();
    }
    Record& after = drafts.try_emplace((*before)->id, **before).first->second;
    const auto infos = fieldsOf(Description<Record>::kind);
    for (const bool amounts : {false, true}) { // amounts are read in the currency that the others say
        for (const auto& [name, text] : fields) {
            const auto index = fieldIndex(Description<Record>::kind, name);
            const std::string where = place + "." + name;
            if (!index || *index == 0 || *index + 1 == infos.size()) {
                return at(makeError(ErrorCode::UnknownHeader, name), where);
            }
            const FieldInfo& info = infos[*index];
            if ((info.type == FieldType::Amount) != amounts) {
                continue;
            }
            const auto value = parseField(m_snapshot, info, text, currencyFor(m_snapshot, after, info.amountIn));
            if (!value) {
                return at(value.error(), where);
            }
            if (info.is(Required) && isEmpty(*value)) {
                return at(makeError(ErrorCode::RequiredFieldEmpty), where);
            }
            setValueAt(after, *index, *value);
        }
    }
    return {};
}

Result<void> Draft::take(const EditDeal& change, const std::string& place) {
    if (auto edited = edit<Deal>(m_deals, change.deal, change.fields, place, "deal"); !edited) {
        return edited;
    }
    m_places[(*named<Deal>(change.deal, place))->id] = place + ".closed";
    return {};
}

// What several changes to a deal may only keep together.
Result<void> Draft::judge() const {
    for (const auto& [id, after] : m_deals) {
        if (!isOpen(after) && !after.closed.has()) {
            return at(makeError(ErrorCode::ClosedDealNeedsCloseDate), m_places.at(id));
        }
        if (after.closed.has() && after.created.has() && after.closed < after.created) {
            return at(makeError(ErrorCode::CloseBeforeCreation, toString(after.closed), toString(after.created)),
                      m_places.at(id));
        }
    }
    return {};
}

Result<void> Draft::take(const RemoveTouch& change, const std::string& place) {
    const auto touch = named<Touchpoint>(change.touch, place + ".touch");
    if (!touch) {
        return touch.error();
    }
    m_removed.insert((*touch)->id);
    return {};
}

Result<void> Draft::take(const RemoveTouches& change, const std::string& place) {
    const auto deal = named<Deal>(change.deal, place + ".deal");
    if (!deal) {
        return deal.error();
    }
    Id<Partner> partner;
    if (!change.partner.empty() && change.partner != kDirectTeam) {
        const auto found = named<Partner>(change.partner, place + ".partner");
        if (!found) {
            return found.error();
        }
        partner.value = (*found)->id;
    }
    const auto [journeys, d] = m_facts.columns->journeys[m_facts.columns->dealOf.find((*deal)->id)];
    bool any = false;
    for (Index t = journeys.offsets[d]; t < journeys.offsets[d + 1]; ++t) {
        const Touchpoint& touch = *m_snapshot.table<Touchpoint>().find(journeys.touch[t]);
        if ((change.partner.empty() || touch.partner == partner) &&
            (change.type.empty() || sameWord(touch.type, Symbol(change.type)))) {
            m_removed.insert(touch.id);
            any = true;
        }
    }
    if (!any) {
        return at(makeError(ErrorCode::BadArgument, change.deal, "a deal that has such touches"), place);
    }
    return {};
}

// Its key is the one that it would get in a form.
void Draft::create(Touchpoint touch) {
    const auto& table = m_snapshot.table<Touchpoint>();
    const std::string identity = identityOf(m_snapshot, touch);
    int& alike = m_alike[identity];
    do {
        touch.key = derivedKey(Kind::Touchpoint, identity, ++alike);
    } while (table.findKey(touch.key) != nullptr);
    do {
        touch.id = makeRecordId(kOrigin, m_next++);
    } while (table.find(touch.id) != nullptr);
    m_created.push_back(std::move(touch));
}

Result<void> Draft::take(const AddTouches& change, const std::string& place) {
    Touchpoint touch;
    touch.type = Symbol(trimmed(change.type));
    if (touch.type.empty()) {
        return at(makeError(ErrorCode::RequiredFieldEmpty), place + ".type");
    }
    if (change.count < 1 || change.count > kMostTouches) {
        return at(makeError(ErrorCode::OutOfRange, std::to_string(change.count), fmt::format("1 to {}", kMostTouches)),
                  place + ".count");
    }
    Index partner = kDirect;
    if (!change.partner.empty()) {
        const auto found = named<Partner>(change.partner, place + ".partner");
        if (!found) {
            return found.error();
        }
        touch.partner.value = (*found)->id;
        partner = m_facts.columns->partnerOf.find((*found)->id);
    }
    if (!change.at.empty()) {
        const auto time = parseTime(change.at);
        if (!time) {
            return at(time.error(), place + ".at");
        }
        touch.at = *time;
    }
    std::vector<Index> deals;
    for (const std::string& key : change.deals) {
        const auto deal = named<Deal>(key, place + ".deals");
        if (!deal) {
            return deal.error();
        }
        deals.push_back(m_facts.columns->dealOf.find((*deal)->id));
    }
    if (deals.empty()) {
        deals = dealsTouchedBy(m_snapshot, *m_facts.columns, partner, static_cast<std::size_t>(change.count));
    }
    if (deals.empty()) {
        return at(makeError(ErrorCode::BadArgument, change.partner,
                            "a partner that touches a deal which is not lost, or the deals by name"),
                  place + ".partner");
    }
    for (int n = 0; n < change.count; ++n) {
        const Index deal = deals[static_cast<std::size_t>(n) % deals.size()];
        Touchpoint one = touch;
        one.deal.value = m_facts.columns->deals.id[deal];
        one.at = touch.at.has() ? touch.at : timeBeside(*m_facts.columns, deal, partner);
        if (!one.at.has()) {
            const Deal* without = m_snapshot.find(one.deal);
            return at(makeError(ErrorCode::RequiredFieldEmpty, without->key.str()), place + ".at");
        }
        create(std::move(one));
    }
    return {};
}

ChangeSet Draft::changes() {
    ChangeSet changes;
    auto& touches = changes.of<Touchpoint>();
    touches.created = std::move(m_created);
    for (auto& [id, after] : m_touches) {
        const Touchpoint& before = *m_snapshot.table<Touchpoint>().find(id);
        if (!m_removed.contains(id) && !sameContent(before, after)) {
            touches.updated.push_back({before, std::move(after)});
        }
    }
    for (const RecordId id : m_removed) {
        touches.deleted.push_back(*m_snapshot.table<Touchpoint>().find(id));
    }
    for (auto& [id, after] : m_deals) {
        const Deal& before = *m_snapshot.table<Deal>().find(id);
        if (!sameContent(before, after)) {
            changes.of<Deal>().updated.push_back({before, std::move(after)});
        }
    }
    return changes;
}

} // namespace

Result<ChangeSet> factChangesOf(const Assumptions& assumed, const Facts& facts) {
    Draft draft(facts);
    for (std::size_t i = 0; i < assumed.changes.size(); ++i) {
        if (auto taken = draft.take(assumed.changes[i], fmt::format("changes[{}]", i)); !taken) {
            return taken.error();
        }
    }
    if (auto judged = draft.judge(); !judged) {
        return judged.error();
    }
    return draft.changes();
}

} // namespace counterpart::scenario
