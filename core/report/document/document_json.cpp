// SPDX-License-Identifier: GPL-3.0-or-later
// Two archives over the members of a document: one writes JSON, one reads it.
#include "core/report/document/document_json.h"

#include "core/base/base64.h"
#include "core/domain/rulebook_tree.h"
#include "core/domain/rulebook_writer.h"
#include "core/domain/value.h"
#include "core/report/document/cleaned.h"
#include "core/report/document/described.h"

#include <charconv>
#include <fmt/format.h>
#include <type_traits>

namespace counterpart::report {

namespace {

using described::describe;
using rulebook::Node;

template <class T>
inline constexpr bool isList = false;
template <class T>
inline constexpr bool isList<std::vector<T>> = true;

class JsonOut {
public:
    explicit JsonOut(const KeyOf& keyOf) : m_keyOf(keyOf) {}

    template <class T>
    void operator()(std::string_view name, const T& value, const T& unsaid = {}) {
        if (!(value == unsaid)) {
            start(name);
            write(value);
        }
    }
    template <class Enum, std::size_t n>
    void choice(std::string_view name, Enum value, const std::string_view (&words)[n]) {
        if (static_cast<std::size_t>(value) != 0) {
            start(name);
            m_out += rulebook::quoted(words[static_cast<std::size_t>(value)]);
        }
    }
    template <class Variant, std::size_t n>
    void variant(std::string_view name, const Variant& value, const std::string_view (&words)[n]) {
        (*this)("kind", std::string(words[value.index()]));
        start(name);
        std::visit([&](const auto& held) { write(held); }, value);
    }
    void record(Kind kind, RecordId id) {
        const std::string key = id == 0 ? std::string() : m_keyOf(kind, id);
        if (!key.empty()) {
            (*this)("of", std::string(tableOf(kind)));
            (*this)("key", key);
        }
        m_lost = id != 0 && key.empty();
    }
    void period(std::string_view name, const Period& period) {
        if (!(period == Period{})) {
            start(name);
            m_out += '[' + rulebook::quoted(toString(period.from)) + ',' + rulebook::quoted(toString(period.to)) + ']';
        }
    }
    void date(std::string_view name, Date day) { (*this)(name, toString(day)); }
    void bytes(std::string_view name, const std::string& bytes) { (*this)(name, toBase64(bytes)); }

    template <class T>
    void write(const T& value) {
        if constexpr (std::is_same_v<T, std::string>) {
            m_out += rulebook::quoted(value);
        } else if constexpr (std::is_same_v<T, bool>) {
            m_out += value ? "true" : "false";
        } else if constexpr (std::is_arithmetic_v<T>) {
            m_out += fmt::format("{}", value);
        } else if constexpr (isList<T>) {
            m_out += '[';
            for (std::size_t i = 0; i < value.size(); ++i) {
                m_out += i == 0 ? "" : ",";
                write(value[i]);
            }
            m_out += ']';
        } else {
            object(value);
        }
    }
    std::string take() { return std::move(m_out); }

private:
    template <class T>
    void object(const T& value) {
        const std::size_t begin = m_out.size();
        m_out += '{';
        m_first = true;
        describe(*this, const_cast<T&>(value)); // NOLINT(cppcoreguidelines-pro-type-const-cast): one list for both ways
        m_out += '}';
        m_first = false;
        if constexpr (std::is_same_v<T, Why>) {
            if (m_lost) { // a figure of nobody is none
                m_out.resize(begin);
                m_out += "{}";
            }
        }
    }
    void start(std::string_view name) {
        m_out += m_first ? "" : ",";
        m_first = false;
        m_out += rulebook::quoted(name) + ':';
    }

    const KeyOf& m_keyOf;
    std::string m_out;
    bool m_first = true;
    bool m_lost = false; // the record of the figure in hand is gone
};

struct ReadFault {
    Error error;
};

[[noreturn]] void wrong(const Node& node, const std::string& path, std::string_view expected) {
    Error error = makeError(ErrorCode::BadArgument, rulebook::shownValue(node), std::string(expected));
    error.line = node.line;
    error.column = path;
    throw ReadFault{std::move(error)};
}

// Of one object.
class JsonIn {
public:
    JsonIn(const Node& node, const std::string& path, const RecordOf& recordOf)
        : m_node(node), m_path(path), m_recordOf(recordOf) {
        if (node.type != Node::Type::Object) {
            wrong(node, path, "an object");
        }
    }

