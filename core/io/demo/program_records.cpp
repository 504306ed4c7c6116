// SPDX-License-Identifier: GPL-3.0-or-later
// What partners do beside deals: quotas, certifications, logins and trainings, leads.
#include "core/io/demo/names.h"
#include "core/io/demo/world.h"
#include "core/snapshot/identity.h"

#include <array>

namespace counterpart::demo {

namespace {

struct Track {
    std::string_view track;
    std::string_view level;
    int days; // it is valid for
};
constexpr std::array kTracks = {Track{"sales", "foundation", 730}, Track{"sales", "advanced", 730},
                                Track{"technical", "implementation specialist", 730},
                                Track{"technical", "solutions architect", 545}, Track{"partner", "certified", 365}};

std::string partnerKey(std::size_t i) { return numbered("P-", i + 1, 4); }

Time at(Date day, Random& random) { return {Time::startOf(day).seconds + random.between(7 * 3600, 18 * 3600)}; }

// A day of the history up to as_of.
Date someDay(const World& world, Date from, Random& random) {
    return from.plusDays(static_cast<int>(random.below(world.options.asOf.days - from.days + 1)));
}

template <class... Parts>
std::string keyFor(Kind kind, int occurrence, const Parts&... texts) {
    const std::array<std::string_view, sizeof...(Parts)> parts = {std::string_view(texts)...};
    return derivedKey(kind, joinIdentity(parts), occurrence);
}

} // namespace

void addQuotas(const World& world, IdSource& ids, ChangeSet& changes) {
    auto& quotas = changes.of<Quota>().created;
    for (std::size_t i = 0; i < world.partners.size(); ++i) {
        const PartnerDraft& partner = world.partners[i];
        const Place& place = places()[partner.place];
        Random random(world.options.seed, Stream::Program, 0x3000000000ULL + i);
        if (partner.tier == 0 && random.chance(60)) {
            continue; // small partners have none
        }
        const std::int64_t ambition = random.between(85, 120);
        const int quarters = world.options.years * 4;
        for (int q = -quarters + 1; q <= 1; ++q) { // up to the one after as_of
            const Date day = world.options.asOf.plusMonths(3 * q);
            if (partner.joined > day) {
                continue;
            }
            // Quotas grow as the programme does.
            const std::int64_t level = std::max<std::int64_t>(100 + 5 * q, 25);
            Quota& quota = quotas.emplace_back();
            quota.id = ids.take();
            quota.partner.value = world.firstPartner + static_cast<RecordId>(i);
            quota.period = Symbol(toString(quarterOf(day)));
            quota.amount = priceIn(place, partner.target * 100 / 4 * ambition / 100 * level / 100);
            quota.currency = currencyAt(place);
            quota.key = keyFor(Kind::Quota, 1, partnerKey(i), quota.period.view());
        }
    }
}

void addCertifications(const World& world, IdSource& ids, ChangeSet& changes) {
    auto& certifications = changes.of<Certification>().created;
    for (std::size_t i = 0; i < world.partners.size(); ++i) {
        const PartnerDraft& partner = world.partners[i];
        Random random(world.options.seed, Stream::Program, 0x4000000000ULL + i);
        const auto people =
            std::max<std::int64_t>(0, partner.tier + random.between(-1, 2) + (partner.tier == 3 ? 1 : 0));
        for (std::int64_t person = 1; person <= people; ++person) {
            const bool technical = person % 2 == 0;
            const std::string name =
                (technical ? "Sales engineer " : "Account lead ") + std::to_string((person + 1) / 2);
            const std::int64_t exams = random.between(1, 2);
            for (std::int64_t exam = 0; exam < exams; ++exam) {
                const Track& track = kTracks[static_cast<std::size_t>((technical ? 2 : 0) + exam)];
                // Between just passed and half a year lapsed.
                const Date issued =
                    world.options.asOf.plusDays(-static_cast<int>(random.between(10, track.days + 150)));
                Certification& certification = certifications.emplace_back();
                certification.id = ids.take();
                certification.partner.value = world.firstPartner + static_cast<RecordId>(i);
                certification.person = name;
                certification.track = Symbol(track.track);
                certification.level = Symbol(track.level);
                certification.issued = issued;
                certification.expires = issued.plusDays(track.days);
                certification.score = Micros::of(random.between(70, 99));
                certification.key =
                    keyFor(Kind::Certification, 1, partnerKey(i), name, track.track, track.level, toString(issued));
            }
        }
    }
}

void addActivities(const World& world, IdSource& ids, ChangeSet& changes) {
    auto& activities = changes.of<Activity>().created;
    for (std::size_t i = 0; i < world.partners.size(); ++i) {
        Random random(world.options.seed, Stream::Program, 0x5000000000ULL + i);
        const PartnerDraft& partner = world.partners[i];
        const Date from = std::max(partner.joined, world.start);
        const std::int64_t months = (world.options.asOf.days - from.days) / 30 + 1;
        const std::int64_t count = std::min<std::int64_t>(months * random.between(1, 3 + partner.tier), 200);
        std::vector<std::pair<Time, std::string_view>> seen;
        for (std::int64_t n = 0; n < count; ++n) {
            const std::string_view kind = random.chance(78) ? "login" : random.chance(65) ? "training" : "event";
            seen.emplace_back(at(someDay(world, from, random), random), kind);
        }
        std::ranges::sort(seen);
        seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
        for (const auto& [time, kind] : seen) {
            Activity& activity = activities.emplace_back();
            activity.id = ids.take();
            activity.partner.value = world.firstPartner + static_cast<RecordId>(i);
            activity.at = time;
            activity.kind = Symbol(kind);
            activity.key = keyFor(Kind::Activity, 1, partnerKey(i), toString(time), kind);
        }
    }
}

void addLeads(const World& world, IdSource& ids, ChangeSet& changes) {
    constexpr std::array<std::string_view, 4> statuses = {"new", "contacted", "qualified", "converted"};
    constexpr std::array<std::string_view, 4> sources = {"web", "event", "partner", "campaign"};
    auto& leads = changes.of<Lead>().created;
    const int count = std::max(world.options.deals / 8, 5);
    for (int n = 0; n < count; ++n) {
        Random random(world.options.seed, Stream::Lead, static_cast<std::uint64_t>(n));
        const auto p = static_cast<std::size_t>(random.below(static_cast<std::int64_t>(world.partners.size())));
        const PartnerDraft& partner = world.partners[p];
        const Place& place = places()[partner.place];
        Lead& lead = leads.emplace_back();
        lead.id = ids.take();
        lead.key = numbered("L-", static_cast<std::size_t>(n) + 1, 5);
        const std::size_t account =
            partner.firstAccount + static_cast<std::size_t>(random.below(static_cast<std::int64_t>(partner.accounts)));
        lead.created = at(someDay(world, std::max(world.start, partner.joined), random), random);
        const auto status = static_cast<std::size_t>(random.below(statuses.size()));
        lead.status = Symbol(statuses[status]);
        lead.source = Symbol(sources[static_cast<std::size_t>(random.below(sources.size()))]);
        lead.domain = domainOf(accountName(account));
        lead.region = Symbol(place.region);
        lead.amount = priceIn(place, random.between(200'000, 6'000'000));
        lead.currency = currencyAt(place);
        lead.product.value = world.firstProduct + random.below(world.products);
        if (random.chance(85)) {
            lead.partner.value = world.firstPartner + static_cast<RecordId>(p);
        }
        if (status >= 2) {
            lead.account.value = world.firstAccount + static_cast<RecordId>(account);
        }
        const Time contacted{lead.created.seconds + random.between(600, 4 * 86400)};
        if (status >= 1 && contacted <= Time::endOf(world.options.asOf)) {
            lead.contacted = contacted;
        }
    }
}

} // namespace counterpart::demo
