// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences and the report of the learned model.
#include "ui/bridge/learned_text.h"

#include "core/engine/learned/train.h"
#include "ui/bridge/format.h"
#include "ui/bridge/word_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace counterpart {

namespace {

using learned::Predictor;
using learned::Refusal;

QString tr(const char* text) { return QCoreApplication::translate("Learned", text); }
QString decimals(double value, int digits = 4) { return QString::number(value, 'f', digits); }
QString percent(double part) { return QStringLiteral("%1 %").arg(decimals(part * 100, 1)); }
QString text(const std::string& word) { return QString::fromStdString(word); }
QString shrinkageText(double strength) { return std::isinf(strength) ? tr("infinite") : QString::number(strength); }
QString touchType(const std::string& word) { return touchTypeName(word); }

QString rangeText(const std::vector<learned::Interval>& intervals, std::size_t i) {
    return i < intervals.size()
               ? tr(" (90 %: %1 to %2)").arg(decimals(intervals[i].low, 3), decimals(intervals[i].high, 3))
               : QString();
}

QString countsText(const learned::Counts& of) {
    return tr("%1 touches in %2 deals, %3 of them won").arg(of.touches).arg(of.deals).arg(of.wonDeals);
}

// Plain counting beside the model (F1): do deals with such touches close more often? It says nothing about why.
QString winsText(const learned::Model& model, const learned::Counts& of) {
    const std::uint32_t others = model.deals - of.deals;
    if (of.deals == 0 || others == 0) {
        return tr("no deals without it to compare with");
    }
    const double with = static_cast<double>(of.wonDeals) / of.deals;
    const double without = static_cast<double>(model.won - of.wonDeals) / others;
    const QString rates = tr("%1 of the deals with it were won, %2 of the others").arg(percent(with), percent(without));
    return without > 0 ? tr("%1: %2 times as often").arg(rates, decimals(with / without, 2)) : rates;
}

QString scoresText(const learned::Scores& of) {
    return tr("log loss %1, AUC %2, Brier %3, calibration error %4")
        .arg(decimals(of.logLoss), decimals(of.auc, 3), decimals(of.brier), decimals(of.ece));
}

// Largest first; equal ones stay in the order of their names.
std::vector<std::size_t> byValue(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) { return values[i]; });
    return order;
}

Step gateStep(const learned::Model& model) {
    const learned::Gate& gate = model.gate;
    Step step{tr("Test"), {}, {}};
    if (model.evaluation.standings.empty()) {
        step.value = tr("not possible: too few deals, or all with the same outcome");
        return step;
    }
    step.value = tr("mean log loss lower by %1 than that of the best alternative (%2); needed is more than %3")
                     .arg(decimals(gate.ahead), predictorName(gate.best), decimals(learned::neededAhead(model)));
    for (const learned::Standing& standing : model.evaluation.standings) {
        Step row{predictorName(standing.predictor), scoresText(standing.outOfFold), {}};
        if (model.evaluation.hasTime) {
            row.parts.append(
                {tr("On the latest %1 deals").arg(model.evaluation.timeDeals), scoresText(standing.outOfTime), {}});
        }
        step.parts.append(row);
    }
    return step;
}

Step calibrationStep(const learned::Model& model) {
    Step step{tr("Calibration"), tr("predicted and actual win rate, deals nobody had shown it"), {}};
    if (model.curve != learned::Curve{}) {
        step.parts.append({tr("Chances are bent"),
                           tr("log odds = %1 x points + %2, which fits clearly better; shares do not change")
                               .arg(decimals(model.curve.slope, 3), decimals(model.curve.level, 3)),
                           {}});
    }
    for (const learned::Bin& bin : model.evaluation.calibration) {
        step.parts.append({tr("%1 deals").arg(bin.deals),
                           tr("predicted %1, won %2").arg(percent(bin.chance), percent(bin.rate)),
                           {}});
    }
    return step;
}

Step weightsStep(const learned::Model& model) {
    Step step{tr("Weights of touch types"), {}, {}};
    for (const std::size_t k : byValue(model.weights.theta)) {
        const double weight = model.weights.theta[k];
        step.parts.append({touchType(model.types[k]),
                           decimals(weight, 3) + rangeText(model.thetaInterval, k),
                           {{weightMeaning(weight), {}, {}},
                            {countsText(model.ofType[k]), {}, {}},
                            {winsText(model, model.ofType[k]), {}, {}}}});
    }
    return step;
}

