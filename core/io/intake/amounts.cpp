// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts: "$45k", "EUR 1.234.567,89", "1 234,50 €", "CHF 1'250.-", "1,2 Mio. Euro".
#include "core/io/intake/text.h"
#include "core/io/intake/values.h"

#include <algorithm>
#include <optional>

namespace counterpart::intake {

namespace {

struct Sign {
    std::string_view text;
    std::string_view code;
    bool shared = false; // of several currencies
};
constexpr Sign kSigns[] = { // longer ones first
    {"US$", "USD"},          {"A$", "AUD"},           {"C$", "CAD"},        {"CA$", "CAD"},
    {"AU$", "AUD"},          {"NZ$", "NZD"},          {"HK$", "HKD"},       {"S$", "SGD"},
    {"R$", "BRL"},           {"\xE2\x82\xAC", "EUR"}, {"\xC2\xA3", "GBP"},  {"\xC2\xA5", "JPY", true},
    {"\xE2\x82\xB9", "INR"}, {"\xE2\x82\xA9", "KRW"}, {"z\xC5\x82", "PLN"}, {"$", "USD", true}};
constexpr Sign kWords[] = {{"euro", "EUR"},   {"euros", "EUR"},  {"dollars", "USD", true}, {"dollar", "USD", true},
                           {"pounds", "GBP"}, {"francs", "CHF"}, {"franken", "CHF"},       {"yen", "JPY"},
                           {"rupees", "INR"}, {"zloty", "PLN"},  {"fr.", "CHF"},           {"sfr", "CHF"}};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

Currency chosen(const Sign& sign, Currency usual, bool& shared) {
    const std::string_view usualCode = usual.code();
    const bool dollar =
        sign.code == "USD" && sign.shared && usualCode.ends_with('D') && usualCode != "USD" &&
        (usualCode == "AUD" || usualCode == "CAD" || usualCode == "NZD" || usualCode == "SGD" || usualCode == "HKD");
    const bool yuan = sign.code == "JPY" && sign.shared && usualCode == "CNY";
    shared = sign.shared && usualCode != sign.code && !dollar && !yuan;
    return dollar || yuan ? usual : *Currency::fromCode(sign.code);
}

// A currency right before `at` (blanks between allowed), or right behind it.
std::optional<Currency> before(std::string_view text, std::size_t& at, Currency usual, bool& shared) {
    std::string_view left = text.substr(0, at);
    while (left.ends_with(' ') || left.ends_with("\xC2\xA0")) {
        left.remove_suffix(left.ends_with(' ') ? 1 : 2);
    }
    if (left.size() >= 3 && (left.size() == 3 || !isLetter(left[left.size() - 4]))) {
        if (const auto code = Currency::fromCode(left.substr(left.size() - 3))) {
            at = left.size() - 3;
            return code;
        }
    }
    for (const Sign& sign : kSigns) {
        if (left.ends_with(sign.text)) {
            at = left.size() - sign.text.size();
            return chosen(sign, usual, shared);
        }
    }
    return std::nullopt;
}

std::optional<Currency> behind(std::string_view text, std::size_t& at, Currency usual, bool& shared) {
    std::size_t start = at;
    while (start < text.size() && (text[start] == ' ' || text.substr(start).starts_with("\xC2\xA0"))) {
        start += text[start] == ' ' ? 1 : 2;
    }
    const std::string_view right = text.substr(start);
    if (right.size() >= 3 && (right.size() == 3 || !isLetter(right[3]))) {
        if (const auto code = Currency::fromCode(right.substr(0, 3))) {
            at = start + 3;
            return code;
        }
    }
    for (const Sign& sign : kSigns) {
        if (right.starts_with(sign.text)) {
            at = start + sign.text.size();
            return chosen(sign, usual, shared);
        }
    }
    const auto end = std::ranges::find_if(right, [](char c) { return c == ' ' || c == ',' || c == ')' || c == ';'; });
    const std::string word = folded(right.substr(0, static_cast<std::size_t>(end - right.begin())));
    for (const Sign& sign : kWords) {
        if (word == sign.text || word == std::string(sign.text) + '.') {
            at = start + static_cast<std::size_t>(end - right.begin());
            return chosen(sign, usual, shared);
        }
    }
    return std::nullopt;
}

// Ends of the figures that begin at `at`: digits with ',', '.', ''' or a blank between groups.
std::size_t endOfFigures(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size()) {
        if (isDigit(text[end])) {
            ++end;
            continue;
        }
        std::size_t width = 0;
        const std::string_view rest = text.substr(end);
        if (rest.starts_with(',') || rest.starts_with('.') || rest.starts_with('\'')) {
            width = 1;
        } else if (rest.starts_with("\xE2\x80\x99") || rest.starts_with("\xE2\x80\xAF")) { // ’ and a narrow blank
            width = 3;
        } else if (rest.starts_with("\xC2\xA0")) {
            width = 2;
        } else if (rest.starts_with(' ') && rest.size() >= 4 && isDigit(rest[1]) && isDigit(rest[2]) &&
                   isDigit(rest[3]) && (rest.size() == 4 || !isDigit(rest[4]))) {
            width = 1; // "1 234": three digits behind a blank
        }
        if (width == 0 || end + width >= text.size() || !isDigit(text[end + width])) {
            return end;
        }
        end += width;
    }
    return end;
}

// "k", "M", "Mio." behind the figures: how many zeros, and where it ends.
int zerosBehind(std::string_view text, std::size_t& at) {
    std::size_t start = at;
    if (start < text.size() && text[start] == ' ') {
        ++start;
    }
    std::size_t end = start;
    while (end < text.size() && isLetter(text[end])) {
        ++end;
    }
    const std::string_view whole = text.substr(start, end - start);
    const std::string word = folded(whole);
    constexpr std::pair<std::string_view, int> sizes[] = {
        {"k", 3},         {"thousand", 3}, {"tausend", 3},  {"tsd", 3},    {"mille", 3},   {"mil", 3},
        {"m", 6},         {"mm", 6},       {"mio", 6},      {"mn", 6},     {"million", 6}, {"millions", 6},
        {"millionen", 6}, {"mill", 6},     {"millones", 6}, {"milioni", 6}};
    for (const auto& [name, zeros] : sizes) {
        if (word == name) {
            at = end < text.size() && text[end] == '.' && zeros == 6 && whole.size() == 3 ? end + 1 : end;
            return zeros;
        }
    }
    return 0;
}

struct Figures {
    std::string plain;
    std::string other;
};

std::string scaled(std::string whole, std::string fraction, int zeros) {
    for (; zeros > 0; --zeros) {
        whole += fraction.empty() ? '0' : fraction.front();
        fraction.erase(0, 1);
    }
    while (fraction.ends_with('0') && fraction.size() > 2) {
        fraction.pop_back();
    }
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    return fraction.empty() ? whole : whole + '.' + fraction;
}

// Which of the signs between the digits is the decimal point? The last one if it is of another sort than those before
// it, or if other than three digits follow.
Figures figuresOf(std::string_view text, int zeros, int currencyDigits) {
    std::string digits;
    std::vector<std::pair<std::size_t, char>> signs; // digits before it, and which
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isDigit(text[i])) {
            digits += text[i];
        } else if (signs.empty() || signs.back().first != digits.size()) {
            signs.emplace_back(digits.size(), text[i]);
        }
    }
    if (signs.empty()) {
        return {scaled(digits, {}, zeros), {}};
    }
    const auto [last, sign] = signs.back();
    const std::size_t behindIt = digits.size() - last;
    const bool same = std::ranges::count(signs, sign, &std::pair<std::size_t, char>::second) > 1;
    const bool mayPoint = (sign == '.' || sign == ',') && !same;
    const std::string asPoint = mayPoint ? scaled(digits.substr(0, last), digits.substr(last), zeros) : std::string();
    const std::string asGroups = scaled(digits, {}, zeros);
    if (!mayPoint) {
        return {asGroups, {}};
    }
    if (signs.size() > 1 || behindIt != 3) {
        return {asPoint, {}};
    }
    if (zeros == 6) { // "1.250M"
        return {asPoint, asGroups};
    }
    const bool doubtful = zeros > 0 || currencyDigits == 3;
    return {asGroups, doubtful ? asPoint : std::string()};
}

} // namespace

