// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks as rows: what, whom it is about, how it stands, until when, what raised it, who does it.
#pragma once

#include "ui/models/row_source.h"
#include "ui/panels/tasks/task_facts.h"
#include "ui/shell/theme/tokens.h"

namespace counterpart {

inline constexpr int kDueColumn = 3; // task, whom, state, due, time left, origin

std::shared_ptr<const ui::RowSource> taskRows(const TaskFactsPtr& facts);
ui::Tone taskTone(TaskState state);
QString taskPartner(const TaskFacts& facts, const Task& task); // of a plan of none: "the programme"

} // namespace counterpart
