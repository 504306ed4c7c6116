// SPDX-License-Identifier: GPL-3.0-or-later
// Completion by tokens alone, since a text that is being written is seldom a whole one.
#include "core/base/expression/editing.h"

#include <algorithm>
#include <array>
#include <optional>

namespace counterpart::expression {

namespace {

class Completion {
public:
    Completion(std::string_view text, std::size_t cursor, const Schema& schema)
        : m_text(text.substr(0, kMaxLength)), m_cursor(std::min(cursor, m_text.size())), m_schema(schema),
          m_tokens(tokens(m_text)) {
        m_replaces = {static_cast<std::uint32_t>(m_cursor), 0};
        m_before = static_cast<std::size_t>(std::ranges::count_if(
            m_tokens, [&](const Token& token) { return token.span.end() < m_cursor || isEndOfSign(token); }));
        if (m_before < m_tokens.size()) {
            begin(m_tokens[m_before]);
        }
    }

    std::vector<Suggestion> all() {
        if (const Variable* compared = comparedVariable(); compared != nullptr) {
            for (const std::string& word : compared->words) {
                offer({SuggestionKind::Word, quotedWord(word), m_replaces, Type::Word, {}});
            }
            if (!m_found.empty() || m_started.starts_with('"') || m_started.starts_with('\'')) {
                return std::move(m_found);
            }
        }
        if (expectsValue()) {
            values();
        } else {
            operators();
        }
        return std::move(m_found);
    }

private:
    // A sign right before the cursor is finished; a name may go on.
    bool isEndOfSign(const Token& token) const {
        const bool goesOn = token.kind == TokenKind::Name || token.kind == TokenKind::Function ||
                            token.kind == TokenKind::Keyword || token.problem == Problem::UnterminatedWord;
        return token.span.end() == m_cursor && !(goesOn || token.kind == TokenKind::Number);
    }
    // The token in which the cursor stands is what is to be completed.
    void begin(const Token& token) {
        if (token.span.begin < m_cursor) {
            m_started = std::string(m_text.substr(token.span.begin, m_cursor - token.span.begin));
            m_replaces = {token.span.begin, token.kind == TokenKind::Bad
                                                ? static_cast<std::uint32_t>(m_cursor) - token.span.begin
                                                : token.span.length};
        }
    }

    const Token* previous(std::size_t back = 1) const {
        return m_before >= back ? &m_tokens[m_before - back] : nullptr;
    }
    std::string_view previousText(std::size_t back = 1) const {
        return previous(back) == nullptr ? std::string_view() : textOf(m_text, previous(back)->span);
    }
    bool expectsValue() const {
        if (previous() == nullptr) {
            return true;
        }
        switch (previous()->kind) {
        case TokenKind::Operator:
        case TokenKind::Comma:
        case TokenKind::Bad:
            return true;
        case TokenKind::Bracket:
            return previousText() == "(";
        case TokenKind::Keyword:
            return !equalsIgnoringAsciiCase(previousText(), "true") &&
                   !equalsIgnoringAsciiCase(previousText(), "false");
        default:
            return false;
        }
    }

    // `type == |`, `type in ("demo", |`: the variable whose words fit here.
    const Variable* comparedVariable() const {
        if (previousText() == "==" || previousText() == "!=") {
            return variableAt(2);
        }
        std::size_t back = 1;
        while (previous(back) != nullptr &&
               (previous(back)->kind == TokenKind::Comma || previous(back)->kind == TokenKind::Word)) {
            ++back;
        }
        if (previousText(back) != "(" || !equalsIgnoringAsciiCase(previousText(back + 1), "in")) {
            return nullptr;
        }
        return variableAt(equalsIgnoringAsciiCase(previousText(back + 2), "not") ? back + 3 : back + 2);
    }
    const Variable* variableAt(std::size_t back) const {
        if (previous(back) == nullptr || previous(back)->kind != TokenKind::Name) {
            return nullptr;
        }
        const auto found = std::ranges::find(m_schema.variables, nameOf(previousText(back)), &Variable::name);
        return found == m_schema.variables.end() ? nullptr : &*found;
    }

    void offer(Suggestion suggestion) {
        const std::string begins = foldedAscii(suggestion.text).substr(0, m_started.size());
        const std::string bare = suggestion.text.starts_with('`') ? foldedAscii(suggestion.text.substr(1)) : begins;
        if (begins == foldedAscii(m_started) || bare.starts_with(foldedAscii(m_started))) {
            m_found.push_back(std::move(suggestion));
        }
    }
    void values() {
        for (const Variable& variable : m_schema.variables) {
            offer({SuggestionKind::Variable, quotedName(variable.name), m_replaces, variable.type, {}});
        }
        for (const Function& function : functions()) {
            offer({SuggestionKind::Function, std::string(function.name) + '(', m_replaces, Type::Word,
                   std::string(function.parameters)});
        }
        for (const char* word : {"not", "true", "false"}) {
            offer({SuggestionKind::Operator, word, m_replaces, Type::Boolean, {}});
        }
    }
    void operators() {
        for (const char* sign :
             {"+", "-", "*", "/", "%", "^", "==", "!=", "<", "<=", ">", ">=", "and", "or", "in", "not in"}) {
            offer({SuggestionKind::Operator, sign, m_replaces, Type::Word, {}});
        }
    }

    std::string_view m_text;
    std::size_t m_cursor;
    const Schema& m_schema;
    std::vector<Token> m_tokens;
    std::size_t m_before = 0; // how many tokens lie before the cursor
    std::string m_started;
    Span m_replaces;
    std::vector<Suggestion> m_found;
};

} // namespace

std::vector<Suggestion> suggestionsAt(std::string_view text, std::size_t cursor, const Schema& schema) {
    return Completion(text, cursor, schema).all();
}

} // namespace counterpart::expression
