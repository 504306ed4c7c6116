// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people type them in their locale, and as native texts hold them ("1234.50").
#pragma once

#include <QLocale>
#include <QString>

#include <string>
#include <string_view>

namespace counterpart {

// "1,234.50" -> "1234.50" in English, "1.234,50" in German; a true minus and Arabic digits are read too. Groups count
// only where groups stand; what does not read as a number comes back as it was typed, so that the check refuses it.
std::string nativeNumber(const QString& typed, const QLocale& locale = QLocale());
QString typedNumber(std::string_view native, const QLocale& locale = QLocale()); // grouped, all digits kept

} // namespace counterpart
