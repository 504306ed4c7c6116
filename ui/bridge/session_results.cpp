// SPDX-License-Identifier: GPL-3.0-or-later
// What the panels stand on: lens, results, and the what-if that may lie between them and the facts.
#include "core/engine/programme/follow.h"
#include "core/engine/programme/judgement.h"
#include "core/engine/programme/programme.h"
#include "core/engine/scenario/cases.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/session.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace counterpart {

namespace {

constexpr std::string_view kModelPath = "attribution.model";

// The model that assumptions name, as they name it last.
scenario::SetPolicy* modelNamedBy(scenario::Assumptions& assumed) {
    scenario::SetPolicy* found = nullptr;
    for (scenario::Change& change : assumed.changes) {
        auto* set = std::get_if<scenario::SetPolicy>(&change);
        found = set != nullptr && set->path == kModelPath ? set : found;
    }
    return found;
}

} // namespace

// Made on the worker's thread.
struct Session::Computed {
    std::shared_ptr<const Programme> facts;
    std::shared_ptr<const Programme> shown;
    std::optional<Error> refused; // what is assumed does not fit the facts
};

// What the panels stand on while nothing is assumed.
void Session::refreshSeen() {
    m_shown = m_snapshot;
    m_shownRulebook = m_rulebook;
    m_seen = m_lens;
}

void Session::forgetResults() {
    const bool was = m_whatIf.has_value();
    m_whatIf.reset();
    m_results.reset();
    m_factResults.reset();
    m_judgement.reset();
    if (was) {
        Q_EMIT whatIfChanged();
    }
}

void Session::setLens(const Lens& lens) {
    if (lens == m_seen) {
        return;
    }
    Lens wanted = lens;
    if (m_whatIf) {
        if (scenario::SetPolicy* set = modelNamedBy(m_whatIf->assumed)) { // another model is another assumption
            set->value = '"' + std::string(nameOf(lens.model)) + '"';
            wanted.model = m_lens.model;
        }
    }
    m_earlierLenses.push_back(m_lens);
    m_lens = wanted;
    m_seen = lens;
    m_lensChosen = true;
    m_rulebook = rulebookOf(*m_snapshot, m_lens.asOf);
    if (!m_whatIf) {
        refreshSeen();
    }
    Q_EMIT lensChanged();
    recompute();
}

void Session::back() {
    if (m_earlierLenses.empty()) {
        return;
    }
    m_lens = m_earlierLenses.back();
    m_earlierLenses.pop_back();
    m_rulebook = rulebookOf(*m_snapshot, m_lens.asOf);
    if (!m_whatIf) {
        refreshSeen();
    }
    Q_EMIT lensChanged();
    recompute();
}

void Session::assume(WhatIf whatIf) {
    if (!isOpen()) {
        return;
    }
    m_whatIf = std::move(whatIf);
    Q_EMIT whatIfChanged();
    recompute();
}

void Session::leaveWhatIf() {
    if (!m_whatIf) {
        return;
    }
    m_whatIf.reset();
    Q_EMIT whatIfChanged();
    recompute();
}

// The newest request wins: requests still waiting are dropped, a result that was overtaken is not shown.
void Session::recompute() {
    const quint64 generation = ++m_generation;
    m_computer->clear();
    if (++m_computing == 1) {
        Q_EMIT computingChanged(true);
    }
    m_computing = 1;
    // Until somebody chooses a lens it follows the facts: as_of is the last day on which anything happened.
    m_computer->start([this, generation, snapshot = m_snapshot, rulebook = m_rulebook, lens = m_lens,
                       before = m_factResults, whatIf = m_whatIf,
                       follow = !m_lensChosen && m_factResults != nullptr && m_factResults->snapshot != m_snapshot] {
        auto book = rulebook;
        Lens now = lens;
        if (follow) {
            now = followingLens(*before, *snapshot, *rulebookOf(*snapshot, Date()));
            book = rulebookOf(*snapshot, now.asOf);
        }
        Computed computed;
        const bool known = before && before->snapshot == snapshot && before->rulebook == book && before->lens == now;
        computed.facts = known ? before : computeProgramme(snapshot, book, now, before.get());
        computed.shown = computed.facts;
        if (whatIf) {
            auto made = scenario::caseOf(*computed.facts, {whatIf->name.toStdString(), whatIf->assumed});
            if (made) {
                computed.shown = made->programme;
            } else {
                computed.refused = made.error();
            }
        }
        QMetaObject::invokeMethod(
            this,
            [this, generation, computed = std::move(computed)] {
                if (generation == m_generation) {
                    show(computed);
                }
            },
            Qt::QueuedConnection);
    });
}

// Facts and assumptions change places in one step, so that no panel shows a mixture.
void Session::show(const Computed& computed) {
    if (computed.refused) {
        m_whatIf.reset();
    }
    const bool otherFacts = m_shown != computed.shown->snapshot;
    const bool stood = standsOnWhatIf();
    const bool otherLens = m_seen != computed.shown->lens || m_lens != computed.facts->lens ||
                           ((stood || m_whatIf) && m_shownRulebook != computed.shown->rulebook);
    m_factResults = computed.facts;
    if (m_results != computed.shown) {
        m_judgement.reset();
    }
    m_results = computed.shown;
    m_lens = computed.facts->lens;
    m_rulebook = computed.facts->rulebook;
    m_shown = computed.shown->snapshot;
    m_shownRulebook = computed.shown->rulebook;
    m_seen = computed.shown->lens;
    m_computing = 0;
    Q_EMIT computingChanged(false);
    if (otherFacts) {
        Q_EMIT snapshotChanged();
    }
    if (otherLens) {
        Q_EMIT lensChanged();
    }
    Q_EMIT resultsChanged();
    if (stood || m_whatIf || computed.refused) {
        Q_EMIT whatIfChanged();
    }
    if (computed.refused) {
        Q_EMIT failed(errorText(*computed.refused));
    }
    judgeResults();
}

// After the figures, on a thread of its own: another lens must not wait for it.
void Session::judgeResults() {
    m_judge->clear();
    if (m_judgement) {
        return;
    }
    m_judge->start([this, results = m_results] {
        auto made = judge(*results);
        QMetaObject::invokeMethod(
            this,
            [this, results, made = std::move(made)] {
                if (m_results == results) {
                    m_judgement = made;
                    Q_EMIT judgementChanged();
                }
            },
            Qt::QueuedConnection);
    });
}

// What a panel shows under a what-if is no ground for a change of facts; the what-ifs themselves, drafts and plans of
// reviews may be kept.
bool Session::refuses(const Planned& planned, const Done& done) {
    const ChangeSet& changes = planned.changes;
    if (!m_whatIf || changes.of<Scenario>().size() + changes.of<RulebookDraft>().size() + changes.of<Review>().size() ==
                         changes.size()) {
        return false;
    }
    Q_EMIT failed(QCoreApplication::translate(
        "Session", "A what-if is on: facts cannot be changed under it. Leave the what-if and try again."));
    if (done) {
        done(makeError(ErrorCode::Cancelled));
    }
    return true;
}

} // namespace counterpart
