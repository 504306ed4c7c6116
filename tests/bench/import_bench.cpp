// SPDX-License-Identifier: GPL-3.0-or-later
// How long does a native import take, against `sqlite3 .import` of the same files into tables with the same keys?
// bench_import [deals = 20000] [folder = .] [rounds = 1]: five touchpoints a deal, a partner for every hundred deals.
// The contract is 1000000 deals in at most 3 times the peer's time, and a second import without a change.
#include "core/io/import/plan.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace counterpart;

namespace {

double processorSeconds(int whose) {
    rusage usage{};
    ::getrusage(whose, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

class Watch { // processor seconds tell more than the clock on a machine that others use too
public:
    explicit Watch(int whose = RUSAGE_SELF) : m_whose(whose), m_before(processorSeconds(whose)) {}
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count(); }
    double processor() const { return processorSeconds(m_whose) - m_before; }

private:
    int m_whose;
    double m_before;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

struct Cost {
    double wall = 0;
    double processor = 0;
};

std::size_t peakMegabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            std::size_t kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    }
    return 0;
}

Cost report(const char* what, const Watch& watch, std::size_t rows) {
    const Cost cost{watch.seconds(), watch.processor()};
    fmt::print("{:<44} {:7.2f} s (processor {:7.2f} s) {:10.0f} rows/s   peak {} MB\n", what, cost.wall, cost.processor,
               static_cast<double>(rows) / cost.wall, peakMegabytes());
    std::fflush(stdout);
    return cost;
}

template <class T>
T must(Result<T> result, const char* what) {
    if (!result) {
        const Error& error = result.error();
        fmt::print(stderr, "{}: code {} {} {} {}\n", what, static_cast<int>(error.code), error.file, error.value,
                   error.detail);
        std::exit(1);
    }
    return std::move(*result);
}

// The same files on every run: a believable spread of lengths, words that repeat, keys in order.
struct Programme {
    explicit Programme(std::size_t dealCount, const std::string& folder)
        : deals(dealCount),
          partners(std::max<std::size_t>(dealCount / 100, 10)), files{folder + "/partners.csv", folder + "/deals.csv",
                                                                      folder + "/touchpoints.csv"} {
        writePartners();
        writeDeals();
        writeTouchpoints();
    }
    std::size_t rows() const { return partners + deals + touchpoints; }

    std::size_t deals;
    std::size_t partners;
    std::size_t touchpoints = 0;
    std::vector<std::string> files;

private:
    static std::uint64_t mixed(std::uint64_t n) {
        n = (n ^ (n >> 31)) * 0x9e3779b97f4a7c15ULL;
        return (n ^ (n >> 29)) * 0xbf58476d1ce4e5b9ULL >> 20;
    }
    static std::string day(std::uint64_t n) {
        return fmt::format("{}-{:02}-{:02}", 2023 + n % 3, 1 + n / 3 % 12, 1 + n / 36 % 28);
    }

