// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with touches: edit, open the evidence, contest, exclude, reinstate, and ask what would be without
// them. The same in every menu.
#pragma once

#include "ui/bridge/session.h"

class QMenu;

namespace counterpart {

enum class Objection { Contest, Exclude, Reinstate };
Result<Planned> planned(const Snapshot& snapshot, Objection objection, const std::vector<RecordId>& touches,
                        const std::string& reason);

class TouchVerbs : public QObject {
    Q_OBJECT
public:
    TouchVerbs(Session& session, QWidget* window) : QObject(window), m_session(session), m_window(window) {}

    // Ids of records; none: the verbs are there and cannot be chosen.
    void fill(QMenu& menu, const std::vector<RecordId>& touches);
    void ask(Objection objection, const std::vector<RecordId>& touches); // for the reason, in a dialog
    void openEvidence(RecordId touch);
    void assumeWithout(const std::vector<RecordId>& touches); // added to the what-if that is on

Q_SIGNALS:
    void editWanted(qint64 touch);
    void said(const QString& sentence);

private:
    Session& m_session;
    QWidget* m_window;
};

} // namespace counterpart
