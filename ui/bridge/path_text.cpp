// SPDX-License-Identifier: GPL-3.0-or-later
// Steps from a partner's part of the won revenue down to the journeys.
#include "ui/bridge/path_text.h"

#include "ui/bridge/fact_steps.h"
#include "ui/bridge/frame_steps.h"

#include <QCoreApplication>
#include <QLocale>

namespace counterpart {

namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("Paths", text, nullptr, n); }

// Exact: enough digits to follow the arithmetic with a calculator.
QString number(double value, int decimals, Figures figures) {
    return figures == Figures::Local ? QLocale().toString(value, 'f', decimals) : QString::number(value, 'g', 12);
}
QString chance(double value, Figures figures) {
    return figures == Figures::Local ? QLocale().toString(100 * value, 'f', 2) + QChar::Nbsp + QStringLiteral("%")
                                     : QString::number(value, 'g', 12);
}

QString partyTitle(const Programme& p, Index party) {
    return party == kDirect ? tr("Direct team")
                            : recordTitle(*p.snapshot, Kind::Partner, p.columns->partners.id[party]);
}

Step journeysStep(const Programme& p, const PathFacts& facts, std::size_t row, Figures figures) {
    std::int64_t won = 0;
    std::int64_t lost = 0;
    const paths::Paths& all = facts.journeys.paths;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto path = all.path(i);
        if (std::find(path.begin(), path.end(), row) != path.end()) {
            won += all.conversions[i];
            lost += all.nulls[i];
        }
    }
    Step step{
        tr("Journeys"), tr("%1 won, %2 lost").arg(countText(facts.won, figures), countText(facts.lost, figures)), {}};
    step.parts.push_back({tr("with %1").arg(partyTitle(p, facts.journeys.party[row])),
                          tr("%1 won, %2 lost").arg(countText(won, figures), countText(lost, figures)),
                          {}});
    step.parts.push_back({tr("without a touch that counts, left out"), countText(facts.untouched, figures), {}});
    return step;
}

Step revenueStep(const Programme& p, const PathFacts& facts, Minor attributed, const QString& by, Figures figures) {
    const Currency reporting = p.lens.reporting;
    return {tr("Part of the won revenue"),
            moneyText(attributed, reporting, figures),
            {{tr("Won revenue of these journeys"), moneyText(facts.revenue, reporting, figures), {}},
             {tr("Divided"), by, {}}}};
}

Step rootOf(const Programme& p, const PathFacts& facts, std::size_t row, Minor attributed, const QString& model,
            Figures figures) {
    Step root{tr("Part of the won revenue by %1: %2").arg(model, partyTitle(p, facts.journeys.party[row])),
              moneyText(attributed, p.lens.reporting, figures), frames(p, comparisonOnly(), {false, true}, figures)};
    root.number = attributed;
    return root;
}

} // namespace

QString markovName(int order) { return order == 1 ? tr("Markov, order 1") : tr("Markov, order 2"); }
QString shapleyName(bool exact) { return exact ? tr("Shapley") : tr("Shapley, simplified"); }

QString markovMeaning(int order) {
    return order == 1 ? tr("How much of the chance of winning is lost if every journey that comes to this partner ends "
                           "there. Journeys are a chain from partner to partner; where one goes next depends on where "
                           "it is.")
                      : tr("How much of the chance of winning is lost if every journey that comes to this partner ends "
                           "there. Journeys are a chain from partner to partner; where one goes next depends on where "
                           "it is and where it was before.");
}

QString shapleyMeaning(bool exact) {
    return exact ? tr("What this partner adds to the win rate on average, over every set of the other partners. Below "
                      "zero: journeys with this partner are won less often.")
                 : tr("Each won deal divided equally among its partners. This is exactly Equal split, and lost deals "
                      "play no part: the exact value takes at most %1 partners.")
                       .arg(paths::kMostExact);
}

QString comparisonOnly() {
    return tr("For comparison only: seen over the whole programme, not deal by deal. No commission, tier or payout "
              "ever follows from it.");
}

QStringList pathNotes(const PathFacts& facts, const Lens& lens, Figures figures) {
    QStringList notes;
    notes << tr("Journeys: %1 won, %2 lost; %3 without a touch that counts are left out. Won revenue divided: %4.")
                 .arg(countText(facts.won, figures), countText(facts.lost, figures),
                      countText(facts.untouched, figures), moneyText(facts.revenue, lens.reporting, figures));
    if (facts.unconverted > 0) {
        notes << tr("Won deals without an exchange rate, in no sum of money: %1.")
                     .arg(countText(facts.unconverted, figures));
    }
    notes << comparisonOnly();
    return notes;
}

Step markovSteps(const Programme& p, const PathFacts& facts, const MarkovCredits& credits, std::size_t row,
                 Figures figures) {
    const paths::Markov& m = credits.model;
    double sum = 0;
    for (const double removal : m.removal) {
        sum += removal;
    }
    Step root = rootOf(p, facts, row, credits.attributed[row], markovName(m.order), figures);
    root.parts.push_back(revenueStep(p, facts, credits.attributed[row], tr("by removal effects"), figures));
    Step effect{tr("Removal effect"), chance(m.removal[row], figures), {}};
    effect.parts.push_back({tr("Means"), markovMeaning(m.order), {}});
    effect.parts.push_back({tr("Chance of winning, all journeys"), chance(m.conversion, figures), {}});
    effect.parts.push_back({tr("Chance without this partner"), chance(m.without[row], figures), {}});
    effect.parts.push_back({tr("Arithmetic"),
                            tr("1 - %1 / %2").arg(number(m.without[row], 6, figures), number(m.conversion, 6, figures)),
                            {}});
    root.parts.push_back(std::move(effect));
    Step share{tr("Share"), chance(m.share[row], figures), {}};
    share.parts.push_back({tr("Sum of the removal effects of all partners"), number(sum, 6, figures), {}});
    root.parts.push_back(std::move(share));
    root.parts.push_back({tr("Won deals credited"),
                          tr("%1 of %2").arg(number(m.credited[row], 2, figures), countText(m.conversions, figures)),
                          {}});
    root.parts.push_back(journeysStep(p, facts, row, figures));
    return root;
}

Step shapleySteps(const Programme& p, const PathFacts& facts, const ShapleyCredits& credits, std::size_t row,
                  Figures figures) {
    const paths::Shapley& s = credits.model;
    Step root = rootOf(p, facts, row, credits.attributed[row], shapleyName(s.exact), figures);
    root.parts.push_back(revenueStep(p, facts, credits.attributed[row],
                                     s.exact ? tr("by the values above zero") : tr("by won deals credited"), figures));
    root.parts.push_back({tr("Means"), shapleyMeaning(s.exact), {}});
    if (s.exact) {
        root.parts.push_back({tr("Value"), chance(s.value[row], figures), {}});
        root.parts.push_back({tr("Sum of all values: the win rate"), chance(s.rate, figures), {}});
        root.parts.push_back(
            {tr("Won deals credited"),
             tr("%1 of %2").arg(number(s.credited[row], 2, figures), countText(s.conversions, figures)),
             {}});
    }
    root.parts.push_back({tr("Won deals divided equally"),
                          tr("%1 of %2").arg(number(s.simplified[row], 2, figures), countText(s.conversions, figures)),
                          {}});
    root.parts.push_back(journeysStep(p, facts, row, figures));
    return root;
}

} // namespace counterpart
