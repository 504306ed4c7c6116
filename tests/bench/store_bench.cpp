// SPDX-License-Identifier: GPL-3.0-or-later
// How long do a large commit, opening, undo, redo and check take, against plain prepared inserts of the same rows?
// bench_store [deals = 100000] [folder = .]: with five touchpoints a deal and a partner for every hundred deals.
#include "core/workspace/workspace.h"
#include "tests/bench/memory.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <sqlite3.h>
#include <unistd.h>

using namespace counterpart;
using counterpart::bench::megabytes;

namespace {

class Watch { // processor seconds tell more than the clock on a machine that others use too
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count(); }
    double processor() const { return static_cast<double>(std::clock() - m_clock) / CLOCKS_PER_SEC; }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::clock_t m_clock = std::clock();
};

void report(const char* what, const Watch& watch, std::size_t rows) {
    const double seconds = watch.seconds();
    std::printf("%-38s %7.2f s (processor %7.2f s) %9.0f rows/s   resident %zu MB (peak %zu)\n", what, seconds,
                watch.processor(), static_cast<double>(rows) / seconds, megabytes("VmRSS:"), megabytes("VmHWM:"));
    std::fflush(stdout);
}

template <class T>
T must(Result<T> result, const char* what) {
    if (!result) {
        std::fprintf(stderr, "%s: %s\n", what, result.error().detail.c_str());
        std::exit(1);
    }
    return std::move(*result);
}

