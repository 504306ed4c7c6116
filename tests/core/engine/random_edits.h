// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of a random programme, one changeset each, such as people and imports make.
#pragma once

#include "tests/core/engine/commission_chance.h"

#include <string>

namespace counterpart::testing {

class RandomEdits {
public:
    RandomEdits(Chance& chance, SnapshotPtr from) : m_chance(chance), m_now(std::move(from)) {}

    const SnapshotPtr& snapshot() const { return m_now; }

    // What was edited, for messages.
    std::string step() {
        m_changes = {};
        const int kind = m_chance.upTo(19);
        std::string what;
        if (kind < 7) {
            what = edit<Touchpoint>(
                "touch", [&](Touchpoint& t) { change(t); }, true);
        } else if (kind < 11) {
            what = edit<Deal>(
                "deal", [&](Deal& d) { change(d); }, false);
        } else if (kind < 13) {
            what = edit<DealLine>(
                "line", [&](DealLine& l) { change(l); }, true);
        } else if (kind < 15) {
            what = edit<Refund>(
                "refund", [&](Refund& r) { change(r); }, true);
        } else {
            what = rareStep(kind);
        }
        commit();
        return what;
    }
    // Of records that only ladders of some kind ask for.
    std::string ladderStep() {
        m_changes = {};
        std::string what;
        switch (m_chance.upTo(3)) {
        case 0:
            what = edit<Survey>(
                "survey", [&](Survey& s) { change(s); }, true);
            break;
        case 1:
            what = edit<TierOverride>(
                "override", [&](TierOverride& o) { change(o); }, true);
            break;
        case 2:
            what = edit<Quota>(
                "quota", [&](Quota& q) { change(q); }, true);
            break;
        default:
            create<Activity>([&](Activity& a) {
                change(a);
                a.kind = Symbol("success_story");
            });
            what = "story created";
        }
        commit();
        return what;
    }
    void seed(int records) { // of the kinds that the programme lacks
        for (int i = 0; i < records; ++i) {
            m_changes = {};
            create<Account>([](Account&) {});
            create<Quota>([&](Quota& q) { change(q); });
            create<Activity>([&](Activity& a) { change(a); });
            commit();
        }
    }

private:
    std::string rareStep(int kind) {
        switch (kind) {
        case 15:
            return edit<Certification>(
                "certification", [&](Certification& c) { change(c); }, true);
        case 16:
            return edit<Registration>(
                "registration", [&](Registration& r) { change(r); }, false);
        case 17:
            return m_chance.oneIn(2) ? edit<Quota>(
                                           "quota", [&](Quota& q) { change(q); }, true)
                                     : edit<Activity>(
                                           "activity", [&](Activity& a) { change(a); }, true);
        case 18:
            return m_chance.oneIn(2) ? edit<FxRate>(
                                           "rate", [&](FxRate& r) { change(r); }, false)
                                     : edit<Partner>(
                                           "partner", [&](Partner& p) { change(p); }, false);
        default:
            return bulk();
        }
    }
    // Many touches at once, or a deal deleted with all that hangs on it.
    std::string bulk() {
        if (m_chance.oneIn(2)) {
            for (int i = 0; i < 40; ++i) {
                create<Touchpoint>([&](Touchpoint& t) { change(t); });
            }
            return "40 touches created";
        }
        const Deal& deal = any<Deal>();
        bool renewed = false;
        m_now->table<Deal>().forEach([&](const Deal& d) { renewed = renewed || d.renewalOf.value == deal.id; });
        if (renewed) {
            return "nothing";
        }
        m_changes.of<Deal>().deleted.push_back(deal);
        dropOf<Touchpoint>(deal.id);
        dropOf<DealLine>(deal.id);
        dropOf<Refund>(deal.id);
        return "deal deleted";
    }
    template <class Record>
    void dropOf(RecordId deal) {
        m_now->table<Record>().forEach([&](const Record& record) {
            if (record.deal.value == deal) {
                m_changes.of<Record>().deleted.push_back(record);
            }
        });
    }

    template <class Record>
    const Record& any() {
        const auto& table = m_now->table<Record>();
        return table.at(static_cast<std::size_t>(m_chance.upTo(static_cast<int>(table.size()) - 1)));
    }
    template <class Record>
    RecordId anyId() {
        return any<Record>().id;
    }
    template <class Record>
    void create(const auto& fill) {
        Record record;
        record.id = m_next++;
        record.key = "new" + std::to_string(record.id & 0xffffffff);
        fill(record);
        m_changes.of<Record>().created.push_back(record);
    }
    template <class Record>
    std::string edit(const std::string& name, const auto& fill, bool mayDelete) {
        const int how = m_now->table<Record>().empty() ? 0 : m_chance.upTo(mayDelete ? 3 : 2);
        if (how == 0) {
            create<Record>(fill);
            return name + " created";
        }
        const Record& before = any<Record>();
        if (how == 3) {
            m_changes.of<Record>().deleted.push_back(before);
            return name + " deleted";
        }
        Record after = before;
        fill(after);
        m_changes.of<Record>().updated.push_back({before, after});
        return name + " changed";
    }
    void commit() { m_now = apply(*m_now, m_changes, m_now->revision() + 1); }

