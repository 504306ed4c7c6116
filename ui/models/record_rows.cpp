// SPDX-License-Identifier: GPL-3.0-or-later
// Derives a table's columns and cells from the description of a record kind.
#include "ui/models/record_rows.h"

#include "core/snapshot/render.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace counterpart {

namespace {

QString display(const Snapshot&, const Text& value, Currency) { return toQString(value); }
QString display(const Snapshot&, Symbol value, Currency) { return toQString(value.view()); }
QString display(const Snapshot&, Minor value, Currency currency) { return formatMoney(value, currency); }
QString display(const Snapshot&, Currency value, Currency) { return toQString(value.code()); }
QString display(const Snapshot&, Date value, Currency) { return formatDate(value); }
QString display(const Snapshot&, Time value, Currency) { return formatTime(value); }
QString display(const Snapshot&, Micros value, Currency) {
    return value.has() ? formatMicros(value.value, 6) : QString();
}
QString display(const Snapshot&, const ExchangeRate& value, Currency) {
    return value.has() ? QString::fromStdString(toString(value)) : QString();
}
QString display(const Snapshot&, Answer value, Currency) {
    return value == Answer::Unknown ? QString()
                                    : QCoreApplication::translate("Rows", value == Answer::Yes ? "yes" : "no");
}
template <class Target>
QString display(const Snapshot& snapshot, Id<Target> value, Currency) {
    const Target* target = snapshot.find(value);
    if (target == nullptr) {
        return {};
    }
    if constexpr (requires { target->name; }) {
        return toQString(target->name.empty() ? target->key : target->name);
    } else {
        return toQString(target->key);
    }
}

CellKind cellOf(FieldType type) {
    switch (type) {
    case FieldType::Amount:
        return CellKind::Money;
    case FieldType::Number:
    case FieldType::Rate:
        return CellKind::Number;
    case FieldType::Date:
    case FieldType::Time:
        return CellKind::Date;
    default:
        return CellKind::Text;
    }
}

template <class Record>
class Rows : public RowSource {
public:
    explicit Rows(RecordRows rows) : m_rows(std::move(rows)), m_table(m_rows.snapshot->table<Record>()) {
        const auto fields = fieldsOf(Description<Record>::kind);
        const auto addField = [&](std::size_t f) {
            m_source.push_back({false, f});
            m_columns.push_back({toQString(fields[f].name),
                                 fieldName(Description<Record>::kind, f),
                                 {},
                                 cellOf(fields[f].type),
                                 fields[f].is(Shown),
                                 fields[f].is(Facet),
                                 false,
                                 !fields[f].is(Hidden) && f != 0});
        };
        const auto isBefore = [&](std::size_t f) {
            return std::ranges::find(m_rows.before, toQString(fields[f].name)) != m_rows.before.end();
        };
        for (const QString& id : m_rows.before) {
            addField(*fieldIndex(Description<Record>::kind, id.toStdString()));
        }
        for (std::size_t e = 0; e < m_rows.extra.size(); ++e) {
            m_source.push_back({true, e});
            m_columns.push_back(m_rows.extra[e].info);
        }
        for (std::size_t f = 0; f < fields.size(); ++f) {
            if (!isBefore(f) && !fields[f].is(Hidden)) {
                addField(f);
            }
        }
    }

    int rowCount() const override { return static_cast<int>(m_rows.all ? m_table.size() : m_rows.positions.size()); }
    const std::vector<ColumnInfo>& columns() const override { return m_columns; }

    QString text(int row, int column) const override {
        const Source& source = m_source[static_cast<std::size_t>(column)];
        if (source.extra) {
            return m_rows.extra[source.index].text(position(row));
        }
        return fieldText(m_table.at(position(row)), source.index);
    }

    bool sortKeys(int column, std::vector<std::int64_t>& keys) const override {
        const Source& source = m_source[static_cast<std::size_t>(column)];
        const int rows = rowCount();
        if (source.extra) {
            const auto& key = m_rows.extra[source.index].key;
            for (int row = 0; key && row < rows; ++row) {
                keys.push_back(key(position(row)));
            }
            return static_cast<bool>(key);
        }
        bool numeric = false;
        std::size_t i = 0;
        forEachField<Record>([&](const auto& f) {
            if (i++ == source.index) {
                numeric = fillKeys(f, keys);
            }
        });
        return numeric;
    }

