// SPDX-License-Identifier: GPL-3.0-or-later
// Words for the brand.
#include "ui/bridge/brand_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Brand", text); }

QString ratioText(double ratio) { // rounded down, so that what is not enough never reads as enough
    return tr("%1 : 1").arg(QLocale().toString(std::floor(ratio * 10) / 10, 'f', 1)).replace(u' ', QChar(QChar::Nbsp));
}

QString whatFor(const report::ColorNote& note) {
    const bool dark = (note.ground & 0xFFU) < 0x80;
    switch (note.use) {
    case report::ColorNote::Use::Mark:
        return dark ? tr("bars and bands on the dark ground") : tr("bars and bands on the light ground");
    case report::ColorNote::Use::Ink:
        return dark ? tr("text on the dark ground") : tr("text on the light ground");
    case report::ColorNote::Use::PartnerMark:
        return dark ? tr("the partner's band on the dark ground") : tr("the partner's band on the light ground");
    }
    return {};
}

} // namespace

QString colorNoteText(const report::ColorNote& note) {
    const QString sentence = (note.ground & 0xFFU) < 0x80
                                 ? tr("%1 is too dark for %2 (%3, at least %4): it is lightened to %5.")
                                 : tr("%1 is too pale for %2 (%3, at least %4): it is darkened to %5.");
    return sentence.arg(QString::fromStdString(brand::colorName(note.asked)), whatFor(note), ratioText(note.ratio),
                        ratioText(note.needed), QString::fromStdString(brand::colorName(note.shown)));
}

QString logoFaultText(brand::LogoFault fault) {
    switch (fault) {
    case brand::LogoFault::None:
        break;
    case brand::LogoFault::NoPicture:
        return tr("This is no picture that can be read, or the file is damaged: a PNG, JPEG or SVG is needed.");
    case brand::LogoFault::TooLarge:
        return tr("The file is too large: at most 8 MB.");
    case brand::LogoFault::TooManyPixels:
        return tr("The picture has too many pixels: at most 40 million, such as 8,000 by 5,000.");
    case brand::LogoFault::Unreadable:
        return tr("The file cannot be opened.");
    }
    return {};
}

} // namespace counterpart
