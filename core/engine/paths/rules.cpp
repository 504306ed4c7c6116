// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the touches.
#include "core/engine/paths/rules.h"

namespace counterpart::paths {

namespace {

constexpr double kEnd = 0.4; // of the first and of the last touch
constexpr double kMiddle = 0.2;

double partOf(Rule rule, std::size_t place, std::size_t touches) {
    const auto count = static_cast<double>(touches);
    const bool first = place == 0;
    const bool last = place + 1 == touches;
    switch (rule) {
    case Rule::First:
        return first ? 1 : 0;
    case Rule::Last:
        return last ? 1 : 0;
    case Rule::Linear:
        return 1 / count;
    case Rule::Position:
        return touches == 1 ? 1 : touches == 2 ? 0.5 : first || last ? kEnd : kMiddle / (count - 2);
    }
    return 0;
}

} // namespace

Result<std::vector<double>> creditByRule(const Paths& paths, Rule rule) {
    if (const auto checked = check(paths); !checked) {
        return checked.error();
    }
    std::vector<double> credit(paths.channels, 0);
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const auto path = paths.path(i);
        for (std::size_t place = 0; place < path.size(); ++place) {
            credit[path[place]] += static_cast<double>(paths.conversions[i]) * partOf(rule, place, path.size());
        }
    }
    return credit;
}

} // namespace counterpart::paths
