// SPDX-License-Identifier: GPL-3.0-or-later
// How the text is cut: no state but the position, no allocation but the list itself.
#include "core/base/expression/tokens.h"

#include "core/base/date_digits.h"

#include <algorithm>
#include <array>

namespace counterpart::expression {

namespace {

using counterpart::detail::isDigit;

constexpr bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
constexpr bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

struct CodePoint {
    std::uint32_t value = 0;
    std::size_t length = 1;
};

// Of valid UTF-8; a stray byte is itself.
CodePoint codePointAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const std::uint32_t first = byte(at);
    const std::size_t length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (length == 1 || at + length > text.size()) {
        return {first, 1};
    }
    std::uint32_t value = first & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        value = (value << 6) | (byte(at + i) & 0x3f);
    }
    return {value, length};
}

// Letters of every script; what looks like a space, a quote or an operator is none.
constexpr bool isForeignLetter(std::uint32_t c) {
    return c >= 0xc0 && c != 0xd7 && c != 0xf7 && !(c >= 0x2000 && c <= 0x2bff) && !(c >= 0x3000 && c <= 0x303f) &&
           !(c >= 0xe000 && c <= 0xf8ff) && c != 0xfeff && !(c >= 0xff00 && c <= 0xff20) && c != 0xfffd;
}

class Cutter {
public:
    explicit Cutter(std::string_view text) : m_text(text) {}

    std::vector<Token> cut() {
        std::vector<Token> all;
        while (skipSpace()) {
            const std::size_t begin = m_at;
            Token token = next();
            token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(m_at - begin)};
            all.push_back(token);
        }
        return all;
    }

