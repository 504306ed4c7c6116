// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the engines; nothing is computed here.
#include "ui/panels/desk/desk_facts.h"

#include "core/engine/programme/restrictions.h"

#include <algorithm>

namespace counterpart {

bool DeskFacts::isWaiting(Index position) const { return awaitsDesk(cases[position]); }

DeskFactsPtr deskFacts(const std::shared_ptr<const Programme>& programme, Time now, JudgementPtr judgement,
                       const DeskFactsPtr& kept) {
    auto policies = registration::Policies::make(*programme->snapshot);
    if (!policies) {
        return nullptr;
    }
    auto facts = std::make_shared<DeskFacts>();
    facts->programme = programme;
    facts->now = now;
    facts->policies = std::make_shared<const registration::Policies>(std::move(*policies));
    facts->judgement = judgement ? std::move(judgement) : judge(*programme);
    facts->restricted = mayNotRegister(*programme, facts->judgement.get());
    facts->cases = registration::Cases(*programme->snapshot, *facts->policies).take();
    facts->due.reserve(facts->cases.size());
    for (registration::Case& file : facts->cases) {
        const registration::Desk& desk = facts->policies->of(file.record);
        desk.advance(file, now);
        const Index partner = programme->columns->partnerOf.find(file.record.partner.value);
        file.restricted = partner != kNoRecord && std::ranges::binary_search(facts->restricted, partner);
        const std::optional<Time> due = desk.decisionDue(file);
        facts->due.push_back(due ? due->seconds : 0);
    }
    const bool sameFacts = kept && kept->programme->snapshot == programme->snapshot &&
                           kept->programme->rulebook == programme->rulebook && kept->now == now;
    facts->book = sameFacts ? kept->book
                            : std::make_shared<const conflicts::ConflictBook>(
                                  programme->snapshot, programme->columns, *programme->rulebook, now,
                                  kept ? kept->book->customers() : conflicts::CustomersPtr());
    facts->conflictsOf.assign(facts->cases.size(), 0);
    for (const conflicts::Conflict& conflict : facts->book->all()) {
        const Index position = programme->columns->registrationOf.find(conflict.registration);
        if (position != kNoRecord) {
            ++facts->conflictsOf[position];
        }
    }
    return facts;
}

DeskFactsPtr DeskSlot::factsFor(const std::shared_ptr<const Programme>& programme, Time now, JudgementPtr judgement) {
    const DeskFactsPtr before = last();
    if (before && before->programme == programme && before->now == now) {
        return before;
    }
    DeskFactsPtr made = deskFacts(programme, now, std::move(judgement), before);
    const std::lock_guard lock(m_mutex);
    m_facts = made;
    return made;
}

DeskFactsPtr DeskSlot::last() const {
    const std::lock_guard lock(m_mutex);
    return m_facts;
}

} // namespace counterpart
