// SPDX-License-Identifier: GPL-3.0-or-later
// Which domain does an address stand for: the part that an organisation registered?
#pragma once

#include <string>
#include <string_view>

namespace counterpart::conflicts {

struct Domain {
    std::string registered; // "acme.co.uk", lower case, IDN as punycode; empty: none, or it says nothing (see shared)
    std::string label;      // "acme", hyphens left out; what the same firm takes under another suffix
    bool shared = false;    // free mail or a platform: many organisations are there, so it says nothing about one

    bool usable() const { return !registered.empty() && !shared; }
};

// Of a host, URL or e-mail address, with or without scheme, user, port and path. Addresses of networks (IPv4, IPv6),
// names without a suffix and what cannot be a host give an empty one.
Domain domainOf(std::string_view address);

// Number of labels of the public suffix at the end of a host: 1 for "acme.com", 2 for "acme.co.uk".
std::size_t suffixLabels(std::string_view host);
bool isSharedDomain(std::string_view registered);

} // namespace counterpart::conflicts
