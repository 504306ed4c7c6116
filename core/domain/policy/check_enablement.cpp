// SPDX-License-Identifier: GPL-3.0-or-later
// Faults that no single member shows, of certifications and of plans of tasks.
#include "core/domain/rulebook_check.h"

#include <map>

namespace counterpart::rulebook {

namespace {

template <class T>
bool has(const std::vector<T>& items, Symbol key) {
    return std::ranges::any_of(items, [&](const T& item) { return sameWord(item.key, key); });
}

void checkNeed(const Rulebook& book, const CertificationNeed& need, bool ladderStands, const Place& at,
               Faults& faults) {
    if (ladderStands && !has(book.ladder.tiers, need.tier)) {
        addFault(faults, ErrorCode::UnknownReference, at.member("tier"), "the key of a tier of the ladder");
    }
    const auto& tracks = book.certification.tracks;
    if (!need.track.empty() && !has(tracks, need.track)) {
        addFault(faults, ErrorCode::UnknownReference, at.member("track"), "the key of a certification track");
        return;
    }
    const bool known = std::ranges::any_of(tracks, [&](const CertificationTrack& track) {
        return (need.track.empty() || sameWord(track.key, need.track)) && has(track.levels, need.level);
    });
    if (!need.level.empty() && !known) {
        addFault(faults, ErrorCode::UnknownReference, at.member("level"),
                 need.track.empty() ? "the key of a level of a certification track"
                                    : "the key of a level of that track");
    }
}

// The steps of a plan, whatever their phase.
struct Steps {
    std::vector<const PlanStep*> all;
    std::vector<Place> places;
    std::map<std::string_view, std::size_t> byKey;
};

Steps stepsOf(const PlanTemplate& plan, const Place& place, Faults& faults) {
    Steps steps;
    for (std::size_t p = 0; p < plan.phases.size(); ++p) {
        const PlanPhase& phase = plan.phases[p];
        const Place at = place.item("phases", p);
        if (phase.untilDay < phase.fromDay) {
            addFault(faults, ErrorCode::OutOfRange, at.member("until_day"), "not before from_day");
        }
        if (p > 0 && phase.fromDay < plan.phases[p - 1].fromDay) {
            addFault(faults, ErrorCode::OutOfRange, at.member("from_day"), "not before the phase above begins");
        }
        for (std::size_t s = 0; s < phase.steps.size(); ++s) {
            const PlanStep& step = phase.steps[s];
            const Place stepAt = at.item("steps", s);
            const auto [first, isNew] = steps.byKey.emplace(step.key, steps.all.size());
            if (!isNew) {
                addFault(faults, ErrorCode::KeyTaken, stepAt.member("key"),
                         fmt::format("a key of its own; {} has it", steps.places[first->second].path));
            }
            const bool hasDays = phase.fromDay <= phase.untilDay; // else no day would do
            if (hasDays && (step.dueDay < phase.fromDay || step.dueDay > phase.untilDay)) {
                addFault(faults, ErrorCode::OutOfRange, stepAt.member("due_day"),
                         fmt::format("a day of the phase, from {} to {}", phase.fromDay, phase.untilDay));
            }
            steps.all.push_back(&step);
            steps.places.push_back(stepAt);
        }
    }
    return steps;
}

// Steps that wait for each other in a circle, or for one that does.
void checkOrder(const Steps& steps, Faults& faults) {
    std::vector<std::size_t> waits(steps.all.size(), 0);
    std::vector<std::vector<std::size_t>> next(steps.all.size());
    for (std::size_t i = 0; i < steps.all.size(); ++i) {
        const auto& after = steps.all[i]->after;
        for (std::size_t j = 0; j < after.size(); ++j) {
            const auto before = steps.byKey.find(after[j]);
            if (before == steps.byKey.end()) {
                addFault(faults, ErrorCode::UnknownReference, steps.places[i].item("after", j),
                         "the key of a step of the same plan");
            } else {
                ++waits[i];
                next[before->second].push_back(i);
            }
        }
    }
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < waits.size(); ++i) {
        if (waits[i] == 0) {
            free.push_back(i);
        }
    }
    for (std::size_t done = 0; done < free.size(); ++done) {
        for (const std::size_t i : next[free[done]]) {
            if (--waits[i] == 0) {
                free.push_back(i);
            }
        }
    }
    const auto stuck = std::ranges::find_if(waits, [](std::size_t count) { return count > 0; });
    if (stuck != waits.end()) {
        addFault(faults, ErrorCode::ReferenceCycle,
                 steps.places[static_cast<std::size_t>(stuck - waits.begin())].member("after"),
                 "steps that do not wait for each other in a circle");
    }
}

} // namespace

void checkCertification(const Rulebook& book, bool ladderStands, const Place& place, Faults& faults) {
    const auto& tracks = book.certification.tracks;
    checkDistinct(tracks, &CertificationTrack::key, place.member("tracks"), faults);
    for (std::size_t t = 0; t < tracks.size(); ++t) {
        const Place levels = place.item("tracks", t).member("levels");
        checkDistinct(tracks[t].levels, &CertificationLevel::key, levels, faults);
        for (std::size_t l = 0; l < tracks[t].levels.size(); ++l) {
            checkDistinct(tracks[t].levels[l].modules, &CertificationModule::key, levels.item(l).member("modules"),
                          faults);
        }
    }
    for (std::size_t i = 0; i < book.certification.required.size(); ++i) {
        checkNeed(book, book.certification.required[i], ladderStands, place.item("required", i), faults);
    }
}

void checkPlanTemplates(const Rulebook& book, const Place& list, Faults& faults) {
    checkDistinct(book.planTemplates, &PlanTemplate::key, list, faults);
    for (std::size_t i = 0; i < book.planTemplates.size(); ++i) {
        checkOrder(stepsOf(book.planTemplates[i], list.item(i), faults), faults);
    }
}

} // namespace counterpart::rulebook
