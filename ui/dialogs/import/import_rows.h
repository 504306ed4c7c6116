// SPDX-License-Identifier: GPL-3.0-or-later
// A preview as rows of tables: the files, the counts by kind, and what is behind each count.
#pragma once

#include "ui/dialogs/import/import_preview.h"
#include "ui/models/row_source.h"

namespace counterpart {

// Keys are the file's place in the list plus one. `answer` may be null while there is none.
std::shared_ptr<const ui::RowSource> importFileRows(const QStringList& files, const ImportAnswerPtr& answer);

// One row per kind that occurs; its key is the kind plus one, and kKindCount + 1 for the sum of several. Ids of the
// columns that are links: columnOf(view).
std::shared_ptr<const ui::RowSource> importCountRows(const ImportAnswerPtr& answer);
QString columnOf(ImportView view);

// The samples or rejects of one kind; none = of all.
std::shared_ptr<const ui::RowSource> importViewRows(const ImportAnswerPtr& answer, ImportView view,
                                                    std::optional<Kind> kind);

// How many there are of a view in the whole import, which may be more than are shown.
qint64 countOf(const ImportAnswer& answer, ImportView view, std::optional<Kind> kind);

} // namespace counterpart
