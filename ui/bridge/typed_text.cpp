// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a locale's number apart by hand: through a double it would lose digits.
#include "ui/bridge/typed_text.h"

namespace counterpart {

namespace {

// Every group but the first has three digits (or two, as in India).
bool groupsStandRight(const QString& whole, const QString& separator) {
    const QStringList groups = whole.split(separator);
    if (groups.front().isEmpty() || groups.front().size() > 3 || groups.back().size() != 3) {
        return groups.size() == 1;
    }
    for (qsizetype i = 1; i + 1 < groups.size(); ++i) {
        if (groups[i].size() != 3 && groups[i].size() != 2) {
            return false;
        }
    }
    return true;
}

// Spaces that look alike are one: people type none of the special ones.
QString withPlainSpaces(QString text) {
    for (const ushort space : {0x00A0, 0x202F, 0x2009}) {
        text.replace(QChar(space), u' ');
    }
    return text;
}

} // namespace

std::string nativeNumber(const QString& typed, const QLocale& locale) {
    QString text = withPlainSpaces(typed.trimmed());
    QString sign;
    if (text.startsWith(u'-') || text.startsWith(QChar(0x2212)) || text.startsWith(locale.negativeSign())) {
        sign = QStringLiteral("-");
        text = text.mid(text.startsWith(locale.negativeSign()) ? locale.negativeSign().size() : 1).trimmed();
    }
    const QString point = locale.decimalPoint();
    const QString group = withPlainSpaces(locale.groupSeparator());
    const qsizetype at = text.indexOf(point);
    QString whole = at < 0 ? text : text.left(at);
    const QString decimals = at < 0 ? QString() : text.mid(at + point.size());
    if (!group.isEmpty() && !groupsStandRight(whole, group)) {
        return typed.trimmed().toStdString();
    }
    whole.remove(group);
    QString plain = sign + whole + (decimals.isEmpty() ? QString() : u'.' + decimals);
    for (QChar& c : plain) {
        if (!c.isDigit() && c != u'.' && c != u'-') {
            return typed.trimmed().toStdString();
        }
        c = c.isDigit() ? QChar(u'0' + c.digitValue()) : c;
    }
    return plain.toStdString();
}

QString typedNumber(std::string_view native, const QLocale& locale) {
    const QString text = QString::fromUtf8(native.data(), static_cast<qsizetype>(native.size()));
    const bool negative = text.startsWith(u'-');
    const qsizetype at = text.indexOf(u'.');
    bool reads = false;
    const qulonglong whole = text.mid(negative ? 1 : 0, at < 0 ? -1 : at - (negative ? 1 : 0)).toULongLong(&reads);
    if (!reads) {
        return text;
    }
    QString shown = locale.toString(whole);
    if (at >= 0) {
        shown += locale.decimalPoint();
        for (const QChar c : text.mid(at + 1)) {
            shown += c.isDigit() ? locale.toString(c.digitValue()) : QString(c);
        }
    }
    return negative ? QChar(0x2212) + shown : shown;
}

} // namespace counterpart
