// SPDX-License-Identifier: GPL-3.0-or-later
// The names of partner types, touch types, sources of tasks, kinds of meetings.
#include "ui/bridge/word_text.h"

#include <QCoreApplication>
#include <QHash>

namespace counterpart {

namespace {

using Names = QHash<QString, const char*>;

#define N(text) QT_TRANSLATE_NOOP("Words", text)

const Names& partnerTypes() {
    static const Names names = {
        {QStringLiteral("reseller"), N("Reseller")},
        {QStringLiteral("var"), N("VAR")},
        {QStringLiteral("si"), N("System integrator")},
        {QStringLiteral("system_integrator"), N("System integrator")},
        {QStringLiteral("gsi"), N("Global system integrator")},
        {QStringLiteral("msp"), N("MSP")},
        {QStringLiteral("mssp"), N("MSSP")},
        {QStringLiteral("oem"), N("OEM")},
        {QStringLiteral("isv"), N("ISV")},
        {QStringLiteral("distributor"), N("Distributor")},
        {QStringLiteral("referral"), N("Referral partner")},
        {QStringLiteral("advisory"), N("Advisory partner")},
        {QStringLiteral("affiliate"), N("Affiliate")},
        {QStringLiteral("technology"), N("Technology partner")},
        {QStringLiteral("marketplace"), N("Marketplace")},
        {QStringLiteral("solution"), N("Solution partner")},
        {QStringLiteral("consultant"), N("Consultant")},
        {QStringLiteral("agency"), N("Agency")},
    };
    return names;
}

const Names& touchTypes() {
    static const Names names = {
        {QStringLiteral("sourced"), N("Sourced")},
        {QStringLiteral("referral"), N("Referral")},
        {QStringLiteral("intro_meeting"), N("Introduction")},
        {QStringLiteral("demo"), N("Demo")},
        {QStringLiteral("co_sell_meeting"), N("Co-sell meeting")},
        {QStringLiteral("technical_validation"), N("Technical validation")},
        {QStringLiteral("proposal"), N("Proposal")},
        {QStringLiteral("integration"), N("Integration")},
        {QStringLiteral("implementation"), N("Implementation")},
        {QStringLiteral("content_shared"), N("Content shared")},
        {QStringLiteral("event"), N("Event")},
        {QStringLiteral("training"), N("Training")},
        {QStringLiteral("negotiation"), N("Negotiation")},
        {QStringLiteral("close_support"), N("Support at closing")},
        {QStringLiteral("renewal_support"), N("Support at renewal")},
    };
    return names;
}

const Names& taskSources() {
    static const Names names = {
        {QStringLiteral("flag"), N("Red flag")},
        {QStringLiteral("conflict"), N("Conflict")},
        {QStringLiteral("plan"), N("Plan")},
        {QStringLiteral("certification"), N("Certification")},
        {QStringLiteral("hand"), N("By hand")},
        {QStringLiteral("marketing"), N("Joint marketing")},
        {QStringLiteral("escalation"), N("Escalation")},
        {QStringLiteral("commitment"), N("Commitment")},
    };
    return names;
}

const Names& meetingKinds() {
    static const Names names = {
        {QStringLiteral("weekly"), N("Weekly pipeline")},     {QStringLiteral("monthly"), N("Monthly performance")},
        {QStringLiteral("quarterly"), N("Quarterly review")}, {QStringLiteral("annual"), N("Yearly contract")},
        {QStringLiteral("escalation"), N("Escalation")},      {QStringLiteral("other"), N("Other meeting")},
    };
    return names;
}

#undef N

// Programmes write such words in any case; theirs, unknown here, keep it.
QString named(const Names& names, std::string_view word) {
    QString text = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    if (const char* known = names.value(text.toLower().replace(u'-', u'_').replace(u' ', u'_'), nullptr)) {
        return QCoreApplication::translate("Words", known);
    }
    text.replace(u'_', u' ');
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

} // namespace

QString partnerTypeName(std::string_view word) { return named(partnerTypes(), word); }

QString touchTypeName(std::string_view word) { return named(touchTypes(), word); }

QString taskSourceName(std::string_view word) { return named(taskSources(), word); }

QString meetingKindName(std::string_view word) { return named(meetingKinds(), word); }

bool hasNames(Kind kind, std::string_view field) {
    return (field == "source" && kind == Kind::Task) || (field == "kind" && kind == Kind::Meeting) ||
           (field == "type" && (kind == Kind::Partner || kind == Kind::Touchpoint));
}

QString wordName(Kind kind, std::string_view field, std::string_view word) {
    if (hasNames(kind, field)) {
        return kind == Kind::Partner   ? partnerTypeName(word)
               : kind == Kind::Task    ? taskSourceName(word)
               : kind == Kind::Meeting ? meetingKindName(word)
                                       : touchTypeName(word);
    }
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

} // namespace counterpart
