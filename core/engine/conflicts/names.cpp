// SPDX-License-Identifier: GPL-3.0-or-later
// When are two names of an organisation the same name? Words are taken apart, joined and cut until nothing changes.
#include "core/engine/conflicts/names.h"

#include "core/engine/conflicts/script.h"
#include "core/engine/conflicts/words.h"

#include <algorithm>
#include <array>

namespace counterpart::conflicts {

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kMostWords = 24;

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

Words taken(std::string_view text) {
    Words words;
    std::string word;
    const auto close = [&] {
        if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    };
    for (const char c : text) {
        if (isLetter(c)) {
            word += c;
        } else if (c != '\'' && c != '`') { // "macy's" is one word
            close();
        }
    }
    close();
    return words;
}

// "i b m" is "ibm", "s p a" is "spa".
bool joinLetters(Words& words) {
    Words out;
    bool joining = false;
    for (std::string& word : words) {
        const bool single = word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
        if (single && joining) {
            out.back() += word;
        } else {
            out.push_back(std::move(word));
        }
        joining = single;
    }
    const bool changed = out.size() != words.size();
    words = std::move(out);
    return changed;
}

// A single letter is a filler ("y", "e") between words only: "E.ON" begins with its own.
bool dropFillers(Words& words) {
    if (std::ranges::all_of(words, [](const std::string& word) { return factsOf(word).filler; })) {
        return false;
    }
    Words out;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool inner = words[at].size() > 1 || (at > 0 && at + 1 < words.size());
        if (!inner || !factsOf(words[at]).filler) {
            out.push_back(words[at]);
        }
    }
    const bool changed = out.size() < words.size();
    words = std::move(out);
    return changed;
}

std::size_t phraseAtEnd(const Words& words) {
    for (const auto& phrase : legalPhrases()) {
        if (words.size() > phrase.size() && std::equal(phrase.rbegin(), phrase.rend(), words.rbegin())) {
            return phrase.size();
        }
    }
    return 0;
}

bool dropLegal(Words& words, Name& name) {
    bool changed = false;
    while (words.size() > 1) {
        std::size_t count = phraseAtEnd(words);
        if (count == 0 && factsOf(words.back()).legalAtEnd) {
            count = 1;
        }
        if (count == 0) {
            break;
        }
        for (; count > 0; --count) {
            name.legal.insert(0, words.back() + " ");
            words.pop_back();
        }
        changed = true;
    }
    while (words.size() > 1) {
        const WordFacts& facts = factsOf(words.front());
        if (!facts.legalAtStart && !(facts.legalIfForeign && name.foreign)) {
            break;
        }
        name.legal += words.front() + " ";
        words.erase(words.begin());
        changed = true;
    }
    return changed;
}

bool shorten(Words& words) {
    bool changed = false;
    for (std::string& word : words) {
        std::string_view shortForm = factsOf(word).shortForm;
        if (shortForm.empty()) {
            shortForm = mended(word);
        }
        if (!shortForm.empty() && shortForm != word) {
            word = shortForm;
            changed = true;
        }
    }
    return changed;
}

// The result must be a name itself: within the length that is read again.
bool limit(Words& words) {
    std::size_t bytes = 0;
    std::size_t count = 0;
    while (count < std::min(words.size(), kMostWords) && bytes + words[count].size() + 1 <= kLongestName) {
        bytes += words[count++].size() + 1;
    }
    const bool changed = count < words.size();
    words.resize(count);
    return changed;
}

