// SPDX-License-Identifier: GPL-3.0-or-later
// How are comments and literals told from code? A scanner that knows just enough C++: raw strings and digit separators.
#include "tests/architecture/source_file.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace counterpart::architecture {

namespace {

bool isWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

class Scanner {
public:
    explicit Scanner(std::string_view content) : m_in(content), m_text(content), m_code(content) {}

    void run() {
        while (m_at < m_in.size()) {
            const char c = m_in[m_at];
            if (startsWith("//"))
                comment(m_in.find('\n', m_at));
            else if (startsWith("/*"))
                comment(after("*/", m_at + 2));
            else if (c == '"')
                isRaw() ? rawString() : literal('"');
            else if (c == '\'' && !isDigitSeparator())
                literal('\'');
            else
                ++m_at;
        }
    }
    std::string text() { return std::move(m_text); }
    std::string code() { return std::move(m_code); }

private:
    bool startsWith(std::string_view what) const { return m_in.substr(m_at).starts_with(what); }

    size_t after(std::string_view what, size_t from) const {
        const size_t at = m_in.find(what, from);
        return at == std::string_view::npos ? at : at + what.size();
    }
    static void blank(std::string& in, size_t from, size_t to) {
        std::replace_if(
            in.begin() + static_cast<long>(from), in.begin() + static_cast<long>(to), [](char c) { return c != '\n'; },
            ' ');
    }
    void comment(size_t end) {
        end = std::min(end, m_in.size());
        blank(m_text, m_at, end);
        blank(m_code, m_at, end);
        m_at = end;
    }
    std::string_view wordBefore() const {
        size_t begin = m_at;
        while (begin > 0 && (isWord(m_in[begin - 1]) || m_in[begin - 1] == '\''))
            --begin;
        return m_in.substr(begin, m_at - begin);
    }
    bool isRaw() const {
        const std::string_view word = wordBefore();
        return word == "R" || word == "u8R" || word == "uR" || word == "UR" || word == "LR";
    }
    bool isDigitSeparator() const {
        const std::string_view word = wordBefore();
        return !word.empty() && std::isdigit(static_cast<unsigned char>(word.front())) != 0;
    }
    void rawString() {
        const size_t open = m_in.find('(', m_at);
        const std::string close =
            ")" + std::string(m_in.substr(m_at + 1, std::min(open, m_in.size()) - m_at - 1)) + "\"";
        const size_t end = std::min(after(close, m_at + 1), m_in.size());
        blank(m_code, m_at + 1, std::max(end, m_at + 2) - 1);
        m_at = end;
    }
    void literal(char quote) {
        size_t end = m_at + 1;
        while (end < m_in.size() && m_in[end] != quote && m_in[end] != '\n')
            end += m_in[end] == '\\' ? 2 : 1;
        end = std::min(end, m_in.size());
        blank(m_code, m_at + 1, end);
        m_at = std::min(end + 1, m_in.size());
    }

    std::string_view m_in;
    std::string m_text;
    std::string m_code;
    size_t m_at = 0;
};

std::vector<std::string> split(std::string_view content) {
    std::vector<std::string> lines;
    while (!content.empty()) {
        const size_t end = std::min(content.find('\n'), content.size());
        lines.emplace_back(content.substr(0, end));
        content.remove_prefix(std::min(end + 1, content.size()));
    }
    return lines;
}

/// The path in an include directive, read from the text because the bare code has blanks there.
void collectIncludes(SourceFile& file) {
    const std::vector<std::string> text = split(file.withoutComments);
    const std::vector<std::string> code = split(file.bareCode);
    for (size_t i = 0; i < code.size(); ++i) {
        size_t at = code[i].find_first_not_of(" \t");
        if (at == std::string::npos || code[i][at] != '#')
            continue;
        at = code[i].find_first_not_of(" \t", at + 1);
        if (at == std::string::npos || code[i].compare(at, 7, "include") != 0)
            continue;
        at = code[i].find_first_of("<\"", at + 7);
        if (at == std::string::npos)
            continue;
        const bool quoted = code[i][at] == '"';
        const size_t end = text[i].find(quoted ? '"' : '>', at + 1);
        if (end != std::string::npos)
            file.includes.push_back({text[i].substr(at + 1, end - at - 1), static_cast<int>(i) + 1, quoted});
    }
}

} // namespace

SourceFile parseSource(std::string path, std::string_view content) {
    SourceFile file;
    file.path = std::move(path);
    file.lines = split(content);
    Scanner scanner(content);
    scanner.run();
    file.withoutComments = scanner.text();
    file.bareCode = scanner.code();
    collectIncludes(file);
    return file;
}

int lineOf(std::string_view text, size_t offset) {
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<long>(offset), '\n'));
}

} // namespace counterpart::architecture
