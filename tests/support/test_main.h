// SPDX-License-Identifier: GPL-3.0-or-later
// Lets several Qt Test classes share one executable: COUNTERPART_TEST(Class) once per source, then its .moc.
#pragma once

#include <QObject>

#include <functional>
#include <vector>

namespace counterpart::testing {

using Factory = std::function<QObject*()>;
std::vector<Factory>& factories();

} // namespace counterpart::testing

#define COUNTERPART_TEST(Class)                                                                                        \
    static const bool registered##Class = [] {                                                                         \
        counterpart::testing::factories().emplace_back([] { return new Class; });                                      \
        return true;                                                                                                   \
    }();
