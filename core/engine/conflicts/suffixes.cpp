// SPDX-License-Identifier: GPL-3.0-or-later
// Which endings of hosts can be registered under by anybody, and which domains does everybody have an address at?
// Facts: country registries' published second levels (as in the Public Suffix List) and well-known free-mail services.
#include "core/engine/conflicts/domains.h"

#include <algorithm>
#include <array>

namespace counterpart::conflicts {

namespace {

// Below the two letters of a country these are its registry's, everywhere they are used at all.
constexpr auto kSecondLevels = std::to_array<std::string_view>(
    {"ac",   "asn", "biz", "co",  "com", "edu",  "firm",   "gen", "go",     "gob", "gouv", "gov",
     "govt", "gr",  "id",  "ind", "inf", "info", "int",    "lg",  "ltd",    "mil", "mod",  "ne",
     "net",  "nhs", "nom", "or",  "org", "plc",  "police", "sch", "school", "web"});

// Suffixes of two labels that the rule above does not know, and hosts below which customers of a service live.
constexpr auto kOthers = std::to_array<std::string_view>({"appspot.com",    "asso.fr",         "azurewebsites.net",
                                                          "blogspot.com",   "cloudfront.net",  "eu.com",
                                                          "github.io",      "gitlab.io",       "herokuapp.com",
                                                          "in.net",         "jpn.com",         "myshopify.com",
                                                          "netlify.app",    "onmicrosoft.com", "pages.dev",
                                                          "sharepoint.com", "squarespace.com", "tm.fr",
                                                          "uk.com",         "uk.net",          "us.com",
                                                          "vercel.app",     "web.app",         "webflow.io",
                                                          "weebly.com",     "wixsite.com",     "wordpress.com"});

constexpr auto kShared = std::to_array<std::string_view>(
    {"126.com",        "163.com",         "aol.com",        "aol.de",         "arcor.de",       "att.net",
     "bell.net",       "bellsouth.net",   "bigpond.com",    "blogger.com",    "bluewin.ch",     "bol.com.br",
     "btinternet.com", "centrum.cz",      "charter.net",    "comcast.net",    "cox.net",        "daum.net",
     "earthlink.net",  "email.com",       "email.cz",       "example.com",    "example.net",    "example.org",
     "facebook.com",   "fastmail.com",    "fastmail.fm",    "foxmail.com",    "free.fr",        "freemail.hu",
     "freenet.de",     "gmail.com",       "gmx.at",         "gmx.ch",         "gmx.com",        "gmx.de",
     "gmx.net",        "google.com",      "googlemail.com", "hanmail.net",    "hey.com",        "hotmail.co.uk",
     "hotmail.com",    "hotmail.de",      "hotmail.es",     "hotmail.fr",     "hotmail.it",     "hushmail.com",
     "icloud.com",     "inbox.lv",        "inbox.ru",       "instagram.com",  "interia.pl",     "laposte.net",
     "libero.it",      "linkedin.com",    "list.ru",        "live.com",       "live.co.uk",     "live.de",
     "live.fr",        "live.nl",         "mac.com",        "mail.com",       "mail.de",        "mail.ru",
     "mailinator.com", "me.com",          "medium.com",     "msn.com",        "naver.com",      "ntlworld.com",
     "o2.pl",          "onet.pl",         "online.de",      "orange.fr",      "outlook.com",    "outlook.de",
     "outlook.es",     "outlook.fr",      "outlook.jp",     "pm.me",          "posteo.de",      "proton.me",
     "protonmail.com", "qq.com",          "rambler.ru",     "rediffmail.com", "rocketmail.com", "rogers.com",
     "sapo.pt",        "sbcglobal.net",   "seznam.cz",      "sfr.fr",         "shaw.ca",        "sina.com",
     "sky.com",        "sohu.com",        "t-online.de",    "telenet.be",     "terra.com.br",   "tiscali.it",
     "tuta.com",       "tutanota.com",    "twitter.com",    "ukr.net",        "uol.com.br",     "verizon.net",
     "virgilio.it",    "virginmedia.com", "wanadoo.fr",     "web.de",         "wp.pl",          "x.com",
     "yahoo.ca",       "yahoo.co.in",     "yahoo.co.jp",    "yahoo.co.uk",    "yahoo.com",      "yahoo.com.au",
     "yahoo.com.br",   "yahoo.de",        "yahoo.es",       "yahoo.fr",       "yahoo.it",       "yandex.com",
     "yandex.ru",      "ymail.com",       "youtube.com",    "ziggo.nl",       "zoho.com"});

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

} // namespace

std::size_t suffixLabels(std::string_view host) {
    const std::size_t last = host.rfind('.');
    if (last == std::string_view::npos || last == 0) {
        return 1;
    }
    const std::size_t before = host.rfind('.', last - 1);
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    const bool country = host.size() - last - 1 == 2;
    const bool two =
        (country && holds(kSecondLevels, host.substr(start, last - start))) || holds(kOthers, host.substr(start));
    return two ? 2 : 1;
}

bool isSharedDomain(std::string_view registered) {
    static const bool sorted = std::ranges::is_sorted(kShared);
    return sorted ? std::ranges::binary_search(kShared, registered) : holds(kShared, registered);
}

} // namespace counterpart::conflicts
