// SPDX-License-Identifier: GPL-3.0-or-later
// Typed members of a JSON object; see the header.
#include "core/domain/rulebook_fields.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>

namespace counterpart::rulebook {

namespace {

std::string listed(std::span<const std::string_view> names) { return fmt::format("{}", fmt::join(names, ", ")); }

bool isPlainName(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
}

} // namespace

void addFault(Faults& faults, ErrorCode code, const Node& at, std::string path, std::string expected) {
    if (faults.size() >= kMostFaults) {
        return;
    }
    Error error = makeError(code, shownValue(at), std::move(expected));
    error.line = at.line;
    error.column = std::move(path);
    faults.push_back(std::move(error));
}

std::string memberPath(const std::string& path, std::string_view name) {
    if (!isPlainName(name)) {
        return fmt::format("{}[\"{}\"]", path, name);
    }
    return path.empty() ? std::string(name) : fmt::format("{}.{}", path, name);
}

std::string indexed(const std::string& path, std::size_t i) { return fmt::format("{}[{}]", path, i); }

Members::Members(const Node& node, std::string path, Faults& faults)
    : m_node(node), m_path(std::move(path)), m_faults(faults) {
    if (!isObject()) {
        addFault(m_faults, ErrorCode::BadRulebook, node, m_path, "an object");
        return;
    }
    std::unordered_set<std::string_view> seen;
    for (const Member& member : m_node.members) {
        if (!seen.insert(member.name).second) {
            addFault(m_faults, ErrorCode::BadRulebook, member.value, pathOf(member.name), "each member once");
        }
    }
}

std::string Members::pathOf(std::string_view name) const { return memberPath(m_path, name); }

void Members::fault(ErrorCode code, std::string_view name, std::string expected) const {
    for (const Member& member : m_node.members) {
        if (member.name == name) {
            addFault(m_faults, code, member.value, pathOf(name), std::move(expected));
            return;
        }
    }
}

void Members::finish() {
    for (const Member& member : m_node.members) {
        if (std::ranges::find(m_known, member.name) == m_known.end()) {
            addFault(m_faults, ErrorCode::BadRulebook, member.value, pathOf(member.name), "one of: " + listed(m_known));
        }
    }
}

const Node* Members::optional(std::string_view name) {
    if (std::ranges::find(m_known, name) == m_known.end()) {
        m_known.push_back(name);
    }
    for (const Member& member : m_node.members) {
        if (member.name == name) {
            return &member.value;
        }
    }
    return nullptr;
}

const Node* Members::required(std::string_view name) {
    const Node* node = optional(name);
    if (node == nullptr && isObject()) {
        Node missing;
        missing.type = Node::Type::String;
        missing.line = m_node.line;
        addFault(m_faults, ErrorCode::RequiredFieldEmpty, missing, pathOf(name), "a value");
    }
    return node;
}

void Members::text(std::string_view name, std::string& out, bool isRequired) {
    const Node* node = isRequired ? required(name) : optional(name);
    if (node == nullptr) {
        return;
    }
    if (node->type != Node::Type::String) {
        fault(ErrorCode::BadRulebook, name, "a text");
    } else if (isRequired && trimmed(node->text).empty()) {
        fault(ErrorCode::RequiredFieldEmpty, name, "a text that is not blank");
    } else {
        out = node->text;
    }
}

void Members::word(std::string_view name, Symbol& out) {
    std::string text;
    this->text(name, text, true);
    if (trimmed(text) != text) {
        fault(ErrorCode::BadRulebook, name, "no white space around it");
    }
    out = Symbol(text);
}

void Members::whole(std::string_view name, int& out, Whole range) {
    std::optional<int> value;
    whole(name, value, range);
    out = value.value_or(out);
}

void Members::whole(std::string_view name, std::optional<int>& out, Whole range) {
    const Node* node = optional(name);
    Micros value;
    if (node != nullptr &&
        parseDecimalNode(*node, pathOf(name), Micros::of(range.least), Micros::of(range.most), value, m_faults)) {
        if (value.value % Micros::kOne != 0) {
            fault(ErrorCode::TooManyDecimals, name, "a whole number");
            return;
        }
        out = static_cast<int>(value.value / Micros::kOne);
    }
}

void Members::decimal(std::string_view name, Micros& out, Micros least, Micros most) {
    if (const Node* node = optional(name)) {
        parseDecimalNode(*node, pathOf(name), least, most, out, m_faults);
    }
}

void Members::rate(std::string_view name, Rate& out, bool isRequired) {
    const Node* node = isRequired ? required(name) : optional(name);
    if (node == nullptr) {
        return;
    }
    constexpr const char* expected = "a percentage in quotes from \"0%\" to \"100%\"";
    if (node->type != Node::Type::String) { // a bare 15 could be 15 % or 1500 %
        fault(ErrorCode::NotANumber, name, expected);
        return;
    }
    const Result<Rate> value = parseRate(node->text);
    if (!value) {
        fault(value.error().code, name, expected);
    } else if (value->ppm < 0 || *value > Rate::percent(100)) {
        fault(ErrorCode::OutOfRange, name, expected);
    } else {
        out = *value;
    }
}

void Members::date(std::string_view name, Date& out) {
    const Node* node = optional(name);
    if (node == nullptr) {
        return;
    }
    const Result<Date> value =
        node->type == Node::Type::String ? parseDate(node->text) : Result<Date>(makeError(ErrorCode::NotADate));
    if (!value) {
        fault(ErrorCode::NotADate, name, "a date like 2026-11-21");
    } else {
        out = *value;
    }
}

void Members::flag(std::string_view name, std::optional<bool>& out) {
    if (const Node* node = optional(name)) {
        if (node->type == Node::Type::Bool) {
            out = node->flag;
        } else {
            fault(ErrorCode::NotABool, name, "true or false");
        }
    }
}

void Members::currency(std::string_view name, Currency& out, bool isRequired) {
    const Node* node = isRequired ? required(name) : optional(name);
    if (node == nullptr) {
        return;
    }
    const auto value = node->type == Node::Type::String ? Currency::fromCode(node->text) : std::nullopt;
    if (value) {
        out = *value;
    } else {
        fault(ErrorCode::NotACurrency, name, "a currency code like USD");
    }
}

void Members::words(std::string_view name, std::vector<Symbol>& out) {
    std::vector<Symbol> words;
    strings(name, [&](std::string_view text, const Node& node, std::string path) {
        const Symbol word(text);
        if (std::ranges::find(words, word) != words.end()) {
            addFault(m_faults, ErrorCode::BadRulebook, node, std::move(path), "each word once");
        }
        words.push_back(word);
    });
    if (std::ranges::find(m_node.members, name, &Member::name) != m_node.members.end()) {
        out = std::move(words);
    }
}

int Members::choice(std::string_view name, std::span<const std::string_view> names, bool isRequired) {
    const Node* node = isRequired ? required(name) : optional(name);
    if (node == nullptr) {
        return -1;
    }
    const auto found = std::ranges::find(names, node->text);
    if (node->type != Node::Type::String || found == names.end()) {
        fault(ErrorCode::BadRulebook, name, "one of: " + listed(names));
        return -1;
    }
    return static_cast<int>(found - names.begin());
}

void Members::each(std::string_view name, std::size_t most,
                   const std::function<void(const Node&, std::string path)>& item) {
    const Node* node = optional(name);
    if (node == nullptr) {
        return;
    }
    if (node->type != Node::Type::Array) {
        fault(ErrorCode::BadRulebook, name, "a list");
        return;
    }
    if (node->items.size() > most) {
        fault(ErrorCode::OutOfRange, name, fmt::format("at most {} items", most));
        return;
    }
    for (std::size_t i = 0; i < node->items.size(); ++i) {
        item(node->items[i], indexed(pathOf(name), i));
    }
}

void Members::strings(std::string_view name,
                      const std::function<void(std::string_view, const Node&, std::string path)>& item) {
    each(name, 10'000, [&](const Node& node, std::string path) {
        if (node.type != Node::Type::String) {
            addFault(m_faults, ErrorCode::BadRulebook, node, std::move(path), "a text");
        } else if (node.text.empty() || trimmed(node.text) != node.text) {
            addFault(m_faults, ErrorCode::RequiredFieldEmpty, node, std::move(path),
                     "a text that is not empty, without white space around it");
        } else {
            item(node.text, node, std::move(path));
        }
    });
}

