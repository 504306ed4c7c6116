// SPDX-License-Identifier: GPL-3.0-or-later
// What of a party is compared, and by which traits is it found?
#include "core/engine/conflicts/profile.h"

#include "core/base/text.h"
#include "core/engine/conflicts/words.h"

#include <algorithm>
#include <bit>

namespace counterpart::conflicts {

namespace {

constexpr std::size_t kLongestSlipped =
    48;                                   // letters of a name of which slips are looked for; longer ones by their words
constexpr std::size_t kTwice = 11 - 2;    // letters of a word that may hold two slips, one of which may have lost some
constexpr std::uint32_t kEstablished = 4; // names that have a word before it is one of its own

std::string joined(std::vector<std::string> words) {
    std::ranges::sort(words);
    std::string out;
    for (const std::string& word : words) {
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

std::string letters(std::string_view words) {
    std::string out(words);
    std::erase(out, ' ');
    return out;
}

class Traits {
public:
    explicit Traits(std::vector<std::uint64_t>& out) : m_out(out) { m_out.clear(); }
    // Kinds keep a domain from meeting a name.
    void add(char kind, std::string_view text) {
        if (!text.empty()) {
            m_out.push_back(fnv1a(text, fnv1a({&kind, 1})));
        }
    }
    // Every text with one letter less: two texts one slip apart share one, or one of them is one.
    void addShorter(char kind, std::string_view text) {
        const std::uint64_t begin = fnv1a({&kind, 1});
        std::uint64_t head = begin;
        m_out.push_back(fnv1a(text, begin));
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (i + 1 == text.size() || text[i] != text[i + 1]) {
                m_out.push_back(fnv1a(text.substr(i + 1), head));
            }
            head = fnv1a(text.substr(i, 1), head);
        }
    }
    void close() {
        std::ranges::sort(m_out);
        m_out.erase(std::ranges::unique(m_out).begin(), m_out.end());
    }

private:
    std::vector<std::uint64_t>& m_out;
};

// The name without its longest word, and how that begins: whatever befell the rest of it.
void addWithoutLongest(const Profile& profile, Traits& traits) {
    std::vector<std::string> words;
    for (const Profile::Word& word : profile.words) {
        words.push_back(word.spelled);
    }
    std::ranges::sort(words);
    const auto longest = std::ranges::max_element(words, {}, &std::string::size);
    if (words.size() < 2 || longest->size() < kTwice) {
        return;
    }
    const std::string begin = longest->substr(0, 2);
    words.erase(longest);
    traits.add('R', begin + " " + joined(words));
}

std::string consonants(std::string heard) {
    std::erase_if(heard, [](char c) { return std::string_view("aeiouh").find(c) != std::string_view::npos; });
    heard.erase(std::ranges::unique(heard).begin(), heard.end());
    return heard.size() < 3 ? std::string() : heard;
}

} // namespace

Profile::Profile(const Party& party)
    : key(trimmed(party.key)), name(normalised(party.name)), domain(domainOf(party.address)), text(name.text()),
      compact(name.compact()) {
    std::vector<std::string> all, needed;
    for (const std::string& word : name.words) {
        const WordFacts& facts = factsOf(word);
        words.push_back({word, spelling(word), fnv1a(word), 0, false, facts.optional, facts.common});
        all.push_back(words.back().spelled);
        if (!facts.optional) {
            needed.push_back(all.back());
        }
        telling = telling || (!facts.common && !facts.optional && word.size() > 1);
    }
    std::ranges::sort(words, {}, &Word::text);
    core = joined(needed.empty() ? all : std::move(needed));
    sorted = joined(std::move(all));
    initials = name.initials();
    marks = {fnv1a(key),          fnv1a(text),         fnv1a(sorted),  fnv1a(compact),
             fnv1a(name.written), fnv1a(domain.label), fnv1a(initials)};
}

void Rarity::count(const Profile& profile) {
    // Sorted by text, so that a word which stands twice is its own neighbour.
    for (std::size_t at = 0; at < profile.words.size(); ++at) {
        if (at == 0 || profile.words[at].mark != profile.words[at - 1].mark) {
            ++m_names[profile.words[at].mark];
        }
    }
}

void Rarity::weigh(Profile& profile) const {
    for (Profile::Word& word : profile.words) {
        const auto found = m_names.find(word.mark);
        const std::uint32_t names = found == m_names.end() ? 0 : found->second;
        const bool usual = word.common || word.optional;
        const std::size_t ratio = (m_total + 1) / (names + 1);
        word.weight = usual ? 2 : std::clamp(static_cast<int>(std::bit_width(ratio)) + 3, 4, 16);
        word.established = usual || names >= kEstablished;
    }
}

void traitsOf(const Profile& profile, Side side, bool initials, std::vector<std::uint64_t>& out) {
    Traits traits(out);
    traits.add('K', profile.key);
    if (profile.domain.usable()) {
        traits.add('D', profile.domain.registered);
        traits.add('L', profile.domain.label);
    }
    traits.add('L', profile.compact);
    traits.add('L', profile.name.written);
    traits.add('N', profile.core);
    if (initials) {
        traits.add('I', profile.name.words.size() == 1 ? profile.compact : profile.initials);
    }
    const std::string core = letters(profile.core);
    if (core.size() >= 5 && core.size() <= kLongestSlipped) {
        traits.addShorter('S', core);
    }
    // Sounds matter only between scripts: a foreign name asks all, a Latin one the foreign ones (lower-case kinds).
    const bool foreign = profile.name.foreign;
    const bool known = side == Side::Known;
    const std::string heard = sound(core);
    const std::string bones = consonants(heard);
    if (known || foreign) {
        traits.add('H', heard);
        traits.add('C', bones);
    }
    if (foreign == known) {
        traits.add('h', heard);
        traits.add('c', bones);
    }
    addWithoutLongest(profile, traits);
    traits.close();
}

} // namespace counterpart::conflicts