Currency currencyIn(std::string_view text, Currency usual) {
    for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
        const bool begins = i == 0 || !isLetter(text[i - 1]);
        const bool ends = i + 3 == text.size() || !isLetter(text[i + 3]);
        if (const auto code = Currency::fromCode(text.substr(i, 3)); code && begins && ends) {
            return *code;
        }
    }
    bool shared = false;
    for (const Sign& sign : kSigns) {
        if (text.find(sign.text) != std::string_view::npos) {
            return chosen(sign, usual, shared);
        }
    }
    const std::string words = folded(text);
    for (const Sign& sign : kWords) {
        if (words == sign.text) {
            return chosen(sign, usual, shared);
        }
    }
    return {};
}

std::vector<AmountRead> amountsIn(std::string_view text, Currency usual, bool bare) {
    std::vector<AmountRead> found;
    for (std::size_t at = 0; at < text.size();) {
        if (!isDigit(text[at]) ||
            (at > 0 && (isLetter(text[at - 1]) && !std::ranges::any_of(kSigns, [&](const Sign& s) {
                            return text.substr(0, at).ends_with(s.text);
                        })))) {
            ++at;
            continue;
        }
        const std::size_t end = endOfFigures(text, at);
        AmountRead one;
        std::size_t from = at;
        std::size_t to = end;
        const int zeros = zerosBehind(text, to);
        auto currency = before(text, from, usual, one.symbolIsShared);
        if (!currency) {
            if (text.substr(to).starts_with(".-") || text.substr(to).starts_with(",-")) {
                to += 2;
            }
            currency = behind(text, to, usual, one.symbolIsShared);
        }
        const bool isPart =
            text.substr(to).starts_with('%') || (to < text.size() && zeros == 0 && isLetter(text[to]) && !currency);
        if ((currency || bare) && !isPart && end - at <= 30) {
            const Figures figures = figuresOf(text.substr(at, end - at), zeros, currency ? currency->digits() : 2);
            one.digits = figures.plain;
            one.other = figures.other;
            one.currency = currency.value_or(Currency());
            one.written = text.substr(from, to - from);
            found.push_back(std::move(one));
        }
        at = std::max(to, end);
    }
    return found;
}

} // namespace counterpart::intake
