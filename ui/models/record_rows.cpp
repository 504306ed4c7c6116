// SPDX-License-Identifier: GPL-3.0-or-later
// Derives a table's columns and cells from the description of a record kind.
#include "ui/models/record_rows.h"

#include "core/snapshot/render.h"
#include "ui/bridge/field_display.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/typed_text.h"
#include "ui/models/sort_keys.h"

#include <algorithm>
#include <unordered_map>

namespace counterpart {

namespace {

ui::ColumnKind columnKind(FieldType type) {
    switch (type) {
    case FieldType::Amount:
        return ui::ColumnKind::Money;
    case FieldType::Number:
    case FieldType::Rate:
        return ui::ColumnKind::Number;
    case FieldType::Date:
    case FieldType::Time:
        return ui::ColumnKind::Date;
    default:
        return ui::ColumnKind::Text;
    }
}

// References and times have a form; the key is what everything else knows the record by.
ui::EditAs editorOf(const FieldInfo& field) {
    if (field.name == "key" || field.name == "custom") {
        return ui::EditAs::Nothing;
    }
    switch (field.type) {
    case FieldType::Text:
        return ui::EditAs::Text;
    case FieldType::Word:
    case FieldType::Currency:
    case FieldType::Answer:
        return ui::EditAs::Word;
    case FieldType::Amount:
    case FieldType::Number:
    case FieldType::Rate:
        return ui::EditAs::Figure;
    case FieldType::Date:
        return ui::EditAs::Date;
    case FieldType::Reference:
    case FieldType::Time:
        break;
    }
    return ui::EditAs::Nothing;
}

// Numbers that order a field; false where only its text does.
template <class Value>
constexpr bool isNumeric() {
    return std::is_same_v<Value, Minor> || std::is_same_v<Value, Date> || std::is_same_v<Value, Time> ||
           std::is_same_v<Value, Micros> || std::is_same_v<Value, Answer>;
}
std::int64_t numberOf(Minor v) { return v; }
std::int64_t numberOf(Date v) { return v.has() ? v.days : std::numeric_limits<std::int64_t>::min(); }
std::int64_t numberOf(Time v) { return v.seconds; }
std::int64_t numberOf(Micros v) { return v.value; }
std::int64_t numberOf(Answer v) { return static_cast<std::int64_t>(v); }

template <class Record>
class Rows : public ui::RowSource {
public:
    explicit Rows(RecordRows rows) : m_rows(std::move(rows)), m_table(m_rows.snapshot->table<Record>()) {
        const auto fields = fieldsOf(Description<Record>::kind);
        std::vector<bool> placed(fields.size(), false);
        for (const QString& id : m_rows.first) {
            const std::size_t f = *fieldIndex(Description<Record>::kind, id.toStdString());
            placed[f] = true;
            addField(f);
        }
        for (std::size_t e = 0; e < m_rows.extra.size(); ++e) {
            m_sources.push_back({true, e});
            m_columns.push_back(m_rows.extra[e].spec);
            if (!m_rows.extra[e].facet.empty()) {
                addExtraFacet(e);
            }
        }
        for (std::size_t f = 0; f < fields.size(); ++f) {
            if (!placed[f] && !fields[f].is(Hidden)) {
                addField(f);
            }
        }
    }

    const std::vector<ui::ColumnSpec>& columns() const override { return m_columns; }
    std::uint32_t rowCount() const override {
        return static_cast<std::uint32_t>(m_rows.all ? m_table.size() : m_rows.positions.size());
    }
    std::uint64_t key(std::uint32_t row) const override {
        return static_cast<std::uint64_t>(m_table.at(position(row)).id);
    }

    std::uint32_t rowOf(std::uint64_t key) const override {
        return m_rows.all ? static_cast<std::uint32_t>(m_table.positionOf(static_cast<RecordId>(key)))
                          : ui::RowSource::rowOf(key);
    }

    QVariant value(std::uint32_t row, int column, int role) const override {
        const Source& source = m_sources[static_cast<std::size_t>(column)];
        if (source.extra) {
            return m_rows.extra[source.index].value(position(row), role);
        }
        return role == Qt::DisplayRole ? QVariant(fieldText(m_table.at(position(row)), source.index)) : QVariant();
    }

    QString editText(std::uint32_t row, int column) const override {
        const Source& source = m_sources[static_cast<std::size_t>(column)];
        if (source.extra) {
            return {};
        }
        const std::string text = textOf(*m_rows.snapshot, m_table.at(position(row)), source.index);
        const bool figure = m_columns[static_cast<std::size_t>(column)].edit == ui::EditAs::Figure;
        return figure ? typedNumber(text) : QString::fromStdString(text);
    }

