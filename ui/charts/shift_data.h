// SPDX-License-Identifier: GPL-3.0-or-later
// How much does everyone have before and after a switch? What the slope chart and the scatter show.
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace counterpart::ui {

struct Shift {
    qint64 id = 0;
    QString name;
    double before = 0;
    double after = 0;
    double change() const { return after - before; }
};

struct ShiftData {
    QString title;
    QString before; // "Position based"
    QString after;
    std::vector<Shift> rows;
    std::function<QString(double)> brief; // labels and axes: "1.2 M"
    std::function<QString(double)> exact; // tooltips: "1,234,567.00 USD"
    QString nothing;
};

// "+210 K", "−12 K", "unchanged".
QString changeText(const ShiftData& data, double change, bool exactly);
QString wordsOf(const ShiftData& data, const Shift& shift); // name, both values, change

// Positions of the rows that change most, most first; none that does not change.
std::vector<int> topMovers(const ShiftData& data, int count);

} // namespace counterpart::ui
