// SPDX-License-Identifier: GPL-3.0-or-later
// Words and order that both pictures share.
#include "ui/charts/shift_data.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace counterpart::ui {

namespace {
QString tr(const char* text) { return QCoreApplication::translate("Shift", text); }
} // namespace

QString changeText(const ShiftData& data, double change, bool exactly) {
    if (change == 0) {
        return tr("unchanged");
    }
    const QString size = exactly ? data.exact(std::abs(change)) : data.brief(std::abs(change));
    return (change > 0 ? QStringLiteral("+") : QString(QChar(0x2212))) + size;
}

QString wordsOf(const ShiftData& data, const Shift& shift) {
    return QStringList{shift.name, tr("%1: %2").arg(data.before, data.exact(shift.before)),
                       tr("%1: %2").arg(data.after, data.exact(shift.after)),
                       tr("Change: %1").arg(changeText(data, shift.change(), true))}
        .join(QLatin1Char('\n'));
}

std::vector<int> topMovers(const ShiftData& data, int count) {
    std::vector<int> movers;
    for (int i = 0; i < static_cast<int>(data.rows.size()); ++i) {
        if (data.rows[static_cast<std::size_t>(i)].change() != 0) {
            movers.push_back(i);
        }
    }
    const auto size = [&](int i) { return std::abs(data.rows[static_cast<std::size_t>(i)].change()); };
    std::ranges::stable_sort(movers, std::ranges::greater(), size);
    movers.resize(std::min(movers.size(), static_cast<std::size_t>(std::max(count, 0))));
    return movers;
}

} // namespace counterpart::ui
