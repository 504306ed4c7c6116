// SPDX-License-Identifier: GPL-3.0-or-later
// How does a document become a presentation? With masters, native charts and tables, notes; the same document gives the
// same bytes (mission I2).
#pragma once

#include "core/base/result.h"
#include "core/report/document/document.h"

#include <string>

namespace counterpart::report {

// The bytes of a .pptx; the caller writes them. Safe from several threads at once. O(characters + cells + points).
Result<std::string> presentationOf(const Document& document);

} // namespace counterpart::report
