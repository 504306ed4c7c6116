// SPDX-License-Identifier: GPL-3.0-or-later
// Which conflicts do registrations have? Claims, customers and facts are made ready once; each question is one search.
#include "core/engine/conflicts/rules.h"

#include "core/base/parallel.h"
#include "core/engine/conflicts/compared.h"
#include "core/engine/conflicts/judge.h"

#include <algorithm>

namespace counterpart::conflicts {

namespace {

constexpr std::size_t kGrain = 100; // registrations to a block of work

std::vector<Claim> claimsOf(const Snapshot& snapshot, const Columns& columns, const Reading& reading) {
    const auto& table = snapshot.table<Registration>();
    std::vector<Claim> claims(table.size());
    parallelBlocks(table.chunkCount(), 1, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t chunk = begin; chunk < end; ++chunk) {
            std::size_t at = table.chunkStart(chunk);
            for (const Registration& registration : table.chunk(chunk)) {
                claims[at++] = claimOf(registration, columns, reading);
            }
        }
    });
    return claims;
}

} // namespace

struct ConflictBook::Parts {
    Parts(SnapshotPtr of, std::shared_ptr<const Columns> made, const Rulebook& rulebook, Time moment, CustomersPtr kept)
        : snapshot(std::move(of)), columns(made ? std::move(made) : columnsOf(*snapshot)),
          policy(rulebook.conflicts), reading{moment, rulebook.registration.validDays, rulebook.conflicts.lookbackDays},
          customers(kept && kept->fits(*snapshot) ? std::move(kept) : std::make_shared<const Customers>(snapshot)),
          claims(claimsOf(*snapshot, *columns, reading)), claimants(*snapshot, *customers, claims),
          facts(snapshot, columns, moment), judge(*snapshot, facts, claims, policy, reading),
          matcher(*customers, claimants, claims) {}

    SnapshotPtr snapshot;
    std::shared_ptr<const Columns> columns;
    ConflictPolicy policy;
    Reading reading;
    CustomersPtr customers;
    std::vector<Claim> claims;
    Claimants claimants;
    Facts facts;
    Judge judge;
    Matcher matcher;

    Asking asking(Row row) const { return {claims[row], row, claimants.of(row)}; }
    // `own` must live as long as what is given back.
    Asking asking(const Registration& draft, Profile& own) const {
        Registration asked = draft;
        static const Symbol submitted("submitted");
        asked.status = submitted;
        asked.submitted = asked.submitted.has() ? std::min(asked.submitted, reading.now) : reading.now;
        Asking out{claimOf(draft, *columns, reading), columns->registrationOf.find(draft.id), {}};
        out.claim.standing = Standing::Asked;
        out.claim.submitted = asked.submitted;
        out.claim.until = out.claim.ended = {};
        out.claim.granted = {};
        out.mentions = mentionsOf(draft, out.claim.account, *snapshot, *customers, own);
        return out;
    }
    std::vector<Conflict> conflictsOf(const Asking& asked, Scratch& scratch, bool* crowded = nullptr) const {
        if (!isLive(asked.claim.standing)) {
            return {};
        }
        const Matches matches = matcher.find(asked, policy.similarity, scratch,
                                             [&](const Claim& other) { return Judge::mayCollide(asked.claim, other); });
        if (crowded != nullptr) {
            *crowded = matches.crowded;
        }
        return judge.conflictsOf(asked.claim, matches);
    }
    std::vector<Compared> compared(const Asking& asked, int least) const {
        Scratch scratch;
        const int from = std::max(1, std::min(least, policy.similarity));
        Matches matches = matcher.find(asked, from, scratch, [](const Claim&) { return true; });
        matcher.addSharingWords(asked, from, matches);
        return comparedWith({*snapshot, *customers, claimants, claims, policy, reading}, asked, matches,
                            conflictsOf(asked, scratch), least);
    }
};

ConflictBook::ConflictBook(SnapshotPtr snapshot, std::shared_ptr<const Columns> columns, const Rulebook& rulebook,
                           Time now, CustomersPtr kept)
    : m_parts(std::make_unique<const Parts>(std::move(snapshot), std::move(columns), rulebook, now, std::move(kept))) {}
ConflictBook::~ConflictBook() = default;
ConflictBook::ConflictBook(ConflictBook&&) noexcept = default;
ConflictBook& ConflictBook::operator=(ConflictBook&&) noexcept = default;

std::vector<Conflict> ConflictBook::all() const {
    const std::size_t count = m_parts->claims.size();
    std::vector<std::vector<Conflict>> found(blockCount(count, kGrain));
    parallelBlocks(count, kGrain, [&](std::size_t begin, std::size_t end, std::size_t block) {
        Scratch scratch;
        for (std::size_t at = begin; at < end; ++at) {
            const auto row = static_cast<Row>(at);
            if (isLive(m_parts->claims[row].standing)) {
                const std::vector<Conflict> one = m_parts->conflictsOf(m_parts->asking(row), scratch);
                found[block].insert(found[block].end(), one.begin(), one.end());
            }
        }
    });
    std::vector<Conflict> out;
    for (const auto& block : found) {
        out.insert(out.end(), block.begin(), block.end());
    }
    return out;
}

std::vector<Conflict> ConflictBook::of(RecordId registration) const {
    const Row row = m_parts->columns->registrationOf.find(registration);
    Scratch scratch;
    return row == kNoRecord ? std::vector<Conflict>() : m_parts->conflictsOf(m_parts->asking(row), scratch);
}

std::vector<Conflict> ConflictBook::ofDraft(const Registration& draft) const {
    Profile own;
    Scratch scratch;
    return m_parts->conflictsOf(m_parts->asking(draft, own), scratch);
}

std::vector<Compared> ConflictBook::compared(RecordId registration, int least) const {
    const Row row = m_parts->columns->registrationOf.find(registration);
    return row == kNoRecord ? std::vector<Compared>() : m_parts->compared(m_parts->asking(row), least);
}

std::vector<Compared> ConflictBook::comparedDraft(const Registration& draft, int least) const {
    Profile own;
    return m_parts->compared(m_parts->asking(draft, own), least);
}

Explanation ConflictBook::explain(const Conflict& conflict) const {
    const Parts& parts = *m_parts;
    const Row row = parts.columns->registrationOf.find(conflict.registration);
    if (row == kNoRecord) {
        return {};
    }
    return evidenceOf({*parts.snapshot, *parts.customers, parts.claimants, parts.claims, parts.policy, parts.reading},
                      *parts.columns, parts.asking(row), conflict);
}

std::vector<RecordId> ConflictBook::crowded() const {
    std::vector<RecordId> out;
    Scratch scratch;
    for (Row row = 0; row < m_parts->claims.size(); ++row) {
        bool crowded = false;
        m_parts->conflictsOf(m_parts->asking(row), scratch, &crowded);
        if (crowded) {
            out.push_back(m_parts->claims[row].id);
        }
    }
    return out;
}

CustomersPtr ConflictBook::customers() const { return m_parts->customers; }
const Snapshot& ConflictBook::snapshot() const { return *m_parts->snapshot; }
Time ConflictBook::now() const { return m_parts->reading.now; }

} // namespace counterpart::conflicts
