// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows does this text hold? RFC 4180, strict where it matters, each fault reported with its row.
#pragma once

#include "core/io/csv/scan.h"
#include "core/io/csv/source.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::csv {

enum class RowFault : std::uint8_t {
    None,
    Ragged,            // more or fewer fields than the header
    UnterminatedQuote, // opened on faultLine and never closed: the row is the rest of the file
    TextAfterQuote,    // "abc"def
    NulByte,
    NotUtf8,      // only in a source that isDamaged()
    FieldTooLong, // ReaderOptions::maxFieldBytes
};

struct Row {
    // Without quotes; valid until the reader's next next(), those without doubled quotes as long as the source.
    std::span<const std::string_view> fields;
    std::string_view raw;       // the row as it stands in the source, without its line end
    std::int64_t line = 0;      // first physical line, 1-based
    std::int64_t faultLine = 0; // where the first fault stands; 0 without a fault
    std::size_t faultField = 0; // index of the field with the fault
    std::size_t fieldCount = 0; // also those beyond ReaderOptions::maxFields, which `fields` leaves out
    RowFault fault = RowFault::None;

    bool ok() const { return fault == RowFault::None; }
};

struct ReaderOptions {
    char delimiter = '\0'; // '\0' = the one of , ; tab | that cuts the header into most fields
    std::size_t maxFieldBytes = std::size_t{1} << 20;
    std::size_t maxFields = 16384;
};

// A stretch of whole rows.
struct Block {
    std::string_view bytes;
    std::int64_t firstLine = 1;
};

// A CSV file whose header is known. Immutable: readers in several threads may stand on one document, which must outlive
// them.
class Document {
public:
    // EmptyFile, BadArgument (a delimiter that cannot be one), or the fault of the header row as an error.
    static Result<Document> open(Source source, const ReaderOptions& options = {});

    const std::vector<std::string>& header() const { return m_header; } // as written, neither trimmed nor undefused
    std::int64_t headerLine() const { return m_headerLine; }
    char delimiter() const { return m_options.delimiter; }
    const Source& source() const { return m_source; }
    const ReaderOptions& options() const { return m_options; }
    Block body() const { return m_body; } // everything below the header
    // The body cut into at most `count` stretches of about equal size; reading them one after the other gives the rows
    // of the body.
    std::vector<Block> blocks(std::size_t count) const;
    // The fault of a row, ready for a report. RaggedRow: value = fields found, detail = fields expected.
    Error error(const Row& row) const;

private:
    char detectDelimiter() const;
    Result<Document> withHeader() &&;

    Source m_source;
    ReaderOptions m_options;
    std::vector<std::string> m_header;
    std::int64_t m_headerLine = 1;
    Block m_body;
};

// Walks the rows of a document or of one of its blocks. Lines end with LF, CRLF or CR; empty lines are skipped.
class Reader {
public:
    explicit Reader(const Document& document) : Reader(document, document.body()) {}
    Reader(const Document& document, Block block);
    // A faulty row is a row: true, with row.fault set and as many fields as could be told apart.
    bool next(Row& row);
    std::size_t consumed() const { return static_cast<std::size_t>(m_at - m_begin); } // bytes behind us: for progress
    Block rest() const { return {{m_at, static_cast<std::size_t>(m_end - m_at)}, m_line}; }

private:
    bool skipEmptyLines();
    void finish(Row& row);
    const char* plainRun(const char* start);
    const char* plainField(const char* start);
    const char* quotedField(const char* start);
    void addField(const char* from, const char* to, bool doubledQuotes);
    void endLine(const char* lineEnd);
    void noteFault(RowFault fault, std::int64_t line);
    void noteBrokenUtf8(const Row& row, std::size_t at);
    void unescape();

    const Document* m_document;
    Scan<5> m_scan; // delimiter, quote, LF, CR, NUL
    const char* m_begin;
    const char* m_end;
    const char* m_at;
    std::int64_t m_line;
    std::size_t m_maxFieldBytes;
    char m_delimiter;

    std::vector<std::string_view> m_fields; // room for the fields of a row
    std::size_t m_count = 0;                // of the current row, also those that found no room
    std::vector<std::size_t> m_escaped;     // which fields hold doubled quotes
    std::string m_arena;                    // those fields without the doubling
    RowFault m_fault = RowFault::None;
    std::int64_t m_faultLine = 0;
    std::size_t m_faultField = 0;
};

} // namespace counterpart::csv
