// SPDX-License-Identifier: GPL-3.0-or-later
// Packing and unpacking: README, "The trail", states the bytes.
#include "core/store/chunk.h"

#include <algorithm>
#include <memory>
#include <zstd.h>

namespace counterpart::store {

namespace {

constexpr std::uint8_t kFormat = 1;
constexpr std::size_t kMostBytes = 1'000'000'000; // of an unpacked chunk: what SQLite allows for one value

// Compression state is reused: setting it up costs more than a small chunk.
class Packer {
public:
    Packer() : m_context(ZSTD_createCCtx(), ZSTD_freeCCtx) {}
    std::string pack(std::string_view bytes) {
        std::string packed(ZSTD_compressBound(bytes.size()), '\0');
        const std::size_t size =
            ZSTD_compressCCtx(m_context.get(), packed.data(), packed.size(), bytes.data(), bytes.size(), 1);
        if (ZSTD_isError(size) != 0U) {
            throw Fault(ErrorCode::Internal, ZSTD_getErrorName(size));
        }
        packed.resize(size);
        packed.shrink_to_fit();
        return packed;
    }

private:
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> m_context;
};

std::string unpack(std::string_view packed) {
    const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > kMostBytes) {
        ByteReader::fail();
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    const std::size_t got = ZSTD_decompress(bytes.data(), bytes.size(), packed.data(), packed.size());
    if (ZSTD_isError(got) != 0U || got != bytes.size()) {
        ByteReader::fail();
    }
    return bytes;
}

template <class Record>
struct Change {
    const Record* before;
    const Record* after;
    RecordId id() const { return after != nullptr ? after->id : before->id; }
    Op op() const { return before == nullptr ? Op::Created : after == nullptr ? Op::Deleted : Op::Updated; }
};

template <class Record>
std::vector<Change<Record>> sortedChanges(const Changes<Record>& changes) {
    std::vector<Change<Record>> all;
    all.reserve(changes.size());
    for (const Record& record : changes.created) {
        all.push_back({nullptr, &record});
    }
    for (const auto& update : changes.updated) {
        all.push_back({&update.before, &update.after});
    }
    for (const Record& record : changes.deleted) {
        all.push_back({&record, nullptr});
    }
    constexpr auto byId = [](const Change<Record>& a, const Change<Record>& b) { return a.id() < b.id(); };
    if (!std::is_sorted(all.begin(), all.end(), byId)) {
        std::sort(all.begin(), all.end(), byId);
    }
    return all;
}

template <class Record>
void appendImage(std::string& out, std::string& scratch, const Record* record) {
    if (record != nullptr) {
        scratch.clear();
        appendRow(scratch, *record);
        appendBytes(out, scratch);
    }
}

template <class Record>
bool packKind(const Changes<Record>& changes, Packer& packer, const std::function<bool(PackedChunk)>& sink) {
    const auto all = sortedChanges(changes);
    const std::string layout = layoutOf<Record>();
    std::string rows;
    std::string scratch;
    std::string bytes;
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        rows.clear();
        RecordId previous = 0;
        while (end < all.size() && end - begin < kChunkRows && rows.size() < kChunkBytes) {
            const Change<Record>& change = all[end++];
            rows += static_cast<char>(change.op());
            appendVarint(rows, zigzag(change.id() - previous));
            previous = change.id();
            appendImage(rows, scratch, change.before);
            appendImage(rows, scratch, change.after);
        }
        bytes.assign(1, static_cast<char>(kFormat));
        appendBytes(bytes, layout);
        appendVarint(bytes, end - begin);
        bytes += rows;
        if (bytes.size() > kMostBytes) {
            throw Fault(ErrorCode::TextTooLong, "a change of " + std::to_string(bytes.size()) + " bytes");
        }
        PackedChunk chunk{Description<Record>::kind,
                          all[begin].id(),
                          all[end - 1].id(),
                          static_cast<std::int64_t>(end - begin),
                          sha256(bytes),
                          packer.pack(bytes)};
        if (!sink(std::move(chunk))) {
            return false;
        }
    }
    return true;
}

} // namespace

void packChanges(const ChangeSet& changes, const std::function<bool(PackedChunk)>& sink) {
    Packer packer;
    bool wanted = true;
    forEachKind([&]<class Record>() {
        if (wanted && !changes.of<Record>().empty()) {
            wanted = packKind(changes.of<Record>(), packer, sink);
        }
    });
}

UnpackedChunk::UnpackedChunk(std::string_view packedRows, const Digest& digest) : m_bytes(unpack(packedRows)) {
    if (sha256(m_bytes) != digest) {
        throw Fault(ErrorCode::DamagedWorkspace, "rows of the trail are not those that were written");
    }
    ByteReader in(m_bytes);
    if (in.byte() != kFormat) {
        ByteReader::fail();
    }
    m_layout = in.bytes();
    const std::uint64_t count = in.varint();
    if (count > m_bytes.size()) { // a row takes more than a byte
        ByteReader::fail();
    }
    m_count = static_cast<std::int64_t>(count);
    m_rows = in.rest();
}

UnpackedChunk::Row UnpackedChunk::nextRow(ByteReader& in, RecordId& id) {
    Row row;
    const std::uint8_t op = in.byte();
    if (op > static_cast<std::uint8_t>(Op::Deleted)) {
        ByteReader::fail();
    }
    row.op = static_cast<Op>(op);
    id = static_cast<RecordId>(static_cast<std::uint64_t>(id) + static_cast<std::uint64_t>(unzigzag(in.varint())));
    row.id = id;
    if (row.op != Op::Created) {
        row.before = in.bytes();
    }
    if (row.op != Op::Deleted) {
        row.after = in.bytes();
    }
    return row;
}

void unpackInto(ChangeSet& changes, Kind kind, const UnpackedChunk& chunk, Words& words) {
    withKind(kind, [&]<class Record>() {
        Changes<Record>& into = changes.of<Record>();
        const RowDecoder<Record> decoder(chunk.layout());
        chunk.forEachRow([&](const UnpackedChunk::Row& row) {
            switch (row.op) {
            case Op::Created:
                into.created.push_back(decoder.read(row.after, row.id, words));
                break;
            case Op::Updated:
                into.updated.push_back(
                    {decoder.read(row.before, row.id, words), decoder.read(row.after, row.id, words)});
                break;
            case Op::Deleted:
                into.deleted.push_back(decoder.read(row.before, row.id, words));
                break;
            }
        });
    });
}

} // namespace counterpart::store
