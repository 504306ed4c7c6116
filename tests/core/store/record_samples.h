// SPDX-License-Identifier: GPL-3.0-or-later
// Records for storage tests: every field of every kind at its limits or at random, and random changesets that fit.
#pragma once

#include "core/domain/value.h"
#include "core/snapshot/apply.h"
#include "core/snapshot/entry.h"
#include "core/snapshot/references.h"

#include <limits>
#include <random>
#include <string>

namespace counterpart::testing {

enum class Filling { None, Highest, Lowest, Unicode, Long };
inline constexpr Filling kFillings[] = {Filling::None, Filling::Highest, Filling::Lowest, Filling::Unicode,
                                        Filling::Long};

inline std::string textFor(Filling filling) {
    switch (filling) {
    case Filling::None:
        return {};
    case Filling::Highest:
        return std::string("with\0nul, 'quotes\" and\nlines", 29);
    case Filling::Lowest:
        return " ";
    case Filling::Unicode:
        return "Größe 雪 \xF0\x9F\x8C\x8D e\xCC\x81 \xE2\x80\xAE";
    case Filling::Long:
        return std::string(1 << 20, 'x') + "\xC3\xA9";
    }
    return {};
}

template <class Value>
void fill(Value& value, Filling filling, RecordId target) {
    const bool none = filling == Filling::None;
    const bool low = filling == Filling::Lowest;
    const auto number = [&](std::int64_t lowest, std::int64_t highest) { return low ? lowest : highest; };
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    if constexpr (std::is_same_v<Value, Text>) {
        value = Text(textFor(filling));
    } else if constexpr (std::is_same_v<Value, Symbol>) {
        value = filling == Filling::Long ? Symbol("word") : Symbol(textFor(filling));
    } else if constexpr (std::is_same_v<Value, Currency>) {
        value = none ? Currency() : low ? Currency::all().front() : Currency::all().back();
    } else if constexpr (std::is_same_v<Value, ExchangeRate>) {
        value = none ? ExchangeRate() : low ? ExchangeRate{1, 18} : ExchangeRate{999'999'999'999'999'999, 0};
    } else if constexpr (std::is_same_v<Value, Answer>) {
        value = none ? Answer::Unknown : low ? Answer::No : Answer::Yes;
    } else if constexpr (std::is_same_v<Value, Minor>) {
        value = none ? 0 : number(std::numeric_limits<std::int64_t>::min(), most);
    } else if constexpr (std::is_same_v<Value, Date>) {
        constexpr std::int32_t mostDays = std::numeric_limits<std::int32_t>::max();
        value = none ? Date() : Date{low ? -mostDays : mostDays};
    } else if constexpr (std::is_same_v<Value, Time>) {
        value = none ? Time() : Time{number(-most, most)};
    } else if constexpr (std::is_same_v<Value, Micros>) {
        value = none ? Micros::none() : Micros{number(-most, most)};
    } else {
        value.value = none ? 0 : target;
    }
}

// All fields alike; references lead to `target`, the key is `key`.
template <class Record>
Record filled(Filling filling, RecordId id, RecordId target, std::string_view key) {
    Record record;
    record.id = id;
    forEachField<Record>([&](const auto& f) { fill(f.of(record), filling, target); });
    record.key = key;
    return record;
}

// Makes changesets that `check` accepts, over any number of revisions.
class Scribbler {
public:
    explicit Scribbler(std::uint64_t seed) : m_random(seed) {}

    ChangeSet changes(const Snapshot& snapshot, IdSource ids, int most) {
        ChangeSet result;
        forEachKind([&]<class Record>() { create<Record>(snapshot, ids, result, below(most)); });
        forEachKind([&]<class Record>() { change<Record>(snapshot, result); });
        return result;
    }
    int below(int n) { return n <= 0 ? 0 : static_cast<int>(m_random() % static_cast<std::uint64_t>(n)); }

private:
    bool chance(int percent) { return below(100) < percent; }

    std::string word() {
        static const char* words[] = {"alpha", "βήτα", "won", "delta", "e'psilon", "雪", "zeta\n", "\"eta\"", "EMEA"};
        std::string text = words[below(9)];
        return chance(30) ? text + std::to_string(below(1000)) : text;
    }

    template <class Value>
    void scribble(Value& value) {
        if constexpr (std::is_same_v<Value, Text> || std::is_same_v<Value, Symbol>) {
            value = Value(word());
        } else if constexpr (std::is_same_v<Value, Currency>) {
            value = Currency::all()[static_cast<std::size_t>(below(static_cast<int>(Currency::all().size())))];
        } else if constexpr (std::is_same_v<Value, ExchangeRate>) {
            value = *parseExchangeRate(std::to_string(1 + below(100000)) + "." + std::to_string(below(10000)));
        } else if constexpr (std::is_same_v<Value, Answer>) {
            value = static_cast<Answer>(below(3));
        } else if constexpr (std::is_same_v<Value, Minor>) {
            value = static_cast<Minor>(m_random());
        } else if constexpr (std::is_same_v<Value, Date>) {
            value = Date{below(40000) - 10000};
        } else if constexpr (std::is_same_v<Value, Time>) {
            value = Time{static_cast<std::int64_t>(m_random() >> 20)};
        } else {
            value = Micros{static_cast<std::int64_t>(m_random() >> 4)};
        }
    }

    template <class Target>
    RecordId anyOf(const Snapshot& snapshot, const ChangeSet& changes) {
        const auto& made = changes.of<Target>().created;
        const auto& table = snapshot.table<Target>();
        if (!made.empty() && (table.empty() || chance(30))) {
            return made[static_cast<std::size_t>(below(static_cast<int>(made.size())))].id;
        }
        return table.empty() ? 0 : table.at(static_cast<std::size_t>(below(static_cast<int>(table.size())))).id;
    }

    template <class Record>
    void scribbleFields(const Snapshot& snapshot, const ChangeSet& changes, Record& record, int percent) {
        forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
            if (f.name == "key") {
                return;
            }
            if constexpr (IsReference<Value>::value) {
                if (f.is(Required) || chance(percent)) {
                    f.of(record).value = anyOf<typename IsReference<Value>::Target>(snapshot, changes);
                }
            } else if (chance(percent) || f.is(Required)) {
                scribble(f.of(record));
                if (f.is(Required) && isEmpty(toFieldValue(f.of(record)))) {
                    fill(f.of(record), Filling::Highest, 0);
                }
            }
        });
        if constexpr (std::is_same_v<Record, Deal>) {
            if (!record.closed.has()) {
                record.closed = Date{20000};
            }
            record.currency = Currency(); // a deal with lines may not change it
        }
    }

