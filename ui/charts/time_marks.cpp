// SPDX-License-Identifier: GPL-3.0-or-later
// The finest step of days or months that does not crowd the axis.
#include "ui/charts/time_marks.h"

#include <QDateTime>
#include <QLocale>

namespace counterpart::ui {
namespace {

struct Step {
    int days;
    int months;
};
constexpr Step steps[] = {{1, 0}, {2, 0}, {7, 0},  {14, 0}, {0, 1},  {0, 2},
                          {0, 3}, {0, 6}, {0, 12}, {0, 24}, {0, 60}, {0, 120}};

QDate firstOf(QDate day, const Step& step) {
    if (step.months == 0) {
        return day;
    }
    const int month = day.year() * 12 + day.month() - 1;
    const int rounded = month - month % step.months;
    return QDate(rounded / 12, rounded % 12 + 1, 1);
}

QString labelOf(QDate day, const Step& step, bool withYear) {
    const QLocale locale;
    if (step.months >= 12) {
        return QString::number(day.year());
    }
    if (step.months > 0) {
        const QString month = locale.standaloneMonthName(day.month(), QLocale::ShortFormat);
        return withYear ? month + QLatin1Char(' ') + QString::number(day.year()) : month;
    }
    const QString words = locale.toString(day, QStringLiteral("d MMM"));
    return withYear ? words + QLatin1Char(' ') + QString::number(day.year()) : words;
}

} // namespace

std::vector<TimeMark> timeMarks(qint64 from, qint64 to, int most) {
    const QDate last = QDateTime::fromSecsSinceEpoch(to, Qt::UTC).date();
    for (const Step& step : steps) {
        std::vector<TimeMark> marks;
        int year = 0;
        for (QDate day = firstOf(QDateTime::fromSecsSinceEpoch(from, Qt::UTC).date(), step);
             day.isValid() && day <= last && static_cast<int>(marks.size()) <= most;
             day = step.months > 0 ? day.addMonths(step.months) : day.addDays(step.days)) {
            const qint64 at = QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
            if (at < from) {
                continue;
            }
            marks.push_back({at, labelOf(day, step, day.year() != year)});
            year = day.year();
        }
        if (static_cast<int>(marks.size()) <= most) {
            return marks;
        }
    }
    return {};
}

} // namespace counterpart::ui
