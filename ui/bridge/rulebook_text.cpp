// SPDX-License-Identifier: GPL-3.0-or-later
// The words for rulebooks.
#include "ui/bridge/rulebook_text.h"

#include "core/domain/policy/shape.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/metric_text.h"
#include "ui/bridge/rulebook_field_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace counterpart {

namespace {

using rulebook::Form;
using rulebook::PolicyChange;

QString tr(const char* text) { return QCoreApplication::translate("Rulebook", text); }
QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

struct Named {
    std::string_view member;
    const char* name;
};
constexpr Named kNames[] = {
    {"mdf", QT_TRANSLATE_NOOP("Rulebook", "development funds (share of revenue)")},
    {"mdf_amount", QT_TRANSLATE_NOOP("Rulebook", "development funds a year")},
    {"fee", QT_TRANSLATE_NOOP("Rulebook", "fee")},
    {"training_hours", QT_TRANSLATE_NOOP("Rulebook", "training hours included")},
    {"leads_per_month", QT_TRANSLATE_NOOP("Rulebook", "qualified leads a month")},
    {"top.share", QT_TRANSLATE_NOOP("Rulebook", "share of the best")},
    {"window_months", QT_TRANSLATE_NOOP("Rulebook", "months looked at")},
    {"cycle", QT_TRANSLATE_NOOP("Rulebook", "evaluation")},
    {"grace_evaluations", QT_TRANSLATE_NOOP("Rulebook", "evaluations of grace")},
    {"notice_days", QT_TRANSLATE_NOOP("Rulebook", "days of notice")},
    {"half_life_days", QT_TRANSLATE_NOOP("Rulebook", "half-life in days")},
    {"lookback_days", QT_TRANSLATE_NOOP("Rulebook", "days looked back")},
    {"expiring_days", QT_TRANSLATE_NOOP("Rulebook", "days before expiry that warn")},
    {"valid_days", QT_TRANSLATE_NOOP("Rulebook", "days of protection")},
    {"extension_days", QT_TRANSLATE_NOOP("Rulebook", "days of extension")},
    {"decision_hours", QT_TRANSLATE_NOOP("Rulebook", "hours to decide")},
    {"due_days", QT_TRANSLATE_NOOP("Rulebook", "days to act")},
    {"due_day", QT_TRANSLATE_NOOP("Rulebook", "day it is due")},
    {"when", QT_TRANSLATE_NOOP("Rulebook", "condition")},
    {"from", QT_TRANSLATE_NOOP("Rulebook", "from")},
    {"until", QT_TRANSLATE_NOOP("Rulebook", "until")},
    {"pass_mark", QT_TRANSLATE_NOOP("Rulebook", "pass mark")},
    {"valid_months", QT_TRANSLATE_NOOP("Rulebook", "months of validity")},
    {"partner_share", QT_TRANSLATE_NOOP("Rulebook", "partner's share of a split")},
    {"deadline_hours", QT_TRANSLATE_NOOP("Rulebook", "hours to resolve")},
};

const Named kSections[] = {
    {"attribution", QT_TRANSLATE_NOOP("Rulebook", "Attribution")},
    {"metrics", QT_TRANSLATE_NOOP("Rulebook", "Own metric")},
    {"ladder", QT_TRANSLATE_NOOP("Rulebook", "Tier ladder")},
    {"ladder.tiers", QT_TRANSLATE_NOOP("Rulebook", "Tier")},
    {"other_ladders", QT_TRANSLATE_NOOP("Rulebook", "Ladder")},
    {"other_ladders.tiers", QT_TRANSLATE_NOOP("Rulebook", "Tier")},
    {"certification", QT_TRANSLATE_NOOP("Rulebook", "Certifications")},
    {"certification.tracks", QT_TRANSLATE_NOOP("Rulebook", "Track")},
    {"certification.tracks.levels", QT_TRANSLATE_NOOP("Rulebook", "Level")},
    {"certification.tracks.levels.modules", QT_TRANSLATE_NOOP("Rulebook", "Module")},
    {"certification.required", QT_TRANSLATE_NOOP("Rulebook", "Certifications required of")},
    {"registration", QT_TRANSLATE_NOOP("Rulebook", "Deal registration")},
    {"registration.calendar", QT_TRANSLATE_NOOP("Rulebook", "Working time")},
    {"registration.approvers", QT_TRANSLATE_NOOP("Rulebook", "Approver")},
    {"conflicts", QT_TRANSLATE_NOOP("Rulebook", "Conflicts")},
    {"conflicts.rules", QT_TRANSLATE_NOOP("Rulebook", "Conflict rule")},
    {"scorecard", QT_TRANSLATE_NOOP("Rulebook", "Scorecard")},
    {"scorecard.dimensions", QT_TRANSLATE_NOOP("Rulebook", "Dimension")},
    {"scorecard.bands", QT_TRANSLATE_NOOP("Rulebook", "Band")},
    {"health", QT_TRANSLATE_NOOP("Rulebook", "Health")},
    {"scorecard.dimensions.parts", QT_TRANSLATE_NOOP("Rulebook", "Metric")},
    {"health.dimensions.parts", QT_TRANSLATE_NOOP("Rulebook", "Health metric")},
    {"health.dimensions", QT_TRANSLATE_NOOP("Rulebook", "Health dimension")},
    {"health.bands", QT_TRANSLATE_NOOP("Rulebook", "Health band")},
    {"flags", QT_TRANSLATE_NOOP("Rulebook", "Flag")},
    {"badges", QT_TRANSLATE_NOOP("Rulebook", "Badge")},
    {"segments", QT_TRANSLATE_NOOP("Rulebook", "Segment")},
    {"partner_types", QT_TRANSLATE_NOOP("Rulebook", "Partner type")},
    {"plan_templates", QT_TRANSLATE_NOOP("Rulebook", "Plan")},
    {"plan_templates.phases", QT_TRANSLATE_NOOP("Rulebook", "Phase")},
    {"plan_templates.phases.steps", QT_TRANSLATE_NOOP("Rulebook", "Step")},
    {"plans", QT_TRANSLATE_NOOP("Rulebook", "Commission plan")},
    {"plans.rules", QT_TRANSLATE_NOOP("Rulebook", "Commission rule")},
};

const char* nameIn(std::span<const Named> names, std::string_view member) {
    const auto found = std::ranges::find(names, member, &Named::member);
    return found == names.end() ? nullptr : found->name;
}

QString shortened(const QString& shown) {
    constexpr qsizetype most = 80;
    return shown.size() > most ? shown.left(most) + QChar(0x2026) : shown;
}

QString unquoted(const std::string& json) {
    QString shown = text(json);
    if (shown.size() >= 2 && shown.startsWith(u'"') && shown.endsWith(u'"')) {
        shown = shown.mid(1, shown.size() - 2).replace(QStringLiteral("\\\""), QStringLiteral("\""));
    }
    return shortened(shown);
}

// "0 points at 0, 30 points at 1"
QString curveText(const rulebook::Node& curve) {
    QStringList pairs;
    for (const rulebook::Node& pair : curve.items) {
        if (pair.items.size() == 2) {
            pairs << tr("%1 points at %2").arg(text(pair.items[1].text), text(pair.items[0].text));
        }
    }
    return pairs.join(QStringLiteral(", "));
}

QString amountText(const std::string& json, Currency currency) {
    const std::string written = unquoted(json).toStdString();
    const Result<ParsedDecimal> amount = parseDecimal(written);
    const Result<std::int64_t> minor =
        amount ? scaleTo(*amount, currency.digits()) : Result<std::int64_t>(amount.error());
    return minor ? formatMoney(*minor, currency) : text(written); // one that names its own currency
}

QString valueText(const PolicyChange& change, const std::string& json, Currency currency) {
    if (json.empty() || json == "null" || json == "[]" || json == "\"\"") {
        return tr("none");
    }
    if (json == "true" || json == "false") {
        return json == "true" ? tr("yes") : tr("no");
    }
    if (change.shape != nullptr && change.shape->form == Form::Money) {
        return amountText(json, currency);
    }
    const Result<rulebook::Node> value = rulebook::parseTree(json);
    if (!value) {
        return unquoted(json);
    }
    const bool isCurve = change.shape != nullptr && change.shape->form == Form::Curve;
    return shortened(isCurve ? curveText(*value) : rulebookValueText(change.member, *value));
}

// "250,000.00 USD of Attributed revenue", "2 of Certified people".
QString boundText(const std::string& member, const std::string& json, Currency currency) {
    const auto named = criterionNamed(member);
    return named && isMoney(named->metric) ? amountText(json, currency) : unquoted(json);
}

QString criterionName(const std::string& member) {
    const auto named = criterionNamed(member);
    const auto id = named ? metrics::metricNamed(nameOf(named->metric)) : std::nullopt;
    const QString name = id ? metricTitle(*id) : policyMemberName(member.substr(0, member.find(':')));
    return named && !named->level.empty() ? tr("%1 (%2)").arg(name, toQString(named->level)) : name;
}

QString criterionText(const PolicyChange& change, const QString& who, Currency currency) {
    const QString name = criterionName(change.member);
    const QString before = boundText(change.member, change.before, currency);
    const QString after = boundText(change.member, change.after, currency);
    switch (change.what) {
    case PolicyChange::What::Added:
        return tr("%1 asks for %2: at least %3").arg(who, name, after);
    case PolicyChange::What::Removed:
        return tr("%1 no longer asks for %2 (at least %3)").arg(who, name, before);
    default:
        return tr("%1 asks for %2: at least %3 instead of %4").arg(who, name, after, before);
    }
}

// What an item goes by that has no name of its own.
QString itemName(const PolicyChange& change) {
    if (change.list == "conflicts.rules") {
        return rulebookWord("rule", change.item);
    }
    const auto metric = change.list.ends_with(".parts") ? metrics::metricNamed(change.item) : std::nullopt;
    return metric ? metricTitle(*metric) : text(change.item);
}

// "Tier Gold", "Deal registration": what the change is about.
QString subjectOf(const PolicyChange& change) {
    if (!change.item.empty()) {
        const char* list = nameIn(kSections, change.list);
        const QString item = itemName(change);
        return list == nullptr ? item : tr("%1 \"%2\"").arg(tr(list), item);
    }
    std::string_view path = change.path;
    while (!path.empty()) {
        if (const char* section = nameIn(kSections, path)) {
            return tr(section);
        }
        path = path.substr(0, path.find_last_of('.') == std::string_view::npos ? 0 : path.find_last_of('.'));
    }
    return tr("Rulebook");
}

bool isWholeItem(const PolicyChange& change) {
    return change.path.ends_with("\"]") && change.shape->form == Form::List;
}

} // namespace

