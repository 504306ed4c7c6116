// SPDX-License-Identifier: GPL-3.0-or-later
// What each row makes of its record, and whether that can be.
#pragma once

#include "core/io/import/record_checks.h"

#include <mutex>

namespace counterpart::importing {

// Refuses a record, and with it every row that it was made of.
template <class Record>
void KindImport<Record>::refuse(std::uint32_t row, Error error) {
    if (m_states[row] == RowState::Rejected) {
        return;
    }
    m_states[row] = RowState::Rejected;
    ++counts().rejected;
    const Feed& feed = m_staged.feedOf(row);
    error.key = m_staged.records[row].key;
    const auto index = fieldIndex(kKind, error.column);
    if (index && feed.gives(*index)) {
        error.column = feed.label(*index);
    }
    const auto group = m_staged.groups.find(row);
    const std::vector<RowRef> one{m_staged.rows[row]};
    for (const RowRef& ref : group != m_staged.groups.end() ? group->second : one) {
        if (!isExcluded(m_planning, feed.source(), ref.raw)) {
            m_planning.plan.rejects.push_back(rejectOf(m_planning, feed, ref, spreadTo(ref, error)));
        }
    }
}

// The existing record with what the row gives; fields and custom fields that the source does not have stay.
template <class Record>
Record KindImport<Record>::merged(const Record& existing, std::uint32_t row) const {
    const Feed& feed = m_staged.feedOf(row);
    const Record& staged = m_staged.records[row];
    Record after = existing;
    std::size_t index = 0;
    forEachField<Record>([&](const auto& f) {
        if (feed.gives(index++) && f.name != "key") {
            f.of(after) = f.of(staged);
        }
    });
    if (!feed.customNames().empty()) {
        auto fields = customFields(existing.custom);
        std::erase_if(fields, [&](const auto& field) {
            return std::ranges::find(feed.customNames(), field.first) != feed.customNames().end();
        });
        std::ranges::move(customFields(staged.custom), std::back_inserter(fields));
        after.custom = customJson(std::move(fields));
    }
    return after;
}

template <class Record>
void KindImport<Record>::makeAfterImages() {
    std::mutex mutex;
    std::vector<Finding> findings;
    const Currency fallback = m_planning.defaultCurrency();
    parallelBlocks(m_staged.size(), 4096, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i) {
            const auto row = static_cast<std::uint32_t>(i);
            if (!isGood(row)) {
                continue;
            }
            Record& record = m_staged.records[i];
            const Record* before = existing(row);
            std::optional<Error> error;
            if (before != nullptr) {
                Record after = merged(*before, row);
                error = currencyFault(after, *before, row);
                record = std::move(after);
            }
            const bool untouched = before != nullptr && sameContent(*before, record);
            if (!untouched && !error) {
                fillCurrency(record, fallback);
                error = recordFault(record, before == nullptr,
                                    [&](std::size_t f) { return m_staged.feedOf(row).gives(f); });
            }
            if (error) {
                const std::lock_guard lock(mutex);
                findings.push_back({row, std::move(*error)});
            }
        }
    });
    std::ranges::sort(findings, {}, &Finding::row);
    for (Finding& finding : findings) {
        refuse(finding.row, std::move(finding.error));
    }
}

// An amount that the row does not give would mean something else in another currency.
template <class Record>
std::optional<Error> KindImport<Record>::currencyFault(const Record& after, const Record& existing,
                                                       std::uint32_t row) const {
    std::optional<Error> fault;
    if constexpr (requires { after.currency; }) {
        std::size_t index = 0;
        forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
            const bool given = m_staged.feedOf(row).gives(index++);
            if constexpr (std::is_same_v<Value, Minor>) {
                if (!given && f.of(after) != 0 && after.currency.digits() != existing.currency.digits()) {
                    fault = makeError(ErrorCode::CurrencyMismatch, std::string(after.currency.code()),
                                      std::string(existing.currency.code()));
                    fault->column = "currency";
                }
            }
        });
    }
    return fault;
}

// Lines and refunds hold minor units of their deal's currency, so it stays while there are any.
template <class Record>
void KindImport<Record>::refuseCurrencyChangesInUse() {
    if constexpr (std::is_same_v<Record, Deal>) {
        std::unordered_map<RecordId, std::uint32_t> changing;
        for (std::uint32_t row = 0; row < m_existing.size(); ++row) {
            if (isGood(row) && m_existing[row] != nullptr &&
                m_existing[row]->currency != m_staged.records[row].currency) {
                changing.emplace(m_existing[row]->id, row);
            }
        }
        if (changing.empty()) {
            return;
        }
        const auto refuseOf = [&](const auto& record) {
            const auto found = changing.find(record.deal.value);
            if (found != changing.end()) {
                Error error = makeError(ErrorCode::CurrencyInUse);
                error.value = m_staged.records[found->second].currency.code();
                error.column = "currency";
                refuse(found->second, std::move(error));
            }
        };
        m_planning.before.template table<DealLine>().forEach(refuseOf);
        m_planning.before.template table<Refund>().forEach(refuseOf);
    }
}

} // namespace counterpart::importing
