// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart shows, as plain data: categories, series, and how values are written.
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace counterpart::ui {

struct ChartSeries {
    enum class Style { Main, Comparison, Line }; // Comparison: muted, e.g. the year before; Line: e.g. the quota
    QString name;
    std::vector<double> values; // one per category; NaN where there is none
    Style style = Style::Main;
    int color = -1; // index of the categorical colours; -1: by its place
};

struct ChartData {
    QString title;
    QString categoryTitle; // heads the table: "Month"
    QStringList categories;
    std::vector<ChartSeries> series;
    QStringList notes;                    // one per category, beside the value: "62 % of the stage before"
    std::function<QString(double)> exact; // tooltip and table: "1,234,567.00 USD"; none: grouped digits
    std::function<QString(double)> brief; // axis and labels: "1.2 M"; none: abbreviated()
    QString nothing;                      // said when there is no data

    bool empty() const; // no category, or no finite value
    QString exactText(double value) const;
    QString briefText(double value) const;
};

struct ChartTable {
    QStringList headers;
    std::vector<QStringList> rows;
};
ChartTable tableOf(const ChartData& data);      // as people read it
ChartTable plainTableOf(const ChartData& data); // numbers as numbers, for files
QString asTsv(const ChartTable& table);

// "1.2 M", "340 K", "−12"; at most three figures.
QString abbreviated(double value, const QLocale& locale = QLocale());

// The largest `count` categories by the first series, largest first; the rest together as "other", last. `kept` tells
// which category each came from, -1 for other.
ChartData topOf(const ChartData& data, int count, const QString& other, std::vector<int>* kept = nullptr);

} // namespace counterpart::ui
