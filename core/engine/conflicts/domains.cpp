// SPDX-License-Identifier: GPL-3.0-or-later
// Which domain does an address stand for? International names go through ICU's UTS 46 processing.
#include "core/engine/conflicts/domains.h"

#include "core/base/text.h"

#include <algorithm>
#include <memory>
#include <unicode/bytestream.h>
#include <unicode/idna.h>

namespace counterpart::conflicts {

namespace {

constexpr std::size_t kLongestAddress = 2048; // what browsers take; more is no address

std::string_view hostOf(std::string_view address) {
    address = trimmed(address);
    if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos) {
        address.remove_prefix(scheme + 3);
    } else if (equalsIgnoringAsciiCase(address.substr(0, 7), "mailto:")) {
        address.remove_prefix(7);
    }
    address = address.substr(0, address.find_first_of("/?#\\"));
    if (const std::size_t user = address.rfind('@'); user != std::string_view::npos) {
        address.remove_prefix(user + 1);
    }
    if (address.find(':') != address.rfind(':')) {
        return {}; // IPv6
    }
    address = trimmed(address.substr(0, address.find_first_of(":>,; ")));
    while (address.ends_with('.')) {
        address.remove_suffix(1);
    }
    return address;
}

std::string toAscii(std::string_view host) {
    thread_local std::unique_ptr<icu::IDNA> idna;
    UErrorCode status = U_ZERO_ERROR;
    if (!idna) {
        idna.reset(icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_ASCII, status));
    }
    if (U_FAILURE(status) || !idna) {
        return {};
    }
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    icu::IDNAInfo info;
    idna->nameToASCII_UTF8(icu::StringPiece(host.data(), static_cast<std::int32_t>(host.size())), sink, info, status);
    return U_FAILURE(status) || info.hasErrors() ? std::string() : out;
}

bool isHost(std::string_view host) {
    const bool letters = std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    });
    const std::size_t last = host.rfind('.');
    if (!letters || host.size() > 253 || last == std::string_view::npos || host.front() == '.' ||
        host.find("..") != std::string_view::npos) {
        return false;
    }
    const std::string_view top = host.substr(last + 1);
    return top.size() >= 2 && top.find_first_not_of("0123456789") != std::string_view::npos;
}

} // namespace

Domain domainOf(std::string_view address) {
    Domain out;
    if (address.size() > kLongestAddress) {
        return out;
    }
    const std::string_view raw = hostOf(address);
    const bool ascii = std::ranges::none_of(raw, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const std::string host = ascii ? foldedAscii(raw) : toAscii(raw);
    if (!isHost(host)) {
        return out;
    }
    std::size_t at = host.size();
    for (std::size_t left = suffixLabels(host) + 1; left > 0; --left) {
        if (at == 0 || at == std::string::npos) {
            return out; // a suffix alone
        }
        at = host.rfind('.', at - 1);
    }
    out.registered = at == std::string::npos ? host : host.substr(at + 1);
    out.shared = isSharedDomain(out.registered);
    out.label = out.registered.substr(0, out.registered.find('.'));
    std::erase(out.label, '-');
    return out;
}

} // namespace counterpart::conflicts
