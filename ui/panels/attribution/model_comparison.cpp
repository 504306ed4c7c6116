// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of partners from the matrix and from the models over whole programmes.
#include "ui/panels/attribution/model_comparison.h"

#include "core/domain/rulebook_json.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/model_text.h"
#include "ui/bridge/path_text.h"
#include "ui/models/record_rows.h"
#include "ui/shell/theme/tokens.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace counterpart {

namespace {

constexpr std::int64_t kMissing = std::numeric_limits<std::int64_t>::min();
constexpr int kMoneyWidth = 132;
constexpr int kChangeWidth = 196;

QString tr(const char* text) { return QCoreApplication::translate("Attribution", text); }

std::size_t place(Model model) { return static_cast<std::size_t>(model); }

QString signedAmount(Minor minor, Currency currency) {
    return minor > 0 ? QStringLiteral("+") + formatAmount(minor, currency) : formatAmount(minor, currency);
}

QString code(const Comparison& c) { return toQString(c.programme->lens.reporting.code()); }

QVariant toneOf(Minor change) {
    return change == 0 ? QVariant() : QVariant(static_cast<int>(change > 0 ? ui::Tone::Positive : ui::Tone::Negative));
}

ExtraColumn moneyColumn(const QString& id, const QString& title, const QString& tip) {
    ExtraColumn column;
    column.spec.id = id;
    column.spec.title = title;
    column.spec.tip = tip;
    column.spec.kind = ui::ColumnKind::Money;
    column.spec.width = kMoneyWidth;
    column.spec.explains = true;
    return column;
}

// Amounts that may be a change: with a sign and in its colour.
void setValues(ExtraColumn& column, std::function<Minor(Index)> amount, Currency currency, bool change) {
    column.key = amount;
    column.value = [amount = std::move(amount), currency, change](Index partner, int role) -> QVariant {
        const Minor minor = amount(partner);
        if (minor == kMissing) {
            return {};
        }
        if (role == ui::Role::ToneOf) {
            return change ? toneOf(minor) : QVariant();
        }
        return role == Qt::DisplayRole
                   ? QVariant(change ? signedAmount(minor, currency) : formatAmount(minor, currency))
                   : QVariant();
    };
}

ExtraColumn changeColumn(const Comparison& c, Model other) {
    const Model chosen = c.programme->lens.model;
    ExtraColumn column =
        moneyColumn(kChangeId, tr("Change to %1 (%2)").arg(modelName(other), code(c)),
                    tr("Attributed revenue under %1 minus that under %2.").arg(modelName(other), modelName(chosen)));
    column.spec.width = kChangeWidth;
    setValues(
        column,
        [matrix = c.matrix, chosen, other](Index partner) {
            return matrix->attributed[partner][place(other)] - matrix->attributed[partner][place(chosen)];
        },
        c.programme->lens.reporting, true);
    return column;
}

ExtraColumn modelColumn(const Comparison& c, Model model, bool differences) {
    const Model chosen = c.programme->lens.model;
    const bool change = differences && model != chosen;
    ExtraColumn column = moneyColumn(
        columnOf(model), model == chosen ? tr("%1 (chosen)").arg(modelName(model)) : modelName(model),
        change ? tr("%1\nShown: the change against %2.").arg(modelHint(model), modelName(chosen)) : modelHint(model));
    setValues(
        column,
        [matrix = c.matrix, model, chosen, change](Index partner) {
            const auto& row = matrix->attributed[partner];
            return change ? row[place(model)] - row[place(chosen)] : row[place(model)];
        },
        c.programme->lens.reporting, change);
    return column;
}

enum class PathModel { First, Second, Shapley };

const std::vector<Minor>* amountsOf(const PathResults& paths, PathModel which) {
    switch (which) {
    case PathModel::First:
        return paths.first ? &paths.first->attributed : nullptr;
    case PathModel::Second:
        return paths.second ? &paths.second->attributed : nullptr;
    case PathModel::Shapley:
        return paths.shapley ? &paths.shapley->attributed : nullptr;
    }
    return nullptr;
}

ExtraColumn pathColumn(const Comparison& c, PathModel which, bool differences) {
    const bool exact = !c.paths || !c.paths->shapley || c.paths->shapley->model.exact;
    const int order = which == PathModel::First ? 1 : 2;
    const QString name = which == PathModel::Shapley ? shapleyName(exact) : markovName(order);
    const QString meaning = which == PathModel::Shapley ? shapleyMeaning(exact) : markovMeaning(order);
    ExtraColumn column = moneyColumn(which == PathModel::Shapley ? kShapleyId : kMarkovId[order - 1],
                                     tr("%1 *").arg(name), tr("* %1\n%2").arg(comparisonOnly(), meaning));
    const Model chosen = c.programme->lens.model;
    setValues(
        column,
        [paths = c.paths, matrix = c.matrix, which, chosen, differences](Index partner) {
            const auto* amounts = paths ? amountsOf(*paths, which) : nullptr;
            if (amounts == nullptr || paths->rowOf[partner] == kNoRecord) {
                return kMissing;
            }
            const Minor amount = (*amounts)[paths->rowOf[partner]];
            return differences ? amount - matrix->attributed[partner][place(chosen)] : amount;
        },
        c.programme->lens.reporting, differences);
    return column;
}

// A rulebook is read anew with every lens: the same document is the same policy.
bool sameRulebook(const Programme& a, const Programme& b) {
    return a.rulebook == b.rulebook || writeRulebook(*a.rulebook) == writeRulebook(*b.rulebook);
}

bool sameFacts(const Programme& a, const Programme& b) {
    return a.columns == b.columns && sameRulebook(a, b) && a.lens.asOf == b.lens.asOf &&
           a.lens.period == b.lens.period && a.lens.reporting == b.lens.reporting;
}

} // namespace