QString policyMemberName(std::string_view member) {
    const char* name = nameIn(kNames, member);
    return name != nullptr ? tr(name) : toQString(member).replace(u'_', u' ');
}

QString policyChangeText(const PolicyChange& change, Currency currency) {
    const QString subject = subjectOf(change);
    if (isWholeItem(change)) {
        switch (change.what) {
        case PolicyChange::What::Added:
            return tr("%1 is new").arg(subject);
        case PolicyChange::What::Removed:
            return tr("%1 is dropped").arg(subject);
        default:
            return tr("%1 moves from place %2 to %3").arg(subject, text(change.before), text(change.after));
        }
    }
    if (change.shape->form == Form::Criteria) {
        return criterionText(change, change.item.empty() ? subject : text(change.item), currency);
    }
    const std::string_view path = change.path;
    const QString name = policyMemberName(path.ends_with(".top.share") ? "top.share" : change.member);
    return tr("%1: %2 is %3 instead of %4")
        .arg(subject, name, valueText(change, change.after, currency), valueText(change, change.before, currency));
}

QStringList policyDifference(const Rulebook& before, const Rulebook& after) {
    QStringList lines;
    for (const PolicyChange& change : rulebook::differenceOf(before, after)) {
        lines << policyChangeText(change, after.currency);
    }
    return lines;
}

