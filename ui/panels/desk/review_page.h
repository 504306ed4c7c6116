// SPDX-License-Identifier: GPL-3.0-or-later
// One registration with everything beside each other: effects of each decision, request, customer, conflicts, timeline.
#pragma once

#include "ui/panels/desk/review_case.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace counterpart {

namespace ui {
class StatusChip;
class TierBadge;
} // namespace ui

class ReviewPage : public QWidget {
    Q_OBJECT
public:
    explicit ReviewPage(QWidget* parent = nullptr);
    void setCase(const ReviewCase& shown);
    const ReviewCase& shown() const { return m_case; }
    void scrollBy(int pages); // Space and Shift+Space

Q_SIGNALS:
    void recordRequested(counterpart::Kind kind, qint64 id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillHead();
    void fillEffects();
    void fillCards();
    void arrange();
    QWidget* cardOf(const ReviewCard& card);
    QWidget* lineOf(const ReviewLine& line, QWidget* parent);

    ReviewCase m_case;
    QLabel* m_title;
    QLabel* m_subtitle;
    ui::TierBadge* m_tier;
    ui::StatusChip* m_state;
    QLabel* m_due;
    QHBoxLayout* m_effects;
    QScrollArea* m_scroll;
    QWidget* m_body;
    QGridLayout* m_grid;
    QList<QWidget*> m_cards;
    int m_columns = 0;
};

} // namespace counterpart
