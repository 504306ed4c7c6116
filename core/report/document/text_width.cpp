// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks texts into lines and shortens them.
#include "core/report/document/text_width.h"

#include <algorithm>

namespace counterpart::report {
namespace {

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

// Hundredths of an em times hundredths of a point, in EMU.
Emu scaled(std::int64_t advance, int size) { return (advance * size * 127 + 99) / 100; }

// What must not begin a line: closing brackets, stops, small kana, the long mark.
bool clingsToFormer(char32_t letter) {
    constexpr std::u32string_view kClinging = U"、。，．・：；？！゛゜ヽヾゝゞ々ー）］｝〕〉》」』】〙〗"
                                              U"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%";
    return kClinging.find(letter) != std::u32string_view::npos || hasNoWidth(letter);
}

bool clingsToNext(char32_t letter) {
    constexpr std::u32string_view kOpening = U"（［｛〔〈《「『【〘〖";
    return kOpening.find(letter) != std::u32string_view::npos;
}

// The letter at `at`, but for marks that stand upon the one before.
char32_t following(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (const char32_t letter = nextLetter(text, at); !hasNoWidth(letter)) {
            return letter;
        }
    }
    return 0;
}

// Walks along a text and tells where a line may end.
class Breaker {
public:
    Breaker(std::string_view text, bool bold, std::int64_t room) : m_text(text), m_room(room), m_bold(bold) {}

    std::vector<std::size_t> starts() {
        std::vector<std::size_t> out{0};
        for (std::size_t at = 0; at < m_text.size();) {
            const std::size_t from = at;
            const char32_t letter = nextLetter(m_text, at);
            const int width = advanceOf(letter, m_bold, following(m_text, at));
            allowBefore(letter, from);
            if (letter != ' ' && m_line + width > m_room && from > out.back()) {
                wrap(out, from);
            }
            m_line += width;
            m_former = letter;
            if (letter == ' ' || letter == '-') {
                allow(at);
            }
        }
        return out;
    }

private:
    void allow(std::size_t at) { m_break = at, m_beforeBreak = m_line; }
    void allowBefore(char32_t letter, std::size_t at) {
        if ((isIdeographic(letter) || isIdeographic(m_former)) && !clingsToFormer(letter) && !clingsToNext(m_former)) {
            allow(at);
        }
    }
    void wrap(std::vector<std::size_t>& out, std::size_t here) {
        if (m_break > out.back()) {
            out.push_back(m_break);
            m_line -= m_beforeBreak;
        } else {
            out.push_back(here);
            m_line = 0;
        }
    }

    std::string_view m_text;
    std::int64_t m_room;            // hundredths of an em
    std::int64_t m_line = 0;        // what the line takes so far
    std::size_t m_break = 0;        // where the next line could begin
    std::int64_t m_beforeBreak = 0; // what this one takes until there
    char32_t m_former = 0;
    bool m_bold;
};

std::string_view withoutTrailingSpace(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == ';')) {
        text.remove_suffix(1);
    }
    return text;
}

std::size_t formerLetter(std::string_view text, std::size_t end) {
    do {
        --end;
    } while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
    return end;
}

// The end of the last whole word before `end` in a line that begins at `start`; else of the last letter.
std::size_t cutBefore(std::string_view text, std::size_t start, std::size_t end) {
    const std::size_t space = text.substr(start, end - start).find_last_of(' ');
    if (space != std::string_view::npos && space > 0) {
        return start + space;
    }
    std::size_t cut = formerLetter(text, end);
    for (std::size_t at = cut; cut > start && hasNoWidth(nextLetter(text, at)); at = cut) {
        cut = formerLetter(text, cut); // a mark goes with its letter
    }
    return cut;
}

} // namespace

bool isIdeographic(char32_t letter) {
    return (letter >= 0x2E80 && letter <= 0xA4CF) || (letter >= 0xF900 && letter <= 0xFAFF) ||
           (letter >= 0xFF00 && letter <= 0xFFEF) || (letter >= 0x20000 && letter <= 0x3FFFD);
}

char32_t nextLetter(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at++]);
    if (first < 0x80) {
        return first;
    }
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    char32_t out = first & (0x3FU >> more);
    for (int i = 0; i < more && at < text.size(); ++i) {
        out = (out << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    }
    return out;
}

Emu widthOf(std::string_view text, int size, bool bold) {
    std::int64_t sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = nextLetter(text, at);
        sum += advanceOf(letter, bold, following(text, at));
    }
    return scaled(sum, size);
}

Emu widestWord(std::string_view text, int size, bool bold) {
    std::int64_t widest = 0;
    std::int64_t word = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = nextLetter(text, at);
        const bool breaks = letter == ' ' || isIdeographic(letter);
        const int width = letter == ' ' ? 0 : advanceOf(letter, bold, following(text, at));
        word = breaks ? 0 : word + width;
        widest = std::max({widest, word, std::int64_t{width}});
    }
    return scaled(widest, size);
}

std::vector<std::size_t> linesOf(std::string_view text, int size, bool bold, Emu width) {
    return Breaker(text, bold, width * 100 / (std::int64_t{std::max(size, 1)} * 127)).starts();
}

int lineCount(std::string_view text, int size, bool bold, Emu width) {
    return static_cast<int>(linesOf(text, size, bold, width).size());
}

Fitted fitted(std::string_view text, int size, bool bold, Emu width, int mostLines) {
    const std::vector<std::size_t> starts = linesOf(text, size, bold, width);
    if (static_cast<int>(starts.size()) <= mostLines) {
        return {std::string(text), static_cast<int>(starts.size()), false};
    }
    const std::size_t last = starts[static_cast<std::size_t>(std::max(mostLines, 1)) - 1];
    std::size_t end = starts[static_cast<std::size_t>(std::max(mostLines, 1))];
    std::string_view line = withoutTrailingSpace(text.substr(last, end - last));
    while (!line.empty() && widthOf(std::string(line).append(kEllipsis), size, bold) > width) {
        end = cutBefore(text, last, last + line.size());
        line = withoutTrailingSpace(text.substr(last, end - last));
    }
    std::string out(text.substr(0, last));
    out.append(line).append(kEllipsis);
    return {std::move(out), std::max(mostLines, 1), true};
}

} // namespace counterpart::report
