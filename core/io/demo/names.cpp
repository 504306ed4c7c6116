// SPDX-License-Identifier: GPL-3.0-or-later
// The syllables.
#include "core/io/demo/names.h"

#include <array>

namespace counterpart::demo {

namespace {

constexpr std::array<std::string_view, 31> kFirst = {"Brae", "Quil", "Tovi", "Mero", "Zanth", "Lori", "Fenn", "Hald",
                                                     "Visk", "Koru", "Pell", "Rhen", "Drova", "Sulm", "Ashk", "Corv",
                                                     "Iven", "Jora", "Nael", "Obri", "Tarn",  "Ulme", "Wyre", "Yarr",
                                                     "Calv", "Eske", "Glim", "Orth", "Pryd",  "Skel", "Thul"};
constexpr std::array<std::string_view, 29> kSecond = {
    "dale", "mark", "wick", "vant",  "stone", "field", "ora",  "iva",   "enta",  "umo",
    "arra", "isk",  "holm", "bury",  "grove", "leth",  "mere", "nova",  "quist", "rune",
    "shaw", "tide", "vale", "worth", "yard",  "zell",  "born", "cairn", "dune"};
constexpr std::array<std::string_view, 7> kPartnerWords = {"Systems",  "Networks", "Digital", "Consulting",
                                                           "Services", "Works",    "Partners"};
constexpr std::array<std::string_view, 11> kAccountWords = {
    "Foods", "Logistics", "Bank", "Clinics", "Energy", "Textiles", "Retail", "Motors", "Schools", "Media", "Paper"};

// Steps through all pairs of syllables before one comes again; then a middle syllable is put in, so names stay
// different.
std::string root(std::uint64_t number) {
    const std::uint64_t pairs = kFirst.size() * kSecond.size();
    const std::uint64_t at = (number * 367 + 11) % pairs; // 367 and 899 share no factor
    std::string name(kFirst[at % kFirst.size()]);
    for (std::uint64_t round = number / pairs; round > 0; round /= kSecond.size() + 1) {
        const std::uint64_t middle = round % (kSecond.size() + 1);
        name += middle == 0 ? std::string_view("el") : kSecond[middle - 1].substr(0, 4);
    }
    return name + std::string(kSecond[at / kFirst.size()]);
}

} // namespace

std::string partnerName(std::uint64_t number, std::string_view type) {
    std::string name = root(number);
    if (type == "distributor") {
        return name + " Distribution";
    }
    return name + ' ' + std::string(kPartnerWords[(number * 5 + number / 7) % kPartnerWords.size()]);
}

std::string accountName(std::uint64_t number) {
    return root(number / kAccountWords.size() + 450) + ' ' +
           std::string(kAccountWords[(number * 7) % kAccountWords.size()]);
}

std::string domainOf(std::string_view name) {
    std::string domain;
    for (const char c : name) {
        domain += c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return domain + ".example";
}

} // namespace counterpart::demo
