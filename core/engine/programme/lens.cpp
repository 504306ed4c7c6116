// SPDX-License-Identifier: GPL-3.0-or-later
// Where a lens starts, and the rulebook in force.
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "core/engine/programme/programme.h"

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

Lens defaultLens(const Snapshot& snapshot, const Rulebook& rulebook) {
    Date last;
    const auto take = [&](Date date) {
        if (date.has() && (!last.has() || date > last)) {
            last = date;
        }
    };
    snapshot.table<Deal>().forEach([&](const Deal& deal) { take(isOpen(deal) ? deal.created : deal.closed); });
    snapshot.table<Touchpoint>().forEach([&](const Touchpoint& touch) { take(touch.at.date()); });
    snapshot.table<Activity>().forEach([&](const Activity& activity) { take(activity.at.date()); });
    if (!last.has()) {
        last = Date::of(2026, 1, 1); // an empty workspace: any day does
    }
    Lens lens;
    lens.model = rulebook.attribution.model;
    lens.reporting = snapshot.defaultCurrency();
    lens.asOf = last;
    lens.period = yearOf(last, rulebook.fiscalFirstMonth);
    return lens;
}

} // namespace counterpart
