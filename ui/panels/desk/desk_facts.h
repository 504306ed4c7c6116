// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk knows under one set of results: every registration as it stands now, its conflicts, who may register.
#pragma once

#include "core/engine/conflicts/rules.h"
#include "core/engine/programme/judgement.h"
#include "core/engine/registration/desk.h"

#include <memory>
#include <mutex>
#include <vector>

namespace counterpart {

struct DeskFacts {
    std::shared_ptr<const Programme> programme;
    Time now;
    std::shared_ptr<const registration::Policies> policies;
    std::vector<registration::Case> cases; // by position of the registration, advanced to now
    std::vector<std::int64_t> due;         // by position: when somebody must have decided, seconds; 0 = nothing waits
    std::shared_ptr<const conflicts::ConflictBook> book;
    std::vector<std::uint16_t> conflictsOf; // by position: how many
    std::shared_ptr<const Judgement> judgement;
    std::vector<Index> restricted; // partners who may not register, ascending

    const registration::Desk& deskOf(Index position) const { return policies->of(cases[position].record); }
    bool isWaiting(Index position) const; // for the desk: submitted, in review, or asked to extend
};
using DeskFactsPtr = std::shared_ptr<const DeskFacts>;

using JudgementPtr = std::shared_ptr<const Judgement>;

// Null when the policy cannot be followed (its zone is unknown). `kept` spares reading the accounts again. Without a
// judgement one is made.
DeskFactsPtr deskFacts(const std::shared_ptr<const Programme>& programme, Time now, JudgementPtr judgement,
                       const DeskFactsPtr& kept);

// Where rows that are made on another thread leave the facts they were made from.
class DeskSlot {
public:
    DeskFactsPtr factsFor(const std::shared_ptr<const Programme>& programme, Time now, JudgementPtr judgement);
    DeskFactsPtr last() const;

private:
    mutable std::mutex m_mutex;
    DeskFactsPtr m_facts;
};

} // namespace counterpart
