// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of the audit trail: which entry, when, who, what, how many rows, why, and its hash.
#include "ui/panels/history/entry_rows.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/models/sort_keys.h"

#include <QCoreApplication>

#include <algorithm>

namespace counterpart {

namespace {

constexpr std::size_t kShortHash = 12;

QString say(const char* text) { return QCoreApplication::translate("History", text); }

class EntryRows : public ui::RowSource {
public:
    enum Column { Number, At, Who, What, Created, Changed, Deleted, Why, Hash };

    explicit EntryRows(std::vector<Entry> entries) : m_entries(std::move(entries)) {
        using ui::ColumnKind;
        add("number", QT_TRANSLATE_NOOP("History", "Entry"), ColumnKind::Number, 80);
        add("at", QT_TRANSLATE_NOOP("History", "When (UTC)"), ColumnKind::Date, 170);
        add("who", QT_TRANSLATE_NOOP("History", "Who"), ColumnKind::Text, 130);
        add("what", QT_TRANSLATE_NOOP("History", "What"), ColumnKind::Text, 340);
        add("created", QT_TRANSLATE_NOOP("History", "Created"), ColumnKind::Number, 90);
        add("changed", QT_TRANSLATE_NOOP("History", "Changed"), ColumnKind::Number, 90);
        add("deleted", QT_TRANSLATE_NOOP("History", "Deleted"), ColumnKind::Number, 90);
        add("why", QT_TRANSLATE_NOOP("History", "Why"), ColumnKind::Text, 180);
        add("hash", QT_TRANSLATE_NOOP("History", "Hash"), ColumnKind::Text, 130);
        for (const Column figure : {Created, Changed, Deleted}) {
            m_columns[figure].explains = true;
        }
        m_columns[Hash].tip = say(
            QT_TRANSLATE_NOOP("History", "Of the entry and of the hash before it: a changed entry breaks the chain."));
        for (const Entry& entry : m_entries) {
            m_sums.push_back(entry.total());
            const QString author = QString::fromStdString(entry.intent.author);
            if (std::ranges::find(m_authors, author) == m_authors.end()) {
                m_authors.push_back(author);
            }
        }
        std::ranges::sort(m_authors, ui::tableCollator());
    }

    const std::vector<ui::ColumnSpec>& columns() const override { return m_columns; }
    std::uint32_t rowCount() const override { return static_cast<std::uint32_t>(m_entries.size()); }
    std::uint64_t key(std::uint32_t row) const override { return static_cast<std::uint64_t>(m_entries[row].number); }

    QVariant value(std::uint32_t row, int column, int role) const override {
        if (role != Qt::DisplayRole) {
            return {};
        }
        if (column == Number || (column >= Created && column <= Deleted)) {
            const qint64 number = numberAt(row, column);
            return number == 0 ? QVariant() : QVariant(number);
        }
        return text(row, column);
    }

    ui::SortKeys sortKeys(int column) const override {
        if (column == Who || column >= Why || column == What) {
            std::vector<QString> texts;
            for (std::uint32_t row = 0; row < rowCount(); ++row) {
                texts.push_back(text(row, column));
            }
            return ui::ranksOf(texts, ui::tableCollator());
        }
        std::vector<std::int64_t> keys;
        for (std::uint32_t row = 0; row < rowCount(); ++row) {
            keys.push_back(numberAt(row, column));
        }
        return keys;
    }

    bool matches(std::uint32_t row, const ui::TextNeedle& needle) const override {
        return needle.inText(QStringList({text(row, Who), text(row, What), text(row, Why),
                                          QString::fromStdString(m_entries[row].hash), formatTime(m_entries[row].at)})
                                 .join(u'\n'));
    }

    std::vector<ui::FacetSpec> facets() const override {
        ui::FacetSpec who{QStringLiteral("who"), m_columns[Who].title, {}};
        for (const QString& author : m_authors) {
            who.values.push_back({author, author});
        }
        return {who};
    }
    std::vector<std::uint32_t> facetValues(int) const override {
        std::vector<std::uint32_t> values;
        for (std::uint32_t row = 0; row < rowCount(); ++row) {
            const auto at = std::ranges::find(m_authors, text(row, Who));
            values.push_back(static_cast<std::uint32_t>(at - m_authors.begin()));
        }
        return values;
    }

private:
    void add(const char* id, const char* title, ui::ColumnKind kind, int width) {
        ui::ColumnSpec spec;
        spec.id = QString::fromLatin1(id);
        spec.title = say(title);
        spec.kind = kind;
        spec.width = width;
        m_columns.push_back(std::move(spec));
    }
    std::int64_t numberAt(std::uint32_t row, int column) const {
        switch (column) {
        case Created:
            return m_sums[row].created;
        case Changed:
            return m_sums[row].updated;
        case Deleted:
            return m_sums[row].deleted;
        case At:
            return m_entries[row].at.seconds;
        default:
            return m_entries[row].number;
        }
    }
    QString text(std::uint32_t row, int column) const {
        const Entry& entry = m_entries[row];
        switch (column) {
        case At:
            return formatTime(entry.at);
        case Who:
            return QString::fromStdString(entry.intent.author);
        case What:
            return entryText(entry);
        case Why:
            return QString::fromStdString(entry.intent.reason);
        case Hash:
            return QString::fromStdString(entry.hash.substr(0, kShortHash));
        default:
            return {};
        }
    }

    std::vector<Entry> m_entries;
    std::vector<RowCounts> m_sums;
    std::vector<ui::ColumnSpec> m_columns;
    std::vector<QString> m_authors;
};

} // namespace

std::shared_ptr<const ui::RowSource> makeEntryRows(std::vector<Entry> entries) {
    return std::make_shared<EntryRows>(std::move(entries));
}

} // namespace counterpart
