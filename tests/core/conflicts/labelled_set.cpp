// SPDX-License-Identifier: GPL-3.0-or-later
// Makes organisations by the patterns of public names, their variants, and others easily taken for them.
#include "tests/core/conflicts/labelled_set.h"

#include <algorithm>
#include <random>
#include <set>

namespace counterpart::conflicts::testing {

namespace {

struct Organisation {
    std::vector<std::string> words;
    std::size_t legal = 0;
    std::string label; // of its domain; empty: none
    std::size_t suffix = 0;
    std::string native; // the name in its own script
};

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) {
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

std::string withoutAccents(std::string_view text) {
    static const std::vector<std::pair<std::string_view, std::string_view>> table = {
        {"ü", "u"}, {"ö", "o"}, {"ä", "a"}, {"ß", "ss"}, {"è", "e"}, {"é", "e"}, {"ô", "o"}, {"ú", "u"},  {"ñ", "n"},
        {"á", "a"}, {"ó", "o"}, {"å", "a"}, {"ø", "o"},  {"Å", "A"}, {"č", "c"}, {"ř", "r"}, {"Ł", "L"},  {"ł", "l"},
        {"ś", "s"}, {"Ş", "S"}, {"ş", "s"}, {"ğ", "g"},  {"Ö", "O"}, {"ç", "c"}, {"ã", "a"}, {"æ", "ae"}, {"ń", "n"},
        {"š", "s"}, {"Č", "C"}, {"ő", "o"}, {"Ç", "C"},  {"Ú", "U"}, {"í", "i"}, {"ž", "z"}};
    std::string out(text);
    for (const auto& [from, to] : table) {
        for (std::size_t at = out.find(from); at != std::string::npos; at = out.find(from)) {
            out.replace(at, from.size(), to);
        }
    }
    return out;
}

std::string labelFor(const std::string& words) {
    std::string out;
    for (const char c : withoutAccents(words)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            out += c;
        } else if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c + 32);
        }
    }
    return out;
}

class Maker {
public:
    Maker(const WordLists& lists, std::uint64_t seed) : m_lists(lists), m_random(seed) {}

