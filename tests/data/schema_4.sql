CREATE TABLE "accounts"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "name" TEXT, "domain" TEXT, "country" TEXT, "industry" TEXT, "owner" TEXT, "direct_since" INTEGER, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "accounts_key" ON "accounts"(key);
CREATE TABLE "activities"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "partner" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "at" INTEGER, "kind" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "activities_key" ON "activities"(key);
CREATE TABLE "certifications"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "partner" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "person" TEXT, "track" TEXT, "level" TEXT, "issued" INTEGER, "expires" INTEGER, "score" INTEGER, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "certifications_key" ON "certifications"(key);
CREATE TABLE "deal_lines"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "deal" INTEGER REFERENCES "deals"(id) DEFERRABLE INITIALLY DEFERRED, "line" TEXT, "product" INTEGER REFERENCES "products"(id) DEFERRABLE INITIALLY DEFERRED, "quantity" INTEGER, "amount" INTEGER NOT NULL DEFAULT 0, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "deal_lines_key" ON "deal_lines"(key);
CREATE TABLE "deals"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "name" TEXT, "account" INTEGER REFERENCES "accounts"(id) DEFERRABLE INITIALLY DEFERRED, "partner" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "amount" INTEGER NOT NULL DEFAULT 0, "currency" TEXT, "stage" TEXT, "type" TEXT, "created" INTEGER, "closed" INTEGER, "source" TEXT, "owner" TEXT, "region" TEXT, "registration" INTEGER REFERENCES "registrations"(id) DEFERRABLE INITIALLY DEFERRED, "competitor" TEXT, "reason" TEXT, "qualified" INTEGER, "renewal_of" INTEGER REFERENCES "deals"(id) DEFERRABLE INITIALLY DEFERRED, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "deals_key" ON "deals"(key);
CREATE TABLE entry(
    number INTEGER PRIMARY KEY, at INTEGER NOT NULL, author TEXT NOT NULL, action TEXT NOT NULL, kind TEXT NOT NULL,
    subject TEXT NOT NULL, reason TEXT NOT NULL, type TEXT NOT NULL, target INTEGER NOT NULL, rows TEXT NOT NULL,
    payload BLOB NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE INDEX entry_target ON entry(target) WHERE target <> 0;
CREATE TABLE "exams"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "partner" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "person" TEXT, "track" TEXT, "level" TEXT, "module" TEXT, "at" INTEGER, "score" INTEGER, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "exams_key" ON "exams"(key);
CREATE TABLE "fx"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "date" INTEGER, "base" TEXT, "quote" TEXT, "rate" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "fx_key" ON "fx"(key);
CREATE TABLE "leads"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "partner" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "account" INTEGER REFERENCES "accounts"(id) DEFERRABLE INITIALLY DEFERRED, "domain" TEXT, "source" TEXT, "amount" INTEGER NOT NULL DEFAULT 0, "currency" TEXT, "created" INTEGER, "status" TEXT, "contacted" INTEGER, "product" INTEGER REFERENCES "products"(id) DEFERRABLE INITIALLY DEFERRED, "region" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "leads_key" ON "leads"(key);
CREATE TABLE "learned_models"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "trained" INTEGER, "digest" TEXT, "document" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "learned_models_key" ON "learned_models"(key);
CREATE TABLE meta(name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE "partners"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "name" TEXT, "type" TEXT, "tier" TEXT, "status" TEXT, "region" TEXT, "country" TEXT, "currency" TEXT, "joined" INTEGER, "email" TEXT, "domain" TEXT, "parent" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "manager" TEXT, "tags" TEXT, "custom" TEXT, "commitment" INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE UNIQUE INDEX "partners_key" ON "partners"(key);
CREATE TABLE payload(
    entry INTEGER NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL, first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL, count INTEGER NOT NULL, digest BLOB NOT NULL, rows BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX payload_entry ON payload(entry, seq);
CREATE INDEX payload_zone ON payload(kind, first_id, last_id);
CREATE TABLE "products"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "name" TEXT, "family" TEXT, "list_price" INTEGER NOT NULL DEFAULT 0, "currency" TEXT, "tier" TEXT, "launched" INTEGER, "focus" INTEGER, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "products_key" ON "products"(key);
CREATE TABLE "quotas"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "partner" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "period" TEXT, "amount" INTEGER NOT NULL DEFAULT 0, "currency" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "quotas_key" ON "quotas"(key);
CREATE TABLE "refunds"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "deal" INTEGER REFERENCES "deals"(id) DEFERRABLE INITIALLY DEFERRED, "at" INTEGER, "amount" INTEGER NOT NULL DEFAULT 0, "reason" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "refunds_key" ON "refunds"(key);
CREATE TABLE "registration_events"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "registration" INTEGER REFERENCES "registrations"(id) DEFERRABLE INITIALLY DEFERRED, "at" INTEGER, "event" TEXT, "by" TEXT, "note" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "registration_events_key" ON "registration_events"(key);
CREATE TABLE "registrations"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "partner" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "account" INTEGER REFERENCES "accounts"(id) DEFERRABLE INITIALLY DEFERRED, "domain" TEXT, "products" TEXT, "amount" INTEGER NOT NULL DEFAULT 0, "currency" TEXT, "submitted" INTEGER, "status" TEXT, "justification" TEXT, "custom" TEXT, "name" TEXT, "country" TEXT, "region" TEXT, "contact" TEXT, "owner" TEXT, "decided" INTEGER, "decided_by" TEXT, "reason" TEXT, "expires" INTEGER, "extension" TEXT) STRICT;
CREATE UNIQUE INDEX "registrations_key" ON "registrations"(key);
CREATE TABLE "rulebook_drafts"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "name" TEXT, "base" TEXT, "author" TEXT, "note" TEXT, "document" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "rulebook_drafts_key" ON "rulebook_drafts"(key);
CREATE TABLE "rulebooks"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "name" TEXT, "effective" INTEGER, "reason" TEXT, "document" TEXT, "custom" TEXT, "author" TEXT) STRICT;
CREATE UNIQUE INDEX "rulebooks_key" ON "rulebooks"(key);
CREATE TABLE "scenarios"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "note" TEXT, "document" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "scenarios_key" ON "scenarios"(key);
CREATE TABLE "settings"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "value" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "settings_key" ON "settings"(key);
CREATE TABLE "surveys"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "partner" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "deal" INTEGER REFERENCES "deals"(id) DEFERRABLE INITIALLY DEFERRED, "at" INTEGER, "kind" TEXT, "score" INTEGER, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "surveys_key" ON "surveys"(key);
CREATE TABLE "tasks"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "title" TEXT, "partner" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "registration" INTEGER REFERENCES "registrations"(id) DEFERRABLE INITIALLY DEFERRED, "source" TEXT, "rule" TEXT, "plan" TEXT, "phase" TEXT, "owner" TEXT, "created" INTEGER, "due" INTEGER, "status" TEXT, "closed" INTEGER, "closed_by" TEXT, "reason" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "tasks_key" ON "tasks"(key);
CREATE TABLE "tier_overrides"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "partner" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "ladder" TEXT, "tier" TEXT, "since" INTEGER, "until" INTEGER, "reason" TEXT, "by" TEXT, "custom" TEXT) STRICT;
CREATE UNIQUE INDEX "tier_overrides_key" ON "tier_overrides"(key);
CREATE TABLE "touchpoints"(id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "deal" INTEGER REFERENCES "deals"(id) DEFERRABLE INITIALLY DEFERRED, "at" INTEGER, "partner" INTEGER REFERENCES "partners"(id) DEFERRABLE INITIALLY DEFERRED, "type" TEXT, "channel" TEXT, "person" TEXT, "note" TEXT, "custom" TEXT, "evidence" TEXT, "system" TEXT, "recorded_by" TEXT, "recorded" INTEGER, "contested" TEXT, "excluded" TEXT) STRICT;
CREATE UNIQUE INDEX "touchpoints_key" ON "touchpoints"(key);