    ui::SortKeys sortKeys(int column) const override {
        const Source& source = m_sources[static_cast<std::size_t>(column)];
        const std::uint32_t rows = rowCount();
        if (source.extra && m_rows.extra[source.index].key) {
            std::vector<std::int64_t> keys(rows);
            for (std::uint32_t row = 0; row < rows; ++row) {
                keys[row] = m_rows.extra[source.index].key(position(row));
            }
            return keys;
        }
        if (source.extra) {
            return textRanks([&](std::uint32_t row) { return value(row, column, Qt::DisplayRole).toString(); });
        }
        ui::SortKeys keys;
        withField(source.index, [&](const auto& f) { keys = fieldKeys(f, source.index); });
        return keys;
    }

    bool matches(std::uint32_t row, const ui::TextNeedle& needle) const override {
        const Record& record = m_table.at(position(row));
        std::string text;
        const bool figures = needle.hasDigit();
        forEachField<Record>([&](const auto& f) {
            if (f.is(Searchable) || f.is(Shown)) {
                appendSearch(text, record, f, figures);
                text += '\n';
            }
        });
        return needle.in(ui::folded(std::string_view(text)));
    }

    std::vector<ui::FacetSpec> facets() const override { return m_facets; }
    std::vector<std::uint32_t> facetValues(int facet) const override {
        return m_facetRows[static_cast<std::size_t>(facet)]();
    }

private:
    struct Source {
        bool extra = false;
        std::size_t index = 0; // of the field, or of the extra column
    };

    Index position(std::uint32_t row) const { return m_rows.all ? row : m_rows.positions[row]; }

    template <class F>
    static void withField(std::size_t index, F&& f) {
        std::size_t i = 0;
        forEachField<Record>([&](const auto& field) {
            if (i++ == index) {
                f(field);
            }
        });
    }

    void addField(std::size_t f) {
        const FieldInfo& field = fieldsOf(Description<Record>::kind)[f];
        m_sources.push_back({false, f});
        ui::ColumnSpec spec;
        spec.id = toQString(field.name);
        spec.title = fieldName(Description<Record>::kind, f);
        spec.kind = columnKind(field.type);
        spec.edit = editorOf(field);
        spec.explains = spec.kind == ui::ColumnKind::Money || spec.kind == ui::ColumnKind::Number;
        spec.shown = field.is(Shown) && std::ranges::find(m_rows.hidden, spec.id) == m_rows.hidden.end();
        m_columns.push_back(std::move(spec));
        if (field.is(Facet) && std::ranges::find(m_rows.unfaceted, m_columns.back().id) == m_rows.unfaceted.end()) {
            withField(f, [&](const auto& described) { addFieldFacet(described, m_columns.back()); });
        }
    }

    // The distinct values of a field of few words, by name.
    template <class Value>
    void addFieldFacet(const Field<Record, Value>& f, const ui::ColumnSpec& column) {
        if constexpr (std::is_same_v<Value, Symbol> || std::is_same_v<Value, Currency> ||
                      std::is_same_v<Value, Answer>) {
            std::unordered_map<std::uint32_t, QString> words;
            for (std::uint32_t row = 0; row < rowCount(); ++row) {
                const Value& value = f.of(m_table.at(position(row)));
                if (const auto [word, added] = words.try_emplace(codeOf(value)); added) {
                    word->second = fieldDisplay(value); // as stored: saved views know it so
                }
            }
            std::vector<std::pair<QString, std::uint32_t>> sorted;
            for (const auto& [code, word] : words) {
                sorted.emplace_back(word, code);
            }
            std::ranges::sort(sorted);
            ui::FacetSpec facet{column.id, column.title, {}};
            auto indexOf = std::make_shared<std::unordered_map<std::uint32_t, std::uint32_t>>();
            for (const auto& [word, code] : sorted) {
                indexOf->emplace(code, static_cast<std::uint32_t>(facet.values.size()));
                facet.values.push_back({word, labelOf(f, word)});
            }
            m_facets.push_back(std::move(facet));
            m_facetRows.push_back([this, f, indexOf] {
                std::vector<std::uint32_t> values(rowCount());
                for (std::uint32_t row = 0; row < values.size(); ++row) {
                    values[row] = indexOf->at(codeOf(f.of(m_table.at(position(row)))));
                }
                return values;
            });
        }
    }

    template <class Value>
    static QString labelOf(const Field<Record, Value>& f, const QString& word) {
        return std::is_same_v<Value, Symbol> ? wordName(Description<Record>::kind, f.name, word.toStdString()) : word;
    }