    LabelledSet make(std::size_t count) {
        for (const Transliterated& script : m_lists.scripts) {
            Organisation firm{.words = {std::string(script.latin)}, .label = {}, .native = std::string(script.native)};
            firm.legal = below(m_lists.legal.size());
            keep(std::move(firm), true);
        }
        while (m_firms.size() < count) {
            Organisation firm = organisation();
            const bool sister = oneIn(2);
            Organisation other = sister ? sisterOf(firm) : organisation();
            keep(std::move(firm), true);
            keep(std::move(other), !oneIn(3)); // some are only asked for
        }
        for (const auto& pair : m_lists.near) {
            for (std::size_t i = 0; i < pair.size(); ++i) {
                const auto trade = std::string(m_lists.trades[m_firms.size() / 2 % m_lists.trades.size()]);
                Organisation firm{.words = {std::string(pair[i]), trade}, .label = {}, .native = {}};
                firm.legal = m_firms.size() / 2 % m_lists.legal.size();
                keep(std::move(firm), i == 0);
            }
        }
        return std::move(m_set);
    }

private:
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(m_random() % n); }
    bool oneIn(std::size_t n) { return below(n) == 0; }
    std::string pick(const std::vector<std::string_view>& list) { return std::string(list[below(list.size())]); }
    std::string coined() { return pick(m_lists.heads) + pick(m_lists.tails); }

    Organisation organisation() {
        Organisation out;
        switch (below(6)) {
        case 0:
            out.words = {coined()};
            break;
        case 1:
            out.words = {coined(), pick(m_lists.trades)};
            break;
        case 2:
            out.words = {pick(m_lists.families), pick(m_lists.trades)};
            break;
        case 3:
            out.words = {pick(m_lists.families), "&", pick(m_lists.families)};
            break;
        case 4:
            out.words = {pick(m_lists.places), coined(), pick(m_lists.trades)};
            break;
        default:
            out.words = {coined(), std::string(m_lists.abbreviations[below(m_lists.abbreviations.size())][0])};
        }
        out.legal = below(m_lists.legal.size());
        return addressed(std::move(out));
    }
    Organisation addressed(Organisation firm) {
        firm.label = oneIn(2) ? std::string() : labelFor(joined(firm.words));
        firm.suffix = below(m_lists.suffixes.size());
        return firm;
    }

    // Another firm: of the same place and trade, of the same family, of a name that begins the same.
    Organisation sisterOf(const Organisation& firm) {
        Organisation out = firm;
        switch (below(4)) {
        case 0: // the same trade, another name
            out.words[0] = coined();
            break;
        case 1: // the same name, another trade, or another partner
            if (firm.words.size() == 1) {
                out.words.push_back(pick(m_lists.trades));
            } else {
                out.words.back() = firm.words[1] == "&" ? pick(m_lists.families) : pick(m_lists.trades);
            }
            break;
        case 2: // one more word that tells
            out.words.push_back(pick(m_lists.trades));
            break;
        default:
            out.words = {firm.words[0], coined()};
        }
        out.legal = oneIn(2) ? firm.legal : below(m_lists.legal.size());
        return addressed(std::move(out));
    }

    void keep(Organisation firm, bool known) {
        std::vector<std::string> names = firm.words;
        std::ranges::sort(names);
        if (std::ranges::adjacent_find(names) != names.end() || !m_names.insert(withoutAccents(joined(names))).second) {
            return;
        }
        const auto number = static_cast<std::uint32_t>(m_firms.size());
        m_firms.push_back(firm);
        if (known) {
            m_set.known.push_back({number, Variant::LegalForm, written(firm), address(firm)});
            for (int i = 0; i < 2; ++i) {
                m_set.asked.push_back(variantOf(firm, number));
            }
        } else {
            m_set.asked.push_back({number, Variant::Stranger, written(firm), oneIn(2) ? address(firm) : ""});
        }
    }

    std::string written(const Organisation& firm) { return joined(firm.words) + " " + pick(m_lists.legal[firm.legal]); }
    std::string address(const Organisation& firm) {
        return firm.label.empty() ? std::string() : firm.label + "." + std::string(m_lists.suffixes[firm.suffix]);
    }

    Mention variantOf(const Organisation& firm, std::uint32_t number) {
        const auto kind = firm.native.empty() ? static_cast<Variant>(below(static_cast<std::size_t>(Variant::Stranger)))
                                              : Variant::Script;
        Mention out{number, kind, {}, oneIn(3) ? address(firm) : std::string()};
        const std::string given = out.address;
        if (!change(firm, out)) {
            out.address = given;
            out.variant = Variant::LegalForm;
            out.name = joined(firm.words) + " " + pick(m_lists.legal[below(m_lists.legal.size())]);
        }
        return out;
    }

    // False if the organisation has nothing to change that way.
    bool change(const Organisation& firm, Mention& out) {
        const std::string plain = joined(firm.words);
        switch (out.variant) {
        case Variant::Accents:
            out.name = withoutAccents(written(firm));
            return withoutAccents(plain) != plain;
        case Variant::Abbreviation:
            return abbreviate(firm, out);
        case Variant::Slip:
            return slip(firm, out);
        case Variant::WordOrder:
            out.name = firm.words.back() + ", " + joined({firm.words.begin(), firm.words.end() - 1});
            return firm.words.size() > 1 && firm.words[1] != "&";
        case Variant::Script:
            out.name = firm.native;
            return !firm.native.empty();
        case Variant::Address:
            return byAddress(firm, out);
        case Variant::Suffix:
            out.name = plain;
            out.address = firm.label + "." + pick(m_lists.suffixes);
            return !firm.label.empty();
        case Variant::Group:
            out.name =
                plain + (oneIn(2) ? " Group" : " Holding") + (oneIn(2) ? " " + pick(m_lists.legal[firm.legal]) : "");
            return true;
        case Variant::Writing:
            return writing(firm, out);
        default:
            return false;
        }
    }

    bool abbreviate(const Organisation& firm, Mention& out) {
        std::vector<std::string> words = firm.words;
        bool changed = false;
        for (std::string& word : words) {
            for (const auto& pair : m_lists.abbreviations) {
                if (word == pair[0]) {
                    word = pair[1];
                    changed = true;
                }
            }
        }
        out.name = joined(words) + " " + pick(m_lists.legal[firm.legal]);
        return changed;
    }

    // One slip in the name; the first letter is seldom mistaken.
    bool slip(const Organisation& firm, Mention& out) {
        std::vector<std::string> words = firm.words;
        std::string& word = *std::ranges::max_element(words, {}, &std::string::size);
        word = withoutAccents(word);
        const std::size_t at = 1 + below(word.size() - 2);
        const char letter = static_cast<char>('a' + below(26));
        switch (below(4)) {
        case 0:
            word.erase(at, 1);
            break;
        case 1:
            word.insert(at, 1, oneIn(2) ? word[at] : letter);
            break;
        case 2:
            word[at] = letter;
            break;
        default:
            std::swap(word[at], word[at + 1]);
        }
        out.name = joined(words) + " " + pick(m_lists.legal[firm.legal]);
        return true;
    }

    bool byAddress(const Organisation& firm, Mention& out) {
        static const std::vector<std::string> before = {"www.",         "https://www.", "sales@",
                                                        "http://shop.", "mail.",        "HTTPS://"};
        static const std::vector<std::string> after = {"", "/en/contact?x=1", ":8443/", "."};
        const std::size_t kind = below(before.size());
        out.address = before[kind] + address(firm) + (kind == 2 ? "" : after[below(after.size())]);
        out.name = oneIn(2) ? std::string() : joined(firm.words) + " Head Office";
        return !firm.label.empty();
    }

    bool writing(const Organisation& firm, Mention& out) {
        out.name = written(firm);
        switch (below(4)) {
        case 0:
            std::ranges::transform(out.name, out.name.begin(),
                                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
            break;
        case 1:
            out.name = "\xE2\x80\x8F  \"" + out.name + "\"  ";
            break;
        case 2:
            std::ranges::replace(out.name, ' ', '-');
            break;
        default:
            if (firm.words.size() < 2 || firm.words[1] == "&") {
                return false;
            }
            out.name = firm.words[0] + joined({firm.words.begin() + 1, firm.words.end()});
        }
        return true;
    }

    const WordLists& m_lists;
    std::mt19937_64 m_random;
    std::vector<Organisation> m_firms;
    std::set<std::string> m_names;
    LabelledSet m_set;
};

} // namespace

std::string_view nameOf(Variant variant) {
    static constexpr std::string_view names[] = {"legal form", "accents", "abbreviation", "slip",
                                                 "word order", "script",  "address",      "suffix",
                                                 "group",      "writing", "stranger"};
    return names[static_cast<std::size_t>(variant)];
}

LabelledSet makeLabelledSet(const WordLists& lists, std::size_t organisations, std::uint64_t seed) {
    return Maker(lists, seed).make(organisations);
}

} // namespace counterpart::conflicts::testing
