// SPDX-License-Identifier: GPL-3.0-or-later
// Makes deals of a programme up: of a month to eight, with one to four partners that each do their own work.
#include "tests/support/learned_world.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <random>

namespace counterpart::testing {

namespace {

struct Touch {
    std::int64_t seconds;
    std::uint32_t partner, type;
};

class Maker {
public:
    Maker(World world, std::uint64_t seed, bool planted, const Programme& programme)
        : m_world(world), m_planted(planted), m_programme(programme), m_random(seed * 7919 + 17) {}
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
    const Programme& m_programme;
    std::mt19937_64 m_random;
};

Link linkOf(World world) {
    return world == World::Logistic ? Link::Logistic : world == World::Linear ? Link::Hazard : Link::NoisyOr;
}

std::vector<Touch> Maker::touches(std::int64_t opened, std::int64_t closed, bool easy) {
    std::vector<Touch> made;
    std::vector<double> often;
    for (const Worker& worker : m_programme.partners) { // where deals are won anyway, the weak ones sell
        often.push_back(worker.often * (m_world == World::Segment && worker.weak == easy ? 3 : 1));
    }
    for (std::size_t left = 1 + pick(m_programme.many); left > 0; --left) {
        const std::size_t p = pick(often);
        often[p] = 0;
        const Worker& worker = m_programme.partners[p];
        for (int times = 0; times == 0 || (times < 5 && uniform() >= worker.stop); ++times) {
            const std::size_t k = pick(worker.work);
            const TouchType& type = m_programme.types[k];
            const double when = std::min(type.begin + uniform() * (type.end - type.begin), 0.999);
            made.push_back({opened + static_cast<std::int64_t>(when * static_cast<double>(closed - opened)),
                            static_cast<std::uint32_t>(p), static_cast<std::uint32_t>(k)});
        }
    }
    return made;
}

double Maker::strengthOf(const Touch& touch, std::int64_t closed) const {
    const double factor = m_programme.partners[touch.partner].factor;
    const TouchType& type = m_programme.types[touch.type];
    switch (m_world) {
    case World::Logistic:
        return type.odds * factor;
    case World::Linear:
        return 0.12;
    case World::Recency: // stronger to begin with, so that about as many are won
        return std::min(0.95, 2 * type.chance * factor) *
               std::exp2(-static_cast<double>(closed - touch.seconds) / 86400 / m_programme.halfLife);
    case World::Noise:
    case World::SegmentNoise:
        return 0;
    default:
        return std::min(0.95, type.chance * factor);
    }
}

double Maker::baseOf(bool easy) const {
    switch (m_world) {
    case World::Logistic:
        return m_programme.baseOdds;
    case World::Linear:
        return 0.1;
    case World::Noise:
        return 0.45;
    case World::SegmentNoise:
        return easy ? 0.65 : 0.25;
    case World::Segment:
        return easy ? 0.55 : 0.03;
    default:
        return m_programme.base;
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
    const bool easy = uniform() < m_programme.easyPart;
    std::vector<Touch> made = touches(opened, closed, easy);
    double product = 1;
    double sum = 0;
    for (const Touch& touch : made) {
        product *= 1 - strengthOf(touch, closed);
        sum += strengthOf(touch, closed);
    }
    const bool won = uniform() < chanceOf(linkOf(m_world), baseOf(easy), product, sum);
    if (m_planted && uniform() < (won ? m_programme.plantedWon : m_programme.plantedLost)) {
        const double before = (uniform() < 0.85 ? 1 : 5) * m_programme.plantedDays * uniform();
        made.push_back({closed - static_cast<std::int64_t>(before * 86400), made.front().partner,
                        static_cast<std::uint32_t>(m_programme.types.size() - 1)});
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

Invented invent(World world, std::size_t deals, std::uint64_t seed, bool planted, const Programme& programme) {
    Invented invented;
    learned::Journeys& journeys = invented.journeys;
    for (const TouchType& type : programme.types) {
        journeys.types.emplace_back(type.name);
    }
    for (std::size_t p = 0; p < programme.partners.size(); ++p) {
        journeys.partners.push_back("P" + std::to_string(10 + p));
    }
    journeys.segmentations = {
        {"none", {""}, {}}, {"region", {"hard", "easy"}, {}}, {"source", {"a", "b", "c", "d"}, {}}};
    Maker maker(world, seed, planted, programme);
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
