// SPDX-License-Identifier: GPL-3.0-or-later
// Boost.JSON's parser fed line by line, so that every value knows its line and numbers never pass through a double.
#include "core/domain/rulebook_tree.h"

#include <boost/json/basic_parser_impl.hpp>

namespace counterpart::rulebook {

namespace {

namespace json = boost::json;

class Builder { // the names are the ones that basic_parser calls
public:
    static constexpr std::size_t max_object_size = 1'000'000;
    static constexpr std::size_t max_array_size = 1'000'000;
    static constexpr std::size_t max_key_size = 100'000;
    static constexpr std::size_t max_string_size = 1'000'000;

    std::int64_t line = 1;
    std::int64_t nulLine = 0; // of the first text with a NUL in it, which JSON lets one write as \\u0000
    Node root;

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&) { return open(Node::Type::Object); }
    bool on_object_end(std::size_t, json::error_code&) { return close(); }
    bool on_array_begin(json::error_code&) { return open(Node::Type::Array); }
    bool on_array_end(std::size_t, json::error_code&) { return close(); }
    bool on_key_part(json::string_view s, std::size_t, json::error_code&) { return collect(s); }
    bool on_key(json::string_view s, std::size_t, json::error_code&) {
        collect(s);
        m_open.back().members.push_back({std::move(m_text), {}});
        m_text.clear();
        return true;
    }
    bool on_string_part(json::string_view s, std::size_t, json::error_code&) { return collect(s); }
    bool on_string(json::string_view s, std::size_t, json::error_code&) { return leaf(Node::Type::String, s); }
    bool on_number_part(json::string_view s, json::error_code&) { return collect(s); }
    bool on_int64(std::int64_t, json::string_view s, json::error_code&) { return leaf(Node::Type::Number, s); }
    bool on_uint64(std::uint64_t, json::string_view s, json::error_code&) { return leaf(Node::Type::Number, s); }
    bool on_double(double, json::string_view s, json::error_code&) { return leaf(Node::Type::Number, s); }
    bool on_bool(bool flag, json::error_code&) {
        Node node = made(Node::Type::Bool);
        node.flag = flag;
        return put(std::move(node));
    }
    bool on_null(json::error_code&) { return put(made(Node::Type::Null)); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    Node made(Node::Type type) const {
        Node node;
        node.type = type;
        node.line = line;
        return node;
    }
    bool collect(json::string_view s) {
        if (nulLine == 0 && s.find('\0') != json::string_view::npos) {
            nulLine = line;
        }
        m_text.append(s.data(), s.size());
        return true;
    }
    bool leaf(Node::Type type, json::string_view last) {
        collect(last);
        Node node = made(type);
        node.text = std::move(m_text);
        m_text.clear();
        return put(std::move(node));
    }
    bool open(Node::Type type) {
        m_open.push_back(made(type));
        return true;
    }
    bool close() {
        Node node = std::move(m_open.back());
        m_open.pop_back();
        return put(std::move(node));
    }
    bool put(Node&& node) {
        if (m_open.empty()) {
            root = std::move(node);
        } else if (m_open.back().type == Node::Type::Array) {
            m_open.back().items.push_back(std::move(node));
        } else {
            m_open.back().members.back().value = std::move(node);
        }
        return true;
    }

    std::vector<Node> m_open;
    std::string m_text; // of the key, string or number being read
};

Error syntaxError(std::int64_t line, std::string detail) {
    Error error = makeError(ErrorCode::BadJson, {}, std::move(detail));
    error.line = line;
    return error;
}

// JSON begins with two characters of ASCII, so that a zero byte there says which encoding it is.
bool isWide(std::string_view text) {
    return text.starts_with("\xFE\xFF") || text.starts_with("\xFF\xFE") ||
           text.substr(0, 2).find('\0') != std::string_view::npos;
}

constexpr std::size_t kMostShown = 200; // bytes

} // namespace

Result<Node> parseTree(std::string_view json) {
    if (isWide(json)) {
        Error error = makeError(ErrorCode::NotUtf8, {}, "UTF-8, not UTF-16 or UTF-32");
        error.line = 1;
        return error;
    }
    json::basic_parser<Builder> parser{json::parse_options{}};
    Builder& builder = parser.handler();
    json::error_code ec;
    if (json.starts_with("\xEF\xBB\xBF")) {
        json.remove_prefix(3);
    }
    while (!json.empty()) {
        const std::size_t end = json.find('\n');
        const std::size_t length = end == std::string_view::npos ? json.size() : end + 1;
        const std::size_t used = parser.write_some(true, json.data(), length, ec);
        if (ec) {
            return syntaxError(builder.line, ec.message());
        }
        if (used < length) { // the document is complete
            return syntaxError(builder.line, "more text after the document");
        }
        json.remove_prefix(length);
        builder.line += end == std::string_view::npos ? 0 : 1;
    }
    parser.write_some(false, nullptr, 0, ec);
    if (ec) {
        return syntaxError(builder.line, ec.message());
    }
    if (builder.nulLine > 0) {
        return syntaxError(builder.nulLine, "there is a NUL character in it");
    }
    return std::move(builder.root);
}

std::string shownValue(const Node& node) {
    switch (node.type) {
    case Node::Type::Null:
        return "null";
    case Node::Type::Bool:
        return node.flag ? "true" : "false";
    case Node::Type::Array:
        return "[...]";
    case Node::Type::Object:
        return "{...}";
    case Node::Type::Number:
    case Node::Type::String:
        break;
    }
    if (node.text.size() <= kMostShown) {
        return node.text;
    }
    std::size_t end = kMostShown;
    while (end > 0 && (static_cast<unsigned char>(node.text[end]) & 0xC0U) == 0x80U) { // within a character
        --end;
    }
    return node.text.substr(0, end) + "...";
}

} // namespace counterpart::rulebook
