// SPDX-License-Identifier: GPL-3.0-or-later
// Days and addresses.
#include "core/io/intake/values.h"

#include "core/base/text.h"
#include "core/io/intake/text.h"

#include <algorithm>
#include <charconv>

namespace counterpart::intake {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Names of months begin like this, folded, in English, German, French, Spanish, Italian, Dutch.
constexpr std::string_view kMonths[12] = {"jan ene gen janv", "feb fev",      "mar maa",      "apr avr abr",
                                          "may mai mei mag",  "jun juin giu", "jul juil lug", "aug aout ago",
                                          "sep set",          "oct okt ott",  "nov",          "dec dez dic"};

unsigned monthNamed(std::string_view word) {
    if (word.size() < 3) {
        return 0;
    }
    if (word.starts_with("juin")) {
        return 6;
    }
    for (unsigned m = 0; m < 12; ++m) {
        std::string_view rest = kMonths[m];
        while (!rest.empty()) {
            const auto blank = rest.find(' ');
            if (word.starts_with(rest.substr(0, blank)) && word.size() <= 10) {
                return m + 1;
            }
            rest = blank == std::string_view::npos ? std::string_view() : rest.substr(blank + 1);
        }
    }
    return 0;
}

struct Token {
    std::string word; // folded, or digits
    std::string_view written;
    char behind = ' '; // the sign right behind it
    int number = -1;
};

std::vector<Token> tokensOf(std::string_view text) {
    std::vector<Token> tokens;
    const auto isWord = [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        if (!isWord(text[at])) {
            ++at;
            continue;
        }
        const bool digits = isDigit(text[at]);
        std::size_t end = at;
        while (end < text.size() && isWord(text[end]) && isDigit(text[end]) == digits) {
            ++end;
        }
        Token token;
        token.written = text.substr(at, end - at);
        token.word = folded(token.written);
        token.behind = end < text.size() ? text[end] : ' ';
        if (digits && end - at <= 4) {
            std::from_chars(text.data() + at, text.data() + end, token.number);
        }
        tokens.push_back(std::move(token));
        at = end;
    }
    return tokens;
}

int yearOf(const Token& token) {
    const bool isYear = token.written.size() == 4 || token.written.size() == 2;
    const int year = token.number < 100 ? 2000 + token.number : token.number;
    return token.number >= 0 && isYear && year >= 2000 && year < 2100 ? year : 0;
}
int dayOf(const Token& token) {
    return token.number >= 1 && token.number <= 31 && token.written.size() <= 2 ? token.number : 0;
}

std::string_view span(const Token& first, const Token& last) {
    return {first.written.data(),
            static_cast<std::size_t>(last.written.data() + last.written.size() - first.written.data())};
}
Date lastOfMonth(int year, unsigned month) { return monthOf(Date::of(year, month, 1)).to.plusDays(-1); }

// "12/31/2026", "31.12.26": three numbers parted by the same sign.
bool readNumbers(const Token* t, bool monthFirst, DayRead& out) {
    const char sign = t[0].behind;
    if ((sign != '/' && sign != '.' && sign != '-') || t[1].behind != sign) {
        return false;
    }
    if (t[0].written.size() == 4 && yearOf(t[0]) != 0) {
        out.day = Date::of(t[0].number, static_cast<unsigned>(std::max(t[1].number, 0)),
                           static_cast<unsigned>(std::max(t[2].number, 0)));
        return out.day.has();
    }
    const int year = yearOf(t[2]);
    if (year == 0 || dayOf(t[0]) == 0 || dayOf(t[1]) == 0) {
        return false;
    }
    const auto a = static_cast<unsigned>(t[0].number);
    const auto b = static_cast<unsigned>(t[1].number);
    const Date dayFirst = Date::of(year, b, a);
    const Date monthLed = Date::of(year, a, b);
    const bool led = monthFirst && sign == '/';
    out.day = led ? monthLed : dayFirst;
    out.other = led ? dayFirst : monthLed;
    if (!out.day.has() || sign == '.') { // points mean day first
        out.day = out.day.has() ? out.day : out.other;
        out.other = {};
    }
    out.other = out.other == out.day ? Date{} : out.other;
    return out.day.has();
}

bool readNamed(const std::vector<Token>& tokens, std::size_t i, DayRead& out) {
    const unsigned month = monthNamed(tokens[i].word);
    if (month == 0) {
        return false;
    }
    const auto numberAt = [&](std::size_t at) { return at < tokens.size() ? &tokens[at] : nullptr; };
    // "30 June 2026", "30. Juni 2026", "30 de junio de 2026", "June 30th, 2026"
    const Token* behind = numberAt(i + 1);
    if (behind != nullptr && dayOf(*behind) != 0 && behind->written.size() <= 2) {
        std::size_t next = i + 2;
        if (next < tokens.size() && tokens[next].number < 0 && tokens[next].word.size() == 2) {
            ++next; // "th"
        }
        if (const Token* year = numberAt(next); year != nullptr && yearOf(*year) != 0) {
            out.day = Date::of(yearOf(*year), month, static_cast<unsigned>(behind->number));
            out.written = span(tokens[i], *year);
            return out.day.has();
        }
    }
    std::size_t next = i + 1;
    if (next < tokens.size() && (tokens[next].word == "de" || tokens[next].word == "del")) {
        ++next;
    }
    const Token* year = numberAt(next);
    if (year == nullptr || year->written.size() != 4 || yearOf(*year) == 0) {
        return false;
    }
    std::size_t before = i;
    while (before > 0 && tokens[before - 1].number < 0 && tokens[before - 1].word.size() <= 2) {
        --before; // "de", "th", "of"
    }
    if (before > 0 && dayOf(tokens[before - 1]) != 0) {
        out.day = Date::of(yearOf(*year), month, static_cast<unsigned>(tokens[before - 1].number));
        out.written = span(tokens[before - 1], *year);
    } else {
        out.day = lastOfMonth(yearOf(*year), month);
        out.rough = true;
        out.written = span(tokens[i], *year);
    }
    return out.day.has();
}

bool readQuarter(const std::vector<Token>& tokens, std::size_t i, DayRead& out) { // "Q3 2026", "2026 Q3", "T3 2026"
    if ((tokens[i].word != "q" && tokens[i].word != "t") || i + 1 >= tokens.size() || tokens[i + 1].number < 1 ||
        tokens[i + 1].number > 4 || tokens[i + 1].written.size() != 1) {
        return false;
    }
    const Token* year = i + 2 < tokens.size() && yearOf(tokens[i + 2]) != 0 ? &tokens[i + 2]
                        : i > 0 && tokens[i - 1].written.size() == 4        ? &tokens[i - 1]
                                                                            : nullptr;
    if (year == nullptr || yearOf(*year) == 0) {
        return false;
    }
    out.day = lastOfMonth(yearOf(*year), static_cast<unsigned>(tokens[i + 1].number) * 3);
    out.rough = true;
    out.written = year > &tokens[i] ? span(tokens[i], *year) : span(*year, tokens[i + 1]);
    return out.day.has();
}

} // namespace

