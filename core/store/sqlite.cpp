// SPDX-License-Identifier: GPL-3.0-or-later
// The wrapper's bodies, and which of our error codes each SQLite result is.
#include "core/store/sqlite.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sqlite3.h>

namespace counterpart::store {

namespace {

bool isFull(int systemError) { return systemError == ENOSPC || systemError == EFBIG || systemError == EDQUOT; }

ErrorCode codeOf(int result, int systemError) {
    switch (result & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_IOERR: {
        const bool writing = result == SQLITE_IOERR_WRITE || result == SQLITE_IOERR_FSYNC ||
                             result == SQLITE_IOERR_TRUNCATE || result == SQLITE_IOERR_SHMSIZE;
        return isFull(systemError) ? ErrorCode::DiskFull
               : writing           ? ErrorCode::FileNotWritable
                                   : ErrorCode::FileUnreadable;
    }
    case SQLITE_READONLY:
        return ErrorCode::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_CONSTRAINT: // rows were checked against the snapshot: the file holds something else
        return ErrorCode::DamagedWorkspace;
    case SQLITE_NOTADB:
        return ErrorCode::NotAWorkspace;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return isFull(systemError) ? ErrorCode::DiskFull : ErrorCode::FileUnreadable;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_TOOBIG:
        return ErrorCode::TextTooLong;
    default:
        return ErrorCode::Internal;
    }
}

// What the system said, `last` being errno since the call. SQLite forgets it when a write fails amid a transaction.
int systemErrorOf(sqlite3* handle, int result, int last) {
    const int known = handle != nullptr ? sqlite3_system_errno(handle) : 0;
    return known != 0 || (result & 0xff) != SQLITE_IOERR ? known : last;
}

std::string detailOf(sqlite3* handle, int result, int systemError) {
    std::string detail = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(result);
    const int primary = result & 0xff;
    if (systemError != 0 && (primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN || primary == SQLITE_FULL)) {
        detail += ": ";
        detail += std::strerror(systemError);
    }
    return detail;
}

// A path as an SQLite URI, so that every byte of it is taken as it stands.
std::string uriOf(const std::string& path, bool immutable) {
    std::string uri = "file:";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte > 0x20 && byte < 0x7f && std::strchr("%?#&=+", c) == nullptr;
        if (plain) {
            uri += c;
        } else {
            char escaped[4];
            std::snprintf(escaped, sizeof escaped, "%%%02X", byte);
            uri += escaped;
        }
    }
    return immutable ? uri + "?immutable=1" : uri;
}

int flagsOf(Access access) {
    constexpr int common = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (access) {
    case Access::Create:
        return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Access::ReadWrite:
        return common | SQLITE_OPEN_READWRITE;
    default:
        return common | SQLITE_OPEN_READONLY;
    }
}

} // namespace

Database::Database(const std::string& path, Access access, std::chrono::milliseconds patience) : m_path(path) {
    const std::string uri = uriOf(path, access == Access::Immutable);
    const int result = sqlite3_open_v2(uri.c_str(), &m_handle, flagsOf(access), nullptr);
    if (result != SQLITE_OK) {
        const int systemError = systemErrorOf(m_handle, result, errno);
        ErrorCode code = codeOf(result, systemError);
        if (access == Access::Create && code == ErrorCode::FileUnreadable) {
            code = ErrorCode::FileNotWritable;
        }
        const Fault fault(code, detailOf(m_handle, result, systemError));
        sqlite3_close(m_handle);
        throw fault;
    }
    sqlite3_busy_timeout(m_handle, static_cast<int>(patience.count()));
    // "name" is a column or a mistake, never a text.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    // A file from elsewhere must not bring code of its own.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

Database::~Database() { sqlite3_close(m_handle); }

void Database::fail(int code) const {
    const int systemError = systemErrorOf(m_handle, code, errno);
    throw Fault(codeOf(code, systemError), detailOf(m_handle, code, systemError));
}

void Database::execute(const std::string& sql) {
    const int result = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) {
        fail(result);
    }
}

std::int64_t Database::integer(const std::string& sql) {
    Statement statement(*this, sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string Database::text(const std::string& sql) {
    Statement statement(*this, sql);
    return statement.step() ? std::string(statement.text(0)) : std::string();
}

std::int64_t Database::changes() const { return sqlite3_changes64(m_handle); }
bool Database::isReadOnly() const { return sqlite3_db_readonly(m_handle, "main") == 1; }
bool Database::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

Statement::Statement(Database& database, std::string_view sql) : m_database(database) {
    require(sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                               &m_handle, nullptr));
}

Statement::~Statement() { sqlite3_finalize(m_handle); }

void Statement::require(int code) const {
    if (code != SQLITE_OK) {
        m_database.fail(code);
    }
}

void Statement::bind(int at, std::int64_t value) { require(sqlite3_bind_int64(m_handle, at, value)); }

void Statement::bind(int at, std::string_view text) {
    require(sqlite3_bind_text64(m_handle, at, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindBlob(int at, std::string_view bytes) {
    require(sqlite3_bind_blob64(m_handle, at, bytes.data(), bytes.size(), SQLITE_STATIC));
}

void Statement::bindCopy(int at, std::string_view text) {
    require(sqlite3_bind_text64(m_handle, at, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindNull(int at) { require(sqlite3_bind_null(m_handle, at)); }

bool Statement::step() {
    const int result = sqlite3_step(m_handle);
    if (result == SQLITE_ROW) {
        return true;
    }
    if (result != SQLITE_DONE) {
        m_database.fail(result);
    }
    return false;
}

void Statement::run() {
    step();
    reset();
}

void Statement::reset() { sqlite3_reset(m_handle); }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_handle, column); }

std::string_view Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return bytes == nullptr ? std::string_view()
                            : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)));
}

std::string_view Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
    return bytes == nullptr ? std::string_view()
                            : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)));
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_NULL; }

WriteTransaction::~WriteTransaction() {
    if (m_database.inTransaction()) {
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

ReadTransaction::~ReadTransaction() {
    if (m_database.inTransaction()) {
        sqlite3_exec(m_database.handle(), "COMMIT", nullptr, nullptr, nullptr);
    }
}

Interruptible::Interruptible(Database& database, const Progress* progress) : m_database(database) {
    if (progress != nullptr) {
        constexpr int opcodesBetweenLooks = 100'000; // about a millisecond
        const auto look = [](void* p) { return static_cast<const Progress*>(p)->cancelled() ? 1 : 0; };
        sqlite3_progress_handler(database.handle(), opcodesBetweenLooks, look, const_cast<Progress*>(progress));
    }
}

Interruptible::~Interruptible() { sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr); }

} // namespace counterpart::store
