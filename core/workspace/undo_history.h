// SPDX-License-Identifier: GPL-3.0-or-later
// What would undo and redo do next? A function of the trail alone, so that it survives restarts.
#pragma once

#include "core/snapshot/entry.h"

#include <optional>
#include <vector>

namespace counterpart {

// Entries that do something stand in the order in which they took effect; an undo moves one from there to the undone,
// a redo back to the end. Doing something new forgets what could be redone. The workspace's first entry stays.
class UndoHistory {
public:
    void add(const Entry& entry); // in the order of the trail
    std::optional<Revision> nextUndo() const;
    std::optional<Revision> nextRedo() const;
    bool stands(Revision entry) const;
    bool canRedo(Revision entry) const;

private:
    std::vector<Revision> m_standing;
    std::vector<Revision> m_undone;
};

} // namespace counterpart
