// SPDX-License-Identifier: GPL-3.0-or-later
// What are the columns of this file, and how is a fault of one of its rows said?
#include "core/io/csv/reader.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <optional>
#include <utility>

namespace counterpart::csv {
namespace {

constexpr std::size_t kSnippet = 80; // bytes of an offending value that go into an error

bool canDelimit(char c) {
    return c != '\0' && c != '"' && c != '\n' && c != '\r' && static_cast<unsigned char>(c) < 0x80;
}

// Spreadsheets write and read a first line "sep=;" that names the delimiter.
std::optional<char> namedDelimiter(std::string_view text) {
    const bool named =
        text.size() >= 6 && text.starts_with("sep=") && canDelimit(text[4]) && (text[5] == '\n' || text[5] == '\r');
    return named ? std::optional(text[4]) : std::nullopt;
}

ErrorCode codeOf(RowFault fault) {
    switch (fault) {
    case RowFault::Ragged:
        return ErrorCode::RaggedRow;
    case RowFault::UnterminatedQuote:
        return ErrorCode::UnterminatedQuote;
    case RowFault::TextAfterQuote:
        return ErrorCode::TextAfterQuote;
    case RowFault::NulByte:
        return ErrorCode::NulByte;
    case RowFault::NotUtf8:
        return ErrorCode::NotUtf8;
    case RowFault::FieldTooLong:
        return ErrorCode::TextTooLong;
    case RowFault::None:
        break;
    }
    return ErrorCode::Internal;
}

// Quotes in a field that still stands in the source were not part of its quoting.
bool hasStrayQuote(const Row& row) {
    const auto isStray = [&row](std::string_view field) {
        const std::less_equal<const char*> upTo;
        const bool inSource = upTo(row.raw.data(), field.data()) && upTo(field.data(), row.raw.data() + row.raw.size());
        return inSource && field.find('"') != std::string_view::npos;
    };
    return std::ranges::any_of(row.fields, isStray);
}

std::string snippet(std::string_view text) {
    std::size_t size = std::min(text.size(), kSnippet);
    while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        --size;
    return std::string(text.substr(0, size));
}

} // namespace

Result<Document> Document::open(Source source, const ReaderOptions& options) {
    if (options.delimiter != '\0' && !canDelimit(options.delimiter))
        return makeError(ErrorCode::BadArgument, std::string(1, options.delimiter), "delimiter");
    Document document;
    document.m_source = std::move(source);
    document.m_options = options;
    document.m_body = {document.m_source.bytes(), 1};
    if (const auto named = namedDelimiter(document.m_body.bytes)) {
        const std::size_t lineEnd = document.m_body.bytes.substr(5, 2) == "\r\n" ? 2 : 1;
        document.m_body = {document.m_body.bytes.substr(5 + lineEnd), 2};
        if (options.delimiter == '\0')
            document.m_options.delimiter = *named;
    }
    if (document.m_options.delimiter == '\0')
        document.m_options.delimiter = document.detectDelimiter();
    return std::move(document).withHeader();
}

// The candidate that cuts the first row, read by its rules and without a fault, into most fields; the comma when none
// cuts. A quote amid a field speaks against a candidate: it more likely opens a field of another one.
char Document::detectDelimiter() const {
    char best = ',';
    std::pair<bool, std::size_t> most{false, 1};
    for (const char candidate : {',', ';', '\t', '|'}) {
        Document trial = *this;
        trial.m_options.delimiter = candidate;
        Reader reader(trial);
        Row row;
        if (!reader.next(row) || !row.ok() || row.fieldCount < 2)
            continue;
        const std::pair<bool, std::size_t> found{!hasStrayQuote(row), row.fieldCount};
        if (found > most) {
            best = candidate;
            most = found;
        }
    }
    return best;
}

Result<Document> Document::withHeader() && {
    Reader reader(*this);
    Row row;
    if (!reader.next(row)) {
        Error error = makeError(ErrorCode::EmptyFile);
        error.file = m_source.path();
        return error;
    }
    if (!row.ok())
        return error(row);
    if (row.fieldCount > m_options.maxFields) {
        Error tooMany =
            makeError(ErrorCode::OutOfRange, fmt::to_string(row.fieldCount), fmt::to_string(m_options.maxFields));
        tooMany.file = m_source.path();
        tooMany.line = row.line;
        return tooMany;
    }
    m_header.assign(row.fields.begin(), row.fields.end());
    m_headerLine = row.line;
    m_body = reader.rest();
    return std::move(*this);
}

Error Document::error(const Row& row) const {
    Error error = makeError(codeOf(row.fault));
    error.file = m_source.path();
    error.line = row.faultLine;
    if (row.fault == RowFault::Ragged) {
        error.value = fmt::to_string(row.fieldCount);
        error.detail = fmt::to_string(m_header.size());
        return error;
    }
    if (row.faultField < m_header.size())
        error.column = m_header[row.faultField];
    if (row.faultField < row.fields.size())
        error.value = snippet(row.fields[row.faultField]);
    if (row.fault == RowFault::FieldTooLong)
        error.detail = fmt::to_string(m_options.maxFieldBytes);
    return error;
}

} // namespace counterpart::csv
