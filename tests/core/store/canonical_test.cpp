// SPDX-License-Identifier: GPL-3.0-or-later
// Do the bytes of the trail give every record back, also under another layout, and refuse what is malformed?
#include "core/store/chunk.h"
#include "tests/core/store/record_samples.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::store;
using counterpart::testing::Filling;

namespace {

ChangeSet oneOfEach(Filling filling) {
    ChangeSet changes;
    const RecordId first = filling == Filling::Highest ? makeRecordId(0x7fffffff, 0xffffff00) : makeRecordId(3, 5);
    forEachKind([&]<class Record>() {
        const Record created = counterpart::testing::filled<Record>(filling, first, first, "created");
        const Record before = counterpart::testing::filled<Record>(Filling::None, first + 1, 0, "before");
        const Record after = counterpart::testing::filled<Record>(filling, first + 1, 1, "after");
        const Record deleted =
            counterpart::testing::filled<Record>(filling, 1, makeRecordId(0x7fffffff, 0xffffffff), "d");
        changes.of<Record>().created.push_back(created);
        changes.of<Record>().updated.push_back({before, after});
        changes.of<Record>().deleted.push_back(deleted);
    });
    return changes;
}

std::vector<PackedChunk> packed(const ChangeSet& changes) {
    std::vector<PackedChunk> chunks;
    packChanges(changes, [&](PackedChunk chunk) {
        chunks.push_back(std::move(chunk));
        return true;
    });
    return chunks;
}

ChangeSet unpacked(const std::vector<PackedChunk>& chunks) {
    ChangeSet changes;
    Words words;
    for (const PackedChunk& chunk : chunks) {
        unpackInto(changes, chunk.kind, UnpackedChunk(chunk.rows, chunk.digest), words);
    }
    return changes;
}

template <class Record>
bool same(const Changes<Record>& a, const Changes<Record>& b) {
    const auto content = [](const Record& x, const Record& y) { return sameContent(x, y); };
    const auto update = [](const auto& x, const auto& y) {
        return sameContent(x.before, y.before) && sameContent(x.after, y.after);
    };
    return std::ranges::equal(a.created, b.created, content) && std::ranges::equal(a.updated, b.updated, update) &&
           std::ranges::equal(a.deleted, b.deleted, content);
}

bool same(const ChangeSet& a, const ChangeSet& b) {
    bool equal = true;
    forEachKind([&]<class Record>() { equal = equal && same(a.of<Record>(), b.of<Record>()); });
    return equal;
}

ErrorCode codeOf(const std::function<void()>& f) {
    try {
        f();
    } catch (const Fault& fault) {
        return fault.error().code;
    }
    return ErrorCode::NothingChanged;
}

// A layout of partners as another version may have written it: another order, a field that is gone, one of another
// type, and not all of today's.
std::string otherLayout() {
    std::string layout;
    appendVarint(layout, 5);
    for (const auto& [name, type] :
         {std::pair{"name", 'T'}, {"gone", 'W'}, {"key", 'T'}, {"gone_too", 'D'}, {"joined", 'T'}}) {
        appendBytes(layout, name);
        layout += type;
    }
    return layout;
}

} // namespace

class CanonicalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFieldOfEveryKindComesBack() {
        for (const Filling filling : counterpart::testing::kFillings) {
            const ChangeSet changes = oneOfEach(filling);
            QVERIFY(same(unpacked(packed(changes)), changes));
        }
    }

    void theSameRecordAlwaysHasTheSameBytes() {
        const Deal deal = counterpart::testing::filled<Deal>(Filling::Unicode, 9, 8, "K");
        std::string first;
        std::string second;
        appendRow(first, deal);
        appendRow(second, Deal(deal));
        QCOMPARE(first, second);
    }

    void randomChangesComeBackInIdOrder() {
        const bool holds = rc::check([](std::uint64_t seed) {
            const auto changes = counterpart::testing::Scribbler(seed).changes(Snapshot(), IdSource(7, 1), 9);
            RC_ASSERT(same(unpacked(packed(changes)), changes));
        });
        QVERIFY(holds);
    }

    void chunksAreBoundedAndSayWhatTheyHold() {
        ChangeSet changes;
        auto& created = changes.of<Account>().created;
        for (RecordId id = 2 * kChunkRows + 10; id >= 1; --id) { // not in order
            created.push_back(counterpart::testing::filled<Account>(Filling::Lowest, id, 0, std::to_string(id)));
        }
        const auto chunks = packed(changes);
        QCOMPARE(chunks.size(), std::size_t{3});
        QCOMPARE(chunks[0].firstId, RecordId{1});
        QCOMPARE(chunks[0].lastId, RecordId{kChunkRows});
        QCOMPARE(chunks[2].count, std::int64_t{10});
        QCOMPARE(chunks[2].lastId, RecordId{2 * kChunkRows + 10});
    }

    void longTextsCloseAChunkEarly() {
        ChangeSet changes;
        for (RecordId id = 1; id <= 40; ++id) {
            changes.of<Setting>().created.push_back(
                counterpart::testing::filled<Setting>(Filling::Long, id, 0, std::to_string(id)));
        }
        const auto chunks = packed(changes); // each about 2 MB
        QVERIFY(chunks.size() >= 14 && chunks.size() <= 40);
        QVERIFY(same(unpacked(chunks), changes));
    }

    void packingStopsWhenNobodyWantsMore() {
        int seen = 0;
        packChanges(oneOfEach(Filling::None), [&](const PackedChunk&) { return ++seen < 3; });
        QCOMPARE(seen, 3);
    }

    void anotherVersionsRowsAreReadByFieldName() {
        std::string row;
        appendBytes(row, "Acme");
        appendBytes(row, "dropped");
        appendBytes(row, "P-1");
        appendVarint(row, 77);
        appendBytes(row, "a date in words");
        Words words;
        const RowDecoder<Partner> decoder(otherLayout());
        QVERIFY(!decoder.isCurrent());
        const Partner partner = decoder.read(row, 5, words);
        QCOMPARE(partner.key.str(), std::string("P-1"));
        QCOMPARE(partner.name.str(), std::string("Acme"));
        QCOMPARE(partner.id, RecordId{5});
        QVERIFY(!partner.joined.has()); // of another type then: not guessed at
        QVERIFY(partner.email.empty());
    }

    void aChangedByteIsAlwaysRefused() {
        const auto chunks = packed(oneOfEach(Filling::Unicode));
        const bool holds = rc::check([&](std::uint32_t where, std::uint8_t flip) {
            const PackedChunk& chunk = chunks[where % chunks.size()];
            std::string rows = chunk.rows;
            RC_PRE(flip != 0);
            rows[where % rows.size()] = static_cast<char>(rows[where % rows.size()] ^ static_cast<char>(flip));
            // Compression has bits that mean nothing: then the rows are still those of the digest.
            const ErrorCode code = codeOf([&] { UnpackedChunk(rows, chunk.digest); });
            RC_ASSERT(code == ErrorCode::DamagedWorkspace || code == ErrorCode::NothingChanged);
        });
        QVERIFY(holds);
        QCOMPARE(codeOf([&] { UnpackedChunk(chunks[0].rows, chunks[1].digest); }), ErrorCode::DamagedWorkspace);
        QCOMPARE(codeOf([&] { UnpackedChunk(std::string_view(chunks[0].rows).substr(0, 20), chunks[0].digest); }),
                 ErrorCode::DamagedWorkspace);
        QCOMPARE(codeOf([] { UnpackedChunk("", Digest{}); }), ErrorCode::DamagedWorkspace);
    }

    void rowsThatMakeNoSenseAreRefusedAndNeverRead() {
        const bool holds = rc::check([](const std::string& bytes) {
            Words words;
            const RowDecoder<Deal> current(layoutOf<Deal>());
            const RowDecoder<Partner> other(otherLayout());
            for (const ErrorCode code :
                 {codeOf([&] { current.read(bytes, 1, words); }), codeOf([&] { other.read(bytes, 1, words); }),
                  codeOf([&] { RowDecoder<Lead>{bytes}; })}) {
                RC_ASSERT(code == ErrorCode::DamagedWorkspace || code == ErrorCode::NothingChanged);
            }
        });
        QVERIFY(holds);
    }
};

COUNTERPART_TEST(CanonicalTest)
#include "canonical_test.moc"
