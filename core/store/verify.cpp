// SPDX-License-Identifier: GPL-3.0-or-later
// The chain from the first entry to the head, then the record tables against the images.
#include "core/store/verify.h"

#include "core/store/images.h"
#include "core/store/row.h"

#include <algorithm>

namespace counterpart::store {

namespace {

std::string shown(const FieldValue& value) {
    struct Visitor {
        std::string operator()(const Text& v) const { return v.str(); }
        std::string operator()(Symbol v) const { return v.str(); }
        std::string operator()(Reference v) const { return "id " + std::to_string(v.id); }
        std::string operator()(Minor v) const { return std::to_string(v) + " minor units"; }
        std::string operator()(Currency v) const { return std::string(v.code()); }
        std::string operator()(Date v) const { return v.has() ? toString(v) : std::string(); }
        std::string operator()(Time v) const { return v.has() ? toString(v) : std::string(); }
        std::string operator()(Micros v) const { return toString(v); }
        std::string operator()(ExchangeRate v) const { return v.has() ? toString(v) : std::string(); }
        std::string operator()(Answer v) const { return std::to_string(static_cast<int>(v)); }
    };
    std::string text = std::visit(Visitor{}, value);
    constexpr std::size_t most = 60;
    if (text.size() > most) {
        text = text.substr(0, most) + "...";
    }
    return '"' + text + '"';
}

// The first field in which they differ, in words for a log.
template <class Record>
std::string difference(const Record& inFile, const Record& inTrail) {
    std::string detail;
    forEachField<Record>([&](const auto& f) {
        if (detail.empty() && !(f.of(inFile) == f.of(inTrail))) {
            detail = std::string(f.name) + ": " + shown(toFieldValue(f.of(inFile))) + " in the file, " +
                     shown(toFieldValue(f.of(inTrail))) + " in the trail";
        }
    });
    return detail;
}

class Verifier {
public:
    Verifier(Database& database, Progress* progress) : m_database(database), m_progress(progress) {}

    Verdict run() {
        const ReadTransaction transaction(m_database);
        const auto entries = readEntries(m_database, 1, 0);
        begin();
        walk(entries);
        checkHead(entries);
        checkOrphans();
        forEachKind([&]<class Record>() {
            if (m_images.known(Description<Record>::kind)) {
                compare<Record>();
            }
        });
        return std::move(m_verdict);
    }

private:
    void begin() {
        if (m_progress == nullptr) {
            return;
        }
        std::int64_t total = m_database.integer("SELECT sum(count) FROM payload");
        forEachKind(
            [&]<class Record>() { total += m_database.integer("SELECT count(*) FROM " + quotedTable<Record>()); });
        m_progress->begin(Progress::Phase::Comparing, static_cast<std::uint64_t>(std::max<std::int64_t>(total, 0)));
    }

    void chainFault(Revision entry, std::string detail) {
        if (!m_verdict.chain) {
            m_verdict.chain = TrailFault{entry, std::move(detail)};
        }
    }

    void walk(const std::vector<EntryRow>& entries) {
        Digest previous{};
        for (const EntryRow& entry : entries) {
            if (entry.number != ++m_verdict.entries) {
                chainFault(m_verdict.entries, "the entry is missing");
                m_verdict.entries = entry.number;
            } else if (entry.previous != previous) {
                chainFault(entry.number, "it does not continue the entry before");
            }
            if (entryHash(entry) != entry.hash) {
                chainFault(entry.number, "its hash is not that of its content");
            }
            previous = entry.hash;
            if (entry.type != "do" && !targetHolds(entries, entry)) {
                chainFault(entry.number, "it repeats an entry that is not there");
            }
            if (auto wrong = m_images.play(m_database, entry, m_progress)) {
                chainFault(entry.number, std::move(*wrong));
            }
        }
    }

    static bool targetHolds(const std::vector<EntryRow>& entries, const EntryRow& entry) {
        const auto target = std::ranges::find(entries, entry.target, &EntryRow::number);
        return target != entries.end() && target->number < entry.number && target->type == "do" &&
               target->payload == entry.payload;
    }

