// SPDX-License-Identifier: GPL-3.0-or-later
// How fast is the search for the same customer, and the whole book of conflicts? An index of accounts, then all
// registrations asked at once; the best of several runs. Arguments: [accounts] [registrations] (default 100000 20000).
#include "core/base/parallel.h"
#include "core/engine/conflicts/match.h"
#include "core/engine/conflicts/rules.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <random>
#include <string>
#include <vector>

using namespace counterpart;
using namespace counterpart::conflicts;

namespace {

struct Entry {
    std::string key, name, address;
};

// Names of one to three words, of which few are rare; a tenth with accents, one in fifty of another script.
class Names {
public:
    explicit Names(std::uint64_t seed) : m_random(seed) {}
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(m_random() % n); }

    Entry account(std::size_t number) {
        static const char* const trades[] = {"Systems",   "Logistics",  "Foods",    "Energy",
                                             "Software",  "Consulting", "Media",    "Capital",
                                             "Packaging", "Insurance",  "Services", "Technologies"};
        static const char* const legal[] = {"Ltd", "GmbH", "Inc.", "S.A.", "AB", "LLC", "B.V.", "Pty Ltd"};
        static const char* const native[] = {"Газпром", "Ростелеком", "Σαράντης", "トヨタ", "ソニー"};
        const std::string coined = below(50) == 0 ? native[below(5)] + std::to_string(number) : word();
        std::string name = coined;
        if (below(3) != 0) {
            name += std::string(" ") + trades[below(12)];
        }
        if (below(6) == 0) {
            name = word() + " & " + name;
        }
        const std::string address = below(2) == 0 || name.front() < 0 ? std::string() : coined + ".com";
        return {fmt::format("A-{}", number), name + " " + legal[below(8)], address};
    }
    // Half of them mean an account: by key, by address, by the name as written or with a slip; the rest are new.
    Entry registration(const std::vector<Entry>& accounts, std::size_t number) {
        const Entry& account = accounts[below(accounts.size())];
        switch (below(8)) {
        case 0:
            return {account.key, {}, {}};
        case 1:
            return {{}, {}, account.address.empty() ? account.address : "https://www." + account.address + "/en"};
        case 2:
            return {{}, account.name, {}};
        case 3: {
            std::string slip = account.name;
            std::swap(slip[2], slip[3]);
            return {{}, slip, {}};
        }
        default:
            return {{}, this->account(number).name, {}};
        }
    }

private:
    std::string word() {
        static const char* const parts[] = {"nor", "vel", "tri", "cor",  "bran", "kest", "lum", "ar",  "quin", "ze",
                                            "mar", "hal", "dyn", "stra", "ver",  "ox",   "pel", "ser", "tor",  "wex"};
        std::string out;
        for (std::size_t left = 2 + below(3); left > 0; --left) {
            out += parts[below(20)];
        }
        out[0] = static_cast<char>(out[0] - 32);
        if (below(10) == 0) {
            out += "é";
        }
        return out;
    }
    std::mt19937_64 m_random;
};

std::vector<Party> parties(const std::vector<Entry>& entries) {
    std::vector<Party> out;
    for (const Entry& entry : entries) {
        out.push_back({entry.key, entry.name, entry.address});
    }
    return out;
}

