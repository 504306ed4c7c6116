// SPDX-License-Identifier: GPL-3.0-or-later
// Values of core as people read them: grouped by the user's locale, true minus, exact to the minor unit unless it says
// "short".
#pragma once

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/domain/metric.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace counterpart {

QString formatAmount(Minor minor, Currency currency);            // "1,234.50"
QString formatMoney(Minor minor, Currency currency);             // "1,234.50 USD"
QString formatMoneyShort(Minor minor, Currency currency);        // "1.2 M" for charts and tiles
QString formatCount(qint64 count);                               // "12,345"
QString formatMicros(std::int64_t micros, int mostDecimals = 2); // "4.5"
QString formatRatio(std::int64_t millionths, int decimals = 1);  // "12.5 %"
QString formatShare(std::uint64_t partsOfTrillion, int decimals = 1);
QString formatDate(Date date); // locale's short date; "" for none
QString formatTime(Time time); // locale's short date and time, UTC; "" for none
QString formatMetric(metrics::Unit unit, std::int64_t value, Currency reporting);      // with its unit
QString formatMetricShort(metrics::Unit unit, std::int64_t value, Currency reporting); // for tiles and axes
QDate toQDate(Date date);
Date fromQDate(QDate date);
QString periodName(const Period& period, int fiscalFirstMonth = 1); // "Q3 2026", "2026", "September 2026", "all time"
inline QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace counterpart
