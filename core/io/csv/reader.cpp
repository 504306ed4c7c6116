// SPDX-License-Identifier: GPL-3.0-or-later
// What is the next row? One pass over the bytes, fields as views into them.
#include "core/io/csv/reader.h"

#include "core/io/csv/encoding.h"

#include <algorithm>

namespace counterpart::csv {

Reader::Reader(const Document& document, Block block)
    : m_document(&document), m_scan(block.bytes, {document.delimiter(), '"', '\n', '\r', '\0'}),
      m_begin(block.bytes.data()), m_end(m_begin + block.bytes.size()), m_at(m_begin), m_line(block.firstLine),
      m_maxFieldBytes(document.options().maxFieldBytes), m_delimiter(document.delimiter()),
      m_fields(std::min(document.options().maxFields, std::max<std::size_t>(document.header().size(), 16))) {}

// `lineEnd` is the LF or CR that m_scan has just found; takes the LF of a CRLF along.
void Reader::endLine(const char* lineEnd) {
    ++m_line;
    m_at = lineEnd + 1;
    if (*lineEnd == '\r' && m_at != m_end && *m_at == '\n') {
        m_scan.next();
        ++m_at;
    }
}

bool Reader::skipEmptyLines() {
    while (m_at != m_end && (*m_at == '\n' || *m_at == '\r'))
        endLine(m_scan.next());
    return m_at != m_end;
}

bool Reader::next(Row& row) {
    if (!skipEmptyLines())
        return false;
    row.line = m_line;
    const char* const begin = m_at;
    m_count = 0;
    m_escaped.clear();
    m_fault = RowFault::None;
    m_faultLine = 0;
    m_faultField = 0;
    for (const char* start = begin;;) {
        start = plainRun(start);
        const char* stop = start != m_end && *start == '"' ? quotedField(start) : plainField(start);
        if (stop == m_end) {
            row.raw = {begin, static_cast<std::size_t>(stop - begin)};
            m_at = stop;
            break;
        }
        if (*stop != m_delimiter) {
            row.raw = {begin, static_cast<std::size_t>(stop - begin)};
            endLine(stop);
            break;
        }
        start = stop + 1;
    }
    finish(row);
    return true;
}

// All that is known once the row has ended.
void Reader::finish(Row& row) {
    row.fieldCount = m_count;
    row.fields = {m_fields.data(), std::min(m_count, m_fields.size())};
    if (!m_escaped.empty())
        unescape();
    if (m_document->source().isDamaged() && m_fault == RowFault::None) {
        if (const std::size_t at = firstBrokenUtf8(row.raw); at != std::string_view::npos)
            noteBrokenUtf8(row, at);
    }
    const std::size_t expected = m_document->header().size();
    if (m_fault == RowFault::None && expected != 0 && m_count != expected) {
        m_faultField = std::min(m_count, expected);
        m_fault = RowFault::Ragged;
        m_faultLine = row.line;
    }
    row.fault = m_fault;
    row.faultLine = m_faultLine;
    row.faultField = m_faultField;
}

// The hot loop: as many fields as end at a delimiter and hold nothing special. Returns the start of the first other
// one.
const char* Reader::plainRun(const char* start) {
    Scan<5> scan = m_scan; // in registers, where stores to m_fields cannot touch it
    const char* const end = m_end;
    const char delimiter = m_delimiter;
    const std::size_t maxSize = m_maxFieldBytes;
    std::string_view* field = m_fields.data() + std::min(m_count, m_fields.size());
    std::string_view* const full = m_fields.data() + m_fields.size();
    const std::string_view* const first = field;
    while (field != full) {
        const char* stop = scan.peek();
        const auto size = static_cast<std::size_t>(stop - start);
        if (stop == end || *stop != delimiter || size > maxSize)
            break;
        *field++ = {start, size};
        scan.drop();
        start = stop + 1;
    }
    m_count += static_cast<std::size_t>(field - first);
    m_scan = scan;
    return start;
}

// Returns the delimiter, line end or end of text behind the field. A quote inside is a character like others.
const char* Reader::plainField(const char* start) {
    const char* stop = m_scan.next();
    while (stop != m_end && (*stop == '"' || *stop == '\0')) {
        if (*stop == '\0')
            noteFault(RowFault::NulByte, m_line);
        stop = m_scan.next();
    }
    addField(start, stop, false);
    return stop;
}

const char* Reader::quotedField(const char* start) {
    const std::int64_t openLine = m_line;
    bool doubled = false;
    m_scan.next(); // the opening quote
    for (;;) {
        const char* hit = m_scan.next();
        if (hit == m_end) {
            m_fault = RowFault::None; // whatever was noted inside follows from the open quote
            noteFault(RowFault::UnterminatedQuote, openLine);
            addField(start + 1, m_end, false);
            return m_end;
        }
        if (*hit == '\n' || *hit == '\r') {
            endLine(hit);
        } else if (*hit == '\0') {
            noteFault(RowFault::NulByte, m_line);
        } else if (*hit == '"') {
            const char* after = hit + 1;
            if (after != m_end && *after == '"') {
                m_scan.next();
                doubled = true;
                continue;
            }
            if (after == m_end || *after == m_delimiter || *after == '\n' || *after == '\r') {
                addField(start + 1, hit, doubled);
                return m_scan.next();
            }
            noteFault(RowFault::TextAfterQuote, m_line);
            return plainField(start);
        }
    }
}

void Reader::addField(const char* from, const char* to, bool doubledQuotes) {
    const auto size = static_cast<std::size_t>(to - from);
    if (size > m_maxFieldBytes) [[unlikely]]
        noteFault(RowFault::FieldTooLong, m_line);
    if (m_count >= m_fields.size()) [[unlikely]] {
        if (m_count >= m_document->options().maxFields) {
            ++m_count;
            return;
        }
        m_fields.resize(std::min(m_document->options().maxFields, m_count * 2 + 1));
    }
    if (doubledQuotes && size <= m_maxFieldBytes)
        m_escaped.push_back(m_count);
    m_fields[m_count++] = {from, size};
}

void Reader::noteFault(RowFault fault, std::int64_t line) {
    if (m_fault != RowFault::None)
        return;
    m_fault = fault;
    m_faultLine = line;
    m_faultField = m_count;
}

void Reader::noteBrokenUtf8(const Row& row, std::size_t at) {
    m_fault = RowFault::NotUtf8;
    m_faultLine = row.line + countLineEnds(row.raw.substr(0, at));
    m_faultField = 0;
    while (m_faultField + 1 < row.fields.size() && firstBrokenUtf8(row.fields[m_faultField]) == std::string_view::npos)
        ++m_faultField;
}

void Reader::unescape() {
    std::size_t room = 0;
    for (const std::size_t index : m_escaped)
        room += m_fields[index].size();
    m_arena.resize(std::max(room, m_arena.size()));
    char* out = m_arena.data();
    for (const std::size_t index : m_escaped) {
        char* const begin = out;
        for (std::string_view left = m_fields[index]; !left.empty();) {
            const std::size_t size =
                std::min(left.find('"'), left.size() - 1) + 1; // up to and with the first quote of a pair
            out = std::copy_n(left.data(), size, out);
            const bool pair = left[size - 1] == '"';
            left.remove_prefix(std::min(left.size(), size + (pair ? 1 : 0)));
        }
        m_fields[index] = {begin, static_cast<std::size_t>(out - begin)};
    }
}

} // namespace counterpart::csv