ChangeSet synthetic(std::size_t deals, IdSource ids) {
    ChangeSet changes;
    const char* stages[] = {"won", "lost", "proposal", "qualified", "negotiation"};
    const char* types[] = {"demo", "referral", "email", "meeting", "webinar", "co_sell"};
    const char* channels[] = {"web", "phone", "field", "event"};
    const char* regions[] = {"EMEA", "NA", "LATAM", "APAC"};
    const Currency currencies[] = {*Currency::fromCode("USD"), *Currency::fromCode("EUR"), *Currency::fromCode("GBP")};
    const Date start = *parseDate("2024-01-01");
    auto& partners = changes.of<Partner>().created;
    for (std::size_t i = 0; i < deals / 100; ++i) {
        Partner& partner = partners.emplace_back();
        partner.id = ids.take();
        partner.key = "P-" + std::to_string(i);
        partner.name = "Partner number " + std::to_string(i);
        partner.type = Symbol("reseller");
        partner.region = Symbol(regions[i % 4]);
        partner.joined = start.plusDays(static_cast<int>(i % 700));
    }
    auto& all = changes.of<Deal>().created;
    all.reserve(deals);
    for (std::size_t i = 0; i < deals; ++i) {
        Deal& deal = all.emplace_back();
        deal.id = ids.take();
        deal.key = "D-" + std::to_string(i);
        deal.name = "Opportunity " + std::to_string(i * 7919 % deals);
        deal.partner.value = partners[i * 31 % partners.size()].id;
        deal.amount = static_cast<Minor>(i * 7919 % 10'000'000);
        deal.currency = currencies[i % 3];
        deal.stage = Symbol(stages[i % 5]);
        deal.type = Symbol("new");
        deal.created = start.plusDays(static_cast<int>(i % 900));
        deal.closed = i % 5 < 2 ? deal.created.plusDays(60) : Date();
        deal.region = Symbol(regions[i % 4]);
        deal.owner = Symbol("owner" + std::to_string(i % 40));
    }
    auto& touches = changes.of<Touchpoint>().created;
    touches.reserve(5 * deals);
    for (std::size_t i = 0; i < 5 * deals; ++i) {
        Touchpoint& touch = touches.emplace_back();
        touch.id = ids.take();
        touch.key = "~" + std::to_string(fnv1a(std::to_string(i)) % 10'000'000'000'000ULL);
        touch.deal.value = all[i / 5].id;
        touch.at = Time{Time::startOf(all[i / 5].created).seconds + static_cast<std::int64_t>(i % 5) * 400'000};
        touch.partner.value = i % 7 == 0 ? 0 : partners[i * 17 % partners.size()].id;
        touch.type = Symbol(types[i % 6]);
        touch.channel = Symbol(channels[i % 4]);
        touch.person = "person " + std::to_string(i % 5000);
    }
    return changes;
}

// The peer: the touchpoints and deals by hand, default settings, a unique key, one transaction.
double rawInserts(const std::string& path, const ChangeSet& changes) {
    ::unlink(path.c_str());
    sqlite3* db = nullptr;
    sqlite3_open(path.c_str(), &db);
    const Watch watch;
    sqlite3_exec(
        db,
        "BEGIN; CREATE TABLE deals(id INTEGER PRIMARY KEY, key TEXT UNIQUE, name TEXT, partner INTEGER, amount "
        "INTEGER, currency TEXT, stage TEXT, type TEXT, created INTEGER, closed INTEGER, region TEXT, owner TEXT) "
        "STRICT; CREATE TABLE touchpoints(id INTEGER PRIMARY KEY, key TEXT UNIQUE, deal INTEGER, at INTEGER, "
        "partner INTEGER, type TEXT, channel TEXT, person TEXT) STRICT",
        nullptr, nullptr, nullptr);
    const auto text = [](sqlite3_stmt* s, int at, std::string_view v) {
        sqlite3_bind_text(s, at, v.data(), static_cast<int>(v.size()), SQLITE_STATIC);
    };
    sqlite3_stmt* s = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO deals VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", -1, &s, nullptr);
    for (const Deal& deal : changes.of<Deal>().created) {
        sqlite3_bind_int64(s, 1, deal.id);
        text(s, 2, deal.key.view());
        text(s, 3, deal.name.view());
        sqlite3_bind_int64(s, 4, deal.partner.value);
        sqlite3_bind_int64(s, 5, deal.amount);
        text(s, 6, deal.currency.code());
        text(s, 7, deal.stage.view());
        text(s, 8, deal.type.view());
        sqlite3_bind_int64(s, 9, deal.created.days);
        sqlite3_bind_int64(s, 10, deal.closed.days);
        text(s, 11, deal.region.view());
        text(s, 12, deal.owner.view());
        sqlite3_step(s);
        sqlite3_reset(s);
    }
    sqlite3_finalize(s);
    sqlite3_prepare_v2(db, "INSERT INTO touchpoints VALUES(?,?,?,?,?,?,?,?)", -1, &s, nullptr);
    for (const Touchpoint& touch : changes.of<Touchpoint>().created) {
        sqlite3_bind_int64(s, 1, touch.id);
        text(s, 2, touch.key.view());
        sqlite3_bind_int64(s, 3, touch.deal.value);
        sqlite3_bind_int64(s, 4, touch.at.seconds);
        sqlite3_bind_int64(s, 5, touch.partner.value);
        text(s, 6, touch.type.view());
        text(s, 7, touch.channel.view());
        text(s, 8, touch.person.view());
        sqlite3_step(s);
        sqlite3_reset(s);
    }
    sqlite3_finalize(s);
    sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    report("peer: prepared inserts, unique keys", watch, changes.size());
    const double seconds = watch.processor();
    sqlite3_close(db);
    ::unlink(path.c_str());
    return seconds;
}

Surroundings surroundings() {
    return {[] { return Time{1'790'000'000}; }, "bench"};
}

std::unique_ptr<Workspace> opened(const std::string& path, const char* what, std::size_t rows) {
    const Watch watch;
    auto workspace = must(Workspace::open(path, OpenMode::ReadWrite, surroundings()), "open");
    report(what, watch, rows);
    return workspace;
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t deals = argc > 1 ? static_cast<std::size_t>(std::atoll(argv[1])) : 100'000;
    const std::string folder = argc > 2 ? argv[2] : ".";
    const std::string path = folder + "/bench.counterpart";
    ::unlink(path.c_str());

    auto workspace = must(Workspace::create(path, {*Currency::fromCode("USD"), {}, {}, 0}, surroundings()), "create");
    ChangeSet changes = synthetic(deals, workspace->ids());
    const std::size_t rows = changes.size();
    std::printf("%zu rows\n", rows);
    const double raw = rawInserts(folder + "/bench-raw.db", changes);

    {
        const Watch watch;
        if (!check(*workspace->snapshot(), changes)) {
            return 1;
        }
        report("  of a commit: check", watch, rows);
    }
    const Watch watch;
    must(workspace->commit(std::move(changes), {Action::ImportFiles, Kind::Deal, "bench", {}, {}}), "commit");
    report("commit", watch, rows);
    std::printf("commit / peer, processor time %38.2f\n", watch.processor() / raw);
    const Watch closing;
    workspace.reset();
    report("close", closing, rows);
    workspace = opened(path, "open", rows);
    const Watch undoing;
    must(workspace->undo(), "undo");
    report("undo", undoing, rows);
    const Watch redoing;
    must(workspace->redo(), "redo");
    report("redo", redoing, rows);
    workspace.reset();
    const Watch checking;
    const CheckReport checked = Workspace::check(path);
    report("check", checking, rows);
    std::printf("findings %zu, records %lld, entries %lld\n", checked.findings.size(),
                static_cast<long long>(checked.records), static_cast<long long>(checked.entries));
    return checked.findings.empty() ? 0 : 1;
}
