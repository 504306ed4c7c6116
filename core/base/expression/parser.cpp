// SPDX-License-Identifier: GPL-3.0-or-later
// Recursive descent, one function per level of binding. The depth is bounded, so is the number of nodes.
#include "core/base/expression/parser.h"

#include "core/base/expression/functions.h"
#include "core/base/expression/tokens.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <initializer_list>
#include <optional>
#include <utility>

namespace counterpart::expression {

namespace {

struct Spelling {
    std::string_view text;
    Operation operation;
};

// What was probably meant by a character that is none of ours.
std::string meantBy(std::string_view character) {
    constexpr std::pair<std::string_view, std::string_view> kMeant[] = {
        {"=", "=="},      {"<>", "!="},     {"&", "and"},     {"|", "or"},      {";", ","},      {"[", "("},
        {"]", ")"},       {"\u201c", "\""}, {"\u201d", "\""}, {"\u201e", "\""}, {"\u2018", "'"}, {"\u2019", "'"},
        {"\u00ab", "\""}, {"\u00bb", "\""}, {"\u00d7", "*"},  {"\u00f7", "/"},  {"\u2212", "-"}, {"\u2013", "-"},
        {"\u2264", "<="}, {"\u2265", ">="}, {"\u2260", "!="}, {"\u00a0", " "}};
    for (const auto& [written, meant] : kMeant) {
        if (written == character) {
            return std::string(meant);
        }
    }
    return {};
}

class Parser {
public:
    Parser(std::string_view text, const Schema& schema) : m_text(text), m_schema(schema), m_tokens(tokens(text)) {
        const auto end = static_cast<std::uint32_t>(text.size());
        m_tokens.push_back({TokenKind::End, {end, 0}});
    }

    Tree parse() {
        for (const Token& token : m_tokens) {
            if (token.kind == TokenKind::Bad) {
                refuse(token.problem, token.span, {}, meantBy(textOf(m_text, token.span)));
            }
        }
        if (m_tokens.size() == 1) {
            refuse(Problem::Empty, {});
        }
        expression();
        if (here().kind != TokenKind::End) {
            refuse(is(")") ? Problem::UnexpectedClosing : Problem::OperatorExpected, here().span);
        }
        return std::move(m_tree);
    }

private:
    using Index = std::uint32_t;

    // A level of nesting, counted while it lasts.
    class Level {
    public:
        explicit Level(Parser& parser) : m_parser(parser) {
            if (++m_parser.m_depth > kMaxDepth) {
                m_parser.refuse(Problem::TooDeep, m_parser.here().span, std::to_string(kMaxDepth));
            }
        }
        ~Level() { --m_parser.m_depth; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

    private:
        Parser& m_parser;
    };

    [[noreturn]] void refuse(Problem problem, Span span, std::string expected = {}, std::string suggestion = {}) const {
        throw Refusal{faultAt(m_text, problem, span, std::move(expected), std::move(suggestion))};
    }

    const Token& here() const { return m_tokens[m_at]; }
    std::string_view textHere() const { return textOf(m_text, here().span); }
    bool is(std::string_view sign) const {
        switch (here().kind) {
        case TokenKind::Operator:
        case TokenKind::Bracket:
        case TokenKind::Comma:
            return textHere() == sign;
        case TokenKind::Keyword:
            return equalsIgnoringAsciiCase(textHere(), sign);
        default:
            return false;
        }
    }
    bool take(std::string_view sign) {
        const bool found = is(sign);
        m_at += found ? 1 : 0;
        return found;
    }
    std::optional<Operation> takeOne(std::initializer_list<Spelling> spellings) {
        for (const Spelling& spelling : spellings) {
            if (take(spelling.text)) {
                return spelling.operation;
            }
        }
        return std::nullopt;
    }
    void expect(std::string_view sign, Problem problem) {
        if (!take(sign)) {
            refuse(problem, here().span, std::string(sign));
        }
    }

    // The stretch from the token at which it began to the last one taken.
    Span since(std::size_t first) const {
        const std::uint32_t begin = m_tokens[first].span.begin;
        return {begin, m_tokens[m_at - 1].span.end() - begin};
    }

