// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings with one partner: until when the next one of each kind is due, and what was said in the last ones.
#pragma once

#include "core/snapshot/snapshot.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace counterpart {

namespace ui {
class NumberLink;
} // namespace ui

class PartnerMeetings : public QWidget {
    Q_OBJECT
public:
    explicit PartnerMeetings(QWidget* parent = nullptr);
    void setPartner(const Snapshot& snapshot, Id<Partner> partner, Date today, int fiscalFirstMonth);
    int shown() const { return m_shown; } // meetings

Q_SIGNALS:
    void meetingRequested(qint64 id);              // its form
    void newMeetingRequested(const QString& kind); // "" = any
    void commitmentRequested();

private:
    void addVerbs(QVBoxLayout* column);
    void showCadence(const Snapshot& snapshot, Id<Partner> partner, Date today, int fiscalFirstMonth);
    void showMeetings();
    QWidget* entryOf(const Meeting& meeting);
    ui::NumberLink* linkIn(QWidget* entry, const QString& text, const QString& meaning);

    QBoxLayout* m_verbs;
    QLabel* m_dueTitle;
    QWidget* m_due;
    QVBoxLayout* m_dueEntries;
    QLabel* m_title;
    QLabel* m_nothing;
    QWidget* m_list;
    QVBoxLayout* m_entries;
    QPushButton* m_further;
    std::vector<Meeting> m_meetings; // newest first
    RecordId m_partner = 0;
    int m_most = 0;
    int m_shown = 0;
};

} // namespace counterpart
