// SPDX-License-Identifier: GPL-3.0-or-later
// Products, accounts, partners and exchange rates.
#include "core/io/demo/names.h"
#include "core/io/demo/world.h"
#include "core/snapshot/identity.h"

#include <array>

namespace counterpart::demo {

namespace {

struct Line {
    std::string_view family;
    std::string_view name;
    int dollars;
    bool focus;
};
constexpr std::array kCatalogue = {
    Line{"Platform", "Core seat pack", 4'800, false},    Line{"Platform", "Core enterprise", 38'000, false},
    Line{"Platform", "Core starter", 1'900, false},      Line{"Platform", "Sandbox", 2'600, false},
    Line{"Analytics", "Insight", 7'400, false},          Line{"Analytics", "Insight plus", 16'500, true},
    Line{"Analytics", "Forecast add-on", 5'200, true},   Line{"Security", "Guard", 6'900, false},
    Line{"Security", "Guard premium", 14'800, false},    Line{"Security", "Audit vault", 9'700, false},
    Line{"Integration", "Connector pack", 3'600, false}, Line{"Integration", "Event bridge", 8'300, true},
    Line{"Integration", "Data gateway", 11'200, false},  Line{"Services", "Launch package", 12'500, false},
    Line{"Services", "Migration week", 9'000, false},    Line{"Services", "Training day", 2'400, false},
    Line{"Support", "Standard support", 3'100, false},   Line{"Support", "Premium support", 10'400, false},
};
constexpr std::array<std::string_view, 8> kIndustries = {"manufacturing", "retail", "healthcare", "finance",
                                                         "education",     "media",  "energy",     "logistics"};
constexpr std::array<std::string_view, 4> kTiers = {"registered", "silver", "gold", "platinum"};

Text ownerIn(std::string_view region, std::int64_t number) {
    return std::string("Account executive ") + std::string(region) + ' ' + std::to_string(number);
}

} // namespace

void addProducts(World& world, IdSource& ids, ChangeSet& changes) {
    const Currency usd = *Currency::fromCode("USD");
    auto& products = changes.of<Product>().created;
    for (std::size_t i = 0; i < kCatalogue.size(); ++i) {
        Random random(world.options.seed, Stream::Product, i);
        Product& product = products.emplace_back();
        product.id = ids.take();
        product.key = numbered("PR-", i + 1, 2);
        product.name = kCatalogue[i].name;
        product.family = Symbol(kCatalogue[i].family);
        product.listPrice = Minor{kCatalogue[i].dollars} * 100;
        product.currency = usd;
        product.tier = Symbol(kCatalogue[i].dollars > 10'000 ? "advanced" : "standard");
        product.focus = kCatalogue[i].focus ? Answer::Yes : Answer::No;
        product.launched = kCatalogue[i].focus ? world.options.asOf.plusDays(-static_cast<int>(random.between(20, 200)))
                                               : world.start.plusDays(-static_cast<int>(random.between(100, 1500)));
    }
    world.products = static_cast<int>(products.size());
    world.firstProduct = products.front().id;
}

void addAccounts(World& world, IdSource& ids, ChangeSet& changes) {
    auto& accounts = changes.of<Account>().created;
    accounts.resize(world.accountPlaces.size());
    for (Account& account : accounts) {
        account.id = ids.take();
    }
    world.firstAccount = accounts.front().id;
    parallelBlocks(accounts.size(), 1024, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i) {
            Random random(world.options.seed, Stream::Account, i);
            const Place& place = places()[world.accountPlaces[i]];
            Account& account = accounts[i];
            const std::string name = accountName(i);
            account.key = numbered("A-", i + 1, 5);
            account.name = name;
            account.domain = domainOf(name);
            account.country = Symbol(place.country);
            account.industry = Symbol(kIndustries[static_cast<std::size_t>(random.below(kIndustries.size()))]);
            account.owner = Symbol(ownerIn(place.region, random.between(1, 4)));
            if (random.chance(18)) {
                account.directSince = world.start.plusDays(static_cast<int>(random.between(-900, 600)));
            }
        }
    });
}

void addPartners(World& world, IdSource& ids, ChangeSet& changes) {
    auto& partners = changes.of<Partner>().created;
    std::vector<std::size_t> distributors;
    for (std::size_t i = 0; i < world.partners.size(); ++i) {
        const PartnerDraft& draft = world.partners[i];
        Random random(world.options.seed, Stream::Program, 0x1000000000ULL + i);
        const Place& place = places()[draft.place];
        Partner& partner = partners.emplace_back();
        const std::string name = partnerName(i, draft.type);
        partner.id = ids.take();
        partner.key = numbered("P-", i + 1, 4);
        partner.name = name;
        partner.type = Symbol(draft.type);
        partner.tier = Symbol(kTiers[static_cast<std::size_t>(draft.tier)]);
        partner.status = Symbol(random.chance(93) ? "active" : random.chance(50) ? "onboarding" : "paused");
        partner.region = Symbol(place.region);
        partner.country = Symbol(place.country);
        partner.currency = currencyAt(place);
        partner.joined = draft.joined;
        partner.domain = domainOf(name);
        partner.email = "partners@" + domainOf(name);
        partner.manager = Symbol("Channel manager " + std::string(place.region) + ' ' + std::to_string(1 + i / 25 % 3));
        partner.tags = random.chance(30) ? "strategic;co-sell" : random.chance(25) ? "co-sell" : "";
        if (draft.type == "distributor") {
            distributors.push_back(i);
        }
    }
    world.firstPartner = partners.front().id;
    for (std::size_t i = 0; i < partners.size(); ++i) { // resellers buy through a distributor of their region
        Random random(world.options.seed, Stream::Program, 0x2000000000ULL + i);
        const bool buys = world.partners[i].type == "reseller" || world.partners[i].type == "var";
        const std::size_t from =
            distributors.empty()
                ? 0
                : static_cast<std::size_t>(random.below(static_cast<std::int64_t>(distributors.size())));
        for (std::size_t n = 0; buys && random.chance(60) && n < std::min<std::size_t>(distributors.size(), 8); ++n) {
            const Partner& parent = partners[distributors[(from + n) % distributors.size()]];
            if (parent.region == partners[i].region) {
                partners[i].parent.value = parent.id;
                break;
            }
        }
    }
}

// One rate a week per currency, wandering around its level.
void addRates(const World& world, IdSource& ids, ChangeSet& changes) {
    const Currency usd = *Currency::fromCode("USD");
    std::vector<Currency> done{usd};
    auto& rates = changes.of<FxRate>().created;
    for (std::size_t p = 0; p < places().size(); ++p) {
        const Place& place = places()[p];
        const Currency currency = currencyAt(place);
        if (std::ranges::find(done, currency) != done.end()) {
            continue;
        }
        done.push_back(currency);
        Random random(world.options.seed, Stream::Rate, p);
        std::int64_t rate = place.microUsd * 1000; // in 10^-9
        for (Date day = world.start.plusDays(-7); day <= world.options.asOf; day = day.plusDays(7)) {
            rate += rate / 10'000 * random.between(-60, 60) + (place.microUsd * 1000 - rate) / 40;
            const std::string text = formatScaledShort(rate, 9);
            FxRate& fx = rates.emplace_back();
            fx.id = ids.take();
            fx.date = day;
            fx.base = currency;
            fx.quote = usd;
            fx.rate = *parseExchangeRate(text);
            const std::string date = toString(day);
            const std::array<std::string_view, 3> parts = {date, currency.code(), usd.code()};
            fx.key = derivedKey(Kind::FxRate, joinIdentity(parts));
        }
    }
}

} // namespace counterpart::demo
