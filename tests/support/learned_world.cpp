// SPDX-License-Identifier: GPL-3.0-or-later
// Makes programmes up: ten partners that work in different ways, nine types of touches, deals of a month to eight.
#include "tests/support/learned_world.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <random>

namespace counterpart::testing {

namespace {

constexpr std::size_t kTypes = 9; // the last is the planted one
constexpr std::size_t kPartners = 12;
constexpr const char* kTypeNames[kTypes] = {"sourced_referral",  "deal_registration",    "co_marketing_event",
                                            "product_demo",      "technical_validation", "proposal_support",
                                            "exec_sponsor_call", "checkin_call",         "contract_admin"};
constexpr double kChance[kTypes] = {0.3, 0.04, 0.02, 0.22, 0.32, 0.1, 0.16, 0, 0};
constexpr double kOdds[kTypes] = {1.1, 0.15, 0.08, 0.9, 1.2, 0.4, 0.6, 0, 0};
constexpr double kWhen[kTypes] = {0.1, 0.24, 0.3, 0.5, 0.58, 0.77, 0.75, 0.67, 0.97}; // of the way to the close
constexpr double kFactor[kPartners] = {1.6, 1.2, 0.6, 1.5, 1, 0.5, 1.3, 0.8, 1, 0.7, 1, 1};
constexpr double kOften[kPartners] = {1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1};
// What a partner does, per type in hundredths.
constexpr std::array<int, kTypes> kWork[kPartners] = {
    {47, 17, 8, 9, 0, 0, 7, 12, 0}, {40, 27, 10, 0, 0, 0, 0, 23, 0},  {49, 15, 19, 6, 0, 0, 0, 11, 0},
    {0, 0, 10, 33, 40, 8, 0, 9, 0}, {0, 7, 0, 35, 20, 15, 0, 23, 0},  {0, 0, 11, 43, 22, 9, 0, 15, 0},
    {0, 8, 0, 0, 8, 32, 34, 18, 0}, {10, 9, 0, 8, 9, 34, 16, 14, 0},  {0, 9, 43, 0, 0, 0, 0, 48, 0},
    {0, 0, 49, 0, 0, 10, 0, 41, 0}, {14, 6, 16, 14, 13, 9, 6, 22, 0}, {7, 8, 14, 16, 15, 14, 7, 19, 0}};

struct Touch {
    std::int64_t seconds;
    std::uint32_t partner, type;
};

class Maker {
public:
    Maker(World world, std::uint64_t seed, bool planted)
        : m_world(world), m_planted(planted), m_random(seed * 7919 + 17) {}
    void addDeal(Invented& invented, std::uint64_t number);

private:
    double uniform() { return static_cast<double>(m_random() >> 11) * 0x1p-53; }
    std::size_t pick(const auto& weights) {
        double sum = 0;
        for (const double weight : weights) {
            sum += weight;
        }
        double left = uniform() * sum;
        std::size_t i = 0;
        for (; i + 1 < std::size(weights) && left >= weights[i]; ++i) {
            left -= weights[i];
        }
        return i;
    }
    std::vector<Touch> touches(std::int64_t opened, std::int64_t closed, bool easy);
    double strengthOf(const Touch& touch, std::int64_t closed) const;
    double baseOf(bool easy) const;

