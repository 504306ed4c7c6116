// SPDX-License-Identifier: GPL-3.0-or-later
// Table definitions derived from the descriptions, the tables of the trail, and migrations.
#include "core/store/schema.h"

#include "core/domain/descriptions.h"
#include "core/domain/value.h"
#include "core/store/copy.h"

#include <algorithm>
#include <array>

namespace counterpart::store {

namespace {

std::string quoted(std::string_view name) { return '"' + std::string(name) + '"'; }

std::string columnSql(const FieldInfo& field) {
    std::string sql = quoted(field.name);
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Word:
    case FieldType::Currency:
    case FieldType::Rate:
        sql += " TEXT";
        break;
    case FieldType::Reference:
        sql += " INTEGER REFERENCES " + quoted(tableOf(field.target)) + "(id) DEFERRABLE INITIALLY DEFERRED";
        break;
    case FieldType::Amount:
        sql += " INTEGER NOT NULL DEFAULT 0";
        break;
    default:
        sql += " INTEGER";
        break;
    }
    if (field.name == "key") {
        sql += " NOT NULL";
    }
    return sql;
}

void makeSchema1(Database& database) { database.execute(kSchema1); }

// Evidence and standing of touches, scenarios, learned models: as released.
void migrateTo2(Database& database) {
    for (const char* column : {"evidence\" TEXT", "system\" TEXT", "recorded_by\" TEXT", "recorded\" INTEGER",
                               "contested\" TEXT", "excluded\" TEXT"}) {
        database.execute("ALTER TABLE \"touchpoints\" ADD COLUMN \"" + std::string(column));
    }
    database.execute(R"sql(
CREATE TABLE "scenarios"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "note" TEXT, "document" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "scenarios_key" ON "scenarios"(key);
CREATE TABLE "learned_models"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "trained" INTEGER, "digest" TEXT, "document" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "learned_models_key" ON "learned_models"(key);
)sql");
}

// The deal desk, tasks, exams, tiers set by hand, drafts of the rulebook: as released. A column added so takes no time,
// however many rows there are.
void migrateTo3(Database& database) {
    constexpr std::pair<const char*, const char*> columns[] = {
        {"partners", "\"commitment\" INTEGER NOT NULL DEFAULT 0"},
        {"rulebooks", "\"author\" TEXT"},
        {"registrations", "\"name\" TEXT"},
        {"registrations", "\"country\" TEXT"},
        {"registrations", "\"region\" TEXT"},
        {"registrations", "\"contact\" TEXT"},
        {"registrations", "\"owner\" TEXT"},
        {"registrations", "\"decided\" INTEGER"},
        {"registrations", "\"decided_by\" TEXT"},
        {"registrations", "\"reason\" TEXT"},
        {"registrations", "\"expires\" INTEGER"},
        {"registrations", "\"extension\" TEXT"}};
    for (const auto& [table, column] : columns) {
        database.execute("ALTER TABLE " + quoted(table) + " ADD COLUMN " + column);
    }
    database.execute(R"sql(
CREATE TABLE "registration_events"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "registration" INTEGER REFERENCES "registrations"(id) DEFERRABLE INITIALLY DEFERRED, "at" INTEGER, "event" TEXT, "by" TEXT, "note" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "registration_events_key" ON "registration_events"(key);
CREATE TABLE "tasks"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "title" TEXT, "partner" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "registration" INTEGER REFERENCES "registrations"(id) DEFERRABLE INITIALLY DEFERRED, "source" TEXT, "rule" TEXT, "plan" TEXT, "phase" TEXT, "owner" TEXT, "created" INTEGER, "due" INTEGER, "status" TEXT, "closed" INTEGER, "closed_by" TEXT, "reason" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "tasks_key" ON "tasks"(key);
CREATE TABLE "exams"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "partner" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "person" TEXT, "track" TEXT, "level" TEXT, "module" TEXT, "at" INTEGER, "score" INTEGER, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "exams_key" ON "exams"(key);
CREATE TABLE "tier_overrides"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "partner" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "ladder" TEXT, "tier" TEXT, "since" INTEGER, "until" INTEGER, "reason" TEXT, "by" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "tier_overrides_key" ON "tier_overrides"(key);
CREATE TABLE "rulebook_drafts"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "name" TEXT, "base" TEXT, "author" TEXT, "note" TEXT, "document" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "rulebook_drafts_key" ON "rulebook_drafts"(key);
)sql");
}

// Meetings, reviews, what happens next in a deal. It follows the descriptions until the next version freezes it
// (README).
void migrateTo4(Database& database) {
    for (const char* column : {"\"next_step\" TEXT", "\"blocker\" TEXT"}) {
        database.execute(std::string("ALTER TABLE \"deals\" ADD COLUMN ") + column);
    }
    for (const Kind kind : {Kind::Meeting, Kind::Review}) {
        database.execute(createTableSql(kind) + ";\n" + createKeyIndexSql(kind));
    }
}

constexpr std::array<Migration, kSchemaVersion> kMigrations = {makeSchema1, migrateTo2, migrateTo3, migrateTo4};

void setUserVersion(Database& database, std::int64_t version) {
    database.execute("PRAGMA user_version=" + std::to_string(version));
}

Fault newer(std::int64_t version, std::int64_t known) {
    Error error = makeError(ErrorCode::NewerSchema, std::to_string(version), std::to_string(known));
    return Fault(std::move(error));
}

} // namespace

