// SPDX-License-Identifier: GPL-3.0-or-later
// Lines, closing words and labels in the languages of our partners.
#include "core/io/intake/text.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace counterpart::intake {

namespace {

struct Words {
    Label label;
    std::string_view words; // folded, separated by '|'
};
constexpr Words kLabels[] = {
    {Label::Partner,
     "partner|partner name|partner company|partner account|reseller|reseller name|registering partner|vertriebspartner|"
     "handler|partnerfirma|partenaire|revendeur|socio|distribuidor|rivenditore|wederverkoper|registered by"},
    {Label::Name,
     "customer|customer name|company|company name|end customer|end-customer|end user|end-user|end user name|client|"
     "client name|account|account name|prospect|prospect name|organisation|organization|kunde|kundenname|endkunde|"
     "firma|unternehmen|societe|entreprise|client final|nom du client|cliente|cliente final|empresa|azienda|klant|"
     "bedrijf|eindklant"},
    {Label::Domain,
     "domain|customer domain|company domain|website|web site|web|url|customer website|company website|homepage|"
     "webseite|internet|site web|site internet|sitio web|pagina web|sito|sito web|domaine|dominio|domein"},
    {Label::Contact,
     "contact|contact person|contact name|customer contact|contact e-mail|contact email|customer email|"
     "customer e-mail|email|e-mail|mail|email address|e-mail address|ansprechpartner|kontakt|kontaktperson|"
     "interlocuteur|courriel|contacto|correo|correo electronico|referente|contatto|contactpersoon"},
    {Label::Amount,
     "amount|value|deal value|deal size|deal amount|estimated value|estimated amount|expected value|expected amount|"
     "expected revenue|estimated deal size|estimated deal value|opportunity value|opportunity amount|"
     "opportunity size|budget|total|total value|size|tcv|acv|betrag|auftragswert|volumen|projektvolumen|wert|summe|"
     "montant|montant estime|valeur|importe|importe estimado|valor|monto|importo|valore|bedrag|waarde"},
    {Label::Currency, "currency|wahrung|devise|monnaie|moneda|divisa|valuta"},
    {Label::Products,
     "product|products|product(s)|products of interest|product interest|product line|solution|solutions|sku|skus|"
     "items|produkt|produkte|produit|produits|producto|productos|prodotto|prodotti|producten|losung"},
    {Label::Close,
     "expected close|expected close date|close date|closing date|expected closing|expected closing date|target close|"
     "target close date|estimated close|estimated close date|decision date|expected decision|expected by|close|"
     "abschluss|abschlussdatum|geplanter abschluss|erwarteter abschluss|voraussichtlicher abschluss|date de cloture|"
     "cloture prevue|date de signature|signature prevue|fecha de cierre|fecha prevista de cierre|cierre previsto|"
     "chiusura prevista|data di chiusura|sluitingsdatum|verwachte sluiting"},
    {Label::Justification,
     "justification|reason|notes|note|comments|comment|why|background|description|details|project|project details|"
     "business case|opportunity details|begrundung|beschreibung|projekt|anmerkung|hintergrund|motif|contexte|projet|"
     "justificacion|motivo|descripcion|proyecto|giustificazione|descrizione|motivazione|toelichting|reden"},
    {Label::Country, "country|customer country|land|pays|pais|paese|nation"},
    {Label::Region, "region|territory|sales region|gebiet|vertriebsgebiet|regione|regio"},
    {Label::Sender, "from|von|de|da|van|sender|absender|expediteur"},
    {Label::Noise,
     "subject|betreff|objet|asunto|oggetto|onderwerp|to|an|a|para|cc|bcc|date|datum|fecha|data|sent|gesendet|envoye|"
     "enviado|inviato|phone|tel|telephone|telefon|telefono|mobile|mobil|fax|reply-to|importance"},
};

constexpr std::string_view kClosings[] = {"best regards",
                                          "kind regards",
                                          "regards",
                                          "many thanks",
                                          "thanks",
                                          "thank you",
                                          "best",
                                          "cheers",
                                          "sincerely",
                                          "yours sincerely",
                                          "best wishes",
                                          "warm regards",
                                          "mit freundlichen grussen",
                                          "freundliche grusse",
                                          "viele grusse",
                                          "beste grusse",
                                          "mfg",
                                          "cordialement",
                                          "bien cordialement",
                                          "salutations",
                                          "saludos",
                                          "un saludo",
                                          "saludos cordiales",
                                          "cordiali saluti",
                                          "distinti saluti",
                                          "met vriendelijke groet",
                                          "sent from my iphone",
                                          "sent from my phone"};

std::string_view strip(std::string_view text, std::string_view signs) {
    while (!text.empty() && signs.find(text.front()) != std::string_view::npos) {
        text.remove_prefix(1);
    }
    while (!text.empty() && signs.find(text.back()) != std::string_view::npos) {
        text.remove_suffix(1);
    }
    return trimmed(text);
}

bool isClosing(std::string_view line) {
    if (line.size() > 60) {
        return false;
    }
    const std::string words = folded(strip(line, ",.!- "));
    return std::ranges::find(kClosings, words) != std::end(kClosings);
}

// The older message that an answer repeats below itself.
bool beginsQuoted(std::string_view line) {
    const std::string words = folded(line);
    const auto wrote = [&](std::string_view begin, std::string_view end) {
        return words.starts_with(begin) && (words.ends_with(end) || words.ends_with(std::string(end) + ':') ||
                                            words.ends_with(std::string(end) + " :"));
    };
    return words.find("original message") != std::string::npos ||
           words.find("ursprungliche nachricht") != std::string::npos ||
           words.find("message d'origine") != std::string::npos || wrote("on ", "wrote") || wrote("le ", "a ecrit") ||
           wrote("el ", "escribio") || (words.starts_with("am ") && words.find(" schrieb") != std::string::npos);
}

// Where the label ends and what parts it from the value.
std::size_t separatorIn(std::string_view line, std::size_t& width) {
    constexpr std::string_view wide = "\xEF\xBC\x9A"; // fullwidth colon
    for (std::size_t i = 0; i < line.size() && i < 60; ++i) {
        width = 1;
        if (line[i] == ':' || line[i] == '=' || line[i] == '\t' || line[i] == '|') {
            return i;
        }
        if (line.substr(i).starts_with(" - ") || line.substr(i).starts_with(wide)) {
            width = 3;
            return i;
        }
    }
    return std::string_view::npos;
}

bool findLabel(std::string_view words, Label& out) {
    for (const Words& one : kLabels) {
        std::string_view rest = one.words;
        while (!rest.empty()) {
            const auto bar = rest.find('|');
            if (rest.substr(0, bar) == words) {
                out = one.label;
                return true;
            }
            rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
        }
    }
    return false;
}

} // namespace