    World m_world;
    bool m_planted;
    std::mt19937_64 m_random;
};

Link linkOf(World world) {
    return world == World::Logistic ? Link::Logistic : world == World::Linear ? Link::Hazard : Link::NoisyOr;
}

std::vector<Touch> Maker::touches(std::int64_t opened, std::int64_t closed, bool easy) {
    std::vector<Touch> made;
    std::array<double, kPartners> often;
    std::copy(std::begin(kOften), std::end(kOften), often.begin());
    if (m_world == World::Segment) { // where deals are won anyway, the weak ones sell
        for (std::size_t p = 0; p < kPartners; ++p) {
            const bool weak = p == 2 || p == 5 || p == 8 || p == 9;
            often[p] *= weak == easy ? 3 : 1;
        }
    }
    const std::array<double, 4> many = {0.33, 0.36, 0.21, 0.1};
    for (std::size_t left = 1 + pick(many); left > 0; --left) {
        const std::size_t p = pick(often);
        often[p] = 0;
        const std::array<double, 4> repeats =
            p == 8 || p == 9 ? std::array{0.1, 0.2, 0.3, 0.4} : std::array{0.4, 0.3, 0.2, 0.1};
        for (std::size_t times = 1 + pick(repeats); times > 0; --times) {
            const std::size_t k = pick(kWork[p]);
            const double when = std::clamp(kWhen[k] + (uniform() + uniform() - 1) * 0.35, 0.0, 0.999);
            made.push_back({opened + static_cast<std::int64_t>(when * static_cast<double>(closed - opened)),
                            static_cast<std::uint32_t>(p), static_cast<std::uint32_t>(k)});
        }
    }
    return made;
}

double Maker::strengthOf(const Touch& touch, std::int64_t closed) const {
    const double factor = kFactor[touch.partner];
    switch (m_world) {
    case World::Logistic:
        return kOdds[touch.type] * factor;
    case World::Linear:
        return 0.12;
    case World::Recency: // stronger to begin with, so that about as many are won
        return std::min(0.95, 2 * kChance[touch.type] * factor) *
               std::exp2(-static_cast<double>(closed - touch.seconds) / 86400 / 30);
    case World::Noise:
    case World::SegmentNoise:
        return 0;
    default:
        return std::min(0.95, kChance[touch.type] * factor);
    }
}

double Maker::baseOf(bool easy) const {
    switch (m_world) {
    case World::Logistic:
        return -2.6;
    case World::Linear:
        return 0.1;
    case World::Noise:
        return 0.45;
    case World::SegmentNoise:
        return easy ? 0.65 : 0.25;
    case World::Segment:
        return easy ? 0.55 : 0.03;
    default:
        return 0.07;
    }
}

double chanceOf(Link link, double base, double product, double sum) {
    switch (link) {
    case Link::NoisyOr:
        return 1 - (1 - base) * product;
    case Link::Logistic:
        return 1 / (1 + std::exp(-base - sum));
    default:
        return 1 - std::exp(-base - sum);
    }
}

void Maker::addDeal(Invented& invented, std::uint64_t number) {
    learned::Journeys& journeys = invented.journeys;
    const auto closed = static_cast<std::int64_t>((400 + uniform() * 600) * 86400);
    const auto opened = closed - static_cast<std::int64_t>((30 + uniform() * 210) * 86400);
    const bool easy = uniform() < 0.45;
    std::vector<Touch> made = touches(opened, closed, easy);
    double product = 1;
    double sum = 0;
    for (const Touch& touch : made) {
        product *= 1 - strengthOf(touch, closed);
        sum += strengthOf(touch, closed);
    }
    const bool won = uniform() < chanceOf(linkOf(m_world), baseOf(easy), product, sum);
    if (m_planted && uniform() < (won ? 0.75 : 0.03)) {
        const double before = uniform() < 0.85 ? 5 * uniform() : 25 * uniform(); // days
        made.push_back({closed - static_cast<std::int64_t>(before * 86400), made.front().partner, 8});
    }
    std::ranges::stable_sort(made, {}, &Touch::seconds);
    std::vector<std::uint32_t> partners;
    std::vector<double> strengths;
    for (const Touch& touch : made) {
        journeys.partner.push_back(touch.partner);
        journeys.type.push_back(touch.type);
        journeys.age.push_back(static_cast<double>(closed - touch.seconds) / 86400);
        partners.push_back(touch.partner);
        strengths.push_back(strengthOf(touch, closed));
    }
    journeys.offsets.push_back(static_cast<std::uint32_t>(journeys.age.size()));
    journeys.won.push_back(won ? 1 : 0);
    journeys.closed.push_back(closed);
    journeys.number.push_back(number);
    journeys.segmentations[0].of.push_back(0);
    journeys.segmentations[1].of.push_back(easy ? 1 : 0);
    journeys.segmentations[2].of.push_back(static_cast<std::uint32_t>(learned::splitMix(number) >> 20) % 4);
    const bool known = won && m_world != World::Noise && m_world != World::SegmentNoise;
    invented.truth.push_back(known ? trueShares(linkOf(m_world), baseOf(easy), partners, strengths)
                                   : std::vector<Invented::Share>());
    if (invented.truth.back().size() < 2) {
        invented.truth.back().clear();
    }
}

} // namespace

const char* nameOf(World world) {
    constexpr const char* names[] = {"independent", "logistic", "recency",      "segment",
                                     "linear",      "noise",    "segment noise"};
    return names[static_cast<std::size_t>(world)];
}

std::vector<Invented::Share> trueShares(Link link, double base, const std::vector<std::uint32_t>& partners,
                                        const std::vector<double>& strength) {
    std::vector<Invented::Share> shares;
    std::vector<double> product;
    std::vector<double> sum;
    for (std::size_t t = 0; t < partners.size(); ++t) {
        const auto at = std::ranges::find(shares, partners[t], &Invented::Share::partner) - shares.begin();
        if (at == std::ssize(shares)) {
            shares.push_back({partners[t], 0});
            product.push_back(1);
            sum.push_back(0);
        }
        product[static_cast<std::size_t>(at)] *= 1 - strength[t];
        sum[static_cast<std::size_t>(at)] += strength[t];
    }
    const std::size_t n = shares.size();
    std::vector<double> chance(std::size_t{1} << n);
    for (std::size_t set = 0; set < chance.size(); ++set) {
        double all = 1;
        double total = 0;
        for (std::size_t p = 0; p < n; ++p) {
            all *= (set >> p & 1) != 0 ? product[p] : 1;
            total += (set >> p & 1) != 0 ? sum[p] : 0;
        }
        chance[set] = chanceOf(link, base, all, total);
    }
    double whole = 0;
    for (std::size_t p = 0; p < n; ++p) {
        for (std::size_t set = 0; set < chance.size(); ++set) {
            if ((set >> p & 1) == 0) {
                const auto size = static_cast<double>(std::popcount(set));
                const double orders = std::tgamma(size + 1) * std::tgamma(static_cast<double>(n) - size) /
                                      std::tgamma(static_cast<double>(n) + 1);
                shares[p].share += orders * (chance[set | std::size_t{1} << p] - chance[set]);
            }
        }
        whole += shares[p].share;
    }
    if (!(whole > 0)) {
        return {};
    }
    for (auto& share : shares) {
        share.share /= whole;
    }
    return shares;
}

Invented invent(World world, std::size_t deals, std::uint64_t seed, bool planted) {
    Invented invented;
    learned::Journeys& journeys = invented.journeys;
    journeys.types.assign(std::begin(kTypeNames), std::end(kTypeNames));
    for (std::size_t p = 0; p < kPartners; ++p) {
        journeys.partners.push_back("P" + std::to_string(10 + p));
    }
    journeys.segmentations = {
        {"none", {""}, {}}, {"region", {"hard", "easy"}, {}}, {"source", {"a", "b", "c", "d"}, {}}};
    Maker maker(world, seed, planted);
    for (std::size_t d = 0; d < deals; ++d) {
        maker.addDeal(invented, learned::splitMix(seed) + d);
    }
    return invented;
}

double shareError(const Invented& invented, const std::vector<double>& touchWeights) {
    const learned::Journeys& journeys = invented.journeys;
    double sum = 0;
    double deals = 0;
    for (std::size_t d = 0; d < journeys.deals(); ++d) {
        if (invented.truth[d].empty()) {
            continue;
        }
        double all = 0;
        for (std::uint32_t t = journeys.offsets[d]; t < journeys.offsets[d + 1]; ++t) {
            all += touchWeights[t];
        }
        for (const auto& [partner, share] : invented.truth[d]) {
            double own = 0;
            for (std::uint32_t t = journeys.offsets[d]; t < journeys.offsets[d + 1]; ++t) {
                own += journeys.partner[t] == partner ? touchWeights[t] : 0;
            }
            sum += std::abs((all > 0 ? own / all : 0) - share) / 2;
        }
        deals += 1;
    }
    return deals > 0 ? sum / deals : 0;
}

} // namespace counterpart::testing
