// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to one record: the audit trail's entries that touched it, field by field.
#pragma once

#include "core/base/id.h"
#include "core/domain/kinds.h"
#include "ui/bridge/session.h"

#include <QTreeWidget>

namespace counterpart {

class RecordChanges : public QTreeWidget {
    Q_OBJECT
public:
    explicit RecordChanges(Session& session, QWidget* parent = nullptr);
    void setRecord(Kind kind, RecordId id); // read when it is seen
    QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();

    Session& m_session;
    Kind m_kind = Kind::Partner;
    RecordId m_id = 0;
    bool m_stale = false;
};

} // namespace counterpart