bool readDay(std::string_view text, bool monthFirst, DayRead& out) {
    const std::vector<Token> tokens = tokensOf(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        out = {};
        if (i + 2 < tokens.size() && readNumbers(&tokens[i], monthFirst, out)) {
            out.written = span(tokens[i], tokens[i + 2]);
            return true;
        }
        if (readNamed(tokens, i, out) || readQuarter(tokens, i, out)) {
            return true;
        }
    }
    return false;
}

std::vector<HostRead> hostsIn(std::string_view text) {
    std::vector<HostRead> found;
    const auto ends = [](char c) {
        return c == ' ' || c == '\t' || c == ',' || c == ';' || c == '<' || c == '>' || c == '(' || c == ')' ||
               c == '[' || c == ']' || c == '"' || c == '|' || c == '\n' || c == '\r';
    };
    for (std::size_t at = 0; at < text.size();) {
        if (ends(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !ends(text[end])) {
            ++end;
        }
        HostRead one;
        one.written = text.substr(at, end - at);
        while (!one.written.empty() && std::string_view(".!?:'*_").find(one.written.back()) != std::string_view::npos) {
            one.written.remove_suffix(1);
        }
        at = end;
        std::string_view host = one.written;
        if (host.starts_with("mailto:")) {
            host.remove_prefix(7);
        }
        if (const auto scheme = host.find("://"); scheme != std::string_view::npos) {
            host.remove_prefix(scheme + 3);
        } else if (const auto mail = host.rfind('@'); mail != std::string_view::npos) {
            host.remove_prefix(mail + 1);
            one.ofMail = true;
        }
        one.host = foldedAscii(host.substr(0, host.find_first_of("/?#:")));
        if (one.host.starts_with("www.")) {
            one.host.erase(0, 4);
        }
        const auto point = one.host.rfind('.');
        const std::string_view top =
            point == std::string::npos ? std::string_view() : std::string_view(one.host).substr(point + 1);
        const bool letters = top.size() >= 2 &&
                             std::ranges::all_of(top, [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; });
        const bool clean = std::ranges::all_of(one.host, [](char c) {
            return (c >= 'a' && c <= 'z') || isDigit(c) || c == '-' || c == '.' || (c & 0x80) != 0;
        });
        if (letters && clean && point > 0 && one.host.find("..") == std::string::npos && one.host.front() != '.') {
            found.push_back(std::move(one));
        }
    }
    return found;
}

bool isFreeMail(std::string_view host) {
    constexpr std::string_view known[] = {"gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "yahoo.com",
                                          "live.com",  "icloud.com",     "gmx.de",      "gmx.net",     "web.de",
                                          "orange.fr", "free.fr",        "libero.it",   "aol.com",     "proton.me",
                                          "msn.com",   "mail.com",       "t-online.de", "yandex.ru",   "qq.com",
                                          "me.com",    "protonmail.com", "163.com",     "laposte.net", "yahoo.fr"};
    return std::ranges::find(known, host) != std::end(known);
}

} // namespace counterpart::intake
