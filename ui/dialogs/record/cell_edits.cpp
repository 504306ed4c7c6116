// SPDX-License-Identifier: GPL-3.0-or-later
// Connects a table's editor with checks and commands.
#include "ui/dialogs/record/cell_edits.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/typed_text.h"
#include "ui/widgets/data_table/data_table.h"

namespace counterpart {

namespace {

// As native text: figures out of the locale; words in the spelling in which they are known.
std::string nativeText(const FieldInfo& field, const QString& typed) {
    switch (field.type) {
    case FieldType::Amount:
    case FieldType::Number:
    case FieldType::Rate:
        return nativeNumber(typed);
    case FieldType::Currency:
        return typed.trimmed().toUpper().toStdString();
    case FieldType::Text:
        return typed.toStdString();
    default:
        return typed.trimmed().toStdString();
    }
}

QString problemOf(Kind kind, const std::string& column, const Error& error) {
    const QString sentence = errorSentence(error);
    const auto field = fieldIndex(kind, error.column);
    return field && error.column != column ? QStringLiteral("%1: %2").arg(fieldName(kind, *field), sentence) : sentence;
}

} // namespace

void editCellsInPlace(ui::DataTable& table, Session& session, Kind kind) {
    const auto planned = [&session, kind](quint64 key, const QString& column, const QString& typed) {
        const std::string name = column.toStdString();
        const FieldInfo& field = fieldsOf(kind)[*fieldIndex(kind, name)];
        if (field.type == FieldType::Amount && field.is(Required) && typed.trimmed().isEmpty()) {
            Error missing = makeError(ErrorCode::RequiredFieldEmpty);
            missing.column = name;
            return Result<Planned>(missing);
        }
        return plan(*session.snapshot(),
                    EditRecord{kind, static_cast<RecordId>(key), {{name, nativeText(field, typed)}}});
    };
    QObject::connect(&table, &ui::DataTable::editChanged, &session,
                     [&table, &session, kind, planned](quint64 key, const QString& column, const QString& typed) {
                         if (!session.isOpen()) {
                             return;
                         }
                         const auto result = planned(key, column, typed);
                         const bool fine = result || result.error().code == ErrorCode::NothingChanged;
                         table.setEditProblem(fine ? QString() : problemOf(kind, column.toStdString(), result.error()));
                     });
    QObject::connect(&table, &ui::DataTable::editCommitted, &session,
                     [&table, &session, kind, planned](quint64 key, const QString& column, const QString& typed) {
                         if (!session.isOpen()) {
                             return;
                         }
                         auto result = planned(key, column, typed);
                         if (result) {
                             session.execute(std::move(*result));
                         } else if (result.error().code != ErrorCode::NothingChanged) {
                             table.setEditProblem(problemOf(kind, column.toStdString(), result.error()));
                         }
                     });
}

} // namespace counterpart
