// SPDX-License-Identifier: GPL-3.0-or-later
// One row's cells as a record: fields of every type, references by key, amounts in the right currency.
#pragma once

#include "core/domain/custom_fields.h"
#include "core/domain/registration_status.h"
#include "core/io/import/parse_cell.h"
#include "core/io/import/planning.h"
#include "core/snapshot/identity.h"

namespace counterpart::importing {

template <class Record>
class Converter {
public:
    Converter(const Planning& planning, const Feed& feed)
        : m_before(planning.before), m_known(planning.known), m_feed(feed),
          m_defaultCurrency(planning.defaultCurrency()) {}

    // False: `error` has code, column and value. A reference to the own kind is left to selfReference().
    bool convert(const Cells& cells, Record& record, Error& error) {
        m_self = {};
        m_rounded = {};
        return pass<false>(cells, record, error) && findCurrency(record) && pass<true>(cells, record, error) &&
               takeCustom(cells, record);
    }
    std::string_view selfReference() const { return m_self; } // of the last row; a view into its cells
    const Rounded& rounded() const { return m_rounded; }      // what happened to its amount

private:
    template <bool amounts>
    bool pass(const Cells& cells, Record& record, Error& error) {
        std::size_t index = 0;
        bool ok = true;
        forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
            const std::size_t i = index++;
            constexpr bool isAmount = std::is_same_v<Value, Minor>;
            if constexpr (isAmount == amounts) {
                if (ok && m_feed.gives(i) && !take(f, cells.fields[i], i, record, error)) {
                    error.column = m_feed.label(i);
                    error.key = record.key;
                    ok = false;
                }
            }
        });
        return ok;
    }

    template <class Value>
    bool take(const Field<Record, Value>& f, std::string_view text, std::size_t i, Record& record, Error& error) {
        const std::string_view bare = trimmed(text);
        if (bare.empty() && !std::is_same_v<Value, Text>) {
            f.of(record) = Value{}; // a cell that is there but empty clears
        }
        // Free text of blanks is text, as it is for forms; a key is trimmed.
        const bool isNothing = std::is_same_v<Value, Text> && i != 0 ? text.empty() : bare.empty();
        if (isNothing && f.is(Required)) {
            error.code = ErrorCode::RequiredFieldEmpty;
            return false;
        }
        if constexpr (std::is_same_v<Value, Text>) {
            f.of(record) = i == 0 ? Text(bare) : m_texts.take(text);
            return true;
        } else {
            return bare.empty() || read(f.of(record), bare, i, error);
        }
    }

    bool read(Symbol& value, std::string_view text, std::size_t i, Error&) {
        value = isStage(i) ? stageOf(text) : isRegistrationStatus(i) ? registrationStatusOf(text) : Symbol(text);
        return true;
    }
    bool read(Minor& value, std::string_view text, std::size_t i, Error& error) {
        return parseAmount(text, m_feed.format(i), m_currency, value, m_rounded, error);
    }
    template <class Target>
    bool read(Id<Target>& value, std::string_view text, std::size_t, Error& error) {
        if constexpr (std::is_same_v<Target, Record>) {
            m_self = text;
            return true;
        } else {
            const Target* found = std::get<Last<Target>>(m_last).find(m_known.of<Target>(), text);
            if (found == nullptr) {
                error.code = ErrorCode::UnknownReference;
                error.value = text;
                error.detail = nameOf(Description<Target>::kind);
                return false;
            }
            if constexpr (std::is_same_v<Target, Deal>) {
                m_deal = found;
            }
            value.value = found->id;
            return true;
        }
    }
    template <class Value>
    bool read(Value& value, std::string_view text, std::size_t i, Error& error) {
        return parseCell(text, m_feed.format(i), value, error);
    }

    static bool isStage(std::size_t i) {
        static const std::size_t stage = fieldIndex(Kind::Deal, "stage").value();
        return std::is_same_v<Record, Deal> && i == stage;
    }
    static bool isRegistrationStatus(std::size_t i) {
        static const std::size_t status = fieldIndex(Kind::Registration, "status").value();
        return std::is_same_v<Record, Registration> && i == status;
    }

    // In which currency are this row's amounts? Its own, that of the record it changes, its deal's, the workspace's.
    bool findCurrency(Record& record) {
        m_currency = m_defaultCurrency;
        if constexpr (std::is_same_v<Record, DealLine> || std::is_same_v<Record, Refund>) {
            if (m_deal != nullptr && m_deal->currency.has()) {
                m_currency = m_deal->currency;
            }
        } else if constexpr (requires { record.currency; }) {
            if (record.currency.has()) {
                m_currency = record.currency;
            } else if (!givesCurrency()) {
                const Record* existing = existingFor(record);
                if (existing != nullptr && existing->currency.has()) {
                    m_currency = existing->currency;
                }
            }
        }
        return true;
    }
    bool givesCurrency() const {
        static const auto index = fieldIndex(Description<Record>::kind, "currency");
        return index && m_feed.gives(*index);
    }
    const Record* existingFor(const Record& record) const {
        const Table<Record>& table = m_before.table<Record>();
        if (table.empty()) {
            return nullptr;
        }
        return table.findKey(hasDerivedKey<Record>()
                                 ? derivedKey(Description<Record>::kind, identityOf(m_before, record))
                                 : record.key.str());
    }

    bool takeCustom(const Cells& cells, Record& record) {
        const auto& names = m_feed.customNames();
        std::vector<std::pair<std::string, std::string>> fields;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (!cells.custom[i].empty()) {
                fields.emplace_back(names[i], cells.custom[i]);
            }
        }
        if (!fields.empty()) {
            record.custom = customJson(std::move(fields));
        }
        return true;
    }

    // Rows that belong together stand together: the last answer is often the next one.
    template <class Target>
    struct Last {
        const Target* record = nullptr;
        const Target* find(const Known<Target>& known, std::string_view key) {
            if (record == nullptr || record->key.view() != key) {
                record = known.find(key);
            }
            return record;
        }
    };

    const Snapshot& m_before;
    const AllKnown& m_known;
    const Feed& m_feed;
    Currency m_defaultCurrency;
    Currency m_currency;
    const Deal* m_deal = nullptr;
    std::string_view m_self;
    Rounded m_rounded;
    TextPool m_texts;
    std::tuple<Last<Product>, Last<Account>, Last<Partner>, Last<Registration>, Last<Deal>> m_last;
};

} // namespace counterpart::importing
