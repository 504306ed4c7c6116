// SPDX-License-Identifier: GPL-3.0-or-later
// Collects words, custom fields and keys from a snapshot.
#include "ui/dialogs/record/form_facts.h"

#include "core/domain/custom_fields.h"
#include "core/snapshot/render.h"
#include "ui/bridge/format.h"

#include <algorithm>
#include <set>

namespace counterpart {

namespace {

constexpr std::size_t kMostWords = 400;
constexpr std::size_t kCustomSample = 20'000; // records whose custom fields are looked at

// Words with a meaning to the engines; a workspace adds its own.
std::vector<std::string_view> knownWords(Kind kind, std::string_view field) {
    if (kind == Kind::Deal && field == "stage") {
        return {"open", "won", "lost"};
    }
    if (kind == Kind::Deal && field == "type") {
        return {"new", "renewal", "expansion"};
    }
    if (kind == Kind::Registration && field == "status") {
        return {"draft", "submitted", "in_review", "returned", "approved", "rejected", "expired", "cancelled"};
    }
    if (kind == Kind::Activity && field == "kind") {
        return {"login", "training", "event"};
    }
    if (kind == Kind::Meeting && field == "kind") {
        return {"weekly", "monthly", "quarterly", "annual", "escalation", "other"};
    }
    if (kind == Kind::Survey && field == "kind") {
        return {"csat", "nps"};
    }
    if (kind == Kind::Partner && field == "status") {
        return {"active", "inactive"};
    }
    return {};
}

void addPolicyWords(std::set<std::string_view>& words, Kind kind, std::string_view field, const Rulebook& rulebook) {
    if (kind == Kind::Touchpoint && field == "type") {
        for (const RoleWeight& weight : rulebook.attribution.roleWeights) {
            words.insert(weight.type.view());
        }
    }
    if (kind == Kind::Partner && field == "type") {
        for (const CommissionPlan& one : rulebook.plans) {
            for (const Symbol type : one.partnerTypes) {
                words.insert(type.view());
            }
        }
    }
    if (kind == Kind::Partner && field == "tier") {
        for (const Tier& tier : rulebook.ladder.tiers) {
            words.insert(tier.key.view());
        }
    }
}

// One pass over the records for all their fields of words.
template <class Record>
std::map<std::string, QStringList> wordsOf(const Table<Record>& table, const Rulebook& rulebook) {
    struct Seen {
        std::vector<bool> symbols = std::vector<bool>(Symbol::count(), false);
        std::set<std::string_view> words;
    };
    std::vector<Seen> seen(kFieldCount<Record>);
    table.forEach([&](const Record& record) {
        std::size_t i = 0;
        forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
            if constexpr (std::is_same_v<Value, Symbol>) {
                const Symbol word = f.of(record);
                Seen& of = seen[i];
                if (word.index() < of.symbols.size() && !of.symbols[word.index()] && of.words.size() < kMostWords) {
                    of.symbols[word.index()] = true;
                    of.words.insert(word.view());
                }
            }
            ++i;
        });
    });
    std::map<std::string, QStringList> lists;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const FieldInfo& info = fieldsOf(Description<Record>::kind)[i];
        if (info.type != FieldType::Word) {
            continue;
        }
        for (const std::string_view word : knownWords(Description<Record>::kind, info.name)) {
            seen[i].words.insert(word);
        }
        addPolicyWords(seen[i].words, Description<Record>::kind, info.name, rulebook);
        seen[i].words.erase(std::string_view());
        QStringList& list = lists[std::string(info.name)];
        for (const std::string_view word : seen[i].words) {
            list << toQString(word);
        }
        list.sort(Qt::CaseInsensitive);
    }
    return lists;
}

template <class Record>
std::vector<std::string> customNamesOf(const Table<Record>& table) {
    std::set<std::string> names;
    std::size_t looked = 0;
    for (std::size_t c = 0; c < table.chunkCount() && looked < kCustomSample; ++c) {
        for (const Record& record : table.chunk(c)) {
            ++looked;
            if (!record.custom.empty()) {
                for (const auto& [name, value] : customFields(record.custom.view())) {
                    names.insert(name);
                }
            }
        }
    }
    return {names.begin(), names.end()};
}

} // namespace

void indexKeys(const Snapshot& snapshot, Kind kind) {
    const auto index = [&snapshot](Kind of) {
        withKind(of, [&]<class Record>() { static_cast<void>(snapshot.table<Record>().findKey("")); });
    };
    index(kind);
    for (const FieldInfo& field : fieldsOf(kind)) {
        if (field.type == FieldType::Reference) {
            index(field.target);
        }
    }
}

FormFacts formFacts(const Snapshot& snapshot, Kind kind, const Rulebook& rulebook) {
    FormFacts facts;
    withKind(kind, [&]<class Record>() {
        const Table<Record>& table = snapshot.table<Record>();
        facts.words = wordsOf(table, rulebook);
        facts.customNames = customNamesOf(table);
    });
    facts.freeKey = freeKey(snapshot, kind);
    return facts;
}

std::string freeKey(const Snapshot& snapshot, Kind kind) {
    std::string key;
    if (fieldsOf(kind)[0].is(Hidden) || !fieldsOf(kind)[0].is(Required)) {
        return key; // derived from the other fields
    }
    withKind(kind, [&]<class Record>() {
        const Table<Record>& table = snapshot.table<Record>();
        if (table.empty()) {
            return;
        }
        const std::string last = table.at(table.size() - 1).key.str();
        const std::size_t digits = last.find_last_not_of("0123456789") + 1; // npos + 1 = 0: all digits
        if (digits >= last.size() || last.size() - digits > 15) {
            return;
        }
        std::uint64_t number = std::stoull(last.substr(digits));
        do {
            std::string text = std::to_string(++number);
            text.insert(0, last.size() - digits > text.size() ? last.size() - digits - text.size() : 0, '0');
            key = last.substr(0, digits) + text;
        } while (table.findKey(key) != nullptr);
    });
    return key;
}

FieldTexts firstTexts(const Snapshot& snapshot, Kind kind, const QDate& today) {
    const std::string day = today.toString(Qt::ISODate).toStdString();
    const std::string currency(snapshot.defaultCurrency().code());
    switch (kind) {
    case Kind::Partner:
        return {{"joined", day}, {"status", "active"}};
    case Kind::Deal:
        return {{"created", day}, {"currency", currency}, {"type", "new"}};
    case Kind::Registration:
        return {{"submitted", day}, {"currency", currency}, {"status", "submitted"}};
    case Kind::Touchpoint:
    case Kind::Refund:
    case Kind::Activity:
    case Kind::Survey:
    case Kind::Meeting:
        return {{"at", day}};
    case Kind::Certification:
        return {{"issued", day}};
    case Kind::Lead:
        return {{"created", day}, {"currency", currency}};
    case Kind::Quota:
    case Kind::Product:
        return {{"currency", currency}};
    case Kind::FxRate:
        return {{"date", day}};
    default:
        return {};
    }
}

FieldTexts presetReferring(const Snapshot& snapshot, Kind kind, Kind toKind, RecordId to) {
    for (const FieldInfo& field : fieldsOf(kind)) {
        if (field.type == FieldType::Reference && field.target == toKind) {
            return {{std::string(field.name), keyOf(snapshot, toKind, to)}};
        }
    }
    return {};
}

} // namespace counterpart
