// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the parts of a document by name.
#include "core/report/document/document.h"

#include <algorithm>

namespace counterpart::report {

const Image* imageNamed(const Document& document, const std::string& name) {
    const auto found = std::ranges::find(document.images, name, &Image::name);
    return found == document.images.end() ? nullptr : &*found;
}

} // namespace counterpart::report
