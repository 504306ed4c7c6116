// SPDX-License-Identifier: GPL-3.0-or-later
// What are the sections of a review called, and where does a review stand?
#pragma once

#include "core/report/compose/sections.h"

#include <QString>

namespace counterpart {

QString sectionName(report::Section section);
QString sectionName(const std::string& key); // the key itself for one that is not known

} // namespace counterpart
