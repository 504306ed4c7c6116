// SPDX-License-Identifier: GPL-3.0-or-later
// Journeys: who touched which deal when, and how large its amounts must be for the partners to earn what they should.
#include "core/io/demo/world.h"

namespace counterpart::demo {

namespace {

constexpr std::string_view kOpeners[] = {"sourced", "sourced", "referral", "event", "content_shared"};
constexpr std::string_view kMiddle[] = {"intro_meeting",        "demo",     "demo",     "co_sell_meeting",
                                        "technical_validation", "proposal", "training", "content_shared",
                                        "integration"};
constexpr std::string_view kClosers[] = {"negotiation", "close_support", "proposal", "close_support"};
constexpr std::string_view kChannels[] = {"meeting", "call", "email", "portal", "event"};

// The partner who joins in: another one, of the same region where a few tries find one.
std::int32_t secondPartner(const World& world, const DealDraft& deal, Random& random) {
    const auto count = static_cast<std::int64_t>(world.partners.size());
    const std::string_view region = places()[world.accountPlaces[deal.account]].region;
    std::int64_t found = random.below(count);
    for (int tries = 0; tries < 4 && places()[world.partners[static_cast<std::size_t>(found)].place].region != region;
         ++tries) {
        found = random.below(count);
    }
    return world.partners[static_cast<std::size_t>(found)].joined <= deal.created ? static_cast<std::int32_t>(found)
                                                                                  : deal.partner;
}

Text personOf(std::string_view type, Random& random) {
    static constexpr std::string_view roles[] = {"Account lead ", "Sales engineer ", "Technical lead "};
    const bool technical = type == "demo" || type == "technical_validation" || type == "integration";
    return std::string(roles[technical ? random.between(1, 2) : 0]) + std::to_string(random.between(1, 3));
}

void draftJourney(const World& world, std::size_t number, std::vector<Touchpoint>& touches) {
    const DealDraft& deal = world.deals[number];
    Random random(world.options.seed, Stream::Touch, number);
    std::int64_t count = random.between(1, 2 * std::int64_t{world.options.touchesPerDeal} - 1);
    if (deal.partner >= 0 && random.chance(3)) {
        count = 0; // nobody wrote anything down
    }
    const std::int32_t second = random.chance(35) ? secondPartner(world, deal, random) : deal.partner;
    const Date last = std::min(deal.closed, world.options.asOf);
    const std::int64_t span = std::max<std::int64_t>(last.days - deal.created.days, 0);
    std::vector<std::int64_t> times;
    for (std::int64_t n = 0; n < count; ++n) {
        const std::int64_t day = n == 0 ? 0 : random.between(0, span);
        times.push_back(Time::startOf(deal.created).seconds + day * 86400 + random.between(8 * 3600, 18 * 3600));
    }
    std::ranges::sort(times);
    for (std::int64_t n = 0; n < count; ++n) {
        Touchpoint& touch = touches.emplace_back();
        touch.deal.value = static_cast<RecordId>(number); // until the deals have ids
        touch.at = {times[static_cast<std::size_t>(n)]};
        const std::string_view type = deal.renewalOf != 0 && random.chance(60) ? std::string_view("renewal_support")
                                      : n == 0                                 ? random.oneOf(kOpeners)
                                      : n + 1 == count && n > 1                ? random.oneOf(kClosers)
                                                                               : random.oneOf(kMiddle);
        touch.type = Symbol(type);
        touch.channel = Symbol(random.oneOf(kChannels));
        const std::int64_t who = random.below(100);
        const std::int32_t partner = who < 66 ? deal.partner : who < 87 ? second : -1;
        if (partner >= 0) {
            touch.partner.value = world.firstPartner + partner;
            touch.person = personOf(type, random);
        }
    }
}

// The parts of a deal that each partner has by the position model: 40 to the first, 40 to the last, the rest between.
template <class F>
void forEachCredit(const World& world, std::span<const Touchpoint> journey, const DealDraft& deal, F&& credit) {
    std::vector<std::size_t> partners;
    for (const Touchpoint& touch : journey) {
        if (touch.partner.has()) {
            partners.push_back(static_cast<std::size_t>(touch.partner.value - world.firstPartner));
        }
    }
    if (partners.empty() && deal.partner >= 0) {
        partners.push_back(static_cast<std::size_t>(deal.partner));
    }
    const auto count = static_cast<std::int64_t>(partners.size());
    for (std::int64_t n = 0; n < count; ++n) {
        const bool end = n == 0 || n + 1 == count;
        const std::int64_t perMille = count == 1 ? 1000 : count == 2 ? 500 : end ? 400 : 200 / (count - 2);
        credit(partners[static_cast<std::size_t>(n)], perMille);
    }
}

} // namespace

std::vector<std::vector<Touchpoint>> draftTouches(const World& world, Progress* progress) {
    constexpr std::size_t kBlock = 8192; // deals; the same blocks on every machine
    std::vector<std::vector<Touchpoint>> blocks((world.deals.size() + kBlock - 1) / kBlock);
    parallelBlocks(blocks.size(), 1, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t b = begin; b < end && (progress == nullptr || !progress->cancelled()); ++b) {
            const std::size_t last = std::min((b + 1) * kBlock, world.deals.size());
            blocks[b].reserve((last - b * kBlock) * static_cast<std::size_t>(world.options.touchesPerDeal + 1));
            for (std::size_t i = b * kBlock; i < last; ++i) {
                draftJourney(world, i, blocks[b]);
            }
            if (progress != nullptr) {
                progress->advance(last - b * kBlock);
            }
        }
    });
    return blocks;
}

