// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for what the commands on certifications refuse.
#include "ui/bridge/certification_refusal.h"

#include "core/engine/certification/levels.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Certify", text); }
QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

template <class Parts>
QString keysOf(const Parts& parts) {
    constexpr qsizetype most = 12;
    QStringList keys;
    for (const auto& part : parts) {
        keys << toQString(part.key.view());
    }
    const bool cut = keys.size() > most;
    return keys.mid(0, most).join(QStringLiteral(", ")) + (cut ? QStringLiteral(", ...") : QString());
}

QString unknownText(const Error& error, const CertificationPolicy& policy, const CertificationAsked& asked) {
    const QString word = text(error.value);
    if (error.column == "track") {
        return tr("The rulebook has no track `%1`. It has: %2.").arg(word, keysOf(policy.tracks));
    }
    const auto track = certification::trackAt(policy, Symbol(asked.track));
    if (error.column == "level" && track) {
        return tr("The track has no level `%1`. It has: %2.").arg(word, keysOf(policy.tracks[*track].levels));
    }
    const auto at = certification::levelAt(policy, Symbol(asked.track), Symbol(asked.level));
    if (error.column == "module" && at) {
        const auto& modules = certification::levelOf(policy, *at).modules;
        return modules.empty() ? tr("The level has one exam, without modules: leave the module out.")
                               : tr("The level has no module `%1`. It has: %2.").arg(word, keysOf(modules));
    }
    return errorSentence(error);
}

QString missingText(const Error& error, const CertificationPolicy& policy, const CertificationAsked& asked) {
    if (error.column == "expires") {
        return tr("The rulebook does not say how long it holds: say the last day.");
    }
    if (error.column != "module") {
        return errorSentence(error);
    }
    if (!error.value.empty()) {
        return tr("Not passed yet: %1. Record the exams, or issue it without them.").arg(text(error.value));
    }
    const auto at = certification::levelAt(policy, Symbol(asked.track), Symbol(asked.level));
    const bool modules = at && !certification::levelOf(policy, *at).modules.empty();
    return modules ? tr("The level has an exam for each module, say which: %1.")
                         .arg(keysOf(certification::levelOf(policy, *at).modules))
                   : tr("No exam of that level was passed by that day. Record it, or issue the level without exams.");
}

QString unchangedText(const Error& error, const CertificationAsked& asked) {
    if (error.column == "expires") {
        return error.value == asked.renewed ? tr("It does not run out, so there is nothing to renew.")
                                            : tr("It was renewed already, by %1.").arg(text(error.value));
    }
    return errorSentence(error);
}

} // namespace

QString certificationRefusal(const Error& error, const CertificationPolicy& policy, const CertificationAsked& asked) {
    switch (error.code) {
    case ErrorCode::UnknownReference:
        return unknownText(error, policy, asked);
    case ErrorCode::RequiredFieldEmpty:
        return missingText(error, policy, asked);
    case ErrorCode::NothingChanged:
        return unchangedText(error, asked);
    case ErrorCode::KeyTaken:
        return tr("It was issued on that very day already: %1.").arg(text(error.value));
    case ErrorCode::NoSuchRecord:
        return error.column == "partner" ? tr("Say whose it is: choose a partner.") : errorSentence(error);
    case ErrorCode::OutOfRange:
        if (error.column == "expires") {
            return tr("It would end on %1: the last day comes after %2.").arg(text(error.value), text(error.detail));
        }
        if (error.column == "issued") {
            return tr("%1 is before it was issued, on %2.").arg(text(error.value), text(error.detail));
        }
        return error.column == "score" ? tr("A score is between 0 and 100, not %1.").arg(text(error.value))
                                       : errorSentence(error);
    default:
        return errorSentence(error);
    }
}

} // namespace counterpart
