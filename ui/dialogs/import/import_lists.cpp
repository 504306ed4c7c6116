// SPDX-License-Identifier: GPL-3.0-or-later
// The files with what they were recognised as, and the counts by kind.
#include "ui/bridge/import_text.h"
#include "ui/bridge/kind_text.h"
#include "ui/dialogs/import/import_cells.h"
#include "ui/dialogs/import/import_rows.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

using ui::ColumnKind;
using ui::ColumnSpec;
using ui::Tone;

QString tr(const char* text) { return QCoreApplication::translate("Import", text); }
QString utf8(const std::string& text) { return QString::fromStdString(text); }
Cell cell(const QString& text, Tone tone = Tone::Neutral) { return {text, {}, tone}; }

qint64 countIn(const importing::Counts& counts, ImportView view) {
    switch (view) {
    case ImportView::Created:
        return counts.created;
    case ImportView::Changed:
        return counts.changed;
    case ImportView::Unchanged:
        return counts.unchanged;
    case ImportView::Rejected:
        return counts.rejected;
    }
    return 0;
}

struct FileLine {
    QString path;
    QString kinds;
    Tone tone = Tone::Neutral;
    QVariant rows;
    QString encoding;
    QString delimiter;
};

void describe(FileLine& line, const importing::SourceReport& report) {
    line.kinds = kindsText(report.kinds) +
                 (report.mappedBy.empty() ? QString() : QStringLiteral(" (%1)").arg(utf8(report.mappedBy)));
    line.tone = Tone::Positive;
    line.encoding = encodingName(report.encoding) + (report.packed ? QStringLiteral(", gzip") : QString());
    line.delimiter = delimiterName(report.delimiter);
}

std::vector<FileLine> linesOf(const QStringList& files, const ImportAnswer* answer) {
    std::vector<FileLine> lines;
    for (qsizetype i = 0; i < files.size(); ++i) {
        FileLine& line = lines.emplace_back(FileLine{files[i], tr("not read yet"), Tone::Neutral, {}, {}, {}});
        const auto at = static_cast<std::size_t>(i);
        if (answer == nullptr || answer->question.files != files) {
            continue;
        }
        if (answer->plan) {
            describe(line, answer->plan->sources[at]);
            line.rows = static_cast<qlonglong>(answer->plan->sources[at].rows);
        } else if (at < answer->files.size() && answer->files[at].fault) {
            line.kinds = faultWord(*answer->files[at].fault);
            line.tone = Tone::Negative;
        } else if (at < answer->files.size()) {
            describe(line, answer->files[at].report);
        }
    }
    return lines;
}

} // namespace

std::shared_ptr<const ui::RowSource> importFileRows(const QStringList& files, const ImportAnswerPtr& answer) {
    std::vector<ColumnSpec> columns{cellColumn(QStringLiteral("file"), tr("File"), ColumnKind::Text, 360),
                                    cellColumn(QStringLiteral("kinds"), tr("Recognised as"), ColumnKind::Status, 340),
                                    cellColumn(QStringLiteral("rows"), tr("Rows"), ColumnKind::Number, 100),
                                    cellColumn(QStringLiteral("encoding"), tr("Encoding"), ColumnKind::Text, 120),
                                    cellColumn(QStringLiteral("delimiter"), tr("Delimiter"), ColumnKind::Text, 100)};
    return std::make_shared<CellRows>(std::move(columns), static_cast<std::uint32_t>(files.size()),
                                      [lines = linesOf(files, answer.get())](std::uint32_t row, int at) -> Cell {
                                          const FileLine& line = lines[row];
                                          switch (at) {
                                          case 0:
                                              return {fileNameOf(line.path), line.path, Tone::Neutral};
                                          case 1:
                                              return cell(line.kinds, line.tone);
                                          case 2:
                                              return {line.rows, {}, Tone::Neutral};
                                          case 3:
                                              return cell(line.encoding);
                                          default:
                                              return cell(line.delimiter);
                                          }
                                      });
}

QString columnOf(ImportView view) {
    constexpr std::array ids = {"new", "changed", "unchanged", "rejected"};
    return QLatin1String(ids[static_cast<std::size_t>(view)]);
}

std::shared_ptr<const ui::RowSource> importCountRows(const ImportAnswerPtr& answer) {
    std::vector<ColumnSpec> columns{cellColumn(QStringLiteral("kind"), tr("Kind"), ColumnKind::Text, 112)};
    for (const QString& title : {tr("New"), tr("Changed"), tr("Unchanged"), tr("Rejected")}) {
        columns.push_back(
            cellColumn(columnOf(static_cast<ImportView>(columns.size() - 1)), title, ColumnKind::Number, 72));
        columns.back().explains = true;
        columns.back().width = columns.size() == 4 ? 84 : 72; // "Unchanged" is longer
        columns.back().sortable = false;
    }
    std::vector<std::optional<Kind>> kinds;
    std::vector<std::uint64_t> keys;
    for (std::size_t k = 0; k < kKindCount; ++k) {
        const importing::Counts& counts = answer->plan->counts[k];
        if (counts.created + counts.changed + counts.unchanged + counts.rejected + counts.duplicates > 0) {
            kinds.emplace_back(static_cast<Kind>(k));
            keys.push_back(k + 1);
        }
    }
    if (kinds.size() != 1) {
        kinds.emplace_back(std::nullopt);
        keys.push_back(kKindCount + 1);
    }
    const auto count = static_cast<std::uint32_t>(kinds.size());
    auto rows = std::make_shared<CellRows>(
        std::move(columns), count, [answer, kinds = std::move(kinds)](std::uint32_t row, int at) -> Cell {
            if (at == 0) {
                return cell(kinds[row] ? kindTitle(*kinds[row]) : tr("All"));
            }
            const auto view = static_cast<ImportView>(at - 1);
            const qint64 number = countIn(kinds[row] ? answer->plan->of(*kinds[row]) : answer->plan->total(), view);
            return {number, {}, view == ImportView::Rejected && number > 0 ? Tone::Negative : Tone::Neutral};
        });
    rows->setKeys(std::move(keys));
    return rows;
}

qint64 countOf(const ImportAnswer& answer, ImportView view, std::optional<Kind> kind) {
    if (view == ImportView::Rejected) { // by row, not by record: what the table shows and the file will hold
        return static_cast<qint64>(answer.index.of(view, kind).size());
    }
    return countIn(kind ? answer.plan->of(*kind) : answer.plan->total(), view);
}

} // namespace counterpart
