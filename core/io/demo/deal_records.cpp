// SPDX-License-Identifier: GPL-3.0-or-later
// Deals and what follows from them: lines, registrations, refunds, surveys.
#include "core/io/demo/names.h"
#include "core/io/demo/world.h"
#include "core/snapshot/identity.h"

#include <array>

namespace counterpart::demo {

namespace {

constexpr int kAlonePercent = 10; // of unregistered deals' accounts have a registration that came to nothing
constexpr std::string_view kStages[] = {"qualification", "discovery", "proposal", "negotiation"};
constexpr std::string_view kReasons[] = {"price", "no decision", "competitor", "timing", "missing feature"};
constexpr std::string_view kSources[] = {"partner", "partner", "inbound", "outbound", "event"};

Id<Partner> partnerId(const World& world, const DealDraft& deal) {
    return {deal.partner < 0 ? 0 : world.firstPartner + deal.partner};
}

// Who decided, when, and until when an approval protects.
void decide(Registration& registration, Random random, Date asOf) {
    const std::string_view status = registration.status.view();
    if (status == "draft" || status == "submitted" || status == "in_review" || status == "returned" ||
        status == "cancelled") {
        return;
    }
    registration.decided = {
        std::min(registration.submitted.seconds + random.between(2 * 3600, 46 * 3600), Time::endOf(asOf).seconds)};
    registration.decidedBy = Symbol("channel desk");
    if (status != "rejected") {
        registration.expires = registration.decided.date().plusDays(90);
    } else {
        registration.reason = "The direct team has been working with them for months";
    }
}

} // namespace

void addRegistrations(World& world, IdSource& ids, ChangeSet& changes) {
    // What is undecided for longer than the desk takes is decided or back with the partner.
    constexpr std::string_view recent[] = {"draft", "submitted", "in_review", "returned"};
    constexpr std::string_view earlier[] = {"draft", "approved", "cancelled", "returned"};
    constexpr std::string_view ended[] = {"rejected", "expired", "cancelled"};
    auto& registrations = changes.of<Registration>().created;
    const Date asOf = world.options.asOf;
    for (std::size_t i = 0; i < world.deals.size(); ++i) {
        const DealDraft& deal = world.deals[i];
        Random random(world.options.seed, Stream::Program, 0x6000000000ULL + i);
        const bool alone =
            !deal.registered && deal.partner >= 0 && random.chance(kAlonePercent); // one that led to no deal
        if (!deal.registered && !alone) {
            continue;
        }
        Registration& registration = registrations.emplace_back();
        const Place& place = places()[world.accountPlaces[deal.account]];
        registration.id = ids.take();
        registration.key = numbered("R-", registrations.size(), 5);
        registration.partner = partnerId(world, deal);
        registration.account.value = world.firstAccount + deal.account;
        registration.domain = domainOf(accountName(deal.account));
        registration.products = numbered("PR-", static_cast<std::size_t>(random.between(1, world.products)), 2);
        registration.amount = priceIn(place, correctedCents(world, deal));
        registration.currency = currencyAt(place);
        const Date day = deal.created.plusDays(-static_cast<int>(random.between(0, 6)));
        registration.submitted = {Time::startOf(day).seconds + random.between(8 * 3600, 17 * 3600)};
        const int age = asOf.days - day.days;
        std::string_view status = deal.fate == Fate::Won    ? "won"
                                  : deal.fate == Fate::Lost ? "lost"
                                  : age > 90                ? "expired"
                                                            : "approved";
        if (alone) {
            const std::size_t n = registrations.size(); // in turn, so that small programmes have all of them
            status = age < 2    ? recent[n % std::size(recent)]
                     : age < 45 ? earlier[n % std::size(earlier)]
                                : ended[n % std::size(ended)];
        } else if (deal.fate == Fate::Open && age < 2) {
            status = "in_review";
        }
        registration.status = Symbol(status);
        registration.justification = alone ? "" : "Found by the partner; first meeting held";
        decide(registration, random, asOf);
    }
    world.firstRegistration = registrations.empty() ? 0 : registrations.front().id;
}

void addDeals(World& world, IdSource& ids, ChangeSet& changes) {
    auto& deals = changes.of<Deal>().created;
    const auto& registrations = changes.of<Registration>().created;
    deals.resize(world.deals.size());
    for (Deal& deal : deals) {
        deal.id = ids.take();
    }
    world.firstDeal = deals.front().id;
    const auto& products = changes.of<Product>().created;
    parallelBlocks(deals.size(), 1024, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i) {
            const DealDraft& draft = world.deals[i];
            Random random(world.options.seed, Stream::Line, i);
            const Place& place = places()[world.accountPlaces[draft.account]];
            Deal& deal = deals[i];
            deal.key = numbered("D-", i + 1, 6);
            const Product& lead = products[static_cast<std::size_t>(random.below(world.products))];
            deal.name = changes.of<Account>().created[draft.account].name.str() + " - " + lead.family.str();
            deal.account.value = world.firstAccount + draft.account;
            deal.partner = partnerId(world, draft);
            deal.amount = priceIn(place, correctedCents(world, draft));
            deal.currency = currencyAt(place);
            deal.created = draft.created;
            deal.closed = draft.closed;
            deal.stage = draft.fate == Fate::Won    ? stageWon()
                         : draft.fate == Fate::Lost ? stageLost()
                                                    : Symbol(random.oneOf(kStages));
            deal.type = Symbol(draft.renewalOf != 0 ? "renewal" : draft.expansion ? "expansion" : "new");
            deal.renewalOf.value = draft.renewalOf != 0 ? world.firstDeal + draft.renewalOf - 1 : 0;
            deal.source = Symbol(draft.partner < 0 ? "outbound" : random.oneOf(kSources));
            deal.owner = changes.of<Account>().created[draft.account].owner;
            deal.region = Symbol(place.region);
            deal.qualified = draft.fate == Fate::Won || random.chance(60) ? Answer::Yes : Answer::No;
            if (draft.fate == Fate::Lost) {
                deal.reason = Symbol(random.oneOf(kReasons));
            }
            if (random.chance(30)) {
                deal.competitor = Symbol("Competitor " + std::string(1, static_cast<char>('A' + random.below(5))));
            }
        }
    });
    std::size_t next = 0; // both in the order of deals; a registration alone has no deal of its own
    for (std::size_t i = 0; i < deals.size() && next < registrations.size(); ++i) {
        Random random(world.options.seed, Stream::Program, 0x6000000000ULL + i);
        const bool alone = !world.deals[i].registered && world.deals[i].partner >= 0 && random.chance(kAlonePercent);
        if (world.deals[i].registered) {
            deals[i].registration.value = registrations[next].id;
        }
        next += world.deals[i].registered || alone ? 1 : 0;
    }
}

