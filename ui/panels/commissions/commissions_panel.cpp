// SPDX-License-Identifier: GPL-3.0-or-later
// Commission lines as rows.
#include "ui/panels/commissions/commissions_panel.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/models/sort_keys.h"

#include <algorithm>

namespace counterpart {

namespace {

using ProgrammePtr = std::shared_ptr<const Programme>;

enum Column { PartnerName, DealKey, KindOfLine, Tier, Base, RateOf, Amount, DateOf, Rule, Why, ColumnCount };

class Lines : public ui::RowSource {
public:
    explicit Lines(ProgrammePtr programme) : m_p(std::move(programme)), m_lines(m_p->accruals.lines) {
        const auto add = [&](const char* id, const QString& title, ui::ColumnKind kind) {
            ui::ColumnSpec spec;
            spec.id = QString::fromLatin1(id);
            spec.title = title;
            spec.kind = kind;
            m_columns.push_back(std::move(spec));
        };
        add("partner", CommissionsPanel::tr("Partner"), ui::ColumnKind::Text);
        add("deal", CommissionsPanel::tr("Deal"), ui::ColumnKind::Text);
        add("kind", CommissionsPanel::tr("Kind"), ui::ColumnKind::Text);
        add("tier", CommissionsPanel::tr("Tier in force"), ui::ColumnKind::Text);
        add("base", CommissionsPanel::tr("Base"), ui::ColumnKind::Money);
        add("rate", CommissionsPanel::tr("Rate"), ui::ColumnKind::Number);
        add("amount", CommissionsPanel::tr("Amount"), ui::ColumnKind::Money);
        add("date", CommissionsPanel::tr("Date"), ui::ColumnKind::Date);
        add("rule", CommissionsPanel::tr("Rule"), ui::ColumnKind::Text);
        add("why", CommissionsPanel::tr("Why"), ui::ColumnKind::Text);
        m_columns[Amount].explains = true;
        for (std::size_t row = 0; row < m_lines.size(); ++row) {
            if (m_lines.isLive(row) && m_p->lens.period.contains(m_lines.date[row])) {
                m_rows.push_back(static_cast<std::uint32_t>(row));
            }
        }
        m_facets = {{QStringLiteral("kind"), CommissionsPanel::tr("Kind"), {}},
                    {QStringLiteral("tier"), CommissionsPanel::tr("Tier in force"), {}},
                    {QStringLiteral("plan"), CommissionsPanel::tr("Plan"), {}}};
        m_facets[0].values = {{QStringLiteral("accrual"), CommissionsPanel::tr("Accrual")},
                              {QStringLiteral("refund"), CommissionsPanel::tr("Refund")}};
        for (std::size_t tier = 0; tier < m_p->rulebook->ladder.tiers.size(); ++tier) {
            m_facets[1].values.push_back(
                {toQString(m_p->rulebook->ladder.tiers[tier].key.view()), tierName(*m_p->rulebook, tier)});
        }
        for (const CommissionPlan& plan : m_p->rulebook->plans) {
            m_facets[2].values.push_back({QString::fromStdString(plan.key), QString::fromStdString(plan.name)});
        }
    }

    std::vector<ui::FacetSpec> facets() const override { return m_facets; }
    std::vector<std::uint32_t> facetValues(int facet) const override {
        std::vector<std::uint32_t> values(m_rows.size());
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const std::uint32_t row = m_rows[i];
            const bool ruled = m_lines.plan[row] != commission::kNoRule;
            values[i] = facet == 0   ? (m_lines.kind[row] == commission::LineKind::Refund ? 1U : 0U)
                        : facet == 1 ? m_lines.tier[row]
                        : ruled      ? m_lines.plan[row]
                                     : ui::noFacetValue;
        }
        return values;
    }

    const std::vector<ui::ColumnSpec>& columns() const override { return m_columns; }
    std::uint32_t rowCount() const override { return static_cast<std::uint32_t>(m_rows.size()); }
    std::uint64_t key(std::uint32_t row) const override { return m_rows[row] + 1u; }
    QVariant value(std::uint32_t row, int column, int role) const override {
        return role == Qt::DisplayRole ? QVariant(text(m_rows[row], column)) : QVariant();
    }

