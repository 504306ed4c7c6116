// SPDX-License-Identifier: GPL-3.0-or-later
// Cells made from samples and rejects when they are looked at; nothing is copied.
#include "ui/dialogs/import/import_rows.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/import_text.h"
#include "ui/bridge/kind_text.h"
#include "ui/dialogs/import/import_cells.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace counterpart {

namespace {

using importing::ImportPlan;
using importing::Reject;
using importing::Sample;
using ui::ColumnKind;
using ui::ColumnSpec;
using ui::Tone;

QString tr(const char* text) { return QCoreApplication::translate("Import", text); }

ColumnSpec textColumn(const QString& id, const QString& title, int width) {
    return cellColumn(id, title, ColumnKind::Text, width);
}
ColumnSpec lineColumn() { return cellColumn(QStringLiteral("line"), tr("Line"), ColumnKind::Number, 64); }

QString utf8(const std::string& text) { return QString::fromStdString(text); }

QString fieldTitle(Kind kind, const std::string& field) {
    const auto index = fieldIndex(kind, field);
    return index ? fieldName(kind, *index) : utf8(field.starts_with("custom.") ? field.substr(7) : field);
}

Cell fileCell(const ImportPlan& plan, std::size_t source) {
    const QString path = utf8(plan.sources[source].path);
    return {fileNameOf(path), path, Tone::Neutral};
}
Cell lineCell(std::int64_t line) {
    return {line > 0 ? QVariant(static_cast<qlonglong>(line)) : QVariant(), {}, Tone::Neutral};
}
Cell cell(const QString& text, Tone tone = Tone::Neutral) { return {text, {}, tone}; }

// "name Northwind, country DE": enough to know a record again.
QString contentOf(const Sample& sample) {
    QStringList parts;
    for (const auto& field : sample.fields) {
        if (field.field != "key" && parts.size() < 8) {
            parts << fieldTitle(sample.kind, field.field) + u' ' + utf8(field.after);
        }
    }
    return parts.join(QStringLiteral("  ·  "));
}

std::shared_ptr<CellRows> mixedRows(const ImportAnswerPtr& answer, ImportView view) {
    const auto& places = answer->index.of(view, std::nullopt);
    std::vector<ColumnSpec> columns{textColumn(QStringLiteral("kind"), tr("Kind"), 120),
                                    textColumn(QStringLiteral("key"), tr("Key"), 160),
                                    textColumn(QStringLiteral("content"), tr("Content"), 420),
                                    textColumn(QStringLiteral("file"), tr("File"), 160), lineColumn()};
    columns[2].shown = view == ImportView::Created;
    return std::make_shared<CellRows>(std::move(columns), static_cast<std::uint32_t>(places.size()),
                                      [answer, &places](std::uint32_t row, int at) {
                                          const Sample& sample = answer->plan->samples[places[row].item];
                                          switch (at) {
                                          case 0:
                                              return cell(kindTitle(sample.kind));
                                          case 1:
                                              return cell(utf8(sample.key));
                                          case 2:
                                              return cell(contentOf(sample));
                                          case 3:
                                              return fileCell(*answer->plan, sample.source);
                                          default:
                                              return lineCell(sample.line);
                                          }
                                      });
}

// New records of one kind: a column for every field that any of them fills.
std::shared_ptr<CellRows> createdRows(const ImportAnswerPtr& answer, Kind kind) {
    const auto& places = answer->index.of(ImportView::Created, kind);
    const auto& samples = answer->plan->samples;
    std::vector<ColumnSpec> columns{textColumn(QStringLiteral("key"), tr("Key"), 160)};
    std::map<std::string_view, int> known{{"key", 0}};
    for (const auto& place : places) {
        for (const auto& field : samples[place.item].fields) {
            if (known.emplace(field.field, static_cast<int>(columns.size())).second) {
                columns.push_back(textColumn(utf8(field.field), fieldTitle(kind, field.field), 140));
            }
        }
    }
    const int fields = static_cast<int>(columns.size());
    columns.push_back(textColumn(QStringLiteral("source file"), tr("File"), 160));
    columns.push_back(lineColumn());
    return std::make_shared<CellRows>(
        std::move(columns), static_cast<std::uint32_t>(places.size()),
        [answer, &places, fields, known = std::move(known)](std::uint32_t row, int at) {
            const Sample& sample = answer->plan->samples[places[row].item];
            if (at >= fields) {
                return at == fields ? fileCell(*answer->plan, sample.source) : lineCell(sample.line);
            }
            const auto found =
                std::ranges::find_if(sample.fields, [&](const auto& f) { return known.at(f.field) == at; });
            return found != sample.fields.end() ? cell(utf8(found->after))
                                                : cell(at == 0 ? utf8(sample.key) : QString());
        });
}

std::shared_ptr<CellRows> changedRows(const ImportAnswerPtr& answer, std::optional<Kind> kind) {
    const auto& places = answer->index.of(ImportView::Changed, kind);
    std::vector<ColumnSpec> columns{
        textColumn(QStringLiteral("key"), tr("Key"), 160),       textColumn(QStringLiteral("field"), tr("Field"), 130),
        textColumn(QStringLiteral("before"), tr("Before"), 200), textColumn(QStringLiteral("after"), tr("After"), 200),
        textColumn(QStringLiteral("file"), tr("File"), 160),     lineColumn(),
        textColumn(QStringLiteral("kind"), tr("Kind"), 120)};
    columns[6].shown = !kind;
    return std::make_shared<CellRows>(std::move(columns), static_cast<std::uint32_t>(places.size()),
                                      [answer, &places](std::uint32_t row, int at) {
                                          const Sample& sample = answer->plan->samples[places[row].item];
                                          const auto& field = sample.fields[places[row].field];
                                          switch (at) {
                                          case 0:
                                              return cell(utf8(sample.key));
                                          case 1:
                                              return cell(fieldTitle(sample.kind, field.field));
                                          case 2:
                                              return cell(field.before.empty() ? tr("(empty)") : utf8(field.before));
                                          case 3:
                                              return cell(field.after.empty() ? tr("(empty)") : utf8(field.after));
                                          case 4:
                                              return fileCell(*answer->plan, sample.source);
                                          case 5:
                                              return lineCell(sample.line);
                                          default:
                                              return cell(kindTitle(sample.kind));
                                          }
                                      });
}

std::shared_ptr<CellRows> rejectedRows(const ImportAnswerPtr& answer, std::optional<Kind> kind) {
    const auto& places = answer->index.of(ImportView::Rejected, kind);
    std::vector<ColumnSpec> columns{
        textColumn(QStringLiteral("file"), tr("File"), 120),     lineColumn(),
        textColumn(QStringLiteral("column"), tr("Column"), 96),  textColumn(QStringLiteral("value"), tr("Value"), 110),
        textColumn(QStringLiteral("reason"), tr("Reason"), 460), textColumn(QStringLiteral("key"), tr("Key"), 120),
        textColumn(QStringLiteral("kind"), tr("Kind"), 120)};
    columns[6].shown = !kind;
    auto rows = std::make_shared<CellRows>(std::move(columns), static_cast<std::uint32_t>(places.size()),
                                           [answer, &places](std::uint32_t row, int at) {
                                               const Reject& reject = answer->plan->rejects[places[row].item];
                                               switch (at) {
                                               case 0:
                                                   return fileCell(*answer->plan, reject.source);
                                               case 1:
                                                   return lineCell(reject.error.line);
                                               case 2:
                                                   return cell(utf8(reject.error.column));
                                               case 3:
                                                   return cell(utf8(reject.error.value));
                                               case 4:
                                                   return cell(errorSentence(reject.error));
                                               case 5:
                                                   return cell(utf8(reject.error.key));
                                               default:
                                                   return cell(kindTitle(reject.kind));
                                               }
                                           });
    ui::FacetSpec reasons{QStringLiteral("reason"), tr("Reason"), {}};
    for (const ErrorCode code : answer->index.reasons) {
        reasons.values.push_back({QString::number(static_cast<int>(code)), reasonWord(code)});
    }
    rows->setFacet(std::move(reasons), [answer, &places](std::uint32_t row) {
        const auto& codes = answer->index.reasons;
        return static_cast<std::uint32_t>(std::ranges::find(codes, answer->plan->rejects[places[row].item].error.code) -
                                          codes.begin());
    });
    return rows;
}

} // namespace

std::shared_ptr<const ui::RowSource> importViewRows(const ImportAnswerPtr& answer, ImportView view,
                                                    std::optional<Kind> kind) {
    switch (view) {
    case ImportView::Changed:
        return changedRows(answer, kind);
    case ImportView::Rejected:
        return rejectedRows(answer, kind);
    case ImportView::Created:
        return kind ? createdRows(answer, *kind) : mixedRows(answer, view);
    case ImportView::Unchanged:
        return mixedRows(answer, view);
    }
    return nullptr;
}

} // namespace counterpart
