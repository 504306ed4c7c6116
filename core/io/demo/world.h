// SPDX-License-Identifier: GPL-3.0-or-later
// What the invented programme is made of before it becomes records: places, and drafts of partners and deals.
#pragma once

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/io/demo/demo.h"
#include "core/io/demo/random.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace counterpart::demo {

struct Place {
    std::string_view country;
    std::string_view region;
    std::string_view currency;
    std::int64_t microUsd; // what one unit of its currency is worth, in millionths of a dollar
    std::int64_t step;     // prices are multiples of this many units
    int weight;
};
std::span<const Place> places();

struct PartnerDraft {
    std::size_t place = 0;
    std::string_view type;
    int tier = 0;            // 0 registered to 3 platinum
    std::int64_t target = 0; // dollars of revenue a year it should come to
    std::int64_t weight = 0; // share of the deals
    Date joined;
    std::size_t firstAccount = 0;
    std::size_t accounts = 0;
    int winPercent = 0;
    std::int64_t correction = 1'000'000; // of its deals' amounts, in millionths, so that the target is met
};

enum class Fate : std::uint8_t { Won, Lost, Open };

struct DealDraft {
    std::int32_t partner = -1; // -1: the direct team's own
    std::uint32_t account = 0;
    std::uint32_t renewalOf = 0; // number + 1
    Date created;
    Date closed;            // or expected
    std::int64_t cents = 0; // US cents, before the partner's correction
    Fate fate = Fate::Open;
    bool registered = false;
    bool expansion = false;
};

// Everything drawn so far. Records follow from it.
struct World {
    explicit World(const Options& asked) : options(asked) {}

    const Options& options;
    Date start;
    std::vector<PartnerDraft> partners;
    std::vector<std::int64_t> partnerWeights; // running sums
    std::vector<std::size_t> accountPlaces;
    std::vector<DealDraft> deals;
    int products = 0;
    // First ids of the records made so far: id of number i = first + i.
    RecordId firstPartner = 0;
    RecordId firstAccount = 0;
    RecordId firstProduct = 0;
    RecordId firstRegistration = 0;
    RecordId firstDeal = 0;
};

// Cents of a dollar as minor units of a place's currency, in round prices.
Minor priceIn(const Place& place, std::int64_t usCents);
Currency currencyAt(const Place& place);
std::string numbered(std::string_view prefix, std::size_t number, int digits); // "D-000042"

// drafts.cpp
void draftPartners(World& world);
void draftAccounts(World& world);
void draftDeals(World& world);
// How many US cents of `deal` are partner `partner`'s as it stands now.
std::int64_t correctedCents(const World& world, const DealDraft& deal);

// partner_records.cpp
void addProducts(World& world, IdSource& ids, ChangeSet& changes);
void addAccounts(World& world, IdSource& ids, ChangeSet& changes);
void addPartners(World& world, IdSource& ids, ChangeSet& changes);
void addRates(const World& world, IdSource& ids, ChangeSet& changes);

// program_records.cpp
void addQuotas(const World& world, IdSource& ids, ChangeSet& changes);
void addCertifications(const World& world, IdSource& ids, ChangeSet& changes);
void addActivities(const World& world, IdSource& ids, ChangeSet& changes);
void addLeads(const World& world, IdSource& ids, ChangeSet& changes);

// touch_records.cpp. Touchpoints come before amounts: who earned how much decides the corrections.
std::vector<std::vector<Touchpoint>> draftTouches(const World& world, Progress* progress);
void correctAmounts(World& world, const std::vector<std::vector<Touchpoint>>& touches);
void addTouches(const World& world, std::vector<std::vector<Touchpoint>> touches, IdSource& ids, ChangeSet& changes);

// deal_records.cpp
void addRegistrations(World& world, IdSource& ids, ChangeSet& changes);
void addDeals(World& world, IdSource& ids, ChangeSet& changes);
void addLines(const World& world, IdSource& ids, ChangeSet& changes);
void addRefundsAndSurveys(const World& world, IdSource& ids, ChangeSet& changes);

// desk_records.cpp
void addQueue(const World& world, IdSource& ids, ChangeSet& changes);
void addTasks(const World& world, IdSource& ids, ChangeSet& changes);
void addStories(const World& world, IdSource& ids, ChangeSet& changes);

// account_records.cpp
void addMeetings(const World& world, IdSource& ids, ChangeSet& changes);
void addJointWork(const World& world, IdSource& ids, ChangeSet& changes);

} // namespace counterpart::demo
