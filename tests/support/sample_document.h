// SPDX-License-Identifier: GPL-3.0-or-later
// Which document has something of everything? All kinds of blocks and charts, long names, three scripts.
#pragma once

#include "core/report/document/document.h"

namespace counterpart::testing {

struct SampleOptions {
    report::Format format = report::Format::Wide;
    bool dark = false;
    bool rightToLeft = false;
};
report::Document sampleDocument(const SampleOptions& options);

// As a cover with these rows alone.
report::Document onePage(std::vector<report::Row> rows);

// What imports have been seen to carry: markup, control characters, overrides, halves of pairs, 10,000 letters.
const std::vector<std::string>& hostileTexts();

std::string tinyPng(); // 30 by 10 pixels in three colours

} // namespace counterpart::testing