Step partnersStep(const learned::Model& model) {
    Step step{tr("Factors of partners"), {}, {}};
    for (const std::size_t p : byValue(model.weights.factor)) {
        const double factor = model.weights.factor[p];
        step.parts.append({learnedPartner(model.partners[p]),
                           decimals(factor, 2) + rangeText(model.factorInterval, p),
                           {{factorMeaning(factor), {}, {}},
                            {countsText(model.ofPartner[p]), {}, {}},
                            {winsText(model, model.ofPartner[p]), {}, {}}}});
    }
    return step;
}

Step segmentsStep(const learned::Model& model) {
    Step step{tr("Without any touch"), tr("deals by: %1").arg(text(model.segmentation)), {}};
    for (std::size_t s = 0; s < model.segments.size(); ++s) {
        const double base = model.weights.base[s];
        step.parts.append(
            {model.segments[s].empty() ? tr("all others") : text(model.segments[s]),
             decimals(base, 3) + rangeText(model.baseInterval, s),
             {{tr("%1 of its deals would be won").arg(percent(learned::winProbability(base))), {}, {}},
              {tr("%1 deals, %2 of them won").arg(model.ofSegment[s].deals).arg(model.ofSegment[s].wonDeals),
               {},
               {}}}});
    }
    return step;
}

Step choiceStep(const learned::Model& model) {
    Step step{tr("Settings"), {}, {}};
    const auto last = std::ranges::find_if(model.trials.rbegin(), model.trials.rend(), &learned::Trial::chosen);
    step.value = last == model.trials.rend() ? tr("none could be tried: every touch weighs the same")
                                             : settingsText(model, last->candidate);
    for (const learned::Trial& trial : model.trials) {
        const QString chosen = trial.chosen ? tr(", chosen") : QString();
        step.parts.append({settingsText(model, trial.candidate),
                           tr("log loss %1, behind by %2 (standard error %3)%4")
                               .arg(decimals(trial.logLoss), decimals(trial.behind), decimals(trial.error), chosen),
                           {}});
    }
    return step;
}

} // namespace

QString predictorName(Predictor predictor) {
    switch (predictor) {
    case Predictor::Learned:
        return tr("Evidence-weighted");
    case Predictor::BaseRate:
        return tr("base rate");
    case Predictor::SegmentRate:
        return tr("base rate of the segment");
    case Predictor::Pooled:
        return tr("one weight for every touch");
    case Predictor::Equal:
        return tr("Equal");
    case Predictor::Linear:
        return tr("Linear");
    case Predictor::First:
        return tr("First touch");
    case Predictor::Last:
        return tr("Last touch");
    case Predictor::Decay:
        return tr("Time decay");
    case Predictor::Position:
        return tr("Position");
    case Predictor::Role:
        return tr("Role weights");
    }
    return {};
}

QString refusalText(const learned::Model& model, Refusal refusal) {
    switch (refusal) {
    case Refusal::TooFewDeals:
        return tr("There are %1 closed deals; at least %2 are needed.").arg(model.deals).arg(model.fewestDeals);
    case Refusal::TooFewWon:
        return tr("%1 deals were won; at least %2 are needed.").arg(model.won).arg(model.fewestOfEither);
    case Refusal::TooFewLost:
        return tr("%1 deals were lost; at least %2 are needed. Are lost deals recorded?")
            .arg(model.deals - model.won)
            .arg(model.fewestOfEither);
    case Refusal::NotBetter:
        return model.evaluation.standings.empty()
                   ? tr("It could not be tested.")
                   : tr("It does not predict wins clearly better than the best alternative (%1).")
                         .arg(predictorName(model.gate.best));
    case Refusal::Leakage:
        return tr("A touch type looks as if it was recorded because deals were won.");
    }
    return {};
}

QString alarmText(const learned::Model& model, const learned::Alarm& alarm) {
    return tr("%1 is found in %2 won deals and %3 lost ones, in %4 of the won ones for the first time just before the "
              "close. If it is recorded after the decision, mark it as post_decision in the rulebook: no model will "
              "count it.")
        .arg(touchType(model.types[alarm.type]))
        .arg(alarm.won)
        .arg(alarm.lost)
        .arg(alarm.late);
}