    Index add(Node node, std::initializer_list<Index> arguments) {
        return add(std::move(node), std::vector<Index>(arguments));
    }
    Index add(Node node, const std::vector<Index>& arguments) {
        if (m_tree.nodes.size() >= kMaxNodes) {
            refuse(Problem::TooComplex, node.span, std::to_string(kMaxNodes));
        }
        node.firstArgument = static_cast<Index>(m_tree.arguments.size());
        node.argumentCount = static_cast<Index>(arguments.size());
        m_tree.arguments.insert(m_tree.arguments.end(), arguments.begin(), arguments.end());
        assignType(m_text, m_schema, m_tree, node);
        m_tree.nodes.push_back(std::move(node));
        return static_cast<Index>(m_tree.nodes.size() - 1);
    }
    static Node nodeOf(Operation operation, Span span) {
        Node node;
        node.operation = operation;
        node.span = span;
        return node;
    }
    Index literal(Value value, Span span) {
        Node node = nodeOf(Operation::Literal, span);
        node.literal = value;
        return add(std::move(node), {});
    }

    Index expression() {
        const Level level(*this);
        const std::size_t first = m_at;
        const Index condition = either();
        if (!take("?")) {
            return condition;
        }
        const Index yes = expression();
        expect(":", Problem::ColonExpected);
        const Index no = expression();
        return add(nodeOf(Operation::If, since(first)), {condition, yes, no});
    }

    template <class Next>
    Index leftToRight(std::initializer_list<Spelling> spellings, Next next) {
        const std::size_t first = m_at;
        Index left = (this->*next)();
        while (const auto operation = takeOne(spellings)) {
            const Index right = (this->*next)();
            left = add(nodeOf(*operation, since(first)), {left, right});
        }
        return left;
    }
    Index either() { return leftToRight({{"or", Operation::Or}, {"||", Operation::Or}}, &Parser::both); }
    Index both() { return leftToRight({{"and", Operation::And}, {"&&", Operation::And}}, &Parser::negation); }
    Index sum() { return leftToRight({{"+", Operation::Add}, {"-", Operation::Subtract}}, &Parser::product); }
    Index product() {
        return leftToRight({{"*", Operation::Multiply}, {"/", Operation::Divide}, {"%", Operation::Modulo}},
                           &Parser::sign);
    }

    Index negation() {
        const std::size_t first = m_at;
        if (!take("not")) {
            return comparison();
        }
        const Level level(*this);
        const Index operand = negation();
        return add(nodeOf(Operation::Not, since(first)), {operand});
    }

    std::optional<Operation> takeComparison() {
        return takeOne({{"==", Operation::Equal},
                        {"!=", Operation::NotEqual},
                        {"<", Operation::Less},
                        {"<=", Operation::LessOrEqual},
                        {">", Operation::Greater},
                        {">=", Operation::GreaterOrEqual}});
    }
    Index comparison() {
        const std::size_t first = m_at;
        Index left = sum();
        if (const auto operation = takeComparison()) {
            const Index right = sum();
            left = add(nodeOf(*operation, since(first)), {left, right});
        } else if (const bool negated = take("not"); negated || is("in")) {
            left = membership(first, left, negated);
        }
        const Span span = here().span;
        if (takeComparison() || is("in")) {
            refuse(Problem::ChainedComparison, span);
        }
        return left;
    }
    Index membership(std::size_t first, Index left, bool negated) {
        if (!take("in")) {
            refuse(Problem::OperatorExpected, here().span, "in");
        }
        expect("(", Problem::OpeningExpected);
        std::vector<Index> all = {left};
        list(all);
        const Index found = add(nodeOf(Operation::In, since(first)), all);
        return negated ? add(nodeOf(Operation::Not, since(first)), {found}) : found;
    }
    // After '(': expressions between commas, and the ')'.
    void list(std::vector<Index>& all) {
        do {
            all.push_back(expression());
        } while (take(","));
        expect(")", Problem::ClosingExpected);
    }

    Index sign() {
        const std::size_t first = m_at;
        if (const auto operation = takeOne({{"-", Operation::Negate}, {"!", Operation::Not}})) {
            const Level level(*this);
            const Index operand = sign();
            return add(nodeOf(*operation, since(first)), {operand});
        }
        if (take("+")) {
            const Level level(*this);
            const Index operand = sign();
            if (!isNumber(m_tree.nodes[operand].type)) {
                Fault fault = faultAt(m_text, Problem::WrongType, m_tree.nodes[operand].span, "number");
                fault.found = typeName(m_tree.nodes[operand].type);
                throw Refusal{fault};
            }
            return operand;
        }
        const Index base = primary();
        if (!take("^")) {
            return base;
        }
        const Level level(*this);
        const Index exponent = sign();
        return add(nodeOf(Operation::Power, since(first)), {base, exponent});
    }

