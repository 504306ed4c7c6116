// SPDX-License-Identifier: GPL-3.0-or-later
// The lens and the rulebook in words.
#include "ui/bridge/frame_steps.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

} // namespace

Step frame(const QString& label, const QString& value) {
    Step step{label, value, {}};
    step.role = Step::Role::Frame;
    return step;
}

QString rulebookName(const Rulebook& rulebook) {
    const QString name = QString::fromStdString(rulebook.name);
    return rulebook.version.empty() ? name : tr("%1, version %2").arg(name, QString::fromStdString(rulebook.version));
}

QString ruleIn(const Rulebook& rulebook, const QString& part) {
    return tr("%1, rulebook %2").arg(part, rulebookName(rulebook));
}

Step rulebookFrame(const Programme& p, Figures figures) {
    Step step = frame(tr("Rulebook"), rulebookName(*p.rulebook));
    const RulebookVersion* version = versionInForce(*p.snapshot, p.lens.asOf);
    if (version == nullptr) {
        step.value = tr("%1, built in").arg(step.value);
    } else if (version->name.view() == p.rulebook->name || version->key.view() == p.rulebook->version) {
        step.value = version->effective.has()
                         ? tr("%1, in force since %2").arg(step.value, dateText(version->effective, figures))
                         : tr("%1, in force from the beginning").arg(step.value);
    }
    return step;
}

QString policyText(const AttributionPolicy& policy, Model model) {
    QStringList parts;
    if (model == Model::Decay) {
        parts << tr("half-life %1 days").arg(QString::fromStdString(toString(policy.halfLifeDays)));
    }
    if (model == Model::Position) {
        parts << QStringLiteral("%1/%2/%3")
                     .arg(QString::fromStdString(toString(policy.positionFirst)),
                          QString::fromStdString(toString(policy.positionMiddle)),
                          QString::fromStdString(toString(policy.positionLast)));
    }
    switch (policy.direct) {
    case DirectTeam::Exclude:
        parts << tr("direct team left out");
        break;
    case DirectTeam::Include:
        parts << tr("direct team counts as a party");
        break;
    case DirectTeam::Fixed:
        parts << tr("partners share %1, the direct team has the rest")
                     .arg(QString::fromStdString(toString(policy.partnersShare)));
        break;
    }
    parts << (policy.lookbackDays ? tr("lookback %1 days").arg(*policy.lookbackDays) : tr("no lookback limit"));
    return parts.join(QStringLiteral(", "));
}

QString modelText(const Programme& p) {
    const Model followed = p.credits.model();
    const QString policy = policyText(p.rulebook->attribution, followed);
    return followed == p.lens.model
               ? tr("%1: %2").arg(modelName(followed), policy)
               : tr("%1 cannot be followed, so %2: %3").arg(modelName(p.lens.model), modelName(followed), policy);
}

QString periodText(const Programme& p, const Period& period, Figures figures) {
    return figures == Figures::Local ? periodName(period, p.rulebook->fiscalFirstMonth)
                                     : QString::fromStdString(toString(period, p.rulebook->fiscalFirstMonth));
}

QVector<Step> frames(const Programme& p, const QString& means, FrameOf of, Figures figures) {
    QVector<Step> steps;
    if (!means.isEmpty()) {
        steps.push_back(frame(tr("Means"), means));
    }
    if (of.model) {
        steps.push_back(frame(tr("Model"), modelText(p)));
    }
    if (of.period) {
        steps.push_back(frame(tr("Period"), periodText(p, of.other.value_or(p.lens.period), figures)));
    }
    steps.push_back(frame(tr("Currency"), toQString(p.lens.reporting.code())));
    steps.push_back(frame(tr("As of"), dateText(p.lens.asOf, figures)));
    steps.push_back(rulebookFrame(p, figures));
    return steps;
}

} // namespace counterpart