std::shared_ptr<const PathResults> pathResultsOf(const Programme& p, Progress* progress) {
    auto out = std::make_shared<PathResults>();
    out->facts = pathFactsOf(p);
    out->rowOf.assign(p.columns->partners.size(), kNoRecord);
    const auto& party = out->facts.journeys.party;
    for (std::size_t row = 0; row < party.size(); ++row) {
        if (party[row] != kDirect) {
            out->rowOf[party[row]] = static_cast<std::uint32_t>(row);
        }
    }
    const auto take = [&](auto result, auto& into) {
        if (result) {
            into = std::move(*result);
        } else if (!out->refused) {
            out->refused = result.error();
        }
    };
    take(creditByShapley(out->facts), out->shapley);
    take(creditByMarkov(out->facts, 1, progress), out->first);
    take(creditByMarkov(out->facts, 2, progress), out->second);
    return out;
}

Comparison comparisonOf(const std::shared_ptr<const Programme>& programme, const Comparison& before) {
    if (before.programme && before.matrix && sameFacts(*before.programme, *programme)) {
        return {programme, before.matrix, before.paths};
    }
    return {programme, std::make_shared<const ModelMatrix>(modelMatrix(*programme)), nullptr};
}

std::shared_ptr<const ui::RowSource> comparisonRows(const Comparison& c, const ComparisonChoice& choice) {
    RecordRows rows;
    rows.snapshot = c.programme->snapshot;
    rows.kind = Kind::Partner;
    rows.first = {QStringLiteral("name")};
    rows.extra.push_back(changeColumn(c, choice.other));
    for (const Model model : kModels) {
        rows.extra.push_back(modelColumn(c, model, choice.differences));
    }
    for (const PathModel which : {PathModel::First, PathModel::Second, PathModel::Shapley}) {
        rows.extra.push_back(pathColumn(c, which, choice.differences));
    }
    for (const FieldInfo& field : fieldsOf(Kind::Partner)) { // the rest is there to be added
        if (field.name != "name") {
            rows.hidden.push_back(toQString(field.name));
        }
    }
    rows.all = false;
    for (Index partner = 0; partner < c.matrix->present.size(); ++partner) {
        if (c.matrix->present[partner] != 0) {
            rows.positions.push_back(partner);
        }
    }
    return makeRecordRows(std::move(rows));
}

ui::ShiftData shiftsOf(const Comparison& c, Model other) {
    const Model chosen = c.programme->lens.model;
    const Currency reporting = c.programme->lens.reporting;
    const double scale = std::pow(10.0, reporting.digits());
    ui::ShiftData data;
    data.title = tr("%1 against %2").arg(modelName(chosen), modelName(other));
    data.before = modelName(chosen);
    data.after = modelName(other);
    data.nothing = tr("No won deal with a partner in the period");
    data.brief = [reporting, scale](double value) {
        return formatMoneyShort(static_cast<Minor>(std::llround(value * scale)), reporting);
    };
    data.exact = [reporting, scale](double value) {
        return formatMoney(static_cast<Minor>(std::llround(value * scale)), reporting);
    };
    const auto& partners = c.programme->snapshot->table<Partner>();
    for (Index partner = 0; partner < c.matrix->present.size(); ++partner) {
        if (c.matrix->present[partner] != 0) {
            const auto& row = c.matrix->attributed[partner];
            data.rows.push_back({partners.at(partner).id, toQString(partners.at(partner).name),
                                 static_cast<double>(row[place(chosen)]) / scale,
                                 static_cast<double>(row[place(other)]) / scale});
        }
    }
    return data;
}

QString columnOf(Model model) { return QStringLiteral("model:") + toQString(nameOf(model)); }

std::optional<Model> modelOfColumn(const QString& column) {
    for (const Model model : kModels) {
        if (column == columnOf(model)) {
            return model;
        }
    }
    return std::nullopt;
}

} // namespace counterpart
