// SPDX-License-Identifier: GPL-3.0-or-later
// The journey tab of a deal: the picture, and its touches as a list below. Choosing in one chooses in the other.
#pragma once

#include "ui/charts/journey_view.h"

#include <QWidget>

class QTreeWidget;

namespace counterpart {

class DealJourney : public QWidget {
    Q_OBJECT
public:
    explicit DealJourney(QWidget* parent = nullptr);
    void setJourney(ui::JourneyData journey);
    ui::JourneyView* view() const { return m_view; }
    QTreeWidget* list() const { return m_list; }

Q_SIGNALS:
    void touchOpened(qint64 id); // to edit it
    void touchWanted();          // a new one

private:
    void choose(int touch);
    ui::JourneyView* m_view;
    QTreeWidget* m_list;
};

} // namespace counterpart
