// SPDX-License-Identifier: GPL-3.0-or-later
// Rows by kind: created, updated, deleted, each with its id.
#include "core/packet/rows.h"

#include "core/domain/value.h"
#include "core/store/canonical.h"

#include <algorithm>

namespace counterpart::packet {

namespace {

using store::ByteReader;

template <class Record>
void appendImage(std::string& out, const Record& record) {
    std::string row;
    store::appendRow(row, record);
    store::appendBytes(out, row);
}
void appendId(std::string& out, RecordId id) { store::appendVarint(out, static_cast<std::uint64_t>(id)); }

RecordId readId(ByteReader& in) {
    const auto id = static_cast<RecordId>(in.varint());
    if (id <= 0) {
        ByteReader::fail();
    }
    return id;
}

// A field that this version does not have would be lost on the way back.
void requireKnownFields(Kind kind, std::string_view layout) {
    ByteReader in(layout);
    for (std::uint64_t left = in.varint(); left > 0; --left) {
        const std::string_view name = in.bytes();
        const auto letter = static_cast<char>(in.byte());
        const auto index = fieldIndex(kind, name);
        if (!index || store::typeLetter(fieldsOf(kind)[*index].type) != letter) {
            throw store::Fault(ErrorCode::NewerPacket, std::string(tableOf(kind)) + "." + std::string(name));
        }
    }
    if (!in.atEnd()) {
        ByteReader::fail();
    }
}

template <class Record>
class KindReader {
public:
    KindReader(ByteReader& in, std::string_view layout) : m_in(in), m_decoder(layout) {}

    void readInto(Changes<Record>& changes) {
        readAll([&](RecordId id) { changes.created.push_back(row(id)); });
        readAll([&](RecordId id) {
            Record before = row(id);
            changes.updated.push_back({std::move(before), row(id)});
        });
        readAll([&](RecordId id) { changes.deleted.push_back(row(id)); });
    }

private:
    template <class F>
    void readAll(F&& one) {
        const std::uint64_t count = m_in.varint();
        if (count > m_in.rest().size()) { // a row takes more than a byte: nothing is set aside for a false count
            ByteReader::fail();
        }
        for (std::uint64_t i = 0; i < count; ++i) {
            one(readId(m_in));
        }
    }
    Record row(RecordId id) { return m_decoder.read(m_in.bytes(), id, m_words); }

    ByteReader& m_in;
    store::RowDecoder<Record> m_decoder;
    store::Words m_words;
};

} // namespace

void appendLayouts(std::string& out) {
    store::appendVarint(out, kKindCount);
    forEachKind([&]<class Record>() {
        store::appendBytes(out, Description<Record>::table);
        store::appendBytes(out, store::layoutOf<Record>());
    });
}

void appendRows(std::string& out, const ChangeSet& changes) {
    std::uint64_t kinds = 0;
    forEachKind([&]<class Record>() { kinds += changes.of<Record>().empty() ? 0 : 1; });
    store::appendVarint(out, kinds);
    forEachKind([&]<class Record>() {
        const Changes<Record>& of = changes.of<Record>();
        if (of.empty()) {
            return;
        }
        store::appendBytes(out, Description<Record>::table);
        store::appendVarint(out, of.created.size());
        for (const Record& record : of.created) {
            appendId(out, record.id);
            appendImage(out, record);
        }
        store::appendVarint(out, of.updated.size());
        for (const auto& update : of.updated) {
            appendId(out, update.after.id);
            appendImage(out, update.before);
            appendImage(out, update.after);
        }
        store::appendVarint(out, of.deleted.size());
        for (const Record& record : of.deleted) {
            appendId(out, record.id);
            appendImage(out, record);
        }
    });
}

RowReader::RowReader(ByteReader& in) {
    for (std::uint64_t left = in.varint(); left > 0; --left) {
        const std::string_view table = in.bytes();
        const std::string_view layout = in.bytes();
        // A later version may name kinds of which the packet holds nothing.
        if (const auto kind = kindOfTable(table)) {
            m_layouts[static_cast<std::size_t>(*kind)] = layout;
        }
    }
}

ChangeSet RowReader::read(ByteReader& in) const {
    ChangeSet changes;
    for (std::uint64_t left = in.varint(); left > 0; --left) {
        const std::string_view table = in.bytes();
        const auto kind = kindOfTable(table);
        if (!kind) {
            throw store::Fault(ErrorCode::NewerPacket, std::string(table));
        }
        const std::string& layout = m_layouts[static_cast<std::size_t>(*kind)];
        if (layout.empty()) {
            ByteReader::fail();
        }
        requireKnownFields(*kind, layout);
        withKind(*kind, [&]<class Record>() {
            if (!changes.of<Record>().empty()) {
                ByteReader::fail();
            }
            KindReader<Record>(in, layout).readInto(changes.of<Record>());
        });
    }
    return changes;
}

} // namespace counterpart::packet
