// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on the deal desk at the end of as_of: registrations of the last two days, some of them in conflict with
// what is known already; and the success stories of partners.
#include "core/io/demo/names.h"
#include "core/io/demo/world.h"
#include "core/snapshot/identity.h"

#include <array>
#include <unordered_set>

namespace counterpart::demo {

namespace {

constexpr int kDealsPerEntry = 70;
constexpr int kMostEntries = 60;

// How the customer of an entry is written, and what it collides with.
enum class Case : std::uint8_t {
    Known,   // an account of the partner's own, by its key
    New,     // nobody knows it
    Variant, // another partner's protected customer, written differently
    Twice,   // the same customer as the entry before, by another partner
    Direct,  // the direct team has had it for years
    Lead,    // a lead came in before
};
constexpr std::array kCases = {Case::Known, Case::New,  Case::Variant, Case::New, Case::Twice,  Case::Known,
                               Case::New,   Case::Lead, Case::Known,   Case::New, Case::Direct, Case::Known};

std::string written(std::string name, Random& random) {
    constexpr std::string_view forms[] = {" Inc.", " GmbH", " Ltd", " S.A.", " Group", ", Inc"};
    switch (random.below(3)) {
    case 0:
        for (char& c : name) {
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
        return name;
    case 1:
        return "The " + name + std::string(forms[static_cast<std::size_t>(random.below(6))]);
    default:
        return name + std::string(forms[static_cast<std::size_t>(random.below(6))]);
    }
}

struct Desk {
    const World& world;
    IdSource& ids;
    ChangeSet& changes;
    std::size_t first; // number of the first registration

    void add(int n, int count);
    void customer(Registration& entry, Case what, std::size_t partner, Random& random) const;
    void event(const Registration& entry, Time at, std::string_view what, std::string_view by, std::string_view note);
};

// The customer that some registration protects which is not this partner's.
const Registration* protectedByOthers(const ChangeSet& changes, Id<Partner> partner, Random& random) {
    const auto& all = changes.of<Registration>().created;
    for (int tries = 0; tries < 200 && !all.empty(); ++tries) {
        const Registration& one = all[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(all.size())))];
        if (one.status.view() == "approved" && one.partner != partner && one.account.value != 0) {
            return &one;
        }
    }
    return nullptr;
}

void Desk::customer(Registration& entry, Case what, std::size_t partner, Random& random) const {
    const PartnerDraft& draft = world.partners[partner];
    const std::size_t own =
        draft.firstAccount + static_cast<std::size_t>(random.below(static_cast<std::int64_t>(draft.accounts)));
    const std::uint64_t unknown = world.accountPlaces.size() + static_cast<std::uint64_t>(random.below(5'000));
    switch (what) {
    case Case::Known:
        entry.account.value = world.firstAccount + static_cast<RecordId>(own);
        entry.name = accountName(own);
        entry.domain = domainOf(accountName(own));
        return;
    case Case::Variant:
        if (const Registration* other = protectedByOthers(changes, entry.partner, random)) {
            const auto account = static_cast<std::size_t>(other->account.value - world.firstAccount);
            entry.name = written(accountName(account), random);
            entry.domain = random.chance(50) ? Text(domainOf(accountName(account))) : Text();
            return;
        }
        break;
    case Case::Twice: {
        const Registration& before = changes.of<Registration>().created.back();
        entry.name = before.name;
        entry.domain = before.domain;
        entry.products = before.products;
        return;
    }
    case Case::Direct:
        for (const Account& account : changes.of<Account>().created) {
            if (account.directSince.has() && account.directSince < world.options.asOf.plusDays(-200) &&
                random.chance(20)) {
                entry.name = account.name;
                entry.domain = account.domain;
                return;
            }
        }
        break;
    case Case::Lead:
        for (const Lead& lead : changes.of<Lead>().created) {
            if (lead.partner.value == 0 && lead.created.date() > world.options.asOf.plusDays(-300) &&
                random.chance(30)) {
                entry.domain = lead.domain;
                entry.name = std::string(lead.domain.view().substr(0, lead.domain.view().find('.')));
                return;
            }
        }
        break;
    case Case::New:
        break;
    }
    entry.name = written(accountName(unknown), random);
    entry.domain = domainOf(accountName(unknown));
}

void Desk::event(const Registration& entry, Time at, std::string_view what, std::string_view by,
                 std::string_view note) {
    RegistrationEvent& event = changes.of<RegistrationEvent>().created.emplace_back();
    event.id = ids.take();
    event.registration.value = entry.id;
    event.at = at;
    event.event = Symbol(what);
    event.by = Symbol(by);
    event.note = note;
    const std::array<std::string, 3> texts = {entry.key.str(), toString(at), std::string(what)};
    const std::array<std::string_view, 3> parts = {texts[0], texts[1], texts[2]};
    event.key = derivedKey(Kind::RegistrationEvent, joinIdentity(parts), 1);
}

void Desk::add(int n, int count) {
    Random random(world.options.seed, Stream::Program, 0x7000000000ULL + static_cast<std::uint64_t>(n));
    const auto p = static_cast<std::size_t>(random.below(static_cast<std::int64_t>(world.partners.size())));
    const PartnerDraft& partner = world.partners[p];
    const Place& place = places()[partner.place];
    Registration entry;
    entry.id = ids.take();
    entry.key = numbered("R-", first + static_cast<std::size_t>(n) + 1, 5);
    entry.partner.value = world.firstPartner + static_cast<RecordId>(p);
    entry.products = numbered("PR-", static_cast<std::size_t>(random.between(1, world.products)), 2);
    customer(entry, kCases[static_cast<std::size_t>(n) % kCases.size()], p, random);
    entry.amount = priceIn(place, random.between(400'000, 30'000'000));
    entry.currency = currencyAt(place);
    entry.country = Symbol(place.country);
    entry.region = Symbol(place.region);
    entry.contact = random.chance(50) ? "Head of operations" : "IT manager";
    // The oldest are due soon, the newest came in within the hour.
    const std::int64_t age = 46 * 3600 * std::int64_t{count - n} / count + random.between(0, 1800);
    entry.submitted = {Time::endOf(world.options.asOf).seconds - age};
    constexpr std::string_view reasons[] = {"Two meetings with their IT; budget for the next quarter is confirmed",
                                            "They asked us for an offer after our workshop",
                                            "Replaces a system that we run for them today", ""};
    entry.justification = reasons[static_cast<std::size_t>(random.below(4))];
    const bool opened = n % 3 == 0;
    const bool returned = n % 12 == 9;
    entry.status = Symbol(returned ? "returned" : opened ? "in_review" : "submitted");
    event(entry, entry.submitted, "submit", "partner", "");
    const Time later{std::min(entry.submitted.seconds + 3600, Time::endOf(world.options.asOf).seconds)};
    if (returned) {
        entry.reason = "Which department is it, and who decides there?";
        event(entry, later, "return", "channel desk", entry.reason.view());
    } else if (opened) {
        event(entry, later, "open_review", "channel desk", "");
    }
    changes.of<Registration>().created.push_back(std::move(entry));
}

} // namespace

void addQueue(const World& world, IdSource& ids, ChangeSet& changes) {
    Desk desk{world, ids, changes, changes.of<Registration>().created.size()};
    const int count = std::clamp(world.options.deals / kDealsPerEntry, 1, kMostEntries);
    for (int n = 0; n < count; ++n) {
        desk.add(n, count);
    }
}

// What is on somebody's list: exams taken for certifications, a first call with those who joined last, one tier that
// was promised by hand.
void addTasks(const World& world, IdSource& ids, ChangeSet& changes) {
    const Date today = world.options.asOf;
    for (const Certification& held : std::vector(changes.of<Certification>().created)) {
        Exam& exam = changes.of<Exam>().created.emplace_back();
        exam.id = ids.take();
        exam.partner = held.partner;
        exam.person = held.person;
        exam.track = held.track;
        exam.level = held.level;
        exam.at = held.issued.plusDays(-3);
        exam.score = held.score;
        const std::string partner =
            numbered("P-", static_cast<std::size_t>(held.partner.value - world.firstPartner) + 1, 4);
        const std::array<std::string, 6> texts = {partner, held.person.str(), held.track.str(), held.level.str(),
                                                  "",      toString(exam.at)};
        const std::array<std::string_view, 6> parts = {texts[0], texts[1], texts[2], texts[3], texts[4], texts[5]};
        exam.key = derivedKey(Kind::Exam, joinIdentity(parts), 1);
    }
    std::size_t youngest = 0;
    for (std::size_t i = 0; i < world.partners.size(); ++i) {
        youngest = world.partners[i].joined > world.partners[youngest].joined ? i : youngest;
    }
    Task& call = changes.of<Task>().created.emplace_back();
    call.id = ids.take();
    call.key = "T-0001";
    call.title = "Agree on a launch plan for the first 90 days";
    call.partner.value = world.firstPartner + static_cast<RecordId>(youngest);
    call.source = Symbol("hand");
    call.owner = Symbol("channel manager");
    call.created = today.plusDays(-10);
    call.due = Time::endOf(today.plusDays(4));
    call.status = Symbol("open");
    TierOverride& promised = changes.of<TierOverride>().created.emplace_back();
    promised.id = ids.take();
    promised.partner.value = world.firstPartner + static_cast<RecordId>(youngest);
    constexpr std::string_view tiers[] = {"registered", "silver", "gold", "platinum"};
    promised.tier = Symbol(tiers[std::min(world.partners[youngest].tier + 1, 3)]);
    promised.since = today.plusDays(-10);
    promised.until = today.plusDays(80);
    promised.reason = "Promised for the first quarter while it is being onboarded";
    promised.by = Symbol("channel manager");
    const std::array<std::string, 3> texts = {numbered("P-", youngest + 1, 4), "", toString(promised.since)};
    const std::array<std::string_view, 3> parts = {texts[0], texts[1], texts[2]};
    promised.key = derivedKey(Kind::TierOverride, joinIdentity(parts), 1);
}

void addStories(const World& world, IdSource& ids, ChangeSet& changes) {
    for (std::size_t i = 0; i < world.partners.size(); ++i) {
        Random random(world.options.seed, Stream::Program, 0x8000000000ULL + i);
        const std::int64_t count = world.partners[i].tier == 0 ? 0 : random.below(world.partners[i].tier + 2);
        std::unordered_set<int> days;
        for (std::int64_t n = 0; n < count; ++n) {
            const Date day = world.options.asOf.plusDays(-static_cast<int>(random.between(1, 350)));
            if (day < world.partners[i].joined || !days.insert(day.days).second) {
                continue;
            }
            Activity& story = changes.of<Activity>().created.emplace_back();
            story.id = ids.take();
            story.partner.value = world.firstPartner + static_cast<RecordId>(i);
            story.at = {Time::startOf(day).seconds + 12 * 3600};
            story.kind = Symbol("success_story");
            const std::array<std::string, 2> texts = {numbered("P-", i + 1, 4), toString(story.at)};
            const std::array<std::string_view, 3> parts = {texts[0], texts[1], "success_story"};
            story.key = derivedKey(Kind::Activity, joinIdentity(parts), 1);
        }
    }
}

} // namespace counterpart::demo