    void addExtraFacet(std::size_t e) {
        const ExtraColumn& extra = m_rows.extra[e];
        ui::FacetSpec facet{extra.spec.id, extra.spec.title, {}};
        for (const QString& label : extra.facet) {
            facet.values.push_back({label, label});
        }
        m_facets.push_back(std::move(facet));
        m_facetRows.push_back([this, e] {
            std::vector<std::uint32_t> values(rowCount());
            for (std::uint32_t row = 0; row < values.size(); ++row) {
                values[row] = m_rows.extra[e].facetValue(position(row));
            }
            return values;
        });
    }

    static std::uint32_t codeOf(Symbol v) { return v.index(); }
    static std::uint32_t codeOf(Currency v) { return v.index(); }
    static std::uint32_t codeOf(Answer v) { return static_cast<std::uint32_t>(v); }

    QString fieldText(const Record& record, std::size_t index) const {
        QString text;
        withField(index, [&](const auto& f) { text = fieldDisplayOf(*m_rows.snapshot, record, f); });
        return text;
    }

    // Figures are only written out for a needle with a digit in it: that takes longer than all the rest.
    template <class Value>
    void appendSearch(std::string& text, const Record& record, const Field<Record, Value>& f, bool figures) const {
        if constexpr (std::is_same_v<Value, Text> || std::is_same_v<Value, Symbol>) {
            text += f.of(record).view();
            if (std::is_same_v<Value, Symbol> && hasNames(Description<Record>::kind, f.name)) {
                text += '\n' + fieldDisplayOf(*m_rows.snapshot, record, f).toStdString();
            }
        } else if constexpr (IsReference<Value>::value) {
            text += viewOf(record, f);
        } else if constexpr (std::is_same_v<Value, Date>) {
            text += dateText(f.of(record));
        } else if (figures) {
            text += fieldDisplayOf(*m_rows.snapshot, record, f).toStdString();
        }
    }

    // What a reference is called, as it stands in the snapshot.
    template <class Value>
    std::string_view viewOf(const Record& record, const Field<Record, Value>& f) const {
        const auto* target = m_rows.snapshot->find(f.of(record));
        if (target == nullptr) {
            return {};
        }
        if constexpr (requires { target->name; }) {
            return target->name.empty() ? target->key.view() : target->name.view();
        } else {
            return target->key.view();
        }
    }

    // A day as the locale writes it; days are few, so each is written once.
    const std::string& dateText(Date date) const {
        thread_local std::unordered_map<std::int32_t, std::string> written;
        thread_local QLocale locale;
        if (locale != QLocale()) {
            locale = QLocale();
            written.clear();
        }
        const auto [text, added] = written.try_emplace(date.days);
        if (added) {
            text->second = fieldDisplay(date).toStdString();
        }
        return text->second;
    }

    template <class F>
    std::vector<std::uint32_t> textRanks(F&& textOf) const {
        std::vector<QString> texts(rowCount());
        for (std::uint32_t row = 0; row < texts.size(); ++row) {
            texts[row] = textOf(row);
        }
        return ui::ranksOf(texts, ui::tableCollator());
    }

    template <class Value>
    ui::SortKeys fieldKeys(const Field<Record, Value>& f, std::size_t index) const {
        if constexpr (isNumeric<Value>()) {
            std::vector<std::int64_t> keys(rowCount());
            for (std::uint32_t row = 0; row < keys.size(); ++row) {
                keys[row] = numberOf(f.of(m_table.at(position(row))));
            }
            return keys;
        } else if constexpr (std::is_same_v<Value, Text> || IsReference<Value>::value) {
            std::vector<std::string_view> texts(rowCount());
            for (std::uint32_t row = 0; row < texts.size(); ++row) {
                const Record& record = m_table.at(position(row));
                if constexpr (std::is_same_v<Value, Text>) {
                    texts[row] = f.of(record).view();
                } else {
                    texts[row] = viewOf(record, f);
                }
            }
            return ui::ranksOf(texts, ui::tableCollator());
        } else {
            return textRanks([&](std::uint32_t row) { return fieldText(m_table.at(position(row)), index); });
        }
    }

    RecordRows m_rows;
    const Table<Record>& m_table;
    std::vector<ui::ColumnSpec> m_columns;
    std::vector<Source> m_sources;
    std::vector<ui::FacetSpec> m_facets;
    std::vector<std::function<std::vector<std::uint32_t>()>> m_facetRows;
};

} // namespace

std::shared_ptr<const ui::RowSource> makeRecordRows(RecordRows rows) {
    std::shared_ptr<const ui::RowSource> made;
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
                text = fieldDisplayOf(snapshot, record, f);
            }
        });
    });
    return text;
}

} // namespace counterpart
