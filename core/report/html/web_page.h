// SPDX-License-Identifier: GPL-3.0-or-later
// How does a document become a web page that is one file: nothing is fetched, nothing runs, and it can be read on a
// phone, in the dark, from right to left and on paper (mission I10)?
#pragma once

#include "core/report/document/document.h"

#include <functional>
#include <string>

namespace counterpart::report {

struct WebPage {
    // A chart as an `svg` element without declarations around it, on a ground that is light or dark. Without it, or
    // where it gives nothing, the figures of the chart stand alone.
    std::function<std::string(const Chart&, bool dark)> picture;
    std::string contents; // what the list of sections is called: "Contents"
    std::string figures;  // what opens the figures behind a chart: "The figures"
    std::string toTop;    // "To the top"
};

// The bytes of a .html in UTF-8. The same document and pictures give the same bytes. Notes of the pages are left out.
// O(characters + cells + points).
std::string webPageOf(const Document& document, const WebPage& with);

} // namespace counterpart::report
