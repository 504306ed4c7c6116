// SPDX-License-Identifier: GPL-3.0-or-later
// The title of a part of a page, with a quiet addition and room for actions at the far end.
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace counterpart::ui {

class SectionHeader : public QWidget {
    Q_OBJECT
public:
    explicit SectionHeader(const QString& title = {}, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setNote(const QString& note); // "12 of 60"
    void addButton(QAction* action);   // its icon, its text as tooltip
    void addWidget(QWidget* widget);

private:
    QLabel* m_title;
    QLabel* m_note;
    QHBoxLayout* m_row;
};

} // namespace counterpart::ui