void addLines(const World& world, IdSource& ids, ChangeSet& changes) {
    constexpr std::size_t kBlock = 8192;
    const auto& deals = changes.of<Deal>().created;
    std::vector<std::vector<DealLine>> blocks((deals.size() + kBlock - 1) / kBlock);
    parallelBlocks(blocks.size(), 1, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin * kBlock; i < std::min(end * kBlock, deals.size()); ++i) {
            Random random(world.options.seed, Stream::Line, 0x1000000000ULL + i);
            const std::int64_t count = random.between(1, 3);
            const std::int64_t first = random.below(world.products);
            Minor left = deals[i].amount;
            for (std::int64_t n = 1; n <= count; ++n) {
                DealLine& line = blocks[i / kBlock].emplace_back();
                const std::string number = std::to_string(n);
                line.deal.value = deals[i].id;
                line.line = number;
                line.product.value = world.firstProduct + (first + n * 5) % world.products;
                line.quantity = Micros::of(random.between(1, 20));
                line.amount = n == count ? left : left / 100 * random.between(30, 70);
                left -= line.amount;
                const std::array<std::string_view, 2> parts = {deals[i].key.view(), number};
                line.key = derivedKey(Kind::DealLine, joinIdentity(parts));
            }
        }
    });
    auto& lines = changes.of<DealLine>().created;
    for (auto& block : blocks) {
        for (DealLine& line : block) {
            line.id = ids.take();
            lines.push_back(std::move(line));
        }
        block = {};
    }
}

void addRefundsAndSurveys(const World& world, IdSource& ids, ChangeSet& changes) {
    const auto& deals = changes.of<Deal>().created;
    auto& refunds = changes.of<Refund>().created;
    auto& surveys = changes.of<Survey>().created;
    for (std::size_t i = 0; i < deals.size(); ++i) {
        const Deal& deal = deals[i];
        if (!isWon(deal)) {
            continue;
        }
        Random random(world.options.seed, Stream::Program, 0x7000000000ULL + i);
        const Date given = deal.closed.plusDays(static_cast<int>(random.between(15, 140)));
        if (random.below(1000) < 28 && given <= world.options.asOf) {
            Refund& refund = refunds.emplace_back();
            const std::string at = toString(given);
            const std::array<std::string_view, 2> parts = {deal.key.view(), at};
            refund.id = ids.take();
            refund.key = derivedKey(Kind::Refund, joinIdentity(parts));
            refund.deal.value = deal.id;
            refund.at = given;
            refund.amount = random.chance(35) ? deal.amount : deal.amount / 100 * random.between(10, 60);
            refund.reason = Symbol(random.chance(50) ? "churn" : random.chance(50) ? "billing" : "scope");
        }
        const Date asked = deal.closed.plusDays(static_cast<int>(random.between(8, 40)));
        if (random.chance(30) && asked <= world.options.asOf && deal.partner.has()) {
            const bool nps = random.chance(35);
            const PartnerDraft& partner =
                world.partners[static_cast<std::size_t>(deal.partner.value - world.firstPartner)];
            Survey& survey = surveys.emplace_back();
            survey.id = ids.take();
            survey.partner = deal.partner;
            survey.deal.value = deal.id;
            survey.at = {Time::startOf(asked).seconds + random.between(8 * 3600, 20 * 3600)};
            survey.kind = Symbol(nps ? "nps" : "csat");
            const std::int64_t luck = random.between(0, 5) + partner.winPercent / 12;
            survey.score =
                Micros::of(nps ? std::min<std::int64_t>(2 + luck, 10) : std::clamp<std::int64_t>(luck / 2 + 1, 1, 5));
            const std::string at = toString(survey.at);
            const std::string who =
                numbered("P-", static_cast<std::size_t>(deal.partner.value - world.firstPartner) + 1, 4);
            const std::array<std::string_view, 4> parts = {who, deal.key.view(), at, survey.kind.view()};
            survey.key = derivedKey(Kind::Survey, joinIdentity(parts));
        }
    }
}

} // namespace counterpart::demo
