// SPDX-License-Identifier: GPL-3.0-or-later
// How does the store speak to SQLite? Connection, statement and transaction that close themselves and throw Fault.
#pragma once

#include "core/base/parallel.h"
#include "core/store/fault.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace counterpart::store {

enum class Access {
    Create,    // the file must not hold anything yet
    ReadWrite, // the file must exist
    ReadOnly,
    Immutable, // ReadOnly where not even the lock files can be made; the caller knows that nobody writes
};

// One connection, for one thread at a time.
class Database {
public:
    Database(const std::string& path, Access access, std::chrono::milliseconds patience);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void execute(const std::string& sql);         // any number of statements
    std::int64_t integer(const std::string& sql); // first column of the first row; 0 when there is none
    std::string text(const std::string& sql);
    std::int64_t changes() const; // rows that the last statement touched
    bool isReadOnly() const;
    bool inTransaction() const;
    const std::string& path() const { return m_path; }
    sqlite3* handle() const { return m_handle; }
    [[noreturn]] void fail(int code) const;

private:
    std::string m_path;
    sqlite3* m_handle = nullptr;
};

class Statement {
public:
    Statement(Database& database, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Parameters count from 1. The bytes must stay until the next step().
    void bind(int at, std::int64_t value);
    void bind(int at, std::string_view text);
    void bindBlob(int at, std::string_view bytes);
    void bindCopy(int at, std::string_view text); // copied
    void bindNull(int at);

    bool step(); // true: a row is there
    void run();  // for statements without rows; resets, so that it can run again
    void reset();

    // Columns count from 0. Bytes stay until the next step().
    std::int64_t integer(int column) const;
    std::string_view text(int column) const; // "" for NULL
    std::string_view blob(int column) const;
    bool isNull(int column) const;

private:
    void require(int code) const;
    Database& m_database;
    sqlite3_stmt* m_handle = nullptr;
};

// BEGIN IMMEDIATE ... COMMIT; rolls back unless committed.
class WriteTransaction {
public:
    explicit WriteTransaction(Database& database) : m_database(database) { m_database.execute("BEGIN IMMEDIATE"); }
    ~WriteTransaction();
    WriteTransaction(const WriteTransaction&) = delete;
    WriteTransaction& operator=(const WriteTransaction&) = delete;
    void commit() { m_database.execute("COMMIT"); }

private:
    Database& m_database;
};

// All reads between construction and destruction see one state of the file.
class ReadTransaction {
public:
    explicit ReadTransaction(Database& database) : m_database(database) { m_database.execute("BEGIN"); }
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

private:
    Database& m_database;
};

// While it lives, cancelling `progress` interrupts statements of this connection, which then throw Cancelled.
class Interruptible {
public:
    Interruptible(Database& database, const Progress* progress);
    ~Interruptible();
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;

private:
    Database& m_database;
};

} // namespace counterpart::store
