// SPDX-License-Identifier: GPL-3.0-or-later
// How is a table written as CSV so that spreadsheets run nothing in it and our own import gets back the same text?
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace counterpart::csv {

// A spreadsheet takes a cell for a formula when it starts with one of the triggers = + - @ TAB CR. defuse() puts one
// apostrophe before any text that is zero or more apostrophes followed by a trigger; undefuse() takes one away from any
// text that is one or more apostrophes followed by a trigger. All other text ("'tis", "''", "") passes both unchanged.
// undefuse(defuse(s)) == s for every s.
bool isDefused(std::string_view text); // whether undefuse() would change it
std::string defuse(std::string_view text);
std::string_view undefuse(std::string_view text);

// Appends rows to a string: UTF-8, comma, LF, quotes only where a reader needs them. The caller takes the bytes
// whenever it likes, e.g. to an AtomicFile per 64 KiB.
class Writer {
public:
    explicit Writer(std::string& out, char delimiter = ',') : m_out(out), m_delimiter(delimiter) {}

    // Defused.
    Writer& text(std::string_view cell);
    // An optional minus, digits, one point with digits behind it: as it stands. Anything else is treated as text.
    Writer& number(std::string_view cell);
    // Not defused: for copies of foreign rows (rejects).
    Writer& verbatim(std::string_view cell);
    void endRow();
    // A NUL cannot be read back (the reader refuses it): set when a cell had one. The cell was written without it.
    bool sawNul() const { return m_sawNul; }

private:
    void cellWith(std::string_view prefix, std::string_view cell);

    std::string& m_out;
    char m_delimiter;
    std::size_t m_cells = 0; // of the current row
    std::size_t m_rows = 0;
    bool m_onlyEmpty = true;
    bool m_sawNul = false;
};

} // namespace counterpart::csv
