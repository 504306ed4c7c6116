// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF has beside its pages, and Qt does not write: an outline, the document's language, dates that are not
// today's.
#pragma once

#include "core/report/document/layout.h"

#include <QByteArray>

namespace counterpart::deck {

// The same pages with an outline of their titles, by section; its dates are those of the document, so that the same
// document gives the same bytes. Empty when `pdf` cannot be read.
QByteArray finishedPdf(const QByteArray& pdf, const report::Document& document,
                       const std::vector<report::PlacedPage>& pages);

} // namespace counterpart::deck
