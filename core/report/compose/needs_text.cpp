// SPDX-License-Identifier: GPL-3.0-or-later
// Says criteria of a ladder.
#include "core/report/compose/needs_text.h"

namespace counterpart::report {

std::string amountWords(const Scene& scene, LadderMetric metric, Symbol level, std::int64_t value) {
    const Wording& w = scene.w;
    if (value == tiering::kNoData) {
        return scene.say(Phrase::NoData);
    }
    switch (metric) {
    case LadderMetric::AttributedRevenue:
        return scene.say(Phrase::NeedRevenue, {w.moneyShort(value, scene.ladderCurrency())});
    case LadderMetric::CertifiedPeople:
        return level.empty() ? scene.say(Phrase::NeedPeople, {w.counted(value)})
                             : scene.say(Phrase::NeedPeopleAt,
                                         {w.counted(value), w.word(Kind::Certification, "level", level.view())});
    case LadderMetric::DealsWon:
        return scene.say(Phrase::NeedDeals, {w.counted(value)});
    case LadderMetric::QuotaAttainment:
        return scene.say(Phrase::NeedQuota, {w.ratio(value)});
    case LadderMetric::Csat:
        return scene.say(Phrase::NeedCsat, {w.decimal(value, 6, 2)});
    case LadderMetric::SatisfiedShare:
        return scene.say(Phrase::NeedSatisfied, {w.ratio(value)});
    case LadderMetric::CoveredShare:
        return scene.say(Phrase::NeedCovered, {w.ratio(value)});
    case LadderMetric::SuccessStories:
        return scene.say(Phrase::NeedStories, {w.counted(value)});
    case LadderMetric::Commitment:
        return scene.say(Phrase::NeedCommitment, {w.moneyShort(value, scene.ladderCurrency())});
    }
    return {};
}

std::string criterionName(const Scene& scene, const tiering::Need& need) {
    static constexpr Phrase names[] = {Phrase::CriterionRevenue, Phrase::CriterionPeople,  Phrase::CriterionDeals,
                                       Phrase::CriterionQuota,   Phrase::CriterionCsat,    Phrase::CriterionSatisfied,
                                       Phrase::CriterionCovered, Phrase::CriterionStories, Phrase::CriterionCommitment};
    std::string name = scene.say(names[static_cast<std::size_t>(need.metric)]);
    if (!need.level.empty()) {
        name = scene.say(Phrase::NameWithDetail, {name, scene.w.word(Kind::Certification, "level", need.level.view())});
    }
    return need.isPlace() ? scene.say(Phrase::AmongTheFirst,
                                      {name, scene.w.count(need.place.places), scene.w.count(need.place.of)})
                          : name;
}

std::string missingWords(const Scene& scene, const std::vector<tiering::Need>& needs) {
    std::vector<std::string> missing;
    for (const tiering::Need& need : needs) {
        if (!need.met()) {
            const std::string amount = amountWords(scene, need.metric, need.level, need.missing());
            missing.push_back(need.have == tiering::kNoData ? scene.say(Phrase::NoDataYet, {amount}) : amount);
        }
    }
    return scene.w.list(missing);
}

} // namespace counterpart::report