    ui::SortKeys sortKeys(int column) const override {
        std::vector<std::int64_t> keys(m_rows.size());
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const std::size_t row = m_rows[i];
            switch (column) {
            case Base:
                keys[i] = m_lines.base[row];
                break;
            case RateOf:
                keys[i] = m_lines.rate[row].ppm;
                break;
            case Amount:
                keys[i] = m_lines.amount[row];
                break;
            case DateOf:
                keys[i] = m_lines.date[row].days;
                break;
            case Tier:
                keys[i] = m_lines.tier[row];
                break;
            default:
                return textRanks(column);
            }
        }
        return keys;
    }

    bool matches(std::uint32_t row, const ui::TextNeedle& needle) const override {
        QString all;
        for (const int column : {PartnerName, DealKey, KindOfLine, Tier, Rule, Why}) {
            all += text(m_rows[row], column) + u'\n';
        }
        return needle.inText(all);
    }

private:
    ui::SortKeys textRanks(int column) const {
        std::vector<QString> texts;
        texts.reserve(m_rows.size());
        for (const std::uint32_t row : m_rows) {
            texts.push_back(text(row, column));
        }
        return ui::ranksOf(texts, ui::tableCollator());
    }

    QString text(std::size_t row, int column) const {
        const Currency currency = m_p->columns->deals.currency[m_lines.deal[row]];
        const bool ruled = m_lines.plan[row] != commission::kNoRule && m_lines.rule[row] != commission::kNoRule;
        switch (column) {
        case PartnerName:
            return toQString(m_p->snapshot->table<Partner>().at(m_lines.partner[row]).name);
        case DealKey:
            return toQString(m_p->snapshot->table<Deal>().at(m_lines.deal[row]).key);
        case KindOfLine:
            return m_lines.kind[row] == commission::LineKind::Refund ? CommissionsPanel::tr("Refund")
                                                                     : CommissionsPanel::tr("Accrual");
        case Tier:
            return tierName(*m_p->rulebook, m_lines.tier[row]);
        case Base:
            return formatMoney(m_lines.base[row], currency);
        case RateOf:
            return formatRatio(m_lines.rate[row].ppm);
        case Amount:
            return formatMoney(m_lines.amount[row], currency);
        case DateOf:
            return formatDate(m_lines.date[row]);
        case Rule:
            return ruled ? QString::fromStdString(m_p->rulebook->plans[m_lines.plan[row]].rules[m_lines.rule[row]].name)
                         : QString();
        case Why:
            return commissionReason(m_lines.reason[row]);
        default:
            return {};
        }
    }

    ProgrammePtr m_p;
    const commission::Lines& m_lines;
    std::vector<ui::ColumnSpec> m_columns;
    std::vector<std::uint32_t> m_rows;
    std::vector<ui::FacetSpec> m_facets;
};

} // namespace

CommissionsPanel::CommissionsPanel(Session& session, QWidget* parent) : TablePanel(session, parent) { begin(); }

TablePanel::RowMaker CommissionsPanel::rowMaker() const {
    return [](const ProgrammePtr& p) { return std::make_shared<Lines>(p); };
}

std::vector<ui::SortBy> CommissionsPanel::firstSort() const { return {{DateOf, true}}; }

Step CommissionsPanel::detailOf(RecordId id) const {
    const auto row = static_cast<std::size_t>(id - 1);
    const Programme& p = *session().results();
    return id > 0 && row < p.accruals.lines.size() ? commissionSteps(p, row, Figures::Local)
                                                   : Step{tr("No line selected"), {}, {}};
}

QString CommissionsPanel::status() const {
    const auto p = session().results();
    if (!p) {
        return {};
    }
    const std::int64_t accrued = p->total.value(metrics::Id::CommissionAccrued, 0);
    return tr("%1 lines, %2 accrued in %3")
        .arg(formatCount(model()->rowCount()),
             accrued == metrics::kNoData ? tr("no data") : formatMoney(accrued, p->lens.reporting),
             periodName(p->lens.period, p->rulebook->fiscalFirstMonth));
}

} // namespace counterpart
