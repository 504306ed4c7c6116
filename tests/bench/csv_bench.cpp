// SPDX-License-Identifier: GPL-3.0-or-later
// How fast are rows read? MB/s of the reader, alone and on two threads, beside a plain copy of memory and libcsv.
#include "core/base/parallel.h"
#include "core/io/csv/reader.h"
#include "core/io/csv/writer.h"

#include <fmt/format.h>
#ifdef COUNTERPART_HAS_LIBCSV
#include <csv.h>
#endif

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <functional>
#include <future>
#include <random>
#include <string>
#include <vector>

using namespace counterpart;

namespace {

struct Tally {
    std::size_t rows = 0;
    std::size_t fields = 0;
    std::size_t bytes = 0; // of all fields, so that nothing can be left out
    std::size_t faults = 0;
    bool operator==(const Tally&) const = default;
};

Tally read(const csv::Document& document, csv::Block block) {
    Tally tally;
    csv::Reader reader(document, block);
    csv::Row row;
    while (reader.next(row)) {
        ++tally.rows;
        tally.fields += row.fieldCount;
        tally.faults += row.ok() ? 0 : 1;
        for (const std::string_view field : row.fields)
            tally.bytes += field.size();
    }
    return tally;
}

Tally readInTwo(const csv::Document& document) {
    Tally sum;
    std::vector<std::future<Tally>> parts;
    for (const csv::Block block : document.blocks(2))
        parts.push_back(std::async(std::launch::async, [&document, block] { return read(document, block); }));
    for (auto& part : parts) {
        const Tally tally = part.get();
        sum.rows += tally.rows;
        sum.fields += tally.fields;
        sum.bytes += tally.bytes;
        sum.faults += tally.faults;
    }
    return sum;
}

#ifdef COUNTERPART_HAS_LIBCSV
Tally readByLibcsv(std::string_view text) {
    Tally tally;
    csv_parser parser;
    csv_init(&parser, CSV_STRICT | CSV_APPEND_NULL);
    const auto onField = [](void*, std::size_t size, void* out) {
        ++static_cast<Tally*>(out)->fields;
        static_cast<Tally*>(out)->bytes += size;
    };
    const auto onRow = [](int, void* out) { ++static_cast<Tally*>(out)->rows; };
    csv_parse(&parser, text.data(), text.size(), onField, onRow, &tally);
    csv_fini(&parser, onField, onRow, &tally);
    csv_free(&parser);
    return tally;
}
#endif

// Deals as the native format writes them; `prose` adds a note that needs quotes, doubled quotes and a line break.
std::string deals(std::size_t megabytes, bool prose) {
    std::mt19937_64 random(7);
    std::string text;
    csv::Writer writer(text);
    for (const auto* name :
         {"key", "name", "account", "partner", "amount", "currency", "stage", "created", "closed", "region", "note"})
        writer.text(name);
    writer.endRow();
    while (text.size() < megabytes << 20) {
        const std::uint64_t n = random();
        writer.text(fmt::format("D-{:07}", n % 10'000'000))
            .text(fmt::format("Renewal {}", n % 977))
            .text(fmt::format("A-{:05}", n % 50'000));
        writer.text(fmt::format("P-{:04}", n % 10'000))
            .number(fmt::format("{}.{:02}", n % 250'000, n % 100))
            .text("USD")
            .text("won");
        writer.text(fmt::format("2025-{:02}-{:02}", 1 + n % 12, 1 + n % 28)).text("2026-01-31").text("EMEA");
        writer.text(prose ? "Said \"call me, then we'll see\"\nand did, on the third of March, twice" : "");
        writer.endRow();
    }
    return text;
}

// Processor time besides wall time: on a busy machine only the first says how much work it was.
struct Cost {
    double wall = 1e9;
    double processor = 1e9;
};

Cost costOf(const std::function<void()>& work) {
    Cost best;
    for (int round = 0; round < 5; ++round) {
        const auto start = std::chrono::steady_clock::now();
        const std::clock_t ticks = std::clock();
        work();
        best.processor = std::min(best.processor, static_cast<double>(std::clock() - ticks) / CLOCKS_PER_SEC);
        best.wall =
            std::min(best.wall, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

void measure(const char* title, const std::string& text) {
    const double megabytes = static_cast<double>(text.size()) / 1e6;
    Cost copy;
    const auto report = [&](const char* what, Cost cost) {
        fmt::print("  {:<34} {:>7.0f} MB/s {:>7.0f} MB per processor second, {:.3f} of memcpy\n", what,
                   megabytes / cost.wall, megabytes / cost.processor, copy.processor / cost.processor);
    };
    fmt::print("{}: {:.0f} MB\n", title, megabytes);
    std::string target(text.size(), ' ');
    copy = costOf([&] { std::memcpy(target.data(), text.data(), text.size()); });
    report("memcpy", copy);

    const auto open = [&] { return csv::Source::fromBytes(std::string(text), "bench"); };
    const Cost openCost = costOf([&] { static_cast<void>(open().value()); });
    report("copy, detect and check encoding", openCost);
    const auto document = csv::Document::open(open().value()).value();
    Tally serial;
    report("counterpart::csv, one thread", costOf([&] { serial = read(document, document.body()); }));
    report("cutting into two blocks", costOf([&] { static_cast<void>(document.blocks(2)); }));
    Tally parallel;
    report("counterpart::csv, cut and two threads", costOf([&] { parallel = readInTwo(document); }));
    if (serial != parallel || serial.faults != 0) {
        fmt::print("  the two readings differ\n");
        std::exit(1);
    }
#ifdef COUNTERPART_HAS_LIBCSV
    Tally peer;
    report("libcsv (strict, no copies kept)", costOf([&] { peer = readByLibcsv(document.body().bytes); }));
    if (peer.rows != serial.rows || peer.fields != serial.fields || peer.bytes != serial.bytes) {
        fmt::print("  libcsv reads something else\n");
        std::exit(1);
    }
#else
    fmt::print("  libcsv is not installed: no peer\n");
#endif
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t megabytes = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 200;
    measure("deals, nothing quoted", deals(megabytes, false));
    measure("deals with a quoted note", deals(megabytes, true));
}
