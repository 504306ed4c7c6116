// SPDX-License-Identifier: GPL-3.0-or-later
// Can any bytes confuse the CSV reader? Held to: a plain reader, itself in blocks, and what its own writer wrote.
#include "core/io/csv/reader.h"
#include "core/io/csv/writer.h"
#include "tests/core/io/csv_reference.h"

#include <cstdio>
#include <cstdlib>

using namespace counterpart;

namespace {

void require(bool holds, const char* what) {
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

struct SeenRow {
    std::vector<std::string> fields;
    std::string raw;
    std::int64_t line = 0;
    std::int64_t faultLine = 0;
    std::size_t faultField = 0;
    std::size_t fieldCount = 0;
    csv::RowFault fault = csv::RowFault::None;
    bool operator==(const SeenRow&) const = default;
};

void append(std::vector<SeenRow>& rows, const csv::Document& document, csv::Block block) {
    csv::Reader reader(document, block);
    csv::Row row;
    while (reader.next(row)) {
        rows.push_back({{row.fields.begin(), row.fields.end()},
                        std::string(row.raw),
                        row.line,
                        row.faultLine,
                        row.faultField,
                        row.fieldCount,
                        row.fault});
        require(row.ok() == (row.faultLine == 0), "a fault has a line, and only a fault");
        require(row.ok() || row.faultLine >= row.line, "a fault stands within its row");
        require(!row.ok() || row.fieldCount == document.header().size(), "a good row has the header's width");
        if (!row.ok())
            require(document.error(row).code != ErrorCode::Internal, "a fault has a code");
    }
    require(reader.consumed() == block.bytes.size(), "a block is read to its end");
}

void blocksGiveTheSameRows(const csv::Document& document, const std::vector<SeenRow>& serial) {
    for (const std::size_t count : {2, 3, 7, 64}) {
        std::vector<SeenRow> rows;
        for (const csv::Block block : document.blocks(count))
            append(rows, document, block);
        require(rows == serial, "blocks give the rows of the whole");
    }
}

// Only where limits and damage play no part, of which the plain reader knows nothing.
void plainReaderAgrees(const csv::Document& document, const std::vector<SeenRow>& serial) {
    const auto plain =
        csv::testing::PlainReader(document.delimiter(), document.body().firstLine).read(document.body().bytes);
    require(plain.size() == serial.size(), "the plain reader sees as many rows");
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const bool onlyWidth = serial[i].fault == csv::RowFault::Ragged;
        require(plain[i].line == serial[i].line, "the plain reader sees the row on the same line");
        require(plain[i].fault == (onlyWidth ? csv::RowFault::None : serial[i].fault),
                "the plain reader sees the same fault");
        require(!(onlyWidth || serial[i].fault == csv::RowFault::None) || plain[i].fields == serial[i].fields,
                "the plain reader sees the same fields");
        require(plain[i].fields.size() == serial[i].fieldCount, "the plain reader sees as many fields");
    }
}

void writtenComesBack(const csv::Document& document, const std::vector<SeenRow>& rows) {
    std::string text;
    csv::Writer writer(text);
    const auto put = [&writer](const std::vector<std::string>& cells) {
        for (const std::string& cell : cells)
            writer.text(cell);
        writer.endRow();
    };
    put(document.header());
    std::size_t good = 0;
    for (const SeenRow& row : rows) {
        if (row.fault == csv::RowFault::None) {
            put(row.fields);
            ++good;
        }
    }
    const auto again = csv::Document::open(csv::Source::fromBytes(text).value()).value();
    require(again.delimiter() == ',', "the delimiter is found again");
    require(again.source().encoding() == csv::Encoding::Utf8 && !again.source().isDamaged(), "written text is UTF-8");
    const auto same = [](std::string_view written, const std::string& cell) { return csv::undefuse(written) == cell; };
    require(std::ranges::equal(again.header(), document.header(), same), "the header comes back");
    csv::Reader reader(again);
    csv::Row row;
    for (const SeenRow& expected : rows) {
        if (expected.fault != csv::RowFault::None)
            continue;
        require(reader.next(row) && row.ok(), "a written row is good");
        require(std::ranges::equal(row.fields, expected.fields, same), "a written row comes back");
    }
    require(!reader.next(row), "no row appears from nowhere");
}

void tryOptions(const csv::Source& source, const csv::ReaderOptions& options, bool plain) {
    const auto document = csv::Document::open(source, options);
    if (!document)
        return;
    std::vector<SeenRow> serial;
    append(serial, *document, document->body());
    blocksGiveTheSameRows(*document, serial);
    if (plain && !source.isDamaged())
        plainReaderAgrees(*document, serial);
    writtenComesBack(*document, serial);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    csv::SourceOptions limits;
    limits.maxBytes = std::uint64_t{1} << 20;
    limits.ratioFloor = 4096;
    limits.maxRatio = 50;
    const auto source = csv::Source::fromBytes({reinterpret_cast<const char*>(data), size}, "fuzz", limits);
    if (!source)
        return 0;
    tryOptions(*source, {}, true);
    tryOptions(*source, {.delimiter = ';', .maxFieldBytes = 12, .maxFields = 5}, false);
    return 0;
}