// The same as a workspace: 50 partners, half as many deals as accounts, with touches, a fifth as many leads.
SnapshotPtr workspaceOf(const std::vector<Entry>& known, const std::vector<Entry>& asked) {
    std::mt19937_64 random(2);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    const std::int32_t today = parseDate("2026-09-01")->days;
    RecordId next = makeRecordId(1, 1);
    std::vector<Partner> partners(50);
    std::vector<Account> accounts(known.size());
    std::vector<Registration> registrations(asked.size());
    std::vector<Deal> deals(known.size() / 2);
    std::vector<Touchpoint> touches(deals.size() * 3);
    std::vector<Lead> leads(known.size() / 5);
    const auto numbered = [&](auto& records) {
        for (auto& record : records) {
            record.id = next++;
            record.key = fmt::format("K{}", record.id);
        }
    };
    numbered(partners), numbered(accounts), numbered(registrations), numbered(deals), numbered(touches);
    numbered(leads);
    for (std::size_t at = 0; at < known.size(); ++at) {
        accounts[at].key = known[at].key;
        accounts[at].name = known[at].name;
        accounts[at].domain = known[at].address;
        accounts[at].directSince = below(10) == 0 ? Date{today - static_cast<int>(below(900))} : Date{};
    }
    for (std::size_t at = 0; at < asked.size(); ++at) {
        Registration& one = registrations[at];
        const auto number = asked[at].key.empty() ? accounts.size() : std::stoull(asked[at].key.substr(2));
        one.account.value = number < accounts.size() ? accounts[number].id : 0;
        one.name = asked[at].name;
        one.domain = asked[at].address;
        one.partner.value = partners[below(50)].id;
        one.submitted = Time::startOf(Date{today - static_cast<int>(below(300))});
        one.status = Symbol(below(3) == 0 ? "submitted" : below(3) == 0 ? "rejected" : "approved");
        one.products = below(2) == 0 ? "" : below(2) == 0 ? "A;B" : "B;C";
    }
    for (Deal& deal : deals) {
        deal.account.value = accounts[below(accounts.size())].id;
        deal.partner.value = below(2) == 0 ? 0 : partners[below(50)].id;
        deal.stage = below(3) == 0 ? stageWon() : Symbol("open");
        deal.created = Date{today - static_cast<int>(below(600))};
        deal.closed = isWon(deal) ? deal.created.plusDays(30) : Date{};
    }
    for (Touchpoint& touch : touches) {
        touch.deal.value = deals[below(deals.size())].id;
        touch.partner.value = below(2) == 0 ? 0 : partners[below(50)].id;
        touch.at = Time::startOf(Date{today - static_cast<int>(below(600))});
    }
    for (Lead& lead : leads) {
        lead.account.value = accounts[below(accounts.size())].id;
        lead.created = Time::startOf(Date{today - static_cast<int>(below(600))});
    }
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->edit<Partner>() = Table<Partner>::fromSorted(std::move(partners));
    snapshot->edit<Account>() = Table<Account>::fromSorted(std::move(accounts));
    snapshot->edit<Registration>() = Table<Registration>::fromSorted(std::move(registrations));
    snapshot->edit<Deal>() = Table<Deal>::fromSorted(std::move(deals));
    snapshot->edit<Touchpoint>() = Table<Touchpoint>::fromSorted(std::move(touches));
    snapshot->edit<Lead>() = Table<Lead>::fromSorted(std::move(leads));
    return snapshot;
}

void measureBook(const SnapshotPtr& snapshot) {
    using Clock = std::chrono::steady_clock;
    const auto ms = [](Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); };
    const auto columns = columnsOf(*snapshot);
    const Time now = *parseTime("2026-09-01T12:00:00Z");
    double made = 1e9, answered = 1e9, kept = 1e9, one = 1e9;
    std::size_t conflicts = 0;
    for (int run = 0; run < 5; ++run) {
        const auto begin = Clock::now();
        const ConflictBook book(snapshot, columns, Rulebook{}, now);
        const auto middle = Clock::now();
        conflicts = book.all().size();
        const auto end = Clock::now();
        if (ms(end - begin) < made + answered) {
            made = ms(middle - begin);
            answered = ms(end - middle);
        }
        const ConflictBook again(snapshot, columns, Rulebook{}, now, book.customers());
        const auto third = Clock::now();
        kept = std::min(kept, ms(third - end));
        const std::size_t count = std::min<std::size_t>(1000, snapshot->table<Registration>().size());
        for (std::size_t at = 0; at < count; ++at) {
            again.of(snapshot->table<Registration>().at(at).id);
        }
        one = std::min(one, ms(Clock::now() - third) / static_cast<double>(std::max<std::size_t>(1, count)));
    }
    fmt::print("book of conflicts: made {:.0f} ms (accounts kept: {:.0f} ms), all {:.0f} ms, together {:.0f} ms; one "
               "registration {:.3f} ms; {} conflicts\n",
               made, kept, answered, made + answered, one, conflicts);
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t accounts = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100'000;
    const std::size_t registrations = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 20'000;
    Names names(1);
    std::vector<Entry> known, asked;
    for (std::size_t at = 0; at < accounts; ++at) {
        known.push_back(names.account(at));
    }
    for (std::size_t at = 0; at < registrations && accounts > 0; ++at) {
        asked.push_back(names.registration(known, accounts + at));
    }
    const std::vector<Party> knownParties = parties(known);
    const std::vector<Party> askedParties = parties(asked);
    using Clock = std::chrono::steady_clock;
    const auto ms = [](Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); };
    double made = 1e9, searched = 1e9;
    Candidates found;
    for (int run = 0; run < 5; ++run) {
        const auto begin = Clock::now();
        const conflicts::Index index(knownParties);
        const auto middle = Clock::now();
        found = index.findAll(askedParties);
        const auto end = Clock::now();
        if (ms(end - begin) < made + searched) {
            made = ms(middle - begin);
            searched = ms(end - middle);
        }
    }
    fmt::print("{} accounts, {} registrations, {} cores: index {:.0f} ms, search {:.0f} ms, together {:.0f} ms\n",
               accounts, registrations, workerCount(), made, searched, made + searched);
    fmt::print("{} hits, {} asked with a trait that is too common\n", found.hits.size(), found.crowded.size());
    if (accounts > 0) {
        measureBook(workspaceOf(known, asked));
    }
    return 0;
}