QString rulebookRefusal(const Error& error) {
    if (error.code == ErrorCode::StillReferenced && error.column == "version") {
        return error.key.empty()
                   ? tr("%1 is the only version of the rulebook. Publish another one first.").arg(text(error.value))
                   : tr("%1 was in force when %2 won deals closed, %3 first: it stays as it is. Publish a "
                        "new version instead.")
                         .arg(text(error.value), text(error.detail), text(error.key));
    }
    if (error.code == ErrorCode::StaleWrite && error.column == "base") {
        return tr("Draft %1 began from %2, and %3 is in force by now. Look at the differences, then publish with "
                  "--force "
                  "or move the draft to that version (--rebase).")
            .arg(text(error.key), text(error.detail), text(error.value));
    }
    if (error.code == ErrorCode::NoSuchRecord && (error.column == "version" || error.column == "draft")) {
        return error.column == "version" ? tr("There is no version %1 of the rulebook.").arg(text(error.value))
                                         : tr("There is no draft %1.").arg(text(error.value));
    }
    return errorText(error);
}

QString programAbout(std::string_view program) {
    static constexpr Named abouts[] = {
        {"classic-four",
         QT_TRANSLATE_NOOP("Rulebook", "Registered, Silver, Gold, Platinum by revenue and certified people")},
        {"strategic-levels",
         QT_TRANSLATE_NOOP("Rulebook", "The top 5, 20 and 50 % with commitments, leads and success stories")},
        {"quota-bands", QT_TRANSLATE_NOOP("Rulebook", "Development, Performance, Elite by quota and satisfaction")},
        {"revenue-segments",
         QT_TRANSLATE_NOOP("Rulebook", "Three segments from $500K, $2M and $10M of revenue a year")},
        {"certification-ladder", QT_TRANSLATE_NOOP("Rulebook", "Certified, Advanced, Elite by certificates with fees")},
    };
    const char* about = nameIn(abouts, program);
    return about == nullptr ? QString() : tr(about);
}

} // namespace counterpart
