// SPDX-License-Identifier: GPL-3.0-or-later
// The audit trail: every change, who made it, what it wrote, and taking it back.
#pragma once

#include "ui/panels/panel.h"

class QTreeWidget;
class QTableWidget;
class QPushButton;

namespace counterpart {

class HistoryPanel : public Panel {
    Q_OBJECT
public:
    HistoryPanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("history"); }
    QString title() const override { return tr("History"); }
    ui::Icon icon() const override { return ui::Icon::History; }

private:
    void refresh();
    void showEntry();
    qint64 chosenEntry() const;

    QTreeWidget* m_entries;
    QTableWidget* m_rows;
    QPushButton* m_undo;
};

} // namespace counterpart