    template <class T>
    void operator()(std::string_view name, T& value, const T& unsaid = {}) {
        const Node* node = member(name);
        value = unsaid;
        if (node != nullptr) {
            read(*node, pathOf(name), value);
        }
    }
    template <class Enum, std::size_t n>
    void choice(std::string_view name, Enum& value, const std::string_view (&words)[n]) {
        value = {};
        if (const Node* node = member(name)) {
            value = static_cast<Enum>(wordOf(*node, pathOf(name), words));
        }
    }
    template <class Variant, std::size_t n>
    void variant(std::string_view name, Variant& value, const std::string_view (&words)[n]) {
        const Node* kind = member("kind");
        const Node* node = member(name);
        if (kind == nullptr || node == nullptr) {
            wrong(m_node, m_path, "a kind and its content");
        }
        hold(value, wordOf(*kind, pathOf("kind"), words), *node, pathOf(name),
             std::make_index_sequence<std::variant_size_v<Variant>>());
    }
    void record(Kind& kind, RecordId& id) {
        std::string table;
        std::string key;
        (*this)("of", table);
        (*this)("key", key);
        for (std::size_t k = 0; k < kKindCount && !table.empty(); ++k) {
            if (tableOf(static_cast<Kind>(k)) == table) {
                kind = static_cast<Kind>(k);
                id = m_recordOf(kind, key);
            }
        }
        m_lost = !table.empty() && id == 0;
    }
    bool lost() const { return m_lost; }
    void period(std::string_view name, Period& period) {
        std::vector<std::string> ends;
        (*this)(name, ends);
        period = ends.size() == 2 ? Period{dayOf(name, ends[0]), dayOf(name, ends[1])} : Period{};
    }
    void date(std::string_view name, Date& day) {
        std::string text;
        (*this)(name, text);
        day = dayOf(name, text);
    }
    void bytes(std::string_view name, std::string& bytes) {
        std::string text;
        (*this)(name, text);
        auto read = fromBase64(text);
        if (!read) {
            wrong(*member(name), pathOf(name), "bytes in base64");
        }
        bytes = std::move(*read);
    }

    template <class T>
    void read(const Node& node, const std::string& path, T& value) const {
        if constexpr (std::is_same_v<T, std::string>) {
            if (node.type != Node::Type::String) {
                wrong(node, path, "a text");
            }
            value = node.text;
        } else if constexpr (std::is_same_v<T, bool>) {
            if (node.type != Node::Type::Bool) {
                wrong(node, path, "true or false");
            }
            value = node.flag;
        } else if constexpr (std::is_arithmetic_v<T>) {
            number(node, path, value);
        } else if constexpr (isList<T>) {
            list(node, path, value);
        } else {
            JsonIn in(node, path, m_recordOf);
            describe(in, value);
            if constexpr (std::is_same_v<T, Why>) {
                value = in.lost() ? Why{} : value;
            }
        }
    }

private:
    template <class T>
    static void number(const Node& node, const std::string& path, T& value) {
        const char* end = node.text.data() + node.text.size();
        const auto [stop, error] = std::from_chars(node.text.data(), end, value);
        if (node.type != Node::Type::Number || error != std::errc() || stop != end) {
            wrong(node, path, "a number");
        }
    }
    template <class T>
    void list(const Node& node, const std::string& path, std::vector<T>& value) const {
        if (node.type != Node::Type::Array) {
            wrong(node, path, "a list");
        }
        value.clear();
        value.reserve(node.items.size());
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            read(node.items[i], fmt::format("{}[{}]", path, i), value.emplace_back());
        }
    }
    template <class Variant, std::size_t... i>
    void hold(Variant& value, std::size_t kind, const Node& node, const std::string& path,
              std::index_sequence<i...>) const {
        (void)((i == kind ? (read(node, path, value.template emplace<i>()), true) : false) || ...);
    }
    template <std::size_t n>
    static std::size_t wordOf(const Node& node, const std::string& path, const std::string_view (&words)[n]) {
        for (std::size_t i = 0; i < n; ++i) {
            if (node.type == Node::Type::String && node.text == words[i]) {
                return i;
            }
        }
        wrong(node, path, fmt::format("one of {}", fmt::join(words, ", ")));
    }
    Date dayOf(std::string_view name, const std::string& text) const {
        if (text.empty()) {
            return {};
        }
        const auto day = parseDate(text);
        if (!day) {
            wrong(*member(name), pathOf(name), "a date");
        }
        return *day;
    }
    const Node* member(std::string_view name) const {
        for (const rulebook::Member& one : m_node.members) {
            if (one.name == name) {
                return &one.value;
            }
        }
        return nullptr;
    }
    std::string pathOf(std::string_view name) const {
        return m_path.empty() ? std::string(name) : m_path + "." + std::string(name);
    }

    const Node& m_node;
    const std::string& m_path;
    const RecordOf& m_recordOf;
    bool m_lost = false;
};

} // namespace

std::string writeDocument(const Document& document, const KeyOf& keyOf) {
    JsonOut out(keyOf);
    out.write(document);
    return out.take();
}

Result<Document> readDocument(std::string_view json, const RecordOf& recordOf) {
    const auto root = rulebook::parseTree(json);
    if (!root) {
        return root.error();
    }
    Document document;
    try {
        const std::string path;
        JsonIn in(*root, path, recordOf);
        describe(in, document);
    } catch (const ReadFault& fault) {
        return fault.error;
    }
    return cleaned(std::move(document));
}

} // namespace counterpart::report