    void change(Touchpoint& t) {
        if (!t.deal.has() || m_chance.oneIn(4)) {
            t.deal.value = anyId<Deal>();
        }
        t.partner.value = m_chance.oneIn(5) ? 0 : anyId<Partner>();
        t.at = Time::startOf(m_chance.day(18'900, 900));
        t.type = Symbol(m_chance.of({"demo", "sourced", "referral"}));
    }
    void change(Deal& d) {
        const bool isNew = !d.partner.has() && d.amount == 0;
        if (isNew) {
            d.currency = currencyOf("USD");
            d.partner.value = anyId<Partner>();
        }
        if (isNew || m_chance.oneIn(3)) {
            d.amount = m_chance.upTo(200'000) - 5'000;
        }
        if (isNew || m_chance.oneIn(2)) {
            d.stage = Symbol(m_chance.of({"won", "won", "lost", "proposal"}));
            d.closed = m_chance.day(19'000, 900);
            d.created = d.closed.plusDays(10 - m_chance.upTo(60));
        }
        if (m_chance.oneIn(3)) {
            d.partner.value = m_chance.oneIn(3) ? 0 : anyId<Partner>();
            d.account.value = m_chance.oneIn(4) ? 0 : anyId<Account>();
            d.registration.value = m_chance.oneIn(2) ? anyId<Registration>() : 0;
        }
        if (m_chance.oneIn(3)) {
            d.currency = currencyOf(m_chance.of({"USD", "EUR", "JPY", "KWD"}));
            d.type = Symbol(m_chance.of({"new", "renewal", ""}));
            const RecordId other = anyId<Deal>();
            d.renewalOf.value = other == d.id || m_chance.oneIn(2) ? 0 : other;
            d.qualified = m_chance.oneIn(2) ? Answer::Yes : Answer::No;
        }
    }
    void change(DealLine& l) {
        if (!l.deal.has() || m_chance.oneIn(4)) {
            l.deal.value = anyId<Deal>();
        }
        l.amount = m_chance.upTo(20'000);
        l.product.value = m_chance.oneIn(3) ? 0 : anyId<Product>();
    }
    void change(Survey& s) {
        s.partner.value = anyId<Partner>();
        s.at = Time::startOf(m_chance.day(19'000, 900));
        s.kind = Symbol("csat");
        s.score = Micros::of(1 + m_chance.upTo(4));
    }
    void change(TierOverride& o) {
        o.partner.value = anyId<Partner>();
        o.ladder = Symbol(m_chance.of({"", "club"}));
        o.tier = Symbol(m_chance.of({"silver", "gold"}));
        o.since = m_chance.day(19'000, 900);
        o.until = o.since.plusDays(1 + m_chance.upTo(300));
        o.reason = "by hand";
    }
    void change(Refund& r) {
        if (!r.deal.has() || m_chance.oneIn(4)) {
            r.deal.value = anyId<Deal>();
        }
        r.at = m_chance.day(19'100, 1'000);
        r.amount = m_chance.upTo(30'000) - 100;
    }
    void change(Certification& c) {
        c.partner.value = anyId<Partner>();
        c.person = m_chance.of({"x", "y"});
        c.track = Symbol("sales");
        c.level = Symbol("foundation");
        c.issued = m_chance.day(19'000, 300);
        c.expires = m_chance.day(19'300, 900);
    }
    void change(Registration& r) {
        if (!r.partner.has()) {
            r.partner.value = anyId<Partner>();
            r.submitted = Time::startOf(m_chance.day(19'000, 300));
        }
        r.status = Symbol(m_chance.of({"approved", "rejected", "won", "expired"}));
    }
    void change(Quota& q) {
        q.partner.value = anyId<Partner>();
        q.period = Symbol(m_chance.of({"2023", "2024", "2024-Q1"}));
        q.amount = 1'000 + m_chance.upTo(100'000);
        q.currency = currencyOf(m_chance.of({"USD", "EUR"}));
    }
    void change(Activity& a) {
        a.partner.value = anyId<Partner>();
        a.at = Time::startOf(m_chance.day(19'000, 900));
        a.kind = Symbol(m_chance.of({"login", "training", "event"}));
    }
    void change(FxRate& r) {
        if (!r.date.has()) {
            r.date = m_chance.day(19'000, 900);
            r.base = currencyOf("EUR");
            r.quote = currencyOf(m_chance.of({"USD", "KWD"}));
        }
        r.rate = *parseExchangeRate("1." + std::to_string(100 + m_chance.upTo(200)));
    }
    void change(Partner& p) {
        p.type = Symbol(m_chance.of({"Reseller", "var", "oem"}));
        p.region = Symbol(m_chance.of({"emea", "AMER"}));
    }

    Chance& m_chance;
    SnapshotPtr m_now;
    ChangeSet m_changes;
    RecordId m_next = makeRecordId(7, 1'000'000);
};

} // namespace counterpart::testing