std::string canonicalLegal(const std::string& legal) {
    Words words = taken(legal);
    for (std::string& word : words) {
        static constexpr std::pair<std::string_view, std::string_view> same[] = {
            {"limited", "ltd"},   {"incorporated", "inc"}, {"corporation", "corp"},      {"company", "co"},
            {"aktiebolag", "ab"}, {"proprietary", "pty"},  {"aktiengesellschaft", "ag"}, {"private", "pvt"},
            {"berhad", "bhd"},    {"oyj", "oy"},           {"teoranta", "teo"},          {"spzoo", "sp z oo"}};
        const auto found = std::ranges::find(same, std::string_view(word), [](const auto& pair) { return pair.first; });
        if (found != std::end(same)) {
            word = found->second;
        }
    }
    std::erase_if(words, [](const std::string& word) { return word == "com" || word == "co"; });
    std::ranges::sort(words);
    std::string out;
    for (const std::string& word : words) {
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

struct Spelled {
    std::string_view from, to;
};

// What a letter may begin, in the order of the table: most letters begin nothing.
class Respelling {
public:
    Respelling(std::initializer_list<Spelled> table) {
        for (const Spelled& entry : table) {
            m_at[static_cast<unsigned char>(entry.from[0])].push_back(entry);
        }
    }
    std::string of(std::string_view word) const {
        std::string out;
        out.reserve(word.size());
        for (std::size_t at = 0; at < word.size();) {
            const auto& entries = m_at[static_cast<unsigned char>(word[at])];
            const auto found = std::ranges::find_if(
                entries, [rest = word.substr(at)](const Spelled& entry) { return rest.starts_with(entry.from); });
            if (found == entries.end()) {
                out += word[at++];
            } else {
                out += found->to;
                at += found->from.size();
            }
        }
        return out;
    }

private:
    std::array<std::vector<Spelled>, 256> m_at;
};

std::string withoutDoubles(std::string_view word) {
    std::string out(word);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

Name normalisedOnce(std::string_view name) {
    Latin latin = toLatin(name);
    Name out;
    out.foreign = latin.foreign;
    out.words = taken(latin.text);
    bool changed = !out.words.empty();
    while (changed) {
        changed = limit(out.words);
        changed = joinLetters(out.words) || changed;
        changed = dropFillers(out.words) || changed;
        changed = dropLegal(out.words, out) || changed;
        if (!changed) {
            out.written = out.written.empty() ? out.compact() : out.written;
            changed = shorten(out.words);
        }
    }
    out.legal = canonicalLegal(out.legal);
    return out;
}

bool isForeignStill(const Name& name) {
    return std::ranges::any_of(name.words, [](const std::string& word) {
        return std::ranges::any_of(word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    });
}

} // namespace

// What ICU leaves as it is depends on what stands beside it, and some of that goes away: it is read again until nothing
// changes.
Name normalised(std::string_view name) {
    constexpr int most = 8;
    Name out = normalisedOnce(name);
    for (int round = 0; round < most && isForeignStill(out); ++round) {
        Name again = normalisedOnce(out.text());
        if (again.words == out.words) {
            break;
        }
        out.words = std::move(again.words);
        out.written = std::move(again.written);
    }
    return out;
}

std::string Name::text() const {
    std::string out;
    for (const std::string& word : words) {
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

std::string Name::compact() const {
    std::string out;
    for (const std::string& word : words) {
        out += word;
    }
    return out;
}

std::string Name::initials() const {
    std::string out;
    for (const std::string& word : words) {
        out += word[0];
    }
    return words.size() < 3 ? std::string() : out;
}

std::string spelling(std::string_view word) {
    if (word.size() < 5) {
        return std::string(word);
    }
    static const Respelling umlauts = {{"ae", "a"}, {"oe", "o"}, {"ue", "u"}, {"aa", "a"}};
    return umlauts.of(word);
}

std::string sound(std::string_view word) {
    static const Respelling sounds = {{"shch", "s"}, {"sch", "s"}, {"tch", "c"}, {"kh", "h"}, {"ch", "h"}, {"sh", "s"},
                                      {"zh", "z"},   {"ph", "f"},  {"th", "t"},  {"ts", "c"}, {"tz", "c"}, {"ks", "x"},
                                      {"cs", "x"},   {"ck", "k"},  {"qu", "k"},  {"ou", "u"}, {"oo", "u"}, {"iy", "i"},
                                      {"ij", "i"},   {"ai", "e"},  {"ei", "i"},  {"oi", "i"}, {"yi", "i"}, {"ey", "e"},
                                      {"ye", "e"},   {"yo", "o"},  {"c", "k"},   {"q", "k"},  {"y", "i"},  {"j", "i"},
                                      {"w", "v"},    {"l", "r"},   {"b", "v"}};
    return withoutDoubles(sounds.of(word));
}

} // namespace counterpart::conflicts