std::span<const Migration> migrations() { return kMigrations; }

std::string createTableSql(Kind kind) {
    std::string sql = "CREATE TABLE " + quoted(tableOf(kind)) + "(id INTEGER PRIMARY KEY";
    for (const FieldInfo& field : fieldsOf(kind)) {
        sql += ", " + columnSql(field);
    }
    return sql + ") STRICT";
}

std::string keyIndexOf(Kind kind) { return std::string(tableOf(kind)) + "_key"; }

std::string createKeyIndexSql(Kind kind) {
    return "CREATE UNIQUE INDEX " + quoted(keyIndexOf(kind)) + " ON " + quoted(tableOf(kind)) + "(key)";
}

void createSchema(Database& database, std::uint32_t origin, std::int64_t createdSeconds) {
    database.execute("PRAGMA page_size=8192");
    database.execute("PRAGMA application_id=" + std::to_string(kApplicationId));
    WriteTransaction transaction(database);
    for (const Migration step : kMigrations) {
        step(database);
    }
    setUserVersion(database, kSchemaVersion);
    Statement meta(database, "INSERT INTO meta(name, value) VALUES(?1, ?2)");
    const auto put = [&](std::string_view name, std::int64_t value) {
        meta.bind(1, name);
        meta.bind(2, value);
        meta.run();
    };
    put("origin", origin);
    put("next_id", 1);
    put("created", createdSeconds);
    put("revision", 0);
    meta.bind(1, std::string_view("head"));
    const std::string zeros(32, '\0');
    meta.bindBlob(2, zeros);
    meta.run();
    transaction.commit();
    database.execute("PRAGMA journal_mode=WAL");
}

std::int64_t requireWorkspace(Database& database) {
    if (database.integer("PRAGMA application_id") != kApplicationId) {
        throw Fault(ErrorCode::NotAWorkspace, "another application's file");
    }
    const std::int64_t version = database.integer("PRAGMA user_version");
    if (version > kSchemaVersion) {
        throw newer(version, kSchemaVersion);
    }
    if (version < 1) {
        throw Fault(ErrorCode::DamagedWorkspace, "schema version " + std::to_string(version));
    }
    return version;
}

void requireSameSchema(Database& database) {
    const std::int64_t version = database.integer("PRAGMA user_version");
    if (version != kSchemaVersion) {
        throw newer(version, kSchemaVersion);
    }
}

std::string migrate(Database& database, std::span<const Migration> steps) {
    const std::int64_t from = database.integer("PRAGMA user_version");
    const std::string backup = database.path() + ".schema-" + std::to_string(from) + ".backup";
    copyDatabase(database, backup, IfThere::Replace);
    WriteTransaction transaction(database);
    // Another process may have done it while we copied.
    const auto now = static_cast<std::size_t>(database.integer("PRAGMA user_version"));
    for (std::size_t version = now; version < steps.size(); ++version) {
        steps[version](database);
    }
    if (now < steps.size()) {
        setUserVersion(database, static_cast<std::int64_t>(steps.size()));
    }
    transaction.commit();
    return backup;
}

void prepareConnection(Database& database, bool forWriting) {
    database.execute("PRAGMA cache_size=-32768; PRAGMA cell_size_check=ON; PRAGMA secure_delete=OFF");
    if (forWriting) {
        // FULL: a commit that returned survives a power cut, not only the end of the process.
        database.execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                         "PRAGMA journal_size_limit=16777216");
    }
}

std::vector<std::string> missingObjects(Database& database) {
    std::vector<std::string> expected = {"meta", "entry", "entry_target", "payload", "payload_entry", "payload_zone"};
    for (std::size_t i = 0; i < kKindCount; ++i) {
        expected.emplace_back(tableOf(static_cast<Kind>(i)));
        expected.push_back(keyIndexOf(static_cast<Kind>(i)));
    }
    Statement objects(database, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'index')");
    while (objects.step()) {
        std::erase(expected, std::string(objects.text(0)));
    }
    return expected;
}

} // namespace counterpart::store
