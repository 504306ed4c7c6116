// SPDX-License-Identifier: GPL-3.0-or-later
// Records of simple lives; sums over them, written down as the rules are told.
#include "tests/core/engine/judgement_office.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <random>

namespace counterpart::testing {

using Fraction = boost::multiprecision::cpp_rational;

Office::Office(int count, std::string_view on) : partners(count), asOf(dayOf(on)), rulebook(classicFour()) {
    rulebook.scorecard = {};
    rulebook.health = {};
    rulebook.metrics.clear();
    rulebook.flags = defaultFlags();
    rulebook.badges = defaultBadges();
    rulebook.segments = defaultSegments();
    for (int i = 0; i < count; ++i) {
        ids.push_back(sample.partner("P" + std::to_string(i)).id);
    }
}

void Office::won(int partner, Minor amount, std::string_view closed) {
    sample.dealOf("W" + std::to_string(wins.size()), ids[std::size_t(partner)], amount, closed);
    wins.push_back({partner, amount, dayOf(closed)});
}

void Office::opened(int partner, std::string_view created, bool qualified) {
    Deal& deal = sample.deal("O" + std::to_string(opens.size()), 100, "open");
    deal.partner.value = ids[std::size_t(partner)];
    deal.created = dayOf(created);
    deal.qualified = qualified ? Answer::Yes : Answer::No;
    opens.push_back({partner, deal.created, qualified});
}

void Office::quota(int partner, std::string_view period, Minor amount) {
    Quota& made = sample.add<Quota>("q" + std::to_string(quotas.size()));
    made.partner.value = ids[std::size_t(partner)];
    made.period = Symbol(period);
    made.amount = amount;
    made.currency = currencyOf("USD");
    quotas.push_back({partner, *parsePeriod(period), amount});
}

void Office::certified(int partner, std::string_view person, std::string_view issued, std::string_view expires) {
    sample.certify(ids[std::size_t(partner)], person, issued, expires);
    helds.push_back({partner, std::string(person), dayOf(issued), expires.empty() ? Date() : dayOf(expires)});
}

void Office::rated(int partner, std::string_view at, int score) {
    Survey& made = sample.add<Survey>("s" + std::to_string(ratings.size()));
    made.partner.value = ids[std::size_t(partner)];
    made.kind = Symbol("csat");
    made.at = Time::startOf(dayOf(at));
    made.score = Micros::of(score);
    ratings.push_back({partner, dayOf(at), score});
}

void Office::activity(int partner, std::string_view kind, std::string_view at) {
    Activity& made = sample.add<Activity>("a" + std::to_string(dids.size()));
    made.partner.value = ids[std::size_t(partner)];
    made.kind = Symbol(kind);
    made.at = Time::startOf(dayOf(at));
    dids.push_back({partner, std::string(kind), dayOf(at)});
}

void Office::registration(int partner, std::string_view at) {
    sample.registration(ids[std::size_t(partner)], "approved", std::string(at) + "T10:00:00Z");
    registered.emplace_back(partner, dayOf(at));
}

std::shared_ptr<const Programme> Office::programme() const {
    Lens lens = lensOn(toString(asOf));
    return computeProgramme(sample.snapshot(), std::make_shared<const Rulebook>(rulebook), lens);
}

Office randomOffice(unsigned seed) {
    std::mt19937 engine(seed);
    const auto upTo = [&](int most) { return static_cast<int>(engine() % static_cast<unsigned>(most + 1)); };
    const auto day = [&] { return toString(Date::of(2026, 1, 1).plusDays(upTo(360))); };
    Office office(1 + upTo(4), toString(Date::of(2026, 5, 1).plusDays(upTo(200))));
    const int kinds = upTo(63); // which sources there are
    for (int partner = 0; partner < office.partners; ++partner) {
        for (const char* quarter : {"2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"}) {
            if ((kinds & 1) != 0 && upTo(3) > 0) {
                office.quota(partner, quarter, 300 * upTo(4));
            }
        }
        for (int i = upTo(5); i > 0; --i) {
            office.won(partner, 100 * upTo(9), day());
        }
        for (int i = (kinds & 2) != 0 ? upTo(8) : 0; i > 0; --i) {
            office.opened(partner, day(), upTo(2) > 0);
        }
        for (int i = (kinds & 4) != 0 ? upTo(4) : 0; i > 0; --i) {
            const std::string person(1, static_cast<char>('a' + upTo(2)));
            office.certified(partner, person, day(), upTo(3) == 0 ? "" : day());
        }
        for (int i = (kinds & 8) != 0 ? upTo(4) : 0; i > 0; --i) {
            office.rated(partner, day(), 1 + upTo(4));
        }
        for (int i = (kinds & 16) != 0 ? upTo(20) : 0; i > 0; --i) {
            const char* what[] = {"login", "training", "event", "call"};
            office.activity(partner, what[upTo(3)], day());
        }
        for (int i = (kinds & 32) != 0 ? upTo(2) : 0; i > 0; --i) {
            office.registration(partner, day());
        }
    }
    return office;
}

namespace {

struct Sheet { // points got, of how many; a dimension without data adds to neither
    Fraction got = 0;
    Fraction of = 0;
    void add(const Fraction& points, int most) {
        got += points;
        of += most;
    }
};

Fraction atMostOne(const Fraction& share) { return share < 0 ? Fraction(0) : share > 1 ? Fraction(1) : share; }

} // namespace

OracleScore Oracle::card(int partner, const Period& quarter) const {
    const Office& o = m_office;
    const Date last = std::min(o.asOf, quarter.to.plusDays(-1));
    const auto within = [&](Date date) { return quarter.contains(date) && date <= last; };
    bool known = false;
    Sheet sheet;
    // Revenue: what was won of what was asked.
    Minor sold = 0;
    Minor asked = 0;
    for (const auto& win : o.wins) {
        known = known || (win.partner == partner && win.closed.plusDays(-30) <= last);
        sold += win.partner == partner && within(win.closed) ? win.amount : 0;
    }
    for (const auto& quota : o.quotas) {
        known = known || quota.partner == partner;
        asked += quota.partner == partner && quota.period == quarter ? quota.amount : 0;
    }
    if (asked > 0) {
        sheet.add(30 * atMostOne(Fraction(sold, asked)), 30);
    }
    int qualified = 0;
    for (const auto& open : o.opens) {
        known = known || (open.partner == partner && open.created <= last);
        qualified += open.partner == partner && open.qualified && within(open.created) ? 1 : 0;
    }
    const bool pipeline = !o.opens.empty();
    // One certificate per person: the one that lasts longest.
    std::map<std::string, Date> until;
    for (const auto& held : o.helds) {
        if (held.partner == partner && held.issued <= last) {
            known = true;
            const Date end = held.expires.has() ? held.expires : Date::of(9999, 1, 1);
            Date& best = until[held.person];
            best = best.has() ? std::max(best, end) : end;
        }
    }
    int current = 0;
    for (const auto& [person, end] : until) {
        current += end >= last ? 1 : 0;
    }
    if (!until.empty()) {
        sheet.add(Fraction(15 * current, static_cast<int>(until.size())), 15);
    }
    int answers = 0;
    int sum = 0;
    for (const auto& rating : o.ratings) {
        known = known || (rating.partner == partner && rating.at <= last);
        if (rating.partner == partner && within(rating.at)) {
            ++answers;
            sum += rating.score;
        }
    }
    if (answers > 0) {
        sheet.add(20 * (Fraction(sum, answers) - 1) / 4, 20);
    }
    std::map<std::string, int> did;
    for (const auto& one : o.dids) {
        known = known || (one.partner == partner && one.at <= last);
        did[one.kind] += one.partner == partner && within(one.at) ? 1 : 0;
    }
    for (const auto& [who, at] : o.registered) {
        known = known || (who == partner && at <= last);
    }
    if (!known) {
        return {};
    }
    if (pipeline) {
        sheet.add(20 * atMostOne(Fraction(qualified, 5)), 20);
    }
    if (!o.dids.empty()) {
        sheet.add(5 * atMostOne(Fraction(did["login"], 12)) + 5 * atMostOne(Fraction(did["training"], 2)) +
                      5 * atMostOne(Fraction(did["event"], 1)),
                  15);
    }
    if (sheet.of == 0) {
        return {};
    }
    const Fraction score = 100 * sheet.got / sheet.of;
    const Fraction fine = score * Fraction(1'000'000'000'000LL);
    return {static_cast<std::int64_t>(numerator(fine) / denominator(fine)), score >= 80   ? 3
                                                                            : score >= 60 ? 2
                                                                            : score >= 40 ? 1
                                                                                          : 0};
}

std::optional<bool> Oracle::flag(int partner, const std::string& key) const {
    const Office& o = m_office;
    const Date sixMonths = o.asOf.plusDays(1).plusMonths(-6);
    if (key == "no_registration") {
        std::optional<int> days;
        for (const auto& [who, at] : o.registered) {
            if (who == partner && at <= o.asOf) {
                days = std::min(days.value_or(1'000'000), o.asOf.days - at.days);
            }
        }
        return days && *days >= 90; // nobody says when they joined
    }
    if (key == "lapsed_certification") {
        std::map<std::string, bool> holds;
        for (const auto& held : o.helds) {
            if (held.partner == partner && held.issued <= o.asOf) {
                bool& one = holds[held.person];
                one = one || !held.expires.has() || held.expires >= o.asOf;
            }
        }
        return std::any_of(holds.begin(), holds.end(), [](const auto& one) { return !one.second; });
    }
    if (key == "low_satisfaction") {
        int answers = 0;
        int sum = 0;
        for (const auto& rating : o.ratings) {
            if (rating.partner == partner && rating.at >= sixMonths && rating.at <= o.asOf) {
                ++answers;
                sum += rating.score;
            }
        }
        return answers > 0 && 2 * sum < 7 * answers;
    }
    if (key == "below_quota") { // day by day
        Fraction asked = 0;
        Minor sold = 0;
        for (const auto& quota : o.quotas) {
            for (Date day = std::max(sixMonths, quota.period.from);
                 quota.partner == partner && day <= o.asOf && day < quota.period.to; day = day.plusDays(1)) {
                asked += Fraction(quota.amount, quota.period.to.days - quota.period.from.days);
                for (const auto& win : o.wins) {
                    sold += win.partner == partner && win.closed == day ? win.amount : 0;
                }
            }
        }
        // Each quota's part is rounded to the cent: so near the bound the oracle has no say.
        const Fraction distance = 2 * Fraction(sold) - asked;
        return abs(distance) <= 8 ? std::nullopt : std::optional(asked > 0 && distance < 0);
    }
    return std::nullopt;
}

} // namespace counterpart::testing
