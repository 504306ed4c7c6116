// SPDX-License-Identifier: GPL-3.0-or-later
// Into which pages is a rulebook divided?
#pragma once

#include "ui/panels/rulebook/object_editor.h"

#include <QString>

namespace counterpart {

struct RulebookSection {
    QString id; // stable: "tiers"
    QString title;
    QString about; // one sentence
    ObjectEditor::Members members;
};
// Every member of the document stands on exactly one page; one that no page names is on the last, "general".
const std::vector<RulebookSection>& rulebookSections();
std::size_t sectionOf(std::string_view path); // of a fault or a change

} // namespace counterpart
