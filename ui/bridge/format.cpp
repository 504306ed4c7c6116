// SPDX-License-Identifier: GPL-3.0-or-later
// Locale formatting of exact values: digits are placed by integers, never through a double, but for "short" ones.
#include "ui/bridge/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace counterpart {

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kNarrowSpace(0x202F);

QString tr(const char* text) { return QCoreApplication::translate("Format", text); }

// value x 10^-digits with the locale's grouping and point; trailing zeros beyond `fewest` decimals are dropped.
QString scaled(std::int64_t value, int digits, int fewest) {
    const QLocale locale;
    const bool negative = value < 0;
    std::uint64_t magnitude = negative ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
    std::uint64_t unit = 1;
    for (int i = 0; i < digits; ++i) {
        unit *= 10;
    }
    QString decimals = QString::number(magnitude % unit).rightJustified(digits, u'0');
    if (digits == 0) {
        decimals.clear();
    }
    while (decimals.size() > fewest && decimals.endsWith(u'0')) {
        decimals.chop(1);
    }
    QString text = locale.toString(static_cast<qulonglong>(magnitude / unit));
    if (!decimals.isEmpty()) {
        text += locale.decimalPoint() + decimals;
    }
    return negative ? kMinus + text : text;
}

std::int64_t roundedTo(std::int64_t value, int fromDigits, int toDigits) {
    std::int64_t divisor = 1;
    for (int i = toDigits; i < fromDigits; ++i) {
        divisor *= 10;
    }
    return static_cast<std::int64_t>(divHalfEven(value, divisor));
}

} // namespace

QString formatAmount(Minor minor, Currency currency) { return scaled(minor, currency.digits(), currency.digits()); }

QString formatMoney(Minor minor, Currency currency) {
    const QString amount = formatAmount(minor, currency);
    return currency.has() ? amount + QChar::Nbsp + toQString(currency.code()) : amount;
}

QString formatMoneyShort(Minor minor, Currency currency) {
    struct Step {
        double from;
        const char* unit;
    };
    static constexpr std::array<Step, 3> steps = {{{1e9, QT_TRANSLATE_NOOP("Format", "B")},
                                                   {1e6, QT_TRANSLATE_NOOP("Format", "M")},
                                                   {1e3, QT_TRANSLATE_NOOP("Format", "K")}}};
    const double value = static_cast<double>(minor) / std::pow(10.0, currency.digits());
    for (const Step& step : steps) {
        if (std::abs(value) >= step.from * 0.9995) {
            const double shown = value / step.from;
            QString text = QLocale().toString(std::abs(shown), 'f', std::abs(shown) < 99.95 ? 1 : 0);
            return (value < 0 ? QString(kMinus) : QString()) + text + kNarrowSpace + tr(step.unit);
        }
    }
    return scaled(roundedTo(minor, currency.digits(), 0), 0, 0);
}

QString formatCount(qint64 count) { return scaled(count, 0, 0); }

QString formatMicros(std::int64_t micros, int mostDecimals) {
    return scaled(roundedTo(micros, 6, mostDecimals), mostDecimals, 0);
}

QString formatRatio(std::int64_t millionths, int decimals) {
    return scaled(roundedTo(millionths, 4, decimals), decimals, decimals) + kNarrowSpace + QLocale().percent();
}

QString formatShare(std::uint64_t partsOfTrillion, int decimals) {
    return scaled(roundedTo(static_cast<std::int64_t>(partsOfTrillion), 10, decimals), decimals, decimals) +
           kNarrowSpace + QLocale().percent();
}

QDate toQDate(Date date) { return date.has() ? QDate(1970, 1, 1).addDays(date.days) : QDate(); }

Date fromQDate(QDate date) {
    return date.isValid() ? Date{static_cast<std::int32_t>(QDate(1970, 1, 1).daysTo(date))} : Date();
}

QString formatDate(Date date) {
    return date.has() ? QLocale().toString(toQDate(date), QLocale::ShortFormat) : QString();
}

QString formatTime(Time time) {
    if (!time.has()) {
        return {};
    }
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(time.seconds, Qt::UTC), QLocale::ShortFormat);
}

QString formatMetric(metrics::Unit unit, std::int64_t value, Currency reporting) {
    switch (unit) {
    case metrics::Unit::Money:
        return formatMoney(value, reporting);
    case metrics::Unit::Count:
        return formatCount(value);
    case metrics::Unit::Ratio:
        return formatRatio(value);
    case metrics::Unit::Days:
        return tr("%1 days").arg(formatMicros(value, 1));
    case metrics::Unit::Hours:
        return tr("%1 h").arg(formatMicros(value, 1));
    case metrics::Unit::Score:
        return formatMicros(value, 2);
    }
    return {};
}

QString formatMetricShort(metrics::Unit unit, std::int64_t value, Currency reporting) {
    return unit == metrics::Unit::Money ? formatMoneyShort(value, reporting) : formatMetric(unit, value, reporting);
}

QString periodName(const Period& period, int fiscalFirstMonth) {
    const QString text = QString::fromStdString(toString(period, fiscalFirstMonth));
    if (text == u"all") {
        return tr("All time");
    }
    if (text.size() == 7 && text[5] == u'Q') {
        return tr("Q%1 %2").arg(text.right(1), text.left(4));
    }
    if (text.size() == 7 && text[5].isDigit()) {
        return QLocale().standaloneMonthName(text.right(2).toInt()) + u' ' + text.left(4);
    }
    if (text.contains(QStringLiteral(".."))) {
        return tr("%1 to %2").arg(formatDate(period.from), formatDate(period.to.plusDays(-1)));
    }
    return text;
}

} // namespace counterpart
