// SPDX-License-Identifier: GPL-3.0-or-later
// Looks words up among partners and products.
#include "core/io/intake/known.h"

#include "core/base/text.h"
#include "core/io/intake/text.h"
#include "core/io/intake/values.h"

#include <algorithm>

namespace counterpart::intake {

bool ownsHost(const Partner& partner, std::string_view host) {
    const auto same = [&](std::string_view own) {
        return !own.empty() && !isFreeMail(own) && (host == own || host.ends_with('.' + std::string(own)));
    };
    for (const HostRead& own : hostsIn(partner.domain.view())) {
        if (same(own.host)) {
            return true;
        }
    }
    for (const HostRead& own : hostsIn(partner.email.view())) {
        if (same(own.host)) {
            return true;
        }
    }
    return false;
}

std::vector<const Partner*> nearNames(const Snapshot& snapshot,
                                      const std::string& wanted) { // one begins with the other
    std::vector<const Partner*> near;
    snapshot.table<Partner>().forEach([&](const Partner& partner) {
        const std::string name = folded(partner.name.view());
        if (name.size() >= 4 && wanted.size() >= 4 &&
            (name.starts_with(wanted + ' ') || wanted.starts_with(name + ' '))) {
            near.push_back(&partner);
        }
    });
    return near;
}

void keys(const std::vector<const Partner*>& partners, std::vector<std::string>& out) {
    for (const Partner* partner : partners) {
        out.push_back(partner->key.str());
    }
}

const Product* productNamed(const Snapshot& snapshot, std::string_view words) {
    if (const Product* product = snapshot.table<Product>().findKey(words)) {
        return product;
    }
    const std::string wanted = folded(words);
    const Product* found = nullptr;
    snapshot.table<Product>().forEach([&](const Product& product) {
        const std::string name = folded(product.name.view());
        const bool inside = name.size() >= 4 && (' ' + wanted + ' ').find(' ' + name + ' ') != std::string::npos;
        if (found == nullptr && (name == wanted || inside || folded(product.key.view()) == wanted)) {
            found = &product;
        }
    });
    return wanted.empty() ? nullptr : found;
}

std::string_view capitalised(std::string_view text) {
    std::size_t end = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto stop = std::min(text.find(' ', at), text.size());
        std::string_view word = text.substr(at, stop - at);
        const bool last =
            word.find_first_of(",;:()!?") != std::string_view::npos || (word.ends_with('.') && stop == text.size());
        word = word.substr(0, word.find_first_of(",;:()!?"));
        const bool capital = !word.empty() && ((word[0] >= 'A' && word[0] <= 'Z') || (word[0] & 0x80) != 0);
        const bool joins = end > 0 && (word == "&" || word == "and" || word == "of" || word == "und" || word == "de");
        if (!capital && !joins) {
            break;
        }
        if (capital) {
            end = at + word.size();
        }
        if (last) {
            break;
        }
        at = stop + 1;
    }
    return trimmed(text.substr(0, end))
        .substr(0, end > 0 && text[end - 1] == '.' && end == text.size() ? end - 1 : end);
}

std::string oneLine(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (!blank) {
            out += c;
        } else if (!out.ends_with(' ')) {
            out += ' ';
        }
    }
    return out;
}

} // namespace counterpart::intake
