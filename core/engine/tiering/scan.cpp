// SPDX-License-Identifier: GPL-3.0-or-later
// Walks deals, certifications, surveys, activities, quotas and partners for one day.
#include "core/engine/tiering/scan.h"

#include "core/base/decimal.h"
#include "core/engine/split.h"
#include "core/engine/tiering/books.h"
#include "core/engine/tiering/ledger.h"

#include <algorithm>
#include <map>

namespace counterpart::tiering {

namespace {

struct Fraction {
    Int128 over = 0;
    Int128 under = 1;
    void add(Int128 a, Int128 b) { // a / b
        over = over * b + a * under;
        under *= b;
        Int128 x = over < 0 ? -over : over;
        for (Int128 y = under; y != 0;) {
            const Int128 rest = x % y;
            x = y;
            y = rest;
        }
        if (x != 0) {
            over /= x;
            under /= x;
        }
    }
};

struct Seen { // of one partner
    Int128 revenue = 0;
    std::int64_t deals = 0;
    std::set<Index> products;
    std::set<std::string> people;
    std::map<std::string, std::set<std::string>> holders; // by level
    std::vector<std::int64_t> scores;
    std::int64_t stories = 0;
    Fraction quota;
    bool quotaUnknown = false;
};

class Scan {
public:
    Scan(const RecordsOf& of, Date day, std::optional<Index> only)
        : m_of(of), m_day(day), m_only(only), m_window(windowOf(day, of.ladder.windowMonths)), m_asked(of.ladder),
          m_splitter(of.columns.partners), m_seen(of.columns.partners.size()) {
        of.snapshot.table<Deal>().forEach([this](const Deal& deal) { take(deal); });
        of.snapshot.table<Certification>().forEach([this](const Certification& held) { take(held); });
        of.snapshot.table<Survey>().forEach([this](const Survey& survey) { take(survey); });
        of.snapshot.table<Activity>().forEach([this](const Activity& activity) { take(activity); });
        of.snapshot.table<Quota>().forEach([this](const Quota& quota) { take(quota); });
    }
    Facts facts(Index partner) const;

private:
    bool wants(LadderMetric metric) const { return m_asked.wants(metric); }
    bool isAsked(Index partner) const { return partner < m_seen.size() && (!m_only || *m_only == partner); }
    bool counts(Date date) const { return m_window.contains(date) && date <= m_of.asOf; }
    Seen* of(Id<Partner> id) {
        const Index partner = m_of.columns.partnerOf.find(id.value);
        return isAsked(partner) ? &m_seen[partner] : nullptr;
    }
    void take(const Deal& deal);
    void take(const Certification& held);
    void take(const Survey& survey);
    void take(const Activity& activity);
    void take(const Quota& quota);

