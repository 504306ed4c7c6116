// SPDX-License-Identifier: GPL-3.0-or-later
// What all kinds of one import share while it is being planned.
#pragma once

#include "core/io/import/feed.h"
#include "core/io/import/known.h"
#include "core/io/import/plan.h"

#include <memory>
#include <unordered_map>

namespace counterpart::importing {

// Rows of sources that give several records per row, or one record for several rows: refused for one, refused for all.
// The reject file then holds everything that must come again. By the place of the row.
using Exclusions = std::unordered_map<const char*, Reject>;

struct Planning {
    Planning(const Snapshot& snapshot, const IdSource& idSource, const Request& asked, Progress* watcher)
        : before(snapshot), ids(idSource), request(asked), progress(watcher), known(snapshot, plan.changes) {}
    Planning(const Planning&) = delete;
    Planning& operator=(const Planning&) = delete;

    // Also as a setting that comes with this very import has it.
    Currency defaultCurrency() const {
        const Changes<Setting>& settings = plan.changes.of<Setting>();
        Currency currency = before.defaultCurrency();
        const auto look = [&](const Setting& setting) {
            if (setting.key.view() == "currency") {
                currency = Currency::fromCode(setting.value.view()).value_or(currency);
            }
        };
        std::ranges::for_each(settings.created, look);
        for (const auto& update : settings.updated) {
            look(update.after);
        }
        return currency;
    }

    bool cancelled() const { return progress != nullptr && progress->cancelled(); }

    const Snapshot& before;
    IdSource ids;
    const Request& request;
    Progress* progress;
    ImportPlan plan;                                // documents and sources are filled from the start
    std::vector<std::shared_ptr<const Feed>> feeds; // by source
    std::vector<Exclusions> exclusions;             // by source; of atomic sources only
    std::vector<bool> atomic;                       // by source
    AllKnown known;
};

} // namespace counterpart::importing
