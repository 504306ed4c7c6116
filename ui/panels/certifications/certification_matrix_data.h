// SPDX-License-Identifier: GPL-3.0-or-later
// Certifications of everyone as rows of the matrix, and which of them stand behind a cell.
#pragma once

#include "core/engine/programme/programme.h"
#include "ui/charts/certification_matrix.h"

namespace counterpart {

ui::MatrixData matrixData(const Programme& programme);

struct MatrixCellRecords {
    QList<qint64> certifications;
    QString caption; // "Northgate, Sales Expert"
};
MatrixCellRecords recordsBehind(const Programme& programme, const ui::MatrixData& data, qint64 partner, int column);

ui::Tone certificationTone(certification::Status status);

} // namespace counterpart
