// SPDX-License-Identifier: GPL-3.0-or-later
// How does a name of any script read in small Latin letters without accents? Transliteration is ICU's.
#include "core/engine/conflicts/script.h"

#include "core/engine/conflicts/words.h"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace counterpart::conflicts {

namespace {

using Rules = std::unique_ptr<icu::Transliterator>;

Rules make(const char* id) {
    UErrorCode status = U_ZERO_ERROR;
    Rules rules(icu::Transliterator::createInstance(icu::UnicodeString(id), UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(rules) : nullptr;
}

// Slow to make, not to be shared between threads. The conventions of BGN and the UN come before ICU's general ones:
// firms spell themselves by them ("ya", not "â").
void apply(const char* id, Rules& rules, bool& made, icu::UnicodeString& text) {
    if (!made) {
        made = true;
        rules = make(id);
    }
    if (rules) {
        rules->transliterate(text);
    }
}

// Marks that stand on a letter: all are gone, also those that ICU's rules for Latin letters leave because a mark that
// is no accent (of musical notation, say) stood between.
bool dropMarks(icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) {
        return false;
    }
    const icu::UnicodeString apart = decompose->normalize(text, status);
    icu::UnicodeString letters;
    for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
        if (u_getCombiningClass(apart.char32At(at)) == 0) {
            letters.append(apart.char32At(at));
        }
    }
    if (U_FAILURE(status) || letters.length() == apart.length()) {
        return false;
    }
    text = compose->normalize(letters, status);
    return U_SUCCESS(status);
}

bool isAscii(const icu::UnicodeString& text) {
    const char16_t* begin = text.getBuffer();
    return std::all_of(begin, begin + text.length(), [](char16_t c) { return c < 0x80; });
}

void transliterate(icu::UnicodeString& text, bool foreign) {
    thread_local Rules cyrillic, greek, general, accents;
    thread_local bool madeCyrillic = false, madeGreek = false, madeGeneral = false, madeAccents = false;
    if (foreign) {
        apply("Russian-Latin/BGN", cyrillic, madeCyrillic, text);
        apply("Greek-Latin/UNGEGN", greek, madeGreek, text);
        apply("Any-Latin", general, madeGeneral, text);
    }
    apply("Latin-ASCII; Lower", accents, madeAccents, text);
    if (!isAscii(text) && dropMarks(text)) {
        apply("Latin-ASCII; Lower", accents, madeAccents, text);
    }
}

bool isForeign(const icu::UnicodeString& text) {
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(text.char32At(at), &status);
        if (script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED) {
            return true;
        }
    }
    return false;
}

std::string_view cut(std::string_view name) {
    if (name.size() <= kLongestName) {
        return name;
    }
    std::size_t end = kLongestName;
    while (end > kLongestName - 4 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return name.substr(0, end);
}

void cutLegalSigns(std::string& text) {
    for (const std::string_view sign : legalSigns()) {
        for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign)) {
            text.replace(at, sign.size(), 1, ' ');
        }
    }
}

icu::UnicodeString folded(std::string_view name) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString raw =
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
    const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    return U_SUCCESS(status) ? fold->normalize(raw, status) : raw;
}

Latin fromUnicode(std::string_view name) {
    icu::UnicodeString text = folded(name);
    Latin out{.text = {}, .foreign = isForeign(text)};
    if (out.foreign) {
        std::string bytes;
        text.toUTF8String(bytes);
        cutLegalSigns(bytes);
        text = icu::UnicodeString::fromUTF8(bytes);
    }
    transliterate(text, out.foreign);
    // What has no letter of ours stays a letter of its own; all else that is not ASCII separates.
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 letter = text.char32At(at);
        if (letter >= 0x80 && !u_isalnum(letter)) {
            text.replace(at, U16_LENGTH(letter), static_cast<char16_t>(u_isUAlphabetic(letter) ? '\'' : ' '));
        }
    }
    text.toUTF8String(out.text);
    return out;
}

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// Most accents are letters of two bytes, U+00C0 to U+017F. What ICU makes of one does not depend on what stands beside
// it, so each is asked for once.
constexpr unsigned kFirstAccented = 0xC0;
constexpr unsigned kLastAccented = 0x17F;
using Accents = std::array<std::string, kLastAccented - kFirstAccented + 1>;

Accents makeAccents() {
    Accents out;
    for (unsigned letter = kFirstAccented; letter <= kLastAccented; ++letter) {
        const char bytes[] = {static_cast<char>(0xC0U | letter >> 6U), static_cast<char>(0x80U | (letter & 0x3FU))};
        out[letter - kFirstAccented] = fromUnicode({bytes, 2}).text;
    }
    return out;
}

// False for a name with any other letter.
bool readAccents(std::string_view name, std::string& out) {
    static const Accents accents = makeAccents();
    out.reserve(name.size());
    for (std::size_t at = 0; at < name.size(); ++at) {
        const auto lead = static_cast<unsigned char>(name[at]);
        if (lead < 0x80) {
            out += lowered(name[at]);
            continue;
        }
        const unsigned next = at + 1 < name.size() ? static_cast<unsigned char>(name[at + 1]) : 0U;
        const unsigned letter = (lead & 0x1FU) << 6U | (next & 0x3FU);
        if (lead < 0xC3 || lead > 0xC5 || (next & 0xC0U) != 0x80U || letter > kLastAccented) {
            return false;
        }
        out += accents[letter - kFirstAccented];
        ++at;
    }
    return true;
}

} // namespace

Latin toLatin(std::string_view name) {
    name = cut(name);
    Latin out;
    return readAccents(name, out.text) ? out : fromUnicode(name);
}

} // namespace counterpart::conflicts
