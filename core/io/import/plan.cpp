// SPDX-License-Identifier: GPL-3.0-or-later
// From sources to a plan: open, tell who reads what, plan kind by kind, again without what must go together.
#include "core/io/import/plan.h"

#include "core/io/import/plan_kinds.h"
#include "core/io/import/sources.h"

#include <algorithm>

namespace counterpart::importing {

namespace {

// Rows refused for one of their records are refused for all. False: nothing new was found.
bool extendExclusions(const Planning& planning, std::vector<Exclusions>& exclusions) {
    bool added = false;
    for (const Reject& reject : planning.plan.rejects) {
        if (planning.atomic[reject.source]) {
            added = exclusions[reject.source].emplace(reject.raw.data(), reject).second || added;
        }
    }
    return added;
}

void finishReport(Planning& planning) {
    ImportPlan& plan = planning.plan;
    for (const Exclusions& exclusions : planning.exclusions) {
        for (const auto& [raw, reject] : exclusions) {
            plan.rejects.push_back(reject);
        }
    }
    const auto place = [](const Reject& reject) { return std::make_pair(reject.source, reject.raw.data()); };
    std::ranges::stable_sort(plan.rejects, {}, place);
    const auto same = [&](const Reject& a, const Reject& b) { return place(a) == place(b); };
    plan.rejects.erase(std::unique(plan.rejects.begin(), plan.rejects.end(), same), plan.rejects.end());
    for (const Reject& reject : plan.rejects) {
        ++plan.sources[reject.source].rejected;
    }
    plan.intent.action = Action::ImportFiles;
    std::int64_t most = -1;
    for (std::size_t k = 0; k < kKindCount; ++k) {
        const std::int64_t moved = plan.counts[k].created + plan.counts[k].changed;
        if (moved > most) {
            most = moved;
            plan.intent.kind = static_cast<Kind>(k);
        }
    }
    for (const SourceReport& source : plan.sources) {
        const std::string name = source.path.substr(source.path.find_last_of("/\\") + 1);
        plan.intent.subject += (plan.intent.subject.empty() ? "" : ", ") + name;
    }
}

// One measure for the whole of a pass, in bytes: half for reading a feed, half for comparing what it gave.
void beginPass(const OpenedSources& opened, Progress* progress) {
    std::uint64_t bytes = 0;
    for (const auto& feed : opened.feeds) {
        bytes += opened.documents[feed->source()].body().bytes.size();
    }
    if (progress != nullptr) {
        progress->begin(Progress::Phase::Mapping, 2 * bytes);
    }
}

} // namespace

Counts ImportPlan::total() const {
    Counts sum;
    for (const Counts& one : counts) {
        sum.created += one.created;
        sum.changed += one.changed;
        sum.unchanged += one.unchanged;
        sum.rejected += one.rejected;
        sum.duplicates += one.duplicates;
    }
    return sum;
}

Result<ImportPlan> plan(const Snapshot& snapshot, IdSource& ids, const Request& request, Progress* progress) {
    auto opened = openSources(request, progress);
    if (!opened) {
        return opened.error();
    }
    std::vector<Exclusions> exclusions(opened->documents.size());
    for (;;) {
        beginPass(*opened, progress);
        Planning planning(snapshot, ids, request, progress);
        planning.plan.documents = opened->documents; // copies share the bytes
        planning.plan.sources = opened->reports;
        planning.plan.warnings = opened->warnings;
        planning.feeds = opened->feeds;
        planning.atomic = opened->atomic;
        planning.exclusions = exclusions;
        if (!planKinds(planning)) {
            return makeError(ErrorCode::Cancelled);
        }
        if (extendExclusions(planning, exclusions)) {
            continue;
        }
        finishReport(planning);
        ids = planning.ids;
        return std::move(planning.plan);
    }
}

} // namespace counterpart::importing
