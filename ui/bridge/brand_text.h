// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of the brand of documents: of its colours, of a picture that is none.
#pragma once

#include "core/domain/brand_settings.h"
#include "core/report/document/color_notes.h"

#include <QString>

namespace counterpart {

// "#FFEE00 is too pale for text on the light ground (1.2 : 1, at least 4.5 : 1): it is shown as #7A7200."
QString colorNoteText(const report::ColorNote& note);
QString logoFaultText(brand::LogoFault fault); // empty for none

} // namespace counterpart
