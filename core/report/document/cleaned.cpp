// SPDX-License-Identifier: GPL-3.0-or-later
// Cleans texts, letter by letter.
#include "core/report/document/cleaned.h"

#include "core/report/document/text_width.h"

namespace counterpart::report {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
constexpr int kMostMarks = 4;

bool follows(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
}

// As nextLetter(), for bytes that may be anything: what is no UTF-8 (overlong, a half of a pair, cut off) is replaced.
char32_t anyLetter(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0x80   ? 1
                               : first < 0xC2 ? 0
                               : first < 0xE0 ? 2
                               : first < 0xF0 ? 3
                               : first < 0xF5 ? 4
                                              : 0;
    if (length == 0) {
        ++at;
        return kReplacement;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if (!follows(text, at + i)) {
            at += i;
            return kReplacement;
        }
    }
    const char32_t letter = nextLetter(text, at);
    const bool overlong = (length == 3 && letter < 0x800) || (length == 4 && letter < 0x10000);
    const bool half = letter >= 0xD800 && letter <= 0xDFFF;
    return overlong || half || letter > 0x10FFFF ? kReplacement : letter;
}

bool isSpace(char32_t letter) {
    return letter == ' ' || (letter >= 0x09 && letter <= 0x0D) || letter == 0x85 || letter == 0x2028 ||
           letter == 0x2029;
}

bool isDropped(char32_t letter) {
    return letter < 0x20 || (letter >= 0x7F && letter <= 0x9F) ||        // controls
           (letter >= 0x202A && letter <= 0x202E) ||                     // embeddings and overrides of direction
           (letter >= 0x2060 && letter <= 0x206F) ||                     // isolates, invisible operators
           letter == 0xFEFF || (letter >= 0xFFF0 && letter <= 0xFFFB) || // marks of bytes and annotations
           (letter >= 0xFDD0 && letter <= 0xFDEF) || (letter & 0xFFFEU) == 0xFFFE || // no characters
           (letter >= 0xE0000 && letter <= 0xE007F);                                 // tags
}

void append(std::string& out, char32_t letter) {
    const auto byte = [&out](char32_t value) { out.push_back(static_cast<char>(value)); };
    if (letter < 0x80) {
        byte(letter);
    } else if (letter < 0x800) {
        byte(0xC0U | (letter >> 6U)), byte(0x80U | (letter & 0x3FU));
    } else if (letter < 0x10000) {
        byte(0xE0U | (letter >> 12U)), byte(0x80U | ((letter >> 6U) & 0x3FU)), byte(0x80U | (letter & 0x3FU));
    } else {
        byte(0xF0U | (letter >> 18U)), byte(0x80U | ((letter >> 12U) & 0x3FU));
        byte(0x80U | ((letter >> 6U) & 0x3FU)), byte(0x80U | (letter & 0x3FU));
    }
}

// Takes letters in and lets out what may stand.
class Cleaner {
public:
    Cleaner(std::size_t letters, bool keepLines) : m_most(letters), m_keepLines(keepLines) {}

    bool take(char32_t letter) { // false: it is full
        if (isSpace(letter)) {
            m_space = !m_out.empty();
            m_line = m_line || (m_keepLines && letter == '\n');
            return true;
        }
        if (isDropped(letter) || isTooMany(letter)) {
            return true;
        }
        if (m_letters + (m_space ? 1 : 0) >= m_most) {
            m_out.append(kEllipsis);
            return false;
        }
        flushSpace();
        append(m_out, letter);
        ++m_letters;
        return true;
    }
    std::string out() { return std::move(m_out); }

private:
    bool isTooMany(char32_t letter) {
        m_marks = hasNoWidth(letter) ? m_marks + 1 : 0;
        return m_marks > kMostMarks;
    }
    void flushSpace() {
        if (m_space) {
            m_out.push_back(m_line ? '\n' : ' ');
            ++m_letters;
        }
        m_space = m_line = false;
    }

    std::string m_out;
    std::size_t m_most, m_letters = 0;
    int m_marks = 0;
    bool m_keepLines, m_space = false, m_line = false;
};

} // namespace

std::string cleaned(std::string_view text, std::size_t letters, bool keepLines) {
    Cleaner cleaner(letters, keepLines);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t letter = anyLetter(text, at);
        if (letter == 0x2026 && at == text.size() && from > 0) { // its own ellipsis does not make it longer
            return cleaner.out().append(kEllipsis);
        }
        if (!cleaner.take(letter)) {
            break;
        }
    }
    return cleaner.out();
}

} // namespace counterpart::report
