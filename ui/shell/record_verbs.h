// SPDX-License-Identifier: GPL-3.0-or-later
// What one does with records from anywhere in the window: a form to add or edit, several at once, delete.
#pragma once

#include "core/command/records.h"
#include "ui/bridge/session.h"

class QMenu;
class QWidget;

namespace counterpart {

class RecordVerbs : public QObject {
    Q_OBJECT
public:
    RecordVerbs(Session& session, QWidget* window);

    void add(Kind kind, const FieldTexts& known);
    void edit(Kind kind, qint64 id);
    void show(Kind kind, qint64 id); // where no panel lists its kind; also of a file that may only be read
    void editAll(Kind kind, const QList<qint64>& ids);
    void remove(Kind kind, const QList<qint64>& ids);
    void addTo(QMenu& menu); // "Partner...", "Deal..."

private:
    bool mayWrite(); // else says why not

    Session& m_session;
    QWidget* m_window;
};

} // namespace counterpart