    std::uint32_t facet(int row, int column) const override {
        const Source& source = m_source[static_cast<std::size_t>(column)];
        if (source.extra) {
            return m_rows.extra[source.index].facet(position(row));
        }
        std::uint32_t value = 0;
        std::size_t i = 0;
        const Record& record = m_table.at(position(row));
        forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
            if (i++ != source.index) {
                return;
            }
            if constexpr (std::is_same_v<Value, Symbol> || std::is_same_v<Value, Currency>) {
                value = f.of(record).index();
            } else if constexpr (std::is_same_v<Value, Answer>) {
                value = static_cast<std::uint32_t>(f.of(record));
            }
        });
        return value;
    }

    QString facetLabel(int column, std::uint32_t value) const override {
        const Source& source = m_source[static_cast<std::size_t>(column)];
        if (source.extra) {
            return m_rows.extra[source.index].facetLabel(value);
        }
        switch (fieldsOf(Description<Record>::kind)[source.index].type) {
        case FieldType::Currency:
            return toQString(Currency::fromIndex(static_cast<std::uint16_t>(value)).code());
        case FieldType::Answer:
            return display(*m_rows.snapshot, static_cast<Answer>(value), {});
        default:
            return toQString(Symbol::fromIndex(value).view());
        }
    }

    QString searchText(int row) const override {
        const Record& record = m_table.at(position(row));
        QString text;
        std::size_t i = 0;
        forEachField<Record>([&](const auto& f) {
            if (f.is(Searchable) || f.is(Shown)) {
                text += fieldText(record, i);
                text += u'\n';
            }
            ++i;
        });
        return text;
    }

    RecordId id(int row) const override { return m_table.at(position(row)).id; }
    int barPermille(int row, int column) const override {
        const Source& source = m_source[static_cast<std::size_t>(column)];
        return source.extra && m_rows.extra[source.index].permille ? m_rows.extra[source.index].permille(position(row))
                                                                   : 0;
    }
    std::vector<double> trend(int row, int column) const override {
        const Source& source = m_source[static_cast<std::size_t>(column)];
        return source.extra && m_rows.extra[source.index].trend ? m_rows.extra[source.index].trend(position(row))
                                                                : std::vector<double>();
    }

private:
    struct Source {
        bool extra = false;
        std::size_t index = 0; // of the field, or of the extra column
    };

    Index position(int row) const {
        return m_rows.all ? static_cast<Index>(row) : m_rows.positions[static_cast<std::size_t>(row)];
    }

    QString fieldText(const Record& record, std::size_t index) const {
        QString text;
        std::size_t i = 0;
        forEachField<Record>([&](const auto& f) {
            if (i++ == index) {
                const Currency currency = f.amountIn == AmountIn::NotAnAmount
                                              ? Currency()
                                              : currencyFor(*m_rows.snapshot, record, f.amountIn);
                text = display(*m_rows.snapshot, f.of(record), currency);
            }
        });
        return text;
    }

    template <class Value>
    bool fillKeys(const Field<Record, Value>& f, std::vector<std::int64_t>& keys) const {
        const auto fill = [&](const auto& keyOf) {
            const int rows = rowCount();
            keys.reserve(static_cast<std::size_t>(rows));
            for (int row = 0; row < rows; ++row) {
                keys.push_back(keyOf(f.of(m_table.at(position(row)))));
            }
            return true;
        };
        if constexpr (std::is_same_v<Value, Minor>) {
            return fill([](Minor v) { return v; });
        } else if constexpr (std::is_same_v<Value, Date>) {
            return fill([](Date v) { return std::int64_t{v.days}; });
        } else if constexpr (std::is_same_v<Value, Time>) {
            return fill([](Time v) { return v.seconds; });
        } else if constexpr (std::is_same_v<Value, Micros>) {
            return fill([](Micros v) { return v.value; });
        } else if constexpr (std::is_same_v<Value, Answer>) {
            return fill([](Answer v) { return static_cast<std::int64_t>(v); });
        } else if constexpr (std::is_same_v<Value, Symbol>) {
            return fillSymbolRanks(f, keys);
        } else {
            return false;
        }
    }

    // Words are few: rank each once instead of sorting every row's text.
    bool fillSymbolRanks(const Field<Record, Symbol>& f, std::vector<std::int64_t>& keys) const {
        std::unordered_map<std::uint32_t, std::int64_t> ranks;
        const int rows = rowCount();
        for (int row = 0; row < rows; ++row) {
            ranks.emplace(f.of(m_table.at(position(row))).index(), 0);
        }
        std::vector<std::pair<QString, std::uint32_t>> words;
        for (const auto& [index, rank] : ranks) {
            words.emplace_back(toQString(Symbol::fromIndex(index).view()).toCaseFolded(), index);
        }
        std::ranges::sort(words);
        for (std::size_t i = 0; i < words.size(); ++i) {
            ranks[words[i].second] = static_cast<std::int64_t>(i);
        }
        for (int row = 0; row < rows; ++row) {
            keys.push_back(ranks[f.of(m_table.at(position(row))).index()]);
        }
        return true;
    }

    RecordRows m_rows;
    const Table<Record>& m_table;
    std::vector<ColumnInfo> m_columns;
    std::vector<Source> m_source;
};

} // namespace

RowSourcePtr makeRecordRows(RecordRows rows) {
    RowSourcePtr made;
    withKind(rows.kind, [&]<class Record>() { made = std::make_shared<Rows<Record>>(std::move(rows)); });
    return made;
}

QString fieldDisplay(const Snapshot& snapshot, Kind kind, Index position, std::size_t field) {
    QString text;
    withKind(kind, [&]<class Record>() {
        const Record& record = snapshot.table<Record>().at(position);
        std::size_t i = 0;
        forEachField<Record>([&](const auto& f) {
            if (i++ == field) {
                const Currency currency =
                    f.amountIn == AmountIn::NotAnAmount ? Currency() : currencyFor(snapshot, record, f.amountIn);
                text = display(snapshot, f.of(record), currency);
            }
        });
    });
    return text;
}

} // namespace counterpart
