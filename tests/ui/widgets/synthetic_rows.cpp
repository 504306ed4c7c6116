// SPDX-License-Identifier: GPL-3.0-or-later
// The formulas behind the made-up rows.
#include "tests/ui/widgets/synthetic_rows.h"

#include "ui/models/sort_keys.h"
#include "ui/shell/theme/tokens.h"

#include <QDate>
#include <QVector>

#include <limits>

namespace counterpart::ui::testing {
namespace {

constexpr const char* firstWords[] = {"Alder", "Birch", "Cedar", "Élan", "Fjord", "Granite", "Harbour", "Indigo"};
constexpr const char* secondWords[] = {"Systems", "Partners", "Networks", "Consulting", "Trading"};
constexpr const char* tierNames[] = {"Registered", "Silver", "Gold", "Platinum"};
constexpr const char* states[] = {"Won", "Open", "Lost", "At risk"};
constexpr Tone tones[] = {Tone::Positive, Tone::Accent, Tone::Negative, Tone::Warning};
constexpr auto missing = std::numeric_limits<std::int64_t>::min();

std::uint32_t mixedUp(std::uint32_t row) { return row * 2654435761U; }

QDate closed(std::uint32_t row) { return QDate(2024, 1, 1).addDays(mixedUp(row) % 1000); }

QVector<double> trend(std::uint32_t row) {
    QVector<double> out;
    for (std::uint32_t month = 0; month < 12; ++month) {
        out.append(20 + mixedUp(row + month) % 80);
    }
    return out;
}

} // namespace

SyntheticRows::SyntheticRows(std::uint32_t count, std::uint64_t firstKey) : m_count(count), m_firstKey(firstKey) {
    const auto column = [](const char* id, const char* title, ColumnKind kind) {
        ColumnSpec spec;
        spec.id = QLatin1String(id);
        spec.title = QLatin1String(title);
        spec.kind = kind;
        return spec;
    };
    m_columns = {
        column("name", "Partner", ColumnKind::Text),     column("amount", "Attributed (USD)", ColumnKind::Money),
        column("tier", "Tier", ColumnKind::Tier),        column("closed", "Closed", ColumnKind::Date),
        column("status", "Status", ColumnKind::Status),  column("trend", "12 months", ColumnKind::Sparkline),
        column("gap", "Next tier", ColumnKind::Progress)};
    m_columns[Amount].explains = true;
    m_search.resize(count);
    for (std::uint32_t row = 0; row < count; ++row) {
        m_search[row] = folded(QStringView(name(row)));
    }
}

QString SyntheticRows::name(std::uint32_t row) {
    return QStringLiteral("%1 %2 %3")
        .arg(QString::fromUtf8(firstWords[mixedUp(row) % 8]), QLatin1String(secondWords[row % 5]),
             QString::number(row));
}

std::int64_t SyntheticRows::amount(std::uint32_t row) {
    return row % 97 == 96 ? missing : static_cast<std::int64_t>(mixedUp(row) % 2000000) - 200000;
}

QVariant SyntheticRows::value(std::uint32_t row, int column, int role) const {
    if (role == Qt::DisplayRole) {
        switch (column) {
        case Name:
            return name(row);
        case Amount:
            return amount(row) == missing ? QVariant() : QVariant(static_cast<qlonglong>(amount(row)));
        case Tier:
            return QLatin1String(tierNames[tier(row)]);
        case Closed:
            return closed(row);
        case Status:
            return QLatin1String(states[row % 4]);
        case Gap:
            return tier(row) == 3 ? QStringLiteral("Top tier") : QStringLiteral("%1 K to next").arg(row % 90);
        default:
            return {};
        }
    }
    switch (role) {
    case Role::Rank:
        return column == Tier ? QVariant(static_cast<int>(tier(row))) : QVariant();
    case Role::RankCount:
        return column == Tier ? QVariant(4) : QVariant();
    case Role::ToneOf:
        return column == Status ? QVariant(static_cast<int>(tones[row % 4])) : QVariant();
    case Role::Fraction:
        return column == Gap ? QVariant(tier(row) == 3 ? 1.0 : (row % 90) / 90.0) : QVariant();
    case Role::Values:
        return column == Trend ? QVariant::fromValue(trend(row)) : QVariant();
    default:
        return {};
    }
}

SortKeys SyntheticRows::sortKeys(int column) const {
    if (column == Name) {
        std::vector<QString> names(m_count);
        for (std::uint32_t row = 0; row < m_count; ++row) {
            names[row] = name(row).section(QLatin1Char(' '), 0, 1); // few distinct: what interned columns look like
        }
        return ranksOf(names, tableCollator());
    }
    std::vector<std::int64_t> keys(m_count);
    for (std::uint32_t row = 0; row < m_count; ++row) {
        keys[row] = column == Amount   ? amount(row)
                    : column == Tier   ? tier(row)
                    : column == Closed ? closed(row).toJulianDay()
                                       : row % 4;
    }
    return keys;
}

bool SyntheticRows::matches(std::uint32_t row, const TextNeedle& needle) const { return needle.in(m_search[row]); }

std::vector<FacetSpec> SyntheticRows::facets() const {
    FacetSpec tiers{QStringLiteral("tier"), QStringLiteral("Tier"), {}};
    for (const char* name : tierNames) {
        tiers.values.push_back({QString::fromLatin1(name).toLower(), QLatin1String(name)});
    }
    FacetSpec status{QStringLiteral("status"), QStringLiteral("Status"), {}};
    for (const char* name : states) {
        status.values.push_back({QString::fromLatin1(name).toLower(), QLatin1String(name)});
    }
    return {tiers, status};
}

std::vector<std::uint32_t> SyntheticRows::facetValues(int facet) const {
    std::vector<std::uint32_t> out(m_count);
    for (std::uint32_t row = 0; row < m_count; ++row) {
        out[row] = facet == 0 ? tier(row) : row % 4;
    }
    return out;
}

QString SyntheticRows::total(int column, std::span<const std::uint32_t> rows) const {
    if (column != Amount) {
        return {};
    }
    std::int64_t sum = 0;
    for (const std::uint32_t row : rows) {
        sum += amount(row) == missing ? 0 : amount(row);
    }
    return QLocale().toString(static_cast<qlonglong>(sum));
}

} // namespace counterpart::ui::testing
