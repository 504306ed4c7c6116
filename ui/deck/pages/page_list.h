// SPDX-License-Identifier: GPL-3.0-or-later
// How does one see all pages of a document, choose one, put sections into another order and leave pages out?
#pragma once

#include "ui/deck/pages/page_images.h"

#include <QListView>

#include <optional>

class QTimer;

namespace counterpart::deck {

struct ListedPage {
    QString id; // Page::id
    QString title;
    QString section;                 // its key; pages of one section stand together
    QString sectionName;             // in words
    bool hidden = false;             // left out of what is presented and handed over
    bool edited = false;             // by hand
    std::optional<std::size_t> page; // of PagePainter::pages(); none: it has no picture
};
std::vector<ListedPage> listedPages(const PagePainter& pages); // all of them, the first parts alone

// A column of thumbnails. Sections are moved as a whole: by dragging one of their pages, or with Alt+Up and Alt+Down.
class PageList : public QListView {
    Q_OBJECT
public:
    explicit PageList(QWidget* parent = nullptr);
    ~PageList() override;

    void setPages(Pages pages, std::vector<ListedPage> list); // the current page stays the one of the same id
    const std::vector<ListedPage>& list() const { return m_list; }
    QString currentId() const;
    void setCurrentId(const QString& id); // says nothing
    const ListedPage* current() const;

    // Where a thumbnail stands, for whoever paints or tests: of the item's rectangle.
    QRect pictureRect(const QRect& item, int row) const;
    bool beginsSection(int row) const;
    QSize sizeOf(int row) const; // with room for a scroll bar: the pictures are as large however many there are
    int dropLine() const { return m_dropSection; } // before which section what is dragged would go; -1: none

Q_SIGNALS:
    void pageChosen(const QString& id);                   // by keys or pointer
    void pageOpened(const QString& id);                   // Enter, double click
    void moveAsked(const QString& section, int sections); // so many further on; less than 0: back
    void hideAsked(const QString& id);                    // or shown again: Space, Delete
    void contextMenuShown(QMenu* menu, const QString& id);

protected:
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Rows;
    struct Section {
        QString key;
        int first = 0, last = 0;
    };
    const Section* sectionOf(int row) const;
    bool askMove(int row, int delta);
    void dragTo(const QPoint& position);
    void endDrag(bool drop);
    void refresh();

    PageImages m_images{this};
    std::vector<ListedPage> m_list;
    std::vector<Section> m_sections;
    Rows* m_rows;
    QTimer* m_scrolling; // while something is dragged beyond an edge
    QPoint m_pressedAt, m_draggedTo;
    int m_dragged = -1;     // row
    int m_dropSection = -1; // index into m_sections, or one beyond
    bool m_quiet = false;
};

} // namespace counterpart::deck
