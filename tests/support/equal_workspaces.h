// SPDX-License-Identifier: GPL-3.0-or-later
// Two snapshots as their users see them: every record by its visible fields, whatever its ids.
#pragma once

#include "core/snapshot/render.h"

#include <algorithm>
#include <string>
#include <vector>

namespace counterpart::testing {

// Every record as one text, sorted. Derived keys are left out: of the same event twice, which is first means nothing.
template <class Record>
std::vector<std::string> visibleRecords(const Snapshot& snapshot) {
    std::vector<std::string> all;
    snapshot.table<Record>().forEach([&](const Record& record) {
        std::string text;
        forEachField<Record>([&](const auto& f) {
            if (!f.is(Hidden)) {
                text += f.name;
                text += '=';
                appendText(text, snapshot, record, f);
                text += '\x1e';
            }
        });
        all.push_back(std::move(text));
    });
    std::ranges::sort(all);
    return all;
}

// The first record that only one of them has; "" when they are equal.
inline std::string firstDifference(const Snapshot& a, const Snapshot& b) {
    std::string found;
    forEachKind([&]<class Record>() {
        const auto inA = visibleRecords<Record>(a);
        const auto inB = visibleRecords<Record>(b);
        const auto [atA, atB] = std::ranges::mismatch(inA, inB);
        if (found.empty() && (atA != inA.end() || atB != inB.end())) {
            found = std::string(Description<Record>::name) + ": " + (atA != inA.end() ? *atA : "(none)") + " <> " +
                    (atB != inB.end() ? *atB : "(none)");
        }
    });
    return found;
}

} // namespace counterpart::testing