private:
    bool has(std::size_t ahead = 0) const { return m_at + ahead < m_text.size(); }
    char peek(std::size_t ahead = 0) const { return has(ahead) ? m_text[m_at + ahead] : '\0'; }
    bool skipSpace() {
        while (has() && isSpace(peek())) {
            ++m_at;
        }
        return has();
    }
    // How many bytes of a name stand at the position; 0 when none.
    std::size_t nameByte() const {
        if (!has()) {
            return 0;
        }
        if (const char c = peek(); static_cast<unsigned char>(c) < 0x80) {
            return isLetter(c) || isDigit(c) ? 1 : 0;
        }
        const CodePoint point = codePointAt(m_text, m_at);
        return isForeignLetter(point.value) ? point.length : 0;
    }

    Token next() {
        const char c = peek();
        if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            return number();
        }
        if (nameByte() > 0) {
            return name();
        }
        if (c == '"' || c == '\'') {
            return quoted(c, TokenKind::Word);
        }
        if (c == '`') {
            return withCall(quoted(c, TokenKind::Name));
        }
        return sign();
    }

    Token number() {
        if (isDateHere()) {
            m_at += 10;
            return closed({TokenKind::Date, {}});
        }
        const bool zeros = peek() == '0' && isDigit(peek(1));
        digits();
        if (peek() == '.') {
            ++m_at;
            digits();
        }
        if (const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
            (peek() == 'e' || peek() == 'E') && isDigit(peek(1 + sign))) {
            m_at += 1 + sign;
            digits();
        }
        return closed({zeros ? TokenKind::Bad : TokenKind::Number, {}, Problem::BadNumber});
    }
    void digits() {
        while (isDigit(peek())) {
            ++m_at;
        }
    }
    // 2026-03-31 without a space is a day, never a subtraction.
    bool isDateHere() const {
        constexpr std::string_view kShape = "0000-00-00";
        for (std::size_t i = 0; i < kShape.size(); ++i) {
            if (kShape[i] == '0' ? !isDigit(peek(i)) : peek(i) != kShape[i]) {
                return false;
            }
        }
        return true;
    }
    // Letters or another point right behind a number belong to it and spoil it.
    Token closed(Token token) {
        while (nameByte() > 0 || peek() == '.') {
            m_at += std::max<std::size_t>(nameByte(), 1);
            token = {TokenKind::Bad, {}, token.kind == TokenKind::Date ? Problem::BadDate : Problem::BadNumber};
        }
        return token;
    }

    Token name() {
        const std::size_t begin = m_at;
        for (std::size_t used = nameByte(); used > 0 || (peek() == '.' && m_at > begin); used = nameByte()) {
            m_at += std::max<std::size_t>(used, 1);
        }
        if (m_text[m_at - 1] == '.') { // "x ." is no name with a point
            --m_at;
        }
        if (isKeyword(m_text.substr(begin, m_at - begin))) {
            return {TokenKind::Keyword, {}};
        }
        return withCall({TokenKind::Name, {}});
    }
    Token withCall(Token token) const {
        std::size_t at = m_at;
        while (at < m_text.size() && isSpace(m_text[at])) {
            ++at;
        }
        if (token.kind == TokenKind::Name && at < m_text.size() && m_text[at] == '(' && m_text[m_at - 1] != '`') {
            token.kind = TokenKind::Function;
        }
        return token;
    }

    Token quoted(char quote, TokenKind kind) {
        bool badEscape = false;
        for (++m_at; has() && peek() != quote; ++m_at) {
            if (peek() == '\\' && kind == TokenKind::Word) {
                ++m_at;
                badEscape = badEscape || (peek() != '"' && peek() != '\'' && peek() != '\\');
                if (!has()) {
                    break;
                }
            }
        }
        if (!has()) {
            return {TokenKind::Bad, {}, Problem::UnterminatedWord};
        }
        ++m_at;
        return badEscape ? Token{TokenKind::Bad, {}, Problem::BadEscape} : Token{kind, {}};
    }

    Token sign() {
        constexpr std::array<std::string_view, 6> kPairs = {"==", "!=", "<=", ">=", "&&", "||"};
        for (const std::string_view pair : kPairs) {
            if (m_text.substr(m_at).starts_with(pair)) {
                m_at += 2;
                return {TokenKind::Operator, {}};
            }
        }
        if (m_text.substr(m_at).starts_with("<>")) {
            m_at += 2;
            return {TokenKind::Bad, {}, Problem::UnknownCharacter};
        }
        const char c = peek();
        m_at += codePointAt(m_text, m_at).length;
        if (std::string_view("+-*/%^<>!?:").find(c) != std::string_view::npos) {
            return {TokenKind::Operator, {}};
        }
        if (c == '(' || c == ')') {
            return {TokenKind::Bracket, {}};
        }
        return {c == ',' ? TokenKind::Comma : TokenKind::Bad, {}, Problem::UnknownCharacter};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

bool isPlainName(std::string_view name) {
    const std::vector<Token> all = tokens(name);
    return all.size() == 1 && all.front().kind == TokenKind::Name && !name.starts_with('`') &&
           all.front().span.length == name.size();
}

} // namespace

std::vector<Token> tokens(std::string_view text) { return Cutter(text).cut(); }

std::string_view textOf(std::string_view text, Span span) {
    return span.begin > text.size() ? std::string_view() : text.substr(span.begin, span.length);
}

std::string wordOf(std::string_view quoted) {
    std::string word;
    for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
        i += quoted[i] == '\\' ? 1 : 0;
        word += quoted[i];
    }
    return word;
}

std::string nameOf(std::string_view token) {
    return std::string(token.starts_with('`') ? token.substr(1, token.size() - 2) : token);
}

std::string quotedName(std::string_view name) {
    return isPlainName(name) ? std::string(name) : '`' + std::string(name) + '`';
}

std::string quotedWord(std::string_view word) {
    std::string quoted = "\"";
    for (const char c : word) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
        }
        quoted += c;
    }
    return quoted + '"';
}

bool isKeyword(std::string_view name) {
    constexpr std::array<std::string_view, 6> kWords = {"and", "or", "not", "in", "true", "false"};
    return std::ranges::any_of(kWords, [&](auto word) { return equalsIgnoringAsciiCase(word, name); });
}

} // namespace counterpart::expression
