// SPDX-License-Identifier: GPL-3.0-or-later
// How does a picture that somebody chose become a logo that a workspace keeps?
#pragma once

#include "core/domain/brand_settings.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <string>

namespace counterpart::deck {

struct LogoFile {
    std::string png; // empty when there is a fault
    QSize size;      // in pixels
    brand::LogoFault fault = brand::LogoFault::None;
};

inline constexpr qint64 kMostSourceBytes = 8 * 1024 * 1024;
inline constexpr qint64 kMostSourcePixels = 40'000'000;

// PNG, JPEG and SVG, by what they are and not by their names. Larger than is of use is made smaller; what is drawn
// becomes pixels at the useful size; whatever else the file carried (texts, profiles) is left behind. The same file
// gives the same bytes.
LogoFile logoFrom(const QByteArray& bytes);
LogoFile logoFromFile(const QString& path);

} // namespace counterpart::deck
