// SPDX-License-Identifier: GPL-3.0-or-later
// Two stacks that the trail moves entries between.
#include "core/workspace/undo_history.h"

#include <algorithm>

namespace counterpart {

namespace {

bool contains(const std::vector<Revision>& list, Revision entry) {
    return std::ranges::find(list.rbegin(), list.rend(), entry) != list.rend();
}

void erase(std::vector<Revision>& list, Revision entry) { // mostly at the end
    const auto found = std::find(list.rbegin(), list.rend(), entry);
    if (found != list.rend()) {
        list.erase(std::next(found).base());
    }
}

} // namespace

void UndoHistory::add(const Entry& entry) {
    switch (entry.type) {
    case EntryType::Do:
        m_undone.clear();
        if (entry.intent.action != Action::CreateWorkspace && entry.intent.action != Action::OpenPacket) {
            m_standing.push_back(entry.number);
        }
        break;
    case EntryType::Undo:
        erase(m_standing, entry.target);
        m_undone.push_back(entry.target);
        break;
    case EntryType::Redo:
        erase(m_undone, entry.target);
        m_standing.push_back(entry.target);
        break;
    }
}

std::optional<Revision> UndoHistory::nextUndo() const {
    return m_standing.empty() ? std::nullopt : std::optional(m_standing.back());
}

std::optional<Revision> UndoHistory::nextRedo() const {
    return m_undone.empty() ? std::nullopt : std::optional(m_undone.back());
}

bool UndoHistory::stands(Revision entry) const { return contains(m_standing, entry); }

bool UndoHistory::canRedo(Revision entry) const { return contains(m_undone, entry); }

} // namespace counterpart