    void writePartners() const {
        std::ofstream out(files[0]);
        out << "key,name,type,tier,status,region,country,currency,joined,email\n";
        const char* types[] = {"reseller", "var", "referral", "msp"};
        for (std::size_t i = 0; i < partners; ++i) {
            out << fmt::format("P-{0:06},Partner number {0},{1},,active,EMEA,DE,EUR,{2},team@partner{0}.example\n", i,
                               types[i % 4], day(mixed(i)));
        }
    }
    void writeDeals() const {
        std::ofstream out(files[1]);
        out << "key,name,partner,amount,currency,stage,type,created,closed,source,owner,region\n";
        const char* stages[] = {"won", "lost", "proposal", "qualified"};
        const char* currencies[] = {"USD", "EUR", "GBP"};
        for (std::size_t i = 0; i < deals; ++i) {
            const std::uint64_t n = mixed(i);
            const bool closed = n % 4 < 2;
            out << fmt::format("D-{0:07},Renewal of contract {0},P-{1:06},{2}.{3:02},{4},{5},new,{6},{7},partner,"
                               "owner {8},region {9}\n",
                               i, n % partners, 100 + n % 90'000, n % 100, currencies[n % 3], stages[n % 4], day(n),
                               closed ? "2026-02-03" : "", n % 40, n % 6);
        }
    }
    void writeTouchpoints() {
        std::ofstream out(files[2]);
        out << "key,deal,at,partner,type,channel,person\n";
        const char* types[] = {"demo", "referral", "email", "meeting", "webinar", "co_sell"};
        for (std::size_t i = 0; i < deals * 5; ++i) {
            const std::uint64_t n = mixed(i + 7);
            out << fmt::format("T-{:08},D-{:07},{}T{:02}:{:02}:00Z,P-{:06},{},web,person {}\n", i, i / 5, day(n),
                               n % 24, n / 24 % 60, n % partners, types[n % 6], n % 500);
            ++touchpoints;
        }
    }
};

// One process of the sqlite3 shell: the same columns, a row number and a unique key, as our tables have them.
Cost importIntoSqlite(const Programme& programme, const std::string& folder) {
    const std::string database = folder + "/peer.db";
    std::filesystem::remove(database);
    const char* columns[] = {"key,name,type,tier,status,region,country,currency,joined,email",
                             "key,name,partner,amount,currency,stage,type,created,closed,source,owner,region",
                             "key,deal,at,partner,type,channel,person"};
    std::string script = ".bail on\nPRAGMA journal_mode=WAL;\nPRAGMA synchronous=FULL;\nBEGIN;\n.mode csv\n";
    for (std::size_t i = 0; i < programme.files.size(); ++i) { // .import fills all columns: the row number is implicit
        const std::string table = std::filesystem::path(programme.files[i]).stem();
        script += "CREATE TABLE " + table + "(\"key\" TEXT NOT NULL UNIQUE" + (columns[i] + 3) + ");\n";
        script += ".import --skip 1 '" + programme.files[i] + "' " + table + "\n";
    }
    std::ofstream(folder + "/peer.sql") << script << "COMMIT;\n";
    const Watch watch(RUSAGE_CHILDREN);
    const int status = std::system(("sqlite3 '" + database + "' < '" + folder + "/peer.sql' > /dev/null").c_str());
    if (status != 0) {
        fmt::print(stderr, "the sqlite3 shell did not import (status {}): is it installed?\n", WEXITSTATUS(status));
        std::exit(1);
    }
    const Cost cost = report("sqlite3 .import", watch, programme.rows());
    std::filesystem::remove(database);
    return cost;
}

importing::ImportPlan planned(const Workspace& workspace, const Programme& programme) {
    importing::Request request;
    for (const std::string& file : programme.files) {
        request.sources.push_back({file, std::nullopt, std::nullopt});
    }
    IdSource ids = workspace.ids();
    return must(importing::plan(*workspace.snapshot(), ids, request), "plan");
}

Cost importIntoWorkspace(const Programme& programme, const std::string& folder) {
    const std::string path = folder + "/own.counterpart";
    std::filesystem::remove(path);
    const Watch all;
    CreateOptions options;
    options.currency = *Currency::fromCode("USD");
    const auto workspace =
        must(Workspace::create(path, options, {[] { return Time{1'790'000'000}; }, "Bench"}), "create");
    const Watch planning;
    auto plan = planned(*workspace, programme);
    report("  of which planning", planning, programme.rows());
    if (!plan.rejects.empty() || plan.total().created != static_cast<std::int64_t>(programme.rows())) {
        fmt::print(stderr, "not every row arrived\n");
        std::exit(1);
    }
    const Watch writing;
    must(workspace->commit(std::move(plan.changes), plan.intent), "commit");
    plan = {};
    report("  of which writing, with the audit trail", writing, programme.rows());
    const Cost cost = report("native import, file to file", all, programme.rows());
    const Watch again;
    if (!planned(*workspace, programme).changes.empty()) {
        fmt::print(stderr, "a second import changes something\n");
        std::exit(1);
    }
    report("the same again: 0 changes", again, programme.rows());
    fmt::print("the file: {} MB\n", std::filesystem::file_size(path) >> 20);
    std::filesystem::remove(path);
    return cost;
}

} // namespace

int main(int argc, char** argv) {
    const int deals = argc > 1 ? std::atoi(argv[1]) : 20'000;
    const int rounds = argc > 3 ? std::atoi(argv[3]) : 1;
    if (deals < 1 || rounds < 1) {
        fmt::print(stderr, "bench_import [deals] [folder] [rounds]\n");
        return 2;
    }
    const std::string folder = (argc > 2 ? std::string(argv[2]) : std::string(".")) + "/import_bench";
    std::filesystem::create_directories(folder);
    const Programme programme(static_cast<std::size_t>(deals), folder);
    fmt::print("{} partners, {} deals, {} touchpoints\n", programme.partners, programme.deals, programme.touchpoints);
    double best = 1e9;
    double bestPeer = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const Cost peer = importIntoSqlite(programme, folder);
        const Cost own = importIntoWorkspace(programme, folder);
        fmt::print("ratio: {:.2f} by the clock, {:.2f} by processor time\n", own.wall / peer.wall,
                   own.processor / peer.processor);
        best = std::min(best, own.wall);
        bestPeer = std::min(bestPeer, peer.wall);
    }
    fmt::print("best of {}: {:.2f} s against {:.2f} s, ratio {:.2f} (contract: at most 3)\n", rounds, best, bestPeer,
               best / bestPeer);
    std::filesystem::remove_all(folder);
    return 0;
}
