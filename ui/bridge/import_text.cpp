// SPDX-License-Identifier: GPL-3.0-or-later
// The words for import plans.
#include "ui/bridge/import_text.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"

#include <QCoreApplication>

#include <algorithm>

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

QString delimiterName(char delimiter) {
    switch (delimiter) {
    case ',':
        return tr("comma");
    case ';':
        return tr("semicolon");
    case '\t':
        return tr("tab");
    case '|':
        return tr("bar");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

QString kindsText(const std::vector<Kind>& kinds) {
    QStringList names;
    for (const Kind kind : kinds) {
        names << kindTitle(kind);
    }
    return names.join(QStringLiteral(", "));
}

QString fileNameOf(const QString& path) {
    const qsizetype slash = std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\'));
    return path.mid(slash + 1);
}

QString faultWord(const Error& fault) {
    switch (fault.code) {
    case ErrorCode::UnknownHeader:
        return tr("columns not recognised");
    case ErrorCode::BadMapping:
        return tr("does not fit the mapping");
    case ErrorCode::FileNotFound:
        return tr("not found");
    case ErrorCode::FileTruncated:
        return tr("incomplete");
    case ErrorCode::EmptyFile:
        return tr("empty");
    case ErrorCode::NotText:
        return tr("not a text file");
    case ErrorCode::BadEncoding:
        return tr("encoding damaged");
    case ErrorCode::BadArchive:
    case ErrorCode::ArchiveTooLarge:
        return tr("archive not usable");
    default:
        return tr("cannot be read");
    }
}

QString faultSentence(const importing::Inspection& source) {
    const Error& fault = *source.fault;
    if (fault.code != ErrorCode::UnknownHeader) {
        return errorSentence(fault);
    }
    if (!fault.column.empty()) {
        return tr("The column %1 stands twice in the header, or is missing.").arg(QString::fromStdString(fault.column));
    }
    QStringList names;
    for (const std::string& name : source.header) {
        names << QString::fromStdString(name).left(40);
    }
    constexpr qsizetype most = 24;
    const QString more = names.size() > most ? tr(" and %1 more").arg(formatCount(names.size() - most)) : QString();
    return tr("Its columns do not say what its rows are: %1.")
        .arg(names.mid(0, most).join(QStringLiteral(", ")) + more);
}

QStringList nearestTexts(const importing::Inspection& source) {
    QStringList lines;
    for (const importing::Likeness& likeness : source.nearest) {
        QStringList missing;
        for (const std::string& name : likeness.missing) {
            missing << QString::fromStdString(name);
        }
        lines << (missing.isEmpty()
                      ? tr("%1: fits, but so does another kind. Name the file after its kind.")
                            .arg(kindTitle(likeness.kind))
                      : tr("%1: needs also %2").arg(kindTitle(likeness.kind), missing.join(QStringLiteral(", "))));
    }
    return lines;
}

QString paceText(qint64 rows, qint64 milliseconds, double fraction) {
    QStringList parts;
    if (rows > 0) {
        parts << tr("%1 rows").arg(formatCount(rows));
    }
    if (rows > 0 && milliseconds >= 500) {
        parts << tr("%1 per second").arg(formatCount(rows * 1000 / milliseconds));
    }
    if (milliseconds >= 500 && fraction > 0.02 && fraction < 1) {
        const double left = static_cast<double>(milliseconds) * (1 - fraction) / fraction / 1000;
        parts << tr("%1 s left").arg(formatCount(static_cast<qint64>(left) + 1));
    }
    return parts.join(QStringLiteral(", "));
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
