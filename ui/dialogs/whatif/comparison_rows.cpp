// SPDX-License-Identifier: GPL-3.0-or-later
// Columns and pictures of a comparison.
#include "ui/dialogs/whatif/comparison_rows.h"

#include "ui/bridge/format.h"
#include "ui/models/record_rows.h"
#include "ui/shell/theme/tokens.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace counterpart {

namespace {

using CasesPtr = std::shared_ptr<const scenario::Cases>;
using Rows = std::shared_ptr<const std::vector<scenario::PartnerRow>>;

constexpr std::int64_t kMissing = std::numeric_limits<std::int64_t>::min();
constexpr int kMoneyWidth = 150;
constexpr int kTierWidth = 160;

QString tr(const char* text) { return QCoreApplication::translate("WhatIfComparison", text); }

QString nameOf(const scenario::Case& one) {
    return one.name.empty() ? tr("This what-if") : QString::fromStdString(one.name);
}

QString tierName(const Programme& programme, Symbol key) {
    for (const Tier& tier : programme.rulebook->ladder.tiers) {
        if (tier.key == key) {
            return QString::fromStdString(tier.name);
        }
    }
    return QString::fromStdString(key.str());
}

int toneOf(std::int64_t change) { return static_cast<int>(change > 0 ? ui::Tone::Positive : ui::Tone::Negative); }

ExtraColumn moneyColumn(const QString& id, const QString& title, Currency currency, bool change,
                        std::function<std::int64_t(Index)> amount) {
    ExtraColumn column;
    column.spec.id = id;
    column.spec.title = title;
    column.spec.kind = ui::ColumnKind::Money;
    column.spec.width = kMoneyWidth;
    column.key = amount;
    column.value = [amount = std::move(amount), currency, change](Index row, int role) -> QVariant {
        const std::int64_t minor = amount(row);
        if (minor == kMissing) {
            return {};
        }
        if (role == ui::Role::ToneOf) {
            return change && minor != 0 ? QVariant(toneOf(minor)) : QVariant();
        }
        if (role != Qt::DisplayRole) {
            return {};
        }
        return (change && minor > 0 ? QStringLiteral("+") : QString()) + formatAmount(minor, currency);
    };
    return column;
}

std::int64_t changeOf(std::int64_t before, std::int64_t after) {
    return before == metrics::kNoData || after == metrics::kNoData ? kMissing : after - before;
}

// "Silver", or where it moves "Silver → Gold": never by colour alone.
ExtraColumn tierColumn(const CasesPtr& cases, const Rows& rows, std::size_t which) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("tier%1").arg(which);
    column.spec.title = tr("Tier: %1").arg(nameOf(cases->cases[which]));
    column.spec.kind = ui::ColumnKind::Status;
    column.spec.width = kTierWidth;
    column.key = [rows, which](Index row) {
        return static_cast<std::int64_t>(tierStep((*rows)[row].cells[0], (*rows)[row].cells[which + 1]));
    };
    column.value = [cases, rows, which](Index row, int role) -> QVariant {
        const auto& before = (*rows)[row].cells[0];
        const auto& after = (*rows)[row].cells[which + 1];
        const int step = tierStep(before, after);
        if (role == ui::Role::ToneOf) {
            return static_cast<int>(step > 0 ? ui::Tone::Positive : step < 0 ? ui::Tone::Negative : ui::Tone::Neutral);
        }
        if (role != Qt::DisplayRole) {
            return {};
        }
        const QString then = tierName(*cases->cases[which].programme, after.tier);
        return before.tier == after.tier ? then : tr("%1 to %2").arg(tierName(*cases->facts, before.tier), then);
    };
    return column;
}

} // namespace

