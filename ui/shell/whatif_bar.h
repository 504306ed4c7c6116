// SPDX-License-Identifier: GPL-3.0-or-later
// The band that stands over every panel while a what-if is on: its name, its effect, what one does with it; and the
// menu from which one is begun.
#pragma once

#include "ui/bridge/session.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace counterpart {

namespace ui {
class Banner;
} // namespace ui

class WhatIfBar : public QWidget {
    Q_OBJECT
public:
    WhatIfBar(Session& session, QWidget* window);
    ui::Banner* band() const { return m_band; }
    void addTo(QMenu& menu); // "What if the policy were different...", saved ones, compare, leave

    void editPolicy();
    void editDeal(qint64 id);
    void addTouches(qint64 partner);
    void compare();
    void save();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void fillChanges();
    void fillSaved(QMenu& menu);
    bool ready(); // something was computed upon which one can assume

    Session& m_session;
    QWidget* m_window;
    ui::Banner* m_band;
    QPushButton* m_changes;
    QPushButton* m_leave;
    QMenu* m_changesMenu;
};

} // namespace counterpart
