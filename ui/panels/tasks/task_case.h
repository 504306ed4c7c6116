// SPDX-License-Identifier: GPL-3.0-or-later
// What the drawer says of one task, in words: why it is there, by when, and how far the plan is that it belongs to.
#pragma once

#include "core/engine/conflicts/rules.h"
#include "core/engine/programme/judgement.h"
#include "ui/panels/tasks/task_facts.h"
#include "ui/shell/theme/tokens.h"

#include <QList>
#include <QString>

#include <optional>

namespace counterpart {

struct TaskLine { // label and value; a value with a record is a link to it
    QString label;
    QString value{};
    Kind kind = Kind::Setting;
    qint64 record = 0;
};

struct TaskCase {
    qint64 task = 0; // 0 = none
    QString state;
    ui::Tone stateTone = ui::Tone::Neutral;
    QString due; // "due 3/1/26, in 4 days"
    ui::Tone dueTone = ui::Tone::Neutral;
    QString why; // the flag or the conflict in a sentence with its figures
    QList<TaskLine> facts;
    QString plan; // its title; empty: no step of a plan
    QString progress;
    QList<TaskLine> course; // next step, end, phase by phase
};

// The conflict of a task, as the facts are now; none: it is no more. Reads all claims: not in the window's thread.
struct FoundConflict {
    std::optional<conflicts::Conflict> conflict;
    QString text; // rule, evidence, resolution, deadline
};
FoundConflict conflictOf(const conflicts::ConflictBook& book, const Task& task);

// `judgement` may be null: not made yet. `conflict` likewise.
TaskCase taskCaseOf(const TaskFacts& facts, Index position, const Judgement* judgement, const FoundConflict* conflict);

// The flag behind a task as a rule of that judgement.
std::optional<std::size_t> flagOf(const Judgement& judgement, const Task& task);

} // namespace counterpart
