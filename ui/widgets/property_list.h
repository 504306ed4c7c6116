// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of one record as label and value: text that can be selected, figures that explain themselves, or any widget.
#pragma once

#include <QWidget>

class QGridLayout;

namespace counterpart::ui {

class NumberLink;

class PropertyList : public QWidget {
    Q_OBJECT
public:
    explicit PropertyList(QWidget* parent = nullptr);
    void clear();
    void addText(const QString& label, const QString& value);
    NumberLink* addNumber(const QString& label, const QString& figure, const QString& meaning = {});
    void addWidget(const QString& label, QWidget* widget); // takes it over
    void addGap();                                         // between groups
    int count() const { return m_rows; }

private:
    void addLabel(const QString& label);
    QGridLayout* m_grid;
    int m_rows = 0;
};

} // namespace counterpart::ui
