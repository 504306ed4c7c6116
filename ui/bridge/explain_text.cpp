// SPDX-License-Identifier: GPL-3.0-or-later
// Attribution in words: every touch and its fate, every weight, every remainder unit.
#include "ui/bridge/explain_text.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/touch_text.h"
#include "ui/bridge/word_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace counterpart {

namespace {

using attribution::TouchStatus;

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

void appendText(QString& out, const Step& step, int level) {
    out += QString(level * 2, u' ') + step.label;
    if (!step.value.isEmpty()) {
        out += QStringLiteral(": ") + step.value;
    }
    out += u'\n';
    for (const Step& part : step.parts) {
        appendText(out, part, level + 1);
    }
}

} // namespace

QString touchStatusText(TouchStatus status) {
    switch (status) {
    case TouchStatus::Counted:
        return tr("counts");
    case TouchStatus::Implicit:
        return tr("implied: the deal names this partner and has no eligible touch");
    case TouchStatus::AfterReference:
        return tr("does not count: later than the reference time");
    case TouchStatus::BeforeLookback:
        return tr("does not count: older than the lookback window");
    case TouchStatus::PostDecision:
        return tr("does not count: its type is recorded after the decision");
    case TouchStatus::DirectLeftOut:
        return tr("does not count: direct team, which the policy leaves out");
    case TouchStatus::UnknownPartner:
        return tr("does not count: names an unknown partner");
    case TouchStatus::NoTime:
        return tr("does not count: has no time");
    case TouchStatus::Excluded:
        return tr("does not count: excluded");
    }
    return {};
}

