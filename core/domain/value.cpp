// SPDX-License-Identifier: GPL-3.0-or-later
// Derives the run-time field tables from the descriptions.
#include "core/domain/value.h"

#include "core/domain/descriptions.h"

#include <algorithm>
#include <array>
#include <vector>

namespace counterpart {

namespace {

struct KindInfo {
    std::string_view name;
    std::string_view table;
    std::vector<FieldInfo> fields;
};

const std::array<KindInfo, kKindCount>& kinds() {
    static const std::array<KindInfo, kKindCount> all = [] {
        std::array<KindInfo, kKindCount> made;
        forEachKind([&]<class Record>() {
            KindInfo& info = made[static_cast<std::size_t>(Description<Record>::kind)];
            info.name = Description<Record>::name;
            info.table = Description<Record>::table;
            forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
                FieldInfo field{f.name, fieldTypeOf<Value>(), f.flags, f.amountIn};
                if constexpr (IsReference<Value>::value) {
                    field.target = Description<typename IsReference<Value>::Target>::kind;
                }
                info.fields.push_back(field);
            });
        });
        return made;
    }();
    return all;
}

const KindInfo& infoOf(Kind kind) { return kinds()[static_cast<std::size_t>(kind)]; }

} // namespace

std::span<const FieldInfo> fieldsOf(Kind kind) { return infoOf(kind).fields; }

std::string_view nameOf(Kind kind) { return infoOf(kind).name; }

std::string_view tableOf(Kind kind) { return infoOf(kind).table; }

std::optional<Kind> kindOfTable(std::string_view table) {
    for (std::size_t i = 0; i < kKindCount; ++i) {
        if (kinds()[i].table == table) {
            return static_cast<Kind>(i);
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> fieldIndex(Kind kind, std::string_view name) {
    const auto fields = fieldsOf(kind);
    const auto found = std::ranges::find(fields, name, &FieldInfo::name);
    if (found == fields.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - fields.begin());
}

bool isEmpty(const FieldValue& value) {
    struct Visitor {
        bool operator()(const Text& v) const { return v.empty(); }
        bool operator()(Symbol v) const { return v.empty(); }
        bool operator()(Reference v) const { return v.id == 0; }
        bool operator()(Minor) const { return false; }
        bool operator()(Currency v) const { return !v.has(); }
        bool operator()(Date v) const { return !v.has(); }
        bool operator()(Time v) const { return !v.has(); }
        bool operator()(Micros v) const { return !v.has(); }
        bool operator()(ExchangeRate v) const { return !v.has(); }
        bool operator()(Answer v) const { return v == Answer::Unknown; }
    };
    return std::visit(Visitor{}, value);
}

} // namespace counterpart
