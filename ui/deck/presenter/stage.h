// SPDX-License-Identifier: GPL-3.0-or-later
// What have both windows of a presentation in common? They hand on their keys, and something may lie over them.
#pragma once

#include <QPointer>
#include <QWidget>

class QFrame;

namespace counterpart::deck {

class Stage : public QWidget {
    Q_OBJECT
public:
    enum class Place { Whole, Middle, Beside, Foot }; // Beside: the content makes room; Foot: as small as it may be
    explicit Stage(QWidget* parent = nullptr);

    // One sheet at a time, which has the focus and is owned from then on. Esc and Backspace take it away, unless it has
    // a use for them.
    void cover(QWidget* sheet, Place place);
    void uncover();
    QWidget* sheet() const { return m_sheet; }
    QRect contentRect() const; // what a sheet beside leaves of the window

Q_SIGNALS:
    void keyPressed(QKeyEvent* event); // whoever knows it accepts it
    void stepAsked(bool forward);      // Tab
    void uncovered();
    void closed(); // by the window's manager

protected:
    virtual void arrange() {} // the parts, after a change of contentRect()
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeSheet();
    QFrame* m_frame = nullptr; // around the sheet
    QPointer<QWidget> m_sheet;
    Place m_place = Place::Whole;
};

} // namespace counterpart::deck
