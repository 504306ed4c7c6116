// SPDX-License-Identifier: GPL-3.0-or-later
// The list that a facet's chip opens: values with counts and ticks, a search field when there are many.
#pragma once

#include "ui/widgets/facet_bar.h"

#include <QFrame>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace counterpart::ui {

class FacetList : public QFrame {
    Q_OBJECT
public:
    FacetList(const FacetGroup& facet, QWidget* parent);
    void refresh(const FacetGroup& facet); // new counts while it is open

Q_SIGNALS:
    void chosen(const QList<quint32>& values);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // keys from the search field go to the list

private:
    void fill(const FacetGroup& facet);
    void narrow(const QString& text);
    void toggle(QListWidgetItem* item);
    QLineEdit* m_search;
    QListWidget* m_list;
};

} // namespace counterpart::ui
