// SPDX-License-Identifier: GPL-3.0-or-later
// Who are the partners, how large are they, and which deals come when?
#include "core/io/demo/world.h"

#include <array>

namespace counterpart::demo {

namespace {

constexpr std::array kPlaces = {
    Place{"US", "North America", "USD", 1'000'000, 10, 26},
    Place{"CA", "North America", "CAD", 731'000, 10, 8},
    Place{"GB", "EMEA", "GBP", 1'272'000, 10, 11},
    Place{"DE", "EMEA", "EUR", 1'084'000, 10, 11},
    Place{"FR", "EMEA", "EUR", 1'084'000, 10, 7},
    Place{"NL", "EMEA", "EUR", 1'084'000, 10, 5},
    Place{"SE", "EMEA", "SEK", 95'000, 100, 4},
    Place{"PL", "EMEA", "PLN", 251'000, 50, 4},
    Place{"CH", "EMEA", "CHF", 1'121'000, 10, 4},
    Place{"KW", "EMEA", "KWD", 3'254'000, 5, 2},
    Place{"JP", "APAC", "JPY", 6'700, 1000, 6},
    Place{"AU", "APAC", "AUD", 657'000, 10, 5},
    Place{"SG", "APAC", "SGD", 745'000, 10, 3},
    Place{"BR", "LATAM", "BRL", 184'000, 50, 4},
};

constexpr std::array<std::string_view, 9> kTypes = {"reseller", "var",        "si",     "msp", "distributor",
                                                    "referral", "technology", "agency", "oem"};
constexpr std::array<int, 9> kTypeWeights = {30, 11, 14, 12, 8, 11, 6, 5, 3};
constexpr std::array<int, 9> kWinPercents = {41, 40, 45, 39, 34, 47, 36, 38, 33};

// Newly created deals per month of the year, January first: quarters end strong, summer is slow.
constexpr std::array<int, 12> kSeason = {86, 92, 118, 90, 98, 121, 78, 74, 116, 97, 108, 112};
constexpr int kGrowthPerMonth = 17; // per mille

std::int64_t squareRoot(std::int64_t value) {
    std::int64_t root = 0;
    while ((root + 1) * (root + 1) <= value) {
        ++root;
    }
    return root;
}

// Dollars a year: spread over the bounds of the classic four tiers, every fourth close below the next one.
std::int64_t targetFor(int tier, bool close, Random& random) {
    constexpr std::array<std::pair<int, int>, 4> spread = {
        std::pair{6'000, 44'000}, {56'000, 180'000}, {214'000, 470'000}, {530'000, 1'600'000}};
    constexpr std::array<int, 4> next = {50'000, 200'000, 500'000, 0};
    const auto i = static_cast<std::size_t>(tier);
    if (close && next[i] > 0) {
        return next[i] * random.between(930, 985) / 1000;
    }
    return random.between(spread[i].first, spread[i].second);
}

// Days of the history with the running sum of how many deals are created until then.
std::vector<std::int64_t> createdUntil(const World& world) {
    std::vector<std::int64_t> sums;
    std::int64_t sum = 0;
    std::int64_t level = 1'000'000;
    unsigned month = 0;
    for (Date day = world.start; day <= world.options.asOf; day = day.plusDays(1)) {
        const auto civil = day.civil();
        if (static_cast<unsigned>(civil.month()) != month) {
            month = static_cast<unsigned>(civil.month());
            level += level * kGrowthPerMonth / 1000;
        }
        const bool weekend = std::chrono::weekday(std::chrono::sys_days(civil)).iso_encoding() > 5;
        sum += weekend ? 0 : level / 1000 * kSeason[month - 1];
        sums.push_back(sum);
    }
    return sums;
}

void draftDeal(World& world, std::size_t number, std::span<const std::int64_t> daySums) {
    const Options& options = world.options;
    Random random(options.seed, Stream::Deal, number);
    DealDraft& deal = world.deals[number];
    const auto count = static_cast<std::int64_t>(world.deals.size());
    __extension__ using Wide = __int128; // daySums x deals
    const auto at = static_cast<std::int64_t>(Wide{daySums.back() - 1} * static_cast<std::int64_t>(number) / count);
    const auto day = std::ranges::upper_bound(daySums, at) - daySums.begin();
    deal.created = world.start.plusDays(static_cast<int>(day));

    const std::int64_t pick = random.below(world.partnerWeights.back());
    const auto partner =
        static_cast<std::size_t>(std::ranges::upper_bound(world.partnerWeights, pick) - world.partnerWeights.begin());
    const PartnerDraft& draft = world.partners[partner];
    const bool direct = random.chance(7) || draft.joined > deal.created;
    deal.partner = direct ? -1 : static_cast<std::int32_t>(partner);
    deal.account = static_cast<std::uint32_t>(draft.firstAccount) +
                   static_cast<std::uint32_t>(random.below(static_cast<std::int64_t>(draft.accounts)));
    // Few deals take long: the product of two draws leans to the short side.
    const auto cycle = static_cast<int>(12 + random.between(0, 14) * random.between(1, 15) + random.below(20));
    deal.closed = deal.created.plusDays(cycle);
    deal.registered = !direct && random.chance(38);
    const int win = draft.winPercent + (deal.registered ? 6 : 0) - (cycle > 120 ? 8 : 0);
    deal.fate = random.chance(win) ? Fate::Won : Fate::Lost;
    if (deal.closed > options.asOf) {
        deal.fate = Fate::Open;
    } else if (random.chance(4) && options.asOf.days - deal.created.days < 200) {
        deal.fate = Fate::Open; // slipped
        deal.closed = options.asOf.plusDays(static_cast<int>(random.between(5, 80)));
    }
    deal.expansion = random.chance(20);
    // On average 1: what the partner should earn in a year over the deals it will probably win in one.
    const std::int64_t size = random.between(35, 100) * random.between(35, 170) * random.between(70, 130);
    const std::int64_t winsInThousand =
        std::int64_t{options.deals} * 1000 / options.years * 46 / 100 * draft.weight / world.partnerWeights.back();
    deal.cents = draft.target * 100 * 1000 / std::max<std::int64_t>(winsInThousand, 500) * size / 691'875;
}

// Renewals continue a deal won about a year before, with its partner and account.
void draftRenewals(World& world) {
    const std::size_t count = world.deals.size();
    std::vector<bool> renewed(count);
    for (std::size_t i = 0; i < count; ++i) {
        Random random(world.options.seed, Stream::Program, i);
        if (!random.chance(20)) {
            continue;
        }
        const Date wanted = world.deals[i].created.plusDays(-400);
        const auto from = std::ranges::lower_bound(world.deals, wanted, {}, &DealDraft::created) - world.deals.begin();
        for (auto j = static_cast<std::size_t>(from); j < std::min(count, static_cast<std::size_t>(from) + 30); ++j) {
            const DealDraft& first = world.deals[j];
            if (renewed[j] || first.fate != Fate::Won || first.partner < 0 || first.closed >= world.deals[i].created) {
                continue;
            }
            DealDraft& deal = world.deals[i];
            renewed[j] = true;
            deal.renewalOf = static_cast<std::uint32_t>(j) + 1;
            deal.partner = first.partner;
            deal.account = first.account;
            deal.cents = first.cents / 100 * random.between(85, 118);
            deal.expansion = false;
            deal.fate = deal.fate == Fate::Lost && random.chance(75) ? Fate::Won : deal.fate;
            break;
        }
    }
}

} // namespace

std::span<const Place> places() { return kPlaces; }

Currency currencyAt(const Place& place) { return *Currency::fromCode(place.currency); }

Minor priceIn(const Place& place, std::int64_t usCents) {
    std::int64_t scale = 1;
    for (int i = currencyAt(place).digits(); i > 0; --i) {
        scale *= 10;
    }
    const std::int64_t units = usCents * 10'000 / place.microUsd;
    return std::max<std::int64_t>(1, (units + place.step / 2) / place.step) * place.step * scale;
}

std::string numbered(std::string_view prefix, std::size_t number, int digits) {
    const std::string text = std::to_string(number);
    const std::size_t width = static_cast<std::size_t>(digits);
    return std::string(prefix) + std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

void draftPartners(World& world) {
    std::array<int, kPlaces.size()> placeWeights{};
    std::ranges::transform(kPlaces, placeWeights.begin(), &Place::weight);
    std::int64_t sum = 0;
    const int count = world.options.partners;
    for (int i = 0; i < count; ++i) {
        Random random(world.options.seed, Stream::Partner, static_cast<std::uint64_t>(i));
        PartnerDraft draft;
        // The first of each type are one each, so that small programmes have all of them.
        const std::size_t type = static_cast<std::size_t>(i) < kTypes.size() && count >= 18
                                     ? static_cast<std::size_t>(i)
                                     : random.byWeight(kTypeWeights);
        draft.type = kTypes[type];
        draft.winPercent = kWinPercents[type] + static_cast<int>(random.between(-6, 6));
        draft.place = random.byWeight(placeWeights);
        constexpr std::array<int, 4> tierWeights = {33, 31, 23, 13};
        draft.tier = i < 4 ? 3 - i : static_cast<int>(random.byWeight(tierWeights));
        draft.target = targetFor(draft.tier, random.chance(25), random);
        draft.weight = squareRoot(draft.target);
        const auto history = world.options.asOf.days - world.start.days;
        draft.joined = random.chance(82) ? world.start.plusDays(-static_cast<int>(random.between(1, 1200)))
                                         : world.start.plusDays(static_cast<int>(random.below(history * 3 / 4 + 1)));
        sum += draft.weight;
        world.partnerWeights.push_back(sum);
        world.partners.push_back(draft);
    }
}

void draftAccounts(World& world) {
    const std::int64_t wanted = std::max<std::int64_t>(world.options.deals * 2 / 5, world.options.partners * 2);
    for (PartnerDraft& partner : world.partners) {
        partner.firstAccount = world.accountPlaces.size();
        partner.accounts =
            static_cast<std::size_t>(std::max<std::int64_t>(2, wanted * partner.weight / world.partnerWeights.back()));
        world.accountPlaces.insert(world.accountPlaces.end(), partner.accounts, partner.place);
    }
}

void draftDeals(World& world) {
    world.deals.resize(static_cast<std::size_t>(world.options.deals));
    const std::vector<std::int64_t> daySums = createdUntil(world);
    parallelBlocks(world.deals.size(), 1024, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i) {
            draftDeal(world, i, daySums);
        }
    });
    draftRenewals(world);
}

std::int64_t correctedCents(const World& world, const DealDraft& deal) {
    const std::int64_t correction =
        deal.partner < 0 ? 1'000'000 : world.partners[static_cast<std::size_t>(deal.partner)].correction;
    return *mulDivHalfEven(deal.cents, correction, 1'000'000);
}

} // namespace counterpart::demo
