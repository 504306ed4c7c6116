// SPDX-License-Identifier: GPL-3.0-or-later
// What would the slowest, plainest reader say? One byte at a time, one state: what the real one is held to.
#pragma once

#include "core/io/csv/reader.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::csv::testing {

struct PlainRow {
    std::vector<std::string> fields;
    std::int64_t line = 0;
    RowFault fault = RowFault::None;
    bool operator==(const PlainRow&) const = default;
};

class PlainReader {
public:
    PlainReader(char delimiter, std::int64_t firstLine) : m_delimiter(delimiter), m_line(firstLine) {}

    std::vector<PlainRow> read(std::string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            const char after = i + 1 < text.size() ? text[i + 1] : '\n';
            if (c == '\r' && i + 1 < text.size() && after == '\n' && m_state != State::Quoted) {
                endRow(2);
                ++i;
                continue;
            }
            i += take(c, after);
        }
        if (m_state == State::Quoted)
            m_row.fault = RowFault::UnterminatedQuote;
        if (m_state != State::RowStart)
            endRow(0);
        return std::move(m_rows);
    }

private:
    enum class State { RowStart, FieldStart, Plain, Quoted, Closed };

    // Returns how many bytes it took besides `c`.
    std::size_t take(char c, char after) {
        if (m_state == State::Quoted) {
            if (c == '\n' || (c == '\r' && after != '\n'))
                ++m_line;
            if (c == '"' && after == '"') {
                m_field += c;
                return 1;
            }
            if (c == '"') {
                m_state = State::Closed;
                return 0;
            }
        } else if (c == '\n' || c == '\r') {
            endRow(1);
            return 0;
        } else if (c == m_delimiter) {
            endField();
            return 0;
        } else if (c == '"' && (m_state == State::FieldStart || m_state == State::RowStart)) {
            begin();
            m_state = State::Quoted;
            return 0;
        } else {
            if (m_state == State::Closed)
                note(RowFault::TextAfterQuote);
            begin();
            m_state = State::Plain;
        }
        if (c == '\0')
            note(RowFault::NulByte);
        m_field += c;
        return 0;
    }
    void begin() {
        if (m_state == State::RowStart)
            m_row.line = m_line;
    }
    void note(RowFault fault) {
        if (m_row.fault == RowFault::None)
            m_row.fault = fault;
    }
    void endField() {
        begin();
        m_row.fields.push_back(std::exchange(m_field, {}));
        m_state = State::FieldStart;
    }
    void endRow(int lineEndBytes) {
        if (m_state != State::RowStart) {
            endField();
            m_rows.push_back(std::exchange(m_row, {}));
        }
        m_line += lineEndBytes > 0 ? 1 : 0;
        m_state = State::RowStart;
    }

    char m_delimiter;
    std::int64_t m_line;
    State m_state = State::RowStart;
    std::string m_field;
    PlainRow m_row;
    std::vector<PlainRow> m_rows;
};

} // namespace counterpart::csv::testing