std::shared_ptr<const ui::RowSource> comparisonRows(const CasesPtr& cases) {
    const Currency currency = cases->facts->lens.reporting;
    const QString code = toQString(currency.code());
    // By position in the table of partners, which no assumption changes.
    auto placed = std::vector<scenario::PartnerRow>(cases->facts->columns->partners.size());
    for (scenario::PartnerRow& row : scenario::comparePartners(*cases)) {
        placed[cases->facts->columns->partnerOf.find(row.partner)] = std::move(row);
    }
    const auto rows = std::make_shared<const std::vector<scenario::PartnerRow>>(std::move(placed));
    RecordRows made;
    made.snapshot = cases->facts->snapshot;
    made.kind = Kind::Partner;
    made.first = {QStringLiteral("name")};
    made.extra.push_back(moneyColumn(QStringLiteral("attributed"), tr("Attributed (%1)").arg(code), currency, false,
                                     [rows](Index row) { return (*rows)[row].cells[0].attributed; }));
    for (std::size_t c = 0; c < cases->cases.size(); ++c) {
        const QString name = nameOf(cases->cases[c]);
        made.extra.push_back(moneyColumn(QStringLiteral("attributed%1").arg(c), tr("Attributed: %1").arg(name),
                                         currency, true, [rows, c](Index row) {
                                             const auto& cells = (*rows)[row].cells;
                                             return changeOf(cells[0].attributed, cells[c + 1].attributed);
                                         }));
        made.extra.push_back(moneyColumn(QStringLiteral("commission%1").arg(c), tr("Commission: %1").arg(name),
                                         currency, true, [rows, c](Index row) {
                                             const auto& cells = (*rows)[row].cells;
                                             return changeOf(cells[0].commission, cells[c + 1].commission);
                                         }));
        made.extra.push_back(tierColumn(cases, rows, c));
    }
    for (const FieldInfo& field : fieldsOf(Kind::Partner)) {
        if (field.name != "name") {
            made.hidden.push_back(toQString(field.name));
        }
    }
    return makeRecordRows(std::move(made));
}

ui::EstimateData commissionMoves(const scenario::Cases& cases) {
    const Currency currency = cases.facts->lens.reporting;
    ui::EstimateData data;
    data.title = tr("Commission of the period, against the facts");
    data.nameTitle = tr("What if");
    data.valueTitle = tr("Change of the commission (%1)").arg(toQString(currency.code()));
    data.nothing = tr("No commission in this period");
    data.text = [currency](double minor) {
        return (minor > 0 ? QStringLiteral("+") : QString()) + formatMoneyShort(std::llround(minor), currency);
    };
    const auto commission = [](const Programme& programme) {
        return programme.total.groups() > 0 ? programme.total.value(metrics::Id::CommissionAccrued, 0)
                                            : metrics::kNoData;
    };
    const std::int64_t facts = commission(*cases.facts);
    for (const scenario::Case& one : cases.cases) {
        const std::int64_t value = commission(*one.programme);
        if (facts != metrics::kNoData && value != metrics::kNoData) {
            data.rows.push_back(
                {nameOf(one),
                 static_cast<double>(value - facts),
                 {},
                 tr("%1 instead of %2").arg(formatMoney(value, currency), formatMoney(facts, currency))});
        }
    }
    return data;
}

ui::ShiftData partnerShifts(const scenario::Cases& cases, int against) {
    const Currency currency = cases.facts->lens.reporting;
    ui::ShiftData data;
    data.title = tr("Attributed revenue by partner");
    data.before = tr("Facts");
    data.nothing = tr("Nobody's attributed revenue in this period");
    data.exact = [currency](double minor) { return formatMoney(std::llround(minor), currency); };
    data.brief = [currency](double minor) { return formatMoneyShort(std::llround(minor), currency); };
    if (against < 0 || static_cast<std::size_t>(against) >= cases.cases.size()) {
        return data;
    }
    const auto place = static_cast<std::size_t>(against);
    data.after = nameOf(cases.cases[place]);
    bool moves = false;
    for (const scenario::PartnerRow& row : scenario::comparePartners(cases)) {
        const auto& before = row.cells[0];
        const auto& after = row.cells[place + 1];
        moves = moves || before.attributed != after.attributed;
        if (before.attributed == metrics::kNoData || after.attributed == metrics::kNoData ||
            (before.attributed == 0 && after.attributed == 0)) {
            continue;
        }
        const Partner& partner = *cases.facts->snapshot->table<Partner>().find(row.partner);
        data.rows.push_back({row.partner, toQString(partner.name.empty() ? partner.key : partner.name),
                             static_cast<double>(before.attributed), static_cast<double>(after.attributed)});
    }
    if (!moves && !data.rows.empty()) {
        data.rows.clear();
        data.nothing = tr("Nobody's attributed revenue moves in this period");
    }
    return data;
}

} // namespace counterpart