bool parseDecimalNode(const Node& node, const std::string& path, Micros least, Micros most, Micros& out,
                      Faults& faults) {
    const std::string expected = fmt::format("a number from {} to {}", toString(least), toString(most));
    const bool isNumber = node.type == Node::Type::Number || node.type == Node::Type::String;
    const Result<Micros> value = isNumber ? parseMicros(node.text) : Result<Micros>(makeError(ErrorCode::NotANumber));
    if (!value) {
        addFault(faults, value.error().code, node, path, expected);
        return false;
    }
    if (*value < least || *value > most) {
        addFault(faults, ErrorCode::OutOfRange, node, path, expected);
        return false;
    }
    out = *value;
    return true;
}

bool parseMoneyNode(const Node& node, const std::string& path, Currency currency, bool mayNameCurrency, Money& out,
                    Faults& faults) {
    std::string_view amount = node.text;
    if (mayNameCurrency && amount.size() > 4 && amount[amount.size() - 4] == ' ') {
        const auto named = Currency::fromCode(amount.substr(amount.size() - 3));
        if (!named) {
            addFault(faults, ErrorCode::NotACurrency, node, path, "a currency code like USD after the amount");
            return false;
        }
        currency = *named;
        amount.remove_suffix(4);
    }
    const bool isNumber = node.type == Node::Type::Number || node.type == Node::Type::String;
    const Result<ParsedDecimal> written =
        isNumber ? parseDecimal(amount) : Result<ParsedDecimal>(makeError(ErrorCode::NotANumber));
    const std::string expected = fmt::format("an amount in {} like \"50000.00\"", currency.code());
    if (!written) {
        addFault(faults, written.error().code, node, path, expected);
        return false;
    }
    const Result<std::int64_t> minor = scaleTo(*written, currency.digits());
    if (!minor || *minor < 0) {
        addFault(faults, ErrorCode::OutOfRange, node, path, expected);
        return false;
    }
    if (!isExactAt(*written, currency.digits())) {
        addFault(faults, ErrorCode::TooManyDecimals, node, path, expected);
        return false;
    }
    out = {*minor, currency};
    return true;
}

} // namespace counterpart::rulebook
