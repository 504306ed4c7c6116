// SPDX-License-Identifier: GPL-3.0-or-later
// Turns one deal into its commission lines: the kernel of accrue().
#pragma once

#include "core/engine/attribution/credit_book.h"
#include "core/engine/commission/facts.h"
#include "core/engine/commission/matching.h"
#include "core/engine/commission/refunds.h"

namespace counterpart::commission {

// What all deals share; made once, read by all threads.
struct Shared {
    const Context& context;
    CompiledPlans plans;
    explicit Shared(const Context& of) : context(of), plans(of.snapshot, of.columns, of.rulebook) {}
    RegistrationFacts registration(Index at) const {
        return context.registrations != nullptr
                   ? (*context.registrations)[at]
                   : factsOf(context.snapshot.table<Registration>().at(at), context.columns);
    }
};

// Of one block of deals.
struct Block {
    LineRows lines; // `original` counts rows of this block
    std::vector<Finding> findings;
};

class DealWork {
public:
    DealWork(const Shared& shared, Block& out)
        : m_shared(shared), m_out(out), m_splitter(columns().partners), m_refunds(columns().partners) {}
    void run(Index deal);

private:
    struct Paid {
        Minor amount = 0;
        Rate rate;
        Reason reason = Reason::Earned;
    };
    const Context& context() const { return m_shared.context; }
    const Columns& columns() const { return m_shared.context.columns; }
    void find(Problem problem, Index refund, Minor amount);
    void accrueFor(std::size_t party);
    Paid pay(std::uint16_t plan, std::uint16_t rule, const LineFacts& facts, Minor base, Minor attributed);
    Paid payFlat(std::uint16_t rule, Money flat, Minor attributed);
    LineFacts factsFor(Index partner) const;
    void push(std::size_t item, Index partner, Minor base, const Paid& paid, std::uint16_t plan, std::uint16_t rule,
              std::uint8_t tier);
    void refuse(Problem problem);
    void takeBack();
    void pushRefunds(Index refund, Date at);
    Minor reversedOf(std::size_t row, std::size_t item, std::size_t party) const;

    const Shared& m_shared;
    Block& m_out;
    Splitter m_splitter;
    RefundSplit m_refunds;
    Index m_deal = 0;
    Date m_closed;
    int m_termYear = 1;
    std::vector<Item> m_items;
    std::vector<std::vector<Minor>> m_parts; // item x party, the house last
    std::span<const Index> m_parties;
    std::span<const std::uint64_t> m_shares;
    std::span<const Minor> m_attributed;
    std::vector<std::size_t> m_order;   // parties by partner key
    std::vector<std::uint16_t> m_flats; // rules whose flat amount the current partner has
    struct Origin {                     // of an accrual row of this deal
        std::size_t row;
        std::size_t item;
        std::size_t party;
        Minor reversed; // so far, of its amount
    };
    std::vector<Origin> m_origins;
};

} // namespace counterpart::commission
