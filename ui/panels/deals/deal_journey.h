// SPDX-License-Identifier: GPL-3.0-or-later
// The journey tab of a deal: the picture, and its touches as a list below. Choosing in one chooses in the other; both
// offer what can be done with a touch.
#pragma once

#include "ui/charts/journey_view.h"
#include "ui/panels/deals/touch_verbs.h"

#include <QWidget>

class QTreeView;

namespace counterpart {

class TouchListModel;

class DealJourney : public QWidget {
    Q_OBJECT
public:
    DealJourney(Session& session, QWidget* parent);
    void setJourney(ui::JourneyData journey); // the same deal again: what is chosen stays so
    ui::JourneyView* view() const { return m_view; }
    QTreeView* list() const { return m_list; }
    QMenu* verbs() const { return m_menu; }

Q_SIGNALS:
    void touchOpened(qint64 id); // to edit it
    void touchWanted();          // a new one
    void said(const QString& sentence);

private:
    void makeHead();
    void makeList();
    void chooseItem(int item);
    void listChose();
    void activate(int touch);
    std::vector<RecordId> chosen() const; // rows of the list
    void fitList();

    TouchVerbs* m_verbs;
    ui::JourneyView* m_view;
    QWidget* m_head = nullptr;
    QTreeView* m_list;
    TouchListModel* m_model;
    QMenu* m_menu;
    QString m_subject;        // the deal shown
    bool m_following = false; // one follows the other, and not back
};

} // namespace counterpart
