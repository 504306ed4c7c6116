// SPDX-License-Identifier: GPL-3.0-or-later
// Puts rows as shown, or records as they are, into a file.
#include "ui/models/table_export.h"

#include "core/io/atomic_file.h"
#include "core/io/csv/writer.h"
#include "core/io/export/csv_export.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace counterpart {

namespace {

QString say(const char* text) { return QCoreApplication::translate("Export", text); }

// Figures go out as plain decimals, whatever the locale groups them with.
std::string plainNumber(QString text) {
    const QLocale locale;
    text.remove(locale.groupSeparator());
    text.replace(QChar(0x2212), u'-');
    text.replace(locale.decimalPoint(), QStringLiteral("."));
    return text.toStdString();
}

bool isFigure(ui::ColumnKind kind) { return kind == ui::ColumnKind::Number || kind == ui::ColumnKind::Money; }

Result<void> writeShown(const ShownTable& table, const std::string& path, Progress& progress) {
    auto file = AtomicFile::create(path);
    if (!file) {
        return file.error();
    }
    std::string buffer;
    csv::Writer writer(buffer);
    const auto& specs = table.source->columns();
    for (const int column : table.columns) {
        writer.text(specs[static_cast<std::size_t>(column)].title.toStdString());
    }
    writer.endRow();
    progress.begin(Progress::Phase::Writing, table.rows.size());
    for (const std::uint32_t row : table.rows) {
        for (const int column : table.columns) {
            const QString text = table.source->plainText(row, column);
            isFigure(specs[static_cast<std::size_t>(column)].kind) ? writer.number(plainNumber(text))
                                                                   : writer.text(text.toStdString());
        }
        writer.endRow();
        if (buffer.size() > 65'536) {
            if (const auto written = file->write(buffer); !written) {
                return written.error();
            }
            buffer.clear();
        }
        progress.advance(1);
        if (progress.cancelled()) {
            return makeError(ErrorCode::Cancelled);
        }
    }
    if (const auto written = file->write(buffer); !written) {
        return written.error();
    }
    return file->commit();
}

// Says what came of it.
void finish(Session& session, const Result<void>& result, const QString& what, const QString& path, const Said& said) {
    if (result) {
        said(say(QT_TRANSLATE_NOOP("Export", "%1 written to %2")).arg(what, QFileInfo(path).fileName()));
    } else if (result.error().code != ErrorCode::Cancelled) {
        Q_EMIT session.failed(errorText(result.error()));
    }
}

} // namespace

void exportShownTable(Session& session, ShownTable table, const QString& path, Said said) {
    auto result = std::make_shared<Result<void>>();
    const auto rows = static_cast<qint64>(table.rows.size());
    session.run(
        say(QT_TRANSLATE_NOOP("Export", "Exporting")),
        [result, table = std::move(table), file = path.toStdString()](Progress& progress) {
            *result = writeShown(table, file, progress);
        },
        [&session, result, rows, path, said = std::move(said)] {
            finish(session, *result, say(QT_TRANSLATE_NOOP("Export", "%1 rows")).arg(formatCount(rows)), path, said);
        });
}

void exportRecordsOf(Session& session, Kind kind, const QString& path, Said said) {
    auto result = std::make_shared<Result<void>>();
    auto count = std::make_shared<std::int64_t>(0);
    session.run(
        say(QT_TRANSLATE_NOOP("Export", "Exporting")),
        [result, count, kind, snapshot = session.snapshot(), file = path.toStdString()](Progress& progress) {
            const auto summary = exporting::writeCsvFile(*snapshot, kind, file, &progress);
            if (summary) {
                *count = summary->records;
            } else {
                *result = summary.error();
            }
        },
        [&session, result, count, kind, path, said = std::move(said)] {
            finish(session, *result, kindPlural(kind, *count), path, said);
        });
}

} // namespace counterpart