namespace {

QString partnerName(const Snapshot& snapshot, Id<Partner> id) {
    const Partner* partner = snapshot.find(id);
    return partner != nullptr ? QStringLiteral("%1 (%2)").arg(toQString(partner->name), toQString(partner->key))
                              : tr("direct team");
}

QString weightText(Model model, const attribution::Weight& weight) {
    if (model == Model::Custom) {
        return QString::fromStdString(expression::toString(weight.custom));
    }
    return model == Model::Decay || model == Model::Ai ? QString::number(weight.real, 'g', 17)
                                                       : QString::fromStdString(formatScaledShort(weight.exact, 6));
}

QString faultText(attribution::WeightFault::Kind fault) {
    using Kind = attribution::WeightFault::Kind;
    switch (fault) {
    case Kind::None:
        return {};
    case Kind::Negative:
        return tr("below zero");
    case Kind::NotFinite:
        return tr("not a finite number");
    case Kind::DivisionByZero:
        return tr("a division by zero");
    case Kind::TooLarge:
        return tr("too large");
    case Kind::Missing:
        return tr("reckoned with a value that is missing");
    }
    return {};
}

Step weightSteps(const Snapshot& snapshot, const attribution::DealExplanation& e,
                 const attribution::ExplainedTouch& touch) {
    Step weight{tr("Weight"), weightText(e.model, touch.weight), {}};
    for (const expression::Step& part : attribution::explainWeight(snapshot, e, touch)) {
        if (part.used) {
            const QByteArray bytes = QByteArray::fromStdString(e.policy.expression);
            weight.parts.push_back({QString::fromUtf8(bytes.mid(part.span.begin, part.span.length)),
                                    QString::fromStdString(expression::toString(part.value)),
                                    {}});
        }
    }
    return weight;
}

QString policyText(const attribution::DealExplanation& e) {
    const AttributionPolicy& policy = e.policy;
    QStringList parts;
    if (e.model == Model::Decay) {
        parts << tr("half-life %1 days").arg(QString::fromStdString(toString(policy.halfLifeDays)));
    }
    if (e.model == Model::Position) {
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

Step touchStep(const Snapshot& snapshot, const attribution::DealExplanation& e, const TouchWords& words, std::size_t at,
               Figures figures) {
    const attribution::ExplainedTouch& touch = e.touches[at];
    Step step;
    const QString when = timeText(touch.at, figures);
    step.label = QStringLiteral("%1  %2  %3")
                     .arg(when.isEmpty() ? tr("(no time)") : when,
                          figures == Figures::Local ? touchTypeName(touch.type.view()) : toQString(touch.type.view()),
                          partnerName(snapshot, touch.partner));
    step.value = words.fate(at);
    if (touch.position > 0) {
        step.value = tr("%1, no. %2: %3").arg(words.fate(at), countText(touch.position, figures), words.weight(at));
        if (e.model == Model::Custom) {
            step.parts.push_back(weightSteps(snapshot, e, touch));
        }
        if (touch.fault != attribution::WeightFault::Kind::None) {
            step.value += tr("; no weight: %1").arg(faultText(touch.fault));
        }
        step.parts.push_back({tr("Part of the deal"), words.part(at), {}});
    }
    for (const auto& [label, value] : words.evidence(at)) {
        step.parts.push_back({label, value, {}});
    }
    return step;
}

Step partyStep(const Snapshot& snapshot, const attribution::DealExplanation& e,
               const attribution::ExplainedParty& party, Figures figures) {
    Step step;
    step.label = partnerName(snapshot, party.partner);
    const QString share = QString::fromStdString(formatScaled(static_cast<std::int64_t>(party.share), 12));
    step.value = moneyText(party.amount, e.amount.currency, figures);
    if (party.origin != attribution::RowOrigin::Touched || party.ownShare != party.share) {
        step.parts.push_back({party.origin == attribution::RowOrigin::Passed
                                  ? tr("Own share")
                                  : tr("Own share, before what is taken over and passed on"),
                              QString::fromStdString(formatScaled(static_cast<std::int64_t>(party.ownShare), 12)),
                              {}});
        step.parts.push_back({tr("Share"), share, {}});
        return step;
    }
    if (party.fixedPart) {
        step.parts.push_back({tr("Share"), tr("%1, fixed by the policy").arg(share), {}});
    } else {
        step.parts.push_back({tr("Share"),
                              tr("%1 / %2 = %3%4")
                                  .arg(weightText(e.model, party.weight), weightText(e.model, e.total), share,
                                       party.shareUnit ? tr(", with one remainder part of 10^12") : QString()),
                              {}});
    }
    step.parts.push_back({tr("Amount"),
                          tr("%1 x %2 = %3%4")
                              .arg(moneyText(e.amount.minor, e.amount.currency, figures), share, step.value,
                                   party.amountUnit ? tr(", with one remainder unit") : QString()),
                          {}});
    if (party.sourced) {
        step.parts.push_back({tr("Role"), tr("sourced the deal with the first touch that counts"), {}});
    }
    return step;
}

Step inheritanceStep(const attribution::DealExplanation& e) {
    const auto& by = e.inherited;
    Step step{tr("Continues deal %1").arg(toQString(by.firstKey)), {}, {}};
    const QString part = QString::fromStdString(formatScaled(static_cast<std::int64_t>(by.part), 12));
    const QString rate = QString::fromStdString(toString(by.policy.rate));
    switch (by.policy.credit) {
    case Inherit::Nothing:
        break;
    case Inherit::All:
        step.value = tr("its credit is taken over, own touches do not count");
        break;
    case Inherit::Decayed:
        step.value = tr("%1 of its credit is taken over: %2 to the power of %3 terms; the rest stays with the house")
                         .arg(part, rate)
                         .arg(by.terms);
        break;
    case Inherit::Blended:
        step.value = tr("%1 is divided as its credit is, the rest by own touches").arg(part);
        break;
    }
    return step;
}

Step passingSteps(const Snapshot& snapshot, const attribution::DealExplanation& e, Figures figures) {
    Step steps{tr("Passed on through chains"), {}, {}};
    for (const attribution::ExplainedPassing& passing : e.passed) {
        steps.parts.push_back(
            {tr("%1 to %2").arg(partnerName(snapshot, passing.from), partnerName(snapshot, passing.to)),
             tr("%1 of its part = %2")
                 .arg(QString::fromStdString(toString(passing.rate)),
                      moneyText(passing.amount, e.amount.currency, figures)),
             {}});
    }
    return steps;
}

} // namespace

QString asText(const Step& step) {
    QString out;
    appendText(out, step, 0);
    out.chop(1);
    return out;
}

Step dealSteps(const Snapshot& snapshot, const attribution::DealExplanation& e, Figures figures) {
    Step root;
    root.label = tr("Deal %1, %2").arg(toQString(e.key), modelName(e.model));
    root.value = moneyText(e.amount.minor, e.amount.currency, figures);
    root.parts.push_back({tr("Policy"), policyText(e), {}});
    root.parts.push_back({tr("Rulebook"),
                          QStringLiteral("%1 %2")
                              .arg(QString::fromStdString(e.rulebook), QString::fromStdString(e.rulebookVersion))
                              .trimmed(),
                          {}});
    root.parts.push_back(
        {tr("Reference time"),
         tr("%1 (%2)").arg(timeText(e.reference, figures), e.referenceRule == attribution::ReferenceRule::EndOfCloseDate
                                                               ? tr("end of the close date")
                                                               : tr("end of the as-of date")),
         {}});
    Step touches{tr("Touches"), formatCount(static_cast<qint64>(e.touches.size())), {}};
    const TouchWords words(snapshot, e, figures);
    for (std::size_t i = 0; i < e.touches.size(); ++i) {
        touches.parts.push_back(touchStep(snapshot, e, words, i, figures));
    }
    root.parts.push_back(touches);
    Step shares{tr("Credits"), {}, {}};
    for (const auto& party : e.parties) {
        shares.parts.push_back(partyStep(snapshot, e, party, figures));
    }
    if (e.refused) {
        root.parts.push_back(
            {tr("Refused"), tr("a touch has no weight under the expression: the whole deal stays with the house"), {}});
    }
    if (e.inherited.first != 0) {
        root.parts.push_back(inheritanceStep(e));
    }
    if (!e.passed.empty()) {
        root.parts.push_back(passingSteps(snapshot, e, figures));
    }
    if (e.unattributedShare > 0 || e.unattributed != 0) {
        shares.parts.push_back(
            {tr("Unattributed, stays with the house"), moneyText(e.unattributed, e.amount.currency, figures), {}});
    }
    root.parts.push_back(shares);
    return root;
}

QString dealExplanation(const Snapshot& snapshot, const attribution::DealExplanation& e) {
    return asText(dealSteps(snapshot, e));
}

} // namespace counterpart
