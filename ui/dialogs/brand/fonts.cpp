// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the installed fonts.
#include "ui/dialogs/brand/fonts.h"

#include "core/report/document/text_width.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QRawFont>

namespace counterpart {

namespace {

// Bits of fsType in the table OS/2: restricted licence, bitmaps only.
constexpr unsigned kRestricted = 0x0002;
constexpr unsigned kOtherRights = 0x000C;
constexpr unsigned kBitmapsOnly = 0x0200;

bool embeddable(const QRawFont& font) {
    const QByteArray table = font.fontTable("OS/2");
    if (table.size() < 10) {
        return true; // it says nothing
    }
    const unsigned type = static_cast<unsigned char>(table[8]) << 8U | static_cast<unsigned char>(table[9]);
    return ((type & kRestricted) == 0 || (type & kOtherRights) != 0) && (type & kBitmapsOnly) == 0;
}

bool narrowEnough(const QString& family) {
    const QString sample = QStringLiteral("Quarterly business review: revenue of 1,284,500 USD, ahead of last year");
    QFont font(family);
    font.setPixelSize(100);
    const double drawn = QFontMetricsF(font).horizontalAdvance(sample) / 100;
    const double given = static_cast<double>(report::widthOf(sample.toStdString(), 1'000, false)) /
                         static_cast<double>(10 * report::kPoint);
    return drawn <= given;
}

} // namespace

QStringList fontFamilies() {
    QStringList out;
    for (const QString& family : QFontDatabase::families()) {
        if (!QFontDatabase::isPrivateFamily(family) && QFontDatabase::isSmoothlyScalable(family)) {
            out << family;
        }
    }
    return out;
}

FontFit fitOf(const QString& family) {
    if (!QFontDatabase::hasFamily(family)) {
        return FontFit::NotInstalled;
    }
    const QRawFont font = QRawFont::fromFont(QFont(family));
    if (!font.isValid() || !embeddable(font)) {
        return FontFit::NotEmbeddable;
    }
    return narrowEnough(family) ? FontFit::Fits : FontFit::TooWide;
}

} // namespace counterpart
