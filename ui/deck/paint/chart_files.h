// SPDX-License-Identifier: GPL-3.0-or-later
// How does one chart stand by itself: as a file, or within a web page? As high as what it shows needs.
#pragma once

#include "core/report/html/web_page.h"
#include "core/report/wording.h"

#include <QSizeF>

namespace counterpart::deck {

inline constexpr double kChartFileWidth = 640; // points
inline constexpr double kWebChartWidth = 420;  // where type can still be read on a phone

// The height of what is drawn, without title and caption, for a width in points.
double chartHeight(const report::Chart& chart, double width);
QSizeF chartFileSize(const report::Chart& chart); // with title and caption

// Words and drawn charts of a document that becomes a web page; holds what it needs of the document.
report::WebPage webPageOf(const report::Document& document, const report::Wording& wording);

} // namespace counterpart::deck
