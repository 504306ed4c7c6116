// SPDX-License-Identifier: GPL-3.0-or-later
// Envelope, signature, compression, limits; the contents field by field.
#include "core/packet/packet_file.h"

#include "core/domain/value.h"
#include "core/io/atomic_file.h"
#include "core/packet/rows.h"
#include "core/store/trail.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <sys/stat.h>
#include <zstd.h>

namespace counterpart::packet {

namespace {

using store::appendBytes;
using store::appendVarint;
using store::ByteReader;

constexpr std::string_view kMagic = "\x89"
                                    "CPPACKET\r\n";
constexpr std::uint8_t kFormat = 1;
constexpr std::uint64_t kMostFile = std::uint64_t{512} << 20;
constexpr std::uint64_t kMostUnpacked = std::uint64_t{1} << 30;
constexpr std::size_t kEnvelope = kMagic.size() + 1 + 32 + 64 + 8;
constexpr std::string_view kPurpose = "counterpart packet"; // so that the key signs nothing else by accident

Error damaged(std::string detail) { return makeError(ErrorCode::DamagedPacket, {}, std::move(detail)); }

void appendFixed(std::string& out, std::uint64_t value) {
    for (int shift = 0; shift < 64; shift += 8) {
        out += static_cast<char>(value >> shift);
    }
}
std::uint64_t fixedAt(std::string_view bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (int i = 7; i >= 0; --i) {
        value = value << 8 | static_cast<std::uint8_t>(bytes[at + static_cast<std::size_t>(i)]);
    }
    return value;
}

// What is signed: all of the file but the signature.
std::string signedBytes(std::string_view file) {
    const std::size_t signature = kMagic.size() + 1 + 32;
    std::string bytes(kPurpose);
    bytes += file.substr(0, signature);
    bytes += file.substr(signature + 64);
    return bytes;
}

void appendNumber(std::string& out, std::int64_t value) { appendVarint(out, store::zigzag(value)); }
std::int64_t readNumber(ByteReader& in) { return store::unzigzag(in.varint()); }
std::string readText(ByteReader& in) { return std::string(in.bytes()); }

void appendPoint(std::string& out, const Point& point) {
    appendNumber(out, point.number);
    appendBytes(out, point.hash);
}
Point readPoint(ByteReader& in) {
    Point point;
    point.number = readNumber(in);
    point.hash = readText(in);
    return point;
}

void appendSeen(std::string& out, const Seen& seen) {
    appendPoint(out, seen.head);
    for (const Revision number : {seen.at, seen.knew, seen.shared, seen.openedAt, seen.openedHead}) {
        appendNumber(out, number);
    }
    appendBytes(out, seen.author);
    appendVarint(out, seen.ids.size());
    for (const IdRun& run : seen.ids) {
        appendNumber(out, run.there);
        appendNumber(out, run.here);
        appendNumber(out, run.count);
    }
    appendVarint(out, seen.refused.size());
    for (const auto& [kind, id] : seen.refused) {
        appendBytes(out, tableOf(kind));
        appendNumber(out, id);
    }
}
Seen readSeen(ByteReader& in) {
    Seen seen;
    seen.head = readPoint(in);
    for (Revision* number : {&seen.at, &seen.knew, &seen.shared, &seen.openedAt, &seen.openedHead}) {
        *number = readNumber(in);
    }
    seen.author = readText(in);
    for (std::uint64_t left = in.varint(); left > 0; --left) {
        IdRun run;
        run.there = readNumber(in);
        run.here = readNumber(in);
        run.count = readNumber(in);
        constexpr std::int64_t most = std::int64_t{1} << 32;
        const auto isId = [&](RecordId first) { return first > 0 && first <= INT64_MAX - most; };
        if (!isId(run.there) || !isId(run.here) || run.count < 1 || run.count > most) {
            ByteReader::fail();
        }
        seen.ids.push_back(run);
    }
    for (std::uint64_t left = in.varint(); left > 0; --left) {
        const auto kind = kindOfTable(in.bytes());
        const RecordId id = readNumber(in);
        if (kind) {
            seen.refused.emplace_back(*kind, id);
        }
    }
    return seen;
}

void appendEntry(std::string& out, const PacketEntry& entry) {
    const store::EntryRow row = store::toRow(entry.entry);
    appendNumber(out, row.number);
    appendNumber(out, row.at.seconds);
    for (const std::string& text : {row.author, row.action, row.kind, row.subject, row.reason, row.type}) {
        appendBytes(out, text);
    }
    appendNumber(out, row.target);
    appendBytes(out, entry.entry.hash);
    appendRows(out, entry.changes);
}
PacketEntry readEntry(ByteReader& in, const RowReader& rows) {
    store::EntryRow row;
    row.number = readNumber(in);
    row.at.seconds = readNumber(in);
    for (std::string* text : {&row.author, &row.action, &row.kind, &row.subject, &row.reason, &row.type}) {
        *text = readText(in);
    }
    row.target = readNumber(in);
    row.rows = "{}";
    std::string hash = readText(in);
    PacketEntry entry;
    entry.changes = rows.read(in);
    dropLocalSettings(entry.changes); // whatever the sender says
    entry.entry = store::toEntry(row);
    entry.entry.hash = std::move(hash);
    entry.entry.rows = store::countRows(entry.changes);
    return entry;
}

std::string contentsOf(const Packet& packet) {
    std::string out;
    out += static_cast<char>(packet.type);
    appendNumber(out, packet.at.seconds);
    for (const std::string& text : {packet.author, packet.reason, packet.scope}) {
        appendBytes(out, text);
    }
    appendVarint(out, packet.origin);
    appendPoint(out, packet.base);
    appendPoint(out, packet.head);
    appendVarint(out, packet.before.size());
    for (const Point& point : packet.before) {
        appendPoint(out, point);
    }
    appendVarint(out, packet.seen.size());
    for (const Seen& seen : packet.seen) {
        appendSeen(out, seen);
    }
    appendLayouts(out);
    appendVarint(out, packet.entries.size());
    for (const PacketEntry& entry : packet.entries) {
        appendEntry(out, entry);
    }
    return out;
}

Packet packetOf(std::string_view contents) {
    ByteReader in(contents);
    Packet packet;
    const std::uint8_t type = in.byte();
    if (type != static_cast<std::uint8_t>(Type::Review) && type != static_cast<std::uint8_t>(Type::Changes)) {
        ByteReader::fail();
    }
    packet.type = static_cast<Type>(type);
    packet.at.seconds = readNumber(in);
    for (std::string* text : {&packet.author, &packet.reason, &packet.scope}) {
        *text = readText(in);
    }
    packet.origin = static_cast<std::uint32_t>(in.varint());
    packet.base = readPoint(in);
    packet.head = readPoint(in);
    for (std::uint64_t left = in.varint(); left > 0; --left) {
        packet.before.push_back(readPoint(in));
    }
    for (std::uint64_t left = in.varint(); left > 0; --left) {
        packet.seen.push_back(readSeen(in));
    }
    const RowReader rows(in);
    Revision last = packet.type == Type::Review ? packet.head.number - 1 : packet.base.number;
    for (std::uint64_t left = in.varint(); left > 0; --left) {
        packet.entries.push_back(readEntry(in, rows));
        if (packet.entries.back().entry.number != ++last) { // without a gap
            ByteReader::fail();
        }
    }
    if (!in.atEnd() || last != packet.head.number) {
        ByteReader::fail();
    }
    return packet;
}

Result<std::string> decompressed(std::string_view packed) {
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    std::string bytes;
    std::string piece(ZSTD_DStreamOutSize(), '\0');
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    std::size_t left = 1;
    while (left != 0) {
        ZSTD_outBuffer out{piece.data(), piece.size(), 0};
        const std::size_t before = in.pos;
        left = ZSTD_decompressStream(context.get(), &out, &in);
        if (ZSTD_isError(left) != 0U || (out.pos == 0 && in.pos == before && left != 0)) {
            return damaged("it does not unpack");
        }
        bytes.append(piece, 0, out.pos);
        if (bytes.size() > kMostUnpacked) {
            return makeError(ErrorCode::ArchiveTooLarge);
        }
    }
    if (in.pos != in.size) {
        return damaged("something follows its end");
    }
    return bytes;
}

struct Opened {
    PublicKey signer{};
    std::string contents;
};

Result<Opened> openEnvelope(std::string_view file) {
    if (file.substr(0, kMagic.size()) != kMagic.substr(0, file.size()) || file.empty()) {
        return makeError(ErrorCode::NotAPacket);
    }
    if (file.size() > kMagic.size() && static_cast<std::uint8_t>(file[kMagic.size()]) > kFormat) {
        return makeError(ErrorCode::NewerPacket);
    }
    if (file.size() < kEnvelope) {
        return damaged("it ends too early");
    }
    if (file.size() > kMostFile) {
        return makeError(ErrorCode::ArchiveTooLarge);
    }
    const std::uint64_t size = fixedAt(file, kEnvelope - 8);
    if (size != file.size() - kEnvelope) {
        return damaged(size > file.size() - kEnvelope ? "it ends too early" : "something follows its end");
    }
    Opened opened;
    Signature signature{};
    std::memcpy(opened.signer.data(), file.data() + kMagic.size() + 1, opened.signer.size());
    std::memcpy(signature.data(), file.data() + kMagic.size() + 1 + opened.signer.size(), signature.size());
    if (!isSignedBy(opened.signer, signature, signedBytes(file))) {
        return damaged("the signature does not hold");
    }
    if (static_cast<std::uint8_t>(file[kMagic.size()]) != kFormat) {
        return damaged("no such version");
    }
    auto contents = decompressed(file.substr(kEnvelope));
    if (!contents) {
        return contents.error();
    }
    opened.contents = std::move(*contents);
    return opened;
}

Error inFile(Error error, const std::string& path) {
    error.file = path;
    return error;
}

} // namespace

Result<std::string> encoded(const Packet& packet, const KeyPair& keys) {
    const std::string contents = contentsOf(packet);
    if (contents.size() > kMostUnpacked) {
        return makeError(ErrorCode::ArchiveTooLarge);
    }
    std::string packed(ZSTD_compressBound(contents.size()), '\0');
    const std::size_t size = ZSTD_compress(packed.data(), packed.size(), contents.data(), contents.size(), 9);
    if (ZSTD_isError(size) != 0U) {
        return makeError(ErrorCode::Internal, {}, ZSTD_getErrorName(size));
    }
    packed.resize(size);
    std::string file(kMagic);
    file += static_cast<char>(kFormat);
    file.append(reinterpret_cast<const char*>(keys.open.data()), keys.open.size());
    const std::size_t signatureAt = file.size();
    file.append(64, '\0');
    appendFixed(file, packed.size());
    file += packed;
    const auto signature = sign(keys, signedBytes(file));
    if (!signature) {
        return signature.error();
    }
    std::memcpy(file.data() + signatureAt, signature->data(), signature->size());
    return file;
}

Result<Packet> decoded(std::string_view file) {
    const auto opened = openEnvelope(file);
    if (!opened) {
        return opened.error();
    }
    try {
        Packet packet = packetOf(opened->contents);
        packet.signer = opened->signer;
        return packet;
    } catch (const store::Fault& fault) {
        // Rows that the trail would call damaged are damaged here as well; what is newer says so.
        return fault.error().code == ErrorCode::NewerPacket ? fault.error() : damaged(fault.error().detail);
    }
}

Result<std::string> unpacked(std::string_view file) {
    auto opened = openEnvelope(file);
    if (!opened) {
        return opened.error();
    }
    return std::move(opened->contents);
}

Result<void> writeFile(const std::string& path, const Packet& packet, const KeyPair& keys) {
    struct stat info {};
    if (::lstat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode)) {
        return inFile(makeError(ErrorCode::FileExists), path);
    }
    const auto bytes = encoded(packet, keys);
    if (!bytes) {
        return inFile(bytes.error(), path);
    }
    auto file = AtomicFile::create(path);
    if (!file) {
        return file.error();
    }
    if (auto written = file->write(*bytes); !written) {
        return written;
    }
    return file->commit();
}

Result<Packet> readFile(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) {
        return inFile(
            makeError(errno == ENOENT || errno == ENOTDIR ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable, {},
                      std::strerror(errno)),
            path);
    }
    if (!S_ISREG(info.st_mode)) {
        return inFile(makeError(ErrorCode::NotAPacket), path);
    }
    if (static_cast<std::uint64_t>(info.st_size) > kMostFile) {
        return inFile(makeError(ErrorCode::ArchiveTooLarge), path);
    }
    std::ifstream stream(path, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(info.st_size), '\0');
    if (!stream || !stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
        return inFile(makeError(ErrorCode::FileUnreadable), path);
    }
    auto packet = decoded(bytes);
    if (!packet) {
        return inFile(packet.error(), path);
    }
    return packet;
}

} // namespace counterpart::packet
