// SPDX-License-Identifier: GPL-3.0-or-later
// Where an axis of time has its marks: days, months, quarters or years, as many as there is room for.
#pragma once

#include <QString>

#include <vector>

namespace counterpart::ui {

struct TimeMark {
    qint64 at = 0; // seconds since 1970, UTC
    QString label;
};
std::vector<TimeMark> timeMarks(qint64 from, qint64 to, int most);

} // namespace counterpart::ui