    Index primary() {
        const Token token = here();
        switch (token.kind) {
        case TokenKind::Number:
            ++m_at;
            return number(token.span);
        case TokenKind::Word:
            ++m_at;
            return word(token.span);
        case TokenKind::Date:
            ++m_at;
            return date(textOf(m_text, token.span), token.span);
        case TokenKind::Name:
            ++m_at;
            return variable(token.span);
        case TokenKind::Function:
            return call();
        default:
            break;
        }
        if (take("true") || take("false")) {
            return literal(Value::ofBoolean(token.span.length == 4), token.span);
        }
        if (take("(")) {
            const Index inner = expression();
            expect(")", Problem::ClosingExpected);
            return inner;
        }
        refuse(Problem::ValueExpected, token.span);
    }

    Index number(Span span) {
        const std::string_view text = textOf(m_text, span);
        if (text.find_first_of("eE") != std::string_view::npos) {
            double real = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), real);
            if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(real)) {
                refuse(Problem::NumberTooLong, span);
            }
            return literal(Value::ofReal(real), span);
        }
        const auto decimal = parseDecimal(text);
        if (!decimal || decimal->scale > kMaxVariableScale) {
            refuse(Problem::NumberTooLong, span);
        }
        return literal(Value::ofDecimal(decimal->mantissa, decimal->scale), span);
    }

    Index word(Span span) {
        const std::string text = wordOf(textOf(m_text, span));
        if (text.empty()) {
            refuse(Problem::EmptyWord, span, {}, "has");
        }
        return literal(Value::ofWord(Symbol(text)), span);
    }

    Index date(std::string_view text, Span span) {
        const auto day = parseDate(text);
        if (!day) {
            refuse(Problem::BadDate, span);
        }
        return literal(Value::ofDate(*day), span);
    }

    Index variable(Span span) {
        const std::string name = nameOf(textOf(m_text, span));
        const auto& all = m_schema.variables;
        const auto found = std::ranges::find(all, name, &Variable::name);
        if (found == all.end()) {
            if (findFunction(name) != nullptr) {
                refuse(Problem::OpeningExpected, {span.end(), 0}, "(");
            }
            std::vector<std::string_view> names;
            for (const Variable& known : all) {
                names.emplace_back(known.name);
            }
            refuse(Problem::UnknownName, span, {}, nearestName(name, names));
        }
        Node node = nodeOf(Operation::Variable, span);
        node.variable = static_cast<std::uint32_t>(found - all.begin());
        return add(std::move(node), {});
    }

    Index call() {
        const std::size_t first = m_at++;
        const Span name = m_tokens[first].span;
        const Function* function = findFunction(textOf(m_text, name));
        if (function == nullptr) {
            std::vector<std::string_view> names;
            for (const Function& known : functions()) {
                names.emplace_back(known.name);
            }
            refuse(Problem::UnknownFunction, name, {}, nearestName(textOf(m_text, name), names));
        }
        expect("(", Problem::OpeningExpected);
        if (function->operation == Operation::Literal) {
            return dateCall(first);
        }
        std::vector<Index> arguments;
        if (!take(")")) {
            list(arguments);
        }
        if (arguments.size() < function->fewest || arguments.size() > function->most) {
            const std::string most = function->most == kAnyNumber         ? "+"
                                     : function->most == function->fewest ? ""
                                                                          : fmt::format("-{}", function->most);
            refuse(Problem::WrongArguments, name, fmt::format("{}{}", function->fewest, most),
                   std::string(function->parameters));
        }
        return add(nodeOf(function->operation, since(first)), arguments);
    }
    Index dateCall(std::size_t first) {
        const Token token = here();
        if (token.kind != TokenKind::Word && token.kind != TokenKind::Date) {
            refuse(Problem::BadDate, token.span);
        }
        ++m_at;
        const std::string_view text = textOf(m_text, token.span);
        const std::string day = token.kind == TokenKind::Word ? wordOf(text) : std::string(text);
        expect(")", Problem::ClosingExpected);
        const auto parsed = parseDate(day);
        if (!parsed) {
            refuse(Problem::BadDate, token.span);
        }
        return literal(Value::ofDate(*parsed), since(first));
    }

    std::string_view m_text;
    const Schema& m_schema;
    std::vector<Token> m_tokens;
    Tree m_tree;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

Tree parse(std::string_view text, const Schema& schema) {
    const auto refuseAll = [&](Problem problem, std::string expected = {}) {
        throw Refusal{faultAt({}, problem, {0, 0}, std::move(expected))};
    };
    if (text.size() > kMaxLength) {
        refuseAll(Problem::TooLong, std::to_string(kMaxLength));
    }
    if (!isUtf8(text)) {
        refuseAll(Problem::NotUtf8);
    }
    return Parser(text, schema).parse();
}

} // namespace counterpart::expression
