// SPDX-License-Identifier: GPL-3.0-or-later
// Tables, abbreviations and the largest few of chart data.
#include "ui/charts/chart_data.h"

#include "ui/shell/theme/painting.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>
#include <numeric>

namespace counterpart::ui {
namespace {

constexpr int plainDigits = 15; // what a double holds

double valueAt(const ChartSeries& series, qsizetype category) {
    const auto at = static_cast<std::size_t>(category);
    return at < series.values.size() ? series.values[at] : std::numeric_limits<double>::quiet_NaN();
}

template <typename Write>
ChartTable tableWith(const ChartData& data, Write write) {
    ChartTable table;
    table.headers << data.categoryTitle;
    for (const ChartSeries& series : data.series) {
        table.headers << series.name;
    }
    for (qsizetype i = 0; i < data.categories.size(); ++i) {
        QStringList row{data.categories[i]};
        for (const ChartSeries& series : data.series) {
            const double value = valueAt(series, i);
            row << (std::isfinite(value) ? write(value) : QString());
        }
        table.rows.push_back(row);
    }
    return table;
}

} // namespace

bool ChartData::empty() const {
    return std::none_of(series.begin(), series.end(), [this](const ChartSeries& one) {
        const auto end = one.values.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(
                                                  one.values.size(), static_cast<std::size_t>(categories.size())));
        return std::any_of(one.values.begin(), end, [](double value) { return std::isfinite(value); });
    });
}

QString ChartData::exactText(double value) const {
    return exact ? exact(value) : trueMinus(QLocale().toString(value, 'f', value == std::floor(value) ? 0 : 2));
}

QString ChartData::briefText(double value) const { return brief ? brief(value) : abbreviated(value); }

ChartTable tableOf(const ChartData& data) {
    return tableWith(data, [&data](double value) { return data.exactText(value); });
}

ChartTable plainTableOf(const ChartData& data) {
    return tableWith(data, [](double value) { return QString::number(value, 'g', plainDigits); });
}

QString asTsv(const ChartTable& table) {
    QString out = table.headers.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (const QStringList& row : table.rows) {
        out += row.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return out;
}

QString abbreviated(double value, const QLocale& locale) {
    struct Step {
        double from;
        const char* unit;
    };
    static constexpr Step steps[] = {{1e12, QT_TRANSLATE_NOOP("Chart", "%1 T")},
                                     {1e9, QT_TRANSLATE_NOOP("Chart", "%1 B")},
                                     {1e6, QT_TRANSLATE_NOOP("Chart", "%1 M")},
                                     {1e3, QT_TRANSLATE_NOOP("Chart", "%1 K")}};
    const double size = std::abs(value);
    for (const Step& step : steps) {
        // 999,950 would be written "1000 K": it belongs to the next unit already
        if (size >= step.from * 0.9995) {
            const double scaled = value / step.from;
            const double rounded = std::round(scaled * 10) / 10;
            const int decimals = std::abs(scaled) < 99.95 && rounded != std::round(rounded) ? 1 : 0;
            return trueMinus(
                QCoreApplication::translate("Chart", step.unit).arg(locale.toString(scaled, 'f', decimals)));
        }
    }
    const int decimals = size < 10 && std::abs(value - std::round(value)) > 0.049 ? 1 : 0;
    return trueMinus(locale.toString(value, 'f', decimals));
}

ChartData topOf(const ChartData& data, int count, const QString& other, std::vector<int>* kept) {
    std::vector<int> order(static_cast<std::size_t>(data.categories.size()));
    std::iota(order.begin(), order.end(), 0);
    const auto size = [&](int category) {
        const double value = data.series.empty() ? 0.0 : valueAt(data.series[0], category);
        return std::isfinite(value) ? value : -std::numeric_limits<double>::infinity();
    };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return size(a) > size(b); });
    ChartData out = data;
    out.categories.clear();
    out.notes.clear();
    for (ChartSeries& series : out.series) {
        series.values.clear();
    }
    std::vector<int> from;
    const std::size_t shown = std::min(order.size(), static_cast<std::size_t>(std::max(0, count)));
    for (std::size_t i = 0; i < shown; ++i) {
        out.categories << data.categories[order[i]];
        if (order[i] < data.notes.size()) {
            out.notes << data.notes[order[i]];
        }
        for (std::size_t s = 0; s < data.series.size(); ++s) {
            out.series[s].values.push_back(valueAt(data.series[s], order[i]));
        }
        from.push_back(order[i]);
    }
    if (shown < order.size()) {
        out.categories << other;
        from.push_back(-1);
        for (std::size_t s = 0; s < data.series.size(); ++s) {
            double sum = 0;
            for (std::size_t i = shown; i < order.size(); ++i) {
                const double value = valueAt(data.series[s], order[i]);
                sum += std::isfinite(value) ? value : 0.0;
            }
            out.series[s].values.push_back(sum);
        }
    }
    if (kept) {
        *kept = from;
    }
    return out;
}

} // namespace counterpart::ui
