// SPDX-License-Identifier: GPL-3.0-or-later
// The words for import plans.
#include "ui/bridge/import_text.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"

#include <QCoreApplication>

namespace counterpart {

namespace {
QString tr(const char* text) { return QCoreApplication::translate("Import", text); }
} // namespace

QString encodingName(csv::Encoding encoding) {
    switch (encoding) {
    case csv::Encoding::Utf8:
    case csv::Encoding::Utf8WithBom:
        return QStringLiteral("UTF-8");
    case csv::Encoding::Utf16Le:
    case csv::Encoding::Utf16Be:
        return QStringLiteral("UTF-16");
    case csv::Encoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    return {};
}

QString rejectText(const importing::Reject& reject) { return errorText(reject.error); }

QString warningText(const importing::ImportPlan& plan, const importing::Warning& warning) {
    const QString file = QString::fromStdString(plan.sources[warning.source].path);
    const QString detail = QString::fromStdString(warning.detail);
    switch (warning.code) {
    case importing::WarningCode::EncodingGuessed:
        return tr("%1: read as Windows-1252, because it is neither UTF-8 nor UTF-16. Check names with accents.")
            .arg(file);
    case importing::WarningCode::DamagedText:
        return tr("%1: the text is damaged in %2 places; those rows are rejected.")
            .arg(file, formatCount(warning.count));
    case importing::WarningCode::KeptAsCustom:
        return tr("%1: columns without a field here are kept as custom fields: %2.").arg(file, detail);
    case importing::WarningCode::ColumnsIgnored:
        return tr("%1: columns that the mapping does not use: %2.").arg(file, detail);
    case importing::WarningCode::CloseBeforeCreation:
        return tr("%1: %2 deals close before they were created; they are taken as they are.")
            .arg(file, formatCount(warning.count));
    case importing::WarningCode::GroupMayBeIncomplete:
        return tr("%1: %2 unreadable rows are missing from sums of rows.").arg(file, formatCount(warning.count));
    }
    return {};
}

QString roundingText(const importing::Rounding& rounding) {
    return tr("%1: %2 amounts in %3 were rounded half to even to the minor unit; written less kept: %4 %3 in all.")
        .arg(kindTitle(rounding.kind), formatCount(rounding.rows), toQString(rounding.currency.code()),
             QString::fromStdString(rounding.difference));
}

QStringList notesOf(const importing::ImportPlan& plan) {
    QStringList notes;
    for (const auto& warning : plan.warnings) {
        notes << warningText(plan, warning);
    }
    for (const auto& rounding : plan.roundings) {
        notes << roundingText(rounding);
    }
    return notes;
}

QString summaryText(const importing::ImportPlan& plan) {
    const importing::Counts sum = plan.total();
    return tr("%1 new, %2 changed, %3 unchanged, %4 rejected")
        .arg(formatCount(sum.created), formatCount(sum.changed), formatCount(sum.unchanged), formatCount(sum.rejected));
}

} // namespace counterpart
