// SPDX-License-Identifier: GPL-3.0-or-later
// Deleting records: at once when nothing refers to them, else with a word on what does and the offer to take it along.
#pragma once

#include "ui/bridge/session.h"

#include <QDialog>

#include <array>

class QLabel;

namespace counterpart {

class EffectView;

// What else a deletion would take along.
struct Deletion {
    ChangeSet changes; // of the records and all that belongs to them
    Intent intent;
    std::array<std::size_t, kKindCount> along{}; // besides the records asked for
    std::size_t alongCount() const;
};
// Reads every kind that can refer to these: off the window's thread.
Result<Deletion> planDeletion(const Snapshot& snapshot, Kind kind, const std::vector<RecordId>& ids);

// Plans in the background, then deletes (the session's toast offers undo) or asks in a DeleteDialog. `asked` is called
// with the dialog if there is one.
void deleteRecords(Session& session, Kind kind, std::vector<RecordId> ids, QWidget* parent,
                   std::function<void(QDialog*)> asked = {});

// Not modal; deletes itself when it is closed, and closes when the workspace does.
class DeleteDialog : public QDialog {
    Q_OBJECT
public:
    DeleteDialog(Session& session, Kind kind, std::vector<RecordId> ids, std::shared_ptr<const Deletion> deletion,
                 QWidget* parent);
    QString text() const;
    QPushButton* verb() const { return m_delete; } // "Delete with them"

private:
    void refresh(); // the records changed: what belongs to them may be other now
    void say();
    void carryOut();

    Session& m_session;
    Kind m_kind;
    std::vector<RecordId> m_ids;
    std::shared_ptr<const Deletion> m_deletion;
    QLabel* m_text;
    EffectView* m_effect;
    QPushButton* m_delete;
    bool m_saving = false;
};

} // namespace counterpart