void correctAmounts(World& world, const std::vector<std::vector<Touchpoint>>& touches) {
    const Date from = world.options.asOf.plusMonths(-12);
    std::vector<std::int64_t> earned(world.partners.size()); // US cents in the last twelve months
    std::size_t next = 0;                                    // deal
    const auto settle = [&](std::size_t number, std::span<const Touchpoint> journey) {
        const DealDraft& deal = world.deals[number];
        if (deal.fate == Fate::Won && deal.closed > from) {
            forEachCredit(world, journey, deal, [&](std::size_t partner, std::int64_t perMille) {
                earned[partner] += deal.cents / 1000 * perMille;
            });
        }
    };
    for (const auto& block : touches) {
        for (std::size_t i = 0; i < block.size();) {
            const auto number = static_cast<std::size_t>(block[i].deal.value);
            for (; next < number; ++next) {
                settle(next, {});
            }
            std::size_t end = i;
            while (end < block.size() && block[end].deal == block[i].deal) {
                ++end;
            }
            settle(number, std::span(block).subspan(i, end - i));
            next = number + 1;
            i = end;
        }
    }
    for (; next < world.deals.size(); ++next) {
        settle(next, {});
    }
    for (std::size_t p = 0; p < world.partners.size(); ++p) {
        const std::int64_t target = world.partners[p].target * 100;
        if (earned[p] > 0) {
            world.partners[p].correction =
                std::clamp<std::int64_t>(*mulDivHalfEven(target, 1'000'000, earned[p]), 60'000, 8'000'000);
        }
    }
}

void addTouches(const World& world, std::vector<std::vector<Touchpoint>> touches, IdSource& ids, ChangeSet& changes) {
    auto& all = changes.of<Touchpoint>().created;
    std::vector<std::size_t> starts(touches.size() + 1);
    for (std::size_t b = 0; b < touches.size(); ++b) {
        starts[b + 1] = starts[b] + touches[b].size();
    }
    all.resize(starts.back());
    for (Touchpoint& touch : all) {
        touch.id = ids.take();
    }
    parallelBlocks(touches.size(), 1, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t b = begin; b < end; ++b) {
            for (std::size_t i = 0; i < touches[b].size(); ++i) {
                Touchpoint& touch = all[starts[b] + i];
                const RecordId id = touch.id;
                touch = std::move(touches[b][i]);
                touch.id = id;
                touch.deal.value += world.firstDeal;
                touch.key = numbered("T-", starts[b] + i + 1, 6);
            }
            touches[b] = {};
        }
    });
}

} // namespace counterpart::demo
