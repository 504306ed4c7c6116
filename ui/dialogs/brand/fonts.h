// SPDX-License-Identifier: GPL-3.0-or-later
// Which fonts may stand in documents?
#pragma once

#include <QString>
#include <QStringList>

namespace counterpart {

QStringList fontFamilies(); // installed, of outlines, for people to choose from
enum class FontFit { Fits, NotInstalled, NotEmbeddable, TooWide };
// Whether its licence (what the font says of itself) lets it travel with a PDF, and whether its letters are narrow
// enough for the boxes that the layout gives them.
FontFit fitOf(const QString& family);

} // namespace counterpart