    const RecordsOf& m_of;
    Date m_day;
    std::optional<Index> m_only;
    Period m_window;
    Asked m_asked;
    Splitter m_splitter;
    std::vector<Seen> m_seen; // by partner
};

void Scan::take(const Deal& deal) {
    if (!isWon(deal) || !counts(deal.closed)) {
        return;
    }
    const Index at = m_of.columns.dealOf.find(deal.id);
    const attribution::DealCredits credits = m_of.credits[at];
    const bool concerns = std::ranges::any_of(credits.party, [&](Index party) { return isAsked(party); });
    if (concerns) {
        const Date rateDay = fx::rateDay(m_of.rulebook.fxRule, deal.closed, m_of.asOf);
        const auto converted = m_of.rates.convert({deal.amount, deal.currency}, m_of.rulebook.currency, rateDay);
        const Minor amount = converted.has() ? converted.money.minor : 0;
        const auto parts = m_splitter.split(amount, credits.party, credits.share);
        for (std::size_t i = 0; i < credits.size(); ++i) {
            if (isAsked(credits.party[i])) {
                m_seen[credits.party[i]].revenue += parts[i];
            }
        }
    }
    const Index named = m_of.columns.partnerOf.find(deal.partner.value);
    const Index partner = named != kNoRecord ? named : credits.sourcedBy;
    if (!isAsked(partner)) {
        return;
    }
    ++m_seen[partner].deals;
    if (wants(LadderMetric::CoveredShare)) {
        const auto [lines, row] = m_of.columns.lines[at];
        for (Index l = lines.offsets[row]; l < lines.offsets[row + 1]; ++l) {
            if (lines.product[l] != kNoRecord) {
                m_seen[partner].products.insert(lines.product[l]);
            }
        }
    }
}

void Scan::take(const Certification& held) {
    Seen* seen = of(held.partner);
    if (seen == nullptr || !certification::isCurrent(held, m_day, m_of.rulebook.certification)) {
        return;
    }
    seen->people.insert(held.person.str());
    for (const Symbol level : m_asked.levels()) {
        if (isOfLevel(held, level, m_of.rulebook.certification)) {
            seen->holders[level.str()].insert(held.person.str());
        }
    }
}

void Scan::take(const Survey& survey) {
    if (Seen* seen = of(survey.partner);
        seen != nullptr && survey.kind == csatSurvey() && survey.score.has() && counts(survey.at.date())) {
        seen->scores.push_back(survey.score.value);
    }
}

void Scan::take(const Activity& activity) {
    if (Seen* seen = of(activity.partner);
        seen != nullptr && activity.kind == successStory() && counts(activity.at.date())) {
        ++seen->stories;
    }
}

void Scan::take(const Quota& quota) {
    Seen* seen = of(quota.partner);
    const auto period = parsePeriod(quota.period.view(), m_of.rulebook.fiscalFirstMonth);
    if (seen == nullptr || !wants(LadderMetric::QuotaAttainment) || !period || !period->from.has() ||
        !period->to.has()) {
        return;
    }
    const int days = std::min(period->to, m_window.to).days - std::max(period->from, m_window.from).days;
    if (days <= 0) {
        return;
    }
    const Currency own = quota.currency.has() ? quota.currency : m_of.snapshot.defaultCurrency();
    const auto converted =
        m_of.rates.convert({quota.amount, own}, m_of.rulebook.currency, std::min(period->to.plusDays(-1), m_of.asOf));
    seen->quotaUnknown = seen->quotaUnknown || !converted.has();
    seen->quota.add(Int128{converted.has() ? converted.money.minor : 0} * days, period->to.days - period->from.days);
}

std::int64_t roundedDown(Int128 value, Int128 divisor) {
    const Int128 whole = value / divisor - (value % divisor < 0 ? 1 : 0);
    return withinMinor(whole);
}

Facts Scan::facts(Index partner) const {
    const Seen& seen = m_seen[partner];
    Facts facts;
    facts.revenue = withinMinor(seen.revenue);
    facts.people = static_cast<std::int64_t>(seen.people.size());
    facts.deals = wants(LadderMetric::DealsWon) ? seen.deals : 0;
    facts.stories = wants(LadderMetric::SuccessStories) ? seen.stories : 0;
    const std::size_t products = m_of.columns.products.size();
    if (wants(LadderMetric::CoveredShare) && products > 0) {
        facts.covered = roundedDown(Int128{seen.products.size()} * Micros::kOne, static_cast<Int128>(products));
    }
    if ((wants(LadderMetric::Csat) || wants(LadderMetric::SatisfiedShare)) && !seen.scores.empty()) {
        const auto count = static_cast<Int128>(seen.scores.size());
        Int128 sum = 0;
        for (const std::int64_t score : seen.scores) {
            sum += score;
        }
        facts.csat = roundedDown(sum, count);
        const auto satisfied = std::ranges::count_if(seen.scores, [](auto s) { return s >= 4 * Micros::kOne; });
        facts.satisfied = roundedDown(Int128{satisfied} * Micros::kOne, count);
    }
    if (wants(LadderMetric::Commitment)) {
        const Partner& record = m_of.snapshot.table<Partner>().at(partner);
        facts.commitment = commitmentOf(m_of.snapshot, record, m_of.rates, m_of.rulebook.currency, m_of.asOf);
    }
    if (wants(LadderMetric::QuotaAttainment) && seen.quota.over > 0 && !seen.quotaUnknown) {
        facts.attainment = roundedDown(Int128{facts.revenue} * Micros::kOne * seen.quota.under, seen.quota.over);
        facts.quota = -roundedDown(-seen.quota.over, seen.quota.under);
    }
    for (const Symbol level : m_asked.levels()) {
        const auto holders = seen.holders.find(level.str());
        facts.levels.push_back(
            {level, holders == seen.holders.end() ? 0 : static_cast<std::int64_t>(holders->second.size())});
    }
    return facts;
}

// Counts who is ahead, one by one.
void rank(const RecordsOf& of, std::vector<Facts>& facts) {
    std::vector<Index> members;
    for (Index p = 0; p < facts.size(); ++p) {
        if (isFor(of.ladder, of.columns.partners.type[p])) {
            members.push_back(p);
        }
    }
    const Asked asked(of.ladder);
    for (const Asked::Top& top : asked.tops()) {
        std::vector<Index> order;
        const auto value = [&](Index p) { return top.known ? valueOf(top.metric, top.level, facts[p]) : kNoData; };
        std::ranges::copy_if(members, std::back_inserter(order), [&](Index p) { return value(p) != kNoData; });
        const auto key = [&](Index p) { return of.columns.partners.key[p].view(); };
        std::ranges::sort(
            order, [&](Index a, Index b) { return value(a) != value(b) ? value(a) > value(b) : key(a) < key(b); });
        const std::uint32_t places = placesOf(top.share, members.size());
        for (Index p = 0; p < facts.size(); ++p) {
            Place place{top.tier, 0, places, static_cast<std::uint32_t>(members.size()), value(p), 0};
            const auto mine = std::ranges::find(order, p);
            place.rank = mine == order.end() ? 0 : static_cast<std::uint32_t>(mine - order.begin() + 1);
            const std::size_t other = place.in() ? std::size_t{places} : std::size_t{places} - 1;
            if (places > 0 && other < order.size()) {
                place.bar = value(order[other]) + (key(p) < key(order[other]) ? 0 : 1);
            } else {
                place.bar = place.in() ? std::min<std::int64_t>(place.value, 0) : 0;
            }
            facts[p].places.push_back(place);
        }
    }
}

} // namespace

std::vector<Facts> scan(const RecordsOf& of, Date day, std::optional<Index> only) {
    const Scan seen(of, day, only);
    std::vector<Facts> facts(of.columns.partners.size());
    for (Index partner = 0; partner < facts.size(); ++partner) {
        if (!only || *only == partner) {
            facts[partner] = seen.facts(partner);
        }
    }
    if (!only) {
        rank(of, facts);
    }
    return facts;
}

} // namespace counterpart::tiering