    template <class Record>
    bool canBeMade(const Snapshot& snapshot, const ChangeSet& changes) {
        bool can = true;
        forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
            if constexpr (IsReference<Value>::value) {
                can = can && (!f.is(Required) || anyOf<typename IsReference<Value>::Target>(snapshot, changes) != 0);
            }
        });
        return can;
    }

    template <class Record>
    void create(const Snapshot& snapshot, IdSource& ids, ChangeSet& changes, int count) {
        for (int i = 0; i < count && canBeMade<Record>(snapshot, changes); ++i) {
            Record record;
            record.id = ids.take();
            record.key = word() + "/" + std::to_string(record.id);
            scribbleFields(snapshot, changes, record, 60);
            changes.of<Record>().created.push_back(std::move(record));
        }
    }

    static constexpr bool isLeaf(Kind kind) {
        bool leaf = true;
        forEachKind([&]<class Other>() { leaf = leaf && !canReferTo<Other>(kind); });
        return leaf;
    }

    template <class Record>
    void change(const Snapshot& snapshot, ChangeSet& changes) {
        snapshot.table<Record>().forEach([&](const Record& record) {
            if (isLeaf(Description<Record>::kind) && chance(10)) {
                changes.of<Record>().deleted.push_back(record);
            } else if (chance(20)) {
                Record after = record;
                scribbleFields(snapshot, changes, after, 30);
                if (chance(20)) {
                    after.key = word() + "/renamed/" + std::to_string(record.id);
                }
                if (!sameContent(record, after)) {
                    changes.of<Record>().updated.push_back({record, after});
                }
            }
        });
        swapKeys(changes.of<Record>());
    }

    template <class Record>
    void swapKeys(Changes<Record>& changes) { // two records that take each other's key
        if (changes.updated.size() < 2 || !chance(30)) {
            return;
        }
        auto& a = changes.updated[0];
        auto& b = changes.updated[1];
        a.after.key = b.before.key;
        b.after.key = a.before.key;
    }

    std::mt19937_64 m_random;
};

inline bool sameRecords(const Snapshot& a, const Snapshot& b) { return difference(a, b).empty(); }

} // namespace counterpart::testing
