// SPDX-License-Identifier: GPL-3.0-or-later
// Names of sections.
#include "ui/panels/qbr/section_names.h"

#include <QCoreApplication>

namespace counterpart {

QString sectionName(report::Section section) {
    static constexpr const char* names[] = {
        QT_TRANSLATE_NOOP("Qbr", "Cover"),
        QT_TRANSLATE_NOOP("Qbr", "Summary"),
        QT_TRANSLATE_NOOP("Qbr", "Scorecard"),
        QT_TRANSLATE_NOOP("Qbr", "Revenue"),
        QT_TRANSLATE_NOOP("Qbr", "Revenue walk"),
        QT_TRANSLATE_NOOP("Qbr", "Pipeline"),
        QT_TRANSLATE_NOOP("Qbr", "Win and loss"),
        QT_TRANSLATE_NOOP("Qbr", "Enablement"),
        QT_TRANSLATE_NOOP("Qbr", "Joint marketing"),
        QT_TRANSLATE_NOOP("Qbr", "Growth plan"),
        QT_TRANSLATE_NOOP("Qbr", "Escalations"),
        QT_TRANSLATE_NOOP("Qbr", "Commitments"),
        QT_TRANSLATE_NOOP("Qbr", "How numbers are made"),
    };
    static_assert(std::size(names) == report::kSectionCount);
    return QCoreApplication::translate("Qbr", names[static_cast<std::size_t>(section)]);
}

QString sectionName(const std::string& key) {
    const auto section = report::sectionNamed(key);
    return section ? sectionName(*section) : QString::fromStdString(key);
}

} // namespace counterpart
