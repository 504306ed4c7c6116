// SPDX-License-Identifier: GPL-3.0-or-later
// In which order, under which headings and with which words a form asks for the fields of a kind.
#pragma once

#include "core/domain/kinds.h"

#include <QString>

#include <string>
#include <vector>

namespace counterpart {

struct FormQuestion {
    std::string field; // as described
    QString label;     // empty: the field's own name
    QString hint;      // shown below while nothing is wrong
    bool longText = false;
};
// One line of the form: one question, or two that belong together side by side.
using FormRow = std::vector<FormQuestion>;
struct FormSection {
    QString heading; // empty: none
    std::vector<FormRow> rows;
    bool folded = false; // rarely used: opened on demand
};

// Thought out for the kinds that are edited by hand; for the others the description says what comes first. Every field
// but `custom` and hidden keys is asked for somewhere.
std::vector<FormSection> formPlan(Kind kind);

} // namespace counterpart
