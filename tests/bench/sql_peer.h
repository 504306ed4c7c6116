// SPDX-License-Identifier: GPL-3.0-or-later
// What are the engines measured against? The same attribution as SQL in SQLite, and a stopwatch for both.
#pragma once

#include "core/snapshot/snapshot.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <functional>
#include <sqlite3.h>
#include <string>

namespace counterpart::bench {

// Seconds by the clock on the wall, and those that all cores together spent: the latter holds on a busy machine too.
struct Spent {
    double wall = 1e300;
    double cores = 1e300;
};
inline Spent bestOf(int times, const std::function<void()>& work) {
    Spent best;
    for (int i = 0; i < times; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const std::clock_t begin = std::clock();
        work();
        best.cores = std::min(best.cores, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        best.wall =
            std::min(best.wall, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

// The peer: touches clustered by (deal, time, key), so that its windows need no sort.
class Sql {
public:
    Sql(const Snapshot& snapshot, Date asOf) {
        sqlite3_open(":memory:", &m_db);
        sqlite3_exec(m_db,
                     "PRAGMA cache_size=-2000000; PRAGMA temp_store=MEMORY;"
                     "CREATE TABLE deals(id INTEGER PRIMARY KEY, amount INTEGER, reference INTEGER);"
                     "CREATE TABLE touches(deal INTEGER, at INTEGER, key TEXT, partner INTEGER, type INTEGER,"
                     " PRIMARY KEY(deal, at, key)) WITHOUT ROWID; BEGIN",
                     nullptr, nullptr, nullptr);
        sqlite3_stmt* insert = prepare("INSERT INTO deals VALUES(?,?,?)");
        snapshot.table<Deal>().forEach([&](const Deal& deal) {
            sqlite3_bind_int64(insert, 1, deal.id);
            sqlite3_bind_int64(insert, 2, deal.amount);
            sqlite3_bind_int64(insert, 3, Time::endOf(isOpen(deal) ? asOf : deal.closed).seconds);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        });
        sqlite3_finalize(insert);
        insert = prepare("INSERT INTO touches VALUES(?,?,?,?,?)");
        snapshot.table<Touchpoint>().forEach([&](const Touchpoint& touch) {
            sqlite3_bind_int64(insert, 1, touch.deal.value);
            sqlite3_bind_int64(insert, 2, touch.at.seconds);
            sqlite3_bind_text(insert, 3, touch.key.view().data(), static_cast<int>(touch.key.view().size()),
                              SQLITE_STATIC);
            touch.partner.has() ? sqlite3_bind_int64(insert, 4, touch.partner.value) : sqlite3_bind_null(insert, 4);
            sqlite3_bind_int64(insert, 5, touch.type.index());
            sqlite3_step(insert);
            sqlite3_reset(insert);
        });
        sqlite3_finalize(insert);
        sqlite3_exec(m_db, "COMMIT; ANALYZE", nullptr, nullptr, nullptr);
    }
    ~Sql() { sqlite3_close(m_db); }
    Sql(const Sql&) = delete;
    Sql& operator=(const Sql&) = delete;

    struct Outcome {
        Spent spent;
        std::size_t rows = 0;
        double attributed = 0;
    };
    // One row per deal and partner, read to the end.
    Outcome run(const std::string& weight) {
        const std::string sql =
            "WITH counted AS (SELECT t.deal AS deal, t.partner AS partner, d.amount AS amount, count(*) OVER w AS n,"
            " row_number() OVER (w ORDER BY t.at, t.key) AS i"
            " FROM touches t JOIN deals d ON d.id = t.deal WHERE t.partner IS NOT NULL AND t.at <= d.reference"
            " WINDOW w AS (PARTITION BY t.deal))"
            " SELECT deal, partner, sum(" +
            weight + ") * amount FROM counted GROUP BY deal, partner";
        Outcome result;
        result.spent = bestOf(1, [&] {
            sqlite3_stmt* query = prepare(sql);
            while (sqlite3_step(query) == SQLITE_ROW) {
                ++result.rows;
                result.attributed += sqlite3_column_double(query, 2);
            }
            sqlite3_finalize(query);
        });
        return result;
    }

private:
    sqlite3_stmt* prepare(const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_db, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
            fmt::print(stderr, "{}\n", sqlite3_errmsg(m_db));
            std::exit(1);
        }
        return statement;
    }
    sqlite3* m_db = nullptr;
};

} // namespace counterpart::bench
