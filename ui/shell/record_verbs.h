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
    void editAll(Kind kind, const QList<qint64>& ids);
    void remove(Kind kind, const QList<qint64>& ids);
    void addTo(QMenu& menu); // "Partner...", "Deal..."

private:
    void openForm(Kind kind, RecordId id, const FieldTexts& known);

    Session& m_session;
    QWidget* m_window;
};

} // namespace counterpart
