// SPDX-License-Identifier: GPL-3.0-or-later
// Programmes to compose documents of: the demo, computed once, and small ones put together by hand.
#pragma once

#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "core/engine/conflicts/tasks.h"
#include "core/io/demo/demo.h"
#include "core/report/compose/qbr.h"
#include "core/report/english.h"
#include "core/snapshot/apply.h"
#include "tests/support/sample.h"

#include <functional>
#include <memory>
#include <string>

namespace counterpart::testing {

using FactsPtr = std::shared_ptr<const report::ReviewFacts>;

inline Lens quarterLens(const std::string& period, Date asOf) {
    Lens lens;
    lens.model = Model::Position;
    lens.period = *parsePeriod(period);
    lens.reporting = *Currency::fromCode("USD");
    lens.asOf = asOf;
    return lens;
}

inline std::shared_ptr<const Rulebook> classicFour() {
    return std::make_shared<const Rulebook>(readRulebook(builtInProgram("classic-four")).rulebook);
}

inline FactsPtr factsOf(const SnapshotPtr& snapshot, const Lens& lens,
                        const std::shared_ptr<const Rulebook>& rulebook = classicFour(),
                        std::span<const conflicts::Conflict> open = {}) {
    auto programme = computeProgramme(snapshot, rulebook, lens);
    auto judgement = judge(*programme, {lens.period});
    return report::gatherFacts(programme, judgement, open);
}

// Sixty partners, Q3 2026, seen from its last day.
inline const FactsPtr& demoFacts() {
    static const FactsPtr made = [] {
        IdSource ids(7, 1);
        demo::Options options;
        options.partners = 60;
        options.deals = 1200;
        const ChangeSet changes = *demo::make(options, ids);
        return factsOf(apply(Snapshot(), changes, 1), quarterLens("2026-Q3", options.asOf));
    }();
    return made;
}

inline report::Document reviewOf(const FactsPtr& facts, Index partner,
                                 const report::QbrPlan& plan = report::defaultPlan()) {
    const report::English english;
    return report::composeQbr({*facts, partner}, english, plan);
}

// Every text of a document, wherever it stands.
void forEachText(const report::Document& document, const std::function<void(const std::string&)>& f);

// Every figure: its value (kNoValue where only words are shown), its words, its explanation.
struct Figure {
    std::string page;
    std::int64_t value = report::kNoValue;
    std::string words;
    report::Why why;
    bool isTile = false;
    bool isCell = false; // of a table
};
std::vector<Figure> figuresOf(const report::Document& document);

const report::Page* pageNamed(const report::Document& document, const std::string& id);
template <class Content>
const Content* firstOf(const report::Page& page) {
    for (const report::Row& row : page.rows) {
        for (const report::Block& block : row.blocks) {
            if (const auto* content = std::get_if<Content>(&block.content)) {
                return content;
            }
        }
    }
    return nullptr;
}

} // namespace counterpart::testing
