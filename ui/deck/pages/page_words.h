// SPDX-License-Identifier: GPL-3.0-or-later
// What does a page say, to those who cannot see it? And which one is it, in a document that was made anew?
#pragma once

#include "ui/deck/paint/page_painter.h"

#include <optional>

namespace counterpart::deck {

const report::Page& pageOf(const PagePainter& pages, std::size_t page);
QString titleOf(const PagePainter& pages, std::size_t page); // of the document where the page has none
QString textOf(const PagePainter& pages, std::size_t page);  // its texts, figures and charts, in the order of reading

// The page of the same id and part, else of the same id, else the one in that place; none in an empty document.
std::optional<std::size_t> counterpartOf(const PagePainter* before, std::size_t page, const PagePainter* now);
std::optional<std::size_t> pageOfId(const PagePainter& pages, const std::string& id); // its first part

} // namespace counterpart::deck