QString weightMeaning(double weight) {
    return tr("one such touch goes with winning %1 of the deals that would otherwise be lost")
        .arg(percent(learned::winProbability(weight)));
}

QString factorMeaning(double factor) {
    const double more = factor - 1;
    if (std::abs(more) < 0.005) {
        return tr("its touches weigh as much as the average");
    }
    return more > 0 ? tr("its touches weigh %1 more than the average").arg(percent(more))
                    : tr("its touches weigh %1 less than the average").arg(percent(-more));
}

QString learnedPartner(const std::string& key) { return key.empty() ? tr("direct team") : text(key); }

QString settingsText(const learned::Model& model, const learned::Candidate& of) {
    const QString age =
        of.halfLife == 0 ? tr("touches do not age") : tr("half-life %1 days").arg(QString::number(of.halfLife));
    return tr("segments: %1; %2; kappa %3, c %4")
        .arg(text(model.segmentations.at(of.segmentation)), age, shrinkageText(of.shrinkage.kappa),
             shrinkageText(of.shrinkage.c));
}

QString refusalsText(const learned::Model& model) {
    QStringList reasons;
    for (const Refusal refusal : model.gate.refusals) {
        reasons << refusalText(model, refusal);
    }
    return reasons.join(QStringLiteral("; "));
}

QString verdictText(const learned::Model& model, Model fallback) {
    return model.gate.usable()
               ? tr("usable for pay: it predicts wins clearly better than every alternative")
               : tr("not used for pay: %1 applies instead").arg(QString::fromUtf8(nameOf(fallback).data()));
}

Step learnedSteps(const learned::Model& model, Model fallback) {
    Step step{tr("Evidence-weighted credit"), verdictText(model, fallback), {}};
    for (const Refusal refusal : model.gate.refusals) {
        step.parts.append({tr("Reason"), refusalText(model, refusal), {}});
    }
    for (const learned::Alarm& alarm : model.alarms) {
        step.parts.append({tr("Alarm"), alarmText(model, alarm), {}});
    }
    step.parts.append({tr("Evidence, not proof"),
                       tr("weights say what wins go with; a cause nobody recorded cannot be told from a touch"),
                       {}});
    step.parts.append(gateStep(model));
    if (!model.evaluation.calibration.empty()) {
        step.parts.append(calibrationStep(model));
    }
    step.parts.append(weightsStep(model));
    step.parts.append(partnersStep(model));
    step.parts.append(segmentsStep(model));
    step.parts.append(choiceStep(model));
    step.parts.append({tr("Data"),
                       tr("%1 closed deals as of %2, %3 won, %4 touches that count")
                           .arg(model.deals)
                           .arg(dateText(model.asOf, Figures::Exact))
                           .arg(model.won)
                           .arg(model.touches),
                       {{tr("Digest"), text(model.digest), {}},
                        {tr("Method version"), QString::number(model.version), {}},
                        {tr("Intervals"), tr("%1 resamples, seed %2").arg(model.resamples).arg(model.seed), {}}}});
    return step;
}

Step pointsSteps(const Snapshot& snapshot, const learned::DealPoints& points) {
    const auto partnerOf = [&](Index party) {
        return party == kDirect ? learnedPartner({}) : toQString(snapshot.table<Partner>().at(party).key);
    };
    Step step{tr("Chance of winning"), percent(points.chance), {}};
    Step touches{tr("Points"), decimals(points.lambda - points.base), {}};
    for (const learned::TouchPoints& touch : points.touches) {
        touches.parts.append({tr("%1, %2, %3")
                                  .arg(partnerOf(touch.party), touchType(touch.type.str()),
                                       timeText(Time{touch.seconds}, Figures::Exact)),
                              tr("weight %1 x partner %2 x age %3 = %4")
                                  .arg(decimals(touch.weight), decimals(touch.factor, 3), decimals(touch.decay, 3),
                                       decimals(touch.points)),
                              {}});
    }
    step.parts.append(touches);
    for (const learned::PartyPoints& party : points.parties) {
        step.parts.append({partnerOf(party.party),
                           tr("%1 of the points; without it the chance falls from %2 to %3")
                               .arg(percent(party.share), percent(points.chance), percent(party.chanceWithout)),
                           {}});
    }
    step.parts.append({tr("Without any touch"), percent(learned::winProbability(points.base)), {}});
    return step;
}

} // namespace counterpart
