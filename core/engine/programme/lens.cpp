// SPDX-License-Identifier: GPL-3.0-or-later
// Where a lens starts, and the rulebook in force.
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "core/engine/programme/follow.h"
#include "core/snapshot/columns/table_changes.h"

#include <algorithm>
#include <cassert>

namespace counterpart {

std::shared_ptr<const Rulebook> rulebookOf(const Snapshot& snapshot, Date asOf) {
    const RulebookVersion* version = versionInForce(snapshot, asOf);
    RulebookReading reading =
        readRulebook(version != nullptr ? version->document.view() : builtInProgram("classic-four"));
    if (!reading.ok()) { // only a workspace edited behind the program's back gets here
        reading = readRulebook(builtInProgram("classic-four"));
    }
    assert(reading.ok());
    if (version != nullptr && reading.rulebook.version.empty()) {
        reading.rulebook.version = version->key.str();
    }
    return std::make_shared<const Rulebook>(std::move(reading.rulebook));
}

const RulebookVersion* versionInForce(const Snapshot& snapshot, Date asOf) {
    const RulebookVersion* inForce = nullptr;
    const RulebookVersion* earliest = nullptr;
    snapshot.table<RulebookVersion>().forEach([&](const RulebookVersion& version) {
        if (earliest == nullptr || version.effective < earliest->effective) {
            earliest = &version;
        }
        const bool applies = !asOf.has() || !version.effective.has() || version.effective <= asOf;
        if (applies && (inForce == nullptr || version.effective >= inForce->effective)) {
            inForce = &version; // ids ascend: on a tie the later version wins
        }
    });
    return inForce != nullptr ? inForce : earliest;
}

namespace {

// The day on which something happened by a record.
Date dayOf(const Deal& deal) { return isOpen(deal) ? deal.created : deal.closed; }
Date dayOf(const Touchpoint& touch) { return touch.at.date(); }
Date dayOf(const Activity& activity) { return activity.at.date(); }

void take(Date& last, Date day) {
    if (day.has() && (!last.has() || day > last)) {
        last = day;
    }
}

Lens lensOn(Date last, const Snapshot& snapshot, const Rulebook& rulebook) {
    Lens lens;
    lens.model = rulebook.attribution.model;
    lens.reporting = snapshot.defaultCurrency();
    lens.asOf = last.has() ? last : Date::of(2026, 1, 1); // an empty workspace: any day does
    lens.period = yearOf(lens.asOf, rulebook.fiscalFirstMonth);
    return lens;
}

// False when a record of the last day is no longer what it was, or too much has changed to look at.
template <class Record>
bool follow(const Snapshot& then, const Snapshot& now, Date before, Date& last) {
    constexpr std::size_t kMostRecords = 65'536;
    const auto changes = columns::changesBetween(then.table<Record>(), now.table<Record>(), kMostRecords);
    if (!changes) {
        return false;
    }
    bool holds = true;
    for (const Record* record : changes->created) {
        take(last, dayOf(*record));
    }
    for (const auto& [was, is] : changes->updated) {
        take(last, dayOf(*is));
        holds = holds && dayOf(*was) != before;
    }
    for (const Record* record : changes->deleted) {
        holds = holds && dayOf(*record) != before;
    }
    return holds;
}

} // namespace

Lens defaultLens(const Snapshot& snapshot, const Rulebook& rulebook) {
    Date last;
    const auto each = [&](const auto& record) { take(last, dayOf(record)); };
    snapshot.table<Deal>().forEach(each);
    snapshot.table<Touchpoint>().forEach(each);
    snapshot.table<Activity>().forEach(each);
    return lensOn(last, snapshot, rulebook);
}

Lens followingLens(const Programme& before, const Snapshot& snapshot, const Rulebook& rulebook) {
    const Snapshot& then = *before.snapshot;
    const Date was = before.lens.asOf;
    Date last = was;
    const bool empty = then.table<Deal>().empty() && then.table<Touchpoint>().empty() && then.table<Activity>().empty();
    const bool followed = !empty && follow<Deal>(then, snapshot, was, last) &&
                          follow<Touchpoint>(then, snapshot, was, last) && follow<Activity>(then, snapshot, was, last);
    return followed ? lensOn(last, snapshot, rulebook) : defaultLens(snapshot, rulebook);
}

} // namespace counterpart
