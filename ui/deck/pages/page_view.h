// SPDX-License-Identifier: GPL-3.0-or-later
// How does one read a page of a document, and ask of a figure on it why it is so?
#pragma once

#include "ui/deck/pages/page_images.h"

#include <QColor>
#include <QWidget>

#include <optional>

class QMenu;

namespace counterpart::deck {

// What of a page somebody points at.
struct PagePart {
    enum class Is { Ground, Title, Subtitle, Block };
    Is is = Is::Ground;
    std::size_t block = 0; // of PlacedPage::blocks
    friend bool operator==(const PagePart&, const PagePart&) = default;
};

// Spots are what one can point at: Tab walks them in the order of reading, arrows by where they stand, Enter or a click
// asks. Keys that it has no use for go on to its parent. It is as sharp as the screen is.
class PageView : public QWidget {
    Q_OBJECT
public:
    enum class Fit { Page, Width }; // Width: as high as the page then is, to stand in a scroll area
    explicit PageView(QWidget* parent = nullptr);

    void setPages(Pages pages); // the page stays the one of the same id, where there is one
    const Pages& pages() const { return m_images.pages(); }
    std::size_t count() const { return m_images.count(); }
    void setPage(std::size_t page); // beyond the end: the last one
    std::size_t page() const { return m_page; }
    void setFit(Fit fit);
    void setAtTop(bool top);              // of the room it has; else in its middle
    void setGround(const QColor& ground); // around the page; invalid: the theme's
    void setPatience(int milliseconds) {
        m_patience = milliseconds;
    }                                                 // to wait for a page before showing what there was
    void setMargin(int pixels) { m_margin = pixels; } // around the page, at least
    void setNothing(const QString& words);            // said where there is no page
    void prepare(std::size_t page);                   // has it painted before it is shown
    bool isPainted();                                 // what is shown is the page as it is now
    double paintingTook() const { return m_shown ? m_shown->milliseconds : 0; }

    QRectF pageRect() const; // in the widget
    QRectF rectOf(const PagePart& part) const;
    PagePart partAt(const QPointF& position) const;

    int spotCount() const { return static_cast<int>(spots().size()); }
    const Spot& spot(int index) const { return spots()[static_cast<std::size_t>(index)]; }
    QRectF spotRect(int index) const;
    int spotAt(const QPointF& position) const;
    int currentSpot() const { return m_spot; } // -1: none
    void setCurrentSpot(int index);
    bool stepSpot(bool forward); // false at the end
    bool walkSpots(int key);     // an arrow, Home or End; false where there is none that way
    bool askSpot();              // emits whyAsked() for the current one

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, 90}; }
    bool hasHeightForWidth() const override { return m_fit == Fit::Width; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void pageShown(std::size_t page);
    void painted(); // the page as it is now has come onto the screen
    void whyAsked(const report::Why& why, const QPoint& globalPosition);
    void chartAsked(std::size_t page, std::size_t block);   // to be exported
    void editAsked(std::size_t page, const PagePart& part); // double click
    void groundClicked();                                   // where there is no figure
    void turnAsked(int pages);                              // PgUp, PgDn
    void contextMenuShown(QMenu* menu);                     // add to it

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    const std::vector<Spot>& spots() const;
    QSize pixels() const;
    double scale() const; // widget's units per point
    QRectF onWidget(const QRectF& points) const;
    void describe();
    void sayCurrent();
    std::optional<std::size_t> chartAt(const QPointF& position) const;

    PageImages m_images;
    std::shared_ptr<const PagePicture> m_shown; // perhaps of an earlier document, or another size
    QString m_nothing;
    QColor m_ground;
    Fit m_fit = Fit::Page;
    std::size_t m_page = 0;
    bool m_atTop = false;
    int m_margin = 0;
    int m_patience;
    int m_spot = -1;
    int m_pressed = -1;
    bool m_groundPressed = false;
    bool m_byKeyboard = false;
};

} // namespace counterpart::deck