    void checkHead(const std::vector<EntryRow>& entries) {
        const Head head = readHead(m_database);
        const Revision last = entries.empty() ? 0 : entries.back().number;
        if (last != head.revision) {
            m_verdict.head = TrailFault{head.revision, "the trail ends at entry " + std::to_string(last)};
        } else if (last != 0 && entries.back().hash != head.hash) {
            m_verdict.head = TrailFault{last, "the last entry is not the one that was written"};
        }
    }

    void checkOrphans() {
        Statement orphans(m_database, "SELECT entry FROM payload "
                                      "WHERE entry NOT IN (SELECT number FROM entry WHERE type = 'do') LIMIT 1");
        if (orphans.step()) {
            chainFault(orphans.integer(0), "rows without their entry");
        }
    }

    template <class Record>
    void compare() {
        ImageDigests& images = m_images.of(Description<Record>::kind);
        Statement rows(m_database, "SELECT " + columnsOf<Record>() + " FROM " + quotedTable<Record>() + " ORDER BY id");
        Words words;
        std::string bytes;
        while (rows.step()) {
            const RecordId id = rows.integer(0);
            const auto image = images.find(id);
            if (image == images.end()) {
                note(m_verdict.extra, {Description<Record>::kind, std::string(rows.text(1)), 0, "nobody wrote it"});
            } else {
                compareRow<Record>(rows, words, bytes, image->second);
                images.erase(image);
            }
            if (++m_verdict.records % 4096 == 0 && m_progress != nullptr) {
                m_progress->advance(4096);
                if (m_progress->cancelled()) {
                    throw Fault(ErrorCode::Cancelled, {});
                }
            }
        }
        if (!images.empty() && !m_verdict.missing) {
            noteMissing<Record>(images);
        }
    }

    static void note(std::optional<RecordFault>& into, RecordFault fault) {
        if (!into) {
            into = std::move(fault);
        }
    }

    template <class Record>
    void compareRow(const Statement& row, Words& words, std::string& bytes, std::uint64_t expected) {
        std::string unreadable;
        Record record;
        try {
            record = readRecord<Record>(row, words);
            bytes.clear();
            appendRow(bytes, record);
            if (hashOf(std::string_view(bytes)) == expected) {
                return;
            }
        } catch (const Fault& fault) {
            unreadable = fault.error().detail;
        }
        if (m_verdict.differs) {
            return;
        }
        const auto image = lastRecord<Record>(row.integer(0));
        RecordFault fault{Description<Record>::kind, std::string(row.text(1)), m_lastEntry, unreadable};
        if (image) {
            fault.key = image->key.str();
            fault.detail = unreadable.empty() ? difference(record, *image) : unreadable;
        }
        m_verdict.differs = std::move(fault);
    }

    template <class Record>
    void noteMissing(const ImageDigests& images) {
        RecordId first = images.begin()->first;
        for (const auto& [id, digest] : images) {
            first = std::min(first, id);
        }
        const auto image = lastRecord<Record>(first);
        m_verdict.missing = RecordFault{Description<Record>::kind, image ? image->key.str() : std::to_string(first),
                                        m_lastEntry, std::to_string(images.size()) + " missing"};
    }

    template <class Record>
    std::optional<Record> lastRecord(RecordId id) {
        const auto touches = historyOf(m_database, Description<Record>::kind, id, 1);
        m_lastEntry = touches.empty() ? 0 : touches.front().entry;
        const auto image = lastImage(m_database, Description<Record>::kind, id);
        if (!image) {
            return std::nullopt;
        }
        Words words;
        return RowDecoder<Record>(image->layout).read(image->row, id, words);
    }

    Database& m_database;
    Progress* m_progress;
    Images m_images;
    Verdict m_verdict;
    Revision m_lastEntry = 0;
};

} // namespace

Verdict verify(Database& database, Progress* progress) { return Verifier(database, progress).run(); }

} // namespace counterpart::store