std::string_view afterListSign(std::string_view line) {
    line = trimmed(line);
    for (const std::string_view sign : {"\xE2\x80\xA2", "\xC2\xB7", "\xE2\x80\x93"}) {
        if (line.starts_with(sign)) {
            return afterListSign(line.substr(sign.size()));
        }
    }
    if (!line.empty() && (line.front() == '*' || line.front() == '-' || line.front() == '|' || line.front() == '#')) {
        return afterListSign(line.substr(1));
    }
    const auto digits = line.find_first_not_of("0123456789");
    if (digits != std::string_view::npos && digits > 0 && digits < 3 && (line[digits] == '.' || line[digits] == ')')) {
        return afterListSign(line.substr(digits + 1));
    }
    return line;
}

std::vector<Line> linesOf(std::string_view text) {
    std::vector<Line> lines;
    bool signature = false;
    std::int64_t number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string_view whole = text.substr(0, end);
        const std::string_view line = trimmed(whole);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        ++number;
        if (line.starts_with('>')) {
            continue;
        }
        if (beginsQuoted(line)) {
            break;
        }
        signature = signature || line == "--" || line == "__" || isClosing(line);
        lines.push_back({line, number, signature});
    }
    return lines;
}

std::string folded(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* apart = icu::Normalizer2::getNFKDInstance(status);
    const auto wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    icu::UnicodeString all = U_SUCCESS(status) ? apart->normalize(wide, status) : wide;
    all.foldCase();
    icu::UnicodeString plain;
    bool blank = false;
    for (std::int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
        const UChar32 c = all.char32At(i);
        if (u_charType(c) == U_NON_SPACING_MARK) {
            continue;
        }
        if (u_isUWhiteSpace(c) != 0) {
            blank = !plain.isEmpty();
            continue;
        }
        if (blank) {
            plain.append(u' ');
            blank = false;
        }
        plain.append(c);
    }
    std::string out;
    plain.toUTF8String(out);
    return out;
}

bool takeLabel(std::string_view text, Labelled& out) {
    const std::string_view line = afterListSign(text);
    std::size_t width = 1;
    const std::size_t end = separatorIn(line, width);
    if (end == std::string_view::npos || end == 0) {
        return false;
    }
    std::string_view label = strip(line.substr(0, end), "*_ ");
    std::string_view hint;
    if (const auto bracket = label.find(" ("); bracket != std::string_view::npos && label.ends_with(')')) {
        hint = label.substr(bracket + 2, label.size() - bracket - 3);
        label = trimmed(label.substr(0, bracket));
    }
    if (!findLabel(folded(label), out.label)) {
        return false;
    }
    out.value = strip(line.substr(end + width), "*_| ");
    out.hint = hint;
    return true;
}

std::vector<Labelled> labelsOf(std::string_view line) {
    std::vector<Labelled> found;
    Labelled one;
    if (!takeLabel(line, one)) {
        return found;
    }
    found.push_back(one);
    for (std::size_t at = 0; (at = line.find_first_of(";,|", at)) != std::string_view::npos; ++at) {
        const std::string_view rest = line.substr(at + 1);
        if (!takeLabel(rest, one)) {
            continue;
        }
        std::string_view& before = found.back().value; // ends where the next one begins
        if (before.data() <= line.data() + at) {
            before = strip(before.substr(0, static_cast<std::size_t>(line.data() + at - before.data())), "*_| ");
            found.push_back(one);
        }
    }
    return found;
}

} // namespace counterpart::intake
